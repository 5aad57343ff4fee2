//! Reads requests and writes responses.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming};
use linksfield_api::OperationInfo;

use super::access::single;
use super::answer::Answer;
use super::problem::{self, Kind, Problem};
use super::route::{self, Target};
use super::{Proxy, call, listing};

/// The most bytes of a body.
const MOST_BODY: usize = 16 * 1024 * 1024;
/// How long a program can take for the body of a request.
const BODY_TIME: Duration = Duration::from_secs(30);
/// Why a request is refused, and what is known of it.
struct Refusal {
    problem: Problem,
    operation: Option<&'static OperationInfo>,
    /// Whether the body was not read, so that the connection has to be closed.
    closes: bool,
}

/// Answers a request.
pub(super) async fn respond(
    proxy: &Arc<Proxy>,
    request: Request<Incoming>,
) -> Response<Full<Bytes>> {
    let begun = Instant::now();
    let (head, body) = request.into_parts();
    match handle(proxy, &head, body, begun).await {
        Ok(answer) => answer.into_http(false),
        Err(Refusal { problem, operation, closes }) => {
            let answer = problem.answer(operation);
            proxy.log.response(&answer, begun, false, false);
            answer.into_http(closes)
        }
    }
}

async fn handle(
    proxy: &Arc<Proxy>,
    head: &Parts,
    body: Incoming,
    begun: Instant,
) -> Result<Answer, Refusal> {
    let has_body = !body.is_end_stream();
    let before = |operation| move |problem| Refusal { problem, operation, closes: has_body };
    proxy.access.check(head).map_err(before(None))?;
    let found = route::find(&proxy.families, head.method.as_str(), head.uri.path());
    let route = match found.map_err(before(None))? {
        Target::Call(route) => route,
        target => return shown(proxy, target).map_err(before(None)),
    };
    let operation = Some(route.operation);
    proxy.writes.check(route.operation).map_err(before(operation))?;
    if has_body && !is_json(head) {
        let detail = format!(
            "the body must be JSON, with `Content-Type: application/json`; any operation can be called by its name: \
             POST /{}/{} with a JSON object of all parameters",
            route.served.client.info().name(),
            route.operation.name
        );
        return Err(before(operation)(Problem::new(Kind::MediaType, detail)));
    }
    let body = read(body).await.map_err(before(operation))?;
    let called = call::run(proxy, &route, head, &body, begun).await;
    called.map_err(|problem| Refusal { problem, operation, closes: false })
}

/// Returns a description of the proxy.
fn shown(proxy: &Proxy, target: Target<'_>) -> Result<Answer, Problem> {
    match target {
        Target::List(Some(served)) => Ok(Answer::json(&listing::family(served, &proxy.writes))),
        Target::Problems(name) => match problem::described(name.as_deref()) {
            Some(json) => Ok(Answer::json(&json)),
            None => Err(Problem::new(Kind::Unknown, "there is no problem of this name")),
        },
        Target::List(None) | Target::Call(_) => Ok(Answer::json(&listing::all(proxy))),
    }
}

/// Returns whether a request states that its body is JSON. A form of a web page cannot send such a request.
fn is_json(head: &Parts) -> bool {
    let value = single(&head.headers, &CONTENT_TYPE);
    let media_type = value.and_then(|value| value.split(';').next()).map(str::trim);
    media_type.is_some_and(|media_type| {
        let media_type = media_type.to_ascii_lowercase();
        let is_application = media_type.starts_with("application/");
        media_type == "application/json" || (is_application && media_type.ends_with("+json"))
    })
}

async fn read(body: Incoming) -> Result<Bytes, Problem> {
    let too_large =
        || Problem::new(Kind::TooLarge, format!("the body is larger than {MOST_BODY} bytes"));
    // The length that the program states. It need not be sent first.
    if body.size_hint().lower() > MOST_BODY as u64 {
        return Err(too_large());
    }
    match tokio::time::timeout(BODY_TIME, Limited::new(body, MOST_BODY).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large()),
        Ok(Err(_)) => {
            let detail = "the transfer of the body was interrupted, or its chunks are not valid";
            Err(Problem::new(Kind::Request, detail))
        }
        Err(_) => {
            let detail = format!(
                "the body did not arrive completely within {} s; check that `Content-Length` is the number of its bytes",
                BODY_TIME.as_secs()
            );
            Err(Problem::new(Kind::TooSlow, detail))
        }
    }
}
