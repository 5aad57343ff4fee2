//! Proves that RSA signatures are equal to those of OpenSSL, and that every form of a private key is read.
//! PKCS#1 v1.5 is deterministic, so the signatures must be equal.

#![cfg(feature = "rsa")]

use linksfield_sign::{KeyError, RsaKey};
use serde_json::Value;

#[test]
fn signatures_agree_with_openssl_for_every_form_of_the_key() {
    let file: Value = serde_json::from_str(include_str!("rsa.json")).unwrap();
    let text = |form: &str| file[form].as_str().unwrap().to_owned();
    let pkcs1_bare =
        text("pkcs1_pem").lines().filter(|line| !line.starts_with("-----")).collect::<String>();
    for (form, text) in [
        ("pkcs8_pem", text("pkcs8_pem")),
        ("pkcs8_der_base64", text("pkcs8_der_base64")),
        ("pkcs1_pem", text("pkcs1_pem")),
        ("pkcs1_der_base64", pkcs1_bare),
    ] {
        let key = RsaKey::from_text(&text).unwrap();
        let vectors = file["vectors"].as_array().unwrap();
        assert_eq!(vectors.len(), 4);
        for vector in vectors {
            let mut signature = String::new();
            key.sign_base64(vector["text"].as_str().unwrap().as_bytes(), &mut signature).unwrap();
            assert_eq!(signature, vector["signature"].as_str().unwrap(), "{form}");
        }
        assert_eq!(format!("{key:?}"), "RsaKey([redacted])");
    }
}

#[test]
fn text_that_is_not_a_key_is_refused_and_not_shown() {
    let cut = "-----BEGIN PRIVATE KEY-----\nMIICdg==\n-----END PRIVATE KEY-----";
    for text in ["", "secret", "c2VjcmV0", cut, "-----BEGIN CERTIFICATE-----"] {
        let error = RsaKey::from_text(text).unwrap_err();
        assert_eq!(error, KeyError);
        assert!(!error.to_string().contains("MIIC"), "{error}");
    }
}
