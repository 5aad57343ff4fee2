//! [`Settings`], the checked settings of a client, and [`CallOptions`], the settings of one call. Both are plain
//! data. The checks are in `builder` and `server`.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderValue;

use super::addresses::Addresses;
use crate::codec::ReadLimits;
use crate::idempotency::IdempotencyKey;
use crate::limits::Limiter;
use crate::login::TokenStore;
use crate::meta::{Call, Family, Source};
use crate::observe::{ObserverTime, Observers, Target};
use crate::prepare::SigningKey;
use crate::retry::{Budget, RetryPolicy};
use crate::secret::Secret;
use crate::transport;

/// The clock for signatures and for the expiry of tokens.
pub(crate) type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// The checked settings of a client.
pub(crate) struct Settings {
    pub(crate) family: &'static Family,
    pub(crate) credentials: Vec<Secret>,
    pub(crate) key: Option<SigningKey>,
    pub(crate) servers: Vec<Server>,
    pub(crate) token: TokenStore,
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) language: Option<&'static str>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Option<Budget>,
    pub(crate) limiter: Option<Limiter>,
    pub(crate) max_response: usize,
    pub(crate) read_limits: ReadLimits,
    /// The result codes that certainly refuse a call, as the consumer states.
    pub(crate) refusal_codes: Vec<String>,
    pub(crate) reuse_for_writes: bool,
    pub(crate) clock: Clock,
    pub(crate) transport: transport::Chosen,
    pub(crate) observers: Observers,
    /// The time that observers have spent during logins.
    pub(crate) login_observers: ObserverTime,
}

/// The time limit of one attempt, if nothing else is set.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);

impl Settings {
    /// Returns the options of a call, with an idempotency key if the family has a field for it.
    pub(crate) fn with_key(&self, mut options: CallOptions) -> CallOptions {
        if self.family.common.iter().any(|field| field.source == Source::IdempotencyKey) {
            options.idempotency_key.get_or_insert_with(IdempotencyKey::random);
        }
        options
    }

    /// Returns the time limits of a whole call and of one of its attempts.
    ///
    /// If only the limit of the call is set, an attempt may take all of it: a caller who is ready to wait longer for
    /// a write does not want it to be cut off earlier. If only the limit of an attempt is set, the call may take
    /// twice as long. If no limit is set, an attempt may take the documented time of a slow call.
    pub(crate) fn time_limits(&self, options: &CallOptions, call: &Call) -> (Duration, Duration) {
        let slow = call.outcomes.timeout.map(|seconds| Duration::from_secs(seconds.into()));
        let default = slow.map_or(ATTEMPT_TIMEOUT, |slow| slow.max(ATTEMPT_TIMEOUT));
        let call = options.timeout.or(self.timeout);
        let attempt = options.attempt_timeout.or(self.attempt_timeout);
        let attempt = attempt.or(call).unwrap_or(default);
        let call = call.unwrap_or_else(|| attempt.saturating_mul(2));
        (call, attempt.min(call))
    }
}

/// A checked base URL.
#[derive(Debug)]
pub(crate) struct Server {
    /// The URL in its normalized form, without a trailing `/`.
    pub(crate) url: String,
    /// The path with which the signed path of each request begins. It is that of the URL, unless another one is set.
    pub(crate) path: String,
    /// The host that is signed, with the port if the URL has one. It is that of the URL, unless another one is set.
    pub(crate) host: String,
    /// The scheme, host and port of the URL.
    pub(crate) target: Target,
    /// Whether the host is a loopback address.
    pub(crate) is_this_machine: bool,
    /// The URLs of calls whose paths have no parameters.
    pub(crate) addresses: Addresses,
}

/// The settings of one call. `None` means the setting of the client.
#[derive(Debug, Clone, Default)]
#[doc(hidden)]
pub struct CallOptions {
    /// The time limit of the whole call.
    pub timeout: Option<Duration>,
    /// The time limit of one attempt.
    pub attempt_timeout: Option<Duration>,
    /// The language of texts in the response, as the value of the language header.
    pub language: Option<&'static str>,
    /// A fixed nonce. `None` means a random number.
    pub nonce: Option<u32>,
    /// A fixed idempotency key. `None` means a random key for the call.
    pub idempotency_key: Option<IdempotencyKey>,
}
