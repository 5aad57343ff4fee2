//! Codecs: how values of each type are read from responses, written into requests, and checked. Each value
//! type has its own file. Generated code only names the codec of each field.
//!
//! A codec implements the form that an API documents for a value. The canonical form of a value, in which
//! programs store and print it, is defined by the value types in `values`.

mod boolean;
mod boxed;
mod bytes;
mod code;
mod csv_text;
mod date;
mod date_time;
mod decimal;
mod duration;
mod flag;
mod identifier;
mod integer;
mod items;
mod json;
mod large_integer;
mod list;
mod map;
mod members;
mod nullable;
mod object;
mod period;
#[cfg(test)]
mod reference;
mod rfc3339;
pub mod rules;
mod secret;
mod sensitive;
mod text;
mod timestamp;
mod total;
mod union;
mod unread;
mod upload;
mod wire;
mod written_time;

use std::borrow::Cow;
use std::fmt;

use linksfield_sign::{ObjectWriter, ValueWriter};
use serde_json::value::RawValue;

pub use boolean::*;
pub use boxed::*;
pub use bytes::*;
pub use code::*;
pub use csv_text::*;
pub use date::*;
pub use date_time::*;
pub use decimal::*;
pub use duration::*;
pub use flag::*;
pub use identifier::*;
pub use integer::*;
pub use items::*;
pub use json::*;
pub use large_integer::*;
pub use list::*;
pub use map::*;
pub use members::Members;
pub use nullable::*;
pub use object::*;
pub use period::*;
pub use rfc3339::*;
pub use secret::*;
pub use sensitive::*;
pub use text::*;
pub use timestamp::*;
pub use union::*;
pub use upload::*;
pub use wire::*;
pub use written_time::*;

use crate::json_text::{self, Cursor, number, string};
use crate::mismatch::Mismatch;
pub use crate::values::CodeForm;

/// Reads, writes and checks the values of one field type. Implementations are types without values.
pub trait Codec {
    /// The type of the value in programs.
    type Value;

    /// Reads a value from the JSON of a response.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the value does not have the documented form.
    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch>;

    /// Reads a value as [`read`](Self::read) does, within other limits. Only codecs of values that contain other
    /// values have limits.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the value does not have the documented form, or exceeds a limit.
    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        let _ = limits;
        Self::read(raw)
    }

    /// Reads the value at a position within limits, and moves to the end of the value. After a mismatch, the position
    /// is anywhere within the value. Only codecs of values that contain other values need more than the text of the
    /// value.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the value does not have the documented form, or exceeds a limit.
    #[doc(hidden)]
    fn read_next(cursor: &mut Cursor<'_>, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        Self::read_within(cursor.raw(), limits)
    }

    /// Writes a value as JSON, in its documented form.
    fn write(value: &Self::Value, writer: ValueWriter<'_>);

    /// Returns a value as the text of a path, a query or a header.
    fn text(value: &Self::Value) -> Cow<'_, str>;

    /// Checks the rules of a parameter that its type does not enforce, such as the length of a text.
    ///
    /// # Errors
    ///
    /// [`InvalidValue`] if the parameter cannot be sent.
    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        let _ = value;
        Ok(())
    }

    /// Returns whether a parameter counts as absent, such as empty text. It is then neither signed nor sent.
    fn is_empty(value: &Self::Value) -> bool {
        let _ = value;
        false
    }

    /// Reads a value from the text of a path, a query or a command line. The text has no quotes, even if the
    /// documented form of the value has quotes.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the text is not a valid value.
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

    /// Writes a value, or `null` for `None`.
    fn write_some(value: &Option<Self::Value>, writer: ValueWriter<'_>) {
        match value {
            Some(value) => Self::write(value, writer),
            None => writer.bare("null"),
        }
    }

    /// Writes a required field of an object.
    fn put(object: &mut ObjectWriter<'_>, name: &str, value: &Self::Value) {
        Self::write(value, object.value(name));
    }

    /// Writes an optional field of an object.
    fn put_some(object: &mut ObjectWriter<'_>, name: &str, value: &Option<Self::Value>) {
        if let Some(value) = value {
            Self::put(object, name, value);
        }
    }

    /// Writes an optional parameter. A parameter that counts as absent is omitted.
    fn put_given(object: &mut ObjectWriter<'_>, name: &str, value: &Option<Self::Value>) {
        if let Some(value) = Self::given(value) {
            Self::put(object, name, value);
        }
    }

    /// Returns an optional parameter, or `None` if the parameter counts as absent.
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
    /// [`InvalidValue`] if the parameter is empty or cannot be sent.
    fn check_required(name: &'static str, value: &Self::Value) -> Result<(), InvalidValue> {
        if Self::is_empty(value) {
            return Err(InvalidValue::new("is empty").below(name));
        }
        match Self::check(value) {
            Ok(()) => Ok(()),
            Err(invalid) => Err(invalid.below(name)),
        }
    }

    /// Checks an optional parameter. An empty parameter is valid, because it is not sent.
    ///
    /// # Errors
    ///
    /// [`InvalidValue`] if the parameter cannot be sent.
    fn check_some(name: &'static str, value: &Option<Self::Value>) -> Result<(), InvalidValue> {
        match Self::given(value) {
            Some(value) => Self::check_required(name, value),
            None => Ok(()),
        }
    }
}

