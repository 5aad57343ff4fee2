//! Refuses shared types that have no finite value, because each of their values contains another of the same type.
//!
//! A type may contain itself in a list, in a map, in an optional field, or in some of the variants of a union: its
//! values end where the list is empty, or where the field is missing.

use std::collections::BTreeSet;

use super::cursor::{FamilyCursor, at, below};
use super::discriminator;
use crate::diagnostic::{Diagnostic, quoted};
use crate::model::{Family, Field, ObjectType, Type, TypeId, TypeKind, Union, UnionType};
use crate::path::Step;

/// Checks all shared types of a family.
pub(super) fn check(family: &Family, cursor: &mut FamilyCursor<'_>) {
    let finite = finite(family);
    let mut seen: BTreeSet<&TypeId> = finite.clone();
    for id in family.types.keys() {
        // The types on the way to the current one, outermost first. Recursion could overflow the stack on a
        // long chain of types.
        let mut way: Vec<Open<'_>> = Vec::new();
        if seen.insert(id) {
            way.push(Open { id, members: needed(family, id) });
        }
        while let Some(last) = way.last_mut() {
            let holder = last.id;
            let Some(Needed { id, member }) = last.members.pop() else {
                way.pop();
                continue;
            };
            if let Some(first) = way.iter().position(|open| open.id == id) {
                let others: Vec<&str> =
                    way[first + 1..].iter().map(|open| open.id.as_str()).collect();
                let through = match others.as_slice() {
                    [] => String::new(),
                    others => format!(" through {}", quoted(others)),
                };
                let span = cursor.key(&member);
                let message =
                    format!("every value of the type `{id}` contains another `{id}`{through}");
                cursor.problems.push(
                    Diagnostic::at(span, "recursive-type", message)
                        .label(format!("this field of `{holder}` completes the cycle"))
                        .help(
                            "a value of the type would never end: write `required: false` for one of the fields in \
                             the cycle, or a list",
                        ),
                );
            } else if seen.insert(id) {
                way.push(Open { id, members: needed(family, id) });
            }
        }
    }
    check_inline_unions(family, cursor);
}

/// A shared type, and the types that each of its values needs.
struct Open<'a> {
    id: &'a TypeId,
    members: Vec<Needed<'a>>,
}

/// A shared type without which a value of another shared type does not exist.
struct Needed<'a> {
    id: &'a TypeId,
    /// The path of the field, or of the variant.
    member: Vec<Step>,
}

