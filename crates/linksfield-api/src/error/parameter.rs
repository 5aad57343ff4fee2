//! [`InvalidParameter`]: a value cannot be sent. The message names the parameter and the reason.

use std::error::Error;
use std::fmt;

use crate::codec::InvalidValue;
use crate::text::shown;

/// The most characters of a name that a message shows. The path of every documented parameter is shorter.
const MOST_OF_NAME: usize = 200;

/// The error for a parameter that cannot be sent.
///
/// The message names the parameter and the reason. Correct the value of the parameter before you call again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidParameter {
    name: String,
    reason: String,
}

impl InvalidParameter {
    /// Creates an error from the name of the parameter in the request, and the reason. The reason continues a sentence
    /// that begins with the name, such as "is empty".
    #[doc(hidden)]
    pub fn new(name: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { name: name.into(), reason: reason.into() }
    }

    /// Returns the name of the parameter in the request, such as `package_code`.
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
