//! Verifies a push: chooses the signature that counts, checks the signature, and checks the age of the push.
//! The order of these steps, and all settings, are in `receiver`.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use linksfield_sign::{
    KeyValueFields, PushBody, VerifyError, md5_id, verify_key_value_md5, verify_push_body,
};

use super::error::ReceiveError;
use super::header::{bounded, header};
use super::keys::KeyRing;
use super::scheme::{PrefixPiece, Rule, Scheme, SignedAs};
use super::text_rule;
use crate::values::Timestamp;

/// How far the clock of the sender may be ahead of the clock of the receiver.
pub(super) const FUTURE: Duration = Duration::from_secs(10 * 60);

pub(super) fn check_age(
    sent: Timestamp,
    now: SystemTime,
    max_age: Option<Duration>,
) -> Result<(), ReceiveError> {
    let Some(max_age) = max_age else { return Ok(()) };
    // Times before 1970 are refused earlier, so a time out of range of `SystemTime` is in the far future.
    let sent = SystemTime::try_from(sent).map_err(|_| ReceiveError::FromTheFuture)?;
    match now.duration_since(sent) {
        Ok(age) if age > max_age => Err(ReceiveError::Stale),
        Err(ahead) if ahead.duration() > FUTURE => Err(ReceiveError::FromTheFuture),
        _ => Ok(()),
    }
}

/// The verified parts of a push.
pub(super) struct Verified {
    pub(super) scheme: &'static str,
    pub(super) key_id: Option<String>,
    /// The Base64 of the digest, without the id of the key. The id is not signed, so a copy may have the id of
    /// another key with the same value. Equal digests have equal texts.
    pub(super) digest: String,
    pub(super) sent: Option<Timestamp>,
    pub(super) delivery: Option<String>,
}

/// Returns the strongest scheme of which a signature is present, with that signature. Between schemes of
/// equal strength, prefers the scheme that is documented for the kind.
///
/// Fails if the result is neither the documented scheme nor stronger.
pub(super) fn strongest<'a>(
    schemes: &'static [Scheme],
    documented: Option<SignedAs>,
    headers: &'a HeaderMap,
) -> Result<Option<(&'static Scheme, &'a str)>, ReceiveError> {
    let is_own = |scheme: &Scheme| documented.is_some_and(|own| own.scheme == scheme.name);
    let rank = |scheme: &Scheme| (scheme.strength(), is_own(scheme));
    let mut found: Option<(&Scheme, &str)> = None;
    for scheme in schemes {
        // Documented samples have the header with an empty value, which is not a signature.
        let signature = header(headers, scheme.signature)?.filter(|text| !text.is_empty());
        if let Some(signature) = signature
            && found.is_none_or(|(best, _)| rank(scheme) > rank(best))
        {
            found = Some((scheme, signature));
        }
    }
    if let (Some((scheme, _)), Some(documented)) = (found, documented) {
        let is_weaker =
            |own: &Scheme| own.name == documented.scheme && own.strength() < scheme.strength();
        if !is_own(scheme) && !schemes.iter().any(is_weaker) {
            let (expected, found) = (documented.scheme, scheme.name);
            return Err(ReceiveError::WrongScheme { expected, found });
        }
    }
    Ok(found)
}

/// Returns whether the application may allow pushes of a kind, or of an unknown kind, without a signature.
pub(super) fn may_be_unsigned(schemes: &[Scheme], documented: Option<SignedAs>) -> bool {
    documented.is_none_or(|documented| {
        schemes.iter().any(|scheme| scheme.name == documented.scheme && !scheme.required)
    })
}

