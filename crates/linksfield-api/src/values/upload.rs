//! [`Upload`] and [`Binary`]: bytes that a request sends. `Debug` shows their length only.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use linksfield_sign::ObjectWriter;
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::{Serialize, Serializer};

use crate::body::{INVALID_CONTENT_TYPE, is_content_type};
use crate::codec::{self, Codec as _, InvalidValue, Members, Structure};
use crate::mismatch::Mismatch;

/// A file that a request uploads: its name, its content type and its bytes.
///
/// Clones share the bytes. `Debug` shows the content type and the number of bytes. As JSON, for example in a stored
/// request, a file is an object with `file_name`, `content_type`, and `bytes` in Base64.
///
/// ```
/// use linksfield_api::Upload;
///
/// let file = Upload::new("cards.csv", "text/csv", "iccid\n");
/// assert_eq!(file.bytes().len(), 6);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    file_name: String,
    content_type: String,
    bytes: Bytes,
}

impl Upload {
    /// Creates a file.
    ///
    /// The name can contain any characters; quotes and line breaks are escaped when it is sent. A call with a content
    /// type that is not valid, such as an empty one, is not sent.
    #[must_use]
    pub fn new(
        file_name: impl Into<String>,
        content_type: impl Into<String>,
        bytes: impl Into<Bytes>,
    ) -> Self {
        Self { file_name: file_name.into(), content_type: content_type.into(), bytes: bytes.into() }
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// Returns the content type, such as `text/csv`.
    #[must_use]
    pub fn content_type(&self) -> &str {
        &self.content_type
    }

    /// Returns the content of the file.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("content_type", &self.content_type)
            .field("length", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

impl Structure for Upload {
    fn read(object: &mut Members<'_>) -> Result<Self, Mismatch> {
        let file = Self {
            file_name: object.required::<codec::Text>("file_name")?,
            content_type: object.required::<codec::Text>("content_type")?,
            bytes: object.required::<codec::Binary>("bytes")?.0,
        };
        object.end()?;
        Ok(file)
    }

    fn write(&self, object: &mut ObjectWriter<'_>) {
        codec::Text::put(object, "file_name", &self.file_name);
        codec::Text::put(object, "content_type", &self.content_type);
        object.text("bytes", &STANDARD.encode(&self.bytes));
    }

    fn check(&self) -> Result<(), InvalidValue> {
        match is_content_type(&self.content_type) {
            true => Ok(()),
            false => Err(InvalidValue::new(INVALID_CONTENT_TYPE)),
        }
    }
}

crate::__structure_traits!(Upload);

/// Bytes that are the whole body of a request.
///
/// Clones share the bytes. `Debug` shows the number of bytes. As JSON, for example in a stored request, the value is a
/// string in Base64.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Binary(pub(crate) Bytes);

impl Binary {
    /// Creates the value from bytes.
    #[must_use]
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self(bytes.into())
    }

    /// Returns the bytes.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.0
    }

    /// Returns the bytes in Base64.
    pub(crate) fn to_base64(&self) -> String {
        STANDARD.encode(&self.0)
    }

    /// Reads Base64 with padding.
    pub(crate) fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok().map(|bytes| Self(bytes.into()))
    }
}

impl fmt::Debug for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Binary").field("length", &self.0.len()).finish_non_exhaustive()
    }
}

impl From<Bytes> for Binary {
    fn from(bytes: Bytes) -> Self {
        Self(bytes)
    }
}

impl From<Vec<u8>> for Binary {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl From<String> for Binary {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&'static [u8]> for Binary {
    fn from(bytes: &'static [u8]) -> Self {
        Self(Bytes::from_static(bytes))
    }
}

impl From<&'static str> for Binary {
    fn from(text: &'static str) -> Self {
        Self(Bytes::from_static(text.as_bytes()))
    }
}

/// Writes the bytes in Base64.
impl Serialize for Binary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_base64())
    }
}

/// Reads Base64 with padding.
impl<'de> Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_base64(&text).ok_or_else(|| D::Error::custom("expected bytes in Base64"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_survives_json_and_is_not_shown() {
        let file = Upload::new("a\"b.csv", "text/csv", vec![0, 255, 10]);
        let json = serde_json::to_string(&file).unwrap();
        assert_eq!(json, r#"{"file_name":"a\"b.csv","content_type":"text/csv","bytes":"AP8K"}"#);
        assert_eq!(Upload::from_json(&json).unwrap(), file);
        assert_eq!(format!("{file:?}"), "Upload { content_type: \"text/csv\", length: 3, .. }");
        for wrong in [
            r#"{"file_name":"a","content_type":"a/b","bytes":"*"}"#,
            r#"{"file_name":"a","content_type":"a/b"}"#,
            r#"{"file_name":"a","content_type":"a/b","bytes":"","x":1}"#,
            "[]",
        ] {
            let error = Upload::from_json(wrong).unwrap_err();
            assert!(!error.to_string().is_empty(), "{wrong}");
        }
        let empty = Upload::new("", "a/b", "");
        assert_eq!(Upload::from_json(&serde_json::to_string(&empty).unwrap()).unwrap(), empty);
    }

    #[test]
    fn bytes_survive_json_and_are_not_shown() {
        let bytes = Binary::from(vec![0, 255, 10]);
        assert_eq!(serde_json::to_string(&bytes).unwrap(), "\"AP8K\"");
        assert_eq!(serde_json::from_str::<Binary>("\"AP8K\"").unwrap(), bytes);
        assert_eq!(format!("{bytes:?}"), "Binary { length: 3, .. }");
    }
}
