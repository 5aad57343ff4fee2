//! What spreadsheets do to cells, and the numbers that are for the run and not for the API.

use linksfield_api::{Decimal, ParameterInfo, ParameterKind};

/// How many units of the journal are one unit of money.
const MICROS: u32 = 1_000_000;

/// Returns an amount in millionths.
pub(crate) fn micros(text: &str) -> Result<i64, String> {
    let amount = Decimal::from_str_exact(text.trim())
        .map_err(|_| "expected an amount with a decimal point, such as `12.50`".to_owned())?;
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

/// Refuses a cell that a spreadsheet has changed, or that is its notation. The server would take it for another card, or for
/// none.
pub(super) fn check(parameter: &ParameterInfo, text: &str) -> Result<(), String> {
    match parameter.kind {
        ParameterKind::Value { name: "decimal" | "integer" | "secret", .. } => Ok(()),
        ParameterKind::Value { .. } => check_text(text, parameter.is_sensitive),
        ParameterKind::List(ParameterKind::Value { .. }) if !text.starts_with('[') => {
            text.split(',').try_for_each(|item| check_text(item.trim(), parameter.is_sensitive))
        }
        _ => Ok(()),
    }
}

fn check_text(text: &str, is_sensitive: bool) -> Result<(), String> {
    if is_scientific(text) {
        return Err("a spreadsheet has rounded this number, and its last digits are lost: format the column as text \
                    there, enter or import the numbers again, and export the file again"
            .to_owned());
    }
    let is_number = |text: &str| {
        text.chars().any(|character| character.is_ascii_digit())
            && text.chars().all(|character| character.is_ascii_digit() || character == ' ')
    };
    let inside = text.strip_prefix('\'').or_else(|| text.strip_prefix("=\"")?.strip_suffix('"'));
    if inside.is_some_and(is_number) {
        return Err("the number is in the notation of a spreadsheet: remove the `'`, or the `=` and the quotes".to_owned());
    }
    if is_sensitive && text.contains(char::is_whitespace) && is_number(text) {
        return Err("the number contains blanks: remove them".to_owned());
    }
    Ok(())
}

/// Returns whether a text is a number as spreadsheets write long ones, such as `8.98520E+19`.
fn is_scientific(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once(['E', 'e']) else { return false };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = match number.split_once(['.', ',']) {
        Some((whole, rest)) => is_digits(whole) && is_digits(rest),
        None => is_digits(number),
    };
    is_short && exponent.strip_prefix('+').is_some_and(is_digits)
}

/// Returns a priority.
pub(super) fn priority(text: &str) -> Result<i64, String> {
    text.trim().parse().map_err(|_| "expected a whole number as priority".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_a_spreadsheet_has_rounded_are_recognised() {
        for text in ["8.98520E+19", "8,985E+18", "9E+18", "8.9852e+019"] {
            assert!(is_scientific(text), "{text}");
        }
        for text in ["89852022018041800192", "DP2019E07", "1E5", "8.9", "E+1", "8.9E-5", "x8.9E+1"]
        {
            assert!(!is_scientific(text), "{text}");
        }
    }

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
