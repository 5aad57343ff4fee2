//! Fields of a draft.

use super::Drafting;
use super::assumptions::Inferred;
use crate::codes::Code;
use crate::condition::Condition;
use crate::infer::{Direction, Meaning, Type, meaning};
use crate::json::Json;
use crate::page::{Field, Kind, Node};
use crate::words::{camel, words};
use crate::yaml::{Map, Value, flow, flow_scalar, quoted, scalar};

/// The greatest number of types of a draft that get names.
const INLINE: usize = 200;

/// The greatest depth of fields that are added from an example.
const DEPTH: usize = 24;

impl Drafting<'_> {
    /// Adds fields to a mapping. `samples` are the printed objects that contain them.
    pub(super) fn fields(
        &mut self,
        map: &mut Map,
        fields: &[Field],
        direction: Direction,
        samples: &[&Json],
    ) {
        for field in fields {
            let own: Vec<&Json> =
                samples.iter().filter_map(|sample| sample.get(&field.name)).collect();
            let mut entry = self.field(field, direction, &own);
            if direction == Direction::Request {
                condition(&mut entry, field, fields);
            }
            map.put(&field.name, Value::Map(entry));
        }
    }

    /// Returns the keys of a field. `samples` are its printed values.
    pub(super) fn field(&mut self, field: &Field, direction: Direction, samples: &[&Json]) -> Map {
        let meaning = meaning(self.view.family, direction, field, samples);
        let mut map = Map::default();
        self.type_keys(&mut map, &meaning);
        self.type_name(&mut map, &meaning, &field.name, direction);
        let is_only_null = field.node.kind == Kind::Null
            || (!samples.is_empty() && samples.iter().all(|sample| **sample == Json::Null));
        let inferred =
            meaning.inferred.as_ref().filter(|_| !is_only_null && !self.is_examples_only);
        if let Some(what) = inferred {
            self.inferred.push(Inferred {
                name: field.name.clone(),
                what: what.clone(),
                is_response: direction == Direction::Response,
                is_required: field.required == Some(true),
            });
        }
        let required = match field.required {
            Some(true)
                if direction == Direction::Response && is_only_null && !field.node.nullable =>
            {
                self.null_fields.push(field.name.clone());
                "false"
            }
            // A value of another form must not make the whole response unreadable.
            Some(true) if direction == Direction::Response && inferred.is_some() => "false",
            Some(true) => "true",
            Some(false) => "false",
            None if field.node.is_conditional => "false",
            None => "unknown",
        };
        map.raw("required", required);
        if field.node.nullable {
            map.raw("nullable", "true");
        }
        self.meaning_keys(&mut map, &field.node, &meaning);
        let is_below_example = self.is_below_example;
        self.is_below_example |= field.node.is_from_example;
        self.inner(&mut map, field, &meaning, direction, samples);
        self.is_below_example = is_below_example;
        map
    }

    fn type_keys(&mut self, map: &mut Map, meaning: &Meaning) {
        match &meaning.ty {
            Type::Named(name) => map.text("type", name),
            Type::Codes(_) => map.text("type", "code"),
            Type::Object => map.text("type", "object"),
            Type::List(_) => map.text("type", "list"),
            Type::Map(_) => map.text("type", "map"),
            Type::Union => map.text("type", "union"),
        };
        for todo in &meaning.todos {
            map.comment("TODO:", todo);
        }
        for (key, value) in &meaning.keys {
            match *key {
                "decimals" | "max_length" | "min_length" | "min" | "max" | "values"
                | "min_items" | "max_items" => map.raw(key, value),
                "default" | "constant" => match default_value(meaning, value) {
                    Some(value) => map.raw(key, &value),
                    None => map,
                },
                // An offset such as `+08:00` looks like a number.
                _ => map.text(key, value),
            };
        }
    }

    fn meaning_keys(&mut self, map: &mut Map, node: &Node, meaning: &Meaning) {
        if meaning.is_sensitive {
            map.raw("sensitive", "true");
        }
        // The basis of a field applies to the fields within it, too.
        if node.is_from_example && !self.is_examples_only && !self.is_below_example {
            map.raw("basis", "example");
        }
        if !node.text.is_empty() {
            map.text("doc", "TODO");
            for line in &node.text {
                map.comment("page:", line);
            }
        }
        match &meaning.example {
            Some(Json::String(text)) if !text.is_empty() => {
                map.put("example", Value::Raw(scalar(text)));
            }
            Some(Json::Number(text)) => {
                map.raw("example", text);
            }
            _ => {}
        }
    }

    /// Names a type that would otherwise have the name of another type of the call.
    fn type_name(&mut self, map: &mut Map, meaning: &Meaning, name: &str, direction: Direction) {
        let codes: &[Code] = match &meaning.ty {
            Type::Codes(codes) => codes,
            Type::Object | Type::Union => &[],
            Type::Named(_) | Type::List(_) | Type::Map(_) => return,
        };
        let plain = camel(&words(name).join(" "));
        let is_taken = |wanted: &str| {
            self.inline_types.iter().any(|(known, _)| known.eq_ignore_ascii_case(wanted))
        };
        // Fields of the same name with the same codes share a type.
        let is_shared = !codes.is_empty()
            && self
                .inline_types
                .iter()
                .any(|(known, own)| known.eq_ignore_ascii_case(&plain) && own == codes);
        if plain.is_empty() || is_shared || self.inline_types.len() > INLINE {
            return;
        }
        if !is_taken(&plain) || self.call_name.is_empty() {
            self.inline_types.push((plain, codes.to_vec()));
            return;
        }
        let part = if direction == Direction::Response { "Response" } else { "Request" };
        let wanted = format!("{part}{plain}");
        let number = (1..).map(|number| match number {
            1 => wanted.clone(),
            number => format!("{wanted}{number}"),
        });
        let Some(chosen) = number.take(INLINE + 2).find(|name| !is_taken(name)) else { return };
        map.text("as", &format!("{}{chosen}", self.call_name));
        self.inline_types.push((chosen, codes.to_vec()));
    }

    /// Adds the codes, the fields or the items of a type.
    fn inner(
        &mut self,
        map: &mut Map,
        field: &Field,
        meaning: &Meaning,
        direction: Direction,
        samples: &[&Json],
    ) {
        let node = &field.node;
        match &meaning.ty {
            Type::Named(_) => {}
            Type::Codes(codes) => {
                let is_number = meaning.keys.contains(&("wire", "number".to_owned()));
                map.put(
                    "codes",
                    Value::List(listed_codes(codes, is_number).map(Value::Raw).collect()),
                );
            }
            Type::Object => {
                let mut fields = Map::default();
                self.fields(&mut fields, node.fields(), direction, samples);
                map.put("fields", Value::Map(fields));
            }
            Type::Map(value) => {
                let Kind::Map(value_node) = &node.kind else { return };
                let inner: Vec<&Json> = samples
                    .iter()
                    .flat_map(|sample| sample.entries())
                    .map(|(_, value)| value)
                    .collect();
                let mut values = Map::default();
                self.type_keys(&mut values, value);
                self.type_name(&mut values, value, &field.name, direction);
                self.meaning_keys(&mut values, value_node, value);
                let value_field = Field {
                    name: field.name.clone(),
                    node: (**value_node).clone(),
                    required: None,
                };
                self.inner(&mut values, &value_field, value, direction, &inner);
                map.put("values", Value::Map(values));
            }
            Type::Union => {
                let Kind::Union(by, variants) = &node.kind else { return };
                let mut listed = Map::default();
                for (value, fields) in variants {
                    let own: Vec<&Json> = samples
                        .iter()
                        .copied()
                        .filter(|sample| {
                            sample.get(by).and_then(Json::single).as_ref() == Some(value)
                        })
                        .collect();
                    let mut map = Map::default();
                    self.fields(&mut map, fields, direction, &own);
                    let mut variant = Map::default();
                    variant.put("fields", Value::Map(map));
                    listed.put(value, Value::Map(variant));
                }
                let mut union = Map::default();
                union.text("by", by);
                union.put("variants", Value::Map(listed));
                map.put("union", Value::Map(union));
            }
            Type::List(item) => {
                let inner: Vec<&Json> = samples.iter().flat_map(|sample| sample.items()).collect();
                let Kind::List(item_node) = &node.kind else { return };
                let mut items = Map::default();
                self.type_keys(&mut items, item);
                self.type_name(&mut items, item, &field.name, direction);
                self.meaning_keys(
                    &mut items,
                    item_node,
                    &Meaning { is_sensitive: false, ..(**item).clone() },
                );
                let item_field =
                    Field { name: field.name.clone(), node: (**item_node).clone(), required: None };
                self.inner(&mut items, &item_field, item, direction, &inner);
                map.put("items", Value::Map(items));
            }
        }
    }
}

