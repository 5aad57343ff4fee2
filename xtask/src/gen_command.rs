//! `cargo xtask gen`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use linksfield_spec::{Spec, SpecError};
use similar::TextDiff;

use crate::output::{Difference, compare, mend};
use crate::plan::FamilyPlan;

/// What to generate from, and where to.
#[derive(Debug, Clone)]
pub struct Options {
    /// The spec folder.
    pub spec: PathBuf,
    /// The folder of the generated files.
    pub out: PathBuf,
    /// Only compare, write nothing.
    pub check: bool,
    /// Show what differs, line by line.
    pub verbose: bool,
    /// Use colours in diagnostics.
    pub color: bool,
}

/// The text of all generated files of a spec, by path.
///
/// # Errors
///
/// What is wrong with the spec, as text for a terminal.
pub fn generate(spec: &Path, color: bool) -> Result<(BTreeMap<String, String>, usize), String> {
    let (spec, sources) = Spec::load(spec).map_err(|error| error.render(color))?;
    let plans = crate::plan(&spec).map_err(|diagnostics| {
        SpecError { sources: sources.clone(), diagnostics }.render(color)
    })?;
    let calls = plans.iter().map(|plan| plan.calls.len()).sum();
    let files = crate::emit(&plans)
        .map_err(|error| format!("the generator wrote something that is not Rust: {error}"))?;
    Ok((files, calls))
}

/// Runs the command, and gives back what it has to say.
///
/// # Errors
///
/// What is wrong with the spec; with `check`, which files are stale.
pub fn run(options: &Options) -> Result<String, String> {
    let start = Instant::now();
    let (files, calls) = generate(&options.spec, options.color)?;
    let out = options.out.display();
    let differences =
        compare(&options.out, &files).map_err(|error| format!("cannot read the output: {error}"))?;
    let mut report = String::new();
    for (path, difference) in &differences {
        let what = match (difference, options.check) {
            (Difference::Missing, true) => "missing",
            (Difference::Changed(_), true) => "stale",
            (Difference::Orphaned, true) => "orphaned",
            (Difference::Missing, false) => "new",
            (Difference::Changed(_), false) => "changed",
            (Difference::Orphaned, false) => "removed",
        };
        // Writing to a String cannot fail.
        let _ = writeln!(report, "{what:>9} {out}/{path}");
        if let (Difference::Changed(old), true) = (difference, options.verbose) {
            let diff = TextDiff::from_lines(old, &files[path]);
            let _ = writeln!(report, "{}", diff.unified_diff().context_radius(2));
        }
    }
    if options.check {
        if differences.is_empty() {
            return Ok(format!("{} files in {out} are fresh", files.len()));
        }
        let hint = if options.verbose { "" } else { " (`--verbose` shows the lines)" };
        return Err(format!(
            "{report}{} of the generated files are not what the spec says: run `cargo xtask gen`{hint}",
            differences.len()
        ));
    }
    mend(&options.out, &files, &differences)
        .map_err(|error| format!("cannot write the output: {error}"))?;
    let _ = write!(
        report,
        "{calls} calls in {} files, {} of them written, in {} ms",
        files.len(),
        differences.len(),
        start.elapsed().as_millis()
    );
    Ok(report)
}

/// Every family needs a cargo feature of its name, which a person adds once per family.
///
/// # Errors
///
/// Names the features that are missing.
pub fn check_features(manifest: &Path, plans: &[FamilyPlan]) -> Result<(), String> {
    let text = std::fs::read_to_string(manifest)
        .map_err(|error| format!("{}: {error}", manifest.display()))?;
    let missing: Vec<&str> = plans
        .iter()
        .map(|plan| plan.id.as_str())
        .filter(|id| !text.lines().any(|line| line.starts_with(&format!("{id} = ["))))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{} has no feature for {}: add `{} = []` under [features], and its name to `default`",
        manifest.display(),
        missing.join(", "),
        missing[0]
    ))
}
