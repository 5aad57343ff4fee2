//! [`IdempotencyKey`], and the random texts of nonces. `client` creates the key of a call, and `attempt` sends it.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most characters of a key.
const LONGEST: usize = 255;

/// The key by which a server recognises the attempts of one call, so that it executes the call once.
///
/// If the documentation of an operation lists an idempotency key, the client sends a new random key with each call, and
/// the same key with all attempts of the call. [`Error::idempotency_key`](crate::Error::idempotency_key) and
/// [`Reply::idempotency_key`](crate::Reply::idempotency_key) return it.
///
/// To repeat a call later, for example after a restart of the program, create a key, store it with the request, and set it
/// with the method `idempotency_key` of the call. Use a key for one request only.
///
/// ```
/// use linksfield_api::IdempotencyKey;
///
/// let key = IdempotencyKey::random();
/// assert_eq!(key.as_str().len(), 36);
/// assert_eq!(IdempotencyKey::from("order-1").to_string(), "order-1");
/// ```
///
/// A key has 1 to 255 visible ASCII characters. A call with another key fails with
/// [`Error::NotSent`](crate::Error::NotSent).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdempotencyKey(Arc<str>);

impl IdempotencyKey {
    /// Creates a random key: a UUID of version 4.
    #[must_use]
    pub fn random() -> Self {
        Self(uuid(random_bits()).into())
    }

    /// Returns the text of the key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether the key can be sent.
    pub(crate) fn can_be_sent(&self) -> bool {
        (1..=LONGEST).contains(&self.0.len()) && self.0.bytes().all(|byte| byte.is_ascii_graphic())
    }
}

impl From<&str> for IdempotencyKey {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for IdempotencyKey {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdempotencyKey({})", crate::text::shown(&self.0, LONGEST))
    }
}

/// Writes the text of the key.
impl Serialize for IdempotencyKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Reads the text of a key.
impl<'de> Deserialize<'de> for IdempotencyKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// Returns 128 random bits, with randomness of the system: two programs must not have the same key.
pub(crate) fn random_bits() -> u128 {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u128::from_ne_bytes(bytes),
        Err(_) => fastrand::u128(..),
    }
}

/// Returns random bits as a UUID of version 4.
pub(crate) fn uuid(bits: u128) -> String {
    let bits = bits & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let digits = format!("{bits:032x}");
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_has_its_version_and_variant() {
        assert_eq!(uuid(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_ne!(IdempotencyKey::random(), IdempotencyKey::random());
    }

    #[test]
    fn only_visible_ascii_can_be_sent() {
        for good in ["a", "~!", &"x".repeat(255)] {
            assert!(IdempotencyKey::from(good).can_be_sent(), "{good}");
        }
        for bad in ["", "a b", "a\n", "欧", &"x".repeat(256)] {
            assert!(!IdempotencyKey::from(bad).can_be_sent(), "{bad}");
        }
        assert_eq!(format!("{:?}", IdempotencyKey::from("a\nb")), "IdempotencyKey(a\\nb)");
    }

    #[test]
    fn a_key_is_its_text_in_json() {
        let key = IdempotencyKey::from("order-1");
        let json = serde_json::to_string(&key).unwrap();
        assert_eq!(json, "\"order-1\"");
        assert_eq!(serde_json::from_str::<IdempotencyKey>(&json).unwrap(), key);
    }
}
