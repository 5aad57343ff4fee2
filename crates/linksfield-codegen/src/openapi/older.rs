//! Rewrites a document of OpenAPI 3.1 for OpenAPI 3.0.

use serde_json::{Value, json};

use super::value::{Object, object};

/// Rewrites a document. The result has no webhooks.
pub(super) fn rewrite(document: &mut Value) {
    let Value::Object(root) = document else { return };
    root.insert("openapi".to_owned(), "3.0.4".into());
    if let Some(webhooks) = root.remove("webhooks") {
        // Renderers show this extension like webhooks.
        root.insert("x-webhooks".to_owned(), webhooks);
    }
    if let Some(Value::Object(info)) = root.get_mut("info") {
        info.remove("summary");
        if let Some(Value::Object(license)) = info.get_mut("license") {
            license.remove("identifier");
        }
    }
    walk(document);
}

/// Rewrites all schemas in a value.
fn walk(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(walk),
        Value::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                match key.as_str() {
                    "schema" | "items" | "not" | "x-linksfield-row" => schema(value),
                    "additionalProperties" if value.is_object() => schema(value),
                    "schemas" | "properties" => {
                        if let Value::Object(all) = value {
                            all.values_mut().for_each(schema);
                        }
                    }
                    "headers" => {
                        if let Value::Object(all) = value {
                            all.values_mut().for_each(walk);
                        }
                    }
                    // Examples are values, and not schemas.
                    "example" | "examples" | "default" | "value" => {}
                    _ => walk(value),
                }
            }
        }
        _ => {}
    }
}

/// Rewrites a schema and the schemas in it.
fn schema(value: &mut Value) {
    let Value::Object(keywords) = value else { return };
    if keywords.len() > 1 && keywords.contains_key("$ref") {
        let reference = keywords.remove("$ref").unwrap_or_default();
        keywords.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
    }
    if let Some(constant) = keywords.remove("const") {
        keywords.insert("enum".to_owned(), json!([constant]));
    }
    if let Some(Value::Array(examples)) = keywords.remove("examples") {
        keywords.extend(examples.into_iter().next().map(|one| ("example".to_owned(), one)));
    }
    if keywords.remove("contentMediaType").is_some() {
        keywords.insert("format".to_owned(), "binary".into());
    }
    // OpenAPI 3.0 has no word for other encodings.
    if keywords.remove("contentEncoding").is_some_and(|encoding| encoding == "base64") {
        keywords.insert("format".to_owned(), "byte".into());
    }
    types(keywords);
    for key in ["anyOf", "oneOf", "allOf"] {
        if let Some(Value::Array(all)) = keywords.get_mut(key) {
            all.iter_mut().for_each(schema);
        }
    }
    walk(value);
}

/// Replaces a list of types, and the type `null`.
fn types(schema: &mut Object) {
    let Some(types) = schema.get("type").cloned() else { return };
    if types == "null" {
        // Only `null` fits this schema.
        schema.insert("type".to_owned(), "string".into());
        schema.insert("nullable".to_owned(), true.into());
        schema.insert("enum".to_owned(), json!([null]));
        return;
    }
    let Value::Array(types) = types else { return };
    let is_null = types.iter().any(|ty| ty == "null");
    let mut each: Vec<Object> =
        types.into_iter().filter(|ty| ty != "null").map(|ty| object([("type", ty)])).collect();
    if let (Some(first), true) = (each.first_mut(), is_null) {
        first.insert("nullable".to_owned(), true.into());
    }
    schema.remove("type");
    match each.len() {
        1 => schema.extend(each.remove(0)),
        _ => {
            schema.insert("anyOf".to_owned(), each.into());
        }
    }
}
