//! Tests of the receiver of pushes. They prove that a push of each kind, signed by the separate code of the sandbox, is
//! accepted over HTTP, and that forged, stale, replayed, malformed and oversized pushes are refused.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{FromRef, State};
use axum::routing::post;
use http::{HeaderMap, HeaderName, HeaderValue};
use linksfield_api::notification::{Event, EventKind, Receiver};
use linksfield_api::webhook::{Acknowledgement, Authentication, Delivery, EmptyKey, ReceiveError};
use linksfield_sandbox::{KEY_ID, Push, PushBuilder, SECRET, embedded_spec};
use linksfield_sign::{HmacKey, VerifyError};
use linksfield_spec::Spec;

const NOW: Duration = Duration::from_millis(1_683_524_066_000);

/// Returns a builder for a receiver with a fixed clock, and with the sandbox's key and secret.
fn receiver() -> linksfield_api::webhook::ReceiverBuilder<Event> {
    Receiver::builder().key(KEY_ID, SECRET).secret(SECRET).clock(|| UNIX_EPOCH + NOW)
}

fn headers_of(push: &Push) -> HeaderMap {
    headers(push.headers().iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

fn headers<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        let name: HeaderName = name.parse().unwrap();
        headers.append(name, HeaderValue::from_str(value).unwrap());
    }
    headers
}

/// Returns a builder for a recharge push that is sent at the time of the receiver's clock.
fn recharge(spec: &Spec) -> PushBuilder<'_> {
    Push::builder(spec, "recharge_success").unwrap().at(UNIX_EPOCH + NOW)
}

fn receive(
    receiver: &linksfield_api::notification::Receiver,
    push: &Push,
) -> Result<Delivery<Event>, ReceiveError> {
    receiver.receive(&headers_of(push), push.body().as_bytes())
}

#[derive(Clone)]
struct App {
    receiver: Receiver,
    events: Arc<Mutex<Vec<Event>>>,
}

impl FromRef<App> for Receiver {
    fn from_ref(app: &App) -> Self {
        app.receiver.clone()
    }
}

/// The handler of an application: it stores the event, acknowledges the push, and responds.
async fn handle(State(app): State<App>, delivery: Delivery<Event>) -> Acknowledgement {
    assert!(matches!(delivery.authentication(), Authentication::Signed { .. }));
    app.events.lock().unwrap().push(delivery.acknowledge());
    Acknowledgement
}

async fn serve(app: App) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/push", post(handle)).with_state(app);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/push")
}

#[tokio::test]
async fn every_kind_of_push_is_accepted_and_a_replay_is_not_handled() {
    let receiver = Receiver::builder().key(KEY_ID, SECRET).secret(SECRET).build().unwrap();
    let app = App { receiver, events: Arc::default() };
    let url = serve(app.clone()).await;
    let spec = embedded_spec().unwrap();
    for kind in Push::kinds(&spec) {
        let push = Push::builder(&spec, &kind).unwrap().build().unwrap();
        let response = push.send(&url).await.unwrap();
        assert_eq!((response.status, response.body.as_str()), (200, "{}"), "{kind}");
        let handled = app.events.lock().unwrap().len();
        let again = push.send(&url).await.unwrap();
        assert_eq!((again.status, again.body.as_str()), (200, "{}"), "{kind}");
        // The newer scheme signs a timestamp, so the receiver recognises a replay. The older scheme signs no timestamp.
        let has_timestamp = push.headers().iter().any(|(name, _)| name == "x-lf-timestamp");
        let expected = if has_timestamp { handled } else { handled + 1 };
        assert_eq!(app.events.lock().unwrap().len(), expected, "{kind}");
    }
    // A forged push does not reach the handler. The response states the reason without the secret.
    let push = Push::builder(&spec, "recharge_success").unwrap().secret("forged").build().unwrap();
    let handled = app.events.lock().unwrap().len();
    let response = push.send(&url).await.unwrap();
    assert_eq!(response.status, 401);
    assert!(!response.body.contains(SECRET), "{}", response.body);
    assert_eq!(app.events.lock().unwrap().len(), handled);
}

