//! Responses as bytes, for what hyper would not send.

use std::io::Write as _;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::header::{CONNECTION, CONTENT_LENGTH, HeaderMap, TRANSFER_ENCODING};
use http::{Response, StatusCode};

/// The first three bytes of a text file of some systems.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// The head of a gzip file, and bytes that no decoder accepts.
pub(super) const GZIP_GARBAGE: &[u8] =
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\xff\xff\xff\xff\xff";
/// Text that no client reads as an HTTP response.
pub(super) const MALFORMED: &[u8] =
    b"HTTP/1.1 OK 200\r\ncontent length = many\r\n\r\n{\"code\":\"0000\"}";

/// What happens to a connection after hyper has given it back.
#[derive(Debug)]
pub(crate) struct Cut {
    /// The bytes that are sent first.
    pub(crate) bytes: Vec<u8>,
    pub(crate) end: End,
}

/// The end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The connection stays open for further requests.
    Open,
    Close,
    Reset,
}

impl Cut {
    /// The end of a connection without a response.
    pub(crate) const CLOSED: Self = Self { bytes: Vec::new(), end: End::Close };

    /// Returns what happens after the last request of a connection, which cannot stay open.
    pub(crate) fn last(self) -> Self {
        let end = if self.end == End::Open { End::Close } else { self.end };
        Self { end, ..self }
    }
}

/// Returns whether the headers of a request or a response state that the connection is closed after the response.
pub(crate) fn closes(headers: &HeaderMap) -> bool {
    let values = headers.get_all(CONNECTION).into_iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|one| one.trim().eq_ignore_ascii_case("close"))
}

/// Returns a whole response as bytes.
pub(super) fn written(response: &Response<Bytes>, is_head: bool) -> Vec<u8> {
    let status = response.status();
    let reason = status.canonical_reason().unwrap_or_default();
    let mut bytes = format!("HTTP/1.1 {} {reason}\r\n", status.as_u16()).into_bytes();
    for (name, value) in response.headers() {
        if name != CONTENT_LENGTH && name != TRANSFER_ENCODING {
            for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
                bytes.extend_from_slice(part);
            }
        }
    }
    if status != StatusCode::NO_CONTENT {
        let length = format!("content-length: {}\r\n", response.body().len());
        bytes.extend_from_slice(length.as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    if !is_head && status != StatusCode::NO_CONTENT {
        bytes.extend_from_slice(response.body());
    }
    bytes
}

pub(super) fn compressed(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to a `Vec` cannot fail.
    let _ = encoder.write_all(body);
    encoder.finish().unwrap_or_default()
}

/// Returns the first half of a text, without the second half of a character.
pub(super) fn first_half(body: &[u8]) -> Bytes {
    let mut end = body.len() / 2;
    while end > 0 && body.get(end).is_some_and(|byte| byte & 0xc0 == 0x80) {
        end -= 1;
    }
    Bytes::copy_from_slice(&body[..end])
}

/// Returns a text with a byte that is not valid UTF-8, in a JSON string if the text has one.
pub(super) fn invalid_utf8(body: &[u8]) -> Bytes {
    let at = body.windows(2).position(|pair| pair == b":\"").map_or(body.len() / 2, |at| at + 2);
    let (before, after) = body.split_at(at);
    [before, b"\xff", after].concat().into()
}

/// Returns a page as gateways send it.
pub(super) fn gateway_page(status: u16) -> String {
    let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    let title = format!("{status} {}", reason.unwrap_or("Error"));
    format!(
        "<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n\
         <hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    )
}
