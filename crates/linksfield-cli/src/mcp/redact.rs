//! [`Redactor`]: hides personal data and secrets from an assistant. Sensitive values get pseudonyms, with which the
//! assistant can refer to them in later calls.

mod shapes;
mod texts;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use linksfield_api::ResponseShape;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use self::shapes::Open;
use crate::operation::kebab;

pub(super) use self::shapes::at;

/// The text that is shown for a value without a pseudonym.
pub(super) const HIDDEN: &str = "[hidden]";

/// The text that is shown for a value that is not documented.
pub(super) const UNDOCUMENTED: &str = "[hidden, not documented]";

/// The text that is shown for text that is not Unicode.
const UNREADABLE: &str = "[not readable]";

/// The most values that get a pseudonym.
const MOST: usize = 200_000;

/// The longest number of an undocumented field that is shown. Longer ones may identify a card or a person.
const SHORT_NUMBER: usize = 6;

/// The least length of a sensitive value that is recognised in a documented field that is not sensitive. Shorter values
/// appear by chance.
const LEAST_RECOGNISED: usize = 8;

/// What is hidden from an assistant, and the pseudonyms of a session.
pub(super) struct Redactor {
    hides: bool,
    secrets: Vec<String>,
    names: Mutex<Names>,
}

#[derive(Default)]
struct Names {
    of_value: HashMap<String, String>,
    value_of: HashMap<String, String>,
    counts: HashMap<String, usize>,
    /// The lengths of the values, with which they are found in texts.
    lengths: BTreeSet<usize>,
    /// Whether a response is only searched for sensitive values.
    only_finds: bool,
}

impl Redactor {
    /// Creates a redactor that hides these secrets and, with `hides`, personal data.
    pub(super) fn new(hides: bool, mut secrets: Vec<String>) -> Self {
        // A short secret appears by chance.
        secrets.retain(|secret| secret.len() >= 4);
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Self { hides, secrets, names: Mutex::default() }
    }

    /// Returns whether personal data is hidden.
    pub(super) fn hides(&self) -> bool {
        self.hides
    }

    /// Returns the value with this pseudonym.
    pub(super) fn value_of(&self, pseudonym: &str) -> Option<String> {
        self.names().value_of.get(pseudonym).cloned()
    }

    /// Returns whether a text has the form of a pseudonym that a value could have.
    pub(super) fn is_like_pseudonym(&self, text: &str, own_prefix: &str) -> bool {
        let Some((prefix, number)) = text.rsplit_once('-') else { return false };
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        self.hides
            && is_number
            && (prefix == own_prefix || self.names().counts.contains_key(prefix))
    }

    /// Returns the pseudonym of a value, or the value itself if nothing is hidden. The same value has always the same
    /// pseudonym.
    pub(super) fn pseudonym(&self, kind: &str, field: &str, value: &str) -> String {
        match self.hides {
            true => self.names().pseudonym(kind, field, value),
            false => value.to_owned(),
        }
    }

