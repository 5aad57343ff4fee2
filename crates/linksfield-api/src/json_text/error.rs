//! Why a text is not the JSON of a structure.

use std::fmt;

use crate::mismatch::Mismatch;

/// Why a text is not the JSON that was asked for: it is no JSON at all, or not what the documentation says.
///
/// Its `Display` gives line and column, or the path of the value that differs.
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

    /// Line and column, from 1, where the text stops being JSON. `None` when it is JSON.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        match &self.0 {
            Kind::Syntax(error) => Some((error.line(), error.column())),
            Kind::Mismatch(_) => None,
        }
    }

    /// The value that is not what the documentation says. `None` when the text is not JSON.
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
            // Its text ends with line and column.
            Kind::Syntax(error) => write!(f, "not JSON: {error}"),
            Kind::Mismatch(mismatch) => mismatch.fmt(f),
        }
    }
}

impl std::error::Error for JsonError {}
