//! The rules for names: in Rust, in headers, and on the wire.

use super::cursor::{Cursor, below};
use crate::path::Step;
use crate::values::ValueType;

/// The names of the types that are not value types.
pub(crate) const STRUCTURES: [&str; 5] = ["object", "list", "map", "union", "code"];

/// Whether a name can be that of a type. Shared types have names in PascalCase.
pub(super) fn is_type(name: &str) -> bool {
    ValueType::NAMES.contains(&name) || STRUCTURES.contains(&name) || is_pascal_case(name)
}

/// Whether a name is in snake_case: ASCII, beginning with a letter, with single `_` between words.
pub(super) fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Whether a name can be used unchanged as the name of a Rust type or variant.
pub(super) fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Converts a name from snake_case to PascalCase.
pub(super) fn pascal_case(snake_case: &str) -> String {
    let mut name = String::new();
    for word in snake_case.split('_') {
        let mut characters = word.chars();
        name.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(characters.as_str());
    }
    name
}

/// Converts a name from PascalCase to snake_case.
pub(super) fn snake_case_of(pascal_case: &str) -> String {
    let mut name = String::new();
    for character in pascal_case.chars() {
        if character.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(character.to_ascii_lowercase());
    }
    name
}

/// Whether a Rust name can be derived from a name: it must be ASCII, and contain a letter or digit.
pub(super) fn gives_a_name(name: &str) -> bool {
    name.is_ascii() && name.bytes().any(|byte| byte.is_ascii_alphanumeric())
}

/// Refuses a key that is not in snake_case. `what` is the thing that it names, with its article.
pub(super) fn check_snake_case<T>(
    name: &str,
    what: &str,
    path: &[Step],
    help: &str,
    cursor: &mut Cursor<'_, T>,
) {
    if !is_snake_case(name) {
        let message = format!("`{name}` is not a valid name for {what}");
        cursor.wrong_key(path, "bad-name", message, help);
    }
}

/// Refuses the name of a header that is not a token of HTTP (RFC 9110, section 5.6.2).
pub(super) fn check_header_name<T>(name: &str, path: &[Step], cursor: &mut Cursor<'_, T>) {
    let good = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if name.is_empty() || !name.chars().all(good) {
        cursor.wrong_key(
            path,
            "bad-name",
            format!("`{}` is not a valid name for a header", name.escape_debug()),
            "use letters, digits and hyphens, such as `x-lf-signature`",
        );
    }
}

/// Refuses a name on the wire that would have to be escaped in JSON, or that sorts differently in Java.
pub(super) fn check_wire_name<T>(name: &str, path: &[Step], cursor: &mut Cursor<'_, T>) {
    let bad = |c: char| c.is_control() || matches!(c, '"' | '\\') || c > '\u{FFFF}';
    if name.is_empty() {
        cursor.wrong_key(
            path,
            "bad-name",
            "the name of the field is empty",
            "write the name of the field",
        );
    } else if name.contains(bad) {
        cursor.wrong_key(
            path,
            "bad-name",
            format!("`{}` is not a valid name for a field", name.escape_debug()),
            "quotes, backslashes, control characters and characters above U+FFFF are not supported, because the \
             canonical text sorts names and writes them unescaped",
        );
    }
}

/// Checks the key `as` of a field or a variant, and returns the name of the type.
pub(super) fn check_type_name<T>(
    name: Option<&String>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<String> {
    let name = name?;
    if !is_pascal_case(name) {
        cursor.wrong(
            &below(path, "as"),
            "bad-name",
            format!("`{name}` is not a valid name for a type"),
            "write an English name in PascalCase, such as `PackageType`",
        );
    }
    Some(name.clone())
}
