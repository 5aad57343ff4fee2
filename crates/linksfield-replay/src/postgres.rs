//! [`PostgresGuard`]: a replay guard in a table of PostgreSQL.

use std::sync::Arc;

use linksfield_api::webhook::{ClaimState, GuardError, GuardFuture, PushClaim, ReplayGuard};
use sqlx::PgPool;

use crate::support::{Claims, expiry, in_background, milliseconds, step};

/// A [`ReplayGuard`] in a table of a PostgreSQL database.
///
/// A guard is cheap to clone. Call [`migrate`](Self::migrate) before the first push.
#[derive(Debug, Clone)]
pub struct PostgresGuard {
    pool: PgPool,
    claims: Arc<Claims>,
}

/// A number that serializes `migrate` among processes: `CREATE TABLE IF NOT EXISTS` can fail if it runs twice at the
/// same time.
const LOCK: &str = "SELECT pg_advisory_xact_lock(7812640293364715)";

const CREATE: [&str; 2] = [
    "CREATE TABLE IF NOT EXISTS linksfield_pushes (
        digest text PRIMARY KEY,
        holder text NOT NULL,
        handled boolean NOT NULL,
        expires_at timestamptz
    )",
    "CREATE INDEX IF NOT EXISTS linksfield_pushes_expires_at ON linksfield_pushes (expires_at)",
];

/// Takes the row if it does not exist or has expired. A simultaneous claim waits for the row, and then checks the
/// new row.
const CLAIM: &str = "INSERT INTO linksfield_pushes AS known (digest, holder, handled, expires_at)
    VALUES ($1, $2, false, clock_timestamp() + $3::bigint * interval '1 millisecond')
    ON CONFLICT (digest) DO UPDATE SET
        holder = excluded.holder, handled = false, expires_at = excluded.expires_at
    WHERE known.expires_at <= clock_timestamp()";

const STATE: &str = "SELECT handled FROM linksfield_pushes WHERE digest = $1";

/// A row of another holder counts only if it has not expired.
const CONFIRM: &str = "INSERT INTO linksfield_pushes AS known (digest, holder, handled, expires_at)
    VALUES ($1, $2, true, clock_timestamp() + $3::bigint * interval '1 millisecond')
    ON CONFLICT (digest) DO UPDATE SET
        holder = excluded.holder, handled = true, expires_at = excluded.expires_at
    WHERE known.holder = excluded.holder OR known.expires_at <= clock_timestamp()";

const RELEASE: &str =
    "DELETE FROM linksfield_pushes WHERE digest = $1 AND holder = $2 AND NOT handled";

const REMOVE_EXPIRED: &str = "DELETE FROM linksfield_pushes WHERE expires_at <= clock_timestamp()";

impl PostgresGuard {
    /// Creates a guard that uses an existing pool.
    #[must_use]
    pub fn new(pool: PgPool) -> Self {
        Self { pool, claims: Arc::default() }
    }

    /// Connects to a database, such as `postgres://user@host/database`.
    ///
    /// # Errors
    ///
    /// [`sqlx::Error`] if the URL is invalid or the database cannot be reached.
    pub async fn connect(url: &str) -> Result<Self, sqlx::Error> {
        PgPool::connect(url).await.map(Self::new)
    }

    /// Creates the table and its index, if they do not exist.
    ///
    /// Several processes may call this method at the same time.
    ///
    /// # Errors
    ///
    /// [`sqlx::Error`] if the database cannot be reached, or if the user may not create a table.
    pub async fn migrate(&self) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        for statement in std::iter::once(LOCK).chain(CREATE) {
            sqlx::query(statement).execute(&mut *transaction).await?;
        }
        transaction.commit().await
    }

    /// Removes all expired rows, and returns their number.
    ///
    /// # Errors
    ///
    /// [`sqlx::Error`] if the database cannot be reached.
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

impl ReplayGuard for PostgresGuard {
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
