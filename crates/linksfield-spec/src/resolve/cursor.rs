//! A file being resolved, and the mistakes found in it: what all rooms of `resolve` share. It imports none of
//! them.

use crate::diagnostic::Diagnostic;
use crate::model::{CredentialId, Family};
use crate::path::Step;
use crate::read::{Read, read};
use crate::source::{FileId, Sources, Span};
use crate::yaml;

/// A path through a YAML file: `at!["request", "body", name]`.
macro_rules! at {
    ($($step:expr),* $(,)?) => { [$($crate::path::Step::from($step)),*] };
}
pub(super) use at;

/// Returns a path that goes one step further down.
pub(super) fn below(path: &[Step], step: impl Into<Step>) -> Vec<Step> {
    let mut path = path.to_vec();
    path.push(step.into());
    path
}

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Problems(Vec<Diagnostic>);

impl Problems {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.0
    }

    /// Reads a file, or notes why it cannot be read.
    pub(super) fn read<'s, T: serde::de::DeserializeOwned>(
        &mut self,
        sources: &'s Sources,
        file: FileId,
    ) -> Option<Read<'s, T>> {
        read(sources, file).map_err(|diagnostic| self.push(*diagnostic)).ok()
    }
}

/// What the endpoints of a family are resolved against.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The files.
    pub(super) sources: &'a Sources,
    /// `family.yaml` as it is written.
    pub(super) written: &'a Read<'a, yaml::Family>,
    /// The family, as far as it is resolved.
    pub(super) family: &'a Family,
}

/// A file being resolved: its YAML, where its nodes stand, and where mistakes go.
pub(super) struct Cursor<'a, T> {
    pub(super) read: &'a Read<'a, T>,
    pub(super) problems: &'a mut Problems,
}

/// `family.yaml` being resolved.
pub(super) type FamilyCursor<'a> = Cursor<'a, yaml::Family>;

/// The file of an endpoint being resolved.
pub(super) type EndpointCursor<'a> = Cursor<'a, yaml::Endpoint>;

impl<'a, T> Cursor<'a, T> {
    /// What is written.
    pub(super) fn yaml(&self) -> &'a T {
        &self.read.yaml
    }

    pub(super) fn key(&self, path: &[Step]) -> Span {
        self.read.key(path)
    }

    pub(super) fn value(&self, path: &[Step]) -> Span {
        self.read.value(path)
    }

    /// A value as it is written.
    pub(super) fn text(&self, path: &[Step]) -> &'a str {
        self.read.text(path)
    }

    /// Notes a mistake at a value.
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

    /// Notes a mistake at a key.
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

    /// Notes that a name points at nothing, with the nearest name that exists.
    pub(super) fn dangling<'n>(
        &mut self,
        path: &[Step],
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let span = self.value(path);
        self.problems.push(
            Diagnostic::at(span, "dangling-reference", format!("there is no {what} `{name}`"))
                .label("not defined")
                .help("define it first, or remove the reference")
                .did_you_mean(name, known),
        );
    }

    /// The same for a name in braces within a text.
    pub(super) fn dangling_hole(
        &mut self,
        path: &[Step],
        what: &str,
        hole: &str,
        text: &str,
        known: &[&str],
    ) {
        let span = self.value(path);
        self.problems.push(
            Diagnostic::at(span, "dangling-reference", format!("there is no {what} `{hole}`"))
                .label("not defined")
                .did_you_mean_within(hole, text, known),
        );
    }
}

impl FamilyCursor<'_> {
    /// Finds a credential of the family by its name, or notes that there is none.
    pub(super) fn credential(&mut self, path: &[Step], name: &str) -> Option<CredentialId> {
        let credentials = &self.yaml().credentials;
        if credentials.get(name).is_some() {
            return Some(CredentialId::new(name));
        }
        self.dangling(path, "credential", name, credentials.keys());
        None
    }
}
