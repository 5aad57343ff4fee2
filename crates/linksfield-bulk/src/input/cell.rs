//! The numbers that are for the run, and not for the API.

use linksfield_api::Decimal;

/// How many units of the journal are one unit of money.
const MICROS: u32 = 1_000_000;

/// Returns an amount in millionths.
pub(crate) fn micros(text: &str) -> Result<i64, String> {
    let amount = Decimal::from_str_exact(text.trim())
        .map_err(|_| "expected an amount, such as `12.50`".to_owned())?;
    if amount < Decimal::ZERO {
        return Err("an amount below zero is not sent".to_owned());
    }
    let micros =
        amount.checked_mul(Decimal::from(MICROS)).filter(|micros| micros.fract().is_zero());
    micros
        .and_then(|micros| i64::try_from(micros).ok())
        .ok_or_else(|| "the amount has too many digits".to_owned())
}

/// Returns millionths as an amount.
#[must_use]
pub fn amount(micros: i64) -> Decimal {
    Decimal::from_i128_with_scale(micros.into(), 6).normalize()
}

/// Returns a priority.
pub(super) fn priority(text: &str) -> Result<i64, String> {
    text.trim().parse().map_err(|_| "expected a whole number as priority".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact() {
        assert_eq!(micros("10.50"), Ok(10_500_000));
        assert_eq!(micros("0.000001"), Ok(1));
        for wrong in ["0.0000001", "-1", "1e400", "x", "", "99999999999999999999"] {
            assert!(micros(wrong).is_err(), "{wrong}");
        }
        assert_eq!(amount(10_500_000).to_string(), "10.5");
        assert_eq!(amount(0).to_string(), "0");
    }
}
