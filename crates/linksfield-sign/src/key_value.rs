//! The older signature of pushes: the MD5 of `key1=value1&key2=value2&secret`, in Base64.
//!
//! The rule has two cases: the members of an object, sorted; and for a list of objects the members of
//! each, sorted, object after object. No sample is published. Where the rule is silent, the reading is: a
//! body whose only member is a list of objects is the second case without that name; empty values are
//! kept as `key=`; numbers and booleans are written as JSON writes them; anything nested deeper has no
//! reading and is refused.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ctutils::CtEq as _;
use md5::{Digest as _, Md5};

use crate::canonical::{CanonicalError, items, members, string};
use crate::digest::VerifyError;

/// Why a push could not be verified.
#[derive(Debug, thiserror::Error)]
pub enum KeyValueError {
    /// The body is not JSON, or not an object.
    #[error(transparent)]
    Body(#[from] CanonicalError),
    /// The body nests in a way for which the rule has no reading.
    #[error("the member {0:?} nests deeper than the signature's rule reaches")]
    NoReading(String),
    /// The signature is not the right one.
    #[error(transparent)]
    Signature(#[from] VerifyError),
}

/// Checks the signature of a push with this rule. Base64 of the raw digest (24 characters) and of its
/// hexadecimal digits (44 characters) are both accepted: the documentation does not say which is meant.
///
/// # Errors
///
/// [`KeyValueError`], which never tells the right signature.
pub fn verify_key_value_md5(
    body: &str,
    secret: &[u8],
    signature: &str,
) -> Result<(), KeyValueError> {
    let given = STANDARD.decode(signature).map_err(|_| VerifyError::Malformed)?;
    let mut md5 = Md5::new();
    digest_members(body, &mut md5)?;
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
fn digest_members(body: &str, md5: &mut Md5) -> Result<(), KeyValueError> {
    let list = match members(body) {
        Ok(outer) => match outer.as_slice() {
            [(_, only)] if only.get().starts_with('[') => Some(only.get().to_owned()),
            _ => None,
        },
        // The second case of the rule: the body itself is a list.
        Err(error) if !body.trim_start().starts_with('[') => return Err(error.into()),
        Err(_) => Some(body.to_owned()),
    };
    let Some(list) = list else { return digest_object(body, md5) };
    for item in items(&list)? {
        digest_object(item.get(), md5)?;
    }
    Ok(())
}

fn digest_object(json: &str, md5: &mut Md5) -> Result<(), KeyValueError> {
    let mut members = members(json)?;
    members.sort_by(|a, b| a.0.cmp(&b.0));
    for (name, value) in members {
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
        r#"[{"warningCode":"1","deviceId":"8931"},{"deviceId":"8932","warningCode":"2"}]"#,
        "8vlTKqa3Okrh0ZuUyUjXUA==",
    );
    const SECRET: &[u8] = b"example-secret-not-real";

    #[test]
    fn both_cases_of_the_rule_verify() {
        for (body, signature) in [OBJECT, LIST] {
            verify_key_value_md5(body, SECRET, signature).unwrap();
            let wrong = verify_key_value_md5(body, b"another", signature).unwrap_err();
            assert!(matches!(wrong, KeyValueError::Signature(VerifyError::Mismatch)), "{wrong}");
        }
        // A list under a name is the list.
        let named = format!("{{\"devices\":{}}}", LIST.0);
        verify_key_value_md5(&named, SECRET, LIST.1).unwrap();
    }

    /// `printf '%s' TEXT | md5sum | cut -d' ' -f1 | tr -d '\n' | base64` for the first text.
    #[test]
    fn the_digest_may_be_encoded_from_its_digits() {
        verify_key_value_md5(OBJECT.0, SECRET, "MjJjMjdlNWY5NmYyMDNhZmIzODExM2NlMDQ4OWM3NWM=")
            .unwrap();
    }

    #[test]
    fn what_the_rule_does_not_reach_is_refused() {
        let error = verify_key_value_md5(r#"{"a":{"b":1}}"#, SECRET, OBJECT.1).unwrap_err();
        assert!(matches!(error, KeyValueError::NoReading(name) if name == "a"));
        let two_lists = r#"{"a":[{"x":1}],"b":[{"x":1}]}"#;
        assert!(verify_key_value_md5(two_lists, SECRET, OBJECT.1).is_err());
        for signature in ["", "x", "YWJj"] {
            let error = verify_key_value_md5(OBJECT.0, SECRET, signature).unwrap_err();
            assert!(matches!(error, KeyValueError::Signature(VerifyError::Malformed)), "{error}");
        }
    }
}
