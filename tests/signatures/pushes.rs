//! Pushes whose signed text is the body as received, with headers around it. The sandbox signs them with separate code,
//! and `openssl` signs one of them.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue};
use linksfield_api::webhook::{Authentication, ReceiveError};
use linksfield_golden::signatures::text_pushes::{Event, Receiver};
use linksfield_sandbox::{KEY_ID, Push, SECRET};
use linksfield_spec::Spec;
use linksfield_tests::fixture;

const NOW: u64 = 1_711_502_999;

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW)
}

fn receiver() -> Receiver {
    Receiver::builder().key(KEY_ID, SECRET).secret("old").secret(SECRET).clock(now).build().unwrap()
}

fn spec() -> Spec {
    Spec::load(&fixture("signatures").join("spec")).unwrap().0
}

fn headers<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
    }
    headers
}

/// Returns the headers of a push of the sandbox.
fn signed(kind: &str, body: &str, at: SystemTime) -> HeaderMap {
    let spec = spec();
    let push = Push::builder(&spec, kind).unwrap().at(at).body(body).build().unwrap();
    headers(push.headers().iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

const BODIES: [(&str, &str); 3] = [
    ("paid", "{ \"paid\" : \"欧\\u6d32\\n&=\",\n \"amount\": 1.50 }"),
    ("opened", r#"{"new":[{"z":1,"y":""}],"opened":"x"}"#),
    ("closed", r#"{"closed":"a.b:c","amount":0}"#),
];

#[test]
fn pushes_of_each_scheme_are_accepted() {
    let receiver = receiver();
    for (kind, body) in BODIES {
        let push = receiver.verify(&signed(kind, body, now()), body.as_bytes()).unwrap();
        assert_eq!(push.is_replay_protected(), kind != "opened", "{kind}");
        assert!(matches!(push.authentication(), Authentication::Signed { .. }));
        match (kind, push.event()) {
            ("paid", Event::Paid(paid)) => assert_eq!(paid.paid, "欧洲\n&="),
            ("opened", Event::Opened(opened)) => assert_eq!(opened.opened, "x"),
            ("closed", Event::Closed(closed)) => assert_eq!(closed.closed, "a.b:c"),
            (_, other) => panic!("{kind}: {other:?}"),
        }
    }
}

#[test]
fn each_changed_byte_is_refused() {
    let receiver = receiver();
    for (kind, body) in BODIES {
        let right = signed(kind, body, now());
        for at in 0..body.len() {
            let mut changed = body.as_bytes().to_vec();
            changed[at] ^= 1;
            assert!(receiver.verify(&right, &changed).is_err(), "{kind} {at}");
        }
        for (name, value) in &right {
            for at in 0..value.len() {
                let mut changed = value.as_bytes().to_vec();
                changed[at] ^= 1;
                let mut headers = right.clone();
                let Ok(value) = HeaderValue::from_bytes(&changed) else { continue };
                headers.insert(name, value);
                // The name of an algorithm may be in lower case, and the last character of Base64 is checked.
                assert!(receiver.verify(&headers, body.as_bytes()).is_err(), "{name} {at}");
            }
            let mut headers = right.clone();
            headers.remove(name);
            assert!(receiver.verify(&headers, body.as_bytes()).is_err(), "{name}");
            let mut headers = right.clone();
            headers.append(name, value.clone());
            assert!(receiver.verify(&headers, body.as_bytes()).is_err(), "{name}");
        }
    }
}

#[test]
fn old_pushes_and_weaker_signatures_are_refused() {
    let receiver = receiver();
    let (kind, body) = BODIES[0];
    for at in [NOW - 40 * 86_400, NOW + 86_400] {
        let at = UNIX_EPOCH + Duration::from_secs(at);
        let error = receiver.verify(&signed(kind, body, at), body.as_bytes()).unwrap_err();
        assert!(matches!(error, ReceiveError::Stale | ReceiveError::FromTheFuture), "{error}");
    }
    // An event with a time in its signature, with the signature of the body alone.
    let weaker = signed("opened", body, now());
    let error = receiver.verify(&weaker, body.as_bytes()).unwrap_err();
    assert!(matches!(error, ReceiveError::WrongScheme { .. }), "{error}");
    // The reverse is accepted.
    let body = BODIES[1].1;
    receiver.verify(&signed("paid", body, now()), body.as_bytes()).unwrap();
}

#[test]
fn ambiguous_bodies_and_headers_are_refused() {
    let receiver = receiver();
    for body in [r#"{"opened":"x","opened":"y"}"#, "[1]", "1"] {
        assert!(
            receiver.verify(&signed("opened", body, now()), body.as_bytes()).is_err(),
            "{body}"
        );
    }
    let body = BODIES[2].1;
    let right = signed("closed", body, now());
    for (name, bad) in [("x-id", "a:b"), ("x-id", "a b"), ("x-time", "-1"), ("x-time", "")] {
        let mut headers = right.clone();
        headers.insert(name, HeaderValue::from_static(bad));
        let error = receiver.verify(&headers, body.as_bytes()).unwrap_err();
        assert!(
            matches!(error, ReceiveError::BadHeader(_) | ReceiveError::Signature(_)),
            "{error}"
        );
    }
}

#[test]
fn openssl_makes_the_same_signature() {
    let (_, body) = BODIES[0];
    let mut child = Command::new("openssl")
        .args(["dgst", "-sha256", "-hmac", SECRET])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("openssl is installed");
    write!(child.stdin.take().unwrap(), "{NOW}.{body}").unwrap();
    let output = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let digest = output.trim().rsplit(' ').next().unwrap();
    let time = NOW.to_string();
    let signature = format!("v1={digest}");
    let headers = headers([("x-timestamp", time.as_str()), ("x-signature", signature.as_str())]);
    receiver().verify(&headers, body.as_bytes()).unwrap();
    let upper = headers_with(&time, &format!("v1={}", digest.to_uppercase()));
    assert!(receiver().verify(&upper, body.as_bytes()).is_err());
}

fn headers_with(time: &str, signature: &str) -> HeaderMap {
    headers([("x-timestamp", time), ("x-signature", signature)])
}
