//! Assertions for the generated tests of documented examples: requests, responses, errors and events. Not
//! part of the public API.

use std::error::Error;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use linksfield_sign::{Dialect, ValueWriter};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::client::{ClientBuilder, Family};
use crate::codec::{self, Codec as _, Members, Structure};
use crate::envelope::{Opened, Payload, Refused, Verdict, open};
use crate::explain::Explanation;
use crate::info::{FamilyInfo, OperationInfo};
use crate::json_text::BYTE_ORDER_MARK;
use crate::meta::{Algorithm, Content, Envelope};
use crate::operation::Operation;
use crate::response::HttpResponse;
use crate::secret::Secret;
use crate::webhook::{EventSet, ReceiveError, Receiver};

mod compare;

use compare::{TestResult, in_one_form, remove, renamed, same, without_empties};

/// An RSA private key that is used only in tests.
pub const PRIVATE_KEY: &str = include_str!("testing_key.pem");

/// Returns a client with invented credentials, for tests that send nothing.
///
/// # Errors
///
/// If the client cannot be built.
pub fn client<C: Family>() -> Result<C, Box<dyn Error>> {
    let facts = C::INFO.facts;
    let mut credentials: Vec<Secret> =
        facts.credentials.iter().map(|_| Secret::from("example")).collect();
    if let Some(Algorithm::Rsa(_, index)) = facts.signing.as_ref().map(|signing| signing.algorithm)
    {
        credentials[index] = Secret::from(PRIVATE_KEY);
    }
    Ok(ClientBuilder::<C>::new(credentials).base_url("http://127.0.0.1:9").build()?)
}

/// A documented request.
#[derive(Debug)]
pub struct Documented<'a> {
    /// The path, without the base URL.
    pub path: &'a str,
    /// The parameters of the path.
    pub parameters: &'a [(&'a str, &'a str)],
    /// The parameters of the query.
    pub query: &'a [(&'a str, &'a str)],
    /// The body, if the request has one.
    pub body: Option<&'a str>,
    /// Names of parameters that are not compared: fields that the client fills, and known differences.
    pub apart_from: &'a [&'a str],
}

/// Compares a typed request with the documented request.
///
/// The URL and the body that the client would send must be the documented ones. The documented example, read
/// as JSON, must be equal to the typed request.
///
/// # Errors
///
/// If any of these differ.
pub fn same_request<O: Operation>(
    explanation: &Explanation,
    request: &O,
    documented: &Documented<'_>,
) -> TestResult {
    same_pasted(request, documented)?;
    let text = serde_json::to_string(request)?;
    if serde_json::from_str::<O>(&text)? != *request {
        return Err(format!("the request differs after it was written and read as {text}").into());
    }
    let url = url::Url::parse(explanation.url())?;
    let path = percent_decode_str(url.path()).decode_utf8()?;
    if !path.ends_with(documented.path) {
        return Err(format!("the path is {path}, but {} is documented", documented.path).into());
    }
    let compared = |name: &str| !documented.apart_from.contains(&name);
    let mut query: Map<String, Value> = Map::new();
    // The items of some lists have brackets after the name.
    let is_compared = |name: &str| name.split('[').next().is_some_and(compared);
    for (name, value) in url.query_pairs().filter(|(name, _)| is_compared(name)) {
        query.insert(name.into_owned(), Value::String(value.into_owned()));
    }
    let mut wanted: Map<String, Value> = Map::new();
    for (name, value) in documented.query.iter().filter(|(name, _)| compared(name)) {
        wanted.insert((*name).to_owned(), Value::String((*value).to_owned()));
    }
    // Pages that print the parameters of a GET do not print the fields that the client fills.
    query.retain(|name, _| documented.body.is_some() || wanted.contains_key(name));
    same(Value::Object(query), without_empties(Value::Object(wanted)))?;
    let Some(body) = documented.body else { return Ok(()) };
    let strip = |text: &str| -> Result<Value, Box<dyn Error>> {
        let mut value: Map<String, Value> = serde_json::from_str(text)?;
        value.retain(|name, _| compared(name));
        Ok(without_empties(Value::Object(value)))
    };
    same(strip(explanation.body().unwrap_or("{}"))?, strip(body)?)
}

