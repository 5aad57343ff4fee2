//! The responses of an operation, by HTTP status.

use std::collections::BTreeMap;

use linksfield_spec::{Content, Envelope, Example, Method, sample_value};
use serde_json::{Value, json};

use super::components::reference;
use super::envelope;
use super::fit::fits;
use super::schema::Schemas;
use super::value::{Object, Use, nullable, object};
use crate::ir::{Operation, Payload};

/// The beginning of the names of examples of failures. A mock server responds with the first example, which has to be a
/// success.
const FAILURE: &str = "zz_";

/// Returns the responses of an operation.
pub(super) fn responses(schemas: &mut Schemas<'_, '_>, operation: &Operation<'_>) -> Object {
    let mut responses: BTreeMap<u16, Object> = BTreeMap::new();
    let (call, response) = (operation.call, &operation.call.response);
    match &operation.output.payload {
        Payload::ByStatus(by_status) => {
            for variant in &by_status.variants {
                let (status, payload) = (variant.spec, &variant.payload);
                let base = format!("{}{}", base(operation), status.name);
                let data = status.data.as_ref();
                let made = success(
                    schemas,
                    operation,
                    (&base, payload, data),
                    status.doc.as_deref(),
                    status.status,
                );
                responses.insert(status.status, made);
            }
        }
        payload => {
            let has_none = response.content == Content::None && call.method != Method::Head;
            let usual = if has_none { 204 } else { 200 };
            let (base, data) = (base(operation), response.data.as_ref());
            let documented: Vec<(u16, Option<&str>)> = match response.statuses.as_slice() {
                [] => vec![(usual, None)],
                all => all.iter().map(|one| (one.status, one.doc.as_deref())).collect(),
            };
            let mut schema: Option<Object> = None;
            for (status, doc) in documented {
                let mut made = match &schema {
                    Some(made) => made.clone(),
                    None => success(schemas, operation, (&base, payload, data), doc, status),
                };
                made.insert("description".to_owned(), doc.unwrap_or("The response.").trim().into());
                schema = Some(made.clone());
                responses.insert(status, made);
            }
        }
    }
    for error in &response.errors {
        let doc = error.doc.as_deref().unwrap_or("An error.").trim();
        responses.entry(error.status).or_insert_with(|| failure(schemas, operation, doc));
    }
    for refusal in &schemas.family.spec.refusals.clone() {
        let kind = refusal.kind.as_str();
        let doc = match &refusal.code {
            Some(code) => format!(
                "The server refuses the request because of its {kind}, with the code `{code}`."
            ),
            None => format!("The server refuses the request because of its {kind}."),
        };
        match responses.get_mut(&refusal.status) {
            None => {
                let made = failure(schemas, operation, &doc);
                responses.insert(refusal.status, made);
            }
            Some(known) => {
                let more = known.get("description").and_then(Value::as_str).unwrap_or_default();
                let both =
                    if more.contains(&doc) { more.to_owned() } else { format!("{more} {doc}") };
                known.insert("description".to_owned(), both.into());
            }
        }
    }
    for printed in operation.endpoint.examples.iter().filter(|example| example.is_error()) {
        if let Some(status) = printed.status {
            let doc = "A failure, as the page prints it.";
            responses.entry(status).or_insert_with(|| failure(schemas, operation, doc));
        }
    }
    let with_examples = responses.into_iter().map(|(status, mut response)| {
        examples(schemas, operation, status, &mut response);
        (status.to_string(), Value::Object(response))
    });
    with_examples.collect()
}

/// Returns the name of the operation in PascalCase.
fn base(operation: &Operation<'_>) -> String {
    let name = &operation.request.name;
    name.strip_suffix("Request").unwrap_or(name).to_owned()
}

