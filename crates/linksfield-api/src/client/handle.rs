//! [`Client`], which runs calls from the login and the first attempt to the decoded response. Families differ only
//! in their data, which is in [`meta`](crate::meta). The module `attempt` makes a single attempt, and `retry`
//! decides whether another attempt follows.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

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

/// A configured client. It is cheap to clone. Clones share their connections and their access token.
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

    /// Returns the time of the client's clock.
    pub(crate) fn now(&self) -> SystemTime {
        (self.0.clock)()
    }

    pub(crate) fn family(&self) -> &'static Family {
        self.0.family
    }

    /// Sends a call and decodes its response.
    ///
    /// The calling crate compiles this function once for each payload type. It therefore contains only the decoding.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`], which states how far the call got.
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

    /// Returns what a call would send, without sending it.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotSent`] if a parameter cannot be sent.
    pub fn explain(
        &self,
        call: &Call,
        parameters: &dyn Encode,
        options: CallOptions,
    ) -> Result<Explanation, Error> {
        // An access token is obtained only when a call is sent.
        let token = call.needs_token.then(|| Secret::from("[redacted]"));
        let attempt = Attempt { settings: &self.0, call, parameters, options };
        Ok(Explanation::new(call, self.0.family, &attempt.prepare(token.as_ref())?))
    }

    /// Makes attempts until a response has a success status, or until a failure is not retried.
    ///
    /// The future is boxed so that its code is compiled only once, in this crate.
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
                // The server refused the token and executed nothing. Another attempt is safe, even for a write.
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
                Ok(exchanged) => match attempt.not_listed_as_transient(exchanged) {
                    Ok(exchanged) => return Ok(Received { attempt, exchanged, observation }),
                    Err(error) => error,
                },
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

    /// Makes one attempt. Also returns the access token that the attempt used.
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

    /// Returns the access token for a call that needs one: the stored token if it is still valid, or the token of a
    /// new login. `spent` is a token that the server has refused. The wait is limited to the timeout of an attempt.
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

    /// Logs in and returns the access token. Errors contain neither the request nor the response, because both may
    /// contain a password or a token in any place.
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
        // The response has no token at the documented places: it is a refusal, or it has another form.
        let refused = match open(exchanged.response.readable(), attempt.envelope(), &call) {
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

/// Returns the result code with which a response refuses the access token, if the call was certainly not executed.
fn expired(attempt: &Attempt<'_>, outcome: &Result<Exchanged, Error>) -> Option<String> {
    let login = attempt.settings.family.login.as_ref()?;
    let code = match outcome {
        Ok(exchanged) => {
            let body = exchanged.response.readable();
            match open(body, attempt.envelope(), attempt.call) {
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

/// Waits for a future, at most for `limit` plus the time that observers take meanwhile. Returns `None` if that time
/// is over.
async fn within<T>(
    limit: Duration,
    observers: &ObserverTime,
    future: impl Future<Output = T>,
) -> Option<T> {
    let mut future = pin!(future);
    let (begun, before) = (Instant::now(), observers.total());
    // A deadline that an `Instant` cannot represent is no deadline.
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

/// A response with a success status that is not decoded yet.
struct Received<'a> {
    attempt: Attempt<'a>,
    exchanged: Exchanged,
    observation: Observation,
}

impl Received<'_> {
    /// Decodes the payload and reports the end of the call to the observers.
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
        let body = self.exchanged.response.readable();
        match open(body, self.attempt.envelope(), self.attempt.call)? {
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
