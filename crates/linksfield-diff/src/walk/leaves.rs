//! The parts of settings, such as those of a signature, as texts by their paths.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::written::Written;

/// A part of a setting that differs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    /// The keys that lead to it.
    pub(super) path: Vec<String>,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

impl Leaf {
    /// Returns the first key.
    pub(super) fn head(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }

    /// Returns the last key.
    pub(super) fn tail(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// Whether the part is a text for people.
    pub(super) fn is_documentation(&self) -> bool {
        matches!(self.tail(), "doc" | "example" | "note")
    }
}

/// Returns the parts that differ, in the order of their paths.
pub(super) fn differences(old: &impl Written, new: &impl Written) -> Vec<Leaf> {
    let (old, new) = (leaves(old), leaves(new));
    let paths: std::collections::BTreeSet<&Vec<String>> = old.keys().chain(new.keys()).collect();
    paths
        .into_iter()
        .filter(|path| old.get(*path) != new.get(*path))
        .map(|path| Leaf {
            path: path.clone(),
            before: old.get(path).cloned(),
            after: new.get(path).cloned(),
        })
        .collect()
}

fn leaves(value: &impl Written) -> BTreeMap<Vec<String>, String> {
    let mut found = BTreeMap::new();
    gather(&value.written(), &mut Vec::new(), &mut found);
    found
}

fn gather(value: &Value, path: &mut Vec<String>, found: &mut BTreeMap<Vec<String>, String>) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (name, value) in members {
                path.push(name.clone());
                gather(value, path, found);
                path.pop();
            }
        }
        Value::Array(items)
            if !items.is_empty() && items.iter().all(|item| item["name"].is_string()) =>
        {
            for item in items {
                path.push(shown(&item["name"]));
                gather(item, path, found);
                path.pop();
            }
        }
        // Other lists are short, and their order matters.
        other => {
            found.insert(path.clone(), shown(other));
        }
    }
}

/// Returns a value as a reader of the YAML knows it.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(shown).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(members) => {
            let members: Vec<String> = members
                .iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| format!("{name}: {}", shown(value)))
                .collect();
            format!("{{ {} }}", members.join(", "))
        }
        other => other.to_string(),
    }
}

/// Returns the items of a list whose order does not matter, as sorted texts.
pub(super) fn unordered(items: &[impl Serialize]) -> Vec<String> {
    let text = |item| serde_json::to_value(item).map(|value| value.to_string()).unwrap_or_default();
    let mut texts: Vec<String> = items.iter().map(text).collect();
    texts.sort();
    texts
}
