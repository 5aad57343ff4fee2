//! The file that is being resolved, and the mistakes found in it. All parts of `resolve` use these types.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::misleading;
use crate::model::{CredentialId, Family};
use crate::path::Step;
use crate::read::{Doubt, Outcome, Read, unknown_value};
use crate::source::{Sources, Span};
use crate::yaml;

/// Builds a path in a YAML file: `at!["request", "body", name]`.
macro_rules! at {
    ($($step:expr),* $(,)?) => { [$($crate::path::Step::from($step)),*] };
}
pub(super) use at;

/// Returns a path that is extended by one step.
pub(super) fn below(path: &[Step], step: impl Into<Step>) -> Vec<Step> {
    let mut path = path.to_vec();
    path.push(step.into());
    path
}

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Problems {
    /// The mistakes that were found while the files were read.
    reading: Vec<Diagnostic>,
    /// The mistakes that were found later, some of which may be consequences of the others.
    found: Vec<Diagnostic>,
    /// The parts of the files in which only the first kind counts.
    doubts: Vec<Doubt>,
    /// The endpoints of the current family that have mistakes. Other files may refer to them.
    broken: BTreeSet<String>,
    /// The number of mistakes in `found` before the current family.
    before_family: usize,
    /// The families that have mistakes.
    broken_families: BTreeSet<String>,
}

impl Problems {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Returns the mistakes without the consequences of others, sorted by their position.
    pub(super) fn into_diagnostics(self, sources: &Sources) -> Vec<Diagnostic> {
        let Self { reading, found, doubts, .. } = self;
        let is_doubtful =
            |diagnostic: &Diagnostic| doubts.iter().any(|doubt| doubt.covers(diagnostic, sources));
        // An invisible character is the reason for every other mistake of the same value.
        let hidden: Vec<Span> = reading
            .iter()
            .filter(|diagnostic| diagnostic.code == "invisible-character")
            .filter_map(|diagnostic| diagnostic.span.clone())
            .collect();
        let has_hidden = |diagnostic: &Diagnostic| {
            let is_around = |outer: &Span, inner: &Span| {
                outer.file == inner.file
                    && outer.bytes.len() < 120
                    && outer.bytes != inner.bytes
                    && outer.bytes.start <= inner.bytes.start
                    && outer.bytes.end >= inner.bytes.end
            };
            diagnostic
                .span
                .as_ref()
                .is_some_and(|span| hidden.iter().any(|inner| is_around(span, inner)))
        };
        let found = found.into_iter().filter(|diagnostic| !is_doubtful(diagnostic));
        let mut all: Vec<Diagnostic> = Vec::new();
        for diagnostic in
            reading.into_iter().chain(found).filter(|diagnostic| !has_hidden(diagnostic))
        {
            let text = diagnostic.span.as_ref().map(|span| sources.file(span.file).text.as_str());
            let better = text.and_then(|text| misleading::explains(&diagnostic, text));
            let diagnostic = better.unwrap_or(diagnostic);
            let is_same =
                |other: &Diagnostic| other.code == diagnostic.code && other.span == diagnostic.span;
            if diagnostic.code != "misleading-character" || !all.iter().any(is_same) {
                all.push(diagnostic);
            }
        }
        // Quotes alone do not make these values right.
        let unquoted: Vec<Diagnostic> =
            all.iter().filter(|one| one.code == "unquoted").cloned().collect();
        let is_outdone = |one: &Diagnostic| {
            one.code == "unquoted" && all.iter().any(|other| one.is_outdone_by(other))
        };
        let outdone: Vec<Span> = unquoted
            .iter()
            .filter(|one| is_outdone(one))
            .filter_map(|one| one.span.clone())
            .collect();
        all.retain(|one| {
            one.code != "unquoted" || one.span.as_ref().is_none_or(|span| !outdone.contains(span))
        });

        all.sort_by_key(|diagnostic| diagnostic.order(sources));
        all
    }

    /// The number of mistakes found so far.
    pub(super) fn count(&self) -> usize {
        self.reading.len() + self.found.len()
    }

    /// Begins the next family.
    pub(super) fn next_family(&mut self) {
        self.broken.clear();
        self.before_family = self.found.len();
    }

    /// Whether a mistake of the current family has this code and this message.
    pub(super) fn is_family_found(&self, code: &str, message: &str) -> bool {
        let found = self.found.get(self.before_family..).unwrap_or_default();
        found.iter().any(|other| other.code == code && other.message == message)
    }

    /// Records that an endpoint has mistakes.
    pub(super) fn set_broken(&mut self, endpoint: &str) {
        self.broken.insert(endpoint.to_owned());
    }

    /// Whether an endpoint of the current family has mistakes.
    pub(super) fn is_broken(&self, endpoint: &str) -> bool {
        self.broken.contains(endpoint)
    }

