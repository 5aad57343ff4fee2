//! The schemas of an OpenAPI document. References are followed within the document.

use std::cell::Cell;

use super::lines;
use crate::error::ImportError;
use crate::json::Json;
use crate::page::{Field, Kind, Node};

/// The greatest depth of schemas within schemas.
const DEPTH: usize = 32;

/// The greatest number of schemas of a document, counted each time that they are used.
const COUNT: usize = 20_000;

/// The greatest number of variants of a union.
const VARIANTS: usize = 100;

/// The schemas of a document.
pub(super) struct Schemas<'a> {
    document: &'a Json,
    count: Cell<usize>,
}

impl<'a> Schemas<'a> {
    pub(super) fn new(document: &'a Json) -> Self {
        Self { document, count: Cell::new(0) }
    }

    /// Follows references. Returns the last one that leads somewhere.
    pub(super) fn resolve<'j>(&self, json: &'j Json) -> &'j Json
    where
        'a: 'j,
    {
        let mut json: &'j Json = json;
        for _ in 0..DEPTH {
            match json.get("$ref").and_then(Json::as_str).and_then(|path| self.find(path)) {
                Some(target) => json = target,
                None => return json,
            }
        }
        json
    }

    fn find(&self, path: &str) -> Option<&'a Json> {
        let mut json = self.document;
        for step in path.strip_prefix("#/")?.split('/') {
            // Apifox writes names that are not ASCII with percent signs.
            let step = decoded(step).replace("~1", "/").replace("~0", "~");
            json = json.get(&step)?;
        }
        Some(json)
    }

    /// Reads a schema.
    pub(super) fn node(&self, schema: &Json) -> Result<Node, ImportError> {
        self.read(schema, &mut Vec::new())
    }

    /// Reads a schema. `above` are the references that lead to it.
    fn read(&self, schema: &Json, above: &mut Vec<String>) -> Result<Node, ImportError> {
        self.count.set(self.count.get() + 1);
        if self.count.get() > COUNT {
            let found = "a document with too many schemas".to_owned();
            return Err(ImportError::TooLarge { found, allowed: "20,000 schemas" });
        }
        if let Some(reference) = schema.text("$ref") {
            let mut node = if above.iter().any(|known| known == reference) {
                Node { doubts: vec!["it contains itself".to_owned()], ..Node::default() }
            } else if above.len() >= DEPTH {
                Node { doubts: vec!["it is nested too deep".to_owned()], ..Node::default() }
            } else if let Some(target) = self.find(reference) {
                above.push(reference.to_owned());
                let node = self.read(target, above)?;
                above.pop();
                node
            } else {
                Node {
                    doubts: vec!["its schema is not in the document".to_owned()],
                    ..Node::default()
                }
            };
            // A description beside the reference is the more precise one.
            let own = meaning(schema);
            if !own.is_empty() {
                node.text = own;
            }
            return Ok(node);
        }
        above.push(String::new());
        let node = if above.len() >= DEPTH {
            Ok(Node { doubts: vec!["it is nested too deep".to_owned()], ..Node::default() })
        } else {
            self.read_inline(schema, above)
        };
        above.pop();
        node
    }

    fn read_inline(&self, schema: &Json, above: &mut Vec<String>) -> Result<Node, ImportError> {
        let mut node = Node::new(Kind::Any);
        for part in schema.get("allOf").map(Json::items).unwrap_or_default() {
            merge(&mut node, self.read(part, above)?);
        }
        let union = self.union(schema, above)?;
        let is_union = union.is_some();
        if let Some(union) = union {
            merge(&mut node, Node::new(union));
        }
        for key in ["oneOf", "anyOf"].into_iter().filter(|_| !is_union) {
            let variants = schema.get(key).map(Json::items).unwrap_or_default();
            let is_null = |json: &Json| json.text("type") == Some("null");
            node.nullable |= variants.iter().any(is_null);
            let mut others = variants.iter().filter(|variant| !is_null(variant));
            if let Some(first) = others.next() {
                merge(&mut node, self.read(first, above)?);
                if others.next().is_some() {
                    node.doubts
                        .push("the page lists several forms; only the first is drafted".to_owned());
                }
            }
        }
        if let Some(kind) = self.kind(schema, &mut node, above)? {
            merge(&mut node, Node::new(kind));
        }
        node.nullable |= schema.is_true("nullable");
        node.text.extend(meaning(schema));
        node.format = schema.text("format").map(str::to_lowercase).or(node.format);
        node.default = schema.get("default").and_then(Json::single).or(node.default);
        let printed = schema.get("example").or_else(|| schema.get("examples")?.items().first());
        node.example =
            printed.filter(|example| super::is_printed(example)).cloned().or(node.example);
        node.max_length = match schema.get("maxLength") {
            Some(Json::Number(length)) => length.parse().ok(),
            _ => node.max_length,
        };
        let limit = |key: &str| match schema.get(key) {
            Some(Json::Number(limit)) => Some(whole(limit)),
            _ => None,
        };
        let count = |key: &str| limit(key).and_then(|limit| limit.parse().ok());
        node.min_length = count("minLength").or(node.min_length);
        node.min_items = count("minItems").or(node.min_items);
        node.max_items = count("maxItems").or(node.max_items);
        node.pattern = schema.text("pattern").map(str::to_owned).or(node.pattern);
        if let Some(constant) = schema.get("const") {
            node.constant = constant.single();
            if node.kind == Kind::Any {
                node.kind = Kind::of(constant);
            }
        }
        node.min = limit("minimum").or(node.min);
        node.max = limit("maximum").or(node.max);
        node.values.extend(values(schema));
        Ok(node)
    }

    /// Reads one of several objects, which a discriminator tells apart.
    fn union(&self, schema: &Json, above: &mut Vec<String>) -> Result<Option<Kind>, ImportError> {
        let Some(discriminator) = schema.get("discriminator") else { return Ok(None) };
        let Some(by) = discriminator.text("propertyName") else { return Ok(None) };
        let listed = schema
            .get("oneOf")
            .or_else(|| schema.get("anyOf"))
            .map(Json::items)
            .unwrap_or_default();
        let mapping = discriminator.get("mapping").map(Json::entries).unwrap_or_default();
        let mut variants = Vec::new();
        for part in listed {
            let reference = part.text("$ref").unwrap_or_default();
            let name = reference.rsplit('/').next().unwrap_or_default();
            let mapped = mapping.iter().filter(|(_, target)| {
                target.as_str().is_some_and(|target| target == reference || target == name)
            });
            let mut values: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
            if values.is_empty() {
                values.push(decoded(name));
            }
            let Kind::Object(mut fields) = self.read(part, above)?.kind else { return Ok(None) };
            fields.retain(|field| field.name != by);
            if values.iter().any(String::is_empty) {
                return Ok(None);
            }
            values.truncate(VARIANTS);
            variants.extend(values.into_iter().map(|value| (value, fields.clone())));
        }
        if variants.len() > VARIANTS {
            return Ok(None);
        }
        Ok((variants.len() > 1).then(|| Kind::Union(by.to_owned(), variants)))
    }

    fn kind(
        &self,
        schema: &Json,
        node: &mut Node,
        above: &mut Vec<String>,
    ) -> Result<Option<Kind>, ImportError> {
        let mut names: Vec<&str> = match schema.get("type") {
            Some(Json::String(name)) => vec![name],
            Some(Json::List(names)) => names.iter().filter_map(Json::as_str).collect(),
            _ => Vec::new(),
        };
        if names.len() > 1 {
            node.nullable |= names.contains(&"null");
            names.retain(|name| *name != "null");
        }
        if names.len() > 1 {
            node.doubts.push("the page lists several types; only the first is drafted".to_owned());
        }
        Ok(Some(match names.first().copied() {
            Some("string") if schema.text("format") == Some("binary") => Kind::File,
            Some("string")
                if schema.text("format") == Some("byte")
                    || schema.text("contentEncoding") == Some("base64") =>
            {
                Kind::Bytes
            }
            Some("string") => Kind::Text,
            Some("integer") => Kind::Integer,
            Some("number") => Kind::Number,
            Some("boolean") => Kind::Boolean,
            Some("null") => Kind::Null,
            Some("array") => {
                let empty = Json::Null;
                Kind::List(Box::new(self.read(schema.get("items").unwrap_or(&empty), above)?))
            }
            Some("object")
                if schema.get("properties").is_none_or(|listed| listed.entries().is_empty())
                    && matches!(schema.get("additionalProperties"), Some(Json::Object(entries)) if !entries.is_empty()) =>
            {
                let values = schema.get("additionalProperties").unwrap_or(schema);
                Kind::Map(Box::new(self.read(values, above)?))
            }
            Some("object") => Kind::Object(self.properties(schema, above)?),
            None if schema.get("properties").is_some() => {
                Kind::Object(self.properties(schema, above)?)
            }
            _ => return Ok(None),
        }))
    }

    fn properties(
        &self,
        schema: &Json,
        above: &mut Vec<String>,
    ) -> Result<Vec<Field>, ImportError> {
        let listed = schema.get("properties").map(Json::entries).unwrap_or_default();
        let order = schema.get("x-apifox-orders").map(Json::items).unwrap_or_default();
        let rank = |name: &str| order.iter().position(|key| key.as_str() == Some(name));
        let mut listed: Vec<&(String, Json)> = listed.iter().collect();
        if order.len() <= 1_000 {
            listed.sort_by_key(|(name, _)| rank(name).unwrap_or(usize::MAX));
        }
        // Without any marker, the page does not state which fields are required.
        let required = schema.get("required").map(Json::items);
        let mut fields = Vec::new();
        for (name, property) in listed {
            let is_required =
                required.map(|names| names.iter().any(|key| key.as_str() == Some(name)));
            let node = self.read(property, above)?;
            fields.push(Field { name: name.clone(), node, required: is_required });
        }
        Ok(fields)
    }
}

