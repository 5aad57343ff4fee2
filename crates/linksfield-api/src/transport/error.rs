//! [`TransportError`]: a transport has no complete response. The kind of the error decides whether the client retries
//! the call, and what it reports about the outcome.

use std::error::Error;
use std::fmt;

use bytes::Bytes;

/// The error of a transport that has no complete response.
///
/// The [kind](Self::kind) states whether the request may have reached the server. The client decides by the kind
/// whether it sends a write again. If it is not certain that nothing was sent, use
/// [`MayHaveBeenSent`](TransportErrorKind::MayHaveBeenSent).
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn Error + Send + Sync>>,
    response: Option<Box<http::Response<Bytes>>>,
}

/// How far a request got before it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// Nothing was sent, because connecting failed. The client may retry the call, even a write.
    NotSent,
    /// Nothing was sent, because this transport cannot send the request. The client does not retry the call.
    InvalidRequest,
    /// Nothing was sent, because connecting took too long. The client may retry the call, even a write.
    TimedOutConnecting,
    /// Nothing was sent, because the certificate of the server, or that of the client, was not accepted. Another
    /// attempt would fail in the same way.
    CertificateRefused,
    /// The request may have reached the server, and the connection failed before the response was complete. The
    /// client may retry a read. It never retries a write.
    MayHaveBeenSent,
    /// The request may have reached the server, and the time limit was reached before the response was complete. The
    /// client may retry a read. It never retries a write.
    TimedOut,
    /// The response is larger than [`SendOptions::max_response`](super::SendOptions::max_response). The client does
    /// not retry the call.
    ResponseTooLarge,
}

impl TransportErrorKind {
    /// Returns whether the request certainly did not reach the server.
    pub(super) fn is_not_sent(self) -> bool {
        matches!(
            self,
            Self::NotSent
                | Self::InvalidRequest
                | Self::TimedOutConnecting
                | Self::CertificateRefused
        )
    }
}

/// Shows the status of the response, and neither its headers nor its body, which may contain sensitive values.
impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.kind)
            .field("source", &self.source)
            .field("status", &self.response.as_ref().map(|response| response.status()))
            .finish_non_exhaustive()
    }
}

impl TransportError {
    /// Creates an error of this kind.
    #[must_use]
    pub fn new(kind: TransportErrorKind) -> Self {
        Self { kind, source: None, response: None }
    }

    /// Creates an error for a request that was not sent because connecting failed.
    ///
    /// The kind is [`NotSent`](TransportErrorKind::NotSent). Use it only if no byte of the request can have reached
    /// the server.
    #[must_use]
    pub fn not_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::NotSent).with_source(source)
    }

    /// Creates an error for a request that may have reached the server.
    ///
    /// The kind is [`MayHaveBeenSent`](TransportErrorKind::MayHaveBeenSent).
    #[must_use]
    pub fn may_have_been_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::MayHaveBeenSent).with_source(source)
    }

    /// Creates an error for a request that may have reached the server, and whose time limit was reached.
    ///
    /// The kind is [`TimedOut`](TransportErrorKind::TimedOut).
    #[must_use]
    pub fn timed_out() -> Self {
        Self::new(TransportErrorKind::TimedOut)
    }

    /// Adds the underlying error.
    ///
    /// The message of the underlying error must not contain the URL of the request, because the URL may contain a
    /// signature.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds the part of the response that arrived: the status, the headers, and the beginning of the body.
    ///
    /// An error with a response never counts as not sent, whatever its kind.
    #[must_use]
    pub fn with_response(mut self, response: http::Response<Bytes>) -> Self {
        self.response = Some(Box::new(response));
        self
    }

    /// Returns how far the request got before it failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Returns the part of the response that arrived.
    #[must_use]
    pub fn response(&self) -> Option<&http::Response<Bytes>> {
        self.response.as_deref()
    }

    /// Splits the error into its kind, its source, and the part of the response that arrived.
    pub(crate) fn into_parts(self) -> ErrorParts {
        (self.kind, self.source, self.response.map(|response| *response))
    }

    pub(super) fn with_kind(mut self, kind: TransportErrorKind) -> Self {
        self.kind = kind;
        self
    }

    pub(super) fn response_mut(&mut self) -> Option<&mut http::Response<Bytes>> {
        self.response.as_deref_mut()
    }
}

/// The kind, the source, and the part of the response that arrived.
pub(crate) type ErrorParts =
    (TransportErrorKind, Option<Box<dyn Error + Send + Sync>>, Option<http::Response<Bytes>>);

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::NotSent => "cannot connect to the server",
            TransportErrorKind::InvalidRequest => "the transport cannot send this request",
            TransportErrorKind::TimedOutConnecting => "connecting to the server timed out",
            TransportErrorKind::CertificateRefused => "a certificate was not accepted",
            TransportErrorKind::MayHaveBeenSent => {
                "the connection failed before the response was complete"
            }
            TransportErrorKind::TimedOut => "timed out before the response was complete",
            TransportErrorKind::ResponseTooLarge => "the response is too large",
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
