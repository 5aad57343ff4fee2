//! Bodies and headers that are malformed, too large or ambiguous.

use std::time::{Duration, Instant};

use http::{HeaderMap, HeaderValue};
use linksfield_api::notification::Event;
use linksfield_api::webhook::ReceiveError;
use linksfield_sandbox::{KEY_ID, Push, SECRET, embedded_spec};
use linksfield_sign::{HmacKey, VerifyError};

use super::{headers, headers_of, hmac_headers, receiver, recharge, signed, verify};

#[test]
fn a_body_that_is_too_large_or_not_json_is_refused() {
    let spec = embedded_spec().unwrap();
    let small = receiver().max_body(1).build().unwrap();
    let push = recharge(&spec).build().unwrap();
    let error = verify(&small, &push).unwrap_err();
    assert!(matches!(error, ReceiveError::TooLarge { limit: 1 }), "{error:?}");
    assert_eq!(error.status(), 413);

    let receiver = receiver().build().unwrap();
    let error = receiver.verify(&headers_of(&push), b"{\"a\":\"\xff\"}").unwrap_err();
    assert!(matches!(error, ReceiveError::NotUtf8), "{error:?}");
    assert_eq!(error.status(), 400);
    // A documented example that lacks a comma.
    let push = Push::builder(&spec, "sms_mo_text_or_binary").unwrap();
    let push = push.example("misprinted").unwrap().unsigned().build().unwrap();
    let error = verify(&receiver, &push).unwrap_err();
    assert_eq!(error.to_string(), "the body is not JSON: expected `,` or `}` at line 6 column 1");
    // A repeated key can be read in two ways, so the verified value could differ from the used value.
    let twice = r#"{"a":"1","a":"2"}"#;
    let push = recharge(&spec).body(twice).build().unwrap();
    let error = verify(&receiver, &push).unwrap_err();
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
                let error = receiver.verify(&headers, hostile.as_bytes()).unwrap_err();
                assert!(matches!(error, ReceiveError::TooDeep { limit: 16 }), "{error:?}");
                assert_eq!(error.status(), 400);
            }
        }
    }
    let receiver = receiver().build().unwrap();
    let brackets_in_a_string = format!(r#"{{"a":"[\"{}","b":[]}}"#, "[".repeat(100));
    for shallow in [objects(16), format!("{{\"a\":{}}}", lists(15)), brackets_in_a_string] {
        let push = recharge(&spec).body(&shallow).build().unwrap();
        verify(&receiver, &push).unwrap();
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
        receiver.verify(&headers, push.body().as_bytes()).unwrap_err()
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
            builder.build().unwrap().verify(&headers, b"{}")
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
}

/// Nobody can make an error, and with it the log, as long as a push.
#[test]
fn errors_are_short() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let long = "k".repeat(500_000);
    let good = hmac_headers("AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    let with = |name: &'static str, value: &str| {
        let mut headers = good.clone();
        headers.insert(name, HeaderValue::from_str(value).unwrap());
        headers
    };
    for (headers, body) in [
        (good.clone(), format!("{{\"{long}\":1,\"{long}\":2}}")),
        (good.clone(), format!("{{\"\\ud83d{long}\":1,\"?{long}\":2}}")),
        (good.clone(), format!("\"{long}\"")),
        (good.clone(), long.clone()),
        (signed(&spec, "order_status_change", "{}"), format!("{{\"{long}\":[]}}")),
        (signed(&spec, "order_status_change", "{}"), format!("{{\"{long}&\":1}}")),
        (signed(&spec, "mall_message_push", "{}"), format!("{{\"devices\":[],\"{long}\":1}}")),
        (with("x-lf-signature", &format!("{long}/AAAA")), "{}".to_owned()),
        (with("x-lf-signature", &long), "{}".to_owned()),
        (with("x-lf-algo", &long), "{}".to_owned()),
        (with("x-lf-timestamp", &long), "{}".to_owned()),
        (with("x-lf-notification-version", &format!("{long}:")), "{}".to_owned()),
    ] {
        let error = receiver.verify(&headers, body.as_bytes()).unwrap_err();
        let shown = format!("{error}{error:?}");
        assert!(
            shown.len() < 500,
            "{}: {}",
            shown.len(),
            shown.chars().take(500).collect::<String>()
        );
    }
}

/// The time is generous, because tests run without optimisation and side by side. Optimised, no body takes more than
/// 0.3 seconds.
#[test]
fn a_forged_push_of_the_largest_size_is_refused_in_time() {
    let receiver = receiver().build().unwrap();
    let size = receiver.max_body();
    let fill = |before: &str, item: &str, after: &str| {
        let count = (size - before.len() - after.len()) / item.len();
        format!("{before}{}{after}", item.repeat(count))
    };
    let open = "{\"a\":".repeat(14);
    let close = "}".repeat(14);
    let flat: String = (0..size / 12).map(|number| format!("\"{number}\":1,")).collect();
    for body in [
        fill(&format!("{open}["), "1,", &format!("1]{close}")),
        fill(&format!("{open}["), "{},", &format!("1]{close}")),
        fill(&format!("{open}\""), "\\u0026", &format!("\"{close}")),
        fill("{\"a\":[", "\"\\ud83d\",", "1]}"),
        format!("{{{flat}\"cut\":\"\\ud83d\"}}"),
    ] {
        assert!(body.len() > size / 2 && body.len() <= size, "{}", body.len());
        let begin = Instant::now();
        let error = receiver.verify(&hmac_headers("AAAAAAAAAAAAAAAAAAAAAAAAAAA="), body.as_bytes());
        let took = begin.elapsed();
        assert!(matches!(error, Err(ReceiveError::Signature(VerifyError::Mismatch))), "{error:?}");
        assert!(took < Duration::from_secs(20), "{took:?}: {}", &body[..40]);
    }
}
