//! The codecs of bytes that are sent as text.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, read_text};
use crate::mismatch::Mismatch;
use crate::values::Binary;

/// Both forms of padding are read.
const LENIENT: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const BASE64: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const BASE64_URL: GeneralPurpose =
    GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT.with_encode_padding(false));

macro_rules! bytes_encoding {
    ($(#[$meta:meta])* $name:ident, $expected:literal, $decode:expr, $encode:expr) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {}

        impl Codec for $name {
            type Value = Binary;

            /// The mismatch does not show the text, which may be long, or a key.
            fn read(raw: &RawValue) -> Result<Binary, Mismatch> {
                let decode: fn(&str) -> Option<Vec<u8>> = $decode;
                read_text(raw, $expected, |text| decode(text).map(Binary::from))
                    .map_err(|mismatch| mismatch.redacted(raw))
            }

            fn write(value: &Binary, writer: ValueWriter<'_>) {
                writer.text(&Self::text(value));
            }

            fn text(value: &Binary) -> Cow<'_, str> {
                let encode: fn(&[u8]) -> String = $encode;
                Cow::Owned(encode(value.as_bytes()))
            }

            fn is_empty(value: &Binary) -> bool {
                value.as_bytes().is_empty()
            }
        }
    };
}

bytes_encoding! {
    /// Bytes in Base64. Padding is written, and may be missing in responses.
    BytesBase64, "bytes in Base64", |text| BASE64.decode(text).ok(), |bytes| BASE64.encode(bytes)
}

bytes_encoding! {
    /// Bytes in Base64 for URLs. Padding is not written, and may be present in responses.
    BytesBase64Url, "bytes in Base64 for URLs", |text| BASE64_URL.decode(text).ok(), |bytes| BASE64_URL.encode(bytes)
}

bytes_encoding! {
    /// Bytes in hexadecimal digits. Lower-case digits are written.
    BytesHex, "bytes in hexadecimal digits", from_hex, to_hex
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes = pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?));
    if rest.is_empty() { bytes.collect() } else { None }
}

fn to_hex(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from_digit(number.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses_by_kind, survives, written};
    use super::*;

    #[test]
    fn requests_are_exact_and_responses_may_lack_padding() {
        survives::<BytesBase64>(&["\"\"", "\"AA==\"", "\"c2FtcGxl/w==\""]);
        survives::<BytesBase64Url>(&["\"AA\"", "\"c2FtcGxl_w\""]);
        survives::<BytesHex>(&["\"00ff7a\""]);
        let lenient = [
            (written::<BytesBase64>(&read::<BytesBase64>("\"AA\"").unwrap()), "\"AA==\""),
            (written::<BytesBase64Url>(&read::<BytesBase64Url>("\"AA==\"").unwrap()), "\"AA\""),
            (written::<BytesHex>(&read::<BytesHex>("\"FF\"").unwrap()), "\"ff\""),
        ];
        for (written, expected) in lenient {
            assert_eq!(written, expected);
        }
        refuses_by_kind::<BytesBase64>(
            "bytes in Base64",
            &["\"A\"", "\"AB==\"", "\"c2_=\"", "1", "null"],
        );
        refuses_by_kind::<BytesBase64Url>("bytes in Base64 for URLs", &["\"c2FtcGxl/w\""]);
        refuses_by_kind::<BytesHex>(
            "bytes in hexadecimal digits",
            &["\"0\"", "\"0g\"", "\"洲1\"", "[]"],
        );
        assert!(BytesHex::is_empty(&Binary::default()) && !BytesHex::is_empty(&vec![0].into()));
    }
}
