//! Makes intents and outcomes durable.

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe};

use super::{Store, milliseconds};
use crate::error::BulkError;
use crate::store::Claimed;

/// Opens an item.
pub(super) const OPEN: &str = "state = 'open', tries = tries + 1, known = $1, sent = $2";

/// The item is still that of the worker.
pub(super) const OWN: &str =
    "run = $3 AND number = $4 AND worker = $5 AND fence = $6 AND state = 'claimed'
    AND EXISTS (SELECT 1 FROM linksfield_bulk_workers WHERE id = $5 AND state = 'alive')";

/// Whether a request may leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Intent {
    /// The intent is durable.
    Granted,
    /// Another worker has taken the item.
    Lost,
    /// The run does not accept intents: it is paused, or its budget is spent.
    Closed,
}

/// What came of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was executed. The value is the payload of the response, or the record that was found.
    Done { result: Option<String>, is_settled: bool },
    /// It was not executed, and will not be sent again.
    Refused { reason: String, result: Option<String> },
    /// It was not executed, and can be sent again.
    NotExecuted { reason: String },
    /// Nobody can tell but a person.
    Unsettled { reason: String, result: Option<String> },
}

impl Store {
    /// Makes an intent durable. After that, the request may leave.
    ///
    /// `requests` is the number of requests that the item has needed since the last intent of the run was counted.
    pub(crate) async fn intend(
        &self,
        run: i64,
        worker: &str,
        item: &Claimed,
        requests: i64,
        is_limited: bool,
    ) -> Result<Intent, BulkError> {
        self.check_place()?;
        if is_limited {
            return self.intend_within_limits(run, worker, item, requests).await;
        }
        // Without a budget, workers do not wait for each other, but a pause waits for them: after it, no request leaves. A
        // statement of its own is a transaction.
        let statement = self.sql(
            "WITH running AS MATERIALIZED (
                SELECT id FROM linksfield_bulk_runs WHERE id = $3 AND state = 'running' {share})
             UPDATE linksfield_bulk_items SET {open} WHERE {own} AND EXISTS (SELECT 1 FROM running)",
        );
        let opened = bind_intent(statement, run, worker, item).execute(&self.pool).await?;
        if opened.rows_affected() == 1 {
            return Ok(Intent::Granted);
        }
        let statement = self.sql(
            "SELECT number FROM linksfield_bulk_items WHERE run = $1 AND number = $2 AND worker = $3 AND fence = $4
             AND state = 'claimed' AND EXISTS (SELECT 1 FROM linksfield_bulk_workers WHERE id = $3 AND state = 'alive')",
        );
        let own: Option<(i64,)> = sqlx::query_as(statement)
            .bind(run)
            .bind(item.number)
            .bind(worker)
            .bind(item.fence)
            .fetch_optional(&self.pool)
            .await?;
        Ok(if own.is_some() { Intent::Closed } else { Intent::Lost })
    }

    /// Makes an intent durable together with what it costs.
    async fn intend_within_limits(
        &self,
        run: i64,
        worker: &str,
        item: &Claimed,
        requests: i64,
    ) -> Result<Intent, BulkError> {
        let mut transaction = self.pool.begin().await?;
        let statement = self.sql("UPDATE linksfield_bulk_items SET {open} WHERE {own}");
        let opened = bind_intent(statement, run, worker, item).execute(&mut *transaction).await?;
        if opened.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(Intent::Lost);
        }
        let counted = sqlx::query(
            "UPDATE linksfield_bulk_runs SET spent = spent + $1, requests = requests + $2
             WHERE id = $3 AND state = 'running' AND (budget IS NULL OR spent + $1 <= budget)
             AND (most_requests IS NULL OR requests + $2 <= most_requests)",
        )
        .bind(item.cost)
        .bind(requests)
        .bind(run)
        .execute(&mut *transaction)
        .await?;
        if counted.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(Intent::Closed);
        }
        transaction.commit().await?;
        Ok(Intent::Granted)
    }

    /// Records what came of an item. Returns `false` if another worker has taken it, which then decides.
    ///
    /// An item that waits again keeps the known ids of `item`. With ids, the record of its earlier request is looked for
    /// once more before the next request leaves. Without, the earlier request was certainly not executed.
    pub(crate) async fn record(
        &self,
        run: i64,
        worker: &str,
        item: &Claimed,
        outcome: &Outcome,
        is_limited: bool,
    ) -> Result<bool, BulkError> {
        let (state, settled, result, reason) = match outcome {
            Outcome::Done { result, is_settled } => ("done", *is_settled, result.as_deref(), None),
            Outcome::Refused { reason, result } => {
                ("refused", false, result.as_deref(), Some(reason.as_str()))
            }
            Outcome::NotExecuted { reason } => ("waiting", false, None, Some(reason.as_str())),
            Outcome::Unsettled { reason, result } => {
                ("unsettled", false, result.as_deref(), Some(reason.as_str()))
            }
        };
        let is_end = state != "waiting";
        // The cost of an open item is counted. An earlier request may turn out to have been executed before a new intent.
        let is_cost = matches!(outcome, Outcome::Done { .. } | Outcome::Unsettled { .. });
        let change = match (item.is_open, is_cost) {
            _ if !is_limited => 0,
            (true, false) => -item.cost,
            (false, true) => item.cost,
            _ => 0,
        };
        let recorded = sqlx::query(
            "UPDATE linksfield_bulk_items SET state = $1, settled = $2, result = $3, reason = $4, ended = $5,
             worker = CASE WHEN $1 = 'waiting' THEN NULL ELSE worker END,
             known = CASE WHEN $1 = 'waiting' THEN $11 ELSE known END
             WHERE run = $6 AND number = $7 AND worker = $8 AND fence = $9 AND state = $10",
        )
        .bind(state)
        .bind(i64::from(settled))
        .bind(result)
        .bind(reason)
        .bind(is_end.then(milliseconds))
        .bind(run)
        .bind(item.number)
        .bind(worker)
        .bind(item.fence)
        .bind(if item.is_open { "open" } else { "claimed" })
        .bind(item.known.as_deref());
        if change == 0 {
            return Ok(recorded.execute(&self.pool).await?.rows_affected() == 1);
        }
        let mut transaction = self.pool.begin().await?;
        if recorded.execute(&mut *transaction).await?.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(false);
        }
        sqlx::query("UPDATE linksfield_bulk_runs SET spent = spent + $1 WHERE id = $2")
            .bind(change)
            .bind(run)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Binds what opens an item, in the order of [`OPEN`] and [`OWN`].
fn bind_intent<'q>(
    statement: AssertSqlSafe<String>,
    run: i64,
    worker: &'q str,
    item: &'q Claimed,
) -> Query<'q, Any, AnyArguments> {
    sqlx::query(statement)
        .bind(item.known.as_deref())
        .bind(item.sent)
        .bind(run)
        .bind(item.number)
        .bind(worker)
        .bind(item.fence)
}
