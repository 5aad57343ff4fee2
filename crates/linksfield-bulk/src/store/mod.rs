//! [`Store`]: the journal in a database. It states what was intended and what came of it, and decides who may send.
//!
//! An item is `waiting`, then `claimed` by a worker, then `open`: its intent is durable, and its request may have left.
//! It ends as `done` or `refused`, or as `unsettled`, for a person. Each change names the worker and the fence of the
//! claim, so a worker that has lost an item can neither send nor record it.

mod change;
mod claim;
mod counts;
mod figures;
mod inbox;
mod limits;
mod open;
mod outcome;
mod place;
mod plan;
mod schema;
mod settle;
mod streak;
#[cfg(test)]
mod tests;
mod tokens;
mod workers;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, AssertSqlSafe, Connection as _, Executor as _, Row as _};

use crate::error::BulkError;
use place::Place;

pub use change::RunChanges;
pub(crate) use claim::{Claimed, Doubt};
pub use counts::{Counts, ItemRow, RunRow, Tick};
pub use figures::{Costs, Presence};
pub(crate) use inbox::{INBOX, NewPush};
pub use inbox::{PushState, StoredPush};
pub(crate) use open::{Created, Opened};
pub(crate) use outcome::{Intent, Outcome};
pub(crate) use plan::{Item, Plan};
pub use plan::{Planned, Repeated, RunSettings};
pub use settle::Decision;
pub use tokens::SharedLogin;
pub(crate) use workers::{Beat, Rest};

/// The most rows of one `INSERT`. SQLite has a limit of 32,766 values for a statement.
const BATCH: usize = 500;

/// The database of the runs.
#[derive(Debug, Clone)]
pub struct Store {
    pool: AnyPool,
    dialect: Dialect,
    /// The file of SQLite.
    place: Option<Place>,
}

/// Where the two databases differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// The clock of the database, in microseconds since 1970.
    fn now(self) -> &'static str {
        match self {
            Self::Sqlite => "CAST(unixepoch('subsec') * 1000000 AS BIGINT)",
            Self::Postgres => "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)",
        }
    }

    /// Keeps a row from being changed until the end of a statement.
    fn share(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => "FOR SHARE",
        }
    }

    /// The type of a primary key that the database numbers.
    fn number(self) -> &'static str {
        match self {
            Self::Sqlite => "INTEGER PRIMARY KEY AUTOINCREMENT",
            Self::Postgres => "BIGSERIAL PRIMARY KEY",
        }
    }

    /// Lets workers claim at the same time without waiting for each other. SQLite has one writer at a time.
    fn skip_locked(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => "FOR UPDATE SKIP LOCKED",
        }
    }
}

