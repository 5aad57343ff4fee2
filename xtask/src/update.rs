//! Compares the generated files with those on disk one by one, and writes those that differ.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use similar::TextDiff;

use crate::output::{self, Difference, compare_one};
use crate::stamp::{Digest, digest};

/// How files are updated.
pub(crate) struct Update {
    check: bool,
    verbose: bool,
    /// Whether a file that was not generated has the path of a generated file. Nothing is written then.
    pub(crate) is_blocked: bool,
}

/// A generated file that was compared with the file on disk.
pub(crate) struct Done {
    /// The digest of the generated text.
    pub(crate) digest: Digest,
    /// How the file on disk differs.
    pub(crate) change: Option<Change>,
}

/// A line of the report, and the lines that differ if they are wanted.
#[derive(PartialEq)]
pub(crate) struct Change {
    pub(crate) line: String,
}

impl Update {
    /// Prepares an update of files in the output folder, and of other files. Writes nothing.
    pub(crate) fn new<'a>(
        out: &Path,
        (check, verbose): (bool, bool),
        mut paths: impl Iterator<Item = &'a str>,
        mut others: impl Iterator<Item = &'a Path>,
    ) -> io::Result<Self> {
        let is_blocked = paths.try_fold(false, |found, path| {
            Ok::<_, io::Error>(found || output::is_foreign(out, path)?)
        })?;
        let is_blocked = others.try_fold(is_blocked, |found, path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Ok::<_, io::Error>(found || output::is_foreign(path.parent().unwrap_or(path), &name)?)
        })?;
        Ok(Self { check, verbose, is_blocked })
    }

    fn writes(&self) -> bool {
        !self.check && !self.is_blocked
    }

    /// Compares a generated file, and writes the file if it differs.
    pub(crate) fn file(&self, folder: &Path, path: &str, text: &str) -> Result<Done, String> {
        let digest = digest(text.as_bytes());
        let difference = compare_one(folder, path, text)
            .map_err(|error| format!("cannot read the output: {error}"))?;
        let Some((at, difference)) = difference else { return Ok(Done { digest, change: None }) };
        if self.writes() && difference != Difference::Foreign {
            output::update(folder, path, text).map_err(unwritable)?;
        }
        let mut line = self.line(folder, &at, &difference);
        if let (Difference::Changed(old), true, true) = (&difference, self.check, self.verbose) {
            let diff = TextDiff::from_lines(old.as_str(), text);
            // Writing to a String cannot fail.
            let _ = writeln!(line, "{}", diff.unified_diff().context_radius(2));
        }
        Ok(Done { digest, change: Some(Change { line }) })
    }

    /// Removes the generated files that are no longer needed.
    pub(crate) fn orphans(
        &self,
        folder: &Path,
        is_needed: impl Fn(&str) -> bool,
    ) -> Result<Vec<Change>, String> {
        let orphans = output::orphans(folder, is_needed)
            .map_err(|error| format!("cannot read the output: {error}"))?;
        let mut changes = Vec::new();
        for path in orphans {
            if self.writes() {
                output::remove(folder, &path).map_err(unwritable)?;
            }
            changes.push(Change { line: self.line(folder, &path, &Difference::Orphaned) });
        }
        Ok(changes)
    }

    fn line(&self, folder: &Path, path: &str, difference: &Difference) -> String {
        let what = match (difference, self.check) {
            (Difference::Missing, true) => "missing",
            (Difference::Changed(_), true) => "stale",
            (Difference::Orphaned, true) => "orphaned",
            (Difference::Foreign, _) => "in the way",
            (Difference::Missing, false) => "new",
            (Difference::Changed(_), false) => "changed",
            (Difference::Orphaned, false) => "removed",
        };
        format!("{what:>10} {}\n", folder.join(path).display())
    }
}

fn unwritable(error: io::Error) -> String {
    format!("cannot write the output: {error}")
}
