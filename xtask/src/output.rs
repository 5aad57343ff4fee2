//! Compares generated files on disk with files in memory, and updates the files on disk.
//!
//! Unchanged files are not written again, and generated files that are no longer needed are removed.
//! Generated files are recognised by their first line. All other files are never changed or removed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// The beginning of the first line of generated files: of Rust files, of the catalogue, and of schemas.
const MARKS: [&str; 3] =
    ["// @generated from spec/", "<!-- @generated ", "{ \"$comment\": \"@generated "];
/// The end of the first line of generated files.
pub const MAKER: &str = "by `cargo xtask gen`. Do not edit.";
/// No first line of a generated file has as many bytes: paths have at most 4,096.
const LONGEST_FIRST_LINE: u64 = 8192;

/// How a file on disk differs from the generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The file does not exist on disk.
    Missing,
    /// The file on disk has another text, which is this one.
    Changed(String),
    /// The file on disk was generated, but is no longer needed.
    Orphaned,
    /// The path belongs to something that was not generated: a file, a folder or a link.
    Foreign,
}

/// Compares a folder with the files that it should contain, by path below the folder.
///
/// Files on disk that were not generated are ignored, unless they have the path of a generated file. Links
/// are not followed.
///
/// # Errors
///
/// Fails if a file or folder cannot be read.
pub fn compare(
    folder: &Path,
    files: &BTreeMap<String, String>,
) -> io::Result<Vec<(String, Difference)>> {
    let mut differences = Vec::new();
    for (path, text) in files {
        differences.extend(compare_one(folder, path, text)?);
    }
    // Several files can have the same folder, which is reported only once.
    differences.dedup();
    let orphans = orphans(folder, |path| files.contains_key(path))?;
    differences.extend(orphans.into_iter().map(|path| (path, Difference::Orphaned)));
    Ok(differences)
}

/// What has the path of a generated file.
enum Place {
    Free,
    File(PathBuf),
    /// A link or a folder, or a file that has the path of one of the folders, which is this one.
    Foreign(String),
}

fn place_of(folder: &Path, path: &str) -> io::Result<Place> {
    let steps = path.match_indices('/').map(|(at, _)| &path[..at]).chain([path]);
    for step in steps {
        let place = folder.join(step);
        let kind = match fs::symlink_metadata(&place) {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Place::Free),
            Err(error) => return Err(named(&place, &error)),
        };
        let fits = if step == path { kind.is_file() } else { kind.is_dir() };
        if !fits {
            return Ok(Place::Foreign(step.to_owned()));
        }
    }
    Ok(Place::File(folder.join(path)))
}

/// Compares one file with its generated text.
///
/// Returns the path that differs. If a file or a link has the path of one of its folders, this is the path of
/// the folder.
///
/// # Errors
///
/// Fails if the file or one of its folders cannot be read.
pub fn compare_one(
    folder: &Path,
    path: &str,
    text: &str,
) -> io::Result<Option<(String, Difference)>> {
    let place = match place_of(folder, path)? {
        Place::Free => return Ok(Some((path.to_owned(), Difference::Missing))),
        Place::Foreign(step) => return Ok(Some((step, Difference::Foreign))),
        Place::File(place) => place,
    };
    // Read as bytes, because an interrupted run can leave a file that ends within a character.
    let bytes = fs::read(&place).map_err(|error| named(&place, &error))?;
    if bytes == text.as_bytes() {
        return Ok(None);
    }
    // An interrupted run can also leave an empty file, which is safe to replace.
    if !bytes.is_empty() && !is_generated(&bytes) {
        return Ok(Some((path.to_owned(), Difference::Foreign)));
    }
    let old = String::from_utf8_lossy(&bytes);
    let is_same = old.replace("\r\n", "\n") == text;
    Ok((!is_same).then(|| (path.to_owned(), Difference::Changed(old.into_owned()))))
}

