//! The pushes that were received: each is stored before it is acknowledged, and handled in the order of its card.

use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::{Store, milliseconds};
use crate::error::BulkError;

/// The workers of the inbox belong to no run.
pub(crate) const INBOX: i64 = 0;

const COLUMNS: &str = "number, card, kind, body, sent, received, state, tries, reason, fence";

/// The state of a stored push.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PushState {
    /// The push waits for a handler.
    Waiting,
    /// A handler is at it.
    Claimed,
    /// The push was handled.
    Handled,
    /// Handlers have failed too often. Later pushes of the card wait until it is retried or skipped.
    Failed,
}

impl PushState {
    fn of(text: &str) -> Result<Self, sqlx::Error> {
        match text {
            "waiting" => Ok(Self::Waiting),
            "claimed" => Ok(Self::Claimed),
            "handled" => Ok(Self::Handled),
            "failed" => Ok(Self::Failed),
            other => Err(sqlx::Error::Decode(format!("a push is `{other}`").into())),
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Claimed => "claimed",
            Self::Handled => "handled",
            Self::Failed => "failed",
        }
    }
}

/// A push that was stored.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoredPush {
    /// The number of the push. Later pushes have higher numbers.
    pub number: i64,
    /// The card, or whatever the pushes are handled in the order of.
    pub card: String,
    /// The kind of the event, if it is known.
    pub kind: Option<String>,
    /// The body, as JSON.
    pub body: String,
    /// When Linksfield has sent the push, in Unix milliseconds, if the signature covers the time.
    pub sent: Option<i64>,
    /// When the push was stored, in Unix milliseconds.
    pub received: i64,
    /// The state.
    pub state: PushState,
    /// How many handlers have begun with it. From 2 on, an earlier handler has failed, or has ended without a word.
    pub tries: i64,
    /// Why the last handler has failed.
    pub reason: Option<String>,
    pub(crate) fence: i64,
}

impl std::fmt::Debug for StoredPush {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The card and the body may be personal data.
        f.debug_struct("StoredPush")
            .field("number", &self.number)
            .field("kind", &self.kind)
            .field("state", &self.state)
            .field("tries", &self.tries)
            .finish_non_exhaustive()
    }
}

impl StoredPush {
    fn of(row: &AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            number: row.try_get("number")?,
            card: row.try_get("card")?,
            kind: row.try_get("kind")?,
            body: row.try_get("body")?,
            sent: row.try_get("sent")?,
            received: row.try_get("received")?,
            state: PushState::of(&row.try_get::<String, _>("state")?)?,
            tries: row.try_get("tries")?,
            reason: row.try_get("reason")?,
            fence: row.try_get("fence")?,
        })
    }
}

/// A push to be stored.
pub(crate) struct NewPush<'a> {
    pub(crate) push: &'a str,
    pub(crate) card: &'a str,
    pub(crate) kind: Option<&'a str>,
    pub(crate) body: &'a str,
    pub(crate) sent: Option<i64>,
}

