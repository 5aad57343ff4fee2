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
    /// The greatest length that a text states: `varchar(32)`.
    pub(super) length: Option<u64>,
    /// The decimal places that a number states: `decimal(10,2)`.
    pub(super) decimals: Option<u32>,
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

/// Reads the cell with the type of a field. A cell contains nothing else, so more words are types than in a line.
pub(super) fn read_cell(cell: &str) -> Option<Printed> {
    let cell = cell.trim().trim_matches(['`', '*', ' ']).trim();
    if let Some(printed) = read(cell) {
        return Some(printed);
    }
    let (kind, format) = match cell.to_lowercase().as_str() {
        "date" | "日期" => (Kind::Text, Some("date")),
        "datetime" | "date-time" | "日期时间" => (Kind::Text, Some("date-time")),
        "time" | "时间" | "text" | "char" | "enum" | "枚举" | "文本" | "字符" => {
            (Kind::Text, None)
        }
        "json" | "jsonobject" | "json object" | "json对象" | "实体" | "结构体" => {
            (Kind::Object(Vec::new()), None)
        }
        "jsonarray" | "json array" | "集合" | "列表" | "array of objects" | "object array"
        | "对象数组" | "数组对象" => (list(Kind::Object(Vec::new())), None),
        "array of strings" | "string array" | "字符串数组" => (list(Kind::Text), None),
        "array of integers" | "int array" | "整数数组" => (list(Kind::Integer), None),
        "数值" | "num" | "numeric" | "金额" => (Kind::Number, None),
        _ => return None,
    };
    Some(Printed { format: format.map(str::to_owned), ..Printed::of(kind) })
}

fn list(item: Kind) -> Kind {
    Kind::List(Box::new(Node::new(item)))
}

impl Printed {
    fn of(kind: Kind) -> Self {
        Self {
            kind,
            count: None,
            format: None,
            length: None,
            decimals: None,
            nullable: false,
            required: None,
        }
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
            "string" | "str" | "varchar" | "varchar2" | "nvarchar" | "字符串" | "字符型"
            | "字符串型" => Kind::Text,
            "integer" | "int" | "long" | "short" | "bigint" | "smallint" | "tinyint" | "int32"
            | "int64" | "整数" | "整型" | "整形" | "长整型" | "长整形" | "短整型" => {
                Kind::Integer
            }
            "number" | "float" | "double" | "decimal" | "bigdecimal" | "数字" | "浮点"
            | "浮点型" | "浮点数" | "小数" | "双精度" | "数值型" => Kind::Number,
            "boolean" | "bool" | "布尔" | "布尔型" | "布尔值" => Kind::Boolean,
            "null" => Kind::Null,
            "any" => Kind::Any,
            "file" | "文件" => Kind::File,
            "object" | "map" | "对象" => Kind::Object(Vec::new()),
            "array" | "list" | "数组" => Kind::List(Box::default()),
            _ => return None,
        };
        let mut printed = Printed::of(kind);
        if let Kind::List(_) = printed.kind {
            let inner = self
                .parameter('[', ']')
                .or_else(|| self.parameter('<', '>'))
                .or_else(|| self.parameter('(', ')'));
            if let Some(inner) = inner.filter(|inner| !inner.trim().is_empty()) {
                let mut reader = Reader { rest: inner.trim() };
                // `List<Order>` names a class of the server.
                let is_class = depth < 4
                    && inner.trim().starts_with(|c: char| c.is_ascii_uppercase())
                    && inner.trim().chars().all(|c| c.is_ascii_alphanumeric());
                let item = if depth < 4 { reader.read(depth + 1) } else { None };
                let item = match item {
                    Some(item) if reader.rest.trim().is_empty() => item,
                    None if is_class => Printed::of(Kind::Object(Vec::new())),
                    _ => return None,
                };
                printed.count = item.count;
                printed.kind =
                    Kind::List(Box::new(Node { format: item.format, ..Node::new(item.kind) }));
            }
        } else if let Some(format) = self.parameter('<', '>') {
            printed.format = Some(format.trim().to_lowercase());
        }
        // The name of a shared schema, the length of a text, or the digits of a number.
        if let Some(size) = self.parameter('(', ')').or_else(|| self.parameter('（', '）')) {
            let mut numbers = size.split([',', '，']).map(str::trim);
            let first = numbers.next();
            match printed.kind {
                Kind::Text => printed.length = first.and_then(|length| length.parse().ok()),
                Kind::Number => {
                    printed.decimals = numbers.next().and_then(|number| number.parse().ok());
                }
                _ => {}
            }
        }
        if let Some(count) = self.parameter('{', '}') {
            printed.count = Some(count.trim().parse().ok()?);
        }
        // `string[]`
        while self.rest.trim_start().starts_with("[]") {
            self.rest = self.rest.trim_start().get(2..).unwrap_or_default();
            printed.kind = list(printed.kind);
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
    fn odd_spellings_are_read() {
        assert_eq!(read("String(32)").unwrap().length, Some(32));
        assert_eq!(read("varchar（20）").unwrap().length, Some(20));
        assert_eq!(read("int(11)").unwrap().kind, Kind::Integer);
        assert_eq!(read("长整型").unwrap().kind, Kind::Integer);
        assert_eq!(read("Decimal(10,2)").unwrap().decimals, Some(2));
        assert_eq!(read("string[]").unwrap().kind, list(Kind::Text));
        assert_eq!(read("List<CardInfo>").unwrap().kind, list(Kind::Object(Vec::new())));
        assert_eq!(read_cell("`datetime`").unwrap().format.as_deref(), Some("date-time"));
        assert_eq!(read_cell("对象数组").unwrap().kind, list(Kind::Object(Vec::new())));
        // A line of prose is a type only within the column of types.
        assert_eq!(read("时间"), None);
        assert_eq!(read_cell("see below"), None);
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