    /// Whether an endpoint of the current family has mistakes.
    pub(super) fn has_broken(&self) -> bool {
        !self.broken.is_empty()
    }

    /// Records that a family has mistakes.
    pub(super) fn set_family_broken(&mut self, family: &str) {
        self.broken_families.insert(family.to_owned());
    }

    /// Whether a family has mistakes. Other families may refer to it.
    pub(super) fn is_family_broken(&self, family: &str) -> bool {
        self.broken_families.contains(family)
    }

    /// Reports the mistakes that were found while a file was read. `None` if nothing of it could be read.
    pub(super) fn take<'s, T>(&mut self, outcome: Outcome<'s, T>) -> Option<Read<'s, T>> {
        self.reading.extend(outcome.diagnostics);
        self.doubts.extend(outcome.doubts);
        outcome.read
    }
}

/// The family to which an endpoint belongs, while the endpoint is resolved.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// All files of the spec.
    pub(super) sources: &'a Sources,
    /// The YAML of `family.yaml`.
    pub(super) written: &'a Read<'a, yaml::Family>,
    /// The resolved family, without the endpoints that are not yet resolved.
    pub(super) family: &'a Family,
}

/// A file that is being resolved: its YAML with positions, and the list of mistakes.
pub(super) struct Cursor<'a, T> {
    pub(super) read: &'a Read<'a, T>,
    pub(super) problems: &'a mut Problems,
}

/// The file `family.yaml` that is being resolved.
pub(super) type FamilyCursor<'a> = Cursor<'a, yaml::Family>;

/// The file of an endpoint that is being resolved.
pub(super) type EndpointCursor<'a> = Cursor<'a, yaml::Endpoint>;

impl<'a, T> Cursor<'a, T> {
    /// Returns the YAML of the file.
    pub(super) fn yaml(&self) -> &'a T {
        &self.read.yaml
    }

    pub(super) fn key(&self, path: &[Step]) -> Span {
        self.read.key(path)
    }

    pub(super) fn value(&self, path: &[Step]) -> Span {
        self.read.value(path)
    }

    /// Returns a value as it is written in the file.
    pub(super) fn text(&self, path: &[Step]) -> &'a str {
        self.read.text(path)
    }

    /// Returns a scalar as text, with every digit as it is written in the file.
    pub(super) fn scalar(&self, path: &[Step], scalar: &yaml::Scalar) -> String {
        match scalar {
            yaml::Scalar::Float => self.text(path).to_owned(),
            scalar => scalar.as_text(),
        }
    }

    /// Reports a mistake at a value.
    pub(super) fn wrong(
        &mut self,
        path: &[Step],
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let span = self.value(path);
        self.problems.push(Diagnostic::at(span, code, message).help(help));
    }

    /// Reports a mistake at a key.
    pub(super) fn wrong_key(
        &mut self,
        path: &[Step],
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let span = self.key(path);
        self.problems.push(Diagnostic::at(span, code, message).help(help));
    }

    /// Reports a name that is not defined, and suggests a similar name that is. `what` is the kind of the
    /// name.
    pub(super) fn undefined<'n>(
        &mut self,
        path: &[Step],
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let span = self.value(path);
        self.problems.push(
            Diagnostic::at(span, "undefined-name", format!("undefined {what} `{name}`"))
                .label("not defined")
                .help(format!("define the {what}, or remove the name here"))
                .did_you_mean(name, known),
        );
    }

    /// Reports a name in braces that is not defined. `text` is the whole text that contains it.
    pub(super) fn undefined_in_template(
        &mut self,
        path: &[Step],
        what: &str,
        name: &str,
        text: &str,
        known: &[&str],
    ) {
        let span = self.value(path);
        self.problems.push(
            Diagnostic::at(span, "undefined-name", format!("undefined {what} `{name}`"))
                .label("not defined")
                .help(format!("define the {what}, or remove the name here"))
                .did_you_mean_within(name, text, known),
        );
    }

    /// Reports a value that is not one of the fixed values of a key.
    pub(super) fn unknown_value<'n>(
        &mut self,
        path: &[Step],
        value: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let span = self.value(path);
        self.problems.push(
            Diagnostic::at(span, "unknown-value", unknown_value(value, path))
                .label("not a value of this key")
                .did_you_mean(value, known),
        );
    }
}

impl FamilyCursor<'_> {
    /// Returns the id of a credential. If the name is not defined, reports the mistake and returns `None`.
    pub(super) fn credential(&mut self, path: &[Step], name: &str) -> Option<CredentialId> {
        let credentials = &self.yaml().credentials;
        if credentials.get(name).is_some() {
            return Some(CredentialId::new(name));
        }
        self.undefined(path, "credential", name, credentials.keys());
        None
    }
}
