//! Codecs: how each value type is read out of a response, written into a request, and checked. There is one
//! file for each value type. Generated code names a codec and never repeats what it does.
//!
//! A codec is about the form in which an API documents a value. The one form in which a program stores and
//! prints a value is the matter of the value itself.

mod boolean;
mod code;
mod date;
mod date_time;
mod decimal;
mod flag;
mod identifier;
mod integer;
mod json;
mod list;
mod members;
mod object;
mod period;
mod rfc3339;
mod secret;
mod text;
mod timestamp;
mod wire;

use std::borrow::Cow;
use std::fmt;

use linksfield_sign::{ObjectWriter, ValueWriter};
use serde_json::value::RawValue;

pub use boolean::*;
pub use code::*;
pub use date::*;
pub use date_time::*;
pub use decimal::*;
pub use flag::*;
pub use identifier::*;
pub use integer::*;
pub use json::*;
pub use list::*;
pub use members::Members;
pub use object::*;
pub use period::*;
pub use rfc3339::*;
pub use secret::*;
pub use text::*;
pub use timestamp::*;
pub use wire::*;

use crate::json_text::{self, number, string};
use crate::mismatch::Mismatch;

/// How one value type is read, written and checked. Implemented by types that are never made.
pub trait Codec {
    /// The type that programs use.
    type Value;

    /// Reads a value of a response.
    ///
    /// # Errors
    ///
    /// When the value is not as documented.
    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch>;

    /// Writes the value as JSON, in its documented form.
    fn write(value: &Self::Value, writer: ValueWriter<'_>);

    /// Returns the value as the text of a path, a query or a header.
    fn text(value: &Self::Value) -> Cow<'_, str>;

    /// Refuses a parameter that its type alone does not refuse, such as a text that is too long.
    ///
    /// # Errors
    ///
    /// When the parameter cannot be sent as it is.
    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        let _ = value;
        Ok(())
    }

    /// Whether the value counts as not given, as an empty text does: it would be neither signed nor sent.
    fn is_empty(value: &Self::Value) -> bool {
        let _ = value;
        false
    }

    /// Reads a value from the text of a path, a query or a command line: with or without the quotes of its
    /// documented form.
    ///
    /// # Errors
    ///
    /// When the text is not such a value.
    fn read_text(text: &str) -> Result<Self::Value, Mismatch> {
        let mismatch = match Self::read(&json_text::quoted(text)) {
            Ok(value) => return Ok(value),
            Err(mismatch) => mismatch,
        };
        if let Some(bare) = json_text::bare(text)
            && let Ok(value) = Self::read(bare)
        {
            return Ok(value);
        }
        Err(mismatch)
    }

    /// Writes a value, or `null` where there is none.
    fn write_some(value: &Option<Self::Value>, writer: ValueWriter<'_>) {
        match value {
            Some(value) => Self::write(value, writer),
            None => writer.bare("null"),
        }
    }

    /// Writes a member of an object.
    fn put(object: &mut ObjectWriter<'_>, name: &str, value: &Self::Value) {
        Self::write(value, object.value(name));
    }

    /// Writes a member of an object that may be missing.
    fn put_some(object: &mut ObjectWriter<'_>, name: &str, value: &Option<Self::Value>) {
        if let Some(value) = value {
            Self::write(value, object.value(name));
        }
    }

    /// Writes a parameter that may be left out: empty text is neither signed nor sent.
    fn put_given(object: &mut ObjectWriter<'_>, name: &str, value: &Option<Self::Value>) {
        if let Some(value) = Self::given(value) {
            Self::write(value, object.value(name));
        }
    }

    /// Returns a parameter that may be left out, unless it is empty text.
    #[must_use]
    fn given(value: &Option<Self::Value>) -> Option<&Self::Value> {
        match value {
            Some(value) if !Self::is_empty(value) => Some(value),
            _ => None,
        }
    }

