//! Row 12: a push, verified and read.

use std::fmt::Write as _;
use std::time::{Duration, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use hyper::header::{HeaderMap, HeaderValue};
use linksfield_api::notification::{Event, EventKind, Receiver};
use serde::Deserialize;
use serde_json::Value;
use sha1::Sha1;

use crate::{Comparison, Goal, Quantity, Side};

const KEY_ID: &str = "K1";
const SECRET: &str = "example-secret-not-real";
const TIMESTAMP: &str = "1642385160000";

/// The result of an asynchronous call, as a struct that a user would write. The documentation does not define its
/// fields.
#[derive(Deserialize)]
struct AsyncResult {
    sim_id: String,
    event_type: String,
    transaction_id: String,
    result: Outcome,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Outcome {
    status: String,
    message: String,
    code: i64,
}

#[derive(Deserialize)]
struct Item {
    sim_id: String,
    state: String,
    data_used: f64,
    at: String,
}

/// A short message of a card. Its fields are documented.
#[derive(Deserialize)]
struct Sms {
    partner_code: String,
    sim_id: String,
    imsi: String,
    message_type: String,
    text_message: String,
    received_at: String,
}

/// A push of about 300 bytes with an undocumented body.
pub(super) fn small() -> Comparison {
    let mut comparison = asynchronous("a push of 300 bytes", async_result(300, ""));
    comparison.goals.push(goal(1.0));
    comparison
}

/// A push of 64 KiB with an undocumented body, most of which is a list of objects.
pub(super) fn large() -> Comparison {
    let mut items = String::new();
    for number in 0.. {
        let item = format!(
            r#"{{"sim_id":"8985202201804{number:07}","state":"ACTIVATED","data_used":{number}.5,"at":"2026-11-27T00:00:00+08:00"}}"#
        );
        if items.len() + item.len() > 65_000 {
            break;
        }
        let comma = if items.is_empty() { "" } else { "," };
        let _ = write!(items, "{comma}{item}");
    }
    let mut comparison = asynchronous("a push of 64 KiB", async_result(65_536, &items));
    comparison.goals.push(goal(0.57));
    comparison
}

/// A push of about 300 bytes with documented fields.
pub(super) fn typed() -> Comparison {
    let body = format!(
        r#"{{"partner_code":"P123456","sim_id":"89860220190123456789","imsi":"423000123456789","message_type":"Binary","text_message":"{}","received_at":"{TIMESTAMP}"}}"#,
        "发送短信内容".repeat(8)
    );
    let push = Push::of(body);
    let read = |event: &Event| match event {
        Event::SmsMoTextOrBinary(sms) => sms.text_message.as_ref().map_or(0, String::len),
        _ => 0,
    };
    let length = |sms: &Sms| {
        let others =
            [&sms.partner_code, &sms.sim_id, &sms.imsi, &sms.message_type, &sms.received_at];
        others.iter().all(|text| !text.is_empty()).then_some(sms.text_message.len())
    };
    assert!(push.as_usual::<Sms>().as_ref().and_then(length).is_some_and(|length| length > 100));
    let (bare, usual, ours) = (push.bare(), push.clone(), push);
    let receiver = receiver();
    let ours = move || {
        receiver.verify(&ours.headers, ours.body.as_bytes()).ok().map(|push| push.into_event())
    };
    assert_eq!(
        ours().as_ref().map(read),
        usual.as_usual::<Sms>().as_ref().and_then(length),
        "both read the same message"
    );
    Comparison {
        row: 12,
        name: "a message of 300 bytes, typed",
        units: 1,
        sides: vec![
            Side::new("bare HMAC", bare),
            Side::new("as usual", move || usual.as_usual::<Sms>()),
            Side::new("ours", ours),
        ],
        goals: vec![goal(1.0)],
    }
}

fn goal(ratio: f64) -> Goal {
    Goal { side: "ours", quantity: Quantity::Time, against: "as usual", ratio }
}

/// A JSON object of the given length. Its keys are not in order, as those of a Java bean.
fn async_result(length: usize, items: &str) -> String {
    let of = |message: &str| {
        format!(
            r#"{{"sim_id":"89852022018041800192","event_type":"Async API callback notification","transaction_id":"f3a1c2d4-5b6e-4f70-8a91-b2c3d4e5f601","result":{{"status":"SUCCESS","message":"{message}","code":0}},"items":[{items}]}}"#
        )
    };
    of(&"x".repeat(length.saturating_sub(of("").len())))
}

fn asynchronous(name: &'static str, body: String) -> Comparison {
    let push = Push::of(body);
    let verified = |receiver: &Receiver, push: &Push| {
        receiver.verify_as(EventKind::AsyncResult, &push.headers, push.body.as_bytes()).ok()
    };
    let receiver = receiver();
    let count = |result: &AsyncResult| {
        let is_item = |item: &&Item| {
            item.state == "ACTIVATED"
                && item.data_used >= 0.5
                && item.sim_id.len() == 20
                && !item.at.is_empty()
        };
        let Outcome { status, message, code } = &result.result;
        assert!(status == "SUCCESS" && !message.is_empty() && *code == 0);
        (
            result.items.iter().filter(is_item).count(),
            result.sim_id.clone(),
            result.event_type.clone(),
            result.transaction_id.clone(),
        )
    };
    let ours = verified(&receiver, &push).and_then(|push| push.json().deserialize().ok());
    assert_eq!(
        ours.as_ref().map(count),
        push.as_usual::<AsyncResult>().as_ref().map(count),
        "both read the same result"
    );
    assert!(ours.is_some());
    let (bare, usual, ours, again) = (push.bare(), push.clone(), push.clone(), push);
    let other = receiver.clone();
    Comparison {
        row: 12,
        name,
        units: 1,
        sides: vec![
            Side::new("bare HMAC", bare),
            Side::new("as usual", move || usual.as_usual::<AsyncResult>()),
            Side::new("ours, into the same struct", move || {
                let push = verified(&other, &again)?;
                push.json().deserialize::<AsyncResult>().ok()
            }),
            Side::new("ours", move || verified(&receiver, &ours)),
        ],
        goals: Vec::new(),
    }
}

fn receiver() -> Receiver {
    let sent = UNIX_EPOCH + Duration::from_millis(TIMESTAMP.parse().unwrap_or(0));
    match Receiver::builder().key(KEY_ID, SECRET).clock(move || sent).build() {
        Ok(receiver) => receiver,
        Err(error) => unreachable!("the key is valid: {error}"),
    }
}

/// A signed push.
#[derive(Clone)]
struct Push {
    headers: HeaderMap,
    body: String,
}

impl Push {
    /// Signs a body as the documentation describes it.
    fn of(body: String) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert("x-lf-notification-version", HeaderValue::from_static("1.0"));
        headers.insert("x-lf-algo", HeaderValue::from_static("HMAC-SHA1"));
        headers.insert("x-lf-timestamp", HeaderValue::from_static(TIMESTAMP));
        let signature = STANDARD.encode(
            signature(&prefix("1.0", "HMAC-SHA1", TIMESTAMP), &canonical(&body))
                .finalize()
                .into_bytes(),
        );
        if let Ok(signature) = HeaderValue::from_str(&format!("{KEY_ID}/{signature}")) {
            headers.insert("x-lf-signature", signature);
        }
        Self { headers, body }
    }

    /// Only the HMAC of the text, which is ready.
    fn bare(&self) -> impl FnMut() -> bool + use<> {
        let text = prefix("1.0", "HMAC-SHA1", TIMESTAMP) + &canonical(&self.body);
        let scheduled = signature("", "");
        let expected = signature("", &text).finalize().into_bytes();
        move || scheduled.clone().chain_update(&text).verify_slice(&expected).is_ok()
    }

    /// What a user would write.
    fn as_usual<T: for<'de> Deserialize<'de>>(&self) -> Option<T> {
        let header = |name: &str| self.headers.get(name)?.to_str().ok();
        let (key_id, given) = header("x-lf-signature")?.split_once('/')?;
        if key_id != KEY_ID {
            return None;
        }
        let prefix = prefix(
            header("x-lf-notification-version")?,
            header("x-lf-algo")?,
            header("x-lf-timestamp")?,
        );
        signature(&prefix, &canonical(&self.body))
            .verify_slice(&STANDARD.decode(given).ok()?)
            .ok()?;
        serde_json::from_slice(self.body.as_bytes()).ok()
    }
}

/// The part of the signed text before the body.
fn prefix(version: &str, algorithm: &str, timestamp: &str) -> String {
    format!("{version}:{algorithm}:{timestamp}")
}

/// The canonical text, from a value of serde_json, whose keys are sorted.
fn canonical(body: &str) -> String {
    serde_json::from_str::<Value>(body).map(|value| value.to_string()).unwrap_or_default()
}

fn signature(prefix: &str, text: &str) -> Hmac<Sha1> {
    match Hmac::<Sha1>::new_from_slice(SECRET.as_bytes()) {
        Ok(hmac) => hmac.chain_update(prefix).chain_update(text),
        Err(error) => unreachable!("HMAC accepts keys of any length: {error}"),
    }
}
