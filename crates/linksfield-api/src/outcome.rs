//! How the outcome of an uncertain write is found out: [`OutcomeCheck`] describes the check, and [`OutcomeSearch`]
//! makes it. The description is generated from the specification, so no operation has code here.

mod evidence;
mod search;
mod time;

use std::fmt;

use crate::values::Json;

pub use search::OutcomeSearch;

/// How to find out whether a write was executed whose outcome is uncertain.
///
/// [`Error::outcome_check`](crate::Error::outcome_check) returns the check of a failed call. The `outcome` method of a
/// client makes the check, if the specification describes it in enough detail; see [`OutcomeSearch`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct OutcomeCheck {
    #[doc(hidden)]
    pub operation: &'static str,
    #[doc(hidden)]
    pub compare: &'static str,
    #[doc(hidden)]
    pub search: Option<Search>,
}

impl OutcomeCheck {
    /// Returns the operation that shows the outcome, such as `csss.query_order`.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Returns what to compare in the response of the operation, in one or more sentences.
    #[must_use]
    pub fn compare(&self) -> &'static str {
        self.compare
    }
}

/// Writes the name of the operation, and what to compare.
impl fmt::Display for OutcomeCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.operation, self.compare)
    }
}

impl fmt::Debug for OutcomeCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OutcomeCheck")
            .field("operation", &self.operation)
            .field("compare", &self.compare)
            .finish_non_exhaustive()
    }
}

/// How a client finds the record of an executed write. The paths of records begin in what the operation returns.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Search {
    /// The operation, without the family.
    pub operation: &'static str,
    /// The parameters of the operation, by name.
    pub parameters: &'static [(&'static str, Argument)],
    /// How further pages are requested.
    pub paging: Option<Paging>,
    /// The path of the records.
    pub records: &'static [&'static str],
    /// The field that identifies a record.
    pub id: Option<&'static [&'static str]>,
    /// The field with the time of the write.
    pub time: Option<&'static [&'static str]>,
    /// Pairs of a field of the record and a parameter of the write.
    pub equal: &'static [(&'static [&'static str], &'static [&'static str])],
    /// How many seconds after the request a write that has left no record counts as not executed.
    pub settled_after: u64,
}

/// The value of a parameter of the operation.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument {
    /// The parameter of the write at this path.
    Parameter(&'static [&'static str]),
    /// A whole number.
    Number(i64),
}

/// How further pages of records are requested.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// The parameter with the number of the page.
    pub page: &'static str,
    /// The number of the first page.
    pub first: i64,
    /// The path of the number of all records.
    pub total: Option<&'static [&'static str]>,
}

/// The outcome of a write, as [`OutcomeSearch`] found it out.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Settlement {
    /// The write was executed. The field is its record, as the operation of the check returned it.
    Found(Json),
    /// The write was not executed. Calling again is safe.
    NotFound,
    /// The outcome stays uncertain. A person, or a later search, may find it out.
    CannotTell(CannotTell),
}

/// Why the outcome of a write stays uncertain.
#[derive(Debug, Clone, PartialEq)]
pub struct CannotTell {
    reason: String,
    candidates: Vec<Json>,
}

impl CannotTell {
    fn because(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), candidates: Vec::new() }
    }

    /// Returns the reason, in words.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Returns the records that may be those of the write.
    #[must_use]
    pub fn candidates(&self) -> &[Json] {
        &self.candidates
    }
}

impl fmt::Display for CannotTell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}
