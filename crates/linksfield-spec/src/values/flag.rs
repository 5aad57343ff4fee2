//! Booleans: written as `1` and `0`, or as the JSON values `true` and `false`.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, ExampleForm, Unfit, Value};
use crate::model::words::Wire;

/// A boolean written as `1` or `0`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Flag {
    /// Whether the value is written as a JSON string or a JSON number.
    pub wire: Wire,
}

impl Declared for Flag {
    const NAME: &'static str = "flag";
    const KEYS: &'static [&'static str] = &["wire"];

    fn read(keys: &mut Keys<'_>) -> Self {
        Self { wire: keys.wire() }
    }
}

impl Value for Flag {
    fn describe(&self) -> String {
        "`0` or `1`".to_owned()
    }

    fn fits(&self, text: &str) -> bool {
        matches!(text, "0" | "1")
    }

    fn sample(&self) -> &str {
        "1"
    }

    fn wire(&self) -> Wire {
        self.wire
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