/// Reads the documented example as a request. Parameters that are known to differ are taken from the typed
/// request.
fn same_pasted<O: Operation>(request: &O, documented: &Documented<'_>) -> TestResult {
    let mut pasted: Map<String, Value> = match documented.body {
        Some(body) => serde_json::from_str(body)?,
        None => Map::new(),
    };
    for (name, value) in documented.parameters.iter().chain(documented.query) {
        pasted.insert((*name).to_owned(), Value::String((*value).to_owned()));
    }
    let own = serde_json::to_value(request)?;
    for name in documented.apart_from {
        match own.get(name) {
            Some(value) => pasted.insert((*name).to_owned(), value.clone()),
            None => pasted.remove(*name),
        };
    }
    let read: O = serde_json::from_value(Value::Object(pasted))?;
    if read == *request {
        Ok(())
    } else {
        Err(format!("the example is read as {read:?}, but the typed request is {request:?}").into())
    }
}

/// A documented response.
#[derive(Debug)]
pub struct DocumentedResponse<'a> {
    /// The body.
    pub body: &'a str,
    /// Pairs of an alias and the documented name that it replaces.
    pub aliases: &'a [(&'a str, &'a str)],
    /// Paths in the payload that are known to differ.
    pub apart_from: &'a [&'a str],
    /// Whether numbers with and without quotes are equal, because some field is read in either form.
    pub either_form: bool,
    /// Whether the response type includes fields of the envelope as well as the payload.
    pub has_envelope_fields: bool,
}

/// Returns the envelope of the responses of an operation, if they have one.
fn envelope<O: Operation>() -> Option<&'static Envelope> {
    let is_enveloped = O::INFO.call.enveloped;
    <O::Family as Family>::INFO.facts.envelope.as_ref().filter(|_| is_enveloped)
}

/// Returns the `Debug` output of the typed request and response of an operation.
///
/// # Errors
///
/// If the request is not JSON, or if one of them is not as documented.
pub fn debug_output(
    family: &FamilyInfo,
    operation: &OperationInfo,
    request: &str,
    body: &str,
) -> Result<[String; 2], Box<dyn Error>> {
    let call = &operation.call;
    let envelope = family.facts.envelope.as_ref().filter(|_| call.enveloped);
    let response = response(200, &[], body.as_bytes());
    let Ok(Opened::Payload { mut payload, .. }) = open(&response, envelope, call) else {
        return Err(format!("not a success: {body}").into());
    };
    let request: &RawValue = serde_json::from_str(request)?;
    let output = (operation.functions.debug)(request, &mut payload);
    Ok(output.map_err(|mismatch| mismatch.to_string())?)
}

/// Reads a documented response and writes it again, and compares the two. No field may be lost.
///
/// # Errors
///
/// If the response is not read as a success, or if the two differ.
pub fn same_response<O: Operation>(documented: &DocumentedResponse<'_>) -> TestResult {
    same_reply::<O>(200, &[], documented)
}

