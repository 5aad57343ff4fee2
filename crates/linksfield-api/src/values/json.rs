//! [`Json`]: a JSON value without a documented form, kept as received.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::json_text;

/// Any JSON value, kept as its exact text.
///
/// `Display` and `FromStr` use the text. Reading and writing JSON text with serde_json keeps every character,
/// including all digits and white space. Other formats keep the structure of the value, and `1.50` becomes
/// `1.5`. Two values are equal if their texts are equal.
///
/// The value may contain sensitive values, so `Debug` shows only its kind and its length.
#[derive(Clone)]
pub struct Json {
    /// The JSON text, and perhaps other text. All undocumented fields of an object share one text.
    shared: Arc<str>,
    range: Range<usize>,
}

impl Json {
    /// Creates the value from JSON text.
    ///
    /// # Errors
    ///
    /// If the text is not JSON.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(Self::from_raw)
    }

    /// Returns the JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.shared[self.range.clone()]
    }

    /// Returns whether the value is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.as_str() == "null"
    }

    /// Deserializes the value into a type of the caller.
    ///
    /// # Errors
    ///
    /// If the value does not have the form of the type.
    pub fn deserialize<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.as_str())
    }

    pub(crate) fn from_raw(raw: &RawValue) -> Self {
        Self::part_of(&Arc::from(raw.get()), 0..raw.get().len())
    }

    /// Creates the value from a part of a text. The part must be JSON.
    pub(super) fn part_of(shared: &Arc<str>, range: Range<usize>) -> Self {
        Self { shared: Arc::clone(shared), range }
    }

    /// Returns the text between two positions of the text that this value shares.
    pub(super) fn before(&self, start: usize) -> &str {
        &self.shared[start..self.range.start]
    }

    pub(crate) fn raw(&self) -> &RawValue {
        // The text is always JSON.
        serde_json::from_str(self.as_str()).unwrap_or(RawValue::NULL)
    }

    pub(crate) fn null() -> Self {
        Self::from_raw(RawValue::NULL)
    }
}

impl FromStr for Json {
    type Err = serde_json::Error;

    /// Creates the value from JSON text, like [`parse`](Self::parse).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json_text::serialize_raw(serializer, self.raw())
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json_text::deserialize(deserializer).map(|raw| Self::from_raw(&raw))
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.as_str();
        let kind = match text.as_bytes().first() {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "text",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => return f.write_str("Json(null)"),
            _ => "a number",
        };
        write!(f, "Json({kind} of {} bytes)", text.len())
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_text_is_kept_exactly() {
        let text = r#"{"a": 1.50, "b":[ 12345678901234567890123 ], "c":"\u6b27"}"#;
        let json: Json = serde_json::from_str(text).unwrap();
        assert_eq!(json.as_str(), text);
        assert_eq!(serde_json::to_string(&json).unwrap(), text);
        assert_eq!(text.parse::<Json>().unwrap(), json);
        assert_eq!(json.to_string(), text);
        assert!("1 2".parse::<Json>().is_err());
    }

    #[test]
    fn other_formats_keep_the_structure() {
        let json: Json = r#"{"a":[1.50,true,null]}"#.parse().unwrap();
        let yaml = serde_yaml::to_string(&json).unwrap();
        assert_eq!(yaml, "a:\n- 1.5\n- true\n- null\n");
        let json: Json = serde_yaml::from_str(&yaml).unwrap();
        assert_eq!(json.as_str(), r#"{"a":[1.5,true,null]}"#);
    }
}
