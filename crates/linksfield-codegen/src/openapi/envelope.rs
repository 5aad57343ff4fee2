//! The schemas of the envelope: around a payload, and of a failure.

use linksfield_spec::{Envelope, Family, JsonPath, Wire};
use serde_json::{Value, json};

use super::components::{set_required, type_of};
use super::value::{Object, object};

/// Returns the codes that mean success, as JSON.
pub(super) fn successes(envelope: &Envelope) -> Vec<Value> {
    let code = |code: &String| match envelope.code_wire {
        Wire::Number => serde_json::from_str(code).unwrap_or_default(),
        Wire::String | Wire::Either => Value::from(code.as_str()),
    };
    envelope.success.iter().map(code).collect()
}

/// Returns the schema of a response that reports success.
///
/// `data` is the schema of the payload and whether it is required. `fields` are the schemas of further fields, and the names
/// of those that are required.
pub(super) fn success(
    envelope: &Envelope,
    data: (Object, bool),
    fields: (Object, Vec<Value>),
) -> Object {
    let (mut properties, mut required) = fields;
    properties.insert(envelope.data.clone(), data.0.into());
    if data.1 {
        required.push(envelope.data.clone().into());
    }
    let codes = successes(envelope);
    let code = object([
        ("type", codes.first().map_or("string", type_of).into()),
        ("enum", codes.into()),
        ("description", "The result code.".into()),
    ]);
    if let Some(flag) = &envelope.flag {
        let description =
            "Is `true`. With `false`, the response reports a failure, whatever its code.";
        properties.insert(flag.clone(), json!({ "type": "boolean", "description": description }));
        required.push(flag.clone().into());
    }
    let mut schema = whole(envelope, code, properties, required);
    if let Some(flag) = &envelope.flag {
        // Generators of clients do not support a boolean with only one value.
        schema.insert("not".to_owned(), json!({ "properties": { flag: { "enum": [false] } } }));
    }
    schema
}

/// Returns the schema of a response that reports a failure.
pub(super) fn failure(family: &Family, envelope: &Envelope) -> Object {
    let ty = if envelope.code_wire == Wire::Number { "integer" } else { "string" };
    let known = family.codes.iter().filter(|code| !envelope.success.contains(&code.code));
    let known: Vec<String> =
        known.map(|code| format!("- `{}`: {}", code.code, code.doc.trim())).collect();
    let mut description =
        "The result code. Codes of a single operation, and what each code means for a write, are \
                           in `x-linksfield-outcomes` of the operation. Other codes may arrive."
            .to_owned();
    if !known.is_empty() {
        description = format!("{description}\n\n{}", known.join("\n"));
    }
    let code = object([("type", ty.into()), ("description", description.into())]);
    let mut properties = Object::new();
    let mut success = nested(&envelope.code, json!({ "enum": successes(envelope) }));
    if let Some(flag) = &envelope.flag {
        properties.insert(flag.clone(), json!({ "type": "boolean" }));
        if let Some(Value::Object(all)) = success.get_mut("properties") {
            all.insert(flag.clone(), json!({ "enum": [true] }));
        }
        if let Some(Value::Array(required)) = success.get_mut("required") {
            required.push(flag.clone().into());
        }
    }
    let mut schema = whole(envelope, code, properties, Vec::new());
    schema.insert("not".to_owned(), success.into());
    // A property without a type would hide the type that the payload of a success has from some generators of clients.
    let description = format!(
        "A response that reports a failure. The HTTP status may be 200 nevertheless. `{}` is not documented for failures, \
         and may be absent or `null`.",
        envelope.data
    );
    schema.insert("description".to_owned(), description.into());
    schema
}

/// Returns a schema that only responses without the code of the envelope fit.
pub(super) fn without_code(envelope: &Envelope) -> Value {
    json!({ "not": nested(&envelope.code, json!({})) })
}

fn whole(
    envelope: &Envelope,
    code: Object,
    mut properties: Object,
    mut required: Vec<Value>,
) -> Object {
    insert(&mut properties, envelope.code.names(), code.into(), true);
    required.push(envelope.code.first().into());
    if let Some(message) = &envelope.message {
        let schema =
            json!({ "type": ["string", "null"], "description": "The message, for people." });
        insert(&mut properties, message.names(), schema, false);
    }
    required.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
    required.dedup();
    let mut schema = object([
        ("type", "object".into()),
        ("properties", properties.into()),
        ("additionalProperties", true.into()),
    ]);
    set_required(&mut schema, required);
    schema
}

/// Inserts the schema of a field at a path, and makes the objects on the way.
pub(super) fn insert(properties: &mut Object, path: &[String], schema: Value, is_required: bool) {
    let [name, rest @ ..] = path else { return };
    if rest.is_empty() {
        properties.insert(name.clone(), schema);
        return;
    }
    let object = properties
        .entry(name.clone())
        .or_insert_with(|| json!({ "type": "object", "additionalProperties": true }));
    let Value::Object(object) = object else { return };
    if is_required {
        let required = object.entry("required").or_insert_with(|| json!([]));
        if let (Value::Array(required), Some(first)) = (required, rest.first()) {
            required.push(first.clone().into());
        }
    }
    let inner = object.entry("properties").or_insert_with(|| json!({}));
    if let Value::Object(inner) = inner {
        insert(inner, rest, schema, is_required);
    }
}

/// Returns a schema that an object fits if it has a value at a path that fits another schema.
fn nested(path: &JsonPath, schema: Value) -> Object {
    let names = path.names().iter().rev();
    let around = names.fold(schema, |schema, name| {
        json!({ "type": "object", "properties": { name: schema }, "required": [name] })
    });
    match around {
        Value::Object(around) => around,
        _ => Object::new(),
    }
}
