//! What the generated tests of documented examples call. Not for people.

use std::error::Error;

use linksfield_sign::ObjectWriter;
use percent_encoding::percent_decode_str;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::client::{self, ClientBuilder};
use crate::decode::Mismatch;
use crate::envelope::{Decode, Opened, Refused, open};
use crate::explain::Explanation;
use crate::meta::{Algorithm, Call, Family};
use crate::secret::Secret;
use crate::values::{DateTime, Rfc3339};
use crate::webhook::{EventSet, ReceiveError, Receiver};

type TestResult = Result<(), Box<dyn Error>>;

/// A client that sends nothing, with as many invented credentials as its family wants.
///
/// # Errors
///
/// When it cannot be set up.
pub fn client<C: client::Family>(credentials: usize) -> Result<C, Box<dyn Error>> {
    let mut credentials: Vec<Secret> = (0..credentials).map(|_| Secret::from("example")).collect();
    if let Some(Algorithm::RsaSha1Base64(index)) =
        C::FAMILY.signing.as_ref().map(|signing| signing.algorithm)
    {
        credentials[index] = Secret::from(include_str!("testing_key.pem"));
    }
    Ok(ClientBuilder::<C>::new(credentials).base_url("http://127.0.0.1:9").build()?)
}

/// Where clients for a test call, and as whom.
pub struct Setup<'a> {
    /// The base address of a family.
    pub base_url: &'a (dyn Fn(&str) -> String + Sync),
    /// The value of a credential, by family and name.
    pub credential: &'a (dyn Fn(&str, &str) -> String + Sync),
}

impl Setup<'_> {
    /// A client of a family.
    ///
    /// # Errors
    ///
    /// When it cannot be set up.
    pub fn client<C: client::Family>(&self, family: &str) -> Result<C, Box<dyn Error>> {
        let names = C::FAMILY.credentials.iter();
        let credentials = names.map(|name| Secret::from((self.credential)(family, name))).collect();
        Ok(ClientBuilder::<C>::new(credentials).base_url((self.base_url)(family)).build()?)
    }
}

impl std::fmt::Debug for Setup<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Setup")
    }
}

/// What every call answered: its name, and the error if there was one.
#[derive(Debug, Default)]
pub struct Outcomes(pub Vec<(&'static str, Result<(), crate::Error>)>);

impl Outcomes {
    /// Adds what a call answered.
    pub fn add<T>(&mut self, name: &'static str, outcome: Result<T, crate::Error>) {
        self.0.push((name, outcome.map(|_| ())));
    }
}

/// A documented request.
#[derive(Debug)]
pub struct Documented<'a> {
    /// The path below the server.
    pub path: &'a str,
    /// The parameters of the query.
    pub query: &'a [(&'a str, &'a str)],
    /// The body, where there is one.
    pub body: Option<&'a str>,
    /// Names of parameters that are not compared: what the runtime fills, and known differences.
    pub apart_from: &'a [&'a str],
}

/// Compares a request with the documented one.
///
/// # Errors
///
/// When they differ.
pub fn same_request(explanation: &Explanation, documented: &Documented<'_>) -> TestResult {
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

/// A documented answer.
#[derive(Debug)]
pub struct DocumentedAnswer<'a> {
    /// The body.
    pub body: &'a str,
    /// Names that stand for others: alias, documented name.
    pub aliases: &'a [(&'a str, &'a str)],
    /// Paths below the payload that are known to differ.
    pub apart_from: &'a [&'a str],
    /// Whether a number may stand in quotes, because some field is read in either form.
    pub either_form: bool,
}

/// Reads a documented answer, writes it back, and compares: nothing may be lost.
///
/// # Errors
///
/// When the answer is not read as a success, or the two differ.
pub fn same_answer<T>(
    family: &Family,
    call: &Call,
    documented: &DocumentedAnswer<'_>,
    read: Decode<T>,
    write: fn(&T, &mut ObjectWriter<'_>),
) -> TestResult {
    let envelope = family.envelope.as_ref().filter(|_| call.enveloped);
    let (mut payload, mut expected) = match open(documented.body.as_bytes(), envelope, call.bare) {
        Ok(Opened::Payload { payload, .. }) => {
            let mut expected = Map::new();
            let data = payload.data().map(|raw| serde_json::from_str(raw.get())).transpose()?;
            expected.insert("data".to_owned(), data.unwrap_or(Value::Null));
            (payload, expected)
        }
        Ok(Opened::Refusal(refusal)) => {
            return Err(format!("the example is a refusal with code {}", refusal.code).into());
        }
        Err(Refused::Mismatch(mismatch)) => return Err(mismatch.to_string().into()),
        Err(Refused::ByApi(refusal)) => return Err(refusal.code.into()),
    };
    let answer = read(&mut payload).map_err(|mismatch| mismatch.to_string())?;
    if let Some(misfit) = payload.into_misfit() {
        return Err(misfit.to_string().into());
    }
    let mut written = String::new();
    let mut object = ObjectWriter::begin(&mut written, linksfield_sign::Dialect::Plain);
    write(&answer, &mut object);
    object.end();
    let mut written: Map<String, Value> = serde_json::from_str(&written)?;
    // An item on its own is read as a list of one.
    if let (Some(Value::Object(_)), Some(Value::Array(items))) =
        (expected.get("data"), written.get("data"))
        && let [item] = items.as_slice()
    {
        let item = item.clone();
        written.insert("data".to_owned(), item);
    }
    // Members beside the payload are compared where the answer has a place for them.
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
pub fn refused(family: &Family, call: &Call, documented: &str, code: &str) -> TestResult {
    let envelope = family.envelope.as_ref().filter(|_| call.enveloped);
    match open(documented.as_bytes(), envelope, call.bare) {
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
pub fn same_event<T>(
    documented: &str,
    read: fn(&RawValue) -> Result<T, Mismatch>,
    write: fn(&T, &mut ObjectWriter<'_>),
) -> TestResult {
    let raw: &RawValue = serde_json::from_str(documented)?;
    let event = read(raw).map_err(|mismatch| mismatch.to_string())?;
    let mut written = String::new();
    let mut object = ObjectWriter::begin(&mut written, linksfield_sign::Dialect::Plain);
    write(&event, &mut object);
    object.end();
    let compared = |text: &str| serde_json::from_str(text).map(without_empties);
    same(compared(&written)?, compared(documented)?)
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
