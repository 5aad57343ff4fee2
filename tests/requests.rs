//! Tests of the sandbox with raw requests, which the generated client would never send. They prove what the sandbox
//! refuses and with which reason, and what it keeps and logs. The spec is made for these tests, and has no
//! signatures.

use std::sync::{Arc, Mutex};

use linksfield_sandbox::{Received, Sandbox};
use linksfield_spec::{SourceFile, Sources, Spec};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const FAMILY: &str = r#"
title: { en: Kiosk }
summary: Sells things. It exists in no documentation.
servers: { api: { environments: {} } }
credentials:
  partner: { doc: The partner., example: P1 }
common:
  partner: { in: params, source: credential, credential: partner }
  version: { in: params, source: constant, value: "2.0" }
  x-mode: { in: header, source: constant, value: test }
  page: { in: params, source: per-call }
types:
  Item:
    doc: A thing.
    fields:
      sku: { type: text, required: true, doc: What., max_length: 5 }
      price: { type: decimal, wire: number, decimals: 2, doc: How much. }
      tags: { type: list, doc: Words., items: { type: text } }
"#;

/// A family with a login, whose calls carry a token.
const GATE: &str = r#"
title: { en: Gate }
summary: Gives tokens. It exists in no documentation.
servers: { api: { environments: {} } }
credentials:
  user: { doc: Who., example: U1 }
  word: { doc: A word. }
common:
  x-token: { in: header, source: token }
login:
  doc: It.
  path: /login
  body:
    user: { credential: user }
    word: { credential: word }
  token: [token]
  expired: []
  valid_for: 60
"#;

const SELL: &str = r#"
title: { en: Sell }
pages: [{ note: Invented for the tests. }]
coverage: request-only
effect: write
method: POST
path: /sell/{till}
without: [version]
request:
  path:
    till: { type: text, required: true, doc: Where., max_length: 4 }
  headers:
    x-trace: { type: text, required: false, doc: A trace., max_length: 4 }
  body:
    name: { type: text, required: true, doc: To whom., max_length: 4 }
    note: { type: text, required: false, doc: A note., max_length: 4 }
    paid: { type: decimal, wire: number, decimals: 2, required: false, doc: How much. }
    items: { type: list, required: false, doc: The things., items: { type: Item } }
"#;

const FIND: &str = r#"
title: { en: Find }
pages: [{ note: Invented for the tests. }]
coverage: request-only
effect: read
method: GET
path: /find
request:
  query:
    q: { type: text, required: true, doc: What., max_length: 4 }
"#;

/// Starts a sandbox that serves the spec. Returns it with the lines that its observer logs.
async fn kiosk() -> (Sandbox, Arc<Mutex<Vec<String>>>) {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let files = vec![
        file("kiosk/family.yaml", FAMILY),
        file("kiosk/sell.yaml", SELL),
        file("kiosk/find.yaml", FIND),
        file("gate/family.yaml", GATE),
    ];
    let (spec, _) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    let observer = move |received: &Received| log.lock().unwrap().push(received.summary());
    let sandbox = Sandbox::builder().spec(spec).observe(observer).start().await.unwrap();
    (sandbox, seen)
}

/// Sends these bytes, and returns the response.
async fn send(sandbox: &Sandbox, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
    stream.write_all(request).await.unwrap();
    let mut response = Vec::new();
    stream.read_to_end(&mut response).await.unwrap();
    String::from_utf8(response).unwrap()
}

fn request(line: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "{line} HTTP/1.1\r\nhost: x\r\nx-mode: test\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\nconnection: close\r\n{headers}\r\n{body}"
    )
    .into_bytes()
}

