//! [`Client`], which runs calls from the login and the first attempt to the decoded response. Families differ only
//! in their data, which is in [`meta`](crate::meta). The module `attempt` makes a single attempt, and `retry`
//! decides whether another attempt follows.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::settings::{CallOptions, Settings};
use crate::attempt::{Attempt, Exchanged};
use crate::deadline::Deadline;
use crate::encode::Encode;
use crate::envelope::{Decode, Decoded, Decoder, Message, Opened, Payload, Refused, open};
use crate::error::{Error, NotSent};
use crate::explain::Explanation;
use crate::login::LoginBody;
use crate::meta::{Call, Family, Login};
use crate::mismatch::Mismatch;
use crate::observe::{CallStart, Observation, Observed, ObserverTime};
use crate::reply::Reply;
use crate::secret::Secret;
use crate::token::AccessToken;
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
    /// # Errors
    ///
    /// Returns an [`Error`], which states how far the call got.
    pub(crate) async fn execute<T: Send>(
        &self,
        call: &Call,
        parameters: &dyn Encode,
        options: CallOptions,
        decode: Decode<T>,
    ) -> Result<Reply<T>, Error> {
        let mut payload = Decoded::by(decode);
        let reply = self.receive(call, parameters, options, &mut payload).await?;
        Ok(payload.in_reply(reply))
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
        let options = self.0.with_key(options);
        let attempt = Attempt { settings: &self.0, call, parameters, options };
        Ok(Explanation::new(call, self.0.family, &attempt.prepare(token.as_ref())?))
    }

    /// Sends a call, and decodes the payload of its response. The payload is left in `payload`.
    ///
    /// The crates of consumers compile what is generic over the type of the payload, once for each type and with each
    /// change of their code. The future is boxed, and knows the payload only as a trait object, so that nearly everything
    /// is compiled once, in this crate.
    pub(crate) fn receive<'a>(
        &'a self,
        call: &'a Call,
        parameters: &'a dyn Encode,
        options: CallOptions,
        payload: &'a mut (dyn Decoder + Send),
    ) -> BoxFuture<'a, Result<Reply<()>, Error>> {
        let options = self.0.with_key(options);
        let attempt = Attempt { settings: &self.0, call, parameters, options };
        Box::pin(async move { self.run(&attempt, payload).await })
    }

    /// Makes attempts until a response has a success status, which is decoded, or until a failure is not retried.
    ///
    /// A small future is moved and allocated faster, so what is rarely needed is boxed.
    async fn run(
        &self,
        attempt: &Attempt<'_>,
        payload: &mut (dyn Decoder + Send),
    ) -> Result<Reply<()>, Error> {
        let (settings, call) = (attempt.settings, attempt.call);
        let mut observation = self.observe(call, settings.observers.time());
        let (limit, _) = settings.time_limits(&attempt.options, call);
        let deadline = Deadline::start(limit, [observation.time(), &settings.login_observers]);
        let mut retries = settings.retry.start(call.effect, settings.budget.as_ref());
        let mut may_log_in_again = call.needs_token;
        let mut refused: Option<Box<RefusedToken>> = None;
        let mut uncertain: Option<Box<Error>> = None;
        loop {
            observation.start_attempt();
            let spent = refused.as_ref().map(|refused| refused.token.clone());
            let mut made = Made { token: spent, waited: Duration::ZERO };
            let sent = observation.instrument(self.attempt(attempt, &deadline, &mut made));
            let error = match sent.await {
                Ok(exchanged) => match attempt.refusal(&exchanged.response) {
                    Some(refusal) => {
                        refused = None;
                        attempt.refused(Refused::ByApi(refusal), exchanged)
                    }
                    None => {
                        let waited = made.waited;
                        let received =
                            Received { attempt, exchanged, observation, waited, uncertain };
                        return received.decode(payload);
                    }
                },
                Err(error) => match refused.take() {
                    Some(refused) => refused.after(error),
                    None => error,
                },
            };
            let Made { token, waited } = made;
            if may_log_in_again
                && let Some(token) = token
                && refuses_token(attempt, &error)
            {
                // The server refused the token and executed nothing. Another attempt is safe, even for a write.
                observation.end_attempt(Observed::from(&error), waited, Some(Duration::ZERO));
                may_log_in_again = false;
                refused = Some(Box::new(RefusedToken { token, error }));
                continue;
            }
            let Some(pause) = retries.after(&error, deadline.remaining()) else {
                observation.end(Observed::from(&error), waited);
                return Err(outcome_of_all(error, uncertain));
            };
            observation.end_attempt(Observed::from(&error), waited, Some(pause));
            if error.may_have_been_executed() {
                uncertain = Some(Box::new(error));
            }
            tokio::time::sleep(pause).await;
        }
    }

    /// Makes one attempt.
    async fn attempt(
        &self,
        attempt: &Attempt<'_>,
        deadline: &Deadline,
        made: &mut Made,
    ) -> Result<Exchanged, Error> {
        if let Some(login) = attempt.token_login() {
            let spent = made.token.take();
            // Boxed, because it contains a login, and most calls need no token.
            let token = Box::pin(self.token(login, attempt, spent, deadline)).await?;
            made.token = Some(token);
        }
        attempt.send(made.token.as_ref(), deadline, &mut made.waited).await
    }

    /// Returns the access token of a call: the stored token if it is still valid, or the token of a new login. `spent` is
    /// a token that the server has refused. The wait is limited to the time of an attempt.
    async fn token(
        &self,
        login: &Login,
        attempt: &Attempt<'_>,
        spent: Option<Secret>,
        deadline: &Deadline,
    ) -> Result<Secret, Error> {
        let settings = &self.0;
        let now = (settings.clock)();
        let token = settings
            .token
            .get(now, spent, settings.retry.first_pause(), async || self.log_in(login).await);
        let (_, limit) = settings.time_limits(&attempt.options, attempt.call);
        match deadline.part(limit).within(token).await {
            Some(Ok(token)) => Ok(token),
            Some(Err(error)) => Err(Error::NotSent(NotSent::login(attempt.context(), error))),
            None => Err(Error::NotSent(NotSent::login_timed_out(attempt.context()))),
        }
    }

    /// Logs in and returns the access token. Errors contain neither the request nor the response, because both may
    /// contain a password or a token in any place.
    async fn log_in(&self, login: &Login) -> Result<AccessToken, Error> {
        let call = login.call();
        let observers = &self.0.login_observers;
        let mut observation = self.observe(&call, observers.clone());
        observation.start_attempt();
        let attempt = Attempt {
            settings: &self.0,
            call: &call,
            parameters: &LoginBody(login),
            options: CallOptions::default(),
        };
        let (_, limit) = self.0.time_limits(&attempt.options, &call);
        let deadline = Deadline::start(limit, [observers, observers]);
        let mut waited = Duration::ZERO;
        let outcome = observation.instrument(attempt.send(None, &deadline, &mut waited)).await;
        let exchanged = match outcome {
            Ok(exchanged) => exchanged,
            Err(error) => return Err(login_failed(error, observation, waited)),
        };
        if let Some(token) = login.token(&exchanged.response, (self.0.clock)()) {
            observation.end(Observed::success(&exchanged.response).without_request_id(), waited);
            return Ok(token);
        }
        // The response has no token at the documented places: it is a refusal, or it has another form.
        let refused = match open(&exchanged.response, attempt.envelope(), &call) {
            Ok(Opened::Refusal(refusal)) => Refused::ByApi(refusal),
            _ => Refused::Mismatch(Mismatch::missing_at(&["token"], "a token")),
        };
        Err(login_failed(attempt.refused(refused, exchanged), observation, waited))
    }

    fn observe<'a>(&'a self, call: &'a Call, time: ObserverTime) -> Observation<'a> {
        let target = self.0.servers.get(call.server).map(|server| &server.target);
        self.0.observers.start(CallStart::new(self.0.family, call, target), time)
    }
}

