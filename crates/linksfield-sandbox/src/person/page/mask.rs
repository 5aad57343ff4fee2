//! Hides what a page must not show: secrets and passwords completely, and values that the specification marks as
//! sensitive except for their last characters.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec::{CommonSource, Family, LoginValue, Spec};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::credentials::Credentials;
use crate::defaults::SECRET;
use crate::signature::md5_hex;

/// What replaces a hidden value.
const HIDDEN: &str = "••••••";

/// The shortest text of which the last characters are shown, and the number of these characters.
const SHOWN_FROM: usize = 12;
const SHOWN: usize = 4;

/// The largest number of values that are hidden inside another text.
const MAX_HIDDEN: usize = 200;

/// The names and values that are hidden, for one call or one family.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mask {
    /// The names of fields whose values are sensitive.
    sensitive: BTreeSet<String>,
    /// The names of fields and headers that carry a secret.
    secret: BTreeSet<String>,
    /// The secrets that the caller set. They are hidden wherever they appear.
    values: Vec<String>,
}

/// The masks of all calls and families.
#[derive(Debug, Default)]
pub(crate) struct Masks {
    /// The masks by the name of the call, and by the name of the family.
    masks: BTreeMap<String, Mask>,
    other: Mask,
}

impl Masks {
    /// Returns the masks for a specification. `more` are the secrets that are no credentials.
    pub(crate) fn new<'a>(
        spec: &Spec,
        credentials: &'a Credentials,
        more: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut values: Vec<String> = credentials
            .secrets(spec)
            .chain(more)
            // A short text would be hidden inside other texts, and the default is no secret.
            .filter(|value| value.len() >= 4 && *value != SECRET)
            .flat_map(|value| [value.to_owned(), md5_hex(value)])
            .collect();
        // A secret can be the beginning of a longer one.
        values.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        values.dedup();
        let mut masks = BTreeMap::new();
        for family in &spec.families {
            let mut all = Mask::new(family, values.clone());
            if family.login.is_some() {
                masks.insert(format!("{}.login", family.id), all.clone());
            }
            for endpoint in &family.endpoints {
                let names = match (&endpoint.call, &endpoint.event) {
                    (Some(call), _) => family.sensitive_names_of(call),
                    (None, Some(event)) => family.sensitive_fields_of(event),
                    (None, None) => continue,
                };
                let names = names.into_iter().map(str::to_owned);
                let mut mask = Mask::new(family, values.clone());
                mask.sensitive.extend(names);
                all.sensitive.extend(mask.sensitive.iter().cloned());
                masks.insert(format!("{}.{}", family.id, endpoint.id), mask);
            }
            masks.insert(family.id.clone(), all);
        }
        Self { masks, other: Mask { values, ..Mask::default() } }
    }

    /// Shows sensitive values. Secrets stay hidden.
    pub(crate) fn show_sensitive(&mut self) {
        self.masks.values_mut().for_each(|mask| mask.sensitive.clear());
    }

    /// Returns the mask of a call such as `csss.query_order`, or of a whole family such as `csss`.
    pub(crate) fn of(&self, name: Option<&str>) -> &Mask {
        name.and_then(|name| self.masks.get(name)).unwrap_or(&self.other)
    }
}

impl Mask {
    fn new(family: &Family, values: Vec<String>) -> Self {
        let mut sensitive = BTreeSet::new();
        let is_secret = |id: &linksfield_spec::CredentialId| {
            family.credentials.get(id).is_some_and(|credential| credential.secret)
        };
        let mut secret: BTreeSet<String> =
            ["authorization", "cookie", "set-cookie", "proxy-authorization"]
                .map(str::to_owned)
                .into();
        for common in &family.common {
            match &common.source {
                CommonSource::Signature(_) => {
                    secret.remove(&common.name.to_ascii_lowercase());
                }
                CommonSource::Token => {
                    sensitive.insert(common.name.clone());
                }
                CommonSource::Credential(id) if is_secret(id) => {
                    secret.insert(common.name.to_ascii_lowercase());
                }
                _ => {}
            }
        }
        for (name, value) in family.login.iter().flat_map(|login| &login.body) {
            if matches!(value, LoginValue::Credential { id, .. } if is_secret(id)) {
                secret.insert(name.to_ascii_lowercase());
            }
        }
        Self { sensitive, secret, values }
    }

