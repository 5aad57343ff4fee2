//! The client of a family: how it is set up, and how a request goes out and its answer comes back. One
//! code for all families; what differs between them is data in [`meta`](crate::meta).

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use linksfield_sign::HmacKey;
use serde_json::value::RawValue;

use crate::Secret;
use crate::decode::{Mismatch, Object};
use crate::encode::{Context, Encode};
use crate::error::{
    About, ApiError, ConfigError, DecodeError, Error, NoAnswer, NotSent, StatusError, refuses,
};
use crate::explain::Explanation;
use crate::login::{LoginBody, Token, TokenStore};
use crate::meta::{Algorithm, Bare, Call, Effect, Envelope, Family, Login};
use crate::prepare::{Keep, Prepared, SigningKey, prepare};
use crate::reply::{RawResponse, Reply};
use crate::retry::RetryPolicy;
use crate::values::{Json, Timestamp};

/// A family's client, as the generated code defines it.
#[doc(hidden)]
pub trait FamilyClient: Sized {
    /// The family.
    const FAMILY: &'static Family;
    /// The family's environments.
    type Environment: EnvironmentIndex;
    /// The languages in which the family answers.
    type Language: LanguageTag;

    /// Wraps a client that is set up.
    fn from_client(client: Client) -> Self;
}

/// An environment, as an index into the base addresses of each server.
#[doc(hidden)]
pub trait EnvironmentIndex: Copy {
    /// The index.
    fn index(self) -> usize;
}

/// What a family has in place of environments or languages when none is documented. It has no value.
#[derive(Debug, Clone, Copy)]
pub enum Undocumented {}

impl EnvironmentIndex for Undocumented {
    fn index(self) -> usize {
        match self {}
    }
}

impl LanguageTag for Undocumented {
    fn tag(self) -> &'static str {
        match self {}
    }
}

/// A language, as the header names it.
#[doc(hidden)]
pub trait LanguageTag: Copy {
    /// The value of the header.
    fn tag(self) -> &'static str;
}

/// Sets up a client.
///
/// Made by the client's `builder`; every setting but the credentials has a default.
pub struct ClientBuilder<C> {
    credentials: Vec<Secret>,
    environment: usize,
    base_url: Option<String>,
    server_urls: Vec<(String, String)>,
    allow_plain_http: bool,
    language: Option<&'static str>,
    timeout: Duration,
    connect_timeout: Duration,
    user_agent: String,
    retry: RetryPolicy,
    max_answer: usize,
    clock: Clock,
    token: Option<Secret>,
    client: PhantomData<fn() -> C>,
}

type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

const USER_AGENT: &str = concat!("linksfield-api/", env!("CARGO_PKG_VERSION"));

impl<C: FamilyClient> ClientBuilder<C> {
    /// Takes the credentials in the order of the family.
    #[doc(hidden)]
    #[must_use]
    pub fn new(credentials: Vec<Secret>) -> Self {
        Self {
            credentials,
            environment: 0,
            base_url: None,
            server_urls: Vec::new(),
            allow_plain_http: false,
            language: None,
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(5),
            user_agent: USER_AGENT.to_owned(),
            retry: RetryPolicy::default(),
            max_answer: 16 * 1024 * 1024,
            clock: Arc::new(SystemTime::now),
            token: None,
            client: PhantomData,
        }
    }

    /// The environment to call. Default: the first that is documented, production.
    #[must_use]
    pub fn environment(mut self, environment: C::Environment) -> Self {
        self.environment = environment.index();
        self
    }

    /// Calls another address in place of the documented ones: a sandbox, a proxy.
    ///
    /// For a family with several servers, the name of the server is appended to it as a path segment.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Calls another address in place of one server of the family, by the server's name.
    #[must_use]
    pub fn server_url(mut self, server: impl Into<String>, url: impl Into<String>) -> Self {
        self.server_urls.push((server.into(), url.into()));
        self
    }

