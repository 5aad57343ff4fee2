//! Calls that are cancelled, signals, and lines that are no messages.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::assistant::Assistant;
use crate::{ORDERS, World, order, with};

const TOOL: &str = "csss_order_package";
const PATH: &str = "/package/orderPackage";

/// Begins an order whose response takes this time, and waits until it has arrived. Returns the call and the id of its request.
fn slow_order(world: &World, assistant: &mut Assistant, time: &str) -> (Value, u64) {
    let confirm = assistant.succeeds(TOOL, &order())["confirm"].clone();
    let delay = world.fault(&format!("csss.order_package: delay {time}, first 1"));
    let call = with(&order(), "confirm", confirm);
    let id = assistant.begin(TOOL, &call);
    let end = Instant::now() + Duration::from_secs(120);
    while delay.applied() == 0 {
        assert!(Instant::now() < end, "the order does not arrive");
        sleep(Duration::from_millis(10));
    }
    (call, id)
}

#[test]
fn a_cancelled_write_is_not_sent_twice_and_its_outcome_is_returned() {
    let world = World::new();
    let mut assistant = world.assistant(&[ORDERS, &["--max-writes", "2"]].concat());
    let (call, id) = slow_order(&world, &mut assistant, "3s");
    assistant.write(&json!({
        "jsonrpc": "2.0", "method": "notifications/cancelled", "params": { "requestId": id },
    }));
    let again = assistant.succeeds(TOOL, &call);
    assert_eq!(again["outcome"], "executed", "{again}");
    assert!(again["response"]["order_id"].is_string(), "{again}");
    let checked = assistant.succeeds("check_outcome", &json!({ "confirm": call["confirm"] }));
    assert_eq!(checked["response"], again["response"]);
    assert_eq!(world.requests(PATH), 1);
    assistant.end();
}

#[test]
fn refused_and_uncertain_outcomes_are_returned_again() {
    let world = World::new();
    let mut assistant = world.assistant(ORDERS);
    for (fault, outcome) in [("status 401", "refused"), ("drop-after", "uncertain")] {
        world.fault(&format!("csss.order_package: {fault}, first 1"));
        let (confirm, (_, first)) = assistant.confirmed(TOOL, &order());
        let again = assistant.fails(TOOL, &with(&order(), "confirm", confirm.into()));
        assert_eq!((&first["outcome"], &again["outcome"]), (&outcome.into(), &outcome.into()));
        assert_eq!(first["error"], again["error"]);
    }
    assert_eq!(world.requests(PATH), 2);
    assistant.end();
}

#[cfg(unix)]
#[test]
fn a_signal_waits_for_the_write_and_begins_no_further_call() {
    for name in ["TERM", "INT"] {
        let world = World::new();
        let mut assistant = world.assistant(&[ORDERS, &["--max-writes", "2"]].concat());
        let next = assistant.succeeds(TOOL, &with(&order(), "pay_amount", "1.00".into()));
        let (_, id) = slow_order(&world, &mut assistant, "3s");
        let next =
            with(&with(&order(), "pay_amount", "1.00".into()), "confirm", next["confirm"].clone());
        let next = assistant.begin(TOOL, &next);
        assistant.signal(name);
        let (code, answers, log) = assistant.wait();
        assert_eq!(code, Some(0), "{log}");
        assert!(log.contains("stopping after csss.order_package"), "{log}");
        assert!(log.contains("csss.order_package: executed"), "{log}");
        let answers: Vec<Value> =
            answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let outcome = |id: u64| {
            let answer = answers.iter().find(|answer| answer["id"] == id);
            answer.map(|answer| answer["result"]["structuredContent"]["outcome"].clone())
        };
        assert_eq!(outcome(id), Some("executed".into()), "{answers:?}");
        assert_eq!(outcome(next), Some("not_sent".into()), "{answers:?}");
        assert_eq!(world.requests(PATH), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_second_signal_interrupts_and_names_the_uncertain_write() {
    let world = World::new();
    let mut assistant = world.assistant(ORDERS);
    // The order would be executed after this time, and its outcome would be known.
    slow_order(&world, &mut assistant, "25s");
    assistant.signal("TERM");
    // The system does not keep a second signal for a program that has not seen the first one.
    assistant.wait_for("stopping after csss.order_package");
    assistant.signal("TERM");
    let (code, _, log) = assistant.wait();
    assert_eq!(code, Some(1), "{log}");
    assert!(
        log.contains("csss.order_package: uncertain") && log.contains("csss.query_order"),
        "{log}"
    );
}

#[cfg(unix)]
#[test]
fn a_signal_ends_an_idle_session() {
    let world = World::new();
    let assistant = world.assistant(&["csss"]);
    assistant.signal("TERM");
    assert_eq!(assistant.wait().0, Some(0));
}

#[test]
fn lines_that_are_no_messages_are_answered() {
    let world = World::new();
    let mut assistant = world.assistant(&["csss"]);
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    for line in [&b"garbage"[..], b"\xff\xfe{}", deep.as_bytes(), b"{"] {
        let refused = assistant.line(line);
        assert_eq!((&refused["error"]["code"], &refused["id"]), (&(-32700).into(), &Value::Null));
    }
    let call = json!({
        "jsonrpc": "2.0", "id": 5, "method": "tools/call",
        "params": { "name": "csss_query_device", "arguments": [] },
    });
    let refused = assistant.line(call.to_string().as_bytes());
    assert_eq!((&refused["error"]["code"], &refused["id"]), (&(-32602).into(), &5.into()));
    let unknown = assistant.line(br#"{"jsonrpc":"2.0","id":6,"method":"no/such"}"#);
    assert_eq!(unknown["error"]["code"], -32601, "{unknown}");
    assert!(!assistant.tools().is_empty());
    assistant.end();
}
