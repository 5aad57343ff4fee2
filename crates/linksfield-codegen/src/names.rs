//! Derives Rust names from names on the wire. The same wire name always gives the same Rust name, independent
//! of the rest of the spec.

use proc_macro2::{Ident, Span};

/// Converts a name to snake_case: `deviceCode`, `device-code` and `DeviceCode` become `device_code`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for word in words(name) {
        if !out.is_empty() {
            out.push('_');
        }
        out.push_str(&word.to_lowercase());
    }
    led_by_letter(out, "n_")
}

/// Converts a name to PascalCase: `deviceCode`, `device_code` and `device-code` become `DeviceCode`.
pub(crate) fn pascal_case(name: &str) -> String {
    let mut out = String::new();
    for word in words(name) {
        let mut characters = word.chars();
        out.extend(characters.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(&characters.as_str().to_lowercase());
    }
    led_by_letter(out, "N")
}

/// Converts a name to upper case with `_` between words: `orderPackage` becomes `ORDER_PACKAGE`.
pub(crate) fn upper_case(name: &str) -> String {
    snake_case(name).to_uppercase()
}

fn led_by_letter(name: String, prefix: &str) -> String {
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("{prefix}{name}")
    } else {
        name
    }
}

/// Splits a name into words: at every character that is neither a letter nor a digit, and before a capital
/// that begins a new word. `HTTPServer` becomes `HTTP` and `Server`, `iccId` becomes `icc` and `Id`. Digits
/// belong to the word before them.
fn words(name: &str) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (at, &character) in characters.iter().enumerate() {
        if !character.is_alphanumeric() {
            words.push(std::mem::take(&mut word));
            continue;
        }
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(at + 1);
        let begins = character.is_uppercase()
            && before.is_some_and(|before| {
                let leads = after.is_some_and(|after| after.is_lowercase());
                before.is_lowercase() || ((before.is_numeric() || before.is_uppercase()) && leads)
            });
        if begins {
            words.push(std::mem::take(&mut word));
        }
        word.push(character);
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

/// All strict and reserved keywords of the 2024 edition. The list of `syn` is not sufficient: it lacks `gen`.
const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "Self", "static", "struct", "super", "trait", "true", "try", "type",
    "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot be written as raw identifiers.
const NEVER_RAW: [&str; 4] = ["self", "Self", "super", "crate"];

/// Returns a name as an identifier. Keywords become raw identifiers, such as `r#type`. Keywords that cannot
/// be raw get a `_` at the end.
pub(crate) fn ident(name: &str) -> Ident {
    if NEVER_RAW.contains(&name) {
        Ident::new(&format!("{name}_"), Span::call_site())
    } else if KEYWORDS.contains(&name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        Ident::new(name, Span::call_site())
    }
}

/// Appends a `_` to a name that the generated code itself uses.
pub(crate) fn apart_from(name: String, taken: &[&str]) -> String {
    if taken.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// The names of types that generated code uses without a path, and of types in the standard prelude.
pub(crate) const RESERVED_TYPES: [&str; 30] = [
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "Result",
    "Self",
    "Send",
    "Some",
    "String",
    "Vec",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_names_become_rust_names() {
        for (wire, snake, pascal) in [
            ("deviceCode", "device_code", "DeviceCode"),
            ("device_id", "device_id", "DeviceId"),
            ("x-lf-md5", "x_lf_md5", "XLfMd5"),
            ("iccId", "icc_id", "IccId"),
            ("HTTPServer", "http_server", "HttpServer"),
            ("errorMsg", "error_msg", "ErrorMsg"),
            ("sha1Sign", "sha1_sign", "Sha1Sign"),
            ("4G", "n_4g", "N4g"),
            ("accu_usage", "accu_usage", "AccuUsage"),
            ("_id", "id", "Id"),
            ("$ref", "ref", "Ref"),
        ] {
            assert_eq!(snake_case(wire), snake, "{wire}");
            assert_eq!(pascal_case(wire), pascal, "{wire}");
        }
    }

    #[test]
    fn keywords_become_identifiers() {
        assert_eq!(ident("type").to_string(), "r#type");
        assert_eq!(ident("gen").to_string(), "r#gen");
        assert_eq!(ident("self").to_string(), "self_");
        assert_eq!(ident("order").to_string(), "order");
        for keyword in KEYWORDS {
            let text = format!("struct S {{ {}: () }}", ident(keyword));
            assert!(syn::parse_str::<syn::ItemStruct>(&text).is_ok(), "{keyword}");
        }
    }
}