/// Writes a whole number without a fraction or an exponent: `1000.0`, `1e3`.
fn whole(number: &str) -> String {
    match number.parse::<f64>() {
        Ok(value)
            if number.contains(['.', 'e', 'E']) && value.fract() == 0.0 && value.abs() < 1e15 =>
        {
            format!("{value:.0}")
        }
        _ => number.to_owned(),
    }
}

/// Adds what one part of a schema states to the whole.
fn merge(whole: &mut Node, part: Node) {
    match (&mut whole.kind, part.kind) {
        (Kind::Object(fields), Kind::Object(more)) => {
            for field in more {
                match fields.iter_mut().find(|known| known.name == field.name) {
                    Some(known) => *known = field,
                    None => fields.push(field),
                }
            }
        }
        (_, Kind::Any) => {}
        (kind, other) => *kind = other,
    }
    whole.nullable |= part.nullable;
    whole.text.extend(part.text);
    whole.format = part.format.or(whole.format.take());
    whole.default = part.default.or(whole.default.take());
    whole.example = part.example.or(whole.example.take());
    whole.values.extend(part.values);
    whole.min = part.min.or(whole.min.take());
    whole.max = part.max.or(whole.max.take());
    whole.min_length = part.min_length.or(whole.min_length);
    whole.min_items = part.min_items.or(whole.min_items);
    whole.max_items = part.max_items.or(whole.max_items);
    whole.pattern = part.pattern.or(whole.pattern.take());
    whole.constant = part.constant.or(whole.constant.take());
    whole.max_length = part.max_length.or(whole.max_length);
    whole.doubts.extend(part.doubts);
}

