//! Resolves the shared types of a family: coded types and object types.

use std::collections::BTreeSet;

use super::cursor::{FamilyCursor, at, below};
use super::names::is_pascal_case;
use super::{basis, fields};
use crate::diagnostic::{Diagnostic, quoted};
use crate::model::{Code, Family, Field, ObjectType, Type, TypeDef, TypeId, TypeKind, Wire};
use crate::path::Step;
use crate::yaml;

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
        let kind = match (&def.codes, &def.fields) {
            (Some(codes), None) => TypeKind::Codes {
                wire: def.wire.unwrap_or_default(),
                codes: coded(name, def, codes, cursor),
            },
            (None, Some(_)) => TypeKind::Object(Vec::new()),
            _ => {
                cursor.wrong_key(
                    &at!["types", name],
                    "codes-or-fields",
                    format!("`{name}` must have either `codes` or `fields`"),
                    "write `codes` for a coded type, or `fields` for an object type",
                );
                TypeKind::Object(Vec::new())
            }
        };
        family.types.insert(TypeId::new(name), TypeDef { doc: def.doc.clone(), kind });
    }
    for (name, def) in written.iter() {
        let Some(members) = &def.fields else { continue };
        let mut resolved = fields::resolve(family, members, &at!["types", name, "fields"], cursor);
        basis::inherit_all(&mut resolved, members, def.basis.unwrap_or_default());
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
            "empty-list",
            format!("`codes` is empty: `{name}` would have no values"),
            "list the documented codes; if none is documented, remove the type and use `text` or `integer`",
        );
    }
    for (index, written) in codes.iter().enumerate() {
        check_code_wire(name, index, wire, &written.code, cursor);
        if !is_pascal_case(&written.name) || written.name == "Self" {
            cursor.wrong(
                &at!["types", name, "codes", index, "name"],
                "bad-name",
                format!("`{}` is not a valid name for a code", written.name),
                "write an English name in PascalCase, such as `DailySchedule`",
            );
        }
        let code = match &written.code {
            yaml::Scalar::Float => {
                cursor.text(&at!["types", name, "codes", index, "code"]).to_owned()
            }
            code => code.as_text(),
        };
        for (key, listed, found) in [
            ("code", &code, resolved.iter().position(|other| other.code == code)),
            ("name", &written.name, resolved.iter().position(|other| other.name == written.name)),
        ] {
            let Some(first) = found else { continue };
            let span = cursor.value(&at!["types", name, "codes", index, key]);
            let also = cursor.value(&at!["types", name, "codes", first, key]);
            cursor.problems.push(
                Diagnostic::at(span, "duplicate-code", format!("`{listed}` is listed twice"))
                    .also(also, "first listed here")
                    .help(format!(
                        "correct one of the two entries; each {key} can be listed only once"
                    )),
            );
        }
        resolved.push(Code {
            code,
            name: written.name.clone(),
            zh: written.zh.clone(),
            doc: written.doc.clone(),
            basis: written.basis.or(def.basis).unwrap_or_default(),
        });
    }
    resolved
}

/// Checks that a code is written in the form that the type states: in quotes or as a number.
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
        (Wire::String, _) => {
            let (span, written) = (cursor.value(&at), cursor.text(&at));
            cursor.problems.push(
                Diagnostic::unquoted(span, Some("code"), written)
                    .help("put the code in quotes, or write `wire: number` for the type"),
            );
        }
        (Wire::Either, _) => cursor.wrong_key(
            &at!["types", name, "wire"],
            "useless-key",
            "`wire: either` does not apply to a coded type",
            "write `wire: string` or `wire: number`",
        ),
        (Wire::Number, _) => cursor.wrong(
            &at,
            "wrong-type",
            format!("this code is not a whole number, but `{name}` has `wire: number`"),
            "write the code without quotes and without leading zeros, or write `wire: string` for the type",
        ),
    }
}

/// Refuses types that contain themselves, directly or through others. Code that walks the types of a field
/// would not terminate for them.
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
        // The types on the way to the current one, outermost first. Recursion could overflow the stack on a
        // long chain of types.
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
                    others => format!(" through {}", quoted(others)),
                };
                let span = cursor.key(&member);
                let message = format!("the type `{id}` contains itself{through}");
                cursor.problems.push(
                    Diagnostic::at(span, "recursive-type", message)
                        .label(format!("this field of `{holder}` completes the cycle"))
                        .help("write `type: json` for one of the fields in the cycle"),
                );
            } else if seen.insert(id)
                && let Some(def) = family.types.get(id)
            {
                way.push(open(id, def));
            }
        }
    }
}

/// A shared type that is the type of a field of another shared type.
struct Held<'a> {
    id: &'a TypeId,
    /// The path of the field.
    member: Vec<Step>,
}

/// Returns the shared types that the fields of a type contain.
fn held<'a>(id: &TypeId, def: &'a TypeDef) -> Vec<Held<'a>> {
    let TypeKind::Object(fields) = &def.kind else { return Vec::new() };
    /// The type of a field, the path of the field, and the path of the type in it.
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
