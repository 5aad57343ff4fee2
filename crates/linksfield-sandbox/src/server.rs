//! The server: takes requests on loopback, checks each, answers, and remembers what it received.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fmt, io};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use linksfield_spec::{Algorithm, Family, Spec, SpecError};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::push::{Push, PushBuilder, PushError};
use crate::request::{Incoming, Refusal};
use crate::route::{Found, NoRoute, Route};
use crate::{PRIVATE_KEY, SECRET, answer, request, route};

/// The largest body that is read.
const MAX_BODY: usize = 1024 * 1024;
/// How many requests are remembered.
const MAX_RECEIVED: usize = 1000;
/// How large the remembered requests are together.
const MAX_RECEIVED_BYTES: usize = 64 * 1024 * 1024;
/// What a header takes besides its name and value.
const PER_HEADER: usize = 100;

/// A running sandbox. It stops when it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
}

/// Sets up a sandbox.
#[derive(Debug, Default)]
pub struct SandboxBuilder {
    folder: Option<PathBuf>,
    spec: Option<Spec>,
    address: Option<SocketAddr>,
    credentials: BTreeMap<(String, String), String>,
    observer: Option<Observer>,
}

struct Observer(Box<dyn Fn(&Received) + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}

#[derive(Debug)]
struct Shared {
    spec: Spec,
    credentials: BTreeMap<(String, String), String>,
    received: Mutex<Memory>,
    /// How often tokens were made to expire.
    generation: AtomicU64,
    /// What the next requests are answered with, by call.
    answers: Mutex<BTreeMap<String, VecDeque<Answer>>>,
    observer: Option<Observer>,
}

/// A request as it came in, and what became of it.
#[derive(Debug, Clone)]
pub struct Received {
    /// The HTTP method.
    pub method: String,
    /// The path as it was sent.
    pub path: String,
    /// The query as it was sent, without `?`.
    pub query: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, byte for byte; empty where it was larger than 1 MiB or broke off.
    pub body: Bytes,
    /// Family and name of the call, where the path led to one: `csss.order_package`.
    pub call: Option<String>,
    /// Why it was refused, as it was answered; `None` for a request that was answered with success. Holds
    /// values of the request, and the text that should have been signed.
    pub refusal: Option<String>,
    /// The same in short, for logs: holds nothing of the request.
    pub reason: Option<String>,
}

/// Why a sandbox does not start.
#[derive(Debug)]
pub enum StartError {
    /// The spec is wrong.
    Spec(Box<SpecError>),
    /// The address cannot be had.
    Bind(io::Error),
    /// A credential that no family has.
    Credential(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spec(error) => write!(f, "the spec is wrong:\n{error}"),
            Self::Bind(error) => write!(f, "cannot listen: {error}"),
            Self::Credential(known) => write!(f, "no such credential; there are {known}"),
        }
    }
}

impl std::error::Error for StartError {}

impl SandboxBuilder {
    /// Reads the spec from a folder in place of the embedded one.
    #[must_use]
    pub fn spec_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Takes a spec that is loaded already.
    #[must_use]
    pub fn spec(mut self, spec: Spec) -> Self {
        self.spec = Some(spec);
        self
    }

