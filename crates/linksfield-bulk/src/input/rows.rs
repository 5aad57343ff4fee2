//! Reads a file row by row.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;

use linksfield_api::OperationInfo;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::columns::{Columns, Use};
use super::sheet::{self, file_error, without_mark};
use super::{Format, cell, is_same};
use crate::error::{BulkError, RowError};

/// The most bytes of one line of NDJSON.
const MOST: u64 = 4 * 1024 * 1024;

/// A row of a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// The row. The first row after the header is row 1.
    pub number: i64,
    /// The request, as the JSON of its page, with the parameters in the order of their names.
    pub request: String,
    /// Rows with a higher number are sent first.
    pub priority: i64,
    /// The amount in millionths, if the row states one.
    pub(crate) cost: Option<i64>,
}

/// Does not show the request, which contains card numbers.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row")
            .field("number", &self.number)
            .field("priority", &self.priority)
            .field("cost", &self.cost)
            .finish_non_exhaustive()
    }
}

/// The rows of a file, in their order.
#[derive(Debug)]
pub struct Rows<'a> {
    reader: Reader,
    columns: &'a Columns,
    operation: &'static OperationInfo,
    number: i64,
}

#[derive(Debug)]
enum Reader {
    Csv(Box<csv::Reader<File>>),
    Ndjson(BufReader<File>),
}

impl<'a> Rows<'a> {
    pub(super) fn open(
        path: &Path,
        format: Format,
        operation: &'static OperationInfo,
        columns: &'a Columns,
    ) -> Result<Self, BulkError> {
        let reader = match format {
            Format::Csv => Reader::Csv(Box::new(sheet::reader(path)?)),
            Format::Ndjson => {
                let file = File::open(path).map_err(|error| file_error(path, &error))?;
                Reader::Ndjson(BufReader::new(without_mark(file, path)?.0))
            }
        };
        Ok(Self { reader, columns, operation, number: 0 })
    }

    fn error(&self, column: Option<&str>, reason: impl Into<String>) -> RowError {
        RowError { row: self.number, column: column.map(str::to_owned), reason: reason.into() }
    }

    /// Reads the cells of the next row: for each name its JSON, or its text.
    fn cells(&mut self) -> Option<Result<Cells, RowError>> {
        self.number += 1;
        match &mut self.reader {
            Reader::Csv(reader) => {
                let mut record = csv::StringRecord::new();
                loop {
                    match reader.read_record(&mut record) {
                        Ok(false) => return None,
                        // Spreadsheets write the separators of rows that were emptied.
                        Ok(true) if record.iter().all(str::is_empty) => self.number += 1,
                        Ok(true) => return Some(Ok(Cells::Text(record))),
                        Err(error) => return Some(Err(self.error(None, csv_reason(&error)))),
                    }
                }
            }
            Reader::Ndjson(reader) => loop {
                let mut line = String::new();
                match reader.by_ref().take(MOST).read_line(&mut line) {
                    Ok(0) => return None,
                    Ok(_) if line.len() as u64 >= MOST => {
                        return Some(Err(self.error(None, "the line is too long")));
                    }
                    Ok(_) if line.trim().is_empty() => {}
                    Ok(_) => {
                        return Some(match serde_json::from_str(&line) {
                            Ok(Object { twice: Some(name), .. }) => {
                                Err(self.error(Some(&name), "occurs twice"))
                            }
                            Ok(object) => Ok(Cells::Json(object.members)),
                            // The text of the other errors quotes the line.
                            Err(error) if error.is_data() => {
                                Err(self.error(None, "is not a JSON object"))
                            }
                            Err(error) => {
                                Err(self.error(None, format!("is not a JSON object: {error}")))
                            }
                        });
                    }
                    Err(error) => return Some(Err(self.error(None, error.to_string()))),
                }
            },
        }
    }

