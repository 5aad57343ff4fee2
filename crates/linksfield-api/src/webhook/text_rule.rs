//! Verifies a push whose signed text is the body as received, with header values around it.

use http::HeaderMap;
use linksfield_sign::{Form, Hash, HmacKey, PushError, VerifyError, canonicalize};

use super::error::ReceiveError;
use super::header::{bounded, header};
use super::keys::KeyRing;
use super::scheme::{PrefixPiece, Rule, Scheme};
use crate::secret::Secret;

/// A signature that is valid.
pub(super) struct Checked {
    pub(super) key_id: Option<String>,
    /// The signature without the text around it.
    pub(super) digest: String,
}

/// Verifies a signature with all keys that it may be made with, in constant time.
pub(super) fn verify(
    scheme: &'static Scheme,
    keys: &KeyRing,
    headers: &HeaderMap,
    body: &str,
    signature: &str,
) -> Result<Checked, ReceiveError> {
    let malformed = || ReceiveError::Signature(VerifyError::Malformed);
    let Rule::Text { hash, encoding, before, after, start, has_key_id } = &scheme.rule else {
        return Err(malformed());
    };
    let rest = signature.strip_prefix(start).ok_or_else(malformed)?;
    let (key_id, digest, secrets) = if *has_key_id {
        let (key_id, digest) = rest.split_once('/').ok_or_else(malformed)?;
        let secrets = keys.of(key_id);
        if secrets.is_empty() {
            return Err(ReceiveError::UnknownKey(bounded(key_id)));
        }
        (Some(key_id.to_owned()), digest, secrets)
    } else {
        (None, rest, keys.secrets())
    };
    if secrets.is_empty() {
        return Err(ReceiveError::NoSecret);
    }
    check_algorithm(scheme, *hash, headers)?;
    // Two readers of a body with a duplicate key could use different values of it.
    let json = body.strip_prefix('\u{feff}').unwrap_or(body);
    canonicalize(json, &Form::default()).map_err(PushError::Body)?;
    let (before, after) = (around(before, headers)?, around(after, headers)?);
    let parts = [before.as_bytes(), body.as_bytes(), after.as_bytes()];
    let mut outcome = Err(VerifyError::Mismatch);
    for secret in &secrets {
        let key = HmacKey::with(*hash, Secret::expose(secret).as_bytes());
        match key.verify(&parts, *encoding, digest) {
            Ok(()) => outcome = Ok(()),
            Err(VerifyError::Malformed) => return Err(malformed()),
            Err(VerifyError::Mismatch) => {}
        }
    }
    outcome.map_err(ReceiveError::Signature)?;
    Ok(Checked { key_id, digest: digest.to_owned() })
}

/// Checks the header that names the algorithm, if the scheme has one.
fn check_algorithm(scheme: &Scheme, hash: Hash, headers: &HeaderMap) -> Result<(), ReceiveError> {
    let Some(name) = scheme.algorithm else { return Ok(()) };
    let algorithm = header(headers, name)?.ok_or(ReceiveError::MissingHeader(name))?;
    let expected = match hash {
        Hash::Md5 => "HMAC-MD5",
        Hash::Sha1 => "HMAC-SHA1",
        Hash::Sha256 => "HMAC-SHA256",
    };
    match algorithm.eq_ignore_ascii_case(expected) {
        true => Ok(()),
        false => Err(ReceiveError::UnsupportedAlgorithm(bounded(algorithm))),
    }
}

/// Returns the signed text before or after the body.
fn around(pieces: &[PrefixPiece], headers: &HeaderMap) -> Result<String, ReceiveError> {
    let mut text = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            PrefixPiece::Text(fixed) => text.push_str(fixed),
            PrefixPiece::Header(name) => {
                let value = header(headers, name)?.ok_or(ReceiveError::MissingHeader(name))?;
                // A value ends where the next fixed text begins. Otherwise another push could have the same text.
                let end = match pieces.get(index + 1) {
                    Some(PrefixPiece::Text(fixed)) => fixed.chars().next(),
                    _ => None,
                };
                let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
                if !value.chars().all(|c| is_plain(c) && Some(c) != end) {
                    return Err(ReceiveError::BadHeader(name));
                }
                text.push_str(value);
            }
        }
    }
    Ok(text)
}
