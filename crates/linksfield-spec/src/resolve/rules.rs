//! Resolves the rules of a field in addition to its type: limits, defaults and constants.

use std::cmp::Ordering;

use super::cursor::{Cursor, below};
use super::names::is_type;
use super::{conditions, field_keys};
use crate::diagnostic::Diagnostic;
use crate::model::rules::compare;
use crate::model::{Family, Limited, Rules, Type, Wire};
use crate::path::Step;
use crate::pattern::Pattern;
use crate::sample::MOST_ITEMS;
use crate::values::{Text, ValueType};
use crate::yaml;

/// Resolves the rules of a field at `path`.
pub(super) fn resolve<T>(
    family: &Family,
    ty: &Type,
    written: &yaml::Field,
    example: Option<&str>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Rules {
    let limits = limits(ty, written, path, cursor);
    if let Some(example) = example {
        check_value(ty, &limits, example, ("example", "bad-example"), path, cursor);
    }
    // The samples of a request must match the pattern.
    let is_sent = path.first().is_none_or(|step| *step != Step::from("response"));
    if limits.pattern.is_some() && example.is_none() && written.constant.is_none() && is_sent {
        cursor.wrong_key(
            path,
            "missing-key",
            "missing key `example`: a field with `pattern` needs it",
            "add an `example` that matches the pattern; the sandbox and the documentation show it",
        );
    }
    let fixed = |key: &'static str, scalar: &Option<yaml::Scalar>, cursor: &mut Cursor<'_, T>| {
        let text = cursor.scalar(&below(path, key), scalar.as_ref()?);
        check_fixed(family, ty, (key, scalar.as_ref()?, &text), path, cursor)
            .then(|| check_value(ty, &limits, &text, (key, "bad-value"), path, cursor));
        Some(text)
    };
    let default = fixed("default", &written.default, cursor);
    let constant = fixed("constant", &written.constant, cursor);
    check_combination(written, path, cursor);
    let required_when = conditions::resolve(written, path, cursor);
    Rules { limits, default, constant, required_when }
}

/// Resolves the limits of a value.
fn limits<T>(
    ty: &Type,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Limited {
    check_applicable(ty, written, path, cursor);
    let mut number = |key: &'static str, scalar: &Option<yaml::Scalar>| {
        let text = cursor.scalar(&below(path, key), scalar.as_ref()?);
        let Type::Value(value) = ty else { return None };
        if !value.fits_text(&text) {
            let is_whole = text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit());
            let (message, help) = match is_whole {
                true => (
                    format!("`{key}: {text}` is no limit for values of `type: {}`", written.ty),
                    "remove the limit if every value of the type is within it; for greater numbers, write `type: \
                     large-integer`",
                ),
                false => (
                    format!("`{key}` must be {}", value.describe()),
                    "write the limit as a number in the form of the type",
                ),
            };
            cursor.wrong(&below(path, key), "bad-limit", message, help);
            return None;
        }
        Some(text)
    };
    let (min, max) = (number("min", &written.min), number("max", &written.max));
    let max_length = match ty {
        Type::Value(ValueType::Text(Text { max_length })) => *max_length,
        _ => None,
    };
    for (least, most, is_crossed) in [
        (
            "min",
            "max",
            min.as_ref()
                .zip(max.as_ref())
                .is_some_and(|(min, max)| compare(min, max) == Some(Ordering::Greater)),
        ),
        ("min_length", "max_length", crossed(written.min_length, max_length)),
        ("min_items", "max_items", crossed(written.min_items, written.max_items)),
    ] {
        if is_crossed {
            cursor.wrong(
                &below(path, least),
                "bad-limit",
                format!("`{least}` is greater than `{most}`, so no value is valid"),
                "copy both limits from the page again",
            );
        }
    }
    for (key, count) in [
        ("min_length", written.min_length),
        ("min_items", written.min_items),
        ("max_items", written.max_items),
    ] {
        if count.is_some_and(|count| key != "max_items" && count > MOST_ITEMS) {
            cursor.wrong(
                &below(path, key),
                "bad-limit",
                format!(
                    "`{key}` must be at most {MOST_ITEMS}: samples of requests would be too long"
                ),
                format!("remove `{key}`, and describe the limit in `doc`"),
            );
        }
        if count == Some(0) {
            cursor.wrong(
                &below(path, key),
                "bad-limit",
                format!("`{key}` must be at least 1"),
                format!("write the documented limit, or remove `{key}`"),
            );
        }
    }
    let items = match (ty, &written.items) {
        (Type::List { item, .. }, Some(items)) => {
            limits_of_items(item, items, &below(path, "items"), cursor)
        }
        _ => None,
    };
    if let (Type::Map { value }, Some(values)) =
        (ty, written.values.as_ref().and_then(yaml::Values::map))
    {
        let at = below(path, "values");
        check_part(values, &at, "values of a map", cursor);
        if !limits(value, values, &at, cursor).is_empty() {
            cursor.wrong_key(
                &at,
                "useless-key",
                "limits do not apply to the values of a map",
                "describe the limits in the `doc` of the field",
            );
        }
    }
    let pattern = written.pattern.clone().filter(|pattern| check_pattern(pattern, path, cursor));
    Limited {
        min,
        max,
        min_length: written.min_length,
        pattern,
        min_items: written.min_items,
        max_items: written.max_items,
        items,
        example: None,
    }
}

fn crossed(least: Option<usize>, most: Option<usize>) -> bool {
    least.zip(most).is_some_and(|(least, most)| least > most)
}

