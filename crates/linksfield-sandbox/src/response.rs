//! The responses of the sandbox: the documented example in the documented envelope, or a failure in its
//! documented form. The check of the request is elsewhere, in `request`.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use linksfield_spec::{
    Call, Content, Endpoint, Envelope, Family, MemberPath, Method, Paging, TokenLocation, Wire,
    sample_value,
};
use serde_json::{Map, Value, json};

use crate::request::{Parameters, Refusal};

/// A response that is about to be sent.
#[derive(Debug)]
pub(crate) struct Response {
    status: StatusCode,
    /// The name and value of a header that carries a token.
    token: Option<(String, String)>,
    body: String,
}

impl Response {
    pub(crate) fn new(status: StatusCode, body: impl Into<String>) -> Self {
        Self { status, token: None, body: body.into() }
    }

    /// Returns an error as an object with `code` and `message`. This form belongs to the sandbox, and is used
    /// where no form is documented.
    pub(crate) fn error(status: StatusCode, code: &str, message: &str) -> Self {
        Self::new(status, json!({ "code": code, "message": message }).to_string())
    }

    /// Converts the response into that of axum.
    pub(crate) fn into_http(self) -> axum::response::Response {
        let mut response = axum::response::Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        if self.status != StatusCode::NO_CONTENT {
            let json = HeaderValue::from_static("application/json;charset=UTF-8");
            response.headers_mut().insert("content-type", json);
        }
        if let Some((name, token)) = self.token
            && let (Ok(name), Ok(token)) =
                (HeaderName::try_from(name), HeaderValue::try_from(token))
        {
            response.headers_mut().insert(name, token);
        }
        response
    }
}

/// Returns the response to a valid request.
pub(crate) fn success(
    family: &Family,
    endpoint: &Endpoint,
    call: &Call,
    parameters: &Parameters,
) -> Response {
    if call.response.content == Content::None {
        let status = match call.method {
            // The headers of the response are those of the response to a GET.
            Method::Head => StatusCode::OK,
            _ => StatusCode::NO_CONTENT,
        };
        return Response::new(status, "");
    }
    let example = endpoint.examples.iter().find_map(|example| {
        let text = example.response.as_ref().filter(|_| example.fails.is_none())?;
        serde_json::from_str::<Value>(text).ok()
    });
    let mut body = match example {
        Some(example) => enveloped(family, call, example),
        None => made_up(family, call),
    };
    echo(&mut body, parameters, family);
    if let Some(paging) = &call.paging {
        turn(&mut body, parameters, family, call, paging);
    }
    Response::new(StatusCode::OK, body.to_string())
}

/// Returns a failure in its documented form, with the documented status. Where no code is documented for the
/// kind of refusal, the code is one of the sandbox, such as `sandbox.signature`.
pub(crate) fn failure(family: &Family, enveloped: bool, refusal: &Refusal) -> Response {
    let documented = family.refusals.iter().find(|documented| documented.kind == refusal.kind);
    let status = match documented {
        // The spec crate rejects an invalid status, so the default is not used.
        Some(documented) => {
            StatusCode::from_u16(documented.status).unwrap_or(StatusCode::BAD_REQUEST)
        }
        None if family.envelope.is_some() && enveloped => StatusCode::OK,
        // Without an envelope, only the status distinguishes a failure from a success.
        None => StatusCode::BAD_REQUEST,
    };
    let Some(envelope) = &family.envelope else {
        return Response::error(status, refusal.code, &refusal.message);
    };
    let code = refusal
        .documented
        .as_ref()
        .or_else(|| documented.and_then(|documented| documented.code.as_ref()));
    let code = match envelope.code_wire {
        Wire::Number => json!(code.and_then(|code| code.parse().ok()).unwrap_or(-1)),
        Wire::String | Wire::Either => json!(code.map_or(refusal.code, String::as_str)),
    };
    Response::new(status, wrap(envelope, code, &refusal.message, Value::Null).to_string())
}

/// Returns the response to a login. The token is in the first place where the client looks for it: a field of
/// the body, or a header.
pub(crate) fn login(family: &Family, token: &str) -> Response {
    let mut body = match &family.envelope {
        Some(envelope) => wrap(envelope, success_code(envelope), "success", json!({})),
        None => json!({}),
    };
    let header = match family.login.as_ref().and_then(|login| login.token.first()) {
        Some(TokenLocation::Body(path)) => {
            put(&mut body, path.names(), json!(token));
            None
        }
        Some(TokenLocation::Header(name)) => Some((name.clone(), token.to_owned())),
        None => None,
    };
    Response { token: header, ..Response::new(StatusCode::OK, body.to_string()) }
}