/// Whether something that was not generated has the path of a generated file, or of one of its folders.
///
/// # Errors
///
/// Fails if the file or one of its folders cannot be read.
pub fn is_foreign(folder: &Path, path: &str) -> io::Result<bool> {
    match place_of(folder, path)? {
        Place::Foreign(_) => Ok(true),
        Place::Free => Ok(false),
        Place::File(place) => {
            let mut start = Vec::new();
            let file = fs::File::open(&place).map_err(|error| named(&place, &error))?;
            file.take(LONGEST_FIRST_LINE)
                .read_to_end(&mut start)
                .map_err(|error| named(&place, &error))?;
            Ok(!start.is_empty() && !is_generated(&start))
        }
    }
}

/// Returns the generated files of a folder that are no longer needed, sorted.
///
/// # Errors
///
/// Fails if a file or folder cannot be read.
pub fn orphans(folder: &Path, is_needed: impl Fn(&str) -> bool) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    rust_files(folder, |path, read| {
        if !is_needed(&path) && is_generated(&read()?) {
            found.push(path);
        }
        Ok(())
    })?;
    found.sort();
    Ok(found)
}

/// Calls a function for each generated file of a folder, in no particular order, with its path and bytes.
///
/// # Errors
///
/// Fails if a file or folder cannot be read.
pub fn each_generated(folder: &Path, mut visit: impl FnMut(String, &[u8])) -> io::Result<()> {
    rust_files(folder, |path, read| {
        let bytes = read()?;
        if is_generated(&bytes) {
            visit(path, &bytes);
        }
        Ok(())
    })
}

/// Removes a generated file, and its folder if nothing else is in the folder.
///
/// # Errors
///
/// Fails if the file cannot be removed.
pub fn remove(folder: &Path, path: &str) -> io::Result<()> {
    let target = folder.join(path);
    fs::remove_file(&target).map_err(|error| named(&target, &error))?;
    if let Some(parent) = target.parent().filter(|parent| *parent != folder) {
        // Fails if the folder still contains files, which is intended.
        let _ = fs::remove_dir(parent);
    }
    Ok(())
}

/// Writes a generated file, and creates its folder.
///
/// # Errors
///
/// Fails if the file cannot be written.
pub fn update(folder: &Path, path: &str, text: &str) -> io::Result<()> {
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).map_err(|error| named(parent, &error))?;
    }
    write(&target, text).map_err(|error| named(&target, &error))
}

/// Writes a temporary file next to the target, and renames it. An interrupted run leaves either the old or
/// the new file, but never a part of a file.
fn write(target: &Path, text: &str) -> io::Result<()> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = target.with_file_name(format!(".{name}.xtask-gen"));
    match fs::remove_file(&beside) {
        // An interrupted run left a temporary file.
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut file = fs::File::create_new(&beside)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| fs::rename(&beside, target));
    if written.is_err() {
        // Only the first error is reported.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Whether the first line states that the file was generated.
fn is_generated(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    MARKS.iter().any(|mark| line.starts_with(mark.as_bytes()))
        && line.windows(MAKER.len()).any(|part| part == MAKER.as_bytes())
}

/// Calls a function for each `*.rs` file below a folder, with its path and a function that reads its bytes. Links are
/// not followed. If the folder does not exist, it has no files.
fn rust_files(
    folder: &Path,
    mut visit: impl FnMut(String, &dyn Fn() -> io::Result<Vec<u8>>) -> io::Result<()>,
) -> io::Result<()> {
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(named(&path, &error)),
        };
        for entry in entries {
            let entry = entry.map_err(|error| named(&path, &error))?;
            // The type of the entry itself, which is that of the link and not of its target.
            let kind = entry.file_type().map_err(|error| named(&entry.path(), &error))?;
            let path = entry.path();
            if kind.is_dir() {
                open.push(path);
            } else if kind.is_file() && path.extension().is_some_and(|extension| extension == "rs")
            {
                let below = path.strip_prefix(folder).unwrap_or(&path);
                let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                let read = || fs::read(&path).map_err(|error| named(&path, &error));
                visit(parts.join("/"), &read)?;
            }
        }
    }
    Ok(())
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
