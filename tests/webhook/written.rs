//! Bodies that are signed in the form in which their sender writes JSON. The signatures are from
//! `printf '%s' '1.0:HMAC-SHA1:1683524066000TEXT' | openssl dgst -sha1 -hmac sandbox-secret -binary | base64`.

use linksfield_api::notification::{Event, EventKind};
use linksfield_api::webhook::{CanonicalError, ReceiveError};
use linksfield_sandbox::embedded_spec;
use linksfield_sign::VerifyError;

use super::{headers, hmac_headers, receiver, signed};

const ESCAPED: &str = r#"{"note":"Tom \u0026 Jerry \u003c3","sim_id":"89852022018041800192"}"#;

#[test]
fn a_push_that_is_signed_over_its_own_bytes_is_accepted() {
    let receiver = receiver().build().unwrap();
    let unsorted = r#"{ "sim_id":"89852022018041800192", "note":"Tom \u0026 Jerry \u003c3" }"#;
    for (body, digest) in [
        (ESCAPED, "6IQ08POUc5hUsyhxFoRN9+EvGko="),
        // The text is sorted and compact, and has the escapes of the body.
        (unsorted, "6IQ08POUc5hUsyhxFoRN9+EvGko="),
        (unsorted, "puKV4DHBLdFTiNDsLYaOL25qjwQ="),
        // The documented canonical text.
        (ESCAPED, "WRmC/6qvcpwgzHepy/Pz3rOHhkc="),
        (unsorted, "WRmC/6qvcpwgzHepy/Pz3rOHhkc="),
    ] {
        for body in [body.to_owned(), format!("\u{feff}{body}")] {
            let push = receiver.verify(&hmac_headers(digest), body.as_bytes()).unwrap();
            assert_eq!(push.json().as_str(), body.trim_start_matches('\u{feff}'));
            assert_eq!(push.digest(), Some(digest));
        }
        let forged = body.replace("Tom", "Tim");
        let error = receiver.verify(&hmac_headers(digest), forged.as_bytes()).unwrap_err();
        assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
        assert_eq!(error.status(), 401);
    }
    // The bytes of the other body are another text.
    let error = receiver.verify(&hmac_headers("puKV4DHBLdFTiNDsLYaOL25qjwQ="), ESCAPED.as_bytes());
    assert!(matches!(error, Err(ReceiveError::Signature(VerifyError::Mismatch))), "{error:?}");
}

#[test]
fn a_text_that_was_cut_inside_an_emoji_is_read_as_it_was_signed() {
    let receiver = receiver().build().unwrap();
    let body = r#"{"text_message":"see you \ud83d"}"#;
    for (digest, text) in [
        ("drhy7CeNWqZMwRRD+4LLA++3pYY=", "see you ?"),
        ("l8n/GAB75FgU+rSxbTTztaV99Gc=", "see you \u{fffd}"),
        // The escape itself was signed.
        ("eUigXL+s8ULGnGEksDiao+tPNOQ=", "see you \u{fffd}"),
    ] {
        let headers = hmac_headers(digest);
        let push =
            receiver.verify_as(EventKind::SmsMoTextOrBinary, &headers, body.as_bytes()).unwrap();
        let Event::SmsMoTextOrBinary(sms) = push.event() else { panic!("{push:?}") };
        assert_eq!(sms.text_message.as_deref(), Some(text));
        assert_eq!(push.json().as_str(), format!("{{\"text_message\":\"{text}\"}}"));
    }
    // printf '%s' 'text_message=see you ?&sandbox-secret' | openssl dgst -md5 -binary | base64
    let older = headers([("x-lf-md5", "iI/T+uV66ozAwdO/X9xRog==")]);
    let push = receiver.verify_as(EventKind::SmsMoTextOrBinary, &older, body.as_bytes()).unwrap();
    assert_eq!(push.json().as_str(), r#"{"text_message":"see you ?"}"#);
    let error = receiver.verify(&hmac_headers("WRmC/6qvcpwgzHepy/Pz3rOHhkc="), body.as_bytes());
    assert!(matches!(error, Err(ReceiveError::Signature(VerifyError::Mismatch))), "{error:?}");
}

/// A push is not accepted for what a sloppy reader could make of it.
#[test]
fn a_key_that_becomes_a_duplicate_is_refused() {
    let receiver = receiver().build().unwrap();
    let spec = embedded_spec().unwrap();
    let headers = signed(&spec, "recharge_success", r#"{"a?":"1"}"#);
    let error = receiver.verify(&headers, r#"{"a?":"1","a\ud83d":"2"}"#.as_bytes()).unwrap_err();
    assert!(
        matches!(&error, ReceiveError::NotCanonical(CanonicalError::DuplicateKey(key)) if key == "a?"),
        "{error:?}"
    );
}
