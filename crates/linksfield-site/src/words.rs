//! The words by which the search finds an operation or an event.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{Entry, list};

/// Returns the names, titles, paths, parameters and Chinese terms of an entry, one on each line.
pub(crate) fn of(document: &Value, entry: &Entry<'_>, group: &str) -> String {
    let mut words = Words { document, found: BTreeSet::new(), seen: BTreeSet::new() };
    let (en, zh) = entry.title();
    let operation = entry.operation;
    let texts = [entry.id, entry.path, entry.method, en, group];
    texts.into_iter().for_each(|text| words.add(text));
    let more = [zh, entry.effect(), entry.coverage(), operation["description"].as_str()];
    more.into_iter().flatten().for_each(|text| words.add(text));
    for parameter in list(&operation["parameters"]) {
        parameter["name"].as_str().into_iter().for_each(|name| words.add(name));
        words.schema(parameter);
    }
    words.schema(&operation["requestBody"]);
    words.found.into_iter().collect::<Vec<_>>().join("\n")
}

struct Words<'a> {
    document: &'a Value,
    found: BTreeSet<String>,
    /// The components that were visited.
    seen: BTreeSet<&'a str>,
}

impl<'a> Words<'a> {
    fn add(&mut self, text: &str) {
        self.found.insert(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    /// Adds the names of the fields in a value and in the components that it refers to, and their Chinese terms.
    fn schema(&mut self, value: &'a Value) {
        let entries = match value {
            Value::Array(items) => {
                items.iter().for_each(|item| self.schema(item));
                return;
            }
            Value::Object(entries) => entries,
            _ => return,
        };
        for (key, value) in entries {
            match (key.as_str(), value) {
                ("$ref", Value::String(to)) => self.component(to),
                ("properties", Value::Object(fields)) => {
                    for (name, field) in fields {
                        self.add(name);
                        self.schema(field);
                    }
                }
                ("x-linksfield-zh" | "zh", Value::String(text)) => self.add(text),
                // These are values, and not descriptions.
                ("example" | "examples" | "default" | "enum" | "const", _) => {}
                (_, value) => self.schema(value),
            }
        }
    }

    fn component(&mut self, reference: &'a str) {
        let Some(pointer) = reference.strip_prefix('#') else { return };
        let component = self.document.pointer(pointer);
        if let Some(component) = component.filter(|_| self.seen.insert(reference)) {
            self.schema(component);
        }
    }
}
