//! Finds codes that are not documented.

use serde_json::Value;

use crate::model::{Family, Type, TypeId};

/// A code that its coded type does not list.
pub(super) struct Uncoded {
    /// The path of the code in the value.
    pub(super) path: String,
    /// The code as JSON.
    pub(super) code: String,
    /// The coded type.
    pub(super) id: TypeId,
}

/// Finds the codes in a value that their coded types do not list.
pub(super) fn uncoded(family: &Family, ty: &Type, value: &Value, path: &str) -> Vec<Uncoded> {
    let mut found = Vec::new();
    search(family, ty, value, path, &mut found);
    found
}

fn search(family: &Family, ty: &Type, value: &Value, path: &str, found: &mut Vec<Uncoded>) {
    match (ty, value) {
        (Type::Codes(id), Value::String(_) | Value::Number(_)) => {
            let code = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let (_, listed) = family.codes_of(id);
            // An empty text means that no code is given.
            if !code.is_empty() && listed.iter().all(|known| known.code != code) {
                let (path, code, id) = (path.to_owned(), value.to_string(), id.clone());
                found.push(Uncoded { path, code, id });
            }
        }
        (Type::Object(object), Value::Object(members)) => {
            for field in family.members(object) {
                let Some(value) = field.names().find_map(|name| members.get(name)) else {
                    continue;
                };
                let dot = if path.is_empty() { "" } else { "." };
                let path = format!("{path}{dot}{}", field.name);
                search(family, &field.ty, value, &path, found);
            }
        }
        (Type::List { item, single: true }, value @ Value::Object(_)) => {
            search(family, item, value, path, found);
        }
        (Type::List { item, .. }, Value::Array(items)) => {
            for (index, value) in items.iter().enumerate() {
                search(family, item, value, &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}
