//! Text: free text, secret text, and text that some responses write as a number.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, ExampleForm, Unfit, Value};

/// Free text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The greatest length in characters, if it is documented. At least one.
    pub max_length: Option<usize>,
}

impl Declared for Text {
    const NAME: &'static str = "text";
    const KEYS: &'static [&'static str] = &["max_length"];

    fn read(keys: &mut Keys<'_>) -> Self {
        let example = keys.example.unwrap_or_default();
        match keys.max_length {
            Some(0) => keys.wrong(
                "max_length",
                "bad-limit",
                "`max_length` must be at least 1",
                "write the documented length, or remove `max_length`",
            ),
            Some(most) if example.chars().count() > most => keys.wrong(
                "example",
                "bad-example",
                format!("the example is longer than `max_length: {most}`"),
                "correct `max_length`, or remove the example and mention the difference in `doc`",
            ),
            _ => {}
        }
        Self { max_length: keys.max_length }
    }
}

impl Value for Text {
    fn describe(&self) -> String {
        "text".to_owned()
    }

    fn fits(&self, _: &str) -> bool {
        true
    }

    fn check_text(&self, text: &str) -> Result<(), Unfit> {
        let length = text.chars().count();
        match self.max_length {
            Some(most) if length > most => Err(Unfit {
                expected: format!("text of at most {most} characters"),
                found: Some(format!("{length} characters long")),
            }),
            _ => Ok(()),
        }
    }

    fn sample(&self) -> &str {
        let sample = "text";
        self.max_length.and_then(|most| sample.get(..most)).unwrap_or(sample)
    }
}

/// Text that some responses write as a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextOrNumber;

impl Declared for TextOrNumber {
    const NAME: &'static str = "text-or-number";

    fn read(_: &mut Keys<'_>) -> Self {
        Self
    }
}

impl Value for TextOrNumber {
    fn describe(&self) -> String {
        "text or a number".to_owned()
    }

    fn fits(&self, _: &str) -> bool {
        true
    }

    fn check_json(&self, value: &serde_json::Value) -> Result<(), Unfit> {
        let fits = value.is_string() || value.is_number();
        if fits { Ok(()) } else { Err(Unfit::new(self.describe())) }
    }

    fn example_form(&self) -> ExampleForm {
        ExampleForm::Any
    }

    fn sample(&self) -> &str {
        "text"
    }
}

/// Secret text: it must not appear in messages or logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Secret;

impl Declared for Secret {
    const NAME: &'static str = "secret";

    fn read(_: &mut Keys<'_>) -> Self {
        Self
    }
}

impl Value for Secret {
    fn describe(&self) -> String {
        "secret text".to_owned()
    }

    fn fits(&self, _: &str) -> bool {
        true
    }

    fn sample(&self) -> &str {
        "text"
    }

    fn is_sensitive(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_counted_in_characters() {
        let short = Text { max_length: Some(3) };
        assert_eq!(short.check_text("购买购"), Ok(()));
        let unfit = short.check_text("购买购买").unwrap_err();
        assert_eq!(unfit.expected, "text of at most 3 characters");
        assert_eq!(unfit.found.as_deref(), Some("4 characters long"));
        assert_eq!(short.sample(), "tex");
        assert_eq!(Text { max_length: None }.sample(), "text");
    }
}
