//! Exact decimal numbers.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, Value, digits};
use crate::model::words::Wire;

/// An exact decimal number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decimal {
    /// Whether the value is written as a JSON string or a JSON number.
    pub wire: Wire,
    /// The greatest number of decimal places, if it is documented.
    pub decimals: Option<u32>,
}

/// The greatest number of decimal places that the client's `Decimal` supports.
const MOST_DECIMALS: u32 = 28;

impl Declared for Decimal {
    const NAME: &'static str = "decimal";
    const KEYS: &'static [&'static str] = &["wire", "decimals"];

    fn read(keys: &mut Keys<'_>) -> Self {
        if keys.decimals.is_some_and(|most| most > MOST_DECIMALS) {
            keys.wrong(
                "decimals",
                "bad-limit",
                format!("`decimals` must be at most {MOST_DECIMALS}"),
                "write a smaller number, or remove `decimals`",
            );
        }
        Self { wire: keys.wire(), decimals: keys.decimals }
    }
}

impl Value for Decimal {
    fn describe(&self) -> String {
        match self.decimals {
            Some(most) => format!("a decimal number with at most {most} decimal places"),
            None => "a decimal number".to_owned(),
        }
    }

    fn fits(&self, text: &str) -> bool {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let fraction_fits = self.decimals.is_none_or(|most| fraction.len() <= most as usize);
        digits(whole, 1..=28)
            && fraction_fits
            && fraction.is_empty() != unsigned.contains('.')
            && fraction.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn sample(&self) -> &str {
        match self.decimals {
            Some(0) => "1",
            Some(1) => "1.0",
            _ => "1.00",
        }
    }

    fn wire(&self) -> Wire {
        self.wire
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_decimal_numbers_with_few_decimal_places_fit() {
        let money = Decimal { wire: Wire::String, decimals: Some(2) };
        for good in ["0", "4.99", "-1.5", "12345678901234567.89"] {
            assert!(money.fits(good), "{good}");
        }
        for bad in ["", ".", "1.", ".5", "1.234", "1e3", "string", "1.2.3"] {
            assert!(!money.fits(bad), "{bad}");
        }
    }
}
