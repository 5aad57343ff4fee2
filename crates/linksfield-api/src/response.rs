//! [`HttpResponse`]: status, headers and body of a response as the server sent them. The body is not interpreted.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use crate::text::shown;

/// Headers in which servers customarily send an id for the request, in the order of preference.
const REQUEST_ID_HEADERS: [&str; 5] =
    ["x-request-id", "x-lf-request-id", "request-id", "x-correlation-id", "x-trace-id"];

/// The longest request id that is taken for one.
const LONGEST_REQUEST_ID: usize = 128;

/// How much of a body a message shows.
const MOST_SHOWN: usize = 200;

/// Status, headers and body of a response, as they came.
///
/// Tests can make one:
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
    headers: Vec<(String, Vec<u8>)>,
    body: Bytes,
    is_withheld: bool,
    /// Kept when headers are withheld: the retry policy needs it.
    retry_after: Option<Duration>,
}

impl HttpResponse {
    /// Creates a response with this status, without headers and body.
    #[must_use]
    pub fn new(status: u16) -> Self {
        let (headers, body) = (Vec::new(), Bytes::new());
        Self { status, headers, body, is_withheld: false, retry_after: None }
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        let (name, value) = (name.into().to_ascii_lowercase(), value.into());
        if name == "retry-after" && self.retry_after.is_none() {
            self.retry_after = seconds(&value);
        }
        self.headers.push((name, value));
        self
    }

    /// Sets the body.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// How long the server asks to be left alone.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// Returns the response without headers and body, which may hold a secret.
    pub(crate) fn withheld(&self) -> Self {
        let (headers, body) = (Vec::new(), Bytes::new());
        Self { headers, body, is_withheld: true, ..*self }
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the headers, names in lower case, in the order in which they came.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_slice()))
    }

    /// Returns the first header of that name, whatever its case.
    ///
    /// `None` also for a value that is not visible ASCII; [`headers`](Self::headers) has its bytes.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers().find(|(header, _)| header.eq_ignore_ascii_case(name))?;
        let is_visible = value.iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
        std::str::from_utf8(value).ok().filter(|_| is_visible)
    }

    /// Returns the id under which the server knows the request, where a header has one.
    ///
    /// The first of these headers counts: `x-request-id`, `x-lf-request-id`, `request-id`, `x-correlation-id`,
    /// `x-trace-id`. They are customary; no page of the documentation names one. A value longer than 128
    /// characters is not taken for an id.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let mut values = REQUEST_ID_HEADERS.iter().filter_map(|name| self.header(name));
        values.find(|value| !value.is_empty() && value.len() <= LONGEST_REQUEST_ID)
    }

    /// Returns the body, or what had arrived of it where the connection broke.
    ///
    /// Empty for the response to a login, which may hold a token.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The beginning of the body in quotes, for messages.
    pub(crate) fn start(&self) -> String {
        if self.is_withheld {
            return "[not shown: it may hold a token]".to_owned();
        }
        // A character has at most four bytes, so this is enough for the most that is shown.
        let start = &self.body[..self.body.len().min(MOST_SHOWN * 4 + 4)];
        format!("\"{}\"", shown(&String::from_utf8_lossy(start), MOST_SHOWN))
    }
}

impl From<http::Response<Bytes>> for HttpResponse {
    fn from(response: http::Response<Bytes>) -> Self {
        let (head, body) = response.into_parts();
        let headers = head.headers.iter();
        headers
            .fold(Self::new(head.status.as_u16()), |response, (name, value)| {
                response.with_header(name.as_str(), value.as_bytes())
            })
            .with_body(body)
    }
}

/// A number of seconds; one that no number here holds is very long.
fn seconds(value: &[u8]) -> Option<Duration> {
    let digits = std::str::from_utf8(value).ok()?.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Duration::from_secs(digits.parse().unwrap_or(u64::MAX)))
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
    fn a_request_id_is_one_that_fits_on_a_line() {
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
