//! The changes of the world, and the functions that are called after them.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock};

use super::value::Fields;

/// A change of a record: it was created, changed or removed.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// The family, such as `csss`.
    pub(crate) family: String,
    /// The value of the credential that selects the world. Empty if the family has one world.
    pub(crate) account: String,
    /// The kind of the record, such as `order`.
    pub(crate) kind: String,
    /// The id of the record.
    pub(crate) id: String,
    /// The fields before the change. `None` if the record was created.
    pub(crate) before: Option<Arc<Fields>>,
    /// The fields after the change. `None` if the record was removed.
    pub(crate) after: Option<Arc<Fields>>,
    /// The name of the call without its family, such as `order_package`. `None` for a change by a test.
    pub(crate) call: Option<String>,
    /// When, in milliseconds since 1970 by the clock of the world.
    pub(crate) at: i64,
}

/// Shows the kind, the id and what was done, such as `order ORDER_1 created`.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.kind, self.id, self.done())
    }
}

impl Change {
    /// Returns what was done: `created`, `changed` or `removed`.
    pub(crate) fn done(&self) -> &'static str {
        match (&self.before, &self.after) {
            (None, _) => "created",
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "removed",
        }
    }
}

/// A function that is called after each change.
type Listener = Arc<dyn Fn(&Change) + Send + Sync>;

/// The functions that are called after each change, in the order in which they were added.
///
/// The functions are called without any lock of the world, in the thread that made the change. They must return fast:
/// put the change into a queue, and do the work elsewhere.
#[derive(Default)]
pub(crate) struct Listeners(RwLock<Vec<Listener>>);

impl fmt::Debug for Listeners {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listeners")
    }
}

impl Listeners {
    /// Adds a function.
    pub(crate) fn add(&self, listener: impl Fn(&Change) + Send + Sync + 'static) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(Arc::new(listener));
    }

    /// Calls all functions with each change. A panic of a function affects no other one.
    pub(super) fn tell(&self, changes: &[Change]) {
        if changes.is_empty() {
            return;
        }
        let listeners = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        for change in changes {
            for listener in &listeners {
                let _ = catch_unwind(AssertUnwindSafe(|| listener(change)));
            }
        }
    }
}
