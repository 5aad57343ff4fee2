//! Requests that no client of ours would send: what the sandbox refuses, what it says of them, and what it
//! remembers. The spec is one that exists nowhere else, and signs nothing.

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

/// A family whose calls carry a token.
const GATE: &str = r#"
title: { en: Gate }
summary: Gives tokens. It exists in no documentation.
servers: { api: { environments: {} } }
credentials:
  user: { doc: Who., example: U1 }
  word: { doc: Anything will do. }
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

/// A sandbox that serves the spec, and what its observer saw.
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

/// Sends these bytes and gives the answer.
async fn answer(sandbox: &Sandbox, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
    stream.write_all(request).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

fn request(line: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "{line} HTTP/1.1\r\nhost: x\r\nx-mode: test\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\nconnection: close\r\n{headers}\r\n{body}"
    )
    .into_bytes()
}

/// What is sold, with these members besides those that must be there.
fn sell(members: &str) -> Vec<u8> {
    let body = format!(r#"{{"partner":"P1"{members}}}"#);
    request("POST /kiosk/sell/T1", "", &body)
}

/// Each of these differs from a good request in one thing.
#[tokio::test]
async fn what_is_not_documented_is_refused() {
    let (sandbox, _) = kiosk().await;
    let good =
        r#","name":"Ann","note":"","paid":1.50,"items":[{"sku":"A1","price":2,"tags":["x"]}]"#;
    assert!(answer(&sandbox, &sell(good)).await.starts_with("HTTP/1.1 200"));
    let find = |query: &str| request(&format!("GET /kiosk/find?{query}"), "", "");
    let found = answer(&sandbox, &find("partner=P1&version=2.0&q=a%20b+")).await;
    assert!(found.starts_with("HTTP/1.1 200"), "{found}");
    assert_eq!(sandbox.received()[1].refusal, None);

    let with_headers =
        |headers: &str| request("POST /kiosk/sell/T1", headers, r#"{"partner":"P1","name":"Ann"}"#);
    for (request, expected) in [
        // Called like a common field that travels elsewhere, or that this call does not carry.
        (sell(r#","name":"Ann","x-mode":"test""#), "`x-mode` is no parameter of this call"),
        (sell(r#","name":"Ann","version":"2.0""#), "`version` is no parameter of this call"),
        (sell(r#","name":"Ann","page":"1""#), "`page` is no parameter of this call"),
        (find("partner=P1&version=2.0&q=a&x-mode=test"), "`x-mode` is no parameter of this call"),
        // Empty, though it is required.
        (sell(r#","name":"""#), "`name` is required and empty"),
        (sell(r#","name":"Ann","items":[{"sku":""}]"#), "`items[0].sku` is required and empty"),
        (find("partner=P1&version=2.0&q="), "`q` is required in the query and not there"),
        // There twice.
        (sell(r#","name":"Ann","name":"Bob""#), "`name` stands twice"),
        (sell(r#","name":"Ann","n\u0061me":"Bob""#), "`name` stands twice"),
        (sell(r#","name":"Ann","items":[{"sku":"A","sku":"B"}]"#), "`sku` stands twice"),
        (find("partner=P1&version=2.0&q=a&%71=b"), "`q` stands twice in the query"),
        (with_headers("x-trace: a\r\nx-trace: b\r\n"), "`x-trace` is there twice"),
        (with_headers("x-mode: other\r\n"), "`x-mode` is there twice"),
        // Members that nothing documents, inside of others.
        (
            sell(r#","name":"Ann","items":[{"sku":"A","size":1}]"#),
            "`items[0].size` is no parameter",
        ),
        // Longer than documented.
        (sell(r#","name":"Anne-""#), "`name` should be text of at most 4 characters"),
        (
            sell(r#","name":"Ann","items":[{"sku":"123456"}]"#),
            "`items[0].sku` should be text of at",
        ),
        (find("partner=P1&version=2.0&q=12345"), "`q` should be text of at most 4 characters"),
        (with_headers("x-trace: 12345\r\n"), "`x-trace` should be text of at most 4 characters"),
        (request("POST /kiosk/sell/12345", "", "{}"), "`partner` is missing"),
        (
            request("POST /kiosk/sell/12345", "", r#"{"partner":"P1","name":"Ann"}"#),
            "`till` should be text of at most 4 characters",
        ),
        // More digits than documented, or than JSON numbers have when they are read.
        (sell(r#","name":"Ann","paid":1.999"#), "`paid` should be a decimal number with at most 2"),
        (
            sell(r#","name":"Ann","paid":1.5000000000000000001"#),
            "`paid` should be a decimal number with at most 2",
        ),
        (
            sell(r#","name":"Ann","items":[{"sku":"A","price":1e1}]"#),
            "`items[0].price` should be a",
        ),
        // Not text, or not JSON.
        (find("partner=P1&version=2.0&q=%ff"), "the query is not UTF-8"),
        (request("GET /kiosk/%ff", "", ""), "the path is not UTF-8"),
        (with_headers("x-trace: \u{e9}\r\n"), "`x-trace` is not ASCII text"),
        (
            request("POST /kiosk/sell/T1", "", "{}").into_iter().collect::<Vec<u8>>(),
            "`partner` is missing",
        ),
        (
            String::from_utf8(sell(""))
                .unwrap()
                .replace("application/json", "application/json-seq")
                .into_bytes(),
            "Content-Type must be application/json",
        ),
    ] {
        let sent = String::from_utf8_lossy(&request).into_owned();
        let answer = answer(&sandbox, &request).await;
        assert!(answer.starts_with("HTTP/1.1 4"), "{sent}\n\n{answer}");
        assert!(answer.contains(expected), "{expected}\n{sent}\n\n{answer}");
        assert!(sandbox.received().last().unwrap().refusal.as_ref().unwrap().contains(expected));
    }
}

#[tokio::test]
async fn a_login_is_read_as_strictly_as_a_call() {
    let (sandbox, _) = kiosk().await;
    let login = |body: &str| request("POST /gate/login", "", body);
    let given = answer(&sandbox, &login(r#"{"user":"U1","word":"w"}"#)).await;
    assert!(given.contains(r#"{"token":"sandbox-token-1"}"#), "{given}");
    for (body, expected) in [
        (r#"{"user":"U2","word":"w"}"#, "`user` is missing, or not the right one"),
        (r#"{"user":"U1","word":""}"#, "`word` is missing"),
        (r#"{"user":"U1","user":"U1","word":"w"}"#, "`user` stands twice"),
        (r#"{"user":"U1","word":"w","more":1}"#, "`more` is no parameter of this call"),
    ] {
        let answer = answer(&sandbox, &login(body)).await;
        assert!(answer.contains(expected) && !answer.contains("sandbox-token"), "{answer}");
    }
}

/// The values may be those of real customers, so the log of the program has none of them.
#[tokio::test]
async fn what_is_logged_holds_nothing_that_was_sent() {
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
        answer(&sandbox, &request).await;
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
async fn bodies_that_are_not_read_to_their_end_are_remembered_without_them() {
    let (sandbox, seen) = kiosk().await;
    let large = format!(r#","name":"{}""#, "x".repeat(1024 * 1024));
    let said = answer(&sandbox, &sell(&large)).await;
    assert!(said.starts_with("HTTP/1.1 413"), "{said}");
    let received = sandbox.received();
    assert_eq!(received.len(), 1);
    assert_eq!((received[0].call.as_deref(), received[0].body.len()), (Some("kiosk.sell"), 0));
    let refusal = received[0].refusal.as_ref().unwrap();
    assert!(refusal.starts_with("sandbox.body: the body is larger than"), "{refusal}");
    assert_eq!(seen.lock().unwrap().len(), 1);
}

/// A caller who has its answer finds the request among those that were received.
#[tokio::test]
async fn a_request_is_seen_and_remembered_before_it_is_answered() {
    let (sandbox, seen) = kiosk().await;
    for count in 1..=20 {
        answer(&sandbox, &sell(r#","name":"Ann""#)).await;
        assert_eq!((seen.lock().unwrap().len(), sandbox.received().len()), (count, count));
    }
}
