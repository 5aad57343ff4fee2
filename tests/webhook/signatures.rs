//! What each signature covers, checked with signatures of the sandbox, of `openssl`, and of a published sample.

use std::time::{Duration, UNIX_EPOCH};

use http::{HeaderMap, HeaderValue};
use linksfield_api::notification::{Event, EventKind, Receiver};
use linksfield_api::webhook::{Authentication, ReceiveError};
use linksfield_sandbox::{KEY_ID, Push, SECRET, embedded_spec};
use linksfield_sign::VerifyError;

use super::{NOW, headers, headers_of, receiver, signed, verify};

#[test]
fn the_older_signature_reads_lists_only_where_they_are_documented() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let verify =
        |body: &str| receiver.verify(&signed(&spec, "order_status_change", body), body.as_bytes());
    let devices = r#"[{"deviceId":"89852022018041800192"},{"deviceId":"89852022018041800193"}]"#;
    let delivery = verify(&format!("{{\"devices\":{devices}}}")).unwrap();
    assert_eq!(delivery.event().kind(), Some(EventKind::MallMessagePush));
    // A list under an undocumented name would have the same signature.
    let body = format!("{{\"others\":{devices}}}");
    let error = verify(&body).unwrap_err();
    assert!(matches!(&error, ReceiveError::NoReading(name) if name == "others"), "{error:?}");
    let error = verify(devices).unwrap_err();
    assert!(matches!(error, ReceiveError::NotCanonical(_)), "{error:?}");
    // The list of one kind is not accepted for another kind.
    let body = format!("{{\"devices\":{devices}}}");
    let headers = signed(&spec, "order_status_change", &body);
    let error =
        receiver.verify_as(EventKind::SmsMoTextOrBinary, &headers, body.as_bytes()).unwrap_err();
    assert!(matches!(&error, ReceiveError::NoReading(name) if name == "devices"), "{error:?}");
    // Ambiguous bodies: a field could belong to the next device, and a key could contain another field.
    for (body, member) in [
        (r#"{"devices":[{"deviceId":"1","warningCode":"2"},{"deviceId":"3"}]}"#, "devices"),
        (r#"{"devices":[{"deviceId":"1"},{}]}"#, "devices"),
        (r#"{"a=1&b":"2"}"#, "a=1&b"),
    ] {
        let error = verify(body).unwrap_err();
        assert!(matches!(&error, ReceiveError::Ambiguous(name) if name == member), "{error:?}");
        assert_eq!(error.status(), 400);
    }
    // A push of an unknown kind is returned as JSON, with the scheme of its signature.
    let delivery = verify(r#"{"a":"1"}"#).unwrap();
    assert!(matches!(delivery.event(), Event::Unknown(_)));
    let older = Authentication::Signed { scheme: "x-lf-md5", key_id: None };
    assert_eq!(delivery.authentication(), &older);
}

/// The sample is published for a sister product, with its signature. Its timestamp is not a real time.
#[test]
fn the_published_sample_is_received() {
    let headers = headers([
        ("x-lf-notification-version", "1.0"),
        ("x-lf-algo", "HMAC-SHA1"),
        ("x-lf-timestamp", "12345648444"),
        ("x-lf-signature", "Ou8a5lyzPjN86ikmLeFC/pnWR3hcrEXQWV8S+RY0DMjEN9ec="),
    ]);
    let body = br#"{"name": "liguoli","age": 18}"#;
    let receiver = Receiver::builder()
        .key(
            "Ou8a5lyzPjN86ikmLeFC",
            "3QY0I6jA6jOfeIQbOde3CG2DeOllV1zufpFR393my78h3tCn7P1IfyUIhV3cS8ks",
        )
        .clock(|| UNIX_EPOCH + Duration::from_millis(12_345_648_444))
        .build()
        .unwrap();
    let delivery = receiver.verify(&headers, body).unwrap();
    let key_id = Some("Ou8a5lyzPjN86ikmLeFC".to_owned());
    assert_eq!(delivery.authentication(), &Authentication::Signed { scheme: "lf-hmac", key_id });
    assert_eq!(delivery.sent().map(|sent| sent.unix_milliseconds()), Some(12_345_648_444));
    assert!(matches!(delivery.event(), Event::Unknown(_)));
    let error = receiver.verify(&headers, br#"{"name": "liguoli","age": 19}"#).unwrap_err();
    assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
}

#[test]
fn a_changed_body_or_header_breaks_the_signature() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    for kind in Push::kinds(&spec) {
        let builder = Push::builder(&spec, &kind).unwrap().at(UNIX_EPOCH + NOW);
        let push = builder.body(r#"{"a":"1","b":"2"}"#).build().unwrap();
        let good = headers_of(&push);
        // A kind that is accepted with either signature.
        let kind = EventKind::OrderStatusChange;
        receiver.verify_as(kind, &good, push.body().as_bytes()).unwrap();
        for body in [r#"{"a":"1","b":"3"}"#, r#"{"a":"1"}"#, r#"{"a":"1","b":"2","c":""}"#] {
            let error = receiver.verify_as(kind, &good, body.as_bytes()).unwrap_err();
            assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
        }
        if good.contains_key("x-lf-timestamp") {
            let mut moved = good.clone();
            moved.insert("x-lf-timestamp", HeaderValue::from_static("1683524066001"));
            let error = receiver.verify_as(kind, &moved, push.body().as_bytes()).unwrap_err();
            assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
        }
    }
}

#[test]
fn an_unsigned_push_is_accepted_only_if_allowed() {
    let spec = embedded_spec().unwrap();
    let push = Push::builder(&spec, "mall_message_push").unwrap().unsigned().build().unwrap();
    // The documented samples have an empty header.
    for headers in [headers_of(&push), HeaderMap::new()] {
        let error =
            receiver().build().unwrap().verify(&headers, push.body().as_bytes()).unwrap_err();
        assert!(matches!(error, ReceiveError::Unsigned), "{error:?}");
        assert_eq!(error.status(), 401);
        let lenient = receiver().allow_unsigned().build().unwrap();
        let delivery = lenient.verify(&headers, push.body().as_bytes()).unwrap();
        assert_eq!(delivery.authentication(), &Authentication::Unsigned);
    }
    // A wrong signature is not treated as a missing signature.
    let forged = Push::builder(&spec, "mall_message_push").unwrap().secret("x").build().unwrap();
    let error = verify(&receiver().allow_unsigned().build().unwrap(), &forged).unwrap_err();
    assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
    // Without a secret, the receiver returns `NoSecret` and not a wrong signature.
    let keyless = Receiver::builder().key(KEY_ID, SECRET).build().unwrap();
    let error = keyless.verify(&headers_of(&forged), forged.body().as_bytes()).unwrap_err();
    assert!(matches!(error, ReceiveError::NoSecret), "{error:?}");
}

/// Empty fields are signed, so they cannot be added or removed.
#[test]
fn empty_fields_are_signed() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    for kind in ["recharge_success", "order_status_change"] {
        let headers = signed(&spec, kind, r#"{"a":"1","b":"","c":null}"#);
        let verify = |body: &str| {
            receiver.verify_as(EventKind::OrderStatusChange, &headers, body.as_bytes())
        };
        verify(r#"{"a":"1","b":"","c":null}"#).unwrap();
        for changed in
            [r#"{"a":"1"}"#, r#"{"a":"1","b":""}"#, r#"{"a":"1","b":"","c":null,"d":""}"#]
        {
            let error = verify(changed).unwrap_err();
            assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
        }
    }
}

/// The documentation does not state whether nested keys are sorted, so both orders are accepted.
#[test]
fn nested_keys_can_be_sorted_or_in_the_given_order() {
    let body = r#"{"b":{"z":"1","a":"2"},"a":"x"}"#;
    // printf '%s' '1.0:HMAC-SHA1:1683524066000{"a":"x","b":{"z":"1","a":"2"}}' |
    //   openssl dgst -sha1 -hmac sandbox-secret -binary | base64     and with "a" before "z"
    for digest in ["V+JJorddgfarZG/RI69ky29lTK0=", "n4m/5u/JvAaAFRboW/R8ONrgUO4="] {
        let headers = headers([
            ("x-lf-notification-version", "1.0"),
            ("x-lf-algo", "hmac-sha1"),
            ("x-lf-timestamp", "1683524066000"),
            ("x-lf-signature", &format!("{KEY_ID}/{digest}")),
        ]);
        let outcome = receiver().build().unwrap().verify(&headers, body.as_bytes());
        assert!(outcome.is_err(), "the algorithm is signed in the form of the header");
        let mut headers = headers;
        headers.insert("x-lf-algo", HeaderValue::from_static("HMAC-SHA1"));
        receiver().build().unwrap().verify(&headers, body.as_bytes()).unwrap();
    }
}

/// The newer signature covers every field, also a field with an empty key.
#[test]
fn a_field_with_an_empty_key_cannot_be_added() {
    let spec = embedded_spec().unwrap();
    let push = super::recharge(&spec).body(r#"{"note":"x"}"#).build().unwrap();
    let receiver = receiver().build().unwrap();
    assert!(verify(&receiver, &push).is_ok());
    let added = br#"{"note":"x","":"added"}"#;
    let refused = receiver.verify(&headers_of(&push), added).unwrap_err();
    assert_eq!(refused.status(), 401, "{refused}");
}
