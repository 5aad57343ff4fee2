//! Lowers unions, lists of codes that belong to one field, and types that contain themselves.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec as spec;
use linksfield_spec::{
    CodesType, Diagnostic, ObjectType, SpecPath, Type, TypeId, TypeKind, UnionType, ValueType,
};

use super::lowering::{Gathered, Lowering};
use super::structure::rust_name;
use super::{Codes, Direction, Structure, TypeItem, Union, UnionVariant, Value};
use crate::names::pascal_case;

/// The end of the name of the request type, if a shared type is used in requests and in responses.
const INPUT: &str = "Input";

impl<'a> Lowering<'a, '_> {
    /// Returns the name of a shared object type or union.
    pub(super) fn shared_name(&self, id: &TypeId, direction: Direction) -> String {
        if direction == Direction::Request && self.inputs.contains(id) {
            format!("{id}{INPUT}")
        } else {
            id.as_str().to_owned()
        }
    }

    /// Returns the name of a type that is used only in a field.
    ///
    /// The fields of a shared type that is used in both directions exist twice. In requests, the names of their types
    /// have the same end as the name of the shared type.
    pub(super) fn inline_name(
        own: Option<&String>,
        field: &spec::Field,
        parent: &str,
        gathered: &Gathered<'_>,
    ) -> String {
        let parent = parent.strip_suffix("Response").unwrap_or(parent);
        let derived = || {
            let parent = if gathered.is_input {
                parent.strip_suffix(INPUT).unwrap_or(parent)
            } else {
                parent
            };
            format!("{parent}{}", pascal_case(&rust_name(field)))
        };
        let name = own.cloned().unwrap_or_else(derived);
        if gathered.is_input { format!("{name}{INPUT}") } else { name }
    }

    /// Lowers a coded type.
    pub(super) fn codes(
        &mut self,
        field: &'a spec::Field,
        codes: &'a CodesType,
        at: &SpecPath,
        parent: &str,
        gathered: &mut Gathered<'a>,
    ) -> Value<'a> {
        let inline = match codes {
            CodesType::Shared(id) => {
                gathered.uses.insert(id.as_str().to_owned());
                return Value::Codes { name: id.as_str().to_owned(), codes };
            }
            CodesType::Inline(inline) => inline,
        };
        let name = Self::inline_name(inline.name.as_ref(), field, parent, gathered);
        // Codes are the same in both directions.
        let name = match name.strip_suffix(INPUT) {
            Some(name) if gathered.is_input => name.to_owned(),
            // A call often returns what it was given.
            _ if gathered.has_codes(&name, inline) => name,
            _ => {
                let span = self.key(at);
                self.claim(&name, span);
                let doc = field.doc.as_deref();
                let (wire, codes) = (inline.wire, inline.codes.as_slice());
                gathered.types.push(TypeItem::Codes(Codes {
                    name: name.clone(),
                    doc,
                    wire,
                    codes,
                }));
                name
            }
        };
        Value::Codes { name, codes }
    }

    /// Lowers the variants of a union. `at` is the path of the key `union`.
    pub(super) fn union(
        &mut self,
        name: &str,
        doc: Option<String>,
        (union, at): (&'a spec::Union, &SpecPath),
        direction: Direction,
        gathered: &mut Gathered<'a>,
    ) -> Union<'a> {
        let mut variants: Vec<UnionVariant<'a>> = Vec::new();
        for variant in &union.variants {
            let at = at.at("variants").at(variant.value.as_str());
            let own = variant.name.clone().unwrap_or_else(|| pascal_case(&variant.value));
            self.check_variant(&own, &at, &variants);
            let object = match &variant.object {
                ObjectType::Shared(id) => {
                    let name = self.shared_name(id, direction);
                    gathered.uses.insert(name.clone());
                    name
                }
                ObjectType::Inline(object) => {
                    let end = if gathered.is_input { INPUT } else { "" };
                    let name = match &object.name {
                        Some(own) => format!("{own}{end}"),
                        None => format!("{}{own}{end}", name.strip_suffix(end).unwrap_or(name)),
                    };
                    let span = self.key(&at);
                    self.claim(&name, span);
                    let doc = variant.doc.clone().or_else(|| object.doc.clone());
                    let doc = doc.unwrap_or_else(|| {
                        format!("The object for `{}` with the value `{}`.", union.by, variant.value)
                    });
                    let fields = (object.fields.as_slice(), &at.at("fields"));
                    let structure = self.structure(&name, Some(doc), fields, direction, gathered);
                    gathered.types.push(TypeItem::Structure(structure));
                    name
                }
            };
            variants.push(UnionVariant { spec: variant, name: own, object });
        }
        Union { name: name.to_owned(), doc, direction, spec: union, variants }
    }

    fn check_variant(&mut self, name: &str, at: &SpecPath, earlier: &[UnionVariant<'_>]) {
        let message = if name == "Unknown" || name == "Self" {
            format!("the variant name `{name}` is reserved")
        } else if earlier.iter().any(|other| other.name == name) {
            format!("two variants would both be named `{name}` in Rust")
        } else {
            return;
        };
        let code = if name == "Unknown" || name == "Self" { "reserved-name" } else { "name-clash" };
        let span = self.key(at);
        self.problem(
            Diagnostic::at(span, code, message)
                .help("write the variant as a mapping, and add `name` with another name"),
        );
    }

    /// Lowers a union that is written at a field.
    pub(super) fn union_value(
        &mut self,
        field: &spec::Field,
        union: &'a UnionType,
        at: &SpecPath,
        (parent, direction): (&str, Direction),
        gathered: &mut Gathered<'a>,
    ) -> Value<'a> {
        let inline = match union {
            UnionType::Shared(id) => {
                let name = self.shared_name(id, direction);
                gathered.uses.insert(name.clone());
                return Value::Object(name);
            }
            UnionType::Inline(inline) => inline,
        };
        let name = Self::inline_name(inline.name.as_ref(), field, parent, gathered);
        let span = self.key(at);
        self.claim(&name, span);
        let union = (&inline.union, &at.at("union"));
        let lowered = self.union(&name, field.doc.clone(), union, direction, gathered);
        gathered.types.push(TypeItem::Union(lowered));
        Value::Object(name)
    }

    /// Whether a field of a shared type must be in a `Box`, because its type contains the shared type again.
    pub(super) fn is_boxed(&self, ty: &Type, gathered: &Gathered<'_>) -> bool {
        let Some(holder) = gathered.holder else { return false };
        let mut open: Vec<&TypeId> = match ty {
            Type::Object(ObjectType::Shared(id)) | Type::Union(UnionType::Shared(id)) => vec![id],
            // The fields of inline objects have a `Box` of their own.
            Type::Union(UnionType::Inline(inline)) => {
                let objects = inline.union.variants.iter().map(|variant| &variant.object);
                objects
                    .filter_map(|object| match object {
                        ObjectType::Shared(id) => Some(id),
                        ObjectType::Inline(_) => None,
                    })
                    .collect()
            }
            _ => return false,
        };
        let mut seen: BTreeSet<&TypeId> = open.iter().copied().collect();
        while let Some(id) = open.pop() {
            if id == holder {
                return true;
            }
            open.extend(held(self.family, id).into_iter().filter(|id| seen.insert(*id)));
        }
        false
    }
}

