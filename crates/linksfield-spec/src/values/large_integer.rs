//! Whole numbers that need more than 64 bits, or may need them.

use serde::Serialize;
use serde_json::Value as Json;

use super::keys::Keys;
use super::value::{Declared, Unfit, Value, json_text};
use crate::model::words::Wire;

/// A whole number of at most 128 bits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LargeInteger {
    /// Whether the value is written as a JSON string or a JSON number.
    pub wire: Wire,
}

impl Declared for LargeInteger {
    const NAME: &'static str = "large-integer";
    const KEYS: &'static [&'static str] = &["wire"];

    fn read(keys: &mut Keys<'_>) -> Self {
        Self { wire: keys.wire() }
    }
}

impl Value for LargeInteger {
    fn describe(&self) -> String {
        "a whole number of at most 128 bits".to_owned()
    }

    fn fits(&self, text: &str) -> bool {
        text.parse::<i128>().is_ok_and(|number| number.to_string() == text)
    }

    /// A JSON number of more than 64 bits is an `f64` here, without its last digits. The sandbox checks the digits.
    fn check_json(&self, value: &Json) -> Result<(), Unfit> {
        let is_long = |number: &serde_json::Number| {
            let is_whole =
                number.as_f64().is_some_and(|float| float.fract() == 0.0 && float.abs() < 1.7e38);
            number.is_f64() && is_whole
        };
        match value {
            Json::Number(number) if self.wire != Wire::String && is_long(number) => Ok(()),
            value => self.check_text(&json_text(self, value)?),
        }
    }

    fn sample(&self) -> &str {
        "18446744073709551615"
    }

    fn wire(&self) -> Wire {
        self.wire
    }

    /// JSON numbers of this crate have at most 64 bits. A longer number becomes the sample, never a rounded number.
    fn to_json(&self, text: &str) -> Json {
        match self.wire {
            Wire::String | Wire::Either => Json::String(text.to_owned()),
            Wire::Number => match (text.parse::<i64>(), text.parse::<u64>()) {
                (Ok(number), _) => number.into(),
                (_, Ok(number)) => number.into(),
                _ => u64::MAX.into(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn whole_numbers_of_128_bits_fit() {
        let number = LargeInteger { wire: Wire::Number };
        let text = LargeInteger { wire: Wire::String };
        let most = i128::MAX.to_string();
        for good in ["0", "-1", "9223372036854775808", "18446744073709551616", &most] {
            assert!(number.fits(good), "{good}");
            assert_eq!(text.check_json(&json!(good)), Ok(()));
        }
        for bad in ["", "01", "+1", "-0", "1.0", "1e3", "170141183460469231731687303715884105728"] {
            assert!(!number.fits(bad), "{bad}");
        }
        let long: Json = serde_json::from_str("1000000000000000000000000000000").unwrap();
        assert_eq!(number.check_json(&long), Ok(()));
        assert!(text.check_json(&long).is_err() && number.check_json(&json!(1.5)).is_err());
        assert_eq!(number.to_json("18446744073709551615").to_string(), "18446744073709551615");
        assert_eq!(number.to_json(&most).to_string(), "18446744073709551615");
    }
}
