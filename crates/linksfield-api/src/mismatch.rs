//! [`Mismatch`]: a value that does not have the documented form.

use std::fmt;

use serde_json::value::RawValue;

use crate::json_text;
use crate::redact::Hidden;
use crate::text::shown;

/// A value that does not have the documented form.
///
/// `Display` shows the path of the value, the documented form, and the beginning of the value that was found,
/// such as "`data.items[0].price`: expected a decimal number as text, found 7". Of an object, a list and a sensitive
/// value, only the kind is shown, such as "found text". A value that may be a secret is not shown at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    path: String,
    expected: &'static str,
    /// `None` if the value may be a secret.
    found: Option<String>,
}

impl Mismatch {
    /// Creates a mismatch for a JSON value.
    #[doc(hidden)]
    #[must_use]
    pub fn new(expected: &'static str, found: &RawValue) -> Self {
        let text = found.get();
        // An object or a list may contain sensitive values.
        if text.starts_with(['{', '[']) {
            return Self::of_kind(expected, found);
        }
        let mut shown = short(text);
        // A JSON string is unreadable only for this reason, which the string itself does not show to most readers.
        if text.starts_with('"') && json_text::string(found).is_none() {
            shown.push_str(", which contains half of a surrogate pair");
        }
        Self { path: String::new(), expected, found: Some(shown) }
    }

    /// Creates a mismatch for text that is not JSON, such as a query parameter.
    pub(crate) fn of_text(expected: &'static str, found: &str) -> Self {
        Self { path: String::new(), expected, found: Some(format!("\"{}\"", short(found))) }
    }

    /// Creates a mismatch that shows only the kind of the value, because the value may be sensitive.
    pub(crate) fn of_kind(expected: &'static str, found: &RawValue) -> Self {
        let found = match found.get().as_bytes().first() {
            Some(b'"') if json_text::string(found).is_none() => {
                "text that contains half of a surrogate pair"
            }
            Some(b'"') => "text",
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            _ => "a number",
        };
        Self { path: String::new(), expected, found: Some(found.to_owned()) }
    }

    /// Shows only the kind of a sensitive value.
    pub(crate) fn redacted(self, found: &RawValue) -> Self {
        if self.path.is_empty() {
            return Self::of_kind(self.expected, found);
        }
        self.without_value()
    }

    /// Shows nothing of the value, except whether there is one.
    pub(crate) fn without_value(mut self) -> Self {
        if !self.is_missing() {
            self.found = None;
        }
        self
    }

    /// Creates a mismatch for a value that may be a secret, and must not be shown.
    pub(crate) fn concealed(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: None }
    }

    /// Creates a mismatch for a field with an undocumented key. Its value is not shown, because it may be a
    /// secret.
    pub(crate) fn unexpected(name: &str, expected: &'static str) -> Self {
        Self::concealed(expected).below(&short(name))
    }

    /// Creates a mismatch for a key that appears more than once in an object.
    pub(crate) fn repeated() -> Self {
        let found = Some("several".to_owned());
        Self { path: String::new(), expected: "one field of that name", found }
    }

    /// Creates a mismatch for a required field of a request that is missing or empty.
    pub(crate) fn not_given(is_present: bool) -> Self {
        let found = if is_present { "an empty one" } else { "nothing" };
        Self { path: String::new(), expected: "a value", found: Some(found.to_owned()) }
    }

    /// Creates a mismatch for a response whose HTTP status is not documented.
    #[doc(hidden)]
    #[must_use]
    pub fn status(status: i64) -> Self {
        let found = Some(status.to_string());
        Self { path: String::new(), expected: "a documented status", found }
    }

    /// Creates a mismatch for a missing value at a path.
    pub(crate) fn missing_at(path: &[&str], expected: &'static str) -> Self {
        Self { path: path.join("."), expected, found: Some("nothing".to_owned()) }
    }

    /// Creates a mismatch for a missing value.
    pub(crate) fn missing(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: Some("nothing".to_owned()) }
    }

    /// Returns whether there is no value at all.
    pub(crate) fn is_missing(&self) -> bool {
        self.found.as_deref() == Some("nothing")
    }

    /// Hides the signature and the sensitive values of the request, which a server may echo.
    pub(crate) fn hiding(mut self, hidden: &Hidden) -> Self {
        self.found = self.found.map(|found| hidden.all_in(&found).into_owned());
        self
    }

    /// Prepends a key to the path, for the object that contains the value.
    #[doc(hidden)]
    #[must_use]
    pub fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }

    /// Prepends an index to the path, for the list that contains the value.
    pub(crate) fn below_index(self, index: usize) -> Self {
        self.below(&format!("[{index}]"))
    }

    /// Returns the path of the value, such as `data.items[0].price`.
    ///
    /// The path is empty if the mismatch concerns the whole JSON value.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the expected form and the beginning of the value that was found, without the path.
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

impl std::error::Error for Mismatch {}

/// The largest number of characters that a message shows of a value.
const MOST: usize = 60;

fn short(text: &str) -> String {
    shown(text, MOST).to_string()
}
