//! Whether this worker still holds its items.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// The time until which no other worker takes the items of this one. It is measured by a clock that cannot be set.
#[derive(Debug)]
pub(super) struct Lease {
    length: Duration,
    until: Mutex<Option<Instant>>,
}

impl Lease {
    pub(super) fn new(length: Duration) -> Self {
        Self { length, until: Mutex::new(None) }
    }

    pub(super) fn length(&self) -> Duration {
        self.length
    }

    /// Extends the lease after a heartbeat. `before` is a moment before the heartbeat was sent.
    pub(super) fn extend(&self, before: Instant) {
        *self.until.lock().unwrap_or_else(PoisonError::into_inner) =
            before.checked_add(self.length);
    }

    /// Returns whether a request may leave.
    pub(super) fn is_held(&self) -> bool {
        let until = *self.until.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| Instant::now() < until)
    }
}