    /// Where to listen. Default: a free port of 127.0.0.1.
    #[must_use]
    pub fn bind(mut self, address: SocketAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// Sets what is expected for a credential of a family. Defaults: the example of the spec, or anything
    /// where it has none; [`SECRET`] for secrets.
    #[must_use]
    pub fn credential(
        mut self,
        family: impl Into<String>,
        name: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        self.credentials.insert((family.into(), name.into()), value.into());
        self
    }

    /// Calls a function for every request, when it is decided what is answered and before that is sent.
    #[must_use]
    pub fn observe(mut self, observer: impl Fn(&Received) + Send + Sync + 'static) -> Self {
        self.observer = Some(Observer(Box::new(observer)));
        self
    }

    /// Starts the sandbox on the tokio runtime of the caller.
    ///
    /// # Errors
    ///
    /// When the spec is wrong, a credential is unknown, or the address is taken.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let spec = match (self.spec, &self.folder) {
            (Some(spec), _) => Ok(spec),
            (None, Some(folder)) => Spec::load(folder).map(|(spec, _)| spec),
            (None, None) => crate::embedded_spec(),
        }
        .map_err(|error| StartError::Spec(Box::new(error)))?;
        let credentials = credentials(&spec, self.credentials)?;
        let shared = Arc::new(Shared {
            spec,
            credentials,
            received: Mutex::default(),
            generation: AtomicU64::new(1),
            answers: Mutex::default(),
            observer: self.observer,
        });
        let address = self.address.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 0)));
        let listener = TcpListener::bind(address).await.map_err(StartError::Bind)?;
        let address = listener.local_addr().map_err(StartError::Bind)?;
        let (stop, stopped) = oneshot::channel::<()>();
        let router = Router::new().fallback(serve).with_state(Arc::clone(&shared));
        tokio::spawn(async move {
            let server = axum::serve(listener, router).with_graceful_shutdown(async move {
                // An error means that the sandbox was dropped, which stops it as well.
                let _ = stopped.await;
            });
            let _ = server.await;
        });
        Ok(Sandbox { address, shared, stop: Some(stop) })
    }
}

/// What is sent back.
#[derive(Debug)]
struct Answer {
    status: StatusCode,
    /// A header with a token.
    token: Option<(String, String)>,
    body: String,
}

impl Answer {
    fn new(status: StatusCode, body: &Value) -> Self {
        Self { status, token: None, body: body.to_string() }
    }
}

/// An answer that cannot be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerError {
    /// The spec has no call of that name.
    Call(String),
    /// A number that is no HTTP status.
    Status(u16),
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(call) => {
                write!(f, "there is no call {call:?}; name one as `csss.order_package`")
            }
            Self::Status(status) => write!(f, "{status} is no HTTP status"),
        }
    }
}

impl std::error::Error for AnswerError {}

impl Shared {
    /// What a test wants the next request to this call to be answered with.
    fn wanted(&self, call: Option<&String>) -> Option<Answer> {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.get_mut(call?)?.pop_front()
    }

    /// The token that a login gives at this moment.
    fn token(&self) -> String {
        format!("sandbox-token-{}", self.generation.load(Ordering::Relaxed))
    }
}

/// What is expected for each credential: what the caller set, else the default.
fn credentials(
    spec: &Spec,
    mut set: BTreeMap<(String, String), String>,
) -> Result<BTreeMap<(String, String), String>, StartError> {
    let mut expected = BTreeMap::new();
    let mut known = Vec::new();
    for family in &spec.families {
        for credential in &family.credentials {
            let key = (family.id.clone(), credential.name.clone());
            known.push(format!("{}.{}", key.0, key.1));
            let is_rsa_key = family.signing.as_ref().is_some_and(|signing| {
                signing.algorithm == Algorithm::RsaSha1
                    && signing.key.as_ref() == Some(&credential.name)
            });
            let default = if is_rsa_key {
                Some(PRIVATE_KEY.to_owned())
            } else if credential.secret {
                Some(SECRET.to_owned())
            } else {
                credential.example.clone()
            };
            expected.extend(set.remove(&key).or(default).map(|value| (key, value)));
        }
    }
    if set.is_empty() { Ok(expected) } else { Err(StartError::Credential(known.join(", "))) }
}

