//! Contents of responses that are not JSON: files, and tables of comma-separated values.

mod csv;
mod file;
mod parameters;

pub use csv::{Csv, CsvRow};
pub use file::File;
pub(crate) use parameters::parameters;
