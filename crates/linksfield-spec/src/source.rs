//! The files of a spec, and the positions of the parts of the model in them. [`Sources`] turns a [`SpecPath`]
//! into a [`Span`], and a span into line and column.

use std::fmt;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::path::{SpecPath, Step};
use crate::tree::{Node, SyntaxError, Tree};

/// A YAML file: its path and its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path below the spec folder, with `/` on all platforms: `csss/order_package.yaml`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// All files of a spec, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    root: String,
    files: Vec<SourceFile>,
    latest: Latest,
}

/// The nodes of a file with their positions, or the reason why it is not valid YAML.
type Parsed = Result<Arc<Tree>, SyntaxError>;

/// The file that was parsed last for a position.
///
/// Only diagnostics and reports need positions after a file was read, and they ask for those of one file after the
/// other. The nodes of all files would be the largest part of the memory.
#[derive(Debug, Default)]
struct Latest(Mutex<Option<(FileId, Parsed)>>);

impl Clone for Latest {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// The id of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

impl FileId {
    /// The first file.
    pub(crate) const FIRST: Self = Self(0);
}

/// A byte range of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The bytes of the file's text.
    pub bytes: Range<usize>,
}

impl Span {
    /// The start of the first file, for positions that nothing shows.
    pub const NOWHERE: Self = Self { file: FileId::FIRST, bytes: 0..0 };
}

impl Sources {
    /// Reads all `*.yaml` files of the family folders below `root`. Hidden files and folders are ignored.
    ///
    /// # Errors
    ///
    /// Fails if a folder or file cannot be read or is not UTF-8. Also fails for files and folders that would
    /// be ignored by mistake: a YAML file outside of a family folder, a YAML file whose name does not end in
    /// `.yaml`, and a folder inside of a family folder.
    pub fn read(root: &Path) -> Result<Self, Unreadable> {
        Ok(Self::new(root.display().to_string(), Self::files(root)?))
    }

    /// Reads the texts of the files that [`read`](Self::read) reads.
    ///
    /// # Errors
    ///
    /// Fails like [`read`](Self::read).
    pub fn files(root: &Path) -> Result<Vec<SourceFile>, Unreadable> {
        let mut files = Vec::new();
        for family in entries(root)? {
            let folder = file_name(&family);
            if !family.is_dir() {
                if is_yaml(&folder) {
                    let help = "move it into the folder of its family, such as `spec/csss/order_package.yaml`";
                    let what = "this YAML file is not in the folder of a family";
                    return Err(Unreadable::new(&family, what, help));
                }
                continue;
            }
            for path in entries(&family)? {
                let name = file_name(&path);
                if path.is_dir() {
                    let help = "move its files next to `family.yaml`, or remove it";
                    let what = "the folder of a family cannot contain folders";
                    return Err(Unreadable::new(&path, what, help));
                }
                if !is_yaml(&name) {
                    continue;
                }
                if !name.ends_with(".yaml") {
                    let help = "rename the file, so that its name ends in `.yaml`";
                    let what = "only files with the extension `.yaml` are read";
                    return Err(Unreadable::new(&path, what, help));
                }
                files.push(SourceFile { path: format!("{folder}/{name}"), text: text(&path)? });
            }
        }
        Ok(files)
    }

    /// Creates sources from files that are already in memory. `root` is only shown in messages.
    #[must_use]
    pub fn new(root: impl Into<String>, mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        for file in &mut files {
            // Some editors write a byte order mark first, which is not part of the text.
            if let Some(text) = file.text.strip_prefix('\u{feff}') {
                file.text = text.to_owned();
            }
        }
        Self { root: root.into(), files, latest: Latest::default() }
    }

    /// Returns the span of the last key of a path.
    ///
    /// For an item of a list, returns the span of the item. For the top of a file, returns the empty span at
    /// its start.
    ///
    /// - If the path does not exist, returns the span of the nearest node above it that exists.
    /// - For a parameter from a group of fields, returns the span of the entry in `request.include` that
    ///   includes the group.
    /// - If the file does not exist, returns the empty span at the start of the first file.
    #[must_use]
    pub fn key_span(&self, path: &SpecPath) -> Span {
        self.span(path, Node::key_at)
    }

    /// Returns the span of the value at a path. For paths that do not exist, see [`key_span`].
    ///
    /// [`key_span`]: Self::key_span
    #[must_use]
    pub fn value_span(&self, path: &SpecPath) -> Span {
        self.span(path, Node::value_at)
    }

