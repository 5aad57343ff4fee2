//! The control endpoint `/_sandbox/`, for programs in other languages: JSON over HTTP, for clients on this computer only.

mod faults;
mod guard;
mod requests;

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use serde_json::{Map, Value, json};

use crate::received::Received;
use crate::response::Response;
use crate::server::{Connection, Shared};

pub(crate) use guard::guard;

/// The largest skew of the clock, in seconds.
const MAX_SKEW: i64 = 100 * 366 * 24 * 60 * 60;

/// A refusal, with its status and its text.
pub(crate) type Refused = (StatusCode, String);

/// Returns whether a path belongs to the sandbox itself, and to no family.
pub(crate) fn is_reserved(path: &str) -> bool {
    path.strip_prefix("/_sandbox").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Responds to a request to the control endpoint. `is_whole` is whether its body was read.
pub(crate) fn respond(
    connection: &Arc<Connection>,
    received: &Received,
    is_whole: bool,
) -> Response {
    let handled = guard(connection.peer, &received.method, &received.headers).and_then(|()| {
        if !is_whole {
            return Err((
                StatusCode::PAYLOAD_TOO_LARGE,
                "the body is larger than 1 MiB".to_owned(),
            ));
        }
        handle(&connection.shared, received)
    });
    let response = match handled {
        Ok((status, body)) => Response::new(status, body.to_string()),
        Err((status, message)) => Response::error(status, "sandbox.control", &message),
    };
    let no_store = response.with_header("cache-control", "no-store".to_owned());
    no_store.with_header("x-content-type-options", "nosniff".to_owned())
}

/// The response to all requests to a control endpoint that is off.
pub(crate) fn off() -> Response {
    let message = "the control endpoint is off; start the sandbox with `--control`, or use `SandboxBuilder::control`";
    Response::error(StatusCode::NOT_FOUND, "sandbox.control", message)
}

fn handle(shared: &Arc<Shared>, received: &Received) -> Result<(StatusCode, Value), Refused> {
    let path = received.path.trim_start_matches("/_sandbox").trim_matches('/');
    let parts: Vec<&str> = path.split('/').collect();
    let ok = |body: Value| Ok((StatusCode::OK, body));
    match (received.method.as_str(), &*parts) {
        ("GET", ["faults"]) => ok(faults::list(shared)),
        ("POST", ["faults"]) => {
            faults::add(shared, &object(received)?).map(|fault| (StatusCode::CREATED, fault))
        }
        ("DELETE", ["faults"]) => {
            shared.faults().clear();
            ok(faults::list(shared))
        }
        ("GET", ["faults", id]) => faults::find(shared, id).and_then(ok),
        ("DELETE", ["faults", id]) => faults::remove(shared, id).and_then(ok),
        ("GET", ["requests"]) => requests::list(shared, &received.query).and_then(ok),
        ("DELETE", ["requests"]) => {
            shared.received().clear();
            ok(json!({ "requests": [] }))
        }
        ("POST", ["responses"]) => faults::respond_with(shared, &object(received)?).and_then(ok),
        ("POST", ["tokens", "expire"]) => {
            shared.expire_tokens();
            ok(json!({}))
        }
        ("GET", ["clock"]) => ok(clock(shared)),
        ("POST", ["clock"]) => set_clock(shared, &object(received)?).and_then(ok),
        ("POST", ["reset"]) => {
            shared.reset();
            ok(json!({}))
        }
        (_, ["faults" | "requests" | "clock"] | ["faults", _]) => Err((
            StatusCode::METHOD_NOT_ALLOWED,
            format!("the method {} is not possible for {}", received.method, received.path),
        )),
        (_, ["responses" | "reset"] | ["tokens", "expire"]) => Err((
            StatusCode::METHOD_NOT_ALLOWED,
            format!("the method of {} must be POST", received.path),
        )),
        _ => Err((
            StatusCode::NOT_FOUND,
            "the control endpoint has no such path; the paths are `/_sandbox/faults`, `/_sandbox/faults/ID`, \
             `/_sandbox/requests`, `/_sandbox/responses`, `/_sandbox/tokens/expire`, `/_sandbox/clock` and \
             `/_sandbox/reset`"
                .to_owned(),
        )),
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

fn clock(shared: &Shared) -> Value {
    let since = |time: std::time::SystemTime| {
        let since = time.duration_since(std::time::UNIX_EPOCH).unwrap_or(Duration::ZERO);
        since.as_secs()
    };
    json!({ "now": since(shared.now()), "skew": shared.clock_skew(), "checked_with": since(shared.skewed_now()) })
}

fn set_clock(shared: &Shared, object: &Map<String, Value>) -> Result<Value, Refused> {
    check_keys(object, &["skew"])?;
    if let Some(skew) = object.get("skew") {
        let seconds = skew.as_i64().filter(|seconds| (-MAX_SKEW..=MAX_SKEW).contains(seconds));
        let seconds =
            seconds.ok_or_else(|| bad("`skew` must be a whole number of seconds".to_owned()))?;
        shared.set_clock_skew(seconds);
    }
    Ok(clock(shared))
}
