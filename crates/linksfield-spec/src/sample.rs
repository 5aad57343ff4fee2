//! Sample values for fields whose page prints no example. The responses of the sandbox and the examples in
//! the generated documentation use them.

use serde_json::{Map, Value};

use crate::model::{Call, Family, Field, Limited, Type, Wire};
use crate::rules::{bare, check_conditions};
use crate::values::ValueType;

/// Returns a JSON value of the type of a field.
///
/// The value is the documented example of the field. If the page prints none, the value is an arbitrary one
/// of the right form. For a coded type, it is always the first documented code.
#[must_use]
pub fn sample_value(family: &Family, field: &Field) -> Value {
    sample_of_field(family, field, 0)
}

/// Returns a value of the type of a field as the text of a header, a query or a table.
#[must_use]
pub fn sample_text(family: &Family, field: &Field) -> String {
    match sample_value(family, field) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// Returns sample values for the parameters that every request of a call needs.
#[must_use]
pub fn sample_parameters(family: &Family, call: &Call) -> Map<String, Value> {
    let parameters = || call.request.fields().map(|(_, field)| field);
    let required = parameters().filter(|field| field.required.is_required());
    let mut sample: Map<String, Value> =
        required.map(|field| (field.name.clone(), sample_value(family, field))).collect();
    // A parameter that a condition requires may fulfil the condition of another one.
    loop {
        let given = |name: &str| sample.get(name).and_then(bare);
        let missing = check_conditions(&call.request, &given);
        let is_missing = |field: &&Field| missing.iter().any(|one| one.path == field.name);
        let next = parameters().filter(is_missing).find(|field| !sample.contains_key(&field.name));
        let Some(field) = next else { return sample };
        sample.insert(field.name.clone(), sample_value(family, field));
    }
}

fn sample_of_field(family: &Family, field: &Field, depth: usize) -> Value {
    let (rules, ty) = (&field.rules, &field.ty);
    if let (Some(constant), Type::Codes(id)) = (&rules.constant, ty) {
        let (wire, _) = family.codes_of(id);
        return code_value(wire, constant);
    }
    let given = rules.constant.as_deref().or(field.example.as_deref());
    sample_of(family, ty, given, &rules.limits, depth)
}

fn sample_of(
    family: &Family,
    ty: &Type,
    example: Option<&str>,
    limits: &Limited,
    depth: usize,
) -> Value {
    if depth > 8 {
        return Value::Null;
    }
    match ty {
        Type::Value(ty) => match example {
            Some(example) => ty.to_json(example),
            None => ty.to_json(&within(ty, limits)),
        },
        Type::Codes(id) => {
            let (wire, codes) = family.codes_of(id);
            code_value(wire, codes.first().map_or("0", |code| code.code.as_str()))
        }
        Type::List { item, .. } => {
            let none = Limited::default();
            let each = limits.items.as_deref().unwrap_or(&none);
            let example = each.example.as_deref().or(example);
            let item = sample_of(family, item, example, each, depth + 1);
            let least = limits.min_items.unwrap_or(1).min(MOST_ITEMS);
            Value::Array(vec![item; least])
        }
        Type::Object(object) => {
            let member =
                |field: &Field| (field.name.clone(), sample_of_field(family, field, depth + 1));
            Value::Object(family.members(object).iter().map(member).collect())
        }
    }
}

/// The greatest number of items or characters that a sample must have. Greater limits are refused.
pub(crate) const MOST_ITEMS: usize = 1000;

fn code_value(wire: Wire, code: &str) -> Value {
    match wire {
        Wire::String | Wire::Either => Value::String(code.to_owned()),
        Wire::Number => serde_json::from_str(code).unwrap_or_default(),
    }
}

/// Returns the sample of a type as text, changed to be within limits.
pub(crate) fn within(ty: &ValueType, limits: &Limited) -> String {
    let sample = ty.sample_text();
    if limits.beyond(sample).is_some() {
        return limits
            .min
            .as_ref()
            .or(limits.max.as_ref())
            .map_or(sample, String::as_str)
            .to_owned();
    }
    match limits.min_length {
        Some(least) => sample.chars().cycle().take(least.max(sample.chars().count())).collect(),
        None => sample.to_owned(),
    }
}
