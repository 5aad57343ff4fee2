//! What the page needs of an OpenAPI document: families, groups, operations and events.

use std::collections::BTreeMap;

use serde_json::Value;

/// An operation or an event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    /// The name, such as `csss.order_package`.
    pub(crate) id: &'a str,
    pub(crate) is_event: bool,
    /// The method in lower case.
    pub(crate) method: &'a str,
    /// The path, or the name of a webhook.
    pub(crate) path: &'a str,
    /// The name of the group, as the document refers to it.
    pub(crate) tag: &'a str,
    /// The operation object.
    pub(crate) operation: &'a Value,
}

/// A group of operations and events of a family.
#[derive(Debug)]
pub(crate) struct Group<'a> {
    pub(crate) title: &'a str,
    pub(crate) entries: Vec<Entry<'a>>,
}

/// A family of APIs.
#[derive(Debug)]
pub(crate) struct Family<'a> {
    pub(crate) id: &'a str,
    /// The content of `x-linksfield-families` about the family.
    pub(crate) about: &'a Value,
    pub(crate) groups: Vec<Group<'a>>,
}

impl<'a> Entry<'a> {
    pub(crate) fn family(&self) -> &'a str {
        self.id.split_once('.').map_or(self.id, |(family, _)| family)
    }

    pub(crate) fn title(&self) -> (&'a str, Option<&'a str>) {
        let (en, zh) = titles(self.operation);
        (en.or(self.operation["summary"].as_str()).unwrap_or(self.id), zh)
    }

    /// Returns whether this is the login of a family, whose response has the access token.
    pub(crate) fn is_login(&self) -> bool {
        self.operation.get("x-linksfield-token").is_some()
    }

    pub(crate) fn effect(&self) -> Option<&'a str> {
        self.operation["x-linksfield-effect"].as_str()
    }

    /// Returns how much of the page is documented, from `complete` to `examples-only`.
    pub(crate) fn coverage(&self) -> Option<&'a str> {
        self.operation["x-linksfield-coverage"]["level"].as_str()
    }

    /// Returns the numbers of fields by what is known of them.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&'a str, u64)> {
        let fields = self.operation["x-linksfield-coverage"]["fields"].as_object();
        let count =
            |(basis, count): (&'a String, &'a Value)| Some((basis.as_str(), count.as_u64()?));
        fields.into_iter().flatten().filter_map(count)
    }

    pub(crate) fn assumptions(&self) -> &'a [Value] {
        list(&self.operation["x-linksfield-assumptions"])
    }

    /// Returns the pages of Linksfield's documentation.
    pub(crate) fn pages(&self) -> &'a [Value] {
        list(&self.operation["x-linksfield-pages"])
    }
}

impl<'a> Family<'a> {
    pub(crate) fn title(&self) -> (&'a str, Option<&'a str>) {
        let title = &self.about["title"];
        (title["en"].as_str().unwrap_or(self.id), title["zh"].as_str())
    }

    pub(crate) fn assumptions(&self) -> &'a [Value] {
        list(&self.about["assumptions"])
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.groups.iter().flat_map(|group| &group.entries)
    }
}

/// Returns the values of a list. A value that is no list has none.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Returns the English and the Chinese title of an operation object.
fn titles(operation: &Value) -> (Option<&str>, Option<&str>) {
    let title = &operation["x-linksfield-title"];
    (title["en"].as_str(), title["zh"].as_str())
}

/// Returns all operations and events of a document.
pub(crate) fn entries(document: &Value) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for (key, is_event) in [("paths", false), ("webhooks", true)] {
        for (path, item) in document[key].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                let Some(id) = operation["operationId"].as_str() else { continue };
                let tag = operation["tags"][0].as_str().unwrap_or_default();
                entries.push(Entry { id, is_event, method, path, tag, operation });
            }
        }
    }
    entries
}

/// Returns the families of a document, with their operations and events by group and name.
pub(crate) fn families<'a>(document: &'a Value, entries: &[Entry<'a>]) -> Vec<Family<'a>> {
    let tags = list(&document["tags"]).iter().filter_map(|tag| {
        let name = tag["name"].as_str()?;
        Some((name, tag["x-displayName"].as_str().unwrap_or(name)))
    });
    let tags: BTreeMap<&str, &str> = tags.collect();
    let mut sorted = entries.to_vec();
    sorted.sort_by_key(|entry| (entry.is_event, entry.id));
    let family = |(id, about): (&'a String, &'a Value)| {
        let mut groups: BTreeMap<&str, Vec<Entry<'a>>> = BTreeMap::new();
        for entry in sorted.iter().filter(|entry| entry.family() == id) {
            groups.entry(entry.tag).or_default().push(*entry);
        }
        let group = |(tag, entries): (&'a str, Vec<Entry<'a>>)| Group {
            title: tags.get(tag).copied().unwrap_or(tag),
            entries,
        };
        Family { id, about, groups: groups.into_iter().map(group).collect() }
    };
    document["x-linksfield-families"].as_object().into_iter().flatten().map(family).collect()
}
