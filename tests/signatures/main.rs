//! The golden families `signatures`, one for each rule of signing and of authentication. Each operation is called on the
//! sandbox, with sample values and with hostile ones. On a bare socket, the bytes that arrive are verified by Python and
//! by `openssl`. Pushes whose signed text is a template are received.

mod idempotency;
mod pushes;
mod refusals;
mod secrets;
mod socket;
mod support;

use linksfield_golden::signatures::FAMILIES;
use linksfield_sandbox::Sandbox;
use linksfield_tests::{documented_calls, every_call_of};

use crate::support::{client, family, hostile, sandbox};

/// A new family in the spec takes part without a change here.
#[tokio::test]
async fn every_signature_is_accepted() {
    let sandbox = sandbox().await;
    let outcomes = every_call_of(FAMILIES, &sandbox).await;
    let called: Vec<&str> = outcomes.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(called, documented_calls(&sandbox));
    for (name, outcome) in &outcomes {
        assert!(outcome.is_ok(), "{name}: {outcome:?}");
    }
    accepted(&sandbox);
}

/// Chinese text, separators, line breaks, lists and objects are signed as they are sent.
#[tokio::test]
async fn hostile_values_are_signed_as_they_are_sent() {
    let sandbox = sandbox().await;
    for info in FAMILIES {
        let client = client(info, &sandbox, sandbox.base_url(info.name()));
        for operation in info.operations {
            for values in hostile(operation) {
                let outcome = client.operation(operation.name).unwrap().call_json(&values).await;
                assert!(outcome.is_ok(), "{}: {values}: {outcome:?}", operation.full_name());
            }
        }
    }
    accepted(&sandbox);
}

/// Untyped calls follow the same rules.
#[tokio::test]
async fn untyped_calls_are_signed_by_the_same_rules() {
    use linksfield_api::Method::{Get, Post};
    let sandbox = sandbox().await;
    for (name, method, path) in [
        ("sign_header", Post, "/orders"),
        ("sign_header", Get, "/orders/found"),
        ("sign_pairs", Post, "/pay"),
        ("sign_pairs", Get, "/payments"),
        ("sign_joined", Post, "/order"),
        ("sign_encoded", Post, "/order"),
        ("sign_encoded", Get, "/find"),
        ("sign_rsa", Post, "/transfer"),
        ("sign_rsa", Get, "/find"),
        ("sign_json", Post, "/order"),
        ("sign_json", Get, "/find"),
        ("sign_hex_rsa", Post, "/order"),
        ("bearer", Post, "/order"),
        ("api_key", Get, "/find"),
        ("token", Post, "/order"),
    ] {
        let client = client(family(name), &sandbox, sandbox.base_url(name));
        let call =
            client.untyped(method, path).param("name", "a&b=c\n欧").param("tags", ["x", "欧"]);
        let call = if method == Post { call.param("amount", 1.5) } else { call };
        let outcome = call.send().await;
        assert!(outcome.is_ok(), "{name} {path}: {outcome:?}");
    }
    let joined = client(family("sign_joined"), &sandbox, sandbox.base_url("sign_joined"));
    let deep = serde_json::json!([[["x"]], [[]]]);
    let call = joined.untyped(Post, "/order").param("name", "x").param("deep", deep);
    call.send().await.unwrap();
    accepted(&sandbox);
    let client = client(family("sign_pairs"), &sandbox, sandbox.base_url("sign_pairs"));
    let call = client.untyped(Post, "/pay").param("name", "x").without_signature();
    assert!(!call.explain().unwrap().body().unwrap().contains("sign"));
}

fn accepted(sandbox: &Sandbox) {
    for received in sandbox.received() {
        assert_eq!(received.refusal, None, "{:?}", received.call);
    }
}
