//! What each fault does on the wire, and whether the call is done.

use std::io::Read as _;
use std::time::{Duration, Instant};

use flate2::read::GzDecoder;
use linksfield_sandbox::{Fault, Sandbox};
use linksfield_tests::{csss, order};

use crate::raw::{Raw, Response, Seen, order_bytes, order_with, usual, with};

/// Returns the response to an order with this rule, and checks whether the call is done.
async fn response(rule: &str, is_done: bool) -> Response {
    let (seen, _, sandbox) = order_with(rule).await;
    check_done(&sandbox, rule, is_done);
    match seen {
        Seen::Response(response) => response,
        other => panic!("{rule}: {other:?}"),
    }
}

fn check_done(sandbox: &Sandbox, rule: &str, is_done: bool) {
    let received = sandbox.received();
    assert_eq!(received.len(), 1, "{rule}");
    assert_eq!(received[0].done, is_done, "{rule}");
    assert_eq!(received[0].call.as_deref(), Some("csss.order_package"), "{rule}");
    let (_, words) = rule.split_once(": ").unwrap();
    let words = words.split(", body").next().unwrap();
    assert!(received[0].fault.as_ref().unwrap().starts_with(words), "{rule}");
}

#[tokio::test]
async fn a_connection_is_closed_or_reset_before_or_after_the_call() {
    for (words, end, is_done) in [
        ("drop-before", Seen::Closed(Vec::new()), false),
        ("drop-after", Seen::Closed(Vec::new()), true),
        ("reset", Seen::Reset, false),
        ("reset-after", Seen::Reset, true),
        ("stall 100ms", Seen::Closed(Vec::new()), false),
        ("stall 100ms, after-doing", Seen::Closed(Vec::new()), true),
    ] {
        let rule = format!("csss.order_package: {words}");
        let (seen, _, sandbox) = order_with(&rule).await;
        assert_eq!(seen, end, "{rule}");
        check_done(&sandbox, &rule, is_done);
    }
}

/// The order is in the world if, and only if, the fault lets the call be done.
#[tokio::test]
async fn a_lost_response_leaves_the_order_in_the_world() {
    for (words, orders) in [
        ("drop-before", 0),
        ("drop-after", 1),
        ("reset-after", 1),
        ("do-twice", 2),
        ("respond-twice", 1),
        ("status 504", 0),
        ("status 504, after-doing", 1),
        ("truncate 3", 1),
    ] {
        let sandbox = Sandbox::start().await.unwrap();
        let before = sandbox.records("csss", "order").unwrap().len();
        sandbox.fault(format!("csss.order_package: {words}").parse().unwrap()).unwrap();
        let mut raw = Raw::connect(sandbox.address()).await;
        raw.send(&order_bytes().await).await;
        raw.see().await;
        let after = sandbox.records("csss", "order").unwrap().len();
        assert_eq!(after - before, orders, "{words}");
    }
}

#[tokio::test]
async fn a_stalled_request_gets_nothing_until_the_client_gives_up() {
    let sandbox = with("csss: stall").start().await.unwrap();
    let mut raw = Raw::connect(sandbox.address()).await;
    raw.send(&order_bytes().await).await;
    assert_eq!(raw.see_within(Duration::from_millis(300)).await, Seen::Nothing);
    assert!(!sandbox.received()[0].done);
    drop(raw);
    sandbox.clear_faults();
    let response = Raw::connect(sandbox.address()).await.response(&order_bytes().await).await;
    assert_eq!(response.status(), 200);
}

