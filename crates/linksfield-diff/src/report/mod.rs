//! Reports of a comparison: for a terminal, for a pull request, and for programs.
//!
//! The texts of a spec can contain anything. Reports show invisible characters, and cut long texts.

mod brief;
mod escape;
mod json;
mod markdown;
mod text;

use std::collections::BTreeMap;

pub use brief::brief;
pub use json::json;
pub use markdown::markdown;
pub use text::text;

use crate::{Bump, Comparison, Effects, Finding, Place, Running, surface};

/// A comparison with everything that a reviewer decides on.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The comparison.
    pub comparison: Comparison,
    /// The name of the old version, such as `main (3665da0)`.
    pub old: String,
    /// The name of the new version, such as `the working tree`.
    pub new: String,
    /// The spec folder of each version, as places show it.
    pub roots: [String; 2],
    /// The versions. `None` if the comparison is not about the versions of a repository.
    pub version: Option<VersionState>,
    /// The reasons of approvals, by fingerprint.
    pub approvals: BTreeMap<String, String>,
    /// The files of the spec that were not compared, because one of the versions has mistakes there.
    pub left_out: Vec<String>,
    /// What must be corrected before the change can be merged, except for missing approvals. Each is a sentence.
    pub problems: Vec<String>,
}

/// The version of the project, and the version that a change requires.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct VersionState {
    /// The last released version. `None` if no version has been released.
    pub released: Option<String>,
    /// The version in `Cargo.toml`.
    pub found: String,
    /// The smallest version that the change allows. `None` if every version is allowed.
    pub required: Option<String>,
}

impl Review {
    /// Makes a review of a comparison without versions and approvals.
    #[must_use]
    pub fn new(comparison: Comparison, old: impl Into<String>, new: impl Into<String>) -> Self {
        Self {
            comparison,
            old: old.into(),
            new: new.into(),
            roots: ["spec".to_owned(), "spec".to_owned()],
            version: None,
            approvals: BTreeMap::new(),
            left_out: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Returns the reason why a finding was approved.
    #[must_use]
    pub fn approval(&self, finding: &Finding) -> Option<&str> {
        self.approvals.get(&finding.fingerprint().to_string()).map(String::as_str)
    }

    /// Returns the findings that need an approval and do not have one.
    pub fn unapproved(&self) -> impl Iterator<Item = &Finding> {
        let needs = |finding: &&Finding| finding.needs_approval();
        self.comparison.findings.iter().filter(needs).filter(|f| self.approval(f).is_none())
    }

    /// Whether the change can be merged: nothing has to be corrected, and no approval is missing.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.problems.is_empty() && self.unapproved().next().is_none()
    }

    /// Returns the numbers of findings by effect, with the names of the effects.
    fn counts(&self) -> [(&'static str, usize); 7] {
        let breaks = |e: &Effects| e.running.as_ref().is_some_and(|r| r.level == Running::Breaks);
        let differs = |e: &Effects| e.running.as_ref().is_some_and(|r| r.level == Running::Differs);
        let count = |has: &dyn Fn(&Effects) -> bool| {
            self.comparison.findings.iter().filter(|finding| has(&finding.effects)).count()
        };
        [
            ("source", count(&|e| e.source.is_some())),
            ("running programs fail", count(&breaks)),
            ("running programs differ", count(&differs)),
            ("money", count(&|e| e.money.is_some())),
            ("meaning", count(&|e| e.meaning.is_some())),
            (
                "new",
                self.comparison
                    .findings
                    .iter()
                    .filter(|f| f.bump() == Bump::Minor && f.effects.visible)
                    .count(),
            ),
            ("documentation", count(&|e| *e == Effects::default())),
        ]
    }

    /// Returns the numbers of findings as a part of a sentence. `None` if nothing changed.
    fn count_words(&self) -> Option<String> {
        let counts = self.counts().into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> =
            counts.map(|(effect, count)| format!("{effect} {count}")).collect();
        let number = counted(self.comparison.findings.len(), "change");
        (!counts.is_empty()).then(|| format!("{number}: {}", counts.join(", ")))
    }

    /// Returns the verdict, as a sentence without a full stop.
    fn verdict(&self) -> String {
        let any = |has: &dyn Fn(&Effects) -> bool| {
            self.comparison.findings.iter().any(|finding| has(&finding.effects))
        };
        let breaks = |e: &Effects| e.running.as_ref().is_some_and(|r| r.level == Running::Breaks);
        let mut broken = Vec::new();
        if any(&|e| e.source.is_some()) {
            broken.push("source");
        }
        if any(&breaks) {
            broken.push("running programs");
        }
        if any(&|e| e.money.is_some()) {
            broken.push("the rules about money");
        }
        if any(&|e| e.meaning.is_some()) {
            broken.push("the meaning of values");
        }
        if let Some((last, others)) = broken.split_last() {
            return match others {
                [] => format!("Breaking for {last}"),
                others => format!("Breaking for {} and {last}", others.join(", ")),
            };
        }
        match self.comparison.bump() {
            None if !self.left_out.is_empty() => {
                "No change of the API in the files that were compared"
            }
            None => "No change of the API",
            Some(Bump::Patch) => "Documentation only",
            Some(_) if any(&|e| e.running.is_some()) => {
                "Compatible, but running programs may receive something else"
            }
            Some(_) => "Compatible, with additions",
        }
        .to_owned()
    }

    /// Returns what is known about the version that follows, as a part of a sentence.
    fn version_words(&self) -> Option<String> {
        let version = self.version.as_ref()?;
        match (&version.required, &version.released) {
            (Some(required), _) => Some(format!("version {required} or later")),
            (None, None) => Some("any version, because none has been released".to_owned()),
            (None, Some(_)) => None,
        }
    }
}

/// Returns the effects of a finding with their reasons: a word, whether the effect is a break, and the reason.
fn reasons(effects: &Effects) -> Vec<(&'static str, bool, &str)> {
    let Effects { source, running, money, meaning, visible: _ } = effects;
    let mut all = Vec::new();
    if let Some(reason) = source {
        all.push(("source", true, reason.as_str()));
    }
    if let Some(effect) = running {
        all.push(("running", effect.level == Running::Breaks, effect.reason.as_str()));
    }
    if let Some(reason) = money {
        all.push(("money", true, reason.as_str()));
    }
    if let Some(reason) = meaning {
        all.push(("meaning", true, reason.as_str()));
    }
    all
}

/// The greatest number of changed items of the generated code that are shown for a finding.
const MOST_ITEMS: usize = 12;

/// Returns why code that uses a changed item may no longer compile, unless the finding states the same reason.
fn item_reason<'a>(change: &'a surface::Change, finding: &Finding) -> Option<&'a str> {
    let source = finding.effects.source.as_deref().unwrap_or_default();
    change.breaks.as_deref().filter(|reason| !source.contains(*reason))
}

/// Returns the places of a finding, as paths that terminals and editors open: whether they are in the old or in the new
/// version, and the path with line and column.
fn places(finding: &Finding, review: &Review) -> Vec<(&'static str, String)> {
    let versions = [("old", &finding.old), ("new", &finding.new)];
    versions
        .into_iter()
        .zip(&review.roots)
        .filter_map(|((which, place), root)| {
            let Place { file, line, column } = place.as_ref()?;
            Some((which, escape::line(&format!("{root}/{file}:{line}:{column}"), 300)))
        })
        .collect()
}

/// Returns a number with a noun in the right form.
fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
