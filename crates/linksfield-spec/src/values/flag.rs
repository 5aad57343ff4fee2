//! Booleans: written as two words, such as `1` and `0`, or as the JSON values `true` and `false`.

use serde::Serialize;

use super::keys::{Keys, Word};
use super::value::{Declared, ExampleForm, Unfit, Value};
use crate::model::words::Wire;

/// A boolean written as one of two words, by default `1` and `0`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Flag {
    /// Whether the value is written as a JSON string or a JSON number.
    pub wire: Wire,
    /// The written form of true.
    pub yes: String,
    /// The written form of false.
    pub no: String,
}

/// The greatest length of a word, in bytes of UTF-8. The client's codec stores a word in 16 bytes.
const LONGEST_WORD: usize = 16;

impl Flag {
    /// Whether the words are `1` and `0`.
    #[must_use]
    pub fn is_digit(&self) -> bool {
        self.yes == "1" && self.no == "0"
    }
}

impl Declared for Flag {
    const NAME: &'static str = "flag";
    const KEYS: &'static [&'static str] = &["wire", "values"];

    fn read(keys: &mut Keys<'_>) -> Self {
        let words = keys.values.clone();
        match words.as_deref() {
            None => Self { wire: keys.wire(), yes: "1".to_owned(), no: "0".to_owned() },
            Some([yes, no]) => {
                let wire = wire_of(yes, no, keys);
                Self { wire, yes: yes.text.clone(), no: no.text.clone() }
            }
            Some(words) => {
                keys.wrong(
                    "values",
                    "bad-flag",
                    format!("a flag has two values, but `values` lists {}", words.len()),
                    "list the value for true, then the value for false, such as `[\"Y\", \"N\"]`; if there are more \
                     values, define a type with `codes`",
                );
                Self { wire: Wire::String, yes: "1".to_owned(), no: "0".to_owned() }
            }
        }
    }
}

/// Checks two words, and returns how they are written.
fn wire_of(yes: &Word, no: &Word, keys: &mut Keys<'_>) -> Wire {
    let wrong = |keys: &mut Keys<'_>, message: String, help: &str| {
        keys.wrong("values", "bad-flag", message, help);
        Wire::String
    };
    let is_wrong = |word: &&Word| {
        let text = &word.text;
        text.is_empty()
            || text.len() > LONGEST_WORD
            || !text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    if yes.text == no.text {
        let message = format!("both values of the flag are `{}`", yes.text);
        return wrong(keys, message, "list the value for true, then the value for false");
    }
    let (Some(wire), true) = (yes.wire, yes.wire == no.wire) else {
        return wrong(
            keys,
            "the values of a flag must be two texts in quotes, or two whole numbers".to_owned(),
            "copy the values as the page prints them; for the JSON values `true` and `false`, write `type: boolean`",
        );
    };
    if let Some(word) = [yes, no].into_iter().find(is_wrong) {
        return wrong(
            keys,
            format!("`{}` is not a valid value of a flag", word.text.escape_debug()),
            "write a word of letters, digits, `-`, `_` and `.`, of at most 16 bytes; for other words, define a type \
             with `codes`",
        );
    }
    let are_numbers = [yes, no]
        .iter()
        .all(|word| word.text.parse::<i64>().is_ok_and(|number| number.to_string() == word.text));
    match keys.wire {
        None => wire,
        Some(Wire::Either) if are_numbers => Wire::Either,
        Some(written) if written == wire => wire,
        Some(_) => {
            keys.wrong(
                "wire",
                "bad-flag",
                "`wire` contradicts `values`",
                "remove `wire`: the quotes around the values state how they are written",
            );
            wire
        }
    }
}

impl Value for Flag {
    fn describe(&self) -> String {
        if self.is_digit() {
            "`0` or `1`".to_owned()
        } else {
            format!("`{}` or `{}`", self.yes, self.no)
        }
    }

    fn fits(&self, text: &str) -> bool {
        text == self.yes || text == self.no
    }

    fn sample(&self) -> &str {
        &self.yes
    }

    fn wire(&self) -> Wire {
        self.wire
    }

    fn note(&self) -> Option<String> {
        (!self.is_digit())
            .then(|| format!("Sent as `{}` for true and `{}` for false.", self.yes, self.no))
    }
}

/// A JSON boolean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Boolean;

impl Declared for Boolean {
    const NAME: &'static str = "boolean";

    fn read(_: &mut Keys<'_>) -> Self {
        Self
    }
}

impl Value for Boolean {
    fn describe(&self) -> String {
        "a boolean".to_owned()
    }

    fn fits(&self, text: &str) -> bool {
        matches!(text, "true" | "false")
    }

    fn check_json(&self, value: &serde_json::Value) -> Result<(), Unfit> {
        if value.is_boolean() { Ok(()) } else { Err(Unfit::new("`true` or `false`")) }
    }

    fn example_form(&self) -> ExampleForm {
        ExampleForm::Any
    }

    fn sample(&self) -> &str {
        "true"
    }

    fn to_json(&self, text: &str) -> serde_json::Value {
        serde_json::Value::Bool(text != "false")
    }
}
