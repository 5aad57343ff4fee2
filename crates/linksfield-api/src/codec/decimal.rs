//! The codec of decimal numbers. All digits are kept.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use rust_decimal::Decimal as Number;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, Wire, read_number, read_text};
use crate::mismatch::Mismatch;

/// A decimal number. As a parameter, it has at most `MOST` digits after the decimal point.
///
/// The default of 28 is the largest scale of the type, and so sets no limit. Numbers in responses are not
/// limited.
#[derive(Debug)]
pub struct Decimal<W, const MOST: u32 = 28>(PhantomData<W>);

impl<W: Wire, const MOST: u32> Codec for Decimal<W, MOST> {
    type Value = Number;

    fn read(raw: &RawValue) -> Result<Number, Mismatch> {
        if W::is_quoted(raw) {
            read_text(raw, "a decimal number as text", exact)
        } else {
            read_number(raw, "a decimal number", exact)
        }
    }

    fn write(value: &Number, writer: ValueWriter<'_>) {
        let value = without_zeros_beyond(MOST, value);
        if value.is_zero() {
            // Zero may have a sign, which its digits lack.
            W::write(writer, value);
        } else {
            writer.decimal(value.mantissa(), value.scale(), W::QUOTES);
        }
    }

    fn text(value: &Number) -> Cow<'_, str> {
        Cow::Owned(without_zeros_beyond(MOST, value).to_string())
    }

    fn check(value: &Number) -> Result<(), InvalidValue> {
        if value.normalize().scale() > MOST {
            let reason = format!("has more than {MOST} digits after the decimal point");
            return Err(InvalidValue::new(reason));
        }
        Ok(())
    }
}

/// Removes zeros after the first `most` digits behind the decimal point.
///
/// A number with other digits there is returned unchanged: it cannot be sent, but it must be stored and read
/// again without a change.
fn without_zeros_beyond(most: u32, value: &Number) -> Number {
    if value.scale() <= most {
        return *value;
    }
    let cut = value.round_dp(most);
    if cut == *value { cut } else { *value }
}

/// Parses a number in JSON notation. Returns `None` if digits would be lost.
pub(super) fn exact(text: &str) -> Option<Number> {
    let is_json =
        |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
    if !text.bytes().all(is_json) {
        return None;
    }
    Number::from_str_exact(text).ok().or_else(|| scientific(text))
}

/// Parses a number such as `1.5e3`. Returns `None` if digits would be lost.
fn scientific(text: &str) -> Option<Number> {
    let (digits, _) = text.split_once(['e', 'E'])?;
    let exact = Number::from_str_exact(digits).ok()?;
    let number = Number::from_scientific(text).ok()?;
    // If no digit was lost, the two mantissas differ only by a power of ten.
    let same = number.normalize().mantissa();
    let digits = exact.normalize().mantissa();
    let (small, large) = (same.abs().min(digits.abs()), same.abs().max(digits.abs()));
    let is_exact = match (small, large) {
        (0, large) => large == 0,
        (small, mut large) => {
            while large > small && large % 10 == 0 {
                large /= 10;
            }
            large == small
        }
    };
    is_exact.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, refuses, survives, written};
    use super::super::{Either, Number as Bare, Quoted};
    use super::*;

    #[test]
    fn the_form_is_part_of_the_type_and_every_digit_is_kept() {
        survives::<Decimal<Quoted>>(&["\"10.50\"", "\"-0.01\"", "\"5\""]);
        survives::<Decimal<Bare>>(&["10.50", "12345678901234567.89", "-1"]);
        survives::<Decimal<Bare>>(&["0", "0.00", "0.05", "79228162514264337593543950335"]);
        survives::<Decimal<Either>>(&["\"10.50\""]);
        assert_eq!(written::<Decimal<Either>>(&read::<Decimal<Either>>("1.0").unwrap()), "\"1.0\"");
        let text = "a decimal number as text";
        refuses::<Decimal<Quoted>>(
            text,
            &["10.50", "\"1,5\"", "\"\"", "\"1_000\"", "\"e2\"", "null"],
        );
        refuses::<Decimal<Either>>(text, &["\"1,5\""]);
        refuses::<Decimal<Bare>>("a decimal number", &["\"1\"", "true", "1e40"]);
        refuses::<Decimal<Either>>("a decimal number", &["null", "1e-30"]);
    }

    #[test]
    fn a_number_with_an_exponent_is_read_if_no_digit_is_lost() {
        for (text, number) in
            [("1e2", "100"), ("1E+2", "100"), ("1.50E-2", "0.0150"), ("-0e9", "0"), ("12e0", "12")]
        {
            let number = number.parse().unwrap();
            assert_eq!(read::<Decimal<Bare>>(text), Ok(number), "{text}");
            assert_eq!(read::<Decimal<Quoted>>(&format!("\"{text}\"")), Ok(number), "{text}");
        }
        refuses::<Decimal<Bare>>(
            "a decimal number",
            &["1.23456789e-25", "0.12345678901234567890123456789012e0"],
        );
    }

    #[test]
    fn money_may_have_trailing_zeros_but_no_more_digits() {
        type Money = Decimal<Quoted, 2>;
        for (number, text) in [("4.9900", "4.99"), ("4.90", "4.90"), ("5", "5")] {
            let number = number.parse().unwrap();
            assert_eq!(reason::<Money>(&number), None);
            assert_eq!(written::<Money>(&number), format!("\"{text}\""));
            assert_eq!(Money::text(&number), text);
        }
        // A number that cannot be sent is stored with all its digits.
        let long = "4.905".parse().unwrap();
        assert_eq!(written::<Money>(&long), "\"4.905\"");
        assert_eq!(read::<Money>("\"4.905\"").unwrap(), long);
        assert_eq!(
            reason::<Money>(&"4.999".parse().unwrap()).unwrap(),
            "has more than 2 digits after the decimal point"
        );
        let long = "0.1234567890123456789012345678".parse().unwrap();
        assert_eq!(reason::<Decimal<Quoted>>(&long), None);
        assert_eq!(Decimal::<Quoted>::text(&long), long.to_string());
    }
}