    /// Allows plain HTTP to other machines. To this machine it is always allowed.
    #[must_use]
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// The language of texts in answers. Default: the documented one.
    #[must_use]
    pub fn language(mut self, language: C::Language) -> Self {
        self.language = Some(language.tag());
        self
    }

    /// The time for one attempt, from connecting to the last byte of the answer. Default: 30 s.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The time for connecting. Default: 5 s.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Names the program that calls, before the name of this crate: `shop/2.1`.
    #[must_use]
    pub fn user_agent(mut self, program: &str) -> Self {
        self.user_agent = format!("{program} {USER_AGENT}");
        self
    }

    /// When a call is sent again. Default: three attempts for calls that only read.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// The largest answer that is read, in bytes. Default: 16 MiB.
    #[must_use]
    pub fn max_answer(mut self, bytes: usize) -> Self {
        self.max_answer = bytes;
        self
    }

    /// Takes the time for signatures from elsewhere than the system clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// A token from an earlier login, for a family whose calls carry one. When the server does not take
    /// it any more, the client logs in by itself.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// When a credential is empty, a base address is not one or is missing, is that of a server that the
    /// family does not have, or would send plain HTTP to another machine.
    pub fn build(self) -> Result<C, ConfigError> {
        let family = C::FAMILY;
        for (name, value) in family.credentials.iter().zip(&self.credentials) {
            if value.expose().is_empty() {
                return Err(ConfigError::EmptyCredential(name));
            }
        }
        let servers = self.servers(family)?;
        let mut http = reqwest::Client::builder()
            .user_agent(&self.user_agent)
            .timeout(self.timeout)
            .connect_timeout(self.connect_timeout)
            .redirect(reqwest::redirect::Policy::none())
            // Whether a request may go out again is decided here, not below.
            .retry(reqwest::retry::never());
        if servers.iter().all(|server| server.is_this_machine) {
            http = http.no_proxy();
        }
        let http = http.build().map_err(|error| ConfigError::Http(Box::new(error)))?;
        let key = signing_key(family, &self.credentials)?;
        Ok(C::from_client(Client(Arc::new(Inner {
            family,
            credentials: self.credentials,
            key,
            servers,
            token: TokenStore::with(self.token),
            timeout: self.timeout,
            language: self.language,
            retry: self.retry,
            max_answer: self.max_answer,
            clock: self.clock,
            http,
        }))))
    }

    fn servers(&self, family: &'static Family) -> Result<Vec<Server>, ConfigError> {
        let names = || family.servers.iter().map(|server| server.name);
        for (name, _) in &self.server_urls {
            if !names().any(|known| known == name) {
                let (family, name, known) = (family.name, name.clone(), names().collect());
                return Err(ConfigError::UnknownServer { family, name, known });
            }
        }
        family
            .servers
            .iter()
            .map(|server| {
                let own = self.server_urls.iter().rev().find(|(name, _)| name == server.name);
                let url = match (own, &self.base_url) {
                    (Some((_, url)), _) => url.clone(),
                    (None, Some(base)) if family.servers.len() == 1 => base.clone(),
                    (None, Some(base)) => {
                        format!("{}/{}", base.trim_end_matches('/'), server.name)
                    }
                    (None, None) => (*server
                        .environments
                        .get(self.environment)
                        .ok_or(ConfigError::NoBaseUrl(family.name))?)
                    .to_owned(),
                };
                Server::at(&url, self.allow_plain_http)
            })
            .collect()
    }
}

