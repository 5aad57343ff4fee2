//! [`HttpResponse`]: the status, headers and body of a response.

use std::borrow::Cow;
use std::fmt;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{HeaderMap, RETRY_AFTER};

use crate::json_text;
use crate::redact::Hidden;
use crate::text::shown;
use crate::transport::StillCoded;

/// The headers in which servers usually send a request id, in the order of preference.
const REQUEST_ID_HEADERS: [&str; 5] =
    ["x-request-id", "x-lf-request-id", "request-id", "x-correlation-id", "x-trace-id"];

/// The most characters of a request id. Longer values are ignored.
const LONGEST_REQUEST_ID: usize = 128;

/// The most characters of a body that a message shows.
const MOST_SHOWN: usize = 200;

/// The status, headers and body of a response.
///
/// The headers are as the server sent them. A body with the content codings `gzip`, `deflate` or `br` is
/// decompressed, and its headers `content-encoding` and `content-length` still describe the compressed body. A body
/// that cannot be decompressed is as the server sent it.
///
/// Tests can create a response:
///
/// ```
/// use linksfield_api::HttpResponse;
///
/// let response = HttpResponse::new(503).with_header("Retry-After", "2").with_body("busy");
/// assert_eq!(response.header("retry-after"), Some("2"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct HttpResponse {
    status: u16,
    headers: Headers,
    body: Bytes,
    /// The JSON of a body that is not UTF-8, without the bytes that are not.
    repaired: Option<Bytes>,
    is_withheld: bool,
    /// Whether the body still has a content coding.
    is_coded: bool,
    /// The value of `Retry-After`. It is kept when headers are removed, because the retry policy needs it.
    retry_after: Option<RetryAfter>,
    /// Whether the body may contain sensitive values of the response.
    is_sensitive: bool,
    /// What messages do not show. A server may echo it.
    hidden: Option<Box<Hidden>>,
}

/// Headers as they were received, and headers that were added, which may have any names and values.
#[derive(Debug, Clone, Default)]
struct Headers {
    received: HeaderMap,
    added: Vec<(String, Vec<u8>)>,
}

impl Headers {
    fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let received = self.received.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
        received.chain(self.added.iter().map(|(name, value)| (name.as_str(), value.as_slice())))
    }
}

impl PartialEq for Headers {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Headers {}

/// The value of the header `Retry-After`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RetryAfter {
    Pause(Duration),
    At(SystemTime),
}

impl HttpResponse {
    /// Creates a response with this HTTP status, without headers and with an empty body.
    #[must_use]
    pub fn new(status: u16) -> Self {
        let (headers, body) = (Headers::default(), Bytes::new());
        Self {
            status,
            headers,
            body,
            repaired: None,
            is_withheld: false,
            is_coded: false,
            retry_after: None,
            is_sensitive: false,
            hidden: None,
        }
    }

