//! Checks the request of an example.

use serde_json::{Map, Value};

use super::body;
use super::check::{Check, Whole};
use super::codes::uncoded;
use super::json;
use crate::conform::{Mismatch, check_fields, check_parameter, unlisted};
use crate::layout::{Filled, RequestLayout};
use crate::model::{BodyContent, Location};
use crate::rules::{check_rules, check_text_rules};

/// Checks the body.
pub(super) fn body(check: &mut Check<'_>, text: &str) {
    let at = check.at("body");
    if let Some(call) = &check.endpoint.call
        && (call.request.data.is_some() || call.request.content != BodyContent::Json)
    {
        return body::other(check, &call.request, text);
    }
    let body = match json::parse(text) {
        Ok(Value::Object(body)) => body,
        Ok(_) => {
            check.note(
                &at,
                "example-mismatch",
                "the body of the example is not a JSON object".to_owned(),
                "copy the whole body as the page prints it; a body that is not an object is described under `request.data`",
            );
            return;
        }
        Err(error) => return check.not_json("body", &error),
    };
    let fields = match (&check.endpoint.call, &check.endpoint.event) {
        (Some(call), _) => &call.request.body,
        (None, Some(event)) => &event.body,
        (None, None) => {
            check.note(
                &at,
                "useless-example",
                "the example has a body, but this page has neither a call nor an event".to_owned(),
                "list the fields of the example under `request.body`, with `method`, `path` and `coverage: \
                 examples-only`; or remove the body",
            );
            return;
        }
    };
    let whole = &Whole { name: "`request.body`", base: "" };
    check.mismatches(&at, whole, check_fields(check.family, fields, &body));
    let mut unknown = unlisted(check.family, fields, &body);
    unknown.retain(|name| !check.is_common(name));
    check.unlisted(&at, whole, unknown);
    let codes = fields
        .iter()
        .filter_map(|field| Some((field, body.get(&field.name)?)))
        .flat_map(|(field, value)| uncoded(check.family, &field.ty, value, &field.name))
        .collect();
    check.uncoded(&at, whole, codes);
    constants(check, &body);
    if check.endpoint.call.is_some() {
        check.mismatches(&at, whole, check_rules(check.family, fields, &body));
    }
}

/// Checks that the example prints the constants that the client sends in common fields.
fn constants(check: &mut Check<'_>, body: &Map<String, Value>) {
    let Some(call) = &check.endpoint.call else { return };
    for (name, filled) in RequestLayout::of(check.family, call).filled(Location::Body) {
        let Filled::Text(sent) = filled else { continue };
        let Some(printed) = body.get(name) else {
            if !check.is_excused(name) {
                check.note_value(
                    &check.at("body"),
                    name,
                    "example-mismatch",
                    format!("the example lacks `{name}`, which the client sends as `\"{sent}\"`"),
                    &format!(
                        "if the page leaves it out, add an entry `{name}` under `differs` that gives the reason; if the \
                         call does not send it, list it under `without`"
                    ),
                );
            }
            continue;
        };
        if printed.as_str() == Some(sent) || check.is_excused(name) {
            continue;
        }
        check.note_value(
            &check.at("body"),
            name,
            "example-mismatch",
            format!("the example prints `{name}: {printed}`, but the client sends `\"{sent}\"`"),
            &format!(
                "correct the text under `common` of this file or of family.yaml, or add an entry `{name}` under \
                 `differs` that gives the reason"
            ),
        );
    }
}

/// Checks the parameters in the path and the query.
pub(super) fn parameters(check: &mut Check<'_>) {
    let Some(call) = &check.endpoint.call else { return };
    for (location, values, fields) in [
        ("path", &check.example.path, &call.request.path),
        ("query", &check.example.query, &call.request.query),
    ] {
        let mut unknown: Vec<String> = Vec::new();
        let mut mismatches = Vec::new();
        for (name, value) in values {
            match fields.iter().find(|field| field.name == *name) {
                Some(field) => mismatches.extend(
                    check_parameter(check.family, field, value)
                        .or_else(|| check_text_rules(field, value))
                        .map(|mismatch| Mismatch { path: name.clone(), ..mismatch }),
                ),
                None if check.is_common(name) => {}
                None => unknown.push(name.clone()),
            }
        }
        let name = format!("`request.{location}`");
        let whole = Whole { name: &name, base: "" };
        for mismatch in mismatches {
            let at = check.at(location).at(mismatch.path.as_str());
            check.mismatches(&at, &whole, vec![mismatch]);
        }
        for name in unknown {
            let at = check.at(location).at(name.as_str());
            check.unlisted(&at, &whole, vec![name]);
        }
    }
}
