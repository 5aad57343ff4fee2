//! Tests that a wrong signature is explained by the mistake that gives it.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use linksfield_spec::{Arrays, Cover, Dialect, Empties, KeyOrder, Numbers};

use super::encodings::candidates;
use super::*;
use crate::canonical::SigningMistake;
use crate::node::Node;

fn signing(algorithm: Algorithm, encoding: Encoding) -> Signing {
    Signing {
        algorithm,
        key: None,
        encoding,
        template: None,
        covers: BTreeSet::from([Cover::Body]),
        dialect: Dialect::Plain,
        numbers: Numbers::Bare,
        arrays: Arrays::Given,
        nested: KeyOrder::Given,
        empties: Empties::Omit,
        doc: None,
    }
}

fn fields(json: &str) -> Vec<Signed> {
    let Some(Node::Object(members)) = Node::read(json) else { panic!("{json}") };
    let field = |(name, value)| Signed {
        name,
        value,
        place: "body",
        secret: None,
        is_documented: true,
        others: Vec::new(),
    };
    members.into_iter().map(field).collect()
}

fn sign(signing: &Signing, secret: Option<&str>, text: &str) -> String {
    signature::expected(signing, secret, text.as_bytes()).unwrap()
}

fn is_right(signing: &Signing, secret: Option<&str>, fields: &[Signed], sign: &str) -> bool {
    signature::is_signature(signing, secret, &right(signing, fields).text, sign)
}

/// Returns the verdict, and the difference of the texts.
fn explain(
    signing: &Signing,
    secret: Option<&str>,
    fields: &[Signed],
    signature: &str,
) -> (Verdict, String) {
    let texts = of_canonical(signing, fields);
    let keys = [OtherKey { name: "the value of `access_code`".to_owned(), value: "P1".to_owned() }];
    let found = diagnose(&Against { signing, secret, signature }, &texts, &keys);
    let difference = found.signed.map(|signed| first_difference(&texts[0].shown, &signed.shown));
    (found.verdict, difference.unwrap_or_default())
}

/// The two published samples whose printed signatures are correct.
#[test]
fn the_published_mall_samples_verify() {
    let mall = signing(Algorithm::Md5, Encoding::Hex);
    let login = r#"{"deviceCode":"89852420180910340793","languageCode":"1","mark":"0",
        "partnerCode":"P000270","terminal":"1","tradeTime":"1645683857572",
        "tradeType":"singleVerify","url":"https://dist.linksfield.net/login","version":"3.0"}"#;
    let sign = "ea7a3bba7e345e0b8ca7f7e3b43d6e72";
    assert!(is_right(&mall, None, &fields(login), sign));
    let plans = r#"{"version":"3.0","area":"欧洲","deviceCode":"89852420180910340793",
        "languageCode":"1","mark":"0","partnerCode":"P000270","terminal":"0",
        "tradeTime":"1645782486394","tradeType":"singleServicePlanPage"}"#;
    let sign = "3fdb15332726c77cd792ea2328f98a80";
    assert!(is_right(&mall, None, &fields(plans), sign));
    assert!(!is_right(&mall, None, &fields(login), sign));
}

