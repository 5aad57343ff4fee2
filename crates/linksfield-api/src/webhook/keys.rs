//! The keys and secrets of a receiver, which may change while it runs.

use std::collections::HashMap;
use std::fmt;
use std::sync::{PoisonError, RwLock};

use linksfield_sign::KeyValueError;

use super::error::ReceiveError;
use crate::secret::Secret;

/// A key or secret that is empty, or of nothing but white space and NUL: with such a one anybody can sign. An
/// environment variable that is set to nothing is the usual cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key or secret is empty: with such a one anybody could sign")]
pub struct EmptyKey;

/// HMAC fills keys up with NUL, so that keys of NUL alone are the empty key.
fn not_empty(secret: impl Into<Secret>) -> Result<Secret, EmptyKey> {
    let secret = secret.into();
    let is_empty = secret.expose().chars().all(|c| c.is_whitespace() || c == '\0');
    if is_empty { Err(EmptyKey) } else { Ok(secret) }
}

/// The keys of a receiver. They can be changed while it runs: add the new one, and remove the old one when
/// no push uses it any more.
///
/// Ids of keys are no secret: every push shows one, and the error for a push with an unknown id names the id.
#[derive(Default)]
pub struct KeyRing {
    keys: RwLock<HashMap<String, Vec<Secret>>>,
    secrets: RwLock<Vec<Secret>>,
}

impl KeyRing {
    /// Adds a key, or a further value of one.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then nothing is added.
    pub fn add_key(
        &self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        keys.entry(id.into()).or_default().push(secret);
        Ok(())
    }

    /// Replaces all values of a key with one.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then the old values stay.
    pub fn replace_key(
        &self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        keys.insert(id.into(), vec![secret]);
        Ok(())
    }

    /// Removes a key.
    pub fn remove_key(&self, id: &str) {
        self.keys.write().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Adds a secret for signatures that name no key.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then nothing is added.
    pub fn add_secret(&self, secret: impl Into<Secret>) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        self.secrets.write().unwrap_or_else(PoisonError::into_inner).push(secret);
        Ok(())
    }

    /// Replaces all secrets for signatures that name no key with one.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then the old secrets stay.
    pub fn replace_secrets(&self, secret: impl Into<Secret>) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        let mut secrets = self.secrets.write().unwrap_or_else(PoisonError::into_inner);
        *secrets = vec![secret];
        Ok(())
    }

    pub(super) fn of(&self, id: &str) -> Vec<Secret> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(id).cloned().unwrap_or_default()
    }

    /// Tries every secret; a mismatch with one is no answer while others are left.
    pub(super) fn any_secret(
        &self,
        verify: impl Fn(&Secret) -> Result<(), KeyValueError>,
    ) -> Result<(), ReceiveError> {
        let secrets = self.secrets.read().unwrap_or_else(PoisonError::into_inner);
        let mut outcome = Err(ReceiveError::NoSecret);
        for secret in secrets.iter() {
            match verify(secret) {
                Ok(()) => return Ok(()),
                Err(error) => outcome = Err(error.into()),
            }
        }
        outcome
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let mut ids: Vec<&String> = keys.keys().collect();
        ids.sort();
        f.debug_struct("KeyRing").field("key_ids", &ids).finish_non_exhaustive()
    }
}
