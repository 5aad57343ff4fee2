//! Digests and signatures of texts. The mistakes of clients are found elsewhere, in `diagnosis`.

use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use linksfield_spec::{Algorithm, Encoding, Hash, Signing};
use md5::{Digest as _, Md5};
use rsa::PublicKey;
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::signature::{SignatureEncoding as _, Signer as _};
use sha1::Sha1;
use sha2::Sha256;

/// Returns whether a signature is that of a text.
pub(crate) fn is_signature(
    signing: &Signing,
    secret: Option<&str>,
    text: &[u8],
    signature: &str,
) -> bool {
    if signing.algorithm.is_rsa() {
        let bytes = decode(signing.encoding, signature);
        return secret
            .zip(bytes)
            .is_some_and(|(key, bytes)| is_rsa(signing.algorithm, key, text, &bytes));
    }
    expected(signing, secret, text).as_deref() == Some(signature)
}

/// Verifies an RSA signature with the public part of the private key that the client uses.
pub(crate) fn is_rsa(
    algorithm: Algorithm,
    private_key: &str,
    text: &[u8],
    signature: &[u8],
) -> bool {
    let Some(key) = public_key(private_key) else { return false };
    match algorithm {
        Algorithm::RsaSha256 => key.pkcs1v15_verify::<Sha256>(text, signature).is_ok(),
        _ => key.pkcs1v15_verify::<Sha1>(text, signature).is_ok(),
    }
}

/// Returns the public part of a private key. Reading a key takes longer than verifying a signature, so the last public key
/// is kept, under the digest of its private key.
fn public_key(private_key: &str) -> Option<Arc<PublicKey>> {
    static LAST: Mutex<Option<(Vec<u8>, Arc<PublicKey>)>> = Mutex::new(None);
    let digest = hashed(Hash::Sha256, private_key.as_bytes());
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((own, key)) = &*last
        && *own == digest
    {
        return Some(Arc::clone(key));
    }
    let key = SigningKey::<Sha1>::from_pkcs8_pem(private_key).ok()?;
    let key = Arc::new(key.as_ref().as_public_key().clone());
    *last = Some((digest, Arc::clone(&key)));
    Some(key)
}

/// Returns the signature of a text. `None` if the key is missing or cannot be read.
pub(crate) fn expected(signing: &Signing, secret: Option<&str>, text: &[u8]) -> Option<String> {
    let bytes = match signing.algorithm {
        Algorithm::RsaSha1 => {
            SigningKey::<Sha1>::from_pkcs8_pem(secret?).ok()?.try_sign(text).ok()?.to_vec()
        }
        Algorithm::RsaSha256 => {
            SigningKey::<Sha256>::from_pkcs8_pem(secret?).ok()?.try_sign(text).ok()?.to_vec()
        }
        _ => digest(signing, secret, text)?,
    };
    Some(encode(signing.encoding, &bytes))
}

/// Returns the bytes of a signature that is written in this encoding.
fn decode(encoding: Encoding, signature: &str) -> Option<Vec<u8>> {
    if encoding == Encoding::Base64 {
        return STANDARD.decode(signature).ok();
    }
    if !signature.is_ascii() || !signature.len().is_multiple_of(2) {
        return None;
    }
    let bytes: Option<Vec<u8>> = (0..signature.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&signature[at..at + 2], 16).ok())
        .collect();
    // The digits have the documented case.
    bytes.filter(|bytes| encode(encoding, bytes) == signature)
}

/// Returns whether a text is a private key that [`is_rsa`] can read.
pub(crate) fn is_private_key(text: &str) -> bool {
    SigningKey::<Sha1>::from_pkcs8_pem(text).is_ok()
}

/// Returns the digest of a text. `None` for RSA, and without a key.
pub(crate) fn digest(signing: &Signing, secret: Option<&str>, text: &[u8]) -> Option<Vec<u8>> {
    match signing.algorithm {
        Algorithm::HmacMd5 => mac::<Hmac<Md5>>(secret?, text),
        Algorithm::HmacSha1 => mac::<Hmac<Sha1>>(secret?, text),
        Algorithm::HmacSha256 => mac::<Hmac<Sha256>>(secret?, text),
        Algorithm::Md5 => Some(hashed(Hash::Md5, text)),
        Algorithm::Sha1 => Some(hashed(Hash::Sha1, text)),
        Algorithm::Sha256 => Some(hashed(Hash::Sha256, text)),
        Algorithm::RsaSha1 | Algorithm::RsaSha256 => None,
    }
}

/// Returns the HMAC of a text. `None` for an algorithm that is no HMAC.
pub(crate) fn keyed(algorithm: Algorithm, key: &str, text: &[u8]) -> Option<Vec<u8>> {
    match algorithm {
        Algorithm::HmacMd5 => mac::<Hmac<Md5>>(key, text),
        Algorithm::HmacSha1 => mac::<Hmac<Sha1>>(key, text),
        Algorithm::HmacSha256 => mac::<Hmac<Sha256>>(key, text),
        _ => None,
    }
}

fn mac<M: Mac + KeyInit>(key: &str, text: &[u8]) -> Option<Vec<u8>> {
    let mut mac = <M as KeyInit>::new_from_slice(key.as_bytes()).ok()?;
    mac.update(text);
    Some(mac.finalize().into_bytes().to_vec())
}

/// Returns the digest of a text.
pub(crate) fn hashed(hash: Hash, text: &[u8]) -> Vec<u8> {
    match hash {
        Hash::Md5 => Md5::digest(text).to_vec(),
        Hash::Sha1 => Sha1::digest(text).to_vec(),
        Hash::Sha256 => Sha256::digest(text).to_vec(),
    }
}

/// Encodes a digest as text.
pub(crate) fn encode(encoding: Encoding, digest: &[u8]) -> String {
    match encoding {
        Encoding::Base64 => STANDARD.encode(digest),
        Encoding::Hex => hex(digest),
        Encoding::HexUpper => hex(digest).to_uppercase(),
    }
}

/// Returns the HMAC-SHA1 of a text.
pub(crate) fn hmac_sha1(key: &str, text: &str) -> Option<Vec<u8>> {
    mac::<Hmac<Sha1>>(key, text.as_bytes())
}

/// Returns the MD5 digest of a text.
pub(crate) fn md5(text: &str) -> Vec<u8> {
    hashed(Hash::Md5, text.as_bytes())
}

/// Returns the MD5 digest of a text in lower-case hexadecimal digits.
pub(crate) fn md5_hex(text: &str) -> String {
    hex(&md5(text))
}

fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
