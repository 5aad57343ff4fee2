//! Periods: a day or a month.

use serde::Serialize;

use super::date::DateFormat;
use super::keys::Keys;
use super::value::{Declared, Value};

/// A day `YYYY-MM-DD` or a month `YYYY-MM`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Period;

impl Declared for Period {
    const NAME: &'static str = "period";

    fn read(_: &mut Keys<'_>) -> Self {
        Self
    }
}

impl Value for Period {
    fn describe(&self) -> String {
        "a day as YYYY-MM-DD or a month as YYYY-MM".to_owned()
    }

    fn fits(&self, text: &str) -> bool {
        DateFormat::Dashed.fits(text) || DateFormat::Dashed.fits(&format!("{text}-01"))
    }

    fn sample(&self) -> &str {
        "2025-03-27"
    }
}
