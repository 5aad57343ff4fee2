//! The JSON Schema of the format, for editors.
//!
//! The schema is made from the structures in [`yaml`](crate::yaml): their fields are the keys, and their comments are the
//! descriptions. A type with a reader of its own, such as a value that has a short form, states its schema next to the
//! reader. This file contains what belongs to no single structure, and brings the result into the form that editors show
//! best.
//!
//! The schema must accept whatever `lint` accepts. It does not have to refuse whatever `lint` refuses.

mod tidy;
mod types;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

pub(crate) use types::{
    Format, Offset, PascalCase, Revision, TypeName, Url, WebPath, failure, keys_of_types,
    one_or_more, success, units,
};

use crate::yaml;

/// A JSON Schema of one kind of file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// The name of the file that contains the schema: `endpoint.schema.json`.
    pub file: &'static str,
    /// The schema.
    pub value: Value,
}

/// Returns the schemas of the two kinds of files: endpoint files, and `family.yaml`.
#[must_use]
pub fn schemas() -> [Schema; 2] {
    [schema::<yaml::Endpoint>("endpoint.schema.json"), schema::<yaml::Family>("family.schema.json")]
}

fn schema<T: schemars::JsonSchema>(file: &'static str) -> Schema {
    let settings = SchemaSettings::draft2020_12();
    let mut value = settings.into_generator().into_root_schema_for::<T>().to_value();
    tidy::tidy(&mut value);
    if let Some(root) = value.as_object_mut() {
        // The name of the structure in Rust, which editors would show above every description.
        root.remove("title");
    }
    Schema { file, value }
}

/// Returns the conditions of an endpoint: the keys that a call has.
pub(crate) fn needs_of_endpoints() -> Value {
    let callable: Vec<&str> = crate::model::Coverage::ALL
        .iter()
        .filter(|coverage| coverage.is_callable())
        .map(|coverage| coverage.as_str())
        .collect();
    let other = json!({ "anyOf": [{ "required": ["event"] }, { "required": ["document"] }] });
    json!([{
        "if": {
            "properties": { "coverage": { "enum": callable } },
            "required": ["coverage"],
            "not": other,
        },
        "then": { "required": ["effect", "method", "path"] },
    }])
}

/// Returns the snippet that editors offer where a structure is expected: its usual keys, in their usual order.
pub(crate) fn snippet(structure: &str) -> Value {
    let body = match structure {
        "field" => "type: $1\nrequired: ${2|true,false,unknown|}\ndoc: $3",
        "code" => "code: $1\nname: $2\ndoc: $3",
        "page" => "url: https://$1\nrevised: $2",
        _ => "says: $1\nbecause: $2",
    };
    json!([{ "label": structure, "body": body }])
}

/// A schema from its keywords.
fn keywords(value: Value) -> schemars::Schema {
    match value {
        Value::Object(map) => map.into(),
        _ => Map::new().into(),
    }
}
