//! [`verify_push`]: verifies the newer signature of pushes.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::canonical::{Form, KeyOrder, Strings};
use crate::digest::{HmacKey, VerifyError};
use crate::error::CanonicalError;
use crate::reading::readings;
use crate::rewrite::Rewriter;

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
    let body = PushBody::parse(body).map_err(CanonicalError::NotAnObject)?;
    verify_push_body(keys, prefix, &body, nested, signature)
}

/// The body of a push, which is JSON. The body is parsed once, for its signature and for its content.
#[derive(Debug, Clone, Copy)]
pub struct PushBody<'a> {
    received: &'a str,
    /// The body without its byte order mark.
    text: &'a str,
    json: &'a RawValue,
}

impl<'a> PushBody<'a> {
    /// Parses a body as received, which may begin with a byte order mark.
    ///
    /// # Errors
    ///
    /// If the body is not JSON.
    pub fn parse(body: &'a str) -> Result<Self, serde_json::Error> {
        let text = body.strip_prefix('\u{feff}').unwrap_or(body);
        Ok(Self { received: body, text, json: serde_json::from_str(text)? })
    }

    /// Returns the body as received.
    #[must_use]
    pub fn received(&self) -> &'a str {
        self.received
    }

    /// Returns the body without its byte order mark.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the JSON of the body, without white space around it.
    #[must_use]
    pub fn json(&self) -> &'a RawValue {
        self.json
    }
}

/// Verifies the newer signature of a push whose body has been parsed, as [`verify_push`] does.
///
/// # Errors
///
/// As [`verify_push`].
pub fn verify_push_body<'a>(
    keys: &[HmacKey],
    prefix: &str,
    body: &PushBody<'a>,
    nested: &[KeyOrder],
    signature: &str,
) -> Result<Cow<'a, str>, PushError> {
    let mut check = Check { keys, prefix, signature, nested, outcome: None };
    let mut canonical = Rewriter::new(body.text);
    let anew = Strings::Anew(Form::default().dialect);
    match check.canonical(&mut canonical, anew, 0) {
        Ok(()) => {}
        Err(CanonicalError::HalfCharacter(_)) => return verify_cut(check, body),
        Err(error) => return Err(error.into()),
    }
    // The first text that matches is sufficient, because all of them say the same. The time reveals which text
    // matches. This is no secret: the push itself shows the order of its keys and its escapes.
    if check.outcome.is_none() && canonical.has_escapes() {
        check.canonical(&mut canonical, Strings::AsReceived, 0)?;
    }
    if check.outcome.is_none() {
        check.as_received(body);
    }
    check.outcome.unwrap_or(Err(VerifyError::Mismatch))?;
    Ok(Cow::Borrowed(body.text))
}

/// Verifies a push that contains half of a surrogate pair. Its readings differ, so all texts are tried.
fn verify_cut<'a>(mut check: Check<'_>, body: &PushBody<'a>) -> Result<Cow<'a, str>, PushError> {
    let readings = readings(body.text);
    let anew = Strings::Anew(Form::default().dialect);
    for (index, reading) in readings.iter().enumerate() {
        check.canonical(&mut Rewriter::new(reading), anew, index)?;
    }
    // The escapes of a cut text are those of the body, not of its readings. A key that is cut has no decoded form, so
    // that the body then has no canonical text.
    let _ = check.canonical(&mut Rewriter::new(body.text), Strings::AsReceived, 0);
    check.as_received(body);
    let signed = check.outcome.unwrap_or(Err(VerifyError::Mismatch))?;
    readings.into_iter().nth(signed).ok_or(PushError::Signature(VerifyError::Mismatch))
}

/// The check of one signature.
struct Check<'a> {
    keys: &'a [HmacKey],
    prefix: &'a str,
    signature: &'a str,
    nested: &'a [KeyOrder],
    /// The reading whose text has matched first. `None` if none has matched yet.
    outcome: Option<Result<usize, VerifyError>>,
}

impl Check<'_> {
    /// Tries the canonical text of a reading, in each order of nested keys until one matches.
    fn canonical(
        &mut self,
        canonical: &mut Rewriter<'_>,
        strings: Strings,
        reading: usize,
    ) -> Result<(), CanonicalError> {
        let Some((first, others)) = self.nested.split_first() else {
            return canonical.write(strings, KeyOrder::Given);
        };
        canonical.write(strings, *first)?;
        let mut is_match = self.text(canonical.text(), reading);
        for nested in others {
            // If all nested keys are in order, the text is the same in each order.
            if !is_match && canonical.depends_on_order() {
                canonical.write(strings, *nested)?;
                is_match = self.text(canonical.text(), reading);
            }
        }
        Ok(())
    }

    /// Tries the body as received, with and without its byte order mark.
    fn as_received(&mut self, body: &PushBody<'_>) {
        self.text(body.text, 0);
        if body.text.len() != body.received.len() {
            self.text(body.received, 0);
        }
    }

    /// Compares the signature of a text with that of the push, in constant time. All keys are tried.
    fn text(&mut self, text: &str, reading: usize) -> bool {
        let mut is_match = false;
        for key in self.keys {
            match key.verify_parts(&[self.prefix.as_bytes(), text.as_bytes()], self.signature) {
                Ok(()) => {
                    is_match = true;
                    _ = self.outcome.get_or_insert(Ok(reading));
                }
                Err(VerifyError::Malformed) => self.outcome = Some(Err(VerifyError::Malformed)),
                Err(VerifyError::Mismatch) => {}
            }
        }
        is_match
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
