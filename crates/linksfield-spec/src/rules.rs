//! Checks the rules of parameters in addition to their types: limits, constants, and when a parameter is required.
//!
//! The examples of the spec are checked with these functions, and the sandbox checks the requests that it receives.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use crate::conform::{Mismatch, cut};
use crate::model::rules::compare;
use crate::model::{Condition, Family, Field, Limited, Request, RequiredWhen, Type, Wire};
use crate::pattern::Pattern;
use crate::values::{Bytes, BytesEncoding, ValueType};

/// Checks the rules of the fields of an object in a request, and of the objects nested in it.
///
/// Values without the form of their type are left out; [`check_body`](crate::check_body) finds them.
#[must_use]
pub fn check_rules(
    family: &Family,
    fields: &[Field],
    object: &Map<String, Value>,
) -> Vec<Mismatch> {
    let fields: Vec<&Field> = fields.iter().collect();
    let given = |name: &str| object.get(name).and_then(bare);
    let mut mismatches = missing(&fields, &given);
    for field in fields {
        let Some(value) = object.get(&field.name).filter(|value| bare(value).is_some()) else {
            continue;
        };
        let found = rules_of(family, field, value);
        mismatches.extend(found.into_iter().map(|mismatch| mismatch.below(&field.name)));
    }
    mismatches
}

/// Checks the rules of a parameter that is sent as text: in the path, the query or a header.
#[must_use]
pub fn check_text_rules(field: &Field, text: &str) -> Option<Mismatch> {
    let limits = &field.rules.limits;
    if let Type::List { item, .. } = &field.ty {
        let items: Vec<&str> = text.split(',').collect();
        let count = unfit_count(limits, items.len());
        let each = limits.items.as_deref();
        let each = || items.iter().find_map(|text| Some(found(unfit(item, each?, text)?, text)));
        return count.map(|expected| counted(&expected, items.len())).or_else(each);
    }
    if let Some(mismatch) = constant(field, text) {
        return Some(mismatch);
    }
    Some(found(unfit(&field.ty, limits, text)?, text))
}

/// Checks which parameters of a call are missing although a condition requires them. `given` returns the bare text of a
/// parameter, or `None` if it is missing or empty.
#[must_use]
pub fn check_conditions(
    request: &Request,
    given: &dyn Fn(&str) -> Option<String>,
) -> Vec<Mismatch> {
    let fields: Vec<&Field> = request.all_fields().map(|(_, field)| field).collect();
    missing(&fields, given)
}

/// Returns the bare text of a JSON value, or an empty text for an object or a list. `None` for an empty value.
#[must_use]
pub fn bare(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Array(_) | Value::Object(_) => Some(String::new()),
    }
}

/// Finds the fields that a condition requires, and that are missing.
fn missing(fields: &[&Field], given: &dyn Fn(&str) -> Option<String>) -> Vec<Mismatch> {
    let mut mismatches = Vec::new();
    for field in fields {
        let Some(RequiredWhen::Fields(conditions)) = &field.rules.required_when else { continue };
        let holds = |condition: &Condition| match (given(&condition.field), &condition.value) {
            (Some(found), Some(wanted)) => found == *wanted,
            (found, None) => found.is_some(),
            (None, Some(_)) => false,
        };
        if given(&field.name).is_none() && conditions.iter().all(holds) {
            let when = RequiredWhen::Fields(conditions.clone()).describe();
            let mismatch = Mismatch::new(format!("is required when {when}, but is missing"));
            mismatches.push(mismatch.below(&field.name));
        }
    }
    mismatches
}

fn rules_of(family: &Family, field: &Field, value: &Value) -> Vec<Mismatch> {
    let limits = &field.rules.limits;
    match (&field.ty, value) {
        (Type::List { item, .. }, Value::Array(items)) => {
            let count = unfit_count(limits, items.len());
            let mut mismatches: Vec<Mismatch> =
                count.iter().map(|expected| counted(expected, items.len())).collect();
            let none = Limited::default();
            let each = limits.items.as_deref().unwrap_or(&none);
            for (index, value) in items.iter().enumerate() {
                let step = format!("[{index}]");
                let inner = in_value(family, item, each, value);
                mismatches.extend(inner.into_iter().map(|mismatch| mismatch.below(&step)));
            }
            mismatches
        }
        (_, value) => {
            let text = bare(value).unwrap_or_default();
            let wrong = constant(field, &text);
            wrong.map_or_else(|| in_value(family, &field.ty, limits, value), |wrong| vec![wrong])
        }
    }
}

fn in_value(family: &Family, ty: &Type, limits: &Limited, value: &Value) -> Vec<Mismatch> {
    match (ty, value) {
        (Type::Object(object), Value::Object(members)) => {
            check_rules(family, family.members(object), members)
        }
        (Type::List { item, .. }, Value::Array(items)) => {
            let inner = |(index, value): (usize, &Value)| {
                let step = format!("[{index}]");
                let found = in_value(family, item, &Limited::default(), value).into_iter();
                found.map(move |mismatch| mismatch.below(&step)).collect::<Vec<_>>()
            };
            items.iter().enumerate().flat_map(inner).collect()
        }
        (Type::Value(_), value) => {
            let Some(text) = bare(value) else { return Vec::new() };
            unfit(ty, limits, &text).map(|expected| found(expected, &text)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the form that a value should have, if it breaks a limit of its field.
pub(crate) fn unfit(ty: &Type, limits: &Limited, text: &str) -> Option<String> {
    if let Type::Value(ValueType::Bytes(bytes)) = ty
        && !bytes.is_exact(text)
    {
        return Some(exact(bytes));
    }
    if let Some(range) = limits.beyond(text) {
        return Some(range);
    }
    if let Some(least) = limits.min_length.filter(|least| text.chars().count() < *least) {
        return Some(format!("text of at least {least} characters"));
    }
    let pattern = limits.pattern.as_deref()?;
    let matches = Pattern::new(pattern).is_ok_and(|compiled| compiled.is_match(text));
    (!matches).then(|| format!("text that matches the regular expression `{pattern}`"))
}

/// Describes the only form in which clients send bytes.
fn exact(bytes: &Bytes) -> String {
    match bytes.encoding {
        BytesEncoding::Base64 => "bytes in base64 with padding",
        BytesEncoding::Base64Url => "bytes in base64url without padding",
        BytesEncoding::Hex => "bytes in lower-case hexadecimal digits",
    }
    .to_owned()
}

fn unfit_count(limits: &Limited, count: usize) -> Option<String> {
    match (limits.min_items, limits.max_items) {
        (Some(least), _) if count < least => Some(format!("a list of at least {}", items(least))),
        (_, Some(most)) if count > most => Some(format!("a list of at most {}", items(most))),
        _ => None,
    }
}

fn counted(expected: &str, count: usize) -> Mismatch {
    Mismatch::of(expected, &format!("a list of {}", items(count)))
}

fn items(count: usize) -> String {
    if count == 1 { "1 item".to_owned() } else { format!("{count} items") }
}

fn found(expected: String, text: &str) -> Mismatch {
    Mismatch::of(&expected, &cut(format!("{text:?}")))
}

/// Returns the mismatch of a parameter that should have a constant value.
fn constant(field: &Field, text: &str) -> Option<Mismatch> {
    let wanted = field.rules.constant.as_deref()?;
    // A JSON number loses zeros after the point.
    let is_number = matches!(&field.ty, Type::Value(value) if value.wire() == Wire::Number);
    let is_equal = wanted == text || is_number && compare(wanted, text) == Some(Ordering::Equal);
    (!is_equal).then(|| found(format!("`{wanted}`, the only value"), text))
}
