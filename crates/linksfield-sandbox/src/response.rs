//! The responses of the sandbox: the documented example in the documented envelope, with the values of the records that
//! the call has to do with, or a failure in its
//! documented form. The check of the request is elsewhere, in `request`.

mod content;
mod paging;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use linksfield_spec::{
    Call, Content, Endpoint, Envelope, Example, Family, Field, Method, TokenLocation, Wire,
    readable_response, sample_value,
};
use serde_json::{Map, Value, json};

use crate::echo::echo;
use crate::person::page::PageResponse;
use crate::request::{Parameters, Refusal};
use crate::world::Scene;

/// A response that is about to be sent.
#[derive(Debug)]
pub(crate) struct Response {
    status: StatusCode,
    /// The names and values of headers, except `content-type` of JSON.
    headers: Vec<(String, String)>,
    /// Whether the content is JSON, unless a header states another type.
    is_json: bool,
    body: Bytes,
}

impl Response {
    pub(crate) fn new(status: StatusCode, body: impl Into<String>) -> Self {
        let body = Bytes::from(body.into());
        Self { status, headers: Vec::new(), is_json: true, body }
    }

    /// Returns a response with text or a file, whose type is stated by one of the headers.
    pub(crate) fn of_content(
        status: StatusCode,
        headers: Vec<(String, String)>,
        body: impl Into<Bytes>,
    ) -> Self {
        Self { status, headers, is_json: false, body: body.into() }
    }

    /// Closes the connection after the response.
    pub(crate) fn closing(self) -> Self {
        self.with_header("connection", "close".to_owned())
    }

    /// Returns the size of the body, in bytes.
    pub(crate) fn len(&self) -> usize {
        self.body.len()
    }

    /// Adds a header.
    pub(crate) fn with_header(mut self, name: &str, value: String) -> Self {
        self.headers.push((name.to_owned(), value));
        self
    }

    /// Returns an error as an object with `code` and `message`. This form belongs to the sandbox, and is used
    /// where no form is documented.
    pub(crate) fn error(status: StatusCode, code: &str, message: &str) -> Self {
        Self::new(status, json!({ "code": code, "message": message }).to_string())
    }

    /// Returns a page for a browser.
    pub(crate) fn page(page: PageResponse) -> Self {
        let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::OK);
        let headers = page.headers.into_iter();
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self::of_content(status, headers, page.body)
    }

    fn header_map(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        if self.is_json && self.status != StatusCode::NO_CONTENT {
            let json = HeaderValue::from_static("application/json;charset=UTF-8");
            headers.insert(CONTENT_TYPE, json);
        }
        for (name, value) in &self.headers {
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::from_bytes(value.as_bytes()))
            {
                headers.insert(name, value);
            }
        }
        headers
    }

    /// Converts the response into the form in which it is sent.
    pub(crate) fn into_http(self) -> http::Response<Bytes> {
        let headers = self.header_map();
        let mut response = http::Response::new(self.body);
        *response.status_mut() = self.status;
        *response.headers_mut() = headers;
        response
    }
}

