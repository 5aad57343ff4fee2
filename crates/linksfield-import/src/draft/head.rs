//! The head of a draft: titles, pages, method and path.

use linksfield_spec::{CommonLocation, CommonSource, Effect, PageKind};

use super::{Drafting, Options};
use crate::error::shown;
use crate::name;
use crate::page::Place;
use crate::yaml::{Map, Value, quoted};

impl Drafting<'_> {
    pub(super) fn head(&mut self, map: &mut Map, coverage: &'static str, options: Options<'_>) {
        let page = self.page;
        self.report.facts.push(format!("{} {}", page.method, shown(&page.path, 120)));
        self.report.facts.push(format!("family `{}`: {}", self.view.family.id, self.view.reason));
        self.titles(map);
        if let Some(group) = page.folders.last() {
            map.text("group", group);
        }
        map.text("summary", "TODO");
        for line in &page.text {
            map.comment("page:", line);
        }
        if page.text.is_empty() {
            map.comment("TODO:", "the page does not describe the call; say what its title says");
        }
        self.pages(map, options);
        map.raw("coverage", coverage);
        if page.is_cut {
            map.comment("TODO:", "confirm the coverage: the saved page is cut short");
        }
        self.report.facts.push(format!("coverage `{coverage}`"));
        if let Some(label) = &page.stability
            && !matches!(label.as_str(), "Deprecated" | "Obsolete")
        {
            map.text("stability", label);
        }
        self.deprecated(map);
        self.effect(map);
        map.raw("method", &page.method);
        if let Some((server, reason)) = self.view.server(page) {
            map.text("server", &server);
            match reason {
                Ok(reason) => self.report.facts.push(format!("server `{server}`: {reason}")),
                Err(todo) => {
                    map.comment("TODO:", &todo);
                }
            }
        }
        map.text("path", &page.path);
        self.security();
        self.common(map);
    }

    fn titles(&self, map: &mut Map) {
        let existing = self.view.existing(self.page);
        let mut title = Map::default();
        let known = existing.filter(|endpoint| endpoint.title.zh == self.page.title.zh);
        match (&self.page.title.en, known) {
            (Some(en), _) => {
                title.text("en", en);
            }
            (None, Some(endpoint)) => {
                title.text("en", &endpoint.title.en);
            }
            (None, None) => {
                let todo = if self.page.title.zh.is_some() {
                    "the page has no English title; translate the Chinese one"
                } else {
                    "the page has no title; choose one that says what the call does"
                };
                title.text("en", "TODO").comment("TODO:", todo);
            }
        }
        if let Some(zh) = &self.page.title.zh {
            title.text("zh", zh);
        }
        map.put("title", Value::Map(title));
    }

    /// Returns the entries that the file of the page has, and the one that is this page.
    fn known_pages(
        &self,
        options: Options<'_>,
    ) -> (&[linksfield_spec::Page], Option<&linksfield_spec::Page>) {
        let known = self
            .view
            .existing(self.page)
            .map(|endpoint| endpoint.pages.as_slice())
            .unwrap_or_default();
        let url = options.url.or(self.page.url.as_deref());
        let is_same = |other: &&linksfield_spec::Page| match url {
            Some(url) => other.url.as_deref() == Some(url),
            None => other.revised.is_some() && other.revised == self.page.revised,
        };
        (known, known.iter().find(is_same))
    }

    /// Returns the URL of the page.
    pub(super) fn url<'s>(&'s self, options: Options<'s>) -> Option<&'s str> {
        options
            .url
            .or(self.page.url.as_deref())
            .or_else(|| self.known_pages(options).1?.url.as_deref())
    }

    fn pages(&self, map: &mut Map, options: Options<'_>) {
        let (known, same) = self.known_pages(options);
        let url = options.url.or(self.page.url.as_deref());
        let mut own = Map::default();
        match (
            url.or(same.and_then(|same| same.url.as_deref())),
            same.and_then(|same| same.note.as_deref()),
        ) {
            (None, None) => {
                own.text("note", "TODO");
                own.comment(
                    "TODO:",
                    "the URL of the page, under `url:`, or a note where it was found",
                );
            }
            (url, note) => {
                if let Some(url) = url {
                    own.text("url", url);
                }
                if let Some(note) = note {
                    own.text("note", note);
                }
            }
        }
        let revised = self.page.revised.as_ref().or(same.and_then(|same| same.revised.as_ref()));
        if let Some(revised) = revised {
            own.raw("revised", revised);
        }
        let mut pages = vec![Value::Map(own)];
        for other in known.iter().filter(|other| !same.is_some_and(|same| same == *other)) {
            let mut entry = Map::default();
            for (key, value) in [("url", &other.url), ("note", &other.note)] {
                if let Some(value) = value {
                    entry.text(key, value);
                }
            }
            if other.kind != PageKind::default() {
                entry.raw("kind", other.kind.as_str());
            }
            if let Some(revised) = &other.revised {
                entry.raw("revised", revised);
            }
            pages.push(Value::Map(entry));
        }
        let is_unclear = same.is_none() && pages.len() > 1;
        map.put("pages", Value::List(pages));
        if is_unclear {
            map.comment(
                "TODO:",
                "the entries of the former file follow; merge the one that is this page",
            );
        }
    }

    fn deprecated(&self, map: &mut Map) {
        if self.page.is_deprecated() {
            map.text("deprecated", "TODO");
            map.comment("TODO:", "the page marks the call as deprecated; name the call to use instead, if one is known");
        }
    }

    fn effect(&mut self, map: &mut Map) {
        let effect = match name::reads(self.page) {
            Some(true) => "read",
            Some(false) | None => "write",
        };
        map.raw("effect", effect);
        match name::reads(self.page) {
            Some(true) if self.page.method == "POST" => {
                map.comment(
                    "TODO:",
                    "confirm that the call changes nothing: the client retries reads",
                );
            }
            Some(_) => {}
            None => {
                map.comment(
                    "TODO:",
                    "`write` is the safe choice; choose `read` if the call changes nothing",
                );
            }
        }
        if effect == "write" {
            match self.checks().as_slice() {
                [] => self.report.doubts.push(
                    "if another call shows whether the write was executed, name it with `outcome_check`"
                        .to_owned(),
                ),
                reads => {
                    let todo = format!(
                        "if one of these reads shows whether the call was executed, name it with `outcome_check:` {}",
                        reads.join(", ")
                    );
                    map.comment("TODO:", &todo);
                }
            }
        }
    }

    /// Returns reads of the group of the page, which may show whether a write was executed.
    fn checks(&self) -> Vec<String> {
        let Some(group) = self.page.folders.last() else { return Vec::new() };
        let reads = self.view.family.endpoints.iter().filter(|endpoint| {
            endpoint.group.as_ref() == Some(group)
                && endpoint.call.as_ref().is_some_and(|call| call.effect == Effect::Read)
        });
        reads.take(6).map(|endpoint| format!("`{}`", endpoint.id)).collect()
    }

    /// Reports the security schemes of a document that are not those of the family.
    pub(super) fn security(&mut self) {
        for (name, header) in &self.page.security {
            let is_known = self
                .view
                .family
                .common
                .iter()
                .any(|common| common.name.eq_ignore_ascii_case(header));
            if !is_known {
                let place = if header.is_empty() {
                    String::new()
                } else {
                    format!(", in the header `{}`", shown(header, 40))
                };
                self.report.doubts.push(format!(
                    "the document states the security scheme `{}`{place}, which the family `{}` does not use",
                    shown(name, 40),
                    self.view.family.id
                ));
            }
        }
    }

    /// The texts of common fields, and the common fields that the page does not list.
    fn common(&self, map: &mut Map) {
        let mut texts = Map::default();
        let mut missing = Vec::new();
        for common in &self.view.family.common {
            let place = match common.location {
                CommonLocation::Header => Some(Place::Header),
                CommonLocation::Params if self.page.method == "GET" => Some(Place::Query),
                CommonLocation::Params => None,
                CommonLocation::SignedText => continue,
            };
            let parameter = self.page.parameters.iter().find(|parameter| {
                Some(parameter.place) == place
                    && parameter.field.name.eq_ignore_ascii_case(&common.name)
            });
            let in_body = self.page.body.as_ref().and_then(|body| {
                body.fields().iter().find(|field| place.is_none() && field.name == common.name)
            });
            let in_example = place.is_none()
                && self.body_samples.iter().any(|sample| sample.get(&common.name).is_some());
            if matches!(common.source, CommonSource::PerCall)
                && let Some(node) = parameter.map(|parameter| &parameter.field.node)
            {
                let printed = node.example.as_ref().and_then(|example| example.single());
                if let Some(text) = printed.or(node.default.clone()) {
                    texts.put(&common.name, Value::Raw(quoted(&text)));
                }
            }
            let has_table = if place.is_none() {
                self.page.body.is_some()
            } else {
                !self.page.parameters.is_empty()
            };
            let is_listed = parameter.is_some() || in_body.is_some() || in_example;
            if common.location == CommonLocation::Params && has_table && !is_listed {
                missing.push(format!("`{}`", common.name));
            }
        }
        if !missing.is_empty() {
            let (them, names) = if missing.len() == 1 {
                ("it", missing.concat())
            } else {
                ("them", missing.join(", "))
            };
            let todo = format!(
                "the page does not list {names}; if the call does not send {them}, add {them} to `without:`"
            );
            map.comment("TODO:", &todo);
        }
        if !texts.is_empty() {
            map.put("common", Value::Map(texts));
        }
    }
}
