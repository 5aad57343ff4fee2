//! The response of a call: its content, headers and statuses.

use serde::Serialize;

use super::field::Field;
use super::words::{Content, Executed};

/// The response of a call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Response {
    /// The content of the body.
    pub content: Content,
    /// Whether the response is in the envelope of the family. For text and files, whether a failure is.
    pub enveloped: bool,
    /// Whether a response without the code of the envelope is accepted as the payload itself.
    pub unenveloped: bool,
    /// The payload. `None` if it is not documented, or is not JSON.
    pub data: Option<Field>,
    /// The fields of the envelope in addition to the payload.
    pub envelope_fields: Vec<Field>,
    /// The documented headers, which are single values.
    pub headers: Vec<Field>,
    /// The columns of a CSV file. Empty if they are not documented.
    pub columns: Vec<Field>,
    /// The documented statuses of a success. Empty if only the usual one is documented.
    pub statuses: Vec<Status>,
    /// The documented statuses of errors.
    pub errors: Vec<ErrorStatus>,
}

impl Response {
    /// Whether the payload depends on the HTTP status.
    #[must_use]
    pub fn is_by_status(&self) -> bool {
        self.statuses.iter().any(|status| status.is_own)
    }

    /// Whether the value that a call returns holds more than the payload: envelope fields or headers.
    #[must_use]
    pub fn is_wrapped(&self) -> bool {
        !self.envelope_fields.is_empty() || !self.headers.is_empty()
    }

    /// Returns the documented status of a response: the first if `status` is `None`.
    #[must_use]
    pub fn status(&self, status: Option<u16>) -> Option<&Status> {
        match status {
            Some(code) => self.statuses.iter().find(|status| status.status == code),
            None => self.statuses.first(),
        }
    }

    /// Returns the content and the documented payload of a response with a status.
    #[must_use]
    pub fn content_of(&self, status: Option<u16>) -> (Content, Option<&Field>) {
        match self.status(status) {
            Some(status) if self.is_by_status() => (status.content, status.data.as_ref()),
            _ => (self.content, self.data.as_ref()),
        }
    }

    /// Returns all documented fields of the outermost level, of all statuses.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        let own = self.statuses.iter().filter(|status| status.is_own);
        let own = own.filter_map(|status| status.data.as_ref());
        self.data
            .iter()
            .chain(own)
            .chain(&self.envelope_fields)
            .chain(&self.headers)
            .chain(&self.columns)
    }
}

/// A documented HTTP status of a success.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Status {
    /// The status, such as 202.
    pub status: u16,
    /// The name of the status in Rust, in PascalCase.
    pub name: String,
    /// What the status means.
    pub doc: Option<String>,
    /// The content of the body.
    pub content: Content,
    /// The payload: that of the status, or else that of the response.
    pub data: Option<Field>,
    /// Whether the status has content or a payload of its own.
    pub is_own: bool,
}

/// A documented HTTP status of an error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorStatus {
    /// The status, such as 409.
    pub status: u16,
    /// What the status means.
    pub doc: Option<String>,
    /// Whether a write was executed. `None` if the general rule for the status applies.
    pub executed: Option<Executed>,
}
