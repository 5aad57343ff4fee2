//! The requests that the sandbox received, as JSON, without secrets.

use linksfield_spec::{CommonSource, Family, ValuePiece};
use serde_json::{Map, Value, json};

use super::Refused;
use super::query::Query;
use crate::received::Received;
use crate::shared::Shared;
use crate::signature::md5_hex;

/// Stands for a secret.
const REDACTED: &str = "[redacted]";
/// The number of requests that are returned if the query does not state another.
const DEFAULT_LIMIT: usize = 100;

/// Returns the latest requests, the oldest first. `call` and `limit` of the query choose some of them.
pub(super) fn list(shared: &Shared, query: &str) -> Result<Value, Refused> {
    let query = Query::new(query, &["call", "limit"])?;
    let (call, limit) = (query.text("call"), query.number("limit", DEFAULT_LIMIT)?);
    let secrets = secrets(shared);
    let chosen: Vec<Received> = {
        let memory = shared.received();
        let chosen =
            memory.requests().filter(|received| call.is_none() || received.call.as_deref() == call);
        let mut chosen: Vec<Received> = chosen.cloned().collect();
        chosen.drain(..chosen.len().saturating_sub(limit));
        chosen
    };
    let requests: Vec<Value> =
        chosen.iter().map(|received| shown(shared, received, &secrets)).collect();
    Ok(json!({ "requests": requests }))
}

fn shown(shared: &Shared, received: &Received, secrets: &[String]) -> Value {
    let family = received.call.as_ref().and_then(|call| call.split_once('.'));
    let (family, name) =
        family.map_or((None, ""), |(family, name)| (shared.spec().family(family), name));
    let clean = |text: &str| {
        secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret, REDACTED))
    };
    let mut headers = Map::new();
    for (name, value) in &received.headers {
        let text = match is_secret(family, name.as_str()) {
            true => REDACTED.to_owned(),
            false => clean(&String::from_utf8_lossy(value.as_bytes())),
        };
        match headers.get_mut(name.as_str()) {
            Some(Value::String(first)) => *first = format!("{first}, {text}"),
            _ => drop(headers.insert(name.as_str().to_owned(), json!(text))),
        }
    }
    // The body of a login has the credentials that the client knows, which can be those of a real account.
    let body = match name {
        "login" => REDACTED.to_owned(),
        _ => clean(&String::from_utf8_lossy(&received.body)),
    };
    json!({
        "number": received.number,
        "method": received.method,
        "path": clean(&received.path),
        "query": clean(&received.query),
        "headers": headers,
        "body": body,
        "call": received.call,
        "refusal": received.refusal.as_deref().map(clean),
        "fault": received.fault,
        "done": received.done,
        "status": received.status,
    })
}

/// Returns whether a header has a token or a credential as its value.
fn is_secret(family: Option<&Family>, name: &str) -> bool {
    let common = family.and_then(|family| {
        family
            .common
            .iter()
            .find(|common| common.name.eq_ignore_ascii_case(name))
            .map(|common| (family, common))
    });
    let is_in_spec = common.is_some_and(|(family, common)| match &common.source {
        CommonSource::Token => true,
        CommonSource::Credential(id) => family.credentials.get(id).is_some_and(|one| one.secret),
        CommonSource::Composed(pieces) => {
            pieces.iter().any(|piece| !matches!(piece, ValuePiece::Text(_)))
        }
        _ => false,
    });
    // The signature in `authorization` is shown, because it is what a person compares.
    let is_signature =
        common.is_some_and(|(_, common)| matches!(common.source, CommonSource::Signature(_)));
    is_in_spec
        || (matches!(name, "authorization" | "cookie" | "proxy-authorization") && !is_signature)
}

/// Returns the secrets of all accounts and of pushes, and their digests that logins send.
fn secrets(shared: &Shared) -> Vec<String> {
    let mut secrets: Vec<String> = shared
        .credentials()
        .secrets(shared.spec())
        .chain(shared.outbox().secrets())
        .filter(|secret| !secret.is_empty())
        .flat_map(|secret| {
            // The text of the secret inside a JSON string can differ, for instance that of a key with several lines.
            let quoted = Value::from(secret).to_string();
            [secret.to_owned(), md5_hex(secret), quoted[1..quoted.len() - 1].to_owned()]
        })
        .collect();
    secrets.push(shared.token());
    // A secret can be the beginning of a longer one.
    secrets.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    secrets.dedup();
    secrets
}
