//! Makes the call that a request asks for. A call that has begun is completed, also if its program disconnects: a write
//! that is cancelled half-way would have no known outcome.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;
use linksfield_api::{BoundOperation, Error, FamilyInfo, JsonCall, OperationInfo};

use super::Proxy;
use super::access::single;
use super::answer::Answer;
use super::parameters;
use super::problem::{Kind, Problem};
use super::route::Route;

/// Makes the call, and returns the response to the program.
pub(super) async fn run(
    proxy: &Arc<Proxy>,
    route: &Route<'_>,
    head: &Parts,
    body: &[u8],
    begun: Instant,
) -> Result<Answer, Problem> {
    let operation = route.operation;
    let call = prepared(route, head, body)?;
    let permit = tokio::select! {
        permit = route.served.queue.enter() => permit?,
        () = proxy.running.stopping() => return Err(stopping()),
    };
    let running = proxy.running.begin(operation, begun).ok_or_else(stopping)?;
    let is_gone = Arc::new(AtomicBool::new(false));
    let (own, gone) = (Arc::clone(proxy), Arc::clone(&is_gone));
    let task = tokio::spawn(async move {
        let answer = Answer::of(operation, &call.send().await);
        own.log.response(&answer, begun, true, gone.load(Ordering::Relaxed));
        // In this order, so that the line is written before the proxy ends.
        drop((permit, running));
        answer
    });
    // Dropped before the task ends if the program disconnects.
    let _attached = Attached(&is_gone);
    Ok(task.await.unwrap_or_else(|_| failed(proxy, operation, begun)))
}

/// The program that waits for the response. Dropping the value means that the program has disconnected.
struct Attached<'a>(&'a AtomicBool);

impl Drop for Attached<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn stopping() -> Problem {
    Problem::new(Kind::Stopping, "the proxy is stopping and begins no call; nothing was sent")
}

/// Returns the response if a call ended with a panic. It may have been sent before.
fn failed(proxy: &Proxy, operation: &'static OperationInfo, begun: Instant) -> Answer {
    let kind = if operation.effect().is_write() { Kind::Uncertain } else { Kind::Internal };
    let problem = Problem::new(kind, "the proxy failed while it made the call");
    let answer = problem.answer(Some(operation));
    proxy.log.response(&answer, begun, true, false);
    answer
}

/// Reads and checks the parameters, and returns the call that is ready to be sent.
fn prepared(route: &Route<'_>, head: &Parts, body: &[u8]) -> Result<JsonCall, Problem> {
    let query = head.uri.query().unwrap_or_default();
    let texts = parameters::read(route, query, &head.headers, body)?;
    let client = &route.served.client;
    let bound = client.operation(route.operation.name);
    let bound = bound.map_err(|error| Problem::new(Kind::Unknown, error.to_string()))?;
    let (call, json) = accepted(&bound, &texts)?;
    with_options(call, client.info(), head, json)
}

/// Returns the call for the first text that the client accepts, or else the error for the first text.
fn accepted<'t>(
    bound: &BoundOperation,
    texts: &'t [String],
) -> Result<(JsonCall, &'t str), Problem> {
    let mut first = None;
    for json in texts {
        let call = bound.request(json);
        // The rules of the parameters are checked when the call is sent. They decide only between several texts.
        let call = match texts.len() {
            1 => call,
            _ => call.and_then(|call| call.explain().map(|_| call)),
        };
        match call {
            Ok(call) => return Ok((call, json.as_str())),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.map_or_else(
        || Problem::new(Kind::Request, "the request has no parameters"),
        |error| wrong(&error),
    ))
}

fn wrong(error: &Error) -> Problem {
    let problem = Problem::new(Kind::Parameter, format!("{error:#}"));
    match error {
        Error::NotSent(error) => match error.parameter_error() {
            Some(parameter) => problem.parameter(parameter.name()),
            None => problem,
        },
        _ => problem,
    }
}

/// Sets the language and the idempotency key that the request states.
fn with_options(
    mut call: JsonCall,
    family: &'static FamilyInfo,
    head: &Parts,
    json: &str,
) -> Result<JsonCall, Problem> {
    // Many HTTP libraries send a language of their own, which is not that of a family.
    if let Some(tag) = single(&head.headers, &ACCEPT_LANGUAGE)
        && family.languages.iter().any(|known| known.eq_ignore_ascii_case(tag))
    {
        call = call.language(tag).map_err(|error| wrong(&error))?;
    }
    if let Some(key) =
        parameters::idempotency_key(&parameters::key_names(family), &head.headers, json)
    {
        call = call.idempotency_key(key);
        let has_key = call.explain().map_err(|error| wrong(&error))?.idempotency_key().is_some();
        if !has_key {
            let detail = "this operation documents no idempotency key, so that the key would not protect from a second execution";
            return Err(Problem::new(Kind::Parameter, detail).parameter("Idempotency-Key"));
        }
    }
    Ok(call)
}
