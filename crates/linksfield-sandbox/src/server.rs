//! The HTTP server: checks each request, responds, and keeps the request. The public API is elsewhere, in
//! `sandbox`.

mod accept;
mod connection;
mod line;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, StatusCode, Version};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::Incoming as Body;
use linksfield_spec::{Family, RefusalKind, RequestLayout};

use crate::control;
use crate::faults::{self, Asked, Cut};
use crate::person::page;
use crate::person::{RecordChange, Stage, Trace};
use crate::received::{MAX_BODY, Received};
use crate::request::{self, Incoming, Parameters, Refusal};
use crate::response::{self, Response};
use crate::route::{self, Found, NoRoute, Route};
use crate::shared::Shared;
use crate::world;

pub(crate) use accept::accept;
pub(crate) use connection::Connection;

/// How long a client can take to send the body of a request.
const BODY_TIMEOUT: Duration = Duration::from_secs(30);

impl Shared {
    /// Checks a request, does what it asks for, and returns the response.
    pub(crate) fn handle(&self, received: &mut Received) -> Response {
        let found = route::find(self.spec(), &received.method, &received.path);
        handle(self, received, found)
    }

    /// Returns the response with a documented error code of the call of this request.
    pub(crate) fn error_of(&self, received: &Received, code: &str) -> Response {
        match route::find(self.spec(), &received.method, &received.path) {
            Ok(Found::Call(Route { family, call, .. })) => {
                let meaning = family.codes.iter().chain(&call.codes).find(|own| own.code == code);
                let enveloped = call.response.enveloped;
                error_with(family, enveloped, code, meaning.map_or("a fault", |own| &own.doc))
            }
            Ok(Found::Login(family)) => error_with(family, true, code, "a fault"),
            Err(_) => Response::error(StatusCode::BAD_REQUEST, code, "a fault"),
        }
    }
}

fn error_with(family: &Family, enveloped: bool, code: &str, meaning: &str) -> Response {
    let documented = family.refusals.iter().find(|refusal| refusal.code.as_deref() == Some(code));
    let refusal = Refusal {
        code: "sandbox.fault",
        kind: Some(documented.map_or(RefusalKind::Parameter, |documented| documented.kind)),
        documented: Some(code.to_owned()),
        message: meaning.to_owned(),
        reason: meaning.to_owned(),
    };
    response::failure(family, enveloped, &refusal)
}

/// Handles a request. Returns the response, or what happens to the connection instead.
async fn respond(
    connection: &Arc<Connection>,
    request: Request<Body>,
) -> Result<http::Response<Bytes>, Cut> {
    let (head, body) = request.into_parts();
    let is_last = head.version < Version::HTTP_11 || faults::closes(&head.headers);
    let shared = &connection.shared;
    let body = read(body, BODY_TIMEOUT).await;
    let mut received = Received::new(&head.method, &head.uri, head.headers);
    let (body, unread) = match body {
        Ok(body) => (body, None),
        Err(unread) => (Bytes::new(), Some(unread)),
    };
    received.body = body;
    if shared.page().is_served && page::is_page(&received.path) {
        return Ok(Response::page(page::serve(shared, connection.peer, &received)).into_http());
    }
    if control::is_reserved(&received.path) {
        let response = match shared.has_control() {
            true => control::respond(connection, &received, unread),
            false => control::off(),
        };
        return Ok(response.into_http());
    }
    let found = route::find(shared.spec(), &received.method, &received.path);
    received.call = found.as_ref().ok().map(Found::name);
    let response = match (unread, found) {
        (Some(unread), _) => {
            let message = unread.to_string();
            received.refuse("sandbox.body", &message, &message);
            Response::error(unread.status(), "sandbox.body", &message).closing()
        }
        (None, Ok(found)) => {
            if let Err(exceeded) = connection.client.admit(found.family(), shared.now()) {
                received.refuse("sandbox.limit", &exceeded, &exceeded);
                response::limited(found.family(), found.is_enveloped(), &exceeded)
            } else if let Some(faults) = chosen(shared, &received, &found) {
                let played = faults::play(connection, received, faults).await;
                return played.map_err(|cut| if is_last { cut.last() } else { cut });
            } else {
                handle(shared, &mut received, Ok(found))
            }
        }
        (None, no_route) => handle(shared, &mut received, no_route),
    };
    let response = response.into_http();
    received.respond(&response);
    shared.record(received);
    Ok(response)
}

