//! The check of one example, and the mistakes found in it.
//!
//! A difference that the example explains under `differs` is no mistake. An entry under `differs` that
//! explains no difference is a mistake.

use std::collections::BTreeSet;
use std::ops::Range;

use super::codes::Uncoded;
use super::locate::{Part, locate, locate_at};
use crate::characters;
use crate::conform::Mismatch;
use crate::diagnostic::Diagnostic;
use crate::model::{Endpoint, Example, Family};
use crate::path::SpecPath;
use crate::source::{Sources, Span};
use crate::tree::{Data, Node};

/// The most mistakes that are reported within one example.
const MOST: usize = 50;

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

    /// Reports a mistake within the JSON text at a key.
    fn note_within(
        &mut self,
        at: &SpecPath,
        (path, part): (&str, Part),
        code: &'static str,
        message: String,
        help: &str,
    ) {
        // Each mistake costs another look for its place in the text.
        if self.diagnostics.len() >= MOST {
            return;
        }
        let span = self.span_within(at, |file, node| locate(file, node, path, part));
        self.diagnostics.push(Diagnostic::at(span, code, message).help(help));
    }

    /// Returns the span within the text at a key, or the span of the key if it cannot be found.
    fn span_within(
        &self,
        at: &SpecPath,
        find: impl Fn(&str, &Node) -> Option<Range<usize>>,
    ) -> Span {
        let key = self.sources.key_span(at);
        let tree = self.sources.tree(key.file).ok();
        let node = tree.as_ref().and_then(|tree| tree.root.node(at.steps()));
        match node.and_then(|node| find(&self.sources.file(key.file).text, node)) {
            Some(bytes) => Span { file: key.file, bytes },
            None => key,
        }
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
    pub(super) fn mismatches(
        &mut self,
        at: &SpecPath,
        whole: &Whole<'_>,
        mismatches: Vec<Mismatch>,
    ) {
        for mismatch in mismatches {
            if self.is_excused(&mismatch.path) {
                continue;
            }
            let name = match mismatch.path.as_str() {
                "" => whole.name.to_owned(),
                path => format!("`{path}` of {}", whole.name),
            };
            self.note_within(
                at,
                (&whole.path(&mismatch.path), Part::Value),
                "example-mismatch",
                format!("in the example, {name} {}", mismatch.message),
                &or_explain("correct the field", &mismatch.path),
            );
        }
    }

    /// Reports fields that are not listed.
    pub(super) fn unlisted(&mut self, at: &SpecPath, whole: &Whole<'_>, names: Vec<String>) {
        for name in names {
            self.note_within(
                at,
                (&whole.path(&name), Part::Key),
                "unlisted-field",
                format!("the example contains `{name}`, which is not listed under {}", whole.name),
                &format!("list `{name}` there, with the type that the example shows"),
            );
        }
    }

    /// Reports codes that their coded types do not list, unless the example explains them.
    pub(super) fn uncoded(&mut self, at: &SpecPath, whole: &Whole<'_>, codes: Vec<Uncoded>) {
        for Uncoded { path, code, list, name } in codes {
            if self.is_excused(&path) {
                continue;
            }
            self.note_within(
                at,
                (&whole.path(&path), Part::Value),
                "unlisted-code",
                format!(
                    "in the example, `{path}` of {} has the code `{code}`, which is not listed {list}",
                    whole.name
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
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or(&reason);
        let is_twice = reason.starts_with("the key ");
        let message = match is_twice {
            true => format!("in the {key} of the example, {reason} in one object"),
            false => format!("the {key} of the example is not JSON: {reason}"),
        };
        let at = self.at(key);
        let (line, column) = (error.line().max(1), error.column());
        let span = self.span_within(&at, |file, node| {
            let Data::Scalar { text, .. } = &node.data else { return None };
            let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
            locate_at(file, node, start + column.saturating_sub(1))
        });
        let found = self.sources.file(span.file).text.get(span.bytes.clone());
        let strange =
            found.and_then(|found| found.chars().next()).filter(|c| characters::is_misleading(*c));
        let message = match strange {
            Some(c) => format!("{message}, but found {}", characters::describe(c)),
            None => message,
        };
        self.diagnostics.push(Diagnostic::at(span, "example-not-json", message).help(help));
    }

    /// Reports a mistake in one JSON value of the text at a key.
    pub(super) fn note_value(
        &mut self,
        at: &SpecPath,
        path: &str,
        code: &'static str,
        message: String,
        help: &str,
    ) {
        self.note_within(at, (path, Part::Value), code, message, help);
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

/// The values that are checked: the key of the endpoint that describes them, in backticks, and their path in the JSON
/// text.
pub(super) struct Whole<'a> {
    pub(super) name: &'a str,
    pub(super) base: &'a str,
}

impl Whole<'_> {
    /// Returns the path in the JSON text of a path within the values.
    fn path(&self, path: &str) -> String {
        let dot =
            if self.base.is_empty() || path.is_empty() || path.starts_with('[') { "" } else { "." };
        format!("{}{dot}{path}", self.base)
    }
}

/// Returns the help for a difference at a path. It can be corrected, or explained under `differs`.
fn or_explain(correction: &str, path: &str) -> String {
    if path.is_empty() {
        return correction.to_owned();
    }
    format!("{correction}, or add an entry `{path}` under `differs` that gives the reason")
}
