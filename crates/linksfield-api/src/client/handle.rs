//! [`Client`]: runs a call, from the login and the first attempt to the decoded response. A family differs from
//! another one only in its data, which is in [`meta`](crate::meta). Attempts are in `attempt`, the decision about
//! another attempt is in `retry`.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::settings::{CallOptions, Settings};
use crate::attempt::{Attempt, Exchanged};
use crate::encode::Encode;
use crate::envelope::{Decode, Opened, Payload, Refused, open};
use crate::error::status::refuses;
use crate::error::{Error, NotSent};
use crate::explain::Explanation;
use crate::login::{LoginBody, Token};
use crate::meta::{Call, Effect, Family, Login};
use crate::mismatch::Mismatch;
use crate::observe::{CallStart, Observation, Observed, ObserverTime};
use crate::reply::Reply;
use crate::secret::Secret;
use crate::transport::BoxFuture;

/// A client that is set up; cheap to clone, its clones share connections.
#[doc(hidden)]
#[derive(Clone)]
pub struct Client(Arc<Settings>);

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("family", &self.0.family.name)
            .field("servers", &self.0.servers)
            .finish_non_exhaustive()
    }
}

impl Client {
    pub(super) fn new(settings: Settings) -> Self {
        Self(Arc::new(settings))
    }

    pub(crate) fn family(&self) -> &'static Family {
        self.0.family
    }

    /// Sends a call, and decodes its response.
    ///
    /// The crate that makes the call instantiates this for each payload, so it holds nothing but the decoding.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub fn execute<'a, T: 'a>(
        &'a self,
        call: &'a Call,
        parameters: &'a dyn Encode,
        options: CallOptions,
        decode: Decode<T>,
    ) -> impl Future<Output = Result<Reply<T>, Error>> + Send + 'a {
        let received = self.receive(call, parameters, options);
        async move { received.await?.decode(decode) }
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
        // There is no token before the call is sent.
        let token = call.needs_token.then(|| Secret::from("[redacted]"));
        let attempt = Attempt { settings: &self.0, call, parameters, options };
        Ok(Explanation::new(call, self.0.family, &attempt.prepare(token.as_ref())?))
    }

    /// Sends a call until there is a response with a status of success, or an error to return.
    ///
    /// The future is boxed here, so that what it does is compiled once, in this crate.
    fn receive<'a>(
        &'a self,
        call: &'a Call,
        parameters: &'a dyn Encode,
        options: CallOptions,
    ) -> BoxFuture<'a, Result<Received<'a>, Error>> {
        let attempt = Attempt { settings: &self.0, call, parameters, options };
        Box::pin(self.run(attempt))
    }

    async fn run<'a>(&'a self, attempt: Attempt<'a>) -> Result<Received<'a>, Error> {
        let Attempt { settings, call, .. } = attempt;
        let mut observation = self.observe(call, None);
        let mut retries = settings.retry.start(call.effect);
        let mut may_log_in_again = call.needs_token;
        let mut spent = None;
        loop {
            observation.start_attempt();
            let made = self.attempt(attempt, spent.take());
            let (token, outcome) = observation.instrument(made).await;
            if token.is_some()
                && may_log_in_again
                && let Some(code) = expired(&attempt, &outcome)
            {
                // The server refused the token, so it did nothing: sending again is safe.
                let observed = match &outcome {
                    Ok(exchanged) => Observed::refused(&exchanged.response, &code),
                    Err(error) => Observed::from(error),
                };
                observation.end_attempt(observed, Some(Duration::ZERO));
                may_log_in_again = false;
                spent = token;
                continue;
            }
            let error = match outcome {
                Ok(exchanged) => return Ok(Received { attempt, exchanged, observation }),
                Err(error) => error,
            };
            let Some(pause) = retries.after(&error) else {
                observation.end(Observed::from(&error));
                return Err(error);
            };
            observation.end_attempt(Observed::from(&error), Some(pause));
            tokio::time::sleep(pause).await;
        }
    }

    /// One attempt, and the token that it used.
    async fn attempt(
        &self,
        attempt: Attempt<'_>,
        spent: Option<Secret>,
    ) -> (Option<Secret>, Result<Exchanged, Error>) {
        match self.token(&attempt, spent).await {
            Ok(token) => {
                let outcome = attempt.send(token.as_ref()).await;
                (token, outcome)
            }
            Err(error) => (None, Err(error)),
        }
    }

    /// The token for a call that needs one: the one at hand unless it is spent, or that of a new login.
    /// Getting it takes no longer than an attempt may.
    async fn token(
        &self,
        attempt: &Attempt<'_>,
        spent: Option<Secret>,
    ) -> Result<Option<Secret>, Error> {
        let settings = &self.0;
        let (Some(login), true) = (&settings.family.login, attempt.call.needs_token) else {
            return Ok(None);
        };
        let now = (settings.clock)();
        let token = settings.token.get(now, spent, async || self.log_in(login).await);
        let limit = attempt.options.timeout.unwrap_or(settings.timeout);
        match within(limit, &settings.login_observers, token).await {
            Some(Ok(token)) => Ok(Some(token)),
            Some(Err(error)) => Err(Error::NotSent(NotSent::login(attempt.context(), error))),
            None => Err(Error::NotSent(NotSent::login_timed_out(attempt.context()))),
        }
    }

    /// Logs in. No error has what was sent or received: it may hold a password or a token, wherever that is.
    async fn log_in(&self, login: &Login) -> Result<Token, Error> {
        let call = login.call();
        let mut observation = self.observe(&call, Some(&self.0.login_observers));
        observation.start_attempt();
        let attempt = Attempt {
            settings: &self.0,
            call: &call,
            parameters: &LoginBody(login),
            options: CallOptions::default(),
        };
        let sent = observation.instrument(attempt.send(None)).await;
        let exchanged = match sent {
            Ok(exchanged) => exchanged,
            Err(error) => return Err(login_failed(error, observation)),
        };
        if let Some(token) = login.token(&exchanged.response, (self.0.clock)()) {
            observation.end(Observed::success(&exchanged.response).without_request_id());
            return Ok(token);
        }
        // Without a token where it should be, it is a refusal, or a response of another form.
        let refused = match open(exchanged.response.body(), attempt.envelope(), call.unenveloped) {
            Ok(Opened::Refusal(refusal)) => Refused::ByApi(refusal),
            _ => Refused::Mismatch(Mismatch::missing_at(&["token"], "a token")),
        };
        Err(login_failed(attempt.refused(refused, exchanged), observation))
    }

    fn observe(&self, call: &Call, time: Option<&Arc<ObserverTime>>) -> Observation {
        let target = self.0.servers.get(call.server).map(|server| &server.target);
        self.0.observers.start(&CallStart::new(self.0.family, call, target), time)
    }
}

