//! Checks the response of an example.

use serde_json::Value;

use super::check::{Check, Whole};
use super::codes::uncoded;
use super::json;
use crate::conform::{check_fields, check_value, unlisted, unlisted_in};
use crate::model::{Call, Envelope, Field, JsonPath};

/// Checks the response.
pub(super) fn response(check: &mut Check<'_>, text: &str) {
    let Some(call) = &check.endpoint.call else { return };
    let value = match json::parse(text) {
        Ok(value) => value,
        Err(error) => return check.not_json("response", &error),
    };
    if is_refusal(check, call, &value) || check.example.is_error() {
        return;
    }
    let (_, Some(data)) = call.response.content_of(check.example.status) else { return };
    let payload = match &check.family.envelope {
        Some(envelope) if call.response.enveloped => {
            if envelope.code.find(&value).is_some() {
                envelope_fields(check, envelope, call, &value);
                value.get(&envelope.data)
            } else if call.response.unenveloped {
                Some(&value)
            } else {
                check.note(
                    &check.at("response"),
                    "no-envelope",
                    format!("the response of the example has no `{}`, so it has no envelope", envelope.code),
                    "if the call responds without the envelope, write `response: { envelope: none }`, or \
                     `optional` if it sometimes does; if every call may, write `unenveloped: accepted` under \
                     `envelope` in family.yaml",
                );
                None
            }
        }
        _ => Some(&value),
    };
    let is_inner = payload.is_some_and(|payload| !std::ptr::eq(payload, &value));
    let base = check.family.envelope.as_ref().filter(|_| is_inner).map(|envelope| &*envelope.data);
    check_payload(check, data, payload, base.unwrap_or_default());
}

/// Checks the fields of the envelope in addition to the payload.
fn envelope_fields(check: &mut Check<'_>, envelope: &Envelope, call: &Call, value: &Value) {
    let Some(members) = value.as_object() else { return };
    let at = check.at("response");
    let whole = &Whole { name: "`response.envelope_fields`", base: "" };
    let fields = &call.response.envelope_fields;
    let own = |name: &str| {
        let mut paths = [Some(&envelope.code), envelope.message.as_ref()].into_iter().flatten();
        paths.any(|path: &JsonPath| path.first() == name)
            || envelope.data == name
            || envelope.flag.as_deref() == Some(name)
    };
    check.mismatches(&at, whole, check_fields(check.family, fields, members));
    let mut unknown = unlisted(check.family, fields, members);
    unknown.retain(|name| !own(name));
    check.unlisted(&at, whole, unknown);
}

fn check_payload(check: &mut Check<'_>, data: &Field, payload: Option<&Value>, base: &str) {
    let at = check.at("response");
    let whole = &Whole { name: "`response.data`", base };
    match payload {
        None | Some(Value::Null) if data.required.is_required() => check.note(
            &at,
            "example-mismatch",
            "in the example, the payload is required, but is missing".to_owned(),
            "copy the whole response, or write `required: false` for `data`",
        ),
        None | Some(Value::Null) => {}
        Some(payload) => {
            check.mismatches(&at, whole, check_value(check.family, &data.ty, payload));
            let mut unknown = Vec::new();
            unlisted_in(check.family, &data.ty, payload, "", &mut unknown);
            check.unlisted(&at, whole, unknown);
            check.uncoded(&at, whole, uncoded(check.family, &data.ty, payload, ""));
        }
    }
}

/// Whether a response reports a failure. Checks that the example then has `fails` with the same code, and
/// that the family lists this code.
fn is_refusal(check: &mut Check<'_>, call: &Call, value: &Value) -> bool {
    let at = check.at("response");
    let Some(envelope) = check.family.envelope.as_ref().filter(|_| call.response.enveloped) else {
        return false;
    };
    let code = match envelope.code.find(value) {
        Some(Value::String(code)) => code.clone(),
        Some(Value::Number(code)) => code.to_string(),
        _ => return false,
    };
    let refuses = !envelope.success.contains(&code);
    match &check.example.fails {
        None if refuses => check.note(
            &at,
            "failure-example",
            format!("missing key `fails`: the response of the example is a failure with the code `{code}`"),
            &format!("add `fails: \"{code}\"`"),
        ),
        Some(said) if *said != code => check.note(
            &at,
            "failure-example",
            format!("`fails` is `{said}`, but the response of the example has the code `{code}`"),
            &match refuses {
                true => format!("write `fails: \"{code}\"`"),
                false => format!("remove `fails`: `{code}` is a code of success"),
            },
        ),
        None if check.example.is_error() => check.note(
            &check.at("status"),
            "failure-example",
            format!("the example has the HTTP status of a failure, but its response has the code `{code}` of a success"),
            "correct the status, or copy the response again",
        ),
        Some(_) if !check.family.codes.iter().chain(&call.codes).any(|one| one.code == code) => check.note(
            &at,
            "undefined-name",
            format!("undefined result code `{code}`"),
            "add the code under `codes` in family.yaml, with its meaning",
        ),
        _ => {}
    }
    refuses
}
