//! Checks whether JSON values have the documented form. The examples of the spec are checked with these
//! functions, and the sandbox checks the requests that it receives.

use serde_json::{Map, Value};

use crate::model::{CodesType, Family, Field, ListStyle, Type, Union, Wire};
use crate::values::Unfit;

/// A difference between a value and its documented form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The path of the value, such as `data.items[0].price`. Empty for the outermost value.
    pub path: String,
    /// The documented form and the value that was found, as the end of a sentence that begins with the path:
    /// `should be a whole number, but is "x"`. Long values are cut.
    pub message: String,
    /// The message without the value that was found. Safe to log.
    pub reason: String,
}

impl Mismatch {
    pub(crate) fn new(reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { path: String::new(), message: reason.clone(), reason }
    }

    pub(crate) fn of(expected: &str, found: &str) -> Self {
        let reason = format!("should be {expected}");
        Self { path: String::new(), message: format!("{reason}, but is {found}"), reason }
    }

    fn unfit(unfit: Unfit, value: &str) -> Self {
        Self::of(&unfit.expected, unfit.found.as_deref().unwrap_or(value))
    }

    pub(crate) fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }
}

/// Whether a value is part of a request or of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Request,
    Response,
}

/// Checks the fields of an object in a response or an example.
///
/// Each field must have its documented form and length, and every required field must be present. A field
/// that the spec does not list is no mismatch; [`unlisted`] finds these.
#[must_use]
pub fn check_fields(
    family: &Family,
    fields: &[Field],
    object: &Map<String, Value>,
) -> Vec<Mismatch> {
    fields_on(Side::Response, family, fields, object)
}

/// Checks the fields of the body of a request.
///
/// Like [`check_fields`], but a required text must not be empty: empty values are neither sent nor signed.
#[must_use]
pub fn check_body(family: &Family, fields: &[Field], object: &Map<String, Value>) -> Vec<Mismatch> {
    fields_on(Side::Request, family, fields, object)
}

fn fields_on(
    side: Side,
    family: &Family,
    fields: &[Field],
    object: &Map<String, Value>,
) -> Vec<Mismatch> {
    let mut mismatches = Vec::new();
    for field in fields {
        let found = match field.names().find_map(|name| object.get(name)) {
            Some(Value::Null) if field.nullable => Vec::new(),
            None | Some(Value::Null) if field.required.is_required() => {
                vec![Mismatch::new("is required, but is missing")]
            }
            Some(Value::Null) if side == Side::Request => {
                vec![Mismatch::new("is `null`, but can only be left out")]
            }
            None | Some(Value::Null) => Vec::new(),
            Some(Value::String(text)) if text.is_empty() && !field.required.is_required() => {
                Vec::new()
            }
            Some(Value::String(text)) if text.is_empty() && side == Side::Request => {
                vec![Mismatch::new("is required, but is empty")]
            }
            Some(value) => value_on(side, family, &field.ty, value),
        };
        mismatches.extend(found.into_iter().map(|mismatch| mismatch.below(&field.name)));
    }
    mismatches
}

/// Returns the paths of all fields that the spec does not list, in an object and in the objects nested in it.
#[must_use]
pub fn unlisted(family: &Family, fields: &[Field], object: &Map<String, Value>) -> Vec<String> {
    let mut found = Vec::new();
    unlisted_members(family, fields, object, "", &mut found);
    found
}

fn unlisted_members(
    family: &Family,
    fields: &[Field],
    object: &Map<String, Value>,
    path: &str,
    found: &mut Vec<String>,
) {
    for (name, value) in object {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match fields.iter().find(|field| field.is_called(name)) {
            Some(field) => unlisted_in(family, &field.ty, value, &path, found),
            None => found.push(path),
        }
    }
}

