//! The recorded changes in `tests/diff`, with the verdicts that a person wrote.

use std::fs;
use std::path::PathBuf;

use crate::recorded::{RecordedChange, recorded_changes};
use linksfield_spec::{Sources, Spec};

/// A recorded change of a spec.
#[derive(Debug)]
pub struct Change {
    /// The name of the folder, which states the change.
    pub name: String,
    /// The spec before the change.
    pub old: (Spec, Sources),
    /// The spec after the change.
    pub new: (Spec, Sources),
    /// What the change does to consumers.
    pub verdict: Verdict,
    /// The file `expected`.
    pub path: PathBuf,
    /// The verdict as a person wrote it: the first lines of the file.
    pub written: String,
    /// The findings of the comparison: the rest of the file.
    pub findings: String,
}

/// What a change does to consumers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// `compiles` or `breaks`.
    pub source: String,
    /// `works`, `differs` or `breaks`.
    pub running: String,
    /// `no` or `yes`.
    pub money: String,
    /// `none`, `patch`, `minor` or `major`.
    pub version: String,
    /// Whether a run of the old program against a sandbox with the new spec cannot show the effect.
    pub cannot_show: bool,
}

/// Returns all recorded changes, sorted by name.
///
/// # Panics
///
/// Panics if a spec has a mistake, or if a verdict is not complete.
pub fn changes() -> Vec<Change> {
    let change = |RecordedChange { name, folder, old, new }| {
        let load = |sources| match Spec::from_sources(sources) {
            Ok(loaded) => loaded,
            Err(error) => panic!("{name}: {}", error.render(false)),
        };
        let (old, new) = (load(old), load(new));
        let path = folder.join("expected");
        let text = fs::read_to_string(&path).unwrap();
        let (written, findings) = text.split_once("\n\n").unwrap_or((text.trim_end(), ""));
        let verdict = verdict(&name, written);
        let (written, findings) = (written.to_owned(), findings.to_owned());
        Change { name, old, new, verdict, path, written, findings }
    };
    recorded_changes().into_iter().map(change).collect()
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
