//! What the page shows besides the requests. The world, the pushes and the faults are owned by other modules, which fill
//! these rows.

use std::time::SystemTime;

/// The records, changes, pushes and faults of a running sandbox.
///
/// All methods have a default, so that a sandbox without that part shows an empty page.
pub(crate) trait Source {
    /// Returns the kinds of records, with the number of records in each world.
    fn kinds(&self) -> Vec<KindRow> {
        Vec::new()
    }

    /// Returns at most `most` records of a kind, and skips the first `from`.
    fn records(&self, _of: &KindRow, _from: usize, _most: usize) -> Vec<RecordRow> {
        Vec::new()
    }

    /// Returns the latest changes of the world, the newest first.
    fn changes(&self) -> Vec<ChangeRow> {
        Vec::new()
    }

    /// Returns the latest pushes, the newest first. `None` if the sandbox sends no pushes.
    fn pushes(&self) -> Option<Vec<PushRow>> {
        None
    }

    /// Returns the faults that are active.
    fn faults(&self) -> Vec<FaultRow> {
        Vec::new()
    }
}

/// A kind of records in one world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KindRow {
    pub(crate) family: String,
    /// The account that the world belongs to. Empty if all requests of the family share one world.
    pub(crate) account: String,
    /// The name, such as `order`.
    pub(crate) kind: String,
    pub(crate) doc: String,
    /// The number of records.
    pub(crate) count: usize,
    /// The names of the fields. The first one is the id.
    pub(crate) fields: Vec<String>,
    /// The names of the fields whose values are made up by the sandbox, so that they are no data of customers.
    pub(crate) made: Vec<String>,
}

/// A record: a value for each field of its kind, as text. `None` for an empty field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RecordRow {
    pub(crate) values: Vec<Option<String>>,
}

/// A change of the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChangeRow {
    /// The time, in milliseconds since 1970.
    pub(crate) at: i64,
    pub(crate) family: String,
    pub(crate) account: String,
    pub(crate) kind: String,
    /// The name and the value of the id.
    pub(crate) id: (String, String),
    /// The names of the fields whose values are made up by the sandbox.
    pub(crate) made: Vec<String>,
    /// `created`, `changed` or `removed`.
    pub(crate) what: &'static str,
    /// The changed fields: the name, the value before and the value after.
    pub(crate) fields: Vec<(String, Option<String>, Option<String>)>,
    /// The call that made the change. `None` if time made it.
    pub(crate) call: Option<String>,
}

/// A push, with its attempts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PushRow {
    pub(crate) number: u64,
    /// The kind, such as `notification.recharge_success`.
    pub(crate) kind: String,
    /// The URL of the receiver.
    pub(crate) to: String,
    /// The change that caused the push.
    pub(crate) cause: Option<String>,
    pub(crate) at: SystemTime,
    pub(crate) state: &'static str,
    /// Whether the receiver acknowledged the push.
    pub(crate) is_acknowledged: bool,
    /// Whether the push was given up.
    pub(crate) is_bad: bool,
    pub(crate) attempts: Vec<AttemptRow>,
    /// The body, as it was sent.
    pub(crate) body: String,
}

/// An attempt to send a push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AttemptRow {
    pub(crate) at: SystemTime,
    /// The status of the response, or the reason why the receiver was not reached.
    pub(crate) result: String,
}

/// A fault that is active.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FaultRow {
    /// The rule, such as `csss.order_package: drop-after, first 1`.
    pub(crate) rule: String,
    /// How many requests the fault was applied to.
    pub(crate) applied: u64,
}
