//! The types of fields as pages print them: `string`, `array [object {8}]`, `enum<string>`.

use super::words::required;
use crate::page::{Kind, Node};

/// A printed type.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Printed {
    /// The type. Objects have no fields yet.
    pub(super) kind: Kind,
    /// The number of fields that the page prints for an object.
    pub(super) count: Option<usize>,
    pub(super) format: Option<String>,
    pub(super) nullable: bool,
    /// The marker that follows the type on the same line.
    pub(super) required: Option<bool>,
}

/// Reads the line with the type of a field. `None` if the line is something else.
pub(super) fn read(line: &str) -> Option<Printed> {
    let line = line.trim();
    if line.is_empty() || line.len() > 120 {
        return None;
    }
    let mut reader = Reader { rest: line };
    let mut printed = reader.read(0)?;
    loop {
        let rest = reader.rest.trim();
        if rest.is_empty() {
            return Some(printed);
        }
        if let Some(marker) = required(rest) {
            printed.required = Some(marker);
            return Some(printed);
        }
        let lower = rest.to_lowercase();
        let null = ["| null", "or null", "或 null", "nullable"]
            .iter()
            .find(|word| lower.starts_with(**word))?;
        printed.nullable = true;
        reader.rest = &rest[null.len()..];
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn read(&mut self, depth: usize) -> Option<Printed> {
        let length = self
            .rest
            .char_indices()
            .find(|(_, c)| !c.is_alphanumeric())
            .map_or(self.rest.len(), |(at, _)| at);
        let (word, rest) = self.rest.split_at(length);
        self.rest = rest;
        let word = word.to_lowercase();
        if word == "enum" {
            return self.parameter('<', '>').and_then(read);
        }
        let kind = match word.as_str() {
            "string" | "str" | "varchar" | "字符串" => Kind::Text,
            "integer" | "int" | "long" | "int32" | "int64" | "整数" => Kind::Integer,
            "number" | "float" | "double" | "decimal" | "数字" => Kind::Number,
            "boolean" | "bool" | "布尔" => Kind::Boolean,
            "null" => Kind::Null,
            "any" => Kind::Any,
            "file" | "文件" => Kind::File,
            "object" | "map" | "对象" => Kind::Object(Vec::new()),
            "array" | "list" | "数组" => Kind::List(Box::default()),
            _ => return None,
        };
        let mut printed =
            Printed { kind, count: None, format: None, nullable: false, required: None };
        if let Kind::List(_) = printed.kind {
            if let Some(inner) = self.parameter('[', ']').or_else(|| self.parameter('<', '>')) {
                let mut reader = Reader { rest: inner.trim() };
                let item = if depth < 4 { reader.read(depth + 1) } else { None }?;
                if !reader.rest.trim().is_empty() {
                    return None;
                }
                printed.count = item.count;
                printed.kind =
                    Kind::List(Box::new(Node { format: item.format, ..Node::new(item.kind) }));
            }
        } else if let Some(format) = self.parameter('<', '>') {
            printed.format = Some(format.trim().to_lowercase());
        }
        // The name of a shared schema, and the number of fields.
        self.parameter('(', ')');
        if let Some(count) = self.parameter('{', '}') {
            printed.count = Some(count.trim().parse().ok()?);
        }
        Some(printed)
    }

    /// Takes a text in brackets, if it follows.
    fn parameter(&mut self, open: char, close: char) -> Option<&'a str> {
        let rest = self.rest.trim_start().strip_prefix(open)?;
        let mut depth = 1_usize;
        for (at, character) in rest.char_indices() {
            if character == open {
                depth += 1;
            } else if character == close {
                depth -= 1;
                if depth == 0 {
                    self.rest = &rest[at + close.len_utf8()..];
                    return Some(&rest[..at]);
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_types_are_read() {
        let text = read("string ").unwrap();
        assert_eq!((text.kind, text.count), (Kind::Text, None));
        let list = read("array [object {8}] ").unwrap();
        let object = Node::new(Kind::Object(Vec::new()));
        assert_eq!((list.kind, list.count), (Kind::List(Box::new(object)), Some(8)));
        assert_eq!(
            read("array[string]").unwrap().kind,
            Kind::List(Box::new(Node::new(Kind::Text)))
        );
        assert_eq!(read("enum<string>").unwrap().kind, Kind::Text);
        assert_eq!(read("string <date-time>").unwrap().format.as_deref(), Some("date-time"));
        assert_eq!(read("object (Card) {3}").unwrap().count, Some(3));
        assert_eq!(read("integer required").unwrap().required, Some(true));
        assert!(read("string or null").unwrap().nullable);
    }

    #[test]
    fn other_lines_are_no_types() {
        for line in [
            "",
            "string of digits",
            "the object",
            "object {x}",
            "array[",
            "stringent",
            "字符串长度",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
