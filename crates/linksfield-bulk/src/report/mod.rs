//! [`Report`]: what came of a run, as CSV, as JSON, and as a page for people.

mod chart;
mod csv;
mod json;
mod page;
mod problems;

use std::collections::BTreeMap;
use std::io::Write;

use linksfield_api::{Rfc3339, Timestamp};
use serde_json::value::RawValue;

use crate::error::BulkError;
use crate::store::{ItemRow, RunRow, Store};

/// How many items are read at once.
const BATCH: u32 = 1000;

/// Writes what came of a run.
///
/// A report contains the parameters of the rows and what the API responded, such as card numbers. It is read item by item, so
/// a run of any size needs little memory. Items that end meanwhile may be in one part of a report and not in another.
#[derive(Debug, Clone, Copy)]
#[must_use = "a report is not written until it is asked for"]
pub struct Report<'a> {
    store: &'a Store,
    run: &'a RunRow,
}

impl<'a> Report<'a> {
    /// Creates a report about a run.
    pub fn new(store: &'a Store, run: &'a RunRow) -> Self {
        Self { store, run }
    }

    /// Writes a line for each item, with a column for each parameter.
    ///
    /// A cell that a spreadsheet would execute as a formula has an apostrophe before it. Spreadsheets also change long
    /// numbers, such as those of cards, unless their columns are imported as text.
    ///
    /// # Errors
    ///
    /// [`BulkError::Report`] and [`BulkError::Database`].
    pub async fn csv(&self, out: &mut impl Write) -> Result<(), BulkError> {
        csv::write(self, out).await
    }

    /// Writes an object with the run, its counts and all items.
    ///
    /// # Errors
    ///
    /// [`BulkError::Report`] and [`BulkError::Database`].
    pub async fn json(&self, out: &mut impl Write) -> Result<(), BulkError> {
        json::write(self, out).await
    }

    /// Writes a page in HTML: the figures of the run, a chart of its time, and the rows that were refused or need a person.
    ///
    /// The page is one file. It needs no scripts, and loads nothing.
    ///
    /// # Errors
    ///
    /// [`BulkError::Report`] and [`BulkError::Database`].
    pub async fn page(&self, out: &mut impl Write) -> Result<(), BulkError> {
        page::write(self, out).await
    }

    /// Calls a function with each item, in the order of the rows.
    async fn each(
        &self,
        mut each: impl FnMut(&ItemRow) -> Result<(), BulkError>,
    ) -> Result<(), BulkError> {
        let mut after = 0;
        loop {
            let items = self.store.items(self.run, None, after, BATCH).await?;
            let Some(last) = items.last() else { return Ok(()) };
            after = last.number;
            items.iter().try_for_each(&mut each)?;
        }
    }
}

/// The parameters of a request, by name.
type Parameters<'a> = BTreeMap<String, &'a RawValue>;

fn parameters(item: &ItemRow) -> Parameters<'_> {
    serde_json::from_str(&item.request).unwrap_or_default()
}

/// Returns JSON as a person reads it: text without quotes, and nothing for `null`.
fn plain(json: &str) -> String {
    match json {
        "null" => String::new(),
        json if json.starts_with('"') => {
            serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
        }
        json => json.to_owned(),
    }
}

/// Returns a moment in UTC, as in RFC 3339.
fn time(milliseconds: i64) -> String {
    let moment = Rfc3339::try_from(Timestamp::from_unix_milliseconds(milliseconds));
    moment.map(|moment| moment.to_string()).unwrap_or_default()
}

/// Returns a moment in UTC to the second, for people.
fn moment(milliseconds: i64) -> String {
    time(milliseconds).get(..19).unwrap_or_default().replace('T', " ")
}

/// Writes a number with a comma between thousands.
fn number(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}
