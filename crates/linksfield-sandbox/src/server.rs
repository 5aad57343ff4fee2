//! The HTTP server: checks each request, responds, and keeps the request. The public API is elsewhere, in
//! `sandbox`.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use linksfield_spec::{Family, Spec};

use crate::credentials::Credentials;
use crate::person::page::{self, PageSettings};
use crate::person::{Stage, Trace};
use crate::received::{MAX_BODY, Memory, Received};
use crate::request::{self, Incoming, Parameters, Refusal};
use crate::response::{self, Response};
use crate::route::{self, Found, NoRoute, Route};

/// The state that the server shares with the [`Sandbox`](crate::Sandbox) that started it.
#[derive(Debug)]
pub(crate) struct Shared {
    spec: Spec,
    credentials: Credentials,
    observer: Option<Observer>,
    received: Mutex<Memory>,
    /// The number of the current token. It starts at 1, and is increased each time the tokens expire.
    generation: AtomicU64,
    /// The responses that were set for the next requests, by call.
    responses: Mutex<BTreeMap<String, VecDeque<Response>>>,
    page: PageSettings,
    /// How many requests were received.
    count: AtomicU64,
}

/// A function that is called for every request.
pub(crate) struct Observer(pub(crate) Box<dyn Fn(&Received) + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}

impl Shared {
    pub(crate) fn new(
        spec: Spec,
        credentials: Credentials,
        observer: Option<Observer>,
        page: PageSettings,
    ) -> Self {
        Self {
            spec,
            credentials,
            observer,
            received: Mutex::default(),
            generation: AtomicU64::new(1),
            responses: Mutex::default(),
            page,
            count: AtomicU64::new(0),
        }
    }

    /// Returns the settings of the page.
    pub(crate) fn page(&self) -> PageSettings {
        self.page
    }

    /// Returns the number of the next request.
    pub(crate) fn next_number(&self) -> u64 {
        self.count.fetch_add(1, Ordering::Relaxed) + 1
    }

    pub(crate) fn spec(&self) -> &Spec {
        &self.spec
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Returns the requests that are kept.
    pub(crate) fn received(&self) -> MutexGuard<'_, Memory> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes all tokens expire that logins have returned.
    pub(crate) fn expire_tokens(&self) {
        self.generation.fetch_add(1, Ordering::Relaxed);
    }

    /// Returns the token that is currently valid.
    fn token(&self) -> String {
        format!("sandbox-token-{}", self.generation.load(Ordering::Relaxed))
    }

    /// Adds a response to the next valid request to a call.
    pub(crate) fn add_response(&self, call: &str, response: Response) {
        self.responses().entry(call.to_owned()).or_default().push_back(response);
    }

    /// Takes the response that was set for the next request to this call.
    fn next_response(&self, call: Option<&String>) -> Option<Response> {
        self.responses().get_mut(call?)?.pop_front()
    }

    fn responses(&self) -> MutexGuard<'_, BTreeMap<String, VecDeque<Response>>> {
        self.responses.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the service that handles every request.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(serve).with_state(shared)
}

async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> axum::response::Response {
    let arrived = Instant::now();
    let (head, body) = request.into_parts();
    let body = to_bytes(body, MAX_BODY).await;
    let path = head.uri.path().to_owned();
    let query = head.uri.query().unwrap_or_default().to_owned();
    let method = head.method.as_str().to_owned();
    if shared.page.is_served && page::is_page(&path) {
        let target = (path.as_str(), query.as_str());
        let response = page::serve(&shared, peer.ip(), &head.method, &head.headers, target);
        return Response::page(response).into_http();
    }
    let mut received = Received::new(method, path, query, head.headers);
    received.number = shared.next_number();
    let response = match body {
        Ok(body) => {
            received.body = body;
            respond(&shared, &mut received)
        }
        Err(_) => {
            received.call = route::find(&shared.spec, &received.method, &received.path)
                .ok()
                .map(|found| found.name());
            let message = format!(
                "the body is larger than {MAX_BODY} bytes, or its transfer was interrupted"
            );
            received.refuse("sandbox.body", &message, &message);
            Response::error(StatusCode::PAYLOAD_TOO_LARGE, "sandbox.body", &message)
        }
    };
    received.duration = arrived.elapsed();
    response.note(&mut received);
    if let Some(Observer(observer)) = &shared.observer {
        // The panic hook has printed the message. The request still needs a response.
        let _ = catch_unwind(AssertUnwindSafe(|| observer(&received)));
    }
    shared.received().keep(received);
    response.into_http()
}

fn respond(shared: &Shared, received: &mut Received) -> Response {
    let found = route::find(&shared.spec, &received.method, &received.path);
    let found = received.note(Stage::Path, found);
    received.call = found.as_ref().ok().map(Found::name);
    match found {
        Ok(Found::Call(route)) => match check(shared, received, &route) {
            Ok(parameters) => {
                if let Some(response) = shared.next_response(received.call.as_ref()) {
                    return response;
                }
                let Route { family, endpoint, call, .. } = &route;
                let path = received.path.clone();
                let played = response::success((family, endpoint, call), &path, &parameters);
                match received.note(Stage::World, played) {
                    Ok(response) => response,
                    Err(refusal) => refused(received, family, call.response.enveloped, &refusal),
                }
            }
            Err(refusal) => {
                refused(received, route.family, route.call.response.enveloped, &refusal)
            }
        },
        Ok(Found::Login(family)) => {
            let Received { headers, body, .. } = &*received;
            let checked = request::check_login(family, headers, body, &shared.credentials);
            match received.note(Stage::Common, checked) {
                Ok(()) => shared
                    .next_response(received.call.as_ref())
                    .unwrap_or_else(|| response::login(family, &shared.token())),
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
) -> Result<Parameters, Refusal> {
    let mut trace = Trace::default();
    let incoming = Incoming {
        route,
        full_path: &received.path,
        query: &received.query,
        headers: &received.headers,
        body: &received.body,
        credentials: &shared.credentials,
        token: &shared.token(),
    };
    let checked = request::check(&incoming, &mut trace);
    received.checks.append(&mut trace.checks);
    received.signature = trace.signature;
    checked
}
