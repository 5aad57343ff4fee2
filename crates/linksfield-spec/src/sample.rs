//! Sample values for fields whose page prints no example. The responses of the sandbox and the examples in
//! the generated documentation use them.

use serde_json::{Map, Value};

use crate::model::{Family, Field, ObjectType, Type, TypeId, Union, UnionType, Wire};

/// Returns a JSON value of the type of a field.
///
/// The value is the documented example of the field. If the page prints none, the value is an arbitrary one
/// of the right form. For a coded type, it is always the first documented code, and for a union, the first documented
/// variant. A type that contains itself does so only once in the sample.
#[must_use]
pub fn sample_value(family: &Family, field: &Field) -> Value {
    let mut sampler = Sampler { family, open: Vec::new(), left: MOST_OPTIONAL };
    sampler.of(&field.ty, field.example.as_deref(), 0).unwrap_or_default()
}

/// The greatest depth of optional fields in a sample.
const DEEPEST: usize = 8;
/// The most optional fields in a sample. Types that refer to each other could otherwise have enormous samples.
const MOST_OPTIONAL: usize = 1000;

struct Sampler<'a> {
    family: &'a Family,
    /// The shared types around the current value.
    open: Vec<&'a TypeId>,
    /// How many more optional fields the sample may have.
    left: usize,
}

impl<'a> Sampler<'a> {
    /// Returns a sample. `None` if every value of the type contains a type that is open.
    fn of(&mut self, ty: &'a Type, example: Option<&str>, depth: usize) -> Option<Value> {
        match ty {
            Type::Value(ty) => Some(ty.to_json(example.unwrap_or(ty.sample_text()))),
            Type::Codes(codes) => {
                let (wire, codes) = self.family.codes_of(codes);
                let code = codes.first().map_or("0", |code| code.code.as_str());
                Some(match wire {
                    Wire::String | Wire::Either => Value::String(code.to_owned()),
                    Wire::Number => serde_json::from_str(code).unwrap_or_default(),
                })
            }
            Type::List { item, .. } => {
                let item = self.of(item, example, depth + 1);
                Some(Value::Array(item.into_iter().collect()))
            }
            Type::Map { value } => {
                let value = self.of(value, example, depth + 1);
                let entries = value.into_iter().map(|value| ("key".to_owned(), value));
                Some(Value::Object(entries.collect()))
            }
            Type::Object(ObjectType::Inline(object)) => self.fields(&object.fields, depth),
            Type::Object(object @ ObjectType::Shared(id)) => {
                self.within(id, |sampler| sampler.fields(sampler.family.members(object), depth))
            }
            Type::Union(UnionType::Inline(inline)) => self.variant(&inline.union, depth),
            Type::Union(union @ UnionType::Shared(id)) => {
                self.within(id, |sampler| sampler.variant(sampler.family.union_of(union), depth))
            }
        }
    }

    fn within(
        &mut self,
        id: &'a TypeId,
        sample: impl FnOnce(&mut Self) -> Option<Value>,
    ) -> Option<Value> {
        if self.open.contains(&id) {
            return None;
        }
        self.open.push(id);
        let value = sample(self);
        self.open.pop();
        value
    }

    fn fields(&mut self, fields: &'a [Field], depth: usize) -> Option<Value> {
        let mut members = Map::new();
        for field in fields {
            let is_required = field.required.is_required();
            if !is_required {
                if depth >= DEEPEST || self.left == 0 {
                    continue;
                }
                self.left -= 1;
            }
            match self.of(&field.ty, field.example.as_deref(), depth + 1) {
                Some(value) => {
                    members.insert(field.name.clone(), value);
                }
                None if is_required && !field.nullable => return None,
                None if is_required => {
                    members.insert(field.name.clone(), Value::Null);
                }
                None => {}
            }
        }
        Some(Value::Object(members))
    }

    /// Returns a sample of the first variant that has one.
    fn variant(&mut self, union: &'a Union, depth: usize) -> Option<Value> {
        union.variants.iter().find_map(|variant| {
            let object = match &variant.object {
                ObjectType::Inline(object) => self.fields(&object.fields, depth),
                object @ ObjectType::Shared(id) => {
                    self.within(id, |sampler| sampler.fields(sampler.family.members(object), depth))
                }
            };
            let Value::Object(fields) = object? else { return None };
            let mut members = Map::new();
            members.insert(union.by.clone(), union.tag_of(variant));
            members.extend(fields);
            Some(Value::Object(members))
        })
    }
}
