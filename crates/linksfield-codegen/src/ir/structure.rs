//! Lowers objects and the types of their fields.

use std::collections::BTreeMap;

use linksfield_spec as spec;
use linksfield_spec::{
    DateTime, Diagnostic, KeyOrder, ObjectType, SpecPath, Type, ValueType, Wire,
};

use super::lowering::{Gathered, Lowering};
use super::{Constant, Direction, Field, Structure, TotalRole, TypeItem, Value};
use crate::names::{apart_from, snake_case};

/// The fields that a request has in addition to its optional parameters.
const REQUEST_MEMBERS: [&str; 1] = ["required"];
/// The fields that a response has in addition to the documented ones.
const RESPONSE_MEMBERS: [&str; 1] = ["extra"];
/// The functions that a request has in addition to its setters.
const REQUEST_METHODS: [&str; 3] = ["clone", "fmt", "new"];

impl<'a> Lowering<'a, '_> {
    /// Lowers an object. `path` is the path of its fields in the spec.
    pub(super) fn structure(
        &mut self,
        name: &str,
        doc: Option<String>,
        (fields, path): (&'a [spec::Field], &SpecPath),
        direction: Direction,
        gathered: &mut Gathered<'a>,
    ) -> Structure<'a> {
        let is_constant =
            |field: &spec::Field| direction == Direction::Request && field.rules.constant.is_some();
        let constants = fields.iter().filter(|field| is_constant(field));
        let constants: Vec<Constant<'a>> =
            constants.filter_map(|field| Constant::of(self.family, field)).collect();
        let lowered: Vec<Field<'a>> = fields
            .iter()
            .filter(|field| !is_constant(field))
            .map(|field| {
                let path = path.at(field.name.as_str());
                self.field(field, &path, name, direction, &REQUEST_METHODS, gathered)
            })
            .collect();
        self.check_field_names(&lowered, path);
        self.check_null_setters(&lowered, path);
        let written: Vec<&spec::Field> = lowered
            .iter()
            .map(|field| field.spec)
            .chain(constants.iter().map(|one| one.spec))
            .collect();
        // The order of the page, in which constants are among the other fields.
        let place = |field: &spec::Field| fields.iter().position(|own| own.name == field.name);
        let mut order: Vec<usize> = (0..written.len()).collect();
        order.sort_by_key(|index| place(written[*index]));
        let sorted = self.family.signing.as_ref().is_some_and(|s| s.nested == KeyOrder::Sorted);
        if sorted && direction == Direction::Request {
            order.sort_by(|a, b| written[*a].name.cmp(&written[*b].name));
        }
        let has_required = lowered.iter().any(Field::is_required);
        let required =
            (direction == Direction::Request && has_required).then(|| format!("{name}Required"));
        if let Some(required) = &required {
            let span = self.key(path);
            self.claim(required, span);
        }
        let (name, converted_from) = (name.to_owned(), None);
        Structure {
            name,
            doc,
            direction,
            required,
            fields: lowered,
            constants,
            order,
            converted_from,
        }
    }

    /// Refuses fields that would have the same name in Rust.
    pub(super) fn check_field_names(&mut self, fields: &[Field<'_>], path: &SpecPath) {
        let mut seen: BTreeMap<&str, &Field<'_>> = BTreeMap::new();
        for field in fields {
            let Some(first) = seen.insert(&field.name, field) else { continue };
            let also = self.key(&path.at(first.spec.name.as_str()));
            let span = self.key(&path.at(field.spec.name.as_str()));
            let message = format!(
                "`{}` and `{}` would both be named `{}` in Rust",
                first.spec.name, field.spec.name, field.name
            );
            self.problem(
                Diagnostic::at(span, "name-clash", message)
                    .also(also, "the other field is here")
                    .help("add `name` with another name to one of them"),
            );
        }
    }

    /// Refuses an optional field whose setter would have the name of the method that sets another field to `null`.
    pub(super) fn check_null_setters(&mut self, fields: &[Field<'_>], path: &SpecPath) {
        for field in fields {
            let Some(setter) = field.null_setter() else { continue };
            let Some(other) = fields.iter().find(|other| other.setter == setter) else { continue };
            let span = self.key(&path.at(other.spec.name.as_str()));
            let message = format!(
                "the method that sets `{}` would have the name of the method that sets `{}` to `null`",
                other.spec.name, field.spec.name
            );
            self.problem(
                Diagnostic::at(span, "name-clash", message)
                    .help("add `name` with another name to one of the two fields"),
            );
        }
    }

    /// Lowers a field of an object, or a parameter.
    pub(super) fn field(
        &mut self,
        field: &'a spec::Field,
        path: &SpecPath,
        parent: &str,
        direction: Direction,
        methods: &[&str],
        gathered: &mut Gathered<'a>,
    ) -> Field<'a> {
        if direction == Direction::Request && !field.aliases.is_empty() {
            self.refuse_support(
                path,
                "`aliases` for a parameter",
                "remove `aliases`; use the name that is sent",
            );
        }
        if direction == Direction::Response && field.rules.constant.is_some() {
            self.refuse_support(
                path,
                "`constant` in a response",
                "remove `constant`; describe the value in `doc`",
            );
        }
        let mut value = self.value(field, &field.ty, path, parent, direction, gathered);
        if self.is_boxed(&field.ty, gathered) {
            value = Value::Boxed(Box::new(value));
        }
        if field.nullable && direction == Direction::Request {
            if matches!(value, Value::Single(ValueType::Secret(_))) {
                self.refuse_support(path, "`nullable` for a secret", "remove `nullable`");
            }
            value = Value::Nullable(Box::new(value));
        }
        let taken: &[&str] = match direction {
            Direction::Request if field.required.is_required() => &[],
            Direction::Request => &REQUEST_MEMBERS,
            Direction::Response => &RESPONSE_MEMBERS,
        };
        let name = rust_name(field);
        Field {
            spec: field,
            setter: apart_from(name.clone(), methods),
            name: apart_from(name, taken),
            value,
            total: match direction {
                Direction::Request => TotalRole::None,
                Direction::Response => self.total_role(field),
            },
            may_be_null: field.nullable && direction == Direction::Response,
        }
    }

    fn refuse_support(&mut self, path: &SpecPath, what: &str, help: &str) {
        self.refuse(path, format!("the generator does not support {what}"), help);
    }

    /// Lowers the type of a field. `path` is the path of the field in the spec.
    pub(super) fn value(
        &mut self,
        field: &'a spec::Field,
        ty: &'a Type,
        path: &SpecPath,
        parent: &str,
        direction: Direction,
        gathered: &mut Gathered<'a>,
    ) -> Value<'a> {
        self.value_at(field, ty, (path, path), (parent, direction), gathered)
    }

    /// Lowers a type in a field. `at` is the path of the type, below lists and maps.
    fn value_at(
        &mut self,
        field: &'a spec::Field,
        ty: &'a Type,
        (path, at): (&SpecPath, &SpecPath),
        (parent, direction): (&str, Direction),
        gathered: &mut Gathered<'a>,
    ) -> Value<'a> {
        let context = (parent, direction);
        match ty {
            Type::Value(value) => {
                self.check_direction(value, path, direction);
                if matches!(value, ValueType::Secret(_)) && !std::ptr::eq(ty, &field.ty) {
                    let what = if matches!(field.ty, Type::Map { .. }) { "map" } else { "list" };
                    let what = format!("a {what} of `secret` items");
                    self.refuse_support(path, &what, "write `type: text`");
                }
                Value::Single(value)
            }
            Type::Codes(codes) => self.codes(field, codes, at, parent, gathered),
            Type::List { item, single } => {
                let at = at.at("items");
                let item = self.value_at(field, item, (path, &at), context, gathered);
                let single = *single && direction == Direction::Response;
                Value::List { item: Box::new(item), single }
            }
            Type::Map { value } => {
                let at = at.at("values");
                let value = self.value_at(field, value, (path, &at), context, gathered);
                Value::Map { value: Box::new(value) }
            }
            Type::Union(union) => self.union_value(field, union, at, context, gathered),
            Type::Object(ObjectType::Shared(id)) => {
                let name = self.shared_name(id, direction);
                gathered.uses.insert(name.clone());
                Value::Object(name)
            }
            Type::Object(ObjectType::Inline(object)) => {
                let doc = object.doc.clone().or_else(|| field.doc.clone());
                let name = Self::inline_name(object.name.as_ref(), field, parent, gathered);
                let span = self.key(path);
                self.claim(&name, span);
                let fields = (object.fields.as_slice(), &at.at("fields"));
                let structure = self.structure(&name, doc, fields, direction, gathered);
                gathered.types.push(TypeItem::Structure(structure));
                Value::Object(name)
            }
        }
    }

    /// Refuses types that are supported only in responses or only in requests.
    fn check_direction(&mut self, value: &ValueType, path: &SpecPath, direction: Direction) {
        match (direction, value) {
            (Direction::Request, ValueType::DateTime(DateTime { formats, .. }))
                if formats.len() > 1 =>
            {
                self.refuse_support(
                    path,
                    "several formats for a parameter",
                    "write the format that is sent",
                );
            }
            (Direction::Request, value) if is_either(value) => {
                self.refuse_support(
                    path,
                    "two written forms for a parameter",
                    "write the form that is sent: `wire: string` or `wire: number`, or `type: text`",
                );
            }
            (Direction::Response, ValueType::File(_) | ValueType::Binary(_)) => {
                self.refuse_support(
                    path,
                    "files and bytes in a response",
                    "write the type that the page documents",
                );
            }
            (Direction::Response, ValueType::Secret(_)) => {
                self.refuse_support(path, "`type: secret` in a response", "write `type: text`");
            }
            _ => {}
        }
    }
}

/// Whether a value is read both as a string and as a number, or in several formats.
pub(super) fn is_either(value: &ValueType) -> bool {
    match value {
        ValueType::TextOrNumber(_) => true,
        ValueType::DateTime(DateTime { formats, .. }) => formats.len() > 1,
        value => value.wire() == Wire::Either,
    }
}

impl Field<'_> {
    /// Returns the name that the field has in a response.
    #[must_use]
    pub fn response_name(&self) -> String {
        apart_from(rust_name(self.spec), &RESPONSE_MEMBERS)
    }
}

/// Returns the name of a field in Rust.
pub(super) fn rust_name(field: &spec::Field) -> String {
    field.rust_name.clone().unwrap_or_else(|| snake_case(&field.name))
}
