//! The formatter of the YAML files of a spec.
//!
//! The formatter moves the entries of mappings into the order of the reader's types, and normalises indentation, spaces
//! and empty lines. It moves the bytes of the file and does not print values again, so that texts, numbers and examples
//! stay as they are written. A comment moves with the key below it or beside it. Mappings with free keys, such as lists
//! of fields, and all lists keep their order.
//!
//! The result is read again and compared with the file. A text that does not mean the same is never returned.

mod block;
mod compare;
mod exact;
mod flow;
mod lines;
mod order;
#[cfg(test)]
mod tests;

use std::fmt;

use serde::de::DeserializeOwned;

use self::block::Block;
use self::lines::Lines;
use self::order::Order;
use crate::source::{FileId, SourceFile, Sources};
use crate::tree::Tree;
use crate::yaml::{Endpoint, Family};
use crate::{SpecError, read};

/// The greatest width of a line with a mapping or a list in braces or brackets, in characters.
const WIDTH: usize = 120;

/// Why a file cannot be formatted.
#[derive(Debug)]
pub enum FormatError {
    /// The file has mistakes, so that its structure is not known.
    Mistakes(SpecError),
    /// The formatted text would not mean the same. This is a mistake of the formatter.
    Changed {
        /// The path of the file.
        path: String,
    },
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mistakes(error) => error.fmt(f),
            Self::Changed { path } => write!(
                f,
                "error: {path} is left as it is, because the formatted text would not mean the same. This is a \
                 mistake of the formatter. Please report it with the file"
            ),
        }
    }
}

impl std::error::Error for FormatError {}

/// Formats a file of a spec, and returns the text.
///
/// `path` of the file decides how the file is read: as the description of a family, if the name is `family.yaml`,
/// otherwise as an endpoint. `root` is shown before the path in diagnostics.
///
/// # Errors
///
/// Fails if the file has mistakes that `lint` reports when it reads the file, such as invalid YAML, anchors or unknown
/// keys. What is left to do in a draft is no such mistake.
pub fn format(root: &str, file: SourceFile) -> Result<String, FormatError> {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    if name == "family.yaml" {
        format_as::<Family>(root, file)
    } else {
        format_as::<Endpoint>(root, file)
    }
}

fn format_as<T: DeserializeOwned + fmt::Debug>(
    root: &str,
    file: SourceFile,
) -> Result<String, FormatError> {
    let path = file.path.clone();
    let before = Sources::new(root, vec![file]);
    let outcome = read::read::<T>(&before, FileId::FIRST);
    let diagnostics = outcome.diagnostics;
    let (Some(read), true) = (outcome.read, diagnostics.is_empty()) else {
        return Err(FormatError::Mistakes(SpecError { sources: before, diagnostics }));
    };
    let meaning = format!("{:?}", read.yaml);
    let changed = || FormatError::Changed { path: path.clone() };
    let text = &before.file(FileId::FIRST).text;
    let formatted = layout::<T>(text).ok_or_else(changed)?;
    if formatted == *text {
        return Ok(formatted);
    }
    let after =
        Sources::new(root, vec![SourceFile { path: path.clone(), text: formatted.clone() }]);
    let outcome = read::read::<T>(&after, FileId::FIRST);
    let same_values = match (outcome.read, before.tree(FileId::FIRST), after.tree(FileId::FIRST)) {
        (Some(read), Ok(old), Ok(new)) => {
            outcome.diagnostics.is_empty()
                && format!("{:?}", read.yaml) == meaning
                && compare::is_same(&old.root, &new.root)
                && compare::comments(text) == compare::comments(&formatted)
        }
        _ => false,
    };
    if same_values { Ok(formatted) } else { Err(changed()) }
}

/// Lays out a text. `None` if the text is not YAML.
fn layout<T: DeserializeOwned>(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n");
    let mut tree = Tree::parse(&text).ok()?;
    let order = Order::of::<T>(&tree.root);
    let lines = Lines::new(&text);
    exact::correct(&mut tree.root, &text, &lines);
    let block = Block { text: &text, lines: &lines, order: &order };
    let mut out = match block.file(&tree.root) {
        Some(lines) => lines.join("\n"),
        // A form of YAML that the formatter does not arrange, such as `? key`.
        None => text.trim_end_matches('\n').to_owned(),
    };
    out.push('\n');
    Some(out)
}
