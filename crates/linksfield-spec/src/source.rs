//! The files of a spec and places in them. A place is a byte range of one file; line and column are
//! worked out only when somebody wants to read them.

use std::fmt;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::Path;

/// One YAML file: its path as messages show it, and its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path relative to the spec folder, always with `/`: `csss/order_package.yaml`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// All files of a spec, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    root: String,
    files: Vec<SourceFile>,
}

/// Which file of [`Sources`] a [`Place`] lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A byte range of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The bytes of the file's text.
    pub bytes: Range<usize>,
}

impl Sources {
    /// Reads every `*.yaml` file of the family folders below `root`.
    ///
    /// # Errors
    ///
    /// When a folder or a file cannot be read, or a file is not UTF-8; the message names the path.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        for family in entries(root)? {
            if !family.is_dir() {
                continue;
            }
            let folder = file_name(&family);
            for path in entries(&family)? {
                let name = file_name(&path);
                if path.is_dir() || !name.ends_with(".yaml") {
                    continue;
                }
                let text = fs::read_to_string(&path).map_err(|error| named(&path, &error))?;
                files.push(SourceFile { path: format!("{folder}/{name}"), text });
            }
        }
        Ok(Self::new(root.display().to_string(), files))
    }

    /// Takes files that are already in memory; `root` is only shown in messages.
    #[must_use]
    pub fn new(root: impl Into<String>, mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        for file in &mut files {
            // Some editors begin a file with the mark of its byte order, which is no part of the text.
            if let Some(text) = file.text.strip_prefix('\u{feff}') {
                file.text = text.to_owned();
            }
        }
        Self { root: root.into(), files }
    }

    /// The files with their ids, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index), file))
    }

    /// One file.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// The path of a file as a person would open it: the spec folder and the path below it.
    #[must_use]
    pub fn display_path(&self, id: FileId) -> String {
        format!("{}/{}", self.root, self.file(id).path)
    }

    /// Where a place begins, for people: line and column, both counted from 1, columns in characters.
    #[must_use]
    pub fn line_column(&self, place: &Place) -> LineColumn {
        let text = &self.file(place.file).text;
        let start = floor_char_boundary(text, place.bytes.start);
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        LineColumn {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The folder that messages show before each path.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }
}

/// A line and a column, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl fmt::Display for LineColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

fn floor_char_boundary(text: &str, mut index: usize) -> usize {
    index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

/// The entries of a folder, sorted, so that nothing depends on the file system's order.
fn entries(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| named(folder, &error))? {
        paths.push(entry.map_err(|error| named(folder, &error))?.path());
    }
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
