//! The traits that every value type implements. Other modules use a value only through these traits and do
//! not match on its type.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::keys::Keys;
use crate::model::words::Wire;

/// How a value type is declared in the spec.
pub(super) trait Declared: Sized {
    /// The name in YAML.
    const NAME: &'static str;
    /// The keys that apply to the type, in addition to those of every field.
    const KEYS: &'static [&'static str] = &[];

    /// Reads the type from the keys of a field.
    ///
    /// Mistakes are added to `keys`. A type is returned even then, so that the search for mistakes can
    /// continue.
    fn read(keys: &mut Keys<'_>) -> Self;
}

/// The written form of the values of a type.
pub(super) trait Value {
    /// Returns a description of the type for messages.
    fn describe(&self) -> String;

    /// Whether a text has the form of the type. Does not check the length of text.
    fn fits(&self, text: &str) -> bool;

    /// Returns a sample value as bare text.
    fn sample(&self) -> &str;

    /// Returns how the type is written in JSON.
    fn wire(&self) -> Wire {
        Wire::String
    }

    /// Checks a value that is sent as bare text: in a path, a query or a header.
    ///
    /// # Errors
    ///
    /// Returns the documented form if the text does not have it.
    fn check_text(&self, text: &str) -> Result<(), Unfit> {
        if self.fits(text) { Ok(()) } else { Err(Unfit::new(self.describe())) }
    }

    /// Checks a value that is sent as JSON.
    ///
    /// # Errors
    ///
    /// Returns the documented form if the value does not have it.
    fn check_json(&self, value: &serde_json::Value) -> Result<(), Unfit> {
        self.check_text(&json_text(self, value)?)
    }

    /// Whether values are always sensitive.
    fn is_sensitive(&self) -> bool {
        false
    }

    /// Returns what the type adds to the documentation of a field, as sentences.
    fn note(&self) -> Option<String> {
        None
    }

    /// Whether values can be written as bare text.
    fn is_single(&self) -> bool {
        true
    }

    /// Returns how an example of the type is written in YAML.
    fn example_form(&self) -> ExampleForm {
        match self.wire() {
            Wire::String => ExampleForm::Text,
            Wire::Number => ExampleForm::Number,
            Wire::Either => ExampleForm::Any,
        }
    }

    /// Converts a bare text to JSON, in the written form of the type.
    fn to_json(&self, text: &str) -> serde_json::Value {
        match self.wire() {
            Wire::String | Wire::Either => serde_json::Value::String(text.to_owned()),
            Wire::Number => serde_json::from_str(text).unwrap_or_default(),
        }
    }
}

/// The error for a value that does not have its documented form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unfit {
    /// The documented form, in words.
    pub(crate) expected: String,
    /// A description of the value, for messages that should not show the value itself.
    pub(crate) found: Option<String>,
}

impl Unfit {
    pub(super) fn new(expected: impl Into<String>) -> Self {
        Self { expected: expected.into(), found: None }
    }
}

/// How the example of a field is written in YAML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExampleForm {
    /// As text, in quotes.
    Text,
    /// As a number.
    Number,
    /// As the page prints it, without a check.
    Any,
}

/// Returns the bare text of a JSON value that has the written form of the type.
pub(super) fn json_text<'v>(
    ty: &(impl Value + ?Sized),
    value: &'v serde_json::Value,
) -> Result<Cow<'v, str>, Unfit> {
    match (ty.wire(), value) {
        (Wire::String | Wire::Either, serde_json::Value::String(text)) => Ok(Cow::Borrowed(text)),
        (Wire::Number | Wire::Either, serde_json::Value::Number(number)) => {
            Ok(Cow::Owned(number.to_string()))
        }
        (Wire::Either, _) => Err(Unfit::new(ty.describe())),
        (Wire::String, _) => {
            let expected = ty.describe();
            Err(Unfit::new(match expected.starts_with("text") {
                true => expected,
                false => format!("{expected} as text"),
            }))
        }
        (Wire::Number, _) => {
            let expected = ty.describe();
            Err(Unfit::new(match expected.ends_with("number") {
                true => format!("{expected} without quotes"),
                false => format!("{expected} as a number"),
            }))
        }
    }
}

/// Whether a text consists only of digits and has a length in the range.
pub(super) fn digits(text: &str, length: RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
