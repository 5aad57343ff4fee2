//! Stores a run and its items before the first request leaves.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, Row as _};

use super::{BATCH, RunRow, Store};
use crate::error::{BulkError, RepeatedRows};

/// How a run is carried out. The settings are stored with the run, and all its workers follow them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct RunSettings {
    /// The most requests per second of all workers together. `None` leaves the limits to the client of each worker.
    pub per_second: Option<u32>,
    /// The most money that the rows may cost together, in millionths.
    pub(crate) budget: Option<i64>,
    /// The most requests, with those that check outcomes.
    pub most_requests: Option<u32>,
    /// How many times a row is sent that was certainly not executed. Default: 5.
    pub most_tries: u32,
    /// How many times the outcome of a row is checked before it is left to a person. Default: 5.
    pub most_checks: u32,
    /// How many rows may be refused one after the other before the run pauses, because the reason may be the same for
    /// all rows. Rows that get the same uncertain answer one after the other pause the run as well, before their outcomes
    /// are checked. The rows of all workers count. Default: 20. Zero never pauses.
    pub most_refusals: u32,
    /// How long to wait before the outcome of a row is checked, in milliseconds. `None` is the time that the
    /// specification states.
    pub settle_after: Option<u64>,
    /// How long a request may take, in milliseconds. Default: 60,000.
    pub timeout: u64,
    /// Whether the records that exist before a write are read, where the outcome check compares ids. It doubles the
    /// requests, and makes the check independent of clocks. Default: `true`.
    pub reads_before_writes: bool,
    /// Result codes with which the API certainly refuses a row, beside those that the specification documents. A program
    /// passes them to [`ClientBuilder::refusal_codes`](linksfield_api::ClientBuilder::refusal_codes) when it creates the
    /// client of a worker.
    pub refusal_codes: Vec<String>,
    /// The arguments with which the program that planned the run connects to the server, for people who go on with the run.
    pub connection: Option<String>,
    /// A digest of the priorities and amounts of all rows.
    pub(crate) arrangement: String,
}

impl Default for RunSettings {
    fn default() -> Self {
        Self {
            per_second: None,
            budget: None,
            most_requests: None,
            most_tries: 5,
            most_checks: 5,
            most_refusals: 20,
            settle_after: None,
            timeout: 60_000,
            reads_before_writes: true,
            refusal_codes: Vec::new(),
            connection: None,
            arrangement: String::new(),
        }
    }
}

/// What happens to rows that were sent before, by another run or an earlier row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Repeated {
    /// They are an error, and nothing is sent.
    #[default]
    Refuse,
    /// They are left out.
    Skip,
    /// They are sent again.
    Send,
}

/// A run to be stored.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) name: String,
    pub(crate) operation: String,
    pub(crate) target: String,
    pub(crate) source: String,
    pub(crate) digest: String,
    pub(crate) settings: RunSettings,
    pub(crate) items: i64,
}

/// What became of a plan.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Planned {
    /// The run.
    pub run: RunRow,
    /// Whether the run is new. The same rows again are the same run.
    pub is_new: bool,
    /// How many rows were left out, because they were sent before.
    pub skipped: u64,
}

/// An item to be stored.
pub(crate) struct Item {
    pub(crate) number: i64,
    pub(crate) digest: String,
    pub(crate) subject: String,
    pub(crate) follows: Option<i64>,
    pub(crate) priority: i64,
    pub(crate) cost: i64,
    pub(crate) request: String,
}

impl Store {
    /// Finds the rows that other runs have sent or will send, and returns their numbers. Rows that were refused were not
    /// executed, and do not count. Nor do those of a run that is only loading, because it may never be opened:
    /// [`open_run`](Self::open_run) looks again.
    pub(crate) async fn repeated(
        &self,
        digests: &[(i64, String)],
    ) -> Result<(RepeatedRows, Vec<i64>), BulkError> {
        let mut repeated = RepeatedRows::default();
        let mut numbers = Vec::new();
        for batch in digests.chunks(BATCH) {
            let places: Vec<_> = (1..=batch.len()).map(|place| format!("${place}")).collect();
            let statement = format!(
                "SELECT item.digest, run.name FROM linksfield_bulk_items AS item
                 JOIN linksfield_bulk_runs AS run ON run.id = item.run
                 WHERE item.state <> 'refused' AND run.state <> 'loading' AND item.digest IN ({})",
                places.join(", ")
            );
            let mut query = sqlx::query(AssertSqlSafe(statement));
            for (_, digest) in batch {
                query = query.bind(digest.as_str());
            }
            let mut found: HashMap<String, String> = HashMap::new();
            for row in query.fetch_all(&self.pool).await? {
                found.insert(row.try_get(0)?, row.try_get(1)?);
            }
            for (number, digest) in batch {
                if let Some(run) = found.get(digest) {
                    repeated.add(*number, || format!("the run `{run}`"));
                    numbers.push(*number);
                }
            }
        }
        Ok((repeated, numbers))
    }

    /// Finds the run of the same rows.
    pub(crate) async fn same(&self, digest: &str) -> Result<Option<RunRow>, BulkError> {
        let row = sqlx::query("SELECT * FROM linksfield_bulk_runs WHERE digest = $1")
            .bind(digest)
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(RunRow::of).transpose()
    }

    /// Stores items. An item that is stored already stays as it is. Returns `false` if another process plans the run.
    pub(crate) async fn load(
        &self,
        run: i64,
        token: &str,
        items: &[Item],
    ) -> Result<bool, BulkError> {
        let mut transaction = self.pool.begin().await?;
        // Nobody else can begin the run anew until these items are stored.
        let is_ours = sqlx::query(
            "UPDATE linksfield_bulk_runs SET reason = $1 WHERE id = $2 AND state = 'loading' AND reason = $1",
        )
        .bind(token)
        .bind(run)
        .execute(&mut *transaction)
        .await?;
        if is_ours.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(false);
        }
        for batch in items.chunks(BATCH) {
            let row = |index: usize| {
                let places: Vec<_> =
                    (1..=8).map(|place| format!("${}", index * 8 + place)).collect();
                format!("({}, 'waiting', 0, 0, 0)", places.join(", "))
            };
            let rows: Vec<_> = (0..batch.len()).map(row).collect();
            let statement = format!(
                "INSERT INTO linksfield_bulk_items (run, number, digest, subject, follows, priority, cost, request,
                 state, fence, tries, settled) VALUES {} ON CONFLICT (run, number) DO NOTHING",
                rows.join(", ")
            );
            let mut query = sqlx::query(AssertSqlSafe(statement));
            for item in batch {
                query = query
                    .bind(run)
                    .bind(item.number)
                    .bind(item.digest.as_str())
                    .bind(item.subject.as_str())
                    .bind(item.follows)
                    .bind(item.priority)
                    .bind(item.cost)
                    .bind(item.request.as_str());
            }
            query.execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }
}
