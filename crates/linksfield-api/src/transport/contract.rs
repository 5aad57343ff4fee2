//! The [`Transport`] trait with its options and result, and [`from_fn`], which makes a transport of a closure. The
//! rules for implementations are in the documentation of the parent module.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::error::TransportError;

/// A boxed future that can be sent between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What a transport returns: a whole response, or why there is none.
pub type TransportResult = Result<http::Response<Bytes>, TransportError>;

/// Sends requests. See the [module](crate::transport) for what a transport must and must not do.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request once, and reads the whole response.
    ///
    /// The request is complete: its URI has scheme and host, and its headers include the signature. Header values
    /// are marked as [sensitive](http::HeaderValue::is_sensitive) where they may be secret; a transport must not
    /// log them.
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

/// What a transport needs to know besides the request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SendOptions {
    timeout: Duration,
    max_response: usize,
    needs_fresh_connection: bool,
}

impl SendOptions {
    /// Creates options with this time limit and this largest size of a body, in bytes.
    #[must_use]
    pub fn new(timeout: Duration, max_response: usize) -> Self {
        Self { timeout, max_response, needs_fresh_connection: false }
    }

    /// Asks for a connection that was not used before.
    #[must_use]
    pub fn with_fresh_connection(mut self, is_needed: bool) -> Self {
        self.needs_fresh_connection = is_needed;
        self
    }

    /// Returns the time limit, from connecting to the last byte of the response.
    #[must_use]
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Returns the largest body that is read, in bytes.
    #[must_use]
    pub fn max_response(&self) -> usize {
        self.max_response
    }

    /// Returns whether the request must have a connection of its own.
    ///
    /// It is `true` for calls that change something. A connection that was idle may be closed by the server at
    /// the moment it is used, and then nobody knows whether the request arrived.
    #[must_use]
    pub fn needs_fresh_connection(&self) -> bool {
        self.needs_fresh_connection
    }
}

/// Makes a transport of an async closure, for tests and small adapters.
///
/// A closure that needs something of its surroundings gives each future a clone of it:
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