impl Sandbox {
    /// Sets up a sandbox.
    #[must_use]
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }

    /// Starts a sandbox with the embedded spec on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// [`StartError`].
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// The address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base address of a family, to be given to its client as `base_url`.
    #[must_use]
    pub fn base_url(&self, family: &str) -> String {
        format!("http://{}/{family}", self.address)
    }

    /// What is expected for a credential of a family; `None` where anything will do.
    #[must_use]
    pub fn credential(&self, family: &str, name: &str) -> Option<&str> {
        let key = (family.to_owned(), name.to_owned());
        self.shared.credentials.get(&key).map(String::as_str)
    }

    /// Begins a push of a kind, such as `recharge_success`, to be sent to a receiver.
    ///
    /// # Errors
    ///
    /// When the spec has no such kind.
    pub fn push(&self, kind: &str) -> Result<PushBuilder<'_>, PushError> {
        Push::builder(&self.shared.spec, kind)
    }

    /// The spec that it serves.
    #[must_use]
    pub fn spec(&self) -> &Spec {
        &self.shared.spec
    }

    /// Answers the next good request to a call, such as `csss.order_package` or `esim.login`, with this status and
    /// body: a refusal, an answer in another state, or nonsense. Several such answers are given one after the
    /// other; then the documented ones come again. A request that is wrong is refused all the same.
    ///
    /// # Errors
    ///
    /// When there is no such call, or no such status.
    pub fn answer(
        &self,
        call: &str,
        status: u16,
        body: impl Into<String>,
    ) -> Result<(), AnswerError> {
        if !route::names(&self.shared.spec).any(|name| name == call) {
            return Err(AnswerError::Call(call.to_owned()));
        }
        let is_final = (200..600).contains(&status);
        let status = StatusCode::from_u16(status)
            .ok()
            .filter(|_| is_final)
            .ok_or(AnswerError::Status(status))?;
        let answer = Answer { status, token: None, body: body.into() };
        let mut answers = self.shared.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.entry(call.to_owned()).or_default().push_back(answer);
        Ok(())
    }

    /// Makes every token that was given out expire, as time would.
    pub fn expire_tokens(&self) {
        self.shared.generation.fetch_add(1, Ordering::Relaxed);
    }

    /// The last thousand requests, or fewer where they are very large, the oldest first. A request is here
    /// before it is answered.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        let received = self.shared.received.lock().unwrap_or_else(PoisonError::into_inner);
        received.requests.iter().cloned().collect()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The server may be gone already.
            let _ = stop.send(());
        }
    }
}

/// The last requests.
#[derive(Debug, Default)]
struct Memory {
    requests: VecDeque<Received>,
    bytes: usize,
}

impl Memory {
    fn keep(&mut self, received: Received) {
        self.bytes += received.size();
        self.requests.push_back(received);
        while self.requests.len() > MAX_RECEIVED || self.bytes > MAX_RECEIVED_BYTES {
            let Some(oldest) = self.requests.pop_front() else { return };
            self.bytes -= oldest.size();
        }
    }
}

impl Received {
    /// One line for a log, without the values that the request carries: they may be of real customers. A path
    /// that leads to a call has values in it, too, so the name of the call stands in its place; only one that
    /// leads nowhere is shown as it was sent.
    #[must_use]
    pub fn summary(&self) -> String {
        let what = self.call.as_deref().unwrap_or(&self.path);
        let outcome = self.reason.as_deref().unwrap_or("ok");
        format!("{} {what} {outcome}", self.method)
    }

    fn refuse(&mut self, code: &str, reason: &str, message: &str) {
        self.reason = Some(format!("{code}: {reason}"));
        self.refusal = Some(format!("{code}: {message}"));
    }

    /// About how much memory it takes.
    fn size(&self) -> usize {
        let text = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        let headers: usize = self
            .headers
            .iter()
            .map(|(name, value)| PER_HEADER + name.as_str().len() + value.len())
            .sum();
        let texts = text(&self.call) + text(&self.refusal) + text(&self.reason);
        headers + texts + self.method.len() + self.path.len() + self.query.len() + self.body.len()
    }
}

async fn serve(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, MAX_BODY).await;
    let path = head.uri.path().to_owned();
    let query = head.uri.query().unwrap_or_default().to_owned();
    let mut received = Received {
        method: head.method.as_str().to_owned(),
        path,
        query,
        headers: head.headers,
        body: Bytes::new(),
        call: None,
        refusal: None,
        reason: None,
    };
    let answer = match body {
        Ok(body) => {
            received.body = body;
            respond(&shared, &mut received)
        }
        Err(_) => {
            received.call = route::find(&shared.spec, &received.method, &received.path)
                .ok()
                .map(|found| found.name());
            let message = format!("the body is larger than {MAX_BODY} bytes, or broke off");
            received.refuse("sandbox.body", &message, &message);
            Answer::new(StatusCode::PAYLOAD_TOO_LARGE, &error("sandbox.body", &message))
        }
    };
    if let Some(Observer(observer)) = &shared.observer {
        observer(&received);
    }
    shared.received.lock().unwrap_or_else(PoisonError::into_inner).keep(received);
    answer.into_response()
}