/// Makes the key of a family's signatures from its credential.
fn signing_key(
    family: &'static Family,
    credentials: &[Secret],
) -> Result<Option<SigningKey>, ConfigError> {
    let Some(signing) = &family.signing else { return Ok(None) };
    let secret = |index: usize| credentials.get(index).map_or("", Secret::expose);
    match signing.algorithm {
        Algorithm::Md5Hex => Ok(None),
        Algorithm::HmacSha1Base64(index) => {
            Ok(Some(SigningKey::Hmac(HmacKey::new(secret(index).as_bytes()))))
        }
        #[cfg(feature = "rsa")]
        Algorithm::RsaSha1Base64(index) => linksfield_sign::RsaKey::from_text(secret(index))
            .map(|key| Some(SigningKey::Rsa(Box::new(key))))
            .map_err(|error| {
                let name = family.credentials.get(index).copied().unwrap_or_default();
                ConfigError::Key(name, error.to_string())
            }),
        #[cfg(not(feature = "rsa"))]
        Algorithm::RsaSha1Base64(index) => {
            let name = family.credentials.get(index).copied().unwrap_or_default();
            Err(ConfigError::Key(name, "of no use without the cargo feature `rsa`".to_owned()))
        }
    }
}

/// A base address.
#[derive(Debug)]
struct Server {
    /// The address as it is sent, without a `/` at its end.
    url: String,
    /// Its path: what a request's path begins with.
    path: String,
    is_this_machine: bool,
}

impl Server {
    fn at(url: &str, allow_plain_http: bool) -> Result<Self, ConfigError> {
        let no_base_url = || ConfigError::BaseUrl(without_password(url));
        let parsed = reqwest::Url::parse(url).map_err(|_| no_base_url())?;
        let is_more = parsed.query().is_some() || parsed.fragment().is_some();
        let has_user = !parsed.username().is_empty() || parsed.password().is_some();
        let host = parsed.host_str().filter(|_| !is_more && !has_user).ok_or_else(no_base_url)?;
        let is_this_machine = host == "localhost"
            || host
                .trim_start_matches('[')
                .trim_end_matches(']')
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        match parsed.scheme() {
            "https" => {}
            "http" if is_this_machine || allow_plain_http => {}
            "http" => return Err(ConfigError::PlainHttp(url.to_owned())),
            _ => return Err(no_base_url()),
        }
        let without_slash = |text: &str| text.trim_end_matches('/').to_owned();
        Ok(Self {
            url: without_slash(parsed.as_str()),
            path: without_slash(parsed.path()),
            is_this_machine,
        })
    }
}

/// A password in an address must not end up in a message, be the address well written or not.
fn without_password(url: &str) -> String {
    url.rfind('@').map_or_else(|| url.to_owned(), |at| format!("…{}", &url[at..]))
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("environment", &self.environment)
            .field("base_url", &self.base_url.as_deref().map(without_password))
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

/// A client that is set up; cheap to clone, its clones share connections.
#[doc(hidden)]
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    family: &'static Family,
    credentials: Vec<Secret>,
    key: Option<SigningKey>,
    servers: Vec<Server>,
    token: TokenStore,
    timeout: Duration,
    language: Option<&'static str>,
    retry: RetryPolicy,
    max_answer: usize,
    clock: Clock,
    http: reqwest::Client,
}

/// What one call wants otherwise than the client.
#[derive(Debug, Clone, Copy, Default)]
#[doc(hidden)]
pub struct CallOptions {
    /// The time for one attempt.
    pub timeout: Option<Duration>,
    /// The language of the answer, as the header names it.
    pub language: Option<&'static str>,
    /// A number of the caller's in place of a random one.
    pub nonce: Option<u32>,
}

/// How a payload is read.
pub(crate) type Decode<T> = fn(Payload<'_>) -> Result<T, Mismatch>;

/// The payload of an answer, and the envelope around it.
#[derive(Debug)]
pub struct Payload<'a> {
    data: Option<&'a RawValue>,
    envelope: Option<Object<'a>>,
}