fn login_failed(error: Error, observation: Observation) -> Error {
    let error = error.withhold();
    observation.end(Observed::from(&error));
    error
}

/// The code by which a response says that the token is no longer good.
fn expired(attempt: &Attempt<'_>, outcome: &Result<Exchanged, Error>) -> Option<String> {
    let login = attempt.settings.family.login.as_ref()?;
    let code = match outcome {
        Ok(exchanged) => {
            let body = exchanged.response.body();
            match open(body, attempt.envelope(), attempt.call.unenveloped) {
                Ok(Opened::Refusal(refusal)) => refusal.code,
                _ => return None,
            }
        }
        Err(Error::Status(error)) => {
            let did_nothing = attempt.call.effect == Effect::Read || refuses(error.status());
            error.code().filter(|_| did_nothing)?.to_owned()
        }
        Err(_) => return None,
    };
    login.expired.contains(&code.as_str()).then_some(code)
}

/// Waits for a future, but no longer than this and the time that observers take meanwhile.
async fn within<T>(
    limit: Duration,
    observers: &ObserverTime,
    future: impl Future<Output = T>,
) -> Option<T> {
    let mut future = pin!(future);
    let (begun, before) = (Instant::now(), observers.total());
    // A limit beyond what a clock can show is none.
    let deadline = || {
        let observed = observers.total().saturating_sub(before);
        begun.checked_add(limit.saturating_add(observed))
    };
    loop {
        let Some(until) = deadline() else { return Some(future.await) };
        if let Ok(value) = timeout_at(until, future.as_mut()).await {
            return Some(value);
        }
        if deadline().is_some_and(|deadline| deadline <= Instant::now()) {
            return None;
        }
    }
}

/// A response with a status of success that is still to be decoded.
struct Received<'a> {
    attempt: Attempt<'a>,
    exchanged: Exchanged,
    observation: Observation,
}

impl Received<'_> {
    /// Reads the payload, and tells observers how the call ended.
    fn decode<T>(self, decode: Decode<T>) -> Result<Reply<T>, Error> {
        let decoded = self.open().and_then(|(mut payload, message)| {
            Ok((decode(&mut payload)?, payload.into_mismatch(), message))
        });
        match decoded {
            Ok((payload, mismatch, message)) => {
                let Self { exchanged, observation, .. } = self;
                observation.end(Observed::success(&exchanged.response));
                Ok(Reply::received(payload, mismatch, message, exchanged.response))
            }
            Err(refused) => Err(self.fail(refused)),
        }
    }

    fn open(&self) -> Result<(Payload<'_>, Option<String>), Refused> {
        let body = self.exchanged.response.body();
        match open(body, self.attempt.envelope(), self.attempt.call.unenveloped)? {
            Opened::Payload { payload, message } => Ok((payload, message)),
            Opened::Refusal(refusal) => Err(Refused::ByApi(refusal)),
        }
    }

    fn fail(self, refused: Refused) -> Error {
        let Self { attempt, exchanged, observation } = self;
        let error = attempt.refused(refused, exchanged);
        observation.end(Observed::from(&error));
        error
    }
}
