//! The traits that a type implements without an `impl` in the printed code: those of attributes and of macros.

/// Returns the full name of a trait that is derived or that generated code names in a different way.
pub(super) fn canonical(name: &str) -> &str {
    match name {
        "Debug" | "__private::fmt::Debug" => "std::fmt::Debug",
        "__private::fmt::Display" => "std::fmt::Display",
        "Hash" => "std::hash::Hash",
        other => other,
    }
}

/// Returns the implementations that a macro of the runtime adds to a type: the generics of the `impl`, and the trait.
/// `None` if the macro is unknown.
///
/// A test compares the list with the macros. It does not contain `__private::Codec`, which is not documented.
pub(super) fn of_macro(name: &str) -> Option<&'static [(&'static str, &'static str)]> {
    const SERDE: [(&str, &str); 2] =
        [("", "__private::Serialize"), ("<'de>", "__private::Deserialize<'de>")];
    match name {
        "structure_traits" => Some(&SERDE),
        "code_traits" => Some(&[
            SERDE[0],
            SERDE[1],
            ("", "__private::CodeSet"),
            ("", "__private::fmt::Display"),
            ("", "std::str::FromStr"),
            ("", "AsRef<str>"),
        ]),
        _ => None,
    }
}

/// Returns the public functions that a macro of the runtime adds to a type.
pub(super) fn functions_of_macro(name: &str) -> &'static [&'static str] {
    match name {
        "structure_traits" => {
            &["pub fn from_json(json: &str) -> Result<Self, __private::JsonError> {}"]
        }
        _ => &[],
    }
}
