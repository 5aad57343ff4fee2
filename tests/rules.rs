//! Tests of value types and of the rules of parameters, with the golden family `shapes`. They prove which bytes are
//! sent, what is refused before sending and by the sandbox, and that odd values in responses cost nothing but
//! themselves.

use std::sync::LazyLock;
use std::time::Duration;

use linksfield_api::{
    AnyClient, Binary, Error, Explanation, FamilyInfo, Limits, Secret, TimeOfDay,
};
use linksfield_golden::shapes::FAMILIES;
use linksfield_golden::shapes::shapes::{RulesItem, ValuesRequest, ValuesResponse};
use linksfield_sandbox::Sandbox;
use linksfield_spec::Spec;
use linksfield_tests::bare_server::{Server, ok};
use linksfield_tests::{fixture, sample_request};
use serde_json::{Map, Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The spec of the family. It is read once, because that takes a while without optimizations.
static SPEC: LazyLock<Spec> =
    LazyLock::new(|| Spec::load(&fixture("shapes").join("spec")).unwrap().0);

/// Returns sample parameters of a call, with some of them replaced or, with `null`, removed.
fn sample(operation: &str, changes: &Value) -> String {
    let mut sample = sample_request(&SPEC, operation).unwrap();
    replace(&mut sample, changes);
    Value::Object(sample).to_string()
}

fn replace(members: &mut Map<String, Value>, changes: &Value) {
    for (name, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => members.remove(name),
            Value::Object(inner) if !inner.is_empty() => {
                replace(members[name].as_object_mut().unwrap(), value);
                None
            }
            value => members.insert(name.clone(), value.clone()),
        };
    }
}

/// Returns the family `shapes`, which is one of several in its fixture.
fn family() -> &'static FamilyInfo {
    FAMILIES.iter().find(|family| family.name() == "shapes").unwrap()
}

fn client(url: String) -> AnyClient {
    let credential = |name: &str| if name == "key" { "sandbox-secret" } else { "K1" };
    let client = AnyClient::builder(family(), |info| Some(Secret::from(credential(info.name))));
    client.unwrap().base_url(url).limits(Limits::none()).build().unwrap()
}

fn explained(operation: &str, json: &str) -> Result<Explanation, Error> {
    let client = client("http://127.0.0.1:1".to_owned());
    client.operation(operation).unwrap().request(json)?.explain()
}

