//! Connections: their limits, and the end of the sandbox.

use std::time::{Duration, Instant};

use linksfield_sandbox::Sandbox;

use crate::raw::{Raw, Seen, order_bytes, request, with};

#[tokio::test]
async fn a_dropped_sandbox_closes_its_connections() {
    let sandbox = with("csss.query_order: stall").start().await.unwrap();
    let address = sandbox.address();
    let mut idle = Raw::connect(address).await;
    idle.response(&order_bytes().await).await;
    let mut stalled = Raw::connect(address).await;
    stalled.send(&request("POST", "/csss/package/queryOrder", "{}")).await;
    let mut unfinished = Raw::connect(address).await;
    unfinished.send(b"POST /csss/package/queryOrder HTTP/1.1\r\ncontent-len").await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let start = Instant::now();
    drop(sandbox);
    for connection in [&mut idle, &mut stalled, &mut unfinished] {
        let seen = connection.see().await;
        assert!(matches!(seen, Seen::Closed(_) | Seen::Reset), "{seen:?}");
    }
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
    tokio::net::TcpStream::connect(address).await.unwrap_err();
}

#[tokio::test]
async fn a_head_or_a_body_that_is_too_large_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut raw = Raw::connect(sandbox.address()).await;
    let long = "x".repeat(70 * 1024);
    raw.send(format!("GET /csss HTTP/1.1\r\nhost: a\r\nx-long: {long}\r\n\r\n").as_bytes()).await;
    match raw.see().await {
        Seen::Response(response) => assert_eq!(response.status(), 431),
        other => panic!("{other:?}"),
    }
    let mut raw = Raw::connect(sandbox.address()).await;
    let body = "x".repeat(1024 * 1024 + 1);
    raw.send(&request("POST", "/csss/package/orderPackage", &body)).await;
    match raw.see().await {
        Seen::Response(response) => assert_eq!(response.status(), 413),
        other => panic!("{other:?}"),
    }
    let received = &sandbox.received()[0];
    assert!(received.body.is_empty() && !received.done);
    assert_eq!(received.call.as_deref(), Some("csss.order_package"));
}

#[tokio::test]
async fn requests_in_one_packet_are_answered_in_their_order() {
    let sandbox = with("csss: respond-twice, first 1").start().await.unwrap();
    let mut raw = Raw::connect(sandbox.address()).await;
    let order = order_bytes().await;
    let unknown = request("GET", "/csss/none", "");
    raw.send(&[&*order, &*unknown, &*order].concat()).await;
    let mut statuses = Vec::new();
    for _ in 0..4 {
        match raw.see().await {
            Seen::Response(response) => statuses.push(response.status()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(statuses, [200, 200, 404, 200]);
}
