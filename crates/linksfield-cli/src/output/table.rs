//! Tables for people.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{ContentArrangement, Table};

use super::csv::Columns;
use super::harmless;
use super::tree::Tree;

/// The text for a response without a value, which many writes have.
const EMPTY: &str = "The call succeeded. Its response is empty.
";

/// The width of a terminal that does not state its width.
const USUAL: u16 = 80;

/// The width below which a column is hard to read, with the space around it.
const NARROW: usize = 14;

fn table() -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if table.width() == Some(0) {
        table.set_width(USUAL);
    }
    table
}

/// Returns whether columns can be read side by side. A column that needs less than [`NARROW`] gets what it needs.
fn fits<'a>(columns: impl Iterator<Item = Vec<&'a str>>, width: Option<u16>) -> bool {
    let needed = |cells: Vec<&str>| {
        let widest = cells.iter().map(|cell| cell.chars().count()).max().unwrap_or_default();
        (widest + 2).min(NARROW)
    };
    width.is_none_or(|width| columns.map(needed).sum::<usize>() <= usize::from(width))
}

/// Returns a list as a table, and any other response as a table of its fields. The other fields of a response with a list
/// are above the list.
pub(super) fn response(tree: &Tree) -> String {
    let Some(list) = tree.list() else { return fields(tree) };
    let others = match tree {
        Tree::Object(fields) => fields.iter().filter(|(_, value)| value.list() != Some(list)),
        _ => return items(list),
    };
    let others: Vec<_> = others.cloned().collect();
    if others.is_empty() {
        return items(list);
    }
    format!("{}{}", fields(&Tree::Object(others)), items(list))
}

/// Returns the items of a list as a table, or below each other if the columns do not fit into the terminal.
pub(super) fn items(items: &[Tree]) -> String {
    if items.is_empty() {
        return "The list is empty.\n".to_owned();
    }
    let columns = Columns::of(items);
    // A column without a value says nothing to a person.
    let rows: Vec<_> = items.iter().map(|item| columns.cells(item)).collect();
    let is_used = |index: &usize| rows.iter().any(|row| !row[*index].is_empty());
    let used: Vec<usize> = (0..columns.names().len()).filter(is_used).collect();
    let mut table = table();
    let column = |index: &usize| {
        let cells = rows.iter().map(|row| row[*index].as_str());
        cells.chain([columns.names()[*index].as_str()]).collect()
    };
    if !fits(used.iter().map(column), table.width()) {
        return records(columns.names(), &rows);
    }
    table.set_header(used.iter().map(|index| harmless(columns.names()[*index].clone())));
    for row in rows {
        table.add_row(used.iter().map(|index| harmless(row[*index].clone())));
    }
    format!("{table}\n")
}

/// Returns each item as a table of its fields.
fn records(names: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        let mut table = table();
        table.set_header([format!("{} of {}", number + 1, rows.len()), String::new()]);
        for (name, value) in names.iter().zip(row).filter(|(_, value)| !value.is_empty()) {
            table.add_row([harmless(name.clone()), harmless(value.clone())]);
        }
        text.push_str(&format!("{table}\n"));
    }
    text
}

fn fields(tree: &Tree) -> String {
    match tree {
        Tree::Object(fields) if fields.is_empty() => EMPTY.to_owned(),
        Tree::Object(fields) => {
            let mut table = table();
            for (name, value) in fields {
                table.add_row([harmless(name.clone()), harmless(value.plain())]);
            }
            format!("{table}\n")
        }
        Tree::Single(json) if json == "null" => EMPTY.to_owned(),
        other => format!("{}\n", harmless(other.plain())),
    }
}
