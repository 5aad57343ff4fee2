//! Takes the next items of a run.

use std::fmt;

use sqlx::Row as _;

use super::Store;
use crate::error::BulkError;

/// An item that a worker has claimed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Claimed {
    pub(crate) number: i64,
    pub(crate) request: String,
    pub(crate) cost: i64,
    pub(crate) fence: i64,
    pub(crate) tries: i64,
    /// The ids of the records that existed before the write, as a JSON list.
    pub(crate) known: Option<String>,
    /// When the request was about to leave, in Unix milliseconds.
    pub(crate) sent: Option<i64>,
    /// Why the outcome is not known, if this process has sent the request.
    pub(crate) doubt: Option<Box<Doubt>>,
    /// Whether its intent is durable.
    pub(crate) is_open: bool,
    /// Whether an earlier request may have been executed after all, although a check has found no record.
    pub(crate) is_doubted: bool,
}

/// Why the outcome of a request is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Doubt {
    /// The error, for people.
    pub(crate) text: String,
    /// What the server answered, without what differs from row to row. `None` if no complete answer arrived.
    pub(crate) answer: Option<String>,
    /// The message of the answer.
    pub(crate) message: Option<String>,
    /// Whether the answer is a result code that states a failure, and not that of a server in trouble.
    pub(crate) is_code: bool,
}

/// Shows neither the request nor what was read, which contain card numbers.
impl fmt::Debug for Claimed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claimed")
            .field("number", &self.number)
            .field("fence", &self.fence)
            .field("tries", &self.tries)
            .field("is_open", &self.is_open)
            .finish_non_exhaustive()
    }
}

impl Claimed {
    pub(super) fn of(row: &sqlx::any::AnyRow, is_open: bool) -> Result<Self, sqlx::Error> {
        Ok(Self {
            number: row.try_get("number")?,
            request: row.try_get("request")?,
            cost: row.try_get("cost")?,
            fence: row.try_get("fence")?,
            tries: row.try_get("tries")?,
            known: row.try_get("known")?,
            sent: row.try_get("sent")?,
            doubt: None,
            is_open,
            is_doubted: false,
        })
    }
}

/// The items that can be sent now. An item waits for an earlier one of its subject.
pub(super) const NEXT: &str = "FROM linksfield_bulk_items AS item
    WHERE item.run = $1 AND item.state = 'waiting'
    AND (item.follows IS NULL OR EXISTS (
        SELECT 1 FROM linksfield_bulk_items AS earlier
        WHERE earlier.run = item.run AND earlier.number = item.follows AND earlier.state IN ('done', 'refused')))
    AND NOT EXISTS (
        SELECT 1 FROM linksfield_bulk_items AS other
        WHERE other.subject = item.subject AND other.state IN ('claimed', 'open', 'unsettled'))";

impl Store {
    /// Claims up to `most` items, in their order. An item waits for an earlier one of its subject. A worker whose items
    /// were taken gets none: nobody would take them from it a second time.
    pub(crate) async fn claim(
        &self,
        run: i64,
        worker: &str,
        most: usize,
    ) -> Result<Vec<Claimed>, BulkError> {
        // Without `MATERIALIZED`, PostgreSQL may look for the next items once for each row, and claim all of them. Without the
        // empty text, it may read all waiting rows to find these few, because it takes the index of waiting rows for small.
        let statement = self.sql(
            "WITH own AS MATERIALIZED (
                SELECT id FROM linksfield_bulk_workers WHERE id = $2 AND state = 'alive' {share}),
             next AS MATERIALIZED (
                SELECT item.number {next} AND EXISTS (SELECT 1 FROM own)
                ORDER BY item.priority DESC, item.number LIMIT $3 {skip_locked})
             UPDATE linksfield_bulk_items SET state = 'claimed', worker = $2, fence = fence + 1
             WHERE run = $1 AND number IN (SELECT number FROM next) AND state || '' = 'waiting'
             RETURNING number, priority, request, cost, fence, tries, known, sent",
        );
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = sqlx::query(statement).bind(run).bind(worker).bind(most);
        let rows = match rows.fetch_all(&self.pool).await {
            Ok(rows) => rows,
            // A worker of another run has claimed an item of the same subject at the same moment.
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        let claimed =
            rows.iter().map(|row| Ok((row.try_get("priority")?, Claimed::of(row, false)?)));
        let claimed: Result<Vec<(i64, Claimed)>, sqlx::Error> = claimed.collect();
        let mut claimed = claimed?;
        // The database does not promise an order of the rows that it returns.
        claimed.sort_by_key(|(priority, item)| (std::cmp::Reverse(*priority), item.number));
        Ok(claimed.into_iter().map(|(_, item)| item).collect())
    }

    /// Gives a claimed item back. Its request has not left.
    pub(crate) async fn release(
        &self,
        run: i64,
        worker: &str,
        item: &Claimed,
        reason: Option<&str>,
    ) -> Result<(), BulkError> {
        sqlx::query(
            "UPDATE linksfield_bulk_items SET state = 'waiting', worker = NULL, reason = $1
             WHERE run = $2 AND number = $3 AND worker = $4 AND fence = $5 AND state = 'claimed'",
        )
        .bind(reason)
        .bind(run)
        .bind(item.number)
        .bind(worker)
        .bind(item.fence)
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}
