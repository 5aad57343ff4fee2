//! A limit of requests per second that all workers share.

use std::time::Duration;

use super::Store;
use crate::error::BulkError;

/// The longest time in advance that a moment is reserved. A later one is left from before the clock of the database was
/// set back.
const FARTHEST: i64 = 30_000_000;

impl Store {
    /// Reserves the next moments of a limit, by the clock of the database. Returns how long to wait for the first.
    pub(crate) async fn reserve(
        &self,
        name: &str,
        moments: u32,
        interval: Duration,
    ) -> Result<Duration, BulkError> {
        let interval = i64::try_from(interval.as_micros()).unwrap_or(FARTHEST);
        let length = interval.saturating_mul(i64::from(moments));
        let farthest = length.saturating_mul(2).saturating_add(FARTHEST);
        let statement = self.sql(
            "INSERT INTO linksfield_bulk_limits (name, next) VALUES ($1, {now} + $2)
             ON CONFLICT (name) DO UPDATE SET next = $2 + CASE
                WHEN linksfield_bulk_limits.next > {now} AND linksfield_bulk_limits.next < {now} + $3
                THEN linksfield_bulk_limits.next ELSE {now} END
             RETURNING next - $2 - {now}",
        );
        let (wait,): (i64,) = sqlx::query_as(statement)
            .bind(name)
            .bind(length)
            .bind(farthest)
            .fetch_one(&self.pool)
            .await?;
        Ok(Duration::from_micros(u64::try_from(wait).unwrap_or(0)))
    }
}
