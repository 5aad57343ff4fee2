//! Proves that RSA signatures are equal to those of OpenSSL, and that every form of a private key is read.
//! PKCS#1 v1.5 is deterministic, so the signatures must be equal.

#![cfg(feature = "rsa")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

mod support;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use linksfield_sign::RsaKey;
use serde_json::Value;
use support::{Folder, is_missing, openssl};

const PKCS1: &str = "RSA PRIVATE KEY";
const PKCS8: &str = "PRIVATE KEY";

/// The Base64 of a key, without line breaks.
fn base64(pem: &str) -> String {
    pem.lines().filter(|line| !line.starts_with("-----")).collect()
}

fn pem(label: &str, body: &str, columns: usize, end: &str) -> String {
    let body: Vec<&str> =
        body.as_bytes().chunks(columns).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----{end}{}{end}-----END {label}-----{end}", body.join(end))
}

/// The forms in which a key arrives. `other` is the label of the other encoding.
fn dresses(label: &str, other: &str, body: &str) -> Vec<(&'static str, String)> {
    let plain = pem(label, body, 64, "\n");
    let der = STANDARD.decode(body).unwrap();
    let bag = "Bag Attributes\n    friendlyName: a=b: \u{6b27}-END-\n    localKeyID: 01 2A\n\
               subject=CN = END of BEGIN\nKey Attributes: <No Attributes>\n";
    let certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    vec![
        ("plain", plain.clone()),
        ("76 columns", pem(label, body, 76, "\n")),
        ("5 columns", pem(label, body, 5, "\n")),
        ("one line", pem(label, body, 9999, "\n")),
        ("lines of different lengths", plain.replacen('\n', "\n\n", 3).replace("A", "\nA")),
        ("CRLF", pem(label, body, 64, "\r\n")),
        ("CR", pem(label, body, 64, "\r")),
        ("the label of the other encoding", pem(other, body, 64, "\n")),
        (
            "another label at the end",
            plain.replace(&format!("END {label}"), &format!("END {other}")),
        ),
        ("literal \\n", pem(label, body, 64, "\\n")),
        ("literal \\r\\n", pem(label, body, 64, "\\r\\n")),
        ("literal \\\\n", pem(label, body, 64, "\\\\n")),
        ("a backslash at the end of each line", pem(label, body, 64, "\\\n")),
        ("a literal \\n and a backslash", pem(label, body, 64, "\\n\\\n")),
        ("blanks", pem(label, body, 64, " ")),
        ("blanks, trimmed", pem(label, body, 64, " ").trim().to_owned()),
        ("tabs", pem(label, body, 64, "\t")),
        ("no line ends", pem(label, body, 64, "")),
        ("no white space at all", pem(label, body, 64, "").replace(' ', "")),
        ("no-break spaces", pem(label, body, 64, "\u{a0}").replace(' ', "\u{a0}")),
        ("indented", plain.replace('\n', "\n    ")),
        ("Bag Attributes", format!("{bag}{plain}")),
        ("text after it", format!("{plain}{bag}")),
        ("a certificate before and after it", format!("{certificate}{plain}{certificate}")),
        ("a variable", format!("PRIVATE_KEY=\"{}\"", pem(label, body, 64, "\\n"))),
        ("a member of JSON", serde_json::json!({"id": "K", "key": plain}).to_string()),
        (
            "escaped slashes",
            pem(label, body, 64, "\\n").replace('/', "\\/").replace('=', "\\u003d"),
        ),
        ("JSON in JSON", serde_json::json!(serde_json::json!(plain).to_string()).to_string()),
        (
            "a list of quoted lines",
            plain.lines().map(|line| format!("  \"{line}\\n\"\n")).collect(),
        ),
        ("a JSON list of lines", serde_json::json!(plain.lines().collect::<Vec<_>>()).to_string()),
        ("byte order mark", format!("\u{feff}{plain}")),
        ("invisible characters", format!("\u{2068}{}\u{2069}", plain.replace('\n', "\u{200b}\n"))),
        ("double quotes", format!("\"{plain}\"")),
        ("single quotes", format!("'{plain}'")),
        ("typographic quotes", format!("\u{201c}{plain}\u{201d}")),
        ("dashes of a word processor", plain.replace("-----", "\u{2014}\u{2014}-")),
        ("headers", plain.replacen("-----\n", "-----\nProc-Type: 4,CLEAR\nComment: none\n\n", 1)),
        ("Base64", body.to_owned()),
        ("Base64 in quotes", format!("\"{body}\"\n")),
        (
            "Base64 in lines",
            pem("", body, 76, "\r\n").replace("-----BEGIN -----", "").replace("-----END -----", ""),
        ),
        (
            "Base64 with literal \\n",
            body.as_bytes()
                .chunks(64)
                .map(|line| format!("{}\\n", std::str::from_utf8(line).unwrap()))
                .collect(),
        ),
        ("Base64 without padding", STANDARD_NO_PAD.encode(&der)),
        ("URL-safe Base64", URL_SAFE.encode(&der)),
        ("URL-safe Base64 without padding", URL_SAFE_NO_PAD.encode(&der)),
        ("Base64 of PEM", STANDARD.encode(&plain)),
        (
            "Base64 of PEM in lines",
            pem("", &STANDARD.encode(&plain), 76, "\n")
                .replace("-----BEGIN -----", "")
                .replace("-----END -----", ""),
        ),
        (
            "Base64 of PEM with CRLF and a byte order mark",
            STANDARD.encode(format!("\u{feff}{}", plain.replace('\n', "\r\n"))),
        ),
        ("Base64 of Base64", STANDARD.encode(body)),
        ("Base64 of Base64 of PEM", STANDARD.encode(STANDARD.encode(&plain))),
    ]
}

