//! [`KeyRing`]: the keys and secrets of a receiver. They can change while the receiver runs.

use std::collections::HashMap;
use std::fmt;
use std::sync::{PoisonError, RwLock};

use linksfield_sign::{HmacKey, KeyValueError};

use super::error::ReceiveError;
use crate::credential::{InvalidCredential, Subject};
use crate::secret::Secret;
use crate::text::sort;

/// Checks the id and the value of a key.
fn checked_key(
    id: impl Into<String>,
    secret: impl Into<Secret>,
) -> Result<(String, Secret), InvalidCredential> {
    let (id, secret) = (id.into(), secret.into());
    InvalidCredential::check(Subject::KeyId, &id)?;
    InvalidCredential::check(Subject::Key(id.clone()), secret.expose())?;
    Ok((id, secret))
}

fn checked_secret(secret: impl Into<Secret>) -> Result<Secret, InvalidCredential> {
    let secret = secret.into();
    InvalidCredential::check(Subject::Secret, secret.expose())?;
    Ok(secret)
}

/// The keys and secrets with which a receiver verifies signatures.
///
/// The newer signature names the id of its key; see [`add_key`](Self::add_key). The older signature names no
/// key; see [`add_secret`](Self::add_secret).
///
/// [`Receiver::keys`](super::Receiver::keys) returns the key ring of a running receiver. To change a key
/// without refusing pushes, add the new value first. When Linksfield no longer signs with the old value, call
/// [`replace_key`](Self::replace_key) with the new value.
///
/// Ids, keys and secrets follow the rule of [`InvalidCredential`], as the credentials of a client do. Anyone
/// could sign with an empty key, and with a key that contains an invisible character, no push would be valid.
///
/// The id of a key is not a secret: every signed push contains the id, and `Debug` and errors show it.
#[derive(Default)]
pub struct KeyRing {
    keys: RwLock<HashMap<String, Values>>,
    secrets: RwLock<Vec<Secret>>,
}

/// The values of a key.
#[derive(Default)]
struct Values {
    secrets: Vec<Secret>,
    /// The values as keys for HMAC-SHA1, so that they are not hashed again for each push.
    hmac: Vec<HmacKey>,
}

impl Values {
    fn add(&mut self, secret: Secret) {
        self.hmac.push(HmacKey::new(secret.expose().as_bytes()));
        self.secrets.push(secret);
    }
}

impl KeyRing {
    /// Adds a key, or a further value of an existing key.
    ///
    /// A signature is valid if it matches any value of its key.
    ///
    /// # Errors
    ///
    /// [`InvalidCredential`] if the id or the value is empty, or contains white space, quotation marks or
    /// invisible characters that do not belong to it. The key ring is then unchanged.
    pub fn add_key(
        &self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Result<(), InvalidCredential> {
        let (id, secret) = checked_key(id, secret)?;
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        keys.entry(id).or_default().add(secret);
        Ok(())
    }

    /// Replaces all values of a key with this value. Adds the key if it does not exist.
    ///
    /// # Errors
    ///
    /// [`InvalidCredential`] if the id or the value is empty, or contains white space, quotation marks or
    /// invisible characters that do not belong to it. The key ring is then unchanged.
    pub fn replace_key(
        &self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Result<(), InvalidCredential> {
        let (id, secret) = checked_key(id, secret)?;
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        let values = keys.entry(id).or_default();
        *values = Values::default();
        values.add(secret);
        Ok(())
    }

    /// Removes a key with all its values. Pushes that name the key are then refused.
    pub fn remove_key(&self, id: &str) {
        self.keys.write().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Adds a secret for the older signature, which names no key.
    ///
    /// A signature is valid if it matches any of the secrets.
    ///
    /// # Errors
    ///
    /// [`InvalidCredential`] if the secret is empty, or contains white space, quotation marks or invisible
    /// characters that do not belong to it. The key ring is then unchanged.
    pub fn add_secret(&self, secret: impl Into<Secret>) -> Result<(), InvalidCredential> {
        let secret = checked_secret(secret)?;
        self.secrets.write().unwrap_or_else(PoisonError::into_inner).push(secret);
        Ok(())
    }

    /// Replaces all secrets for the older signature with this secret.
    ///
    /// # Errors
    ///
    /// [`InvalidCredential`] if the secret is empty, or contains white space, quotation marks or invisible
    /// characters that do not belong to it. The key ring is then unchanged.
    pub fn replace_secrets(&self, secret: impl Into<Secret>) -> Result<(), InvalidCredential> {
        let secret = checked_secret(secret)?;
        let mut secrets = self.secrets.write().unwrap_or_else(PoisonError::into_inner);
        *secrets = vec![secret];
        Ok(())
    }

    /// Returns the values of a key. Empty if the key does not exist.
    pub(super) fn of(&self, id: &str) -> Vec<Secret> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(id).map(|values| values.secrets.clone()).unwrap_or_default()
    }

    /// Verifies with the values of a key, as keys for HMAC-SHA1. Returns `None` if the key does not exist.
    pub(super) fn with_hmac_keys<T>(
        &self,
        id: &str,
        verify: impl FnOnce(&[HmacKey]) -> T,
    ) -> Option<T> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(id).map(|values| verify(&values.hmac))
    }

    pub(super) fn secrets(&self) -> Vec<Secret> {
        self.secrets.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tries the secrets in order until one verifies. Returns the error of the last secret if none does.
    pub(super) fn any_secret<T>(
        &self,
        verify: impl Fn(&Secret) -> Result<T, KeyValueError>,
    ) -> Result<T, ReceiveError> {
        let secrets = self.secrets.read().unwrap_or_else(PoisonError::into_inner);
        let mut outcome = Err(ReceiveError::NoSecret);
        for secret in secrets.iter() {
            match verify(secret) {
                Ok(signed) => return Ok(signed),
                Err(error) => outcome = Err(error.into()),
            }
        }
        outcome
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let mut ids: Vec<String> = keys.keys().cloned().collect();
        sort(&mut ids, String::cmp);
        f.debug_struct("KeyRing").field("key_ids", &ids).finish_non_exhaustive()
    }
}
