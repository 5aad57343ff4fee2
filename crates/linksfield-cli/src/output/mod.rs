//! Prints responses: as tables for people, and as JSON, NDJSON or CSV for programs.

mod csv;
mod rows;
mod table;
mod tree;

use std::io::{self, IsTerminal as _, Write as _};

use clap::{Arg, ArgMatches, ValueEnum};
use linksfield_api::Json;

use crate::exit::Failure;
use tree::Tree;

pub(crate) use rows::Rows;

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A table for people.
    Table,
    /// JSON, with the documented names and every digit.
    Json,
    /// One line of JSON for each item of a list.
    Ndjson,
    /// Comma-separated values, with one line for each item of a list.
    Csv,
}

/// How responses are printed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    format: Format,
}

pub(crate) fn argument() -> Arg {
    Arg::new("output")
        .long("output")
        .short('o')
        .value_name("FORMAT")
        .global(true)
        .value_parser(clap::builder::EnumValueParser::<Format>::new())
        .help_heading("Output")
        .help("The form of the output. Default: `table` on a terminal, and `json` otherwise")
}

/// Returns whether the arguments ask for JSON.
pub(crate) fn is_json(arguments: &ArgMatches) -> bool {
    matches!(arguments.get_one("output"), Some(Format::Json | Format::Ndjson))
}

impl Output {
    pub(crate) fn new(arguments: &ArgMatches) -> Self {
        let default = if io::stdout().is_terminal() { Format::Table } else { Format::Json };
        Self { format: arguments.get_one("output").copied().unwrap_or(default) }
    }

    /// Prints a response.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the output cannot be written.
    pub(crate) fn response(self, response: &Json) -> Result<(), Failure> {
        let tree = Tree::parse(response.as_str());
        let items = tree.items();
        write(match self.format {
            Format::Json => format!("{}\n", tree.pretty()),
            Format::Ndjson => items.iter().map(|item| format!("{}\n", item.compact())).collect(),
            Format::Csv => csv::Columns::of(&items).with_names(&items)?,
            Format::Table => table::response(&tree),
        })
    }

    /// Begins to print the items of a list that arrive page by page.
    pub(crate) fn list(self) -> List {
        List { output: self, columns: None, kept: Vec::new(), count: 0 }
    }

    /// Returns the form of the output.
    pub(crate) fn format(self) -> Format {
        self.format
    }
}

/// Returns JSON with line ends and indents, and with every digit.
pub(crate) fn pretty(json: &str) -> String {
    Tree::parse(json).pretty()
}

/// Returns JSON without white space, and with every digit.
pub(crate) fn compact(json: &str) -> String {
    Tree::parse(json).compact()
}

/// Replaces the characters of control, which a terminal would obey.
pub(crate) fn harmless(text: String) -> String {
    if !text.chars().any(char::is_control) {
        return text;
    }
    text.chars().map(|next| if next.is_control() { '\u{fffd}' } else { next }).collect()
}

/// Writes a text to the standard output.
///
/// # Errors
///
/// [`Failure`] if the output cannot be written.
pub(crate) fn write(text: String) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The reader, such as `head`, has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure::ClosedOutput),
        result => result.map_err(Failure::other),
    }
}

/// The items of a list that arrive page by page. Except for tables, they are printed as they arrive.
pub(crate) struct List {
    output: Output,
    columns: Option<csv::Columns>,
    kept: Vec<Tree>,
    count: usize,
}

impl List {
    /// Prints the items of a page.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the output cannot be written.
    pub(crate) fn page(&mut self, items: &[Json]) -> Result<(), Failure> {
        self.trees(items.iter().map(|item| Tree::parse(item.as_str())).collect())
    }

    fn trees(&mut self, items: Vec<Tree>) -> Result<(), Failure> {
        let before = self.count;
        self.count += items.len();
        let text = match self.output.format {
            Format::Table => {
                self.kept.extend(items);
                return Ok(());
            }
            Format::Ndjson => items.iter().map(|item| format!("{}\n", item.compact())).collect(),
            Format::Json => {
                let mut text = String::new();
                for (index, item) in items.iter().enumerate() {
                    text.push_str(if before + index == 0 { "[\n" } else { ",\n" });
                    text.push_str(&item.compact());
                }
                text
            }
            Format::Csv => match &self.columns {
                Some(columns) => columns.lines(&items)?,
                None if items.is_empty() => String::new(),
                // The first page decides which columns there are.
                None => {
                    let columns = csv::Columns::of(&items);
                    let text = columns.with_names(&items)?;
                    self.columns = Some(columns);
                    text
                }
            },
        };
        write(text)
    }

    /// Prints what remains.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the output cannot be written.
    pub(crate) fn end(self) -> Result<(), Failure> {
        match self.output.format {
            Format::Table => write(table::items(&self.kept)),
            Format::Json if self.count == 0 => write("[]\n".to_owned()),
            Format::Json => write("\n]\n".to_owned()),
            Format::Ndjson | Format::Csv => Ok(()),
        }
    }
}
