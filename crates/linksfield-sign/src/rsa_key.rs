//! Signatures with an RSA key: PKCS#1 v1.5 over SHA-1, in Base64.
//!
//! The documented keys have 1024 bits and the documented digest is SHA-1. Both are weak by today's
//! measure; they are what the API asks for.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::rand_core::OsRng;
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use sha1::{Digest as _, Sha1};

/// The start of a `DigestInfo` for SHA-1, RFC 8017, section 9.2.
const SHA1_DIGEST_INFO: [u8; 15] =
    [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14];

/// An RSA private key. It never shows itself, and is wiped from memory when dropped.
#[derive(Clone)]
pub struct RsaKey(RsaPrivateKey);

impl RsaKey {
    /// Reads a private key: PKCS#8 or PKCS#1, as PEM or as the bare Base64 of its DER.
    ///
    /// # Errors
    ///
    /// When the text is none of these. The error holds nothing of the text.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        let key = if text.starts_with("-----BEGIN") {
            RsaPrivateKey::from_pkcs8_pem(text)
                .ok()
                .or_else(|| RsaPrivateKey::from_pkcs1_pem(text).ok())
        } else {
            let bare: String = text.split_ascii_whitespace().collect();
            let der = STANDARD.decode(bare).map_err(|_| KeyError)?;
            RsaPrivateKey::from_pkcs8_der(&der)
                .ok()
                .or_else(|| RsaPrivateKey::from_pkcs1_der(&der).ok())
        };
        key.map(Self).ok_or(KeyError)
    }

    /// Appends the signature of a text, in Base64, to `out`.
    ///
    /// # Errors
    ///
    /// When the key is too short for a SHA-1 signature.
    pub fn sign_base64(&self, text: &[u8], out: &mut String) -> Result<(), KeyError> {
        let padding = Pkcs1v15Sign { hash_len: Some(20), prefix: Box::new(SHA1_DIGEST_INFO) };
        // With a source of randomness the private operation is blinded: its time tells nothing.
        let signature =
            self.0.sign_with_rng(&mut OsRng, padding, &Sha1::digest(text)).map_err(|_| KeyError)?;
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