    /// Adds a header. The name is converted to lower case.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        let (name, value) = (name.into().to_ascii_lowercase(), value.into());
        if name == "retry-after" && self.retry_after.is_none() {
            self.retry_after = RetryAfter::parse(&value);
        }
        self.headers.added.push((name, value));
        self
    }

    /// Sets the body.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self.repaired = json_text::repaired(&self.body).map(Bytes::from);
        self
    }

    /// Returns the body for reading it as JSON. In a body that is not UTF-8, only the texts with such bytes are not
    /// text.
    pub(crate) fn readable(&self) -> &[u8] {
        self.repaired.as_ref().unwrap_or(&self.body)
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Returns the pause that the server requires before the next request, from the header `Retry-After`.
    ///
    /// The header holds a number of seconds or a date. The pause to a date is measured with the system clock. Returns
    /// `None` without the header, and for a value that is zero, in the past, or of another form.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let pause = match self.retry_after? {
            RetryAfter::Pause(pause) => pause,
            RetryAfter::At(date) => date.duration_since(SystemTime::now()).ok()?,
        };
        Some(pause).filter(|pause| !pause.is_zero())
    }

    /// Sets whether the body may contain sensitive values of the response, which messages do not show.
    pub(crate) fn sensitive(self, is_sensitive: bool) -> Self {
        Self { is_sensitive, ..self }
    }

    /// Hides the signature and the sensitive values of the request in messages about this response.
    pub(crate) fn hiding(self, hidden: Hidden) -> Self {
        Self { hidden: Some(Box::new(hidden)), ..self }
    }

    /// Returns a text of the server without what messages do not show.
    pub(crate) fn hide<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match &self.hidden {
            Some(hidden) => hidden.all_in(text),
            None => Cow::Borrowed(text),
        }
    }

    /// Returns whether messages must not show the beginning of the body. The text of a failed response that is not
    /// JSON, such as the page of a proxy, contains no field of the response.
    fn is_concealed(&self) -> bool {
        let is_page = || {
            !(200..300).contains(&self.status)
                && self.repaired.is_none()
                && std::str::from_utf8(&self.body).is_ok()
                && !json_text::looks_like_json(&self.body)
                && json_text::of_body(&self.body).is_none()
        };
        self.is_sensitive && !self.body.is_empty() && !is_page()
    }

    /// Returns a copy without headers and body, because they may contain a secret.
    pub(crate) fn withheld(&self) -> Self {
        let (headers, body) = (Headers::default(), Bytes::new());
        Self {
            status: self.status,
            headers,
            body,
            repaired: None,
            is_withheld: true,
            is_coded: self.is_coded,
            retry_after: self.retry_after,
            is_sensitive: self.is_sensitive,
            hidden: self.hidden.clone(),
        }
    }

    /// Returns the HTTP status, such as 200.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the names and values of all headers, in the order of the response. The names are in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.headers.iter()
    }

    /// Returns the value of the first header of this name. Upper and lower case are equivalent.
    ///
    /// Also returns `None` if the value is not visible ASCII. [`headers`](Self::headers) returns the bytes of all
    /// values.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers().find(|(header, _)| header.eq_ignore_ascii_case(name))?;
        let is_visible = value.iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
        std::str::from_utf8(value).ok().filter(|_| is_visible)
    }

    /// Returns the value of a header, without white space around it. Several headers of one name are one list, separated
    /// by commas (RFC 9110, section 5.3).
    pub(crate) fn header_bytes(&self, name: &str) -> Option<Vec<u8>> {
        let named = self.headers().filter(|(header, _)| header.eq_ignore_ascii_case(name));
        let values: Vec<&[u8]> = named.map(|(_, value)| value.trim_ascii()).collect();
        (!values.is_empty()).then(|| values.join(&b", "[..]))
    }

    /// Returns the content codings of a body that could not be decompressed.
    pub(crate) fn remaining_coding(&self) -> Option<&str> {
        self.is_coded.then(|| self.header("content-encoding").unwrap_or_default())
    }

    pub(crate) fn body_bytes(&self) -> Bytes {
        self.body.clone()
    }

    /// Returns the id that the server assigned to the request, if a header contains one.
    ///
    /// The client looks for the headers `x-request-id`, `x-lf-request-id`, `request-id`, `x-correlation-id` and
    /// `x-trace-id`, in this order. These are common names. Linksfield documents no header for a request id.
    ///
    /// Empty values, and values with more than 128 characters, are ignored.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let mut values = REQUEST_ID_HEADERS.iter().filter_map(|name| self.header(name));
        values.find(|value| !value.is_empty() && value.len() <= LONGEST_REQUEST_ID)
    }

    /// Returns the body, or the part of the body that arrived before the connection failed.
    ///
    /// A whole body is decompressed. The part of a body is as the server sent it.
    ///
    /// In the error of a login, the body is empty, because it may contain a token.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the beginning of the body in quotes, for messages.
    pub(crate) fn start(&self) -> String {
        if self.is_withheld {
            return "[not shown, because it may contain a token]".to_owned();
        }
        if self.is_concealed() {
            return format!(
                "[{} bytes, not shown, because they may be sensitive]",
                self.body.len()
            );
        }
        // A character has at most four bytes. These bytes therefore contain all characters that are shown.
        let start = &self.body[..self.body.len().min(MOST_SHOWN * 4 + 4)];
        let text = String::from_utf8_lossy(start);
        let text = self.hide(&text);
        format!("\"{}\"", shown(&text, MOST_SHOWN))
    }
}

impl From<http::Response<Bytes>> for HttpResponse {
    fn from(response: http::Response<Bytes>) -> Self {
        let (head, body) = response.into_parts();
        let is_coded = head.extensions.get::<StillCoded>().is_some();
        let mut retry_after = head.headers.get_all(RETRY_AFTER).iter();
        let retry_after = retry_after.find_map(|value| RetryAfter::parse(value.as_bytes()));
        let headers = Headers { received: head.headers, added: Vec::new() };
        let response = Self::new(head.status.as_u16()).with_body(body);
        Self { headers, is_coded, retry_after, ..response }
    }
}

impl RetryAfter {
    /// Parses a number of seconds or an HTTP date. A number that overflows is a very long time.
    fn parse(value: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(value).ok()?.trim();
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self::Pause(Duration::from_secs(text.parse().unwrap_or(u64::MAX))));
        }
        httpdate::parse_http_date(text).ok().map(Self::At)
    }
}

impl fmt::Debug for HttpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("body", &format_args!("{}", self.start()))
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_long_and_invisible_request_ids_are_ignored() {
        let response = HttpResponse::new(200);
        assert_eq!(response.request_id(), None);
        let response = response.with_header("X-Trace-Id", "t").with_header("Request-Id", "r");
        assert_eq!(response.request_id(), Some("r"));
        let response = response.with_header("x-request-id", "x".repeat(500));
        assert_eq!(response.request_id(), Some("r"));
        assert_eq!(
            HttpResponse::new(200).with_header("x-request-id", "a\u{1b}").request_id(),
            None
        );
    }
}