#[tokio::test]
async fn every_value_is_sent_in_its_form() {
    let large = "-1000000000000000000000000000001";
    let json =
        sample("shapes.values", &json!({ "flag_1": "false", "flag_2": 2, "clock_1": "23:59" }));
    let json =
        json.replace("\"large_number\":18446744073709551615", &format!("\"large_number\":{large}"));
    let server = Server::start([ok(r#"{"code":"0","data":{}}"#)]).await;
    let reply = client(server.url()).operation("values").unwrap().call_json(&json).await;
    assert!(matches!(reply, Err(Error::Decode(_))), "{reply:?}");
    let [request] = server.requests().try_into().unwrap();
    assert!(request.starts_with("POST /values/27%2F03%2F2025/13%3A30?q_at="), "{request}");
    for expected in [
        r#""flag_0":"Y""#,
        r#""flag_1":"false""#,
        r#""flag_2":2"#,
        r#""flag_3":"启用""#,
        r#""large_number":-1000000000000000000000000000001,"#,
        r#""large_string":"18446744073709551615""#,
        r#""lasts_minutes_number":30,"#,
        r#""lasts_days_string":"30""#,
        r#""bytes_base64":"c2FtcGxl/w==""#,
        r#""bytes_base64url":"c2FtcGxl_w""#,
        r#""bytes_hex":"73616d706c65ff""#,
        r#""date_4":"27/03/2025""#,
        r#""time_9":"27/03/2025 13:30""#,
        r#""time_16":"202503271330""#,
        r#""clock_1":"23:59""#,
        r#""clock_2":"133037""#,
        r#""list_flag_0":["Y"]"#,
        "x-large: 18446744073709551615\r\n",
        "x-flag-0: Y\r\n",
        "q_code=c2FtcGxl_w&",
    ] {
        assert!(request.contains(expected), "{expected}\n{request}");
    }
}

#[test]
fn a_stored_request_is_read_back() {
    let text = sample("shapes.values", &json!({ "lasts_hours_number": 5 }));
    let request = ValuesRequest::from_json(&text).unwrap();
    let required = &request.required;
    assert_eq!(required.lasts_hours_number, Duration::from_secs(5 * 3600));
    assert_eq!(required.clock_1, TimeOfDay::new(13, 30, 0).unwrap());
    assert_eq!(required.bytes_hex, Binary::from(b"sample\xff".as_slice()));
    assert_eq!((required.flag_0, required.large_string), (true, i128::from(u64::MAX)));
    let stored = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::from_str::<ValuesRequest>(&stored).unwrap(), request);
    assert_eq!(
        serde_json::from_str::<Value>(&stored).unwrap(),
        serde_json::from_str::<Value>(&text).unwrap()
    );
    let debug = format!("{request:?}");
    assert!(
        debug.contains("bytes_base64: Binary(7 bytes)") && !debug.contains("sample"),
        "{debug}"
    );
}

#[test]
fn a_value_that_its_form_cannot_express_is_not_sent() {
    let mut request = ValuesRequest::from_json(&sample("shapes.values", &json!({}))).unwrap();
    let client = client("http://127.0.0.1:1".to_owned());
    let reason = |request: &ValuesRequest| {
        let json = serde_json::to_string(request).unwrap();
        let called =
            client.operation("values").unwrap().request(&json).and_then(|call| call.explain());
        called.unwrap_err().to_string()
    };
    request.required.clock_1 = TimeOfDay::new(10, 30, 5).unwrap();
    assert!(
        reason(&request).contains("`clock_1` has seconds, but is sent as hh:mm"),
        "{}",
        reason(&request)
    );
    request.required.clock_1 = TimeOfDay::new(10, 30, 0).unwrap();
    request.required.lasts_minutes_string = Duration::from_secs(90);
    let text = reason(&request);
    assert!(text.contains("a whole number of minutes"), "{text}");
}

#[test]
fn an_odd_value_in_a_response_costs_only_itself() {
    let operation = "values";
    let family = SPEC.family("shapes").unwrap();
    let endpoint = family.endpoints.iter().find(|one| one.id.as_str() == operation).unwrap();
    let data = endpoint.call.as_ref().unwrap().response.data.as_ref().unwrap();
    let mut payload = linksfield_spec::sample_value(family, data);
    payload.as_object_mut().unwrap().remove("any");
    let whole = ValuesResponse::from_json(&payload.to_string()).unwrap();
    assert!(whole.extra.mismatches().is_empty(), "{:?}", whole.extra.mismatches());
    let odd = json!({
        "o_flag_0": "yes", "o_flag_2": 3, "o_large_number": 1.5, "o_lasts_minutes_number": -1,
        "o_bytes_base64": "not base64!", "o_clock_1": "24:00", "o_date_4": "03/27/2025", "o_time_9": "soon",
    });
    replace(payload.as_object_mut().unwrap(), &odd);
    let text = payload.to_string();
    let response = ValuesResponse::from_json(&text).unwrap();
    let mismatched: Vec<&str> = response.extra.mismatches().iter().map(|one| one.path()).collect();
    assert_eq!(mismatched.len(), odd.as_object().unwrap().len(), "{mismatched:?}");
    for (name, value) in odd.as_object().unwrap() {
        assert!(mismatched.contains(&name.as_str()), "{name}");
        assert_eq!(response.extra.get(name).unwrap().as_str(), value.to_string());
    }
    let written = serde_json::to_string(&response).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), payload);
}

#[test]
fn long_numbers_in_responses_keep_every_digit() {
    let text = sample("shapes.values", &json!({}));
    let request = ValuesRequest::from_json(&text).unwrap();
    for number in [
        "9223372036854775808",
        "18446744073709551616",
        "1000000000000000000000000000000",
        "-9223372036854775809",
    ] {
        let mut request = request.clone();
        request.required.large_number = number.parse().unwrap();
        let json = serde_json::to_string(&request).unwrap();
        assert!(json.contains(&format!("\"large_number\":{number},")), "{json}");
        assert_eq!(ValuesRequest::from_json(&json).unwrap(), request);
    }
}