impl Gathered<'_> {
    /// Whether the same codes already have a type with this name.
    fn has_codes(&self, name: &str, inline: &spec::InlineCodes) -> bool {
        self.types.iter().any(|item| {
            let TypeItem::Codes(codes) = item else { return false };
            codes.name == name && codes.wire == inline.wire && codes.codes == inline.codes
        })
    }
}

/// Returns the shared types that a shared type contains without a list or a map between them.
fn held<'a>(family: &'a spec::Family, id: &TypeId) -> Vec<&'a TypeId> {
    let mut found = Vec::new();
    let mut open: Vec<&Type> = Vec::new();
    let object = |object: &'a ObjectType, found: &mut Vec<_>, open: &mut Vec<&'a Type>| match object
    {
        ObjectType::Shared(id) => found.push(id),
        ObjectType::Inline(object) => open.extend(object.fields.iter().map(|field| &field.ty)),
    };
    match &family.types[id].kind {
        TypeKind::Codes { .. } => {}
        TypeKind::Object(fields) => open.extend(fields.iter().map(|field| &field.ty)),
        TypeKind::Union(union) => {
            union.variants.iter().for_each(|one| object(&one.object, &mut found, &mut open));
        }
    }
    while let Some(ty) = open.pop() {
        match ty {
            Type::Object(inner) => object(inner, &mut found, &mut open),
            Type::Union(UnionType::Shared(id)) => found.push(id),
            Type::Union(UnionType::Inline(inline)) => {
                let variants = inline.union.variants.iter();
                variants.for_each(|one| object(&one.object, &mut found, &mut open));
            }
            Type::Value(_) | Type::Codes(_) | Type::List { .. } | Type::Map { .. } => {}
        }
    }
    found
}

/// Whether the caller decides how deep a value of a type nests: the type contains free JSON, or itself.
pub(super) fn is_open_ended(family: &spec::Family, ty: &Type) -> bool {
    Search { family, way: Vec::new(), closed: BTreeSet::new() }.is_open_ended(ty)
}

struct Search<'a> {
    family: &'a spec::Family,
    /// The shared types around the current type.
    way: Vec<&'a TypeId>,
    /// The shared types that contain neither free JSON nor themselves.
    closed: BTreeSet<&'a TypeId>,
}

