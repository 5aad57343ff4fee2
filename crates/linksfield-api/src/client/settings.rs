//! [`Settings`], the checked settings of a client, with its servers; and [`CallOptions`], the settings of one call.
//! Plain data, without checks: those are in `builder` and `server`.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderValue;

use crate::login::TokenStore;
use crate::meta::Family;
use crate::observe::{ObserverTime, Observers, Target};
use crate::prepare::SigningKey;
use crate::retry::RetryPolicy;
use crate::secret::Secret;
use crate::transport::Transport;

/// The time for signatures and tokens.
pub(crate) type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// What a client is set up with.
pub(crate) struct Settings {
    pub(crate) family: &'static Family,
    pub(crate) credentials: Vec<Secret>,
    pub(crate) key: Option<SigningKey>,
    pub(crate) servers: Vec<Server>,
    pub(crate) token: TokenStore,
    pub(crate) timeout: Duration,
    pub(crate) language: Option<&'static str>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) retry: RetryPolicy,
    pub(crate) max_response: usize,
    pub(crate) reuse_for_writes: bool,
    pub(crate) clock: Clock,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) observers: Observers,
    /// How long observers of logins have run.
    pub(crate) login_observers: Arc<ObserverTime>,
}

/// A base address.
#[derive(Debug)]
pub(crate) struct Server {
    /// The address as it is sent, without a `/` at its end.
    pub(crate) url: String,
    /// Its path: what a request's path begins with.
    pub(crate) path: String,
    /// Its scheme, host and port.
    pub(crate) target: Target,
    pub(crate) is_this_machine: bool,
}

/// What one call wants otherwise than the client.
#[derive(Debug, Clone, Copy, Default)]
#[doc(hidden)]
pub struct CallOptions {
    /// The time for one attempt.
    pub timeout: Option<Duration>,
    /// The language of the answer, as the header names it.
    pub language: Option<&'static str>,
    /// A number of the caller's instead of a random one.
    pub nonce: Option<u32>,
}
