//! The codecs of calendar days, one for each documented form.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, read_text};
use crate::mismatch::Mismatch;
use crate::values::Date;

macro_rules! date_format {
    ($(#[$meta:meta])* $name:ident, $expected:literal, $separator:literal) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {}

        impl Codec for $name {
            type Value = Date;

            fn read(raw: &RawValue) -> Result<Date, Mismatch> {
                read_text(raw, $expected, |text| Date::parse(text, $separator.chars().next()))
            }

            fn write(value: &Date, writer: ValueWriter<'_>) {
                writer.quoted(value.with_separator($separator));
            }

            fn text(value: &Date) -> Cow<'_, str> {
                Cow::Owned(value.with_separator($separator).to_string())
            }
        }
    };
}

date_format! {
    /// A day as `YYYYMMDD`.
    DateCompact, "a day as YYYYMMDD", ""
}

date_format! {
    /// A day as `YYYY-MM-DD`.
    DateDashed, "a day as YYYY-MM-DD", "-"
}

date_format! {
    /// A day as `YYYY.MM.DD`.
    DateDotted, "a day as YYYY.MM.DD", "."
}

#[cfg(test)]
mod tests {
    use super::super::testing::{refuses, survives};
    use super::*;

    #[test]
    fn each_codec_reads_and_writes_only_its_form() {
        let (compact, dashed, dotted) = ("\"20250327\"", "\"2025-03-27\"", "\"2025.03.27\"");
        survives::<DateCompact>(&[compact]);
        survives::<DateDashed>(&[dashed]);
        survives::<DateDotted>(&[dotted]);
        refuses::<DateCompact>("a day as YYYYMMDD", &[dashed, dotted, "20250327", "\"\""]);
        refuses::<DateDashed>("a day as YYYY-MM-DD", &[compact, dotted, "\"2025-02-29\"", "null"]);
        refuses::<DateDotted>("a day as YYYY.MM.DD", &[compact, dashed]);
        let day = Date::new(2025, 3, 27).unwrap();
        assert_eq!(DateCompact::text(&day), "20250327");
        assert_eq!(DateDashed::text(&day), "2025-03-27");
        assert_eq!(DateDotted::text(&day), "2025.03.27");
    }
}
