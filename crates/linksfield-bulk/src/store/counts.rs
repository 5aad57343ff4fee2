//! What is known about runs and their items.

use std::fmt;

use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::{RunSettings, Store};
use crate::error::BulkError;

/// A run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RunRow {
    pub(crate) id: i64,
    /// The name of the run.
    pub name: String,
    /// The full name of the operation, such as `csss.order_package`.
    pub operation: String,
    /// The server and the account that the run is for.
    pub target: String,
    /// The file with the rows.
    pub source: String,
    pub(crate) digest: String,
    /// The settings of the run.
    pub settings: RunSettings,
    /// `loading`, `running`, `paused` or `stopped`.
    pub state: String,
    /// Why the run does not run.
    pub reason: Option<String>,
    /// How many items the run has.
    pub items: i64,
    /// The amount that was spent or may have been spent, in millionths. Zero for a run without a limit.
    pub spent: i64,
    /// The requests that were counted. Zero for a run without a limit.
    pub requests: i64,
    /// When the run was planned, in Unix milliseconds.
    pub created: i64,
}

impl RunRow {
    pub(super) fn of(row: &AnyRow) -> Result<Self, BulkError> {
        let settings: String = row.try_get("settings")?;
        Ok(Self {
            id: row.try_get("id")?,
            name: row.try_get("name")?,
            operation: row.try_get("operation")?,
            target: row.try_get("target")?,
            source: row.try_get("source")?,
            digest: row.try_get("digest")?,
            settings: serde_json::from_str(&settings)
                .map_err(|error| BulkError::Journal(error.to_string()))?,
            state: row.try_get("state")?,
            reason: row.try_get("reason")?,
            items: row.try_get("items")?,
            spent: row.try_get("spent")?,
            requests: row.try_get("requests")?,
            created: row.try_get("created")?,
        })
    }

    /// Returns the most money that the rows may cost together, in millionths.
    #[must_use]
    pub fn budget(&self) -> Option<i64> {
        self.settings.budget
    }

    /// Returns whether intents count for a limit of the run.
    pub(crate) fn is_limited(&self) -> bool {
        self.settings.budget.is_some() || self.settings.most_requests.is_some()
    }
}

/// How many items of a run are in which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Counts {
    /// Items that were not sent yet, or were certainly not executed.
    pub waiting: i64,
    /// Items that a worker has taken. Their requests have not left.
    pub claimed: i64,
    /// Items whose requests may have left, and whose outcome is not known yet.
    pub open: i64,
    /// Items that were executed.
    pub done: i64,
    /// Items that were refused, and not executed.
    pub refused: i64,
    /// Items whose outcome only a person can find out.
    pub unsettled: i64,
    /// Items whose outcome was found out by a check. They are also counted by their outcome.
    pub settled: i64,
    /// How many requests were sent again, because the earlier ones were certainly not executed.
    pub repeats: i64,
}

impl Counts {
    /// Returns the number of items.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.left() + self.ended()
    }

    /// Returns the number of items that have not ended.
    #[must_use]
    pub fn left(&self) -> i64 {
        self.waiting + self.claimed + self.open
    }

    /// Returns the number of items that have ended.
    #[must_use]
    pub fn ended(&self) -> i64 {
        self.done + self.refused + self.unsettled
    }
}

/// An item, for reports.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemRow {
    /// The row of the file.
    pub number: i64,
    /// `waiting`, `claimed`, `open`, `done`, `refused` or `unsettled`.
    pub state: String,
    /// Whether a check found out the outcome.
    pub is_settled: bool,
    /// How many times the request was sent, as far as is known.
    pub tries: i64,
    /// The amount in millionths.
    pub cost: i64,
    /// When the request was last about to leave, in Unix milliseconds.
    pub sent: Option<i64>,
    /// When the outcome was recorded, in Unix milliseconds.
    pub ended: Option<i64>,
    /// The request, as JSON.
    pub request: String,
    /// The payload of the response, the record that a check found, or the records that may be those of the item, as JSON.
    pub result: Option<String>,
    /// Why the item was refused, waits again, or is left to a person.
    pub reason: Option<String>,
}

/// Shows neither the request nor the response, which contain card numbers.
impl fmt::Debug for ItemRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemRow")
            .field("number", &self.number)
            .field("state", &self.state)
            .field("is_settled", &self.is_settled)
            .field("tries", &self.tries)
            .field("cost", &self.cost)
            .field("sent", &self.sent)
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

impl ItemRow {
    pub(super) fn of(row: &AnyRow) -> Result<Self, BulkError> {
        Ok(Self {
            number: row.try_get("number")?,
            state: row.try_get("state")?,
            is_settled: row.try_get::<i64, _>("settled")? != 0,
            tries: row.try_get("tries")?,
            cost: row.try_get("cost")?,
            sent: row.try_get("sent")?,
            ended: row.try_get("ended")?,
            request: row.try_get("request")?,
            result: row.try_get("result")?,
            reason: row.try_get("reason")?,
        })
    }
}

