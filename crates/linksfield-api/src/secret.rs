//! [`Secret`]: a text that is not printed, and that is erased from memory when it is dropped.

use std::fmt;

use ctutils::CtEq as _;
use serde::de::{Deserialize, Deserializer};
use serde::{Serialize, Serializer};
use zeroize::Zeroize;

/// A secret text, such as a password or a signing key.
///
/// A secret does not implement `Display`, and its `Debug` output is `[redacted]`. Its memory is erased when it is
/// dropped. Two secrets of the same length are compared in constant time.
///
/// Unlike `Debug`, `Serialize` writes the text, because a stored request must contain the text to be sent later.
/// Protect serialized values that contain a secret like the secret itself.
///
/// ```
/// let secret = linksfield_api::Secret::from("example-secret-not-real");
/// assert_eq!(format!("{secret:?}"), "[redacted]");
/// ```
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Creates a secret from its text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Returns the text. Do not write the text to logs or messages.
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

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).to_bool()
    }
}

impl Eq for Secret {}

/// Writes the text of the secret.
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Reads the text of a secret.
impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_equal_if_their_texts_are_equal() {
        let secret = Secret::from("example-secret-not-real");
        assert_eq!(secret, secret.clone());
        for other in ["", "example-secret-not-rea", "example-secret-not-reaL"] {
            assert_ne!(secret, Secret::from(other));
        }
    }

    #[test]
    fn serde_writes_and_reads_the_text() {
        let secret = Secret::from("example-secret-not-real");
        let json = serde_json::to_string(&secret).unwrap();
        assert_eq!(json, "\"example-secret-not-real\"");
        assert_eq!(serde_json::from_str::<Secret>(&json).unwrap(), secret);
        assert!(serde_json::from_str::<Secret>("7").is_err());
    }
}
