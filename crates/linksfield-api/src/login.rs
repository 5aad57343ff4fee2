//! The access token of a family: the body of a login request, the place of the token in its response, and the store
//! that keeps a token while it is valid. Nothing is sent here.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use linksfield_sign::{Dialect, ObjectWriter, md5_hex};
use serde_json::value::RawValue;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::codec::Members;
use crate::encode::{Context, Encode, Parts};
use crate::error::{Error, InvalidParameter};
use crate::json_text;
use crate::meta::{
    Call, Effect, Login, LoginValue, Method, Outcomes, Sensitive, TokenLocation, Unenveloped,
};
use crate::response::HttpResponse;
use crate::secret::Secret;
use crate::token::{AccessToken, TokenCache};

/// A token is renewed this long before it expires.
const MARGIN: Duration = Duration::from_secs(60);

/// For how long a login that the server refused is not repeated. The time doubles with each refusal.
const AFTER_REFUSAL: Duration = Duration::from_secs(60);

/// The least time between a login whose call was dropped and the next login. The time doubles with each of these logins.
const AFTER_INTERRUPTION: Duration = Duration::from_secs(1);

/// The longest time between a login whose call was dropped and the next login.
const LONGEST_INTERRUPTION: Duration = Duration::from_secs(60);

/// The longest time for which a login is not repeated.
const LONGEST_SILENCE: Duration = Duration::from_secs(60 * 60);

/// The token of a client. The lock is held during a login. Calls that wait for a token therefore share one login, and
/// its failure as well as its token.
///
/// The failure of a login is remembered for a while, and is the error of every call that needs a token meanwhile. A
/// wrong password is therefore not sent by every call, which could lock the account.
///
/// A login ends without a result if its call is dropped. The server may have refused the password, so the next login
/// waits for a while.
#[derive(Debug)]
pub(crate) struct TokenStore {
    cache: Option<Arc<dyn TokenCache>>,
    /// The number of completed logins.
    logins: AtomicU64,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    token: Option<AccessToken>,
    failure: Option<Failure>,
    /// The number of refusals since the last successful login.
    refusals: u32,
    /// The number of logins without a result since the last login with a result, and when the next login may begin.
    interruptions: u32,
    next_login: Option<Instant>,
}

/// A login that failed.
#[derive(Debug)]
struct Failure {
    error: Arc<Error>,
    until: Instant,
}

impl TokenStore {
    pub(crate) fn with(token: Option<Secret>, cache: Option<Arc<dyn TokenCache>>) -> Self {
        let token = token.map(|text| AccessToken::new(text, None));
        let state = Mutex::new(State { token, ..State::default() });
        Self { cache, logins: AtomicU64::new(0), state }
    }

    /// Returns the token that is valid at this time, or the token of a new login. `spent` is a token that the server has
    /// refused. Another call may already have replaced it. A login that fails by a transient error is not repeated for the
    /// time `after_failure`.
    pub(crate) async fn get(
        &self,
        now: SystemTime,
        spent: Option<Secret>,
        after_failure: Duration,
        login: impl AsyncFnOnce() -> Result<AccessToken, Error>,
    ) -> Result<Secret, Arc<Error>> {
        let ended_before = self.logins.load(Ordering::SeqCst);
        let mut state = self.state.lock().await;
        if let (Some(token), Some(spent)) = (&state.token, &spent)
            && token.text().expose() == spent.expose()
        {
            state.token = None;
        }
        if let Some(token) = &state.token
            && token.is_good(now)
        {
            return Ok(token.text().clone());
        }
        // A call that has waited for the login shares its failure, however short the failure is remembered.
        let has_waited = self.logins.load(Ordering::SeqCst) != ended_before;
        if let Some(failure) = &state.failure
            && (has_waited || Instant::now() < failure.until)
        {
            return Err(Arc::clone(&failure.error));
        }
        if let Some(token) = self.cached(spent.as_ref(), now).await {
            return Ok(state.token.insert(token).text().clone());
        }
        if let Some(next_login) = state.next_login {
            tokio::time::sleep_until(next_login).await;
        }
        // If the call is dropped during the login, the two values remain.
        state.next_login = Some(Instant::now() + state.pause_after_interruption());
        state.interruptions = state.interruptions.saturating_add(1);
        let outcome = login().await;
        (state.next_login, state.interruptions) = (None, 0);
        self.logins.fetch_add(1, Ordering::SeqCst);
        match outcome {
            Ok(token) => {
                state.failure = None;
                state.refusals = 0;
                if let Some(cache) = &self.cache {
                    // Without the cache, only more logins are made.
                    let _ = cache.store(&token).await;
                }
                Ok(state.token.insert(token).text().clone())
            }
            Err(error) => {
                let silence = state.silence_after(&error, after_failure);
                let error = Arc::new(error);
                let until = Instant::now() + silence;
                state.failure = Some(Failure { error: Arc::clone(&error), until });
                Err(error)
            }
        }
    }

