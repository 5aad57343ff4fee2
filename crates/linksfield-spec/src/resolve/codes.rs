//! Resolves lists of codes: those of a shared type, and those that belong to one field.

use super::cursor::{Cursor, below};
use super::names::{check_type_name, is_pascal_case};
use crate::diagnostic::Diagnostic;
use crate::model::{Basis, Code, CodesType, InlineCodes, Wire};
use crate::path::Step;
use crate::yaml;

/// Resolves `type: code`.
pub(super) fn inline<T>(
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> CodesType {
    let name = check_type_name(written.type_name.as_ref(), path, cursor);
    let wire = written.wire.unwrap_or_default();
    let codes = match &written.codes {
        Some(codes) => coded("this field", (path, written.basis), wire, codes, cursor),
        None => {
            cursor.wrong_key(
                path,
                "missing-key",
                "missing key `codes`: `type: code` needs it",
                "list the codes, or write the name of a shared coded type as `type`",
            );
            Vec::new()
        }
    };
    let reserved = codes.iter().position(|code| code.name == "Unknown");
    if let Some(index) = reserved {
        cursor.wrong(
            &below(&below(&below(path, "codes"), index), "name"),
            "reserved-name",
            "the code name `Unknown` is reserved for codes that are not documented",
            "give the code another name",
        );
    }
    CodesType::Inline(InlineCodes { name, wire, codes })
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
        let code = cursor.scalar(&at_code(index, "code"), &written.code);
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
