//! [`RetryPolicy`]: decides whether a failed attempt is retried, and after which pause. The decision depends on the
//! effect of the call and on its error. This module neither sends nor waits.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use tower::retry::budget::{Budget as _, TpsBudget};

use crate::error::Error;
use crate::meta::Effect;

/// The longest `Retry-After` that the client waits for. A longer one ends the call.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// How long a retry counts in the retry budget.
const BUDGET_PERIOD: Duration = Duration::from_secs(10);

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
/// # Time
///
/// Attempts and pauses are part of the [time limit of the call](crate::ClientBuilder::timeout). If a pause would not
/// end before the limit, the call is not retried, and its error is returned immediately.
///
/// # `Retry-After`
///
/// A pause is at least as long as the header `Retry-After` of the response requires, in seconds or as a date. If the
/// header requires more than 60 seconds, the call is not retried, and its error is returned immediately.
/// [`Error::retry_after`] returns the pause.
///
/// # Retry budget
///
/// The clones of a client share a budget of retries, so that an outage of the server does not multiply the number of
/// requests. Within 10 seconds, the calls of all clones may make 10 retries, and one more for every five calls. If the
/// budget is used up, a failed call is not retried. [`without_budget`](Self::without_budget) removes the budget.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryPolicy {
    attempts: usize,
    first_pause: Duration,
    longest_pause: Duration,
    too_many: Duration,
    has_budget: bool,
}

impl RetryPolicy {
    /// Creates a policy that never retries.
    #[must_use]
    pub fn never() -> Self {
        Self::attempts(1)
    }

    /// Creates a policy with at most this number of attempts, including the first.
    ///
    /// 0 means 1. The [`pauses`](Self::pauses) are between 1 s and 10 s.
    #[must_use]
    pub fn attempts(attempts: usize) -> Self {
        Self {
            attempts: attempts.max(1),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(10),
            too_many: Duration::from_secs(1),
            has_budget: true,
        }
    }

    /// Sets the bounds of the pauses between attempts.
    ///
    /// Default: 1 s and 10 s. A server that restarts quickly is available again after the first pause.
    ///
    /// The first pause has the base `first`. The base doubles with each further pause, up to `longest`. A random part
    /// of up to 100 % is added to the base, and the sum is limited to `longest`. With the default, the first pause
    /// takes 1 to 2 s, the second pause 2 to 4 s, and the fifth and all later pauses 10 s.
    ///
    /// If `longest` is shorter than `first`, all pauses take `first`. If `first` is zero, pauses take no time.
    ///
    /// `longest` limits neither a `Retry-After` of the response, which may extend a pause to 60 s, nor
    /// [`after_too_many`](Self::after_too_many).
    ///
    /// Dropping the future of a call also ends its pause. A write whose future is dropped may have been executed; see
    /// [`Error`](Error#cancelled-calls).
    #[must_use]
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest.max(first);
        self
    }

    /// Sets the shortest pause after HTTP status 429 without a `Retry-After`.
    ///
    /// Default: 1 s, because Cube documents a limit of queries per second.
    #[must_use]
    pub fn after_too_many(mut self, pause: Duration) -> Self {
        self.too_many = pause;
        self
    }

    /// Removes the [retry budget](Self#retry-budget): each call may make all its attempts.
    ///
    /// If a server fails, the number of requests is then multiplied by the number of attempts.
    #[must_use]
    pub fn without_budget(mut self) -> Self {
        self.has_budget = false;
        self
    }

    /// Returns the base of the first pause.
    pub(crate) fn first_pause(self) -> Duration {
        self.first_pause
    }

    /// Returns the budget that the clones of a client share.
    pub(crate) fn budget(self) -> Option<Budget> {
        self.has_budget.then(Budget::new)
    }

    /// Returns the attempts of a new call.
    pub(crate) fn start<'a>(&'a self, effect: Effect, budget: Option<&'a Budget>) -> Retries<'a> {
        if let Some(budget) = budget {
            budget.0.deposit();
        }
        Retries { policy: self, effect, pauses: None, budget }
    }

    /// Returns the pauses before the retries of a call.
    fn backoff(self) -> Box<ExponentialBackoff> {
        let pauses = ExponentialBuilder::default()
            .with_min_delay(self.first_pause)
            .with_max_delay(self.longest_pause)
            .with_max_times(self.attempts - 1)
            .with_jitter();
        Box::new(pauses.build())
    }

    /// Returns the shortest pause that the response requires, or `None` if it is longer than [`LONGEST_WAIT`].
    fn least(self, error: &Error) -> Option<Duration> {
        match error.retry_after() {
            Some(pause) => (pause <= LONGEST_WAIT).then_some(pause),
            None if error.last_response().is_some_and(|response| response.status() == 429) => {
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

/// The retries that the calls of a client share.
#[derive(Debug)]
pub(crate) struct Budget(TpsBudget);

impl Budget {
    fn new() -> Self {
        Self(TpsBudget::new(BUDGET_PERIOD, 1, 0.2))
    }
}

/// The remaining attempts of one call.
#[derive(Debug)]
pub(crate) struct Retries<'a> {
    policy: &'a RetryPolicy,
    effect: Effect,
    /// Made for the first failure, because most calls have none.
    pauses: Option<Box<ExponentialBackoff>>,
    budget: Option<&'a Budget>,
}

impl Retries<'_> {
    /// Returns the pause before the next attempt, or `None` if the call fails with this error. The pause ends before
    /// the remaining time does.
    pub(crate) fn after(&mut self, error: &Error, remaining: Duration) -> Option<Duration> {
        let may_retry = match self.effect {
            Effect::Read | Effect::Idempotent => true,
            Effect::Write => {
                matches!(error, Error::NotSent(_))
                    || (error.login_error().is_some() && !error.may_have_been_executed())
            }
        };
        if !(may_retry && (error.is_transient() || error.is_listed_as_transient())) {
            return None;
        }
        let policy = self.policy;
        let pauses = self.pauses.get_or_insert_with(|| policy.backoff());
        let pause = pauses.next()?.min(self.policy.longest_pause);
        let pause = pause.max(self.policy.least(error)?);
        let has_budget = || self.budget.is_none_or(|budget| budget.0.withdraw());
        (pause < remaining && has_budget()).then_some(pause)
    }
}
