//! The state while a family is lowered: the names that are in use, and the mistakes found.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec as spec;
use linksfield_spec::{Diagnostic, Sources, Span, SpecPath};

use super::TypeItem;
use crate::names::{RESERVED_TYPES, snake_case};

/// A family that is being lowered.
pub(super) struct Lowering<'a, 'p> {
    pub(super) family: &'a spec::Family,
    pub(super) sources: &'a Sources,
    problems: &'p mut Vec<Diagnostic>,
    /// The type names in the module of the family, each with the position of the part of the spec that uses
    /// it.
    names: BTreeMap<String, Span>,
}

/// The types that were found while one file was lowered: its own types, and the names of shared types.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) types: Vec<TypeItem<'a>>,
    pub(super) uses: BTreeSet<String>,
}

impl<'a, 'p> Lowering<'a, 'p> {
    /// Starts to lower a family. Mistakes are added to `problems`.
    pub(super) fn new(
        family: &'a spec::Family,
        sources: &'a Sources,
        problems: &'p mut Vec<Diagnostic>,
    ) -> Self {
        Self { family, sources, problems, names: BTreeMap::new() }
    }

    /// Reports a mistake.
    pub(super) fn problem(&mut self, diagnostic: Diagnostic) {
        self.problems.push(diagnostic);
    }

    /// Reports a part of the spec for which no code can be generated.
    pub(super) fn refuse(&mut self, path: &SpecPath, message: impl Into<String>, help: &str) {
        let span = self.key(path);
        self.problem(Diagnostic::at(span, "not-generated", message).help(help));
    }

    /// Returns the span of a key.
    pub(super) fn key(&self, path: &SpecPath) -> Span {
        self.sources.key_span(path)
    }

    /// Claims a type name for a part of the spec. Reports a name that is already in use, or reserved in Rust.
    pub(super) fn claim(&mut self, name: &str, at: Span) {
        if RESERVED_TYPES.contains(&name) {
            self.problem(
                Diagnostic::at(
                    at.clone(),
                    "reserved-name",
                    format!("the type name `{name}` is reserved in Rust"),
                )
                .help("give the type another name; for an inline object, use `as`"),
            );
        }
        if let Some(first) = self.names.insert(name.to_owned(), at.clone()) {
            self.problem(
                Diagnostic::at(
                    at,
                    "name-clash",
                    format!("two types would both be named `{name}` in Rust"),
                )
                .also(first, "the other type is named after this")
                .help("give one of them another name; for an inline object, use `as`"),
            );
        }
    }

    /// Claims a name that the module of every family contains.
    pub(super) fn reserve(&mut self, name: &str, at: Span) {
        self.names.insert(name.to_owned(), at);
    }

    /// Refuses examples whose tests would have the same name.
    pub(super) fn check_example_names(&mut self, endpoint: &spec::Endpoint) {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for example in &endpoint.examples {
            let Some(first) = seen.insert(snake_case(&example.name), &example.name) else {
                continue;
            };
            let path = endpoint.path().at("examples");
            let also = self.key(&path.at(first));
            let span = self.key(&path.at(example.name.as_str()));
            let message =
                format!("the tests of `{first}` and `{}` would have the same name", example.name);
            self.problem(
                Diagnostic::at(span, "name-clash", message)
                    .also(also, "the other example is here")
                    .help("rename one of the two examples"),
            );
        }
    }
}
