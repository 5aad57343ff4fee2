//! The response is not the documented JSON.

use std::error::Error;
use std::fmt;

use super::context::CallContext;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;

/// The response is not the documented JSON.
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

    /// Returns the call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.context
    }

    /// Returns where the response departs from the documentation: `data.items[0].price`. Empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        self.mismatch.path()
    }

    /// Returns what is documented there, and what was found.
    #[must_use]
    pub fn mismatch(&self) -> &Mismatch {
        &self.mismatch
    }

    /// Returns status, headers and body.
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
        write!(f, "{operation}: not the documented response: {mismatch}; it begins {start}")?;
        self.context.write_uncertainty(f, self.context.is_write())
    }
}

impl Error for DecodeError {}
