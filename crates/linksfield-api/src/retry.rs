//! [`RetryPolicy`]: whether a failed attempt is repeated, and after what pause. The decision depends on the effect
//! of the call and on its error. Nothing is sent here, and nothing waits here.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

use crate::error::Error;
use crate::meta::Effect;
use crate::response::HttpResponse;

/// A response with a longer `Retry-After` ends the call.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The number of attempts of a call, and the pauses between them.
///
/// A call that only reads is repeated after any [transient](Error::is_transient) error. A call that modifies state
/// is repeated only after a transient [`Error::NotSent`], when no byte of the request has reached the server. Every
/// attempt is signed anew, after the pause.
///
/// A pause is at least as long as the header `Retry-After` of the response requires. If the header requires more
/// than 60 seconds, the call is not repeated, and its error is returned at once. Only a number of seconds is read;
/// a date is ignored.
///
/// An attempt that follows a new login, after the server refused the token, is not counted and has no pause. There
/// is at most one in a call.
///
/// The policy applies to each call on its own. Calls, clients and processes share no count and no pause: a program
/// that makes many calls at once limits their rate itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryPolicy {
    attempts: usize,
    first_pause: Duration,
    longest_pause: Duration,
    too_many: Duration,
}

impl RetryPolicy {
    /// Makes one attempt, and no second one.
    #[must_use]
    pub fn never() -> Self {
        Self::attempts(1)
    }

    /// Makes at most this number of attempts, the first included. 0 is read as 1. The pauses are those of
    /// [`pauses`](Self::pauses) with 200 ms and 5 s.
    #[must_use]
    pub fn attempts(attempts: usize) -> Self {
        Self {
            attempts: attempts.max(1),
            first_pause: Duration::from_millis(200),
            longest_pause: Duration::from_secs(5),
            too_many: Duration::from_secs(1),
        }
    }

    /// Sets the bounds of the pauses between attempts. Default: 200 ms and 5 s.
    ///
    /// The base of the first pause is `first`, and each further base is twice the one before, up to `longest`. A
    /// random part of up to 100 % is added to each base, and the sum is limited to `longest`: with the default, the
    /// first pause takes 200 to 400 ms, the second 400 to 800 ms, and the sixth and later ones 5 s.
    ///
    /// `longest` is raised to `first` if it is shorter; all pauses then take `first`. With a `first` of zero there
    /// are no pauses.
    ///
    /// `longest` does not limit a `Retry-After` of the response, which may extend a pause to 60 s, nor
    /// [`after_too_many`](Self::after_too_many). Pauses are not part of the
    /// [time limit of an attempt](crate::ClientBuilder::timeout): a caller that needs a limit for the whole call
    /// sets one around it, such as `tokio::time::timeout`. Dropping the future of a call ends its pause, too.
    #[must_use]
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest.max(first);
        self
    }

    /// Sets the least pause after HTTP 429 without a `Retry-After` in seconds. Default: 1 s, because Cube documents a
    /// limit of queries per second. Its limit per day outlasts any pause: the last error is then returned.
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

    /// Returns the least pause that a response requires; `None` if it is longer than [`LONGEST_WAIT`].
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
