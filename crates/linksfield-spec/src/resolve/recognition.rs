//! Resolves the conditions by which an event is recognised.

use super::cursor::{EndpointCursor, at, below};
use crate::conform::check_value;
use crate::diagnostic::Diagnostic;
use crate::model::{Family, Field, JsonPath, Recognised, Recognition, Type, Wire};
use crate::path::Step;
use crate::values::ValueType;
use crate::yaml;

/// Resolves the conditions of an event.
pub(super) fn resolve(
    family: &Family,
    written: &yaml::Event,
    body: &[Field],
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Recognition> {
    let mut conditions: Vec<Recognition> = Vec::new();
    for (index, one) in written.recognised_by.iter().enumerate() {
        let at = at!["event", "recognised_by", index];
        match one {
            yaml::Recognition::Present(name) => {
                let path = path(family, body, name, &at, cursor);
                add(Recognition { path, values: Vec::new() }, &at, &mut conditions, cursor);
            }
            yaml::Recognition::Values(fields) => {
                if fields.is_empty() {
                    cursor.wrong(
                        &at,
                        "empty-list",
                        "a condition needs a field",
                        "write the name of a field and its value, such as `{ event: sim.activated }`",
                    );
                }
                for (name, accepted) in fields.iter() {
                    let at = below(&at, name);
                    let path = path(family, body, name, &at, cursor);
                    let values = values(family, body, &path, accepted, &at, cursor);
                    add(Recognition { path, values }, &at, &mut conditions, cursor);
                }
            }
        }
    }
    conditions
}

fn add(
    condition: Recognition,
    at: &[Step],
    conditions: &mut Vec<Recognition>,
    cursor: &mut EndpointCursor<'_>,
) {
    if conditions.iter().any(|one| one.path == condition.path) {
        cursor.wrong_key(
            at,
            "duplicate-entry",
            format!("`{}` is listed twice under `recognised_by`", condition.path),
            "list each field once; several values of a field are a list: `{ event: [sim.activated, sim.resumed] }`",
        );
        return;
    }
    conditions.push(condition);
}

/// Resolves the name of a field at the top of the body, or a path with dots.
fn path(
    family: &Family,
    body: &[Field],
    name: &str,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) -> JsonPath {
    if body.iter().any(|field| field.name == name) {
        return JsonPath::field(name);
    }
    let path = JsonPath::new(name);
    if matches!(find(family, body, path.names()), Found::Nothing) {
        let known = body.iter().map(|field| field.name.as_str());
        let span = if cursor.text(at).trim_matches(['"', '\'']) == name {
            cursor.value(at)
        } else {
            cursor.key(at)
        };
        cursor.problems.push(
            Diagnostic::at(span, "undefined-name", format!("undefined body field `{name}`"))
                .label("not defined")
                .help("define the body field, or remove the name here")
                .did_you_mean(name, known),
        );
    }
    path
}

/// What is known of a path in the body of an event.
enum Found<'a> {
    Nothing,
    /// The path leads into JSON of unknown form.
    Anything,
    Field(&'a Field),
}

fn find<'a>(family: &'a Family, fields: &'a [Field], names: &[String]) -> Found<'a> {
    let Some((name, rest)) = names.split_first() else { return Found::Nothing };
    let Some(field) = fields.iter().find(|field| field.is_called(name)) else {
        return Found::Nothing;
    };
    match (&field.ty, rest) {
        (_, []) => Found::Field(field),
        (Type::Value(ValueType::Json(_)), _) => Found::Anything,
        (Type::Object(object), rest) => find(family, family.members(object), rest),
        _ => Found::Nothing,
    }
}

/// Whether a push with these fields may satisfy a condition, as far as its fields are concerned.
pub(super) fn may_have(family: &Family, body: &[Field], condition: &Recognition) -> bool {
    match find(family, body, condition.path.names()) {
        Found::Nothing => false,
        Found::Anything => true,
        Found::Field(field) => {
            let fits = |value: &Recognised| {
                accepts_any(&field.ty)
                    || check_value(family, &field.ty, &value.to_json()).is_empty()
            };
            condition.values.is_empty() || condition.values.iter().any(fits)
        }
    }
}

fn accepts_any(ty: &Type) -> bool {
    matches!(ty, Type::Value(ValueType::Json(_)))
}

fn values(
    family: &Family,
    body: &[Field],
    path: &JsonPath,
    accepted: &yaml::Accepted,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Recognised> {
    let mut values = Vec::new();
    if accepted.values.is_empty() {
        cursor.wrong(
            at,
            "empty-list",
            format!("`{path}` has no value"),
            "write the value by which the event is recognised; if the field only has to be present, write its name alone",
        );
    }
    for (index, written) in accepted.values.iter().enumerate() {
        let at = if accepted.is_list { below(at, index) } else { at.to_vec() };
        let value = match written {
            yaml::Scalar::Text(text) if is_plain(text) => Recognised::Text(text.clone()),
            yaml::Scalar::Integer(number) => Recognised::Number(*number),
            yaml::Scalar::Boolean(value) => Recognised::Boolean(*value),
            yaml::Scalar::Text(_) | yaml::Scalar::Float => {
                cursor.wrong(
                    &at,
                    "bad-recognition",
                    "an event can be recognised by a text without backticks and control characters that is not empty, a whole \
                     number or a boolean",
                    "write such a value",
                );
                continue;
            }
        };
        if let Found::Field(field) = find(family, body, path.names()) {
            check(family, field, &value, &at, cursor);
            values.extend(other_form(field, &value));
        }
        if values.contains(&value) {
            continue;
        }
        values.push(value);
    }
    values
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_control() || c == '`')
}

/// Checks that the field can have this value.
fn check(
    family: &Family,
    field: &Field,
    value: &Recognised,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) {
    if accepts_any(&field.ty) {
        return;
    }
    if !field.ty.is_single() {
        cursor.wrong(
            at,
            "bad-recognition",
            format!("`{}` is an object or a list, which has no value to compare", field.name),
            "write the path of a single value, such as `{ \"event.type\": activated }`",
        );
    } else if let Some(mismatch) = check_value(family, &field.ty, &value.to_json()).first() {
        cursor.wrong(
            at,
            "bad-recognition",
            format!("`{}` cannot have this value: it {}", field.name, mismatch.message),
            "write the value in the form in which the push contains it",
        );
    } else if let (Type::Codes(id), code) = (&field.ty, text_of(value)) {
        let (_, codes) = family.codes_of(id);
        if codes.iter().all(|one| one.code != code) {
            let known = codes.iter().map(|one| one.code.as_str());
            cursor.undefined(at, &format!("code of {}", id.describe()), &code, known);
        }
    }
}

fn text_of(value: &Recognised) -> String {
    match value {
        Recognised::Text(text) => text.clone(),
        Recognised::Number(number) => number.to_string(),
        Recognised::Boolean(value) => value.to_string(),
    }
}

/// Returns the value in its other form, for a field that is written as a string and as a number.
fn other_form(field: &Field, value: &Recognised) -> Option<Recognised> {
    let Type::Value(ty) = &field.ty else { return None };
    let is_either = ty.wire() == Wire::Either || matches!(ty, ValueType::TextOrNumber(_));
    match value {
        Recognised::Text(text) if is_either => text.parse().ok().map(Recognised::Number),
        Recognised::Number(number) if is_either => Some(Recognised::Text(number.to_string())),
        _ => None,
    }
}