impl<'a> Payload<'a> {
    /// Reads a payload that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing, or not what it should be.
    pub fn required<T>(
        &self,
        read: impl FnOnce(&'a RawValue) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let step = if self.envelope.is_some() { "data" } else { "" };
        let raw = self.data.unwrap_or(RawValue::NULL);
        read(raw).map_err(|mismatch| if step.is_empty() { mismatch } else { mismatch.below(step) })
    }

    /// The members of the envelope besides the payload.
    #[must_use]
    pub fn into_envelope(self) -> Object<'a> {
        self.envelope.unwrap_or_default()
    }

    #[cfg(any(test, feature = "example-tests"))]
    pub(crate) fn data(&self) -> Option<&'a RawValue> {
        self.data
    }

    pub(crate) fn into_json(self) -> Json {
        self.data.map_or_else(Json::null, Json::from_raw)
    }

    /// Reads a payload that may be missing or `null`.
    ///
    /// # Errors
    ///
    /// When it is there, and not what it should be.
    pub fn optional<T>(
        &self,
        read: impl FnOnce(&'a RawValue) -> Result<T, Mismatch>,
    ) -> Result<Option<T>, Mismatch> {
        match self.data {
            Some(raw) if !matches!(raw.get(), "null" | "\"\"") => self.required(read).map(Some),
            _ => Ok(None),
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("family", &self.0.family.name)
            .field("servers", &self.0.servers)
            .finish_non_exhaustive()
    }
}

impl Client {
    pub(crate) fn family(&self) -> &'static Family {
        self.0.family
    }

    /// Sends a call and reads its answer.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn send(
        &self,
        call: &Call,
        parameters: &dyn Encode,
        options: CallOptions,
    ) -> Result<RawResponse, Error> {
        let about = About::from(call);
        let mut pauses = self.0.retry.build();
        let mut may_log_in_again = call.needs_token;
        loop {
            let (token, outcome) = self.attempt(call, &about, parameters, options).await;
            if let Some(spent) = token
                && may_log_in_again
                && self.has_expired(call, &outcome)
            {
                // The server refused the token, so it did nothing: sending again is safe.
                may_log_in_again = false;
                self.0.token.forget(&spent).await;
                continue;
            }
            let error = match outcome {
                Ok(raw) => return Ok(raw),
                Err(error) => error,
            };
            let may_repeat = match call.effect {
                Effect::Read => true,
                Effect::Write => matches!(error, Error::NotSent(_)),
            };
            let pause = pauses.next().filter(|_| may_repeat && error.is_transient());
            match (pause, self.0.retry.least(&error)) {
                (Some(pause), Some(least)) => tokio::time::sleep(pause.max(least)).await,
                _ => return Err(error),
            }
        }
    }

    /// Whether an answer says that the token is no longer good.
    fn has_expired(&self, call: &Call, outcome: &Result<RawResponse, Error>) -> bool {
        let family = self.0.family;
        let Some(login) = &family.login else { return false };
        let is_expired = |code: &str| login.expired.contains(&code);
        match outcome {
            Ok(raw) => match open(raw.body(), family.envelope.as_ref(), call.bare) {
                Ok(Opened::Refusal(refusal)) => is_expired(&refusal.code),
                _ => false,
            },
            Err(Error::Status(error)) => {
                let did_nothing = call.effect == Effect::Read || refuses(error.status());
                did_nothing && error.code().is_some_and(is_expired)
            }
            Err(_) => false,
        }
    }

    /// The token for a call that needs one: the one at hand, or that of a new login. Getting it takes no
    /// longer than an attempt may.
    async fn token(
        &self,
        call: &Call,
        about: &About,
        options: CallOptions,
    ) -> Result<Option<Secret>, Error> {
        let (Some(login), true) = (&self.0.family.login, call.needs_token) else {
            return Ok(None);
        };
        let token = self.0.token.get((self.0.clock)(), async || self.log_in(login).await);
        let limit = options.timeout.unwrap_or(self.0.timeout);
        match tokio::time::timeout(limit, token).await {
            Ok(Ok(token)) => Ok(Some(token)),
            Ok(Err(error)) => Err(Error::NotSent(NotSent::login(about, error))),
            Err(_) => Err(Error::NotSent(NotSent::login_timed_out(about))),
        }
    }

    async fn log_in(&self, login: &Login) -> Result<Token, Error> {
        let call = login.call();
        let about = About::from(&call);
        let raw = self
            .exchange(&call, &about, &LoginBody(login), CallOptions::default(), None)
            .await
            .map_err(Error::withhold_answer)?;
        if let Some(token) = login.token(&raw, (self.0.clock)()) {
            return Ok(token);
        }
        // Without a token where it should be, it is a refusal, or an answer of another form, which may
        // hold the token elsewhere.
        Err(match self.read(&call, raw.clone(), |payload| Ok(payload.into_json())) {
            Err(refusal @ Error::Api(_)) => refusal,
            _ => {
                let mismatch = Mismatch::missing_at(&["token"], "a token");
                Error::Decode(DecodeError::new(&about, mismatch, raw.withheld()))
            }
        })
    }

    /// Opens the envelope of an answer and reads the payload.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] or [`Error::Api`].
    pub fn read<T>(
        &self,
        call: &Call,
        raw: RawResponse,
        decode: Decode<T>,
    ) -> Result<Reply<T>, Error> {
        let about = About::from(call);
        let envelope = self.0.family.envelope.as_ref().filter(|_| call.enveloped);
        let opened = open(raw.body(), envelope, call.bare).and_then(|opened| match opened {
            Opened::Payload { payload, message } => Ok((decode(payload)?, message)),
            Opened::Refusal(refusal) => Err(Refused::ByApi(refusal)),
        });
        match opened {
            Ok((payload, message)) => Ok(Reply::new(payload, message, raw)),
            Err(Refused::ByApi(Refusal { code, message })) => {
                let is_uncertain = envelope.is_some_and(|envelope| envelope.is_uncertain(&code));
                Err(Error::Api(ApiError::new(&about, is_uncertain, code, message, raw)))
            }
            Err(Refused::Mismatch(mismatch)) => {
                Err(Error::Decode(DecodeError::new(&about, mismatch, raw)))
            }
        }
    }

    /// Shows what a call would send, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(
        &self,
        call: &Call,
        parameters: &dyn Encode,
        options: CallOptions,
    ) -> Result<Explanation, Error> {
        let about = About::from(call);
        // The token is had only when the call is sent.
        let token = call.needs_token.then(|| Secret::from("[redacted]"));
        let prepared =
            self.prepare(call, &about, parameters, options, token.as_ref(), Keep::Text)?;
        Ok(Explanation::new(call, self.0.family, prepared))
    }

    fn prepare(
        &self,
        call: &Call,
        about: &About,
        parameters: &dyn Encode,
        options: CallOptions,
        token: Option<&Secret>,
        keep: Keep,
    ) -> Result<Prepared, Error> {
        let server = self.0.servers.get(call.server);
        let context = Context {
            credentials: &self.0.credentials,
            unix_milliseconds: Timestamp::from((self.0.clock)()).unix_milliseconds(),
            nonce: options.nonce.unwrap_or_else(|| fastrand::u32(1..=i32::MAX.unsigned_abs())),
            base_path: server.map_or("", |server| &server.path),
            token: token.map(Secret::expose),
            written: RefCell::default(),
        };
        let base = server.map_or("", |server| &server.url);
        let mut prepared =
            prepare(self.0.family, call, base, self.0.key.as_ref(), &context, parameters, keep)
                .map_err(|error| Error::NotSent(NotSent::parameter(about, error)))?;
        if let Some((header, default)) = self.0.family.language_header {
            let language = options.language.or(self.0.language).unwrap_or(default);
            prepared.headers.push((header.into(), language.to_owned()));
        }
        Ok(prepared)
    }

    /// One attempt, and the token that it used.
    async fn attempt(
        &self,
        call: &Call,
        about: &About,
        parameters: &dyn Encode,
        options: CallOptions,
    ) -> (Option<Secret>, Result<RawResponse, Error>) {
        match self.token(call, about, options).await {
            Ok(token) => {
                let outcome = self.exchange(call, about, parameters, options, token.as_ref()).await;
                (token, outcome)
            }
            Err(error) => (None, Err(error)),
        }
    }

    /// Signs with the clock of this moment, sends, and reads the whole body.
    async fn exchange(
        &self,
        call: &Call,
        about: &About,
        parameters: &dyn Encode,
        options: CallOptions,
        token: Option<&Secret>,
    ) -> Result<RawResponse, Error> {
        let prepared = self.prepare(call, about, parameters, options, token, Keep::Nothing)?;
        let method = match call.method {
            crate::meta::Method::Get => reqwest::Method::GET,
            crate::meta::Method::Post => reqwest::Method::POST,
            crate::meta::Method::Put => reqwest::Method::PUT,
            crate::meta::Method::Delete => reqwest::Method::DELETE,
        };
        let mut request = self.0.http.request(method, prepared.url);
        for (name, value) in prepared.headers {
            request = request.header(name.as_ref(), value);
        }
        if let Some(body) = prepared.body {
            request = request.body(body);
        }
        if let Some(timeout) = options.timeout {
            request = request.timeout(timeout);
        }
        let response = request.send().await.map_err(|error| not_answered(about, error))?;
        let raw = self.read_body(about, response).await?;
        if (200..300).contains(&raw.status()) {
            return Ok(raw);
        }
        let envelope = self.0.family.envelope.as_ref();
        let (code, message) = match (envelope, open(raw.body(), envelope, Bare::Refused)) {
            (Some(_), Ok(Opened::Refusal(refusal))) => (Some(refusal.code), refusal.message),
            _ => (None, None),
        };
        let is_uncertain = code
            .as_deref()
            .zip(envelope)
            .is_some_and(|(code, envelope)| envelope.is_uncertain(code));
        Err(Error::Status(StatusError::new(about, raw, is_uncertain, code, message)))
    }

    async fn read_body(
        &self,
        about: &About,
        mut response: reqwest::Response,
    ) -> Result<RawResponse, Error> {
        let status = response.status().as_u16();
        let headers: Vec<_> = response
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec()))
            .collect();
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > self.0.max_answer => {
                    body.extend_from_slice(&chunk[..self.0.max_answer - body.len()]);
                    let raw = RawResponse::new(status, headers, body);
                    return Err(Error::NoAnswer(NoAnswer::too_large(
                        about,
                        self.0.max_answer,
                        raw,
                    )));
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => return Ok(RawResponse::new(status, headers, body)),
                Err(error) => {
                    let raw = Some(RawResponse::new(status, headers, body));
                    return Err(Error::NoAnswer(if error.is_timeout() {
                        NoAnswer::timed_out(about, raw)
                    } else {
                        NoAnswer::broken(about, Box::new(error.without_url()), raw)
                    }));
                }
            }
        }
    }
}

