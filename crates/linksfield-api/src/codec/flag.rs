//! The codec of booleans that are sent as the digits 1 and 0.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, Wire};
use crate::mismatch::Mismatch;

/// A boolean, in JSON `1` or `0`.
#[derive(Debug)]
pub struct Flag<W>(PhantomData<W>);

impl<W: Wire> Codec for Flag<W> {
    type Value = bool;

    fn read(raw: &RawValue) -> Result<bool, Mismatch> {
        match (W::is_quoted(raw), raw.get()) {
            (true, "\"1\"") | (false, "1") => Ok(true),
            (true, "\"0\"") | (false, "0") => Ok(false),
            (true, _) => Err(Mismatch::new("\"0\" or \"1\"", raw)),
            (false, _) => Err(Mismatch::new("0 or 1", raw)),
        }
    }

    fn write(value: &bool, writer: ValueWriter<'_>) {
        W::write(writer, digit(*value));
    }

    fn text(value: &bool) -> Cow<'_, str> {
        Cow::Borrowed(digit(*value))
    }
}

fn digit(yes: bool) -> &'static str {
    if yes { "1" } else { "0" }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives, written};
    use super::super::{Either, Number, Quoted};
    use super::*;

    #[test]
    fn the_form_is_part_of_the_type() {
        survives::<Flag<Quoted>>(&["\"1\"", "\"0\""]);
        refuses::<Flag<Quoted>>("\"0\" or \"1\"", &["1", "\"2\"", "\"\"", "true", "null"]);
        survives::<Flag<Number>>(&["1", "0"]);
        refuses::<Flag<Number>>("0 or 1", &["\"1\"", "2", "-0", "1.0", "true"]);
        survives::<Flag<Either>>(&["\"1\"", "\"0\""]);
        assert_eq!(written::<Flag<Either>>(&read::<Flag<Either>>("1").unwrap()), "\"1\"");
        refuses::<Flag<Either>>("\"0\" or \"1\"", &["\"2\"", "\"01\""]);
        refuses::<Flag<Either>>("0 or 1", &["2", "true", "{}"]);
        assert_eq!(Flag::<Quoted>::text(&true), "1");
        assert_eq!(Flag::<Number>::text(&false), "0");
    }
}
