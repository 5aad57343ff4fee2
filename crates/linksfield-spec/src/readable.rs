//! Documented responses with printed values that cannot be read, such as `yyyy.MM.dd`.

use serde_json::{Map, Value};

use crate::conform::check_value;
use crate::model::{Call, Example, Family, Field, Type};
use crate::sample::{sample_of, sample_value};
use crate::values::ValueType;

/// A documented response in which sample values replace the printed values that cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadableResponse {
    /// The response.
    pub body: Value,
    /// The paths of the replaced values, as under `differs`.
    pub replaced: Vec<String>,
}

/// Returns the response of an example with sample values instead of printed values that cannot be read.
///
/// Only values that `differs` lists are replaced. `None` if no value is replaced.
#[must_use]
pub fn readable_response(
    family: &Family,
    call: &Call,
    example: &Example,
) -> Option<ReadableResponse> {
    let (_, data) = call.response.content_of(example.status);
    let mut body: Value = serde_json::from_str(example.response.as_deref()?).ok()?;
    let envelope = family
        .envelope
        .as_ref()
        .filter(|envelope| call.response.enveloped && envelope.code.find(&body).is_some());
    let payload = match envelope {
        Some(envelope) => body.get_mut(&envelope.data)?,
        None => &mut body,
    };
    let listed = example.differs.iter().map(|(path, _)| path.as_str()).collect();
    let mut replacement = Replacement { family, listed, replaced: Vec::new() };
    replacement.inside(&data?.ty, payload, "");
    let replaced = replacement.replaced;
    (!replaced.is_empty()).then_some(ReadableResponse { body, replaced })
}

struct Replacement<'a> {
    family: &'a Family,
    /// The paths under `differs`.
    listed: Vec<&'a str>,
    replaced: Vec<String>,
}

impl Replacement<'_> {
    /// Replaces values inside a value.
    fn inside(&mut self, ty: &Type, value: &mut Value, path: &str) {
        match (ty, value) {
            (Type::Object(object), Value::Object(members)) => {
                self.members(self.family.members(object), members, path);
            }
            (Type::List { item, .. }, Value::Array(items)) => {
                for (index, value) in items.iter_mut().enumerate() {
                    self.item(item, value, format!("{path}[{index}]"));
                }
            }
            (Type::List { item, single: true }, single) => self.inside(item, single, path),
            (Type::Map { value: ty }, Value::Object(entries)) => {
                for (key, value) in entries {
                    self.item(ty, value, format!("{path}[{key:?}]"));
                }
            }
            (Type::Union(union), Value::Object(members)) => {
                if let Some(variant) = self.family.union_of(union).variant_of(members) {
                    self.members(self.family.members(&variant.object), members, path);
                }
            }
            _ => {}
        }
    }

    /// Replaces an item of a list, a value of a map, or values inside of them.
    fn item(&mut self, ty: &Type, value: &mut Value, path: String) {
        if self.is_unreadable(ty, value, &path) {
            *value = sample_of(self.family, ty);
            self.replaced.push(path);
        } else {
            self.inside(ty, value, &path);
        }
    }

    fn members(&mut self, fields: &[Field], members: &mut Map<String, Value>, path: &str) {
        for (name, value) in members {
            let Some(field) = fields.iter().find(|field| field.is_called(name)) else { continue };
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            if self.is_unreadable(&field.ty, value, &path) {
                *value = sample_value(self.family, field);
                self.replaced.push(path);
            } else {
                self.inside(&field.ty, value, &path);
            }
        }
    }

    fn is_unreadable(&self, ty: &Type, value: &Value, path: &str) -> bool {
        // The client also reads periods with single digits, which do not have the documented form.
        let is_period = matches!(ty, Type::Value(ValueType::Period(_)));
        self.listed.contains(&path) && !is_period && !check_value(self.family, ty, value).is_empty()
    }
}
