//! Which part of the spec an item of the generated code comes from.

use std::collections::HashMap;

use linksfield_codegen::ir::{Family, Payload, Structure, TypeItem};
use linksfield_spec::{
    self as spec, Code, CodesType, Field, ObjectType, SpecPath, Type, TypeKind, Union, UnionType,
};

/// The parts of a spec that items come from, by the paths of the items.
#[derive(Debug, Default)]
pub(crate) struct Origins {
    items: HashMap<String, SpecPath>,
}

impl Origins {
    pub(crate) fn of(families: &[Family<'_>]) -> Self {
        let mut origins = Self::default();
        for family in families {
            let places = places(family.spec);
            let mut reader =
                Reader { module: &family.spec.id, places: &places, items: &mut origins.items };
            reader.family(family);
        }
        origins
    }

    /// Returns the part of the spec that an item comes from: that of the item itself, or of the type around it.
    pub(crate) fn find(&self, item: &str) -> Option<&SpecPath> {
        if let Some(path) = self.items.get(item) {
            return Some(path);
        }
        // `csss::Call<OrderPackageRequest>::f`, `csss::OrderPackage: Clone`, `csss::OrderPackage.f`, `csss::Csss::f`
        let (module, rest) = item.split_once("::").unwrap_or((item, ""));
        let rest = rest.split_once('<').map_or(rest, |(_, argument)| argument);
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        self.items.get(&format!("{module}::{}", &rest[..end])).or_else(|| self.items.get(module))
    }
}

struct Reader<'r> {
    module: &'r str,
    places: &'r Places,
    items: &'r mut HashMap<String, SpecPath>,
}

impl Reader<'_> {
    fn add(&mut self, item: &str, path: &SpecPath) {
        self.items.entry(format!("{}::{item}", self.module)).or_insert_with(|| path.clone());
    }

    fn family(&mut self, family: &Family<'_>) {
        let top = family.spec.path();
        self.items.insert(self.module.to_owned(), top.clone());
        for operation in &family.operations {
            let path = operation.endpoint.path();
            self.add(&format!("{}::{}", family.client, operation.method), &path);
            self.structure(&operation.request, &path);
            self.types(&operation.types, &path);
            match &operation.output.payload {
                Payload::ByStatus(by_status) => {
                    self.add(&by_status.name, &path.at("response").at("statuses"))
                }
                Payload::Csv(Some(columns)) => {
                    self.add(&columns.row, &path.at("response").at("columns"))
                }
                _ => {}
            }
            if let Some(envelope) = &operation.output.envelope {
                let response = path.at("response");
                self.add(&envelope.name, &response);
                for field in &envelope.fields {
                    self.field(&envelope.name, field);
                }
                if let Some(headers) = &envelope.headers {
                    self.add(&headers.name, &response.at("headers"));
                }
            }
        }
        for event in &family.events {
            let path = event.endpoint.path();
            self.structure(&event.body, &path);
            self.types(&event.types, &path);
            self.add(&format!("Event::{}", event.body.name), &path);
            self.add(&format!("EventKind::{}", event.body.name), &path);
        }
        // Types that are listed at a field of a shared type belong to the field.
        for item in &family.types {
            let name = item.name();
            let id = [name, name.strip_suffix("Input").unwrap_or(name)]
                .into_iter()
                .find(|id| family.spec.types.keys().any(|own| own.as_str() == *id));
            let path = id.map_or_else(|| top.at("types"), |id| top.at("types").at(id));
            self.types(std::slice::from_ref(item), &path);
        }
        for credential in &family.credentials {
            let id =
                family.spec.credentials.iter().find(|(_, own)| std::ptr::eq(*own, credential.spec));
            if let Some((id, _)) = id {
                let path = top.at("credentials").at(id.as_str());
                self.add(&format!("Credentials.{}", credential.field), &path);
            }
        }
        let path = top.at("servers");
        for environment in &family.environments {
            self.add(&format!("Environment::{}", environment.name), &path);
        }
        for language in &family.languages {
            self.add(&format!("Language::{}", language.name), &top.at("language").at("values"));
        }
        self.add("Environment", &path);
        self.add("Language", &top.at("language"));
        self.add("Credentials", &top.at("credentials"));
        self.add("Receiver", &top.at("inbound"));
    }

    fn types(&mut self, items: &[TypeItem<'_>], path: &SpecPath) {
        for item in items {
            match item {
                TypeItem::Structure(structure) => self.structure(structure, path),
                TypeItem::Codes(codes) => {
                    let path = self.places.codes.get(&codes.codes.as_ptr()).unwrap_or(path).clone();
                    self.add(&codes.name, &path);
                    for (index, code) in codes.codes.iter().enumerate() {
                        let at = path.at("codes").at(index);
                        self.add(&format!("{}::{}", codes.name, code.name), &at);
                    }
                }
                TypeItem::Union(union) => {
                    let key = std::ptr::from_ref(union.spec);
                    let path = self.places.unions.get(&key).unwrap_or(path).clone();
                    self.add(&union.name, &path);
                    for variant in &union.variants {
                        let at = path.at("variants").at(variant.spec.value.as_str());
                        self.add(&format!("{}::{}", union.name, variant.name), &at);
                    }
                }
            }
        }
    }

    fn structure(&mut self, structure: &Structure<'_>, path: &SpecPath) {
        // A type that is listed at a field belongs to the field.
        let first = structure.fields.first().map(|field| std::ptr::from_ref(field.spec));
        let own = first.and_then(|first| self.places.objects.get(&first));
        let path = &own.unwrap_or(path).clone();
        let own: Vec<&str> =
            std::iter::once(structure.name.as_str()).chain(structure.required.as_deref()).collect();
        for name in own {
            self.add(name, path);
            for field in &structure.fields {
                self.field(name, field);
            }
        }
        // The required parameters of a call are a struct with the name of the call.
        if let Some(name) = structure.name.strip_suffix("Request") {
            self.add(name, path);
            for field in &structure.fields {
                self.field(name, field);
            }
        }
    }

    fn field(&mut self, owner: &str, field: &linksfield_codegen::ir::Field<'_>) {
        let Some(path) = self.places.fields.get(&std::ptr::from_ref(field.spec)).cloned() else {
            return;
        };
        self.add(&format!("{owner}.{}", field.name), &path);
        for method in std::iter::once(field.setter.clone()).chain(field.null_setter()) {
            self.add(&format!("{owner}::{method}"), &path);
            self.add(&format!("Call<{owner}>::{method}"), &path);
        }
    }
}