/// Tells a request that never left from one that may have arrived.
fn not_answered(about: &About, error: reqwest::Error) -> Error {
    // The address may hold parameters and a signature: it stays out of messages.
    let error = error.without_url();
    if error.is_connect() {
        Error::NotSent(NotSent::connect(about, Box::new(error)))
    } else if error.is_builder() {
        Error::NotSent(NotSent::request(about, Box::new(error)))
    } else if error.is_timeout() {
        Error::NoAnswer(NoAnswer::timed_out(about, None))
    } else {
        Error::NoAnswer(NoAnswer::broken(about, Box::new(error), None))
    }
}

impl Envelope {
    /// Whether a write may have been carried out that was refused with this code. A refusal with the code
    /// of success contradicts itself.
    fn is_uncertain(&self, code: &str) -> bool {
        let is_unlisted = !self.listed.contains(&code);
        self.uncertain.contains(&code)
            || self.success.contains(&code)
            || (self.unlisted_uncertain && is_unlisted)
    }
}

impl Bare {
    /// Whether an answer without the envelope's code is the payload.
    fn takes(self, raw: &RawValue, object: Option<&Object<'_>>) -> bool {
        match self {
            Self::Refused => false,
            Self::Anything => true,
            Self::Payload { list, members } => {
                (list && raw.get().starts_with('['))
                    || object.is_some_and(|object| match members {
                        [] => !list && object.is_empty(),
                        _ => members.iter().any(|member| object.get(member).is_some()),
                    })
            }
        }
    }
}

