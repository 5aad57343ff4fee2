//! [`NoResponse`]: the request may have been sent, and no complete response arrived.

use std::error::Error;
use std::fmt;

use super::context::{CallContext, write_chain};
use crate::response::HttpResponse;

/// The error of a call whose request may have been sent, and to which no complete response arrived.
///
/// The call timed out, the connection failed, or the response was too large. It is unknown whether the server executed
/// the call. For a write, check the outcome before you call again.
#[derive(Debug)]
pub struct NoResponse {
    context: Box<CallContext>,
    kind: Kind,
    source: Option<Box<dyn Error + Send + Sync>>,
    response: Option<Box<HttpResponse>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    TimedOut,
    Broken,
    TooLarge(usize),
}

impl NoResponse {
    fn new(context: Box<CallContext>, kind: Kind) -> Self {
        Self { context, kind, source: None, response: None }
    }

    pub(crate) fn timed_out(context: Box<CallContext>) -> Self {
        Self::new(context, Kind::TimedOut)
    }

    pub(crate) fn broken(context: Box<CallContext>) -> Self {
        Self::new(context, Kind::Broken)
    }

    pub(crate) fn too_large(context: Box<CallContext>, limit: usize) -> Self {
        Self::new(context, Kind::TooLarge(limit))
    }

    /// Adds the cause, and the part of the response that arrived.
    pub(crate) fn because(
        self,
        source: Option<Box<dyn Error + Send + Sync>>,
        response: Option<HttpResponse>,
    ) -> Self {
        Self { source, response: response.map(Box::new), ..self }
    }

    /// Returns the operation, its effect, and the request of the failed call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.context
    }

    /// Returns whether the attempt reached its time limit; see
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind == Kind::TimedOut
    }

    /// Returns whether the response is larger than the limit of the client; see
    /// [`ClientBuilder::max_response`](crate::ClientBuilder::max_response).
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(self.kind, Kind::TooLarge(_))
    }

    /// Returns the part of the response that arrived: the status, the headers, and the beginning of the body.
    ///
    /// Returns `None` if nothing arrived.
    #[must_use]
    pub fn response(&self) -> Option<&HttpResponse> {
        self.response.as_deref()
    }

    pub(crate) fn withhold(&mut self) {
        self.context.withhold();
        self.response = self.response.take().map(|response| Box::new(response.withheld()));
    }
}

impl fmt::Display for NoResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.context.operation();
        match self.kind {
            Kind::TimedOut => write!(f, "{operation}: timed out before the response was complete")?,
            Kind::Broken if self.response.is_some() => {
                write!(f, "{operation}: the connection failed before the response was complete")?;
            }
            Kind::Broken => {
                write!(f, "{operation}: the connection failed before a response arrived")?
            }
            Kind::TooLarge(limit) => {
                write!(
                    f,
                    "{operation}: the response is larger than {limit} bytes, the `max_response` of the client"
                )?;
            }
        }
        write_chain(f, self.source())?;
        self.context.write_uncertainty(f, self.context.is_write())
    }
}

impl Error for NoResponse {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
