//! Checks the values that a spec contains itself: the example of a field, its default and its constant.

use super::cursor::{Cursor, below};
use super::rules::is_single;
use crate::diagnostic::Diagnostic;
use crate::model::{Family, Type, Wire};
use crate::path::Step;
use crate::values::{ExampleForm, ValueType};
use crate::yaml;

/// Checks that the example of a field is a value of the type, written as on the wire.
pub(super) fn check_example<T>(
    family: &Family,
    ty: &Type,
    example: &yaml::Scalar,
    text: &str,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    let is_number = !matches!(example, yaml::Scalar::Text(_));
    let path = below(path, "example");
    if matches!(ty, Type::Value(ValueType::Boolean(_))) {
        if !matches!(example, yaml::Scalar::Boolean(_)) {
            let message = "the example does not match the type of the field: expected `true` or `false`, without quotes";
            let diagnostic = Diagnostic::at(cursor.value(&path), "bad-example", message);
            cursor.problems.push(match text {
                "true" | "false" => diagnostic.help("remove the quotes").replace_with(text),
                _ => diagnostic.help(
                    "write `true` or `false`; for other values, write `type: flag` with `values`",
                ),
            });
        }
        return;
    }
    let (wants_number, fits, expected) = match ty {
        Type::Value(value) => {
            let (wants_number, form) = match value.example_form() {
                ExampleForm::Text => (false, "in quotes"),
                ExampleForm::Number => (true, "without quotes"),
                ExampleForm::Any => return,
            };
            (wants_number, value.has_form(text), format!("{}, {form}", value.describe()))
        }
        Type::Codes(id) => match family.codes_of(id).0 {
            Wire::String => (false, true, "a code in quotes".to_owned()),
            Wire::Number => (true, text.parse::<i64>().is_ok(), "a code without quotes".to_owned()),
            Wire::Either => return,
        },
        // Examples of objects and lists are checked as parts of whole bodies.
        Type::Object(_) | Type::List { .. } | Type::Map { .. } | Type::Union(_) => return,
    };
    if is_number == wants_number && fits {
        return;
    }
    let (span, as_written) = (cursor.value(&path), cursor.text(&path));
    let diagnostic = if fits && is_number {
        Diagnostic::unquoted(span, Some("example"), as_written)
    } else {
        let message =
            format!("the example does not match the type of the field: expected {expected}");
        let diagnostic = Diagnostic::at(span, "bad-example", message).help(
            "copy the value as the page prints it: in quotes if it is a JSON string, without quotes if it is a \
             number",
        );
        if fits { diagnostic.help("remove the quotes").replace_with(text) } else { diagnostic }
    };
    cursor.problems.push(diagnostic);
}

/// Whether a default or a constant is a value of the type, written as on the wire. Otherwise, reports the mistake.
pub(super) fn check_fixed<T>(
    family: &Family,
    ty: &Type,
    (key, scalar, text): (&'static str, &yaml::Scalar, &str),
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> bool {
    if !is_single(ty) {
        return false;
    }
    let is_text = matches!(scalar, yaml::Scalar::Text(_));
    let (fits, expected) = match ty {
        Type::Value(value) => {
            let is_written = match value.wire() {
                _ if matches!(value, ValueType::Boolean(_)) => {
                    matches!(scalar, yaml::Scalar::Boolean(_))
                }
                Wire::String => is_text,
                Wire::Number => !is_text,
                Wire::Either => true,
            };
            (is_written && value.fits_text(text), value.describe())
        }
        Type::Codes(id) => {
            let (wire, codes) = family.codes_of(id);
            let is_written = is_text == (wire != Wire::Number);
            let is_listed = codes.iter().any(|code| code.code == text);
            (is_written && is_listed, format!("a code of {}", id.describe()))
        }
        Type::Object(_) | Type::List { .. } | Type::Map { .. } | Type::Union(_) => return false,
    };
    // An empty constant would not be sent, and an empty default is no value.
    if fits && !text.is_empty() {
        return true;
    }
    let (span, as_written) = (cursor.value(&below(path, key)), cursor.text(&below(path, key)));
    if let Some(is_right_in_quotes) =
        right_in_other_form(family, ty, text).filter(|_| !text.is_empty())
    {
        let diagnostic = match is_right_in_quotes {
            true => Diagnostic::unquoted(span, Some(key), as_written),
            false => Diagnostic::at(
                span,
                "bad-value",
                format!("`{key}` does not match the type of the field: expected {expected}, without quotes"),
            )
            .help("remove the quotes")
            .replace_with(text),
        };
        cursor.problems.push(diagnostic);
        return false;
    }
    if let Type::Codes(id) = ty
        && let Some(code) = family.codes_of(id).1.iter().find(|code| code.name == text)
    {
        let right = match family.codes_of(id).0 {
            Wire::Number => code.code.clone(),
            _ => format!("{:?}", code.code),
        };
        cursor.problems.push(
            Diagnostic::at(
                span,
                "bad-value",
                format!("`{key}` has the name of a code, not the code"),
            )
            .help(format!("write the code of `{text}`"))
            .replace_with(right),
        );
        return false;
    }
    cursor.wrong(
        &below(path, key),
        "bad-value",
        format!("`{key}` does not match the type of the field: expected {expected}, written as on the wire"),
        match ty {
            Type::Value(ValueType::Boolean(_)) => {
                "write `true` or `false`; for other values, write `type: flag` with `values`"
            }
            _ => "write a text in quotes, and a number or a boolean without quotes",
        },
    );
    false
}

/// Whether a value that is written in the wrong form would be right in quotes (`true`) or without quotes (`false`).
fn right_in_other_form(family: &Family, ty: &Type, text: &str) -> Option<bool> {
    match ty {
        Type::Value(ValueType::Boolean(_)) => matches!(text, "true" | "false").then_some(false),
        Type::Value(value) => value.fits_text(text).then_some(value.wire() != Wire::Number),
        Type::Codes(id) => {
            let (wire, codes) = family.codes_of(id);
            let is_listed = codes.iter().any(|code| code.code == text);
            is_listed.then_some(wire != Wire::Number)
        }
        Type::Object(_) | Type::List { .. } | Type::Map { .. } | Type::Union(_) => None,
    }
}
