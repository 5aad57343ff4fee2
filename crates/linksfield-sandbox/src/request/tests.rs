//! Tests that the checks follow the layout of a call: which common fields a request must carry, and which fields
//! it signs.

use http::{HeaderMap, HeaderValue};
use linksfield_spec::{Encoding, SourceFile, Sources, Spec};

use super::signed;
use super::view::View;
use super::{Incoming, Parameters, Refusal, Trace};
use crate::credentials::Credentials;
use crate::defaults::SECRET;
use crate::route::{self, Found, Route};
use crate::signature::{encode, hmac_sha1};

const FAMILY: &str = r#"
title: { en: Kiosk }
summary: Sells things. It exists in no documentation.
servers: { api: { environments: {} } }
credentials:
  partner: { doc: The partner., example: P1 }
  key: { doc: The key., secret: true }
common:
  partner: { in: params, source: credential, credential: partner }
  version: { in: params, source: constant, value: "2.0" }
  trace: { in: params, source: nonce, wire: string, signed: false }
  x-mode: { in: header, source: constant, value: test, signed: true }
  a-plain: { in: header, source: per-call, signed: true }
  x-optional: { in: header, source: constant, value: "7", required: false }
  x-page: { in: signed-text, source: constant, value: kiosk }
  x-path: { in: signed-text, source: request-path }
  sign: { in: header, source: signature, template: "K {partner}/{signature}" }
signing:
  algorithm: hmac-sha1
  key: key
  encoding: base64
  covers: [path, body]
"#;

/// A call that carries every common field except `a-plain`, which only calls with a value for it carry.
const SELL: &str = r#"
title: { en: Sell }
pages: [{ note: Invented for the tests. }]
coverage: request-only
effect: write
method: POST
path: /sell/{till}
request:
  path: { till: { type: text, required: true, doc: Where. } }
  body: { name: { type: text, required: true, doc: To whom. } }
"#;

fn spec() -> Spec {
    let sell = SELL.to_owned();
    let lend = SELL.replace("path: /sell", "without: [version, x-mode, x-path]\npath: /lend");
    let show = SELL.replace("path: /sell", "without: [sign]\npath: /show");
    let name = SELL.replace("path: /sell", "common: { version: \"3\", a-plain: a }\npath: /name");
    let files = [("family", FAMILY.to_owned()), ("sell", sell), ("lend", lend), ("show", show)];
    let files = files.into_iter().chain([("name", name)]);
    let files = files.map(|(name, text)| SourceFile { path: format!("kiosk/{name}.yaml"), text });
    let (spec, _) = Spec::from_sources(Sources::new("spec", files.collect())).unwrap();
    spec
}

fn find<'a>(spec: &'a Spec, path: &str) -> Route<'a> {
    match route::find(spec, "POST", path) {
        Ok(Found::Call(route)) => route,
        _ => panic!("{path}"),
    }
}

fn check(incoming: &Incoming<'_>) -> Result<Parameters, Refusal> {
    super::check(incoming, &mut Trace::default()).map(|(parameters, _)| parameters)
}