/// Each text has one mistake, and is signed correctly.
#[test]
fn a_refusal_names_the_mistake_and_the_first_byte_that_differs() {
    let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
    let sent = r#"{"b":"欧/洲","a":1,"o":{"z":1,"y":2},"e":""}"#;
    let fields = fields(sent);
    for (text, mistake, difference) in [
        (r#"{"b":"欧/洲","a":1,"o":{"z":1,"y":2}}"#, SigningMistake::Unsorted, "from byte 2 "),
        (
            r#"{"a": 1, "b": "欧/洲", "o": {"z": 1, "y": 2}}"#,
            SigningMistake::Blanks,
            "from byte 5 ",
        ),
        (
            r#"{"a":1,"b":"\u6b27/\u6d32","o":{"z":1,"y":2}}"#,
            SigningMistake::AsciiOnly,
            "from byte 12 ",
        ),
        (
            r#"{"a":1,"b":"欧\/洲","o":{"z":1,"y":2}}"#,
            SigningMistake::EscapedSlashes,
            "from byte 15 ",
        ),
        (
            r#"{"a":1,"b":"欧/洲","e":"","o":{"z":1,"y":2}}"#,
            SigningMistake::EmptiesSigned,
            "from byte 22 ",
        ),
        (
            r#"{"a":"1","b":"欧/洲","o":{"z":"1","y":"2"}}"#,
            SigningMistake::QuotedNumbers,
            "from byte 5 ",
        ),
        (r#"{"a":1,"b":"欧/洲","o":{"y":2,"z":1}}"#, SigningMistake::OtherNesting, "from byte 27 "),
    ] {
        let signature = sign(&csss, Some("secret"), text);
        let (verdict, found) = explain(&csss, Some("secret"), &fields, &signature);
        assert!(matches!(verdict, Verdict::Mistake(_)), "{mistake:?}: {verdict:?}");
        assert!(verdict.sentence().contains(mistake.description()), "{mistake:?}: {verdict:?}");
        assert!(!verdict.sentence().contains('欧'), "{mistake:?}: {verdict:?}");
        assert!(found.contains(difference), "{mistake:?}: {found}");
    }
}

/// `json.dumps(body)` of Python makes three mistakes.
#[test]
fn several_mistakes_in_one_text_are_named() {
    let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
    let fields = fields(r#"{"b":"欧","a":1,"e":""}"#);
    let text = r#"{"b": "\u6b27", "a": 1}"#;
    let (verdict, _) = explain(&csss, Some("secret"), &fields, &sign(&csss, Some("secret"), text));
    assert_eq!(
        verdict.sentence(),
        "The client signed a text with the keys in the order in which they were sent, and with spaces after `:` \
         and `,`, and with characters outside ASCII escaped as `\\uXXXX`; sort the keys by name; write compact \
         JSON; write the characters as UTF-8."
    );
    let hex = base64_decoded_as_hex(&sign(&csss, Some("secret"), text));
    let (verdict, _) = explain(&csss, Some("secret"), &fields, &hex);
    assert!(
        verdict.sentence().ends_with("In addition, it must be sent as Base64 of its raw bytes."),
        "{verdict:?}"
    );
}

fn base64_decoded_as_hex(signature: &str) -> String {
    let candidates = candidates(Encoding::Base64, signature);
    candidates[0].bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_field_that_is_missing_or_different_in_the_text_is_named() {
    let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
    let fields = fields(r#"{"a":"1","timestamp":"1700000000","version":"2.0"}"#);
    for (text, mistake) in [
        (r#"{"a":"1","timestamp":"1700000000"}"#, "without `version`; the field is signed"),
        (
            r#"{"a":"1","timestamp":"1700000000000","version":"2.0"}"#,
            "with `timestamp` in milliseconds; sign the value as it is sent",
        ),
        (
            r#"{"a":"1","timestamp":"1699999999","version":"2.0"}"#,
            "with another time in `timestamp` than the request has",
        ),
        (
            r#"{"a":1,"timestamp":1700000000,"version":"2.0"}"#,
            "with texts of digits without quotes",
        ),
        ("a=1&timestamp=1700000000&version=2.0", "of `name=value` pairs joined with `&`"),
        ("117000000002.0", "of the values only"),
    ] {
        let (verdict, _) =
            explain(&csss, Some("secret"), &fields, &sign(&csss, Some("secret"), text));
        assert!(verdict.sentence().contains(mistake), "{text}: {verdict:?}");
    }
}

#[test]
fn another_key_or_algorithm_is_named() {
    let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
    let fields = fields(r#"{"a":"1"}"#);
    let text = r#"{"a":"1"}"#;
    let explain = |signature: &str| explain(&csss, Some("k"), &fields, signature).0;
    for (algorithm, secret, how) in [
        (Algorithm::HmacSha256, "k", "with HMAC-SHA256; use HMAC-SHA1"),
        (Algorithm::HmacMd5, "k", "with HMAC-MD5; use HMAC-SHA1"),
        (Algorithm::HmacSha1, "P1", "with the value of `access_code` as the key"),
        (Algorithm::Sha1, "", "with sha1 and without a key"),
    ] {
        let signature = sign(&signing(algorithm, Encoding::Base64), Some(secret), text);
        let verdict = explain(&signature);
        let expected = format!("The text is right, but the client signed {how}");
        assert!(verdict.sentence().starts_with(&expected), "{verdict:?}");
    }
    let suffixed = sign(&signing(Algorithm::Sha1, Encoding::Hex), None, r#"{"a":"1"}k"#);
    assert!(explain(&suffixed).sentence().contains("sha1 and the secret after the text"));
}

/// The signature was made with `openssl dgst -sha1 -sign sandbox_key.pem`.
#[test]
fn an_rsa_signature_by_openssl_verifies() {
    let cube = signing(Algorithm::RsaSha1, Encoding::Base64);
    let fields = fields(r#"{"nonce":"1","bundle_type":10}"#);
    let signature = concat!(
        "CUef7up1ouV1sydylJmP9MutPvcMlhIvICk1DeRZa9kV6dXUCEzNCGj+EPWtAWyItL2uuP",
        "6jGCZoNK/XBfc8kb1wvFIPnx6svhjuVwOHCyYwfjU41T8WZh+h19CyMmKSS3WbxrXigEv6",
        "7NKwgeJw6eJEqovUSuQaPI+0QMlraNY="
    );
    let key = Some(crate::defaults::PRIVATE_KEY);
    assert!(is_right(&cube, key, &fields, signature));
    assert_eq!(sign(&cube, key, r#"{"bundle_type":10,"nonce":"1"}"#), signature);
    let (verdict, _) = explain(&cube, Some("no key"), &fields, signature);
    assert!(verdict.sentence().contains("the key is wrong"), "{verdict:?}");
    let sha256 = signing(Algorithm::RsaSha256, Encoding::Base64);
    let (verdict, _) = explain(&sha256, key, &fields, signature);
    assert!(
        verdict.sentence().contains("signed with RSA with SHA-1; use RSA with SHA-256"),
        "{verdict:?}"
    );
}

#[test]
fn a_right_digest_in_another_encoding_is_named() {
    let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
    let (text, fields) = (r#"{"a":"<>?"}"#, fields(r#"{"a":"<>?"}"#));
    // A key whose signature has a `+` and a `/`.
    let key = (0..).map(|n| format!("k{n}")).find(|key| {
        let sign = sign(&csss, Some(key), text);
        sign.contains('+') && sign.contains('/')
    });
    let key = key.as_deref();
    let base64 = sign(&csss, key, text);
    let hex = base64_decoded_as_hex(&base64);
    let mall = signing(Algorithm::Md5, Encoding::Hex);
    let right = sign(&mall, None, text);
    for (signature, note) in [
        (hex.clone(), "The digest is right, but it must be sent as Base64 of its raw bytes."),
        (hex.to_uppercase(), "Base64 of its raw bytes"),
        (STANDARD.encode(&hex), "Base64 of its raw bytes"),
        (base64.replace('+', " "), "arrived as a space"),
        (base64.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D"), "percent-encoded"),
        (base64.replace('+', "-").replace('/', "_"), "URL-safe alphabet"),
        (base64.trim_end_matches('=').to_owned(), "without padding"),
        (format!("{base64}\n"), "in one line"),
    ] {
        assert!(!is_right(&csss, key, &fields, &signature), "{signature}");
        let (verdict, _) = explain(&csss, key, &fields, &signature);
        assert!(verdict.sentence().contains(note), "{signature}: {verdict:?}");
    }
    let (verdict, _) = explain(&mall, None, &fields, &right.to_uppercase());
    assert!(verdict.sentence().contains("lower-case digits"), "{verdict:?}");
    for (signature, cause) in [
        ("aGVsbG8=", "The signature has 5 bytes, but HMAC-SHA1 has 20 bytes."),
        ("!", "The signature is not written as Base64."),
        ("", "The signature has 0 bytes"),
        (
            "AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "Either the key is wrong, or the client signed another text.",
        ),
    ] {
        let (verdict, _) = explain(&csss, key, &fields, signature);
        assert!(matches!(verdict, Verdict::Wrong(_)), "{verdict:?}");
        assert!(verdict.sentence().contains(cause), "{signature}: {verdict:?}");
    }
}

#[test]
fn another_value_of_a_field_is_named() {
    let csss = signing(Algorithm::HmacSha1, Encoding::Base64);
    let mut fields = fields(r#"{"path":"/cube/sims","time":"1"}"#);
    let mistake = "with another path; sign the path as it is sent".to_owned();
    fields[0].others = vec![(Node::Text("/cube/v4/sims".to_owned()), mistake.clone())];
    let signed = sign(&csss, Some("key"), r#"{"path":"/cube/v4/sims","time":"1"}"#);
    let (verdict, _) = explain(&csss, Some("key"), &fields, &signed);
    assert!(verdict.sentence().contains(&mistake), "{verdict:?}");
}

/// A secret that is part of the text is used, and shown by its name only.
#[test]
fn a_secret_in_the_text_is_not_shown() {
    let csss = signing(Algorithm::Md5, Encoding::Hex);
    let mut fields = fields(r#"{"a":"1","key":"hush"}"#);
    fields[1].secret = Some("secret".to_owned());
    let texts = of_canonical(&csss, &fields);
    assert_eq!(texts[0].text, br#"{"a":"1","key":"hush"}"#);
    assert_eq!(texts[0].shown, r#"{"a":"1","key":"{secret}"}"#);
    assert!(texts.len() > 5);
    assert!(texts.iter().all(|text| !text.shown.contains("hush")), "{texts:?}");
}