    fn row(&self, cells: &Cells) -> Result<Row, RowError> {
        let mut members: BTreeMap<&str, String> = BTreeMap::new();
        let (mut priority, mut cost) = (0, None);
        let mut aside = |column: &str, text: &str| -> Result<(), RowError> {
            if self.columns.priority.as_deref() == Some(column) {
                priority =
                    cell::priority(text).map_err(|reason| self.error(Some(column), reason))?;
            } else if self.columns.cost.as_deref() == Some(column) {
                cost = Some(cell::micros(text).map_err(|reason| self.error(Some(column), reason))?);
            }
            Ok(())
        };
        match cells {
            Cells::Text(record) => {
                for ((column, used), text) in self.columns.header.iter().zip(record) {
                    match used {
                        _ if text.is_empty() => {}
                        Use::Aside => aside(column, text)?,
                        Use::Nothing => {
                            let reason = "the cell is not empty, but its column has no name";
                            return Err(self.error(None, reason));
                        }
                        Use::Parameter(parameter) => {
                            cell::check(parameter, text)
                                .map_err(|reason| self.error(Some(column), reason))?;
                            let json = parameter.kind.json(text);
                            let json = json.map_err(|reason| self.error(Some(column), reason))?;
                            members.insert(parameter.name, json.as_str().to_owned());
                        }
                    }
                }
            }
            Cells::Json(object) => {
                for (column, raw) in object {
                    let used = self.columns.used(column);
                    match used.map_err(|error| self.error(Some(column), error.to_string()))? {
                        _ if matches!(raw.get(), "null" | "\"\"") => {}
                        Use::Aside => aside(column, raw.get().trim_matches('"'))?,
                        Use::Nothing => return Err(self.error(None, "a member has no name")),
                        Use::Parameter(parameter) => {
                            let json = raw.get().to_owned();
                            if members.insert(parameter.name, json).is_some() {
                                return Err(self.error(Some(column), "the parameter occurs twice"));
                            }
                        }
                    }
                }
            }
        }
        for (name, json) in &self.columns.fixed {
            members.entry(name).or_insert_with(|| json.clone());
        }
        let stated = self.columns.cost.as_deref().and_then(|name| members.get(name));
        if let (None, Some(json)) = (cost, stated) {
            let column = self.columns.cost.as_deref().and_then(|name| self.column_of(name));
            cost = Some(
                cell::micros(json.trim_matches('"'))
                    .map_err(|reason| self.error(column.as_deref(), reason))?,
            );
        }
        let members: Vec<_> =
            members.iter().map(|(name, json)| format!("{}:{json}", quoted(name))).collect();
        let request = format!("{{{}}}", members.join(","));
        Ok(Row { number: self.number, request, priority, cost })
    }

    /// Returns the column of a parameter.
    pub(crate) fn column_of(&self, parameter: &str) -> Option<String> {
        let known =
            self.operation.parameters.iter().find(|known| is_same(known.name, parameter))?;
        let column = self.columns.header.iter().find(
            |(_, used)| matches!(used, Use::Parameter(parameter) if parameter.name == known.name),
        );
        Some(column.map_or(known.name, |(column, _)| column.as_str()).to_owned())
    }
}

enum Cells {
    Text(csv::StringRecord),
    Json(BTreeMap<String, Box<RawValue>>),
}

/// The members of a JSON object, and a name that occurs twice, if there is one.
#[derive(Default)]
struct Object {
    members: BTreeMap<String, Box<RawValue>>,
    twice: Option<String>,
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Object;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut object = Object::default();
        while let Some((name, value)) = map.next_entry::<String, Box<RawValue>>()? {
            if object.members.contains_key(&name) {
                object.twice = Some(name.clone());
            }
            object.members.insert(name, value);
        }
        Ok(object)
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.cells()?.and_then(|cells| self.row(&cells)))
    }
}

fn csv_reason(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("has {len} cells, but the header has {expected_len}")
        }
        csv::ErrorKind::Utf8 { .. } => "is not UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
