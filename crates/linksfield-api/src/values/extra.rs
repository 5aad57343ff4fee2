//! Members that the documentation does not list, kept as they were sent.

use std::fmt;
use std::str::FromStr;

use linksfield_sign::{Dialect, ObjectWriter, ValueWriter, write_string};
use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::Json;
use crate::json_text::{self, JsonError, members};
use crate::mismatch::Mismatch;

/// What a response holds besides its typed fields: members that the documentation does not list, and
/// optional ones that are not what it says, in the order in which they were sent.
///
/// An optional member of another form than the documented one does not fail the response: its field is
/// `None`, its value is here, and [`mismatches`](Self::mismatches) says what was expected.
///
/// The one form, for `Display`, `FromStr` and serde, is the JSON object of the members. The reasons that
/// [`mismatches`](Self::mismatches) returns are not part of it.
#[derive(Clone, Default, PartialEq)]
pub struct Extra {
    members: Vec<(Box<str>, Json)>,
    mismatches: Vec<Mismatch>,
}

impl Extra {
    pub(crate) fn new(members: Vec<(Box<str>, Json)>, mismatches: Vec<Mismatch>) -> Self {
        Self { members, mismatches }
    }

    /// Takes all members of an object.
    fn read(raw: &RawValue) -> Result<Self, Mismatch> {
        let members = members(raw).ok_or_else(|| Mismatch::new("an object", raw))?.into_iter();
        let members = members.map(|(name, value)| (name.into(), Json::from_raw(value))).collect();
        Ok(Self::new(members, Vec::new()))
    }

    /// Why documented members stand here: they are not what the documentation says.
    #[must_use]
    pub fn mismatches(&self) -> &[Mismatch] {
        &self.mismatches
    }

    /// The member of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.iter().find(|(member, _)| *member == name).map(|(_, value)| value)
    }

    /// All members.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.members.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Writes the members into an object.
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

    /// Reads the text of a JSON object.
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
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_survive_text_and_serde() {
        let text = r#"{"b":1.50,"a":{"c":[12345678901234567890123]},"\"":null}"#;
        let extra: Extra = text.parse().unwrap();
        assert_eq!(extra.to_string(), text);
        assert_eq!(serde_json::to_string(&extra).unwrap(), text);
        assert_eq!(serde_json::from_str::<Extra>(text).unwrap(), extra);
        assert_eq!("[]".parse::<Extra>().unwrap_err().to_string(), "expected an object, found []");
        assert_eq!("{".parse::<Extra>().unwrap_err().position(), Some((1, 1)));
    }
}