#[test]
fn a_url_for_one_kind_receives_that_kind() {
    let spec = embedded_spec().unwrap();
    for kind in EventKind::ALL {
        assert_eq!(EventKind::from_name(kind.name()), Some(*kind));
        let push = Push::builder(&spec, kind.name()).unwrap().at(UNIX_EPOCH + NOW).build().unwrap();
        let delivery = receiver()
            .build()
            .unwrap()
            .receive_as(*kind, &headers_of(&push), push.body().as_bytes())
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
    let delivery = receive(&receiver().build().unwrap(), &push).unwrap();
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
    let delivery = receive(&receiver().build().unwrap(), &push).unwrap();
    assert!(matches!(delivery.event(), Event::Unknown(json) if json.as_str().contains("1.50")));
    assert_eq!(delivery.event().kind(), None);
}

/// Returns the headers of a push of a kind with this body. The kind `order_status_change` has the older signature, and
/// `recharge_success` the newer signature.
fn signed(spec: &Spec, kind: &str, body: &str) -> HeaderMap {
    let push = Push::builder(spec, kind).unwrap().at(UNIX_EPOCH + NOW).body(body);
    headers_of(&push.build().unwrap())
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
            let error = receiver.receive_as(kind, headers, body.as_bytes()).unwrap_err();
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
        receiver.receive_as(kind, &newer, body.as_bytes()).unwrap();
    }
    // The stronger signature is also accepted for kinds that are documented with the weaker signature.
    let scheme = |headers: &HeaderMap| {
        let delivery =
            receiver.receive_as(EventKind::OrderStatusChange, headers, body.as_bytes()).unwrap();
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
    let error = receiver.receive_as(EventKind::OrderStatusChange, &both, body.as_bytes());
    assert!(matches!(error, Err(ReceiveError::Signature(VerifyError::Mismatch))), "{error:?}");
}

#[test]
fn the_older_signature_reads_lists_only_where_they_are_documented() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let receive =
        |body: &str| receiver.receive(&signed(&spec, "order_status_change", body), body.as_bytes());
    let devices = r#"[{"deviceId":"89852022018041800192"},{"deviceId":"89852022018041800193"}]"#;
    let delivery = receive(&format!("{{\"devices\":{devices}}}")).unwrap();
    assert_eq!(delivery.event().kind(), Some(EventKind::MallMessagePush));
    // A list under an undocumented name would have the same signature.
    let body = format!("{{\"others\":{devices}}}");
    let error = receive(&body).unwrap_err();
    assert!(matches!(&error, ReceiveError::NoReading(name) if name == "others"), "{error:?}");
    let error = receive(devices).unwrap_err();
    assert!(matches!(error, ReceiveError::NotCanonical(_)), "{error:?}");
    // The list of one kind is not accepted for another kind.
    let body = format!("{{\"devices\":{devices}}}");
    let headers = signed(&spec, "order_status_change", &body);
    let error =
        receiver.receive_as(EventKind::SmsMoTextOrBinary, &headers, body.as_bytes()).unwrap_err();
    assert!(matches!(&error, ReceiveError::NoReading(name) if name == "devices"), "{error:?}");
    // Ambiguous bodies: a field could belong to the next device, and a key could contain another field.
    for (body, member) in [
        (r#"{"devices":[{"deviceId":"1","warningCode":"2"},{"deviceId":"3"}]}"#, "devices"),
        (r#"{"devices":[{"deviceId":"1"},{}]}"#, "devices"),
        (r#"{"a=1&b":"2"}"#, "a=1&b"),
    ] {
        let error = receive(body).unwrap_err();
        assert!(matches!(&error, ReceiveError::Ambiguous(name) if name == member), "{error:?}");
        assert_eq!(error.status(), 400);
    }
    // A push of an unknown kind is returned as JSON, with the scheme of its signature.
    let delivery = receive(r#"{"a":"1"}"#).unwrap();
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
    let delivery = receiver.receive(&headers, body).unwrap();
    let key_id = Some("Ou8a5lyzPjN86ikmLeFC".to_owned());
    assert_eq!(delivery.authentication(), &Authentication::Signed { scheme: "lf-hmac", key_id });
    assert_eq!(delivery.sent().map(|sent| sent.unix_milliseconds()), Some(12_345_648_444));
    assert!(matches!(delivery.event(), Event::Unknown(_)));
    let error = receiver.receive(&headers, br#"{"name": "liguoli","age": 19}"#).unwrap_err();
    assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
}

#[test]
fn a_forged_stale_or_replayed_push_is_refused() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let refused = |push: Push| receive(&receiver, &push).unwrap_err();

    let error = refused(recharge(&spec).secret("another").build().unwrap());
    assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
    let error = refused(recharge(&spec).key_id("unknown").build().unwrap());
    assert!(matches!(&error, ReceiveError::UnknownKey(id) if id == "unknown"), "{error:?}");
    assert_eq!(error.status(), 401);

    let day = Duration::from_secs(24 * 3600);
    let hours = Duration::from_secs(3600);
    let at = |time| recharge(&spec).at(time).build().unwrap();
    assert!(matches!(refused(at(UNIX_EPOCH + NOW - day - 2 * hours)), ReceiveError::Stale));
    assert!(matches!(refused(at(UNIX_EPOCH + NOW + hours)), ReceiveError::FromTheFuture));
    receive(&receiver, &at(UNIX_EPOCH + NOW - day)).unwrap();

    // A push that was not acknowledged is accepted again, because its handler may have failed.
    let push = at(UNIX_EPOCH + NOW);
    receive(&receiver, &push).unwrap();
    receive(&receiver, &push).unwrap().acknowledge();
    let error = refused(push);
    assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
    assert_eq!(error.status(), 200);
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
        receiver.receive_as(kind, &good, push.body().as_bytes()).unwrap();
        for body in [r#"{"a":"1","b":"3"}"#, r#"{"a":"1"}"#, r#"{"a":"1","b":"2","c":""}"#] {
            let error = receiver.receive_as(kind, &good, body.as_bytes()).unwrap_err();
            assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
        }
        if good.contains_key("x-lf-timestamp") {
            let mut moved = good.clone();
            moved.insert("x-lf-timestamp", HeaderValue::from_static("1683524066001"));
            let error = receiver.receive_as(kind, &moved, push.body().as_bytes()).unwrap_err();
            assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
        }
    }
}

/// The newer signature covers every field, also a field with an empty key.
#[test]
fn a_field_with_an_empty_key_cannot_be_added() {
    let spec = embedded_spec().unwrap();
    let push = recharge(&spec).body(r#"{"note":"x"}"#).build().unwrap();
    let receiver = receiver().build().unwrap();
    assert!(receive(&receiver, &push).is_ok());
    let added = br#"{"note":"x","":"added"}"#;
    let refused = receiver.receive(&headers_of(&push), added).unwrap_err();
    assert_eq!(refused.status(), 401, "{refused}");
}

#[test]
fn an_unsigned_push_is_accepted_only_if_allowed() {
    let spec = embedded_spec().unwrap();
    let push = Push::builder(&spec, "mall_message_push").unwrap().unsigned().build().unwrap();
    // The documented samples have an empty header.
    for headers in [headers_of(&push), HeaderMap::new()] {
        let error =
            receiver().build().unwrap().receive(&headers, push.body().as_bytes()).unwrap_err();
        assert!(matches!(error, ReceiveError::Unsigned), "{error:?}");
        assert_eq!(error.status(), 401);
        let lenient = receiver().allow_unsigned().build().unwrap();
        let delivery = lenient.receive(&headers, push.body().as_bytes()).unwrap();
        assert_eq!(delivery.authentication(), &Authentication::Unsigned);
    }
    // A wrong signature is not treated as a missing signature.
    let forged = Push::builder(&spec, "mall_message_push").unwrap().secret("x").build().unwrap();
    let error = receive(&receiver().allow_unsigned().build().unwrap(), &forged).unwrap_err();
    assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
    // Without a secret, the receiver returns `NoSecret` and not a wrong signature.
    let keyless = Receiver::builder().key(KEY_ID, SECRET).build().unwrap();
    let error = keyless.receive(&headers_of(&forged), forged.body().as_bytes()).unwrap_err();
    assert!(matches!(error, ReceiveError::NoSecret), "{error:?}");
}

#[test]
fn a_body_that_is_too_large_or_not_json_is_refused() {
    let spec = embedded_spec().unwrap();
    let small = receiver().max_body(1).build().unwrap();
    let push = recharge(&spec).build().unwrap();
    let error = receive(&small, &push).unwrap_err();
    assert!(matches!(error, ReceiveError::TooLarge { limit: 1 }), "{error:?}");
    assert_eq!(error.status(), 413);

    let receiver = receiver().build().unwrap();
    let error = receiver.receive(&headers_of(&push), b"{\"a\":\"\xff\"}").unwrap_err();
    assert!(matches!(error, ReceiveError::NotUtf8), "{error:?}");
    assert_eq!(error.status(), 400);
    // A documented example that lacks a comma.
    let push = Push::builder(&spec, "sms_mo_text_or_binary").unwrap();
    let push = push.example("misprinted").unwrap().unsigned().build().unwrap();
    let error = receive(&receiver, &push).unwrap_err();
    assert_eq!(error.to_string(), "the body is not JSON: expected `,` or `}` at line 6 column 1");
    // A repeated key can be read in two ways, so the verified value could differ from the used value.
    let twice = r#"{"a":"1","a":"2"}"#;
    let push = recharge(&spec).body(twice).build().unwrap();
    let error = receive(&receiver, &push).unwrap_err();
    assert!(matches!(error, ReceiveError::NotCanonical(_)), "{error:?}");
}

/// A deeply nested body is an error, with or without a signature. It must not overflow the stack.
#[test]
fn a_body_that_is_nested_too_deep_is_refused() {
    let spec = embedded_spec().unwrap();
    let push = recharge(&spec).build().unwrap();
    let lists = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let objects = |depth: usize| format!("{}{}", "{\"a\":".repeat(depth) + "1", "}".repeat(depth));
    for receiver in [receiver().build().unwrap(), receiver().allow_unsigned().build().unwrap()] {
        for hostile in [
            lists(100_000),
            objects(100_000),
            "[".repeat(100_000),
            "{\"a\":[".repeat(100_000),
            format!("{{\"a\":\"\\\\\",\"b\":{}}}", lists(16)),
        ] {
            for headers in [headers_of(&push), HeaderMap::new()] {
                let error = receiver.receive(&headers, hostile.as_bytes()).unwrap_err();
                assert!(matches!(error, ReceiveError::TooDeep { limit: 16 }), "{error:?}");
                assert_eq!(error.status(), 400);
            }
        }
    }
    let receiver = receiver().build().unwrap();
    let brackets_in_a_string = format!(r#"{{"a":"[\"{}","b":[]}}"#, "[".repeat(100));
    for shallow in [objects(16), format!("{{\"a\":{}}}", lists(15)), brackets_in_a_string] {
        let push = recharge(&spec).body(&shallow).build().unwrap();
        receive(&receiver, &push).unwrap();
    }
}

#[test]
fn a_missing_repeated_or_malformed_header_is_named() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let push = recharge(&spec).build().unwrap();
    let with = |change: &dyn Fn(&mut HeaderMap)| {
        let mut headers = headers_of(&push);
        change(&mut headers);
        receiver.receive(&headers, push.body().as_bytes()).unwrap_err()
    };
    for name in ["x-lf-algo", "x-lf-timestamp", "x-lf-notification-version"] {
        let error = with(&|headers| {
            headers.remove(name);
        });
        assert!(matches!(error, ReceiveError::MissingHeader(own) if own == name), "{error:?}");
        let error = with(&|headers| {
            headers.append(name, HeaderValue::from_static("1"));
        });
        assert!(matches!(error, ReceiveError::RepeatedHeader(own) if own == name), "{error:?}");
    }
    let error = with(&|headers| {
        headers.append("x-lf-signature", HeaderValue::from_static("sandbox-key/AAAA"));
    });
    assert!(matches!(error, ReceiveError::RepeatedHeader("x-lf-signature")), "{error:?}");
    let error = with(&|headers| {
        headers.insert("x-lf-algo", HeaderValue::from_static("none"));
    });
    assert!(matches!(&error, ReceiveError::UnsupportedAlgorithm(name) if name == "none"));
    let error = with(&|headers| {
        headers.insert("x-lf-signature", HeaderValue::from_bytes(b"\xff").unwrap());
    });
    assert!(matches!(error, ReceiveError::BadHeader("x-lf-signature")), "{error:?}");
    for signature in ["no slash", "sandbox-key/", "sandbox-key/%%%", "sandbox-key/AAAA"] {
        let error = with(&|headers| {
            headers.insert("x-lf-signature", HeaderValue::from_str(signature).unwrap());
        });
        assert!(matches!(error, ReceiveError::Signature(VerifyError::Malformed)), "{error:?}");
    }
}

/// Empty fields are signed, so they cannot be added or removed.
#[test]
fn empty_fields_are_signed() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    for kind in ["recharge_success", "order_status_change"] {
        let headers = signed(&spec, kind, r#"{"a":"1","b":"","c":null}"#);
        let receive = |body: &str| {
            receiver.receive_as(EventKind::OrderStatusChange, &headers, body.as_bytes())
        };
        receive(r#"{"a":"1","b":"","c":null}"#).unwrap();
        for changed in
            [r#"{"a":"1"}"#, r#"{"a":"1","b":""}"#, r#"{"a":"1","b":"","c":null,"d":""}"#]
        {
            let error = receive(changed).unwrap_err();
            assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
        }
    }
}

/// The values are refused although the signature is valid.
#[test]
fn header_values_of_another_form_are_refused() {
    let receive =
        |builder: linksfield_api::webhook::ReceiverBuilder<Event>, version: &str, time: &str| {
            let mut signature = format!("{KEY_ID}/");
            let text = format!("{version}:HMAC-SHA1:{time}{{}}");
            HmacKey::new(SECRET.as_bytes()).sign_base64(text.as_bytes(), &mut signature);
            let headers = headers([
                ("x-lf-notification-version", version),
                ("x-lf-algo", "HMAC-SHA1"),
                ("x-lf-timestamp", time),
                ("x-lf-signature", &signature),
            ]);
            builder.build().unwrap().receive(&headers, b"{}")
        };
    let now = "1683524066000";
    receive(receiver(), "1.0", now).unwrap();
    for version in ["1:0", "1.0{", "1.0\"", "1 0"] {
        let error = receive(receiver(), version, now).unwrap_err();
        let name = "x-lf-notification-version";
        assert!(matches!(error, ReceiveError::BadHeader(own) if own == name), "{error:?}");
    }
    for time in ["", "+1683524066000", "-1", "1683524066000.0", "99999999999999999999", "1_000"] {
        for builder in [receiver(), receiver().max_age(None)] {
            let error = receive(builder, "1.0", time).unwrap_err();
            assert!(matches!(error, ReceiveError::BadHeader("x-lf-timestamp")), "{error:?}");
        }
    }
    let last = i64::MAX.to_string();
    for max_age in [Duration::ZERO, Duration::MAX] {
        let error = receive(receiver().max_age(Some(max_age)), "1.0", &last).unwrap_err();
        assert!(matches!(error, ReceiveError::FromTheFuture), "{error:?}");
    }
    let error = receive(receiver(), "1.0", "0").unwrap_err();
    assert!(matches!(error, ReceiveError::Stale), "{error:?}");
    let delivery = receive(receiver().max_age(None), "1.0", &last).unwrap();
    assert_eq!(delivery.sent().map(|sent| sent.unix_milliseconds()), Some(i64::MAX));
    delivery.acknowledge();
}

#[test]
fn keys_change_while_the_receiver_runs() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let signed_with = |secret: &str| recharge(&spec).secret(secret).build().unwrap();
    let old = signed_with(SECRET);
    let new = signed_with("the new value");
    receive(&receiver, &old).unwrap();
    assert!(receive(&receiver, &new).is_err());
    // Both values are valid until the old value is replaced.
    receiver.keys().add_key(KEY_ID, "the new value").unwrap();
    receive(&receiver, &old).unwrap();
    receive(&receiver, &new).unwrap();
    receiver.keys().replace_key(KEY_ID, "the new value").unwrap();
    assert!(receive(&receiver, &old).is_err());
    // A clone shares the keys.
    receive(&receiver.clone(), &new).unwrap();
    receiver.keys().remove_key(KEY_ID);
    assert!(matches!(receive(&receiver, &new), Err(ReceiveError::UnknownKey(_))));

    let older = |secret: &str| {
        let push = Push::builder(&spec, "mall_message_push").unwrap();
        push.secret(secret).build().unwrap()
    };
    receiver.keys().add_secret("second").unwrap();
    receive(&receiver, &older(SECRET)).unwrap();
    receive(&receiver, &older("second")).unwrap();
    receiver.keys().replace_secrets("third").unwrap();
    assert!(receive(&receiver, &older("second")).is_err());
    receive(&receiver, &older("third")).unwrap();
    let shown = format!("{receiver:?}");
    assert!(!shown.contains("third") && !shown.contains(SECRET), "{shown}");
}

/// Anyone can compute an HMAC with an empty key. HMAC pads a key with NUL, so a key of NUL bytes is equal to an empty
/// key.
#[test]
fn an_empty_key_is_refused() {
    for empty in ["", " ", "\n", "\0\0"] {
        assert_eq!(Receiver::builder().key(KEY_ID, empty).build().unwrap_err(), EmptyKey);
        assert_eq!(Receiver::builder().secret(empty).build().unwrap_err(), EmptyKey);
        assert!(Receiver::builder().key(KEY_ID, empty).key(KEY_ID, SECRET).build().is_err());
    }
    // After a refused change to an empty value, the old value is still valid.
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let keys = receiver.keys();
    assert_eq!(keys.add_key(KEY_ID, ""), Err(EmptyKey));
    assert_eq!(keys.replace_key(KEY_ID, ""), Err(EmptyKey));
    assert_eq!(keys.add_secret(""), Err(EmptyKey));
    assert_eq!(keys.replace_secrets(""), Err(EmptyKey));
    for kind in ["recharge_success", "mall_message_push"] {
        let push = || Push::builder(&spec, kind).unwrap().at(UNIX_EPOCH + NOW);
        receive(&receiver, &push().build().unwrap()).unwrap();
        let error = receive(&receiver, &push().secret("").build().unwrap()).unwrap_err();
        assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
    }
    assert!(EmptyKey.to_string().contains("anyone"), "{EmptyKey}");
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
        let outcome = receiver().build().unwrap().receive(&headers, body.as_bytes());
        assert!(outcome.is_err(), "the algorithm is signed in the form of the header");
        let mut headers = headers;
        headers.insert("x-lf-algo", HeaderValue::from_static("HMAC-SHA1"));
        receiver().build().unwrap().receive(&headers, body.as_bytes()).unwrap();
    }
}

/// An application can set its own replay guard, for instance one that uses a database.
#[test]
fn a_replay_guard_can_be_replaced() {
    #[derive(Clone, Default)]
    struct Table(Arc<Mutex<Rows>>);
    type Rows = Vec<(String, Option<SystemTime>)>;
    impl linksfield_api::webhook::ReplayGuard for Table {
        fn is_seen(&self, digest: &str, _: SystemTime) -> bool {
            self.0.lock().unwrap().iter().any(|(own, _)| own == digest)
        }
        fn remember(&self, digest: &str, until: Option<SystemTime>) {
            self.0.lock().unwrap().push((digest.to_owned(), until));
        }
    }
    let spec = embedded_spec().unwrap();
    let table = Table::default();
    let push = recharge(&spec).build().unwrap();
    receive(&receiver().replay_guard(table.clone()).build().unwrap(), &push).unwrap().acknowledge();
    let (digest, until) = table.0.lock().unwrap()[0].clone();
    assert_eq!(
        digest.len(),
        28,
        "expected the digest without the key id, which the header also holds: {digest}"
    );
    assert!(until.unwrap() >= UNIX_EPOCH + NOW + Duration::from_secs(25 * 3600));
    // Another process with the same table recognises the replay.
    let error = receive(&receiver().replay_guard(table).build().unwrap(), &push).unwrap_err();
    assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
}

#[test]
fn a_delivery_states_whether_it_is_protected_against_replay() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().allow_unsigned().build().unwrap();
    let unsigned = Push::builder(&spec, "mall_message_push").unwrap().unsigned().build().unwrap();
    let older = Push::builder(&spec, "mall_message_push").unwrap().build().unwrap();
    for (push, is_protected) in
        [(unsigned, false), (older, false), (recharge(&spec).build().unwrap(), true)]
    {
        let delivery = receive(&receiver, &push).unwrap();
        assert_eq!(delivery.is_replay_protected(), is_protected);
        assert_eq!(delivery.sent().is_some(), is_protected);
        delivery.acknowledge();
        match (receive(&receiver, &push), is_protected) {
            (Err(ReceiveError::Replayed), true) | (Ok(_), false) => {}
            (other, _) => panic!("{other:?}"),
        }
    }
}

/// The id of the key is not signed. A copy with the id of another key that has the same value is still a replay.
#[test]
fn a_replay_is_recognised_by_its_digest() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().key("the same key", SECRET).build().unwrap();
    receive(&receiver, &recharge(&spec).build().unwrap()).unwrap().acknowledge();
    let copy = recharge(&spec).key_id("the same key").build().unwrap();
    let error = receive(&receiver, &copy).unwrap_err();
    assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
    // The canonical form of the body is signed, so the same body in another form is a replay as well.
    let push = recharge(&spec).body(r#"{"a":{"x":1,"y":"欧"},"b":"2"}"#).build().unwrap();
    receive(&receiver, &push).unwrap().acknowledge();
    let body = br#" {"b":"2", "a":{"y":"\u6b27","x":1}}"#;
    let error = receiver.receive(&headers_of(&push), body).unwrap_err();
    assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
}

#[test]
fn without_a_maximum_age_pushes_are_remembered_forever() {
    let spec = embedded_spec().unwrap();
    let year = Duration::from_secs(365 * 24 * 3600);
    for max_age in [None, Some(Duration::MAX), Some(Duration::from_secs(u64::MAX / 2))] {
        let now = Arc::new(Mutex::new(UNIX_EPOCH + NOW));
        let clock = Arc::clone(&now);
        let receiver =
            receiver().max_age(max_age).clock(move || *clock.lock().unwrap()).build().unwrap();
        let push = recharge(&spec).build().unwrap();
        receive(&receiver, &push).unwrap().acknowledge();
        *now.lock().unwrap() += 10 * year;
        let error = receive(&receiver, &push).unwrap_err();
        assert!(matches!(error, ReceiveError::Replayed), "{max_age:?}: {error:?}");
        // Another push of the same age is accepted.
        receive(&receiver, &recharge(&spec).body(r#"{"another":1}"#).build().unwrap()).unwrap();
    }
}

/// A replay at the last moment before a push is too old is still recognised.
#[test]
fn a_push_is_remembered_until_it_is_too_old() {
    let spec = embedded_spec().unwrap();
    let (minute, max_age) = (Duration::from_secs(60), Duration::from_secs(3600));
    let now = Arc::new(Mutex::new(UNIX_EPOCH + NOW));
    let clock = Arc::clone(&now);
    let receiver =
        receiver().max_age(Some(max_age)).clock(move || *clock.lock().unwrap()).build().unwrap();
    // The push is as far in the future as the receiver allows.
    let push = recharge(&spec).at(UNIX_EPOCH + NOW + 10 * minute).build().unwrap();
    receive(&receiver, &push).unwrap().acknowledge();
    *now.lock().unwrap() += 10 * minute + max_age;
    assert!(matches!(receive(&receiver, &push), Err(ReceiveError::Replayed)));
    *now.lock().unwrap() += Duration::from_millis(1);
    assert!(matches!(receive(&receiver, &push), Err(ReceiveError::Stale)));
}
