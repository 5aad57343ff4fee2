//! [`verify_key_value_md5`]: verifies the older signature of pushes. No sample with its secret is published, so
//! the reading of the rule has not been checked against a real signature.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ctutils::CtEq as _;
use md5::{Digest as _, Md5};

use crate::canonical::{CanonicalError, Member, items, members, string};
use crate::digest::VerifyError;

/// A push with the older signature could not be verified.
///
/// The error does not contain the secret or the expected signature.
#[derive(Debug, thiserror::Error)]
pub enum KeyValueError {
    /// The body is not a JSON object, or a key appears more than once in one object.
    #[error(transparent)]
    Body(#[from] CanonicalError),
    /// The rule of the signature does not define how this field is signed. The value is the key of the field.
    ///
    /// The field is an object, or a list that cannot be verified: the list is not documented, is not the only
    /// field of the body, or contains values other than objects of single values.
    #[error("the rule of the signature does not define how the field {0:?} is signed")]
    NoReading(String),
    /// Another body has the same signed text. The value is the key of the field that causes this.
    ///
    /// The key contains `&` or `=`, or the field is a list whose objects are empty or have different keys.
    #[error("the signature does not cover the field {0:?} unambiguously")]
    Ambiguous(String),
    /// The signature is malformed, or does not match the body and the secret.
    #[error(transparent)]
    Signature(#[from] VerifyError),
}

/// Verifies the older signature of a push, in constant time.
///
/// `body` is the JSON body as received. `lists` contains the keys of the body that are documented as lists of
/// objects. `signature` is the value of the header `x-lf-md5`. Base64 of the raw digest (24 characters) and
/// Base64 of its hexadecimal digits (44 characters) are both accepted, because the documentation does not state
/// which of them is used.
///
/// # Signed text
///
/// The signature is the MD5 of `key1=value1&key2=value2&secret`. The documented rule has two cases. For an
/// object, the fields are written sorted by key. For a list of objects, the sorted fields of each object are
/// written, object after object.
///
/// The rule does not define the following cases, which this function decides:
///
/// - A body whose only field is a documented list of objects is written like that list, without the key of the
///   field.
/// - Empty values are written as `key=`.
/// - Numbers and booleans are written as in JSON.
/// - Other lists and nested objects are refused. A body that is itself a list is refused, too, because no known
///   push has this form.
///
/// # Weaknesses
///
/// The signature does not cover where a field begins and ends: `{"a":"1","b":"2"}` and `{"a":"1&b=2"}` have the
/// same signed text, as have `1` and `"1"`. Anyone who sees a push can change the push in this way. The rule
/// cannot be corrected by the receiver, so it is applied strictly: the objects of a list must have the same
/// keys, and no key may contain `&` or `=`.
///
/// The signed text contains no time, so a replay cannot be detected.
///
/// # Errors
///
/// [`KeyValueError`] if the body cannot be verified, or if the signature does not match.
pub fn verify_key_value_md5(
    body: &str,
    lists: &[&str],
    secret: &[u8],
    signature: &str,
) -> Result<(), KeyValueError> {
    let given = STANDARD.decode(signature).map_err(|_| VerifyError::Malformed)?;
    let mut md5 = Md5::new();
    digest_body(body, lists, &mut md5)?;
    md5.update(secret);
    let digest = md5.finalize();
    let is_right = match given.len() {
        16 => digest.as_slice().ct_eq(given.as_slice()).to_bool(),
        32 => {
            let mut hex = [0; 32];
            for (pair, byte) in hex.chunks_exact_mut(2).zip(digest) {
                pair[0] = b"0123456789abcdef"[usize::from(byte >> 4)];
                pair[1] = b"0123456789abcdef"[usize::from(byte & 0xf)];
            }
            hex.as_slice().ct_eq(given.as_slice()).to_bool()
        }
        _ => return Err(VerifyError::Malformed.into()),
    };
    if is_right { Ok(()) } else { Err(VerifyError::Mismatch.into()) }
}

/// Adds `key=value&` to the digest for every field of a body, in order.
fn digest_body(body: &str, lists: &[&str], md5: &mut Md5) -> Result<(), KeyValueError> {
    let members = members(body)?;
    match members.as_slice() {
        [(name, list)] if list.get().starts_with('[') && lists.contains(&name.as_ref()) => {
            digest_list(name, list.get(), md5)
        }
        _ => digest_object(members, md5),
    }
}

fn digest_list(name: &str, list: &str, md5: &mut Md5) -> Result<(), KeyValueError> {
    let mut common: Option<Vec<Cow<'_, str>>> = None;
    for item in items(list)? {
        if !item.get().starts_with('{') {
            return Err(KeyValueError::NoReading(name.to_owned()));
        }
        let item = members(item.get())?;
        let mut names: Vec<_> = item.iter().map(|(name, _)| name.clone()).collect();
        names.sort_unstable();
        // Otherwise fields could be moved from one object to the next, and empty objects could be added or
        // removed.
        if names.is_empty() || common.get_or_insert_with(|| names.clone()) != &names {
            return Err(KeyValueError::Ambiguous(name.to_owned()));
        }
        digest_object(item, md5)?;
    }
    Ok(())
}

fn digest_object(mut members: Vec<Member<'_>>, md5: &mut Md5) -> Result<(), KeyValueError> {
    members.sort_by(|a, b| a.0.cmp(&b.0));
    for (name, value) in members {
        if name.contains(['&', '=']) {
            return Err(KeyValueError::Ambiguous(name.into_owned()));
        }
        let value = match value.get().as_bytes().first() {
            Some(b'{' | b'[') => return Err(KeyValueError::NoReading(name.into_owned())),
            Some(b'"') => string(value.get())?,
            _ => value.get().into(),
        };
        for piece in [name.as_ref(), "=", value.as_ref(), "&"] {
            md5.update(piece.as_bytes());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signatures from `printf '%s' TEXT | openssl dgst -md5 -binary | base64`. Comments show each `TEXT`,
    /// which ends with the secret.
    const OBJECT: (&str, &str) = (
        // a=1&b=欧洲&c=&n=1.50&t=true&example-secret-not-real
        r#"{"c":"","b":"\u6b27洲","a":"1","t":true,"n":1.50}"#,
        "IsJ+X5byA6+zgRPOBInHXA==",
    );
    const LIST: (&str, &str) = (
        // deviceId=8931&warningCode=1&deviceId=8932&warningCode=2&example-secret-not-real
        r#"{"devices":[{"warningCode":"1","deviceId":"8931"},{"deviceId":"8932","warningCode":"2"}]}"#,
        "8vlTKqa3Okrh0ZuUyUjXUA==",
    );
    const SECRET: &[u8] = b"example-secret-not-real";

    fn verify(body: &str, signature: &str) -> Result<(), KeyValueError> {
        verify_key_value_md5(body, &["devices"], SECRET, signature)
    }

    #[test]
    fn an_object_and_a_list_verify() {
        for (body, signature) in [OBJECT, LIST] {
            verify(body, signature).unwrap();
            let wrong = verify_key_value_md5(body, &["devices"], b"another", signature);
            let wrong = wrong.unwrap_err();
            assert!(matches!(wrong, KeyValueError::Signature(VerifyError::Mismatch)), "{wrong}");
        }
    }

    /// The signature is from `printf '%s' TEXT | md5sum | cut -d' ' -f1 | tr -d '\n' | base64` for the text
    /// of `OBJECT`.
    #[test]
    fn base64_of_the_hexadecimal_digits_verifies() {
        verify(OBJECT.0, "MjJjMjdlNWY5NmYyMDNhZmIzODExM2NlMDQ4OWM3NWM=").unwrap();
    }

    #[test]
    fn bodies_that_the_rule_does_not_define_are_refused() {
        for (body, member) in [
            (r#"{"a":{"b":1}}"#, "a"),
            // The same signed text as `LIST`, but the field is not documented as a list.
            (&LIST.0.replace("devices", "others"), "others"),
            (r#"{"devices":[{"x":1}],"more":[{"x":1}]}"#, "devices"),
            (r#"{"devices":[{"x":1}],"a":"1"}"#, "devices"),
            (r#"{"devices":["x"]}"#, "devices"),
            (r#"{"devices":[{"x":[{"x":1}]}]}"#, "x"),
        ] {
            let error = verify(body, LIST.1).unwrap_err();
            assert!(matches!(&error, KeyValueError::NoReading(name) if name == member), "{error}");
        }
        let list = LIST.0.strip_prefix("{\"devices\":").unwrap().strip_suffix('}').unwrap();
        for body in [list, "", "1", "\"a\"", "{} {}", r#"{"a":"1"} x"#, r#"{"a":"1","a":"2"}"#] {
            let error = verify(body, LIST.1).unwrap_err();
            assert!(matches!(error, KeyValueError::Body(_)), "{body}: {error}");
        }
        for signature in ["", "x", "YWJj"] {
            let error = verify(OBJECT.0, signature).unwrap_err();
            assert!(matches!(error, KeyValueError::Signature(VerifyError::Malformed)), "{error}");
        }
    }

    /// Each body has the same signed text as a body that was signed.
    #[test]
    fn detectable_changes_of_a_signed_body_are_refused() {
        for (body, member) in [
            // A field was moved to another object.
            (
                r#"{"devices":[{"deviceId":"8931"},{"warningCode":"1"},{"deviceId":"8932","warningCode":"2"}]}"#,
                "devices",
            ),
            // An empty object was added.
            (
                r#"{"devices":[{},{"warningCode":"1","deviceId":"8931"},{"deviceId":"8932","warningCode":"2"}]}"#,
                "devices",
            ),
            (r#"{"devices":[{}]}"#, "devices"),
            // Two fields were merged into one key.
            (
                r#"{"deviceId=8931&warningCode":"1&deviceId=8932&warningCode=2"}"#,
                "deviceId=8931&warningCode",
            ),
            (r#"{"devices":[{"a=b":""}]}"#, "a=b"),
        ] {
            let error = verify(body, LIST.1).unwrap_err();
            assert!(matches!(&error, KeyValueError::Ambiguous(name) if name == member), "{error}");
        }
        // Not detectable: a value may contain any text.
        verify(r#"{"deviceId":"8931&warningCode=1&deviceId=8932&warningCode=2"}"#, LIST.1).unwrap();
    }
}
