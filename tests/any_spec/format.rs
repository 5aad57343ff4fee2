//! What the format accepts, found out by asking it: combinations of keys are tried, and those that pass `lint` are kept.
//!
//! A value type or a word of the format that is added later takes part without a change here. A new key is added to
//! [`KEYS`].

use std::collections::{BTreeMap, BTreeSet};

use linksfield_codegen::ir::lower;
use linksfield_spec::{
    DateFormat, DateTimeFormat, Diagnostic, SourceFile, Sources, Spec, ValueType,
};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::words::{NAMES, PROSE};

/// Files of a family, as JSON, which is YAML.
pub(crate) type Files = BTreeMap<String, Value>;

/// Returns whether `lint` accepts these files.
pub(crate) fn is_accepted(files: &Files) -> bool {
    wrong(files).is_empty()
}

/// Returns the paths of the files with mistakes.
fn wrong(files: &Files) -> BTreeSet<String> {
    let file = |(path, value): (&String, &Value)| SourceFile {
        path: path.clone(),
        text: format!("{value:#}"),
    };
    let sources = Sources::new("spec", files.iter().map(file).collect());
    let (diagnostics, sources) = match Spec::from_sources(sources) {
        Err(error) => (error.diagnostics, error.sources),
        Ok((spec, sources)) => match lower(&spec, &sources) {
            Ok(_) => return BTreeSet::new(),
            Err(diagnostics) => (diagnostics, sources),
        },
    };
    let file = |diagnostic: Diagnostic| match diagnostic.span {
        Some(span) => sources.file(span.file).path.clone(),
        None => String::new(),
    };
    diagnostics.into_iter().map(file).collect()
}

/// The direction of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Body,
    Form,
    Multipart,
    /// The whole body, as JSON.
    Data,
    /// The whole body, as bytes.
    Binary,
    /// The whole body, as text.
    Text,
    Response,
}

impl Place {
    pub(crate) const ALL: [Self; 10] = [
        Self::Path,
        Self::Query,
        Self::Header,
        Self::Body,
        Self::Form,
        Self::Multipart,
        Self::Data,
        Self::Binary,
        Self::Text,
        Self::Response,
    ];

    /// Whether a field is the whole body.
    pub(crate) fn is_data(self) -> bool {
        matches!(self, Self::Data | Self::Binary | Self::Text)
    }

    /// Returns the word for the content of the body.
    pub(crate) fn content(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Multipart => "multipart",
            Self::Binary => "binary",
            Self::Text => "text",
            _ => "json",
        }
    }

    /// Returns an endpoint with one field in this place.
    fn endpoint(self, index: usize, field: &Value) -> Value {
        let mut endpoint = json!({
            "title": { "en": "Tried" },
            "pages": [{ "note": "Invented." }],
            "coverage": "partial",
            "effect": "write",
            "method": "POST",
            "path": format!("/tried/{index}"),
        });
        match self {
            Self::Path => {
                endpoint["path"] = json!(format!("/tried/{index}/{{field}}"));
                endpoint["request"] = json!({ "path": { "field": field } });
            }
            Self::Query => endpoint["request"] = json!({ "query": { "field": field } }),
            Self::Header => endpoint["request"] = json!({ "headers": { "x-field": field } }),
            Self::Body | Self::Form | Self::Multipart => {
                endpoint["request"] =
                    json!({ "content": self.content(), "body": { "field": field } });
            }
            Self::Data | Self::Binary | Self::Text => {
                let mut data = field.clone();
                data["name"] = json!("whole");
                endpoint["request"] = json!({ "content": self.content(), "data": data });
            }
            Self::Response => {
                let data = json!({ "type": "object", "fields": { "field": field } });
                endpoint["response"] = json!({ "data": data });
            }
        }
        endpoint
    }

    /// Returns the fields that the format accepts in this place.
    fn accepted(self, fields: Vec<Value>) -> Vec<Value> {
        let mut files = Files::from([("tried/family.yaml".to_owned(), plain_family())]);
        for (index, field) in fields.iter().enumerate() {
            files.insert(format!("tried/tried_{index}.yaml"), self.endpoint(index, field));
        }
        loop {
            let wrong = wrong(&files);
            if wrong.is_empty() {
                break;
            }
            let before = files.len();
            files.retain(|path, _| path.ends_with("family.yaml") || !wrong.contains(path));
            assert!(files.len() < before, "mistakes in {wrong:?}");
        }
        let kept = |(index, field)| {
            files.contains_key(&format!("tried/tried_{index}.yaml")).then_some(field)
        };
        fields.into_iter().enumerate().filter_map(kept).collect()
    }
}

