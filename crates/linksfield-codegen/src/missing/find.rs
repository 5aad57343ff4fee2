//! Finds what a page leaves open.

use linksfield_spec::{
    Basis, Code, CodesType, Content, Endpoint, Family, Field, ObjectType, Required, SpecPath, Type,
    TypeKind, Union, UnionType,
};

use super::{Gap, Kind};

/// Returns the open points of `family.yaml`: its environments, result codes and shared types.
pub(super) fn in_family(family: &Family) -> Vec<Gap> {
    let mut found = Found::default();
    for (id, server) in &family.servers {
        let path = family.path().at("servers").at(id.as_str()).at("environments");
        for environment in server.environments.iter().filter(|one| !one.confirmed) {
            let name = environment.name.as_str();
            found.add(Kind::Unconfirmed, path.at(name), name);
        }
    }
    for (id, ty) in &family.types {
        let path = family.path().at("types").at(id.as_str());
        match &ty.kind {
            TypeKind::Codes { codes, .. } => found.codes(codes, &path),
            TypeKind::Object(fields) => found.fields(fields, &path.at("fields")),
            TypeKind::Union(union) => found.union(union, &path.at("union")),
        }
    }
    found.sorted()
}

/// Returns the open points of an endpoint file. Shared types are part of `family.yaml`.
pub(super) fn in_endpoint(family: &Family, endpoint: &Endpoint) -> Vec<Gap> {
    let mut found = Found::default();
    let top = endpoint.path();
    if endpoint.document {
        return Vec::new();
    }
    if endpoint.call.is_none() && endpoint.event.is_none() {
        found.add(Kind::NoCode, top.at("coverage"), "");
        return found.gaps;
    }
    if let Some(call) = &endpoint.call {
        found.is_request = true;
        for (location, field) in call.request.fields() {
            found.field(field, &endpoint.parameter_path(location, &field.name));
        }
        found.is_request = false;
        let response = &call.response;
        let path = top.at("response");
        let data = &response.data;
        let own: Vec<_> = response.statuses.iter().filter(|status| status.is_own).collect();
        if data.is_none() && own.is_empty() && response.content == Content::Json {
            found.add(Kind::NoResponse, path.clone(), "");
        }
        if let Some(field) = data {
            found.payload(family, field, &path.at("data"));
        }
        for status in own {
            let path = path.at("statuses").at(status.status.to_string().as_str()).at("data");
            // A status without its own payload has that of the response.
            if let Some(field) = status.data.as_ref().filter(|field| data.as_ref() != Some(*field))
            {
                found.payload(family, field, &path);
            }
        }
        found.fields(&response.envelope_fields, &path.at("envelope_fields"));
        found.fields(&response.headers, &path.at("headers"));
        found.fields(&response.columns, &path.at("columns"));
        let is_shown = endpoint.examples.iter().any(|example| example.response.is_some());
        if !is_shown && response.content != Content::None {
            found.add(Kind::NoExample, top.at("examples"), "");
        }
    }
    if let Some(event) = &endpoint.event {
        found.fields(&event.body, &top.at("request").at("body"));
        if !endpoint.examples.iter().any(|example| example.body.is_some()) {
            found.add(Kind::NoExample, top.at("examples"), "");
        }
    }
    found.sorted()
}

#[derive(Default)]
struct Found {
    gaps: Vec<Gap>,
    /// Whether the fields are those of a request.
    is_request: bool,
}

impl Found {
    fn add(&mut self, kind: Kind, path: SpecPath, name: &str) {
        self.gaps.push(Gap { kind, path, name: name.to_owned() });
    }

    /// Returns the points, those that hold back most first.
    fn sorted(mut self) -> Vec<Gap> {
        self.gaps.sort_by_key(|gap| gap.kind);
        self.gaps
    }

    fn fields(&mut self, fields: &[Field], path: &SpecPath) {
        for field in fields {
            self.field(field, &path.at(field.name.as_str()));
        }
    }

    fn field(&mut self, field: &Field, path: &SpecPath) {
        match (field.required, self.is_request) {
            (Required::Unknown, true) => {
                self.add(Kind::UnmarkedParameter, path.clone(), &field.name);
            }
            (Required::Unknown, false) => self.add(Kind::Unmarked, path.clone(), &field.name),
            (Required::Yes | Required::No | Required::Assumed, _) => {}
        }
        self.basis(field.basis, field.doc.is_some(), path, &field.name);
        self.below(&field.ty, path);
    }

    /// A payload that is an object, or a list of objects, is not a field itself.
    fn payload(&mut self, family: &Family, field: &Field, path: &SpecPath) {
        if family.objects_in(&field.ty).is_empty() {
            self.field(field, path);
        } else {
            self.below(&field.ty, path);
        }
    }

    fn basis(&mut self, basis: Basis, has_doc: bool, path: &SpecPath, name: &str) {
        let kind = match basis {
            Basis::Documented if has_doc => return,
            Basis::Documented => Kind::Undescribed,
            Basis::Example => Kind::OnlyExample,
            Basis::Inferred => Kind::Inferred,
            Basis::Assumed => Kind::Assumed,
            Basis::Vendor => Kind::Vendor,
        };
        self.add(kind, path.clone(), name);
    }

    /// The name of a code is its meaning, so that a code without a text is described.
    fn codes(&mut self, codes: &[Code], path: &SpecPath) {
        for (index, code) in codes.iter().enumerate() {
            self.basis(code.basis, true, &path.at("codes").at(index), &code.code);
        }
    }

    fn union(&mut self, union: &Union, path: &SpecPath) {
        for variant in &union.variants {
            if let ObjectType::Inline(object) = &variant.object {
                let path = path.at("variants").at(variant.value.as_str()).at("fields");
                self.fields(&object.fields, &path);
            }
        }
    }

    /// Finds the points of the fields and codes that are written below a type.
    fn below(&mut self, ty: &Type, path: &SpecPath) {
        match ty {
            Type::List { item, .. } => self.below(item, &path.at("items")),
            Type::Map { value } => self.below(value, &path.at("values")),
            Type::Object(ObjectType::Inline(object)) => {
                self.fields(&object.fields, &path.at("fields"));
            }
            Type::Codes(CodesType::Inline(codes)) => self.codes(&codes.codes, path),
            Type::Union(UnionType::Inline(union)) => self.union(&union.union, &path.at("union")),
            Type::Value(_)
            | Type::Object(ObjectType::Shared(_))
            | Type::Codes(CodesType::Shared(_))
            | Type::Union(UnionType::Shared(_)) => {}
        }
    }
}