#[tokio::test]
async fn a_delayed_call_is_done_after_the_delay_even_if_the_client_has_gone() {
    let start = Instant::now();
    let body = response("csss.order_package: delay 300ms", true).await.body;
    assert!(start.elapsed() >= Duration::from_millis(300));
    assert_eq!(body, usual().await.body);
    let sandbox = with("csss: delay 300ms").start().await.unwrap();
    let mut raw = Raw::connect(sandbox.address()).await;
    raw.send(&order_bytes().await).await;
    assert_eq!(raw.see_within(Duration::from_millis(100)).await, Seen::Nothing);
    assert!(sandbox.received().is_empty());
    drop(raw);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(sandbox.received()[0].done);
    let late = with("csss: delay 300ms, after-doing").start().await.unwrap();
    let mut raw = Raw::connect(late.address()).await;
    raw.send(&order_bytes().await).await;
    assert_eq!(raw.see_within(Duration::from_millis(100)).await, Seen::Nothing);
    assert!(late.received()[0].done);
    assert!(matches!(raw.see().await, Seen::Response(_)));
}

#[tokio::test]
async fn a_truncated_response_states_the_length_of_the_whole() {
    let whole = usual().await;
    let length = whole.body.len();
    for (words, kept) in [
        ("truncate 10", 10),
        ("truncate 0", 0),
        ("truncate 50%", length / 2),
        ("truncate 99%", length * 99 / 100),
    ] {
        let rule = format!("csss.order_package: {words}");
        let (seen, _, sandbox) = order_with(&rule).await;
        let Seen::Closed(bytes) = seen else { panic!("{rule}: {seen:?}") };
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{rule}: {text}");
        assert!(text.contains(&format!("\r\ncontent-length: {length}\r\n")), "{rule}: {text}");
        let at = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        assert_eq!(bytes[at..], whole.body[..kept], "{rule}");
        check_done(&sandbox, &rule, true);
    }
}

