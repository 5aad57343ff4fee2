//! [`verify_push`]: verifies the newer signature of pushes.

use std::borrow::Cow;

use crate::canonical::{Form, KeyOrder, Strings, sorted, write_members};
use crate::digest::{HmacKey, VerifyError};
use crate::error::CanonicalError;
use crate::reading::readings;
use crate::tree::{Member, Node, object};

/// A push with the newer signature could not be verified.
///
/// The error does not contain a key or the expected signature.
#[derive(Debug, thiserror::Error)]
pub enum PushError {
    /// The body is not a JSON object, or a key appears more than once in one object.
    #[error(transparent)]
    Body(#[from] CanonicalError),
    /// The signature is malformed, or does not match the body and any of the keys.
    #[error(transparent)]
    Signature(#[from] VerifyError),
}

/// Verifies the newer signature of a push, in constant time. Returns the JSON of the body.
///
/// `prefix` is the part of the signed text before the body. `body` is the body as received. `nested` contains the
/// orders of nested keys that are accepted. `signature` is Base64, without the id of the key.
///
/// # Signed text
///
/// The documented text is the canonical text of the body, with empty fields. How the sender escapes characters in
/// strings is not documented. Three forms are therefore accepted, all of which say the same as the body:
///
/// - The canonical text, with strings that are decoded and written again.
/// - The canonical text, with the escapes of the body, such as `\u0026`.
/// - The body as received, with or without its byte order mark.
///
/// # Text that was cut inside a character
///
/// A body may contain half of a surrogate pair, such as `\ud83d`, which UTF-8 cannot express. The signed text may
/// then contain U+FFFD or `?` for each half, or the escape. The returned JSON contains the character that was
/// signed, and U+FFFD for the escape. A program that reads the returned JSON therefore sees what was signed. Other
/// bodies are returned unchanged, without the byte order mark.
///
/// # Errors
///
/// [`PushError`] if the body is not a JSON object without duplicate keys, or if the signature does not match.
pub fn verify_push<'a>(
    keys: &[HmacKey],
    prefix: &str,
    body: &'a str,
    nested: &[KeyOrder],
    signature: &str,
) -> Result<Cow<'a, str>, PushError> {
    let json = body.strip_prefix('\u{feff}').unwrap_or(body);
    let readings = readings(json);
    let mut check = Check { keys, prefix, signature, text: String::new(), outcome: None };
    for (index, reading) in readings.iter().enumerate() {
        let members = object(reading)?;
        check.canonical(&members, Strings::Anew(Form::default().dialect), nested, index)?;
        if readings.len() == 1 && json.contains('\\') {
            check.canonical(&members, Strings::AsReceived, nested, index)?;
        }
    }
    // The escapes of a cut text are those of the body, not of its readings. A key that is cut has no decoded form.
    if readings.len() > 1
        && let Ok(members) = object(json)
    {
        check.canonical(&members, Strings::AsReceived, nested, 0)?;
    }
    check.text(json, 0);
    if json.len() != body.len() {
        check.text(body, 0);
    }
    let signed = check.outcome.unwrap_or(Err(VerifyError::Mismatch))?;
    readings.into_iter().nth(signed).ok_or(PushError::Signature(VerifyError::Mismatch))
}

/// The check of one signature. All texts and keys are tried, whether or not one has matched.
struct Check<'a> {
    keys: &'a [HmacKey],
    prefix: &'a str,
    signature: &'a str,
    /// The last canonical text. The buffer is used again for the next.
    text: String,
    /// The reading whose text has matched first. `None` if none has matched yet.
    outcome: Option<Result<usize, VerifyError>>,
}

impl Check<'_> {
    /// Tries the canonical text of a reading, in each order of nested keys.
    fn canonical(
        &mut self,
        members: &[Member<'_>],
        strings: Strings,
        nested: &[KeyOrder],
        reading: usize,
    ) -> Result<(), CanonicalError> {
        let members = sorted(members);
        let is_flat = !members.iter().any(|member| has_object(&member.value));
        // Without nested keys, the text does not depend on their order.
        let orders = if is_flat { nested.len().min(1) } else { nested.len() };
        for nested in &nested[..orders] {
            let form = Form { nested: *nested, ..Form::default() };
            let mut text = std::mem::take(&mut self.text);
            text.clear();
            write_members(members.iter().copied(), &form, strings, &mut text)?;
            self.text(&text, reading);
            self.text = text;
        }
        Ok(())
    }

    fn text(&mut self, text: &str, reading: usize) {
        for key in self.keys {
            match key.verify_parts(&[self.prefix.as_bytes(), text.as_bytes()], self.signature) {
                Ok(()) => _ = self.outcome.get_or_insert(Ok(reading)),
                Err(VerifyError::Malformed) => self.outcome = Some(Err(VerifyError::Malformed)),
                Err(VerifyError::Mismatch) => {}
            }
        }
    }
}

