//! Tables with one field on each line: cells between `|`, tabs, or several spaces, below a line with the names of the
//! columns.

use super::columns::{Column, Header, Separator, cells, header};
use super::fields::{is_name, printed_value};
use super::kinds;
use super::paths::{Nesting, Step, insert, object_kind};
use super::words::{self, Marker};
use crate::error::shown;
use crate::page::{Field, Kind, Node, Place};

/// The greatest number of rows that are read. The caller refuses a table with more.
const ROWS: usize = 2_000;

/// The greatest number of tables of nested objects.
const TABLES: usize = 200;

/// The fields of a table.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The fields, nested, each with the place that its row names.
    pub(super) fields: Vec<(Option<Place>, Field)>,
    pub(super) count: usize,
    pub(super) doubts: Vec<String>,
}

/// A row of a table.
struct Row {
    path: Vec<Step>,
    place: Option<Place>,
    node: Node,
    required: Option<bool>,
}

/// Reads the lines of a table that begins with a header.
pub(super) fn read(lines: &[&str]) -> Option<Rows> {
    let start = lines.iter().position(|line| !line.trim().is_empty())?;
    let mut reader = Reader { header: header(lines[start])?, ..Reader::default() };
    for line in &lines[start + 1..] {
        if reader.rows.len() > ROWS {
            break;
        }
        reader.line(line);
    }
    let mut doubts = reader.doubts;
    let count = reader.rows.len();
    let mut places: Vec<(Option<Place>, Vec<Field>)> = Vec::new();
    for row in reader.rows {
        let at = places.iter().position(|(place, _)| *place == row.place).unwrap_or_else(|| {
            places.push((row.place, Vec::new()));
            places.len() - 1
        });
        if let Some((_, fields)) = places.get_mut(at) {
            insert(fields, &row.path, row.node, row.required, &mut doubts);
        }
    }
    let fields = places
        .into_iter()
        .flat_map(|(place, fields)| fields.into_iter().map(move |field| (place, field)))
        .collect();
    Some(Rows { fields, count, doubts })
}

