//! Sample values for fields whose page prints no example. The responses of the sandbox and the examples in
//! the generated documentation use them.

use serde_json::{Map, Value};

use crate::model::{
    Call, Family, Field, Limited, ObjectType, Type, TypeId, Union, UnionType, Wire,
};
use crate::rules::{bare, check_conditions};
use crate::values::ValueType;

/// Returns a JSON value of the type of a field.
///
/// The value is the documented example of the field. If the page prints none, the value is an arbitrary one
/// of the right form. For a coded type, it is always the first documented code, and for a union, the first documented
/// variant. A type that contains itself does so only once in the sample.
#[must_use]
pub fn sample_value(family: &Family, field: &Field) -> Value {
    let mut sampler = Sampler { family, open: Vec::new(), left: MOST_OPTIONAL };
    sampler.of_field(field, 0).unwrap_or_default()
}

/// Returns a value of a type.
pub(crate) fn sample_of(family: &Family, ty: &Type) -> Value {
    let mut sampler = Sampler { family, open: Vec::new(), left: MOST_OPTIONAL };
    sampler.of(ty, None, &NO_LIMITS, 0).unwrap_or_default()
}

/// Returns a value of the type of a field as the text of a header, a query or a table.
#[must_use]
pub fn sample_text(family: &Family, field: &Field) -> String {
    match sample_value(family, field) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// Returns sample values for the parameters that every request of a call needs.
#[must_use]
pub fn sample_parameters(family: &Family, call: &Call) -> Map<String, Value> {
    let parameters = || call.request.fields().map(|(_, field)| field);
    let required = parameters().filter(|field| field.required.is_required());
    let mut sample: Map<String, Value> =
        required.map(|field| (field.name.clone(), sample_value(family, field))).collect();
    // A parameter that a condition requires may fulfil the condition of another one.
    loop {
        let given = |name: &str| sample.get(name).and_then(bare);
        let missing = check_conditions(&call.request, &given);
        let is_missing = |field: &&Field| missing.iter().any(|one| one.path == field.name);
        let next = parameters().filter(is_missing).find(|field| !sample.contains_key(&field.name));
        let Some(field) = next else { return sample };
        sample.insert(field.name.clone(), sample_value(family, field));
    }
}

/// The greatest depth of optional fields in a sample.
const DEEPEST: usize = 8;
/// The most optional fields in a sample. Types that refer to each other could otherwise have enormous samples.
const MOST_OPTIONAL: usize = 1000;

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

struct Sampler<'a> {
    family: &'a Family,
    /// The shared types around the current value.
    open: Vec<&'a TypeId>,
    /// How many more optional fields the sample may have.
    left: usize,
}

impl<'a> Sampler<'a> {
    /// Returns a sample of a field. `None` if every value of its type contains a type that is open.
    fn of_field(&mut self, field: &'a Field, depth: usize) -> Option<Value> {
        let (rules, ty) = (&field.rules, &field.ty);
        if let (Some(constant), Type::Codes(codes)) = (&rules.constant, ty) {
            let (wire, _) = self.family.codes_of(codes);
            return Some(code_value(wire, constant));
        }
        let given = rules.constant.as_deref().or(field.example.as_deref());
        self.of(ty, given, &rules.limits, depth)
    }

    /// Returns a sample. `None` if every value of the type contains a type that is open.
    fn of(
        &mut self,
        ty: &'a Type,
        example: Option<&'a str>,
        limits: &'a Limited,
        depth: usize,
    ) -> Option<Value> {
        match ty {
            Type::Value(ty) => Some(match example {
                Some(example) => ty.to_json(example),
                None => ty.to_json(&within(ty, limits)),
            }),
            Type::Codes(codes) => {
                let (wire, codes) = self.family.codes_of(codes);
                Some(code_value(wire, codes.first().map_or("0", |code| code.code.as_str())))
            }
            Type::List { item, .. } => {
                let each = limits.items.as_deref().unwrap_or(&NO_LIMITS);
                let example = each.example.as_deref().or(example);
                let item = self.of(item, example, each, depth + 1);
                let least = limits.min_items.unwrap_or(1).min(MOST_ITEMS);
                Some(Value::Array(item.map_or_else(Vec::new, |item| vec![item; least])))
            }
            Type::Map { value } => {
                let value = self.of(value, example, &NO_LIMITS, depth + 1);
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
            match self.of_field(field, depth + 1) {
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

/// The greatest number of items or characters that a sample must have. Greater limits are refused.
pub(crate) const MOST_ITEMS: usize = 1000;

fn code_value(wire: Wire, code: &str) -> Value {
    match wire {
        Wire::String | Wire::Either => Value::String(code.to_owned()),
        Wire::Number => serde_json::from_str(code).unwrap_or_default(),
    }
}

/// Returns the sample of a type as text, changed to be within limits.
pub(crate) fn within(ty: &ValueType, limits: &Limited) -> String {
    let sample = ty.sample_text();
    if limits.beyond(sample).is_some() {
        return limits
            .min
            .as_ref()
            .or(limits.max.as_ref())
            .map_or(sample, String::as_str)
            .to_owned();
    }
    match limits.min_length {
        Some(least) => sample.chars().cycle().take(least.max(sample.chars().count())).collect(),
        None => sample.to_owned(),
    }
}
