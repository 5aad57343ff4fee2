//! The codec of booleans that are JSON booleans.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::Codec;
use crate::mismatch::Mismatch;

/// A boolean, in JSON `true` or `false`.
#[derive(Debug)]
pub enum Boolean {}

impl Codec for Boolean {
    type Value = bool;

    fn read(raw: &RawValue) -> Result<bool, Mismatch> {
        match raw.get() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Mismatch::new("`true` or `false`", raw)),
        }
    }

    fn write(value: &bool, writer: ValueWriter<'_>) {
        writer.bare(value);
    }

    fn text(value: &bool) -> Cow<'_, str> {
        Cow::Borrowed(if *value { "true" } else { "false" })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{refuses, survives};
    use super::*;

    #[test]
    fn only_json_booleans_are_read() {
        survives::<Boolean>(&["true", "false"]);
        refuses::<Boolean>("`true` or `false`", &["\"true\"", "1", "null", "[]"]);
        assert_eq!((Boolean::text(&true), Boolean::text(&false)), ("true".into(), "false".into()));
    }
}
