//! [`File`]: the content of a response that is a file, with its name and content type.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use linksfield_sign::ObjectWriter;
use percent_encoding::percent_decode_str;

use super::parameters::parameters;
use crate::codec::{Members, Structure, Text};
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;
use crate::text::is_invisible;

/// The most characters of the name of a file.
const LONGEST_NAME: usize = 255;

/// A file in a response.
///
/// The JSON form is an object with `file_name`, `content_type`, and `content` in Base64. `Debug` shows the length of the
/// content, and not the content.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct File {
    name: Option<String>,
    content_type: Option<String>,
    content: Bytes,
}

impl File {
    /// Creates a file without a name and a content type.
    #[must_use]
    pub fn new(content: impl Into<Bytes>) -> Self {
        Self { name: None, content_type: None, content: content.into() }
    }

    /// Sets the name, as far as it is a safe name; see [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, name: &str) -> Self {
        self.name = safe_name(name);
        self
    }

    /// Sets the content type.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    pub(crate) fn received(response: &HttpResponse) -> Self {
        let disposition = response.header_bytes("content-disposition");
        let disposition = disposition.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        Self {
            name: disposition.as_deref().and_then(file_name).and_then(|name| safe_name(&name)),
            content_type: response.header("content-type").map(str::to_owned),
            content: response.body_bytes(),
        }
    }

    /// Returns the name of the file that the server suggests, from the header `Content-Disposition`.
    ///
    /// The name has no path: everything up to the last `/` or `\` is removed, and so are control characters and leading
    /// dots. A name is at most 255 characters long. `None` if nothing is left, or if the header is missing.
    ///
    /// The name is still chosen by the server. Do not overwrite a file of this name without asking.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Returns the header `Content-Type`, such as `application/pdf`.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Returns the content.
    #[must_use]
    pub fn content(&self) -> &Bytes {
        &self.content
    }

    /// Returns the content.
    #[must_use]
    pub fn into_content(self) -> Bytes {
        self.content
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .field("content", &format_args!("{} bytes", self.content.len()))
            .finish()
    }
}

impl Structure for File {
    fn read(object: &mut Members<'_>) -> Result<Self, Mismatch> {
        let name = object.optional::<Text>("file_name");
        let content_type = object.optional::<Text>("content_type");
        let content = object.required::<Text>("content")?;
        let content =
            STANDARD.decode(content).map_err(|_| Mismatch::concealed("Base64").below("content"))?;
        let name = name.as_deref().and_then(safe_name);
        Ok(Self { name, content_type, content: content.into() })
    }

    fn write(&self, object: &mut ObjectWriter<'_>) {
        if let Some(name) = &self.name {
            object.text("file_name", name);
        }
        if let Some(content_type) = &self.content_type {
            object.text("content_type", content_type);
        }
        object.text("content", &STANDARD.encode(&self.content));
    }
}

crate::__structure_traits!(File);

/// Returns a name without its path and without characters that a name must not contain.
fn safe_name(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next()?;
    let is_shown = |c: &char| {
        !c.is_control()
            // Some invisible characters reverse the direction of the text after them.
            && !is_invisible(*c)
            && !matches!(c, '\u{2028}' | '\u{2029}')
            && !matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let name: String = last.chars().filter(is_shown).take(LONGEST_NAME).collect();
    let name = name.trim().trim_start_matches('.').trim_matches([' ', '.']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// Returns the file name of a `Content-Disposition` (RFC 6266). The extended form in RFC 8187 takes precedence.
fn file_name(header: &str) -> Option<String> {
    let mut plain = None;
    let (_, rest) = header.split_once(';')?;
    for (name, value) in parameters(rest) {
        if name.eq_ignore_ascii_case("filename*") {
            if let Some(name) = extended(&value) {
                return Some(name);
            }
        } else if name.eq_ignore_ascii_case("filename") && plain.is_none() {
            plain = Some(value);
        }
    }
    plain
}

/// Decodes `UTF-8'en'%e2%82%ac.csv` and its form in ISO-8859-1.
fn extended(value: &str) -> Option<String> {
    let mut parts = value.splitn(3, '\'');
    let (charset, _, text) = (parts.next()?, parts.next()?, parts.next()?);
    let bytes = percent_decode_str(text);
    if charset.eq_ignore_ascii_case("utf-8") {
        return bytes.decode_utf8().ok().map(std::borrow::Cow::into_owned);
    }
    charset.eq_ignore_ascii_case("iso-8859-1").then(|| bytes.map(char::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(header: &str) -> Option<String> {
        let response = HttpResponse::new(200).with_header("content-disposition", header);
        File::received(&response).name().map(str::to_owned)
    }

    #[test]
    fn the_name_is_read_from_the_header() {
        for (header, expected) in [
            ("attachment; filename=\"usage 11.csv\"", Some("usage 11.csv")),
            ("attachment;filename=usage.csv", Some("usage.csv")),
            ("attachment; filename=\"a \\\"b\\\".csv\"", Some("a b.csv")),
            (
                "attachment; filename=x.csv; filename*=UTF-8''%e2%82%ac%20rates.csv",
                Some("€ rates.csv"),
            ),
            (
                "attachment; filename*=iso-8859-1'en'%A3%20rates.csv; filename=y",
                Some("£ rates.csv"),
            ),
            ("attachment; filename*=gbk''%A3; filename=plain.csv", Some("plain.csv")),
            ("attachment; FileName=\"用量.csv\"", Some("用量.csv")),
            ("attachment", None),
            ("attachment; filename=", None),
            ("attachment; filename=\"never closed", Some("never closed")),
        ] {
            assert_eq!(name(header).as_deref(), expected, "{header}");
        }
    }

    #[test]
    fn a_name_has_no_path_and_nothing_invisible() {
        for (given, expected) in [
            ("../../etc/passwd", Some("passwd")),
            ("C:\\Windows\\system.ini", Some("system.ini")),
            ("..", None),
            ("/", None),
            (".bashrc", Some("bashrc")),
            ("a\u{202e}gpj.exe", Some("agpj.exe")),
            ("a\u{61c}\u{2028}\u{e0061}b\u{ad}.exe", Some("ab.exe")),
            ("a\r\nb\0.txt", Some("ab.txt")),
            ("a:b|c.txt", Some("abc.txt")),
        ] {
            assert_eq!(safe_name(given).as_deref(), expected, "{given:?}");
        }
        assert_eq!(safe_name(&"x".repeat(1000)).unwrap().len(), LONGEST_NAME);
        assert_eq!(name("attachment; filename*=UTF-8''..%2f..%2Fx"), Some("x".to_owned()));
    }

    #[test]
    fn a_file_survives_json_and_is_not_shown() {
        let file = File::new(&b"\x00\xffsecret"[..]).with_name("a.bin").with_content_type("x/y");
        let json = serde_json::to_string(&file).unwrap();
        assert_eq!(File::from_json(&json).unwrap(), file);
        assert!(format!("{file:?}").contains("8 bytes"), "{file:?}");
        assert!(File::from_json(r#"{"content":"***"}"#).is_err());
    }
}
