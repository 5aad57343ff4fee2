//! The check of one example, and the mistakes found in it.
//!
//! A difference that the example explains under `differs` is no mistake. An entry under `differs` that
//! explains no difference is a mistake.

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
    /// The paths under `differs` that explained a difference.
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

    /// Returns the path of the example.
    pub(super) fn path(&self) -> SpecPath {
        self.endpoint.path().at("examples").at(self.example.name.as_str())
    }

    /// Returns the path of a key of the example.
    pub(super) fn at(&self, key: &str) -> SpecPath {
        self.path().at(key)
    }

    /// Reports a mistake at a key.
    pub(super) fn note(&mut self, at: &SpecPath, code: &'static str, message: String, help: &str) {
        let span = self.sources.key_span(at);
        self.diagnostics.push(Diagnostic::at(span, code, message).help(help));
    }

    /// Whether the example explains a difference at a path. If so, the entry under `differs` counts as used.
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

    /// Reports values without their documented form, unless the example explains them. `whole` is the key
    /// whose fields are checked, in backticks.
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
                "example-mismatch",
                format!("in the example, {name} {}", mismatch.message),
                &or_explain("correct the field", &mismatch.path),
            );
        }
    }

    /// Reports fields that are not listed.
    pub(super) fn unlisted(&mut self, at: &SpecPath, whole: &str, names: Vec<String>) {
        for name in names {
            self.note(
                at,
                "unlisted-field",
                format!("the example contains `{name}`, which is not listed under {whole}"),
                &format!("list `{name}` there, with the type that the example shows"),
            );
        }
    }

    /// Reports codes that their coded types do not list, unless the example explains them.
    pub(super) fn uncoded(&mut self, at: &SpecPath, whole: &str, codes: Vec<Uncoded>) {
        for Uncoded { path, code, list, name } in codes {
            if self.is_excused(&path) {
                continue;
            }
            self.note(
                at,
                "unlisted-code",
                format!(
                    "in the example, `{path}` of {whole} has the code `{code}`, which is not listed {list}"
                ),
                &or_explain(&format!("add the code to `{name}`"), &path),
            );
        }
    }

    /// Reports that a text of the example is not JSON.
    pub(super) fn not_json(&mut self, key: &str, error: &serde_json::Error) {
        let help = if key == "body" {
            "copy the text again; if the page misprints it, add `malformed` with the reason"
        } else {
            "copy the text again; if the page misprints it or cuts it off, remove it and mention this in `note`"
        };
        let message = format!("the {key} of the example is not JSON: {error}");
        self.note(&self.at(key), "example-not-json", message, help);
    }

    /// Reports entries under `differs` that explained no difference.
    pub(super) fn unused_excuses(&mut self) {
        for (path, _) in &self.example.differs {
            if !self.used.contains(path) {
                self.note(
                    &self.path(),
                    "unneeded-entry",
                    format!(
                        "the entry `{path}` under `differs` explains no difference in this example"
                    ),
                    "remove the entry; if it was meant for another value, correct its path",
                );
            }
        }
    }
}

/// Returns the help for a difference at a path. It can be corrected, or explained under `differs`.
fn or_explain(correction: &str, path: &str) -> String {
    if path.is_empty() {
        return correction.to_owned();
    }
    format!("{correction}, or add an entry `{path}` under `differs` that gives the reason")
}
