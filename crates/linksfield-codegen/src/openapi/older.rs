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
                    "schema" | "items" | "not" => schema(value),
                    "additionalProperties" if value.is_object() => schema(value),
                    "schemas" | "properties" => {
                        if let Value::Object(all) = value {
                            all.values_mut().for_each(schema);
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
    let Value::Object(schema_) = value else { return };
    if schema_.len() > 1 && schema_.contains_key("$ref") {
        let reference = schema_.remove("$ref").unwrap_or_default();
        schema_.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
    }
    if let Some(constant) = schema_.remove("const") {
        schema_.insert("enum".to_owned(), json!([constant]));
    }
    if let Some(Value::Array(examples)) = schema_.remove("examples") {
        schema_.extend(examples.into_iter().next().map(|one| ("example".to_owned(), one)));
    }
    if schema_.remove("contentMediaType").is_some() {
        schema_.insert("format".to_owned(), "binary".into());
    }
    if let Some(encoding) = schema_.remove("contentEncoding") {
        if encoding == "base64" {
            schema_.insert("format".to_owned(), "byte".into());
        }
    }
    types(schema_);
    if let Some(Value::Array(all)) = schema_.get_mut("anyOf") {
        all.iter_mut().for_each(schema);
        let count = all.len();
        all.retain(|one| *one != json!({ "nullable": true, "enum": [null] }));
        let had_null = all.len() < count;
        let only = (all.len() == 1).then(|| all.remove(0));
        if let Some(only) = only {
            schema_.remove("anyOf");
            match only {
                Value::Object(only) if only.contains_key("$ref") => {
                    schema_.insert("allOf".to_owned(), json!([only]));
                }
                Value::Object(only) => schema_.extend(only),
                _ => {}
            }
        }
        if had_null {
            schema_.insert("nullable".to_owned(), true.into());
        }
    }
    for key in ["oneOf", "allOf"] {
        if let Some(Value::Array(all)) = schema_.get_mut(key) {
            all.iter_mut().for_each(schema);
        }
    }
    walk(value);
}

/// Replaces a list of types, and the type `null`.
fn types(schema: &mut Object) {
    let is_null = |ty: &Value| ty == "null";
    match schema.get("type").cloned() {
        Some(Value::Array(mut all)) => {
            let count = all.len();
            all.retain(|ty| !is_null(ty));
            if all.len() < count {
                schema.insert("nullable".to_owned(), true.into());
            }
            match all.as_slice() {
                [one] => {
                    schema.insert("type".to_owned(), one.clone());
                }
                many => {
                    let each = many.iter().map(|ty| json!({ "type": ty })).collect::<Vec<_>>();
                    schema.remove("type");
                    schema.insert("anyOf".to_owned(), each.into());
                }
            }
        }
        Some(ty) if is_null(&ty) => {
            *schema = object([("nullable", true.into()), ("enum", json!([null]))]);
        }
        _ => {}
    }
}
