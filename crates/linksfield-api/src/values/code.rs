//! Codes that the documentation does not list.

use std::fmt;

/// A code that this version of the crate does not know.
///
/// It can be read through the coded type's `as_str`, but not matched by its text: when a later version
/// gives the code a name, no program breaks.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownCode(Box<str>);

impl UnknownCode {
    /// Keeps a code.
    #[doc(hidden)]
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self(code.into())
    }

    /// The code.
    #[doc(hidden)]
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}