/// Verifies the signature of a push. Returns the JSON that was signed, too.
pub(super) fn verify<'a>(
    scheme: &'static Scheme,
    fields: &KeyValueFields<'_>,
    keys: &KeyRing,
    headers: &HeaderMap,
    body: &PushBody<'a>,
    signature: &str,
) -> Result<(Verified, Cow<'a, str>), ReceiveError> {
    // The time of sending is looked up only once: it is a part of the text that most pushes sign.
    let mut sent = None;
    let (key_id, digest, signed) = match &scheme.rule {
        Rule::KeyValueMd5 => {
            let signed = keys.any_secret(|secret| {
                verify_key_value_md5(body.text(), fields, secret.expose().as_bytes(), signature)
            })?;
            (None, md5_id(signature).map_err(ReceiveError::Signature)?, signed)
        }
        Rule::HmacSha1 { prefix, nested } => {
            // Base64 may contain slashes, so the key id ends at the first slash.
            let (key_id, digest) =
                signature.split_once('/').ok_or(ReceiveError::Signature(VerifyError::Malformed))?;
            let prefix = signed_prefix(scheme, prefix, headers, &mut sent)?;
            let signed = keys
                .with_hmac_keys(key_id, |keys| {
                    verify_push_body(keys, &prefix, body, nested, digest)
                })
                .ok_or_else(|| ReceiveError::UnknownKey(bounded(key_id)))??;
            (Some(key_id.to_owned()), digest.to_owned(), signed)
        }
        Rule::Text { .. } => {
            let text_rule::Checked { key_id, digest } =
                text_rule::verify(scheme, keys, headers, body.received(), signature)?;
            (key_id, digest, Cow::Borrowed(body.text()))
        }
    };
    let sent = match scheme.timestamp {
        None => None,
        Some((name, in_seconds)) => Some(timestamp(headers, name, in_seconds, sent)?),
    };
    let delivery = match scheme.delivery {
        Some(name) => header(headers, name)?.filter(|id| !id.is_empty()).map(str::to_owned),
        None => None,
    };
    Ok((Verified { scheme: scheme.name, key_id, digest, sent, delivery }, signed))
}

/// Returns the part of the signed text before the body. Stores the header with the time of sending in `sent`, if the text
/// contains it.
fn signed_prefix<'a>(
    scheme: &Scheme,
    prefix: &[PrefixPiece],
    headers: &'a HeaderMap,
    sent: &mut Option<&'a str>,
) -> Result<String, ReceiveError> {
    let required = |name| header(headers, name)?.ok_or(ReceiveError::MissingHeader(name));
    let mut algorithm = None;
    if let Some(name) = scheme.algorithm {
        let found: &str = required(name)?;
        if !found.eq_ignore_ascii_case("HMAC-SHA1") {
            return Err(ReceiveError::UnsupportedAlgorithm(bounded(found)));
        }
        algorithm = Some((name, found));
    }
    let mut text = String::with_capacity(64);
    for piece in prefix {
        match piece {
            PrefixPiece::Text(fixed) => text.push_str(fixed),
            PrefixPiece::Header(name) => {
                let value = match algorithm {
                    Some((known, value)) if known == *name => value,
                    _ => required(name)?,
                };
                if scheme.timestamp.is_some_and(|(time, _)| time == *name) {
                    *sent = Some(value);
                }
                // If a value contained a separator or a brace, another push could have the same signed text.
                let is_plain =
                    |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
                if !value.bytes().all(is_plain) {
                    return Err(ReceiveError::BadHeader(name));
                }
                text.push_str(value);
            }
        }
    }
    Ok(text)
}

fn timestamp(
    headers: &HeaderMap,
    name: &'static str,
    in_seconds: bool,
    found: Option<&str>,
) -> Result<Timestamp, ReceiveError> {
    let text = match found {
        Some(text) => text,
        None => header(headers, name)?.ok_or(ReceiveError::MissingHeader(name))?,
    };
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| is_number).ok_or(ReceiveError::BadHeader(name))?;
    Ok(if in_seconds {
        Timestamp::from_unix_seconds(number)
    } else {
        Timestamp::from_unix_milliseconds(number)
    })
}
