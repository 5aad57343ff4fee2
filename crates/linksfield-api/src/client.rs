//! How a request goes out and its answer comes back. One code for all families; what differs between them is
//! data in [`meta`](crate::meta).

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::Secret;
use crate::builder::Server;
use crate::decode::Mismatch;
use crate::encode::{Context, Encode};
use crate::envelope::{Decode, Opened, Refused, Verdict, open, verdict};
use crate::error::{
    About, ApiError, DecodeError, Error, InvalidParameter, NoAnswer, NotSent, StatusError, refuses,
};
use crate::explain::Explanation;
use crate::login::{LoginBody, Token, TokenStore};
use crate::meta::{Call, Effect, Envelope, Family, Login};
use crate::prepare::{Keep, Prepared, SigningKey, header, prepare};
use crate::reply::{RawResponse, Reply};
use crate::retry::RetryPolicy;
use crate::values::Timestamp;

pub(crate) type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// A client that is set up; cheap to clone, its clones share connections.
#[doc(hidden)]
#[derive(Clone)]
pub struct Client(Arc<Inner>);

/// What a client is set up with.
pub(crate) struct Inner {
    pub(crate) family: &'static Family,
    pub(crate) credentials: Vec<Secret>,
    pub(crate) key: Option<SigningKey>,
    pub(crate) servers: Vec<Server>,
    pub(crate) token: TokenStore,
    pub(crate) timeout: Duration,
    pub(crate) language: Option<&'static str>,
    pub(crate) retry: RetryPolicy,
    pub(crate) max_answer: usize,
    pub(crate) clock: Clock,
    pub(crate) http: reqwest::Client,
    pub(crate) http_for_writes: reqwest::Client,
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

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("family", &self.0.family.name)
            .field("servers", &self.0.servers)
            .finish_non_exhaustive()
    }
}

impl Client {
    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

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
        let mut spent = None;
        loop {
            let (token, outcome) =
                self.attempt(call, &about, parameters, options, spent.take()).await;
            if token.is_some() && may_log_in_again && self.has_expired(call, &outcome) {
                // The server refused the token, so it did nothing: sending again is safe.
                may_log_in_again = false;
                spent = token;
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

    /// The envelope around the answer of a call, if there is one.
    fn envelope(&self, call: &Call) -> Option<&'static Envelope> {
        self.0.family.envelope.as_ref().filter(|_| call.enveloped)
    }

    /// Whether an answer says that the token is no longer good.
    fn has_expired(&self, call: &Call, outcome: &Result<RawResponse, Error>) -> bool {
        let family = self.0.family;
        let Some(login) = &family.login else { return false };
        let is_expired = |code: &str| login.expired.contains(&code);
        match outcome {
            Ok(raw) => match open(raw.body(), self.envelope(call), call.bare) {
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

    /// The token for a call that needs one: the one at hand unless it is spent, or that of a new login.
    /// Getting it takes no longer than an attempt may.
    async fn token(
        &self,
        call: &Call,
        about: &About,
        options: CallOptions,
        spent: Option<Secret>,
    ) -> Result<Option<Secret>, Error> {
        let (Some(login), true) = (&self.0.family.login, call.needs_token) else {
            return Ok(None);
        };
        let token = self.0.token.get((self.0.clock)(), spent, async || self.log_in(login).await);
        let limit = options.timeout.unwrap_or(self.0.timeout);
        match tokio::time::timeout(limit, token).await {
            Ok(Ok(token)) => Ok(Some(token)),
            Ok(Err(error)) => Err(Error::NotSent(NotSent::login(about, error))),
            Err(_) => Err(Error::NotSent(NotSent::login_timed_out(about))),
        }
    }

    /// Logs in. No error has what was answered, because it may hold a token, wherever it is.
    async fn log_in(&self, login: &Login) -> Result<Token, Error> {
        self.try_to_log_in(login).await.map_err(Error::withhold_answer)
    }

    async fn try_to_log_in(&self, login: &Login) -> Result<Token, Error> {
        let call = login.call();
        let about = About::from(&call);
        let options = CallOptions::default();
        let raw = self.exchange(&call, &about, &LoginBody(login), options, None).await?;
        if let Some(token) = login.token(&raw, (self.0.clock)()) {
            return Ok(token);
        }
        // Without a token where it should be, it is a refusal, or an answer of another form.
        Err(match self.read(&call, raw.clone(), |payload| Ok(payload.to_json())) {
            Err(refusal @ Error::Api(_)) => refusal,
            _ => {
                let mismatch = Mismatch::missing_at(&["token"], "a token");
                Error::Decode(DecodeError::new(&about, mismatch, raw))
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
        let envelope = self.envelope(call);
        let opened = open(raw.body(), envelope, call.bare).and_then(|opened| match opened {
            Opened::Payload { mut payload, message } => {
                Ok((decode(&mut payload)?, payload.into_misfit(), message))
            }
            Opened::Refusal(refusal) => Err(Refused::ByApi(refusal)),
        });
        match opened {
            Ok((payload, misfit, message)) => Ok(Reply::new(payload, misfit, message, raw)),
            Err(Refused::ByApi(Verdict { code, message })) => {
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
        spent: Option<Secret>,
    ) -> (Option<Secret>, Result<RawResponse, Error>) {
        match self.token(call, about, options, spent).await {
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
        let http = match call.effect {
            Effect::Read => &self.0.http,
            Effect::Write => &self.0.http_for_writes,
        };
        let mut request = http.request(method, prepared.url);
        for (name, value) in prepared.headers {
            let (header, value) = header(&name, &value).map_err(|reason| {
                let parameter = InvalidParameter::new(name.clone(), reason);
                Error::NotSent(NotSent::parameter(about, parameter))
            })?;
            request = request.header(header, value);
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
        let verdict =
            envelope.and_then(|envelope| Some((envelope, verdict(raw.body(), envelope)?)));
        let Some((envelope, Verdict { code, message })) = verdict else {
            return Err(Error::Status(StatusError::new(about, raw, false, None, None)));
        };
        // Other statuses that refuse do so before anything is done, whatever an unknown code may mean.
        let is_judged_by_code = matches!(raw.status(), 400 | 422);
        let is_uncertain =
            envelope.contradicts(&code) || (is_judged_by_code && envelope.is_uncertain(&code));
        Err(Error::Status(StatusError::new(about, raw, is_uncertain, Some(code), message)))
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
