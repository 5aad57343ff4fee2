//! Workers, their heartbeats, and what happens to the items of a worker that is gone.
//!
//! A heartbeat is a number that grows. A worker is gone if another one sees the same number for the whole time of a
//! lease, by a clock that cannot be set. Nothing depends on the time of day of any machine.

use std::time::Duration;

use sqlx::Row as _;

use super::{Claimed, Store};
use crate::error::BulkError;

/// A worker, and how often it has shown that it is alive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Beat {
    pub(crate) worker: String,
    pub(crate) beats: i64,
    /// Whether the worker has ended, and said so.
    pub(crate) is_gone: bool,
}

/// What is left of a run for a worker that has claimed nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    /// No item is left that anybody can send.
    Nothing,
    /// Other workers hold items, or have given some back meanwhile.
    Others,
    /// The worker itself holds items.
    Own,
}

impl Store {
    /// Adds a worker to a run. It may have been added before, if the response of the database was lost.
    pub(crate) async fn join(
        &self,
        run: i64,
        worker: &str,
        lease: Duration,
    ) -> Result<(), BulkError> {
        let statement = self.sql(
            "INSERT INTO linksfield_bulk_workers (id, run, beats, state, seen, lease)
             VALUES ($1, $2, 0, 'alive', {now}, $3) ON CONFLICT (id) DO NOTHING",
        );
        sqlx::query(statement)
            .bind(worker)
            .bind(run)
            .bind(i64::try_from(lease.as_micros()).unwrap_or(i64::MAX))
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// States that a worker is alive. Returns `false` if another worker has taken its items.
    pub(crate) async fn beat(&self, worker: &str) -> Result<bool, BulkError> {
        let statement = self.sql(
            "UPDATE linksfield_bulk_workers SET beats = beats + 1, seen = {now} WHERE id = $1 AND state = 'alive'",
        );
        let beaten = sqlx::query(statement).bind(worker).execute(&self.pool).await?;
        Ok(beaten.rows_affected() == 1)
    }

    /// Ends a worker. What it has claimed waits again. What is open is taken by another worker.
    pub(crate) async fn leave(&self, run: i64, worker: &str) -> Result<(), BulkError> {
        let mut transaction = self.pool.begin().await?;
        // First, so that a takeover by this worker that is still under way ends before its items are looked for.
        sqlx::query("UPDATE linksfield_bulk_workers SET state = 'gone' WHERE id = $1")
            .bind(worker)
            .execute(&mut *transaction)
            .await?;
        sqlx::query(
            "UPDATE linksfield_bulk_items SET state = 'waiting', worker = NULL
             WHERE run = $1 AND worker = $2 AND state IN ('claimed', 'open') AND state = 'claimed'",
        )
        .bind(run)
        .bind(worker)
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "UPDATE linksfield_inbox SET state = 'waiting', worker = NULL WHERE worker = $1 AND state = 'claimed'",
        )
        .bind(worker)
        .execute(&mut *transaction)
        .await?;
        let statement = self.sql("UPDATE linksfield_bulk_runs SET seen = {now} WHERE id = $1");
        sqlx::query(statement).bind(run).execute(&mut *transaction).await?;
        let open: Option<(i64,)> = sqlx::query_as(
            "SELECT number FROM linksfield_bulk_items WHERE run = $1 AND worker = $2
             AND state IN ('claimed', 'open') AND state = 'open' LIMIT 1",
        )
        .bind(run)
        .bind(worker)
        .fetch_optional(&mut *transaction)
        .await?;
        if open.is_none() {
            sqlx::query("DELETE FROM linksfield_bulk_workers WHERE id = $1")
                .bind(worker)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Returns the other workers of a run that may hold items.
    pub(crate) async fn others(&self, run: i64, worker: &str) -> Result<Vec<Beat>, BulkError> {
        let rows = sqlx::query(
            "SELECT id, beats, state FROM linksfield_bulk_workers WHERE run = $1 AND id <> $2 AND state <> 'taken'",
        )
        .bind(run)
        .bind(worker)
        .fetch_all(&self.pool)
        .await?;
        let beats: Result<Vec<Beat>, sqlx::Error> = rows
            .iter()
            .map(|row| {
                Ok(Beat {
                    worker: row.try_get("id")?,
                    beats: row.try_get("beats")?,
                    is_gone: row.try_get::<String, _>("state")? == "gone",
                })
            })
            .collect();
        Ok(beats?)
    }

    /// Takes the open items of a worker that is gone, and frees what it has claimed. Returns nothing if the worker has
    /// shown since that it is alive, if another one was faster, or if `worker` itself has ended.
    pub(crate) async fn take_over(
        &self,
        run: i64,
        gone: &Beat,
        worker: &str,
    ) -> Result<Vec<Claimed>, BulkError> {
        let mut transaction = self.pool.begin().await?;
        // Nobody would look for items of a worker that has ended.
        let alive = sqlx::query(
            "UPDATE linksfield_bulk_workers SET beats = beats + 1 WHERE id = $1 AND state = 'alive'",
        )
        .bind(worker)
        .execute(&mut *transaction)
        .await?;
        if alive.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(Vec::new());
        }
        let marked = sqlx::query(
            "UPDATE linksfield_bulk_workers SET state = 'taken'
             WHERE id = $1 AND beats = $2 AND state <> 'taken'",
        )
        .bind(&gone.worker)
        .bind(gone.beats)
        .execute(&mut *transaction)
        .await?;
        if marked.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(Vec::new());
        }
        sqlx::query(
            "UPDATE linksfield_bulk_items SET state = 'waiting', worker = NULL, fence = fence + 1
             WHERE run = $1 AND worker = $2 AND state IN ('claimed', 'open') AND state = 'claimed'",
        )
        .bind(run)
        .bind(&gone.worker)
        .execute(&mut *transaction)
        .await?;
        let rows = sqlx::query(
            "UPDATE linksfield_bulk_items SET worker = $1, fence = fence + 1
             WHERE run = $2 AND worker = $3 AND state IN ('claimed', 'open') AND state = 'open'
             RETURNING number, request, cost, fence, tries, known, sent",
        )
        .bind(worker)
        .bind(run)
        .bind(&gone.worker)
        .fetch_all(&mut *transaction)
        .await?;
        let taken: Result<Vec<Claimed>, sqlx::Error> =
            rows.iter().map(|row| Claimed::of(row, true)).collect();
        let taken = taken?;
        transaction.commit().await?;
        Ok(taken)
    }
}