/// Does what [`same_response`] does, for a response with this status and these headers.
///
/// # Errors
///
/// If the response is not read as a success, or if the two differ.
pub fn same_reply<O: Operation>(
    status: u16,
    headers: &[(&str, &str)],
    documented: &DocumentedResponse<'_>,
) -> TestResult {
    let response = response(status, headers, documented.body.as_bytes());
    let mut payload = payload::<O>(&response)?;
    let data: Option<Value> =
        payload.data().map(|raw| serde_json::from_str(raw.get())).transpose()?;
    let data = data.unwrap_or(Value::Null);
    let output = O::decode(&mut payload).map_err(|mismatch| mismatch.to_string())?;
    if let Some(mismatch) = payload.into_mismatch() {
        return Err(mismatch.to_string().into());
    }
    let written = written::<O>(&output)?;
    let key = key_of_data::<O>(documented.has_envelope_fields);
    let mut expected = Map::from_iter([(key.to_owned(), data)]);
    let mut written = members::<O>(written, documented.has_envelope_fields);
    // A single item without a list is read as a list of one item.
    if let (Some(Value::Object(_)), Some(Value::Array(items))) =
        (expected.get(key), written.get(key))
        && let [item] = items.as_slice()
    {
        let item = item.clone();
        written.insert(key.to_owned(), item);
    }
    // Fields of the envelope are compared if the response type has them.
    if let Ok(Value::Object(whole)) = serde_json::from_str(documented.body) {
        for (name, value) in whole {
            let alias = documented.aliases.iter().find(|(alias, _)| *alias == name);
            let documented = alias.map_or(name.as_str(), |(_, documented)| documented);
            if name != key && written.contains_key(documented) {
                expected.insert(name, value);
            }
        }
    }
    let compared = |members: Map<String, Value>| {
        let mut value = without_empties(Value::Object(members));
        for path in documented.apart_from {
            let dot = if path.starts_with('[') { "" } else { "." };
            remove(&mut value, &format!("{key}{dot}{path}"));
        }
        let value = renamed(value, documented.aliases);
        if documented.either_form { in_one_form(value) } else { value }
    };
    same(compared(written), compared(expected))
}

/// Returns the name of the field that contains the payload of an output. An output with fields of the envelope, or with
/// headers, writes the payload as the envelope does.
fn key_of_data<O: Operation>(is_wrapped: bool) -> &'static str {
    let envelope = <O::Family as Family>::INFO.facts.envelope.as_ref().filter(|_| is_wrapped);
    envelope.map_or("data", |envelope| envelope.data)
}

/// Returns the payload of an output in its field, with the fields of the envelope beside it. The headers of the response
/// are left out.
fn members<O: Operation>(output: Value, is_wrapped: bool) -> Map<String, Value> {
    let key = key_of_data::<O>(is_wrapped);
    let mut members = match output {
        Value::Object(members) if is_wrapped => members,
        payload => Map::from_iter([(key.to_owned(), payload)]),
    };
    if is_wrapped {
        members.remove("headers");
    }
    if matches!(O::INFO.call.outcomes.content, Content::ByStatus(_)) {
        let payload = members.get_mut(key).and_then(|data| data.get_mut("data"));
        let payload = payload.map_or(Value::Null, Value::take);
        members.insert(key.to_owned(), payload);
    }
    members
}

/// Returns an output as JSON, in the documented form of its values.
fn written<O: Operation>(output: &O::Output) -> Result<Value, Box<dyn Error>> {
    let mut json = String::new();
    O::write_output(output, ValueWriter::begin(&mut json, Dialect::Plain));
    Ok(serde_json::from_str(&json)?)
}

/// Returns the payload of a response that is a success.
fn payload<O: Operation>(response: &HttpResponse) -> Result<Payload<'_>, Box<dyn Error>> {
    match open(response, envelope::<O>(), &O::INFO.call) {
        Ok(Opened::Payload { payload, .. }) => Ok(payload),
        Ok(Opened::Refusal(Verdict { code, .. })) | Err(Refused::ByApi(Verdict { code, .. })) => {
            Err(format!("the example is an error with code {code}").into())
        }
        Err(Refused::Mismatch(mismatch)) => Err(mismatch.to_string().into()),
    }
}

fn response(status: u16, headers: &[(&str, &str)], body: &[u8]) -> HttpResponse {
    let response = HttpResponse::new(status).with_body(body.to_vec());
    headers.iter().fold(response, |response, (name, value)| response.with_header(*name, *value))
}

