//! A value that is not as documented: where it stands, what is documented, and the beginning of what was found.

use std::fmt;

use serde_json::value::RawValue;

use crate::text::shown;

/// A value that is not as documented, and where it stands.
///
/// Its `Display` names the place, what is documented, and the beginning of what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    path: String,
    expected: &'static str,
    found: String,
}

impl Mismatch {
    /// A mismatch at a value.
    #[doc(hidden)]
    #[must_use]
    pub fn new(expected: &'static str, found: &RawValue) -> Self {
        Self { path: String::new(), expected, found: short(found.get()) }
    }

    /// A mismatch of a text that is not even JSON.
    pub(crate) fn of_text(expected: &'static str, found: &str) -> Self {
        Self { path: String::new(), expected, found: format!("\"{}\"", short(found)) }
    }

    /// A mismatch of a member that does not belong where it stands.
    pub(crate) fn unexpected(name: &str, expected: &'static str, found: &RawValue) -> Self {
        Self::new(expected, found).below(&short(name))
    }

    /// A mismatch where something is missing.
    pub(crate) fn missing_at(path: &[&str], expected: &'static str) -> Self {
        Self { path: path.join("."), expected, found: "nothing".to_owned() }
    }

    pub(crate) fn missing(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: "nothing".to_owned() }
    }

    /// The same mismatch, seen from the object that holds it.
    #[doc(hidden)]
    #[must_use]
    pub fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }

    /// Returns where the value stands: `data.items[0].price`. Empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns what is documented and what was found, without the place.
    pub(crate) fn reason(&self) -> String {
        format!("expected {}, found {}", self.expected, self.found)
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, expected, found } = self;
        if path.is_empty() {
            write!(f, "expected {expected}, found {found}")
        } else {
            write!(f, "`{path}`: expected {expected}, found {found}")
        }
    }
}

/// How much of a value is shown.
const MOST: usize = 60;

fn short(text: &str) -> String {
    shown(text, MOST).to_string()
}
