//! A process that holds the write lock of a SQLite file: the outage of a database without a server.

use std::path::Path;
use std::time::Duration;

use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::Error;

/// Holds the write lock for some time.
///
/// # Errors
///
/// Fails if the file cannot be opened, or if the lock cannot be had within 30 seconds.
pub async fn hold(database: &Path, time: Duration) -> Result<(), Error> {
    let mut connection =
        SqliteConnection::connect(&format!("sqlite:{}", database.display())).await?;
    connection.execute("PRAGMA busy_timeout = 30000").await?;
    connection.execute("BEGIN IMMEDIATE").await?;
    tokio::time::sleep(time).await;
    connection.execute("ROLLBACK").await?;
    connection.close().await?;
    Ok(())
}
