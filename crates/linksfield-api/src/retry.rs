//! [`RetryPolicy`]: decides whether a failed attempt is retried, and after which pause. The decision depends on the
//! effect of the call and on its error. This module neither sends nor waits.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

use crate::error::Error;
use crate::meta::Effect;
use crate::response::HttpResponse;

/// The longest `Retry-After` that the client waits for. A longer one ends the call.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The number of attempts of a call, and the pauses between them.
///
/// The default is three attempts. Set another policy with [`ClientBuilder::retry`](crate::ClientBuilder::retry).
///
/// # What is retried
///
/// - A read is retried after any [transient](Error::is_transient) error, and after the statuses and result codes that
///   the specification lists as temporary. The same applies to a write that is documented as
///   [idempotent](crate::Effect::Idempotent).
/// - Any other write is retried only after a transient [`Error::NotSent`]. In this case, no byte of the request has reached
///   the server. No policy retries a write that may have been executed.
///
/// Each attempt has a new signature, which is made after the pause.
///
/// If the server refuses the access token of a call, the client logs in and makes another attempt immediately. This
/// attempt does not count. A call makes at most one attempt of this kind.
///
/// # `Retry-After`
///
/// A pause is at least as long as the header `Retry-After` of the response requires. If the header requires more
/// than 60 seconds, the call is not retried, and its error is returned immediately. The client only reads a number
/// of seconds, and ignores a date.
///
/// # Rate limits
///
/// The policy applies to each call separately. Calls, clients and processes share neither a count nor a pause. A
/// program that makes many calls at the same time must limit their rate itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryPolicy {
    attempts: usize,
    first_pause: Duration,
    longest_pause: Duration,
    too_many: Duration,
}

impl RetryPolicy {
    /// Creates a policy that never retries.
    #[must_use]
    pub fn never() -> Self {
        Self::attempts(1)
    }

    /// Creates a policy with at most this number of attempts, including the first.
    ///
    /// 0 means 1. The [`pauses`](Self::pauses) are between 200 ms and 5 s.
    #[must_use]
    pub fn attempts(attempts: usize) -> Self {
        Self {
            attempts: attempts.max(1),
            first_pause: Duration::from_millis(200),
            longest_pause: Duration::from_secs(5),
            too_many: Duration::from_secs(1),
        }
    }

    /// Sets the bounds of the pauses between attempts.
    ///
    /// Default: 200 ms and 5 s.
    ///
    /// The first pause has the base `first`. The base doubles with each further pause, up to `longest`. A random part
    /// of up to 100 % is added to the base, and the sum is limited to `longest`. With the default, the first pause
    /// takes 200 to 400 ms, the second pause 400 to 800 ms, and the sixth and all later pauses 5 s.
    ///
    /// If `longest` is shorter than `first`, all pauses take `first`. If `first` is zero, pauses take no time.
    ///
    /// `longest` limits neither a `Retry-After` of the response, which may extend a pause to 60 s, nor
    /// [`after_too_many`](Self::after_too_many).
    ///
    /// Pauses are not part of the [time limit of an attempt](crate::ClientBuilder::timeout). To limit the time of a
    /// whole call, put a timeout such as `tokio::time::timeout` around it. Dropping the future of a call also ends its
    /// pause. A write whose future is dropped may have been executed; see [`Error`](Error#cancelled-calls).
    #[must_use]
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest.max(first);
        self
    }

    /// Sets the shortest pause after HTTP status 429 without a `Retry-After` in seconds.
    ///
    /// Default: 1 s, because Cube documents a limit of queries per second. Cube also documents a limit per day. No pause
    /// is long enough for that limit, so a call that exceeds it fails with the error of its last attempt.
    #[must_use]
    pub fn after_too_many(mut self, pause: Duration) -> Self {
        self.too_many = pause;
        self
    }

    /// Returns the attempts of a new call.
    pub(crate) fn start(self, effect: Effect) -> Retries {
        let pauses = ExponentialBuilder::default()
            .with_min_delay(self.first_pause)
            .with_max_delay(self.longest_pause)
            .with_max_times(self.attempts - 1)
            .with_jitter()
            .build();
        Retries { policy: self, effect, pauses }
    }

    /// Returns the shortest pause that the response requires, or `None` if it is longer than [`LONGEST_WAIT`].
    fn least(self, error: &Error) -> Option<Duration> {
        // A call whose login failed was not sent. The response is then that to the login.
        let error = match error {
            Error::NotSent(error) => error.login_error(),
            error => Some(error),
        };
        let Some(error) = error else { return Some(Duration::ZERO) };
        match error.response().and_then(HttpResponse::retry_after) {
            Some(pause) => (pause <= LONGEST_WAIT).then_some(pause),
            None if error.response().is_some_and(|response| response.status() == 429) => {
                Some(self.too_many)
            }
            None => Some(Duration::ZERO),
        }
    }
}

impl Default for RetryPolicy {
    /// Creates a policy with at most three attempts.
    fn default() -> Self {
        Self::attempts(3)
    }
}

/// The remaining attempts of one call.
#[derive(Debug)]
pub(crate) struct Retries {
    policy: RetryPolicy,
    effect: Effect,
    pauses: ExponentialBackoff,
}

impl Retries {
    /// Returns the pause before the next attempt, or `None` if the call fails with this error.
    pub(crate) fn after(&mut self, error: &Error) -> Option<Duration> {
        let may_retry = match self.effect {
            Effect::Read | Effect::Idempotent => true,
            Effect::Write => matches!(error, Error::NotSent(_)),
        };
        if !(may_retry && (error.is_transient() || error.is_listed_as_transient())) {
            return None;
        }
        let pause = self.pauses.next()?.min(self.policy.longest_pause);
        Some(pause.max(self.policy.least(error)?))
    }
}
