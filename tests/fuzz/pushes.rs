//! The receiver of pushes.

use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue};
use linksfield_api::notification::Receiver;
use linksfield_sandbox::{KEY_ID, Push, SECRET, embedded_spec};
use linksfield_sign::{Empties, Form, KeyOrder, canonicalize};
use linksfield_spec::Spec;
use proptest::prelude::*;

use crate::config;
use crate::edit::{self, JSON, edits};

static SPEC: LazyLock<Spec> = LazyLock::new(|| embedded_spec().expect("the spec is valid"));

static KINDS: LazyLock<Vec<String>> = LazyLock::new(|| Push::kinds(&SPEC));

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(1_683_524_066_000)
}

fn receiver() -> Receiver {
    Receiver::builder().key(KEY_ID, SECRET).secret(SECRET).clock(now).build().unwrap()
}

/// Returns the documented push of a kind.
fn push(index: usize, secret: &str) -> Push {
    let kind = &KINDS[index % KINDS.len()];
    Push::builder(&SPEC, kind).unwrap().at(now()).secret(secret).build().unwrap()
}

fn headers(push: &Push) -> HeaderMap {
    let pairs = push.headers().iter();
    pairs
        .map(|(name, value)| {
            let name: HeaderName = name.parse().unwrap();
            (name, HeaderValue::from_str(value).unwrap())
        })
        .collect()
}

/// Returns what a body means, for bodies that the receiver accepts.
fn meaning(body: &[u8]) -> Option<String> {
    let form = Form { nested: KeyOrder::Sorted, empties: Empties::Keep, ..Form::default() };
    let text = std::str::from_utf8(body).ok()?;
    canonicalize(text.strip_prefix('\u{feff}').unwrap_or(text), &form).ok()
}

proptest! {
    #![proptest_config(config(200))]

    /// A changed body is refused, unless the change has no meaning, such as a space between two fields.
    #[test]
    fn a_changed_push_is_refused(index in any::<usize>(), edits in edits()) {
        let push = push(index, SECRET);
        let body = edit::apply(push.body().as_bytes(), &edits, JSON);
        match receiver().verify(&headers(&push), &body) {
            Ok(_) => {
                // The older signature does not cover empty fields, so those may differ.
                let form = Form { nested: KeyOrder::Sorted, ..Form::default() };
                let is_older = headers(&push).contains_key("x-lf-md5");
                if is_older {
                    let text = String::from_utf8_lossy(&body);
                    let signed = |text: &str| canonicalize(text.trim_start_matches('\u{feff}'), &form).ok();
                    prop_assert_eq!(signed(&text), signed(push.body()), "accepted: {}", text);
                } else {
                    prop_assert_eq!(meaning(&body), meaning(push.body().as_bytes()));
                }
            }
            Err(error) => {
                let text = format!("{error} {error:?}");
                prop_assert!(text.chars().count() < 4000 && !text.contains(SECRET));
                prop_assert!((400..=599).contains(&error.status()) || error.status() == 200);
            }
        }
    }

    /// Whatever the body is: without the key there is no accepted signature.
    #[test]
    fn a_forged_push_is_refused(index in any::<usize>(), edits in edits(), body in any::<Vec<u8>>()) {
        let kind = &KINDS[index % KINDS.len()];
        let documented = push(index, "forged secret");
        let changed = edit::apply(documented.body().as_bytes(), &edits, JSON);
        for body in [changed, body] {
            let text = String::from_utf8_lossy(&body).into_owned();
            // A body that the sandbox cannot sign keeps the signature of the documented body.
            let forged = Push::builder(&SPEC, kind).unwrap().at(now()).secret("forged secret");
            let forged = forged.body(text.clone()).build();
            let headers = headers(forged.as_ref().unwrap_or(&documented));
            prop_assert!(receiver().verify(&headers, text.as_bytes()).is_err(), "{}", text);
            prop_assert!(receiver().verify(&headers, &body).is_err());
        }
    }

    /// Headers with any bytes are refused or have no effect.
    #[test]
    fn changed_headers_are_refused(index in any::<usize>(), which in any::<usize>(), edits in edits()) {
        let push = push(index, SECRET);
        let mut headers = headers(&push);
        let names: Vec<HeaderName> = headers.keys().cloned().collect();
        let name = &names[which % names.len()];
        let value = headers[name].as_bytes().to_vec();
        let tokens: &[&[u8]] = &[b"0", b"=", b";", b",", b" ", b"sign=", b"HMAC", b"-1", b"\xff", b"v1"];
        let changed = edit::apply(&value, &edits, tokens);
        let Ok(changed) = HeaderValue::from_bytes(&changed) else { return Ok(()) };
        let is_same = changed.as_bytes() == value;
        headers.insert(name.clone(), changed);
        let received = receiver().verify(&headers, push.body().as_bytes());
        prop_assert!(!is_same || received.is_ok());
    }
}

/// The work for a forged push grows with its size only. The limit leaves room for a debug build on a busy machine.
#[test]
fn the_largest_forged_push_is_refused_in_time() {
    const SIZE: usize = 1024 * 1024 - 64;
    let fill = |open: &str, item: &str, close: &str| {
        let count = (SIZE - open.len() - close.len()) / (item.len() + 1);
        format!("{open}{}{close}", vec![item; count].join(","))
    };
    let nested = format!("{}1{}", "[".repeat(13), "]".repeat(13));
    let names = (0..SIZE / 14).map(|number| format!("\"k{number}\":null")).collect::<Vec<_>>();
    let bodies = [
        format!("{{\"a\":\"{}\"}}", "x".repeat(SIZE - 16)),
        format!("{{\"a\":\"{}\"}}", "\\u003c".repeat((SIZE - 16) / 6)),
        fill("{\"a\":[", "0", "]}"),
        fill("{\"a\":[", &nested, "]}"),
        fill("{\"a\":[", "{\"b\":{\"c\":[\"\"]}}", "]}"),
        format!("{{{}}}", &names.join(",")[..SIZE / 14 * 10].rsplit_once(',').unwrap().0),
    ];
    for (index, body) in bodies.iter().enumerate() {
        assert!(
            body.len() <= 1024 * 1024 && serde_json::from_str::<serde_json::Value>(body).is_ok()
        );
        // The older and the newer signature.
        for kind in ["order_status_change", "recharge_success"] {
            let push = Push::builder(&SPEC, kind).unwrap().at(now()).secret("forged secret");
            let push = push.build().unwrap();
            let start = std::time::Instant::now();
            assert!(receiver().verify(&headers(&push), body.as_bytes()).is_err());
            let took = start.elapsed();
            eprintln!("body {index}, {kind}: {took:?}");
            assert!(took < Duration::from_secs(60), "body {index}, kind {kind}: {took:?}");
        }
    }
}