impl Store {
    /// Stores a push. Returns `false` if it is stored already.
    pub(crate) async fn add_push(&self, new: NewPush<'_>) -> Result<bool, BulkError> {
        let stored = sqlx::query(
            "INSERT INTO linksfield_inbox (push, card, kind, body, sent, received, state, fence, tries)
             VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, 0) ON CONFLICT (push) DO NOTHING",
        )
        .bind(new.push)
        .bind(new.card)
        .bind(new.kind)
        .bind(new.body)
        .bind(new.sent)
        .bind(milliseconds())
        .execute(&self.pool)
        .await?;
        Ok(stored.rows_affected() == 1)
    }

    /// Claims the next push whose card has no earlier one that is not handled.
    pub(crate) async fn claim_push(&self, worker: &str) -> Result<Option<StoredPush>, BulkError> {
        let statement = self.sql(&format!(
            "UPDATE linksfield_inbox SET state = 'claimed', worker = $1, fence = fence + 1, tries = tries + 1
             WHERE state = 'waiting' AND number = (
                SELECT next.number FROM linksfield_inbox AS next
                WHERE next.state = 'waiting' AND NOT EXISTS (
                    SELECT 1 FROM linksfield_inbox AS earlier
                    WHERE earlier.card = next.card AND earlier.number < next.number
                    AND earlier.state IN ('waiting', 'claimed', 'failed'))
                AND NOT EXISTS (
                    SELECT 1 FROM linksfield_inbox AS busy
                    WHERE busy.card = next.card AND busy.state = 'claimed')
                ORDER BY next.number LIMIT 1 {{skip_locked}})
             RETURNING {COLUMNS}"
        ));
        let mut transaction = self.pool.begin().await?;
        // Others free either what this worker has claimed by then, or nothing that it claims later.
        let alive = sqlx::query(
            "UPDATE linksfield_bulk_workers SET beats = beats + 1 WHERE id = $1 AND state = 'alive'",
        )
        .bind(worker)
        .execute(&mut *transaction)
        .await?;
        if alive.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(None);
        }
        let row = match sqlx::query(statement).bind(worker).fetch_optional(&mut *transaction).await
        {
            Ok(row) => row,
            // Another worker has claimed a push of the card at the same moment.
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                transaction.rollback().await?;
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        transaction.commit().await?;
        Ok(row.as_ref().map(StoredPush::of).transpose()?)
    }

    /// Ends the claim of a push. Returns `false` if another worker has taken it.
    pub(crate) async fn end_push(
        &self,
        worker: &str,
        push: &StoredPush,
        state: PushState,
        reason: Option<&str>,
    ) -> Result<bool, BulkError> {
        let ended = sqlx::query(
            "UPDATE linksfield_inbox SET state = $1, reason = $2, worker = NULL
             WHERE number = $3 AND worker = $4 AND fence = $5 AND state = 'claimed'",
        )
        .bind(state.as_str())
        .bind(reason)
        .bind(push.number)
        .bind(worker)
        .bind(push.fence)
        .execute(&self.pool)
        .await?;
        Ok(ended.rows_affected() == 1)
    }

    /// Lets other handlers have the pushes of a worker that is gone.
    pub(crate) async fn free_pushes(&self, gone: &super::Beat) -> Result<(), BulkError> {
        let mut transaction = self.pool.begin().await?;
        let marked = sqlx::query(
            "DELETE FROM linksfield_bulk_workers WHERE id = $1 AND run = $2 AND beats = $3",
        )
        .bind(&gone.worker)
        .bind(INBOX)
        .bind(gone.beats)
        .execute(&mut *transaction)
        .await?;
        if marked.rows_affected() == 1 {
            sqlx::query(
                "UPDATE linksfield_inbox SET state = 'waiting', worker = NULL, fence = fence + 1
                 WHERE worker = $1 AND state = 'claimed'",
            )
            .bind(&gone.worker)
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Returns up to `most` pushes after the push `after`. `state` leaves out those in other states.
    pub(crate) async fn pushes(
        &self,
        state: Option<PushState>,
        after: i64,
        most: u32,
    ) -> Result<Vec<StoredPush>, BulkError> {
        let statement = self.sql(&format!(
            "SELECT {COLUMNS} FROM linksfield_inbox WHERE number > $1 AND state = COALESCE($2, state)
             ORDER BY number LIMIT $3"
        ));
        let rows = sqlx::query(statement)
            .bind(after)
            .bind(state.map(PushState::as_str))
            .bind(i64::from(most))
            .fetch_all(&self.pool)
            .await?;
        let pushes: Result<Vec<StoredPush>, sqlx::Error> =
            rows.iter().map(StoredPush::of).collect();
        Ok(pushes?)
    }

    /// Moves a push from one of two states to another. Returns `false` if it is in another state.
    pub(crate) async fn move_push(
        &self,
        number: i64,
        from: &[PushState],
        to: PushState,
    ) -> Result<bool, BulkError> {
        let state = |place: usize| from.get(place).or(from.first()).map(|state| state.as_str());
        let moved = sqlx::query(
            "UPDATE linksfield_inbox SET state = $1, tries = 0, fence = fence + 1
             WHERE number = $2 AND state IN ($3, $4)",
        )
        .bind(to.as_str())
        .bind(number)
        .bind(state(0))
        .bind(state(1))
        .execute(&self.pool)
        .await?;
        Ok(moved.rows_affected() == 1)
    }
}
