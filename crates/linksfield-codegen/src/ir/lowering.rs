//! What lowering a family keeps: its place in the spec, the names that are taken, the mistakes found.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec as spec;
use linksfield_spec::{Diagnostic, Sources, Span, SpecPath};

use super::TypeItem;
use crate::names::{RESERVED_TYPES, snake_case};

/// A family being lowered.
pub(super) struct Lowering<'a, 'p> {
    pub(super) family: &'a spec::Family,
    pub(super) sources: &'a Sources,
    problems: &'p mut Vec<Diagnostic>,
    /// Every type name of the family's module, and what claimed it.
    names: BTreeMap<String, Span>,
}

/// What lowering one file gathers besides its main item.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) types: Vec<TypeItem<'a>>,
    pub(super) uses: BTreeSet<String>,
}

impl<'a, 'p> Lowering<'a, 'p> {
    /// Begins with a family; mistakes are added to `problems`.
    pub(super) fn new(
        family: &'a spec::Family,
        sources: &'a Sources,
        problems: &'p mut Vec<Diagnostic>,
    ) -> Self {
        Self { family, sources, problems, names: BTreeMap::new() }
    }

    /// Notes a mistake.
    pub(super) fn problem(&mut self, diagnostic: Diagnostic) {
        self.problems.push(diagnostic);
    }

    /// Notes that something is not generated.
    pub(super) fn refuse(&mut self, path: &SpecPath, message: impl Into<String>, help: &str) {
        let span = self.key(path);
        self.problem(Diagnostic::at(span, "not-generated", message).help(help));
    }

    /// Returns where a key stands.
    pub(super) fn key(&self, path: &SpecPath) -> Span {
        self.sources.key_span(path)
    }

    /// Takes a type name for a place; a name that is taken or reserved is a mistake of the spec.
    pub(super) fn claim(&mut self, name: &str, at: Span) {
        if RESERVED_TYPES.contains(&name) {
            self.problem(
                Diagnostic::at(
                    at.clone(),
                    "reserved-name",
                    format!("`{name}` is a name of Rust itself"),
                )
                .help("give the type another name; an inline object is named with `as:`"),
            );
        }
        if let Some(first) = self.names.insert(name.to_owned(), at.clone()) {
            self.problem(
                Diagnostic::at(at, "name-clash", format!("two types would be called `{name}`"))
                    .also(first, "the other is made from this")
                    .help("give one of them another name; an inline object is named with `as:`"),
            );
        }
    }

    /// Takes a name that every family's module has.
    pub(super) fn reserve(&mut self, name: &str, at: Span) {
        self.names.insert(name.to_owned(), at);
    }

    /// Examples become tests, whose names must differ.
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
                format!("the tests of `{first}` and `{}` would have one name", example.name);
            self.problem(
                Diagnostic::at(span, "name-clash", message)
                    .also(also, "the other is here")
                    .help("give one of them another name"),
            );
        }
    }
}