fn login_failed(error: Error, observation: Observation<'_>, waited: Duration) -> Error {
    let error = error.withhold();
    observation.end(Observed::from(&error), waited);
    error
}

/// What an attempt has used.
struct Made {
    /// The access token. Before the attempt, it is the one that the server has refused.
    token: Option<Secret>,
    /// The time that the attempt waited for rate limits.
    waited: Duration,
}

/// An access token that the server refused, and the error with which it did so.
struct RefusedToken {
    token: Secret,
    error: Error,
}

impl RefusedToken {
    /// Returns the error of the call if the next attempt failed. If that attempt was not sent because its login failed,
    /// the error is still the refusal, because the request of the call was sent.
    fn after(self, error: Error) -> Error {
        match error {
            Error::NotSent(error) => match error.into_login_error() {
                Ok(login) => self.error.with_login_error(login),
                Err(error) => Error::NotSent(error),
            },
            error => error,
        }
    }
}

/// Returns whether an error refuses the access token, and states that the call was not executed.
fn refuses_token(attempt: &Attempt<'_>, error: &Error) -> bool {
    let Some(login) = attempt.token_login() else { return false };
    if error.may_have_been_executed() {
        return false;
    }
    let is_expired = |code: &str| login.expired.contains(&code);
    match error {
        Error::Api(error) => is_expired(error.code()),
        // Without a documented code, status 401 alone says that the token was refused.
        Error::Status(error) => match error.code() {
            Some(code) if is_expired(code) => true,
            Some(code) if attempt.lists(code) => false,
            _ => error.status() == 401,
        },
        _ => false,
    }
}

