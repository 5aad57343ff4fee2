//! `cargo xtask diff`: what a change of the spec does to consumers. `linksfield-diff` compares. This folder reads the two
//! versions, checks versions, changelog and approvals, and connects the comparison with git.

mod approvals;
pub mod driver;
mod git;
mod side;
mod version;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use linksfield_codegen::ir;
use linksfield_diff::report::{self, Review};
use linksfield_diff::{Comparison, Version};
use linksfield_spec::{Diagnostic, Sources, Spec, SpecError};

use self::approvals::Approvals;
use self::side::{Origin, Side};
use crate::gen_command;

/// The arguments of `cargo xtask diff`.
#[derive(Debug, Clone, Default, Args)]
pub struct Diff {
    /// The old version: a revision of git, a range such as `main..HEAD`, a checkout, or a spec folder [default: the merge
    /// base of HEAD and the main branch].
    pub old: Option<String>,
    /// The new version [default: the working tree].
    pub new: Option<String>,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Fail with exit code 1 if a breaking change is not approved, or if the version or the changelog disagree.
    #[arg(long)]
    pub check: bool,
    /// Print no report, only what is wrong.
    #[arg(long, short, conflicts_with = "format")]
    pub quiet: bool,
    /// Compare only the files of the old version that have no mistakes.
    #[arg(long)]
    pub lenient: bool,
    /// Print the lines of spec/APPROVED.md that are missing. With a fingerprint and --reason, add a line.
    #[arg(
        long,
        value_name = "FINGERPRINT",
        num_args = 0..=1,
        default_missing_value = "",
        conflicts_with_all = ["format", "check", "quiet"]
    )]
    pub approve: Option<String>,
    /// Why the change is accepted.
    #[arg(long, requires = "approve", value_name = "TEXT")]
    pub reason: Option<String>,
    /// Let `git diff` show the changes of the API before the changed lines, in this clone.
    #[arg(long, conflicts_with_all = ["old", "approve", "check", "quiet", "lenient", "undo_git"])]
    pub setup_git: bool,
    /// Undo --setup-git.
    #[arg(long, conflicts_with_all = ["old", "approve", "check", "quiet", "lenient"])]
    pub undo_git: bool,
    /// The checkout with the folder `spec` [default: this workspace].
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
}

/// The form of the report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For a comment of a pull request.
    Markdown,
    /// For programs.
    Json,
}

/// Where to use the colours of a terminal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Color {
    /// On standard output.
    pub output: bool,
    /// On standard error.
    pub report: bool,
}

/// What the command prints, and its exit code.
#[derive(Debug, Default)]
pub struct Done {
    /// For standard output.
    pub output: String,
    /// For standard error.
    pub report: String,
    /// 0, or 1 if `--check` fails, or 2 if the versions cannot be compared.
    pub code: u8,
}

/// Runs the command.
#[must_use]
pub fn run(diff: &Diff, workspace: &Path, color: Color) -> Done {
    let root = diff.root.as_deref().unwrap_or(workspace);
    let done = if diff.setup_git {
        driver::set_up(root).map(|output| Done { output, ..Done::default() })
    } else if diff.undo_git {
        driver::undo(root).map(|output| Done { output, ..Done::default() })
    } else {
        compared(diff, root, color)
    };
    done.unwrap_or_else(|report| Done {
        report: format!("{}\n", report.trim_end()),
        code: 2,
        ..Done::default()
    })
}

fn compared(diff: &Diff, root: &Path, color: Color) -> Result<Done, String> {
    let (old, new) = side::origins(diff.old.as_deref(), diff.new.as_deref(), root)?;
    let review = review(&old, &new, root, diff.lenient, color.report)?;
    if let Some(fingerprint) = &diff.approve {
        let output = match (fingerprint.as_str(), &diff.reason) {
            ("", None) => approvals::proposal(&review),
            ("", Some(_)) => {
                return Err("error: `--reason` requires a fingerprint: `--approve FINGERPRINT --reason \"…\"`".to_owned());
            }
            (_, None) => return Err("error: `--approve FINGERPRINT` requires `--reason \"…\"`".to_owned()),
            (fingerprint, Some(reason)) if new == Origin::WorkingTree => {
                approvals::approve(&review, fingerprint, reason, &root.join("spec"))?
            }
            _ => return Err("error: an approval is written to the working tree, so the new version must be the working tree".to_owned()),
        };
        return Ok(Done { output, ..Done::default() });
    }
    let mut done = Done::default();
    if !diff.quiet {
        done.output = match diff.format {
            Format::Text => report::text(&review, color.output),
            Format::Markdown => report::markdown(&review),
            Format::Json => report::json(&review) + "\n",
        };
    }
    if diff.check && !review.is_accepted() {
        done.code = 1;
        done.report = refusal(&review);
    }
    Ok(done)
}