/// The paths of fields and of types that are listed at a field, by their identity in the model.
#[derive(Default)]
struct Places {
    fields: HashMap<*const Field, SpecPath>,
    /// Objects, by their first field.
    objects: HashMap<*const Field, SpecPath>,
    unions: HashMap<*const Union, SpecPath>,
    codes: HashMap<*const Code, SpecPath>,
}

/// Returns the paths of the parts of a family.
fn places(family: &spec::Family) -> Places {
    let mut found = Places::default();
    for (id, def) in &family.types {
        let path = family.path().at("types").at(id.as_str());
        match &def.kind {
            TypeKind::Object(fields) => found.list(fields, &path.at("fields")),
            TypeKind::Union(union) => found.union(union, &path.at("union")),
            TypeKind::Codes { codes, .. } => found.codes(codes, &path),
        }
    }
    for endpoint in &family.endpoints {
        let (request, response) = (endpoint.path().at("request"), endpoint.path().at("response"));
        if let Some(event) = &endpoint.event {
            found.list(&event.body, &request.at("body"));
        }
        let Some(call) = &endpoint.call else { continue };
        for (location, field) in call.request.all_fields() {
            found.field(field, &endpoint.parameter_path(location, &field.name));
        }
        let own = &call.response;
        if let Some(data) = &own.data {
            found.field(data, &response.at("data"));
        }
        for status in own.statuses.iter().filter(|status| status.is_own) {
            if let Some(data) = &status.data {
                let at = response.at("statuses").at(status.status.to_string().as_str());
                found.field(data, &at.at("data"));
            }
        }
        found.list(&own.envelope_fields, &response.at("envelope_fields"));
        found.list(&own.headers, &response.at("headers"));
        found.list(&own.columns, &response.at("columns"));
    }
    found
}

impl Places {
    fn list(&mut self, fields: &[Field], path: &SpecPath) {
        for field in fields {
            self.field(field, &path.at(field.name.as_str()));
        }
    }

    fn field(&mut self, field: &Field, path: &SpecPath) {
        self.fields.insert(std::ptr::from_ref(field), path.clone());
        self.ty(&field.ty, path);
    }

    fn ty(&mut self, ty: &Type, path: &SpecPath) {
        match ty {
            Type::Object(ObjectType::Inline(object)) => {
                if let Some(first) = object.fields.first() {
                    self.objects.insert(std::ptr::from_ref(first), path.clone());
                }
                self.list(&object.fields, &path.at("fields"));
            }
            Type::Union(UnionType::Inline(union)) => self.union(&union.union, &path.at("union")),
            Type::Codes(CodesType::Inline(codes)) => self.codes(&codes.codes, path),
            Type::List { item, .. } => self.ty(item, &path.at("items")),
            Type::Map { value } => self.ty(value, &path.at("values")),
            Type::Value(_)
            | Type::Codes(CodesType::Shared(_))
            | Type::Object(ObjectType::Shared(_))
            | Type::Union(UnionType::Shared(_)) => {}
        }
    }

    fn codes(&mut self, codes: &[Code], path: &SpecPath) {
        self.codes.insert(codes.as_ptr(), path.clone());
    }

    fn union(&mut self, union: &Union, path: &SpecPath) {
        self.unions.insert(std::ptr::from_ref(union), path.clone());
        for variant in &union.variants {
            if let ObjectType::Inline(object) = &variant.object {
                let at = path.at("variants").at(variant.value.as_str());
                if let Some(first) = object.fields.first() {
                    self.objects.insert(std::ptr::from_ref(first), at.clone());
                }
                self.list(&object.fields, &at.at("fields"));
            }
        }
    }
}
