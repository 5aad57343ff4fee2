//! Bytes that are written as text: in Base64 or in hexadecimal digits.

use base64::Engine as _;
use base64::alphabet::{Alphabet, STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, Value};
use crate::model::words::words;

words! {
    /// The written form of bytes.
    BytesEncoding {
        /// Base64 with `+` and `/`. Requests have padding.
        Base64 = "base64",
        /// Base64 with `-` and `_`. Requests have no padding.
        Base64Url = "base64url",
        /// Hexadecimal digits. Requests have lower-case digits.
        Hex = "hex",
    }
}

impl BytesEncoding {
    /// Returns the bytes that a text contains. `None` if the text does not have this form.
    ///
    /// Base64 may have its padding or not. Hexadecimal digits may be lower-case or upper-case.
    #[must_use]
    pub fn decode(self, text: &str) -> Option<Vec<u8>> {
        match self {
            Self::Base64 => from_base64(text, &STANDARD),
            Self::Base64Url => from_base64(text, &URL_SAFE),
            Self::Hex => {
                let digit = |byte: u8| u8::try_from(char::from(byte).to_digit(16)?).ok();
                let (pairs, rest) = text.as_bytes().as_chunks::<2>();
                let byte = |[high, low]: &[u8; 2]| Some(digit(*high)? << 4 | digit(*low)?);
                if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
            }
        }
    }
}

fn from_base64(text: &str, alphabet: &Alphabet) -> Option<Vec<u8>> {
    // Padding is written in full, or not at all.
    if text.ends_with('=') && !text.len().is_multiple_of(4) {
        return None;
    }
    let lenient =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, lenient).decode(text).ok()
}

/// Bytes that are written as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bytes {
    /// The written form.
    pub encoding: BytesEncoding,
}

impl Declared for Bytes {
    const NAME: &'static str = "bytes";
    const KEYS: &'static [&'static str] = &["encoding"];

    fn read(keys: &mut Keys<'_>) -> Self {
        let found = keys.word("encoding", keys.encoding, BytesEncoding::ALL, BytesEncoding::as_str);
        Self { encoding: found.unwrap_or(BytesEncoding::Base64) }
    }
}

impl Bytes {
    /// Whether a text has exactly the form that clients send: with padding in `base64`, without padding in `base64url`,
    /// and with lower-case digits in `hex`.
    #[must_use]
    pub fn is_exact(&self, text: &str) -> bool {
        self.fits(text)
            && match self.encoding {
                BytesEncoding::Base64 => text.len().is_multiple_of(4),
                BytesEncoding::Base64Url => !text.contains('='),
                BytesEncoding::Hex => !text.contains(|c: char| c.is_ascii_uppercase()),
            }
    }
}

impl Value for Bytes {
    fn describe(&self) -> String {
        format!("bytes in {}", self.encoding.as_str())
    }

    fn fits(&self, text: &str) -> bool {
        self.encoding.decode(text).is_some()
    }

    fn sample(&self) -> &str {
        // These are the same bytes in each form.
        match self.encoding {
            BytesEncoding::Base64 => "c2FtcGxl/w==",
            BytesEncoding::Base64Url => "c2FtcGxl_w",
            BytesEncoding::Hex => "73616d706c65ff",
        }
    }

    fn note(&self) -> Option<String> {
        Some(match self.encoding {
            BytesEncoding::Base64 => "Sent in Base64 with padding.".to_owned(),
            BytesEncoding::Base64Url => {
                "Sent in Base64 for URLs, with `-` and `_`, without padding.".to_owned()
            }
            BytesEncoding::Hex => "Sent in lower-case hexadecimal digits.".to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_encoding_fits() {
        let [base64, url, hex] =
            [BytesEncoding::Base64, BytesEncoding::Base64Url, BytesEncoding::Hex]
                .map(|encoding| Bytes { encoding });
        for good in ["", "AA==", "AA", "AAA=", "AAA", "AAAA", "c2FtcGxl/w=="] {
            assert!(base64.fits(good), "{good}");
        }
        for bad in
            ["A", "A=", "AA=", "AAAA=", "AAAA====", "AB==", "AAB", "A A=", "AA==AA==", "c2_=", "洲"]
        {
            assert!(!base64.fits(bad), "{bad}");
        }
        assert!(url.fits("c2FtcGxl_w") && url.fits("c2FtcGxl_w==") && !url.fits("c2FtcGxl/w"));
        assert!(url.is_exact("c2FtcGxl_w") && !url.is_exact("c2FtcGxl_w=="));
        assert!(base64.is_exact("AA==") && !base64.is_exact("AA"));
        assert!(
            hex.fits("00fF")
                && !hex.fits("0")
                && !hex.fits("0g")
                && hex.is_exact("00ff")
                && !hex.is_exact("FF")
        );
    }
}
