//! What every value type can do. A type implements the two traits here in a file of its own, and nothing
//! outside of that file asks which type a value has.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::keys::Keys;
use crate::model::words::Wire;

/// How a value type is written in the spec.
pub(super) trait Declared: Sized {
    /// Its name in YAML.
    const NAME: &'static str;
    /// The keys that it takes beside `type:`, besides those of every field.
    const KEYS: &'static [&'static str] = &[];

    /// Makes the type of the keys beside `type:`. Mistakes are noted in the keys; the type is usable all the
    /// same, so that the search for mistakes goes on.
    fn read(keys: &mut Keys<'_>) -> Self;
}

/// What is known of the values of a type.
pub(super) trait Value {
    /// Returns the type in words, for messages.
    fn describe(&self) -> String;

    /// Whether a text has the form of the type, whatever its length.
    fn fits(&self, text: &str) -> bool;

    /// Returns a text that is a value of the type.
    fn sample(&self) -> &'static str;

    /// Returns how the type is written in JSON.
    fn wire(&self) -> Wire {
        Wire::String
    }

    /// Checks a value that travels as bare text: in a path, a query or a header.
    ///
    /// # Errors
    ///
    /// What is documented, when the text is something else.
    fn check_text(&self, text: &str) -> Result<(), Unfit> {
        if self.fits(text) { Ok(()) } else { Err(Unfit::new(self.describe())) }
    }

    /// Checks a value that travels as JSON.
    ///
    /// # Errors
    ///
    /// What is documented, when the value is something else.
    fn check_json(&self, value: &serde_json::Value) -> Result<(), Unfit> {
        self.check_text(&json_text(self, value)?)
    }

    /// Whether the value is a single one, which can be written as bare text.
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

    /// Returns a text as JSON, in the form in which the type is written.
    fn to_json(&self, text: &str) -> serde_json::Value {
        match self.wire() {
            Wire::String | Wire::Either => serde_json::Value::String(text.to_owned()),
            Wire::Number => serde_json::from_str(text).unwrap_or_default(),
        }
    }
}

/// What is documented of a value that is something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unfit {
    /// What should stand there, in words.
    pub(crate) expected: String,
    /// What stands there, in words, where the value itself says too little.
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
    /// As the page prints it; it is not checked.
    Any,
}

/// The text of a value in the form in which the type is written.
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
        (Wire::String, _) => Err(Unfit::new(format!("{} as text", ty.describe()))),
        (Wire::Number, _) => Err(Unfit::new(format!("{} as a number", ty.describe()))),
    }
}

/// Whether a text is nothing but digits, and of that length.
pub(super) fn digits(text: &str, length: RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
