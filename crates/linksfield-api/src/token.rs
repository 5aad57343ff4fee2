//! [`TokenCache`]: keeps the access token of a login where several processes find it.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::time::SystemTime;

use crate::secret::Secret;

/// The access token of a login.
#[derive(Debug, Clone)]
pub struct AccessToken {
    text: Secret,
    good_until: Option<SystemTime>,
}

impl AccessToken {
    /// Creates a token. `good_until` is when it expires, if that is known.
    pub fn new(text: impl Into<Secret>, good_until: Option<SystemTime>) -> Self {
        Self { text: text.into(), good_until }
    }

    /// Returns the text of the token.
    #[must_use]
    pub fn text(&self) -> &Secret {
        &self.text
    }

    /// Returns when the token expires. `None` if this is not known.
    #[must_use]
    pub fn good_until(&self) -> Option<SystemTime> {
        self.good_until
    }

    /// Returns whether the token is valid at this time, as far as is known.
    #[must_use]
    pub fn is_good(&self, now: SystemTime) -> bool {
        self.good_until.is_none_or(|until| now < until)
    }
}

/// What a [`TokenCache`] returns.
pub type TokenFuture<'a, T> =
    Pin<Box<dyn Future<Output = Result<T, Box<dyn Error + Send + Sync>>> + Send + 'a>>;

/// Keeps the access token of a login where several processes find it, such as in a database.
///
/// [`ClientBuilder::token_cache`](crate::ClientBuilder::token_cache) sets it. A client asks the cache before each login, and
/// stores the token of each login. If the cache fails, the client logs in itself, and the calls go on.
///
/// An access token is as good as a password while it is valid. Protect the cache accordingly.
pub trait TokenCache: Send + Sync {
    /// Returns the token that another process has stored, or `None` if this process should log in. `refused` is a token that
    /// the server no longer accepts, which must not be returned.
    ///
    /// A cache may wait while another process logs in, so that few logins are made.
    fn load<'a>(&'a self, refused: Option<&'a Secret>) -> TokenFuture<'a, Option<AccessToken>>;

    /// Stores the token of a login.
    fn store<'a>(&'a self, token: &'a AccessToken) -> TokenFuture<'a, ()>;
}

impl fmt::Debug for dyn TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenCache")
    }
}
