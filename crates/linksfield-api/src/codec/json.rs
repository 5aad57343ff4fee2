//! The codec of values without a documented form.

use std::borrow::Cow;

use linksfield_sign::{Form, ValueWriter, canonicalize_value};
use serde_json::value::RawValue;

use super::{Codec, InvalidValue};
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

/// Any JSON value that a caller chooses. It is written as canonical text.
#[derive(Debug)]
pub enum FreeJson {}

impl Codec for FreeJson {
    type Value = values::Json;

    fn read(raw: &RawValue) -> Result<values::Json, Mismatch> {
        Json::read(raw)
    }

    fn read_text(text: &str) -> Result<values::Json, Mismatch> {
        Json::read_text(text)
    }

    fn write(value: &values::Json, writer: ValueWriter<'_>) {
        writer.json(value.as_str());
    }

    fn text(value: &values::Json) -> Cow<'_, str> {
        Json::text(value)
    }

    fn check(value: &values::Json) -> Result<(), InvalidValue> {
        // The tree of serde_json has floating-point numbers, which most servers use as well.
        let parsed = serde_json::from_str::<serde_json::Value>(value.as_str());
        if parsed.is_err_and(|error| error.to_string().starts_with("number out of range")) {
            return Err(InvalidValue::new("contains a number that is too large for a JSON reader"));
        }
        match canonicalize_value(value.as_str(), &Form::default()) {
            Ok(_) => Ok(()),
            Err(error) => Err(InvalidValue::new(format!("cannot be sent: {error}"))),
        }
    }

    fn is_empty(value: &values::Json) -> bool {
        matches!(value.as_str(), "null" | "\"\"")
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, survives, written};
    use super::*;

    #[test]
    fn every_json_value_is_kept() {
        survives::<Json>(&["null", "1.50", "\"\\u6b27\"", "{\"a\": [1e2]}", "[]"]);
        assert_eq!(Json::text(&read::<Json>("{\"a\": 1}").unwrap()), "{\"a\": 1}");
    }

    #[test]
    fn free_json_is_compact_and_keeps_its_digits() {
        survives::<FreeJson>(&["null", "1.50", "1e2", "{\"b\":[1e2],\"a\":null}", "-0.0", "\"\""]);
        let json =
            read::<FreeJson>("{\"b\": 12345678901234567890.10, \"a\": \"\\u6b27\"}").unwrap();
        assert_eq!(written::<FreeJson>(&json), "{\"b\":12345678901234567890.10,\"a\":\"欧\"}");
    }

    #[test]
    fn free_json_that_cannot_be_signed_is_refused() {
        let deep = format!("{}{}", "[".repeat(64), "]".repeat(64));
        for (json, expected) in [
            ("[1e400]", "contains a number that is too large for a JSON reader"),
            (deep.as_str(), "cannot be sent: the JSON nests deeper than 64 levels"),
            (
                "{\"a\":1,\"a\":2}",
                "cannot be sent: the key \"a\" appears more than once in one object",
            ),
        ] {
            assert_eq!(reason::<FreeJson>(&json.parse().unwrap()).unwrap(), expected);
        }
        assert_eq!(reason::<FreeJson>(&"[1e300,{}]".parse().unwrap()), None);
    }
}
