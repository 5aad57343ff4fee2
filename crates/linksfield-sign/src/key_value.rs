//! The older signature of pushes: the MD5 of `key1=value1&key2=value2&secret`, in Base64.
//!
//! The rule has two cases: the members of an object, sorted; and for a list of objects the members of
//! each, sorted, object after object. No sample is published. Where the rule is silent, the reading is: a
//! body whose only member is a list of objects is the second case without that name; empty values are
//! kept as `key=`; numbers and booleans are written as JSON writes them; anything nested deeper has no
//! reading and is refused.
//!
//! # What this signature does not say
//!
//! It does not authenticate where a member begins and ends: `{"a":"1","b":"2"}` and `{"a":"1&b=2"}` have the
//! same text, and so have `1` and `"1"`. Who sees a push can make such another one of it, and the rule cannot
//! be mended here. It is read as narrowly as the known pushes allow: only a member that is documented as a
//! list is taken for one, its objects must all have the same members, and no name may hold `&` or `=`. There
//! is no time in the text either, so nothing tells a copy from the push itself.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ctutils::CtEq as _;
use md5::{Digest as _, Md5};

use crate::canonical::{CanonicalError, Member, items, members, string};
use crate::digest::VerifyError;

/// Why a push could not be verified.
#[derive(Debug, thiserror::Error)]
pub enum KeyValueError {
    /// The body is not JSON, or not an object.
    #[error(transparent)]
    Body(#[from] CanonicalError),
    /// The body nests in a way for which the rule has no reading: this member is not documented as a list of
    /// objects, or does not stand alone, or one of its objects nests.
    #[error("the member {0:?} nests deeper than the signature's rule reaches")]
    NoReading(String),
    /// The text of this member can be that of another body: its name holds `&` or `=`, or it is a list whose
    /// objects do not all have the same members, or have none.
    #[error("the signature's rule does not tell what the member {0:?} is")]
    Ambiguous(String),
    /// The signature is not the right one.
    #[error(transparent)]
    Signature(#[from] VerifyError),
}

/// Checks the signature of a push with this rule.
///
/// `lists` are the members of the body that are documented as lists of objects; a body that is a list itself
/// is refused, because no push is known to be one. Base64 of the raw digest (24 characters) and of its
/// hexadecimal digits (44 characters) are both accepted: the documentation does not say which is meant.
///
/// # Errors
///
/// [`KeyValueError`], which never tells the right signature.
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

/// Feeds `key=value&` for every member, in order.
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
        // Otherwise members could move from one object to the next, and empty objects come and go.
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

    /// `printf '%s' TEXT | openssl dgst -md5 -binary | base64` for the texts beside them; the secret is
    /// `example-secret-not-real`.
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
    fn both_cases_of_the_rule_verify() {
        for (body, signature) in [OBJECT, LIST] {
            verify(body, signature).unwrap();
            let wrong = verify_key_value_md5(body, &["devices"], b"another", signature);
            let wrong = wrong.unwrap_err();
            assert!(matches!(wrong, KeyValueError::Signature(VerifyError::Mismatch)), "{wrong}");
        }
    }

    /// `printf '%s' TEXT | md5sum | cut -d' ' -f1 | tr -d '\n' | base64` for the first text.
    #[test]
    fn the_digest_may_be_encoded_from_its_digits() {
        verify(OBJECT.0, "MjJjMjdlNWY5NmYyMDNhZmIzODExM2NlMDQ4OWM3NWM=").unwrap();
    }

    #[test]
    fn what_the_rule_does_not_reach_is_refused() {
        for (body, member) in [
            (r#"{"a":{"b":1}}"#, "a"),
            // Not documented as a list, although its text is that of one.
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

    /// Each of these has the text of one of the signed bodies.
    #[test]
    fn bodies_that_share_a_text_are_refused_where_they_can_be_told() {
        for (body, member) in [
            // Members in another object than they were signed in.
            (
                r#"{"devices":[{"deviceId":"8931"},{"warningCode":"1"},{"deviceId":"8932","warningCode":"2"}]}"#,
                "devices",
            ),
            // Objects that were not signed.
            (
                r#"{"devices":[{},{"warningCode":"1","deviceId":"8931"},{"deviceId":"8932","warningCode":"2"}]}"#,
                "devices",
            ),
            (r#"{"devices":[{}]}"#, "devices"),
            // Two members under one name.
            (
                r#"{"deviceId=8931&warningCode":"1&deviceId=8932&warningCode=2"}"#,
                "deviceId=8931&warningCode",
            ),
            (r#"{"devices":[{"a=b":""}]}"#, "a=b"),
        ] {
            let error = verify(body, LIST.1).unwrap_err();
            assert!(matches!(&error, KeyValueError::Ambiguous(name) if name == member), "{error}");
        }
        // What cannot: a value may hold anything.
        verify(r#"{"deviceId":"8931&warningCode=1&deviceId=8932&warningCode=2"}"#, LIST.1).unwrap();
    }
}