/// Adds the condition under which a parameter is required. `siblings` are the parameters beside it.
pub(super) fn condition(map: &mut Map, field: &Field, siblings: &[Field]) {
    let stated = Condition::read(&field.node.text).filter(|_| field.required != Some(true));
    let known = match stated {
        Some(Condition::Is { name, value }) => siblings
            .iter()
            .find(|other| other.name == name && other.name != field.name)
            .and_then(|other| match other.node.kind {
                Kind::Text => Some((name, quoted(&value))),
                Kind::Integer if value.parse::<i64>().is_ok() => Some((name, value)),
                Kind::Boolean if matches!(value.as_str(), "true" | "false") => Some((name, value)),
                _ => None,
            }),
        Some(Condition::Other) => None,
        None if field.node.is_conditional => None,
        None => return,
    };
    match known {
        Some((name, value)) => {
            map.raw("required_when", &flow(&[(name.as_str(), value)]));
            map.comment(
                "TODO:",
                "confirm this condition: the client checks it before it sends a request",
            );
        }
        None => {
            map.text("required_when", "TODO");
            map.comment("TODO:", "the condition under which the page requires the field");
        }
    }
}

/// Returns a default as it is written on the wire. `None` if the type cannot have this value.
fn default_value(meaning: &Meaning, value: &str) -> Option<String> {
    let is_text = meaning.ty == Type::Named("text".to_owned());
    let is_letters = meaning.keys.iter().any(|(key, _)| *key == "values");
    if is_text || is_letters || meaning.keys.contains(&("wire", "string".to_owned())) {
        return Some(quoted(value));
    }
    let is_plain =
        matches!(value, "true" | "false") || value.parse::<f64>().is_ok_and(f64::is_finite);
    (is_plain && value.len() <= 30).then(|| value.to_owned())
}

