//! The schemas of fields, objects, unions and coded types.
//!
//! The name of a component is `family.Type`, which is the same in the document of the family and in the document of all
//! families.

use std::collections::BTreeMap;

use linksfield_spec::{self as spec, Limited, Required, ValueType, Wire};
use serde_json::{Value, json};

use super::components::{Components, reference, set_required, type_of};
use super::text;
use super::value::{self, Object, Use, nullable, object};
use crate::ir::{self, Codes, Direction, Field, Structure, TypeItem, Union};

/// The end of the name of a coded type in requests. Requests contain documented codes only, and responses may contain
/// others.
const INPUT: &str = "Input";

static NO_LIMITS: Limited = Limited {
    min: None,
    max: None,
    min_length: None,
    pattern: None,
    min_items: None,
    max_items: None,
    items: None,
    example: None,
};

/// Makes the schemas of one family.
pub(super) struct Schemas<'a, 'c> {
    pub(super) family: &'a ir::Family<'a>,
    pub(super) components: &'c mut Components,
    /// The types of the family by name, also those of a single operation.
    types: BTreeMap<&'a str, &'a TypeItem<'a>>,
}

impl<'a, 'c> Schemas<'a, 'c> {
    pub(super) fn new(family: &'a ir::Family<'a>, components: &'c mut Components) -> Self {
        let own = family.operations.iter().flat_map(|operation| &operation.types);
        let events = family.events.iter().flat_map(|event| &event.types);
        let types = own.chain(events).chain(&family.types);
        Self { family, components, types: types.map(|item| (item.name(), item)).collect() }
    }

    /// Returns the name of a component of the family.
    pub(super) fn name(&self, name: &str) -> String {
        format!("{}.{name}", self.family.spec.id)
    }

    /// Returns the schema of a field, with everything that is known of the field.
    pub(super) fn field(&mut self, field: &Field<'_>, at: Use) -> Object {
        let spec = field.spec;
        let mut schema = self.value(&field.value, &spec.rules.limits, at);
        match at {
            Use::Received if !field.is_required() => schema = nullable(schema),
            Use::Sent
                if spec.required.is_required() && schema.get("type") == Some(&"string".into()) =>
            {
                let is_closed = schema.contains_key("enum") || schema.contains_key("minLength");
                if !is_closed && is_free_text(&spec.ty) {
                    schema.insert("minLength".to_owned(), 1.into());
                }
            }
            _ => {}
        }
        self.annotate(&mut schema, spec, at);
        schema
    }

    /// Returns the schema of a field of a response that is written as text, such as a header.
    pub(super) fn text_field(&mut self, field: &Field<'_>) -> Object {
        let mut schema = self.value(&field.value, &NO_LIMITS, Use::SentAsText);
        for key in ["pattern", "enum", "maxLength", "minimum", "maximum", "format"] {
            schema.remove(key);
        }
        self.annotate(&mut schema, field.spec, Use::Received);
        schema.remove("examples");
        schema
    }

    fn annotate(&self, schema: &mut Object, field: &spec::Field, at: Use) {
        let mut set = |key: &str, value: Value| {
            schema.insert(key.to_owned(), value);
        };
        if let Some(description) = text::field(field) {
            set("description", description.into());
        }
        if field.deprecated.is_some() {
            set("deprecated", true.into());
        }
        if let Some(default) = field.rules.default.as_ref().filter(|_| at.is_request()) {
            set("default", self.written(&field.ty, default, at));
        }
        let fits = |example: &&String| matches!(&field.ty, spec::Type::Value(ty) if ty.is_single() && ty.fits_text(example));
        if let Some(example) = field.example.as_ref().filter(fits) {
            set("examples", json!([self.written(&field.ty, example, at)]));
        }
        if let Some(zh) = &field.zh {
            set("x-linksfield-zh", zh.clone().into());
        }
        if field.basis != spec::Basis::Documented {
            set("x-linksfield-basis", field.basis.as_str().into());
        }
        if let Some(unit) = &field.unit {
            set("x-linksfield-unit", unit.clone().into());
        }
        if field.sensitive || field.ty.single().is_some_and(ValueType::is_sensitive) {
            set("x-linksfield-sensitive", true.into());
        }
        match field.required {
            Required::Assumed => set("x-linksfield-required", "assumed".into()),
            Required::Unknown => set("x-linksfield-required", "unknown".into()),
            Required::Yes | Required::No => {}
        }
        if let Some(when) = field.rules.required_when.as_ref().filter(|_| at.is_request()) {
            set("x-linksfield-required-when", when.describe().into());
        }
        if !field.aliases.is_empty() && at == Use::Received {
            set("x-linksfield-aliases", field.aliases.clone().into());
        }
    }

