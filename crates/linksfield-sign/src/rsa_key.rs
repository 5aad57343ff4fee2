//! Signatures with an RSA key: PKCS#1 v1.5 over SHA-1, in Base64.
//!
//! The documented keys have 1024 bits and the documented digest is SHA-1. Both are weak by today's
//! measure; they are what the API asks for.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::PrivateKey;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::signature::digest::common::getrandom::SysRng;
use sha1::Sha1;

/// An RSA private key. It never shows itself, and is wiped from memory when dropped.
#[derive(Clone)]
pub struct RsaKey(PrivateKey);

impl RsaKey {
    /// Reads a private key: PKCS#8 or PKCS#1, as PEM or as the bare Base64 of its DER.
    ///
    /// # Errors
    ///
    /// When the text is none of these. The error holds nothing of the text.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        // PKCS#8 says what a key is for: unlike `PrivateKey`, `SigningKey` takes none that is for PSS only.
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
        // With the values that speed up signing, rsa 0.10.0 leaves a prime in memory when a key is used and
        // when it is dropped (`qinv` keeps it, and is not wiped). Without them nothing is left, and signing
        // with 1024 bits takes a millisecond, twice as long.
        key.clear_precomputed();
        Ok(Self(key))
    }

    /// Appends the signature of a text, in Base64, to `out`.
    ///
    /// # Errors
    ///
    /// When the key is too short for a SHA-1 signature, or the system has no randomness to give.
    pub fn sign_base64(&self, text: &[u8], out: &mut String) -> Result<(), KeyError> {
        // With a source of randomness the private operation is blinded: its time tells nothing. Named
        // here, it cannot be lost with a cargo feature, as that of `pkcs1v15_sign` can.
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

/// A text is no RSA private key that can sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an RSA private key: give PKCS#8 or PKCS#1, as PEM or as Base64 of the DER")]
pub struct KeyError;
