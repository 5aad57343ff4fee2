//! When a call is sent again.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBuilder};

use crate::error::Error;
use crate::reply::RawResponse;

/// Who asks for a longer pause is not asked again.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// How often, and after what pauses, a failed attempt is followed by another.
///
/// A call that only reads is repeated after any transient failure. A call that changes something is
/// repeated only when the request provably never left. Every attempt is signed anew, after the pause.
///
/// A pause is at least as long as the answer's `Retry-After` asks for, in seconds. Where it asks for more
/// than 60, the call is not repeated, and the error is given at once.
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

    /// At most so many attempts in all; at least one is made. Pauses begin at 200 ms, double each time,
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

    /// Other pauses.
    #[must_use]
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest.max(first);
        self
    }

    /// The least pause after HTTP 429, where the answer names none. Default: 1 s, because limits are counted
    /// per second.
    #[must_use]
    pub fn after_too_many(mut self, pause: Duration) -> Self {
        self.too_many = pause;
        self
    }

    /// The least pause that an answer asks for; none where it asks for more than a caller should be kept
    /// waiting.
    pub(crate) fn least(self, error: &Error) -> Option<Duration> {
        // Without a token a call is not sent: then it is the login that was answered so.
        let error = match error {
            Error::NotSent(error) => error.login_error(),
            error => Some(error),
        };
        let Some(error) = error else { return Some(Duration::ZERO) };
        match error.raw().and_then(RawResponse::retry_after) {
            Some(pause) => (pause <= LONGEST_WAIT).then_some(pause),
            None if error.raw().is_some_and(|raw| raw.status() == 429) => Some(self.too_many),
            None => Some(Duration::ZERO),
        }
    }

    pub(crate) fn build(self) -> impl Iterator<Item = Duration> + Send {
        ExponentialBuilder::default()
            .with_min_delay(self.first_pause)
            .with_max_delay(self.longest_pause)
            .with_max_times(self.attempts - 1)
            .with_jitter()
            .build()
            .map(move |pause| pause.min(self.longest_pause))
    }
}

impl Default for RetryPolicy {
    /// Three attempts.
    fn default() -> Self {
        Self::attempts(3)
    }
}
