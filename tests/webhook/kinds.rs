//! The kind of an event, and the signature that each kind needs.

use std::time::UNIX_EPOCH;

use http::{HeaderMap, HeaderValue};
use linksfield_api::notification::{Event, EventKind};
use linksfield_api::webhook::{Authentication, ReceiveError};
use linksfield_sandbox::{Push, embedded_spec};
use linksfield_sign::VerifyError;

use super::{NOW, headers_of, receiver, recharge, signed, verify};

#[test]
fn a_url_for_one_kind_receives_that_kind() {
    let spec = embedded_spec().unwrap();
    for kind in EventKind::ALL {
        assert_eq!(EventKind::from_name(kind.name()), Some(*kind));
        let push = Push::builder(&spec, kind.name()).unwrap().at(UNIX_EPOCH + NOW).build().unwrap();
        let delivery = receiver()
            .build()
            .unwrap()
            .verify_as(*kind, &headers_of(&push), push.body().as_bytes())
            .unwrap();
        assert_eq!(delivery.event().kind(), Some(*kind), "{kind:?}");
        assert_eq!(delivery.json().as_str(), push.body().trim_end());
    }
    assert_eq!(EventKind::from_name("no_such"), None);
}

#[test]
fn fields_determine_the_kind_and_undocumented_fields_are_kept() {
    let spec = embedded_spec().unwrap();
    let push = Push::builder(&spec, "mall_message_push")
        .unwrap()
        .body(
            r#"{"devices":[{"deviceId":"89852022018041800192","warningCode":"9","expireTime":"","more":"x"}]}"#,
        )
        .build()
        .unwrap();
    let delivery = verify(&receiver().build().unwrap(), &push).unwrap();
    assert_eq!(
        delivery.authentication(),
        &Authentication::Signed { scheme: "x-lf-md5", key_id: None }
    );
    assert!(delivery.id().is_some_and(|id| id.starts_with("sandbox-")));
    let Event::MallMessagePush(event) = delivery.event() else { panic!("{delivery:?}") };
    let device = &event.devices[0];
    assert_eq!(device.warning_code.as_ref().unwrap().as_str(), "9");
    assert_eq!(device.extra.get("more").map(|json| json.as_str()), Some(r#""x""#));

    let push = recharge(&spec).body(r#"{"never":{"seen":[1.50]}}"#).build().unwrap();
    let delivery = verify(&receiver().build().unwrap(), &push).unwrap();
    assert!(matches!(delivery.event(), Event::Unknown(json) if json.as_str().contains("1.50")));
    assert_eq!(delivery.event().kind(), None);
}

#[test]
fn a_kind_is_not_accepted_with_a_weaker_signature_than_its_own() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().allow_unsigned().build().unwrap();
    let body = r#"{"a":"1"}"#;
    let older = signed(&spec, "order_status_change", body);
    let newer = signed(&spec, "recharge_success", body);
    for kind in [EventKind::AsyncResult, EventKind::RechargeSuccess] {
        let refused = |headers: &HeaderMap| {
            let error = receiver.verify_as(kind, headers, body.as_bytes()).unwrap_err();
            assert_eq!(error.status(), 401);
            error
        };
        let error = refused(&older);
        assert!(
            matches!(error, ReceiveError::WrongScheme { expected: "lf-hmac", found: "x-lf-md5" }),
            "{error:?}"
        );
        assert_eq!(
            error.to_string(),
            "the push is signed with `x-lf-md5`, but its kind is documented with `lf-hmac`"
        );
        // `allow_unsigned` applies only to kinds whose signature is documented as optional.
        let error = refused(&HeaderMap::new());
        assert!(matches!(error, ReceiveError::Unsigned), "{error:?}");
        // An empty signature header counts as a missing header.
        let mut emptied = older.clone();
        emptied.insert("x-lf-signature", HeaderValue::from_static(""));
        assert!(matches!(refused(&emptied), ReceiveError::WrongScheme { .. }));
        let push = receiver.verify_as(kind, &newer, body.as_bytes()).unwrap();
        assert!(push.is_replay_protected());
    }
    // The stronger signature is also accepted for kinds that are documented with the weaker signature.
    let scheme = |headers: &HeaderMap| {
        let delivery =
            receiver.verify_as(EventKind::OrderStatusChange, headers, body.as_bytes()).unwrap();
        match delivery.authentication() {
            Authentication::Signed { scheme, .. } => Some(*scheme),
            _ => None,
        }
    };
    assert_eq!(scheme(&older), Some("x-lf-md5"));
    assert_eq!(scheme(&newer), Some("lf-hmac"));
    assert_eq!(scheme(&HeaderMap::new()), None);
    // If both signatures are present, only the stronger signature counts. A valid weaker signature does not replace it.
    let mut both = older.clone();
    both.extend(newer.clone());
    assert_eq!(scheme(&both), Some("lf-hmac"));
    both.insert("x-lf-md5", HeaderValue::from_static("wrong"));
    assert_eq!(scheme(&both), Some("lf-hmac"));
    let mut both = older.clone();
    both.extend(signed(&spec, "recharge_success", r#"{"a":"2"}"#));
    let error = receiver.verify_as(EventKind::OrderStatusChange, &both, body.as_bytes());
    assert!(matches!(error, Err(ReceiveError::Signature(VerifyError::Mismatch))), "{error:?}");
}
