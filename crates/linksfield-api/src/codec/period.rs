//! The codec of periods: days or months.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, read_text};
use crate::mismatch::Mismatch;
use crate::values;

/// A day as `YYYY-MM-DD` or a month as `YYYY-MM`. Months and days of one digit are read, too.
#[derive(Debug)]
pub enum Period {}

impl Codec for Period {
    type Value = values::Period;

    fn read(raw: &RawValue) -> Result<values::Period, Mismatch> {
        read_text(raw, "a day as YYYY-MM-DD or a month as YYYY-MM", values::Period::parse)
    }

    fn write(value: &values::Period, writer: ValueWriter<'_>) {
        writer.quoted(value);
    }

    fn text(value: &values::Period) -> Cow<'_, str> {
        Cow::Owned(value.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives, written};
    use super::*;

    #[test]
    fn days_and_months_are_read_and_written_with_two_digits() {
        survives::<Period>(&["\"2022-10\"", "\"2022-10-09\""]);
        let period = read::<Period>("\"2022-1-9\"").unwrap();
        assert_eq!(written::<Period>(&period), "\"2022-01-09\"");
        assert_eq!(Period::text(&period), "2022-01-09");
        let expected = "a day as YYYY-MM-DD or a month as YYYY-MM";
        refuses::<Period>(expected, &["\"2022\"", "\"2022-13\"", "202210", "\"\"", "null"]);
    }
}
