//! The codecs of files and bytes in requests.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, Object};
use crate::json_text::string;
use crate::mismatch::Mismatch;
use crate::values;

/// A file of a multipart body.
pub type Upload = Object<values::Upload>;

/// Bytes. As JSON, they are a string in Base64.
#[derive(Debug)]
pub enum Binary {}

impl Codec for Binary {
    type Value = values::Binary;

    fn read(raw: &RawValue) -> Result<values::Binary, Mismatch> {
        string(raw)
            .and_then(|text| text.parse().ok())
            .ok_or_else(|| Mismatch::of_kind("bytes in Base64", raw))
    }

    fn write(value: &values::Binary, writer: ValueWriter<'_>) {
        writer.text(&value.to_string());
    }

    fn text(value: &values::Binary) -> Cow<'_, str> {
        Cow::Owned(value.to_string())
    }

    fn is_empty(value: &values::Binary) -> bool {
        value.as_bytes().is_empty()
    }
}
