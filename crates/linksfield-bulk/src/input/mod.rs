//! [`Input`]: the rows of a file, one for each request.

pub(crate) mod cell;
mod columns;
mod rows;
mod sheet;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use linksfield_api::OperationInfo;

use crate::error::BulkError;
pub use cell::amount;
use columns::Columns;
pub use rows::Row;
pub(crate) use rows::Rows;

/// The format of a file with rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Values with a header, separated by commas, semicolons or tabs, as in the header.
    Csv,
    /// A JSON object in each line.
    Ndjson,
}

/// How the columns of a file become parameters.
///
/// A column with the name of a parameter, in any spelling, is that parameter. An empty cell is no value.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// The parameters of columns with other names. The key is the name of the column.
    pub columns: BTreeMap<String, String>,
    /// Columns that are not sent.
    pub ignored: Vec<String>,
    /// The values of parameters for rows that have none, as text.
    pub fixed: BTreeMap<String, String>,
    /// The column with the priority of a row, a whole number. Rows with a higher number are sent first. Without it, the
    /// rows are sent in their order.
    pub priority: Option<String>,
    /// The column or parameter with the amount of money of a row, for the budget.
    pub cost: Option<String>,
}

/// A file with a row for each request.
#[derive(Debug, Clone)]
pub struct Input {
    path: PathBuf,
    format: Format,
    operation: &'static OperationInfo,
    columns: Columns,
}

impl Input {
    /// Opens a file, and maps its columns to the parameters of an operation. Without a format, the name of the file
    /// decides: `.ndjson`, `.jsonl` and `.json` are NDJSON, and everything else is CSV.
    ///
    /// # Errors
    ///
    /// [`BulkError::File`] if the file cannot be read, and [`BulkError::Input`] if a column is no parameter, or if a
    /// required parameter has no column and no fixed value.
    pub fn open(
        path: impl Into<PathBuf>,
        format: Option<Format>,
        operation: &'static OperationInfo,
        mapping: &Mapping,
    ) -> Result<Self, BulkError> {
        let path = path.into();
        let format = format.unwrap_or_else(|| of_name(&path));
        let columns = match format {
            Format::Csv => Columns::of_header(&sheet::header(&path)?, operation, mapping)?,
            Format::Ndjson => Columns::by_name(operation, mapping)?,
        };
        Ok(Self { path, format, operation, columns })
    }

    /// Returns the path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the name of the parameter or column with the amount of money, if there is one.
    #[must_use]
    pub fn cost(&self) -> Option<&str> {
        self.columns.cost.as_deref()
    }

    /// Reads the rows, from the first one.
    ///
    /// # Errors
    ///
    /// [`BulkError::File`] if the file cannot be opened.
    pub fn rows(&self) -> Result<Rows<'_>, BulkError> {
        Rows::open(&self.path, self.format, self.operation, &self.columns)
    }
}

fn of_name(path: &Path) -> Format {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "ndjson" | "jsonl" | "json" => Format::Ndjson,
        _ => Format::Csv,
    }
}

/// Returns whether two names are the same in any spelling: `device_id`, `deviceId` and `Device ID` are.
fn is_same(one: &str, other: &str) -> bool {
    plain(one).eq(plain(other))
}

fn plain(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}