/// Returns the codes of a coded type, each on one line.
pub(crate) fn listed_codes(codes: &[Code], is_number: bool) -> impl Iterator<Item = String> {
    let mut names: Vec<String> = Vec::new();
    let mut values = Vec::new();
    for code in codes {
        let base = code.en.as_deref().map(camel).filter(|name| !name.is_empty());
        let base = base.or_else(|| {
            let name = camel(&code.code);
            name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
        });
        let base = match base {
            Some(name) if name.starts_with(|c: char| c.is_ascii_alphabetic()) => name,
            Some(name) => format!("N{name}"),
            None => format!("Code{}", camel(&code.code)),
        };
        let is_taken = names.iter().any(|name| name.eq_ignore_ascii_case(&base));
        let name = if is_taken { format!("{base}{}", camel(&code.code)) } else { base };
        names.push(name.clone());
        let written = if is_number { code.code.clone() } else { quoted(&code.code) };
        let mut entries = vec![("code", written), ("name", name)];
        if let Some(zh) = &code.zh {
            entries.push(("zh", flow_scalar(zh)));
        }
        values.push(flow(&entries));
    }
    values.into_iter()
}

/// Adds the fields that only the examples contain.
pub(super) fn complete(
    node: &mut Node,
    samples: &[&Json],
    depth: usize,
    is_filled: &dyn Fn(&str) -> bool,
) {
    if depth > DEPTH {
        return;
    }
    match &mut node.kind {
        Kind::List(item) => {
            let inner: Vec<&Json> = samples.iter().flat_map(|sample| sample.items()).collect();
            complete(item, &inner, depth + 1, &|_| false);
        }
        Kind::Object(fields) => {
            let entries = samples.iter().flat_map(|sample| sample.entries());
            for (name, value) in entries {
                let known = fields.iter_mut().find(|field| field.name == *name);
                match known {
                    Some(field) if field.node.kind == Kind::Null => {
                        field.node.kind = Kind::of(value)
                    }
                    Some(field) if field.node.kind == Kind::Any && *value != Json::Null => {
                        field.node.kind = Kind::of(value);
                        field.node.doubts.push("the type is that of the example".to_owned());
                    }
                    Some(_) => {}
                    None if is_filled(name) => {}
                    None => {
                        let node = Node::of_example(value);
                        fields.push(Field { name: name.clone(), node, required: None });
                    }
                }
            }
            for field in fields {
                let inner: Vec<&Json> =
                    samples.iter().filter_map(|sample| sample.get(&field.name)).collect();
                complete(&mut field.node, &inner, depth + 1, &|_| false);
            }
        }
        _ => {}
    }
}
