//! [`Rows`]: a list that the program makes itself, such as that of the operations.

use clap::{Arg, ArgMatches};
use serde::Serialize;

use super::{Format, List, Output, Tree, write};
use crate::exit::Failure;

/// The rows of a list, which are printed as they are added.
///
/// Unlike a response, the list is a table unless the arguments choose another form, so that its lines can be filtered with
/// other programs. The table has one line for each row.
pub(crate) struct Rows {
    /// `None` for a table.
    list: Option<List>,
}

impl Rows {
    /// Returns the argument of a command that prints rows.
    pub(crate) fn argument() -> Arg {
        super::argument().help("The form of the output. Default: `table`")
    }

    pub(crate) fn new(arguments: &ArgMatches) -> Self {
        let list = match arguments.get_one::<Format>("output").copied() {
            None | Some(Format::Table) => None,
            Some(format) => Some(Output { format }.list()),
        };
        Self { list }
    }

    /// Prints a row. `line` is its line of the table.
    ///
    /// # Errors
    ///
    /// [`Failure`] if the output cannot be written.
    pub(crate) fn add(&mut self, row: &impl Serialize, line: &str) -> Result<(), Failure> {
        let Some(list) = &mut self.list else { return write(format!("{line}\n")) };
        let json = serde_json::to_string(row).map_err(Failure::other)?;
        list.trees(vec![Tree::parse(&json)])
    }

    /// Ends the list.
    ///
    /// # Errors
    ///
    /// [`Failure`] if the output cannot be written.
    pub(crate) fn end(self) -> Result<(), Failure> {
        self.list.map_or(Ok(()), List::end)
    }
}
