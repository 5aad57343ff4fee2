//! Prints rules in the form that `grammar` reads.

use std::time::Duration;

use super::action::{Action, Length};
use super::rule::Fault;
use super::selection::{Condition, Test};

/// Prints a rule in the form that `grammar` reads.
pub(super) fn printed(fault: &Fault) -> String {
    let mut words = words_of_action(fault);
    let selection = &fault.selection;
    match (selection.from, selection.to) {
        (1, u64::MAX) => {}
        (1, to) => words.push(format!("first {to}")),
        (from, u64::MAX) => words.push(format!("from {from}")),
        (from, to) if from == to => words.push(format!("nth {from}")),
        (from, to) => words.extend([format!("from {from}"), format!("to {to}")]),
    }
    if selection.every != 1 {
        words.push(format!("every {}", selection.every));
    }
    words.extend(selection.probability.map(|chance| format!("probability {chance}")));
    words.extend(selection.seed.map(|seed| format!("seed {seed}")));
    words.extend(selection.conditions.iter().map(|condition| {
        let (word, name, test) = match condition {
            Condition::Parameter(name, test) => ("when", name, test),
            Condition::Header(name, test) => ("when-header", name, test),
        };
        let argument = match test {
            Test::Equals(value) => format!("{name}={value}"),
            Test::Contains(text) => format!("{name}~{text}"),
            Test::Present => name.clone(),
        };
        format!("{word} {}", quoted(&argument))
    }));
    format!("{}: {}", selection.target, words.join(", "))
}

/// Returns the words that state what happens, without the words that select requests.
pub(super) fn words_of_action(fault: &Fault) -> Vec<String> {
    let mut words = Vec::new();
    let mut is_after = fault.after_doing;
    words.push(match &fault.action {
        Action::Delay(least, most) if least == most => format!("delay {}", written(*least)),
        Action::Delay(least, most) => format!("delay {}..{}", written(*least), written(*most)),
        Action::Stall(None) => "stall".to_owned(),
        Action::Stall(Some(most)) => format!("stall {}", written(*most)),
        Action::Drop | Action::Reset if is_after => {
            is_after = false;
            let is_drop = fault.action == Action::Drop;
            if is_drop { "drop-after" } else { "reset-after" }.to_owned()
        }
        Action::Drop => "drop-before".to_owned(),
        Action::Reset => "reset".to_owned(),
        Action::Truncate(Length::Bytes(bytes)) => format!("truncate {bytes}"),
        Action::Truncate(Length::Percent(percent)) => format!("truncate {percent}%"),
        Action::Status { status, .. } => format!("status {status}"),
        Action::Code { code, .. } => format!("code {}", quoted(code)),
        Action::Gzip => "gzip".to_owned(),
        Action::GzipGarbage => "gzip-garbage".to_owned(),
        Action::Bom => "bom".to_owned(),
        Action::RespondTwice => "respond-twice".to_owned(),
        Action::DoTwice => "do-twice".to_owned(),
        Action::BrokenJson => "broken-json".to_owned(),
        Action::WrongContentType => "wrong-content-type".to_owned(),
        Action::GatewayPage(status) => format!("gateway-page {status}"),
        Action::InvalidUtf8 => "invalid-utf8".to_owned(),
        Action::MalformedHttp => "malformed-http".to_owned(),
        Action::Misused(wrong) => wrong.clone(),
    });
    match &fault.action {
        Action::Code { status: Some(status), .. } => words.push(format!("status {status}")),
        Action::Status { body: Some(body), .. } => words.push(format!("body {}", quoted(body))),
        _ => {}
    }
    words.extend(
        fault
            .headers
            .iter()
            .map(|(name, value)| format!("header {}", quoted(&format!("{name}={value}")))),
    );
    if is_after {
        words.push("after-doing".to_owned());
    }
    words
}

/// Writes a text in quotes if it could not be read without them.
fn quoted(text: &str) -> String {
    let is_plain =
        !text.contains([',', '"', '\n', '\r']) && text.trim() == text && !text.is_empty();
    if is_plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

fn written(time: Duration) -> String {
    match time.subsec_nanos() {
        0 => format!("{}s", time.as_secs()),
        _ => format!("{}ms", time.as_secs_f64() * 1000.0),
    }
}
