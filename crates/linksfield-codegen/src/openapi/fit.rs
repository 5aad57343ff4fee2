//! Whether a JSON value fits a schema. Only examples that fit their schema are printed.
//!
//! Only the keywords that this back end writes are known. Patterns are not checked, because the spec has checked the form of
//! each value.

use serde_json::Value;

use super::components::Components;

/// The greatest depth of a value. Deeper values do not fit.
const DEEPEST: usize = 64;

/// Returns whether a value fits a schema.
pub(super) fn fits(schema: &Value, value: &Value, components: &Components) -> bool {
    fits_at(schema, value, components, 0)
}

fn fits_at(schema: &Value, value: &Value, components: &Components, depth: usize) -> bool {
    let Some(keywords) = schema.as_object() else { return schema.as_bool().unwrap_or(true) };
    let inner = |schema: &Value, value: &Value| fits_at(schema, value, components, depth + 1);
    depth < DEEPEST
        && keywords.iter().all(|(keyword, expected)| {
            let all = || expected.as_array().map(Vec::as_slice).unwrap_or_default();
            match keyword.as_str() {
                "$ref" => {
                    let name = expected.as_str().and_then(|to| to.rsplit('/').next());
                    let target = name.and_then(|name| components.schemas().get(name));
                    target.is_some_and(|target| inner(target, value))
                }
                "type" => match expected {
                    Value::Array(types) => types.iter().any(|ty| is_of(ty, value)),
                    ty => is_of(ty, value),
                },
                "const" => value == expected,
                "enum" => all().contains(value),
                "not" => !inner(expected, value),
                "allOf" => all().iter().all(|one| inner(one, value)),
                "anyOf" => all().iter().any(|one| inner(one, value)),
                "oneOf" => all().iter().filter(|one| inner(one, value)).count() == 1,
                "minLength" => length(value).is_none_or(|own| at_least(expected, own)),
                "maxLength" => length(value).is_none_or(|own| at_most(expected, own)),
                "minItems" => items(value).is_none_or(|own| at_least(expected, own)),
                "maxItems" => items(value).is_none_or(|own| at_most(expected, own)),
                "minimum" => is_ordered(expected, value),
                "maximum" => is_ordered(value, expected),
                "required" => value.as_object().is_none_or(|object| {
                    all().iter().filter_map(Value::as_str).all(|name| object.contains_key(name))
                }),
                "items" => {
                    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
                    items.iter().all(|item| inner(expected, item))
                }
                "properties" => value.as_object().is_none_or(|object| {
                    object.iter().all(|(name, own)| {
                        expected.get(name).is_none_or(|schema| inner(schema, own))
                    })
                }),
                "additionalProperties" => value.as_object().is_none_or(|object| {
                    let known = keywords.get("properties").and_then(Value::as_object);
                    let is_known = |name: &str| known.is_some_and(|known| known.contains_key(name));
                    object.iter().all(|(name, own)| is_known(name) || inner(expected, own))
                }),
                _ => true,
            }
        })
}

fn is_of(ty: &Value, value: &Value) -> bool {
    match ty.as_str() {
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    }
}

fn length(value: &Value) -> Option<u64> {
    value.as_str().and_then(|text| u64::try_from(text.chars().count()).ok())
}

fn items(value: &Value) -> Option<u64> {
    value.as_array().and_then(|items| u64::try_from(items.len()).ok())
}

fn at_least(limit: &Value, own: u64) -> bool {
    limit.as_u64().is_none_or(|limit| own >= limit)
}

fn at_most(limit: &Value, own: u64) -> bool {
    limit.as_u64().is_none_or(|limit| own <= limit)
}

/// Whether one number is not greater than another. True for values that are not numbers.
fn is_ordered(less: &Value, more: &Value) -> bool {
    match (less.as_f64(), more.as_f64()) {
        (Some(less), Some(more)) => less <= more,
        _ => true,
    }
}
