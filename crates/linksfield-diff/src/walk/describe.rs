//! Types as text.

use linksfield_spec::{CodesType, ObjectType, Type, UnionType, ValueType, Wire};

use super::leaves::shown;

/// Returns a type as text, with everything that belongs to its written form.
pub(super) fn describe(ty: &Type) -> String {
    match ty {
        Type::Value(value) => value_type(value),
        Type::Codes(CodesType::Shared(id))
        | Type::Object(ObjectType::Shared(id))
        | Type::Union(UnionType::Shared(id)) => id.to_string(),
        Type::Codes(CodesType::Inline(codes)) => format!("codes as {}", wire(codes.wire)),
        Type::Object(ObjectType::Inline(_)) => "object".to_owned(),
        Type::Union(UnionType::Inline(_)) => "union".to_owned(),
        Type::List { item, single: true } => format!("list of {}, or a single one", describe(item)),
        Type::List { item, single: false } => format!("list of {}", describe(item)),
        Type::Map { value } => format!("map of {}", describe(value)),
    }
}

fn wire(wire: Wire) -> &'static str {
    match wire {
        Wire::String => "text",
        Wire::Number => "numbers",
        Wire::Either => "text or numbers",
    }
}

/// Returns the name and the keys of a value type.
fn value_type(value: &ValueType) -> String {
    let keys = serde_json::to_value(value).ok();
    let keys =
        keys.as_ref().and_then(|value| value.as_object()?.values().next()?.as_object().cloned());
    let keys = keys.unwrap_or_default();
    let keys = keys.iter().filter(|(_, value)| !value.is_null());
    keys.fold(value.name().to_owned(), |text, (key, value)| {
        format!("{text}, {key}: {}", shown(value))
    })
}