/// Why the body of a request was not read to its end. The rest of the body is still in the connection, which is therefore
/// closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unread {
    #[error("the body is larger than {MAX_BODY} bytes")]
    TooLarge,
    #[error(
        "the body did not arrive completely within {} seconds; check that `Content-Length` is the number of bytes of the \
         body",
        BODY_TIMEOUT.as_secs()
    )]
    TooSlow,
    #[error("the transfer of the body was interrupted, or its chunks are not valid")]
    Interrupted,
}

impl Unread {
    /// Returns the status of the response.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Interrupted => StatusCode::BAD_REQUEST,
        }
    }
}

/// Reads a body.
async fn read(body: Body, most: Duration) -> Result<Bytes, Unread> {
    match tokio::time::timeout(most, Limited::new(body, MAX_BODY).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Unread::TooLarge),
        Ok(Err(_)) => Err(Unread::Interrupted),
        Err(_) => Err(Unread::TooSlow),
    }
}

/// Returns the faults that apply to a request.
fn chosen(shared: &Shared, received: &Received, found: &Found<'_>) -> Option<faults::Applied> {
    if shared.faults().is_empty() {
        return None;
    }
    let call = received.call.as_deref().unwrap_or_default();
    shared.faults().choose(&Asked::new(&found.family().id, call, received, found.parameters()))
}

fn handle(shared: &Shared, received: &mut Received, found: Result<Found<'_>, NoRoute>) -> Response {
    let found = received.note(Stage::Path, found);
    received.call = found.as_ref().ok().map(Found::name);
    match found {
        Ok(Found::Call(route)) => match check(shared, received, &route) {
            Ok((parameters, account)) => {
                if shared.tokens().counts_uses() && carries_token(&route) {
                    shared.tokens().count_use();
                }
                if let Some(response) = shared.next_response(received.call.as_ref()) {
                    return response;
                }
                let Route { family, endpoint, call, .. } = &route;
                let path = received.path.clone();
                let header =
                    |name: &str| received.headers.get(name)?.to_str().ok().map(str::to_owned);
                let asked = world::Asked {
                    family,
                    call,
                    name: endpoint.id.as_str(),
                    parameters: &parameters,
                    header: &header,
                };
                let played = shared.worlds().play(&asked, &account, |scene| {
                    response::success((family, endpoint, call), &path, &parameters, scene)
                });
                match received.note(Stage::World, played) {
                    Ok((response, changes)) => {
                        received.done = true;
                        received.changes = changes.iter().map(RecordChange::of).collect();
                        response
                    }
                    Err(refusal) => refused(received, family, call.response.enveloped, &refusal),
                }
            }
            Err(refusal) => {
                refused(received, route.family, route.call.response.enveloped, &refusal)
            }
        },
        Ok(Found::Login(family)) => {
            let Received { headers, body, .. } = &*received;
            let checked = request::check_login(family, headers, body, shared.credentials());
            match received.note(Stage::Common, checked) {
                Ok(account) => shared.next_response(received.call.as_ref()).unwrap_or_else(|| {
                    received.done = true;
                    let token = request::token(&shared.tokens().issue(shared.now()), account);
                    response::login(family, &token)
                }),
                Err(refusal) => refused(received, family, true, &refusal),
            }
        }
        Err(no_route) => {
            let (status, message) = match no_route {
                NoRoute::Path(message) => (StatusCode::NOT_FOUND, message),
                NoRoute::Method(message) => (StatusCode::METHOD_NOT_ALLOWED, message),
            };
            received.refuse("sandbox.path", &message, &message);
            Response::error(status, "sandbox.path", &message)
        }
    }
}

/// Returns whether the requests of a call carry the token of a login.
fn carries_token(route: &Route<'_>) -> bool {
    use linksfield_spec::Location::{Body, Header, Query};
    let layout = RequestLayout::of(route.family, route.call);
    [Query, Header, Body]
        .into_iter()
        .any(|location| layout.filled(location).any(|(_, filled)| filled.has_token()))
}

fn refused(
    received: &mut Received,
    family: &Family,
    enveloped: bool,
    refusal: &Refusal,
) -> Response {
    received.refuse(refusal.code, &refusal.reason, &refusal.message);
    response::failure(family, enveloped, refusal)
}

fn check(
    shared: &Shared,
    received: &mut Received,
    route: &Route<'_>,
) -> Result<(Parameters, String), Refusal> {
    let mut trace = Trace::default();
    let incoming = Incoming {
        route,
        full_path: &received.path,
        query: &received.query,
        headers: &received.headers,
        body: &received.body,
        credentials: shared.credentials(),
        token: &shared.token(),
        now: shared.skewed_now(),
    };
    let checked = request::check(&incoming, &mut trace);
    received.checks.append(&mut trace.checks);
    received.signature = trace.signature;
    checked
}
