//! The check of a signature. If the signature is wrong, the sandbox computes the signatures that common mistakes
//! of clients give, and names the mistake whose signature was sent. It never states the right signature.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use linksfield_spec::{Algorithm, Encoding, Hash, Signing};
use md5::{Digest as _, Md5};
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::DecodePrivateKey as _;
use sha1::Sha1;
use sha2::Sha256;

use crate::canonical::{Form, SigningMistake, canonical};
use crate::node::Node;

/// The error for a wrong signature.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// The reason, without any part of the request.
    pub(crate) reason: String,
    /// The reason with the texts that were compared, for the sender of the request.
    pub(crate) message: String,
}

/// Checks the signature of parameters.
pub(crate) fn check(
    signing: &Signing,
    secret: Option<&str>,
    parameters: &[(String, Node)],
    signature: &str,
) -> Result<(), Wrong> {
    let form = Form::of(signing);
    let text = canonical(parameters, form);
    if is_signature(signing, secret, text.as_bytes(), signature) {
        return Ok(());
    }
    let mut reason = String::from("the signature does not match the parameters.");
    for mistake in SigningMistake::ALL {
        let other = canonical(parameters, form.with(mistake));
        if other != text && is_signature(signing, secret, other.as_bytes(), signature) {
            // Writing to a String cannot fail.
            let _ = write!(reason, " The client signed a text {}.", mistake.description());
            let message = format!("{reason} {}", first_difference(&text, &other));
            return Err(Wrong { reason, message });
        }
    }
    if let Some(found) = other_encoding(signing, secret, text.as_bytes(), signature) {
        let _ = write!(reason, " {found}");
        return Err(Wrong { message: reason.clone(), reason });
    }
    let cause = match signing.algorithm.is_keyed() {
        false => "The client signed another text.",
        true => "Either the key is wrong, or the client signed another text.",
    };
    let message = format!(
        "{reason} {cause} Compare the text that `explain()` of the client shows with the expected text: {text}"
    );
    Err(Wrong { reason, message })
}

