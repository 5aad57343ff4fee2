//! The recorded changes in `tests/diff`, with the verdicts that a person wrote.

use std::fs;
use std::path::PathBuf;

use linksfield_spec::{Sources, Spec};

/// A recorded change of a spec.
#[derive(Debug)]
pub(crate) struct Change {
    /// The name of the folder, which states the change.
    pub(crate) name: String,
    /// The spec before the change.
    pub(crate) old: (Spec, Sources),
    /// The spec after the change.
    pub(crate) new: (Spec, Sources),
    /// What the change does to consumers.
    pub(crate) verdict: Verdict,
}

/// What a change does to consumers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// `compiles` or `breaks`.
    pub(crate) source: String,
    /// `works`, `differs` or `breaks`.
    pub(crate) running: String,
    /// `no` or `yes`.
    pub(crate) money: String,
    /// `none`, `patch`, `minor` or `major`.
    pub(crate) version: String,
    /// Whether a run of the old program against a sandbox with the new spec cannot show the effect.
    pub(crate) cannot_show: bool,
}

/// Returns all recorded changes, sorted by name.
///
/// # Panics
///
/// Panics if a spec has a mistake, or if a verdict is not complete.
pub(crate) fn changes() -> Vec<Change> {
    let folder = xtask::workspace().join("tests/diff");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    let change = |folder: PathBuf| {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let load = |version: &str| match Spec::load(&folder.join(version)) {
            Ok(loaded) => loaded,
            Err(error) => panic!("{name}: {}", error.render(false)),
        };
        let (old, new) = (load("old"), load("new"));
        let text = fs::read_to_string(folder.join("verdict")).unwrap();
        Change { verdict: verdict(&name, &text), name, old, new }
    };
    folders.into_iter().map(change).collect()
}

/// Reads the lines of a verdict, such as `money: no — Only parameters changed.`
fn verdict(name: &str, text: &str) -> Verdict {
    let mut lines = text.lines();
    let mut next = |key: &str, values: &[&str]| {
        let line = lines.next().unwrap_or_default();
        let value = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(": "));
        let value = value.unwrap_or_else(|| panic!("{name}: expected `{key}:`, found {line:?}"));
        let (level, reason) = value.split_once(" — ").unwrap_or((value, ""));
        assert!(values.contains(&level), "{name}: `{key}` is {level:?}, and not one of {values:?}");
        assert!(key == "version" || !reason.is_empty(), "{name}: `{key}` has no reason");
        level.to_owned()
    };
    let source = next("source", &["compiles", "breaks"]);
    let running = next("running", &["works", "differs", "breaks"]);
    let money = next("money", &["no", "yes"]);
    let version = next("version", &["none", "patch", "minor", "major"]);
    let cannot_show = text.lines().count() > 4;
    if cannot_show {
        next("run", &["cannot show"]);
    }
    Verdict { source, running, money, version, cannot_show }
}
