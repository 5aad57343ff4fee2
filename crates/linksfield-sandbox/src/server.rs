//! The HTTP server: checks each request, responds, and keeps the request. The public API is elsewhere, in
//! `sandbox`.

mod accept;
mod connection;
mod line;

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Limited};
use hyper::body::Incoming as Body;
use linksfield_spec::{Family, RefusalKind, RequestLayout, Spec};

use crate::control;
use crate::credentials::Credentials;
use crate::faults::{self, Asked, Cut, Faults};
use crate::limits::Limits;
use crate::person::page::{self, Changes, PageSettings};
use crate::person::{RecordChange, Stage, Trace};
use crate::pushes::{Outbox, Receivers};
use crate::received::{MAX_BODY, Memory, Received};
use crate::request::{self, Incoming, Parameters, Refusal};
use crate::response::{self, Response};
use crate::route::{self, Found, NoRoute, Route};
use crate::sandbox::ResponseError;
use crate::tokens::Tokens;
use crate::world::{self, WorldStage, Worlds};

pub(crate) use accept::accept;
pub(crate) use connection::Connection;

/// The largest number of responses that wait for requests.
const MAX_RESPONSES: usize = 10_000;
/// How long a client can take to send the body of a request.
const BODY_TIMEOUT: Duration = Duration::from_secs(30);

/// The state that the server shares with the [`Sandbox`](crate::Sandbox) that started it.
#[derive(Debug)]
pub(crate) struct Shared {
    spec: Arc<Spec>,
    credentials: Credentials,
    observer: Option<Observer>,
    received: Mutex<Memory>,
    worlds: Worlds,
    outbox: Arc<Outbox>,
    tokens: Tokens,
    faults: Arc<Faults>,
    limits: Arc<Limits>,
    /// By how many seconds the clock of the sandbox differs from that of the computer.
    clock_skew: AtomicI64,
    initial_skew: i64,
    /// Whether `/_sandbox` is served.
    has_control: bool,
    /// The responses that were set for the next requests, by call.
    responses: Mutex<BTreeMap<String, VecDeque<Response>>>,
    page: PageSettings,
    /// How many requests were received.
    count: AtomicU64,
    changes: Arc<Changes>,
}

