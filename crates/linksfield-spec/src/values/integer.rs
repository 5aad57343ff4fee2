//! Whole numbers.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, Value};
use crate::model::words::Wire;

/// A whole number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Integer {
    /// Whether the value is written as a JSON string or a JSON number.
    pub wire: Wire,
}

impl Declared for Integer {
    const NAME: &'static str = "integer";
    const KEYS: &'static [&'static str] = &["wire"];

    fn read(keys: &mut Keys<'_>) -> Self {
        Self { wire: keys.wire() }
    }
}

impl Value for Integer {
    fn describe(&self) -> String {
        "a whole number".to_owned()
    }

    fn fits(&self, text: &str) -> bool {
        text.parse::<i64>().is_ok()
    }

    fn sample(&self) -> &str {
        "1"
    }

    fn wire(&self) -> Wire {
        self.wire
    }
}
