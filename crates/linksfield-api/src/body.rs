//! The body of a request: JSON, a form, text, or bytes such as a multipart body.

use std::borrow::Cow;

use bytes::Bytes;

use crate::codec::{Codec, InvalidValue};
use crate::error::parameter::InvalidParameter;
use crate::text::joined;
use crate::values::Upload;

/// The body of a request, before the signature is added.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) kind: Kind,
    /// The text, except of [`Kind::Bytes`].
    pub(crate) text: String,
    bytes: Bytes,
}

/// What a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Json,
    /// Pairs of a form, percent-encoded.
    Form,
    Text,
    Bytes,
}

impl Body {
    pub(crate) fn new(kind: Kind, text: String) -> Self {
        Self { kind, text, bytes: Bytes::new() }
    }

    pub(crate) fn of_bytes(bytes: Bytes) -> Self {
        Self { kind: Kind::Bytes, text: String::new(), bytes }
    }

    pub(crate) fn is_text(&self) -> bool {
        self.kind != Kind::Bytes
    }

    /// Returns the exact bytes that are sent, unless the signature is added to them.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        if self.is_text() { self.text.as_bytes() } else { &self.bytes }
    }

    pub(crate) fn into_bytes(self) -> Bytes {
        if self.is_text() { Bytes::from(self.text) } else { self.bytes }
    }
}

/// How the items of a list are sent as separate parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListStyle {
    /// Under the same name: `ids=1&ids=2`.
    Repeated,
    /// With brackets after the name: `ids[]=1&ids[]=2`.
    Brackets,
    /// With the number of the item in brackets: `ids[0]=1&ids[1]=2`.
    Indexed,
}

impl ListStyle {
    /// Returns the name of the parameter for an item.
    pub(crate) fn name(self, name: &str, index: usize) -> Cow<'_, str> {
        match self {
            Self::Repeated => Cow::Borrowed(name),
            Self::Brackets => Cow::Owned(format!("{name}[]")),
            Self::Indexed => Cow::Owned(format!("{name}[{index}]")),
        }
    }
}

/// Joins the items of a list with commas.
///
/// # Errors
///
/// [`InvalidParameter`] if an item contains a comma, because the server would read it as two items.
pub fn comma_joined(name: &str, items: &[String]) -> Result<String, InvalidParameter> {
    match items.iter().position(|item| item.contains(',')) {
        None => Ok(joined(items, ",")),
        Some(index) => {
            let invalid = InvalidValue::new("contains a comma, which would begin another item");
            Err(invalid.below_index(index).below(name).into())
        }
    }
}

/// A multipart body that is being written (RFC 7578).
#[derive(Debug)]
pub struct Multipart {
    parts: Vec<Part>,
    /// The parts that are text, with their names.
    texts: Vec<(String, String)>,
    random: fastrand::Rng,
}

#[derive(Debug)]
struct Part {
    headers: String,
    content: Bytes,
}

impl Multipart {
    /// Begins a body. The boundary is made from random numbers.
    pub(crate) fn new(random: fastrand::Rng) -> Self {
        Self { parts: Vec::new(), texts: Vec::new(), random }
    }

    /// Adds a part that is text.
    pub fn field(&mut self, name: &str, value: &str) {
        let headers = format!("Content-Disposition: form-data; name=\"{}\"\r\n", escaped(name));
        self.texts.push((name.to_owned(), value.to_owned()));
        self.parts.push(Part { headers, content: Bytes::copy_from_slice(value.as_bytes()) });
    }

    /// Adds the items of a list, each as a part that is text.
    pub fn list<C: Codec>(&mut self, name: &str, style: ListStyle, values: &[C::Value]) {
        for (index, value) in values.iter().enumerate() {
            self.field(&style.name(name, index), &C::text(value));
        }
    }

    /// Adds a file.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`] if the content type of the file is not valid.
    pub fn file(&mut self, name: &str, file: &Upload) -> Result<(), InvalidParameter> {
        if !is_content_type(file.content_type()) {
            return Err(InvalidValue::new(INVALID_CONTENT_TYPE).below(name).into());
        }
        let headers = format!(
            "Content-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\nContent-Type: {}\r\n",
            escaped(name),
            escaped(file.file_name()),
            file.content_type()
        );
        self.parts.push(Part { headers, content: file.bytes().clone() });
        Ok(())
    }

