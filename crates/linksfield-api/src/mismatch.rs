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
    /// `None` where it must not be shown.
    found: Option<String>,
}

impl Mismatch {
    /// A mismatch at a value.
    #[doc(hidden)]
    #[must_use]
    pub fn new(expected: &'static str, found: &RawValue) -> Self {
        Self { path: String::new(), expected, found: Some(short(found.get())) }
    }

    /// A mismatch of a text that is not even JSON.
    pub(crate) fn of_text(expected: &'static str, found: &str) -> Self {
        Self { path: String::new(), expected, found: Some(format!("\"{}\"", short(found))) }
    }

    /// A mismatch whose value may be a secret, and is not shown.
    pub(crate) fn concealed(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: None }
    }

    /// A mismatch of a member that does not belong where it stands. Its value may be a secret under a name that
    /// is not documented.
    pub(crate) fn unexpected(name: &str, expected: &'static str) -> Self {
        Self::concealed(expected).below(&short(name))
    }

    /// A member that stands twice in a request.
    pub(crate) fn repeated() -> Self {
        let found = Some("several".to_owned());
        Self { path: String::new(), expected: "one member of that name", found }
    }

    /// A member of a request that must be given, and is missing or empty.
    pub(crate) fn not_given(is_there: bool) -> Self {
        let found = if is_there { "an empty one" } else { "nothing" };
        Self { path: String::new(), expected: "a value", found: Some(found.to_owned()) }
    }

    /// A mismatch where something is missing.
    pub(crate) fn missing_at(path: &[&str], expected: &'static str) -> Self {
        Self { path: path.join("."), expected, found: Some("nothing".to_owned()) }
    }

    pub(crate) fn missing(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: Some("nothing".to_owned()) }
    }

    /// The same mismatch, seen from the object that holds it.
    #[doc(hidden)]
    #[must_use]
    pub fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }

    /// The same mismatch, seen from the list that holds it.
    pub(crate) fn below_index(self, index: usize) -> Self {
        self.below(&format!("[{index}]"))
    }

    /// Returns where the value stands: `data.items[0].price`. Empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns what is documented and what was found, without the place.
    pub(crate) fn reason(&self) -> String {
        match &self.found {
            Some(found) => format!("expected {}, found {found}", self.expected),
            None => format!("expected {}", self.expected),
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        f.write_str(&self.reason())
    }
}

/// How much of a value is shown.
const MOST: usize = 60;

fn short(text: &str) -> String {
    shown(text, MOST).to_string()
}
