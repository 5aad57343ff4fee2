//! The codec of values without a documented form.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::Codec;
use crate::mismatch::Mismatch;
use crate::values;

/// Any JSON value, kept as received.
#[derive(Debug)]
pub enum Json {}

impl Codec for Json {
    type Value = values::Json;

    fn read(raw: &RawValue) -> Result<values::Json, Mismatch> {
        Ok(values::Json::from_raw(raw))
    }

    fn write(value: &values::Json, writer: ValueWriter<'_>) {
        writer.bare(value);
    }

    fn text(value: &values::Json) -> Cow<'_, str> {
        Cow::Borrowed(value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, survives};
    use super::*;

    #[test]
    fn every_json_value_is_kept() {
        survives::<Json>(&["null", "1.50", "\"\\u6b27\"", "{\"a\": [1e2]}", "[]"]);
        assert_eq!(Json::text(&read::<Json>("{\"a\": 1}").unwrap()), "{\"a\": 1}");
    }
}
