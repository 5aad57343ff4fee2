//! Bytes that are written as text: in Base64 or in hexadecimal digits.

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
        match self.encoding {
            BytesEncoding::Base64 => is_base64(text, ['+', '/']),
            BytesEncoding::Base64Url => is_base64(text, ['-', '_']),
            BytesEncoding::Hex => {
                text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
            }
        }
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

/// Whether a text is Base64, with or without padding. `others` are the last two digits of the alphabet.
fn is_base64(text: &str, others: [char; 2]) -> bool {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    let value = |c: char| match c {
        'A'..='Z' => Some(u32::from(c) - u32::from('A')),
        'a'..='z' => Some(u32::from(c) - u32::from('a') + 26),
        '0'..='9' => Some(u32::from(c) - u32::from('0') + 52),
        c if c == others[0] => Some(62),
        c if c == others[1] => Some(63),
        _ => None,
    };
    // The unused bits of the last digit must be zero, so that each value has one text.
    let unused = match digits.len() % 4 {
        0 => 0,
        2 => 0b1111,
        3 => 0b11,
        _ => return false,
    };
    let last = digits.chars().last().and_then(value).unwrap_or_default();
    (padding == 0 || padding == (4 - digits.len() % 4) % 4)
        && digits.chars().all(|c| value(c).is_some())
        && last & unused == 0
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
