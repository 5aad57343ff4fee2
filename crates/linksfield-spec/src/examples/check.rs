//! An example being checked, the mistakes found in it, and what it says of them: a difference that the example
//! explains under `differs:` is no mistake, and an explanation that explains nothing is one.

use std::collections::BTreeSet;

use super::codes::Uncoded;
use crate::conform::Mismatch;
use crate::diagnostic::Diagnostic;
use crate::model::{Endpoint, Example, Family};
use crate::path::SpecPath;
use crate::source::Sources;

/// An example being checked.
pub(super) struct Check<'a> {
    pub(super) family: &'a Family,
    pub(super) endpoint: &'a Endpoint,
    pub(super) example: &'a Example,
    sources: &'a Sources,
    diagnostics: Vec<Diagnostic>,
    /// The paths under `differs:` that explained something.
    used: BTreeSet<String>,
}

impl<'a> Check<'a> {
    pub(super) fn new(
        sources: &'a Sources,
        family: &'a Family,
        endpoint: &'a Endpoint,
        example: &'a Example,
    ) -> Self {
        let (diagnostics, used) = (Vec::new(), BTreeSet::new());
        Self { family, endpoint, example, sources, diagnostics, used }
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// The path of the example.
    pub(super) fn path(&self) -> SpecPath {
        self.endpoint.path().at("examples").at(self.example.name.as_str())
    }

    /// The path of a key of the example.
    pub(super) fn at(&self, key: &str) -> SpecPath {
        self.path().at(key)
    }

    /// Notes a mistake at a key.
    pub(super) fn note(&mut self, at: &SpecPath, code: &'static str, message: String, help: &str) {
        let span = self.sources.key_span(at);
        self.diagnostics.push(Diagnostic::at(span, code, message).help(help));
    }

    /// Whether the example says why the value at a path is another one. Then that was needed.
    pub(super) fn is_excused(&mut self, path: &str) -> bool {
        let is_excused = self.example.differs.iter().any(|(name, _)| name == path);
        if is_excused {
            self.used.insert(path.to_owned());
        }
        is_excused
    }

    pub(super) fn is_common(&self, name: &str) -> bool {
        self.family.common.iter().any(|common| common.name == name)
    }

    /// Reports what is not as documented, unless the example says why.
    pub(super) fn mismatches(&mut self, at: &SpecPath, whole: &str, mismatches: Vec<Mismatch>) {
        for mismatch in mismatches {
            if self.is_excused(&mismatch.path) {
                continue;
            }
            let name = match mismatch.path.as_str() {
                "" => whole.to_owned(),
                path => format!("`{path}` of {whole}"),
            };
            self.note(
                at,
                "example-misfit",
                format!("in the example, {name} {}", mismatch.message),
                "correct the field's type, or say under `differs:` why the page prints something else",
            );
        }
    }

    /// Reports members that are not listed.
    pub(super) fn unlisted(&mut self, at: &SpecPath, whole: &str, names: Vec<String>) {
        for name in names {
            self.note(
                at,
                "untranscribed",
                format!("the example has `{name}`, which {whole} does not list"),
                "add the field: what an example shows is known",
            );
        }
    }

    /// Reports codes that their types do not list, unless the example says why.
    pub(super) fn uncoded(&mut self, at: &SpecPath, whole: &str, codes: Vec<Uncoded>) {
        for Uncoded { path, code, id } in codes {
            if self.is_excused(&path) {
                continue;
            }
            self.note(
                at,
                "untranscribed-code",
                format!("in the example, `{path}` of {whole} has the code {code}, which `{id}` does not list"),
                "add the code to the type, or say under `differs:` why the page prints one that is not listed",
            );
        }
    }

    /// Reports that a text of the example is not JSON.
    pub(super) fn not_json(&mut self, key: &str, error: &serde_json::Error) {
        self.note(
            &self.at(key),
            "example-not-json",
            format!("the {key} of the example is not JSON: {error}"),
            "an example that the page cuts off or misprints is left out; a `note:` may say so",
        );
    }

    /// Reports entries under `differs:` that explained nothing.
    pub(super) fn unused_excuses(&mut self) {
        for (path, _) in &self.example.differs {
            if !self.used.contains(path) {
                self.note(
                    &self.path(),
                    "stale-quirk",
                    format!("`differs: {path}` explains a difference that is not there"),
                    "the example fits now: remove the entry, and what was made for it",
                );
            }
        }
    }
}
