//! What the sandbox answers: the documented example in the documented envelope, or the documented form of
//! a failure.

use linksfield_spec::{Call, Endpoint, Envelope, Family, Paging, Wire, sample_value};
use serde_json::{Map, Value, json};

use crate::request::{Parameters, Refusal};

/// The answer to a good request.
pub(crate) fn success(
    family: &Family,
    endpoint: &Endpoint,
    call: &Call,
    parameters: &Parameters,
) -> Value {
    let example = endpoint.examples.iter().find_map(|example| {
        let text = example.response.as_ref().filter(|_| example.fails.is_none())?;
        serde_json::from_str::<Value>(text).ok()
    });
    let mut answer = match example {
        Some(example) => enveloped(family, call, example),
        None => made_up(family, call),
    };
    echo(&mut answer, parameters, family);
    if let Some(paging) = &call.paging {
        turn(&mut answer, parameters, family, call, paging);
    }
    answer
}

/// The example is all there is: pages behind the first are empty.
fn turn(
    answer: &mut Value,
    parameters: &Parameters,
    family: &Family,
    call: &Call,
    paging: &Paging,
) {
    let number = match parameters.get(&paging.page) {
        Some(Value::Number(number)) => number.as_i64(),
        Some(Value::String(text)) => text.parse().ok(),
        _ => None,
    };
    if number.is_none_or(|number| number <= paging.first) {
        return;
    }
    let mut list = String::new();
    if let Some(envelope) = family.envelope.as_ref().filter(|_| call.response.enveloped) {
        list.push_str(&pointer(&envelope.data));
    }
    if paging.items != "data" {
        list.push_str(&pointer(&paging.items));
    }
    if let Some(Value::Array(items)) = answer.pointer_mut(&list) {
        items.clear();
    }
}

/// An example that its page prints without the envelope gets one, where the family has one.
fn enveloped(family: &Family, call: &Call, example: Value) -> Value {
    match &family.envelope {
        Some(envelope) if call.response.enveloped => {
            let has_code = example.pointer(&pointer(&envelope.code)).is_some();
            if has_code || !call.response.bare {
                example
            } else {
                wrap(envelope, success_code(envelope), "success", example)
            }
        }
        _ => example,
    }
}

/// An answer made from the documented fields, for calls whose page prints none.
fn made_up(family: &Family, call: &Call) -> Value {
    let data = match &call.response.data {
        Some(data) => sample_value(family, data),
        None => Value::Null,
    };
    let Some(envelope) = family.envelope.as_ref().filter(|_| call.response.enveloped) else {
        return data;
    };
    let mut answer = wrap(envelope, success_code(envelope), "success", data);
    if let Some(answer) = answer.as_object_mut() {
        for field in &call.response.beside {
            answer.insert(field.name.clone(), sample_value(family, field));
        }
    }
    answer
}

/// The documented form of a failure, with the HTTP status that goes with it. Where no page documents a
/// code of that meaning, the code is the sandbox's own.
pub(crate) fn failure(family: &Family, enveloped: bool, refusal: &Refusal) -> (u16, Value) {
    let documented = family.refusals.iter().find(|documented| documented.kind == refusal.kind);
    let code = refusal
        .documented
        .clone()
        .or_else(|| documented.and_then(|documented| documented.code.clone()));
    // Without an envelope only the status tells success from failure.
    let status = match documented {
        Some(documented) => documented.status,
        None if family.envelope.is_some() && enveloped => 200,
        None => 400,
    };
    let answer = match &family.envelope {
        Some(envelope) => {
            let code = match (envelope.code_wire, code) {
                (Wire::Number, code) => {
                    json!(code.and_then(|code| code.parse().ok()).unwrap_or(-1))
                }
                (_, code) => Value::String(code.unwrap_or_else(|| refusal.code.to_owned())),
            };
            wrap(envelope, code, &refusal.message, Value::Null)
        }
        None => json!({ "code": refusal.code, "message": refusal.message }),
    };
    (status, answer)
}

/// The answer to a login: the token where the client looks for it first, which may be a header.
pub(crate) fn login(family: &Family, token: &str) -> (Value, Option<String>) {
    let mut answer = match &family.envelope {
        Some(envelope) => wrap(envelope, success_code(envelope), "success", json!({})),
        None => json!({}),
    };
    let first = family.login.as_ref().and_then(|login| login.token.first());
    let header = first.and_then(|place| place.strip_prefix("header:"));
    if let (Some(path), None) = (first, header) {
        put(&mut answer, path, Value::String(token.to_owned()));
    }
    (answer, header.map(str::to_owned))
}

fn success_code(envelope: &Envelope) -> Value {
    let code = envelope.success.first().cloned().unwrap_or_default();
    match envelope.code_wire {
        Wire::Number => code.parse::<i64>().map_or(Value::String(code), |code| json!(code)),
        Wire::String | Wire::Either => Value::String(code),
    }
}

fn wrap(envelope: &Envelope, code: Value, message: &str, data: Value) -> Value {
    let is_success = code == success_code(envelope);
    let mut answer = Value::Object(Map::new());
    put(&mut answer, &envelope.code, code);
    if let Some(path) = &envelope.message {
        put(&mut answer, path, Value::String(message.to_owned()));
    }
    put(&mut answer, &envelope.data, data);
    if let Some(flag) = &envelope.flag {
        put(&mut answer, flag, Value::Bool(is_success));
    }
    answer
}

/// Sets a member at a dotted path.
fn put(target: &mut Value, path: &str, value: Value) {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let Some(members) = target.as_object_mut() else { return };
    if rest.is_empty() {
        members.insert(first.to_owned(), value);
    } else {
        let inner = members.entry(first).or_insert_with(|| Value::Object(Map::new()));
        put(inner, rest, value);
    }
}

fn pointer(dotted: &str) -> String {
    format!("/{}", dotted.replace('.', "/"))
}

/// Members of the answer that are called like a parameter take its value, so that a caller sees its own
/// card and order again.
fn echo(answer: &mut Value, parameters: &Parameters, family: &Family) {
    let signature = family.signature_field().map(|field| field.name.as_str());
    match answer {
        Value::Array(items) => items.iter_mut().for_each(|item| echo(item, parameters, family)),
        Value::Object(members) => {
            for (name, value) in members {
                match parameters.get(name) {
                    Some(own)
                        if own.is_string()
                            && value.is_string()
                            && Some(name.as_str()) != signature =>
                    {
                        *value = own.clone();
                    }
                    _ => echo(value, parameters, family),
                }
            }
        }
        _ => {}
    }
}