    /// Returns a value of a field as the page shows it.
    pub(crate) fn value<'v>(&self, name: &str, value: &'v str) -> Cow<'v, str> {
        if self.secret.contains(&name.to_ascii_lowercase()) {
            return Cow::Borrowed(HIDDEN);
        }
        match self.is_sensitive(name) {
            true => Cow::Owned(partly(value)),
            false => self.text(value),
        }
    }

    /// Returns a text without the secrets that the caller set.
    pub(crate) fn text<'v>(&self, text: &'v str) -> Cow<'v, str> {
        let mut shown = Cow::Borrowed(text);
        for value in &self.values {
            if shown.contains(value.as_str()) {
                shown = Cow::Owned(shown.replace(value.as_str(), HIDDEN));
            }
        }
        shown
    }

    /// Returns a text in which these values are hidden, in addition to secrets.
    pub(crate) fn text_without(&self, text: &str, hidden: &[String]) -> String {
        // Each value is searched in the whole text.
        if hidden.len() > MAX_HIDDEN {
            return format!(
                "{HIDDEN} (the request has too many sensitive values to show this text)"
            );
        }
        let mut shown = self.text(text).into_owned();
        for value in hidden {
            shown = shown.replace(value.as_str(), &partly(value));
        }
        shown
    }

    /// Returns a query or a form as the page shows it.
    pub(crate) fn pairs(&self, text: &str) -> String {
        let shown: Vec<String> = text
            .split('&')
            .map(|pair| match pair.split_once('=') {
                Some((name, value)) => {
                    let decoded = percent_decode_str(name).decode_utf8_lossy();
                    let own = decoded.split('[').next().unwrap_or_default();
                    format!("{name}={}", self.value(own, value))
                }
                None => pair.to_owned(),
            })
            .collect();
        self.text(&shown.join("&")).into_owned()
    }

    /// Returns a JSON text as the page shows it: as it is written, except for the values of hidden fields. A text that is
    /// not JSON is shown without secrets.
    pub(crate) fn json(&self, text: &str) -> String {
        let mut writer = Writer { mask: self, rest: text, out: String::new() };
        if serde_json::from_str::<serde_json::Value>(text).is_ok() {
            writer.value(0, None);
        }
        writer.out.push_str(writer.rest);
        self.text(&writer.out).into_owned()
    }

    /// Returns the sensitive values in a JSON text, in a query and in the parameters of a path, the long ones first. Short
    /// values are left out, because they would be found inside other texts.
    pub(crate) fn sensitive_values(
        &self,
        body: &str,
        query: &str,
        path: &[(String, String)],
    ) -> Vec<String> {
        let mut found = BTreeSet::new();
        for (_, value) in path.iter().filter(|(name, _)| self.is_hidden(name)) {
            found.insert(value.clone());
            found.insert(utf8_percent_encode(value, NON_ALPHANUMERIC).to_string());
        }
        if let Ok(body) = serde_json::from_str(body) {
            self.collect(&body, false, &mut found);
        }
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            if self.is_hidden(name) {
                found.insert(percent_decode_str(value).decode_utf8_lossy().into_owned());
                found.insert(value.to_owned());
            }
        }
        let mut found: Vec<String> = found.into_iter().filter(|value| value.len() >= 4).collect();
        found.sort_by_key(|value| std::cmp::Reverse(value.len()));
        found
    }

    fn collect(&self, value: &serde_json::Value, hidden: bool, found: &mut BTreeSet<String>) {
        use serde_json::Value;
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    self.collect(value, hidden || self.is_hidden(name), found);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.collect(item, hidden, found)),
            Value::String(text) if hidden => {
                found.insert(text.clone());
                // The form in which the text is written in JSON.
                let written = Value::from(text.as_str()).to_string();
                found.insert(written.trim_matches('"').to_owned());
            }
            Value::Number(number) if hidden => {
                found.insert(number.to_string());
            }
            _ => {}
        }
    }

    fn is_sensitive(&self, name: &str) -> bool {
        self.sensitive.contains(name)
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.is_sensitive(name) || self.secret.contains(&name.to_ascii_lowercase())
    }
}

/// Returns the last characters of a text, if it is long enough.
fn partly(text: &str) -> String {
    let length = text.chars().count();
    match length < SHOWN_FROM {
        true => HIDDEN.to_owned(),
        false => format!("{HIDDEN}{}", text.chars().skip(length - SHOWN).collect::<String>()),
    }
}

/// Copies a JSON text that is known to be valid, and replaces hidden values.
struct Writer<'a> {
    mask: &'a Mask,
    rest: &'a str,
    out: String,
}

