//! [`Tree`]: JSON whose fields keep their order and whose numbers keep their digits.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// JSON in the order of its text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    Object(Vec<(String, Tree)>),
    List(Vec<Tree>),
    /// Any other value, as JSON.
    Single(String),
}

impl Tree {
    /// Reads JSON. Text that is not JSON becomes a single value.
    pub(super) fn parse(json: &str) -> Self {
        match json.trim_start().as_bytes().first() {
            Some(b'{') => serde_json::from_str::<Fields<'_>>(json).map(|fields| {
                let field = |(name, value): (String, &RawValue)| (name, Self::parse(value.get()));
                Self::Object(fields.0.into_iter().map(field).collect())
            }),
            Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(json).map(|items| {
                Self::List(items.into_iter().map(|item| Self::parse(item.get())).collect())
            }),
            _ => return Self::Single(json.trim().to_owned()),
        }
        .unwrap_or_else(|_| Self::Single(json.trim().to_owned()))
    }

    /// Returns the items of the response: those of a list, those of the only list in an object, or the response itself.
    pub(super) fn items(&self) -> Vec<Self> {
        match self.list() {
            Some(items) => items.to_vec(),
            None => vec![self.clone()],
        }
    }

    /// Returns the list of objects that the response is, or that is its only list.
    pub(super) fn list(&self) -> Option<&[Self]> {
        let of_objects = |tree: &'_ Self| match tree {
            Self::List(items) => items.iter().all(|item| matches!(item, Self::Object(_))),
            _ => false,
        };
        match self {
            Self::List(items) => Some(items),
            Self::Object(fields) => {
                let mut lists = fields.iter().filter(|(_, value)| of_objects(value));
                match (lists.next(), lists.next()) {
                    (Some((_, Self::List(items))), None) => Some(items),
                    _ => None,
                }
            }
            Self::Single(_) => None,
        }
    }

    /// Returns the value for a person or a cell: text without quotes, and nothing for `null`.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Single(json) if json == "null" => String::new(),
            Self::Single(json) if json.starts_with('"') => {
                serde_json::from_str(json).unwrap_or_else(|_| json.clone())
            }
            other => other.compact(),
        }
    }

    /// Returns the JSON in one line.
    pub(super) fn compact(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, None);
        text
    }

    /// Returns the JSON with a line for each field and each item.
    pub(super) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, Some(0));
        text
    }

    fn write(&self, out: &mut String, depth: Option<usize>) {
        let inner = depth.map(|depth| depth + 1);
        let line = |out: &mut String, depth: Option<usize>| {
            if let Some(depth) = depth {
                out.push('\n');
                out.push_str(&"  ".repeat(depth));
            }
        };
        let separate = |out: &mut String, index: usize| {
            if index > 0 {
                out.push(',');
            }
            line(out, inner);
        };
        match self {
            Self::Single(json) => out.push_str(json),
            Self::Object(fields) if fields.is_empty() => out.push_str("{}"),
            Self::List(items) if items.is_empty() => out.push_str("[]"),
            Self::Object(fields) => {
                out.push('{');
                for (index, (name, value)) in fields.iter().enumerate() {
                    separate(out, index);
                    out.push_str(&serde_json::Value::from(name.as_str()).to_string());
                    out.push_str(if depth.is_some() { ": " } else { ":" });
                    value.write(out, inner);
                }
                line(out, depth);
                out.push('}');
            }
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    separate(out, index);
                    item.write(out, inner);
                }
                line(out, depth);
                out.push(']');
            }
        }
    }
}

/// The fields of an object, in their order.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_digits_are_kept() {
        let json = r#"{"b":1.50,"a":[12345678901234567890,{"é":"\"x"}],"c":{},"d":null}"#;
        let tree = Tree::parse(json);
        assert_eq!(tree.compact(), json);
        assert_eq!(Tree::parse(&tree.pretty()), tree);
        assert!(
            tree.pretty().starts_with("{\n  \"b\": 1.50,\n  \"a\": [\n    12345678901234567890,")
        );
    }

    #[test]
    fn the_only_list_of_objects_has_the_items() {
        let of = |json: &str| Tree::parse(json).items().len();
        assert_eq!(of(r#"{"page":{},"orders":[{"a":1},{"a":2}],"tags":["x"]}"#), 2);
        assert_eq!(of(r#"{"a":[{}],"b":[{}]}"#), 1);
        assert_eq!(of(r#"[1,2,3]"#), 3);
        assert_eq!(of("null"), 1);
    }
}
