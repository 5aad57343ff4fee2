//! HMAC and MD5 of canonical text, and their verification in constant time.

use std::fmt;

use ctutils::CtEq as _;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::Sha256;

use crate::hash::{Encoding, Hash, digest};

/// A key for HMAC.
///
/// Creating a key hashes the secret once. Reuse a key for many signatures.
///
/// `Debug` does not show the secret, and the key is erased from memory when it is dropped.
#[derive(Clone)]
pub struct HmacKey(Keyed);

#[derive(Clone)]
enum Keyed {
    Md5(Hmac<Md5>),
    Sha1(Hmac<Sha1>),
    Sha256(Hmac<Sha256>),
}

impl HmacKey {
    /// Creates a key for HMAC-SHA1 from the bytes of a secret.
    ///
    /// For a secret that is text, use its UTF-8 bytes.
    #[must_use]
    pub fn new(secret: &[u8]) -> Self {
        Self::with(Hash::Sha1, secret)
    }

    /// Creates a key for the HMAC of this digest from the bytes of a secret.
    #[must_use]
    pub fn with(hash: Hash, secret: &[u8]) -> Self {
        Self(match hash {
            Hash::Md5 => Keyed::Md5(keyed(secret)),
            Hash::Sha1 => Keyed::Sha1(keyed(secret)),
            Hash::Sha256 => Keyed::Sha256(keyed(secret)),
        })
    }

    /// Appends the signature of a text to `out`.
    ///
    /// ```
    /// use linksfield_sign::{Encoding, Hash, HmacKey};
    ///
    /// let mut sign = String::new();
    /// HmacKey::with(Hash::Md5, b"Jefe").sign(b"what do ya want for nothing?", Encoding::Hex, &mut sign);
    /// assert_eq!(sign, "750c783e6ab0b503eaa86e310a5db738");
    /// ```
    pub fn sign(&self, text: &[u8], encoding: Encoding, out: &mut String) {
        match &self.0 {
            Keyed::Md5(mac) => encoding.encode(signed(mac, text).as_ref(), out),
            Keyed::Sha1(mac) => encoding.encode(signed(mac, text).as_ref(), out),
            Keyed::Sha256(mac) => encoding.encode(signed(mac, text).as_ref(), out),
        }
    }

    /// Appends the signature of a text to `out`, in Base64. For HMAC-SHA1, it has 28 characters.
    pub fn sign_base64(&self, text: &[u8], out: &mut String) {
        self.sign(text, Encoding::Base64, out);
    }

    /// Verifies a signature in Base64, in constant time.
    ///
    /// # Errors
    ///
    /// - [`VerifyError::Malformed`] if `signature` is not the Base64 of as many bytes as the digest has, with padding.
    /// - [`VerifyError::Mismatch`] if `signature` is not the signature of `text` with this key.
    pub fn verify_base64(&self, text: &[u8], signature: &str) -> Result<(), VerifyError> {
        self.verify(&[text], Encoding::Base64, signature)
    }

    /// Verifies a signature of several texts in a row, in constant time.
    ///
    /// # Errors
    ///
    /// As [`verify_base64`](Self::verify_base64), for this encoding.
    pub fn verify(
        &self,
        texts: &[&[u8]],
        encoding: Encoding,
        signature: &str,
    ) -> Result<(), VerifyError> {
        let digest = encoding.decode(signature).ok_or(VerifyError::Malformed)?;
        match &self.0 {
            Keyed::Md5(mac) => verified(mac, texts, &digest),
            Keyed::Sha1(mac) => verified(mac, texts, &digest),
            Keyed::Sha256(mac) => verified(mac, texts, &digest),
        }
    }

    /// Verifies a signature of several texts in a row, in Base64.
    pub(crate) fn verify_parts(&self, texts: &[&[u8]], signature: &str) -> Result<(), VerifyError> {
        self.verify(texts, Encoding::Base64, signature)
    }
}

fn keyed<M: KeyInit>(secret: &[u8]) -> M {
    let Ok(mac) = M::new_from_slice(secret) else {
        unreachable!("HMAC accepts keys of any length")
    };
    mac
}

fn signed<M: Mac + Clone>(mac: &M, text: &[u8]) -> impl AsRef<[u8]> + use<M> {
    let mut mac = mac.clone();
    mac.update(text);
    mac.finalize().into_bytes()
}

