//! Resolves the conditions under which optional parameters are required.

use super::cursor::{Cursor, below};
use crate::diagnostic::Diagnostic;
use crate::model::{Condition, Family, Field, RequiredWhen, Type};
use crate::path::Step;
use crate::values::ValueType;
use crate::yaml;

/// Resolves the key `required_when`.
pub(super) fn resolve<T>(
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<RequiredWhen> {
    match written.required_when.as_ref()? {
        yaml::RequiredWhen::Words(words) => {
            // The text is part of one line of the documentation.
            let words: Vec<&str> = words.split_whitespace().collect();
            let words = words.join(" ").trim_end_matches('.').to_owned();
            if words.is_empty() {
                cursor.wrong(
                    &below(path, "required_when"),
                    "bad-value",
                    "`required_when` is empty",
                    "state the condition in words, such as `the card is abroad`",
                );
            } else if words.to_lowercase().starts_with("required") {
                cursor.wrong(
                    &below(path, "required_when"),
                    "bad-value",
                    "the text continues the words \"Required when\", so it does not begin with \"Required\"",
                    "state only the condition, such as `the card is abroad`",
                );
            }
            Some(RequiredWhen::Words(words))
        }
        yaml::RequiredWhen::Fields(conditions) => {
            if conditions.is_empty() {
                cursor.wrong(
                    &below(path, "required_when"),
                    "bad-value",
                    "`required_when` lists no field",
                    "list at least one field, such as `{ is_open: \"1\" }` or `{ is_open: present }`",
                );
            }
            let condition = |(field, value): (&str, &yaml::Scalar)| Condition {
                field: field.to_owned(),
                value: match value {
                    yaml::Scalar::Text(word) if word == "present" => None,
                    value => {
                        Some(cursor.scalar(&below(&below(path, "required_when"), field), value))
                    }
                },
            };
            Some(RequiredWhen::Fields(conditions.iter().map(condition).collect()))
        }
    }
}

/// Checks that the conditions of fields refer to other fields of the same object, and to values of their types.
///
/// `path` returns the path of a field, or `None` for a field of another file, which is not checked.
pub(super) fn check<'f, T>(
    family: &Family,
    fields: &[&'f Field],
    path: &dyn Fn(&'f Field) -> Option<Vec<Step>>,
    cursor: &mut Cursor<'_, T>,
) {
    for field in fields {
        let Some(RequiredWhen::Fields(conditions)) = &field.rules.required_when else { continue };
        // A field that is always sent has no condition, whatever the condition is.
        if field.required.is_required() {
            continue;
        }
        let Some(path) = path(field) else { continue };
        for condition in conditions {
            let at = below(&below(&path, "required_when"), condition.field.as_str());
            let others = || fields.iter().filter(|other| other.name != field.name);
            match others().find(|other| other.name == condition.field) {
                None => {
                    let name = &condition.field;
                    let known = others().map(|other| other.name.as_str());
                    let span = cursor.key(&at);
                    cursor.problems.push(
                        Diagnostic::at(span, "undefined-name", format!("undefined field `{name}`"))
                            .label("not defined")
                            .help("name another field of the same object, or another parameter of the call")
                            .did_you_mean(name, known),
                    );
                }
                Some(other) => check_condition(family, other, condition, &at, cursor),
            }
        }
    }
}

fn check_condition<T>(
    family: &Family,
    other: &Field,
    condition: &Condition,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    let name = &other.name;
    let Some(value) = &condition.value else {
        if other.required.is_required() || other.rules.constant.is_some() {
            cursor.wrong(
                at,
                "rule-contradiction",
                format!("`{name}` is always present"),
                "write `required: true` for this field instead of `required_when`",
            );
        }
        return;
    };
    if let Some(constant) = &other.rules.constant {
        cursor.wrong(
            at,
            "rule-contradiction",
            format!("`{name}` is always `{constant}`"),
            "write `required` for this field instead of `required_when`",
        );
        return;
    }
    let (fits, expected) = match &other.ty {
        Type::Value(
            ty @ (ValueType::Text(_)
            | ValueType::Flag(_)
            | ValueType::Boolean(_)
            | ValueType::Integer(_)
            | ValueType::LargeInteger(_)),
        ) => (ty.fits_text(value) && !value.is_empty(), ty.describe()),
        Type::Codes(id) => {
            let (_, codes) = family.codes_of(id);
            (codes.iter().any(|code| code.code == *value), format!("a code of {}", id.describe()))
        }
        _ => (false, "`present`, because values of this type cannot be compared".to_owned()),
    };
    if !fits {
        cursor.wrong(
            at,
            "bad-value",
            format!("the condition on `{name}` can never hold: expected {expected}"),
            format!("write a value of `{name}` as on the wire, or `present`"),
        );
    }
}