/// A documented response that is text or a file, or has no content.
#[derive(Debug)]
pub struct DocumentedContent<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: &'a [(&'a str, &'a str)],
    /// The content.
    pub body: &'a str,
    /// Whether `body` is the Base64 of the content.
    pub is_base64: bool,
    /// Whether the output of the operation holds headers as well as the payload.
    pub is_wrapped: bool,
}

/// Reads a documented response that is text or a file, and compares the content of the output with it. Returns the output.
///
/// # Errors
///
/// If the response is not read as a success, or if the two differ.
pub fn same_content<O: Operation>(
    documented: &DocumentedContent<'_>,
) -> Result<O::Output, Box<dyn Error>> {
    let body = match documented.is_base64 {
        true => STANDARD.decode(documented.body.trim())?,
        false => documented.body.as_bytes().to_vec(),
    };
    let response = response(documented.status, documented.headers, &body);
    let mut payload = payload::<O>(&response)?;
    let output = O::decode(&mut payload).map_err(|mismatch| mismatch.to_string())?;
    let written = members::<O>(written::<O>(&output)?, documented.is_wrapped);
    let data = written.get(key_of_data::<O>(documented.is_wrapped)).unwrap_or(&Value::Null);
    let fits = match data {
        Value::String(text) => {
            text.as_bytes() == body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&body)
        }
        Value::Object(file) => {
            file.get("content").and_then(Value::as_str) == Some(&STANDARD.encode(&body))
        }
        other => other.is_null() && body.is_empty(),
    };
    if fits { Ok(output) } else { Err(format!("the content is read as {data}").into()) }
}

/// Reads a documented error response.
///
/// # Errors
///
/// If the response is not read as an error with this code.
pub fn refused<O: Operation>(documented: &str, code: &str) -> TestResult {
    match open(&response(200, &[], documented.as_bytes()), envelope::<O>(), &O::INFO.call) {
        Ok(Opened::Refusal(refusal)) if refusal.code == code => Ok(()),
        Ok(Opened::Refusal(refusal)) => {
            Err(format!("the code is {}, but {code} is documented", refusal.code).into())
        }
        _ => Err("the response is not read as an error".into()),
    }
}

/// Reads the event of a documented push and writes it again, and compares the two. No field may be lost.
///
/// # Errors
///
/// If the event cannot be read, or if the two differ.
pub fn same_event<E: Structure + Serialize>(documented: &str) -> TestResult {
    let raw: &RawValue = serde_json::from_str(documented)?;
    let event = codec::Object::<E>::read(raw).map_err(|mismatch| mismatch.to_string())?;
    let written = without_empties(serde_json::to_value(&event)?);
    same(written, without_empties(serde_json::from_str(documented)?))
}

/// Checks that a receiver recognises the kind of a documented body. `None` for a kind that cannot be recognised.
///
/// # Errors
///
/// If the body is recognised as another kind.
pub fn recognised<E: EventSet>(documented: &str, kind: Option<E::Kind>) -> TestResult {
    let raw: &RawValue = serde_json::from_str(documented)?;
    let fields = Members::of_object(raw);
    if fields.and_then(|mut fields| E::recognise(&mut fields)) == kind {
        Ok(())
    } else {
        Err("the body is recognised as another event".into())
    }
}

/// Receives a push whose documented body is not JSON because of a misprint.
///
/// # Errors
///
/// If the push is not refused as [`NotJson`](ReceiveError::NotJson) with the position of the misprint.
pub fn malformed_event<E: EventSet + std::fmt::Debug>(documented: &str) -> TestResult {
    let receiver = Receiver::<E>::builder().allow_unsigned().build()?;
    match receiver.verify(&http::HeaderMap::new(), documented.as_bytes()) {
        Err(error @ ReceiveError::NotJson(_)) if error.to_string().contains(" at line ") => Ok(()),
        other => Err(format!("expected `NotJson` with a position, found {other:?}").into()),
    }
}