fn verified<M: Mac + Clone>(mac: &M, texts: &[&[u8]], digest: &[u8]) -> Result<(), VerifyError> {
    if digest.len() != M::output_size() {
        return Err(VerifyError::Malformed);
    }
    let mut mac = mac.clone();
    texts.iter().for_each(|text| mac.update(text));
    mac.verify_slice(digest).map_err(|_| VerifyError::Mismatch)
}

impl fmt::Debug for HmacKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HmacKey([redacted])")
    }
}

/// Appends the MD5 of a text to `out`, as 32 lower-case hexadecimal digits.
///
/// MD5 without a key authenticates nobody, because anyone can compute it. The Mall API requires it.
pub fn md5_hex(text: &[u8], out: &mut String) {
    digest(Hash::Md5, text, Encoding::Hex, out);
}

/// Verifies an MD5 in lower-case hexadecimal digits, in constant time.
///
/// # Errors
///
/// - [`VerifyError::Malformed`] if `signature` is not 32 lower-case hexadecimal digits.
/// - [`VerifyError::Mismatch`] if `signature` is not the MD5 of `text`.
pub fn verify_md5_hex(text: &[u8], signature: &str) -> Result<(), VerifyError> {
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if signature.len() != 32 || !signature.bytes().all(is_hex) {
        return Err(VerifyError::Malformed);
    }
    let mut expected = String::new();
    md5_hex(text, &mut expected);
    if expected.as_bytes().ct_eq(signature.as_bytes()).to_bool() {
        Ok(())
    } else {
        Err(VerifyError::Mismatch)
    }
}

/// A signature could not be verified.
///
/// The error contains neither the text, nor the key, nor the expected signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The signature has the wrong length or invalid characters.
    #[error("the signature is malformed")]
    Malformed,
    /// The signature belongs to another text, or was computed with another key.
    #[error("the signature does not match the text and the key")]
    Mismatch,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_2202_test_case_2() {
        let mut sign = String::new();
        HmacKey::new(b"Jefe").sign_base64(b"what do ya want for nothing?", &mut sign);
        // effcdf6ae5eb2fa2d27416d5f184df9c259a7c79
        assert_eq!(sign, "7/zfauXrL6LSdBbV8YTfnCWafHk=");
    }

    #[test]
    fn md5_of_rfc_1321() {
        let mut sign = String::from("md5:");
        md5_hex(b"message digest", &mut sign);
        assert_eq!(sign, "md5:f96b697d7cb7938d525a2f31aaf161d0");
    }

    #[test]
    fn only_the_right_signature_of_the_right_text_verifies() {
        let key = HmacKey::new(b"Jefe");
        let right = "7/zfauXrL6LSdBbV8YTfnCWafHk=";
        let text = b"what do ya want for nothing?";
        assert_eq!(key.verify_base64(text, right), Ok(()));
        assert_eq!(key.verify_base64(b"what", right), Err(VerifyError::Mismatch));
        assert_eq!(HmacKey::new(b"jefe").verify_base64(text, right), Err(VerifyError::Mismatch));
        for malformed in [
            "",
            "7/zfauXrL6LSdBbV8YTfnCWafHk",
            "7/zfauXrL6LSdBbV8YTfnCWafA==",
            "7_zfauXrL6LSdBbV8YTfnCWafHk=",
            // The same bytes with other unused bits in the last character: a digest has only one valid text.
            "7/zfauXrL6LSdBbV8YTfnCWafHl=",
            "é",
        ] {
            assert_eq!(key.verify_base64(text, malformed), Err(VerifyError::Malformed));
        }
    }

    #[test]
    fn md5_is_verified_in_lower_case_only() {
        let text = b"message digest";
        assert_eq!(verify_md5_hex(text, "f96b697d7cb7938d525a2f31aaf161d0"), Ok(()));
        let other = "e96b697d7cb7938d525a2f31aaf161d0";
        assert_eq!(verify_md5_hex(text, other), Err(VerifyError::Mismatch));
        for malformed in ["", "F96B697D7CB7938D525A2F31AAF161D0", "f96b697d7cb7938d525a2f31aaf161d"]
        {
            assert_eq!(verify_md5_hex(text, malformed), Err(VerifyError::Malformed));
        }
    }

    #[test]
    fn a_key_does_not_show_its_secret() {
        let shown = format!("{:?}", HmacKey::new(b"example-secret-not-real"));
        assert_eq!(shown, "HmacKey([redacted])");
    }
}
