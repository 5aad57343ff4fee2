//! Tables for people.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{ContentArrangement, Table};

use super::csv::Columns;
use super::tree::Tree;

/// The characters of control, which a terminal would obey.
fn harmless(text: String) -> String {
    if !text.chars().any(char::is_control) {
        return text;
    }
    text.chars().map(|next| if next.is_control() { '\u{fffd}' } else { next }).collect()
}

fn table() -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table
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

/// Returns the items of a list as a table.
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
    table.set_header(used.iter().map(|index| harmless(columns.names()[*index].clone())));
    for row in rows {
        table.add_row(used.iter().map(|index| harmless(row[*index].clone())));
    }
    format!("{table}\n")
}

fn fields(tree: &Tree) -> String {
    match tree {
        Tree::Object(fields) if fields.is_empty() => "The response is empty.\n".to_owned(),
        Tree::Object(fields) => {
            let mut table = table();
            for (name, value) in fields {
                table.add_row([harmless(name.clone()), harmless(value.plain())]);
            }
            format!("{table}\n")
        }
        Tree::Single(json) if json == "null" => "The response is empty.\n".to_owned(),
        other => format!("{}\n", harmless(other.plain())),
    }
}
