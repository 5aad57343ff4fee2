//! Files on disk against files in memory: what is stale, and bringing it up to date. A file that did not
//! change is not touched; a file that belongs to nothing any more is removed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How a file on disk differs from what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It should be there.
    Missing,
    /// It has another text: the text on disk.
    Changed(String),
    /// It should not be there.
    Orphaned,
}

/// Compares a folder with the files that should be in it, by path below the folder.
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
        match fs::read_to_string(folder.join(path)) {
            Ok(old) if same_text(&old, text) => {}
            Ok(old) => differences.push((path.clone(), Difference::Changed(old))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                differences.push((path.clone(), Difference::Missing));
            }
            Err(error) => return Err(named(&folder.join(path), &error)),
        }
    }
    for path in rust_files(folder)? {
        if !files.contains_key(&path) {
            differences.push((path, Difference::Orphaned));
        }
    }
    Ok(differences)
}

/// Mends the differences.
///
/// # Errors
///
/// When a file cannot be written or removed.
pub fn mend(
    folder: &Path,
    files: &BTreeMap<String, String>,
    differences: &[(String, Difference)],
) -> io::Result<()> {
    for (path, difference) in differences {
        let target = folder.join(path);
        match difference {
            Difference::Orphaned => {
                fs::remove_file(&target).map_err(|error| named(&target, &error))?;
                if let Some(parent) = target.parent() {
                    // Succeeds only when nothing is left in it.
                    let _ = fs::remove_dir(parent);
                }
            }
            Difference::Missing | Difference::Changed(_) => {
                if let Some(parent) = target.parent() {
                    fs::create_dir_all(parent).map_err(|error| named(parent, &error))?;
                }
                fs::write(&target, &files[path]).map_err(|error| named(&target, &error))?;
            }
        }
    }
    Ok(())
}

/// Line endings may be those of the platform.
fn same_text(old: &str, new: &str) -> bool {
    old == new || old.replace("\r\n", "\n") == new
}

/// All `*.rs` files below a folder, sorted. A folder that does not exist holds none.
fn rust_files(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(named(&path, &error)),
        };
        for entry in entries {
            let path = entry.map_err(|error| named(&path, &error))?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(folder).unwrap_or(&path);
                let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                found.push(parts.join("/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