/// Finds the unlisted fields of all objects in a value.
pub(crate) fn unlisted_in(
    family: &Family,
    ty: &Type,
    value: &Value,
    path: &str,
    found: &mut Vec<String>,
) {
    match (ty, value) {
        (Type::Object(object), Value::Object(members)) => {
            unlisted_members(family, family.members(object), members, path, found);
        }
        (Type::List { item, single: true }, value @ Value::Object(_)) => {
            unlisted_in(family, item, value, path, found);
        }
        (Type::Map { value: ty }, Value::Object(entries)) => {
            for (key, value) in entries {
                unlisted_in(family, ty, value, &format!("{path}[{key:?}]"), found);
            }
        }
        (Type::Union(union), Value::Object(members)) => {
            let union = family.union_of(union);
            let Some(variant) = union.variant_of(members) else { return };
            let mut members = members.clone();
            members.remove(&union.by);
            unlisted_members(family, family.members(&variant.object), &members, path, found);
        }
        (Type::List { item, .. }, Value::Array(items)) => {
            for (index, value) in items.iter().enumerate() {
                unlisted_in(family, item, value, &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}

/// Checks one value of a response or an example.
#[must_use]
pub fn check_value(family: &Family, ty: &Type, value: &Value) -> Vec<Mismatch> {
    value_on(Side::Response, family, ty, value)
}

fn value_on(side: Side, family: &Family, ty: &Type, value: &Value) -> Vec<Mismatch> {
    match ty {
        Type::Value(ty) => match ty.check_json(value) {
            Ok(()) => Vec::new(),
            Err(unfit) => vec![Mismatch::unfit(unfit, &shown(value))],
        },
        Type::Codes(id) => check_code(family, id, value),
        Type::List { item, single } => match value.as_array() {
            None if *single => value_on(side, family, item, value),
            None => wrong("a list", value),
            Some(items) => items
                .iter()
                .enumerate()
                .flat_map(|(index, value)| {
                    let step = format!("[{index}]");
                    value_on(side, family, item, value)
                        .into_iter()
                        .map(move |mismatch| mismatch.below(&step))
                })
                .collect(),
        },
        Type::Object(object) => match value.as_object() {
            None => wrong("an object", value),
            Some(members) => fields_on(side, family, family.members(object), members),
        },
        Type::Map { value: ty } => match value.as_object() {
            None => wrong("an object", value),
            Some(entries) => entries
                .iter()
                .flat_map(|(key, value)| {
                    let step = format!("[{key:?}]");
                    value_on(side, family, ty, value)
                        .into_iter()
                        .map(move |mismatch| mismatch.below(&step))
                })
                .collect(),
        },
        Type::Union(union) => match value.as_object() {
            None => wrong("an object", value),
            Some(members) => variant_on(side, family, family.union_of(union), members),
        },
    }
}

/// Unions are open: in a response, an object whose discriminator is not documented fits.
fn variant_on(
    side: Side,
    family: &Family,
    union: &Union,
    members: &Map<String, Value>,
) -> Vec<Mismatch> {
    if let Some(variant) = union.variant_of(members) {
        return fields_on(side, family, family.members(&variant.object), members);
    }
    let known: Vec<String> =
        union.variants.iter().map(|variant| union.tag_of(variant).to_string()).collect();
    let expected = format!("one of {}", known.join(", "));
    let found = match members.get(&union.by) {
        None | Some(Value::Null) => vec![Mismatch::new("is required, but is missing")],
        Some(_) if side == Side::Response && union.tag(members).is_some() => Vec::new(),
        Some(value) => wrong(&expected, value),
    };
    found.into_iter().map(|mismatch| mismatch.below(&union.by)).collect()
}

/// Coded types are open: a code that is not documented fits if it is a string or a number as documented.
fn check_code(family: &Family, codes: &CodesType, value: &Value) -> Vec<Mismatch> {
    let (wire, _) = family.codes_of(codes);
    match (wire, value) {
        (Wire::String | Wire::Either, Value::String(_)) => Vec::new(),
        (Wire::Number | Wire::Either, Value::Number(number)) if number.is_i64() => Vec::new(),
        (Wire::String, _) => wrong("a code as text", value),
        (Wire::Number | Wire::Either, _) => wrong("a code as a whole number", value),
    }
}

/// Checks a parameter that is sent as bare text: in the path, the query or a header.
///
/// The items of a list are separated by commas, whatever the style of the list, except for a list that is sent as JSON.
#[must_use]
pub fn check_parameter(family: &Family, field: &Field, text: &str) -> Option<Mismatch> {
    if field.style != ListStyle::Json {
        return check_text(family, &field.ty, text);
    }
    match serde_json::from_str(text) {
        Ok(value) => value_on(Side::Request, family, &field.ty, &value).into_iter().next(),
        Err(_) => Some(Mismatch::of("a list as JSON", &cut(format!("{text:?}")))),
    }
}

/// Checks one item of a list whose items are sent as separate parameters.
#[must_use]
pub fn check_item(family: &Family, field: &Field, text: &str) -> Option<Mismatch> {
    match &field.ty {
        Type::List { item, .. } => check_text(family, item, text),
        ty => check_text(family, ty, text),
    }
}

/// Checks a whole body that is a single value.
#[must_use]
pub fn check_whole(family: &Family, field: &Field, value: &Value) -> Vec<Mismatch> {
    value_on(Side::Request, family, &field.ty, value)
}

/// Returns the paths of all fields that the spec does not list, in a value of a type.
#[must_use]
pub fn unlisted_below(family: &Family, ty: &Type, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    unlisted_in(family, ty, value, "", &mut found);
    found
}

/// Checks a value that is sent as bare text.
#[must_use]
pub fn check_text(family: &Family, ty: &Type, text: &str) -> Option<Mismatch> {
    match ty {
        Type::List { item, .. } => text.split(',').find_map(|text| check_text(family, item, text)),
        Type::Value(ty) => {
            let unfit = ty.check_text(text).err()?;
            Some(Mismatch::unfit(unfit, &cut(format!("{text:?}"))))
        }
        Type::Codes(id) => {
            let (wire, _) = family.codes_of(id);
            let fits = wire != Wire::Number || text.parse::<i64>().is_ok();
            (!fits).then(|| Mismatch::of("a code as a whole number", &cut(format!("{text:?}"))))
        }
        Type::Object(_) | Type::Map { .. } | Type::Union(_) => None,
    }
}

fn wrong(expected: &str, value: &Value) -> Vec<Mismatch> {
    vec![Mismatch::of(expected, &shown(value))]
}

/// Returns a value as text for a message.
fn shown(value: &Value) -> String {
    cut(value.to_string())
}

/// Cuts a text to 60 characters.
pub(crate) fn cut(text: String) -> String {
    if text.chars().count() > 60 {
        return text.chars().take(57).chain("...".chars()).collect();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mismatch_names_its_path() {
        let mismatch = Mismatch::new("x").below("price").below("[0]").below("items").below("data");
        assert_eq!(mismatch.path, "data.items[0].price");
    }
}
