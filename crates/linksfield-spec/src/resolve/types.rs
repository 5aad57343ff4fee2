//! Resolves the types that several endpoints share: lists of codes, and objects.

use std::collections::BTreeSet;

use super::cursor::{FamilyCursor, at, below};
use super::fields;
use super::names::is_pascal_case;
use crate::diagnostic::{Diagnostic, quoted};
use crate::model::{Code, Family, Field, ObjectType, Type, TypeDef, TypeId, TypeKind, Wire};
use crate::path::Step;
use crate::yaml;

/// Resolves the types of a family into it.
pub(super) fn resolve(family: &mut Family, cursor: &mut FamilyCursor<'_>) {
    let written = &cursor.yaml().types;
    // First the names, so that types may use each other; then their members.
    for (name, def) in written.iter() {
        if !is_pascal_case(name) {
            cursor.wrong_key(
                &at!["types", name],
                "bad-name",
                format!("`{name}` cannot be the name of a type"),
                "write it in PascalCase, in English: `PackageType`",
            );
        }
        let kind = match (&def.codes, &def.fields) {
            (Some(codes), None) => TypeKind::Codes {
                wire: def.wire.unwrap_or_default(),
                codes: coded(name, def, codes, cursor),
            },
            (None, Some(_)) => TypeKind::Object(Vec::new()),
            _ => {
                cursor.wrong_key(
                    &at!["types", name],
                    "no-kind",
                    format!("`{name}` must have either `codes:` or `fields:`"),
                    "a coded type lists its codes, an object type lists its members",
                );
                TypeKind::Object(Vec::new())
            }
        };
        family.types.insert(TypeId::new(name), TypeDef { doc: def.doc.clone(), kind });
    }
    for (name, def) in written.iter() {
        let Some(members) = &def.fields else { continue };
        let resolved = fields::resolve(family, members, &at!["types", name, "fields"], cursor);
        if let Some(def) = family.types.get_mut(name) {
            def.kind = TypeKind::Object(resolved);
        }
    }
    check_ends(family, cursor);
}

fn coded(
    name: &str,
    def: &yaml::TypeDef,
    codes: &[yaml::Code],
    cursor: &mut FamilyCursor<'_>,
) -> Vec<Code> {
    let wire = def.wire.unwrap_or_default();
    let mut resolved: Vec<Code> = Vec::new();
    if codes.is_empty() {
        cursor.wrong_key(
            &at!["types", name, "codes"],
            "no-codes",
            format!("`{name}` has no codes"),
            "list the documented ones; where none is documented, use `text` or `integer`",
        );
    }
    for (index, written) in codes.iter().enumerate() {
        check_code_wire(name, index, wire, &written.code, cursor);
        if !is_pascal_case(&written.name) || written.name == "Self" {
            cursor.wrong(
                &at!["types", name, "codes", index, "name"],
                "bad-name",
                format!("`{}` cannot be the name of a code", written.name),
                "write it in PascalCase, in English: `DailySchedule`",
            );
        }
        let code = written.code.as_text();
        for (key, found) in [
            ("code", resolved.iter().position(|other| other.code == code)),
            ("name", resolved.iter().position(|other| other.name == written.name)),
        ] {
            let Some(first) = found else { continue };
            let span = cursor.value(&at!["types", name, "codes", index, key]);
            let also = cursor.value(&at!["types", name, "codes", first, key]);
            cursor.problems.push(
                Diagnostic::at(span, "duplicate-code", format!("this {key} is listed twice"))
                    .also(also, "first time here")
                    .help("every code and every name may stand once"),
            );
        }
        resolved.push(Code {
            code,
            name: written.name.clone(),
            zh: written.zh.clone(),
            doc: written.doc.clone(),
        });
    }
    resolved
}

