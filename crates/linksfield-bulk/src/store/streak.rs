//! How many rows failed one after the other, counted for all workers of a run together.
//!
//! The counts only decide when a run pauses. A row that was executed ends them, but a worker writes that only if it knows of
//! a count: rows that succeed cost no further statement.

use super::Store;
use crate::error::BulkError;

impl Store {
    /// Counts a row that was refused. Returns how many there are now.
    pub(crate) async fn count_refusal(&self, run: i64) -> Result<i64, BulkError> {
        let (count,): (i64,) = sqlx::query_as(
            "UPDATE linksfield_bulk_runs SET refusals = refusals + 1 WHERE id = $1 RETURNING refusals",
        )
        .bind(run)
        .fetch_one(&self.pool)
        .await?;
        Ok(count)
    }

    /// Counts a row whose outcome is uncertain after this answer. Returns how many there are now with the same answer.
    pub(crate) async fn count_answer(&self, run: i64, answer: &str) -> Result<i64, BulkError> {
        let (count,): (i64,) = sqlx::query_as(
            "UPDATE linksfield_bulk_runs SET answer = $1,
             answers = CASE WHEN answer = $1 THEN answers + 1 ELSE 1 END WHERE id = $2 RETURNING answers",
        )
        .bind(answer)
        .bind(run)
        .fetch_one(&self.pool)
        .await?;
        Ok(count)
    }

    /// Begins both counts anew, because a row was executed.
    pub(crate) async fn end_streaks(&self, run: i64) -> Result<(), BulkError> {
        sqlx::query(
            "UPDATE linksfield_bulk_runs SET refusals = 0, answers = 0, answer = NULL
             WHERE id = $1 AND (refusals <> 0 OR answers <> 0)",
        )
        .bind(run)
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}
