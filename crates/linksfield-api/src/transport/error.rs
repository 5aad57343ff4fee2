//! Why a transport has no whole response. The kind decides what the client says about the call, and whether it
//! may be repeated.

use std::error::Error;
use std::fmt;

use bytes::Bytes;

/// An error of a transport: how far the request got, why, and what had arrived.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn Error + Send + Sync>>,
    response: Option<Box<http::Response<Bytes>>>,
}

/// How far a request got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// Nothing was sent, because there is no connection. Trying again may help.
    NotSent,
    /// Nothing was sent, because this transport cannot send such a request. Trying again does not help.
    InvalidRequest,
    /// Nothing was sent, because connecting took too long.
    TimedOutConnecting,
    /// The request may have reached the server, and the connection failed before the end of the response.
    MayHaveBeenSent,
    /// The request may have reached the server, and there was no whole response in time.
    TimedOut,
    /// The response is larger than [`SendOptions::max_response`](super::SendOptions::max_response).
    ResponseTooLarge,
}

impl TransportErrorKind {
    /// Whether the request certainly did not reach the server.
    pub(super) fn is_not_sent(self) -> bool {
        matches!(self, Self::NotSent | Self::InvalidRequest | Self::TimedOutConnecting)
    }
}

impl TransportError {
    /// Creates an error of this kind.
    #[must_use]
    pub fn new(kind: TransportErrorKind) -> Self {
        Self { kind, source: None, response: None }
    }

    /// Creates an error for a request that was not sent because there is no connection.
    #[must_use]
    pub fn not_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::NotSent).with_source(source)
    }

    /// Creates an error for a request that may have reached the server.
    #[must_use]
    pub fn may_have_been_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::MayHaveBeenSent).with_source(source)
    }

    /// Creates an error for a request that may have reached the server and had no whole response in time.
    #[must_use]
    pub fn timed_out() -> Self {
        Self::new(TransportErrorKind::TimedOut)
    }

    /// Adds the underlying error. It must not hold the address of the request, which may hold a signature.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds what had arrived of the response: status, headers, and the beginning of the body.
    #[must_use]
    pub fn with_response(mut self, response: http::Response<Bytes>) -> Self {
        self.response = Some(Box::new(response));
        self
    }

    /// Returns how far the request got.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Returns what had arrived of the response.
    #[must_use]
    pub fn response(&self) -> Option<&http::Response<Bytes>> {
        self.response.as_deref()
    }

    /// Takes the error apart: kind, source, and what had arrived.
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

/// Kind, source, and what had arrived of the response.
pub(crate) type ErrorParts =
    (TransportErrorKind, Option<Box<dyn Error + Send + Sync>>, Option<http::Response<Bytes>>);

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::NotSent => "cannot connect",
            TransportErrorKind::InvalidRequest => "cannot send such a request",
            TransportErrorKind::TimedOutConnecting => "cannot connect in time",
            TransportErrorKind::MayHaveBeenSent => "the connection failed",
            TransportErrorKind::TimedOut => "no response in time",
            TransportErrorKind::ResponseTooLarge => "the response is too large",
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
