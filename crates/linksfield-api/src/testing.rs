//! Assertions for the generated tests of documented examples: requests, responses, refusals and events. Not part of
//! the public API.

use std::error::Error;

use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::client::{ClientBuilder, Family};
use crate::codec::{self, Codec as _, Structure};
use crate::envelope::{Opened, Refused, open};
use crate::explain::Explanation;
use crate::meta::{Algorithm, Envelope};
use crate::operation::Operation;
use crate::secret::Secret;
use crate::values::{DateTime, Rfc3339};
use crate::webhook::{EventSet, ReceiveError, Receiver};

type TestResult = Result<(), Box<dyn Error>>;

/// A private key that is good for nothing but tests.
pub const PRIVATE_KEY: &str = include_str!("testing_key.pem");

/// A client that sends nothing, with invented credentials.
///
/// # Errors
///
/// When it cannot be set up.
pub fn client<C: Family>() -> Result<C, Box<dyn Error>> {
    let facts = C::INFO.facts;
    let mut credentials: Vec<Secret> =
        facts.credentials.iter().map(|_| Secret::from("example")).collect();
    if let Some(Algorithm::RsaSha1Base64(index)) =
        facts.signing.as_ref().map(|signing| signing.algorithm)
    {
        credentials[index] = Secret::from(PRIVATE_KEY);
    }
    Ok(ClientBuilder::<C>::new(credentials).base_url("http://127.0.0.1:9").build()?)
}

/// A documented request.
#[derive(Debug)]
pub struct Documented<'a> {
    /// The path below the server.
    pub path: &'a str,
    /// The parameters of the path.
    pub parameters: &'a [(&'a str, &'a str)],
    /// The parameters of the query.
    pub query: &'a [(&'a str, &'a str)],
    /// The body, where there is one.
    pub body: Option<&'a str>,
    /// Names of parameters that are not compared: what the runtime fills, and known differences.
    pub apart_from: &'a [&'a str],
}

/// Compares a request with the documented one: what is sent, and the request that is read when the example of
/// the page is pasted.
///
/// # Errors
///
/// When they differ.
pub fn same_request<O: Operation>(
    explanation: &Explanation,
    request: &O,
    documented: &Documented<'_>,
) -> TestResult {
    same_pasted(request, documented)?;
    let text = serde_json::to_string(request)?;
    if serde_json::from_str::<O>(&text)? != *request {
        return Err(format!("the request is not read back from {text}").into());
    }
    let url = url::Url::parse(explanation.url())?;
    let path = percent_decode_str(url.path()).decode_utf8()?;
    if !path.ends_with(documented.path) {
        return Err(format!("the path is {path}, documented {}", documented.path).into());
    }
    let compared = |name: &str| !documented.apart_from.contains(&name);
    let mut query: Map<String, Value> = Map::new();
    for (name, value) in url.query_pairs().filter(|(name, _)| compared(name)) {
        query.insert(name.into_owned(), Value::String(value.into_owned()));
    }
    let mut wanted: Map<String, Value> = Map::new();
    for (name, value) in documented.query {
        wanted.insert((*name).to_owned(), Value::String((*value).to_owned()));
    }
    // A page that prints parameters of a GET does not print what the runtime fills.
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

/// Pastes the example of the page. What is known to differ is taken from the request.
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
        Err(format!("pasted: {read:?}, typed: {request:?}").into())
    }
}

/// A documented response.
#[derive(Debug)]
pub struct DocumentedResponse<'a> {
    /// The body.
    pub body: &'a str,
    /// Names that stand for others: alias, documented name.
    pub aliases: &'a [(&'a str, &'a str)],
    /// Paths below the payload that are known to differ.
    pub apart_from: &'a [&'a str],
    /// Whether a number may stand in quotes, because some field is read in either form.
    pub either_form: bool,
    /// Whether members of the envelope are read beside the payload.
    pub has_envelope_fields: bool,
}

/// The envelope around the response of an operation, if there is one.
fn envelope<O: Operation>() -> Option<&'static Envelope> {
    let is_enveloped = O::INFO.call.enveloped;
    <O::Family as Family>::INFO.facts.envelope.as_ref().filter(|_| is_enveloped)
}

