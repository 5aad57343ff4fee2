//! Values of documented types, for where a page prints none: answers of the sandbox, examples in the
//! documentation.

use serde_json::Value;

use crate::model::{DateFormat, DateTimeFormat, Family, Field, TimeUnit, Type, TypeKind, Wire};

/// A value of a field's type: its documented example, or something that fits.
#[must_use]
pub fn sample_value(family: &Family, field: &Field) -> Value {
    sample_of(family, &field.ty, field.example.as_deref(), 0)
}

fn sample_of(family: &Family, ty: &Type, example: Option<&str>, depth: usize) -> Value {
    if depth > 8 {
        return Value::Null;
    }
    let by_wire = |text: &str, wire: Wire| match wire {
        Wire::String | Wire::Either => Value::String(text.to_owned()),
        Wire::Number => serde_json::from_str(text).unwrap_or(Value::Null),
    };
    let text = |default: &str| Value::String(example.unwrap_or(default).to_owned());
    match ty {
        Type::Text | Type::TextOrNumber | Type::Secret => text("text"),
        Type::Period => text("2025-03-27"),
        Type::Iccid | Type::DeviceCode => text("89852022018041800192"),
        Type::Imsi => text("204081234560019"),
        Type::Msisdn => text("877676774564564"),
        Type::Imei => text("860016040008240"),
        Type::Decimal { wire, .. } => by_wire(example.unwrap_or("1.00"), *wire),
        Type::Integer { wire } | Type::Flag { wire } => by_wire(example.unwrap_or("1"), *wire),
        Type::Boolean => Value::Bool(example != Some("false")),
        Type::Date { format, .. } => text(match format {
            DateFormat::Compact => "20250327",
            DateFormat::Dashed => "2025-03-27",
            DateFormat::Dotted => "2025.03.27",
        }),
        Type::DateTime { formats, .. } => text(match formats.first() {
            Some(DateTimeFormat::Local) => "2025-03-27T13:30:37",
            Some(DateTimeFormat::Rfc3339) => "2025-03-27T13:30:37Z",
            Some(DateTimeFormat::Spaced) | None => "2025-03-27 13:30:37",
        }),
        Type::Timestamp { unit, wire } => {
            let default = match unit {
                TimeUnit::Seconds => "1743053437",
                TimeUnit::Milliseconds => "1743053437745",
            };
            by_wire(example.unwrap_or(default), *wire)
        }
        Type::Json => Value::Null,
        Type::Codes(name) => match family.type_def(name).map(|def| &def.kind) {
            Some(TypeKind::Codes { wire, codes }) => {
                by_wire(codes.first().map_or("0", |code| code.code.as_str()), *wire)
            }
            _ => Value::Null,
        },
        Type::List { item, .. } => Value::Array(vec![sample_of(family, item, example, depth + 1)]),
        Type::Object(object) => Value::Object(
            family
                .members(object)
                .iter()
                .map(|field| {
                    (
                        field.name.clone(),
                        sample_of(family, &field.ty, field.example.as_deref(), depth + 1),
                    )
                })
                .collect(),
        ),
    }
}
