//! Canonical text and signatures.

use linksfield_sandbox::PRIVATE_KEY;
use linksfield_sign::{
    Arrays, Dialect, Empties, Form, HmacKey, KeyOrder, KeyValueFields, Numbers, RsaKey,
    canonicalize, md5_hex, verify_key_value_md5, verify_md5_hex, write_string,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::config;
use crate::edit::{self, JSON, edits};

const LISTS: KeyValueFields<'static> = KeyValueFields { lists: &["list"], permitted: &[] };

const BODY: &[u8] = br#"{"iccid":"89852022018041800192","note":"Tom \u0026 Jerry <3","count":1.50,"list":["a","b"],
    "nested":{"z":1,"a":{"deep":[{"b":null},{"a":""}]}},"empty":"","none":null,"flag":true,"sign":"x"}"#;

fn dialect() -> impl Strategy<Value = Dialect> {
    prop_oneof![
        Just(Dialect::Plain),
        Just(Dialect::Gson),
        Just(Dialect::Jackson),
        Just(Dialect::Fastjson1)
    ]
}

fn form() -> impl Strategy<Value = Form<'static>> {
    (dialect(), any::<[bool; 4]>()).prop_map(|(dialect, [quoted, joined, sorted, keep])| Form {
        dialect,
        numbers: if quoted { Numbers::Quoted } else { Numbers::Bare },
        arrays: if joined { Arrays::Joined } else { Arrays::Given },
        nested: if sorted { KeyOrder::Sorted } else { KeyOrder::Given },
        empties: if keep { Empties::Keep } else { Empties::Omit },
        leave_out: "sign",
    })
}

/// Returns a strategy for JSON without fractions, which serde_json would print in another form.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(config(400))]

    /// serde_json sorts the keys of an object and prints compact JSON, with code of its own.
    #[test]
    fn canonical_text_is_what_serde_json_prints(
        fields in prop::collection::btree_map(any::<String>(), json(), 0..8)
    ) {
        let expected = Value::Object(fields.into_iter().collect()).to_string();
        let form = Form { nested: KeyOrder::Sorted, empties: Empties::Keep, ..Form::default() };
        prop_assert_eq!(canonicalize(&expected, &form).unwrap(), expected.clone());
        let indented = serde_json::to_string_pretty(
            &serde_json::from_str::<Value>(&expected).unwrap()).unwrap();
        prop_assert_eq!(canonicalize(&indented, &form).unwrap(), expected);
    }

    /// Canonical text of canonical text is the same text, and its values are those of the input.
    #[test]
    fn canonical_text_is_stable(edits in edits(), form in form()) {
        let text = edit::apply(BODY, &edits, JSON);
        let Ok(text) = std::str::from_utf8(&text) else { return Ok(()) };
        let Ok(canonical) = canonicalize(text, &form) else { return Ok(()) };
        let parsed: Value = match serde_json::from_str(&canonical) {
            Ok(parsed) => parsed,
            // serde_json holds no number above the range of `f64`; canonical text keeps its digits.
            Err(error) => {
                prop_assert!(error.to_string().contains("number out of range"), "{}: {}", error, canonical);
                return Ok(());
            }
        };
        prop_assert!(parsed.is_object() && parsed.get("sign").is_none());
        prop_assert_eq!(canonicalize(&canonical, &form).unwrap(), canonical);
    }

    #[test]
    fn a_string_in_each_dialect_is_read_back(text in any::<String>(), dialect in dialect()) {
        let mut written = String::new();
        write_string(&mut written, &text, dialect);
        prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }

    #[test]
    fn any_bytes_are_verified_without_a_panic(body in any::<Vec<u8>>(), signature in any::<String>()) {
        let key = HmacKey::new(&body);
        prop_assert!(key.verify_base64(&body, &signature).is_err());
        prop_assert!(verify_md5_hex(&body, &signature).is_err());
        let body = String::from_utf8_lossy(&body);
        prop_assert!(verify_key_value_md5(&body, &LISTS, b"secret", &signature).is_err());
        let _ = canonicalize(&body, &Form::default());
    }

    /// A body of any form verifies under no signature of another text.
    #[test]
    fn the_older_signature_of_another_text_is_refused(edits in edits(), other in any::<Vec<u8>>()) {
        let body = edit::apply(BODY, &edits, JSON);
        let body = String::from_utf8_lossy(&body);
        let mut signature = String::new();
        HmacKey::new(b"another secret").sign_base64(&other, &mut signature);
        prop_assert!(verify_key_value_md5(&body, &LISTS, b"secret", &signature).is_err());
        // 16 zero bytes, in the right form of a signature.
        let zeros = "AAAAAAAAAAAAAAAAAAAAAA==";
        prop_assert!(verify_key_value_md5(&body, &LISTS, b"secret", zeros).is_err());
    }

    #[test]
    fn what_is_signed_verifies_and_nothing_else(
        secret in any::<Vec<u8>>(),
        text in any::<Vec<u8>>(),
        at in any::<usize>(),
        change in 1_u8..,
    ) {
        let key = HmacKey::new(&secret);
        let (mut hmac, mut md5) = (String::new(), String::new());
        key.sign_base64(&text, &mut hmac);
        md5_hex(&text, &mut md5);
        prop_assert!(key.verify_base64(&text, &hmac).is_ok() && verify_md5_hex(&text, &md5).is_ok());
        let mut other = text.clone();
        match other.len() {
            0 => other.push(change),
            length => other[at % length] ^= change,
        }
        prop_assert!(key.verify_base64(&other, &hmac).is_err() && verify_md5_hex(&other, &md5).is_err());
        for signature in [&hmac, &md5] {
            let mut wrong = signature.clone().into_bytes();
            let at = at % wrong.len();
            wrong[at] = if wrong[at] == b'a' { b'b' } else { b'a' };
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assert!(key.verify_base64(&text, &wrong).is_err() && verify_md5_hex(&text, &wrong).is_err());
        }
        let mut secret = secret;
        // HMAC pads a short key with zeros, so that a zero at the end is not another key.
        secret.insert(0, change);
        prop_assert!(HmacKey::new(&secret).verify_base64(&text, &hmac).is_err());
    }
}

proptest! {
    #![proptest_config(config(20))]

    /// A changed key is refused, or signs. It never panics.
    #[test]
    fn a_damaged_key_causes_no_panic(edits in edits()) {
        let tokens: &[&[u8]] = &[b"\n", b"\\n", b" ", b"-----", b"MII", b"=", b"RSA ", b"\xef\xbb\xbf"];
        let pem = edit::apply(PRIVATE_KEY.as_bytes(), &edits, tokens);
        if let Ok(key) = RsaKey::from_text(&String::from_utf8_lossy(&pem)) {
            let _ = key.sign_base64(b"text", &mut String::new());
        }
    }
}
