//! Any JSON value, which is not interpreted.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, ExampleForm, Unfit, Value};

/// Any JSON value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Json;

impl Declared for Json {
    const NAME: &'static str = "json";

    fn read(_: &mut Keys<'_>) -> Self {
        Self
    }
}

impl Value for Json {
    fn describe(&self) -> String {
        "any value".to_owned()
    }

    fn fits(&self, _: &str) -> bool {
        true
    }

    fn check_json(&self, _: &serde_json::Value) -> Result<(), Unfit> {
        Ok(())
    }

    fn is_single(&self) -> bool {
        false
    }

    fn example_form(&self) -> ExampleForm {
        ExampleForm::Any
    }

    fn sample(&self) -> &str {
        "null"
    }

    fn to_json(&self, _: &str) -> serde_json::Value {
        serde_json::Value::Null
    }
}
