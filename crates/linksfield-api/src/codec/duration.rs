//! The codec of durations that are sent as a whole number of a unit.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::time::Duration as Value;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, Wire, read_number, read_text};
use crate::mismatch::Mismatch;

/// A duration, in JSON a whole number of `UNIT`, which is a number of milliseconds.
#[derive(Debug)]
pub struct Duration<W, const UNIT: u64>(PhantomData<W>);

/// The unit of durations in milliseconds.
pub const MILLISECONDS: u64 = 1;
/// The unit of durations in seconds.
pub const SECONDS: u64 = 1000;
/// The unit of durations in minutes.
pub const MINUTES: u64 = 60 * SECONDS;
/// The unit of durations in hours.
pub const HOURS: u64 = 60 * MINUTES;
/// The unit of durations in days of 24 hours.
pub const DAYS: u64 = 24 * HOURS;

impl<W: Wire, const UNIT: u64> Codec for Duration<W, UNIT> {
    type Value = Value;

    fn read(raw: &RawValue) -> Result<Value, Mismatch> {
        let expected = expected(UNIT);
        if W::is_quoted(raw) {
            read_text(raw, expected, |text| parse(text, UNIT))
        } else {
            read_number(raw, expected, |digits| parse(digits, UNIT))
        }
    }

    fn write(value: &Value, writer: ValueWriter<'_>) {
        match count(*value, UNIT) {
            Some(count) => W::write(writer, count),
            None => writer.quoted(Self::text(value)),
        }
    }

    /// A duration that is not a whole number of the unit is never sent. Its text, such as `90s`, cannot be read again,
    /// so that a stored request does not silently become another one.
    fn text(value: &Value) -> Cow<'_, str> {
        Cow::Owned(match count(*value, UNIT) {
            Some(count) => count.to_string(),
            None => format!("{}s", Seconds(*value)),
        })
    }

    fn check(value: &Value) -> Result<(), InvalidValue> {
        match count(*value, UNIT) {
            Some(_) => Ok(()),
            None => Err(InvalidValue::new(format!("is not {}", expected(UNIT)))),
        }
    }
}

/// Displays a duration as its seconds, with nine decimal places.
struct Seconds(Value);

impl std::fmt::Display for Seconds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:09}", self.0.as_secs(), self.0.subsec_nanos())
    }
}

/// Returns the documented form.
fn expected(unit: u64) -> &'static str {
    match unit {
        MILLISECONDS => "a whole number of milliseconds",
        SECONDS => "a whole number of seconds",
        MINUTES => "a whole number of minutes",
        HOURS => "a whole number of hours",
        _ => "a whole number of days",
    }
}

/// Returns the number of units, or `None` if the duration is not a whole number of them.
fn count(value: Value, unit: u64) -> Option<u128> {
    let nanoseconds = u128::from(unit) * 1_000_000;
    let total = value.as_nanos();
    total.is_multiple_of(nanoseconds).then(|| total / nanoseconds)
}

fn parse(digits: &str, unit: u64) -> Option<Value> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let milliseconds = digits.parse::<u128>().ok()?.checked_mul(u128::from(unit))?;
    let seconds = u64::try_from(milliseconds / 1000).ok()?;
    let rest = u32::try_from(milliseconds % 1000).ok()?;
    Some(Value::new(seconds, rest * 1_000_000))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, refuses, survives, written};
    use super::super::{Either, Number, Quoted};
    use super::*;

    type Minutes = Duration<Number, MINUTES>;

    #[test]
    fn the_form_and_the_unit_are_part_of_the_type() {
        survives::<Minutes>(&["0", "90", "307445734561825860"]);
        assert_eq!(read::<Minutes>("90").unwrap(), Value::from_secs(5400));
        survives::<Duration<Quoted, MILLISECONDS>>(&["\"1500\"", "\"18446744073709551615999\""]);
        assert_eq!(
            read::<Duration<Quoted, MILLISECONDS>>("\"1500\"").unwrap(),
            Value::from_millis(1500)
        );
        survives::<Duration<Quoted, DAYS>>(&["\"213503982334601\""]);
        survives::<Duration<Either, HOURS>>(&["\"1\""]);
        assert_eq!(
            written::<Duration<Either, HOURS>>(&read::<Duration<Either, HOURS>>("2").unwrap()),
            "\"2\""
        );
        let bad = ["-1", "1.0", "1e2", "\"1\"", "307445734561825861", "true", "null"];
        refuses::<Minutes>("a whole number of minutes", &bad);
        refuses::<Duration<Quoted, DAYS>>(
            "a whole number of days",
            &["\"\"", "\"+1\"", "\"P1D\"", "1"],
        );
    }

    #[test]
    fn a_part_of_a_unit_is_neither_sent_nor_lost() {
        let value = Value::from_millis(90_500);
        assert_eq!(reason::<Minutes>(&value).unwrap(), "is not a whole number of minutes");
        assert_eq!(written::<Minutes>(&value), "\"90.500000000s\"");
        assert!(read::<Minutes>(&written::<Minutes>(&value)).is_err());
        assert_eq!(reason::<Duration<Number, MILLISECONDS>>(&value), None);
        let most = Value::MAX;
        assert_eq!(
            reason::<Duration<Number, MILLISECONDS>>(&most).unwrap(),
            "is not a whole number of milliseconds"
        );
    }
}
