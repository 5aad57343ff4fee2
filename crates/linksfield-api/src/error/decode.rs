//! [`DecodeError`]: the status is a success, and the response does not have the documented form.

use std::error::Error;
use std::fmt;

use super::context::CallContext;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;

/// The error of a call whose response does not have the documented form.
///
/// The HTTP status is a success. For a write, the outcome is uncertain; check it before you call again.
///
/// The error names the value that is not as documented, and [`response`](Self::response) returns the whole response.
/// An optional field of another form does not cause this error; see [`Extra`](crate::Extra).
#[derive(Debug)]
pub struct DecodeError {
    context: Box<CallContext>,
    mismatch: Mismatch,
    response: Box<HttpResponse>,
}

impl DecodeError {
    pub(crate) fn new(
        context: Box<CallContext>,
        mismatch: Mismatch,
        response: HttpResponse,
    ) -> Self {
        Self { context, mismatch, response: Box::new(response) }
    }

    /// Returns the operation, its effect, and the request of the failed call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.context
    }

    /// Returns the path of the value that is not as documented, such as `data.items[0].price`.
    ///
    /// The path is empty if the whole response is not as documented.
    #[must_use]
    pub fn path(&self) -> &str {
        self.mismatch.path()
    }

    /// Returns the path, the documented form, and the beginning of the value that was found.
    #[must_use]
    pub fn mismatch(&self) -> &Mismatch {
        &self.mismatch
    }

    /// Returns the status, headers and body of the response.
    #[must_use]
    pub fn response(&self) -> &HttpResponse {
        &self.response
    }

    pub(crate) fn withhold(&mut self) {
        self.context.withhold();
        *self.response = self.response.withheld();
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (operation, mismatch, start) =
            (self.context.operation(), &self.mismatch, self.response.start());
        write!(f, "{operation}: the response is not as documented: {mismatch}; body: {start}")?;
        self.context.write_uncertainty(f, self.context.is_write())
    }
}

impl Error for DecodeError {}