impl Store {
    /// Opens a database, and creates the tables that are missing. `database` is the URL of a PostgreSQL database, such
    /// as `postgres://user@host/name`, or the path of a SQLite file, which is created.
    ///
    /// The database contains the parameters of all rows, and what the API responded. On Unix, a new file can be read only
    /// by its owner.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`] if the database cannot be opened, and [`BulkError::Unsupported`] if the feature for this
    /// kind of database is not compiled in.
    pub async fn open(database: &str) -> Result<Self, BulkError> {
        sqlx::any::install_default_drivers();
        let is_postgres =
            database.starts_with("postgres://") || database.starts_with("postgresql://");
        match is_postgres {
            true if cfg!(feature = "postgres") => {}
            false if cfg!(feature = "sqlite") => {}
            true => return Err(BulkError::Unsupported("postgres")),
            false => return Err(BulkError::Unsupported("sqlite")),
        }
        let mut file = None;
        let (dialect, url, connections) = match is_postgres {
            true => (Dialect::Postgres, database.to_owned(), 12),
            false => {
                let path = database.strip_prefix("sqlite://").unwrap_or(database);
                let path = path.strip_prefix("sqlite:").unwrap_or(path);
                create_private(path)?;
                file = Some(path);
                (Dialect::Sqlite, format!("sqlite:{}", escaped(path)), 2)
            }
        };
        // A pool tries for some time, also what cannot succeed.
        let mut first = AnyConnection::connect(&url).await?;
        first.execute("SELECT COUNT(*) FROM linksfield_bulk_schema").await.or_else(is_no_table)?;
        first.close().await?;
        let pool = AnyPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(20))
            // `before_acquire` tests it.
            .test_before_acquire(dialect == Dialect::Sqlite)
            .before_acquire(move |connection, _| {
                Box::pin(async move {
                    if dialect == Dialect::Sqlite {
                        return Ok(true);
                    }
                    // A `begin` whose task was dropped may leave an open transaction. What another task does in it is not
                    // seen by anybody, and is never committed. The connection is closed. A prepared statement would have two
                    // times, because each message of its protocol has one, so the text is sent as it is.
                    let row = connection
                        .fetch_one("SELECT transaction_timestamp() = statement_timestamp()")
                        .await?;
                    row.try_get(0)
                })
            })
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if dialect == Dialect::Sqlite {
                        // A commit is on the disk before a request leaves.
                        for pragma in [
                            "PRAGMA busy_timeout = 30000",
                            "PRAGMA journal_mode = WAL",
                            "PRAGMA synchronous = FULL",
                        ] {
                            connection.execute(pragma).await?;
                        }
                    } else {
                        // The same, on a server that is set not to wait for its disk.
                        let waits = "SELECT set_config('synchronous_commit', 'on', false)
                            WHERE current_setting('synchronous_commit') = 'off'";
                        connection.execute(waits).await?;
                    }
                    Ok(())
                })
            })
            .connect(&url)
            .await?;
        let place = file.and_then(Place::of);
        let store = Self { pool, dialect, place };
        store.create_tables().await?;
        Ok(store)
    }

    async fn create_tables(&self) -> Result<(), BulkError> {
        let mut transaction = self.pool.begin().await?;
        if self.dialect == Dialect::Postgres {
            // Two processes that create the same table at once would both fail.
            transaction.execute("SELECT pg_advisory_xact_lock(8211973)").await?;
        }
        for statement in schema::TABLES {
            transaction.execute(self.sql(statement)).await?;
        }
        let known: Option<(i64,)> = sqlx::query_as("SELECT version FROM linksfield_bulk_schema")
            .fetch_optional(&mut *transaction)
            .await?;
        match known {
            Some((version,)) if version == schema::VERSION => {}
            Some((version,)) => {
                return Err(BulkError::Journal(format!(
                    "its tables have version {version}, and this program knows version {}",
                    schema::VERSION
                )));
            }
            None => {
                sqlx::query("INSERT INTO linksfield_bulk_schema (version) VALUES ($1)")
                    .bind(schema::VERSION)
                    .execute(&mut *transaction)
                    .await?;
            }
        }
        Ok(transaction.commit().await?)
    }

    /// Closes the connections.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// A statement that depends on the database. No part of it comes from a user.
    fn sql(&self, statement: &str) -> AssertSqlSafe<String> {
        let statement = statement
            .replace("{next}", claim::NEXT)
            .replace("{open}", outcome::OPEN)
            .replace("{own}", outcome::OWN)
            .replace("{now}", self.dialect.now())
            .replace("{number}", self.dialect.number())
            .replace("{skip_locked}", self.dialect.skip_locked())
            .replace("{share}", self.dialect.share());
        AssertSqlSafe(statement)
    }
}

/// A database without tables is a new one.
fn is_no_table<T: Default>(error: sqlx::Error) -> Result<T, sqlx::Error> {
    match &error {
        // SQLite has no code of its own for this.
        sqlx::Error::Database(known) if known.message().contains("no such table") => {
            Ok(T::default())
        }
        sqlx::Error::Database(known) if known.code().as_deref() == Some("42P01") => {
            Ok(T::default())
        }
        _ => Err(error),
    }
}

/// Returns a path as a URL contains it.
fn escaped(path: &str) -> String {
    path.replace('%', "%25").replace('?', "%3F").replace('#', "%23")
}

/// Creates the file of a database, for its owner only.
fn create_private(path: &str) -> Result<(), BulkError> {
    if path.is_empty() || path == ":memory:" {
        let reason = "a journal in memory would be lost with the process: name a file";
        return Err(BulkError::File(path.to_owned(), reason.to_owned()));
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(BulkError::File(path.to_owned(), error.to_string())),
    }
}

/// The time of this machine in milliseconds since 1970. It is for reports: nothing is decided by it.
pub(crate) fn milliseconds() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
