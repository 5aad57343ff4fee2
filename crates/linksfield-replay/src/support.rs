//! The parts that the guards share.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use linksfield_api::webhook::GuardError;

/// The longest time that a database may take for one step.
const MOST: Duration = Duration::from_secs(10);

/// Runs one step of a guard, and limits its time.
pub(crate) async fn step<T>(
    step: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, GuardError> {
    match tokio::time::timeout(MOST, step).await {
        Ok(outcome) => outcome.map_err(GuardError::store),
        Err(_) => Err(GuardError::store("the database did not respond within 10 seconds")),
    }
}

/// Runs a step in the background. Nothing waits for its result: without it, rows only expire later.
pub(crate) fn in_background(step: impl Future<Output = Result<(), GuardError>> + Send + 'static) {
    if let Ok(runtime) = tokio::runtime::Handle::try_current() {
        drop(runtime.spawn(step));
    }
}

/// Counts claims, and states when expired rows should be removed.
#[derive(Debug, Default)]
pub(crate) struct Claims(AtomicU64);

impl Claims {
    pub(crate) fn is_time_to_clean(&self) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed).is_multiple_of(1000)
    }
}

/// The longest time after which a row expires: 100 years, so that no database overflows.
const LONGEST: i64 = 100 * 365 * 24 * 3600 * 1000;

/// Returns a lease in milliseconds.
pub(crate) fn milliseconds(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(LONGEST).min(LONGEST)
}

/// Returns in how many milliseconds a handled push is forgotten. `None` for never.
pub(crate) fn expiry(keep: Option<Duration>) -> Option<i64> {
    keep.map(milliseconds).filter(|time| *time < LONGEST)
}
