//! The schemas of texts that the structures hold as text, and that `resolve` reads.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

use super::keywords;
use crate::model::{TimeUnit, Wire};
use crate::resolve::STRUCTURES;
use crate::values::{
    DateFormat, DateTimeFormat, DurationUnit, KeyMistake, Keys, TimeFormat, ValueType, Word,
};

/// Declares the schema of a text, which is written where it is used.
macro_rules! text {
    ($(#[$meta:meta])* $name:ident = $schema:expr) => {
        $(#[$meta])*
        pub(crate) struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                keywords($schema)
            }
        }
    };
}

const PASCAL_CASE: &str = "^[A-Z][A-Za-z0-9]*$";

text! {
    /// A name of a Rust type or variant.
    PascalCase = json!({
        "type": "string",
        "pattern": PASCAL_CASE,
        "patternErrorMessage": "Write an English name in PascalCase, such as PackageType.",
    })
}

text! {
    /// An offset from UTC.
    Offset = json!({
        "type": "string",
        "pattern": "^[+-](0[0-9]|1[0-4]):[0-5][0-9]$",
        "patternErrorMessage": "Write an offset from UTC in quotes, such as \"+08:00\".",
        "examples": ["+08:00", "+00:00"],
    })
}

text! {
    /// The URL of a page.
    Url = json!({
        "type": "string",
        "pattern": "^https?://[^\\s]*$",
        "patternErrorMessage": "Write the whole URL, beginning with https://.",
    })
}

text! {
    /// A path below a base URL.
    WebPath = json!({
        "type": "string",
        "pattern": "^/",
        "patternErrorMessage": "Begin the path with /.",
    })
}

text! {
    /// A revision date.
    Revision = json!({
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2})?$",
        "patternErrorMessage": "Write the date as YYYY-MM-DD or YYYY-MM-DD HH:MM:SS.",
    })
}

text! {
    /// The type of a field.
    TypeName = type_name()
}

text! {
    /// One or several formats of a date or a time.
    Format = format()
}

/// The types that are not value types, with their meanings.
fn structures() -> impl Iterator<Item = (&'static str, &'static str)> {
    STRUCTURES.into_iter().map(|name| {
        let meaning = match name {
            "object" => "An object, with its `fields`.",
            "list" => "A list, with the type of its `items`.",
            "map" => "An object whose keys are not documented, with the type of its `values`.",
            "union" => "One of several objects, with the variants under `union`.",
            "code" => "One of a list of codes that only this field has, under `codes`.",
            _ => "",
        };
        (name, meaning)
    })
}

fn type_name() -> Value {
    let values = ValueType::NAMES.iter().zip(ValueType::MEANINGS);
    let values = values.map(|(name, meaning)| (*name, meaning.trim()));
    let (names, meanings): (Vec<&str>, Vec<&str>) = values.chain(structures()).unzip();
    json!({
        "anyOf": [
            { "type": "string", "enum": names, "markdownEnumDescriptions": meanings },
            { "type": "string", "pattern": PASCAL_CASE },
        ],
    })
}

fn format() -> Value {
    json!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] })
}

/// One of several words, or a list of them.
fn one_or_many(words: &[&str]) -> Value {
    let one = json!({ "type": "string", "enum": words });
    json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
}

/// Returns the words of a key that depend on the type of the field: the type, the key, and the schema of its value.
fn words() -> [(&'static str, &'static str, Value); 5] {
    let dates: Vec<&str> = DateFormat::ALL.iter().map(|format| format.as_str()).collect();
    let date_times: Vec<&str> = DateTimeFormat::ALL.iter().map(|format| format.as_str()).collect();
    let times: Vec<&str> = TimeFormat::ALL.iter().map(|format| format.as_str()).collect();
    let units: Vec<&str> = TimeUnit::ALL.iter().map(|unit| unit.as_str()).collect();
    let durations: Vec<&str> = DurationUnit::ALL.iter().map(|unit| unit.as_str()).collect();
    [
        ("date", "format", one_or_many(&dates)),
        ("date-time", "format", one_or_many(&date_times)),
        ("time", "format", one_or_many(&times)),
        ("timestamp", "unit", json!({ "enum": units })),
        ("duration", "unit", json!({ "enum": durations })),
    ]
}

