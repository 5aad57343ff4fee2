//! Properties of random pushes: what is signed is accepted, what is changed is refused, and nothing panics.

use std::sync::LazyLock;

use http::{HeaderMap, HeaderName, HeaderValue};
use linksfield_api::notification::EventKind;
use linksfield_api::webhook::{ReceiveError, VerifyError};
use linksfield_sandbox::{SECRET, embedded_spec};
use linksfield_sign::HmacKey;
use linksfield_spec::Spec;
use proptest::prelude::*;

use super::{headers, hmac_headers, receiver, signed};

static SPEC: LazyLock<Spec> = LazyLock::new(|| embedded_spec().unwrap());

/// A JSON string, in which characters are written as they are or as escapes.
fn string() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        "[a-zA-Z0-9 _:,{}\\[\\]&=<>'/欧洲é]".prop_map(|text| text),
        any::<char>().prop_map(|c| {
            let mut units = [0; 2];
            let units = c.encode_utf16(&mut units);
            units.iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>()
        }),
        prop::sample::select(vec![
            "\\\"", "\\\\", "\\/", "\\n", "\\t", "\u{2028}", "😀", "\\u00E9"
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(character, 0..8).prop_map(|parts| format!("\"{}\"", parts.concat()))
}

fn single() -> impl Strategy<Value = String> {
    prop_oneof![
        string(),
        prop::sample::select(vec![
            "0",
            "-1",
            "1.50",
            "1E+2",
            "12345678901234567890",
            "true",
            "null"
        ])
        .prop_map(str::to_owned),
    ]
}

/// The fields of an object, whose keys differ, with some white space.
fn object(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let member = (string(), value, prop::sample::select(vec!["", " ", "\n"]));
    prop::collection::vec(member, 0..5).prop_map(|members| {
        let member = |(index, (key, value, blank)): (usize, &(String, String, &str))| {
            let key = key.replacen('"', &format!("\"{}", 9 - index), 1);
            format!("{blank}{key}{blank}:{blank}{value}{blank}")
        };
        let members: Vec<String> = members.iter().enumerate().map(member).collect();
        format!("{{{}}}", members.join(","))
    })
}

fn body() -> impl Strategy<Value = String> {
    let value = single().prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4)
                .prop_map(|items| format!("[{}]", items.join(", "))),
            object(inner),
        ]
    });
    object(value)
}

fn own_signature(body: &str) -> HeaderMap {
    let mut digest = String::new();
    let text = format!("1.0:HMAC-SHA1:1683524066000{body}");
    HmacKey::new(SECRET.as_bytes()).sign_base64(text.as_bytes(), &mut digest);
    hmac_headers(&digest)
}

fn is_mismatch<T>(outcome: &Result<T, ReceiveError>) -> bool {
    matches!(outcome, Err(ReceiveError::Signature(VerifyError::Mismatch)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The sandbox signs the canonical text with code of its own.
    #[test]
    fn a_signed_body_is_accepted_and_a_changed_body_is_refused(body in body(), other in body()) {
        let receiver = receiver().build().unwrap();
        for headers in [signed(&SPEC, "recharge_success", &body), own_signature(&body)] {
            let push = receiver.verify_as(EventKind::RechargeSuccess, &headers, body.as_bytes()).unwrap();
            prop_assert_eq!(push.json().as_str(), body.as_str());
            let parsed = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            if parsed(&other) != parsed(&body) {
                let outcome = receiver.verify_as(EventKind::RechargeSuccess, &headers, other.as_bytes());
                prop_assert!(is_mismatch(&outcome), "{:?}", outcome);
            }
        }
    }

    #[test]
    fn a_flat_body_is_accepted_with_the_older_signature(body in object(single())) {
        let receiver = receiver().build().unwrap();
        let headers = signed(&SPEC, "order_status_change", &body);
        match receiver.verify_as(EventKind::OrderStatusChange, &headers, body.as_bytes()) {
            Ok(push) => prop_assert_eq!(push.json().as_str(), body.as_str()),
            Err(ReceiveError::Ambiguous(key)) => prop_assert!(key.contains(['&', '=']), "{}", key),
            Err(other) => prop_assert!(false, "{}", other),
        }
        let outcome = receiver.verify_as(EventKind::OrderStatusChange, &headers, b"{\"another\":1}");
        prop_assert!(is_mismatch(&outcome), "{:?}", outcome);
    }

    /// Half of a surrogate pair at any place of a text.
    #[test]
    fn a_cut_text_is_read_as_it_was_signed(before in string(), after in string(), half in 0xd800_u32..0xe000) {
        let receiver = receiver().build().unwrap();
        let text = |half: &str| format!("{{\"t\":{}x{half}x{}}}", &before[..before.len() - 1], &after[1..]);
        let body = text(&format!("\\u{half:04X}"));
        for replacement in ["\u{fffd}", "?"] {
            let reading = text(replacement);
            let headers = signed(&SPEC, "recharge_success", &reading);
            let push = receiver.verify(&headers, body.as_bytes()).unwrap();
            prop_assert_eq!(push.json().as_str(), reading.as_str());
        }
        let push = receiver.verify(&own_signature(&body), body.as_bytes()).unwrap();
        prop_assert_eq!(push.json().as_str(), text("\u{fffd}"));
    }

    #[test]
    fn nothing_makes_the_receiver_panic(
        body in prop_oneof![body(), "[\\[\\]{}:,\"\\\\u0-9a-fdD \u{feff}-]{0,60}", any::<String>()],
        cut in 0_usize..80,
        values in prop::collection::vec("[!-~é/+=:]{0,40}", 5),
    ) {
        let receiver = receiver().allow_unsigned()
            .permit_field(EventKind::OrderStatusChange, "9")
            .build().unwrap();
        let names = ["x-lf-md5", "x-lf-signature", "x-lf-algo", "x-lf-timestamp", "x-lf-notification-version"];
        let mut random = HeaderMap::new();
        for (name, value) in names.into_iter().zip(&values) {
            random.insert(HeaderName::from_static(name), HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        let good = hmac_headers("AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        let older = headers([("x-lf-md5", "iI/T+uV66ozAwdO/X9xRog==")]);
        let bytes = &body.as_bytes()[..body.len().min(cut)];
        for headers in [random, good, older, HeaderMap::new()] {
            for bytes in [bytes, body.as_bytes()] {
                let _ = receiver.verify(&headers, bytes);
                for kind in EventKind::ALL {
                    let _ = receiver.verify_as(*kind, &headers, bytes);
                }
            }
        }
    }
}
