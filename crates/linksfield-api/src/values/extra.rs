//! [`Extra`]: the fields of an object that have no typed field, kept as received.

use std::fmt;
use std::str::FromStr;

use linksfield_sign::{Dialect, ObjectWriter, ValueWriter, write_string};
use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::Json;
use crate::json_text::{self, JsonError, members};
use crate::mismatch::Mismatch;
use crate::text::shown;

/// The most characters of a key that `Debug` shows.
const MOST_SHOWN: usize = 60;

/// The fields of a response that are not in its typed fields, in the order in which they were received.
///
/// These are:
///
/// - Undocumented fields.
/// - Optional fields whose value does not have the documented form. Such a field does not fail the response:
///   the typed field is `None`, and [`mismatches`](Self::mismatches) returns the reason.
///
/// `Display`, `FromStr` and serde use a JSON object of the fields. The mismatches are not part of that
/// object. The fields may contain sensitive values, so `Debug` shows only their keys and the kinds of their values.
#[derive(Clone, Default, PartialEq)]
pub struct Extra {
    members: Vec<(Box<str>, Json)>,
    mismatches: Vec<Mismatch>,
}

impl Extra {
    pub(crate) fn new(members: Vec<(Box<str>, Json)>, mismatches: Vec<Mismatch>) -> Self {
        Self { members, mismatches }
    }

    /// Creates the value from all fields of an object.
    fn read(raw: &RawValue) -> Result<Self, Mismatch> {
        let members = members(raw).ok_or_else(|| Mismatch::of_kind("an object", raw))?.into_iter();
        let members = members.map(|(name, value)| (name.into(), Json::from_raw(value))).collect();
        Ok(Self::new(members, Vec::new()))
    }

    /// Returns why documented optional fields are here: the expected form of each, and what was found.
    #[must_use]
    pub fn mismatches(&self) -> &[Mismatch] {
        &self.mismatches
    }

    /// Returns why a documented optional field is here.
    #[doc(hidden)]
    #[must_use]
    pub fn mismatch_of(&self, name: &str) -> Option<&Mismatch> {
        self.mismatches.iter().find(|mismatch| {
            let below = mismatch.path().strip_prefix(name);
            below.is_some_and(|below| below.is_empty() || below.starts_with(['.', '[']))
        })
    }

    /// Returns the value of the first field with this key.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.iter().find(|(member, _)| *member == name).map(|(_, value)| value)
    }

    /// Returns the keys and values of all fields.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.members.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Returns whether there are no fields.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Writes the fields into an object.
    #[doc(hidden)]
    pub fn write(&self, object: &mut ObjectWriter<'_>) {
        for (name, value) in self.iter() {
            let mut quoted = String::new();
            write_string(&mut quoted, name, Dialect::Plain);
            object.bare(&quoted[1..quoted.len() - 1], value);
        }
    }
}

impl fmt::Display for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        let mut object = ValueWriter::begin(&mut text, Dialect::Plain).object();
        self.write(&mut object);
        object.end();
        f.write_str(&text)
    }
}

impl FromStr for Extra {
    type Err = JsonError;

    /// Parses the text of a JSON object.
    fn from_str(text: &str) -> Result<Self, JsonError> {
        let raw: &RawValue = serde_json::from_str(text).map_err(JsonError::syntax)?;
        Self::read(raw).map_err(JsonError::mismatch)
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json_text::serialize(serializer, |object| self.write(object))
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = json_text::deserialize(deserializer)?;
        Self::read(&raw).map_err(D::Error::custom)
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = self.iter().map(|(name, value)| (shown(name, MOST_SHOWN).to_string(), value));
        f.debug_map().entries(members).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_the_same_after_text_and_serde() {
        let text = r#"{"b":1.50,"a":{"c":[12345678901234567890123]},"\"":null}"#;
        let extra: Extra = text.parse().unwrap();
        assert_eq!(extra.to_string(), text);
        assert_eq!(serde_json::to_string(&extra).unwrap(), text);
        assert_eq!(serde_json::from_str::<Extra>(text).unwrap(), extra);
        assert_eq!(
            "[]".parse::<Extra>().unwrap_err().to_string(),
            "expected an object, found a list"
        );
        assert_eq!("{".parse::<Extra>().unwrap_err().position(), Some((1, 1)));
    }
}
