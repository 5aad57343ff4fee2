//! The control endpoint `/_sandbox/`, as a program in another language uses it.

use linksfield_sandbox::{SECRET, Sandbox};
use linksfield_tests::{csss, order};
use serde_json::{Value, json};

use crate::raw::{Raw, Response, order_bytes, request};

async fn start() -> Sandbox {
    Sandbox::builder().control(true).start().await.unwrap()
}

async fn control(sandbox: &Sandbox, method: &str, path: &str, body: &Value) -> Response {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let mut raw = Raw::connect(sandbox.address()).await;
    raw.response(&request(method, &format!("/_sandbox/{path}"), &body)).await
}

/// Sends a request that must succeed, and returns its JSON.
async fn ok(sandbox: &Sandbox, method: &str, path: &str, body: Value) -> Value {
    let response = control(sandbox, method, path, &body).await;
    assert!((200..300).contains(&response.status()), "{method} {path}: {}", response.text());
    assert_eq!(response.header("cache-control"), Some("no-store"));
    response.json()
}

async fn order_status(sandbox: &Sandbox) -> u16 {
    Raw::connect(sandbox.address()).await.response(&order_bytes().await).await.status()
}

#[tokio::test]
async fn faults_are_added_listed_and_removed() {
    let sandbox = start().await;
    let rule = json!({ "rule": "csss.order_package: status 503, first 1" });
    let added = ok(&sandbox, "POST", "faults", rule).await;
    assert_eq!(
        added,
        json!({ "id": 1, "rule": "csss.order_package: status 503, first 1", "selected": 0, "applied": 0 })
    );
    let words = json!({
        "on": "csss",
        "status": 429,
        "nth": 3,
        "header": ["Retry-After=2", "x-a=b, c"],
        "body": "a, \"b\"",
        "after-doing": true,
        "when": "package_code=DP1",
    });
    let added = ok(&sandbox, "POST", "faults", words).await;
    let rule = "csss: status 429, body \"a, \\\"b\\\"\", header Retry-After=2, header \"x-a=b, c\", after-doing, \
                nth 3, when package_code=DP1";
    assert_eq!(added["rule"], rule);
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(order_status(&sandbox).await);
    }
    assert_eq!(statuses, [503, 200, 429, 200]);
    let listed = ok(&sandbox, "GET", "faults", Value::Null).await;
    let applied = |at: usize| listed["faults"][at]["applied"].as_u64();
    assert_eq!((applied(0), applied(1), applied(2)), (Some(1), Some(1), None));
    assert_eq!(ok(&sandbox, "GET", "faults/2", Value::Null).await["rule"], rule);
    assert_eq!(ok(&sandbox, "DELETE", "faults/1", Value::Null).await["id"], 1);
    assert_eq!(control(&sandbox, "DELETE", "faults/1", &Value::Null).await.status(), 404);
    let left = ok(&sandbox, "DELETE", "faults", Value::Null).await;
    assert_eq!(left, json!({ "faults": [] }));
    assert_eq!(ok(&sandbox, "GET", "faults/", Value::Null).await, left);
}

