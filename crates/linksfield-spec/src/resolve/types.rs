//! Resolves the shared types of a family: coded types and object types.

use super::cursor::{Cursor, FamilyCursor, at, below};
use super::names::is_pascal_case;
use super::{basis, fields, recursion, shape};
use crate::diagnostic::Diagnostic;
use crate::model::{Basis, Code, Family, TypeDef, TypeId, TypeKind, Wire};
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
        let kind = match (&def.codes, &def.fields, &def.union) {
            (Some(codes), None, None) => {
                let (wire, at) = (def.wire.unwrap_or_default(), at!["types", name]);
                let codes = coded(&format!("`{name}`"), (&at, def.basis), wire, codes, cursor);
                TypeKind::Codes { wire, codes }
            }
            (None, Some(_), None) => TypeKind::Object(Vec::new()),
            (None, None, Some(_)) => TypeKind::Union(shape::nothing()),
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
                let mut resolved = shape::union(family, written, &at, cursor);
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

/// Resolves the codes of a type or a field at `path`. `name` is its name in messages.
pub(super) fn coded<T>(
    name: &str,
    (path, basis): (&[Step], Option<Basis>),
    wire: Wire,
    codes: &[yaml::Code],
    cursor: &mut Cursor<'_, T>,
) -> Vec<Code> {
    let path = below(path, "codes");
    let at_code = |index: usize, key: &str| below(&below(&path, index), key);
    let mut resolved: Vec<Code> = Vec::new();
    if codes.is_empty() {
        cursor.wrong_key(
            &path,
            "empty-list",
            format!("`codes` is empty: {name} would have no values"),
            "list the documented codes; if none is documented, remove the type and use `text` or `integer`",
        );
    }
    for (index, written) in codes.iter().enumerate() {
        check_code_wire(name, &path, index, wire, &written.code, cursor);
        if !is_pascal_case(&written.name) || written.name == "Self" {
            cursor.wrong(
                &at_code(index, "name"),
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
            let span = cursor.value(&at_code(index, key));
            let also = cursor.value(&at_code(first, key));
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
            basis: written.basis.or(basis).unwrap_or_default(),
        });
    }
    resolved
}

/// Checks that a code is written in the form that the type states: in quotes or as a number.
fn check_code_wire<T>(
    name: &str,
    path: &[Step],
    index: usize,
    wire: Wire,
    code: &yaml::Scalar,
    cursor: &mut Cursor<'_, T>,
) {
    let at = below(&below(path, index), "code");
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
            &below(&path[..path.len() - 1], "wire"),
            "useless-key",
            "`wire: either` does not apply to a coded type",
            "write `wire: string` or `wire: number`",
        ),
        (Wire::Number, _) => cursor.wrong(
            &at,
            "wrong-type",
            format!("this code is not a whole number, but {name} has `wire: number`"),
            "write the code without quotes and without leading zeros, or write `wire: string` for the type",
        ),
    }
}
