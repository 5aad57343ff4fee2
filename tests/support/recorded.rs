//! The recorded changes of specs in `tests/diff`. The README there describes the form of a change.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use linksfield_spec::{SourceFile, Sources};

/// A recorded change of a spec.
#[derive(Debug)]
pub struct RecordedChange {
    /// The name of the folder, which states the change.
    pub name: String,
    /// The folder.
    pub folder: PathBuf,
    /// The files of the spec before the change.
    pub old: Sources,
    /// The files of the spec after the change.
    pub new: Sources,
}

/// The texts of files by their paths below a spec folder.
type Files = BTreeMap<String, String>;

/// Returns all recorded changes, sorted by name.
///
/// # Panics
///
/// Panics if a folder does not have the form of a change.
#[must_use]
pub fn recorded_changes() -> Vec<RecordedChange> {
    let root = xtask::workspace().join("tests/diff");
    let base = read(&root.join("base"));
    let entries = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.retain(|folder| !folder.ends_with("base"));
    assert!(!folders.is_empty(), "{} contains no change", root.display());
    folders.into_iter().map(|folder| change(&base, folder)).collect()
}

fn change(base: &Files, folder: PathBuf) -> RecordedChange {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap().to_owned();
    let (own_old, own_new) = (read(&folder.join("old")), read(&folder.join("new")));
    let removed = fs::read_to_string(folder.join("removed")).unwrap_or_default();
    let removed_from = |version: &str| -> Vec<String> {
        let paths =
            removed.lines().filter_map(|line| line.strip_prefix(version)?.strip_prefix('/'));
        paths.map(str::to_owned).collect()
    };
    let (from_old, from_new) = (removed_from("old"), removed_from("new"));
    let mentioned = own_old.keys().chain(own_new.keys()).chain(&from_old).chain(&from_new);
    let mut families: BTreeSet<&str> = mentioned.map(|path| family(path)).collect();
    families.retain(|family| base.keys().any(|path| self::family(path) == *family));
    if families.is_empty() {
        families.insert("shop");
    }
    let mut files: Files =
        base.iter().filter(|(path, _)| families.contains(family(path))).map(owned).collect();
    let mut apply = |own: Files, removed: &[String]| {
        for path in removed {
            assert!(
                files.remove(path).is_some(),
                "{name}: `removed` names {path}, which does not exist"
            );
        }
        for (path, text) in own {
            let before = files.insert(path.clone(), text.clone());
            assert_ne!(before, Some(text), "{name}: {path} is the same as before: remove it");
        }
        sources(&files)
    };
    let old = apply(own_old, &from_old);
    let new = apply(own_new, &from_new);
    RecordedChange { name, folder, old, new }
}

fn family(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

fn owned((path, text): (&String, &String)) -> (String, String) {
    (path.clone(), text.clone())
}

fn sources(files: &Files) -> Sources {
    let files = files.iter().map(owned).map(|(path, text)| SourceFile { path, text });
    Sources::new("spec", files.collect())
}

/// Reads a spec folder. A folder that does not exist has no files.
fn read(folder: &Path) -> Files {
    let mut files = Files::new();
    let Ok(families) = fs::read_dir(folder) else { return files };
    for family in families.map(|entry| entry.unwrap()) {
        for file in fs::read_dir(family.path()).unwrap().map(|entry| entry.unwrap()) {
            let path = format!("{}/{}", family.file_name().display(), file.file_name().display());
            files.insert(path, fs::read_to_string(file.path()).unwrap());
        }
    }
    files
}