/// Returns the response to a valid request. `path` is the path of the request, without the base URL.
///
/// `scene` are the records of the world that the response shows. Fails if the request asks for a page that does not
/// exist.
pub(crate) fn success(
    (family, endpoint, call): (&Family, &Endpoint, &Call),
    path: &str,
    parameters: &Parameters,
    scene: Option<&Scene<'_>>,
) -> Result<Response, Refusal> {
    let is_success = |example: &&Example| example.fails.is_none() && !example.is_error();
    let mut examples = endpoint.examples.iter().filter(is_success);
    let example = examples.find(|example| example.response.is_some() || example.status.is_some());
    let documented = call.response.status(None).map(|status| status.status);
    let status = example.and_then(|example| example.status).or(documented);
    let (content, data) = call.response.content_of(status);
    // The status and the headers of the response to a HEAD are those of the response to a GET.
    let has_no_content = content == Content::None && call.method != Method::Head;
    let default = if has_no_content { 204 } else { 200 };
    let code = StatusCode::from_u16(status.unwrap_or(default)).unwrap_or(StatusCode::OK);
    let headers = content::headers(family, call, example);
    let printed = example.and_then(|example| example.response.as_deref());
    if content != Content::Json {
        let is_base64 = example.is_some_and(|example| example.is_base64);
        let (types, body) =
            content::body(family, call, content, printed.map(|text| (text, is_base64)));
        return Ok(Response::of_content(code, types.into_iter().chain(headers).collect(), body));
    }
    // A client could not read the values that `differs` excuses.
    let readable = example.and_then(|example| readable_response(family, call, example));
    let readable = readable.map(|readable| readable.body);
    let printed = readable.or_else(|| serde_json::from_str::<Value>(printed?).ok());
    let mut body = match printed {
        Some(example) => enveloped(family, call, example),
        None => made_up(family, call, data),
    };
    echo(&mut body, parameters, family);
    let envelope = family.envelope.as_ref().filter(|_| call.response.enveloped);
    let payload = envelope.map(|envelope| envelope.data.as_str());
    let listing = scene.and_then(|scene| Some((scene, scene.write(&mut body, payload)?)));
    let mut pages = Vec::new();
    if let Some(paging) = &call.paging {
        pages =
            paging::turn(&mut body, (family, call, paging), path, parameters, listing.as_ref())?;
    }
    let mut response = Response::new(code, body.to_string());
    // What the page states takes precedence over a sample.
    for (name, value) in headers.into_iter().chain(pages) {
        response = response.with_header(&name, value);
    }
    Ok(response)
}

/// Returns a failure in its documented form, with the documented status. Where no code is documented for the
/// kind of refusal, the code is one of the sandbox, such as `sandbox.signature`.
pub(crate) fn failure(family: &Family, enveloped: bool, refusal: &Refusal) -> Response {
    let documented =
        family.refusals.iter().find(|documented| Some(documented.kind) == refusal.kind);
    let status = match documented {
        // The spec crate rejects an invalid status, so the default is not used.
        Some(documented) => {
            StatusCode::from_u16(documented.status).unwrap_or(StatusCode::BAD_REQUEST)
        }
        None if family.envelope.is_some() && enveloped => StatusCode::OK,
        // Without an envelope, only the status distinguishes a failure from a success.
        None => StatusCode::BAD_REQUEST,
    };
    let code = refusal
        .documented
        .as_ref()
        .or_else(|| documented.and_then(|documented| documented.code.as_ref()));
    let Some(envelope) = &family.envelope else {
        return Response::error(status, refusal.code, &refusal.message);
    };
    failure_with(envelope, status, code.map(String::as_str), refusal.code, &refusal.message)
}

/// Returns the refusal of a request that exceeds a documented limit. No page documents a code for it.
pub(crate) fn limited(family: &Family, enveloped: bool, message: &str) -> Response {
    let (status, code) = (StatusCode::TOO_MANY_REQUESTS, "sandbox.limit");
    match family.envelope.as_ref().filter(|_| enveloped) {
        Some(envelope) => failure_with(envelope, status, None, code, message),
        None => Response::error(status, code, message),
    }
}

/// Returns a failure in an envelope. `code` is the documented code, and `own` the code of the sandbox.
fn failure_with(
    envelope: &Envelope,
    status: StatusCode,
    code: Option<&str>,
    own: &str,
    message: &str,
) -> Response {
    let code = match envelope.code_wire {
        Wire::Number => json!(code.and_then(|code| code.parse().ok()).unwrap_or(-1)),
        Wire::String | Wire::Either => json!(code.unwrap_or(own)),
    };
    Response::new(status, wrap(envelope, code, message, Value::Null).to_string())
}

/// Returns the response to a login. The token is in the first place where the client looks for it: a field of
/// the body, or a header.
pub(crate) fn login(family: &Family, token: &str) -> Response {
    let mut body = match &family.envelope {
        Some(envelope) => wrap(envelope, success_code(envelope), "success", json!({})),
        None => json!({}),
    };
    let mut headers = Vec::new();
    match family.login.as_ref().and_then(|login| login.token.first()) {
        Some(TokenLocation::Body(path)) => {
            put(&mut body, path.names(), json!(token));
        }
        Some(TokenLocation::Header(name)) => headers.push((name.clone(), token.to_owned())),
        None => {}
    }
    Response { headers, ..Response::new(StatusCode::OK, body.to_string()) }
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
fn made_up(family: &Family, call: &Call, data: Option<&Field>) -> Value {
    let data = match data {
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