/// Returns whether a value is an object or contains one.
fn has_object(value: &Node<'_>) -> bool {
    match value {
        Node::Object(_) => true,
        Node::List(items) => items.iter().any(has_object),
        Node::Text(_) | Node::Bare(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NESTED: &[KeyOrder] = &[KeyOrder::Sorted, KeyOrder::Given];

    fn verify<'a>(signed: &str, body: &'a str) -> Result<Cow<'a, str>, PushError> {
        let key = HmacKey::new(b"example-secret-not-real");
        let mut signature = String::new();
        key.sign_base64(format!("1.0:HMAC-SHA1:1{signed}").as_bytes(), &mut signature);
        verify_push(&[HmacKey::new(b"another"), key], "1.0:HMAC-SHA1:1", body, NESTED, &signature)
    }

    #[test]
    fn a_body_that_is_signed_in_the_form_of_its_sender_verifies() {
        let body =
            r#"{ "sim_id":"1","note":"Tom \u0026 Jerry \u003C3 \/","o":{"z":"\u6b27","a":null}}"#;
        for signed in [
            body,
            r#"{"note":"Tom & Jerry <3 /","o":{"a":null,"z":"欧"},"sim_id":"1"}"#,
            r#"{"note":"Tom & Jerry <3 /","o":{"z":"欧","a":null},"sim_id":"1"}"#,
            r#"{"note":"Tom \u0026 Jerry \u003C3 \/","o":{"a":null,"z":"\u6b27"},"sim_id":"1"}"#,
            r#"{"note":"Tom \u0026 Jerry \u003C3 \/","o":{"z":"\u6b27","a":null},"sim_id":"1"}"#,
        ] {
            assert_eq!(verify(signed, body).unwrap(), body);
        }
        let marked = format!("\u{feff}{body}");
        assert_eq!(verify(body, &marked).unwrap(), body);
        assert_eq!(verify(&marked, &marked).unwrap(), body);
        for other in [r#"{"note":"Tom & Jerry <3 /"}"#, "", "{}"] {
            let error = verify(other, body).unwrap_err();
            assert!(matches!(error, PushError::Signature(VerifyError::Mismatch)), "{error}");
        }
    }

    #[test]
    fn a_cut_text_is_returned_as_it_was_signed() {
        let body = r#"{"text":"see you \ud83d","a":"\u0026"}"#;
        let reading = |half: &str| format!(r#"{{"text":"see you {half}","a":"\u0026"}}"#);
        for (signed, half) in [
            ("{\"a\":\"&\",\"text\":\"see you \u{fffd}\"}", "\u{fffd}"),
            (r#"{"a":"&","text":"see you ?"}"#, "?"),
            (r#"{"a":"\u0026","text":"see you \ud83d"}"#, "\u{fffd}"),
            (body, "\u{fffd}"),
        ] {
            assert_eq!(verify(signed, body).unwrap(), reading(half));
        }
        assert!(verify(r#"{"a":"&","text":"see you "}"#, body).is_err());
        // After the replacement, two keys are equal.
        let twice = r#"{"\ud83d":1,"?":2}"#;
        assert!(matches!(
            verify(twice, twice),
            Err(PushError::Body(CanonicalError::DuplicateKey(_)))
        ));
    }

    /// The body is signed as received, but two readers could use different values.
    #[test]
    fn a_body_with_a_duplicate_key_is_refused() {
        for twice in [r#"{"a":1,"a":2}"#, r#"{"o":{"a":1,"\u0061":2}}"#] {
            let error = verify(twice, twice).unwrap_err();
            assert!(matches!(error, PushError::Body(CanonicalError::DuplicateKey(_))), "{error}");
        }
    }
}