    /// Checks a required parameter.
    ///
    /// # Errors
    ///
    /// When it is empty, or cannot be sent.
    fn check_required(name: &'static str, value: &Self::Value) -> Result<(), InvalidValue> {
        if Self::is_empty(value) {
            return Err(InvalidValue::new("is empty").below(name));
        }
        match Self::check(value) {
            Ok(()) => Ok(()),
            Err(invalid) => Err(invalid.below(name)),
        }
    }

    /// Checks a parameter that may be left out. One that is empty is not sent.
    ///
    /// # Errors
    ///
    /// When it cannot be sent.
    fn check_some(name: &'static str, value: &Option<Self::Value>) -> Result<(), InvalidValue> {
        match Self::given(value) {
            Some(value) => Self::check_required(name, value),
            None => Ok(()),
        }
    }
}

/// Why a parameter cannot be sent: the value that is wrong, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidValue {
    path: String,
    reason: Cow<'static, str>,
}

impl InvalidValue {
    /// States what is wrong with a value, as a sentence without its subject: `is longer than 8 characters`.
    #[must_use]
    pub fn new(reason: impl Into<Cow<'static, str>>) -> Self {
        Self { path: String::new(), reason: reason.into() }
    }

    /// The same reason, seen from the object that holds the value.
    #[must_use]
    pub fn below(mut self, name: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{name}{dot}{}", self.path);
        self
    }

    /// The same reason, seen from the list that holds the value.
    #[must_use]
    pub(crate) fn below_index(self, index: usize) -> Self {
        self.below(&format!("[{index}]"))
    }

    /// Where the value stands below the parameter: `[0].price`. Empty for the parameter itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong with the value.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.reason)
        } else {
            write!(f, "`{}` {}", self.path, self.reason)
        }
    }
}

/// Reads a JSON string with a function that may refuse its content.
fn read_text<T>(
    raw: &RawValue,
    expected: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Mismatch> {
    match string(raw) {
        Some(text) => read(&text).ok_or_else(|| Mismatch::new(expected, raw)),
        None => Err(Mismatch::new(expected, raw)),
    }
}

/// Reads a JSON number with a function that may refuse its digits.
fn read_number<T>(
    raw: &RawValue,
    expected: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Mismatch> {
    number(raw).and_then(read).ok_or_else(|| Mismatch::new(expected, raw))
}

/// What the tests of all codecs use.
#[cfg(test)]
mod testing {
    use std::fmt::Debug;

    use linksfield_sign::{Dialect, ValueWriter};
    use serde_json::value::RawValue;

    use super::Codec;

    pub(super) fn read<C: Codec>(json: &str) -> Result<C::Value, String> {
        let raw: &RawValue = serde_json::from_str(json).unwrap();
        C::read(raw).map_err(|mismatch| mismatch.to_string())
    }

    pub(super) fn written<C: Codec>(value: &C::Value) -> String {
        let mut out = String::new();
        C::write(value, ValueWriter::begin(&mut out, Dialect::Plain));
        out
    }

    /// Each text is read, and written as the same text.
    #[track_caller]
    pub(super) fn survives<C: Codec<Value: Debug>>(texts: &[&str]) {
        for text in texts {
            let value = read::<C>(text).unwrap();
            assert_eq!(written::<C>(&value), *text, "{value:?}");
        }
    }

    /// Each text is refused, and the mismatch states what was expected.
    #[track_caller]
    pub(super) fn refuses<C: Codec<Value: Debug>>(expected: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(read::<C>(text).unwrap_err(), format!("expected {expected}, found {text}"));
        }
    }

    /// What `check` has against a value.
    pub(super) fn reason<C: Codec>(value: &C::Value) -> Option<String> {
        C::check(value).err().map(|invalid| invalid.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_value_names_its_path() {
        let invalid = InvalidValue::new("is wrong").below("price").below_index(3).below("items");
        assert_eq!(invalid.path(), "items[3].price");
        assert_eq!(invalid.to_string(), "`items[3].price` is wrong");
        assert_eq!(InvalidValue::new("is wrong").to_string(), "is wrong");
    }
}