/// An answer whose envelope has been read.
pub(crate) enum Opened<'a> {
    Payload { payload: Payload<'a>, message: Option<String> },
    Refusal(Refusal),
}

pub(crate) struct Refusal {
    pub(crate) code: String,
    pub(crate) message: Option<String>,
}

pub(crate) enum Refused {
    Mismatch(Mismatch),
    ByApi(Refusal),
}

impl From<Mismatch> for Refused {
    fn from(mismatch: Mismatch) -> Self {
        Self::Mismatch(mismatch)
    }
}

/// Reads the envelope around a payload: success, refusal, or neither.
pub(crate) fn open<'a>(
    body: &'a [u8],
    envelope: Option<&Envelope>,
    bare: Bare,
) -> Result<Opened<'a>, Refused> {
    let raw: &RawValue = serde_json::from_slice(body).map_err(|_| {
        Refused::Mismatch(Mismatch::of_text("JSON", &String::from_utf8_lossy(body)))
    })?;
    let whole = || {
        let payload = Payload { data: Some(raw), envelope: None };
        Ok(Opened::Payload { payload, message: None })
    };
    let Some(envelope) = envelope else { return whole() };
    let mut members = match Object::read(raw) {
        Ok(members) => members,
        Err(_) if bare.takes(raw, None) => return whole(),
        Err(mismatch) => return Err(mismatch.into()),
    };
    let is_coded = envelope.code.first().is_some_and(|name| members.get(name).is_some());
    if !is_coded && bare.takes(raw, Some(&members)) {
        return whole();
    }
    let Some(code) = single(&members, envelope.code) else {
        let expected = "a result code";
        return Err(Refused::Mismatch(match value_at(&members, envelope.code) {
            Some(found) => Mismatch::new(expected, found).below(&envelope.code.join(".")),
            None => Mismatch::missing_at(envelope.code, expected),
        }));
    };
    let message = single(&members, envelope.message);
    let flag_fits = envelope
        .flag
        .is_none_or(|flag| members.get(flag).is_none_or(|value| value.get() == "true"));
    if !envelope.success.contains(&code.as_str()) || !flag_fits {
        return Ok(Opened::Refusal(Refusal { code, message }));
    }
    let data = members.take(envelope.data);
    for path in [envelope.code, envelope.message] {
        if let Some(name) = path.first() {
            members.take(name);
        }
    }
    if let Some(flag) = envelope.flag {
        members.take(flag);
    }
    Ok(Opened::Payload { payload: Payload { data, envelope: Some(members) }, message })
}

/// The value at a path.
fn value_at<'a>(members: &Object<'a>, path: &[&str]) -> Option<&'a RawValue> {
    let (first, rest) = path.split_first()?;
    let value = members.get(first)?;
    if rest.is_empty() { Some(value) } else { value_at(&Object::read(value).ok()?, rest) }
}

/// The text of a single value at a path, whether it is written as text or as a number.
fn single(members: &Object<'_>, path: &[&str]) -> Option<String> {
    let value = value_at(members, path)?;
    match value.get().as_bytes().first() {
        Some(b'"') => crate::decode::get::text(value).ok(),
        Some(b'-' | b'0'..=b'9') => Some(value.get().to_owned()),
        _ => None,
    }
}