    /// Returns a bare text as JSON, in the form in which a schema describes it.
    fn written(&self, ty: &spec::Type, text: &str, at: Use) -> Value {
        match ty {
            spec::Type::Codes(codes) => code(self.family.spec.codes_of(codes).0, text),
            spec::Type::Value(value) => {
                let json = value.to_json(text);
                match at {
                    Use::SentAsText => as_text(value, json),
                    Use::Sent | Use::Received => json,
                }
            }
            _ => text.into(),
        }
    }

    /// Returns a value of a parameter that is sent as text, as its schema describes it.
    pub(super) fn text_example(&self, field: &Field<'_>, value: &Value) -> Value {
        match (&field.spec.ty, value) {
            (spec::Type::Value(ty), value) => as_text(ty, value.clone()),
            (spec::Type::List { item, .. }, Value::Array(items)) => match &**item {
                spec::Type::Value(ty) => {
                    items.iter().map(|item| as_text(ty, item.clone())).collect()
                }
                _ => value.clone(),
            },
            _ => value.clone(),
        }
    }

    /// Returns the schema of a value.
    pub(super) fn value(&mut self, value: &ir::Value<'_>, limits: &Limited, at: Use) -> Object {
        let mut schema = match value {
            ir::Value::Single(ty) => value::schema(ty, at),
            ir::Value::Codes { name, .. } => return self.codes(name, at),
            ir::Value::Object(name) => return self.named(name),
            ir::Value::List { item, single } => {
                let each = limits.items.as_deref().unwrap_or(&NO_LIMITS);
                let item = self.value(item, each, at);
                let list = object([("type", "array".into()), ("items", item.clone().into())]);
                match single {
                    true => object([("anyOf", json!([list, item]))]),
                    false => list,
                }
            }
            ir::Value::Map { value } => {
                let value = self.value(value, &NO_LIMITS, at);
                object([("type", "object".into()), ("additionalProperties", value.into())])
            }
            ir::Value::Nullable(value) => return nullable(self.value(value, limits, at)),
            ir::Value::Boxed(value) => return self.value(value, limits, at),
        };
        value::limit(&mut schema, limits, at);
        schema
    }

    /// Returns a reference to an object type or a union.
    fn named(&mut self, name: &str) -> Object {
        let full = self.name(name);
        // A type may contain itself.
        if !self.components.contains(&full) {
            self.components.reserve(&full);
            let schema = match self.types.get(name).copied() {
                Some(TypeItem::Structure(structure)) => self.structure(structure),
                Some(TypeItem::Union(union)) => self.union(union),
                // Lowering gives a name to objects and unions only.
                Some(TypeItem::Codes(_)) | None => Object::new(),
            };
            self.components.set(&full, schema);
        }
        reference(&full)
    }

    /// Returns the schema of an object.
    pub(super) fn structure(&mut self, structure: &Structure<'_>) -> Object {
        let at = match structure.direction {
            Direction::Request => Use::Sent,
            Direction::Response => Use::Received,
        };
        let mut properties = Object::new();
        let mut required: Vec<Value> = Vec::new();
        for field in &structure.fields {
            let schema = self.field(field, at);
            properties.insert(field.spec.name.clone(), schema.into());
            // A response may contain the field under an alias.
            if field.is_required() && (at == Use::Sent || field.spec.aliases.is_empty()) {
                required.push(field.spec.name.clone().into());
            }
        }
        for constant in &structure.constants {
            properties.insert(constant.spec.name.clone(), self.constant(constant).into());
            required.push(constant.spec.name.clone().into());
        }
        let mut schema = object([("type", "object".into()), ("properties", properties.into())]);
        if let Some(doc) = &structure.doc {
            schema.insert("description".to_owned(), doc.trim().into());
        }
        // A client sends documented fields only, and keeps what else a server sends.
        schema.insert("additionalProperties".to_owned(), (at == Use::Received).into());
        set_required(&mut schema, required);
        schema
    }

    /// Returns the schema of a field with only one value.
    pub(super) fn constant(&self, constant: &ir::Constant<'_>) -> Object {
        let value = match constant.quoted {
            true => Value::from(constant.text),
            false => serde_json::from_str(constant.text).unwrap_or_default(),
        };
        let mut schema = object([("type", type_of(&value).into()), ("const", value)]);
        self.annotate(&mut schema, constant.spec, Use::Sent);
        schema.remove("examples");
        schema.insert(
            "x-linksfield-fill-in".to_owned(),
            json!({ "source": "constant", "value": constant.text }),
        );
        schema
    }

