//! Sample values for fields whose page prints no example. The responses of the sandbox and the examples in
//! the generated documentation use them.

use serde_json::Value;

use crate::model::{Family, Field, Type, Wire};

/// Returns a JSON value of the type of a field.
///
/// The value is the documented example of the field. If the page prints none, the value is an arbitrary one
/// of the right form. For a coded type, it is always the first documented code.
#[must_use]
pub fn sample_value(family: &Family, field: &Field) -> Value {
    sample_of(family, &field.ty, field.example.as_deref(), 0)
}

/// Returns a value of the type of a field as the text of a header, a query or a table.
#[must_use]
pub fn sample_text(family: &Family, field: &Field) -> String {
    match sample_value(family, field) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn sample_of(family: &Family, ty: &Type, example: Option<&str>, depth: usize) -> Value {
    if depth > 8 {
        return Value::Null;
    }
    match ty {
        Type::Value(ty) => ty.to_json(example.unwrap_or(ty.sample_text())),
        Type::Codes(id) => {
            let (wire, codes) = family.codes_of(id);
            let code = codes.first().map_or("0", |code| code.code.as_str());
            match wire {
                Wire::String | Wire::Either => Value::String(code.to_owned()),
                Wire::Number => serde_json::from_str(code).unwrap_or_default(),
            }
        }
        Type::List { item, .. } => Value::Array(vec![sample_of(family, item, example, depth + 1)]),
        Type::Object(object) => {
            let member = |field: &Field| {
                let value = sample_of(family, &field.ty, field.example.as_deref(), depth + 1);
                (field.name.clone(), value)
            };
            Value::Object(family.members(object).iter().map(member).collect())
        }
    }
}