/// Reads a documented response, writes it back, and compares: nothing may be lost.
///
/// # Errors
///
/// When the response is not read as a success, or the two differ.
pub fn same_response<O: Operation>(documented: &DocumentedResponse<'_>) -> TestResult {
    let call = &O::INFO.call;
    let opened = open(documented.body.as_bytes(), envelope::<O>(), call.unenveloped);
    let (mut payload, data): (_, Value) = match opened {
        Ok(Opened::Payload { payload, .. }) => {
            let data = payload.data().map(|raw| serde_json::from_str(raw.get())).transpose()?;
            (payload, data.unwrap_or(Value::Null))
        }
        Ok(Opened::Refusal(refusal)) => {
            return Err(format!("the example is a refusal with code {}", refusal.code).into());
        }
        Err(Refused::Mismatch(mismatch)) => return Err(mismatch.to_string().into()),
        Err(Refused::ByApi(refusal)) => return Err(refusal.code.into()),
    };
    let output = O::decode(&mut payload).map_err(|mismatch| mismatch.to_string())?;
    if let Some(mismatch) = payload.into_mismatch() {
        return Err(mismatch.to_string().into());
    }
    let written = serde_json::to_value(&output)?;
    let mut expected = Map::from_iter([("data".to_owned(), data)]);
    let mut written = match written {
        Value::Object(members) if documented.has_envelope_fields => members,
        payload => Map::from_iter([("data".to_owned(), payload)]),
    };
    // An item on its own is read as a list of one.
    if let (Some(Value::Object(_)), Some(Value::Array(items))) =
        (expected.get("data"), written.get("data"))
        && let [item] = items.as_slice()
    {
        let item = item.clone();
        written.insert("data".to_owned(), item);
    }
    // Members beside the payload are compared where the response has a place for them.
    if let Ok(Value::Object(whole)) = serde_json::from_str(documented.body) {
        for (name, value) in whole {
            let alias = documented.aliases.iter().find(|(alias, _)| *alias == name);
            let documented = alias.map_or(name.as_str(), |(_, documented)| documented);
            if name != "data" && written.contains_key(documented) {
                expected.insert(name, value);
            }
        }
    }
    let compared = |members: Map<String, Value>| {
        let mut value = without_empties(Value::Object(members));
        for path in documented.apart_from {
            let dot = if path.starts_with('[') { "" } else { "." };
            remove(&mut value, &format!("data{dot}{path}"));
        }
        let value = renamed(value, documented.aliases);
        if documented.either_form { in_one_form(value) } else { value }
    };
    same(compared(written), compared(expected))
}

/// Removes what stands at a path such as `data.usage[1].period`.
fn remove(value: &mut Value, path: &str) {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    if let Some((parent, name)) = pointer.rsplit_once('/')
        && let Some(Value::Object(members)) = value.pointer_mut(parent)
    {
        members.remove(name);
    }
}

/// Numbers as text, points in time as milliseconds, other times with a blank between day and time.
fn in_one_form(value: Value) -> Value {
    match value {
        Value::String(text) => match (Rfc3339::new(&text), DateTime::parse(&text, 'T')) {
            (Ok(time), _) => Value::String(time.timestamp().unix_milliseconds().to_string()),
            (_, Some(time)) => Value::String(time.to_string()),
            _ => Value::String(text),
        },
        Value::Number(number) => Value::String(number.to_string()),
        Value::Array(items) => Value::Array(items.into_iter().map(in_one_form).collect()),
        Value::Object(members) => Value::Object(
            members.into_iter().map(|(name, value)| (name, in_one_form(value))).collect(),
        ),
        single => single,
    }
}

fn renamed(value: Value, aliases: &[(&str, &str)]) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(name, value)| {
                    let alias = aliases.iter().find(|(alias, _)| *alias == name);
                    let name = alias.map_or(name, |(_, name)| (*name).to_owned());
                    (name, renamed(value, aliases))
                })
                .collect(),
        ),
        Value::Array(items) => {
            Value::Array(items.into_iter().map(|item| renamed(item, aliases)).collect())
        }
        single => single,
    }
}

/// Reads a documented refusal.
///
/// # Errors
///
/// When it is not read as a refusal with that code.
pub fn refused<O: Operation>(documented: &str, code: &str) -> TestResult {
    match open(documented.as_bytes(), envelope::<O>(), O::INFO.call.unenveloped) {
        Ok(Opened::Refusal(refusal)) if refusal.code == code => Ok(()),
        Ok(Opened::Refusal(refusal)) => Err(format!("refused with {}", refusal.code).into()),
        _ => Err("not read as a refusal".into()),
    }
}

/// Reads a documented push, writes it back, and compares: nothing may be lost.
///
/// # Errors
///
/// When it is not read, or the two differ.
pub fn same_event<E: Structure + Serialize>(documented: &str) -> TestResult {
    let raw: &RawValue = serde_json::from_str(documented)?;
    let event = codec::Object::<E>::read(raw).map_err(|mismatch| mismatch.to_string())?;
    let written = without_empties(serde_json::to_value(&event)?);
    same(written, without_empties(serde_json::from_str(documented)?))
}

/// Receives a push that its page misprints: it must be refused with a clear error.
///
/// # Errors
///
/// When it is not refused as one that is not JSON.
pub fn malformed_event<E: EventSet + std::fmt::Debug>(documented: &str) -> TestResult {
    let receiver = Receiver::<E>::builder().allow_unsigned().build()?;
    match receiver.receive(&http::HeaderMap::new(), documented.as_bytes()) {
        Err(error @ ReceiveError::NotJson(_)) if error.to_string().contains(" at line ") => Ok(()),
        other => Err(format!("not refused as malformed: {other:?}").into()),
    }
}

fn same(ours: Value, documented: Value) -> TestResult {
    if ours == documented {
        return Ok(());
    }
    let pretty = |value: &Value| serde_json::to_string_pretty(value);
    Err(format!("ours:\n{}\ndocumented:\n{}", pretty(&ours)?, pretty(&documented)?).into())
}

/// Absent, `null` and `""` all mean that a member is not there.
fn without_empties(value: Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .filter(|(_, value)| !value.is_null() && value.as_str() != Some(""))
                .map(|(name, value)| (name, without_empties(value)))
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(without_empties).collect()),
        single => single,
    }
}
