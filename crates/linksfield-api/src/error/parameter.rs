//! A value that cannot be sent. It names the parameter and what is wrong, not the value.

use std::error::Error;
use std::fmt;

use crate::codec::InvalidValue;
use crate::text::shown;

/// How much of a name is shown. The longest documented path below a request is shorter.
const MOST_OF_NAME: usize = 200;

/// A parameter that cannot be sent as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidParameter {
    name: String,
    reason: String,
}

impl InvalidParameter {
    /// Names the parameter as it is called on the wire, and what is wrong with it.
    #[doc(hidden)]
    pub fn new(name: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { name: name.into(), reason: reason.into() }
    }

    /// Returns the name of the parameter on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for InvalidParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", shown(&self.name, MOST_OF_NAME), self.reason)
    }
}

impl Error for InvalidParameter {}

impl From<InvalidValue> for InvalidParameter {
    fn from(value: InvalidValue) -> Self {
        Self::new(value.path(), value.reason())
    }
}
