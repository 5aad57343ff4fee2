//! Lowers calls to operations: request, output, and examples.

use std::collections::BTreeSet;

use linksfield_spec as spec;
use linksfield_spec::{Effect, ObjectType, RequestLayout, SpecPath, Type, TypeId};

use super::lowering::{Gathered, Lowering};
use super::{Constant, Direction, Field, Operation, Structure, TypeItem, Unenveloped, shape};
use crate::names::{RESERVED_TYPES, apart_from, pascal_case};

/// The methods that every call has in addition to the setters of its optional parameters.
const CALL_METHODS: [&str; 14] = [
    "attempt_timeout",
    "clone",
    "explain",
    "fmt",
    "idempotency_key",
    "into_request",
    "language",
    "map",
    "new",
    "nonce",
    "pages",
    "request",
    "send",
    "timeout",
];
/// The methods that every client has in addition to its operations.
const CLIENT_METHODS: [&str; 11] = [
    "builder",
    "call",
    "clone",
    "fmt",
    "from_client",
    // `Into::into` takes its receiver by value, and would be called instead.
    "into",
    "operation",
    "operations",
    "outcome",
    "try_into",
    "untyped",
];

impl<'a> Lowering<'a, '_> {
    pub(super) fn operation(
        &mut self,
        endpoint: &'a spec::Endpoint,
        call: &'a spec::Call,
        shared: &[TypeItem<'a>],
    ) -> Operation<'a> {
        let base = pascal_case(endpoint.id.as_str());
        let mut gathered = Gathered::default();
        let request = self.request(endpoint, call, &base, &mut gathered);
        self.check_example_names(endpoint);
        let layout = RequestLayout::of(self.family, call);
        let output = self.output(endpoint, call, &base, &mut gathered);
        let paging = call.paging.as_ref().and_then(|paging| {
            self.paging((call, paging), &request, &output, shared, &mut gathered)
        });
        let examples: Vec<_> = endpoint
            .examples
            .iter()
            .filter_map(|printed| super::example::lower(self.family, call, printed))
            .collect();
        let sample = super::example::sample(self.family, call, &examples);
        Operation {
            endpoint,
            call,
            layout,
            method: apart_from(endpoint.id.as_str().to_owned(), &CLIENT_METHODS),
            request,
            is_open_ended: call
                .request
                .body
                .iter()
                .chain(&call.request.data)
                .any(|field| shape::is_open_ended(self.family, &field.ty)),
            has_free_keys: shape::has_free_keys(self.family, &call.request.body),
            output,
            paging,
            types: gathered.types,
            uses: gathered.uses,
            unenveloped: self.unenveloped(call),
            examples,
            sample,
        }
    }

    /// Lowers the parameters of all locations to one object.
    fn request(
        &mut self,
        endpoint: &'a spec::Endpoint,
        call: &'a spec::Call,
        base: &str,
        gathered: &mut Gathered<'a>,
    ) -> Structure<'a> {
        let mut fields: Vec<Field<'a>> = Vec::new();
        for (location, field) in call.request.fields() {
            let path = endpoint.parameter_path(location, &field.name);
            let direction = Direction::Request;
            fields.push(self.field(field, &path, base, direction, &CALL_METHODS, gathered));
        }
        // All parameters are fields of one struct, so their names are compared across locations.
        self.check_parameter_names(endpoint, call, &fields);
        let top = self.sources_top(endpoint);
        let name = format!("{base}Request");
        self.claim(&name, top.clone());
        let required = fields.iter().any(Field::is_required).then(|| {
            if RESERVED_TYPES.contains(&base) { format!("{base}Required") } else { base.to_owned() }
        });
        if let Some(required) = &required {
            self.claim(required, top);
        }
        let order = (0..fields.len()).collect();
        self.check_null_setters(&fields, &endpoint.path().at("request").at("body"));
        let all = call.request.all_fields().map(|(_, field)| field);
        let constants = all.filter_map(|field| Constant::of(self.family, field)).collect();
        let (doc, direction, converted_from) = (None, Direction::Request, None);
        Structure { name, doc, direction, required, fields, constants, order, converted_from }
    }

    fn check_parameter_names(
        &mut self,
        endpoint: &spec::Endpoint,
        call: &spec::Call,
        fields: &[Field<'_>],
    ) {
        let locations: Vec<SpecPath> = call
            .request
            .fields()
            .map(|(location, field)| endpoint.parameter_path(location, &field.name))
            .collect();
        for (index, field) in fields.iter().enumerate() {
            let Some(first) = fields[..index].iter().position(|other| other.name == field.name)
            else {
                continue;
            };
            let (also, span) = (self.key(&locations[first]), self.key(&locations[index]));
            let message = format!(
                "`{}` and `{}` would both be named `{}` in Rust",
                fields[first].spec.name, field.spec.name, field.name
            );
            self.problem(
                spec::Diagnostic::at(span, "name-clash", message)
                    .also(also, "the other field is here")
                    .help("add `name` with another name to one of them"),
            );
        }
    }

    fn sources_top(&self, endpoint: &spec::Endpoint) -> spec::Span {
        self.key(&endpoint.path())
    }

    /// Returns which responses without the code of the envelope are read as the payload.
    ///
    /// - If the form of the payload is documented, responses of this form.
    /// - If it is not documented, any JSON for a read. A write accepts no response, or only an empty object
    ///   if its payload has `type: json`: an undocumented failure must not be read as a success.
    fn unenveloped(&self, call: &'a spec::Call) -> Unenveloped<'a> {
        let is_read = call.effect == Effect::Read;
        match &call.response.data {
            _ if !call.response.unenveloped => Unenveloped::Refused,
            _ if call.response.is_by_status() && is_read => Unenveloped::Anything,
            _ if call.response.is_by_status() => Unenveloped::Refused,
            None if is_read => Unenveloped::Anything,
            None => Unenveloped::Refused,
            Some(data) if is_json(&data.ty) && is_read => Unenveloped::Anything,
            Some(data) => self.documented_form(&data.ty),
        }
    }

    fn documented_form(&self, ty: &'a Type) -> Unenveloped<'a> {
        let members = |ty: &'a Type| -> Vec<&'a str> {
            match ty {
                Type::Object(object) => {
                    self.family.members(object).iter().flat_map(spec::Field::names).collect()
                }
                Type::Union(union) => vec![&self.family.union_of(union).by],
                _ => Vec::new(),
            }
        };
        match ty {
            Type::Value(value) if value.is_single() => Unenveloped::Single,
            Type::Codes(_) => Unenveloped::Single,
            Type::List { item, single: true } => {
                Unenveloped::Payload { list: true, members: members(item) }
            }
            Type::List { .. } => Unenveloped::Payload { list: true, members: Vec::new() },
            ty => Unenveloped::Payload { list: false, members: members(ty) },
        }
    }
}

fn is_json(ty: &Type) -> bool {
    matches!(ty, Type::Value(spec::ValueType::Json(_)))
}

/// Returns the shared object types and unions that are used in some types, directly or through others.
pub(super) fn reached<'a>(
    family: &'a spec::Family,
    types: impl Iterator<Item = &'a Type>,
) -> BTreeSet<&'a TypeId> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Type> = types.collect();
    while let Some(ty) = open.pop() {
        match ty {
            Type::List { item, .. } => open.push(item),
            Type::Map { value } => open.push(value),
            Type::Union(spec::UnionType::Shared(id)) if !found.insert(id) => {}
            Type::Object(_) | Type::Union(_) => {
                for object in family.objects_in(ty) {
                    let is_new = match object {
                        ObjectType::Shared(id) => found.insert(id),
                        ObjectType::Inline(_) => true,
                    };
                    if is_new {
                        open.extend(family.members(object).iter().map(|field| &field.ty));
                    }
                }
            }
            Type::Value(_) | Type::Codes(_) => {}
        }
    }
    found
}

pub(super) fn structure_of<'t, 'a>(
    name: &str,
    types: &'t [TypeItem<'a>],
) -> Option<&'t Structure<'a>> {
    types.iter().find_map(|item| match item {
        TypeItem::Structure(structure) if structure.name == name => Some(structure),
        _ => None,
    })
}
