//! What every call signs and sends, compared with `tests/wire/recorded.json`, which was recorded from typed calls
//! before requests became values. Each request is made here from JSON alone, by the name of its operation, so that
//! the table of operations, reading and writing of requests, and the layout are compared at once.

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use linksfield_api::__private::testing::PRIVATE_KEY;
use linksfield_api::{AnyClient, Explanation, FAMILIES, Secret};
use serde_json::{Value, json};

/// The clock and the nonce of the record.
const CLOCK: Duration = Duration::from_millis(1_767_323_045_678);
const NONCE: u32 = 123_456_789;

/// The entries of the record.
fn recorded() -> Vec<Value> {
    let path = xtask::workspace().join("tests/wire/recorded.json");
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A client of each family, with the credentials of the record.
fn clients() -> BTreeMap<&'static str, AnyClient> {
    let client = |info| {
        let builder = AnyClient::builder(info, |credential| {
            let is_key = credential.name == "private_key";
            Some(Secret::from(if is_key { PRIVATE_KEY } else { "example" }))
        });
        let builder = builder.unwrap().base_url("http://127.0.0.1:9");
        builder.clock(|| UNIX_EPOCH + CLOCK).build().unwrap()
    };
    FAMILIES.iter().map(|info| (info.name(), client(info))).collect()
}

/// What is compared of an entry.
fn compared(explanation: &Explanation) -> Value {
    json!({
        "method": explanation.method().as_str(),
        "url": explanation.url(),
        "headers": explanation.headers().collect::<Vec<_>>(),
        "body": explanation.body(),
        "signed_text": explanation.signed_text(),
        "signature": explanation.signature(),
    })
}

#[test]
fn every_call_signs_and_sends_what_it_did_before() {
    let (recorded, clients) = (recorded(), clients());
    let mut differing = Vec::new();
    for entry in &recorded {
        let (family, name) = entry["call"].as_str().unwrap().split_once('.').unwrap();
        let operation = clients[family].operation(name).unwrap();
        let request = entry["request"].to_string();
        let call = operation.request(&request).unwrap_or_else(|error| panic!("{request}: {error}"));
        let ours = compared(&call.nonce(NONCE).explain().unwrap());
        for (key, value) in ours.as_object().unwrap() {
            if entry[key] != *value {
                let (call, example) = (&entry["call"], &entry["example"]);
                differing.push(format!("{call} {example} {key}:\n  {value}\n  {}", entry[key]));
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn the_record_is_whole() {
    let recorded = recorded();
    let calls = recorded.iter().filter(|entry| entry["example"] == "every_call").count();
    assert_eq!((recorded.len(), calls), (120, 45));
}
