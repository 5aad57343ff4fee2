//! The comment in the first line of a file that names its JSON Schema, for editors.

/// Returns the comment with which a file of a family refers to its schema. `is_family` states whether the file is
/// `family.yaml`.
#[must_use]
pub fn modeline(is_family: bool) -> &'static str {
    match is_family {
        true => "# yaml-language-server: $schema=../family.schema.json",
        false => "# yaml-language-server: $schema=../endpoint.schema.json",
    }
}
