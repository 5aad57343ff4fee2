//! What people and workers change about a whole run, and about items that only a person can settle.

use super::{RunRow, Store, milliseconds};
use crate::error::BulkError;
use crate::input::cell;

/// What a person has found out about an unsettled item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// It was executed.
    Executed,
    /// It was not executed, and is sent again.
    SendAgain,
    /// It was not executed, and is not sent again.
    GiveUp,
}

impl Store {
    /// Pauses a run. Workers finish the requests that have left, and send no more.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn pause(&self, run: &RunRow, reason: &str) -> Result<bool, BulkError> {
        let paused = sqlx::query(
            "UPDATE linksfield_bulk_runs SET state = 'paused', reason = $1 WHERE id = $2 AND state = 'running'",
        )
        .bind(reason)
        .bind(run.id)
        .execute(&self.pool)
        .await?;
        Ok(paused.rows_affected() == 1)
    }

    /// Lets a paused run go on.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn resume(&self, run: &RunRow) -> Result<bool, BulkError> {
        let resumed = sqlx::query(
            "UPDATE linksfield_bulk_runs SET state = 'running', reason = NULL, refusals = 0, answers = 0, answer = NULL
             WHERE id = $1 AND state = 'paused'",
        )
        .bind(run.id)
        .execute(&self.pool)
        .await?;
        Ok(resumed.rows_affected() == 1)
    }

    /// Lets workers check the outcome of all unsettled items of a run again. Returns how many there are.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn check_again(&self, run: &RunRow) -> Result<u64, BulkError> {
        // The items are left open by a worker that is gone.
        let worker = format!("check-{}-{}", run.id, milliseconds());
        let mut transaction = self.pool.begin().await?;
        let opened = sqlx::query(
            "UPDATE linksfield_bulk_items SET state = 'open', worker = $1, fence = fence + 1, ended = NULL
             WHERE run = $2 AND state = 'unsettled'",
        )
        .bind(&worker)
        .bind(run.id)
        .execute(&mut *transaction)
        .await?;
        sqlx::query("INSERT INTO linksfield_bulk_workers (id, run, beats, state) VALUES ($1, $2, 0, 'gone')")
            .bind(&worker)
            .bind(run.id)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(opened.rows_affected())
    }

    /// Returns why a run does not allow the next intent, if it still does not.
    pub(crate) async fn closed_because(&self, run: &RunRow) -> Result<Option<String>, BulkError> {
        let run = self.run(&run.name).await?;
        let is_out_of_requests =
            run.settings.most_requests.is_some_and(|most| run.requests + 2 > i64::from(most));
        Ok(Some(match (run.settings.budget, run.settings.most_requests) {
            (_, Some(most)) if is_out_of_requests => {
                format!("the limit of {most} requests is reached: {} were counted", run.requests)
            }
            (Some(budget), _) => format!(
                "the budget of {} does not allow the next row: {} is spent, or may be",
                cell::amount(budget),
                cell::amount(run.spent)
            ),
            // It was paused for a moment only.
            (None, _) if run.state == "running" => return Ok(None),
            (None, _) => format!("the run is {}", run.state),
        }))
    }

    /// Returns whether an item has an earlier one with the same subject in its run.
    pub(crate) async fn has_earlier(&self, run: i64, number: i64) -> Result<bool, BulkError> {
        let earlier: Option<(i64,)> = sqlx::query_as(
            "SELECT number FROM linksfield_bulk_items WHERE run = $1 AND number = $2 AND follows IS NOT NULL",
        )
        .bind(run)
        .bind(number)
        .fetch_optional(&self.pool)
        .await?;
        Ok(earlier.is_some())
    }

    /// Counts requests that are no intents, such as those that check outcomes.
    pub(crate) async fn count_requests(&self, run: i64, requests: i64) -> Result<(), BulkError> {
        sqlx::query("UPDATE linksfield_bulk_runs SET requests = requests + $1 WHERE id = $2")
            .bind(requests)
            .bind(run)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Records what a person has found out about an unsettled item.
    ///
    /// # Errors
    ///
    /// [`BulkError::NotUnsettled`] if the item is in another state.
    pub async fn decide(
        &self,
        run: &RunRow,
        number: i64,
        decision: Decision,
        by: &str,
    ) -> Result<(), BulkError> {
        let (state, reason) = match decision {
            Decision::Executed => ("done", format!("{by} stated that it was executed")),
            Decision::SendAgain => {
                ("waiting", format!("{by} stated that it was not executed, and sent it again"))
            }
            Decision::GiveUp => ("refused", format!("{by} stated that it was not executed")),
        };
        let mut transaction = self.pool.begin().await?;
        let decided = sqlx::query(
            "UPDATE linksfield_bulk_items SET state = $1, reason = $2, ended = $3, fence = fence + 1, worker = NULL,
             known = NULL WHERE run = $4 AND number = $5 AND state = 'unsettled'",
        )
        .bind(state)
        .bind(reason)
        .bind((state != "waiting").then(milliseconds))
        .bind(run.id)
        .bind(number)
        .execute(&mut *transaction)
        .await?;
        if decided.rows_affected() != 1 {
            transaction.rollback().await?;
            let known: Option<(String,)> = sqlx::query_as(
                "SELECT state FROM linksfield_bulk_items WHERE run = $1 AND number = $2",
            )
            .bind(run.id)
            .bind(number)
            .fetch_optional(&self.pool)
            .await?;
            let state = known.map_or_else(|| "not in the run".to_owned(), |(state,)| state);
            return Err(BulkError::NotUnsettled { number, state });
        }
        if state != "done" && run.is_limited() {
            sqlx::query(
                "UPDATE linksfield_bulk_runs SET spent = spent - (
                    SELECT cost FROM linksfield_bulk_items WHERE run = $1 AND number = $2)
                 WHERE id = $1",
            )
            .bind(run.id)
            .bind(number)
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }
}
