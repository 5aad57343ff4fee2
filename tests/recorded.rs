//! Compares the signed and sent bytes of every call with `tests/wire/recorded.json`, which was recorded from typed
//! calls before requests became values. Each request is made from JSON by the name of its operation. The tests
//! therefore also cover the table of operations, the parsing and writing of requests, and the layout.

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use linksfield_api::{AnyClient, Explanation, FAMILIES, Secret};
use serde_json::{Value, json};

/// The private key of the recording. It is a test key.
const PRIVATE_KEY: &str = include_str!("../crates/linksfield-api/src/testing_key.pem");

/// The clock and the nonce of the recording.
const CLOCK: Duration = Duration::from_millis(1_767_323_045_678);
const NONCE: u32 = 123_456_789;

/// Returns the entries of the recording.
fn recorded() -> Vec<Value> {
    let path = xtask::workspace().join("tests/wire/recorded.json");
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Returns a client of each family, with the credentials of the recording.
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

/// Returns the values of a call that are compared with an entry.
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
fn every_call_signs_and_sends_the_recorded_bytes() {
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
fn the_recording_is_complete() {
    let recorded = recorded();
    let calls = recorded.iter().filter(|entry| entry["example"] == "every_call").count();
    assert_eq!((recorded.len(), calls), (120, 45));
}

/// A value that the typed request refuses is also refused in JSON. A secret with a wrong form is not shown in the
/// message.
#[test]
fn requests_from_json_are_checked_like_typed_requests() {
    let clients = clients();
    let order = |json: &str| clients["csss"].operation("order_package").unwrap().request(json);
    let documented = recorded()
        .into_iter()
        .find(|entry| entry["call"] == "csss.order_package")
        .map(|entry| entry["request"].clone())
        .unwrap();
    let changed = |name: &str, value: Value| {
        let mut request = documented.clone();
        request[name] = value;
        order(&request.to_string()).and_then(|call| call.explain()).unwrap_err().to_string()
    };
    let long = changed("pay_amount", json!("4.905"));
    assert!(long.contains("`pay_amount` has more than 2 digits after the decimal point"), "{long}");
    let underscored = changed("pay_amount", json!("1_000"));
    assert!(
        underscored.contains("`pay_amount` is invalid: expected a decimal number"),
        "{underscored}"
    );
    let mut renewals = recorded()
        .into_iter()
        .find(|entry| entry["call"] == "mall.query_auto_renewal_record")
        .map(|entry| entry["request"].clone())
        .unwrap();
    renewals["deviceCode"] = json!("8.985202201804180E+19");
    let renewals = clients["mall"]
        .operation("query_auto_renewal_record")
        .unwrap()
        .request(&renewals.to_string());
    let spreadsheet = renewals.and_then(|call| call.explain()).unwrap_err().to_string();
    assert!(
        spreadsheet.contains("a spreadsheet has turned the digits into a number"),
        "{spreadsheet}"
    );
    let missing = changed("package_code", json!(""));
    assert!(
        missing.contains("`package_code` is invalid: expected a value, found an empty one"),
        "{missing}"
    );
    let unknown = changed("password", json!("hunter2"));
    assert!(
        unknown.contains("`password` is invalid: expected no parameter of that name"),
        "{unknown}"
    );
    assert!(!unknown.contains("hunter2"), "{unknown}");
    let Err(twice) = order(r#"{"device_id":"1","device_id":"2"}"#) else {
        panic!("a repeated key was accepted")
    };
    assert!(twice.to_string().contains("one field of that name, found several"), "{twice}");

    let register = clients["esim"].operation("email_register").unwrap();
    for passwd in [r#"["hunter2"]"#, r#""hunter2\ud800""#] {
        let json = format!(r#"{{"appId":12,"email":"a@b","passwd":{passwd},"userType":4}}"#);
        let error = register.request(&json).unwrap_err();
        let shown = format!("{error:#} {error:?}");
        assert!(shown.contains("`passwd` is invalid: expected text"), "{shown}");
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
