//! The tables of fields. In the text of a page, a field is its name, its type, and then its marker and its meaning in
//! any order, each on lines of its own. How fields are nested is not visible.

use super::kinds::{self, Printed};
use super::words::{Detail, detail, limit, max_length, required};
use crate::error::shown;
use crate::json::Json;
use crate::page::{Kind, Node};

/// A field of a table, before the nesting is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Flat {
    pub(super) name: String,
    /// How far the name is indented with marks such as `└`.
    pub(super) width: usize,
    pub(super) node: Node,
    /// The number of fields that the page prints for an object.
    pub(super) count: Option<usize>,
    pub(super) required: Option<bool>,
}

/// The fields of a table, and the type of the table as a whole.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) fields: Vec<Flat>,
    /// The type that is printed before the first field: a list, for example.
    pub(super) root: Option<Kind>,
    pub(super) doubts: Vec<String>,
    /// Whether the table ends in the middle of a field.
    pub(super) is_cut: bool,
}

/// Reads the lines of a table.
pub(super) fn read(lines: &[&str]) -> Table {
    let lines: Vec<&str> =
        lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let mut table = Table::default();
    let mut at = 0;
    while at < lines.len() {
        let Some(printed) = start(&lines, at) else {
            let root = kinds::read(lines[at]).map(|printed| printed.kind);
            if root.is_some() && table.root.is_none() {
                table.root = root;
            } else if at + 1 == lines.len() && is_name(lines[at]) {
                let name = shown(lines[at], 40);
                table
                    .doubts
                    .push(format!("the table ends after the name `{name}`, without its type"));
            }
            at += 1;
            continue;
        };
        let (width, name) = unmarked(lines[at]);
        at += 2;
        let end = (at..lines.len()).find(|at| start(&lines, *at).is_some()).unwrap_or(lines.len());
        // The last line may be the name of a field whose type is cut off.
        table.fields.push(Flat { width, ..field(name, printed, &lines[at..end]) });
        at = end;
    }
    table
}

/// Returns the type of the field that begins at a line.
fn start(lines: &[&str], at: usize) -> Option<Printed> {
    let name = lines.get(at)?;
    // The names of details, such as `Default:`, are no names of fields.
    if !is_name(unmarked(name).1) {
        return None;
    }
    kinds::read(lines.get(at + 1)?)
}

/// Splits the marks of nested fields, such as `└` or `>>`, from a name.
fn unmarked(line: &str) -> (usize, &str) {
    let name = line.trim_start_matches(['└', '├', '│', '─', '∟', '>', ' ']);
    (line.chars().count() - name.chars().count(), name)
}

/// Whether a line can be the name of a field.
pub(super) fn is_name(line: &str) -> bool {
    !line.is_empty()
        && line.len() <= 80
        && required(line).is_none()
        && line.chars().any(char::is_alphanumeric)
        && line.chars().all(|c| {
            c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '$' | '@' | '[' | ']' | '+')
        })
}

fn field(name: &str, printed: Printed, lines: &[&str]) -> Flat {
    let mut node = Node {
        format: printed.format,
        nullable: printed.nullable,
        max_length: printed.length,
        decimals: printed.decimals,
        ..Node::new(printed.kind)
    };
    let mut marker = printed.required;
    let mut lines = lines.iter().copied().peekable();
    while let Some(line) = lines.next() {
        if let Some(is_required) = required(line) {
            marker = Some(is_required);
        } else if let Some(length) = max_length(line) {
            node.max_length = Some(length);
        } else if let Some((is_least, limit)) = limit(line) {
            let place = if is_least { &mut node.min } else { &mut node.max };
            *place = Some(limit);
        } else if let Some((detail, rest)) = detail(line) {
            let value = if rest.is_empty() { lines.next().unwrap_or_default() } else { rest };
            match detail {
                Detail::Default => node.default = Some(value.to_owned()),
                Detail::Example => node.example = Some(printed_value(&node.kind, value)),
                Detail::Values => {
                    values(value, &mut node);
                    while let Some(line) = lines.next_if(|line| is_listed_value(line)) {
                        values(line, &mut node);
                    }
                }
            }
        } else {
            node.text.push(line.to_owned());
        }
    }
    Flat { name: name.to_owned(), width: 0, node, count: printed.count, required: marker }
}

/// Whether a line after the name of a list of values is one of them.
fn is_listed_value(line: &str) -> bool {
    required(line).is_none()
        && detail(line).is_none()
        && max_length(line).is_none()
        && !line.starts_with("//")
        && line
            .split([',', '，', ' '])
            .all(|word| word.len() <= 40 && word.is_ascii() && !word.is_empty())
        && line.split_whitespace().count() <= 2
}

fn values(line: &str, node: &mut Node) {
    for word in
        line.split([',', '，', '、', ' ', '|']).map(str::trim).filter(|word| !word.is_empty())
    {
        let word = word.trim_matches(['"', '\'', '`']);
        if !node.values.iter().any(|(value, _)| value == word) {
            node.values.push((word.to_owned(), String::new()));
        }
    }
}

/// Returns a value that is printed with its field.
pub(super) fn printed_value(kind: &Kind, text: &str) -> Json {
    match kind {
        Kind::Text => Json::String(text.trim_matches('"').to_owned()),
        _ => Json::parse(text).unwrap_or_else(|_| Json::String(text.to_owned())),
    }
}
