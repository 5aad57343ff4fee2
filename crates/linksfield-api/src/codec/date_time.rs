//! Times of a calendar day.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, read_text};
use crate::mismatch::Mismatch;
use crate::values::DateTime;

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
    /// `YYYY-MM-DD hh:mm:ss`
    DateTimeSpaced, "a time as YYYY-MM-DD hh:mm:ss", ' '
}

date_time_format! {
    /// `YYYY-MM-DDThh:mm:ss`
    DateTimeLocal, "a time as YYYY-MM-DDThh:mm:ss", 'T'
}

/// One format or the other, written in the first.
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
    fn each_format_reads_and_writes_its_own() {
        let (spaced, local) = ("\"2023-12-31 23:59:59\"", "\"2023-12-31T23:59:59\"");
        survives::<DateTimeSpaced>(&[spaced]);
        survives::<DateTimeLocal>(&[local]);
        refuses::<DateTimeSpaced>("a time as YYYY-MM-DD hh:mm:ss", &[local, "1", "\"\""]);
        refuses::<DateTimeLocal>("a time as YYYY-MM-DDThh:mm:ss", &[spaced, "null"]);
        survives::<Either>(&[spaced]);
        let time = read::<Either>(local).unwrap();
        assert_eq!(written::<Either>(&time), spaced);
        refuses::<Either>("a time as YYYY-MM-DDThh:mm:ss", &["\"2023-12-31\"", "1"]);
        assert_eq!(DateTimeSpaced::text(&time), "2023-12-31 23:59:59");
        assert_eq!(DateTimeLocal::text(&time), "2023-12-31T23:59:59");
        assert_eq!(Either::text(&time), "2023-12-31 23:59:59");
    }
}
