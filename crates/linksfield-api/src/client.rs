//! The client of a family: how it is set up, and how a request goes out and its answer comes back. One
//! code for all families; what differs between them is data in [`meta`](crate::meta).

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use linksfield_sign::HmacKey;
use serde_json::value::RawValue;

use crate::Secret;
use crate::decode::{Mismatch, Object};
use crate::encode::{Context, Encode};
use crate::error::{
    About, ApiError, ConfigError, DecodeError, Error, NoAnswer, NotSent, StatusError,
};
use crate::explain::Explanation;
use crate::login::{LoginBody, TokenStore};
use crate::meta::{Algorithm, Call, Effect, Envelope, Family};
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
    /// When a credential is empty, a base address is not one or is missing, or would send plain HTTP to
    /// another machine.
    pub fn build(self) -> Result<C, ConfigError> {
        let family = C::FAMILY;
        for (name, value) in family.credentials.iter().zip(&self.credentials) {
            if value.expose().is_empty() {
                return Err(ConfigError::EmptyCredential(name));
            }
        }
        let servers = self.servers(family)?;
        let http = reqwest::Client::builder()
            .user_agent(&self.user_agent)
            .timeout(self.timeout)
            .connect_timeout(self.connect_timeout)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| ConfigError::Http(Box::new(error)))?;
        let key = signing_key(family, &self.credentials)?;
        Ok(C::from_client(Client(Arc::new(Inner {
            family,
            credentials: self.credentials,
            key,
            base_paths: servers.iter().map(|url| base_path(url)).collect(),
            servers,
            token: TokenStore::with(self.token),
            language: self.language,
            retry: self.retry,
            max_answer: self.max_answer,
            clock: self.clock,
            http,
        }))))
    }

    fn servers(&self, family: &'static Family) -> Result<Vec<String>, ConfigError> {
        family
            .servers
            .iter()
            .map(|server| {
                let own = self.server_urls.iter().rev().find(|(name, _)| name == server.name);
                let url = match (own, &self.base_url) {
                    (Some((_, url)), _) => url.trim_end_matches('/').to_owned(),
                    (None, Some(base)) if family.servers.len() == 1 => {
                        base.trim_end_matches('/').to_owned()
                    }
                    (None, Some(base)) => {
                        format!("{}/{}", base.trim_end_matches('/'), server.name)
                    }
                    (None, None) => (*server
                        .environments
                        .get(self.environment)
                        .ok_or(ConfigError::NoBaseUrl(family.name))?)
                    .to_owned(),
                };
                check_base_url(url, self.allow_plain_http)
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

/// The path of a base address: what a request's path begins with.
fn base_path(url: &str) -> String {
    let after_scheme = url.find("://").map_or(0, |at| at + 3);
    let path = url[after_scheme..].find('/').map_or(url.len(), |at| after_scheme + at);
    url[path..].to_owned()
}

fn check_base_url(url: String, allow_plain_http: bool) -> Result<String, ConfigError> {
    let parsed = match reqwest::Url::parse(&url) {
        Ok(parsed) if parsed.query().is_none() && parsed.fragment().is_none() => parsed,
        _ => return Err(ConfigError::BaseUrl(without_password(url))),
    };
    if !parsed.username().is_empty() || parsed.password().is_some() {
        return Err(ConfigError::BaseUrl(without_password(url)));
    }
    let is_this_machine = match parsed.host_str() {
        Some("localhost" | "[::1]") => true,
        Some(host) => host.starts_with("127."),
        None => return Err(ConfigError::BaseUrl(url)),
    };
    match parsed.scheme() {
        "https" => Ok(url),
        "http" if is_this_machine || allow_plain_http => Ok(url),
        "http" => Err(ConfigError::PlainHttp(url)),
        _ => Err(ConfigError::BaseUrl(url)),
    }
}

/// An address with a password in it must not end up in a message.
fn without_password(url: String) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if scheme < at => format!("{}://…{}", &url[..scheme], &url[at..]),
        _ => url,
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("environment", &self.environment)
            .field("base_url", &self.base_url)
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
    servers: Vec<String>,
    base_paths: Vec<String>,
    token: TokenStore,
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
            let error = match self.attempt(call, &about, parameters, options).await {
                Ok((raw, token)) => match (token, self.has_expired(call, &raw)) {
                    (Some(spent), true) if may_log_in_again => {
                        // The server refused the token, so it did nothing: sending again is safe.
                        may_log_in_again = false;
                        self.0.token.forget(&spent).await;
                        continue;
                    }
                    _ => return Ok(raw),
                },
                Err(error) => error,
            };
            let may_repeat = match call.effect {
                Effect::Read => true,
                Effect::Write => matches!(error, Error::NotSent(_)),
            };
            match pauses.next() {
                Some(pause) if may_repeat && error.is_transient() => {
                    tokio::time::sleep(pause.max(self.0.retry.least(&error))).await;
                }
                _ => return Err(error),
            }
        }
    }

    /// Whether an answer says that the token is no longer good.
    fn has_expired(&self, call: &Call, raw: &RawResponse) -> bool {
        let family = self.0.family;
        let (Some(login), true) = (&family.login, call.needs_token) else { return false };
        match open(raw.body(), family.envelope.as_ref(), call.bare) {
            Ok(Opened::Refusal(refusal)) => login.expired.contains(&refusal.code.as_str()),
            _ => false,
        }
    }

    /// The token for a call that needs one: the one at hand, or that of a new login.
    async fn token(&self, call: &Call, about: &About) -> Result<Option<Secret>, Error> {
        let (Some(login), true) = (&self.0.family.login, call.needs_token) else {
            return Ok(None);
        };
        let log_in = async || {
            let call = login.call();
            let about = About::from(&call);
            let options = CallOptions::default();
            let raw = self.exchange(&call, &about, &LoginBody(login), options, None).await?;
            if let Some(token) = login.token(&raw, (self.0.clock)()) {
                return Ok(token);
            }
            // Without a token it is a refusal, or an answer of another form.
            let refused = self.read(&call, raw.clone(), |payload| Ok(payload.into_json()));
            let mismatch = Mismatch::missing_at(&["token"], "a token");
            let no_token = || Error::Decode(DecodeError::new(&about, mismatch, raw));
            Err(refused.err().unwrap_or_else(no_token))
        };
        match self.0.token.get((self.0.clock)(), log_in).await {
            Ok(token) => Ok(Some(token)),
            Err(error) => Err(Error::NotSent(NotSent::login(about, error))),
        }
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
        let context = Context {
            credentials: &self.0.credentials,
            unix_milliseconds: Timestamp::from((self.0.clock)()).unix_milliseconds(),
            nonce: options.nonce.unwrap_or_else(|| fastrand::u32(1..=i32::MAX.unsigned_abs())),
            base_path: self.0.base_paths.get(call.server).map_or("", String::as_str),
            token: token.map(Secret::expose),
            written: RefCell::default(),
        };
        let base = self.0.servers.get(call.server).map_or("", String::as_str);
        let mut prepared =
            prepare(self.0.family, call, base, self.0.key.as_ref(), &context, parameters, keep)
                .map_err(|error| Error::NotSent(NotSent::parameter(about, error)))?;
        if let (Some(header), Some(language)) =
            (self.0.family.language_header, options.language.or(self.0.language))
        {
            prepared.headers.push((header, language.to_owned()));
        }
        Ok(prepared)
    }

    /// One attempt, with the token that it used.
    async fn attempt(
        &self,
        call: &Call,
        about: &About,
        parameters: &dyn Encode,
        options: CallOptions,
    ) -> Result<(RawResponse, Option<Secret>), Error> {
        let token = self.token(call, about).await?;
        let raw = self.exchange(call, about, parameters, options, token.as_ref()).await?;
        Ok((raw, token))
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
        let mut request = self.0.http.request(method, &prepared.url);
        for (name, value) in prepared.headers {
            request = request.header(name, value);
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
        let (code, message) = match (envelope, open(raw.body(), envelope, false)) {
            (Some(_), Ok(Opened::Refusal(refusal))) => (Some(refusal.code), refusal.message),
            _ => (None, None),
        };
        Err(Error::Status(StatusError::new(about, raw, code, message)))
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
    if error.is_connect() || error.is_builder() {
        Error::NotSent(NotSent::connect(about, Box::new(error)))
    } else if error.is_timeout() {
        Error::NoAnswer(NoAnswer::timed_out(about, None))
    } else {
        Error::NoAnswer(NoAnswer::broken(about, Box::new(error), None))
    }
}

impl Envelope {
    /// Whether a write that was answered with this code may have been carried out.
    fn is_uncertain(&self, code: &str) -> bool {
        let is_unlisted = !self.listed.contains(&code) && !self.success.contains(&code);
        self.uncertain.contains(&code) || (self.unlisted_uncertain && is_unlisted)
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
    bare: bool,
) -> Result<Opened<'a>, Refused> {
    let raw: &RawValue = serde_json::from_slice(body).map_err(|_| {
        Refused::Mismatch(Mismatch::of_text("JSON", &String::from_utf8_lossy(body)))
    })?;
    let whole = Payload { data: Some(raw), envelope: None };
    let Some(envelope) = envelope else {
        return Ok(Opened::Payload { payload: whole, message: None });
    };
    let mut members = match Object::read(raw) {
        Ok(members) => members,
        Err(_) if bare => {
            return Ok(Opened::Payload { payload: whole, message: None });
        }
        Err(mismatch) => return Err(mismatch.into()),
    };
    let Some(code) = single(&members, envelope.code) else {
        if bare {
            return Ok(Opened::Payload { payload: whole, message: None });
        }
        return Err(Mismatch::missing_at(envelope.code, "a result code").into());
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

/// The text of a single value at a path, whether it is written as text or as a number.
fn single(members: &Object<'_>, path: &[&str]) -> Option<String> {
    let (first, rest) = path.split_first()?;
    let value = members.get(first)?;
    if !rest.is_empty() {
        return single(&Object::read(value).ok()?, rest);
    }
    match value.get().as_bytes().first() {
        Some(b'"') => crate::decode::get::text(value).ok(),
        Some(b'-' | b'0'..=b'9') => Some(value.get().to_owned()),
        _ => None,
    }
}
