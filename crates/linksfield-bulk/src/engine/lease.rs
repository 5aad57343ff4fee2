//! Whether this worker still holds its items.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::time::Instant;

/// The time until which no other worker takes the items of this one. It is measured by a clock that cannot be set.
///
/// That clock may stand still while the machine sleeps. Then the time of day shows that the lease has ended. A time of day
/// that is wrong can only end it early, until the next heartbeat.
#[derive(Debug)]
pub(super) struct Lease {
    length: Duration,
    since: Mutex<Option<Moment>>,
}

/// A moment by both clocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    steady: Instant,
    of_day: SystemTime,
}

impl Moment {
    pub(super) fn now() -> Self {
        Self { steady: Instant::now(), of_day: SystemTime::now() }
    }
}

impl Lease {
    pub(super) fn new(length: Duration) -> Self {
        Self { length, since: Mutex::new(None) }
    }

    pub(super) fn length(&self) -> Duration {
        self.length
    }

    /// Extends the lease after a heartbeat. `before` is a moment before the heartbeat was sent.
    pub(super) fn extend(&self, before: Moment) {
        *self.since.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
    }

    /// Returns whether a request may leave.
    pub(super) fn is_held(&self) -> bool {
        self.is_held_at(Moment::now())
    }

    fn is_held_at(&self, now: Moment) -> bool {
        let since = *self.since.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_some_and(|since| {
            now.steady.saturating_duration_since(since.steady) < self.length
                && now.of_day.duration_since(since.of_day).unwrap_or_default() < self.length
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_that_has_slept_holds_nothing() {
        let second = Duration::from_secs(1);
        let lease = Lease::new(15 * second);
        let then = Moment::now();
        assert!(!lease.is_held_at(then));
        lease.extend(then);
        let after =
            |steady, of_day| Moment { steady: then.steady + steady, of_day: then.of_day + of_day };
        assert!(lease.is_held_at(after(14 * second, 14 * second)));
        assert!(!lease.is_held_at(after(15 * second, 15 * second)));
        assert!(!lease.is_held_at(after(second, 3600 * second)), "the steady clock stood still");
        let set_back = Moment { steady: then.steady + 15 * second, of_day: then.of_day - second };
        assert!(!lease.is_held_at(set_back), "the time of day was set back");
    }
}
