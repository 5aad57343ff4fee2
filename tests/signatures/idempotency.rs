//! Idempotency keys: the same for all attempts of a call, and another one for each call.

use std::time::Duration;

use linksfield_api::{IdempotencyKey, RetryPolicy};
use linksfield_golden::signatures::sign_header::{
    CreateOrder, CreateOrderRequest, Credentials, SignHeader,
};
use linksfield_tests::bare_server::{Act, Server, ok, response};

const DONE: &str = r#"{"code":"0","data":{"id":"O1"}}"#;

fn client(server: &Server) -> SignHeader {
    let credentials = Credentials { app: "A1".to_owned(), secret: "s".into() };
    let pause = Duration::from_millis(1);
    let retry = RetryPolicy::attempts(3).pauses(pause, pause);
    SignHeader::builder(credentials).base_url(server.url()).retry(retry).build().unwrap()
}

fn order() -> CreateOrder {
    CreateOrder { name: "x".to_owned(), amount: "1.5".parse().unwrap() }
}

/// Returns the values of a header of the requests that arrived.
fn header(server: &Server, name: &str) -> Vec<String> {
    let requests = server.requests();
    let values = requests.iter().map(|request| {
        let lines = request.lines().filter_map(|line| line.split_once(": "));
        let found = lines.into_iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map_or_else(String::new, |(_, value)| value.to_owned())
    });
    values.collect()
}

#[tokio::test]
async fn all_attempts_of_a_call_have_one_key() {
    let server = Server::start([response("503 Busy", "", ""), Act::Close, ok(DONE)]).await;
    let client = client(&server);
    let reply = client.create_order(order()).send().await.unwrap();
    let keys = header(&server, "idempotency-key");
    assert_eq!(keys.len(), 3);
    assert!(keys.iter().all(|key| *key == keys[0] && key.len() == 36), "{keys:?}");
    assert_eq!(reply.idempotency_key().unwrap().as_str(), keys[0]);
    // A nonce is new for each attempt.
    let nonces = header(&server, "x-nonce");
    assert!(nonces[0] != nonces[1] && nonces[1] != nonces[2], "{nonces:?}");
    let other = client.create_order(order()).send().await.unwrap();
    assert_ne!(other.idempotency_key().unwrap().as_str(), keys[0]);
}

#[tokio::test]
async fn a_failed_call_is_repeated_with_its_key() {
    let failed = response("503 Busy", "", "");
    let server = Server::start([failed.clone(), failed.clone(), failed, ok(DONE)]).await;
    let client = client(&server);
    let request = CreateOrderRequest::new(order()).note("later");
    let error = client.call(request.clone()).send().await.unwrap_err();
    let key = error.idempotency_key().unwrap().clone();
    // The request and the key are stored, and read again later.
    let stored = serde_json::to_string(&(request, key)).unwrap();
    let (request, key): (CreateOrderRequest, IdempotencyKey) =
        serde_json::from_str(&stored).unwrap();
    client.call(request).idempotency_key(key.clone()).send().await.unwrap();
    let keys = header(&server, "idempotency-key");
    assert_eq!(keys, vec![key.to_string(); 4]);
}

#[tokio::test]
async fn calls_by_name_have_a_key_and_reads_without_one_report_none() {
    let server = Server::start([ok(DONE)]).await;
    let client = client(&server);
    let create = client.operation("create_order").unwrap();
    let call = create.request(r#"{"name":"x","amount":1}"#).unwrap().idempotency_key("order-7");
    assert_eq!(call.explain().unwrap().idempotency_key().unwrap().as_str(), "order-7");
    call.send().await.unwrap();
    assert_eq!(header(&server, "idempotency-key"), ["order-7"]);
    let list = client.operation("list_orders").unwrap();
    let reply = list.call_json(r#"{"name":"x"}"#).await.unwrap();
    assert_eq!(reply.idempotency_key(), None);
    let request = server.requests().pop().unwrap().to_lowercase();
    assert!(
        !request.contains("idempotency-key") && !request.contains("authorization"),
        "{request}"
    );
}

#[tokio::test]
async fn a_key_that_no_header_can_carry_is_refused_before_sending() {
    let server = Server::start([ok(DONE)]).await;
    for bad in ["", "a b", "a\r\nx: y", "欧", &"x".repeat(256)] {
        let call = client(&server).create_order(order()).idempotency_key(bad);
        let error = call.send().await.unwrap_err().to_string();
        assert!(error.contains("`idempotency_key` must have 1 to 255"), "{error}");
    }
    assert_eq!(server.requests().len(), 0);
}