impl Writer<'_> {
    /// Copies a value. `hide` is the name of the hidden field that the value is part of.
    fn value(&mut self, depth: usize, hide: Option<&str>) {
        self.blanks();
        match self.rest.bytes().next() {
            // serde_json refuses deeper values.
            _ if depth > 128 => {}
            Some(open @ (b'{' | b'[')) => {
                self.copy(1);
                loop {
                    self.blanks();
                    match self.rest.bytes().next() {
                        None => return,
                        Some(b'}' | b']') => return self.copy(1),
                        Some(b',') => self.copy(1),
                        Some(_) if open == b'[' => self.value(depth + 1, hide),
                        Some(_) => {
                            let (quoted, rest) = self.rest.split_at(string_end(self.rest));
                            let name: String = serde_json::from_str(quoted).unwrap_or_default();
                            self.out.push_str(quoted);
                            self.rest = rest;
                            self.blanks();
                            self.copy(1);
                            let own = self.mask.is_hidden(&name).then_some(name.as_str());
                            self.value(depth + 1, hide.or(own));
                        }
                    }
                }
            }
            Some(b'"') => {
                let (quoted, rest) = self.rest.split_at(string_end(self.rest));
                let text: String = serde_json::from_str(quoted).unwrap_or_default();
                self.hidden_or(hide, quoted, &text);
                self.rest = rest;
            }
            Some(_) => {
                let ends = |c: char| matches!(c, ',' | '}' | ']') || c.is_ascii_whitespace();
                let end = self.rest.find(ends).unwrap_or(self.rest.len());
                let (word, rest) = self.rest.split_at(end);
                let is_empty = word == "null";
                self.hidden_or(hide.filter(|_| !is_empty), word, word);
                self.rest = rest;
            }
            None => {}
        }
    }

    fn hidden_or(&mut self, hide: Option<&str>, written: &str, text: &str) {
        match hide {
            Some(name) if !text.is_empty() => {
                let shown = match self.mask.is_sensitive(name) {
                    true => partly(text),
                    false => HIDDEN.to_owned(),
                };
                self.out.push_str(&serde_json::Value::from(shown).to_string());
            }
            _ => self.out.push_str(written),
        }
    }

    fn blanks(&mut self) {
        self.copy(self.rest.len() - self.rest.trim_ascii_start().len());
    }

    fn copy(&mut self, bytes: usize) {
        let (copied, rest) = self.rest.split_at(bytes.min(self.rest.len()));
        self.out.push_str(copied);
        self.rest = rest;
    }
}

/// Returns where the string at the start of a text ends, after its quote.
fn string_end(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask() -> Mask {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Mask {
            sensitive: names(&["device_id", "contact"]),
            secret: names(&["password"]),
            values: vec!["my-own-secret".to_owned()],
        }
    }

    #[test]
    fn json_is_shown_as_it_is_written_except_for_hidden_values() {
        let text = r#"{ "b" : 1.50, "device_id": "89852420180910340793", "password":"a\"b",
            "list":[{"device_id":"short"},null], "contact":{"name":"欧","n":[1,2],"e":"","z":null}, "k":"my-own-secret" }"#;
        assert_eq!(
            mask().json(text),
            r#"{ "b" : 1.50, "device_id": "••••••0793", "password":"••••••",
            "list":[{"device_id":"••••••"},null], "contact":{"name":"••••••","n":["••••••","••••••"],"e":"","z":null}, "k":"••••••" }"#
        );
        for odd in ["", "{", "\"", "[1", "no json my-own-secret", "{\"password\":"] {
            assert_eq!(mask().json(odd), odd.replace("my-own-secret", HIDDEN));
        }
    }

    #[test]
    fn queries_and_texts_hide_the_same_values() {
        let mask = mask();
        assert_eq!(
            mask.pairs("a=1&device_id=89852420180910340793&password=x&device_id[]=1&b"),
            "a=1&device_id=••••••0793&password=••••••&device_id[]=••••••&b"
        );
        let body = r#"{"device_id":"8985242018","contact":{"name":"a\"bc"}}"#;
        let path = [("device_id".to_owned(), "pa/th".to_owned())];
        let hidden = mask.sensitive_values(body, "", &path);
        assert_eq!(mask.text_without("/a/pa%2Fth", &hidden), "/a/••••••");
        assert_eq!(
            mask.text_without(r#"{"x":"8985242018","n":"a\"bc"}"#, &hidden),
            r#"{"x":"••••••","n":"••••••"}"#
        );
    }
}
