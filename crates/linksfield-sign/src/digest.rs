//! Digests of canonical text, and their verification in constant time.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ctutils::CtEq as _;
use hmac::{Hmac, KeyInit as _, Mac as _};
use md5::{Digest as _, Md5};
use sha1::Sha1;

const SHA1_BYTES: usize = 20;

/// A key for HMAC-SHA1, ready for use: making one costs two digest rounds, using it none.
///
/// It never shows its secret, and wipes it from memory when dropped.
#[derive(Clone)]
pub struct HmacKey(Hmac<Sha1>);

impl HmacKey {
    /// Takes the bytes of the secret; for a secret given as text these are its UTF-8 bytes.
    #[must_use]
    pub fn new(secret: &[u8]) -> Self {
        let Ok(mac) = Hmac::<Sha1>::new_from_slice(secret) else {
            unreachable!("HMAC takes keys of any length")
        };
        Self(mac)
    }

    /// Appends the signature of a text, as 28 characters of Base64, to `out`.
    pub fn sign_base64(&self, text: &[u8], out: &mut String) {
        let mut mac = self.0.clone();
        mac.update(text);
        STANDARD.encode_string(mac.finalize().into_bytes(), out);
    }

    /// Checks a signature in Base64.
    ///
    /// # Errors
    ///
    /// [`VerifyError`], which never tells the right signature.
    pub fn verify_base64(&self, text: &[u8], signature: &str) -> Result<(), VerifyError> {
        let digest = STANDARD.decode(signature).map_err(|_| VerifyError::Malformed)?;
        if digest.len() != SHA1_BYTES {
            return Err(VerifyError::Malformed);
        }
        let mut mac = self.0.clone();
        mac.update(text);
        mac.verify_slice(&digest).map_err(|_| VerifyError::Mismatch)
    }
}

impl fmt::Debug for HmacKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HmacKey([redacted])")
    }
}

/// Appends the MD5 of a text, as 32 lower-case hexadecimal digits, to `out`.
///
/// MD5 without a key proves nothing about who made it. It is here because the Mall API asks for it.
pub fn md5_hex(text: &[u8], out: &mut String) {
    out.reserve(32);
    for byte in Md5::digest(text) {
        for nibble in [byte >> 4, byte & 0xf] {
            out.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
        }
    }
}

/// Checks an MD5 written as 32 lower-case hexadecimal digits.
///
/// # Errors
///
/// [`VerifyError`], which never tells the right signature.
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

/// Why a signature was refused. It holds nothing of the text, the key or the right signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// It is not written as such a signature is: wrong length or alphabet.
    #[error("the signature is malformed")]
    Malformed,
    /// It is a signature of another text, or made with another key.
    #[error("the signature does not match")]
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
            // The same bytes: the last bits of the last character say nothing. A digest has one text only.
            "7/zfauXrL6LSdBbV8YTfnCWafHl=",
            "é",
        ] {
            assert_eq!(key.verify_base64(text, malformed), Err(VerifyError::Malformed));
        }
    }

    #[test]
    fn md5_is_compared_as_it_is_written() {
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