/// Calls a function with a request that has these headers.
fn with<T>(
    spec: &Spec,
    path: &str,
    body: &str,
    headers: &[(&'static str, &str)],
    act: impl FnOnce(&Incoming<'_>) -> T,
) -> T {
    let mut map = HeaderMap::new();
    map.insert("content-type", HeaderValue::from_static("application/json"));
    for (name, value) in headers {
        map.append(*name, HeaderValue::from_str(value).unwrap());
    }
    act(&Incoming {
        route: &find(spec, path),
        full_path: path,
        query: "",
        headers: &map,
        body: body.as_bytes(),
        credentials: &Credentials::default().with_defaults(spec).unwrap(),
        token: "",
        now: std::time::SystemTime::now(),
    })
}

/// Returns the value of the field `sign` for the signature of a text.
fn signature(text: &str) -> String {
    let digest = hmac_sha1(SECRET, text).unwrap();
    format!("K P1/{}", encode(Encoding::Base64, &digest))
}

/// Checks a request that carries the signature of this text.
fn signed_request(
    path: &str,
    body: &str,
    headers: &[(&'static str, &str)],
    text: &str,
) -> Result<Parameters, Refusal> {
    let sign = signature(text);
    let headers: Vec<_> = headers.iter().copied().chain([("sign", sign.as_str())]).collect();
    with(&spec(), path, body, &headers, check)
}

fn message(outcome: Result<Parameters, Refusal>) -> String {
    outcome.map_or_else(|refusal| refusal.message, |_| "good".to_owned())
}

const SOLD: &str = r#"{"partner":"P1","version":"2.0","trace":"1","name":"Ann"}"#;
const SOLD_SIGNED: &str = r#"{"name":"Ann","partner":"P1","till":"T1","version":"2.0","x-mode":"test","x-page":"kiosk","x-path":"/kiosk/sell/T1"}"#;

#[test]
fn a_call_carries_and_signs_every_common_field() {
    let mode = [("x-mode", "test")];
    assert_eq!(message(signed_request("/kiosk/sell/T1", SOLD, &mode, SOLD_SIGNED)), "good");
    for (name, body, headers) in [
        ("partner", r#"{"version":"2.0","trace":"1","name":"Ann"}"#, mode.as_slice()),
        ("version", r#"{"partner":"P1","trace":"1","name":"Ann"}"#, &mode),
        ("trace", r#"{"partner":"P1","version":"2.0","name":"Ann"}"#, &mode),
        ("x-mode", SOLD, &[]),
    ] {
        let refused = message(signed_request("/kiosk/sell/T1", body, headers, SOLD_SIGNED));
        let expected = format!("`{name}` is required in the ");
        assert!(
            refused.starts_with(&expected) && refused.ends_with("missing or empty"),
            "{refused}"
        );
    }
    // One field more or less in the signed text changes the signature.
    for text in [
        SOLD_SIGNED.replace(r#","x-mode":"test""#, ""),
        SOLD_SIGNED.replace(r#","till":"T1""#, ""),
        SOLD_SIGNED.replace(r#","version""#, r#","trace":"1","version""#),
    ] {
        let refused = message(signed_request("/kiosk/sell/T1", SOLD, &mode, &text));
        assert!(refused.starts_with("`sign`: the signature does not match"), "{refused}");
    }
}

#[test]
fn an_optional_header_may_be_missing_and_must_not_be_wrong() {
    let outcome =
        |headers: &[_]| message(signed_request("/kiosk/sell/T1", SOLD, headers, SOLD_SIGNED));
    let mode = ("x-mode", "test");
    for headers in [&[mode][..], &[mode, ("x-optional", "")], &[mode, ("x-optional", "7")]] {
        assert_eq!(outcome(headers), "good");
    }
    let refused = outcome(&[mode, ("x-optional", "8")]);
    assert_eq!(refused, "`x-optional` must be \"7\", but is \"8\"");
}

#[test]
fn a_call_without_common_fields_neither_carries_nor_signs_them() {
    let body = r#"{"partner":"P1","trace":"1","name":"Ann"}"#;
    let text = r#"{"name":"Ann","partner":"P1","till":"T1","x-page":"kiosk"}"#;
    assert_eq!(message(signed_request("/kiosk/lend/T1", body, &[], text)), "good");
    let text = r#"{"name":"Ann","partner":"P1","till":"T1","version":"2.0","x-page":"kiosk"}"#;
    let refused = message(signed_request("/kiosk/lend/T1", SOLD, &[], text));
    assert!(refused.starts_with("`version` is not documented for this call"), "{refused}");
}

#[test]
fn a_call_without_the_signature_is_not_signed() {
    let outcome = with(&spec(), "/kiosk/show/T1", SOLD, &[("x-mode", "test")], check);
    assert_eq!(message(outcome), "good");
}

#[test]
fn a_call_sends_its_own_values_of_common_fields() {
    let body = SOLD.replace("2.0", "3");
    let text = SOLD_SIGNED.replace("2.0", "3").replace("sell", "name");
    let text = text.replacen('{', r#"{"a-plain":"a","#, 1);
    let headers = |plain| [("x-mode", "test"), ("a-plain", plain)];
    assert_eq!(message(signed_request("/kiosk/name/T1", &body, &headers("a"), &text)), "good");
    let refused = message(signed_request("/kiosk/name/T1", SOLD, &headers("a"), &text));
    assert_eq!(refused, "`version` must be \"3\", but is \"2.0\"");
    let refused = message(signed_request("/kiosk/name/T1", &body, &headers("b"), &text));
    assert_eq!(refused, "`a-plain` must be \"a\", but is \"b\"");
}

/// The text around the signature must match the template of the spec.
#[test]
fn a_signature_has_its_template_around_it() {
    let sign = signature(SOLD_SIGNED);
    for wrong in [sign.replace("K ", "k "), sign.replace("P1", "P2"), "K".to_owned()] {
        let headers = [("x-mode", "test"), ("sign", wrong.as_str())];
        let refused = message(with(&spec(), "/kiosk/sell/T1", SOLD, &headers, check));
        let wanted = r#""K {partner}/{signature}""#;
        let expected = format!(
            "`sign` must have the form {wanted} with the `partner` \"P1\", but is {wrong:?}"
        );
        assert_eq!(refused, expected);
    }
    let headers = [("x-mode", "test"), ("sign", "K P1/")];
    let refused = message(with(&spec(), "/kiosk/sell/T1", SOLD, &headers, check));
    assert_eq!(refused, "`sign` is required in the headers, but is missing or empty");
}

/// A client that does not sort its fields signs them in the order in which it sends them.
#[test]
fn signed_fields_keep_the_order_in_which_they_were_sent() {
    let headers = [("x-mode", "test"), ("a-plain", "a"), ("sign", "K P1/x")];
    let names = with(&spec(), "/kiosk/name/T1", SOLD, &headers, |incoming| {
        let view = View::new(incoming).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let signing = view.family().signing.as_ref().unwrap();
        let fields = signed::fields(&view, signing).unwrap();
        fields.into_iter().map(|field| field.name).collect::<Vec<_>>()
    });
    assert_eq!(
        names,
        ["till", "partner", "version", "name", "x-mode", "a-plain", "x-page", "x-path"]
    );
}
