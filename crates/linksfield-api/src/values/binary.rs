//! [`Binary`]: bytes that are sent as text, or as a whole body.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use super::text::serde_as_text;

/// Bytes that an API sends as text, in Base64 or in hexadecimal digits, or that are the whole body of a request.
///
/// Clones share the bytes.
/// `Debug` shows only the number of bytes. `Display`, `FromStr` and serde use Base64 with padding, even if an API sends
/// another form.
///
/// ```
/// use linksfield_api::Binary;
///
/// let bytes = Binary::from(b"sample".as_slice());
/// assert_eq!(bytes.to_string(), "c2FtcGxl");
/// assert_eq!("c2FtcGxl".parse(), Ok(bytes.clone()));
/// assert_eq!(format!("{bytes:?}"), "Binary(6 bytes)");
/// assert_eq!(bytes.as_ref(), b"sample");
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Binary(Bytes);

/// A text that is not Base64 with padding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not bytes in Base64 with padding")]
pub struct InvalidBinary;

impl Binary {
    /// Returns the bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Returns the bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into()
    }

    /// Returns the bytes, which clones share.
    pub(crate) fn into_shared(self) -> Bytes {
        self.0
    }

    fn parse(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok().map(Self::from)
    }
}

impl From<Vec<u8>> for Binary {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl From<Bytes> for Binary {
    fn from(bytes: Bytes) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Binary {
    fn from(bytes: &[u8]) -> Self {
        Self(Bytes::copy_from_slice(bytes))
    }
}

impl From<Binary> for Vec<u8> {
    fn from(bytes: Binary) -> Self {
        bytes.into_bytes()
    }
}

impl AsRef<[u8]> for Binary {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for Binary {
    type Err = InvalidBinary;

    /// Parses Base64 with padding.
    fn from_str(text: &str) -> Result<Self, InvalidBinary> {
        Self::parse(text).ok_or(InvalidBinary)
    }
}

impl fmt::Debug for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Binary({} bytes)", self.0.len())
    }
}

impl fmt::Display for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(&self.0))
    }
}

serde_as_text!(Binary, "bytes in Base64", Binary::parse, false);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_and_serde_use_base64_and_debug_shows_the_length() {
        let bytes = Binary::from(vec![0, 255]);
        assert_eq!(serde_json::to_string(&bytes).unwrap(), "\"AP8=\"");
        assert_eq!(serde_json::from_str::<Binary>("\"AP8=\"").unwrap(), bytes);
        assert_eq!(format!("{bytes:?}"), "Binary(2 bytes)");
        assert_eq!("AP8".parse::<Binary>(), Err(InvalidBinary));
        let error = serde_json::from_str::<Binary>("\"hidden!\"").unwrap_err().to_string();
        assert!(!error.contains("hidden"), "{error}");
    }
}
