//! What a comparison finds.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::surface;

/// The difference between two versions of a spec.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The findings: those that matter most to consumers first, in the order of subjects.
    pub findings: Vec<Finding>,
}

impl Comparison {
    /// Makes a comparison from findings in any order. Findings with the same fingerprint become one finding, so that an
    /// approval is about a single finding.
    #[must_use]
    pub fn new(findings: Vec<Finding>) -> Self {
        let mut findings = merged(findings);
        findings.sort_by(|one, other| {
            let severity = other.bump().cmp(&one.bump());
            severity
                .then_with(|| one.subject.cmp(&other.subject))
                .then_with(|| one.rule.cmp(other.rule))
                .then_with(|| (&one.before, &one.after).cmp(&(&other.before, &other.after)))
        });
        Self { findings }
    }

    /// Returns the part of the version that must be raised. `None` if nothing changed.
    #[must_use]
    pub fn bump(&self) -> Option<Bump> {
        self.findings.iter().map(Finding::bump).max()
    }
}

/// Merges findings with the same fingerprint.
fn merged(findings: Vec<Finding>) -> Vec<Finding> {
    let mut merged: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut known: HashMap<Fingerprint, usize> = HashMap::with_capacity(findings.len());
    for finding in findings {
        match known.entry(finding.fingerprint()) {
            Entry::Occupied(index) => merged[*index.get()].absorb(finding),
            Entry::Vacant(entry) => {
                entry.insert(merged.len());
                merged.push(finding);
            }
        }
    }
    merged
}

/// The part of a version that a change raises, as semantic versioning defines it.
///
/// Before version 1.0.0, a breaking change raises the minor version, and every other change the patch version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bump {
    /// Consumers notice nothing but documentation.
    Patch,
    /// Consumers may use something new, receive something else, or see a warning, without a change of their code.
    Minor,
    /// Consumers must look at their code: it may not compile, or it compiles and means something else.
    Major,
}

/// One change, in the words of the API.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The name of the rule, in kebab-case.
    pub rule: &'static str,
    /// What changed.
    pub subject: Subject,
    /// The change as a sentence. Names of the API are code spans of Markdown.
    pub title: String,
    /// The old value, if the change replaces or removes a value.
    pub before: Option<String>,
    /// The new value, if the change replaces or adds a value.
    pub after: Option<String>,
    /// What the change does to consumers.
    pub effects: Effects,
    /// The changes of the generated code that follow.
    pub rust: Vec<surface::Change>,
    /// The place in the old spec. `None` if the subject is new.
    pub old: Option<Place>,
    /// The place in the new spec. `None` if the subject was removed.
    pub new: Option<Place>,
}

impl Finding {
    /// Returns the part of the version that the change raises.
    #[must_use]
    pub fn bump(&self) -> Bump {
        let Effects { source, running, money, meaning, visible } = &self.effects;
        if source.is_some() || money.is_some() || meaning.is_some() {
            Bump::Major
        } else if running.is_some() || *visible {
            Bump::Minor
        } else {
            Bump::Patch
        }
    }

    /// Whether the change needs an approval: it breaks source, running programs or the meaning of a value, or it concerns
    /// money.
    #[must_use]
    pub fn needs_approval(&self) -> bool {
        let Effects { source, running, money, meaning, visible: _ } = &self.effects;
        let breaks = running.as_ref().is_some_and(|effect| effect.level == Running::Breaks);
        source.is_some() || money.is_some() || meaning.is_some() || breaks
    }

    /// Adds what another finding with the same fingerprint states.
    fn absorb(&mut self, other: Self) {
        let Self { title, effects, rust, old, new, .. } = other;
        if self.title != title {
            self.title = format!("{} {title}", self.title);
        }
        let Effects { source, running, money, meaning, visible } = effects;
        let own = &mut self.effects;
        own.source = match (own.source.take(), source) {
            (Some(one), Some(other)) if one != other => Some(format!("{one} {other}")),
            (one, other) => one.or(other),
        };
        let level = |effect: &Option<RunningEffect>| effect.as_ref().map(|effect| effect.level);
        if level(&running) > level(&own.running) {
            own.running = running;
        }
        own.money = own.money.take().or(money);
        own.meaning = own.meaning.take().or(meaning);
        own.visible |= visible;
        self.rust.extend(rust);
        self.old = self.old.take().or(old);
        self.new = self.new.take().or(new);
    }

    /// Returns the fingerprint, which does not depend on places, on other findings, or on wording.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let mut digest = Sha256::new();
        let none = String::new();
        let parts = [
            self.rule,
            &self.subject.family,
            self.subject.endpoint.as_deref().unwrap_or_default(),
            &self.subject.part,
            self.before.as_ref().unwrap_or(&none),
            self.after.as_ref().unwrap_or(&none),
        ];
        for part in parts {
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
        let bytes = digest.finalize();
        Fingerprint(bytes.iter().take(6).map(|byte| format!("{byte:02x}")).collect())
    }
}

/// What a change does to consumers. If all of it is `None` or `false`, nobody notices the change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Effects {
    /// Why code that uses the generated crate may no longer compile.
    pub source: Option<String>,
    /// Why a program that was built with the old spec does not work as before.
    pub running: Option<RunningEffect>,
    /// Which rule about the outcome or the repetition of writes changed, and what follows.
    pub money: Option<String>,
    /// Why code that still compiles does something else.
    pub meaning: Option<String>,
    /// Whether consumers notice the change although their programs work as before: there is something new to use, or the
    /// compiler warns of a use.
    pub visible: bool,
}

/// The effect on a program that was built with the old spec.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunningEffect {
    /// How serious the effect is.
    pub level: Running,
    /// The reason, as a sentence.
    pub reason: String,
}

/// How serious the effect on a program is that was built with the old spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Running {
    /// The program works, but some value is absent, unknown or different.
    Differs,
    /// Some call or push fails.
    Breaks,
}

/// What a finding is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Subject {
    /// The family.
    pub family: String,
    /// The endpoint. `None` if the finding is about the family or a shared type.
    pub endpoint: Option<String>,
    /// The part of the endpoint or the family, such as `request.device_id` or `types.PackageType`. Empty if the finding
    /// is about the whole.
    pub part: String,
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.family)?;
        if let Some(endpoint) = &self.endpoint {
            write!(f, ".{endpoint}")?;
        }
        if self.part.is_empty() { Ok(()) } else { write!(f, " {}", self.part) }
    }
}

/// A place in a file of the spec.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The path of the file below the spec folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1.
    pub column: usize,
}

/// The identity of a finding: 12 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Fingerprint(String);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_with_the_same_fingerprint_become_one_finding() {
        let finding = |title: &str, source: Option<&str>| Finding {
            rule: "items-changed",
            subject: Subject { family: "csss".into(), endpoint: None, part: "types.A".into() },
            title: title.to_owned(),
            before: None,
            after: None,
            effects: Effects { source: source.map(str::to_owned), ..Effects::default() },
            rust: Vec::new(),
            old: None,
            new: None,
        };
        let findings = vec![finding("One.", None), finding("Two.", Some("It breaks."))];
        let comparison = Comparison::new(findings);
        let [only] = comparison.findings.as_slice() else { panic!("{comparison:?}") };
        assert_eq!(only.title, "One. Two.");
        assert_eq!(only.effects.source.as_deref(), Some("It breaks."));
        assert!(only.needs_approval());
    }
}
