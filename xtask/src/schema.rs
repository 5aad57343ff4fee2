//! The JSON Schema files of the spec format, for editors: `spec/endpoint.schema.json` and `spec/family.schema.json`.

use std::collections::BTreeMap;

use crate::output::MAKER;

/// The names of the files.
pub const NAMES: [&str; 2] = ["endpoint.schema.json", "family.schema.json"];

/// Returns the text of each schema, by the name of its file.
///
/// # Errors
///
/// Fails if a schema cannot be printed.
pub fn files() -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    for schema in linksfield_spec::schemas() {
        let text = serde_json::to_string_pretty(&schema.value)
            .map_err(|error| format!("{}: {error}", schema.file))?;
        let rest = text.strip_prefix("{\n").unwrap_or(&text);
        // The first line states that the file was generated.
        let comment = format!(
            "{{ \"$comment\": \"@generated from crates/linksfield-spec/src/yaml {MAKER}\","
        );
        files.insert(schema.file.to_owned(), format!("{comment}\n{rest}\n"));
    }
    Ok(files)
}