/// Returns a request to `kiosk.sell` whose body has these fields after `partner`.
fn sell(fields: &str) -> Vec<u8> {
    let body = format!(r#"{{"partner":"P1"{fields}}}"#);
    request("POST /kiosk/sell/T1", "", &body)
}

/// Each request differs from a valid request in one detail.
#[tokio::test]
async fn a_request_that_is_not_documented_is_refused_with_a_reason() {
    let (sandbox, _) = kiosk().await;
    let good =
        r#","name":"Ann","note":"","paid":1.50,"items":[{"sku":"A1","price":2,"tags":["x"]}]"#;
    assert!(send(&sandbox, &sell(good)).await.starts_with("HTTP/1.1 200"));
    let find = |query: &str| request(&format!("GET /kiosk/find?{query}"), "", "");
    let found = send(&sandbox, &find("partner=P1&version=2.0&q=a%20b+")).await;
    assert!(found.starts_with("HTTP/1.1 200"), "{found}");
    assert_eq!(sandbox.received()[1].refusal, None);

    let with_headers =
        |headers: &str| request("POST /kiosk/sell/T1", headers, r#"{"partner":"P1","name":"Ann"}"#);
    for (request, expected) in [
        // Parameters with the name of a common field that has another location, or that this call does not carry.
        (sell(r#","name":"Ann","x-mode":"test""#), "`x-mode` is not documented for this call"),
        (sell(r#","name":"Ann","version":"2.0""#), "`version` is not documented for this call"),
        (sell(r#","name":"Ann","page":"1""#), "`page` is not documented for this call"),
        (
            find("partner=P1&version=2.0&q=a&x-mode=test"),
            "`x-mode` is not documented for this call",
        ),
        // Required parameters that are empty.
        (sell(r#","name":"""#), "`name` is required, but is empty"),
        (sell(r#","name":"Ann","items":[{"sku":""}]"#), "`items[0].sku` is required, but is empty"),
        (
            find("partner=P1&version=2.0&q="),
            "`q` is required in the query, but is missing or empty",
        ),
        // Keys, parameters and headers that appear twice.
        (sell(r#","name":"Ann","name":"Bob""#), "the key `name` appears twice"),
        (sell(r#","name":"Ann","n\u0061me":"Bob""#), "the key `name` appears twice"),
        (sell(r#","name":"Ann","items":[{"sku":"A","sku":"B"}]"#), "the key `sku` appears twice"),
        (find("partner=P1&version=2.0&q=a&%71=b"), "the parameter `q` appears twice in the query"),
        (with_headers("x-trace: a\r\nx-trace: b\r\n"), "the header `x-trace` appears twice"),
        (with_headers("x-mode: other\r\n"), "the header `x-mode` appears twice"),
        // A field inside an object that is not documented.
        (
            sell(r#","name":"Ann","items":[{"sku":"A","size":1}]"#),
            "`items[0].size` is not documented for this call",
        ),
        // Texts that are longer than documented.
        (sell(r#","name":"Anne-""#), "`name` should be text of at most 4 characters"),
        (
            sell(r#","name":"Ann","items":[{"sku":"123456"}]"#),
            "`items[0].sku` should be text of at",
        ),
        (find("partner=P1&version=2.0&q=12345"), "`q` should be text of at most 4 characters"),
        (with_headers("x-trace: 12345\r\n"), "`x-trace` should be text of at most 4 characters"),
        (request("POST /kiosk/sell/12345", "", "{}"), "`partner` is required in the body"),
        (
            request("POST /kiosk/sell/12345", "", r#"{"partner":"P1","name":"Ann"}"#),
            "`till` should be text of at most 4 characters",
        ),
        // Numbers with more digits than documented, or than a parsed JSON number can hold.
        (sell(r#","name":"Ann","paid":1.999"#), "`paid` should be a decimal number with at most 2"),
        (
            sell(r#","name":"Ann","paid":1.5000000000000000001"#),
            "`paid` should be a decimal number with at most 2",
        ),
        (
            sell(r#","name":"Ann","items":[{"sku":"A","price":1e1}]"#),
            "`items[0].price` should be a",
        ),
        // Requests that are not UTF-8, not ASCII or not JSON.
        (find("partner=P1&version=2.0&q=%ff"), "the query is not valid UTF-8"),
        (request("GET /kiosk/%ff", "", ""), "the path is not valid UTF-8"),
        (with_headers("x-trace: \u{e9}\r\n"), "`x-trace` is not ASCII text"),
        (
            request("POST /kiosk/sell/T1", "", "{}").into_iter().collect::<Vec<u8>>(),
            "`partner` is required in the body",
        ),
        (
            String::from_utf8(sell(""))
                .unwrap()
                .replace("application/json", "application/json-seq")
                .into_bytes(),
            "the header `Content-Type` must be `application/json`",
        ),
    ] {
        let sent = String::from_utf8_lossy(&request).into_owned();
        let response = send(&sandbox, &request).await;
        assert!(response.starts_with("HTTP/1.1 4"), "{sent}\n\n{response}");
        assert!(response.contains(expected), "expected {expected:?}\n{sent}\n\n{response}");
        assert!(sandbox.received().last().unwrap().refusal.as_ref().unwrap().contains(expected));
    }
}

#[tokio::test]
async fn a_login_is_checked_as_strictly_as_a_call() {
    let (sandbox, _) = kiosk().await;
    let login = |body: &str| request("POST /gate/login", "", body);
    let accepted = send(&sandbox, &login(r#"{"user":"U1","word":"w"}"#)).await;
    assert!(accepted.contains(r#"{"token":"sandbox-token-1"}"#), "{accepted}");
    for (body, expected) in [
        (r#"{"user":"U2","word":"w"}"#, "`user` must be the credential `gate.user` of the sandbox"),
        (r#"{"user":"U1","word":""}"#, "`word` must be a text that is not empty"),
        (r#"{"user":"U1","user":"U1","word":"w"}"#, "the key `user` appears twice"),
        (r#"{"user":"U1","word":"w","more":1}"#, "`more` is not documented for this call"),
    ] {
        let response = send(&sandbox, &login(body)).await;
        assert!(response.contains(expected) && !response.contains("sandbox-token"), "{response}");
    }
}

/// The values can be data of real customers, so the log of the program has none of them.
#[tokio::test]
async fn a_log_line_holds_no_value_of_the_request() {
    let (sandbox, seen) = kiosk().await;
    for request in [
        sell(r#","name":"Ann""#),
        sell(r#","name":"SECRET""#),
        sell(r#","name":"Ann","SECRET":"1""#),
        sell(r#","name":"Ann","SECRET":"1","SECRET":"1""#),
        sell(r#","name":"Ann","paid":"SECRET""#),
        sell(r#","name":"Ann","items":[{"sku":"A","SECRET":1}]"#),
        sell(r#","name":"Ann", SECRET"#),
        request("POST /kiosk/sell/SECRET", "x-mode: SECRET\r\n", r#"{"partner":"SECRET"}"#),
        request("POST /kiosk/sell/SECRET", "", r#"{"partner":"SECRET"}"#),
        request("POST /kiosk/sell/SECRET", "", r#"{"partner":["SECRET"]}"#),
        request("GET /kiosk/find?partner=P1&version=SECRET&q=a", "", ""),
        request("GET /kiosk/find?partner=P1&version=2.0&q=SECRET", "", ""),
        request("GET /kiosk/find?partner=P1&version=2.0&q=a&SECRET=1&SECRET=2", "", ""),
    ] {
        send(&sandbox, &request).await;
    }
    let lines = seen.lock().unwrap().clone();
    assert_eq!(lines[0], "POST kiosk.sell ok");
    assert_eq!(
        lines[1],
        "POST kiosk.sell sandbox.parameter: `name` should be text of at most 4 characters"
    );
    assert_eq!(lines.len(), sandbox.received().len());
    for line in &lines {
        assert!(!line.contains("SECRET"), "{line}");
    }
    assert!(lines[1..].iter().all(|line| line.contains(" sandbox.")), "{lines:#?}");
}

#[tokio::test]
async fn a_request_with_a_body_that_is_too_large_is_kept_without_the_body() {
    let (sandbox, seen) = kiosk().await;
    let large = format!(r#","name":"{}""#, "x".repeat(1024 * 1024));
    let response = send(&sandbox, &sell(&large)).await;
    assert!(response.starts_with("HTTP/1.1 413"), "{response}");
    let received = sandbox.received();
    assert_eq!(received.len(), 1);
    assert_eq!((received[0].call.as_deref(), received[0].body.len()), (Some("kiosk.sell"), 0));
    let refusal = received[0].refusal.as_ref().unwrap();
    assert!(refusal.starts_with("sandbox.body: the body is larger than"), "{refusal}");
    assert_eq!(seen.lock().unwrap().len(), 1);
}

/// A caller that has the response finds the request in `received`.
#[tokio::test]
async fn a_request_is_observed_and_kept_before_the_response_is_sent() {
    let (sandbox, seen) = kiosk().await;
    for count in 1..=20 {
        send(&sandbox, &sell(r#","name":"Ann""#)).await;
        assert_eq!((seen.lock().unwrap().len(), sandbox.received().len()), (count, count));
    }
}
