//! [`Settings`], the checked settings of a client, and [`CallOptions`], the settings of one call. Both are plain
//! data. The checks are in `builder` and `server`.

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

/// The clock for signatures and for the expiry of tokens.
pub(crate) type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// The checked settings of a client.
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
    /// The result codes that certainly refuse a call, as the consumer states.
    pub(crate) refusal_codes: Vec<String>,
    pub(crate) reuse_for_writes: bool,
    pub(crate) clock: Clock,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) observers: Observers,
    /// The time that observers have spent during logins.
    pub(crate) login_observers: Arc<ObserverTime>,
}

/// A checked base URL.
#[derive(Debug)]
pub(crate) struct Server {
    /// The URL in its normalized form, without a trailing `/`.
    pub(crate) url: String,
    /// The path of the URL, with which the path of each request begins.
    pub(crate) path: String,
    /// The scheme, host and port of the URL.
    pub(crate) target: Target,
    /// Whether the host is a loopback address.
    pub(crate) is_this_machine: bool,
}

/// The settings of one call. `None` means the setting of the client.
#[derive(Debug, Clone, Copy, Default)]
#[doc(hidden)]
pub struct CallOptions {
    /// The time limit of one attempt.
    pub timeout: Option<Duration>,
    /// The language of texts in the response, as the value of the language header.
    pub language: Option<&'static str>,
    /// A fixed nonce. `None` means a random number.
    pub nonce: Option<u32>,
}
