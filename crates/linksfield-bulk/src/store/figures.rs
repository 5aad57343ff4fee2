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

impl Store {
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
