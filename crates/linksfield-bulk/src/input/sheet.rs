//! Opens files of CSV as spreadsheets export them.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read, Seek as _, SeekFrom};
use std::path::Path;

use crate::error::BulkError;

/// The most bytes of the header.
const MOST: u64 = 4 * 1024 * 1024;

/// Returns the names of the columns of a CSV file.
pub(super) fn header(path: &Path) -> Result<Vec<String>, BulkError> {
    let mut reader = reader(path)?;
    let header = reader.headers().map_err(|error| file_error(path, &error))?;
    if header.iter().all(str::is_empty) {
        return Err(file_error(path, &"the file has no header with the names of its columns"));
    }
    Ok(header.iter().map(str::to_owned).collect())
}

/// Opens a file before its header.
pub(super) fn reader(path: &Path) -> Result<csv::Reader<File>, BulkError> {
    let file = File::open(path).map_err(|error| file_error(path, &error))?;
    let (mut file, start) = without_mark(file, path)?;
    let opened = stated_separator(&mut file, start).and_then(|stated| {
        let separator = match stated {
            Some(separator) => separator,
            None => {
                let begin = file.stream_position()?;
                let separator = separator(&file)?;
                file.seek(SeekFrom::Start(begin))?;
                separator
            }
        };
        Ok((file, separator))
    });
    let (file, separator) = opened.map_err(|error| file_error(path, &error))?;
    Ok(csv::ReaderBuilder::new().trim(csv::Trim::All).delimiter(separator).from_reader(file))
}

/// Skips a first line that states the separator, such as `sep=;`, as Excel writes and reads it.
fn stated_separator(file: &mut File, start: u64) -> std::io::Result<Option<u8>> {
    let mut begin = Vec::new();
    Read::by_ref(file).take(16).read_to_end(&mut begin)?;
    let line = begin.split_inclusive(|byte| *byte == b'\n').next().unwrap_or_default();
    // Only a line end tells it from a column with such a name.
    let text = line.strip_suffix(b"\n").map(|text| text.strip_suffix(b"\r").unwrap_or(text));
    let text = text.map(|text| {
        text.strip_prefix(b"\"").and_then(|text| text.strip_suffix(b"\"")).unwrap_or(text)
    });
    let separator = match text {
        Some([s, e, p, b'=', separator])
            if [*s, *e, *p].eq_ignore_ascii_case(b"sep") && separator.is_ascii() =>
        {
            Some(*separator)
        }
        _ => None,
    };
    let skipped = if separator.is_some() { line.len() as u64 } else { 0 };
    file.seek(SeekFrom::Start(start + skipped))?;
    Ok(separator)
}

/// Returns the character that separates the names of the header. Where a comma separates decimals, spreadsheets write
/// semicolons between cells.
fn separator(file: &File) -> std::io::Result<u8> {
    let mut header = Vec::new();
    BufReader::new(file.take(MOST)).read_until(b'\n', &mut header)?;
    let (mut counts, mut is_quoted) = ([(b',', 0), (b';', 0), (b'\t', 0)], false);
    for byte in header {
        is_quoted ^= byte == b'"';
        if let Some((_, count)) =
            counts.iter_mut().find(|(separator, _)| !is_quoted && *separator == byte)
        {
            *count += 1;
        }
    }
    let most = counts.into_iter().reduce(|most, other| if other.1 > most.1 { other } else { most });
    Ok(most.map_or(b',', |(separator, _)| separator))
}

/// Skips the mark that some programs write before UTF-8. Returns the file with its position.
pub(super) fn without_mark(mut file: File, path: &Path) -> Result<(File, u64), BulkError> {
    let mut mark = Vec::new();
    let read = Read::by_ref(&mut file).take(3).read_to_end(&mut mark);
    let start = if mark == b"\xef\xbb\xbf" { 3 } else { 0 };
    read.and_then(|_| file.seek(SeekFrom::Start(start)))
        .map_err(|error| file_error(path, &error))?;
    Ok((file, start))
}

pub(super) fn file_error(path: &Path, error: &dyn std::fmt::Display) -> BulkError {
    BulkError::File(path.display().to_string(), error.to_string())
}
