//! What a drill is like.

use std::path::PathBuf;

/// The database of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    /// A SQLite file.
    Sqlite,
    /// A PostgreSQL server, which the drill starts.
    Postgres {
        /// Whether a commit waits for the disk.
        waits_for_disk: bool,
    },
}

impl Database {
    pub(crate) fn is_postgres(self) -> bool {
        matches!(self, Self::Postgres { .. })
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres { waits_for_disk: true } => "postgres, fsync on",
            Self::Postgres { waits_for_disk: false } => "postgres, fsync off",
        }
    }
}

/// What a drill is like.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The number of rows.
    pub items: usize,
    /// The number of worker processes at the same time.
    pub workers: usize,
    /// How many workers are killed.
    pub kills: usize,
    /// The seed of the faults, and of what happens when.
    pub seed: u64,
    /// The database of the journal.
    pub database: Database,
    /// Whether no clock is set.
    pub keeps_clocks: bool,
    /// The folder of the files. `None` is a temporary one.
    pub folder: Option<PathBuf>,
    /// Whether workers send some rows twice, to prove that the drill finds it.
    pub is_careless: bool,
}