/// Codes are written as they travel.
fn check_code_wire(
    name: &str,
    index: usize,
    wire: Wire,
    code: &yaml::Scalar,
    cursor: &mut FamilyCursor<'_>,
) {
    let at = at!["types", name, "codes", index, "code"];
    match (wire, code) {
        (Wire::String, yaml::Scalar::Text(_)) | (Wire::Number, yaml::Scalar::Integer(_)) => {}
        (Wire::String, _) => cursor.wrong(
            &at,
            "wrong-type",
            "the codes of this type travel as text, and this is a number",
            "put it in quotes, or set `wire: number` for the type",
        ),
        (Wire::Either, _) => cursor.wrong_key(
            &at!["types", name, "wire"],
            "useless-key",
            "codes travel as text or as numbers",
            "write `wire: string` or `wire: number`",
        ),
        (Wire::Number, _) => cursor.wrong(
            &at,
            "wrong-type",
            "the codes of this type travel as numbers, and this is text",
            "write a whole number without quotes and leading zeros, or set `wire: string` for the \
             type",
        ),
    }
}

/// A type that holds itself, directly or through others, has no end: everything that follows types through
/// the spec would follow it for ever.
fn check_ends(family: &Family, cursor: &mut FamilyCursor<'_>) {
    struct Open<'a> {
        id: &'a TypeId,
        members: std::vec::IntoIter<Held<'a>>,
    }
    fn open<'a>(id: &'a TypeId, def: &'a TypeDef) -> Open<'a> {
        Open { id, members: held(id, def).into_iter() }
    }
    let mut seen: BTreeSet<&TypeId> = BTreeSet::new();
    for (id, def) in &family.types {
        // The types that are being followed, outermost first. Not by recursion: a long chain is no cycle.
        let mut way: Vec<Open<'_>> = Vec::new();
        if seen.insert(id) {
            way.push(open(id, def));
        }
        while let Some(last) = way.last_mut() {
            let holder = last.id;
            let Some(Held { id, member }) = last.members.next() else {
                way.pop();
                continue;
            };
            if let Some(first) = way.iter().position(|open| open.id == id) {
                let others: Vec<&str> =
                    way[first + 1..].iter().map(|open| open.id.as_str()).collect();
                let through = match others.as_slice() {
                    [] => String::new(),
                    others => format!(", through {}", quoted(others)),
                };
                let span = cursor.key(&member);
                let message = format!("`{id}` contains itself{through}");
                cursor.problems.push(
                    Diagnostic::at(span, "endless-type", message)
                        .label(format!("this member of `{holder}` closes the circle"))
                        .help("types must have an end: write `type: json` in place of one of them"),
                );
            } else if seen.insert(id)
                && let Some(def) = family.types.get(id)
            {
                way.push(open(id, def));
            }
        }
    }
}

/// A shared type that a member of another one names.
struct Held<'a> {
    id: &'a TypeId,
    /// Where the member stands.
    member: Vec<Step>,
}

/// The shared types that the members of a type name.
fn held<'a>(id: &TypeId, def: &'a TypeDef) -> Vec<Held<'a>> {
    let TypeKind::Object(fields) = &def.kind else { return Vec::new() };
    /// The type of a member, where the member stands, and where its type is written.
    type Open<'a> = (&'a Type, Vec<Step>, Vec<Step>);
    fn members<'a>(fields: &'a [Field], at: &[Step]) -> Vec<Open<'a>> {
        let member = |field: &'a Field| {
            let at = below(at, field.name.as_str());
            (&field.ty, at.clone(), at)
        };
        fields.iter().rev().map(member).collect()
    }
    let mut found = Vec::new();
    let mut open = members(fields, &at!["types", id.as_str(), "fields"]);
    while let Some((ty, member, at)) = open.pop() {
        match ty {
            Type::List { item, .. } => open.push((item, member, below(&at, "items"))),
            Type::Object(ObjectType::Shared(id)) => found.push(Held { id, member }),
            Type::Object(ObjectType::Inline(object)) => {
                open.extend(members(&object.fields, &below(&at, "fields")));
            }
            Type::Value(_) | Type::Codes(_) => {}
        }
    }
    found
}
