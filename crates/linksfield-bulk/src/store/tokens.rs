//! [`SharedLogin`]: one login for all workers.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use linksfield_api::{AccessToken, Secret, TokenCache, TokenFuture};

use super::Store;
use crate::error::BulkError;

/// How long the others wait for a worker that logs in, in microseconds.
const LOGIN: i64 = 15_000_000;

/// How often a worker looks for the token of another one.
const LOOK: Duration = Duration::from_millis(200);

/// Shares the access token of a login with all workers on the database.
///
/// The first worker logs in, and the others wait for its token. So they do when the server no longer accepts a token.
/// Pass it to [`ClientBuilder::token_cache`](linksfield_api::ClientBuilder::token_cache).
///
/// The database then contains the access token, which is as good as a password while it is valid.
#[derive(Debug, Clone)]
pub struct SharedLogin {
    store: Store,
    target: String,
}

impl Store {
    /// Shares the login of a target, which is the server and the account of a run.
    pub fn shared_login(&self, target: impl Into<String>) -> SharedLogin {
        SharedLogin { store: self.clone(), target: target.into() }
    }
}

impl SharedLogin {
    async fn find(&self, refused: Option<&Secret>) -> Result<Option<AccessToken>, BulkError> {
        loop {
            let stored: Option<(Option<String>, Option<i64>)> = sqlx::query_as(
                "SELECT token, good_until FROM linksfield_bulk_tokens WHERE target = $1",
            )
            .bind(&self.target)
            .fetch_optional(&self.store.pool)
            .await?;
            let seen = stored.as_ref().and_then(|(token, _)| token.clone()).unwrap_or_default();
            if let Some((Some(token), good_until)) = stored {
                let token = AccessToken::new(token, good_until.and_then(time));
                let is_refused =
                    refused.is_some_and(|refused| refused.expose() == token.text().expose());
                if !is_refused && token.is_good(SystemTime::now()) {
                    return Ok(Some(token));
                }
            }
            if self.begins(&seen).await? {
                return Ok(None);
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Returns whether this worker logs in. Until it has, or until its time is over, the others wait. A worker that has
    /// not seen the latest token looks again.
    async fn begins(&self, seen: &str) -> Result<bool, BulkError> {
        let statement = self.store.sql(
            "INSERT INTO linksfield_bulk_tokens (target, login_until) VALUES ($1, {now} + $2)
             ON CONFLICT (target) DO UPDATE SET login_until = {now} + $2
             WHERE COALESCE(linksfield_bulk_tokens.token, '') = $3
               AND (linksfield_bulk_tokens.login_until < {now}
                 OR linksfield_bulk_tokens.login_until > {now} + $2)",
        );
        let begun = sqlx::query(statement)
            .bind(&self.target)
            .bind(LOGIN)
            .bind(seen)
            .execute(&self.store.pool)
            .await?;
        Ok(begun.rows_affected() == 1)
    }

    async fn keep(&self, token: &AccessToken) -> Result<(), BulkError> {
        sqlx::query(
            "INSERT INTO linksfield_bulk_tokens (target, token, good_until, login_until) VALUES ($1, $2, $3, 0)
             ON CONFLICT (target) DO UPDATE SET
                token = excluded.token, good_until = excluded.good_until, login_until = 0",
        )
        .bind(&self.target)
        .bind(token.text().expose())
        .bind(token.good_until().and_then(milliseconds))
        .execute(&self.store.pool)
        .await?;
        Ok(())
    }
}

fn time(milliseconds: i64) -> Option<SystemTime> {
    UNIX_EPOCH.checked_add(Duration::from_millis(u64::try_from(milliseconds).ok()?))
}

fn milliseconds(time: SystemTime) -> Option<i64> {
    i64::try_from(time.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}

impl TokenCache for SharedLogin {
    fn load<'a>(&'a self, refused: Option<&'a Secret>) -> TokenFuture<'a, Option<AccessToken>> {
        Box::pin(async move { Ok(self.find(refused).await?) })
    }

    fn store<'a>(&'a self, token: &'a AccessToken) -> TokenFuture<'a, ()> {
        Box::pin(async move { Ok(self.keep(token).await?) })
    }
}
