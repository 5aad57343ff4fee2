//! [`RsaKey`]: RSA signatures (PKCS#1 v1.5 with SHA-1) in Base64.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::PrivateKey;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::signature::digest::common::getrandom::SysRng;
use sha1::Sha1;

/// An RSA private key for signatures with PKCS#1 v1.5 and SHA-1.
///
/// The documented keys have 1024 bits. Keys of this size and SHA-1 are weak by current standards, but the API
/// requires them.
///
/// `Debug` does not show the key, and the key is erased from memory when it is dropped.
#[derive(Clone)]
pub struct RsaKey(PrivateKey);

impl RsaKey {
    /// Parses a private key in PKCS#8 or PKCS#1 form, as PEM or as the Base64 of its DER.
    ///
    /// White space around the text, and inside the Base64, is ignored.
    ///
    /// # Errors
    ///
    /// [`KeyError`] if the text has none of these forms. The error does not contain the text.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        // PKCS#8 states the purpose of a key. Unlike `PrivateKey`, `SigningKey` refuses a key that is for PSS
        // only.
        let key = if text.starts_with("-----BEGIN") {
            SigningKey::<Sha1>::from_pkcs8_pem(text)
                .map(PrivateKey::from)
                .ok()
                .or_else(|| PrivateKey::from_pkcs1_pem(text).ok())
        } else {
            let bare: String = text.split_ascii_whitespace().collect();
            let der = STANDARD.decode(bare).map_err(|_| KeyError)?;
            SigningKey::<Sha1>::from_pkcs8_der(&der)
                .map(PrivateKey::from)
                .ok()
                .or_else(|| PrivateKey::from_pkcs1_der(&der).ok())
        };
        let mut key = key.ok_or(KeyError)?;
        // The precomputed values speed up signing, but with them rsa 0.10.0 leaves a prime in memory when a
        // key is used or dropped: `qinv` contains the prime and is not erased. Without them nothing remains
        // in memory, and signing with 1024 bits takes a millisecond, twice as long.
        key.clear_precomputed();
        Ok(Self(key))
    }

    /// Appends the signature of a text to `out`, in Base64.
    ///
    /// The signature is deterministic: the same text and key have the same signature.
    ///
    /// # Errors
    ///
    /// [`KeyError`] if the key is too short for a SHA-1 signature, or if the system provides no randomness.
    pub fn sign_base64(&self, text: &[u8], out: &mut String) -> Result<(), KeyError> {
        // A source of randomness blinds the private operation, so that its duration does not depend on the
        // key. The source is passed explicitly, because that of `pkcs1v15_sign` depends on a cargo feature.
        let signature =
            self.0.pkcs1v15_sign_with_rng::<Sha1, _>(&mut SysRng, text).map_err(|_| KeyError)?;
        STANDARD.encode_string(signature, out);
        Ok(())
    }
}

impl fmt::Debug for RsaKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RsaKey([redacted])")
    }
}

/// A text is not an RSA private key, or a signature could not be computed with the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "not an RSA private key that can sign: provide PKCS#8 or PKCS#1, as PEM or as the Base64 of the DER"
)]
pub struct KeyError;
