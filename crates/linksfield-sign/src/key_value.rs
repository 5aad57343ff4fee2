//! [`verify_key_value_md5`]: verifies the older signature of pushes. No sample with its secret is published, so
//! the reading of the rule has not been checked against a real signature.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ctutils::CtEq as _;
use md5::{Digest as _, Md5};

use crate::bounded::bounded;
use crate::canonical::{Form, Strings, sorted, text, write_members, write_value};
use crate::digest::VerifyError;
use crate::error::CanonicalError;
use crate::reading::readings;
use crate::tree::{Member, Node, object};

/// A push with the older signature could not be verified.
///
/// The error does not contain the secret or the expected signature. Of a key, it contains the beginning.
#[derive(Debug, thiserror::Error)]
pub enum KeyValueError {
    /// The body is not a JSON object, or a key appears more than once in one object.
    #[error(transparent)]
    Body(#[from] CanonicalError),
    /// The rule of the signature does not define how this field is signed. The value is the key of the field.
    ///
    /// The field is an object or an undocumented list, or stands beside a documented list, or is a list of values
    /// other than objects of single values. If a documented list and an undocumented field are in one body, the
    /// value is the key of the undocumented field.
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

/// The fields of a body for which the rule of the older signature needs more than the body.
#[derive(Debug, Clone, Copy, Default)]
pub struct KeyValueFields<'a> {
    /// The keys that are documented as lists of objects.
    pub lists: &'a [&'a str],
    /// The keys of further fields, which the rule does not cover and which the application permits.
    ///
    /// How the sender signs these fields is not documented, so each of the following ways is accepted:
    ///
    /// - The fields of a list of objects, or of an object, are written in its place, without its key.
    /// - The field is written as `key=`, followed by its compact JSON.
    /// - The field is not signed. The returned JSON then lacks the field.
    ///
    /// If a permitted field is present, documented lists may stand beside other fields. In the first way, the
    /// signature does not cover whether a field belongs to the outermost object or to the list.
    pub permitted: &'a [&'a str],
}

/// Verifies the older signature of a push, in constant time. Returns the JSON of the body.
///
/// `body` is the JSON body as received. `signature` is the value of the header `x-lf-md5`. Base64 of the raw digest
/// (24 characters) and Base64 of its hexadecimal digits (44 characters) are both accepted, because the documentation
/// does not state which of them is used.
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
/// - Half of a surrogate pair is written as U+FFFD or `?`. The returned JSON contains the same character. Other
///   bodies are returned unchanged, unless a [permitted](KeyValueFields::permitted) field is not signed.
/// - Other lists and nested objects are refused, unless they are permitted. A body that is itself a list is
///   refused, too, because no known push has this form.
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
pub fn verify_key_value_md5<'a>(
    body: &'a str,
    fields: &KeyValueFields<'_>,
    secret: &[u8],
    signature: &str,
) -> Result<Cow<'a, str>, KeyValueError> {
    let given = given_digest(signature)?;
    let mut outcome = None;
    for reading in readings(body) {
        let members = object(&reading)?;
        let is_permitted = |member: &Member<'_>| fields.permitted.contains(&member.name.as_ref());
        let ways: &[Way] = match members.iter().any(is_permitted) {
            true => &[Way::InPlace, Way::Json, Way::Unsigned],
            false => &[Way::Strict],
        };
        let (mut matching, mut failure) = (None, None);
        for way in ways {
            let mut md5 = Md5::new();
            match digest_body(&members, fields, *way, &mut md5) {
                Err(error) => failure = failure.or(Some(error)),
                Ok(()) => {
                    md5.update(secret);
                    let is_match = is_digest(&md5.finalize().into(), &given);
                    matching = matching.or(is_match.then_some(*way));
                    outcome = outcome.or_else(|| Some(Err(VerifyError::Mismatch.into())));
                }
            }
        }
        if let Some(way) = matching {
            let unsigned = match way {
                Way::Unsigned => {
                    let mut kept = String::with_capacity(reading.len());
                    let signed = members.iter().filter(|member| !is_permitted(member));
                    let form = Form::default();
                    write_members(signed, &form, Strings::AsReceived, &mut kept)?;
                    Some(kept)
                }
                _ => None,
            };
            drop(members);
            if !matches!(outcome, Some(Ok(_))) {
                outcome = Some(Ok(unsigned.map_or(reading, Cow::Owned)));
            }
        } else if let (None, Some(failure)) = (&outcome, failure) {
            outcome = Some(Err(failure));
        }
    }
    outcome.unwrap_or_else(|| Err(VerifyError::Mismatch.into()))
}

/// Returns the Base64 of the raw digest in a value of the header `x-lf-md5`, which has two forms. The result is the
/// same for both.
///
/// # Errors
///
/// [`VerifyError::Malformed`] if the value has neither form.
pub fn md5_id(signature: &str) -> Result<String, VerifyError> {
    let given = given_digest(signature)?;
    if given.len() == 16 {
        return Ok(STANDARD.encode(given));
    }
    let digits = std::str::from_utf8(&given).map_err(|_| VerifyError::Malformed)?;
    let byte = |at| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let digest: Option<Vec<u8>> = (0..digits.len()).step_by(2).map(byte).collect();
    digest.map(|digest| STANDARD.encode(digest)).ok_or(VerifyError::Malformed)
}

