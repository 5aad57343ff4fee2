//! The objects of which a type consists.

use std::collections::BTreeSet;

use super::family::Family;
use super::field::{Field, ObjectType, Type, TypeKind, Union, UnionType};
use super::id::TypeId;
use super::words::Wire;

impl Family {
    /// Returns the union of a type.
    #[must_use]
    pub fn union_of<'a>(&'a self, ty: &'a UnionType) -> &'a Union {
        match ty {
            UnionType::Inline(inline) => &inline.union,
            UnionType::Shared(id) => match &self.types[id].kind {
                TypeKind::Union(union) => union,
                // Resolving creates `UnionType::Shared` for unions only.
                TypeKind::Codes { .. } | TypeKind::Object(_) => &NO_VARIANTS,
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

/// A union without variants.
static NO_VARIANTS: Union = Union { by: String::new(), wire: Wire::String, variants: Vec::new() };