/// The settings with which a sandbox is started.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    pub(crate) fault_seed: u64,
    pub(crate) has_limits: bool,
    pub(crate) has_control: bool,
    pub(crate) clock_skew: i64,
    pub(crate) token_lifetime: Option<Duration>,
    pub(crate) token_uses: Option<u64>,
    pub(crate) stage: WorldStage,
    pub(crate) page: PageSettings,
    pub(crate) receivers: Receivers,
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
        spec: Arc<Spec>,
        credentials: Credentials,
        observer: Option<Observer>,
        settings: Settings,
    ) -> Self {
        let worlds = Worlds::new(&spec, settings.stage, |family, world| {
            let account = world.account.as_ref()?;
            credentials.get(&family.id, account.as_str()).map(str::to_owned)
        });
        let changes = Arc::new(Changes::default());
        let log = Arc::clone(&changes);
        worlds.listeners().add(move |change| log.add(change));
        Self {
            worlds,
            spec,
            credentials,
            observer,
            received: Mutex::default(),
            outbox: Arc::new(Outbox::new(settings.receivers)),
            tokens: Tokens::new(settings.token_lifetime, settings.token_uses),
            faults: Arc::new(Faults::new(settings.fault_seed)),
            limits: Arc::new(Limits::new(settings.has_limits)),
            clock_skew: AtomicI64::new(settings.clock_skew),
            initial_skew: settings.clock_skew,
            has_control: settings.has_control,
            responses: Mutex::default(),
            page: settings.page,
            count: AtomicU64::new(0),
            changes,
        }
    }

    /// Returns the settings of the page.
    pub(crate) fn page(&self) -> PageSettings {
        self.page
    }

    /// Returns the latest changes of the world.
    pub(crate) fn changes(&self) -> &Changes {
        &self.changes
    }

    pub(crate) fn spec(&self) -> &Spec {
        &self.spec
    }

    /// Returns the worlds of all families.
    pub(crate) fn worlds(&self) -> &Worlds {
        &self.worlds
    }

    /// Returns the pushes that follow changes of the world.
    pub(crate) fn outbox(&self) -> &Arc<Outbox> {
        &self.outbox
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    pub(crate) fn faults(&self) -> &Arc<Faults> {
        &self.faults
    }

    pub(crate) fn limits(&self) -> &Arc<Limits> {
        &self.limits
    }

    /// Returns the requests that are kept.
    pub(crate) fn received(&self) -> MutexGuard<'_, Memory> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes all tokens expire that logins have returned.
    pub(crate) fn expire_tokens(&self) {
        self.tokens.expire();
    }

    /// Returns the time of the world.
    pub(crate) fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_millis(u64::try_from(self.worlds.now()).unwrap_or(0))
    }

    /// Returns the time of the clock with which the sandbox checks the times of requests. A client does not know the time of
    /// the world, so its clock is compared with that of the computer.
    pub(crate) fn skewed_now(&self) -> SystemTime {
        let skew = self.clock_skew();
        let distance = Duration::from_secs(skew.unsigned_abs());
        let now = SystemTime::now();
        let skewed = if skew < 0 { now.checked_sub(distance) } else { now.checked_add(distance) };
        skewed.unwrap_or(now)
    }

    /// Sets by how many seconds the clock differs from that of the computer.
    pub(crate) fn set_clock_skew(&self, seconds: i64) {
        self.clock_skew.store(seconds, Ordering::Relaxed);
    }

    /// Returns by how many seconds the clock differs from that of the computer.
    pub(crate) fn clock_skew(&self) -> i64 {
        self.clock_skew.load(Ordering::Relaxed)
    }

    /// Returns the token that is currently valid.
    pub(crate) fn token(&self) -> String {
        self.tokens.valid(self.now())
    }

    /// Sets the response to the next valid request to a call.
    pub(crate) fn respond_with(
        &self,
        call: &str,
        status: u16,
        body: String,
    ) -> Result<(), ResponseError> {
        if !route::names(&self.spec).any(|name| name == call) {
            return Err(ResponseError::Call(call.to_owned()));
        }
        let is_final = (200..600).contains(&status);
        let status = StatusCode::from_u16(status)
            .ok()
            .filter(|_| is_final)
            .ok_or(ResponseError::Status(status))?;
        let mut responses = self.responses();
        if responses.values().map(VecDeque::len).sum::<usize>() >= MAX_RESPONSES {
            return Err(ResponseError::TooMany(MAX_RESPONSES));
        }
        responses.entry(call.to_owned()).or_default().push_back(Response::new(status, body));
        Ok(())
    }

    /// Sets everything back that was changed since the start: rules for faults, chosen responses, tokens, the skew of the
    /// clock, what was received, what counts towards limits, and the worlds.
    pub(crate) fn reset(&self) {
        self.faults.clear();
        self.responses().clear();
        self.tokens.expire();
        self.set_clock_skew(self.initial_skew);
        self.limits.reset();
        self.worlds.reset();
        self.received().clear();
        self.changes.clear();
    }

    /// Takes the response that was set for the next request to this call.
    fn next_response(&self, call: Option<&String>) -> Option<Response> {
        self.responses().get_mut(call?)?.pop_front()
    }

    fn responses(&self) -> MutexGuard<'_, BTreeMap<String, VecDeque<Response>>> {
        self.responses.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls the observer with a request, and keeps the request.
    pub(crate) fn record(&self, mut received: Received) {
        received.duration = received.arrived.elapsed();
        received.number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(Observer(observer)) = &self.observer {
            // The panic hook has printed the message. The request still needs a response.
            let _ = catch_unwind(AssertUnwindSafe(|| observer(&received)));
        }
        self.received().keep(received);
    }

    /// Checks a request, does what it asks for, and returns the response.
    pub(crate) fn handle(&self, received: &mut Received) -> Response {
        let found = route::find(&self.spec, &received.method, &received.path);
        handle(self, received, found)
    }

    /// Returns the response with a documented error code of the call of this request.
    pub(crate) fn error_of(&self, received: &Received, code: &str) -> Response {
        match route::find(&self.spec, &received.method, &received.path) {
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
    let shared = &connection.shared;
    let body = tokio::time::timeout(BODY_TIMEOUT, Limited::new(body, MAX_BODY).collect()).await;
    let body = body.ok().and_then(Result::ok).map(http_body_util::Collected::to_bytes);
    let is_whole = body.is_some();
    let mut received = Received::new(&head.method, &head.uri, head.headers);
    received.body = body.unwrap_or_default();
    if shared.page.is_served && page::is_page(&received.path) {
        return Ok(Response::page(page::serve(shared, connection.peer, &received)).into_http());
    }
    if control::is_reserved(&received.path) {
        let response = match shared.has_control {
            true => control::respond(connection, &received, is_whole),
            false => control::off(),
        };
        return Ok(response.into_http());
    }
    let found = route::find(&shared.spec, &received.method, &received.path);
    received.call = found.as_ref().ok().map(Found::name);
    let response = match found {
        _ if !is_whole => {
            let message = format!(
                "the body is larger than {MAX_BODY} bytes, or its transfer was interrupted"
            );
            received.refuse("sandbox.body", &message, &message);
            Response::error(StatusCode::PAYLOAD_TOO_LARGE, "sandbox.body", &message)
        }
        Ok(found) => {
            if let Err(exceeded) = connection.client.admit(found.family(), shared.now()) {
                received.refuse("sandbox.limit", &exceeded, &exceeded);
                response::limited(found.family(), found.is_enveloped(), &exceeded)
            } else if let Some(faults) = chosen(shared, &received, &found) {
                return faults::play(connection, received, faults).await;
            } else {
                handle(shared, &mut received, Ok(found))
            }
        }
        no_route => handle(shared, &mut received, no_route),
    };
    let response = response.into_http();
    received.respond(&response);
    shared.record(received);
    Ok(response)
}

/// Returns the faults that apply to a request.
fn chosen(shared: &Shared, received: &Received, found: &Found<'_>) -> Option<faults::Applied> {
    if shared.faults.is_empty() {
        return None;
    }
    let call = received.call.as_deref().unwrap_or_default();
    shared.faults.choose(&Asked::new(&found.family().id, call, received, found.parameters()))
}

fn handle(shared: &Shared, received: &mut Received, found: Result<Found<'_>, NoRoute>) -> Response {
    let found = received.note(Stage::Path, found);
    received.call = found.as_ref().ok().map(Found::name);
    match found {
        Ok(Found::Call(route)) => match check(shared, received, &route) {
            Ok((parameters, account)) => {
                if shared.tokens.counts_uses() && carries_token(&route) {
                    shared.tokens.count_use();
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
                let played = shared.worlds.play(&asked, &account, |scene| {
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
            let checked = request::check_login(family, headers, body, &shared.credentials);
            match received.note(Stage::Common, checked) {
                Ok(account) => shared.next_response(received.call.as_ref()).unwrap_or_else(|| {
                    received.done = true;
                    let token = request::token(&shared.tokens.issue(shared.now()), account);
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
        credentials: &shared.credentials,
        token: &shared.token(),
        now: shared.skewed_now(),
    };
    let checked = request::check(&incoming, &mut trace);
    received.checks.append(&mut trace.checks);
    received.signature = trace.signature;
    checked
}