/// A response with a success status that is not decoded yet.
struct Received<'a> {
    attempt: &'a Attempt<'a>,
    exchanged: Exchanged,
    observation: Observation<'a>,
    waited: Duration,
    /// The error of an earlier attempt that may have been executed.
    uncertain: Option<Box<Error>>,
}

impl Received<'_> {
    /// Decodes the payload and reports the end of the call to the observers.
    fn decode(self, into: &mut dyn Decoder) -> Result<Reply<()>, Error> {
        let limits = self.attempt.settings.read_limits;
        let decoded = self.open().and_then(|(payload, message)| {
            let mut payload = payload.within(limits);
            into.decode(&mut payload)?;
            Ok((payload.into_mismatch(), message))
        });
        match decoded {
            Ok((mismatch, message)) => {
                let Self { exchanged, observation, waited, .. } = self;
                observation.end(Observed::success(&exchanged.response), waited);
                let key = exchanged.prepared.idempotency_key;
                Ok(Reply::received(mismatch, message, exchanged.response, key))
            }
            Err(refused) => Err(self.fail(refused)),
        }
    }

    fn open(&self) -> Result<(Payload<'_>, Message), Refused> {
        match open(&self.exchanged.response, self.attempt.envelope(), self.attempt.call)? {
            Opened::Payload { payload, message } => Ok((payload, message)),
            Opened::Refusal(refusal) => Err(Refused::ByApi(refusal)),
        }
    }

    fn fail(self, refused: Refused) -> Error {
        let Self { attempt, exchanged, observation, waited, uncertain } = self;
        let error = attempt.refused(refused, exchanged);
        observation.end(Observed::from(&error), waited);
        outcome_of_all(error, uncertain)
    }
}

/// Returns the error of a call. If the last attempt executed nothing, but an earlier attempt of an idempotent write may
/// have, this is the error of the earlier one.
fn outcome_of_all(error: Error, uncertain: Option<Box<Error>>) -> Error {
    match uncertain {
        Some(earlier) if !error.may_have_been_executed() => *earlier,
        _ => error,
    }
}