/// Returns examples of units that are written in words.
pub(crate) fn units() -> Value {
    json!(["bytes", "MB", "not documented"])
}

/// Returns the condition on a status of a success.
pub(crate) fn success() -> Value {
    json!({ "pattern": "^2[0-9]{2}$" })
}

/// Returns the condition on a status of a failure.
pub(crate) fn failure() -> Value {
    json!({ "pattern": "^[345][0-9]{2}$" })
}

/// Returns one condition for each key: that the key is present.
pub(crate) fn one_or_more(keys: &[&str]) -> Value {
    keys.iter().map(|key| json!({ "required": [key] })).collect()
}

/// Returns the conditions of a field: the keys that its type needs, and the keys that do not apply to it.
pub(crate) fn keys_of_types() -> Value {
    let values = ["wire", "format", "unit", "encoding"].map(|key| {
        let types = ValueType::NAMES.iter().copied().filter(|name| needs(name, key));
        (key, types.collect::<Vec<_>>(), json!({ "required": [key] }))
    });
    let structures = STRUCTURES.map(|name| {
        let key = match name {
            "object" => "fields",
            "list" => "items",
            "map" => "values",
            "code" => "codes",
            other => other,
        };
        (key, vec![name], json!({ "required": [key] }))
    });
    let useless = KEYS.map(|key| {
        let types = ValueType::NAMES.iter().copied().chain(STRUCTURES);
        let types = types.filter(|name| !applies(key, name)).collect();
        (key, types, json!({ "properties": { key: false } }))
    });
    let words = words()
        .map(|(name, key, schema)| (key, vec![name], json!({ "properties": { key: schema } })));
    let condition = |(_, types, then): (&str, Vec<&str>, Value)| {
        let is_one = json!({ "properties": { "type": { "enum": types } }, "required": ["type"] });
        json!({ "if": is_one, "then": then })
    };
    values.into_iter().chain(structures).chain(useless).chain(words).map(condition).collect()
}

/// The keys that apply to some types only, whatever their values are.
const KEYS: [&str; 12] = [
    "as",
    "codes",
    "decimals",
    "encoding",
    "fields",
    "format",
    "items",
    "max_length",
    "union",
    "values",
    "wire",
    "zone",
];

/// Whether a key of [`KEYS`] applies to a type.
fn applies(key: &str, type_name: &str) -> bool {
    if let Some(value) = ValueType::read(type_name, &mut Keys { type_name, ..Keys::default() }) {
        return value.takes(key);
    }
    match key {
        "as" => matches!(type_name, "object" | "code" | "union"),
        "codes" | "wire" => type_name == "code",
        "fields" => type_name == "object",
        "items" => type_name == "list",
        "union" => type_name == "union",
        "values" => type_name == "map",
        _ => false,
    }
}

/// Whether a value type cannot be read without a key, although the field has all other keys.
fn needs(type_name: &str, key: &str) -> bool {
    let formats = ["RFC 3339".to_owned()];
    let word = |text: &str| Word { text: text.to_owned(), wire: Some(Wire::String) };
    let mut keys = Keys {
        type_name,
        wire: (key != "wire").then_some(Wire::String),
        format: (key != "format").then_some(&formats),
        unit: (key != "unit").then_some("seconds"),
        encoding: (key != "encoding").then_some("hex"),
        values: Some(vec![word("Y"), word("N")]),
        ..Keys::default()
    };
    let _ = ValueType::read(type_name, &mut keys);
    keys.mistakes.iter().any(|mistake| matches!(mistake, KeyMistake::Missing { .. }))
}