    /// Returns the schema of a union. Each variant is the whole object, with the discriminator.
    fn union(&mut self, union: &Union<'_>) -> Object {
        let (by, is_request) = (&union.spec.by, union.direction == Direction::Request);
        let mut variants: Vec<Value> = Vec::new();
        let mut mapping = Object::new();
        for variant in &union.variants {
            let Some(TypeItem::Structure(structure)) =
                self.types.get(variant.object.as_str()).copied()
            else {
                continue;
            };
            let mut schema = self.structure(structure);
            let tag = union.spec.tag_of(variant.spec);
            let by_schema = object([("type", type_of(&tag).into()), ("const", tag)]);
            if let Some(Value::Object(properties)) = schema.get_mut("properties") {
                properties.insert(by.clone(), by_schema.into());
            }
            match schema.get_mut("required") {
                Some(Value::Array(required)) => required.push(by.clone().into()),
                _ => set_required(&mut schema, vec![by.clone().into()]),
            }
            if let Some(doc) = &variant.spec.doc {
                schema.insert("description".to_owned(), doc.trim().into());
            }
            if is_request && union.variants.len() == 1 {
                return schema;
            }
            let name = self.name(&format!("{}{}", union.name, variant.name));
            let reference = self.components.add(&name, schema);
            mapping
                .extend(reference.get("$ref").map(|to| (variant.spec.value.clone(), to.clone())));
            variants.push(reference.into());
        }
        let mut schema = Object::new();
        let is_text = union.spec.wire != Wire::Number;
        if is_request {
            schema.insert("oneOf".to_owned(), variants.into());
            if is_text {
                let discriminator = json!({ "propertyName": by, "mapping": mapping });
                schema.insert("discriminator".to_owned(), discriminator);
            }
        } else {
            // An object whose discriminator is not documented.
            let tags =
                union.spec.variants.iter().map(|one| union.spec.tag_of(one)).collect::<Vec<_>>();
            let tag = if is_text { "string" } else { "integer" };
            variants.push(json!({
                "type": "object",
                "properties": { by: { "type": tag, "not": { "enum": tags } } },
                "required": [by],
            }));
            schema.insert("anyOf".to_owned(), variants.into());
        }
        schema.extend(union.doc.as_ref().map(|doc| ("description".to_owned(), doc.trim().into())));
        schema
    }

    /// Returns a reference to a coded type.
    fn codes(&mut self, name: &str, at: Use) -> Object {
        let end = if at.is_request() { INPUT } else { "" };
        let full = format!("{}{end}", self.name(name));
        if !self.components.contains(&full) {
            let schema = match self.types.get(name).copied() {
                Some(TypeItem::Codes(codes)) => coded(codes, at),
                _ => Object::new(),
            };
            self.components.set(&full, schema);
        }
        reference(&full)
    }
}

/// Returns the schema of a coded type. In a response, other codes may arrive.
fn coded(codes: &Codes<'_>, at: Use) -> Object {
    let ty = if codes.wire == Wire::Number { "integer" } else { "string" };
    let known: Vec<Value> = codes.codes.iter().map(|one| code(codes.wire, &one.code)).collect();
    let mut parts: Vec<String> = codes.doc.iter().map(|doc| doc.trim().to_owned()).collect();
    if !at.is_request() {
        parts.push("The documented codes follow; others may arrive.".to_owned());
    }
    parts.push(text::codes(codes.codes));
    let mut schema = object([
        ("type", ty.into()),
        ("description", parts.join("\n\n").into()),
        ("x-linksfield-codes", text::code_table(codes.codes)),
    ]);
    if at.is_request() {
        let names = codes.codes.iter().map(|code| code.name.clone()).collect::<Vec<_>>();
        schema.insert("enum".to_owned(), known.into());
        schema.insert("x-enum-varnames".to_owned(), names.into());
    } else if let Some(first) = known.first() {
        schema.insert("examples".to_owned(), json!([first]));
    }
    schema
}

/// Returns a code as JSON.
fn code(wire: Wire, text: &str) -> Value {
    match wire {
        Wire::Number => serde_json::from_str(text).unwrap_or_default(),
        Wire::String | Wire::Either => text.into(),
    }
}

/// Returns the JSON of a value as the schema of a text describes it: a whole number without quotes, a flag with quotes.
fn as_text(ty: &ValueType, json: Value) -> Value {
    let is_number = value::schema(ty, Use::SentAsText).get("type") == Some(&"integer".into());
    match json {
        Value::String(text) if is_number => {
            serde_json::from_str(&text).unwrap_or(Value::String(text))
        }
        Value::Number(number) if !is_number && !matches!(ty, ValueType::Decimal(_)) => {
            number.to_string().into()
        }
        json => json,
    }
}

/// Whether every text is a value of a type, apart from its length.
fn is_free_text(ty: &spec::Type) -> bool {
    matches!(ty, spec::Type::Value(ValueType::Text(_) | ValueType::Secret(_)))
}
