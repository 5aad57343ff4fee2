//! Types that are composed of others, and lists of codes that belong to one field.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::family::Family;
use super::field::{Code, Field, ObjectType, Type, TypeKind};
use super::id::TypeId;
use super::words::Wire;

/// A coded type: shared or inline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum CodesType {
    /// A shared type of the family.
    Shared(TypeId),
    /// Codes that are listed where they are used.
    Inline(InlineCodes),
}

impl CodesType {
    /// Returns the type in the words of messages.
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Shared(id) => format!("`{id}`"),
            Self::Inline(_) => "the field".to_owned(),
        }
    }
}

/// Codes that are listed where they are used.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InlineCodes {
    /// The Rust name, if it is not derived from the names of the call and the field.
    pub name: Option<String>,
    /// Whether codes are JSON strings or JSON numbers. Never [`Wire::Either`].
    pub wire: Wire,
    /// The documented codes.
    pub codes: Vec<Code>,
}

/// A union: shared or inline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum UnionType {
    /// A shared type of the family.
    Shared(TypeId),
    /// A union whose variants are listed where it is used.
    Inline(InlineUnion),
}

/// A union whose variants are listed where it is used.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InlineUnion {
    /// The Rust name, if it is not derived from the names of the call and the field.
    pub name: Option<String>,
    /// The variants.
    pub union: Union,
}

/// One of several objects. A field, the discriminator, states which.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Union {
    /// The name of the discriminator.
    pub by: String,
    /// Whether the discriminator is a JSON string or a JSON number. Never [`Wire::Either`].
    pub wire: Wire,
    /// The documented variants.
    pub variants: Vec<Variant>,
}

impl Union {
    /// Returns the variant of an object, by its discriminator. `None` if the discriminator is missing, has another
    /// written form, or is not documented.
    #[must_use]
    pub fn variant_of(&self, object: &Map<String, Value>) -> Option<&Variant> {
        let tag = self.tag(object)?;
        self.variants.iter().find(|variant| variant.value == tag)
    }

    /// Returns the discriminator of an object as text. `None` if it is missing or has another written form.
    #[must_use]
    pub fn tag(&self, object: &Map<String, Value>) -> Option<String> {
        match (self.wire, object.get(&self.by)?) {
            (Wire::String | Wire::Either, Value::String(text)) => Some(text.clone()),
            (Wire::Number, Value::Number(number)) => Some(number.to_string()),
            _ => None,
        }
    }

    /// Returns the discriminator of a variant as JSON.
    #[must_use]
    pub fn tag_of(&self, variant: &Variant) -> Value {
        match self.wire {
            Wire::Number => serde_json::from_str(&variant.value).unwrap_or_default(),
            Wire::String | Wire::Either => Value::String(variant.value.clone()),
        }
    }
}

/// One documented object of a [`Union`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variant {
    /// The value of the discriminator, as text.
    pub value: String,
    /// The name of the Rust variant, if it is not derived from the value.
    pub name: Option<String>,
    /// The meaning of the variant.
    pub doc: Option<String>,
    /// The object, without the discriminator.
    pub object: ObjectType,
}

impl Family {
    /// Returns the union of a type.
    #[must_use]
    pub fn union_of<'a>(&'a self, ty: &'a UnionType) -> &'a Union {
        match ty {
            UnionType::Inline(inline) => &inline.union,
            UnionType::Shared(id) => match &self.types[id].kind {
                TypeKind::Union(union) => union,
                // Resolving creates `UnionType::Shared` for unions only.
                TypeKind::Codes { .. } | TypeKind::Object(_) => &NOTHING,
            },
        }
    }

    /// Returns the objects that a type consists of: the object itself, the variants of a union, or those of the items
    /// of a list and of the values of a map. The objects in their fields are not returned.
    #[must_use]
    pub fn objects_in<'a>(&'a self, ty: &'a Type) -> Vec<&'a ObjectType> {
        match ty {
            Type::Object(object) => vec![object],
            Type::Union(union) => {
                self.union_of(union).variants.iter().map(|variant| &variant.object).collect()
            }
            Type::List { item, .. } => self.objects_in(item),
            Type::Map { value } => self.objects_in(value),
            Type::Value(_) | Type::Codes(_) => Vec::new(),
        }
    }

    /// Returns the fields of the objects that a type consists of. Shared types in `seen` are left out, and the others
    /// are added to it. Types can contain themselves, so code that walks through the fields needs this.
    #[must_use]
    pub fn new_fields_in<'a>(
        &'a self,
        ty: &'a Type,
        seen: &mut BTreeSet<&'a TypeId>,
    ) -> Vec<&'a Field> {
        match ty {
            Type::List { item, .. } => return self.new_fields_in(item, seen),
            Type::Map { value } => return self.new_fields_in(value, seen),
            Type::Union(UnionType::Shared(id)) if !seen.insert(id) => return Vec::new(),
            Type::Union(_) | Type::Object(_) | Type::Value(_) | Type::Codes(_) => {}
        }
        let mut fields = Vec::new();
        for object in self.objects_in(ty) {
            let is_new = match object {
                ObjectType::Shared(id) => seen.insert(id),
                ObjectType::Inline(_) => true,
            };
            if is_new {
                fields.extend(self.members(object));
            }
        }
        fields
    }
}

static NOTHING: Union = Union { by: String::new(), wire: Wire::String, variants: Vec::new() };