#[tokio::test]
async fn responses_tokens_and_the_clock_can_be_set_and_everything_is_reset() {
    let sandbox = start().await;
    let body = json!({ "call": "csss.order_package", "status": 418, "body": { "a": 1 } });
    ok(&sandbox, "POST", "responses", body).await;
    let response = Raw::connect(sandbox.address()).await.response(&order_bytes().await).await;
    assert_eq!((response.status(), response.text()), (418, r#"{"a":1}"#.to_owned()));
    ok(&sandbox, "POST", "tokens/expire", Value::Null).await;
    let clock = ok(&sandbox, "POST", "clock", json!({ "skew": -60 })).await;
    assert_eq!(clock["skew"], -60);
    let distance = clock["now"].as_i64().unwrap() - clock["checked_with"].as_i64().unwrap();
    assert!((60..=61).contains(&distance), "{clock}");
    ok(&sandbox, "POST", "faults", json!({ "rule": "csss: status 500" })).await;
    let queued = json!({ "call": "csss.order_package", "status": 500 });
    ok(&sandbox, "POST", "responses", queued).await;
    ok(&sandbox, "POST", "reset", Value::Null).await;
    assert!(sandbox.received().is_empty());
    assert_eq!(order_status(&sandbox).await, 200);
    assert_eq!(ok(&sandbox, "GET", "clock", Value::Null).await["skew"], 0);
}

#[tokio::test]
async fn received_requests_are_listed_without_secrets() {
    let sandbox = start().await;
    ok(&sandbox, "POST", "faults", json!({ "rule": "csss: drop-after, first 1" })).await;
    csss(&sandbox).unwrap().order_package(order()).send().await.unwrap_err();
    csss(&sandbox).unwrap().order_package(order()).send().await.unwrap();
    let login = format!(
        r#"{{"email":"a@example.com","passwd":"5f4dcc3b5aa765d61d8327deb882cf99","x":"{SECRET}"}}"#
    );
    let mut raw = Raw::connect(sandbox.address()).await;
    raw.response(&request("POST", "/esim/user/emailLogin", &login)).await;
    raw.response(
        format!("GET /csss/{SECRET} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer abcdef\r\n\r\n")
            .as_bytes(),
    )
    .await;
    let listed = ok(&sandbox, "GET", "requests", Value::Null).await;
    let requests = listed["requests"].as_array().unwrap();
    assert_eq!(requests.len(), 4, "control requests are not kept: {listed}");
    assert_eq!((&requests[0]["fault"], &requests[0]["done"]), (&json!("drop-after"), &json!(true)));
    assert_eq!((&requests[1]["fault"], &requests[1]["done"]), (&Value::Null, &json!(true)));
    assert!(requests[1]["body"].as_str().unwrap().contains("package_code"), "{listed}");
    assert_eq!(requests[2]["body"], "[redacted]");
    assert_eq!(requests[3]["headers"]["authorization"], "[redacted]");
    let text = listed.to_string();
    for secret in [SECRET, "5f4dcc3b5aa765d61d8327deb882cf99", "abcdef"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    let one = ok(&sandbox, "GET", "requests?call=csss.order_package&limit=1", Value::Null).await;
    assert_eq!(one["requests"].as_array().unwrap().len(), 1);
    assert_eq!(one["requests"][0]["fault"], Value::Null);
    let none = ok(&sandbox, "DELETE", "requests", Value::Null).await;
    assert_eq!(none, ok(&sandbox, "GET", "requests", Value::Null).await);
}

#[tokio::test]
async fn a_wrong_request_is_refused_with_a_reason() {
    let sandbox = start().await;
    for (method, path, body, status, part) in [
        ("POST", "faults", json!({ "rule": "csss: drop-aftr" }), 400, "drop-after"),
        ("POST", "faults", json!({ "rule": "css: drop-after" }), 400, "did you mean `csss`?"),
        ("POST", "faults", json!({ "rule": "csss: bom", "first": 1 }), 400, "is no key"),
        ("POST", "faults", json!({ "drop-after": true }), 400, "the key `rule`"),
        ("POST", "faults", json!({ "on": "csss", "bom": { "a": 1 } }), 400, "the value of \"bom\""),
        (
            "POST",
            "faults",
            json!({ "on": "csss", "bom": false }),
            400,
            "does not state what happens",
        ),
        ("POST", "faults", json!([1]), 400, "must be a JSON object"),
        ("POST", "faults", Value::Null, 400, "is no JSON"),
        ("POST", "clock", json!({ "skew": "1" }), 400, "whole number of seconds"),
        ("POST", "clock", json!({ "skew": i64::MIN }), 400, "whole number of seconds"),
        ("POST", "clock", json!({ "skw": 1 }), 400, "the keys are"),
        ("POST", "responses", json!({ "status": 200 }), 400, "`call` must be"),
        ("POST", "responses", json!({ "call": "csss.no" }), 400, "no call \"csss.no\""),
        (
            "POST",
            "responses",
            json!({ "call": "csss.order_package", "status": 70000 }),
            400,
            "status",
        ),
        ("GET", "requests?limit=x", Value::Null, 400, "whole number"),
        ("GET", "requests?a=x", Value::Null, 400, "the parameters are call, limit"),
        ("GET", "faults/x", Value::Null, 404, "no rule"),
        ("GET", "reset", Value::Null, 405, "must be POST"),
        ("PUT", "faults", json!({}), 405, "must be GET, POST or DELETE"),
        ("PUT", "faults/3", json!({}), 405, "must be GET or DELETE"),
        ("POST", "clock", json!({ "advance": -1 }), 400, "seconds from 0 to"),
        ("GET", "world/nothing/sim", Value::Null, 400, "unknown family"),
        ("GET", "nothing", Value::Null, 404, "the paths are"),
    ] {
        let response = control(&sandbox, method, path, &body).await;
        assert_eq!(response.status(), status, "{method} {path}: {}", response.text());
        let json = response.json();
        assert_eq!(json["code"], "sandbox.control");
        assert!(json["message"].as_str().unwrap().contains(part), "{method} {path}: {json}");
    }
}

#[tokio::test]
async fn the_endpoint_is_off_unless_asked_for_and_serves_no_other_site() {
    let off = Sandbox::start().await.unwrap();
    let response = control(&off, "GET", "faults", &Value::Null).await;
    assert_eq!(response.status(), 404);
    assert!(response.text().contains("--control"), "{}", response.text());
    let sandbox = start().await;
    let address = sandbox.address();
    let send =
        async |head: &str| Raw::connect(address).await.response(head.as_bytes()).await.status();
    let post = "POST /_sandbox/tokens/expire HTTP/1.1\r\ncontent-length: 0\r\n";
    let json = "content-type: application/json\r\n";
    assert_eq!(send(&format!("{post}{json}host: {address}\r\n\r\n")).await, 200);
    assert_eq!(
        send(&format!("{post}{json}host: {address}\r\norigin: http://{address}\r\n\r\n")).await,
        200
    );
    assert_eq!(send(&format!("{post}host: {address}\r\n\r\n")).await, 415);
    assert_eq!(send(&format!("{post}{json}host: evil.example\r\n\r\n")).await, 403);
    let origin = "origin: http://evil.example";
    assert_eq!(send(&format!("{post}{json}host: {address}\r\n{origin}\r\n\r\n")).await, 403);
    assert_eq!(send("GET /_sandbox/faults HTTP/1.1\r\nhost: evil.example\r\n\r\n").await, 403);
    // A browser asks first whether the site may send JSON. Nothing allows it.
    let preflight =
        format!("OPTIONS /_sandbox/faults HTTP/1.1\r\nhost: {address}\r\n{origin}\r\n\r\n");
    let response = Raw::connect(address).await.response(preflight.as_bytes()).await;
    assert_eq!(response.status(), 403);
    assert_eq!(response.header("access-control-allow-origin"), None);
    assert_eq!(send("GET /_sandboxes HTTP/1.1\r\nhost: a\r\n\r\n").await, 404);
}

/// A sandbox that listens on all addresses serves calls to other computers, but not the control endpoint.
#[tokio::test]
async fn another_computer_cannot_use_the_endpoint() {
    let sandbox =
        Sandbox::builder().bind("0.0.0.0:0".parse().unwrap()).control(true).start().await.unwrap();
    let Some(own) = address_of_this_computer() else { return };
    let address = std::net::SocketAddr::new(own, sandbox.address().port());
    let get = "GET /_sandbox/faults HTTP/1.1\r\nhost: localhost\r\n\r\n";
    let mut raw = Raw::connect(address).await;
    assert_eq!(raw.response(get.as_bytes()).await.status(), 403);
    assert_eq!(raw.response(&order_bytes().await).await.status(), 200);
}

/// Returns an address that is not a loopback address. `None` on a computer without a network.
fn address_of_this_computer() -> Option<std::net::IpAddr> {
    let socket = std::net::UdpSocket::bind("0.0.0.0:0").ok()?;
    // Nothing is sent.
    socket.connect("192.0.2.1:9").ok()?;
    let own = socket.local_addr().ok()?.ip();
    (!own.is_loopback()).then_some(own)
}

#[tokio::test]
async fn records_are_listed_and_set_and_time_moves_forward() {
    let sandbox = start().await;
    let kinds = ok(&sandbox, "GET", "world", Value::Null).await;
    assert!(kinds["kinds"]["cube"].as_array().unwrap().contains(&json!("sim")), "{kinds}");
    ok(&sandbox, "PUT", "world/cube/sim/89852000000000000018", json!({})).await;
    let sims = ok(&sandbox, "GET", "world/cube/sim?limit=1000", Value::Null).await;
    let records = sims["records"].as_array().unwrap();
    assert_eq!(sims["total"].as_u64(), u64::try_from(records.len()).ok(), "{sims}");
    assert!(records.iter().any(|record| record["id"] == "89852000000000000018"), "{sims}");
    let last = format!("world/cube/sim?limit=1&from={}", records.len() - 1);
    let one = ok(&sandbox, "GET", &last, Value::Null).await;
    assert_eq!(one["records"], json!([records.last().unwrap()]));
    let before = ok(&sandbox, "GET", "clock", Value::Null).await;
    let after = ok(&sandbox, "POST", "clock", json!({ "advance": 86_400 })).await;
    let moved = after["now"].as_i64().unwrap() - before["now"].as_i64().unwrap();
    assert!((86_400..86_410).contains(&moved), "{before} {after}");
    assert!(after["checked_with"].as_i64().unwrap() < before["now"].as_i64().unwrap() + 60);
    assert_eq!(ok(&sandbox, "GET", "pushes", Value::Null).await, json!({ "pushes": [] }));
    for (path, body, part) in [
        ("world/cube/sim/1", json!({ "no_such_field": 1 }), "no_such_field"),
        ("world/cube/nothing/1", json!({}), "nothing"),
    ] {
        let response = control(&sandbox, "PUT", path, &body).await;
        assert_eq!(response.status(), 400);
        assert!(response.text().contains(part), "{}", response.text());
    }
}
