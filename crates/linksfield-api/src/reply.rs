//! What comes back from a call.

use std::fmt;
use std::ops::Deref;
use std::time::Duration;

use crate::decode::Mismatch;

/// The answer of a call: the typed payload, and what came with it.
///
/// It dereferences to the payload, so that `reply.order_id` reads as it should;
/// [`into_inner`](Self::into_inner) gives the payload away.
#[derive(Debug, Clone)]
pub struct Reply<T> {
    payload: T,
    misfit: Option<Mismatch>,
    message: Option<String>,
    raw: RawResponse,
}

impl<T> Reply<T> {
    pub(crate) fn new(
        payload: T,
        misfit: Option<Mismatch>,
        message: Option<String>,
        raw: RawResponse,
    ) -> Self {
        Self { payload, misfit, message, raw }
    }

    /// The payload.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.payload
    }

    /// Why an optional payload is `None` although one came: it is not what is documented. The call succeeded
    /// all the same; [`raw`](Self::raw) has what came.
    #[must_use]
    pub fn misfit(&self) -> Option<&Mismatch> {
        self.misfit.as_ref()
    }

    /// The message that came with it, in the language asked for.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Status, headers and body as they came.
    #[must_use]
    pub fn raw(&self) -> &RawResponse {
        &self.raw
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.payload
    }
}

/// Status, headers and body of an answer, as they came.
#[derive(Clone)]
pub struct RawResponse {
    status: u16,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    is_withheld: bool,
    retry_after: Option<Duration>,
}

impl RawResponse {
    pub(crate) fn new(status: u16, headers: Vec<(String, Vec<u8>)>, body: Vec<u8>) -> Self {
        let named = headers.iter().find(|(name, _)| name == "retry-after");
        let retry_after = named.and_then(|(_, value)| seconds(value));
        Self { status, headers, body, is_withheld: false, retry_after }
    }

    /// How long the server asks to be left alone.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The same without headers and body, which may hold a secret.
    pub(crate) fn withheld(&self) -> Self {
        let (headers, body) = (Vec::new(), Vec::new());
        Self { headers, body, is_withheld: true, ..*self }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers, names in lower case, in the order in which they came.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_slice()))
    }

    /// The first header of that name, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        self.headers().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The body; what had arrived of it, where it broke off. Empty for the answer of a login, which may
    /// hold a token.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The beginning of the body in quotes, for messages.
    pub(crate) fn start(&self) -> String {
        const MOST: usize = 200;
        if self.is_withheld {
            return "[not shown: it may hold a token]".to_owned();
        }
        let text = String::from_utf8_lossy(&self.body[..self.body.len().min(MOST)]);
        let more = if self.body.len() > MOST { "…" } else { "" };
        format!("{text:?}{more}")
    }
}

/// A number of seconds; one that no number here holds is very long.
fn seconds(value: &[u8]) -> Option<Duration> {
    let digits = std::str::from_utf8(value).ok()?.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Duration::from_secs(digits.parse().unwrap_or(u64::MAX)))
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("body", &format_args!("{}", self.start()))
            .finish_non_exhaustive()
    }
}
