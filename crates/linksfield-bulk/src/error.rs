//! [`BulkError`]: why a run cannot go on.

use std::fmt;
use std::path::PathBuf;

use linksfield_api::{ConfigError, Error, UnknownOperation};

/// Why a run cannot be planned, or cannot go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BulkError {
    /// The database cannot be reached, or refuses a statement. Nothing is sent without it.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// The kind of database is not compiled in. The value is the cargo feature.
    #[error("this program was built without the feature `{0}`, which this database needs")]
    Unsupported(&'static str),
    /// A file cannot be read or created. The values are its path and the reason.
    #[error("{0}: {1}")]
    File(String, String),
    /// A report cannot be written.
    #[error("the report cannot be written: {0}")]
    Report(#[from] std::io::Error),
    /// The columns, or other settings of the input, are wrong.
    #[error("{0}")]
    Input(String),
    /// Rows are wrong. Nothing was sent.
    #[error("{0}")]
    Rows(RowErrors),
    /// Rows were already sent by other runs, or occur twice. Nothing was sent.
    #[error("{0}")]
    Repeated(RepeatedRows),
    /// All rows would be left out, because other runs have them. The value is their number.
    #[error("{}: nothing is left to send", all_in_other_runs(*.0))]
    NothingLeft(u64),
    /// The family has no such operation.
    #[error("{0}")]
    Operation(#[from] UnknownOperation),
    /// The client cannot be used.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// A request cannot be made.
    #[error("{0}")]
    Call(#[from] Box<Error>),
    /// The database has no such run.
    #[error("there is no run `{name}`; {}", runs(.known))]
    UnknownRun {
        /// The name that was looked for.
        name: String,
        /// The names of all runs.
        known: Vec<String>,
    },
    /// The run belongs to another server or account.
    #[error("the run `{run}` was planned for {planned}, but the client calls {actual}")]
    OtherTarget {
        /// The name of the run.
        run: String,
        /// The server and account of the plan.
        planned: String,
        /// The server and account of the client.
        actual: String,
    },
    /// The item is not in the state that the change needs.
    #[error("row {number} is {state}, and only an unsettled row can be decided")]
    NotUnsettled {
        /// The row.
        number: i64,
        /// Its state.
        state: String,
    },
    /// The file of the journal was deleted, moved or replaced while it was open. Nothing more is sent. The value is its path.
    #[error("{}: the file of the journal was deleted, moved or replaced, so no further request was sent", .0.display())]
    JournalGone(PathBuf),
    /// The journal contains something that this version does not know.
    #[error("the journal cannot be read: {0}")]
    Journal(String),
}

fn all_in_other_runs(rows: u64) -> String {
    match rows {
        1 => "the only row is in an earlier run".to_owned(),
        rows => format!("all {rows} rows are in earlier runs"),
    }
}

fn runs(names: &[String]) -> String {
    match names {
        [] => "there are no runs yet".to_owned(),
        names => format!("the runs are {}", names.join(", ")),
    }
}

/// A row that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The row. The first row after the header is row 1.
    pub row: i64,
    /// The column, if one is known.
    pub column: Option<String>,
    /// What is wrong.
    pub reason: String,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { row, column, reason } = self;
        match column {
            Some(column) => write!(f, "row {row}, column `{column}`: {reason}"),
            None => write!(f, "row {row}: {reason}"),
        }
    }
}

/// The rows that are wrong: the first ones, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowErrors {
    /// The first rows that are wrong.
    pub first: Vec<RowError>,
    /// How many rows are wrong.
    pub count: u64,
}

impl RowErrors {
    /// The most rows that are kept.
    const MOST: usize = 100;

    /// The most rows of a message. Often all rows are wrong for the same reason.
    const SHOWN: usize = 20;

    pub(crate) fn add(&mut self, error: RowError) {
        self.count += 1;
        if self.first.len() < Self::MOST {
            self.first.push(error);
        }
    }
}

impl fmt::Display for RowErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = if self.count == 1 { "row is" } else { "rows are" };
        write!(f, "{} {rows} wrong, and nothing was sent:", self.count)?;
        for error in self.first.iter().take(Self::SHOWN) {
            write!(f, "\n  {error}")?;
        }
        match self.count.saturating_sub(self.first.len().min(Self::SHOWN) as u64) {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more"),
        }
    }
}

/// Rows that would be sent a second time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RepeatedRows {
    /// The first rows, each with where it was before: an earlier row of the input, or a run.
    pub first: Vec<(i64, String)>,
    /// How many rows there are.
    pub count: u64,
}

impl RepeatedRows {
    pub(crate) fn add(&mut self, row: i64, before: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < 10 {
            self.first.push((row, before()));
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.first.extend(other.first);
        self.first.truncate(10);
    }
}

impl fmt::Display for RepeatedRows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = if self.count == 1 { "row has" } else { "rows have" };
        write!(
            f,
            "{} {rows} the same parameters as an earlier one, and nothing was sent now:",
            self.count
        )?;
        for (row, before) in &self.first {
            write!(f, "\n  row {row}: {before}")?;
        }
        match self.count.saturating_sub(self.first.len() as u64) {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more"),
        }
    }
}
