//! [`Deadline`]: the time that is left for a call or for a part of it. The time that observers take does not count.

use std::pin::pin;
use std::time::Duration;

use tokio::time::{Instant, timeout, timeout_at};

use crate::observe::ObserverTime;

/// A time limit that has begun.
#[derive(Debug, Clone)]
pub(crate) struct Deadline {
    begun: Instant,
    limit: Duration,
    /// The observers whose time extends the limit, each with its time before the limit began.
    observers: [(ObserverTime, Duration); 2],
}

impl Deadline {
    /// Starts a time limit. The time of these observers extends it.
    pub(crate) fn start(limit: Duration, observers: [&ObserverTime; 2]) -> Self {
        let observers = observers.map(|time| (time.clone(), time.total()));
        Self { begun: Instant::now(), limit, observers }
    }

    /// Starts a limit for a part of the call, which ends no later than the call.
    pub(crate) fn part(&self, limit: Duration) -> Self {
        let limit = limit.min(self.remaining());
        Self::start(limit, self.observers.each_ref().map(|(time, _)| time))
    }

    /// Returns the time that is left. It is zero after the deadline.
    pub(crate) fn remaining(&self) -> Duration {
        let observed =
            self.observers.iter().map(|(time, before)| time.total().saturating_sub(*before));
        let limit = observed.fold(self.limit, Duration::saturating_add);
        limit.saturating_sub(self.begun.elapsed())
    }

    /// Waits for a future, but not beyond the deadline.
    pub(crate) async fn within<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        let mut future = pin!(future);
        loop {
            let remaining = self.remaining();
            if let Ok(value) = timeout(remaining, future.as_mut()).await {
                return Some(value);
            }
            // Observers may have run meanwhile, and then there is time left.
            if remaining.is_zero() || self.remaining().is_zero() {
                return None;
            }
        }
    }
}

/// Waits for a future until this time, or without a limit.
pub(crate) async fn within<T>(
    until: Option<Instant>,
    future: impl Future<Output = T>,
) -> Option<T> {
    match until {
        Some(until) => timeout_at(until, future).await.ok(),
        None => Some(future.await),
    }
}