fn given_digest(signature: &str) -> Result<Vec<u8>, VerifyError> {
    let given = STANDARD.decode(signature).map_err(|_| VerifyError::Malformed)?;
    if matches!(given.len(), 16 | 32) { Ok(given) } else { Err(VerifyError::Malformed) }
}

/// Compares a digest with the raw or the hexadecimal form of a given digest, in constant time.
fn is_digest(digest: &[u8; 16], given: &[u8]) -> bool {
    if given.len() == digest.len() {
        return digest.as_slice().ct_eq(given).to_bool();
    }
    let mut hex = [0; 32];
    for (pair, byte) in hex.chunks_exact_mut(2).zip(digest) {
        pair[0] = b"0123456789abcdef"[usize::from(byte >> 4)];
        pair[1] = b"0123456789abcdef"[usize::from(byte & 0xf)];
    }
    hex.as_slice().ct_eq(given).to_bool()
}

/// How fields are signed that the rule does not cover.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// No such field is accepted.
    Strict,
    /// The fields of a permitted list or object are written in its place.
    InPlace,
    /// A permitted list or object is written as JSON.
    Json,
    /// Permitted fields are left out.
    Unsigned,
}

/// Adds `key=value&` to the digest for every field of a body, in order.
fn digest_body(
    members: &[Member<'_>],
    fields: &KeyValueFields<'_>,
    way: Way,
    md5: &mut Md5,
) -> Result<(), KeyValueError> {
    let is_permitted = |member: &&Member<'_>| fields.permitted.contains(&member.name.as_ref());
    let is_list = |member: &Member<'_>| {
        matches!(member.value, Node::List(_)) && fields.lists.contains(&member.name.as_ref())
    };
    let mut members = sorted(members);
    if way == Way::Unsigned {
        members.retain(|member| !is_permitted(member));
    }
    if let [only] = members.as_slice()
        && let Node::List(items) = &only.value
        && is_list(only)
    {
        return digest_list(&only.name, items, md5);
    }
    if way != Way::InPlace && way != Way::Json && members.iter().any(|member| is_list(member)) {
        // The documented list is not what is new: the field beside it is.
        let is_nested =
            |member: &&&Member<'_>| matches!(member.value, Node::Object(_) | Node::List(_));
        let others = || members.iter().filter(|member| !is_list(member));
        let new = others().find(is_nested).or_else(|| others().next()).or(members.first());
        return Err(KeyValueError::NoReading(
            new.map_or_else(String::new, |new| bounded(&new.name)),
        ));
    }
    for member in members {
        let is_permitted = is_permitted(&member);
        match &member.value {
            Node::List(items) if is_list(member) || (is_permitted && way == Way::InPlace) => {
                digest_list(&member.name, items, md5)?;
            }
            Node::Object(inner) if is_permitted && way == Way::InPlace => {
                sorted(inner).into_iter().try_for_each(|member| digest_field(member, md5))?;
            }
            nested @ (Node::List(_) | Node::Object(_)) if is_permitted => {
                let mut json = String::new();
                let form = Form::default();
                write_value(nested, &form, Strings::Anew(form.dialect), &mut json)?;
                digest_pair(&member.name, &json, md5)?;
            }
            _ => digest_field(member, md5)?,
        }
    }
    Ok(())
}

