//! The codec of points in time in RFC 3339 form.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, read_text};
use crate::mismatch::Mismatch;
use crate::values;

/// A point in time in RFC 3339 form, kept as received.
#[derive(Debug)]
pub enum Rfc3339 {}

impl Codec for Rfc3339 {
    type Value = values::Rfc3339;

    fn read(raw: &RawValue) -> Result<values::Rfc3339, Mismatch> {
        read_text(raw, "a time as in RFC 3339", |text| values::Rfc3339::new(text).ok())
    }

    fn write(value: &values::Rfc3339, writer: ValueWriter<'_>) {
        writer.text(value.as_str());
    }

    fn text(value: &values::Rfc3339) -> Cow<'_, str> {
        Cow::Borrowed(value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives};
    use super::*;

    #[test]
    fn the_text_is_kept() {
        survives::<Rfc3339>(&["\"2023-06-15T02:41:27.000+00:00\"", "\"2023-06-15T02:41:27Z\""]);
        let expected = "a time as in RFC 3339";
        refuses::<Rfc3339>(expected, &["\"2023-06-15T02:41:27\"", "\"\"", "1686796887", "null"]);
        let time = read::<Rfc3339>("\"2023-06-15T02:41:27Z\"").unwrap();
        assert_eq!(Rfc3339::text(&time), "2023-06-15T02:41:27Z");
    }
}