/// Returns the response with a status of success.
fn success(
    schemas: &mut Schemas<'_, '_>,
    operation: &Operation<'_>,
    (base, payload, data): (&str, &Payload<'_>, Option<&linksfield_spec::Field>),
    doc: Option<&str>,
    status: u16,
) -> Object {
    let mut response = object([("description", doc.unwrap_or("The response.").trim().into())]);
    let mut headers = Object::new();
    for field in headers_of(schemas, operation) {
        let mut schema = field.1;
        let description = schema.remove("description");
        let mut header = object([("schema", schema.into())]);
        header.extend(description.map(|text| ("description".to_owned(), text)));
        headers.insert(field.0, header.into());
    }
    if !headers.is_empty() {
        response.insert("headers".to_owned(), headers.into());
    }
    let is_empty = operation.call.method == Method::Head || status == 204;
    let is_file = |media_type: &str, schema: Value, schemas: &mut Schemas<'_, '_>| {
        let mut content = Object::new();
        content.insert(media_type.to_owned(), json!({ "schema": schema }));
        if let Some(failure) = failure_schema(schemas, operation) {
            content.insert("application/json".to_owned(), json!({ "schema": failure }));
        }
        content
    };
    let content = match payload {
        Payload::Nothing => None,
        _ if is_empty => None,
        Payload::Text => Some(is_file("text/plain", json!({ "type": "string" }), schemas)),
        Payload::Csv(columns) => {
            let mut schema = object([("type", "string".into())]);
            if let Some(columns) = columns {
                let names = columns.names.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
                schema.insert("x-linksfield-columns".to_owned(), names.into());
                let row = schemas.family.structure(&operation.types, &columns.row);
                let row = row.map(|row| schemas.structure(row));
                schema.extend(row.map(|row| ("x-linksfield-row".to_owned(), row.into())));
            }
            Some(is_file("text/csv", schema.into(), schemas))
        }
        Payload::Binary => {
            let bytes = json!({ "type": "string", "contentMediaType": "application/octet-stream" });
            Some(is_file("application/octet-stream", bytes, schemas))
        }
        Payload::Unknown | Payload::Known { .. } | Payload::ByStatus(_) => {
            let schema = json_schema(schemas, operation, base, payload, data);
            Some(object([("application/json", json!({ "schema": schema }))]))
        }
    };
    response.extend(content.map(|content| ("content".to_owned(), content.into())));
    response
}

/// Returns the names and the schemas of the documented headers.
fn headers_of(schemas: &mut Schemas<'_, '_>, operation: &Operation<'_>) -> Vec<(String, Object)> {
    let envelope = operation.output.envelope.as_ref();
    let Some(headers) = envelope.and_then(|envelope| envelope.headers.as_ref()) else {
        return Vec::new();
    };
    let Some(structure) = schemas.family.structure(&operation.types, &headers.name) else {
        return Vec::new();
    };
    let fields = structure.fields.iter();
    fields.map(|field| (field.spec.name.clone(), schemas.text_field(field))).collect()
}

/// Returns the schema of a JSON response: success, failure, or the payload without its envelope.
fn json_schema(
    schemas: &mut Schemas<'_, '_>,
    operation: &Operation<'_>,
    base: &str,
    payload: &Payload<'_>,
    data: Option<&linksfield_spec::Field>,
) -> Object {
    let (payload, is_required) = match payload {
        Payload::Known { value, required } => {
            let limits = linksfield_spec::Limited::default();
            let schema = schemas.value(value, &limits, Use::Received);
            let is_null = data.is_some_and(|data| data.nullable);
            (if *required && !is_null { schema } else { nullable(schema) }, *required)
        }
        _ => (object([("description", "Not documented.".into())]), false),
    };
    let Some(envelope) = envelope_of(schemas, operation) else { return payload };
    let mut fields = Object::new();
    let mut required: Vec<Value> = Vec::new();
    for field in operation.output.envelope.iter().flat_map(|envelope| &envelope.fields) {
        fields.insert(field.spec.name.clone(), schemas.field(field, Use::Received).into());
        if field.is_required() && field.spec.aliases.is_empty() {
            required.push(field.spec.name.clone().into());
        }
    }
    let mut schema =
        envelope::success(&envelope, (payload.clone(), is_required), (fields, required));
    let about = format!("The response of `{}.{}`.", schemas.family.spec.id, operation.endpoint.id);
    schema.insert("description".to_owned(), about.into());
    let name = schemas.name(&format!("{base}Success"));
    let mut all: Vec<Value> = vec![schemas.components.add(&name, schema).into()];
    all.extend(failure_schema(schemas, operation).map(Value::from));
    if operation.call.response.unenveloped {
        let without_code = envelope::without_code(&envelope);
        // A payload that is not documented has no schema, apart from its description.
        all.push(match payload.keys().all(|key| key == "description") {
            true => without_code,
            false => json!({ "allOf": [payload, without_code] }),
        });
    }
    object([("anyOf", all.into())])
}

fn envelope_of(schemas: &Schemas<'_, '_>, operation: &Operation<'_>) -> Option<Envelope> {
    schemas.family.spec.envelope.clone().filter(|_| operation.call.response.enveloped)
}

/// Returns a reference to the schema of a failure. `None` if the form of failures is not documented.
fn failure_schema(schemas: &mut Schemas<'_, '_>, operation: &Operation<'_>) -> Option<Object> {
    let envelope = envelope_of(schemas, operation)?;
    Some(failure_of(schemas, &envelope))
}

/// Returns a reference to the schema of a failure in the envelope of the family.
pub(super) fn failure_of(schemas: &mut Schemas<'_, '_>, envelope: &Envelope) -> Object {
    let name = schemas.name("Failure");
    if !schemas.components.schemas().contains_key(&name) {
        let schema = envelope::failure(schemas.family.spec, envelope);
        schemas.components.add(&name, schema);
    }
    reference(&name)
}

/// Returns a response that reports a failure with an HTTP status.
fn failure(schemas: &mut Schemas<'_, '_>, operation: &Operation<'_>, doc: &str) -> Object {
    let mut response = object([("description", doc.into())]);
    let schema = match failure_schema(schemas, operation) {
        Some(schema) => Value::Object(schema),
        None => json!({ "description": "Not documented." }),
    };
    response.insert("content".to_owned(), json!({ "application/json": { "schema": schema } }));
    response
}

/// Adds the documented examples that fit the schema, or else sample values.
fn examples(
    schemas: &Schemas<'_, '_>,
    operation: &Operation<'_>,
    status: u16,
    response: &mut Object,
) {
    let pointer = "/content/application~1json/schema";
    let own = Value::Object(response.clone());
    let Some(schema) = own.pointer(pointer) else { return };
    let mut examples = Object::new();
    for example in &operation.examples {
        let (printed, Some(body)) = (example.spec, &example.response) else { continue };
        if status_of(operation, printed) != status {
            continue;
        }
        let Ok(value) = serde_json::from_str::<Value>(&body.body) else { continue };
        let name = match printed.fails.is_some() && status < 300 {
            true => format!("{FAILURE}{}", printed.name),
            false => printed.name.clone(),
        };
        if fits(schema, &value, schemas.components) {
            examples.insert(name, shown(printed, value));
        }
    }
    let has_success = examples.keys().any(|name| !name.starts_with(FAILURE));
    let made_up = made_up(schemas, operation, status).filter(|_| status < 300 && !has_success);
    if let Some(value) = made_up.filter(|value| fits(schema, value, schemas.components)) {
        let summary = "Sample values. The page prints no example of this form.";
        examples.insert("sample".to_owned(), json!({ "summary": summary, "value": value }));
    }
    let target =
        response.get_mut("content").and_then(|content| content.get_mut("application/json"));
    if let (Some(Value::Object(target)), false) = (target, examples.is_empty()) {
        target.insert("examples".to_owned(), examples.into());
    }
}

/// Returns an example object.
pub(super) fn shown(printed: &Example, value: Value) -> Value {
    let mut shown = object([("value", value)]);
    let notes = [&printed.note, &printed.composed].into_iter().flatten();
    let note = notes.map(|note| note.trim().to_owned()).collect::<Vec<_>>().join(" ");
    if !note.is_empty() {
        shown.insert("description".to_owned(), note.into());
    }
    if let Some(page) = &printed.page {
        shown.insert("summary".to_owned(), format!("Printed by {page}").into());
    }
    shown.into()
}

/// Returns the status of a printed response.
fn status_of(operation: &Operation<'_>, printed: &Example) -> u16 {
    let response = &operation.call.response;
    let documented = response.status(None).map(|status| status.status);
    printed.status.or(documented).unwrap_or(200)
}

/// Returns a response with sample values.
fn made_up(schemas: &Schemas<'_, '_>, operation: &Operation<'_>, status: u16) -> Option<Value> {
    let family = schemas.family.spec;
    let response = &operation.call.response;
    let (content, data) = response.content_of(Some(status));
    if content != Content::Json {
        return None;
    }
    let payload = data.map_or_else(|| json!({}), |data| sample_value(family, data));
    let Some(envelope) = envelope_of(schemas, operation) else { return Some(payload) };
    let mut body = Object::new();
    for field in &response.envelope_fields {
        body.insert(field.name.clone(), sample_value(family, field));
    }
    body.insert(envelope.data.clone(), payload);
    body.extend(envelope.flag.as_ref().map(|flag| (flag.clone(), true.into())));
    let code = envelope::successes(&envelope).into_iter().next().unwrap_or_default();
    let mut body = Value::Object(body);
    place(&mut body, envelope.code.names(), code);
    if let Some(message) = &envelope.message {
        place(&mut body, message.names(), "text".into());
    }
    Some(body)
}

/// Sets the value at a path, and makes the objects on the way.
pub(super) fn place(body: &mut Value, path: &[String], value: Value) {
    let (Value::Object(object), [name, rest @ ..]) = (body, path) else { return };
    match rest {
        [] => {
            object.insert(name.clone(), value);
        }
        rest => place(object.entry(name.clone()).or_insert_with(|| json!({})), rest, value),
    }
}
