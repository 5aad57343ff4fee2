//! [`StatusError`]: the HTTP status is not a success.

use std::error::Error;
use std::fmt;

use super::context::{CallContext, MOST_SHOWN};
use crate::envelope::Message;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;
use crate::text::shown;

/// The error of a call whose response has an HTTP status other than success.
///
/// Redirects are not followed, so a status from 300 to 399 is also such an error. Some statuses mean that the server
/// did not execute the call; see [`Error::may_have_been_executed`](crate::Error::may_have_been_executed).
pub struct StatusError {
    context: Box<CallContext>,
    is_uncertain: bool,
    code: Option<String>,
    message: Message,
    response: Box<HttpResponse>,
}

impl StatusError {
    pub(crate) fn new(context: Box<CallContext>, response: HttpResponse) -> Self {
        let response = Box::new(response);
        let message = Message::default();
        Self { context, is_uncertain: false, code: None, message, response }
    }

    /// Adds that the body leaves the outcome of a write open.
    pub(crate) fn uncertain(self) -> Self {
        Self { is_uncertain: true, ..self }
    }

    /// Adds the code and the message of the envelope, and whether the code leaves the outcome of a write open.
    pub(crate) fn with_code(self, code: String, message: Message, is_uncertain: bool) -> Self {
        Self { code: Some(code), message, is_uncertain, ..self }
    }

    pub(crate) fn may_have_been_executed(&self) -> bool {
        self.context.is_write() && (self.is_uncertain || !self.context.refuses(self.status()))
    }

    /// Returns the operation, its effect, and the request of the failed call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.context
    }

    /// Returns the HTTP status, such as 503.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status()
    }

    /// Returns the result code of the API, if the body contains one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the message of the API, if the body contains one.
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

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: HTTP status {}", self.context.operation(), self.status())?;
        if let Some(code) = &self.code {
            write!(f, ", code {}", shown(&self.response.hide(code), MOST_SHOWN))?;
        }
        write_message(f, self.message(), &self.response)?;
        self.context.write_outcome(f, self.may_have_been_executed())
    }
}

/// Writes the message of a server, or the beginning of the body if there is no message.
pub(super) fn write_message(
    f: &mut fmt::Formatter<'_>,
    message: Option<&str>,
    response: &HttpResponse,
) -> fmt::Result {
    match message.filter(|message| !message.trim().is_empty()) {
        Some(message) => write!(f, ": \"{}\"", shown(&response.hide(message), MOST_SHOWN)),
        None => write!(f, "; body: {}", response.start()),
    }
}

impl fmt::Debug for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = |text: &str| shown(&self.response.hide(text), MOST_SHOWN).to_string();
        f.debug_struct("StatusError")
            .field("context", &self.context)
            .field("is_uncertain", &self.is_uncertain)
            .field("code", &self.code().map(hidden))
            .field("message", &self.message().map(hidden))
            .field("message_mismatch", &self.message_mismatch())
            .field("response", &self.response)
            .finish()
    }
}

impl Error for StatusError {}