/// How many items ended in one part of the time of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tick {
    /// The beginning of the part, in Unix milliseconds.
    pub from: i64,
    /// The end of the part, in Unix milliseconds.
    pub until: i64,
    /// Items that were executed.
    pub done: i64,
    /// Items that were refused.
    pub refused: i64,
    /// Items that are left to a person.
    pub unsettled: i64,
}

impl Store {
    /// Returns a run by its name.
    ///
    /// # Errors
    ///
    /// [`BulkError::UnknownRun`] if there is none.
    pub async fn run(&self, name: &str) -> Result<RunRow, BulkError> {
        let row = sqlx::query("SELECT * FROM linksfield_bulk_runs WHERE name = $1")
            .bind(name)
            .fetch_optional(&self.pool)
            .await?;
        match row {
            Some(row) => RunRow::of(&row),
            None => {
                let known = self.runs().await?.into_iter().map(|run| run.name).collect();
                Err(BulkError::UnknownRun { name: name.to_owned(), known })
            }
        }
    }

    /// Returns all runs, the latest first.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn runs(&self) -> Result<Vec<RunRow>, BulkError> {
        let rows = sqlx::query("SELECT * FROM linksfield_bulk_runs ORDER BY id DESC")
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(RunRow::of).collect()
    }

    /// Counts the items of a run.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn counts(&self, run: &RunRow) -> Result<Counts, BulkError> {
        let rows = sqlx::query(
            "SELECT state, COUNT(*) AS items, CAST(COALESCE(SUM(settled), 0) AS BIGINT) AS settled,
             CAST(COALESCE(SUM(CASE WHEN tries > 1 THEN tries - 1 ELSE 0 END), 0) AS BIGINT) AS repeats
             FROM linksfield_bulk_items WHERE run = $1 GROUP BY state",
        )
        .bind(run.id)
        .fetch_all(&self.pool)
        .await?;
        let mut counts = Counts::default();
        for row in &rows {
            let state: String = row.try_get("state")?;
            let items: i64 = row.try_get("items")?;
            counts.settled += row.try_get::<i64, _>("settled")?;
            counts.repeats += row.try_get::<i64, _>("repeats")?;
            match state.as_str() {
                "waiting" => counts.waiting = items,
                "claimed" => counts.claimed = items,
                "open" => counts.open = items,
                "done" => counts.done = items,
                "refused" => counts.refused = items,
                "unsettled" => counts.unsettled = items,
                other => return Err(BulkError::Journal(format!("an item is `{other}`"))),
            }
        }
        Ok(counts)
    }

    /// Returns up to `most` items of a run, in the order of their rows, after the row `after`. `state` leaves out the
    /// items in other states.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn items(
        &self,
        run: &RunRow,
        state: Option<&str>,
        after: i64,
        most: u32,
    ) -> Result<Vec<ItemRow>, BulkError> {
        let rows = sqlx::query(
            "SELECT number, state, settled, tries, cost, sent, ended, request, result, reason
             FROM linksfield_bulk_items WHERE run = $1 AND number > $2 AND state = COALESCE($3, state)
             ORDER BY number LIMIT $4",
        )
        .bind(run.id)
        .bind(after)
        .bind(state)
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(ItemRow::of).collect()
    }

    /// Returns how many items ended when, in up to `parts` equal parts of the time.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn timeline(&self, run: &RunRow, parts: u32) -> Result<Vec<Tick>, BulkError> {
        let span: (Option<i64>, Option<i64>) = sqlx::query_as(
            "SELECT MIN(ended), MAX(ended) FROM linksfield_bulk_items WHERE run = $1",
        )
        .bind(run.id)
        .fetch_one(&self.pool)
        .await?;
        let (Some(first), Some(last)) = span else { return Ok(Vec::new()) };
        let width = ((last - first) / i64::from(parts.max(1))).max(1) + 1;
        let rows = sqlx::query(
            "SELECT (ended - $2) / $3 AS part, state, COUNT(*) AS items FROM linksfield_bulk_items
             WHERE run = $1 AND ended IS NOT NULL GROUP BY part, state ORDER BY part",
        )
        .bind(run.id)
        .bind(first)
        .bind(width)
        .fetch_all(&self.pool)
        .await?;
        let mut ticks: Vec<Tick> = Vec::new();
        for row in &rows {
            let (part, items): (i64, i64) = (row.try_get("part")?, row.try_get("items")?);
            let from = first + part * width;
            if ticks.last().is_none_or(|tick| tick.from != from) {
                let until = from + width;
                ticks.push(Tick { from, until, done: 0, refused: 0, unsettled: 0 });
            }
            let Some(tick) = ticks.last_mut() else { continue };
            match row.try_get::<String, _>("state")?.as_str() {
                "done" => tick.done += items,
                "refused" => tick.refused += items,
                _ => tick.unsettled += items,
            }
        }
        Ok(ticks)
    }
}
