//! [`SqliteGuard`]: a replay guard in a table of SQLite.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use linksfield_api::webhook::{ClaimState, GuardError, GuardFuture, PushClaim, ReplayGuard};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};

use crate::support::{Claims, expiry, in_background, milliseconds, step};

/// A [`ReplayGuard`] in a table of an SQLite file.
///
/// The processes that share the file must run on one machine. SQLite does not support network file systems reliably.
///
/// A guard is cheap to clone. Call [`migrate`](Self::migrate) before the first push.
#[derive(Debug, Clone)]
pub struct SqliteGuard {
    pool: SqlitePool,
    claims: Arc<Claims>,
}

const CREATE: [&str; 2] = [
    "CREATE TABLE IF NOT EXISTS linksfield_pushes (
        digest TEXT PRIMARY KEY,
        holder TEXT NOT NULL,
        handled INTEGER NOT NULL,
        expires_at INTEGER
    )",
    "CREATE INDEX IF NOT EXISTS linksfield_pushes_expires_at ON linksfield_pushes (expires_at)",
];

/// The milliseconds since 1970, by the clock of the machine. `unixepoch('subsec')` needs a newer SQLite.
macro_rules! now {
    () => {
        "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
    };
}

/// Takes the row if it does not exist or has expired. Only one process at a time can write to the file.
const CLAIM: &str = concat!(
    "INSERT INTO linksfield_pushes AS known (digest, holder, handled, expires_at)
    VALUES ($1, $2, 0, ",
    now!(),
    " + $3)
    ON CONFLICT (digest) DO UPDATE SET
        holder = excluded.holder, handled = 0, expires_at = excluded.expires_at
    WHERE known.expires_at <= ",
    now!()
);

const STATE: &str = "SELECT handled FROM linksfield_pushes WHERE digest = $1";

/// A row of another holder counts only if it has not expired.
const CONFIRM: &str = concat!(
    "INSERT INTO linksfield_pushes AS known (digest, holder, handled, expires_at)
    VALUES ($1, $2, 1, ",
    now!(),
    " + $3)
    ON CONFLICT (digest) DO UPDATE SET
        holder = excluded.holder, handled = 1, expires_at = excluded.expires_at
    WHERE known.holder = excluded.holder OR known.expires_at <= ",
    now!()
);

const RELEASE: &str =
    "DELETE FROM linksfield_pushes WHERE digest = $1 AND holder = $2 AND NOT handled";

const REMOVE_EXPIRED: &str = concat!("DELETE FROM linksfield_pushes WHERE expires_at <= ", now!());

impl SqliteGuard {
    /// Creates a guard that uses an existing pool.
    ///
    /// Set a busy timeout for the pool. Without it, a claim fails while another process writes to the file.
    #[must_use]
    pub fn new(pool: SqlitePool) -> Self {
        Self { pool, claims: Arc::default() }
    }

    /// Opens a file, and creates the file if it does not exist.
    ///
    /// The file uses a write-ahead log, and a step waits up to 5 seconds for other processes.
    ///
    /// # Errors
    ///
    /// [`sqlx::Error`] if the file cannot be opened or is not a database.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(Duration::from_secs(5));
        SqlitePool::connect_with(options).await.map(Self::new)
    }

    /// Creates the table and its index, if they do not exist.
    ///
    /// Several processes may call this method at the same time.
    ///
    /// # Errors
    ///
    /// [`sqlx::Error`] if the file cannot be written.
    pub async fn migrate(&self) -> Result<(), sqlx::Error> {
        for statement in CREATE {
            sqlx::query(statement).execute(&self.pool).await?;
        }
        Ok(())
    }

    /// Removes all expired rows, and returns their number.
    ///
    /// # Errors
    ///
    /// [`sqlx::Error`] if the file cannot be written.
    pub async fn remove_expired(&self) -> Result<u64, sqlx::Error> {
        sqlx::query(REMOVE_EXPIRED).execute(&self.pool).await.map(|done| done.rows_affected())
    }

    async fn try_claim(&self, push: &PushClaim) -> Result<ClaimState, sqlx::Error> {
        let claim = sqlx::query(CLAIM)
            .bind(push.digest())
            .bind(push.holder())
            .bind(milliseconds(push.lease()));
        if claim.execute(&self.pool).await?.rows_affected() > 0 {
            return Ok(ClaimState::Claimed);
        }
        let state = sqlx::query_scalar(STATE).bind(push.digest());
        Ok(match state.fetch_optional(&self.pool).await? {
            Some(true) => ClaimState::Handled,
            // Without a row, the other holder has just released the push. The sender tries again.
            Some(false) | None => ClaimState::InProgress,
        })
    }
}

impl ReplayGuard for SqliteGuard {
    fn claim<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ClaimState> {
        Box::pin(async {
            let state = step(self.try_claim(push)).await?;
            if self.claims.is_time_to_clean() {
                let guard = self.clone();
                in_background(async move { step(guard.remove_expired()).await.map(drop) });
            }
            Ok(state)
        })
    }

    fn confirm<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        Box::pin(async {
            let confirm = sqlx::query(CONFIRM)
                .bind(push.digest())
                .bind(push.holder())
                .bind(expiry(push.keep()));
            match step(confirm.execute(&self.pool)).await?.rows_affected() {
                0 => Err(GuardError::Lost),
                _ => Ok(()),
            }
        })
    }

    fn release<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        Box::pin(async {
            let release = sqlx::query(RELEASE).bind(push.digest()).bind(push.holder());
            step(release.execute(&self.pool)).await.map(drop)
        })
    }

    fn abandon(&self, push: PushClaim) {
        let guard = self.clone();
        in_background(async move { guard.release(&push).await });
    }
}
