//! The digests, and the encodings of a signature as text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::Md5;
use sha1::{Digest as _, Sha1};
use sha2::Sha256;

/// An algorithm that computes a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hash {
    /// MD5.
    Md5,
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
}

/// The digest of a text that an RSA key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RsaHash {
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
}

/// The encoding of a digest or a signature as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Base64 with padding.
    Base64,
    /// Lower-case hexadecimal digits.
    Hex,
    /// Upper-case hexadecimal digits.
    HexUpper,
}

impl Encoding {
    /// Appends bytes as text to `out`.
    pub fn encode(self, bytes: &[u8], out: &mut String) {
        let digits = match self {
            Self::Base64 => return encode_base64(bytes, out),
            Self::Hex => b"0123456789abcdef",
            Self::HexUpper => b"0123456789ABCDEF",
        };
        out.reserve(2 * bytes.len());
        for byte in bytes {
            for nibble in [byte >> 4, byte & 0xf] {
                out.push(char::from(digits[usize::from(nibble)]));
            }
        }
    }

    /// Returns the bytes of a text, or `None` if the text does not have this encoding.
    pub(crate) fn decode(self, text: &str) -> Option<Vec<u8>> {
        let digit = |byte: u8| match (self, byte) {
            (_, b'0'..=b'9') => Some(byte - b'0'),
            (Self::Hex, b'a'..=b'f') => Some(byte - b'a' + 10),
            (Self::HexUpper, b'A'..=b'F') => Some(byte - b'A' + 10),
            _ => None,
        };
        match self {
            Self::Base64 => STANDARD.decode(text).ok(),
            Self::Hex | Self::HexUpper => {
                let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
                pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
            }
        }
    }
}

/// Appends bytes as Base64 to `out`.
fn encode_base64(bytes: &[u8], out: &mut String) {
    // A digest fits in a small buffer. The function for texts of any length begins with a large one.
    let mut buffer = [0; 64];
    let length = STANDARD.encode_slice(bytes, &mut buffer);
    match length.map(|length| std::str::from_utf8(&buffer[..length])) {
        Ok(Ok(text)) => out.push_str(text),
        _ => STANDARD.encode_string(bytes, out),
    }
}

/// Appends the digest of a text to `out`.
///
/// A digest without a key authenticates nobody, because anyone can compute it. If the text contains a secret, only those
/// who have the secret can compute the digest.
///
/// ```
/// use linksfield_sign::{Encoding, Hash, digest};
///
/// let mut sign = String::new();
/// digest(Hash::Md5, b"a=1&b=2&key=example", Encoding::HexUpper, &mut sign);
/// assert_eq!(sign, "EA74CFB2E55E1F694D1746427E3B473F");
/// ```
pub fn digest(hash: Hash, text: &[u8], encoding: Encoding, out: &mut String) {
    match hash {
        Hash::Md5 => encoding.encode(&Md5::digest(text), out),
        Hash::Sha1 => encoding.encode(&Sha1::digest(text), out),
        Hash::Sha256 => encoding.encode(&Sha256::digest(text), out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_standards() {
        for (hash, encoding, expected) in [
            (Hash::Md5, Encoding::Hex, "900150983cd24fb0d6963f7d28e17f72"),
            (Hash::Sha1, Encoding::HexUpper, "A9993E364706816ABA3E25717850C26C9CD0D89D"),
            (Hash::Sha256, Encoding::Base64, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
        ] {
            let mut out = String::from("x:");
            digest(hash, b"abc", encoding, &mut out);
            assert_eq!(out, format!("x:{expected}"));
            let mut bytes = encoding.decode(expected).unwrap();
            let mut again = String::new();
            encoding.encode(&bytes, &mut again);
            assert_eq!(again, expected);
            bytes.push(0);
            assert_ne!(Some(bytes), encoding.decode(expected));
        }
    }

    #[test]
    fn a_text_has_only_its_own_encoding() {
        for (encoding, malformed) in [
            (Encoding::Hex, "AB"),
            (Encoding::HexUpper, "ab"),
            (Encoding::Hex, "abc"),
            (Encoding::Hex, "é"),
            (Encoding::Hex, "0g"),
            (Encoding::Base64, "YQ"),
        ] {
            assert_eq!(encoding.decode(malformed), None, "{malformed}");
        }
        assert_eq!(Encoding::Hex.decode(""), Some(Vec::new()));
    }
}
