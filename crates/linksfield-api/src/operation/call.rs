//! [`Call`]: a typed request with the client that sends it.

use std::fmt;
use std::time::Duration;

use super::request::Operation;
use crate::client::{CallOptions, Client};
use crate::envelope::Decoded;
use crate::error::Error;
use crate::explain::Explanation;
use crate::idempotency::IdempotencyKey;
use crate::reply::Reply;
use crate::transport::BoxFuture;

/// A typed request with its client and options, ready to be sent.
///
/// Each family wraps this type in its own type `Call`. Generated code can then define the setters of optional
/// parameters as methods of the wrapper, also in another crate.
#[derive(Clone)]
pub struct Call<O> {
    client: Client,
    options: CallOptions,
    request: O,
}

impl<O: Operation> Call<O> {
    /// Creates a call with default options.
    #[must_use]
    pub fn new(client: Client, request: O) -> Self {
        Self::with_options(client, request, CallOptions::default())
    }

    pub(super) fn with_options(client: Client, request: O, options: CallOptions) -> Self {
        Self { client, options, request }
    }

    /// Sets the time limit of the whole call.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets the time limit of each attempt.
    #[must_use]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = Some(timeout);
        self
    }

    /// Sets the language of texts in the response, by its tag.
    #[must_use]
    pub fn language(mut self, tag: &'static str) -> Self {
        self.options.language = Some(tag);
        self
    }

    /// Sets the nonce, instead of a random number for each attempt.
    #[must_use]
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Sets the idempotency key, instead of a random key for the call.
    #[must_use]
    pub fn idempotency_key(mut self, key: IdempotencyKey) -> Self {
        self.options.idempotency_key = Some(key);
        self
    }

    /// Removes the idempotency key that was set, so that further calls with other requests have random keys.
    pub(crate) fn without_key(mut self) -> Self {
        self.options.idempotency_key = None;
        self
    }

    /// Returns the request.
    #[must_use]
    pub fn request(&self) -> &O {
        &self.request
    }

    /// Returns the request without the client.
    #[must_use]
    pub fn into_request(self) -> O {
        self.request
    }

    /// Replaces the request with the result of a function.
    #[must_use]
    pub fn map(mut self, change: impl FnOnce(O) -> O) -> Self {
        self.request = change(self.request);
        self
    }

    pub(crate) fn change(&mut self, change: impl FnOnce(&mut O)) {
        change(&mut self.request);
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`], which reports how far the call got.
    pub async fn send(self) -> Result<Reply<O::Output>, Error> {
        // Not `execute`, whose future would be compiled for each type of payload, too.
        let mut payload = Decoded::by(O::decode);
        let call = &O::INFO.call;
        let reply = self.client.receive(call, &self.request, self.options, &mut payload).await?;
        Ok(payload.in_reply(reply))
    }

    /// Sends the call, and leaves the payload of the response in `payload`.
    pub(crate) fn receive<'a>(
        &'a self,
        payload: &'a mut Decoded<O::Output>,
    ) -> BoxFuture<'a, Result<Reply<()>, Error>> {
        self.client.receive(&O::INFO.call, &self.request, self.options.clone(), payload)
    }

    /// Returns the signed request that [`send`](Self::send) would send, without sending it.
    ///
    /// # Errors
    ///
    /// [`Error::NotSent`] if a parameter cannot be sent.
    pub fn explain(&self) -> Result<Explanation, Error> {
        self.client.explain(&O::INFO.call, &self.request, self.options.clone())
    }
}

impl<O: fmt::Debug> fmt::Debug for Call<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.request.fmt(f)
    }
}