/// Returns the types that have finite values.
fn finite(family: &Family) -> BTreeSet<&TypeId> {
    let mut found = BTreeSet::new();
    loop {
        let more: Vec<&TypeId> = family
            .types
            .iter()
            .filter(|(id, def)| {
                !found.contains(id)
                    && match &def.kind {
                        TypeKind::Codes { .. } => true,
                        TypeKind::Object(fields) => have_end(fields, &found),
                        TypeKind::Union(union) => union_ends(union, &found),
                    }
            })
            .map(|(id, _)| id)
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

fn have_end(fields: &[Field], finite: &BTreeSet<&TypeId>) -> bool {
    fields.iter().all(|field| !is_needed(field) || ends(&field.ty, finite))
}

fn is_needed(field: &Field) -> bool {
    field.required.is_required() && !field.nullable
}

fn ends(ty: &Type, finite: &BTreeSet<&TypeId>) -> bool {
    match ty {
        Type::Value(_) | Type::Codes(_) | Type::List { .. } | Type::Map { .. } => true,
        Type::Object(object) => object_ends(object, finite),
        Type::Union(UnionType::Shared(id)) => finite.contains(id),
        Type::Union(UnionType::Inline(inline)) => union_ends(&inline.union, finite),
    }
}

fn object_ends(object: &ObjectType, finite: &BTreeSet<&TypeId>) -> bool {
    match object {
        ObjectType::Shared(id) => finite.contains(id),
        ObjectType::Inline(object) => have_end(&object.fields, finite),
    }
}

/// A union without variants has a mistake that is reported elsewhere.
fn union_ends(union: &Union, finite: &BTreeSet<&TypeId>) -> bool {
    union.variants.is_empty()
        || union.variants.iter().any(|variant| object_ends(&variant.object, finite))
}

/// Returns the shared types that each value of a shared type contains.
fn needed<'a>(family: &'a Family, id: &'a TypeId) -> Vec<Needed<'a>> {
    let mut found = Vec::new();
    let at = at!["types", id.as_str()];
    match &family.types[id].kind {
        TypeKind::Codes { .. } => {}
        TypeKind::Object(fields) => in_fields(fields, &below(&at, "fields"), &mut found),
        TypeKind::Union(union) => in_union(union, &below(&at, "union"), &mut found),
    }
    found.reverse();
    found
}

fn in_fields<'a>(fields: &'a [Field], at: &[Step], found: &mut Vec<Needed<'a>>) {
    for field in fields.iter().filter(|field| is_needed(field)) {
        let at = below(at, field.name.as_str());
        match &field.ty {
            Type::Object(object) => in_object(object, &at, &at, found),
            Type::Union(UnionType::Shared(id)) => found.push(Needed { id, member: at }),
            Type::Union(UnionType::Inline(inline)) => {
                in_union(&inline.union, &below(&at, "union"), found);
            }
            Type::Value(_) | Type::Codes(_) | Type::List { .. } | Type::Map { .. } => {}
        }
    }
}

fn in_union<'a>(union: &'a Union, at: &[Step], found: &mut Vec<Needed<'a>>) {
    for variant in &union.variants {
        let at = below(&below(at, "variants"), variant.value.as_str());
        in_object(&variant.object, &at, &at, found);
    }
}

fn in_object<'a>(
    object: &'a ObjectType,
    member: &[Step],
    at: &[Step],
    found: &mut Vec<Needed<'a>>,
) {
    match object {
        ObjectType::Shared(id) => found.push(Needed { id, member: member.to_vec() }),
        ObjectType::Inline(object) => in_fields(&object.fields, &below(at, "fields"), found),
    }
}

/// Checks the discriminators of unions inside the shared types, now that all of them are resolved.
fn check_inline_unions(family: &Family, cursor: &mut FamilyCursor<'_>) {
    for (id, def) in &family.types {
        let at = at!["types", id.as_str()];
        match &def.kind {
            TypeKind::Codes { .. } => {}
            TypeKind::Object(fields) => unions_in(family, fields, &below(&at, "fields"), cursor),
            TypeKind::Union(union) => {
                let at = below(&at, "union");
                discriminator::check(family, union, &at, cursor);
                unions_in_variants(family, union, &at, cursor);
            }
        }
    }
}

fn unions_in(family: &Family, fields: &[Field], at: &[Step], cursor: &mut FamilyCursor<'_>) {
    for field in fields {
        let (mut ty, mut at) = (&field.ty, below(at, field.name.as_str()));
        loop {
            match ty {
                Type::List { item, .. } => (ty, at) = (item, below(&at, "items")),
                Type::Map { value } => (ty, at) = (value, below(&at, "values")),
                Type::Object(ObjectType::Inline(object)) => {
                    unions_in(family, &object.fields, &below(&at, "fields"), cursor);
                    break;
                }
                Type::Union(UnionType::Inline(inline)) => {
                    let at = below(&at, "union");
                    discriminator::check(family, &inline.union, &at, cursor);
                    unions_in_variants(family, &inline.union, &at, cursor);
                    break;
                }
                Type::Value(_) | Type::Codes(_) | Type::Object(_) | Type::Union(_) => break,
            }
        }
    }
}

fn unions_in_variants(family: &Family, union: &Union, at: &[Step], cursor: &mut FamilyCursor<'_>) {
    for variant in &union.variants {
        if let ObjectType::Inline(object) = &variant.object {
            let at = below(&below(at, "variants"), variant.value.as_str());
            unions_in(family, &object.fields, &below(&at, "fields"), cursor);
        }
    }
}
