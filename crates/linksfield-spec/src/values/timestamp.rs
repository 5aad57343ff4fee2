//! Timestamps: seconds or milliseconds since 1970.

use serde::Serialize;

use super::date_time::DateTimeFormat;
use super::keys::Keys;
use super::value::{Declared, Unfit, Value, digits, json_text};
use crate::model::words::{TimeUnit, Wire};

/// A point in time, as seconds or milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Timestamp {
    /// Seconds or milliseconds.
    pub unit: TimeUnit,
    /// Whether the value is written as a JSON string or a JSON number.
    pub wire: Wire,
}

impl Declared for Timestamp {
    const NAME: &'static str = "timestamp";
    const KEYS: &'static [&'static str] = &["unit", "wire"];

    fn read(keys: &mut Keys<'_>) -> Self {
        Self { unit: keys.time_unit(), wire: keys.wire() }
    }
}

impl Value for Timestamp {
    fn describe(&self) -> String {
        format!("{} since 1970", self.unit.as_str())
    }

    fn fits(&self, text: &str) -> bool {
        match self.unit {
            TimeUnit::Seconds => digits(text, 9..=11),
            TimeUnit::Milliseconds => digits(text, 12..=14),
        }
    }

    /// With `wire: either`, a response may also contain the time as in RFC 3339.
    fn check_json(&self, value: &serde_json::Value) -> Result<(), Unfit> {
        let text = json_text(self, value)?;
        if self.wire == Wire::Either && DateTimeFormat::Rfc3339.fits(&text) {
            return Ok(());
        }
        self.check_text(&text)
    }

    fn sample(&self) -> &str {
        match self.unit {
            TimeUnit::Seconds => "1743053437",
            TimeUnit::Milliseconds => "1743053437745",
        }
    }

    fn wire(&self) -> Wire {
        self.wire
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn rfc_3339_fits_only_with_wire_either() {
        let either = Timestamp { unit: TimeUnit::Seconds, wire: Wire::Either };
        let number = Timestamp { unit: TimeUnit::Seconds, wire: Wire::Number };
        let text = json!("2023-01-01T12:12:12Z");
        assert_eq!(either.check_json(&text), Ok(()));
        assert_eq!(either.check_json(&json!(1_743_053_437)), Ok(()));
        assert!(number.check_json(&text).is_err());
        assert!(!either.fits("2023-01-01T12:12:12Z"));
    }
}