/// Returns a family with some shared types, whose calls need nothing else.
pub(crate) fn plain_family() -> Value {
    json!({
        "title": { "en": "Tried" },
        "summary": "Tried.",
        "servers": { "api": { "environments": { "production": "https://tried.example/api" } } },
        "types": shared_types(),
    })
}

/// The shared types. Those of one direction are used in the other by no field that passes.
pub(crate) fn shared_types() -> Value {
    let text = json!({ "type": "text", "required": true, "doc": "A text." });
    json!({
        "Colour": { "codes": [{ "code": "1", "name": "Red" }, { "code": "02", "name": "Green", "zh": "绿" }] },
        "Level": { "wire": "number", "codes": [{ "code": 1, "name": "Low" }, { "code": -2, "name": "High" }] },
        "Sent": { "fields": { "type": text, "note": { "type": "text" } } },
        "Received": { "fields": { "type": text, "note": { "type": "text" } } },
        "Both": { "fields": { "type": text, "note": { "type": "text" } } },
        "Choice": { "union": { "by": "kind", "variants": { "type": "Both", "2": { "fields": {} } } } },
        "Tree": { "fields": {
            "name": text,
            "parent": { "type": "Tree" },
            "branches": { "type": "list", "items": { "type": "Tree" } },
            "rule": { "type": "union", "union": { "by": "op", "wire": "number", "variants": {
                "1": { "fields": { "tree": { "type": "Tree" } } }, "2": "Tree",
            } } },
        } },
    })
}

/// The keys that a type may require.
const NEEDED: &[&str] = &[
    "codes", "decimals", "encoding", "fields", "format", "items", "union", "unit", "values", "wire",
];

/// Returns the keys of a field with values to try.
fn keys() -> Vec<(&'static str, Vec<Value>)> {
    let formats = (DateFormat::ALL.iter().map(|format| format.as_str()))
        .chain(DateTimeFormat::ALL.iter().map(|format| format.as_str()))
        .chain(["hh:mm", "hh:mm:ss", "hhmmss", "DD/MM/YYYY"]);
    let units = ["seconds", "milliseconds", "minutes", "hours", "days", "MB"];
    let text = |words: &[&str]| words.iter().map(|word| json!(word)).collect::<Vec<_>>();
    vec![
        ("wire", text(&["string", "number", "either"])),
        ("format", formats.map(|format| json!(format)).collect()),
        ("zone", text(&["+08:00", "UTC"])),
        ("unit", text(&units)),
        ("decimals", vec![json!(0), json!(2)]),
        ("max_length", vec![json!(1), json!(200)]),
        ("min_length", vec![json!(1)]),
        ("min", vec![json!(0), json!("0")]),
        ("max", vec![json!(1_000_000), json!("1000000")]),
        ("pattern", text(&["^.*$", "[a-z0-9]*"])),
        ("min_items", vec![json!(1)]),
        ("max_items", vec![json!(9)]),
        ("values", vec![json!(["Y", "N"]), json!(["true", "false"]), json!({ "type": "text" })]),
        ("encoding", text(&["base64", "hex"])),
        ("sensitive", vec![json!(true), json!(false)]),
        ("nullable", vec![json!(true)]),
        ("deprecated", text(&["Use another."])),
        ("default", vec![json!("1"), json!(1), json!(true)]),
        ("constant", vec![json!("1"), json!(1), json!(true), json!("a \"b\"")]),
        ("required", vec![json!(true), json!(false), json!("unknown")]),
        ("required_when", text(&["The moon is full."])),
        ("single", text(&["accepted"])),
        ("style", text(&["comma", "repeated", "brackets", "json"])),
        ("name", text(&["renamed", "type_"])),
        ("as", text(&["OwnName"])),
        ("zh", text(&["中文"])),
        ("aliases", vec![json!(["other_name"]), json!(["x-y", "中文"])]),
        (
            "codes",
            vec![json!([{ "code": "A", "name": "First" }, { "code": "b b", "name": "Second" }])],
        ),
        (
            "union",
            vec![
                json!({ "by": "type", "variants": { "a \"b\"": { "fields": { "c": { "type": "text" } } }, "d": "Both" } }),
            ],
        ),
        ("items", vec![json!({ "type": "text" }), json!({ "type": "Colour" })]),
        ("fields", vec![json!({ "a": { "type": "text" } }), json!({})]),
    ]
}