/// Describes the first byte at which two texts differ, with the characters around it.
fn first_difference(expected: &str, signed: &str) -> String {
    let at = expected.bytes().zip(signed.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let start = floor(text, at.saturating_sub(12));
        let end = floor(text, (at + 12).min(text.len()));
        text[start..end].to_owned()
    };
    format!(
        "The texts differ from byte {at} (the first byte is 0): expected `{}`, but the client signed `{}`.",
        around(expected),
        around(signed)
    )
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Returns whether a signature is that of a text.
pub(crate) fn is_signature(
    signing: &Signing,
    secret: Option<&str>,
    text: &[u8],
    signature: &str,
) -> bool {
    if signing.algorithm.is_rsa() {
        return secret.is_some_and(|key| is_rsa_signature(signing, key, text, signature));
    }
    sign(signing, secret, text).as_deref() == Some(signature)
}

/// Verifies an RSA signature with the public part of the private key that the client uses.
fn is_rsa_signature(signing: &Signing, private_key: &str, text: &[u8], signature: &str) -> bool {
    let Ok(key) = SigningKey::<Sha1>::from_pkcs8_pem(private_key) else { return false };
    let Some(signature) = decode(signing.encoding, signature) else { return false };
    let key = key.as_ref().as_public_key();
    match signing.algorithm {
        Algorithm::RsaSha256 => key.pkcs1v15_verify::<Sha256>(text, &signature).is_ok(),
        _ => key.pkcs1v15_verify::<Sha1>(text, &signature).is_ok(),
    }
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

/// Returns whether a text is a private key that [`is_rsa_signature`] can read.
pub(crate) fn is_private_key(text: &str) -> bool {
    SigningKey::<Sha1>::from_pkcs8_pem(text).is_ok()
}

fn digest(signing: &Signing, secret: Option<&str>, text: &[u8]) -> Option<Vec<u8>> {
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
pub(crate) fn keyed(algorithm: Algorithm, key: &str, text: &str) -> Option<Vec<u8>> {
    match algorithm {
        Algorithm::HmacMd5 => mac::<Hmac<Md5>>(key, text.as_bytes()),
        Algorithm::HmacSha1 => mac::<Hmac<Sha1>>(key, text.as_bytes()),
        Algorithm::HmacSha256 => mac::<Hmac<Sha256>>(key, text.as_bytes()),
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

fn sign(signing: &Signing, secret: Option<&str>, text: &[u8]) -> Option<String> {
    Some(encode(signing.encoding, &digest(signing, secret, text)?))
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

/// Returns the mistake if the signature is the right digest in another encoding.
pub(crate) fn other_encoding(
    signing: &Signing,
    secret: Option<&str>,
    text: &[u8],
    signature: &str,
) -> Option<&'static str> {
    let digest = digest(signing, secret, text)?;
    let hex = hex(&digest);
    let is_right = signature == hex
        || signature == hex.to_uppercase()
        || signature == STANDARD.encode(&hex)
        || signature == STANDARD.encode(&digest);
    let is_base64 = signature == STANDARD.encode(&digest);
    is_right.then_some(match signing.encoding {
        Encoding::Base64 => "The digest is right, but it must be sent as Base64 of its raw bytes.",
        Encoding::Hex | Encoding::HexUpper if is_base64 => {
            "The digest is right, but it must be sent in hexadecimal digits."
        }
        Encoding::Hex => "The digest is right, but it must be sent in lower-case digits.",
        Encoding::HexUpper => "The digest is right, but it must be sent in upper-case digits.",
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use linksfield_spec::{Arrays, Cover, Dialect, Empties, KeyOrder, Numbers};

    use super::*;

    fn signing(algorithm: Algorithm, encoding: Encoding) -> Signing {
        Signing {
            algorithm,
            key: None,
            encoding,
            template: None,
            covers: BTreeSet::from([Cover::Body]),
            dialect: Dialect::Plain,
            numbers: Numbers::Bare,
            arrays: Arrays::Given,
            nested: KeyOrder::Given,
            empties: Empties::Omit,
            doc: None,
        }
    }

    fn parameters(json: &str) -> Vec<(String, Node)> {
        match Node::read(json) {
            Some(Node::Object(members)) => members,
            other => panic!("{other:?}"),
        }
    }

    /// The two published samples whose printed signatures are correct.
    #[test]
    fn the_published_mall_samples_verify() {
        let mall = signing(Algorithm::Md5, Encoding::Hex);
        let login = r#"{"deviceCode":"89852420180910340793","languageCode":"1","mark":"0",
            "partnerCode":"P000270","terminal":"1","tradeTime":"1645683857572",
            "tradeType":"singleVerify","url":"https://dist.linksfield.net/login","version":"3.0"}"#;
        let sign = "ea7a3bba7e345e0b8ca7f7e3b43d6e72";
        assert_eq!(check(&mall, None, &parameters(login), sign), Ok(()));
        let plans = r#"{"version":"3.0","area":"欧洲","deviceCode":"89852420180910340793",
            "languageCode":"1","mark":"0","partnerCode":"P000270","terminal":"0",
            "tradeTime":"1645782486394","tradeType":"singleServicePlanPage"}"#;
        let sign = "3fdb15332726c77cd792ea2328f98a80";
        assert_eq!(check(&mall, None, &parameters(plans), sign), Ok(()));
        assert!(check(&mall, None, &parameters(login), sign).is_err());
    }

    /// Each text has one mistake, and is signed correctly.
    #[test]
    fn a_refusal_names_the_mistake_and_the_first_byte_that_differs() {
        let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
        let sent = r#"{"b":"欧/洲","a":1,"o":{"z":1,"y":2},"e":""}"#;
        let parameters = parameters(sent);
        let sign_of = |text: &str| sign(&csss, Some("secret"), text.as_bytes()).unwrap();
        for (text, mistake, difference) in [
            (r#"{"b":"欧/洲","a":1,"o":{"z":1,"y":2}}"#, SigningMistake::Unsorted, "from byte 2 "),
            (
                r#"{"a": 1, "b": "欧/洲", "o": {"z": 1, "y": 2}}"#,
                SigningMistake::Blanks,
                "from byte 5 ",
            ),
            (
                r#"{"a":1,"b":"\u6b27/\u6d32","o":{"z":1,"y":2}}"#,
                SigningMistake::AsciiOnly,
                "from byte 12 ",
            ),
            (
                r#"{"a":1,"b":"欧\/洲","o":{"z":1,"y":2}}"#,
                SigningMistake::EscapedSlashes,
                "from byte 15 ",
            ),
            (
                r#"{"a":1,"b":"欧/洲","e":"","o":{"z":1,"y":2}}"#,
                SigningMistake::EmptiesSigned,
                "from byte 22 ",
            ),
            (
                r#"{"a":"1","b":"欧/洲","o":{"z":"1","y":"2"}}"#,
                SigningMistake::QuotedNumbers,
                "from byte 5 ",
            ),
            (
                r#"{"a":1,"b":"欧/洲","o":{"y":2,"z":1}}"#,
                SigningMistake::OtherNesting,
                "from byte 27 ",
            ),
        ] {
            let wrong = check(&csss, Some("secret"), &parameters, &sign_of(text)).unwrap_err();
            assert!(wrong.reason.contains(mistake.description()), "{mistake:?}: {}", wrong.reason);
            assert!(!wrong.reason.contains('欧'), "{mistake:?}: {}", wrong.reason);
            let message = wrong.message;
            assert!(message.contains(mistake.description()), "{mistake:?}: {message}");
            assert!(message.contains(difference), "{mistake:?}: {message}");
            // The right signature is never shown.
            let right = r#"{"a":1,"b":"欧/洲","o":{"z":1,"y":2}}"#;
            assert!(!message.contains(&sign_of(right)), "{message}");
        }
    }

    /// The signature was made with `openssl dgst -sha1 -sign sandbox_key.pem`.
    #[test]
    fn an_rsa_signature_by_openssl_verifies() {
        let cube = signing(Algorithm::RsaSha1, Encoding::Base64);
        let parameters = parameters(r#"{"nonce":"1","bundle_type":10}"#);
        let signature = concat!(
            "CUef7up1ouV1sydylJmP9MutPvcMlhIvICk1DeRZa9kV6dXUCEzNCGj+EPWtAWyItL2uuP",
            "6jGCZoNK/XBfc8kb1wvFIPnx6svhjuVwOHCyYwfjU41T8WZh+h19CyMmKSS3WbxrXigEv6",
            "7NKwgeJw6eJEqovUSuQaPI+0QMlraNY="
        );
        assert_eq!(
            check(&cube, Some(crate::defaults::PRIVATE_KEY), &parameters, signature),
            Ok(())
        );
        let message = check(&cube, Some("no key"), &parameters, signature).unwrap_err().message;
        assert!(message.contains("the key is wrong"), "{message}");
    }

    #[test]
    fn a_right_digest_in_another_encoding_is_named() {
        let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
        let parameters = parameters(r#"{"a":"1"}"#);
        let digest = digest(&csss, Some("k"), br#"{"a":"1"}"#).unwrap();
        let message = check(&csss, Some("k"), &parameters, &hex(&digest)).unwrap_err().message;
        assert!(message.contains("Base64 of its raw bytes"), "{message}");
        let mall = signing(Algorithm::Md5, Encoding::Hex);
        let right = sign(&mall, None, br#"{"a":"1"}"#).unwrap();
        let message = check(&mall, None, &parameters, &right.to_uppercase()).unwrap_err().message;
        assert!(message.contains("lower-case digits"), "{message}");
        let wrong = check(&csss, Some("other"), &parameters, &right).unwrap_err();
        assert!(wrong.message.contains("the key is wrong"), "{}", wrong.message);
        assert!(wrong.message.ends_with(r#"{"a":"1"}"#), "{}", wrong.message);
        assert_eq!(wrong.reason, "the signature does not match the parameters.");
    }
}
