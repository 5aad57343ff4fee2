//! A value that must never be shown.

use std::fmt;

use zeroize::Zeroize;

/// A secret, such as the key of a signature.
///
/// It has no `Display`, its `Debug` prints `[redacted]`, and its memory is wiped when it is dropped.
///
/// ```
/// let secret = linksfield_api::Secret::from("example-secret-not-real");
/// assert_eq!(format!("{secret:?}"), "[redacted]");
/// ```
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Takes the text of a secret.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Gives the text away. What is done with it is no longer guarded.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
