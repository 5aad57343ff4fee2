//! Lowers a family to the intermediate representation, and reports names that clash in Rust.

use linksfield_spec as spec;
use linksfield_spec::{
    Diagnostic, Event as SpecEvent, Sources, Spec, SpecPath, Type, TypeId, TypeKind,
};

use super::lowering::{Gathered, Lowering};
use super::operation::reached;
use super::{Codes, Credential, Direction, Event, Family, Operation, Structure, TypeItem, Variant};
use crate::names::{apart_from, pascal_case, snake_case, upper_case};

/// The names that the module of every family contains in addition to its types.
const MODULE_TYPES: [&str; 7] =
    ["Call", "Credentials", "Environment", "Event", "EventKind", "Language", "Receiver"];

/// Lowers all families of a spec.
///
/// # Errors
///
/// Returns a diagnostic for each name that clashes in Rust, and for each part that the generator does not
/// support.
pub fn lower<'a>(spec: &'a Spec, sources: &Sources) -> Result<Vec<Family<'a>>, Vec<Diagnostic>> {
    let lower = |has_positions: bool| {
        let mut problems = Vec::new();
        let families = spec
            .families
            .iter()
            .map(|family| Lowering::new(family, (sources, has_positions), &mut problems).family())
            .collect();
        if problems.is_empty() { Ok(families) } else { Err(problems) }
    };
    // Only mistakes need positions, for which the files are parsed again.
    lower(false).or_else(|_| lower(true))
}

impl<'a> Lowering<'a, '_> {
    fn family(mut self) -> Family<'a> {
        let family = self.family;
        let client = pascal_case(&family.id);
        let top = self.value_span(&family.path());
        self.claim(&client, top.clone());
        for name in MODULE_TYPES {
            self.reserve(name, top.clone());
        }
        let types = self.shared_types();
        let operations: Vec<Operation<'a>> = family
            .endpoints
            .iter()
            .filter_map(|endpoint| {
                endpoint.call.as_ref().map(|call| self.operation(endpoint, call, &types))
            })
            .collect();
        let events = family
            .endpoints
            .iter()
            .filter_map(|endpoint| endpoint.event.as_ref().map(|event| self.event(endpoint, event)))
            .collect();
        for (id, inbound) in &family.inbound {
            self.check_inbound(id.as_str(), inbound);
        }
        let environments = family.servers.values().next().into_iter();
        let environments = environments
            .flat_map(|server| &server.environments)
            .map(|environment| variant(&environment.name))
            .collect();
        let languages = family.language.iter().flat_map(|language| &language.values);
        Family {
            spec: family,
            client,
            environments,
            languages: languages.map(|tag| variant(tag)).collect(),
            credentials: self.credentials(),
            types,
            operations,
            events,
        }
    }

    fn credentials(&self) -> Vec<Credential<'a>> {
        let family = upper_case(&self.family.id);
        let credentials = self.family.credentials.iter();
        credentials
            .map(|(id, spec)| Credential {
                spec,
                field: snake_case(id.as_str()),
                variable: format!("LINKSFIELD_{family}_{}", upper_case(id.as_str())),
            })
            .collect()
    }

    fn shared_types(&mut self) -> Vec<TypeItem<'a>> {
        let family = self.family;
        let calls = || family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
        let events = || family.endpoints.iter().filter_map(|endpoint| endpoint.event.as_ref());
        let sent = calls().flat_map(|call| call.request.fields()).map(|(_, field)| &field.ty);
        let received = calls()
            .flat_map(|call| call.response.fields())
            .chain(events().flat_map(|event| &event.body))
            .map(|field| &field.ty);
        let (requests, responses) = (reached(family, sent), reached(family, received));
        self.inputs = requests.intersection(&responses).copied().collect();
        let mut items = Vec::new();
        for (id, def) in &family.types {
            let path = family.path().at("types").at(id.as_str());
            let span = self.key(&path);
            self.claim(id.as_str(), span.clone());
            if let TypeKind::Codes { wire, codes } = &def.kind {
                let unknown = codes.iter().position(|code| code.name == "Unknown");
                if let Some(index) = unknown {
                    let span = self.key(&path.at("codes").at(index));
                    self.problem(
                        Diagnostic::at(
                            span,
                            "reserved-name",
                            "the code name `Unknown` is reserved for codes that are not documented",
                        )
                        .help("give the code another name"),
                    );
                }
                let (name, doc) = (id.as_str().to_owned(), def.doc.as_deref());
                items.push(TypeItem::Codes(Codes { name, doc, wire: *wire, codes }));
                continue;
            }
            if responses.contains(id) {
                self.shared_type((id, def), &path, Direction::Response, &mut items);
            }
            if requests.contains(id) {
                if self.inputs.contains(id) {
                    let name = self.shared_name(id, Direction::Request);
                    self.claim(&name, span);
                }
                self.shared_type((id, def), &path, Direction::Request, &mut items);
            }
        }
        super::shape::connect(&mut items);
        items
    }

    /// Lowers a shared object type or union for one direction.
    fn shared_type(
        &mut self,
        (id, def): (&'a TypeId, &'a spec::TypeDef),
        path: &SpecPath,
        direction: Direction,
        items: &mut Vec<TypeItem<'a>>,
    ) {
        let is_input = direction == Direction::Request && self.inputs.contains(id);
        let mut gathered = Gathered { holder: Some(id), is_input, ..Gathered::default() };
        let (name, doc) = (self.shared_name(id, direction), def.doc.clone());
        let item = match &def.kind {
            TypeKind::Codes { .. } => return,
            TypeKind::Object(fields) => {
                let fields = (fields.as_slice(), &path.at("fields"));
                let structure = self.structure(&name, doc, fields, direction, &mut gathered);
                TypeItem::Structure(structure)
            }
            TypeKind::Union(union) => {
                let union = (union, &path.at("union"));
                TypeItem::Union(self.union(&name, doc, union, direction, &mut gathered))
            }
        };
        items.extend(gathered.types);
        items.push(item);
    }

    fn event(&mut self, endpoint: &'a spec::Endpoint, event: &'a SpecEvent) -> Event<'a> {
        // The generated code uses the name `Unknown` for pushes that are not documented.
        let name = apart_from(pascal_case(endpoint.id.as_str()), &["Unknown"]);
        let top = self.value_span(&endpoint.path());
        self.claim(&name, top);
        self.check_example_names(endpoint);
        let mut gathered = Gathered::default();
        let path = endpoint.path().at("request").at("body");
        let body: Structure<'a> =
            self.structure(&name, None, (&event.body, &path), Direction::Response, &mut gathered);
        let is_list = |field: &&spec::Field| match &field.ty {
            Type::List { item, .. } => matches!(**item, Type::Object(_)),
            _ => false,
        };
        let lists = event.body.iter().filter(is_list).map(|field| field.name.as_str()).collect();
        Event { endpoint, event, body, lists, types: gathered.types, uses: gathered.uses }
    }
}

fn variant(value: &str) -> Variant<'_> {
    Variant { name: pascal_case(value), value }
}