    /// Adds files, each as a part.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`] if the content type of a file is not valid.
    pub fn files(
        &mut self,
        name: &str,
        style: ListStyle,
        files: &[Upload],
    ) -> Result<(), InvalidParameter> {
        files
            .iter()
            .enumerate()
            .try_for_each(|(index, file)| self.file(&style.name(name, index), file))
    }

    /// Returns the value of the header `Content-Type`, the body, and the parts that are text, with their names.
    pub(crate) fn finish(mut self) -> (String, Bytes, Vec<(String, String)>) {
        let boundary = self.boundary();
        let length: usize = self
            .parts
            .iter()
            .map(|part| part.headers.len() + part.content.len() + boundary.len() + 8)
            .sum();
        let mut body = Vec::with_capacity(length + boundary.len() + 8);
        for part in &self.parts {
            for piece in ["--", &boundary, "\r\n", &part.headers, "\r\n"] {
                body.extend_from_slice(piece.as_bytes());
            }
            body.extend_from_slice(&part.content);
            body.extend_from_slice(b"\r\n");
        }
        for piece in ["--", &boundary, "--\r\n"] {
            body.extend_from_slice(piece.as_bytes());
        }
        let content_type = format!("multipart/form-data; boundary={boundary}");
        (content_type, Bytes::from(body), self.texts)
    }

    /// Returns a boundary that no part contains.
    fn boundary(&mut self) -> String {
        loop {
            let boundary =
                format!("linksfield-{:016x}{:016x}", self.random.u64(..), self.random.u64(..));
            let contains = |text: &[u8]| {
                text.windows(boundary.len()).any(|window| window == boundary.as_bytes())
            };
            let is_used =
                |part: &Part| contains(part.headers.as_bytes()) || contains(&part.content);
            if !self.parts.iter().any(is_used) {
                return boundary;
            }
        }
    }
}

pub(crate) const INVALID_CONTENT_TYPE: &str =
    "has a content type that is not valid, such as `text/plain`";

/// Whether a text is a content type that a header of a part can contain.
pub(crate) fn is_content_type(text: &str) -> bool {
    let essence = text.split(';').next().unwrap_or_default();
    let is_token = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
    };
    let is_type =
        essence.trim().split_once('/').is_some_and(|(ty, sub)| is_token(ty) && is_token(sub));
    is_type && text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
}

/// Escapes the name of a part or of a file as browsers do (WHATWG HTML, multipart/form-data encoding algorithm). No
/// other character can end the quoted text or the header.
fn escaped(name: &str) -> String {
    name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Multipart {
        Multipart::new(fastrand::Rng::with_seed(7))
    }

    #[test]
    fn parts_are_written_as_browsers_write_them() {
        let mut form = form();
        form.field("note", "a\r\nb");
        form.file("file", &Upload::new("欧\"x\"\r\nEvil: 1.csv", "text/csv", "1,2\n")).unwrap();
        let (content_type, body, texts) = form.finish();
        assert_eq!(texts, [("note".to_owned(), "a\r\nb".to_owned())]);
        let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\na\r\nb\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"file\"; \
             filename=\"欧%22x%22%0D%0AEvil: 1.csv\"\r\nContent-Type: text/csv\r\n\r\n1,2\n\r\n--{boundary}--\r\n"
        );
        assert_eq!(std::str::from_utf8(&body).unwrap(), expected);
    }

    #[test]
    fn a_boundary_that_a_file_contains_is_not_used() {
        let (first, ..) = form().finish();
        let boundary = first.split_once("boundary=").unwrap().1.to_owned();
        let mut form = form();
        form.file("f", &Upload::new("f", "a/b", format!("\r\n--{boundary}--\r\n"))).unwrap();
        let (second, ..) = form.finish();
        assert!(!second.contains(&boundary), "{second}");
    }

    #[test]
    fn a_content_type_cannot_add_headers() {
        for wrong in ["", "text", "text/", "text/plain\r\nX: 1", "text/ü", "a b/c"] {
            let error = form().file("f", &Upload::new("f", wrong, "")).unwrap_err();
            assert!(error.to_string().contains("content type"), "{wrong}: {error}");
        }
        assert!(is_content_type("text/csv; charset=utf-8"));
    }
}
