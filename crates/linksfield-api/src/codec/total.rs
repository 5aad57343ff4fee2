//! Reads the total of a list. The items of the list do not depend on the total, so it may have any form that is clearly
//! a whole number.

use serde_json::value::RawValue;

use super::decimal::exact;
use crate::json_text::{number, string};
use crate::mismatch::Mismatch;

/// Reads a whole number, as a JSON number or as text: `30`, `30.0`, `3e1` or `"30"`.
pub(super) fn read_total(raw: &RawValue) -> Result<i64, Mismatch> {
    let text = string(raw);
    text.as_deref()
        .or_else(|| number(raw))
        .and_then(|text| whole(text.trim()))
        .ok_or_else(|| Mismatch::new("a whole number", raw))
}

fn whole(text: &str) -> Option<i64> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let number = exact(text).filter(rust_decimal::Decimal::is_integer)?;
    i64::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<i64> {
        read_total(serde_json::from_str(json).unwrap()).ok()
    }

    #[test]
    fn any_form_of_a_whole_number_is_read() {
        for json in ["30", "30.0", "30.000", "3e1", "3.0E+1", "300e-1", r#""30""#, r#"" 30.0 ""#] {
            assert_eq!(read(json), Some(30), "{json}");
        }
        assert_eq!(read("9223372036854775807.0"), Some(i64::MAX));
        assert_eq!((read("-1"), read("0"), read("-0.0")), (Some(-1), Some(0), Some(0)));
    }

    #[test]
    fn other_values_are_refused() {
        let long = "9".repeat(5000);
        for json in [
            "30.5",
            "1e30",
            "1e999999999999",
            "9223372036854775808",
            "true",
            "null",
            "[30]",
            r#"{"value":30}"#,
            r#""""#,
            r#""1,000""#,
            r#""30 items""#,
            r#""1_000""#,
            r#""NaN""#,
            r#""\ud800""#,
            &long,
        ] {
            assert_eq!(read(json), None, "{json}");
        }
    }
}
