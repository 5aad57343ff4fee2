//! The changes of the world, for a person.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::world::Change;

/// How many changes are kept for the page.
const MAX_CHANGES: usize = 200;

/// A record of the sandbox that a request created, changed or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordChange {
    /// The kind of the record, such as `order`.
    pub kind: String,
    /// The id of the record.
    pub id: String,
    /// `created`, `changed` or `removed`.
    pub how: &'static str,
}

impl RecordChange {
    pub(crate) fn of(change: &Change) -> Self {
        Self { kind: change.kind.clone(), id: change.id.clone(), how: how(change) }
    }

    /// Returns the approximate memory, in bytes.
    pub(crate) fn size(&self) -> usize {
        80 + self.kind.len() + self.id.len()
    }
}

/// Shows the kind and the id, such as `order ORDER_1 created`.
impl fmt::Display for RecordChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.kind, self.id, self.how)
    }
}

/// Returns what happened to a record.
pub(crate) fn how(change: &Change) -> &'static str {
    match (&change.before, &change.after) {
        (None, _) => "created",
        (_, None) => "removed",
        _ => "changed",
    }
}

/// The latest changes of the world.
#[derive(Debug, Default)]
pub(crate) struct Changes(Mutex<VecDeque<Change>>);

impl Changes {
    /// Adds a change, and drops the oldest one if there are too many.
    pub(crate) fn add(&self, change: &Change) {
        let mut changes = self.lock();
        changes.push_back(change.clone());
        if changes.len() > MAX_CHANGES {
            changes.pop_front();
        }
    }

    /// Forgets all changes.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    /// Returns the changes, the newest first.
    pub(crate) fn latest(&self) -> Vec<Change> {
        self.lock().iter().rev().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Change>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