#[tokio::test]
async fn a_status_has_its_headers_and_its_body() {
    let rule = "csss.order_package: status 503, body \"{\\\"a\\\": 1, \\\"b\\\": 2}\", header Retry-After=2";
    let seen = response(rule, false).await;
    assert_eq!((seen.status(), seen.header("retry-after")), (503, Some("2")));
    assert_eq!(seen.header("content-type"), Some("application/json;charset=UTF-8"));
    assert_eq!(seen.text(), r#"{"a": 1, "b": 2}"#);
    let seen = response("csss.order_package: status 504, after-doing", true).await;
    assert_eq!((seen.status(), seen.header("content-type"), seen.body.len()), (504, None, 0));
    let seen = response("csss.order_package: status 500, body no", false).await;
    assert_eq!(seen.header("content-type"), Some("text/plain;charset=UTF-8"));
    let seen = response("csss.order_package: gateway-page 502", false).await;
    assert_eq!((seen.status(), seen.header("content-type")), (502, Some("text/html")));
    assert!(seen.text().contains("<h1>502 Bad Gateway</h1>"), "{}", seen.text());
}

#[tokio::test]
async fn a_code_is_in_the_documented_envelope() {
    let seen = response("csss.order_package: code 9999", false).await;
    assert_eq!(seen.status(), 200);
    let json = seen.json();
    assert_eq!((&json["code"], &json["success"]), (&"9999".into(), &false.into()), "{json}");
    let seen = response("csss.order_package: code 9999, status 409, header x-a=b", false).await;
    assert_eq!((seen.status(), seen.header("x-a")), (409, Some("b")));
}

#[tokio::test]
async fn a_response_is_changed_as_the_fault_states() {
    let whole = usual().await;
    let seen = response("csss.order_package: gzip", true).await;
    assert_eq!(seen.header("content-encoding"), Some("gzip"));
    let mut plain = Vec::new();
    GzDecoder::new(&*seen.body).read_to_end(&mut plain).unwrap();
    assert_eq!(plain, whole.body);
    let seen = response("csss.order_package: gzip-garbage", true).await;
    assert_eq!(seen.header("content-encoding"), Some("gzip"));
    GzDecoder::new(&*seen.body).read_to_end(&mut plain).unwrap_err();
    let seen = response("csss.order_package: bom", true).await;
    assert_eq!(seen.body, [b"\xef\xbb\xbf", &*whole.body].concat());
    let seen = response("csss.order_package: broken-json", true).await;
    assert!(whole.text().starts_with(&seen.text()) && !seen.body.is_empty());
    serde_json::from_slice::<serde_json::Value>(&seen.body).unwrap_err();
    let seen = response("csss.order_package: wrong-content-type", true).await;
    assert_eq!((seen.header("content-type"), &seen.body), (Some("text/html"), &whole.body));
    let seen = response("csss.order_package: invalid-utf8", true).await;
    std::str::from_utf8(&seen.body).unwrap_err();
    assert_eq!(seen.body.len(), whole.body.len() + 1);
    let (seen, _, sandbox) = order_with("csss.order_package: malformed-http").await;
    let Seen::Closed(bytes) = seen else { panic!("{seen:?}") };
    assert!(bytes.starts_with(b"HTTP/1.1 OK 200\r\n"), "{}", String::from_utf8_lossy(&bytes));
    assert!(sandbox.received()[0].done);
}

#[tokio::test]
async fn a_response_can_come_twice_and_the_connection_stays_usable() {
    let (seen, mut raw, sandbox) = order_with("csss: respond-twice, first 1").await;
    let whole = usual().await;
    let Seen::Response(first) = seen else { panic!("{seen:?}") };
    assert_eq!(first.body, whole.body);
    assert_eq!(raw.see().await, Seen::Response(first));
    assert_eq!(sandbox.received().len(), 1);
    // The second request is another order.
    assert_eq!(raw.response(&order_bytes().await).await.status(), 200);
    assert_eq!(sandbox.received().len(), 2);
}

#[tokio::test]
async fn a_call_can_be_done_twice() {
    let (seen, mut raw, sandbox) = order_with("csss: do-twice, first 1").await;
    assert!(matches!(seen, Seen::Response(_)));
    assert_eq!(raw.see_within(Duration::from_millis(100)).await, Seen::Nothing);
    let received = sandbox.received();
    assert_eq!(received.len(), 2);
    assert!(received.iter().all(|received| received.done));
}

#[tokio::test]
async fn a_refused_request_is_not_done() {
    let sandbox = with("csss: drop-after").start().await.unwrap();
    let mut raw = Raw::connect(sandbox.address()).await;
    let wrong = String::from_utf8(order_bytes().await).unwrap().replace("plan", "clan");
    raw.send(wrong.as_bytes()).await;
    assert_eq!(raw.see().await, Seen::Closed(Vec::new()));
    let received = &sandbox.received()[0];
    assert!(!received.done && received.reason.is_some(), "{received:?}");
    assert!(received.summary().ends_with("(fault: drop-after)"), "{}", received.summary());
}

/// The client reports each fault as what it is.
#[tokio::test]
async fn the_client_knows_that_an_order_may_have_been_placed() {
    for (fault, may_have_been_executed) in [
        (Fault::on("csss.order_package").drop_after(), true),
        (Fault::on("csss.order_package").drop_before(), true),
        (Fault::on("csss.order_package").reset_after(), true),
        (Fault::on("csss.order_package").truncate_at(5), true),
        (Fault::on("csss.order_package").malformed_http(), true),
        (Fault::on("csss.order_package").gateway_page(504).after_doing(), true),
        (Fault::on("csss.order_package").status(429), false),
    ] {
        let sandbox = Sandbox::builder().fault(fault.clone()).start().await.unwrap();
        let error = csss(&sandbox).unwrap().order_package(order()).send().await.unwrap_err();
        assert_eq!(error.may_have_been_executed(), may_have_been_executed, "{fault}: {error:?}");
    }
    for fault in [Fault::on("csss").gzip(), Fault::on("csss").bom(), Fault::on("csss").do_twice()] {
        let sandbox = Sandbox::builder().fault(fault.clone()).start().await.unwrap();
        let sent = csss(&sandbox).unwrap().order_package(order()).send().await;
        assert!(sent.is_ok(), "{fault}: {sent:?}");
    }
}
