//! [`Place`]: whether the file of a journal is still where it was opened.

use std::path::{Path, PathBuf};

use super::{RunRow, Store};
use crate::error::BulkError;

/// The path of a file, and which file it was.
///
/// On Unix, an open file can be written after it was deleted. SQLite does not notice it, and what it records is lost
/// with the process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    path: PathBuf,
    identity: (u64, u64),
}

impl Place {
    /// Remembers a file. Returns `None` if the system does not tell files apart, as on Windows, which does not delete
    /// open files.
    pub(super) fn of(path: &str) -> Option<Self> {
        // The folder of the process may change.
        let path = std::path::absolute(path).ok()?;
        let identity = identity(&path)?;
        Some(Self { path, identity })
    }

    fn is_kept(&self) -> bool {
        identity(&self.path) == Some(self.identity)
    }
}

impl Store {
    /// Checks that what is recorded can be found later.
    ///
    /// # Errors
    ///
    /// [`BulkError::JournalGone`] if the file of the journal was deleted, moved or replaced.
    pub(crate) fn check_place(&self) -> Result<(), BulkError> {
        match &self.place {
            Some(place) if !place.is_kept() => Err(BulkError::JournalGone(place.path.clone())),
            _ => Ok(()),
        }
    }

    /// Copies the journal of a run whose file was deleted or replaced, as long as this process has it open. Returns the
    /// path of the copy, which is beside the old one and can be read only by its owner. `None` if there is no copy.
    pub async fn rescue(&self, run: &RunRow) -> Option<PathBuf> {
        let place = self.place.as_ref()?;
        let copy = (1..100)
            .map(|number| {
                let mut name = place.path.clone().into_os_string();
                name.push(format!(".saved-{number}"));
                PathBuf::from(name)
            })
            .find(|copy| !copy.exists())?;
        let path = copy.to_str()?;
        let mut connection = self.pool.acquire().await.ok()?;
        // A connection that was opened later may be to another file.
        let items: (i64,) = sqlx::query_as(
            "SELECT COUNT(*) FROM linksfield_bulk_items AS item JOIN linksfield_bulk_runs AS run ON run.id = item.run
             WHERE run.id = $1 AND run.digest = $2",
        )
        .bind(run.id)
        .bind(&run.digest)
        .fetch_one(&mut *connection)
        .await
        .ok()?;
        if items.0 == 0 {
            return None;
        }
        super::create_private(path).ok()?;
        let copied = sqlx::query("VACUUM INTO $1").bind(path).execute(&mut *connection).await;
        if copied.is_err() {
            let _ = std::fs::remove_file(&copy);
            return None;
        }
        Some(copy)
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    let file = std::fs::metadata(path).ok()?;
    Some((file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn identity(_path: &Path) -> Option<(u64, u64)> {
    None
}