/// Changes of valid parameters that break a rule, and the reason.
fn broken() -> Vec<(Value, &'static str)> {
    vec![
        (json!({ "level": 2 }), "`level` is 2, but must be at least 3"),
        (json!({ "page": 101 }), "`page` is 101, but must be at most 100"),
        (json!({ "parts": ["one"] }), "`parts` has 1 item, but must have at least 2"),
        (
            json!({ "parts": ["one", "TWO"] }),
            "`parts[1]` is \"TWO\", but must match the pattern `[a-z]+`",
        ),
        (json!({ "parts": ["one", "ab"] }), "`parts[1]` is shorter than 3 characters"),
        (json!({ "x-tag": "abc" }), "`x-tag` is \"abc\", but must match the pattern `[A-Z]{2}`"),
        (json!({ "size": 21 }), "`size` is 21, but must be at most 20"),
        (json!({ "offset": -4 }), "`offset` is -4, but must be at most -5"),
        (json!({ "price": "99.91" }), "`price` is 99.91, but must be at most 99.90"),
        (json!({ "price": "0" }), "`price` is 0, but must be at least 0.01"),
        (json!({ "lasts": 59 }), "`lasts` is 59, but must be at least 60"),
        (json!({ "name": "short" }), "`name` is shorter than 6 characters"),
        (json!({ "name": "much too long" }), "`name` is longer than 8 characters"),
        (json!({ "pin": "777" }), "`pin` must match the pattern `^[0-9]{4}$`"),
        (json!({ "password": "hunter2" }), "`password` is shorter than 8 characters"),
        (json!({ "hidden": [{ "age": 777 }] }), "`hidden[0].age` must be at most 150"),
        (
            json!({ "hidden": [{ "age": 77 }] }),
            "`hidden[0].pet` is missing, but is required because `age` is set",
        ),
        (json!({ "counts": [5, 4] }), "`counts[1]` is 4, but must be at least 5"),
        (json!({ "counts": [] }), "`counts` has 0 items, but must have at least 1"),
        (json!({ "item": { "number": 6 } }), "`item.number` is 6, but must be at least 7"),
        (
            json!({ "item": { "note": null } }),
            "`item.note` is missing, but is required because `number` is `7`",
        ),
        (
            json!({ "reason": null }),
            "`reason` is missing, but is required because `is_open` is `Y` and `size` is `10`",
        ),
        (json!({ "other": null }), "`other` is missing, but is required because `reason` is set"),
    ]
}

#[test]
fn a_broken_rule_is_refused_before_anything_is_sent() {
    for (changes, expected) in broken() {
        let error = explained("rules", &sample("shapes.rules", &changes)).unwrap_err();
        let text = format!("{error:#} {error:?}");
        assert!(format!("{error:#}").contains(expected), "{changes}: {error:#}");
        assert!(!text.contains("777") && !text.contains("hunter2"), "{text}");
    }
    // The condition does not hold: one of its values differs.
    for changes in [
        json!({ "size": 11, "reason": null, "other": null }),
        json!({ "is_open": "N", "reason": null, "other": "" }),
    ] {
        explained("rules", &sample("shapes.rules", &changes)).unwrap();
    }
}