impl<'a> Search<'a> {
    fn is_open_ended(&mut self, ty: &'a Type) -> bool {
        match ty {
            Type::Value(value) => matches!(value, ValueType::Json(_)),
            Type::Codes(_) => false,
            Type::List { item, .. } => self.is_open_ended(item),
            Type::Map { value } => self.is_open_ended(value),
            Type::Object(object) => self.in_object(object),
            Type::Union(union) => {
                let id = match union {
                    UnionType::Shared(id) => Some(id),
                    UnionType::Inline(_) => None,
                };
                let union = self.family.union_of(union);
                self.within(id, |search| {
                    union.variants.iter().any(|variant| search.in_object(&variant.object))
                })
            }
        }
    }

    fn in_object(&mut self, object: &'a ObjectType) -> bool {
        let id = match object {
            ObjectType::Shared(id) => Some(id),
            ObjectType::Inline(_) => None,
        };
        let fields = self.family.members(object);
        self.within(id, |search| fields.iter().any(|field| search.is_open_ended(&field.ty)))
    }

    fn within(&mut self, id: Option<&'a TypeId>, search: impl FnOnce(&mut Self) -> bool) -> bool {
        let Some(id) = id else { return search(self) };
        if self.way.contains(&id) {
            return true;
        }
        if self.closed.contains(id) {
            return false;
        }
        self.way.push(id);
        let found = search(self);
        self.way.pop();
        if !found {
            self.closed.insert(id);
        }
        found
    }
}

/// Returns whether some JSON in a type has keys in an order that is known only at run time: free JSON and unions.
pub(super) fn has_free_keys(family: &spec::Family, fields: &[spec::Field]) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&Type> = fields.iter().map(|field| &field.ty).collect();
    while let Some(ty) = open.pop() {
        match ty {
            Type::Value(ValueType::Json(_)) | Type::Union(_) => return true,
            Type::List { item, .. } => open.push(item),
            Type::Map { value } => open.push(value),
            Type::Object(_) => {
                open.extend(family.new_fields_in(ty, &mut seen).into_iter().map(|field| &field.ty));
            }
            Type::Value(_) | Type::Codes(_) => {}
        }
    }
    false
}

/// Connects the two types of each object that is used in both directions, if each value of the response type is also
/// a value of the request type.
pub(super) fn connect(types: &mut [TypeItem<'_>]) {
    let mut pairs: BTreeMap<String, String> = BTreeMap::new();
    for structure in structures(types) {
        if let Some(response) = structure.name.strip_suffix(INPUT)
            && structure.direction == Direction::Request
            && structures(types)
                .any(|other| other.name == response && other.direction == Direction::Response)
        {
            pairs.insert(structure.name.clone(), response.to_owned());
        }
    }
    loop {
        let fits = |(input, output): (&String, &String)| {
            let find = |name: &str| structures(types).find(|one| one.name == *name);
            match (find(input), find(output)) {
                (Some(input), Some(output)) => converts(output, input, &pairs),
                _ => false,
            }
        };
        let kept: BTreeMap<String, String> = pairs
            .iter()
            .filter(|pair| fits(*pair))
            .map(|(input, output)| (input.clone(), output.clone()))
            .collect();
        if kept.len() == pairs.len() {
            break;
        }
        pairs = kept;
    }
    for item in types {
        if let TypeItem::Structure(structure) = item {
            structure.converted_from = pairs.remove(&structure.name);
        }
    }
}

fn structures<'t, 'a>(types: &'t [TypeItem<'a>]) -> impl Iterator<Item = &'t Structure<'a>> {
    types.iter().filter_map(|item| match item {
        TypeItem::Structure(structure) => Some(structure),
        TypeItem::Codes(_) | TypeItem::Union(_) => None,
    })
}

fn converts(
    output: &Structure<'_>,
    input: &Structure<'_>,
    pairs: &BTreeMap<String, String>,
) -> bool {
    output.fields.len() == input.fields.len()
        && output.fields.iter().zip(&input.fields).all(|(from, to)| {
            let is_null = from.may_be_null && to.is_required();
            (from.is_required() == to.is_required() || is_null)
                && becomes(&from.value, &to.value, pairs)
        })
}

fn becomes(from: &Value<'_>, to: &Value<'_>, pairs: &BTreeMap<String, String>) -> bool {
    match (from, to) {
        (from, Value::Nullable(to)) => becomes(from, to, pairs),
        (Value::Object(from), Value::Object(to)) => pairs.get(to) == Some(from),
        (Value::List { item: from, .. }, Value::List { item: to, .. })
        | (Value::Map { value: from }, Value::Map { value: to })
        | (Value::Boxed(from), Value::Boxed(to)) => becomes(from, to, pairs),
        (from, to) => from == to,
    }
}