    /// Returns a response as an assistant may see it.
    pub(super) fn response(&self, json: &RawValue, shapes: &[&'static ResponseShape]) -> Value {
        if !self.hides {
            return self.as_it_is(json);
        }
        let mut names = self.names();
        // The first run finds the sensitive values, which other fields of the response may repeat.
        names.only_finds = true;
        self.part(&mut names, json, shapes, &Open::default(), "");
        names.only_finds = false;
        self.part(&mut names, json, shapes, &Open::default(), "")
    }

    fn names(&self) -> std::sync::MutexGuard<'_, Names> {
        self.names.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn as_it_is(&self, json: &RawValue) -> Value {
        match Part::of(json) {
            Part::Object(fields) => {
                let fields = fields.into_iter();
                Value::Object(fields.map(|(name, one)| (name, self.as_it_is(one))).collect())
            }
            Part::List(items) => items.into_iter().map(|one| self.as_it_is(one)).collect(),
            Part::Text(text) => Value::String(self.without_secrets(&text)),
            Part::Other => exact(json.get()),
        }
    }

    /// Hides what is sensitive or not documented in a part of a response. `shapes` are the possible shapes of the part.
    fn part(
        &self,
        names: &mut Names,
        json: &RawValue,
        shapes: &[&'static ResponseShape],
        open: &Open,
        field: &str,
    ) -> Value {
        let shapes = open.resolved(shapes);
        if let Some(kind) = shapes::sensitive(&shapes) {
            return self.sensitive(names, json, kind, field);
        }
        match Part::of(json) {
            Part::Object(fields) => {
                let inner = open.with(&shapes);
                let mut shown = Map::new();
                for (name, value) in fields {
                    let of_field = shapes::of_field(&shapes, &name);
                    let value = self.part(names, value, &of_field, &inner, &name);
                    let key = match shapes::is_documented(&shapes, &name) {
                        true => name,
                        false => shown_key(&name, shown.len()),
                    };
                    shown.insert(key, value);
                }
                Value::Object(shown)
            }
            Part::List(items) => {
                let of_item = shapes::of_item(&shapes);
                items.into_iter().map(|one| self.part(names, one, &of_item, open, field)).collect()
            }
            Part::Text(text) => Value::String(match shapes::is_plain(&shapes) {
                _ if text.is_empty() => text,
                _ if names.is_recognised(&text) => {
                    names.of_value.get(&text).cloned().unwrap_or_default()
                }
                true => self.plain(names, &text),
                false => UNDOCUMENTED.to_owned(),
            }),
            Part::Other => match shapes::is_plain(&shapes) {
                _ if names.is_recognised(json.get()) => {
                    Value::String(names.of_value.get(json.get()).cloned().unwrap_or_default())
                }
                true if let Some(kind) = texts::kind_of(json.get()) => {
                    Value::String(names.pseudonym(kind, kind, json.get()))
                }
                false if is_long_number(json.get()) => Value::String(UNDOCUMENTED.to_owned()),
                _ => exact(json.get()),
            },
        }
    }

    fn sensitive(&self, names: &mut Names, json: &RawValue, kind: &str, field: &str) -> Value {
        match Part::of(json) {
            Part::Object(fields) => {
                let mut shown = Map::new();
                for (name, value) in fields {
                    let value = self.sensitive(names, value, kind, &name);
                    let key = match kind {
                        "map" => names.pseudonym("key", "key", &name),
                        _ => shown_key(&name, shown.len()),
                    };
                    shown.insert(key, value);
                }
                Value::Object(shown)
            }
            Part::List(items) => {
                items.into_iter().map(|one| self.sensitive(names, one, kind, field)).collect()
            }
            Part::Text(text) => Value::String(names.pseudonym(kind, field, &text)),
            Part::Other => match json.get() {
                "null" => Value::Null,
                "true" | "false" => Value::String(HIDDEN.to_owned()),
                number => Value::String(names.pseudonym(kind, field, number)),
            },
        }
    }
}

impl Names {
    fn pseudonym(&mut self, kind: &str, field: &str, value: &str) -> String {
        if value.is_empty() {
            return String::new();
        }
        if let Some(known) = self.of_value.get(value) {
            return known.clone();
        }
        if self.of_value.len() >= MOST {
            return HIDDEN.to_owned();
        }
        let prefix = prefix(kind, field);
        let count = self.counts.entry(prefix.clone()).or_default();
        *count += 1;
        let name = format!("{prefix}-{count}");
        self.of_value.insert(value.to_owned(), name.clone());
        self.value_of.insert(name.clone(), value.to_owned());
        self.lengths.insert(value.len());
        name
    }

    fn is_recognised(&self, value: &str) -> bool {
        value.len() >= LEAST_RECOGNISED && self.of_value.contains_key(value)
    }
}

/// The regular expression of all pseudonyms. Every sensitive parameter accepts them, because a value keeps the pseudonym of
/// the field in which it was seen first.
pub(super) const PSEUDONYM: &str = "[A-Za-z][A-Za-z0-9-]*-[0-9]+";

/// Returns the beginning of a pseudonym: the value type, or the name of the field if the type is a general one.
pub(super) fn prefix(kind: &str, field: &str) -> String {
    match kind {
        "" | "text" | "text-or-number" | "json" | "object" | "map" | "integer" => {
            let is_allowed = |next: &char| next.is_ascii_alphanumeric() || *next == '-';
            let name: String = kebab(field).chars().filter(is_allowed).collect();
            let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic());
            if is_name { name } else { "value".to_owned() }
        }
        kind => kind.to_owned(),
    }
}

/// Hides the key of an object that may be personal data itself.
fn shown_key(name: &str, index: usize) -> String {
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    match digits > SHORT_NUMBER || name.contains('@') || name.len() > 64 {
        true => format!("[hidden key {}]", index + 1),
        false => name.to_owned(),
    }
}

fn is_long_number(json: &str) -> bool {
    json.len() > SHORT_NUMBER && !matches!(json, "true" | "false" | "null")
}

/// A JSON value, one level deep.
enum Part<'a> {
    Object(BTreeMap<String, &'a RawValue>),
    List(Vec<&'a RawValue>),
    Text(String),
    /// A number, a boolean or `null`.
    Other,
}

impl<'a> Part<'a> {
    fn of(json: &'a RawValue) -> Self {
        let text = json.get();
        // The text is JSON, so that reading it fails only for half of a surrogate pair.
        let unreadable = || Self::Text(UNREADABLE.to_owned());
        match text.as_bytes().first() {
            Some(b'{') => serde_json::from_str(text).map_or_else(|_| unreadable(), Self::Object),
            Some(b'[') => serde_json::from_str(text).map_or_else(|_| unreadable(), Self::List),
            Some(b'"') => serde_json::from_str(text).map_or_else(|_| unreadable(), Self::Text),
            _ => Self::Other,
        }
    }
}

/// Returns a single JSON value. A number that would lose digits becomes text.
fn exact(json: &str) -> Value {
    match serde_json::from_str::<Value>(json) {
        Ok(Value::Number(number)) if number.to_string() != json => Value::String(json.to_owned()),
        Ok(value) => value,
        Err(_) => Value::Null,
    }
}

#[cfg(test)]
mod tests;
