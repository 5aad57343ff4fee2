//! The extension `x-linksfield-outcomes`: what each result code and each documented status means for a call.

use std::collections::BTreeSet;

use linksfield_spec::{
    Argument, Call, Envelope, Executed, Family, MemberPath, OutcomeCheck, OutcomeSearch,
    ResultCode, Unlisted,
};
use serde_json::{Value, json};

use super::value::Object;

/// Returns the extension.
pub(super) fn of(family: &Family, call: &Call) -> Value {
    let mut extension = Object::new();
    if let Some(envelope) = family.envelope.as_ref().filter(|_| call.response.enveloped) {
        // The codes of a call take precedence over those of its family.
        let own: BTreeSet<&str> = call.codes.iter().map(|code| code.code.as_str()).collect();
        let others = family.codes.iter().filter(|code| !own.contains(code.code.as_str()));
        let codes: Vec<Value> =
            call.codes.iter().chain(others).map(|code| of_code(code, envelope, call)).collect();
        extension.insert("codes".to_owned(), codes.into());
        let unlisted = match envelope.unlisted {
            _ if !call.effect.is_write() => "failed",
            Unlisted::Refused => "not-executed",
            Unlisted::Uncertain => "uncertain",
        };
        extension.insert("unlisted_codes".to_owned(), unlisted.into());
    }
    let statuses = call.response.errors.iter().map(|error| {
        let outcome = match error.executed {
            _ if !call.effect.is_write() => Some("failed"),
            Some(Executed::No) => Some("not-executed"),
            Some(Executed::Unknown) => Some("uncertain"),
            None => None,
        };
        let mut row = Object::new();
        row.insert("status".to_owned(), error.status.into());
        row.extend(outcome.map(|outcome| ("outcome".to_owned(), outcome.into())));
        row.extend(error.doc.as_ref().map(|doc| ("meaning".to_owned(), doc.trim().into())));
        Value::Object(row)
    });
    let statuses: Vec<Value> = statuses.collect();
    if !statuses.is_empty() {
        extension.insert("statuses".to_owned(), statuses.into());
    }
    let temporary = |family: Vec<Value>, own: Vec<Value>| -> Vec<Value> {
        family.into_iter().chain(own).collect()
    };
    let codes = |codes: &[String]| codes.iter().map(|code| Value::from(code.as_str())).collect();
    let numbers = |statuses: &[u16]| statuses.iter().map(|status| Value::from(*status)).collect();
    let statuses = temporary(numbers(&family.retry.statuses), numbers(&call.retry.statuses));
    let codes = temporary(codes(&family.retry.codes), codes(&call.retry.codes));
    if !statuses.is_empty() || !codes.is_empty() {
        let retry = json!({ "statuses": statuses, "codes": codes });
        extension.insert("temporary".to_owned(), retry);
    }
    if let Some(check) = &call.outcome_check {
        extension.insert("check".to_owned(), of_check(family, check));
    }
    extension.into()
}

fn of_code(code: &ResultCode, envelope: &Envelope, call: &Call) -> Value {
    let is_success = envelope.success.contains(&code.code);
    let outcome = match (is_success, call.effect.is_write()) {
        (true, true) => "executed",
        (true, false) => "succeeded",
        (false, false) => "failed",
        (false, true) if code.uncertain => "uncertain",
        (false, true) => "not-executed",
    };
    json!({ "code": code.code, "meaning": code.doc.trim(), "outcome": outcome })
}

fn of_check(family: &Family, check: &OutcomeCheck) -> Value {
    let mut shown = Object::new();
    shown.insert("operation".to_owned(), format!("{}.{}", family.id, check.call).into());
    shown.extend(check.compare.as_ref().map(|text| ("compare".to_owned(), text.trim().into())));
    shown.extend(check.search.as_ref().map(|search| ("search".to_owned(), of_search(search))));
    shown.into()
}

fn of_search(search: &OutcomeSearch) -> Value {
    let parameter = |(name, argument): &(String, Argument)| {
        let value = match argument {
            Argument::Parameter(path) => json!({ "parameter": path.to_string() }),
            Argument::Number(number) => json!({ "value": number }),
        };
        (name.clone(), value)
    };
    let equal = search.equal.iter().map(|(record, parameter)| {
        json!({ "record": record.to_string(), "parameter": parameter.to_string() })
    });
    json!({
        "parameters": search.parameters.iter().map(parameter).collect::<Object>(),
        "records": path(&search.records),
        "id": search.id.as_ref().map(ToString::to_string),
        "time": search.time.as_ref().map(ToString::to_string),
        "equal": equal.collect::<Vec<_>>(),
        "settled_after_seconds": search.settled_after,
    })
}

/// Returns the path of a value in a response, such as `payload.items` or `header.x-total`.
pub(super) fn path(path: &MemberPath) -> String {
    match path {
        MemberPath::Payload => "payload".to_owned(),
        MemberPath::InPayload(inner) => format!("payload.{inner}"),
        MemberPath::EnvelopeField(name) => format!("envelope.{name}"),
        MemberPath::Header(name) => format!("header.{name}"),
    }
}
