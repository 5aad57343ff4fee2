//! Faults and chosen responses, as JSON.

use std::sync::Arc;

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::{Refused, bad, check_keys};
use crate::faults::{Fault, Rule, from_words};
use crate::shared::Shared;

/// Returns all rules.
pub(super) fn list(shared: &Shared) -> Value {
    let rules: Vec<Value> = shared.faults().rules().iter().map(|rule| shown(rule)).collect();
    json!({ "faults": rules })
}

fn shown(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "rule": rule.fault.to_string(),
        "selected": rule.selected(),
        "applied": rule.applied(),
    })
}

pub(super) fn find(shared: &Shared, id: &str) -> Result<Value, Refused> {
    let rules = shared.faults().rules();
    rules
        .iter()
        .find(|rule| rule.id.to_string() == id)
        .map(|rule| shown(rule))
        .ok_or_else(|| none(id))
}

pub(super) fn remove(shared: &Shared, id: &str) -> Result<Value, Refused> {
    let removed = find(shared, id)?;
    match id.parse().is_ok_and(|id| shared.faults().remove(id)) {
        true => Ok(removed),
        false => Err(none(id)),
    }
}

fn none(id: &str) -> Refused {
    (StatusCode::NOT_FOUND, format!("the sandbox has no rule for faults with the id {id:?}"))
}

/// Adds a rule, which is `{"rule": "csss: drop-after"}` or `{"on": "csss", "drop-after": true}`.
pub(super) fn add(shared: &Arc<Shared>, object: &Map<String, Value>) -> Result<Value, Refused> {
    let rule: Fault = match (object.get("rule"), object.get("on")) {
        (Some(Value::String(text)), None) => {
            check_keys(object, &["rule"])?;
            text.parse().map_err(|error: crate::FaultError| bad(error.to_string()))?
        }
        (None, Some(Value::String(target))) => {
            let words = words(object)?;
            from_words(target, &words).map_err(|error| bad(error.to_string()))?
        }
        _ => {
            return Err(bad(
                "the body must have the key `rule` with a text, such as \
                 {\"rule\": \"csss.order_package: drop-after, first 1\"}, or the key `on` with the name of a call and \
                 a key for each word, such as {\"on\": \"csss.order_package\", \"drop-after\": true, \"first\": 1}"
                    .to_owned(),
            ));
        }
    };
    let handle =
        shared.faults().add(shared.spec(), rule).map_err(|error| bad(error.to_string()))?;
    find(shared, &handle.id().to_string())
}

/// Returns the words of a rule with their arguments. A list repeats a word.
fn words(object: &Map<String, Value>) -> Result<Vec<(String, String)>, Refused> {
    let mut words = Vec::new();
    for (word, value) in object.iter().filter(|(word, _)| *word != "on") {
        let values = match value {
            Value::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        for value in values {
            let argument = match value {
                Value::Bool(false) => continue,
                Value::Bool(true) => String::new(),
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                _ => {
                    return Err(bad(format!(
                        "the value of {word:?} must be a text, a number or `true`"
                    )));
                }
            };
            words.push((word.clone(), argument));
        }
    }
    Ok(words)
}

/// Sets the response to the next valid request to a call.
pub(super) fn respond_with(shared: &Shared, object: &Map<String, Value>) -> Result<Value, Refused> {
    check_keys(object, &["call", "status", "body"])?;
    let call = object.get("call").and_then(Value::as_str);
    let call = call.ok_or_else(|| bad("`call` must be the name of a call".to_owned()))?;
    let status = object.get("status").map_or(Some(200), Value::as_u64);
    let status = status.and_then(|status| u16::try_from(status).ok());
    let status = status.ok_or_else(|| bad("`status` must be an HTTP status".to_owned()))?;
    let body = match object.get("body") {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        // Programs need not write JSON within JSON.
        Some(json) => json.to_string(),
    };
    shared.respond_with(call, status, body).map_err(|error| bad(error.to_string()))?;
    Ok(json!({}))
}
