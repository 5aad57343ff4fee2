//! The [`Transport`] trait with its options and its result, and [`from_fn`], which creates a transport from a closure.
//! The rules for implementations are in the documentation of the parent module.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::error::TransportError;

/// A boxed future that can move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The result of a transport: a complete response, or the reason why none arrived.
pub type TransportResult = Result<http::Response<Bytes>, TransportError>;

/// An HTTP client that sends requests for a Linksfield client.
///
/// The safety of writes depends on an implementation. The [module](crate::transport) lists the rules.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request once and reads the whole response.
    ///
    /// The request is complete and signed. Its URI contains the scheme and the host. A transport must not change the
    /// request, and must not log header values that are
    /// [sensitive](http::HeaderValue::is_sensitive), because they may contain a signature or a token.
    ///
    /// # Errors
    ///
    /// Returns a [`TransportError`] if no complete response arrived. Its [kind](TransportError::kind) states whether
    /// the request may have reached the server.
    fn send(
        &self,
        request: http::Request<Bytes>,
        options: SendOptions,
    ) -> BoxFuture<'_, TransportResult>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: http::Request<Bytes>,
        options: SendOptions,
    ) -> BoxFuture<'_, TransportResult> {
        (**self).send(request, options)
    }
}

/// The limits of a request, and the connection that it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SendOptions {
    timeout: Duration,
    max_response: usize,
    needs_fresh_connection: bool,
}

impl SendOptions {
    /// Creates options from a time limit and the size of the largest response body in bytes.
    #[must_use]
    pub fn new(timeout: Duration, max_response: usize) -> Self {
        Self { timeout, max_response, needs_fresh_connection: false }
    }

    /// Sets whether the request needs a connection that was not used before. Default: `false`.
    #[must_use]
    pub fn with_fresh_connection(mut self, is_needed: bool) -> Self {
        self.needs_fresh_connection = is_needed;
        self
    }

    /// Returns the time limit of the request, from connecting to the last byte of the response.
    ///
    /// If the limit is reached, return an error of the kind
    /// [`TimedOut`](super::TransportErrorKind::TimedOut), or
    /// [`TimedOutConnecting`](super::TransportErrorKind::TimedOutConnecting) if nothing was sent.
    #[must_use]
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Returns the size of the largest response body to read, in bytes.
    ///
    /// If the body is larger, return an error of the kind
    /// [`ResponseTooLarge`](super::TransportErrorKind::ResponseTooLarge).
    #[must_use]
    pub fn max_response(&self) -> usize {
        self.max_response
    }

    /// Returns whether the request needs a connection that was not used before.
    ///
    /// Returns `true` for writes, unless
    /// [`reuse_connections_for_writes`](crate::ClientBuilder::reuse_connections_for_writes) is set. The server may
    /// close an idle connection at the moment when it is used again, and then it is unknown whether the request
    /// arrived.
    #[must_use]
    pub fn needs_fresh_connection(&self) -> bool {
        self.needs_fresh_connection
    }
}

/// Creates a transport from an async closure, for tests and small adapters.
///
/// If the closure uses captured values, it clones them for each future:
///
/// ```
/// use std::sync::{Arc, Mutex};
///
/// let seen = Arc::new(Mutex::new(Vec::new()));
/// let log = Arc::clone(&seen);
/// let transport = linksfield_api::transport::from_fn(move |request, _options| {
///     let log = Arc::clone(&log);
///     async move {
///         log.lock().unwrap().push(request.uri().path().to_owned());
///         Ok(http::Response::new("{}".into()))
///     }
/// });
/// ```
pub fn from_fn<F, R>(send: F) -> impl Transport
where
    F: Fn(http::Request<Bytes>, SendOptions) -> R + Send + Sync + 'static,
    R: Future<Output = TransportResult> + Send + 'static,
{
    FromFn(send)
}

struct FromFn<F>(F);

impl<F, R> Transport for FromFn<F>
where
    F: Fn(http::Request<Bytes>, SendOptions) -> R + Send + Sync + 'static,
    R: Future<Output = TransportResult> + Send + 'static,
{
    fn send(
        &self,
        request: http::Request<Bytes>,
        options: SendOptions,
    ) -> BoxFuture<'_, TransportResult> {
        Box::pin((self.0)(request, options))
    }
}
