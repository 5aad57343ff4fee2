//! Proves that the published samples have the expected canonical text and signature. `vectors.json` states
//! for each sample the page that prints it, and whether the printed signature is correct.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

use linksfield_sign::{Form, HmacKey, canonicalize, md5_hex, verify_md5_hex};
use serde_json::Value;

fn vectors(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    let found: Vec<Value> = all["vectors"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|vector| vector["scheme"] == kind)
        .cloned()
        .collect();
    assert!(!found.is_empty(), "no vectors of {kind}");
    found
}

fn text<'a>(vector: &'a Value, key: &str) -> &'a str {
    vector[key].as_str().unwrap_or_else(|| panic!("{} has no {key}", vector["id"]))
}

#[test]
fn mall_samples_have_their_canonical_text_and_md5() {
    let mut verified = 0;
    for vector in vectors("mall-md5") {
        let form = Form { leave_out: "sign", ..Form::default() };
        let canonical = canonicalize(&vector["body"].to_string(), &form).unwrap();
        assert_eq!(canonical, text(&vector, "canonical"), "{}", vector["id"]);
        let mut sign = String::new();
        md5_hex(canonical.as_bytes(), &mut sign);
        assert_eq!(sign, text(&vector, "sign"), "{}", vector["id"]);
        let printed = vector["body"]["sign"].as_str().unwrap();
        assert_eq!(
            verify_md5_hex(canonical.as_bytes(), printed).is_ok(),
            vector["verified"] == true
        );
        verified += usize::from(vector["verified"] == true);
    }
    assert_eq!(verified, 2, "two printed signatures of Mall are correct");
}

#[test]
fn the_notification_sample_verifies() {
    for vector in vectors("notification-hmac-sha1") {
        let canonical = canonicalize(text(&vector, "body_as_received"), &Form::default()).unwrap();
        assert_eq!(canonical, text(&vector, "canonical"));
        let signed = format!(
            "{}:{}:{}{canonical}",
            text(&vector, "version"),
            text(&vector, "algo"),
            text(&vector, "timestamp")
        );
        let (key_id, signature) = text(&vector, "header").split_once('/').unwrap();
        assert_eq!(key_id, text(&vector, "key_id"));
        let key = HmacKey::new(text(&vector, "key").as_bytes());
        assert_eq!(key.verify_base64(signed.as_bytes(), signature), Ok(()));
        // The body as received is neither sorted nor compact, so it must not verify.
        let as_received = signed.replace(&canonical, text(&vector, "body_as_received"));
        assert!(key.verify_base64(as_received.as_bytes(), signature).is_err());
    }
}

/// No secret is published for CSSS. The samples therefore test our reading of the rule against Python's
/// `hmac`, and not against the server.
#[test]
fn csss_samples_with_an_invented_secret_verify() {
    for vector in vectors("csss-hmac-sha1") {
        let form = Form { leave_out: "sign", ..Form::default() };
        let canonical = canonicalize(&vector["body"].to_string(), &form).unwrap();
        assert_eq!(canonical, text(&vector, "canonical"), "{}", vector["id"]);
        let key = HmacKey::new(text(&vector, "secret").as_bytes());
        assert_eq!(key.verify_base64(canonical.as_bytes(), text(&vector, "sign")), Ok(()));
    }
}
