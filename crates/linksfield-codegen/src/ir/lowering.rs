//! The state while a family is lowered: the names that are in use, and the mistakes found.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use linksfield_spec as spec;
use linksfield_spec::{Diagnostic, MemberPath, Sources, Span, SpecPath, Type};

use super::{TotalRole, TypeItem};
use crate::names::{RESERVED_TYPES, snake_case};

/// A family that is being lowered.
pub(super) struct Lowering<'a, 'p> {
    pub(super) family: &'a spec::Family,
    sources: &'p Sources,
    /// Whether positions are looked up. Otherwise, they are those of the first file.
    has_positions: bool,
    problems: &'p mut Vec<Diagnostic>,
    /// The type names in the module of the family, each with the position of the part of the spec that uses
    /// it.
    names: BTreeMap<String, Span>,
    /// The shared types that are used in requests and in responses.
    pub(super) inputs: BTreeSet<&'a spec::TypeId>,
    /// The fields that are, or lead only to, the total of a list.
    totals: HashMap<*const spec::Field, TotalRole>,
}

/// The types that were found while one file was lowered: its own types, and the names of shared types.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) types: Vec<TypeItem<'a>>,
    pub(super) uses: BTreeSet<String>,
    /// The shared type that is lowered.
    pub(super) holder: Option<&'a spec::TypeId>,
    /// Whether the request type of a shared type is lowered that is used in requests and in responses.
    pub(super) is_input: bool,
}

impl<'a, 'p> Lowering<'a, 'p> {
    /// Starts to lower a family. Mistakes are added to `problems`.
    pub(super) fn new(
        family: &'a spec::Family,
        (sources, has_positions): (&'p Sources, bool),
        problems: &'p mut Vec<Diagnostic>,
    ) -> Self {
        let calls = family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
        let mut totals = HashMap::new();
        for (field, role) in calls.flat_map(|call| self::totals(family, call)) {
            // The field of a shared type may have to do with several lists. The first one counts.
            totals.entry(std::ptr::from_ref(field)).or_insert(role);
        }
        let (names, inputs) = (BTreeMap::new(), BTreeSet::new());
        Self { family, sources, has_positions, problems, names, inputs, totals }
    }

    /// Returns what a field has to do with the total of a list.
    pub(super) fn total_role(&self, field: &spec::Field) -> TotalRole {
        self.totals.get(&std::ptr::from_ref(field)).copied().unwrap_or(TotalRole::None)
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
        if self.has_positions { self.sources.key_span(path) } else { Span::NOWHERE }
    }

    /// Returns the span of a value.
    pub(super) fn value_span(&self, path: &SpecPath) -> Span {
        if self.has_positions { self.sources.value_span(path) } else { Span::NOWHERE }
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

/// Returns the fields on the way to the total of a paged call. Objects that also contain the items are left out,
/// because a page without its items is not readable.
fn totals<'a>(family: &'a spec::Family, call: &'a spec::Call) -> Vec<(&'a spec::Field, TotalRole)> {
    let Some((items, total)) =
        call.paging.as_ref().and_then(|paging| Some((&paging.items, paging.total.as_ref()?)))
    else {
        return Vec::new();
    };
    let mut fields = member_fields(family, call, total);
    let Some(total) = fields.pop() else { return Vec::new() };
    let items = member_fields(family, call, items);
    fields.retain(|field| !items.iter().any(|item| std::ptr::eq(*item, *field)));
    let path = fields.into_iter().map(|field| (field, TotalRole::Path));
    path.chain([(total, TotalRole::Total)]).collect()
}

/// Returns the fields on the way to a member of a response, without the payload itself.
pub(super) fn member_fields<'a>(
    family: &'a spec::Family,
    call: &'a spec::Call,
    member: &MemberPath,
) -> Vec<&'a spec::Field> {
    let response = &call.response;
    match member {
        MemberPath::Payload | MemberPath::Header(_) => Vec::new(),
        MemberPath::EnvelopeField(name) => {
            response.envelope_fields.iter().filter(|field| field.name == *name).collect()
        }
        MemberPath::InPayload(path) => {
            let mut fields = Vec::new();
            let mut ty = response.data.as_ref().map(|data| &data.ty);
            for name in path.names() {
                let Some(Type::Object(object)) = ty else { break };
                let members = family.members(object);
                let Some(field) = members.iter().find(|field| field.name == *name) else { break };
                fields.push(field);
                ty = Some(&field.ty);
            }
            fields
        }
    }
}