fn digest_list(name: &str, list: &[Node<'_>], md5: &mut Md5) -> Result<(), KeyValueError> {
    let mut common: Option<Vec<&str>> = None;
    for item in list {
        let Node::Object(item) = item else {
            return Err(KeyValueError::NoReading(bounded(name)));
        };
        let item = sorted(item);
        let names: Vec<&str> = item.iter().map(|member| member.name.as_ref()).collect();
        // Otherwise fields could be moved from one object to the next, and empty objects could be added or
        // removed.
        if names.is_empty() || common.as_ref().is_some_and(|common| *common != names) {
            return Err(KeyValueError::Ambiguous(bounded(name)));
        }
        common = Some(names);
        item.into_iter().try_for_each(|member| digest_field(member, md5))?;
    }
    Ok(())
}

fn digest_field(member: &Member<'_>, md5: &mut Md5) -> Result<(), KeyValueError> {
    match &member.value {
        Node::Object(_) | Node::List(_) if !member.name.contains(['&', '=']) => {
            Err(KeyValueError::NoReading(bounded(&member.name)))
        }
        Node::Text(written) => digest_pair(&member.name, &text(written)?, md5),
        Node::Bare(literal) => digest_pair(&member.name, literal, md5),
        Node::Object(_) | Node::List(_) => digest_pair(&member.name, "", md5),
    }
}

fn digest_pair(name: &str, value: &str, md5: &mut Md5) -> Result<(), KeyValueError> {
    if name.contains(['&', '=']) {
        return Err(KeyValueError::Ambiguous(bounded(name)));
    }
    for piece in [name, "=", value, "&"] {
        md5.update(piece.as_bytes());
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

    const DEVICES: KeyValueFields<'_> = KeyValueFields { lists: &["devices"], permitted: &[] };

    fn verify(body: &str, signature: &str) -> Result<(), KeyValueError> {
        verify_key_value_md5(body, &DEVICES, SECRET, signature).map(|json| assert_eq!(json, body))
    }

    #[test]
    fn an_object_and_a_list_verify() {
        for (body, signature) in [OBJECT, LIST] {
            verify(body, signature).unwrap();
            let wrong = verify_key_value_md5(body, &DEVICES, b"another", signature);
            let wrong = wrong.unwrap_err();
            assert!(matches!(wrong, KeyValueError::Signature(VerifyError::Mismatch)), "{wrong}");
        }
    }

    /// The signature is from `printf '%s' TEXT | md5sum | cut -d' ' -f1 | tr -d '\n' | base64` for the text
    /// of `OBJECT`.
    #[test]
    fn base64_of_the_hexadecimal_digits_verifies() {
        let hexadecimal = "MjJjMjdlNWY5NmYyMDNhZmIzODExM2NlMDQ4OWM3NWM=";
        verify(OBJECT.0, hexadecimal).unwrap();
        assert_eq!(md5_id(hexadecimal).as_deref(), Ok(OBJECT.1));
        assert_eq!(md5_id(OBJECT.1).as_deref(), Ok(OBJECT.1));
        for malformed in ["", "x", "YWJj", "MjJjMjdlNWY5NmYyMDNhZmIzODExM2NlMDQ4OWM3NWX="] {
            assert_eq!(md5_id(malformed), Err(VerifyError::Malformed));
        }
    }

    #[test]
    fn bodies_that_the_rule_does_not_define_are_refused() {
        for (body, member) in [
            (r#"{"a":{"b":1}}"#, "a"),
            // The same signed text as `LIST`, but the field is not documented as a list.
            (&LIST.0.replace("devices", "others"), "others"),
            // The undocumented field is named, although the documented list has no reading beside it.
            (r#"{"devices":[{"x":1}],"more":[{"x":1}]}"#, "more"),
            (r#"{"devices":[{"x":1}],"a":"1"}"#, "a"),
            (r#"{"a":"1","devices":[{"x":1}],"more":{}}"#, "more"),
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

    fn signature(text: &str) -> String {
        STANDARD.encode(Md5::digest([text.as_bytes(), SECRET].concat()))
    }

    #[test]
    fn a_permitted_field_verifies_in_each_way() {
        let fields = KeyValueFields { lists: &["devices"], permitted: &["batch", "total"] };
        let verify = |body: &'static str, text: &str| {
            verify_key_value_md5(body, &fields, SECRET, &signature(text))
        };
        let list = r#"{"devices":[{"x":1}],"batch":[{"b":"2","a":"<"}]}"#;
        let unsigned = r#"{"devices":[{"x":1}]}"#;
        assert_eq!(verify(list, "a=<&b=2&x=1&").unwrap(), list);
        assert_eq!(verify(list, r#"batch=[{"b":"2","a":"<"}]&x=1&"#).unwrap(), list);
        assert_eq!(verify(list, "x=1&").unwrap(), unsigned);
        let beside = r#"{"devices":[{"x":1}],"total":3}"#;
        assert_eq!(verify(beside, "x=1&total=3&").unwrap(), beside);
        assert_eq!(verify(beside, "x=1&").unwrap(), unsigned);
        let single = r#"{"a":"\u0026","batch":{"c":"1","b":null}}"#;
        assert_eq!(verify(single, "a=&&b=null&c=1&").unwrap(), single);
        assert_eq!(verify(single, r#"a=&&batch={"c":"1","b":null}&"#).unwrap(), single);
        assert_eq!(verify(single, "a=&&").unwrap(), r#"{"a":"\u0026"}"#);
        for (body, text) in [(list, "b=2&x=1&"), (beside, "x=1&total=4&"), (single, "a=&&b=null&")]
        {
            let error = verify(body, text).unwrap_err();
            assert!(matches!(error, KeyValueError::Signature(VerifyError::Mismatch)), "{error}");
        }
        // Another new field is still refused, and named.
        let error = verify(r#"{"batch":[{"a":"1"}],"more":[{"a":"1"}]}"#, "").unwrap_err();
        assert!(matches!(&error, KeyValueError::NoReading(name) if name == "more"), "{error}");
    }

    #[test]
    fn a_cut_text_is_returned_as_it_was_signed() {
        let verify = |text: &str| {
            let fields = KeyValueFields::default();
            verify_key_value_md5(r#"{"t":"see you \ud83d"}"#, &fields, SECRET, &signature(text))
        };
        assert_eq!(verify("t=see you ?&").unwrap(), r#"{"t":"see you ?"}"#);
        assert_eq!(verify("t=see you \u{fffd}&").unwrap(), "{\"t\":\"see you \u{fffd}\"}");
        assert!(matches!(verify("t=see you &"), Err(KeyValueError::Signature(_))));
    }
}
