//! A request with the client that sends it.

use std::fmt;
use std::time::Duration;

use super::request::Operation;
use crate::client::{CallOptions, Client};
use crate::error::Error;
use crate::explain::Explanation;
use crate::reply::Reply;

/// A request, ready to be sent. Each family has a type of its own around it, so that the setters of optional
/// parameters can be methods of a call wherever the generated code lives.
#[derive(Clone)]
pub struct Call<O> {
    client: Client,
    options: CallOptions,
    request: O,
}

impl<O: Operation> Call<O> {
    /// Puts a request and a client together.
    #[must_use]
    pub fn new(client: Client, request: O) -> Self {
        Self { client, options: CallOptions::default(), request }
    }

    /// Sets the time for one attempt.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets the language of texts in the response.
    #[must_use]
    pub fn language(mut self, tag: &'static str) -> Self {
        self.options.language = Some(tag);
        self
    }

    /// Sets the nonce.
    #[must_use]
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
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

    /// Changes the request.
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
    /// [`Error`].
    pub async fn send(self) -> Result<Reply<O::Output>, Error> {
        self.client.execute(&O::INFO.call, &self.request, self.options, O::decode).await
    }

    /// Shows what would be sent, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<Explanation, Error> {
        self.client.explain(&O::INFO.call, &self.request, self.options)
    }
}

impl<O: fmt::Debug> fmt::Debug for Call<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.request.fmt(f)
    }
}
