//! The limit of requests per second that all workers share.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::error::BulkError;
use crate::store::Store;

/// How much longer the interval is than the limit allows, because requests that leave evenly do not arrive evenly.
const MARGIN: f64 = 1.15;

/// Hands out the moments that the database has reserved for this worker.
#[derive(Debug)]
pub(super) struct Pace {
    limit: Option<Limit>,
}

#[derive(Debug)]
struct Limit {
    name: String,
    interval: Duration,
    /// How many moments are reserved at once: those of a tenth of a second.
    batch: u32,
    reserved: Mutex<Reserved>,
}

#[derive(Debug, Default)]
struct Reserved {
    next: Option<Instant>,
    left: u32,
}

impl Pace {
    pub(super) fn new(target: &str, per_second: Option<u32>) -> Self {
        let limit = per_second.map(|per_second| Limit {
            name: target.to_owned(),
            interval: Duration::from_secs_f64(MARGIN / f64::from(per_second.max(1))),
            batch: (per_second / 10).max(1),
            reserved: Mutex::default(),
        });
        Self { limit }
    }

    /// Waits until a request may leave.
    pub(super) async fn wait(&self, store: &Store) -> Result<(), BulkError> {
        let Some(limit) = &self.limit else { return Ok(()) };
        // The others wait for the lock in the order in which they came.
        let mut reserved = limit.reserved.lock().await;
        if reserved.left == 0 {
            let asked = Instant::now();
            let wait = store.reserve(&limit.name, limit.batch, limit.interval).await?;
            *reserved = Reserved { next: asked.checked_add(wait), left: limit.batch };
        }
        let moment = reserved.next.unwrap_or_else(Instant::now);
        tokio::time::sleep_until(moment).await;
        // A moment that has passed is not made up for.
        reserved.next = Some(moment.max(Instant::now()) + limit.interval);
        reserved.left -= 1;
        Ok(())
    }
}
