//! [`JsonError`]: why a text could not be read as a documented type.

use std::fmt;

use crate::mismatch::Mismatch;

/// A text could not be read as a documented type: the text is not JSON, or a value does not have the
/// documented form.
///
/// `Display` shows the line and column of a syntax error, or the path of the value and its documented form.
#[derive(Debug)]
pub struct JsonError(Kind);

#[derive(Debug)]
enum Kind {
    Syntax(serde_json::Error),
    Mismatch(Mismatch),
}

impl JsonError {
    pub(crate) fn syntax(error: serde_json::Error) -> Self {
        Self(Kind::Syntax(error))
    }

    pub(crate) fn mismatch(mismatch: Mismatch) -> Self {
        Self(Kind::Mismatch(mismatch))
    }

    /// Returns line and column of a syntax error, as serde_json reports them. `None` if the text is JSON.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        match &self.0 {
            Kind::Syntax(error) => Some((error.line(), error.column())),
            Kind::Mismatch(_) => None,
        }
    }

    /// Returns the value that does not have the documented form. `None` if the text is not JSON.
    #[must_use]
    pub fn as_mismatch(&self) -> Option<&Mismatch> {
        match &self.0 {
            Kind::Mismatch(mismatch) => Some(mismatch),
            Kind::Syntax(_) => None,
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            // The text of the error ends with line and column.
            Kind::Syntax(error) => write!(f, "not JSON: {error}"),
            Kind::Mismatch(mismatch) => mismatch.fmt(f),
        }
    }
}

impl std::error::Error for JsonError {}
