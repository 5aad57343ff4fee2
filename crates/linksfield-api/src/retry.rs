//! When a call is sent again: decided by what the call does and how its attempt ended. It neither sends nor waits.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

use crate::error::Error;
use crate::meta::Effect;
use crate::response::HttpResponse;

/// A server that asks for a longer pause is not asked again.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// How often, and after what pauses, a failed attempt is followed by another.
///
/// A call that only reads is repeated after any transient failure. A call that changes something is
/// repeated only when the request provably never left. Every attempt is signed anew, after the pause.
///
/// A pause is at least as long as the `Retry-After` of the response asks for, in seconds. Where it asks for more
/// than 60, the call is not repeated, and the error is returned at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryPolicy {
    attempts: usize,
    first_pause: Duration,
    longest_pause: Duration,
    too_many: Duration,
}

impl RetryPolicy {
    /// Never repeats.
    #[must_use]
    pub fn never() -> Self {
        Self::attempts(1)
    }

    /// Makes at most so many attempts in all, and at least one. Pauses begin at 200 ms, double each time,
    /// vary at random, and end at 5 s.
    #[must_use]
    pub fn attempts(attempts: usize) -> Self {
        Self {
            attempts: attempts.max(1),
            first_pause: Duration::from_millis(200),
            longest_pause: Duration::from_secs(5),
            too_many: Duration::from_secs(1),
        }
    }

    /// Sets the first and the longest pause.
    #[must_use]
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest.max(first);
        self
    }

    /// Sets the least pause after HTTP 429, where the response names none. Default: 1 s, because limits are counted
    /// per second.
    #[must_use]
    pub fn after_too_many(mut self, pause: Duration) -> Self {
        self.too_many = pause;
        self
    }

    /// Starts counting the attempts of a call.
    pub(crate) fn start(self, effect: Effect) -> Retries {
        let pauses = ExponentialBuilder::default()
            .with_min_delay(self.first_pause)
            .with_max_delay(self.longest_pause)
            .with_max_times(self.attempts - 1)
            .with_jitter()
            .build();
        Retries { policy: self, effect, pauses }
    }

    /// The least pause that a response asks for; none where it asks for more than a caller should be kept
    /// waiting.
    fn least(self, error: &Error) -> Option<Duration> {
        // Without a token a call is not sent: then the response is that to the login.
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
    /// Makes three attempts.
    fn default() -> Self {
        Self::attempts(3)
    }
}

/// The attempts of one call that are left.
#[derive(Debug)]
pub(crate) struct Retries {
    policy: RetryPolicy,
    effect: Effect,
    pauses: ExponentialBackoff,
}

impl Retries {
    /// The pause before the next attempt; `None` when this error is the outcome of the call.
    pub(crate) fn after(&mut self, error: &Error) -> Option<Duration> {
        let may_repeat = match self.effect {
            Effect::Read => true,
            Effect::Write => matches!(error, Error::NotSent(_)),
        };
        if !(may_repeat && error.is_transient()) {
            return None;
        }
        let pause = self.pauses.next()?.min(self.policy.longest_pause);
        Some(pause.max(self.policy.least(error)?))
    }
}