/// Makes the response one page of a list. The example is the complete list, so its total becomes the number of its items,
/// and a page after the first has no items.
fn turn(body: &mut Value, parameters: &Parameters, family: &Family, call: &Call, paging: &Paging) {
    let envelope = family.envelope.as_ref().filter(|_| call.response.enveloped);
    let payload = envelope.map(|envelope| &envelope.data);
    let Some(Value::Array(items)) = find(body, payload, &paging.items) else { return };
    let count = items.len();
    let number = match parameters.get(&paging.page) {
        Some(Value::Number(number)) => number.as_i64(),
        Some(Value::String(text)) => text.parse().ok(),
        _ => None,
    };
    if number.is_some_and(|number| number > paging.first) {
        items.clear();
    }
    match paging.total.as_ref().and_then(|total| find(body, payload, total)) {
        Some(total @ Value::Number(_)) => *total = json!(count),
        Some(total @ Value::String(_)) => *total = json!(count.to_string()),
        _ => {}
    }
}

/// Returns a field of a response. `payload` is the name of the field with the payload, if there is an envelope.
fn find<'v>(
    body: &'v mut Value,
    payload: Option<&String>,
    member: &MemberPath,
) -> Option<&'v mut Value> {
    let names = match member {
        MemberPath::EnvelopeField(name) => return body.get_mut(name),
        MemberPath::InPayload(path) => path.names(),
        MemberPath::Payload => &[],
    };
    payload.into_iter().chain(names).try_fold(body, |value, name| value.get_mut(name))
}

/// Wraps an example in the envelope of the family, if the page prints the example without it.
fn enveloped(family: &Family, call: &Call, example: Value) -> Value {
    match &family.envelope {
        Some(envelope) if call.response.enveloped => {
            let has_code = envelope.code.find(&example).is_some();
            if has_code || !call.response.unenveloped {
                example
            } else {
                wrap(envelope, success_code(envelope), "success", example)
            }
        }
        _ => example,
    }
}

/// Returns a response made from the documented fields, for calls without an example.
fn made_up(family: &Family, call: &Call) -> Value {
    let data = match &call.response.data {
        Some(data) => sample_value(family, data),
        None => Value::Null,
    };
    let Some(envelope) = family.envelope.as_ref().filter(|_| call.response.enveloped) else {
        return data;
    };
    let mut body = wrap(envelope, success_code(envelope), "success", data);
    for field in &call.response.envelope_fields {
        put(&mut body, std::slice::from_ref(&field.name), sample_value(family, field));
    }
    body
}

fn success_code(envelope: &Envelope) -> Value {
    let code = envelope.success.first().cloned().unwrap_or_default();
    match envelope.code_wire {
        Wire::Number => code.parse::<i64>().map_or(Value::String(code), |code| json!(code)),
        Wire::String | Wire::Either => Value::String(code),
    }
}

fn wrap(envelope: &Envelope, code: Value, message: &str, data: Value) -> Value {
    let is_success = code == success_code(envelope);
    let mut body = Value::Object(Map::new());
    put(&mut body, envelope.code.names(), code);
    if let Some(path) = &envelope.message {
        put(&mut body, path.names(), json!(message));
    }
    put(&mut body, std::slice::from_ref(&envelope.data), data);
    if let Some(flag) = &envelope.flag {
        put(&mut body, std::slice::from_ref(flag), json!(is_success));
    }
    body
}

/// Sets the field at a path of names, and creates the objects on the path.
fn put(target: &mut Value, path: &[String], value: Value) {
    let Some((name, below)) = path.split_first() else {
        *target = value;
        return;
    };
    let Some(members) = target.as_object_mut() else { return };
    let member = members.entry(name).or_insert_with(|| Value::Object(Map::new()));
    put(member, below, value);
}

/// Copies the text of a parameter into each field of the response with the same name, so that a caller gets back
/// the ids of its own card and order. The signature is not copied.
fn echo(body: &mut Value, parameters: &Parameters, family: &Family) {
    let signature = family.signature_field().map(|field| field.name.as_str());
    match body {
        Value::Array(items) => items.iter_mut().for_each(|item| echo(item, parameters, family)),
        Value::Object(members) => {
            for (name, value) in members {
                match parameters.get(name) {
                    Some(own)
                        if own.is_string()
                            && value.is_string()
                            && Some(name.as_str()) != signature =>
                    {
                        *value = own.clone();
                    }
                    _ => echo(value, parameters, family),
                }
            }
        }
        _ => {}
    }
}
