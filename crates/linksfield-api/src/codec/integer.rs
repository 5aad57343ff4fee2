//! The codec of whole numbers.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, Wire, read_number, read_text};
use crate::mismatch::Mismatch;

/// A whole number, from -2^63 to 2^63 - 1.
#[derive(Debug)]
pub struct Integer<W>(PhantomData<W>);

impl<W: Wire> Codec for Integer<W> {
    type Value = i64;

    fn read(raw: &RawValue) -> Result<i64, Mismatch> {
        if W::is_quoted(raw) {
            read_text(raw, "a whole number as text", |text| text.parse().ok())
        } else {
            read_number(raw, "a whole number", |digits| digits.parse().ok())
        }
    }

    fn write(value: &i64, writer: ValueWriter<'_>) {
        W::write_integer(writer, *value);
    }

    fn text(value: &i64) -> Cow<'_, str> {
        Cow::Owned(value.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives, written};
    use super::super::{Either, Number, Quoted};
    use super::*;

    #[test]
    fn the_form_is_part_of_the_type() {
        let quoted = ["\"0\"", "\"-7\"", "\"9223372036854775807\""];
        survives::<Integer<Quoted>>(&quoted);
        survives::<Integer<Either>>(&quoted);
        survives::<Integer<Number>>(&["0", "-7", "-9223372036854775808"]);
        assert_eq!(written::<Integer<Either>>(&read::<Integer<Either>>("-7").unwrap()), "\"-7\"");
        let text = "a whole number as text";
        refuses::<Integer<Quoted>>(text, &["1", "\"1.0\"", "\"\"", "\" 1\"", "null"]);
        refuses::<Integer<Either>>(text, &["\"1.0\"", "\"9223372036854775808\""]);
        refuses::<Integer<Number>>("a whole number", &["\"1\"", "1.0", "1e2", "true"]);
        refuses::<Integer<Either>>("a whole number", &["1.0", "9223372036854775808", "null"]);
        assert_eq!(Integer::<Quoted>::text(&-7), "-7");
    }
}
