//! The control endpoint `/_sandbox/`, for programs in other languages: JSON over HTTP, for clients on this computer only.

mod faults;
mod guard;
mod query;
mod requests;
mod world;

use std::sync::Arc;

use http::StatusCode;
use serde_json::{Map, Value, json};

use crate::received::Received;
use crate::response::Response;
use crate::server::{Connection, Unread};
use crate::shared::Shared;

pub(crate) use guard::guard;

/// The paths below `/_sandbox/`, with their methods. A part in upper case stands for a name.
const PATHS: [(&str, &str); 11] = [
    ("faults", "GET, POST or DELETE"),
    ("faults/ID", "GET or DELETE"),
    ("requests", "GET or DELETE"),
    ("responses", "POST"),
    ("tokens/expire", "POST"),
    ("clock", "GET or POST"),
    ("world", "GET"),
    ("world/FAMILY/KIND", "GET"),
    ("world/FAMILY/KIND/ID", "PUT"),
    ("pushes", "GET"),
    ("reset", "POST"),
];

/// A refusal, with its status and its text.
pub(crate) type Refused = (StatusCode, String);

/// Returns whether a path belongs to the sandbox itself, and to no family.
pub(crate) fn is_reserved(path: &str) -> bool {
    path.strip_prefix("/_sandbox").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Responds to a request to the control endpoint. `unread` is why its body was not read.
pub(crate) fn respond(
    connection: &Arc<Connection>,
    received: &Received,
    unread: Option<Unread>,
) -> Response {
    let handled =
        guard(connection.peer, &received.method, &received.headers).and_then(|()| match unread {
            Some(unread) => Err((unread.status(), unread.to_string())),
            None => handle(&connection.shared, received),
        });
    let response = match handled {
        Ok((status, body)) => Response::new(status, body.to_string()),
        Err((status, message)) => Response::error(status, "sandbox.control", &message),
    };
    let response = if unread.is_some() { response.closing() } else { response };
    let no_store = response.with_header("cache-control", "no-store".to_owned());
    no_store.with_header("x-content-type-options", "nosniff".to_owned())
}

/// The response to all requests to a control endpoint that is off.
pub(crate) fn off() -> Response {
    let message = "the control endpoint is off; start the sandbox with `--control`, or use `SandboxBuilder::control`";
    Response::error(StatusCode::NOT_FOUND, "sandbox.control", message)
}

fn handle(shared: &Arc<Shared>, received: &Received) -> Result<(StatusCode, Value), Refused> {
    let path = received.path.strip_prefix("/_sandbox").unwrap_or_default().trim_matches('/');
    let parts: Vec<String> = path.split('/').map(query::decoded).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let query = received.query.as_str();
    let answer = match (received.method.as_str(), &*parts) {
        ("GET", ["faults"]) => faults::list(shared),
        ("POST", ["faults"]) => {
            let added = faults::add(shared, &object(received)?)?;
            return Ok((StatusCode::CREATED, added));
        }
        ("DELETE", ["faults"]) => {
            shared.faults().clear();
            faults::list(shared)
        }
        ("GET", ["faults", id]) => faults::find(shared, id)?,
        ("DELETE", ["faults", id]) => faults::remove(shared, id)?,
        ("GET", ["requests"]) => requests::list(shared, query)?,
        ("DELETE", ["requests"]) => {
            shared.received().clear();
            json!({ "requests": [] })
        }
        ("POST", ["responses"]) => faults::respond_with(shared, &object(received)?)?,
        ("POST", ["tokens", "expire"]) => {
            shared.expire_tokens();
            json!({})
        }
        ("GET", ["clock"]) => world::clock(shared),
        ("POST", ["clock"]) => world::set_clock(shared, &object(received)?)?,
        ("GET", ["world"]) => world::kinds(shared),
        ("GET", ["world", family, kind]) => world::records(shared, (*family, *kind), query)?,
        ("PUT", ["world", family, kind, id]) => {
            world::set(shared, (*family, *kind, *id), query, object(received)?)?
        }
        ("GET", ["pushes"]) => world::pushes(shared),
        ("POST", ["reset"]) => {
            shared.reset();
            json!({})
        }
        (_, parts) => return Err(unknown(parts)),
    };
    Ok((StatusCode::OK, answer))
}

/// Refuses a path or a method that does not exist.
fn unknown(parts: &[&str]) -> Refused {
    let found = PATHS.iter().find(|(path, _)| {
        let path: Vec<&str> = path.split('/').collect();
        path.len() == parts.len()
            && path.iter().zip(parts).all(|(own, given)| {
                own == given || own.chars().all(|character| character.is_ascii_uppercase())
            })
    });
    match found {
        Some((path, methods)) => (
            StatusCode::METHOD_NOT_ALLOWED,
            format!("the method of a request to `/_sandbox/{path}` must be {methods}"),
        ),
        None => {
            let paths: Vec<String> =
                PATHS.iter().map(|(path, _)| format!("`/_sandbox/{path}`")).collect();
            let message = format!(
                "the control endpoint has no such path; the paths are {}",
                paths.join(", ")
            );
            (StatusCode::NOT_FOUND, message)
        }
    }
}

/// Returns the body of a request, which must be a JSON object.
fn object(received: &Received) -> Result<Map<String, Value>, Refused> {
    match serde_json::from_slice(&received.body) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(bad("the body must be a JSON object".to_owned())),
        Err(error) => Err(bad(format!("the body must be a JSON object, but is no JSON: {error}"))),
    }
}

/// Refuses keys of an object that have no meaning.
fn check_keys(object: &Map<String, Value>, known: &[&str]) -> Result<(), Refused> {
    match object.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => {
            Err(bad(format!("{key:?} is no key of the body; the keys are {}", known.join(", "))))
        }
        None => Ok(()),
    }
}

fn bad(message: String) -> Refused {
    (StatusCode::BAD_REQUEST, message)
}
