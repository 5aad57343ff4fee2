//! [`ApiError`]: the status is a success, and the result code in the envelope is not.

use std::error::Error;
use std::fmt;

use super::context::{CallContext, MOST_SHOWN};
use super::status::write_message;
use crate::envelope::Message;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;
use crate::text::shown;

/// The error of a call to which the API responded with a result code other than success.
///
/// The HTTP status is a success. A code that is documented as a refusal, or that
/// [`ClientBuilder::refusal_codes`](crate::ClientBuilder::refusal_codes) lists, means that the server did not execute
/// the call. Any other code leaves the outcome of a write open; see
/// [`Error::may_have_been_executed`](crate::Error::may_have_been_executed).
pub struct ApiError {
    context: Box<CallContext>,
    is_uncertain: bool,
    code: String,
    message: Message,
    response: Box<HttpResponse>,
}

impl ApiError {
    pub(crate) fn new(
        context: Box<CallContext>,
        (code, message): (String, Message),
        is_uncertain: bool,
        response: HttpResponse,
    ) -> Self {
        Self { context, is_uncertain, code, message, response: Box::new(response) }
    }

    pub(crate) fn may_have_been_executed(&self) -> bool {
        self.context.is_write() && self.is_uncertain
    }

    /// Returns the operation, its effect, and the request of the failed call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.context
    }

    /// Returns the result code, as the server sent it.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Returns the message of the API, in the language that the request asked for.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.text.as_deref()
    }

    /// Returns why the message is missing although the body contains one: it is not text, or not UTF-8.
    #[must_use]
    pub fn message_mismatch(&self) -> Option<&Mismatch> {
        self.message.mismatch.as_deref()
    }

    /// Returns the status, headers and body of the response.
    #[must_use]
    pub fn response(&self) -> &HttpResponse {
        &self.response
    }

    pub(crate) fn context_mut(&mut self) -> &mut CallContext {
        &mut self.context
    }

    pub(crate) fn withhold(&mut self) {
        self.context.withhold();
        // A message of another form may contain a token.
        self.message.mismatch = None;
        *self.response = self.response.withheld();
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (operation, code) = (self.context.operation(), self.response.hide(&self.code));
        write!(f, "{operation}: failed with code {}", shown(&code, MOST_SHOWN))?;
        write_message(f, self.message(), &self.response)?;
        self.context.write_outcome(f, self.may_have_been_executed())
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = |text: &str| shown(&self.response.hide(text), MOST_SHOWN).to_string();
        f.debug_struct("ApiError")
            .field("context", &self.context)
            .field("is_uncertain", &self.is_uncertain)
            .field("code", &hidden(&self.code))
            .field("message", &self.message().map(hidden))
            .field("message_mismatch", &self.message_mismatch())
            .field("response", &self.response)
            .finish()
    }
}

impl Error for ApiError {}
