//! Finds codes that are not documented.

use serde_json::{Map, Value};

use crate::model::{CodesType, Family, Field, Type};

/// A code that its coded type does not list.
pub(super) struct Uncoded {
    /// The path of the code in the value.
    pub(super) path: String,
    /// The code as JSON.
    pub(super) code: String,
    /// The list that lacks the code, as the end of a sentence.
    pub(super) list: String,
    /// The name of the list.
    pub(super) name: String,
}

/// Finds the codes in a value that their coded types do not list.
pub(super) fn uncoded(family: &Family, ty: &Type, value: &Value, path: &str) -> Vec<Uncoded> {
    let mut found = Vec::new();
    search(family, ty, value, path, &mut found);
    found
}

fn search(family: &Family, ty: &Type, value: &Value, path: &str, found: &mut Vec<Uncoded>) {
    match (ty, value) {
        (Type::Codes(codes), Value::String(_) | Value::Number(_)) => {
            let code = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let (_, listed) = family.codes_of(codes);
            // An empty text means that no code is given.
            if !code.is_empty() && listed.iter().all(|known| known.code != code) {
                let (list, name) = match codes {
                    CodesType::Shared(id) => (format!("in type `{id}`"), id.to_string()),
                    CodesType::Inline(_) => {
                        ("under `codes` of the field".to_owned(), "codes".to_owned())
                    }
                };
                let (path, code) = (path.to_owned(), value.to_string());
                found.push(Uncoded { path, code, list, name });
            }
        }
        (Type::Object(object), Value::Object(members)) => {
            search_members(family, family.members(object), members, path, found);
        }
        (Type::Union(union), Value::Object(members)) => {
            let union = family.union_of(union);
            let Some(variant) = union.variant_of(members) else {
                // A discriminator of another form is a mismatch.
                if let Some(tag) = union.tag(members) {
                    let dot = if path.is_empty() { "" } else { "." };
                    let (list, name) = ("under `variants`".to_owned(), "variants".to_owned());
                    let path = format!("{path}{dot}{}", union.by);
                    found.push(Uncoded { path, code: tag, list, name });
                }
                return;
            };
            search_members(family, family.members(&variant.object), members, path, found);
        }
        (Type::Map { value: ty }, Value::Object(entries)) => {
            for (key, value) in entries {
                search(family, ty, value, &format!("{path}[{key:?}]"), found);
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

fn search_members(
    family: &Family,
    fields: &[Field],
    members: &Map<String, Value>,
    path: &str,
    found: &mut Vec<Uncoded>,
) {
    for field in fields {
        let Some(value) = field.names().find_map(|name| members.get(name)) else { continue };
        let dot = if path.is_empty() { "" } else { "." };
        search(family, &field.ty, value, &format!("{path}{dot}{}", field.name), found);
    }
}