impl Store {
    /// Returns `None` if a run accepts no intents, and otherwise whether its last rows have failed.
    pub(crate) async fn pulse(&self, run: i64) -> Result<Option<bool>, BulkError> {
        let running: Option<(i64,)> = sqlx::query_as(
            "SELECT refusals + answers FROM linksfield_bulk_runs WHERE id = $1 AND state = 'running'",
        )
        .bind(run)
        .fetch_optional(&self.pool)
        .await?;
        Ok(running.map(|(failures,)| failures > 0))
    }

    /// Returns what is left of a run for a worker that has claimed nothing.
    pub(crate) async fn rest(&self, run: i64, worker: &str) -> Result<Rest, BulkError> {
        // The condition is that of the index `busy`, so that SQLite uses it.
        let statement = self.sql(
            "SELECT
                (SELECT COUNT(*) FROM linksfield_bulk_items WHERE run = $1 AND worker = $2
                    AND state IN ('claimed', 'open', 'unsettled') AND state <> 'unsettled') AS own,
                (SELECT COUNT(*) FROM linksfield_bulk_items WHERE run = $1
                    AND state IN ('claimed', 'open', 'unsettled') AND state <> 'unsettled') AS held,
                (SELECT COUNT(*) FROM (SELECT item.number {next} LIMIT 1) AS next) AS next",
        );
        let row = sqlx::query(statement).bind(run).bind(worker).fetch_one(&self.pool).await?;
        let (own, held, next): (i64, i64, i64) =
            (row.try_get("own")?, row.try_get("held")?, row.try_get("next")?);
        Ok(match (own, held, next) {
            (0, 0, 0) => Rest::Nothing,
            (0, ..) => Rest::Others,
            _ => Rest::Own,
        })
    }
}
