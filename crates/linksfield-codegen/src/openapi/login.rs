//! The login of a family, as an operation. A client obtains its access token with it.

use linksfield_spec::{Family, Login, LoginDigest, LoginValue, TokenLocation};
use serde_json::{Value, json};

use super::components::type_of;
use super::envelope;
use super::response::{failure_of, place};
use super::schema::Schemas;
use super::value::{Object, object};

/// The name of the operation.
pub(super) const NAME: &str = "login";

const FILL_IN: &str = "x-linksfield-fill-in";

/// Returns the operation object of the login.
pub(super) fn operation(schemas: &mut Schemas<'_, '_>, login: &Login) -> Object {
    let family = schemas.family.spec;
    let (mut properties, mut request) = (Object::new(), Object::new());
    let mut fill_ins = Vec::new();
    for (name, value) in &login.body {
        let (schema, sample) = field(family, value);
        let mut fill_in = object([("name", name.clone().into()), ("in", "body".into())]);
        if let Some(Value::Object(source)) = schema.get(FILL_IN) {
            fill_in.extend(source.clone());
        }
        fill_ins.push(Value::Object(fill_in));
        properties.insert(name.clone(), schema.into());
        request.insert(name.clone(), sample);
    }
    let names = login.body.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let schema = object([
        ("type", "object".into()),
        ("properties", properties.into()),
        ("required", names.into()),
        ("additionalProperties", false.into()),
    ]);
    let name = schemas.name("LoginRequest");
    let body = schemas.components.add(&name, schema);
    let token = login.token.iter().map(|location| match location {
        TokenLocation::Body(path) => format!("the field `{path}`"),
        TokenLocation::Header(name) => format!("the header `{name}`"),
    });
    let found = format!(
        "The token is the first that exists of: {}. It is valid for {} seconds.",
        token.collect::<Vec<_>>().join(", "),
        login.valid_for
    );
    let (mut headers, mut fields) = (Object::new(), Object::new());
    let mut example = json!({});
    for location in &login.token {
        let text = json!({ "type": "string", "x-linksfield-sensitive": true });
        match location {
            TokenLocation::Header(name) => {
                headers.insert(name.clone(), json!({ "schema": text }));
            }
            TokenLocation::Body(path) => {
                envelope::insert(&mut fields, path.names(), text, false);
                place(&mut example, path.names(), "token".into());
            }
        }
    }
    let mut schema = object([("type", "object".into()), ("additionalProperties", true.into())]);
    if let Some(envelope) = &family.envelope {
        let code = envelope::successes(envelope).into_iter().next().unwrap_or_default();
        place(&mut example, envelope.code.names(), code);
        let data = match fields.remove(&envelope.data) {
            Some(Value::Object(data)) => data,
            _ => Object::new(),
        };
        let success = envelope::success(envelope, (data, true), (fields, Vec::new()));
        let name = schemas.name("LoginSuccess");
        let success = schemas.components.add(&name, success);
        let failure = failure_of(schemas, envelope);
        schema = object([("anyOf", json!([success, failure]))]);
    } else {
        schema.insert("properties".to_owned(), fields.into());
    }
    let sample = json!({ "summary": "Sample values.", "value": example });
    let response = json!({
        "description": found,
        "headers": headers,
        "content": { "application/json": { "schema": schema, "examples": { "sample": sample } } },
    });
    object([
        ("operationId", format!("{}.{NAME}", family.id).into()),
        ("summary", "Obtain an access token".into()),
        ("description", format!("{}\n\n{found}", login.doc.trim()).into()),
        ("tags", json!([family.id])),
        ("security", json!([])),
        (
            "requestBody",
            json!({
                "required": true,
                "content": { "application/json": {
                    "schema": body,
                    "examples": { "sample": { "summary": "Sample values.", "value": request } },
                } },
            }),
        ),
        ("responses", json!({ "200": response })),
        ("x-linksfield-effect", "read".into()),
        (FILL_IN, fill_ins.into()),
        (
            "x-linksfield-token",
            json!({
                "locations": login.token.iter().map(location).collect::<Vec<_>>(),
                "valid_for_seconds": login.valid_for,
                "expired_codes": login.expired,
            }),
        ),
    ])
}

fn location(location: &TokenLocation) -> Value {
    match location {
        TokenLocation::Body(path) => json!({ "in": "body", "path": path.to_string() }),
        TokenLocation::Header(name) => json!({ "in": "header", "name": name }),
    }
}

/// Returns the schema of a field of the body, and a sample.
fn field(family: &Family, value: &LoginValue) -> (Object, Value) {
    match value {
        LoginValue::Credential { id, digest } => {
            let credential = family.credentials.get(id);
            let is_secret = credential.is_some_and(|credential| credential.secret);
            let mut schema = object([
                ("type", "string".into()),
                (
                    FILL_IN,
                    json!({
                        "source": "credential",
                        "credential": id.as_str(),
                        "digest": digest.as_str(),
                    }),
                ),
            ]);
            schema.extend(credential.map(|one| ("description".to_owned(), one.doc.trim().into())));
            if is_secret {
                schema.insert("x-linksfield-sensitive".to_owned(), true.into());
            }
            let example = credential.and_then(|one| one.example.clone());
            let sample = match digest {
                LoginDigest::Md5Hex => "d41d8cd98f00b204e9800998ecf8427e".to_owned(),
                LoginDigest::None => example.unwrap_or_else(|| id.as_str().to_owned()),
            };
            (schema, sample.into())
        }
        LoginValue::Text(text) => constant(text.clone().into()),
        LoginValue::Number(number) => constant((*number).into()),
    }
}

fn constant(value: Value) -> (Object, Value) {
    let source = json!({ "source": "constant", "value": value });
    let schema =
        object([("type", type_of(&value).into()), ("const", value.clone()), (FILL_IN, source)]);
    (schema, value)
}