fn signature(key: &RsaKey, text: &str) -> String {
    let mut signature = String::new();
    key.sign_base64(text.as_bytes(), &mut signature).unwrap();
    signature
}

#[test]
fn signatures_agree_with_openssl_for_every_form_of_the_key() {
    let file: Value = serde_json::from_str(include_str!("rsa.json")).unwrap();
    let text = |form: &str| file[form].as_str().unwrap().to_owned();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 4);
    for vector in vectors {
        let key = RsaKey::from_text(&text("pkcs8_der_base64")).unwrap();
        let signed = signature(&key, vector["text"].as_str().unwrap());
        assert_eq!(signed, vector["signature"].as_str().unwrap());
        assert_eq!(format!("{key:?}"), "RsaKey([redacted])");
    }
    for (form, label, other) in [("pkcs8_pem", PKCS8, PKCS1), ("pkcs1_pem", PKCS1, PKCS8)] {
        for (dress, text) in dresses(label, other, &base64(&text(form))) {
            let key =
                RsaKey::from_text(&text).unwrap_or_else(|error| panic!("{form}, {dress}: {error}"));
            let signed = signature(&key, vectors[0]["text"].as_str().unwrap());
            assert_eq!(signed, vectors[0]["signature"].as_str().unwrap(), "{form}, {dress}");
        }
    }
}

/// New keys of several sizes, made and used by the installed OpenSSL.
#[test]
fn new_keys_sign_as_the_installed_openssl_does() {
    if is_missing("openssl") {
        return;
    }
    let folder = Folder::new("new_keys");
    for bits in [512, 1024, 2048, 4096] {
        let (pkcs8, pkcs1) = (folder.path("pkcs8.pem"), folder.path("pkcs1.pem"));
        openssl(&format!("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:{bits} -out {pkcs8}"));
        openssl(&format!("rsa -in {pkcs8} -traditional -out {pkcs1}"));
        let message = folder.write("message", r#"{"nonce":"82","timestamp":"1689693881000"}"#);
        let expected = STANDARD.encode(openssl(&format!("dgst -sha1 -sign {pkcs8} {message}")));
        let message = folder.read("message");
        for (file, label, other) in [("pkcs8.pem", PKCS8, PKCS1), ("pkcs1.pem", PKCS1, PKCS8)] {
            // Large keys are slow without optimization, so only the documented size is tried in every form.
            let count = if bits == 1024 { usize::MAX } else { 1 };
            for (dress, text) in
                dresses(label, other, &base64(&folder.read(file))).iter().take(count)
            {
                let key = RsaKey::from_text(text)
                    .unwrap_or_else(|error| panic!("{bits}, {dress}: {error}"));
                assert_eq!(signature(&key, &message), expected, "{bits}, {label}, {dress}");
            }
        }
    }
}

/// `openssl pkcs12 -nodes` prints attributes and the certificate around the key.
#[test]
fn a_key_that_openssl_extracts_from_a_pfx_file_is_read() {
    if is_missing("openssl") {
        return;
    }
    let folder = Folder::new("from_pfx");
    let (key, certificate) = (folder.path("key.pem"), folder.path("certificate.pem"));
    openssl(&format!(
        "req -x509 -newkey rsa:1024 -nodes -subj /CN=test -keyout {key} -out {certificate}"
    ));
    let pfx = folder.path("key.pfx");
    openssl(&format!(
        "pkcs12 -export -inkey {key} -in {certificate} -name begin -passout pass:x -out {pfx}"
    ));
    let printed = openssl(&format!("pkcs12 -in {pfx} -nodes -passin pass:x"));
    let printed = String::from_utf8(printed).unwrap();
    assert!(printed.contains("Bag Attributes") && printed.contains("CERTIFICATE"), "{printed}");
    let key = RsaKey::from_text(&std::fs::read_to_string(key).unwrap()).unwrap();
    let extracted = RsaKey::from_text(&printed).unwrap();
    assert_eq!(signature(&key, "x"), signature(&extracted, "x"));
}
