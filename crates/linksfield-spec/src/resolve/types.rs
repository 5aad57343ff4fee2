//! Resolves the shared types of a family: coded types and object types.

use super::cursor::{FamilyCursor, at};
use super::names::is_pascal_case;
use super::{basis, codes, fields, recursion};
use crate::model::{Family, TypeDef, TypeId, TypeKind};

/// Resolves the types of a family into it.
pub(super) fn resolve(family: &mut Family, cursor: &mut FamilyCursor<'_>) {
    let written = &cursor.yaml().types;
    // The names are resolved first, so that the fields of a type can use any other type.
    for (name, def) in written.iter() {
        if !is_pascal_case(name) {
            cursor.wrong_key(
                &at!["types", name],
                "bad-name",
                format!("`{name}` is not a valid name for a type"),
                "write an English name in PascalCase, such as `PackageType`",
            );
        }
        let kind = match (&def.codes, &def.fields, &def.union) {
            (Some(codes), None, None) => {
                let (wire, at) = (def.wire.unwrap_or_default(), at!["types", name]);
                let codes =
                    codes::coded(&format!("`{name}`"), (&at, def.basis), wire, codes, cursor);
                TypeKind::Codes { wire, codes }
            }
            (None, Some(_), None) => TypeKind::Object(Vec::new()),
            (None, None, Some(_)) => TypeKind::Union(fields::no_variants()),
            _ => {
                cursor.wrong_key(
                    &at!["types", name],
                    "codes-or-fields",
                    format!("`{name}` must have one of `codes`, `fields` and `union`"),
                    "write `codes` for a coded type, `fields` for an object type, or `union` for one of several \
                     objects",
                );
                TypeKind::Object(Vec::new())
            }
        };
        family.types.insert(TypeId::new(name), TypeDef { doc: def.doc.clone(), kind });
    }
    for (name, def) in written.iter() {
        let known = def.basis.unwrap_or_default();
        let resolved = match (&def.fields, &def.union) {
            (Some(members), _) => {
                let at = at!["types", name, "fields"];
                let mut resolved = fields::resolve(family, members, &at, cursor);
                basis::inherit_all(&mut resolved, members, known);
                TypeKind::Object(resolved)
            }
            (None, Some(written)) => {
                let at = at!["types", name, "union"];
                let mut resolved = fields::union(family, written, &at, cursor);
                basis::inherit_variants(&mut resolved, written, known);
                TypeKind::Union(resolved)
            }
            (None, None) => continue,
        };
        if let Some(def) = family.types.get_mut(name) {
            def.kind = resolved;
        }
    }
    recursion::check(family, cursor);
}
