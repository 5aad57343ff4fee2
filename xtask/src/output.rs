//! Files on disk against files in memory: what is stale, and bringing it up to date. A file that did not
//! change is not touched; a file that belongs to nothing any more is removed. What does not begin with the
//! line that generated files begin with was written by a person, and is never written over nor removed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// How generated files begin: Rust, and the table of all pages.
const MARKS: [&str; 2] = ["// @generated from spec/", "<!-- @generated "];
/// What stands behind that in the same line.
pub const MAKER: &str = "by `cargo xtask gen`. Do not edit.";

/// How a file on disk differs from what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It should be there.
    Missing,
    /// It has another text: the text on disk.
    Changed(String),
    /// It should not be there.
    Orphaned,
    /// Something that was not generated stands in its place: a file of a person, a folder, or a link.
    Foreign,
}

/// Compares a folder with the files that should be in it, by path below the folder. Files that were not
/// generated are no difference, unless they stand where a generated one belongs. Links are not followed.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn compare(
    folder: &Path,
    files: &BTreeMap<String, String>,
) -> io::Result<Vec<(String, Difference)>> {
    let mut differences = Vec::new();
    for (path, text) in files {
        differences.extend(compare_one(folder, path, text)?);
    }
    // A folder may be in the way of many files.
    differences.dedup();
    for path in generated_files(folder)? {
        if !files.contains_key(&path) {
            differences.push((path, Difference::Orphaned));
        }
    }
    Ok(differences)
}

/// Compares one file with what it should be. What is in the way of it may be above it: a file or a link
/// in place of a folder.
///
/// # Errors
///
/// When it cannot be read.
pub fn compare_one(
    folder: &Path,
    path: &str,
    text: &str,
) -> io::Result<Option<(String, Difference)>> {
    let steps = path.match_indices('/').map(|(at, _)| &path[..at]).chain([path]);
    for step in steps {
        let place = folder.join(step);
        let kind = match fs::symlink_metadata(&place) {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Some((path.to_owned(), Difference::Missing)));
            }
            Err(error) => return Err(named(&place, &error)),
        };
        let fits = if step == path { kind.is_file() } else { kind.is_dir() };
        if !fits {
            return Ok(Some((step.to_owned(), Difference::Foreign)));
        }
    }
    let place = folder.join(path);
    // Bytes, because an interrupted run may have cut a character in two.
    let bytes = fs::read(&place).map_err(|error| named(&place, &error))?;
    // An interrupted run may also have left nothing, and in nothing there is nothing to lose.
    if !bytes.is_empty() && !is_generated(&bytes) {
        return Ok(Some((path.to_owned(), Difference::Foreign)));
    }
    let old = String::from_utf8_lossy(&bytes);
    let is_same = old == text || old.replace("\r\n", "\n") == text;
    Ok((!is_same).then(|| (path.to_owned(), Difference::Changed(old.into_owned()))))
}

/// Brings the folder up to date, unless something that was not generated is in the way.
///
/// # Errors
///
/// When a file cannot be written or removed, or must not be.
pub fn apply(
    folder: &Path,
    files: &BTreeMap<String, String>,
    differences: &[(String, Difference)],
) -> io::Result<()> {
    if let Some((path, _)) = differences.iter().find(|(_, what)| *what == Difference::Foreign) {
        let error = io::Error::new(io::ErrorKind::AlreadyExists, "it was not generated");
        return Err(named(&folder.join(path), &error));
    }
    for (path, difference) in differences {
        let target = folder.join(path);
        match difference {
            Difference::Orphaned => {
                fs::remove_file(&target).map_err(|error| named(&target, &error))?;
                if let Some(parent) = target.parent().filter(|parent| *parent != folder) {
                    // Succeeds only when nothing is left in it.
                    let _ = fs::remove_dir(parent);
                }
            }
            Difference::Missing | Difference::Changed(_) => {
                if let Some(parent) = target.parent() {
                    fs::create_dir_all(parent).map_err(|error| named(parent, &error))?;
                }
                write(&target, &files[path]).map_err(|error| named(&target, &error))?;
            }
            Difference::Foreign => {}
        }
    }
    Ok(())
}

/// Writes a file beside its place and then moves it there, so that a run that is interrupted leaves the
/// old one or the new one, and no half of one.
fn write(target: &Path, text: &str) -> io::Result<()> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = target.with_file_name(format!(".{name}.xtask-gen"));
    match fs::remove_file(&beside) {
        // An interrupted run left it.
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut file = fs::File::create_new(&beside)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| fs::rename(&beside, target));
    if written.is_err() {
        // The first error is the one to be told.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Whether the first line says that the file was generated.
fn is_generated(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    MARKS.iter().any(|mark| line.starts_with(mark.as_bytes()))
        && line.windows(MAKER.len()).any(|part| part == MAKER.as_bytes())
}

/// All `*.rs` files below a folder that were generated, sorted. A folder that does not exist holds none;
/// what links point at is not looked at.
fn generated_files(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(named(&path, &error)),
        };
        for entry in entries {
            let entry = entry.map_err(|error| named(&path, &error))?;
            // The kind of the entry itself, not of what it may point at.
            let kind = entry.file_type().map_err(|error| named(&entry.path(), &error))?;
            let path = entry.path();
            if kind.is_dir() {
                open.push(path);
            } else if kind.is_file() && path.extension().is_some_and(|extension| extension == "rs")
            {
                let bytes = fs::read(&path).map_err(|error| named(&path, &error))?;
                if is_generated(&bytes) {
                    let below = path.strip_prefix(folder).unwrap_or(&path);
                    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                    found.push(parts.join("/"));
                }
            }
        }
    }
    found.sort();
    Ok(found)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
