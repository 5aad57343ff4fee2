//! The access token of a family: the body of a login request, the place of the token in its response, and the store
//! that keeps a token while it is valid. Nothing is sent here.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use linksfield_sign::{Dialect, ObjectWriter, md5_hex};
use serde_json::value::RawValue;
use tokio::sync::Mutex;

use crate::codec::Members;
use crate::encode::{Context, Encode, Parts};
use crate::error::{Error, InvalidParameter};
use crate::json_text;
use crate::meta::{Call, Effect, Login, LoginValue, Method, Outcomes, TokenLocation, Unenveloped};
use crate::response::HttpResponse;
use crate::secret::Secret;

/// A token is renewed this long before it expires.
const MARGIN: Duration = Duration::from_secs(60);

/// The token of a client. The lock is held during a login. Calls that wait for a token therefore share one login, and
/// its failure as well as its token.
#[derive(Debug)]
pub(crate) struct TokenStore {
    /// The number of completed logins.
    logins: AtomicU64,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    token: Option<Token>,
    /// The error of the last login, if it failed.
    failure: Option<Arc<Error>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) text: Secret,
    /// When the token expires. `None` if this is not known, as for a token that the consumer has set.
    good_until: Option<SystemTime>,
}

impl TokenStore {
    pub(crate) fn with(token: Option<Secret>) -> Self {
        let token = token.map(|text| Token { text, good_until: None });
        let state = Mutex::new(State { token, failure: None });
        Self { logins: AtomicU64::new(0), state }
    }

    /// Returns the token that is valid at this time, or the token of a new login. `spent` is a token that the server has
    /// refused. Another call may already have replaced it.
    pub(crate) async fn get(
        &self,
        now: SystemTime,
        spent: Option<Secret>,
        login: impl AsyncFnOnce() -> Result<Token, Error>,
    ) -> Result<Secret, Arc<Error>> {
        let ended_before = self.logins.load(Ordering::SeqCst);
        let mut state = self.state.lock().await;
        if let (Some(token), Some(spent)) = (&state.token, &spent)
            && token.text.expose() == spent.expose()
        {
            state.token = None;
        }
        if let Some(token) = &state.token
            && token.good_until.is_none_or(|until| now < until)
        {
            return Ok(token.text.clone());
        }
        // The login that this call has waited for has failed. Another login would most likely fail as well.
        if let Some(failure) = &state.failure
            && self.logins.load(Ordering::SeqCst) != ended_before
        {
            return Err(Arc::clone(failure));
        }
        let outcome = login().await;
        self.logins.fetch_add(1, Ordering::SeqCst);
        match outcome {
            Ok(token) => {
                state.failure = None;
                Ok(state.token.insert(token).text.clone())
            }
            Err(error) => {
                let error = Arc::new(error);
                state.failure = Some(Arc::clone(&error));
                Err(error)
            }
        }
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
        }
    }

    /// Returns the token in the response to a login, if a header can contain it.
    pub(crate) fn token(&self, response: &HttpResponse, now: SystemTime) -> Option<Token> {
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
        can_be_sent(&text).then_some(Token { text, good_until })
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
