//! CSV: one line for each item. Values that are objects or lists are JSON in their cell.

use super::tree::Tree;
use crate::exit::Failure;

/// The names of the columns, in the order in which they first appear.
pub(super) struct Columns(Vec<String>);

impl Columns {
    pub(super) fn of(items: &[Tree]) -> Self {
        let mut names: Vec<String> = Vec::new();
        for item in items {
            match item {
                Tree::Object(fields) => {
                    for (name, _) in fields {
                        if !names.contains(name) {
                            names.push(name.clone());
                        }
                    }
                }
                _ if names.is_empty() => names.push("value".to_owned()),
                _ => {}
            }
        }
        Self(names)
    }

    pub(super) fn names(&self) -> &[String] {
        &self.0
    }

    /// Returns the values of an item, one for each column.
    pub(super) fn cells(&self, item: &Tree) -> Vec<String> {
        let cell = |name: &String| match item {
            Tree::Object(fields) => {
                let field = fields.iter().find(|(own, _)| own == name);
                field.map(|(_, value)| value.plain()).unwrap_or_default()
            }
            other => other.plain(),
        };
        self.0.iter().map(cell).collect()
    }

    /// Returns a line with the names, and a line for each item.
    pub(super) fn with_names(&self, items: &[Tree]) -> Result<String, Failure> {
        self.text(Some(&self.0), items)
    }

    /// Returns a line for each item.
    pub(super) fn lines(&self, items: &[Tree]) -> Result<String, Failure> {
        self.text(None, items)
    }

    fn text(&self, names: Option<&[String]>, items: &[Tree]) -> Result<String, Failure> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        if let Some(names) = names {
            writer.write_record(names).map_err(Failure::other)?;
        }
        for item in items {
            writer.write_record(self.cells(item)).map_err(Failure::other)?;
        }
        let bytes = writer.into_inner().map_err(Failure::other)?;
        String::from_utf8(bytes).map_err(Failure::other)
    }
}
