//! Figures of a run that only reports and displays need.

use sqlx::Row as _;

use super::{ItemRow, RunRow, Store};
use crate::error::BulkError;

/// What the items of a run cost, in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Costs {
    /// All items.
    pub all: i64,
    /// Items that were executed.
    pub done: i64,
    /// Items that may have been executed.
    pub uncertain: i64,
}

/// The workers of a run, as far as their heartbeats show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Presence {
    /// How many workers have shown within their lease that they are alive.
    pub workers: i64,
    /// When a worker was seen last, in Unix milliseconds.
    pub last_seen: Option<i64>,
}

impl Store {
    /// Returns how many workers carry out a run, by the clock of the database. It is for people: whether a worker is gone is
    /// found out without clocks.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn presence(&self, run: &RunRow) -> Result<Presence, BulkError> {
        let statement = self.sql(
            "SELECT (SELECT COUNT(*) FROM linksfield_bulk_workers
                WHERE run = $1 AND state = 'alive' AND seen + lease >= {now}) AS workers,
             (SELECT MAX(seen) FROM linksfield_bulk_workers WHERE run = $1) AS seen,
             (SELECT seen FROM linksfield_bulk_runs WHERE id = $1) AS left_at",
        );
        let row = sqlx::query(statement).bind(run.id).fetch_one(&self.pool).await?;
        let (seen, left_at): (Option<i64>, Option<i64>) =
            (row.try_get("seen")?, row.try_get("left_at")?);
        let last_seen = seen.max(left_at).map(|microseconds| microseconds / 1000);
        Ok(Presence { workers: row.try_get("workers")?, last_seen })
    }

    /// Adds up what the items of a run cost.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn costs(&self, run: &RunRow) -> Result<Costs, BulkError> {
        let rows = sqlx::query(
            "SELECT state, CAST(COALESCE(SUM(cost), 0) AS BIGINT) AS cost FROM linksfield_bulk_items
             WHERE run = $1 GROUP BY state",
        )
        .bind(run.id)
        .fetch_all(&self.pool)
        .await?;
        let mut costs = Costs::default();
        for row in &rows {
            let cost: i64 = row.try_get("cost")?;
            costs.all += cost;
            match row.try_get::<String, _>("state")?.as_str() {
                "done" => costs.done += cost,
                "open" | "unsettled" => costs.uncertain += cost,
                _ => {}
            }
        }
        Ok(costs)
    }

    /// Returns the item that was refused, has to wait again, or was left to a person last, if there is one.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn last_problem(&self, run: &RunRow) -> Result<Option<ItemRow>, BulkError> {
        let row = sqlx::query(
            "SELECT number, state, settled, tries, cost, sent, ended, request, result, reason
             FROM linksfield_bulk_items WHERE run = $1 AND reason IS NOT NULL
             ORDER BY COALESCE(ended, sent, 0) DESC, number LIMIT 1",
        )
        .bind(run.id)
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(ItemRow::of).transpose()
    }
}
