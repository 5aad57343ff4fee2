//! [`Reply`]: the typed payload of a successful call, with its HTTP response.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;

use crate::envelope::Message;
use crate::idempotency::IdempotencyKey;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;

/// The result of a successful call: the typed payload and the HTTP response.
///
/// A reply dereferences to its payload, so `reply.order_id` accesses a field of the payload.
/// [`into_inner`](Self::into_inner) returns the payload itself.
///
/// Tests can create a reply without a server:
///
/// ```
/// use linksfield_api::Reply;
///
/// let reply = Reply::new(vec![1, 2]).with_header("x-request-id", "42").with_message("ok");
/// assert_eq!((reply.len(), reply.status(), reply.request_id()), (2, 200, Some("42")));
/// ```
#[derive(Clone)]
pub struct Reply<T> {
    payload: T,
    mismatch: Option<Mismatch>,
    message: Message,
    response: HttpResponse,
    idempotency_key: Option<IdempotencyKey>,
}

impl Reply<()> {
    pub(crate) fn received(
        mismatch: Option<Mismatch>,
        message: Message,
        response: HttpResponse,
        idempotency_key: Option<IdempotencyKey>,
    ) -> Self {
        Self { payload: (), mismatch, message, response, idempotency_key }
    }

    pub(crate) fn with_payload<T>(self, payload: T) -> Reply<T> {
        let Self { payload: (), mismatch, message, response, idempotency_key } = self;
        Reply { payload, mismatch, message, response, idempotency_key }
    }
}

impl<T> Reply<T> {
    /// Creates a reply with this payload and HTTP status 200, without message and headers, and with an empty body.
    #[must_use]
    pub fn new(payload: T) -> Self {
        Self {
            payload,
            mismatch: None,
            message: Message::default(),
            response: HttpResponse::new(200),
            idempotency_key: None,
        }
    }

    /// Sets the HTTP status.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.response = self.response.with_status(status);
        self
    }

    /// Adds a header. The name is converted to lower case.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        self.response = self.response.with_header(name, value);
        self
    }

    /// Sets the message of the API.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Message { text: Some(message.into()), mismatch: None };
        self
    }

    /// Sets the body of the response.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Bytes>) -> Self {
        self.response = self.response.with_body(body);
        self
    }

    /// Returns the payload.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.payload
    }

    /// Returns why an optional payload is `None` although the response contains one.
    ///
    /// The payload in the response does not have the documented form. The call still succeeded. To read the payload,
    /// use [`response`](Self::response).
    #[must_use]
    pub fn mismatch(&self) -> Option<&Mismatch> {
        self.mismatch.as_ref()
    }

    /// Returns the message of the API, in the language that the request asked for.
    ///
    /// Returns `None` if the response has no message or no envelope, or if the message is not text; see
    /// [`message_mismatch`](Self::message_mismatch).
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.text.as_deref()
    }

    /// Returns why [`message`](Self::message) is `None` although the response contains a message.
    ///
    /// The message in the response is not text, or contains half of a surrogate pair. The call still succeeded.
    #[must_use]
    pub fn message_mismatch(&self) -> Option<&Mismatch> {
        self.message.mismatch.as_deref()
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status()
    }

    /// Returns the names and values of all headers of the response. The names are in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.response.headers()
    }

    /// Returns the value of the first header of this name; see [`HttpResponse::header`].
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.response.header(name)
    }

    /// Returns the id that the server assigned to the request; see [`HttpResponse::request_id`].
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.response.request_id()
    }

    /// Returns the idempotency key of the call, or `None` if the documentation of the call lists none.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.idempotency_key.as_ref()
    }

    /// Returns the status, headers and body of the response, as the server sent them.
    #[must_use]
    pub fn response(&self) -> &HttpResponse {
        &self.response
    }
}

/// Shows the payload, and neither the message nor the body of the response, which may contain sensitive values.
impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("payload", &self.payload)
            .field("mismatch", &self.mismatch)
            .field("status", &self.status())
            .finish_non_exhaustive()
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.payload
    }
}
