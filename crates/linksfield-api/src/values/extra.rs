//! [`Extra`]: the fields of an object that have no typed field, kept as received.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

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
pub struct Extra(Option<Box<Kept>>);

/// The fields of an [`Extra`] that is not empty. Most objects have no other fields, and lists have many objects.
#[derive(Clone, PartialEq)]
struct Kept {
    members: Vec<Member>,
    mismatches: Vec<Mismatch>,
}

/// A field. Its key is in the text of its value, before the value.
#[derive(Clone)]
struct Member {
    name: usize,
    value: Json,
}

impl Member {
    fn name(&self) -> &str {
        self.value.before(self.name)
    }
}

impl PartialEq for Member {
    fn eq(&self, other: &Self) -> bool {
        (self.name(), &self.value) == (other.name(), &other.value)
    }
}

impl Extra {
    /// Creates the value from keys and JSON text.
    pub(crate) fn new<'t>(
        members: impl ExactSizeIterator<Item = (&'t str, &'t str)> + Clone,
        mismatches: Vec<Mismatch>,
    ) -> Self {
        if members.len() == 0 && mismatches.is_empty() {
            return Self(None);
        }
        let length = members.clone().map(|(name, value)| name.len() + value.len()).sum();
        let mut text = String::with_capacity(length);
        for (name, value) in members.clone() {
            text.push_str(name);
            text.push_str(value);
        }
        let text: Arc<str> = text.into();
        let mut end = 0;
        let member = |(name, value): (&str, &str)| {
            let (start, begin) = (end, end + name.len());
            end = begin + value.len();
            Member { name: start, value: Json::part_of(&text, begin..end) }
        };
        Self(Some(Box::new(Kept { members: members.map(member).collect(), mismatches })))
    }

    /// Creates the value from all fields of an object.
    fn read(raw: &RawValue) -> Result<Self, Mismatch> {
        let members = members(raw).ok_or_else(|| Mismatch::of_kind("an object", raw))?;
        Ok(Self::new(members.iter().map(|(name, value)| (&**name, value.get())), Vec::new()))
    }

    /// Returns why documented optional fields are here: the expected form of each, and what was found.
    #[must_use]
    pub fn mismatches(&self) -> &[Mismatch] {
        self.0.as_ref().map_or(&[], |kept| &kept.mismatches)
    }

    /// Returns why a documented optional field is here.
    #[doc(hidden)]
    #[must_use]
    pub fn mismatch_of(&self, name: &str) -> Option<&Mismatch> {
        self.mismatches().iter().find(|mismatch| {
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
        let members = self.0.iter().flat_map(|kept| &kept.members);
        members.map(|member| (member.name(), &member.value))
    }

    /// Returns whether there are no fields.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|kept| kept.members.is_empty())
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