/// Returns the title and the description of a schema.
fn meaning(schema: &Json) -> Vec<String> {
    let title = schema.text("title");
    let description = schema.text("description").filter(|text| Some(*text) != title);
    let mut text = lines(title);
    text.extend(lines(description));
    text
}

/// Returns the listed values of a schema, with the meanings that Apifox writes beside them.
fn values(schema: &Json) -> Vec<(String, String)> {
    let described = schema.get("x-apifox-enum").map(Json::items).unwrap_or_default();
    if !described.is_empty() {
        let described = described.iter().flat_map(|entry| {
            let value = entry.get("value").and_then(Json::single);
            let meanings: Vec<&str> =
                [entry.text("description"), entry.text("name")].into_iter().flatten().collect();
            let meanings = if meanings.is_empty() { vec![""] } else { meanings };
            let of = |value: String| {
                meanings
                    .into_iter()
                    .map(move |meaning| (value.clone(), meaning.to_owned()))
                    .collect::<Vec<_>>()
            };
            value.map(of).unwrap_or_default()
        });
        return described.collect();
    }
    let apifox = schema.get("x-apifox").and_then(|apifox| apifox.get("enumDescriptions"));
    let names = ["x-enum-varnames", "x-enumNames", "x-enum-descriptions"];
    let names = names.iter().find_map(|key| schema.get(key)).map(Json::items).unwrap_or_default();
    let listed = schema.get("enum").map(Json::items).unwrap_or_default();
    let listed = listed.iter().filter(|value| !matches!(value, Json::Null)).enumerate();
    listed
        .filter_map(|(index, value)| {
            let value = value.single()?;
            let described = apifox.and_then(|meanings| meanings.text(&value));
            let meaning = described.or_else(|| names.get(index)?.as_str()).unwrap_or_default();
            Some((value, meaning.to_owned()))
        })
        .collect()
}

/// Decodes percent signs.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
