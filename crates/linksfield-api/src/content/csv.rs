//! [`Csv`]: a file of comma-separated values, as received, with access to its rows.

use std::fmt;
use std::marker::PhantomData;

use csv_core::{ReadRecordResult, Reader};
use serde::de::{Deserialize, Deserializer};
use serde::{Serialize, Serializer};

use crate::codec::{Members, ReadLimits, Structure};
use crate::json_text;
use crate::mismatch::Mismatch;

/// A row of a CSV file with documented columns.
///
/// Only generated types implement this trait.
pub trait CsvRow: Structure {
    /// The names of the columns, each with whether its values are numbers or booleans in JSON.
    #[doc(hidden)]
    const COLUMNS: &'static [(&'static str, bool)];
}

/// A file of comma-separated values (RFC 4180), as the server sent it.
///
/// [`as_str`](Self::as_str) returns the text of the file. [`records`](Self::records) splits it into fields, in which
/// quotes are removed. If the columns of the file are documented, `T` is the type of a row, and [`rows`](Self::rows)
/// reads the rows by the names in the first line. A row that does not have the documented form, or that has more fields
/// than the first line, is an error of that row only.
///
/// The serde form is the text. `Debug` shows only its length, because a file may contain sensitive values.
///
/// ```
/// use linksfield_api::Csv;
///
/// let file: Csv = Csv::new("iccid,note\n8985,\"a, b\"\n");
/// let records: Vec<Vec<String>> = file.records().collect();
/// assert_eq!(records, [["iccid", "note"], ["8985", "a, b"]]);
/// ```
pub struct Csv<T = ()> {
    text: String,
    row: PhantomData<fn() -> T>,
}

impl<T> Csv<T> {
    /// Creates a file from its text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), row: PhantomData }
    }

    /// Returns the text of the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the text of the file.
    #[must_use]
    pub fn into_string(self) -> String {
        self.text
    }

    /// Returns the fields of each line, including the first line. Empty lines are skipped.
    ///
    /// A quoted field may contain line breaks. A quote that is never closed extends to the end of the file.
    pub fn records(&self) -> impl Iterator<Item = Vec<String>> + '_ {
        Records { rest: self.text.as_bytes(), reader: Reader::new(), is_ended: false }
    }
}

impl<T: CsvRow> Csv<T> {
    /// Returns the rows below the first line, which names the columns.
    ///
    /// Columns are found by their names, in any order. Columns that are not documented are kept as text in the `extra` of
    /// each row.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] for each row that does not have the documented form. The path begins with the number of the row,
    /// from 0. If the first line names no documented column, the file is another document, and this error is the only
    /// item.
    pub fn rows(&self) -> impl Iterator<Item = Result<T, Mismatch>> + '_ {
        let mut records = self.records();
        let names = records.next().unwrap_or_default();
        let is_known = |name: &String| T::COLUMNS.iter().any(|(known, _)| *known == name.trim());
        let is_other = !names.is_empty() && !names.iter().any(is_known);
        let other =
            is_other.then(|| Err(Mismatch::concealed("a line with the names of the columns")));
        let rows = records.enumerate().map(move |(index, record)| {
            row(&names, &record).map_err(|mismatch| mismatch.below_index(index))
        });
        other.into_iter().chain(rows.take(if is_other { 0 } else { usize::MAX }))
    }
}

fn row<T: CsvRow>(names: &[String], record: &[String]) -> Result<T, Mismatch> {
    // A comma that is not in quotes moves all fields after it. Empty fields at the end carry nothing.
    if record.iter().skip(names.len()).any(|field| !field.is_empty()) {
        return Err(Mismatch::concealed("at most as many fields as the first line"));
    }
    let values: Vec<_> = names
        .iter()
        .zip(record)
        .map(|(name, value)| {
            let name = name.trim();
            let is_bare = T::COLUMNS.iter().any(|(known, is_bare)| *known == name && *is_bare);
            (name, json_text::of_text(value.as_bytes(), is_bare))
        })
        .collect();
    // In a row with another number of fields, a sensitive value may be in the place of another value.
    let is_shifted = record.len() != names.len();
    let limits = ReadLimits { is_sensitive: is_shifted, ..ReadLimits::default() };
    T::read(&mut Members::of(&values).within(limits)).map_err(|mismatch| match is_shifted {
        true => mismatch.without_value(),
        false => mismatch,
    })
}

/// The records of a file that are not read yet.
struct Records<'a> {
    rest: &'a [u8],
    reader: Reader,
    is_ended: bool,
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_ended {
            return None;
        }
        let mut content = Vec::new();
        let mut ends = Vec::new();
        loop {
            let (mut output, mut bounds) = ([0; 1024], [0; 64]);
            let (result, read, written, fields) =
                self.reader.read_record(self.rest, &mut output, &mut bounds);
            self.rest = self.rest.get(read..).unwrap_or_default();
            content.extend_from_slice(output.get(..written).unwrap_or_default());
            // The bounds count from the beginning of the record, also if its output is read in parts.
            ends.extend_from_slice(bounds.get(..fields).unwrap_or_default());
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::End => {
                    self.is_ended = true;
                    return None;
                }
                // The reader learns from an empty input that the text has ended.
                ReadRecordResult::InputEmpty
                | ReadRecordResult::OutputFull
                | ReadRecordResult::OutputEndsFull => {}
            }
        }
        let mut start = 0;
        let field = |end: usize| {
            let field = content.get(start..end).unwrap_or_default();
            start = end;
            String::from_utf8_lossy(field).into_owned()
        };
        Some(ends.into_iter().map(field).collect())
    }
}

impl<T> Clone for Csv<T> {
    fn clone(&self) -> Self {
        Self::new(self.text.clone())
    }
}

impl<T> PartialEq for Csv<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Csv<T> {}

impl<T> fmt::Debug for Csv<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Csv({} bytes)", self.text.len())
    }
}

impl<T> Serialize for Csv<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, T> Deserialize<'de> for Csv<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<Vec<String>> {
        Csv::<()>::new(text).records().collect()
    }

    #[test]
    fn quotes_line_breaks_and_empty_fields_are_read() {
        assert_eq!(
            records("a,b\r\n1,\r\n\"x\ny\",\"say \"\"hi\"\"\"\n"),
            [vec!["a", "b"], vec!["1", ""], vec!["x\ny", "say \"hi\""],]
        );
        assert_eq!(records("a\n\n\nb"), [["a"], ["b"]]);
        assert_eq!(records(""), Vec::<Vec<String>>::new());
        assert_eq!(records("a,\"never closed\nb"), [["a", "never closed\nb"]]);
    }

    #[test]
    fn records_of_any_size_are_read() {
        let long = "x".repeat(10_000);
        let many = vec!["1"; 5_000].join(",");
        let found = records(&format!("{long},{long}\n{many}\n"));
        assert_eq!(found[0], [long.clone(), long]);
        assert_eq!(found[1].len(), 5_000);
        assert!(found[1].iter().all(|field| field == "1"));
    }
}