    fn span(&self, path: &SpecPath, bytes: fn(&Node, &[Step]) -> Range<usize>) -> Span {
        let Some(file) = self.file_id(path.file_name()) else {
            return Span { file: FileId(0), bytes: 0..0 };
        };
        let bytes = match self.tree(file) {
            // The top of a file is shown at its start.
            Ok(_) if path.steps().is_empty() => 0..0,
            Ok(tree) => self
                .included(file, &tree.root, path.steps())
                .unwrap_or_else(|| bytes(&tree.root, path.steps())),
            Err(_) => 0..0,
        };
        Span { file, bytes }
    }

    /// Returns the entry of `request.include` whose group contains a parameter that the file itself does not
    /// list.
    fn included(&self, file: FileId, own: &Node, steps: &[Step]) -> Option<Range<usize>> {
        let [Step::Key(request), Step::Key(location), Step::Key(name), ..] = steps else {
            return None;
        };
        let may_be_included = request == "request" && matches!(location.as_str(), "body" | "query");
        if !may_be_included || own.node(&steps[..3]).is_some() {
            return None;
        }
        let file = self.file(file);
        let (folder, _) = file.path.split_once('/')?;
        let family = self.tree(self.file_id(&format!("{folder}/family.yaml"))?).ok()?;
        let includes = own.node(&["request".into(), "include".into()])?.items();
        includes.iter().map(|entry| entry.bytes.clone()).find(|bytes| {
            let text = file.text.get(bytes.clone()).unwrap_or_default();
            let group = text.trim().trim_matches(['"', '\'']);
            family.root.node(&["fields".into(), group.into(), name.as_str().into()]).is_some()
        })
    }

    /// Returns the id of the file with a path below the spec folder.
    fn file_id(&self, path: &str) -> Option<FileId> {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok().map(FileId)
    }

    /// Returns the nodes of a file with their positions, or the reason why it is not valid YAML.
    pub(crate) fn tree(&self, id: FileId) -> Parsed {
        // A thread that panicked has left a complete value.
        let mut latest = self.latest.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*latest {
            Some((file, parsed)) if *file == id => parsed.clone(),
            _ => {
                let parsed = Tree::parse(&self.file(id).text).map(Arc::new);
                *latest = Some((id, parsed.clone()));
                parsed
            }
        }
    }

    /// Returns all files with their ids, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index), file))
    }

    /// Returns a file.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// Returns the path of a file including the spec folder, as shown in messages.
    #[must_use]
    pub fn display_path(&self, id: FileId) -> String {
        format!("{}/{}", self.root, self.file(id).path)
    }

    /// Returns line and column of the start of a span.
    #[must_use]
    pub fn line_column(&self, span: &Span) -> LineColumn {
        let text = &self.file(span.file).text;
        let start = floor_char_boundary(text, span.bytes.start);
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        LineColumn {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// Returns the spec folder, as shown in messages before the path of a file.
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

/// The error when the files of a spec cannot be read.
#[derive(Debug)]
pub struct Unreadable {
    /// The path, and what is wrong with it.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Unreadable {
    fn new(path: &Path, what: &str, help: &str) -> Self {
        Self { message: format!("{}: {what}", path.display()), help: help.to_owned() }
    }

    fn io(path: &Path, error: &io::Error) -> Self {
        Self::new(path, &error.to_string(), "check that the path exists and is readable")
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.message, self.help)
    }
}

impl std::error::Error for Unreadable {}

/// Returns the entries of a folder without hidden ones, sorted, so that the result does not depend on the
/// file system.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Unreadable> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| Unreadable::io(folder, &error))? {
        paths.push(entry.map_err(|error| Unreadable::io(folder, &error))?.path());
    }
    paths.retain(|path| !file_name(path).starts_with('.'));
    paths.sort();
    Ok(paths)
}

/// Reads the text of a file, without a byte order mark.
fn text(path: &Path) -> Result<String, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| Unreadable::io(path, &error))?;
    if !metadata.is_file() {
        return Err(Unreadable::new(path, "this is not a regular file", "remove it"));
    }
    let bytes = fs::read(path).map_err(|error| Unreadable::io(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        let what = format!("line {line} contains bytes that are not UTF-8");
        Unreadable::new(path, &what, "save the file as UTF-8")
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Whether a file name has an extension of YAML files, in upper or lower case.
fn is_yaml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".yaml") || name.ends_with(".yml")
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