#[test]
fn constants_are_always_sent_and_have_no_other_value() {
    let json = sample("shapes.rules", &json!({}));
    let sent = explained("rules", &json).unwrap();
    let body = sent.body().unwrap();
    for expected in [
        r#""flag":"N","is_open":"Y","item":{"z":"z","number":7,"type":1,"note":"text"},"kind":"sim","#,
        r#""fixed":[{"type":"fixed"}]"#,
        r#""on":true"#,
        r#""state":2,"version":1.50"#,
    ] {
        assert!(body.contains(expected), "{expected}\n{body}");
    }
    assert!(sent.url().contains("?depth=2&mode=full&parts="), "{}", sent.url());
    assert!(sent.headers().any(|header| header == ("x-mode", "true")));
    let signed = sent.signed_text().unwrap();
    assert!(signed.starts_with(r#"{"depth":"2","mode":"full","parts":"#), "{signed}");
    // In JSON, a constant may be missing or equal.
    for equal in [
        json!({ "kind": "sim", "state": 2, "on": true, "flag": "N", "depth": "2", "x-mode": "true" }),
        json!({ "kind": "" }),
    ] {
        explained("rules", &sample("shapes.rules", &equal)).unwrap();
    }
    for other in [
        json!({ "kind": "esim" }),
        json!({ "state": 1 }),
        json!({ "on": false }),
        json!({ "depth": 3 }),
        json!({ "item": { "type": 2 } }),
        json!({ "kind": ["sim"] }),
    ] {
        let error = explained("rules", &sample("shapes.rules", &other)).unwrap_err();
        assert!(format!("{error:#}").contains("the only value"), "{other}: {error:#}");
    }
    assert_eq!(RulesItem::from_json(r#"{"number":8}"#).unwrap().required.number, 8);
}

#[test]
fn the_rules_are_part_of_the_information_about_a_parameter() {
    let rules = family().operations.iter().find(|one| one.name == "rules").unwrap();
    let find = |name: &str| rules.parameters.iter().find(|one| one.name == name);
    let page = find("page").unwrap();
    assert_eq!((page.limits, page.default), (Some("From 1 to 100."), Some("10")));
    let reason = find("reason").unwrap();
    assert_eq!(reason.required_when, Some("`is_open` is `Y` and `size` is `10`"));
    assert!(find("kind").is_none() && find("mode").is_none());
}

/// Sends a request with another body, path or header over a plain socket. Returns the response.
async fn raw(sandbox: &Sandbox, sent: &Explanation, change: impl Fn(String) -> String) -> String {
    let base = sandbox.base_url("shapes");
    let address = base.trim_start_matches("http://").split('/').next().unwrap();
    let target = sent.url().trim_start_matches("http://127.0.0.1:1");
    let prefix = base.trim_start_matches("http://").trim_start_matches(address);
    let body = change(sent.body().unwrap().to_owned());
    let mut head = change(format!("POST {prefix}{target} HTTP/1.1\r\n"));
    for (name, value) in sent.headers().filter(|(name, _)| *name != "content-length") {
        head.push_str(&change(format!("{name}: {value}\r\n")));
    }
    let request = format!(
        "{head}host: {address}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    response
}

#[tokio::test]
async fn the_sandbox_refuses_what_breaks_a_rule() {
    let sandbox =
        Sandbox::builder().spec_dir(fixture("shapes").join("spec")).start().await.unwrap();
    let sent = explained("rules", &sample("shapes.rules", &json!({ "x-tag": "AB" }))).unwrap();
    let accepted = raw(&sandbox, &sent, |text| text).await;
    assert!(accepted.starts_with("HTTP/1.1 200") && !accepted.contains("sandbox."), "{accepted}");
    for (from, to, expected) in [
        ("/rules/3?", "/rules/2?", "`level` should be at least 3"),
        (
            "x-tag: AB",
            "x-tag: ABC",
            "`x-tag` should be text that matches the regular expression `[A-Z]{2}`",
        ),
        ("x-mode: true", "x-mode: false", "`x-mode` should be `true`, the only value"),
        ("\"size\":10", "\"size\":21", "`size` should be at most 20"),
        (
            "\"large\":18446744073709551615",
            "\"large\":100000000000000000000000000000000000000",
            "`large` should be at most 9",
        ),
        ("\"price\":\"1.00\"", "\"price\":\"99.91\"", "`price` should be at most 99.90"),
        ("\"lasts\":60", "\"lasts\":91", "`lasts` should be at most 90"),
        ("\"name\":\"textte\"", "\"name\":\"a\"", "`name` should be text of at least 6 characters"),
        ("\"counts\":[5]", "\"counts\":[]", "`counts` should be a list of at least 1 item"),
        ("\"counts\":[5]", "\"counts\":[5,1]", "`counts[1]` should be at least 5"),
        ("\"kind\":\"sim\"", "\"kind\":\"esim\"", "`kind` should be `sim`, the only value"),
        ("\"on\":true", "\"on\":false", "`on` should be `true`, the only value"),
        ("\"version\":1.50", "\"version\":1.51", "`version` should be `1.50`, the only value"),
        ("\"kind\":\"sim\",", "", "`kind` is required, but is missing"),
        ("\"type\":1", "\"type\":2", "`item.type` should be `1`, the only value"),
        (
            "\"number\":7,\"type\":1,\"note\":\"text\"",
            "\"number\":7,\"type\":1",
            "`item.note` is required when `number` is `7`",
        ),
        (
            "\"reason\":\"text\",",
            "",
            "`reason` is required when `is_open` is `Y` and `size` is `10`, but is missing",
        ),
    ] {
        let before = sandbox.received().len();
        let response = raw(&sandbox, &sent, |text| text.replace(from, to)).await;
        let received = sandbox.received();
        let refusal = received[before].refusal.clone().unwrap_or_default();
        assert!(refusal.contains(expected), "{from} -> {to}: {refusal}\n{response}");
    }
    let sent =
        explained("values", &sample("shapes.values", &json!({ "secret": "a secret" }))).unwrap();
    for (from, to, expected) in [
        (
            "\"bytes_base64\":\"c2FtcGxl/w==\"",
            "\"bytes_base64\":\"c2FtcGxl/w\"",
            "`bytes_base64` should be bytes in base64 with padding",
        ),
        ("\"flag_0\":\"Y\"", "\"flag_0\":\"y\"", "`flag_0` should be `Y` or `N`"),
        ("\"flag_0\":\"Y\"", "\"flag_0\":true", "`flag_0` should be `Y` or `N` as text"),
        (
            "\"clock_1\":\"13:30\"",
            "\"clock_1\":\"13:30:00\"",
            "`clock_1` should be a time of day as hh:mm",
        ),
        (
            "\"date_4\":\"27/03/2025\"",
            "\"date_4\":\"03/27/2025\"",
            "`date_4` should be a day as DD/MM/YYYY",
        ),
        (
            "\"lasts_hours_number\":30",
            "\"lasts_hours_number\":1.5",
            "`lasts_hours_number` should be a whole number of hours",
        ),
        (
            "\"large_number\":18446744073709551615",
            "\"large_number\":1000000000000000000000000000000000000000000",
            "`large_number` should be a whole number",
        ),
    ] {
        let before = sandbox.received().len();
        let response = raw(&sandbox, &sent, |text| text.replace(from, to)).await;
        let received = sandbox.received();
        let refusal = received[before].refusal.clone().unwrap_or_default();
        assert!(refusal.contains(expected), "{from} -> {to}: {refusal}\n{response}");
    }
}
