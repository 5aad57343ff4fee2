//! Values of documented types, for where a page prints none: responses of the sandbox, examples in the
//! documentation.

use serde_json::Value;

use crate::model::{Family, Field, Type, Wire};

/// A value of a field's type: its documented example, or something that fits.
#[must_use]
pub fn sample_value(family: &Family, field: &Field) -> Value {
    sample_of(family, &field.ty, field.example.as_deref(), 0)
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
