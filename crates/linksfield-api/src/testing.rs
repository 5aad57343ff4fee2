//! What the generated tests of documented examples call. Not for people.

use std::error::Error;

use linksfield_sign::ObjectWriter;
use serde_json::{Map, Value};

use crate::client::{ClientBuilder, Decode, FamilyClient, Opened, Refused, open};
use crate::explain::Explanation;
use crate::meta::{Call, Family};
use crate::secret::Secret;

type TestResult = Result<(), Box<dyn Error>>;

/// A client that sends nothing, with as many invented credentials as its family wants.
///
/// # Errors
///
/// When it cannot be set up.
pub fn client<C: FamilyClient>(credentials: usize) -> Result<C, Box<dyn Error>> {
    let credentials = (0..credentials).map(|_| Secret::from("example")).collect();
    Ok(ClientBuilder::<C>::new(credentials).base_url("http://127.0.0.1:9").build()?)
}

/// Compares the body of a request with the documented one, apart from the named members.
///
/// # Errors
///
/// When they differ.
pub fn same_request(explanation: &Explanation, documented: &str, apart_from: &[&str]) -> TestResult {
    let strip = |text: &str| -> Result<Value, Box<dyn Error>> {
        let mut value: Map<String, Value> = serde_json::from_str(text)?;
        value.retain(|name, _| !apart_from.contains(&name.as_str()));
        Ok(without_empties(Value::Object(value)))
    };
    same(strip(explanation.body().unwrap_or("{}"))?, strip(documented)?)
}

/// Reads a documented answer, writes it back, and compares: nothing may be lost.
///
/// # Errors
///
/// When the answer is not read as a success, or the two differ.
pub fn same_answer<T>(
    family: &Family,
    call: &Call,
    documented: &str,
    read: Decode<T>,
    write: fn(&T, &mut ObjectWriter<'_>),
) -> TestResult {
    let envelope = family.envelope.as_ref().filter(|_| call.enveloped);
    let (payload, mut expected) = match open(documented.as_bytes(), envelope) {
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
    let answer = read(payload).map_err(|mismatch| mismatch.to_string())?;
    let mut written = String::new();
    let mut object = ObjectWriter::begin(&mut written, linksfield_sign::Dialect::Plain);
    write(&answer, &mut object);
    object.end();
    let written: Map<String, Value> = serde_json::from_str(&written)?;
    // Members beside the payload are compared where the answer has a place for them.
    if let Ok(Value::Object(whole)) = serde_json::from_str(documented) {
        for (name, value) in whole {
            if name != "data" && written.contains_key(&name) {
                expected.insert(name, value);
            }
        }
    }
    same(without_empties(Value::Object(written)), without_empties(Value::Object(expected)))
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
