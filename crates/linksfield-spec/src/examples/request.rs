//! Checks what an example sends.

use serde_json::{Map, Value};

use super::check::Check;
use super::codes::uncoded;
use crate::conform::{Mismatch, check_fields, check_parameter, unlisted};
use crate::layout::{Filled, RequestLayout};
use crate::model::Location;

/// Checks the body.
pub(super) fn body(check: &mut Check<'_>, text: &str) {
    let at = check.at("body");
    let body = match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(body)) => body,
        Ok(_) => {
            check.note(
                &at,
                "example-misfit",
                "the body of the example is not an object".to_owned(),
                "copy the whole body as the page prints it",
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
                "this example has a body, but the fields of the request are not known".to_owned(),
                "list them under `request.body`, from the example",
            );
            return;
        }
    };
    let whole = "request.body";
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
}

/// Common fields are not parameters, but what the example prints for a constant should be what is sent.
fn constants(check: &mut Check<'_>, body: &Map<String, Value>) {
    let Some(call) = &check.endpoint.call else { return };
    for (name, filled) in RequestLayout::of(check.family, call).filled(Location::Body) {
        let (Filled::Text(sent), Some(printed)) = (filled, body.get(name)) else { continue };
        if printed.as_str() == Some(sent) || check.is_excused(name) {
            continue;
        }
        check.note(
            &check.at("body"),
            "example-differs",
            format!("the example prints `{name}: {printed}`, and \"{sent}\" is sent"),
            "correct the field, or say under `differs:` why the page prints something else",
        );
    }
}

/// Checks the parameters in path and query.
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
                        .map(|mismatch| Mismatch { path: name.clone(), ..mismatch }),
                ),
                None if check.is_common(name) => {}
                None => unknown.push(name.clone()),
            }
        }
        let (at, whole) = (check.path(), format!("request.{location}"));
        check.mismatches(&at, &whole, mismatches);
        check.unlisted(&at, &whole, unknown);
    }
}
