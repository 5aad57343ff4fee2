//! Durations: whole numbers of a unit.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, Value};
use crate::model::words::{Wire, words};

words! {
    /// The unit of a duration.
    DurationUnit {
        /// Milliseconds.
        Milliseconds = "milliseconds",
        /// Seconds.
        Seconds = "seconds",
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Days of 24 hours.
        Days = "days",
    }
}

impl DurationUnit {
    /// Returns the greatest count that the client's `Duration` can hold.
    fn most(self) -> u128 {
        let seconds = u128::from(u64::MAX);
        match self {
            Self::Milliseconds => seconds * 1000,
            Self::Seconds => seconds,
            Self::Minutes => seconds / 60,
            Self::Hours => seconds / 3_600,
            Self::Days => seconds / 86_400,
        }
    }
}

/// A duration, as a whole number of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duration {
    /// The unit.
    pub unit: DurationUnit,
    /// Whether the value is written as a JSON string or a JSON number.
    pub wire: Wire,
}

impl Declared for Duration {
    const NAME: &'static str = "duration";
    const KEYS: &'static [&'static str] = &["unit", "wire"];

    fn read(keys: &mut Keys<'_>) -> Self {
        let unit = keys.word("unit", keys.unit, DurationUnit::ALL, DurationUnit::as_str);
        Self { unit: unit.unwrap_or(DurationUnit::Seconds), wire: keys.wire() }
    }
}

impl Value for Duration {
    fn describe(&self) -> String {
        format!("a whole number of {}", self.unit.as_str())
    }

    fn fits(&self, text: &str) -> bool {
        let is_plain = text == "0" || !text.starts_with(['0', '+']);
        is_plain && text.parse::<u128>().is_ok_and(|count| count <= self.unit.most())
    }

    fn sample(&self) -> &str {
        "30"
    }

    fn wire(&self) -> Wire {
        self.wire
    }

    fn note(&self) -> Option<String> {
        Some(format!("Sent as a whole number of {}.", self.unit.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_that_the_client_can_hold_fit() {
        let days = Duration { unit: DurationUnit::Days, wire: Wire::Number };
        assert!(days.fits("0") && days.fits("30") && days.fits("213503982334601"));
        for bad in ["", "-1", "+1", "1.5", "07", "213503982334602", "P1D", "1e3"] {
            assert!(!days.fits(bad), "{bad}");
        }
    }
}
