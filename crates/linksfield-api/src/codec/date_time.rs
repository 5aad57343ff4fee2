//! The codecs of days with a time of day, one for each documented form.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, read_text};
use crate::mismatch::Mismatch;
use crate::values::{Date, DateTime};

macro_rules! date_time_format {
    ($(#[$meta:meta])* $name:ident, $expected:literal, $between:literal) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {}

        impl Codec for $name {
            type Value = DateTime;

            fn read(raw: &RawValue) -> Result<DateTime, Mismatch> {
                read_text(raw, $expected, |text| DateTime::parse(text, $between))
            }

            fn write(value: &DateTime, writer: ValueWriter<'_>) {
                writer.quoted(value.with_between($between));
            }

            fn text(value: &DateTime) -> Cow<'_, str> {
                Cow::Owned(value.with_between($between).to_string())
            }
        }
    };
}

date_time_format! {
    /// A time as `YYYY-MM-DD hh:mm:ss`.
    DateTimeSpaced, "a time as YYYY-MM-DD hh:mm:ss", ' '
}

date_time_format! {
    /// A time as `YYYY-MM-DDThh:mm:ss`.
    DateTimeLocal, "a time as YYYY-MM-DDThh:mm:ss", 'T'
}

/// A time as `YYYYMMDDhhmmss`.
#[derive(Debug)]
pub enum DateTimeCompact {}

impl Codec for DateTimeCompact {
    type Value = DateTime;

    fn read(raw: &RawValue) -> Result<DateTime, Mismatch> {
        read_text(raw, "a time as YYYYMMDDhhmmss", |text| {
            let is_compact = text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit());
            let part = |range| text.get(range).filter(|_| is_compact);
            let (date, hour) = (part(0..8)?, part(8..10)?.parse().ok()?);
            let (minute, second) = (part(10..12)?.parse().ok()?, part(12..14)?.parse().ok()?);
            DateTime::new(Date::parse(date, None)?, hour, minute, second).ok()
        })
    }

    fn write(value: &DateTime, writer: ValueWriter<'_>) {
        writer.quoted(Self::text(value));
    }

    fn text(value: &DateTime) -> Cow<'_, str> {
        let (hour, minute, second) = (value.hour(), value.minute(), value.second());
        let date = value.date();
        let date = date.with_separator("");
        Cow::Owned(format!("{date}{hour:02}{minute:02}{second:02}"))
    }
}

/// A time in either of two forms. The first form is written.
#[derive(Debug)]
pub struct EitherFormat<A, B>(PhantomData<(A, B)>);

impl<A: Codec<Value = DateTime>, B: Codec<Value = DateTime>> Codec for EitherFormat<A, B> {
    type Value = DateTime;

    fn read(raw: &RawValue) -> Result<DateTime, Mismatch> {
        A::read(raw).or_else(|_| B::read(raw))
    }

    fn write(value: &DateTime, writer: ValueWriter<'_>) {
        A::write(value, writer);
    }

    fn text(value: &DateTime) -> Cow<'_, str> {
        A::text(value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives, written};
    use super::*;

    type Either = EitherFormat<DateTimeSpaced, DateTimeLocal>;

    #[test]
    fn each_codec_reads_and_writes_only_its_form() {
        let (spaced, local) = ("\"2023-12-31 23:59:59\"", "\"2023-12-31T23:59:59\"");
        survives::<DateTimeSpaced>(&[spaced]);
        survives::<DateTimeLocal>(&[local]);
        refuses::<DateTimeSpaced>("a time as YYYY-MM-DD hh:mm:ss", &[local, "1", "\"\""]);
        refuses::<DateTimeLocal>("a time as YYYY-MM-DDThh:mm:ss", &[spaced, "null"]);
        survives::<Either>(&[spaced]);
        let time = read::<Either>(local).unwrap();
        assert_eq!(written::<Either>(&time), spaced);
        let compact = "\"20231231235959\"";
        survives::<DateTimeCompact>(&[compact]);
        let bad = ["\"20231231245959\"", "\"202312312359590\"", "\"2023123123595+\"", spaced, "1"];
        refuses::<DateTimeCompact>("a time as YYYYMMDDhhmmss", &bad);
        refuses::<Either>("a time as YYYY-MM-DDThh:mm:ss", &["\"2023-12-31\"", "1"]);
        assert_eq!(DateTimeCompact::text(&time), "20231231235959");
        assert_eq!(DateTimeSpaced::text(&time), "2023-12-31 23:59:59");
        assert_eq!(DateTimeLocal::text(&time), "2023-12-31T23:59:59");
        assert_eq!(Either::text(&time), "2023-12-31 23:59:59");
    }
}