/// The reason why a parameter cannot be sent, and the path of the invalid value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidValue {
    path: String,
    reason: Cow<'static, str>,
    /// The reason without the value, if `reason` shows the value.
    concealed: Option<Box<str>>,
}

impl InvalidValue {
    /// Creates the error from a reason. The reason is a sentence without a subject:
    /// `is longer than 8 characters`.
    #[must_use]
    pub fn new(reason: impl Into<Cow<'static, str>>) -> Self {
        Self { path: String::new(), reason: reason.into(), concealed: None }
    }

    /// Creates the error from a reason that shows the value, and a reason that does not.
    pub(crate) fn showing(reason: String, concealed: String) -> Self {
        Self { concealed: Some(concealed.into()), ..Self::new(reason) }
    }

    /// Returns the error without the value, which is sensitive.
    #[must_use]
    pub(crate) fn without_value(mut self) -> Self {
        if let Some(concealed) = self.concealed.take() {
            self.reason = Cow::Owned(concealed.into());
        }
        self
    }

    /// Prepends a key to the path, for the object that contains the value.
    #[must_use]
    pub fn below(mut self, name: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{name}{dot}{}", self.path);
        self
    }

    /// Prepends an index to the path, for the list that contains the value.
    #[must_use]
    pub(crate) fn below_index(self, index: usize) -> Self {
        self.below(&format!("[{index}]"))
    }

    /// Removes the keys of a sensitive map, and what follows them, from the path.
    pub(crate) fn without_keys(mut self) -> Self {
        if let Some(at) = self.path.find("[\"") {
            self.path.replace_range(at.., "[…]");
        }
        self
    }

    /// Returns the path of the invalid value, such as `items[0].price`. Empty until a key or an index is
    /// prepended.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the reason.
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

/// Reads a JSON string with a function that returns `None` for invalid content.
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

/// Reads the string at a position with a function that returns `None` for invalid content. Strings with escapes, invalid
/// content and other values are left to the codec.
fn read_plain<C: Codec>(
    cursor: &mut Cursor<'_>,
    read: impl FnOnce(&str) -> Option<C::Value>,
) -> Result<C::Value, Mismatch> {
    let start = *cursor;
    #[cfg(test)]
    if reference::is_on() {
        return C::read(cursor.raw());
    }
    match cursor.plain().and_then(read) {
        Some(value) => Ok(value),
        None => {
            *cursor = start;
            C::read(cursor.raw())
        }
    }
}

/// Reads a JSON number with a function that returns `None` for invalid digits.
fn read_number<T>(
    raw: &RawValue,
    expected: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Mismatch> {
    number(raw).and_then(read).ok_or_else(|| Mismatch::new(expected, raw))
}

/// Helpers for the tests of all codecs.
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

    /// Asserts that each text is read, and is written as the same text.
    #[track_caller]
    pub(super) fn survives<C: Codec<Value: Debug>>(texts: &[&str]) {
        for text in texts {
            let value = read::<C>(text).unwrap();
            assert_eq!(written::<C>(&value), *text, "{value:?}");
        }
    }

    /// Asserts that each text is refused, and that the mismatch states the expected form.
    #[track_caller]
    pub(super) fn refuses<C: Codec<Value: Debug>>(expected: &str, texts: &[&str]) {
        for text in texts {
            let found = if text.starts_with(['{', '[']) { kind(text) } else { text };
            assert_eq!(read::<C>(text).unwrap_err(), format!("expected {expected}, found {found}"));
        }
    }

    /// Asserts that each text is refused, and that the mismatch shows only its kind.
    #[track_caller]
    pub(super) fn refuses_by_kind<C: Codec<Value: Debug>>(expected: &str, texts: &[&str]) {
        for text in texts {
            let found = kind(text);
            assert_eq!(read::<C>(text).unwrap_err(), format!("expected {expected}, found {found}"));
        }
    }

    fn kind(json: &str) -> &'static str {
        match json.as_bytes()[0] {
            b'{' => "an object",
            b'[' => "a list",
            b'"' => "text",
            b'n' => "null",
            _ => "a number",
        }
    }

    /// Returns the reason for which `check` refuses a value.
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
