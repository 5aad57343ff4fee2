//! Result codes, and errors that are documented as temporary. A family and a call can both have them.

use serde::Serialize;

/// A documented result code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultCode {
    /// The code.
    pub code: String,
    /// The meaning of the code.
    pub doc: String,
    /// Whether a write may have been executed if its response has this code.
    pub uncertain: bool,
}

/// Errors that are documented as temporary. The same call may succeed later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Retry {
    /// The HTTP statuses, in addition to those that are temporary for every server.
    pub statuses: Vec<u16>,
    /// The result codes.
    pub codes: Vec<String>,
}
