//! The sandbox over real sockets, with clients that are unusual or hostile.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::sandbox::ResponseError;
use crate::{Fault, Sandbox};

/// Sends bytes, and returns everything until the end of the connection.
async fn exchange(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let (mut reader, mut writer) = stream.split();
    let mut received = Vec::new();
    let read = async { reader.read_to_end(&mut received).await.unwrap() };
    let write = async { writer.write_all(bytes).await.unwrap() };
    let both = async { tokio::join!(read, write) };
    tokio::time::timeout(Duration::from_secs(20), both).await.expect("the connection must end");
    String::from_utf8(received).unwrap()
}

fn request(line: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "{line} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{headers}\r\n\
         {body}"
    )
}

async fn control(sandbox: &Sandbox, line: &str, body: &Value) -> String {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    exchange(sandbox.address(), request(line, "connection: close\r\n", &body).as_bytes()).await
}

const CALL: &str = "POST /csss/device/queryDevice";
const CLOSE: &str = "connection: close\r\n";

#[tokio::test]
async fn two_responses_end_a_connection_that_its_client_closes() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fault(Fault::on("csss").respond_twice()).unwrap();
    let responses = exchange(sandbox.address(), request(CALL, CLOSE, "{}").as_bytes()).await;
    assert_eq!(responses.matches("HTTP/1.1 200 OK").count(), 2, "{responses}");
    let old = request(CALL, "", "{}").replace("HTTP/1.1", "HTTP/1.0");
    let responses = exchange(sandbox.address(), old.as_bytes()).await;
    assert_eq!(responses.matches("HTTP/1.1 200 OK").count(), 2, "{responses}");
    sandbox.clear_faults();
    sandbox.fault(Fault::on("csss").respond_twice().header("connection", "close")).unwrap();
    let responses = exchange(sandbox.address(), request(CALL, "", "{}").as_bytes()).await;
    assert_eq!(responses.matches("HTTP/1.1 200 OK").count(), 2, "{responses}");
}

#[tokio::test]
async fn requests_that_wait_in_a_connection_are_not_lost_after_a_fault() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fault(Fault::on("csss").respond_twice()).unwrap();
    let filler = format!("{{\"x\":\"{}\"}}", "x".repeat(3000));
    let mut requests = request(CALL, "", &filler).repeat(200);
    requests.push_str(&request(CALL, CLOSE, "{}"));
    let responses = exchange(sandbox.address(), requests.as_bytes()).await;
    assert_eq!(responses.matches("HTTP/1.1 200 OK").count(), 402);
}

#[tokio::test]
async fn the_responses_that_wait_are_bounded_in_bytes() {
    let sandbox = Sandbox::start().await.unwrap();
    let body = "x".repeat(1024 * 1024);
    for _ in 0..64 {
        sandbox.respond_with("csss.query_device", 200, body.clone()).unwrap();
    }
    let error = sandbox.respond_with("csss.query_device", 200, "x").unwrap_err();
    assert_eq!(error, ResponseError::TooLarge(64 * 1024 * 1024));
    assert!(error.to_string().contains("67108864 bytes together"), "{error}");
}

#[tokio::test]
async fn a_sandbox_on_all_addresses_has_urls_that_work() {
    let sandbox = Sandbox::builder().bind(([0, 0, 0, 0], 0).into()).start().await.unwrap();
    let port = sandbox.address().port();
    assert_eq!(sandbox.base_url("csss"), format!("http://127.0.0.1:{port}/csss"));
    assert_eq!(sandbox.page_url().unwrap(), format!("http://127.0.0.1:{port}/_sandbox"));
}

#[tokio::test]
async fn a_reset_sets_the_clock_back() {
    let sandbox = Sandbox::builder().control(true).start().await.unwrap();
    let seconds = |clock: String| -> u64 {
        let body = clock.split("\r\n\r\n").nth(1).unwrap();
        serde_json::from_str::<Value>(body).unwrap()["now"].as_u64().unwrap()
    };
    let before = seconds(control(&sandbox, "GET /_sandbox/clock", &Value::Null).await);
    let century = json!({ "advance": 3_000_000_000_u64 });
    for _ in 0..100 {
        control(&sandbox, "POST /_sandbox/clock", &century).await;
    }
    let last_year = 253_402_300_799;
    let latest = seconds(control(&sandbox, "GET /_sandbox/clock", &Value::Null).await);
    assert!((before + 200_000_000_000..last_year).contains(&latest), "{latest}");
    control(&sandbox, "POST /_sandbox/reset", &json!({})).await;
    let after = seconds(control(&sandbox, "GET /_sandbox/clock", &Value::Null).await);
    assert!((before..before + 600).contains(&after), "{after}");
    let wrong = control(&sandbox, "POST /_sandbox/clock", &json!({ "advance": u64::MAX })).await;
    assert!(wrong.contains("a whole number of seconds from 0 to 3162240000"), "{wrong}");
}

#[tokio::test]
async fn secrets_of_all_accounts_and_of_pushes_are_hidden() {
    let receiver = crate::PushReceiver::new("http://user:hidden-1@127.0.0.1:9/p?token=hidden-2");
    let sandbox = Sandbox::builder()
        .control(true)
        .credential("csss", "secret", "hidden-3")
        .account("csss", [("access_code", "P000999"), ("secret", "hidden-3-and-more")])
        .push_to(receiver.secret("hidden-4"))
        .start()
        .await
        .unwrap();
    sandbox.push_now("recharge_success").unwrap();
    let path = "GET /hidden-3/hidden-3-and-more/hidden-4";
    let header = format!("x-a: hidden-3-and-more hidden-4\r\n{CLOSE}");
    for line in [path, CALL] {
        let body = json!({ "a": "hidden-3-and-more hidden-4", "b": "hidden-3" }).to_string();
        exchange(sandbox.address(), request(line, &header, &body).as_bytes()).await;
    }
    for page in [
        "",
        "/requests",
        "/pushes",
        "/page/requests",
        "/page/requests/1",
        "/page/requests/2",
        "/page/pushes",
    ] {
        let shown = control(&sandbox, &format!("GET /_sandbox{page}"), &Value::Null).await;
        assert!(shown.starts_with("HTTP/1.1 200"), "{page}: {shown}");
        assert!(!shown.contains("hidden-") && !shown.contains("and-more"), "{page}: {shown}");
    }
}

#[tokio::test]
async fn a_body_that_is_not_read_has_its_reason_and_ends_the_connection() {
    let sandbox = Sandbox::builder().control(true).start().await.unwrap();
    let large = "x".repeat(1024 * 1024 + 1);
    let chunks = "transfer-encoding: chunked\r\n";
    for line in [CALL, "POST /_sandbox/reset"] {
        let refused = exchange(sandbox.address(), request(line, "", &large).as_bytes()).await;
        assert!(refused.starts_with("HTTP/1.1 413"), "{refused}");
        assert!(
            refused.contains(CLOSE) && refused.contains("larger than 1048576 bytes"),
            "{refused}"
        );
        let wrong = request(line, chunks, "no chunk").replace("content-length: 8\r\n", "");
        let refused = exchange(sandbox.address(), wrong.as_bytes()).await;
        assert!(refused.starts_with("HTTP/1.1 400"), "{refused}");
        assert!(refused.contains(CLOSE) && refused.contains("was interrupted"), "{refused}");
    }
    // The time is not waited for: the message is what a client gets whose `Content-Length` is too large.
    let message = super::Unread::TooSlow.to_string();
    assert!(message.contains("within 30 seconds; check that `Content-Length`"), "{message}");
}