/// Refuses rules that do not apply to `what`: the items of a list, or the values of a map.
fn check_part<T>(written: &yaml::Field, path: &[Step], what: &str, cursor: &mut Cursor<'_, T>) {
    for (key, is_written) in [
        ("default", written.default.is_some()),
        ("constant", written.constant.is_some()),
        ("required_when", written.required_when.is_some()),
    ] {
        if is_written {
            cursor.wrong_key(
                &below(path, key),
                "useless-key",
                format!("`{key}` does not apply to the {what}"),
                format!("remove `{key}`"),
            );
        }
    }
}

/// Resolves the limits of the items of a list.
fn limits_of_items<T>(
    item: &Type,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<Box<Limited>> {
    check_part(written, path, "items of a list", cursor);
    let mut limits = limits(item, written, path, cursor);
    if let (Type::List { .. }, false) = (item, limits.is_empty()) {
        cursor.wrong_key(
            path,
            "useless-key",
            "limits apply to a list and to its items, but not to a list within a list",
            "describe the limits in the `doc` of the field",
        );
        return None;
    }
    limits.example = field_keys::example(written, path, cursor);
    match &limits.example {
        Some(example) => {
            check_value(item, &limits, example, ("example", "bad-example"), path, cursor)
        }
        None if limits.pattern.is_some() => cursor.wrong_key(
            path,
            "missing-key",
            "missing key `example`: items with `pattern` need it",
            "add an `example` of an item that matches the pattern",
        ),
        None => {}
    }
    (!limits.is_empty()).then(|| Box::new(limits))
}

/// Refuses limits that have no meaning for a type.
fn check_applicable<T>(
    ty: &Type,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    let is_number = matches!(
        ty,
        Type::Value(
            ValueType::Integer(_)
                | ValueType::LargeInteger(_)
                | ValueType::Decimal(_)
                | ValueType::Duration(_)
        )
    );
    let is_text = matches!(ty, Type::Value(ValueType::Text(_) | ValueType::Secret(_)));
    let is_list = matches!(ty, Type::List { .. });
    let is_fixed = can_be_fixed(ty);
    // Without its type, it is not known which limits a field has.
    if !is_type(&written.ty) {
        return;
    }
    for (key, is_written, applies) in [
        ("min", written.min.is_some(), is_number),
        ("max", written.max.is_some(), is_number),
        ("min_length", written.min_length.is_some(), is_text),
        ("pattern", written.pattern.is_some(), is_text),
        ("min_items", written.min_items.is_some(), is_list),
        ("max_items", written.max_items.is_some(), is_list),
        ("default", written.default.is_some(), is_fixed),
        ("constant", written.constant.is_some(), is_fixed),
    ] {
        if is_written && !applies {
            cursor.wrong_key(
                &below(path, key),
                "useless-key",
                format!("`{key}` does not apply to `type: {}`", written.ty),
                match key {
                    "min" | "max" if is_text => {
                        format!("write `{key}_length` for the number of characters")
                    }
                    "min_length" if is_list => {
                        "write `min_items` for the number of items".to_owned()
                    }
                    _ => format!("remove `{key}`; describe the rule in `doc`"),
                },
            );
        }
    }
}

/// Whether a default or a constant can have the type.
fn can_be_fixed(ty: &Type) -> bool {
    match ty {
        Type::Value(ValueType::Secret(_) | ValueType::Json(_)) => false,
        Type::Value(_) | Type::Codes(_) => true,
        Type::Object(_) | Type::List { .. } | Type::Map { .. } | Type::Union(_) => false,
    }
}

/// Whether a pattern is valid. Otherwise, reports the mistake.
fn check_pattern<T>(pattern: &str, path: &[Step], cursor: &mut Cursor<'_, T>) -> bool {
    let Err(error) = Pattern::new(pattern) else { return true };
    cursor.wrong(
        &below(path, "pattern"),
        "bad-pattern",
        format!("`pattern` is not a valid regular expression: {error}"),
        "write a regular expression without look-around and without references to groups; it must match the whole text",
    );
    false
}

/// Checks a value against the limits of its field.
fn check_value<T>(
    ty: &Type,
    limits: &Limited,
    text: &str,
    (key, code): (&'static str, &'static str),
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    let Some(expected) = crate::rules::unfit(ty, limits, text) else { return };
    cursor.wrong(
        &below(path, key),
        code,
        format!("`{key}` breaks a limit of the field: it should be {expected}"),
        format!("copy `{key}` and the limits from the page again"),
    );
}

/// Whether a default or a constant is a value of the type, written as on the wire. Otherwise, reports the mistake.
fn check_fixed<T>(
    family: &Family,
    ty: &Type,
    (key, scalar, text): (&'static str, &yaml::Scalar, &str),
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> bool {
    if !can_be_fixed(ty) {
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

/// Refuses keys that contradict each other.
fn check_combination<T>(written: &yaml::Field, path: &[Step], cursor: &mut Cursor<'_, T>) {
    let is_required = written.required.0.is_required();
    let has_constant = written.constant.is_some();
    let contradictions = [
        (
            "default",
            written.default.is_some() && (is_required || has_constant),
            "a default applies only to a field that can be left out",
        ),
        (
            "required_when",
            written.required_when.is_some() && (is_required || has_constant),
            "the field is always sent, so it has no condition",
        ),
        (
            "nullable",
            written.nullable == Some(true) && has_constant,
            "the field always has the same value, which is not `null`",
        ),
    ];
    for (key, is_wrong, message) in contradictions {
        if is_wrong {
            let help = format!("remove `{key}`, or write `required: false`");
            let help = if has_constant { format!("remove `{key}`") } else { help };
            cursor.wrong_key(&below(path, key), "rule-contradiction", message, help);
        }
    }
}