#[derive(Default)]
struct Reader {
    header: Header,
    rows: Vec<Row>,
    nesting: Nesting,
    /// The last line without cells, which may name the field of the next table.
    caption: Option<String>,
    tables: usize,
    doubts: Vec<String>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        if line.trim().is_empty() || is_rule(line) {
            return;
        }
        if let Some(header) = header(line) {
            self.sub_table(header);
            return;
        }
        let cells = cells(line, self.header.separator);
        if cells.len() < 2 {
            self.continuation(line.trim());
            return;
        }
        self.caption = None;
        self.row(&cells);
    }

    /// A second header begins the table of a nested object, which the line above it names.
    fn sub_table(&mut self, header: Header) {
        self.header = header;
        self.nesting = Nesting::default();
        self.tables += 1;
        let Some(caption) = self.caption.take().filter(|_| self.tables <= TABLES) else { return };
        // The line above was taken for the end of the description of the field before.
        if let Some(row) = self.rows.last_mut()
            && row.node.text.last() == Some(&caption)
        {
            row.node.text.pop();
        }
        let names: Vec<&str> = caption
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .filter(|word| !word.is_empty())
            .collect();
        let is_open = |row: &&Row| matches!(object_kind(&row.node.kind), Some(true) | None);
        let parent =
            self.rows.iter().rev().filter(is_open).find(|row| {
                row.path.last().is_some_and(|last| names.contains(&last.name.as_str()))
            });
        match parent {
            Some(row) => self.nesting.parent = row.path.clone(),
            None => self.doubts.push(format!(
                "the field of the table `{}` is not recognised; its fields are at the top",
                shown(&caption, 60)
            )),
        }
    }

    /// A line without cells continues the description above it.
    fn continuation(&mut self, line: &str) {
        self.caption = Some(line.to_owned());
        if let Some(row) = self.rows.last_mut() {
            row.node.text.push(line.to_owned());
        }
    }

    fn cell<'c>(&self, cells: &'c [String], wanted: Column) -> &'c str {
        let at = self.header.columns.iter().position(|column| *column == wanted);
        at.and_then(|at| cells.get(at)).map_or("", |cell| cell.as_str())
    }

    fn row(&mut self, cells: &[String]) {
        let cells = &self.aligned(cells);
        let (width, name, rest) = named(self.cell(cells, Column::Name));
        let texts = self.texts(cells);
        if name.is_empty() {
            // A merged cell: the row continues the one above.
            if let Some(row) = self.rows.last_mut() {
                row.node.text.extend(texts);
            }
            return;
        }
        if !is_name(&name) {
            self.doubts.push(format!(
                "the row `{}` has no name of a field, and is left out",
                shown(&name, 40)
            ));
            return;
        }
        let printed_type = self.cell(cells, Column::Type).trim();
        let mut node = match kinds::read_cell(printed_type) {
            Some(printed) => Node {
                format: printed.format,
                nullable: printed.nullable,
                max_length: printed.length,
                decimals: printed.decimals,
                ..Node::new(printed.kind)
            },
            None if printed_type.is_empty() => Node::default(),
            None => Node {
                doubts: vec![format!("the page states the type `{}`", shown(printed_type, 40))],
                ..Node::default()
            },
        };
        node.text.extend(rest);
        let mut required = None;
        match words::marker(self.cell(cells, Column::Required)) {
            Marker::None => {}
            Marker::Is(marker) => required = Some(marker),
            Marker::Conditional(condition) => {
                node.is_conditional = true;
                node.text.extend(condition);
            }
            Marker::Unknown(text) => {
                node.doubts.push(format!("the page marks it with `{}`", shown(&text, 40)));
            }
        }
        node.text.extend(texts);
        let value = |column| Some(plain(self.cell(cells, column))).filter(|text| is_value(text));
        node.default = value(Column::Default);
        node.example = value(Column::Example).map(|text| printed_value(&node.kind, &text));
        let length: String = self
            .cell(cells, Column::Length)
            .trim()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        if node.kind == Kind::Text {
            node.max_length = length.parse().ok().or(node.max_length);
        }
        let place = words::place_name(self.cell(cells, Column::Place));
        let path = self.nesting.path(width, &name, &mut node, &mut self.doubts);
        self.rows.push(Row { path, place, node, required });
    }

    /// Returns the descriptions of a row, one for each line of its cells.
    fn texts(&self, cells: &[String]) -> Vec<String> {
        let own =
            self.header.columns.iter().zip(cells).filter(|(column, _)| **column == Column::Meaning);
        let texts = own.flat_map(|(_, cell)| {
            cell.split("<br>").flat_map(|part| part.split("<br/>")).map(plain).collect::<Vec<_>>()
        });
        texts.filter(|text| is_value(text)).collect()
    }

    /// Brings the cells of a line that has fewer than the header below their columns.
    fn aligned(&self, cells: &[String]) -> Vec<String> {
        let columns = &self.header.columns;
        if self.header.separator != Separator::Spaces || cells.len() == columns.len() {
            return cells.to_vec();
        }
        let mut aligned = vec![String::new(); columns.len()];
        let mut at = 0;
        for (index, cell) in cells.iter().enumerate() {
            let is_fitting = |column: &Column| match column {
                Column::Name => index == 0,
                Column::Type => kinds::read_cell(cell).is_some(),
                Column::Required => {
                    !matches!(words::marker(cell), Marker::Unknown(_) | Marker::None)
                }
                Column::Length => cell.bytes().all(|b| b.is_ascii_digit()),
                _ => true,
            };
            match (at..columns.len()).find(|column| is_fitting(&columns[*column])) {
                Some(column) => {
                    aligned[column].clone_from(cell);
                    at = column + 1;
                }
                // Several spaces within a description are no new cell.
                None => {
                    if let Some(last) = aligned.last_mut() {
                        last.push_str("  ");
                        last.push_str(cell);
                    }
                }
            }
        }
        aligned
    }
}

/// Whether a line only separates rows: `|---|:--|`.
fn is_rule(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| "|-: +=\t｜".contains(c))
}

/// Splits the cell of a name: how far it is indented, the name, and a note in brackets.
pub(super) fn named(cell: &str) -> (usize, String, Option<String>) {
    let is_mark = |c: char| c.is_whitespace() || "└├│┗┣┃─━∟>》-–—+·•↳→|`*".contains(c);
    let rest = cell.trim_start_matches(is_mark);
    let width = cell.chars().count() - rest.chars().count();
    let rest = rest.trim_end_matches([' ', '`', '*']);
    match rest.find(['(', '（', ' ']) {
        Some(at) => {
            let note = rest[at..].trim().trim_matches(['(', '（', ')', '）', ' ', '`', '*']);
            let note = (!note.is_empty()).then(|| note.to_owned());
            (width, rest[..at].trim_end_matches('`').to_owned(), note)
        }
        None => (width, rest.to_owned(), None),
    }
}

/// Returns the text of a cell without the marks of Markdown around it.
fn plain(cell: &str) -> String {
    let cell = cell.trim();
    let inner = cell.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
    inner.filter(|inner| !inner.contains('`')).unwrap_or(cell).trim().to_owned()
}

/// Whether a cell states anything: `-` and `/` stand for nothing.
fn is_value(text: &str) -> bool {
    !text.is_empty() && !["-", "--", "—", "/", "无", "N/A", "n/a"].contains(&text)
}
