//! [`Upload`]: a file that a request sends. `Debug` shows its length only.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use linksfield_sign::ObjectWriter;

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
            bytes: object.required::<codec::Binary>("bytes")?.into_shared(),
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
}