/// Explains why `--check` fails.
fn refusal(review: &Review) -> String {
    let mut report = String::new();
    for problem in &review.problems {
        report.push_str(&format!("error: {problem}\n"));
    }
    let missing: Vec<String> = review
        .unapproved()
        .map(|finding| format!("  {} {}\n", finding.fingerprint(), finding.subject))
        .collect();
    if !missing.is_empty() {
        report.push_str("error: these changes need an approval in spec/APPROVED.md:\n");
        report.extend(missing.iter().take(50).cloned());
        report.push_str("`cargo xtask diff --approve` prints the lines to add\n");
    }
    report
}

/// Returns the report of the changes of the working tree since the last commit, as text for a terminal.
///
/// # Errors
///
/// Fails if there is no commit, or if one of the versions has mistakes.
pub fn since_head(root: &Path, color: Color) -> Result<String, String> {
    let (old, new) = side::origins(Some("HEAD"), None, root)?;
    Ok(report::text(&review(&old, &new, root, false, color.report)?, color.output))
}

/// Compares two versions.
fn review(
    old: &Origin,
    new: &Origin,
    root: &Path,
    lenient: bool,
    color: bool,
) -> Result<Review, String> {
    let (old, new) = (Side::read(old, root)?, Side::read(new, root)?);
    let (mut new_spec, new_sources) = gen_command::checked(new.sources, color)?;
    let (old_spec, left_out) = old_spec(&old.name, &old.sources, lenient, color)?;
    if !left_out.is_empty() {
        new_spec.retain_files(|file| !is_left_out(file, &left_out));
    }
    let comparison = linksfield_diff::compare(
        Version { spec: &old_spec, sources: &old.sources },
        Version { spec: &new_spec, sources: &new_sources },
    )
    .map_err(|error| format!("error: {error}"))?;
    let mut review = Review::new(comparison, &old.name, new.name);
    review.left_out = left_out.into_iter().collect();
    review.roots = [old.root, new.root];
    let mut approvals = Approvals::read(new.approved.as_deref().unwrap_or_default());
    approvals.remove_past(&Approvals::read(old.approved.as_deref().unwrap_or_default()));
    review.approvals = approvals.reasons;
    review.problems = approvals.problems;
    if let (Some(old), Some(new)) = (&old.project, &new.project) {
        let (version, problems) = version::check(&review.comparison, old, new);
        review.version = version;
        review.problems.extend(problems);
    }
    Ok(review)
}

/// Whether a file is not compared: it has mistakes, or the file of its family has.
fn is_left_out(file: &str, left_out: &BTreeSet<String>) -> bool {
    let family = file.split('/').next().unwrap_or_default();
    left_out.contains(file) || left_out.contains(&format!("{family}/family.yaml"))
}

/// Checks the old version. With `lenient`, returns the part without mistakes, and the files with mistakes.
fn old_spec(
    name: &str,
    sources: &Sources,
    lenient: bool,
    color: bool,
) -> Result<(Spec, BTreeSet<String>), String> {
    let (mut spec, diagnostics) = Spec::check(sources);
    let mut left_out = BTreeSet::new();
    let file_of = |diagnostic: &Diagnostic| {
        diagnostic.span.as_ref().map(|span| sources.file(span.file).path.clone())
    };
    left_out.extend(diagnostics.iter().filter_map(file_of));
    let mut all = diagnostics;
    // The generator finds mistakes as well. Without their files, it can find others.
    while let Err(more) = ir::lower(&spec, sources) {
        let files: BTreeSet<String> = more.iter().filter_map(file_of).collect();
        let is_progress = files.iter().any(|file| !left_out.contains(file));
        all.extend(more);
        left_out.extend(files);
        if !lenient || !is_progress {
            break;
        }
        spec.retain_files(|file| !is_left_out(file, &left_out));
    }
    if all.is_empty() || (lenient && all.iter().all(|diagnostic| diagnostic.span.is_some())) {
        return Ok((spec, left_out));
    }
    let count = all.len();
    let (mistakes, verb) = if count == 1 {
        ("1 mistake".to_owned(), "is")
    } else {
        (format!("{count} mistakes"), "are")
    };
    all.truncate(3);
    let shown = SpecError { sources: sources.clone(), diagnostics: all }.render(color);
    Err(format!(
        "{}\n\nerror: the old spec, {name}, has {mistakes} by the present rules, of which the first {verb} shown. It may \
         have been written for another version of the format. `--lenient` compares the files without mistakes",
        shown.trim_end()
    ))
}

/// Compares two versions of the files of a spec that are in memory.
///
/// # Errors
///
/// Returns the reason if one of them has mistakes.
fn compare_sources(old: Sources, new: Sources) -> Result<Comparison, String> {
    let checked = |which: &str, sources: Sources| {
        let (spec, mut diagnostics) = Spec::check(&sources);
        if let Err(more) = ir::lower(&spec, &sources) {
            diagnostics.extend(more);
        }
        match diagnostics.first() {
            None => Ok((spec, sources)),
            Some(first) => Err(format!("{which} spec has mistakes: {}", first.message)),
        }
    };
    let (old, new) = (checked("the old", old)?, checked("the new", new)?);
    linksfield_diff::compare(
        Version { spec: &old.0, sources: &old.1 },
        Version { spec: &new.0, sources: &new.1 },
    )
    .map_err(|error| error.to_string())
}
