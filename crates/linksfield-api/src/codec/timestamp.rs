//! The codecs of points in time that are counted from 1970-01-01T00:00:00Z.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, ReadLimits, Wire, read_number, read_plain, read_text};
use crate::json_text::Cursor;
use crate::mismatch::Mismatch;
use crate::values::{Rfc3339, Timestamp};

/// Seconds since 1970-01-01T00:00:00Z. With the form [`Either`](super::Either), RFC 3339 is read, too.
#[derive(Debug)]
pub struct Seconds<W>(PhantomData<W>);

impl<W: Wire> Codec for Seconds<W> {
    type Value = Timestamp;

    fn read(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        const EXPECTED: Expected =
            Expected { text: "seconds since 1970 as text", number: "seconds since 1970" };
        // A number that does not fit would become another time.
        read::<W>(raw, EXPECTED, |seconds| {
            seconds.checked_mul(1000).map(Timestamp::from_unix_milliseconds)
        })
    }

    fn read_next(cursor: &mut Cursor<'_>, _: ReadLimits) -> Result<Timestamp, Mismatch> {
        if !W::QUOTES {
            return Self::read(cursor.raw());
        }
        read_plain::<Self>(cursor, |digits| {
            let seconds: i64 = digits.parse().ok()?;
            seconds.checked_mul(1000).map(Timestamp::from_unix_milliseconds)
        })
    }

    fn write(value: &Timestamp, writer: ValueWriter<'_>) {
        W::write_integer(writer, value.unix_seconds());
    }

    fn text(value: &Timestamp) -> Cow<'_, str> {
        Cow::Owned(value.unix_seconds().to_string())
    }
}

/// Milliseconds since 1970-01-01T00:00:00Z. With the form [`Either`](super::Either), RFC 3339 is read, too.
#[derive(Debug)]
pub struct Milliseconds<W>(PhantomData<W>);

impl<W: Wire> Codec for Milliseconds<W> {
    type Value = Timestamp;

    fn read(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        const EXPECTED: Expected =
            Expected { text: "milliseconds since 1970 as text", number: "milliseconds since 1970" };
        read::<W>(raw, EXPECTED, |count| Some(Timestamp::from_unix_milliseconds(count)))
    }

    fn read_next(cursor: &mut Cursor<'_>, _: ReadLimits) -> Result<Timestamp, Mismatch> {
        if !W::QUOTES {
            return Self::read(cursor.raw());
        }
        read_plain::<Self>(cursor, |digits| {
            digits.parse().ok().map(Timestamp::from_unix_milliseconds)
        })
    }

    fn write(value: &Timestamp, writer: ValueWriter<'_>) {
        W::write_integer(writer, value.unix_milliseconds());
    }

    fn text(value: &Timestamp) -> Cow<'_, str> {
        Cow::Owned(value.unix_milliseconds().to_string())
    }
}

struct Expected {
    text: &'static str,
    number: &'static str,
}

fn read<W: Wire>(
    raw: &RawValue,
    expected: Expected,
    count: fn(i64) -> Option<Timestamp>,
) -> Result<Timestamp, Mismatch> {
    let counted = |digits: &str| digits.parse().ok().and_then(count);
    if !W::is_quoted(raw) {
        return read_number(raw, expected.number, counted);
    }
    if !W::READS_BOTH {
        return read_text(raw, expected.text, counted);
    }
    read_text(raw, "a time since 1970, or as in RFC 3339", |text| {
        counted(text).or_else(|| Rfc3339::new(text).ok().map(|time| time.timestamp()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives, written};
    use super::super::{Either, Number, Quoted};
    use super::*;

    #[test]
    fn the_form_is_part_of_the_type() {
        survives::<Seconds<Quoted>>(&["\"1498723232\"", "\"-1\""]);
        survives::<Seconds<Number>>(&["1498723232", "-1"]);
        survives::<Milliseconds<Quoted>>(&["\"1498723232123\""]);
        survives::<Milliseconds<Number>>(&["1498723232123"]);
        refuses::<Seconds<Quoted>>("seconds since 1970 as text", &["1", "\"\"", "\"1.5\""]);
        let too_large = "9223372036854776";
        survives::<Milliseconds<Number>>(&[too_large]);
        refuses::<Seconds<Number>>("seconds since 1970", &["\"1\"", "1.5", "null", too_large]);
        let text = "milliseconds since 1970 as text";
        refuses::<Milliseconds<Quoted>>(text, &["1", "\"2023-06-15T02:41:27Z\""]);
        refuses::<Milliseconds<Number>>("milliseconds since 1970", &["\"1\"", "1e3"]);
        let time = Timestamp::from_unix_milliseconds(1_498_723_232_999);
        assert_eq!(Seconds::<Quoted>::text(&time), "1498723232");
        assert_eq!(Milliseconds::<Quoted>::text(&time), "1498723232999");
    }

    #[test]
    fn either_form_and_rfc_3339_are_read() {
        let seconds = Timestamp::from_unix_seconds(1_686_796_887);
        for text in ["1686796887", "\"1686796887\"", "\"2023-06-15T02:41:27.000+00:00\""] {
            assert_eq!(read::<Seconds<Either>>(text), Ok(seconds));
        }
        for text in ["1686796887000", "\"1686796887000\"", "\"2023-06-15T10:41:27+08:00\""] {
            assert_eq!(read::<Milliseconds<Either>>(text), Ok(seconds));
        }
        assert_eq!(written::<Seconds<Either>>(&seconds), "\"1686796887\"");
        assert_eq!(written::<Milliseconds<Either>>(&seconds), "\"1686796887000\"");
        let text = "a time since 1970, or as in RFC 3339";
        refuses::<Seconds<Either>>(text, &["\"\"", "\"2023-06-15\"", "\"1.5\""]);
        refuses::<Milliseconds<Either>>(text, &["\"soon\""]);
        refuses::<Seconds<Either>>("seconds since 1970", &["1.5", "null"]);
        refuses::<Milliseconds<Either>>("milliseconds since 1970", &["{}"]);
    }
}