fn respond(shared: &Shared, received: &mut Received) -> Answer {
    let found = route::find(&shared.spec, &received.method, &received.path);
    received.call = found.as_ref().ok().map(Found::name);
    let route = match found {
        Ok(Found::Call(route)) => route,
        Ok(Found::Login(family)) => {
            let Received { headers, body, .. } = &*received;
            return match request::check_login(family, headers, body, &shared.credentials) {
                Ok(()) => shared.wanted(received.call.as_ref()).unwrap_or_else(|| {
                    let (body, header) = answer::login(family, &shared.token());
                    let token = header.map(|name| (name, shared.token()));
                    Answer { token, ..Answer::new(StatusCode::OK, &body) }
                }),
                Err(refusal) => refused(received, family, true, &refusal),
            };
        }
        Err(no_route) => {
            let (status, message) = match no_route {
                NoRoute::Path(message) => (StatusCode::NOT_FOUND, message),
                NoRoute::Method(message) => (StatusCode::METHOD_NOT_ALLOWED, message),
            };
            received.refuse("sandbox.path", &message, &message);
            return Answer::new(status, &error("sandbox.path", &message));
        }
    };
    match check(shared, received, &route) {
        Ok(parameters) => {
            let Route { family, endpoint, call, .. } = &route;
            shared.wanted(received.call.as_ref()).unwrap_or_else(|| {
                let body = answer::success(family, endpoint, call, &parameters);
                Answer::new(StatusCode::OK, &body)
            })
        }
        Err(refusal) => refused(received, route.family, route.call.response.enveloped, &refusal),
    }
}

fn refused(received: &mut Received, family: &Family, enveloped: bool, refusal: &Refusal) -> Answer {
    let (status, answer) = answer::failure(family, enveloped, refusal);
    received.refuse(refusal.code, &refusal.reason, &refusal.message);
    Answer::new(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST), &answer)
}

fn check(
    shared: &Shared,
    received: &Received,
    route: &Route<'_>,
) -> Result<request::Parameters, Refusal> {
    request::check(&Incoming {
        route,
        full_path: &received.path,
        query: &received.query,
        headers: &received.headers,
        body: &received.body,
        credentials: &shared.credentials,
        token: &shared.token(),
    })
}

fn error(code: &str, message: &str) -> Value {
    serde_json::json!({ "code": code, "message": message })
}

impl Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        let json = HeaderValue::from_static("application/json;charset=UTF-8");
        response.headers_mut().insert("content-type", json);
        if let Some((name, token)) = self.token
            && let (Ok(name), Ok(token)) =
                (HeaderName::try_from(name), HeaderValue::try_from(token))
        {
            response.headers_mut().insert(name, token);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(number: usize, size: usize) -> Received {
        Received {
            method: "POST".to_owned(),
            path: format!("/{number}"),
            query: String::new(),
            headers: HeaderMap::new(),
            body: vec![0; size].into(),
            call: None,
            refusal: None,
            reason: None,
        }
    }

    #[test]
    fn many_or_large_requests_do_not_fill_the_memory() {
        let mut memory = Memory::default();
        for number in 0..MAX_RECEIVED + 5 {
            memory.keep(received(number, 1));
        }
        assert_eq!((memory.requests.len(), memory.requests[0].path.as_str()), (MAX_RECEIVED, "/5"));
        for number in 0..70 {
            memory.keep(received(number, MAX_BODY));
        }
        assert_eq!((memory.requests.len(), memory.requests[0].path.as_str()), (63, "/7"));
        assert!(memory.bytes <= MAX_RECEIVED_BYTES);
    }

    #[test]
    fn headers_and_what_was_said_count_as_well() {
        let mut memory = Memory::default();
        for number in 0..200 {
            let mut received = received(number, 0);
            let value = vec![b'x'; MAX_BODY / 2].try_into().unwrap();
            received.headers.insert("x-large", value);
            received.refuse("sandbox.signature", "wrong", &"x".repeat(MAX_BODY / 2));
            memory.keep(received);
        }
        assert!(memory.requests.len() < 65, "{}", memory.requests.len());
        let held: usize = memory.requests.iter().map(Received::size).sum();
        assert_eq!(held, memory.bytes);
    }
}
