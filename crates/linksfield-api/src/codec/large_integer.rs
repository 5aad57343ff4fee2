//! The codec of whole numbers of at most 128 bits.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, Wire, read_number, read_text};
use crate::mismatch::Mismatch;

/// A whole number, from -2^127 to 2^127 - 1. No digit is lost, also without quotes.
#[derive(Debug)]
pub struct LargeInteger<W>(PhantomData<W>);

impl<W: Wire> Codec for LargeInteger<W> {
    type Value = i128;

    fn read(raw: &RawValue) -> Result<i128, Mismatch> {
        if W::is_quoted(raw) {
            read_text(raw, "a whole number as text", |text| text.parse().ok())
        } else {
            read_number(raw, "a whole number", |digits| digits.parse().ok())
        }
    }

    fn write(value: &i128, writer: ValueWriter<'_>) {
        W::write(writer, value);
    }

    fn text(value: &i128) -> Cow<'_, str> {
        Cow::Owned(value.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{refuses, survives};
    use super::super::{Either, Number, Quoted};
    use super::*;

    #[test]
    fn no_digit_is_lost() {
        let numbers = [
            "0",
            "-9223372036854775809",
            "9223372036854775808",
            "18446744073709551616",
            "1000000000000000000000000000000",
            "-1000000000000000000000000000001",
            "170141183460469231731687303715884105727",
            "-170141183460469231731687303715884105728",
        ];
        survives::<LargeInteger<Number>>(&numbers);
        let quoted = numbers.map(|number| format!("\"{number}\""));
        let quoted = quoted.each_ref().map(String::as_str);
        survives::<LargeInteger<Quoted>>(&quoted);
        survives::<LargeInteger<Either>>(&quoted);
        let bad = ["170141183460469231731687303715884105728", "1e30", "1.0", "\"1\"", "null"];
        refuses::<LargeInteger<Number>>("a whole number", &bad);
        refuses::<LargeInteger<Quoted>>(
            "a whole number as text",
            &["1", "\"\"", "\"1e30\"", "\" 1\""],
        );
    }
}
