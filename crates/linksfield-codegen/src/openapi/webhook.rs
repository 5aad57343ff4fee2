//! The webhooks of a family: one for each event.

use linksfield_spec::{Inbound, Recognition};
use serde_json::{Value, json};

use super::fit::fits;
use super::operation::{about, coverage};
use super::response::shown;
use super::schema::Schemas;
use super::signing;
use super::value::{Object, object};
use crate::ir::Event;
use crate::known::Fields;

/// Returns the path item of an event.
pub(super) fn webhook(schemas: &mut Schemas<'_, '_>, event: &Event<'_>) -> Value {
    let (family, endpoint) = (schemas.family.spec, event.endpoint);
    let id = format!("{}.{}", family.id, endpoint.id);
    let mut printed = about(family, endpoint, &id, vec![recognised(&event.event.recognised_by)]);
    let scheme = family.inbound.get(&event.event.scheme);
    if let Some(inbound) = scheme {
        printed.insert("parameters".to_owned(), headers(inbound));
        printed.insert("x-linksfield-signing".to_owned(), signing::of_push(inbound));
    }
    let schema = schemas.structure(&event.body);
    let name = schemas.name(&event.body.name);
    let schema = Value::Object(schemas.components.add(&name, schema));
    let mut examples = Object::new();
    for example in &endpoint.examples {
        let body =
            example.body.as_deref().and_then(|body| serde_json::from_str::<Value>(body).ok());
        if let Some(body) = body.filter(|body| fits(&schema, body, schemas.components)) {
            examples.insert(example.name.clone(), shown(example, body));
        }
    }
    let mut media = object([("schema", schema)]);
    if !examples.is_empty() {
        media.insert("examples".to_owned(), examples.into());
    }
    let body = json!({ "required": true, "content": { "application/json": media } });
    printed.insert("requestBody".to_owned(), body);
    let accepted = "The push was accepted. Respond within seconds, with a small JSON object or without a body. \
                    Any other status may count as a failure, after which Linksfield may push again.";
    printed.insert("responses".to_owned(), json!({ "200": { "description": accepted } }));
    printed.insert("security".to_owned(), json!([]));
    let recognised_by = event.event.recognised_by.iter().map(condition).collect::<Vec<_>>();
    printed.insert("x-linksfield-recognised-by".to_owned(), recognised_by.into());
    let coverage = coverage(endpoint, &Fields::of_event(family, event.event));
    printed.insert("x-linksfield-coverage".to_owned(), coverage);
    json!({ "post": printed })
}

/// Returns the headers of a scheme as parameters.
fn headers(inbound: &Inbound) -> Value {
    let parameter = |header: &linksfield_spec::InboundHeader| {
        let mut schema = object([("type", "string".into())]);
        let example = header.example.as_ref();
        schema.extend(example.map(|example| ("examples".to_owned(), json!([example]))));
        let mut parameter = object([
            ("name", header.name.clone().into()),
            ("in", "header".into()),
            ("required", header.required.into()),
            ("schema", schema.into()),
            ("x-linksfield-role", header.role.as_str().into()),
        ]);
        let doc = header.doc.as_ref().map(|doc| doc.trim().into());
        parameter.extend(doc.map(|doc| ("description".to_owned(), doc)));
        Value::Object(parameter)
    };
    inbound.headers.iter().map(parameter).collect()
}

fn condition(condition: &Recognition) -> Value {
    let values = condition.values.iter().map(linksfield_spec::Recognised::to_json);
    json!({ "field": condition.path.to_string(), "values": values.collect::<Vec<_>>() })
}

fn recognised(conditions: &[Recognition]) -> String {
    let one = |condition: &Recognition| {
        let values = condition.values.iter().map(|value| format!("`{}`", value.to_json()));
        match values.collect::<Vec<_>>().as_slice() {
            [] => format!("`{}`", condition.path),
            values => format!("`{}` with the value {}", condition.path, values.join(" or ")),
        }
    };
    match conditions {
        [] => "Linksfield documents nothing that distinguishes this push from others. Receive it at a separate URL."
            .to_owned(),
        all => {
            let all = all.iter().map(one).collect::<Vec<_>>();
            format!("Recognised by {}.", all.join(" and "))
        }
    }
}