    /// Returns the token that another process has stored.
    async fn cached(&self, spent: Option<&Secret>, now: SystemTime) -> Option<AccessToken> {
        let token = self.cache.as_ref()?.load(spent).await.ok().flatten()?;
        let is_spent = spent.is_some_and(|spent| spent.expose() == token.text().expose());
        (!is_spent && token.is_good(now) && can_be_sent(token.text())).then_some(token)
    }
}

impl State {
    fn pause_after_interruption(&self) -> Duration {
        let factor = 1_u32.checked_shl(self.interruptions).unwrap_or(u32::MAX);
        AFTER_INTERRUPTION.saturating_mul(factor).min(LONGEST_INTERRUPTION)
    }

    /// Returns for how long no further login is attempted.
    fn silence_after(&mut self, error: &Error, after_failure: Duration) -> Duration {
        if error.is_transient() {
            return error.retry_after().unwrap_or_default().max(after_failure).min(LONGEST_SILENCE);
        }
        let factor = 1_u32.checked_shl(self.refusals).unwrap_or(u32::MAX);
        self.refusals = self.refusals.saturating_add(1);
        AFTER_REFUSAL.saturating_mul(factor).min(LONGEST_SILENCE)
    }
}

impl Login {
    /// Returns the login as a call.
    pub(crate) fn call(&self) -> Call {
        Call {
            name: self.name.into(),
            method: Method::Post,
            path: self.path,
            server: self.server,
            // A second login does no harm, because each login creates a new token.
            effect: Effect::Read,
            enveloped: true,
            unenveloped: Unenveloped::Refused,
            outcomes: Outcomes::DEFAULT,
            needs_token: false,
            sensitive: Sensitive { parameters: &[], response: true },
        }
    }

    /// Returns the token in the response to a login, if a header can contain it.
    pub(crate) fn token(&self, response: &HttpResponse, now: SystemTime) -> Option<AccessToken> {
        let text = self.token.iter().find_map(|place| match place {
            TokenLocation::Header(name) => response.header(name).map(str::to_owned),
            TokenLocation::Body(path) => {
                let body = json_text::of_body(response.readable())?;
                text_at(body, path)
            }
        })?;
        let text = Secret::from(text);
        let good_for = Duration::from_secs(self.valid_for).saturating_sub(MARGIN);
        let good_until = now.checked_add(good_for);
        can_be_sent(&text).then(|| AccessToken::new(text, good_until))
    }
}

/// Returns whether a token can be sent in a header.
pub(crate) fn can_be_sent(token: &Secret) -> bool {
    let text = token.expose();
    !text.is_empty() && http::HeaderValue::from_str(text).is_ok()
}

fn text_at(raw: &RawValue, path: &[&str]) -> Option<String> {
    let Some((first, rest)) = path.split_first() else {
        return json_text::string(raw).map(Cow::into_owned);
    };
    text_at(Members::split(raw).ok()?.get(first)?, rest)
}

/// The body of a login.
pub(crate) struct LoginBody<'a>(pub(crate) &'a Login);

impl Encode for LoginBody<'_> {
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter> {
        parts.path(self.0.path);
        parts.unsigned();
        let mut object: ObjectWriter<'_> = parts.body(Dialect::Plain);
        for (name, value) in self.0.body {
            match value {
                LoginValue::Credential(index) => object.text(name, context.credential(*index)),
                LoginValue::CredentialMd5(index) => {
                    let mut digest = String::new();
                    md5_hex(context.credential(*index).as_bytes(), &mut digest);
                    object.text(name, &digest);
                }
                LoginValue::Text(text) => object.text(name, text),
                LoginValue::Number(number) => object.bare(name, number),
            }
        }
        object.end();
        Ok(())
    }
}

#[cfg(all(test, feature = "csss"))]
mod tests {
    use super::*;
    use crate::error::{CallContext, NotSent};

    /// A refused password is sent ever more rarely.
    #[test]
    fn the_pause_after_a_refused_login_doubles_up_to_an_hour() {
        let context = CallContext::new(&crate::csss::INFO.operations[0].call, None);
        let refusal = NotSent::parameter(context, InvalidParameter::new("passwd", "is wrong"));
        let refusal = Error::NotSent(refusal);
        assert!(!refusal.is_transient());
        let mut state = State::default();
        let minutes: Vec<u64> =
            (0..40).map(|_| state.silence_after(&refusal, Duration::ZERO).as_secs() / 60).collect();
        assert_eq!(minutes[..8], [1, 2, 4, 8, 16, 32, 60, 60]);
        assert!(minutes[8..].iter().all(|minutes| *minutes == 60), "{minutes:?}");
    }
}
