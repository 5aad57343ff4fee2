//! Which names may stand where: in Rust, in headers, and on the wire.

use super::cursor::Cursor;
use crate::path::Step;

/// Whether a name may be a file, family or group name: snake_case, ASCII, beginning with a letter.
pub(super) fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Whether a name may be a Rust type or variant name as it stands.
pub(super) fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Returns a name in snake_case in PascalCase.
pub(super) fn pascal_case(snake_case: &str) -> String {
    let mut name = String::new();
    for word in snake_case.split('_') {
        let mut characters = word.chars();
        name.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(characters.as_str());
    }
    name
}

/// Whether a name in Rust can be made of a name: it has a letter or digit, and none of another alphabet.
pub(super) fn gives_a_name(name: &str) -> bool {
    name.is_ascii() && name.bytes().any(|byte| byte.is_ascii_alphanumeric())
}

/// Refuses a name at a key that is not in snake_case.
pub(super) fn check_snake_case<T>(
    name: &str,
    what: &str,
    path: &[Step],
    help: &str,
    cursor: &mut Cursor<'_, T>,
) {
    if !is_snake_case(name) {
        let message = format!("`{name}` cannot be the name of {what}");
        cursor.wrong_key(path, "bad-name", message, help);
    }
}

/// The name of a header is a token of HTTP (RFC 9110, section 5.6.2).
pub(super) fn check_header_name<T>(name: &str, path: &[Step], cursor: &mut Cursor<'_, T>) {
    let good = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if name.is_empty() || !name.chars().all(good) {
        cursor.wrong_key(
            path,
            "bad-name",
            format!("`{}` cannot be the name of a header", name.escape_debug()),
            "letters, digits and hyphens, as HTTP has them: `x-lf-signature`",
        );
    }
}

/// A name on the wire is written into JSON as it stands.
pub(super) fn check_wire_name<T>(name: &str, path: &[Step], cursor: &mut Cursor<'_, T>) {
    let bad = |c: char| c.is_control() || matches!(c, '"' | '\\') || c > '\u{FFFF}';
    if name.is_empty() || name.contains(bad) {
        cursor.wrong_key(
            path,
            "bad-name",
            format!("`{}` cannot be a name on the wire", name.escape_debug()),
            "quotes, backslashes, control characters and characters above U+FFFF are not supported, \
             because signing sorts names and writes them unescaped",
        );
    }
}
