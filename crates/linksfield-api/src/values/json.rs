//! JSON kept as it was sent: values of which nothing is documented, and members that the documentation
//! does not list.

use std::fmt;

use linksfield_sign::{Dialect, ObjectWriter, write_string};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::decode::Mismatch;

/// Any JSON value, as its text.
#[derive(Clone)]
pub struct Json(Box<RawValue>);

impl Json {
    /// Takes a text that is JSON.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        RawValue::from_string(text.to_owned()).map(Self)
    }

    /// The text, as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.as_str() == "null"
    }

    /// Reads it into a type of the caller's.
    ///
    /// # Errors
    ///
    /// When it does not have that form.
    pub fn deserialize<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.as_str())
    }

    pub(crate) fn from_raw(raw: &RawValue) -> Self {
        Self(raw.to_owned())
    }

    pub(crate) fn null() -> Self {
        Self(RawValue::NULL.to_owned())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

/// What an answer holds besides its typed fields: members that the documentation does not list, and optional
/// ones that are not what it says, in the order in which they were sent.
///
/// An optional member of another form than the documented one does not fail the answer: its field is
/// `None`, its value is here, and [`misfits`](Self::misfits) says what was expected.
#[derive(Clone, Default, PartialEq)]
pub struct Extra {
    members: Vec<(Box<str>, Json)>,
    misfits: Vec<Mismatch>,
}

impl Extra {
    pub(crate) fn new(members: Vec<(Box<str>, Json)>, misfits: Vec<Mismatch>) -> Self {
        Self { members, misfits }
    }

    /// Why documented members stand here: they are not what the documentation says.
    #[must_use]
    pub fn misfits(&self) -> &[Mismatch] {
        &self.misfits
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

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