/// The fields that the format accepts in one place.
#[derive(Debug)]
pub(crate) struct Accepted {
    pub(crate) place: Place,
    /// Fields with few keys, by the name of their type.
    pub(crate) by_type: BTreeMap<String, Vec<Value>>,
}

impl Accepted {
    /// Tries every type with combinations of keys.
    pub(crate) fn discover(place: Place, dice: &mut Dice) -> Self {
        let others =
            ["list", "object", "map", "code", "union", "Colour", "Level", "Choice", "Both", "Tree"];
        let own = if place == Place::Response { "Received" } else { "Sent" };
        let mut by_type = BTreeMap::new();
        for ty in ValueType::NAMES.iter().copied().chain(others).chain([own]) {
            let fields = Self::of(place, ty, dice);
            if !fields.is_empty() {
                by_type.insert(ty.to_owned(), fields);
            }
        }
        Self { place, by_type }
    }

    fn of(place: Place, ty: &str, dice: &mut Dice) -> Vec<Value> {
        let required = json!(place == Place::Path || dice.chance(50));
        let base = json!({ "type": ty, "required": required, "doc": dice.pick(PROSE) });
        let with = |field: &Value, (key, value): &(&str, Value)| {
            let mut field = field.clone();
            field[key] = value.clone();
            field
        };
        let values = |(key, values): (&'static str, Vec<Value>)| {
            values.into_iter().map(move |value| (key, value))
        };
        let keys: Vec<(&str, Value)> = keys().into_iter().flat_map(values).collect();
        let singles = keys.iter().map(|key| with(&base, key));
        let mut fields = place.accepted(std::iter::once(base.clone()).chain(singles).collect());
        if fields.is_empty() {
            // Some types need two keys.
            let needed: Vec<_> = keys.iter().filter(|(key, _)| NEEDED.contains(key)).collect();
            let pairs = needed.iter().flat_map(|first| {
                let others = needed.iter().filter(|second| first.0 < second.0);
                others.map(|second| with(&with(&base, first), second))
            });
            fields = place.accepted(pairs.collect());
        }
        for _ in 0..if fields.is_empty() { 0 } else { 3 } {
            let more = (0..40).map(|_| with(dice.pick(&fields), dice.pick(&keys))).collect();
            for field in place.accepted(more) {
                if !fields.contains(&field) {
                    fields.push(field);
                }
            }
        }
        fields
    }

    /// Returns fields, with other fields in them if they are lists, maps or objects.
    pub(crate) fn fields(&self, count: usize, dice: &mut Dice) -> Vec<Value> {
        let fields = (0..count).map(|_| self.field(dice, 2)).collect();
        self.place.accepted(fields)
    }

    fn field(&self, dice: &mut Dice, depth: usize) -> Value {
        let types: Vec<&String> = self.by_type.keys().collect();
        let ty = *dice.pick(&types);
        let mut field = dice.pick(&self.by_type[ty]).clone();
        field["doc"] = json!(dice.pick(PROSE));
        if depth > 0 {
            if field.get("items").is_some() {
                field["items"] = self.inner(dice, depth);
            }
            if field["type"] == "map" {
                field["values"] = self.inner(dice, depth);
            }
            if field.get("fields").is_some() {
                let name = *dice.pick(NAMES);
                field["fields"] =
                    json!({ name: self.field(dice, depth - 1), "b": self.field(dice, 0) });
            }
        }
        field
    }

    /// Returns a field as an item: items have no requiredness.
    fn inner(&self, dice: &mut Dice, depth: usize) -> Value {
        let mut inner = self.field(dice, depth - 1);
        if let Some(inner) = inner.as_object_mut() {
            for key in [
                "required",
                "aliases",
                "sensitive",
                "nullable",
                "deprecated",
                "default",
                "constant",
                "zh",
            ] {
                inner.remove(key);
            }
        }
        inner
    }
}
