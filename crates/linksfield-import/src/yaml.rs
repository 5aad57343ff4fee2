//! Writes YAML in the style of the spec: an indentation of two spaces, quotes only where they are necessary, long
//! texts folded, short mappings on one line.

use crate::error::is_invisible;
use crate::page::is_chinese;

/// The width of a line, in columns. Chinese characters have two.
const WIDTH: usize = 110;

/// A mapping in block style.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Map {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    key: String,
    value: Value,
    /// Comments above the entry.
    comments: Vec<(&'static str, String)>,
    /// Whether an empty line separates the entry from the one above.
    is_apart: bool,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Text.
    Text(String),
    /// A word, a number, or a mapping on one line: written as it is.
    Raw(String),
    /// Text with its lines as they are.
    Block(String),
    Map(Map),
    List(Vec<Value>),
}

impl Map {
    pub(crate) fn put(&mut self, key: &str, value: Value) -> &mut Self {
        let key = key.to_owned();
        self.entries.push(Entry { key, value, comments: Vec::new(), is_apart: false });
        self
    }

    pub(crate) fn text(&mut self, key: &str, text: &str) -> &mut Self {
        self.put(key, Value::Text(text.to_owned()))
    }

    pub(crate) fn raw(&mut self, key: &str, text: &str) -> &mut Self {
        self.put(key, Value::Raw(text.to_owned()))
    }

    /// Adds a comment above the last entry.
    pub(crate) fn comment(&mut self, mark: &'static str, text: &str) -> &mut Self {
        if let Some(entry) = self.entries.last_mut() {
            let text: String =
                text.chars().map(|c| if is_invisible(c) { ' ' } else { c }).collect();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            entry.comments.push((mark, text));
        }
        self
    }

    /// Separates the last entry from the one above by an empty line.
    pub(crate) fn apart(&mut self) -> &mut Self {
        if let Some(entry) = self.entries.last_mut() {
            entry.is_apart = true;
        }
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the mapping as the text of a file, indented by a number of spaces.
    pub(crate) fn to_text(&self, indent: usize) -> String {
        let mut out = String::new();
        self.write(&mut out, indent);
        out
    }

    fn write(&self, out: &mut String, indent: usize) {
        for entry in &self.entries {
            if entry.is_apart {
                out.push('\n');
            }
            for (mark, comment) in &entry.comments {
                let width = WIDTH.saturating_sub(indent + mark.len() + 3).max(30);
                for (index, line) in wrapped(comment, width).iter().enumerate() {
                    // Each line of a page is marked, so that none is left by mistake.
                    let mark = if index == 0 || *mark == "page:" { mark } else { " " };
                    out.push_str(&format!("{}# {mark} {line}\n", spaces(indent)));
                }
            }
            out.push_str(&spaces(indent));
            out.push_str(&scalar(&entry.key));
            out.push(':');
            entry.value.write(out, indent, entry.key.chars().count() + 2);
        }
    }
}

impl Value {
    /// Writes a value after `KEY:`. `used` are the columns that the key takes.
    fn write(&self, out: &mut String, indent: usize, used: usize) {
        match self {
            Self::Text(text) => {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let is_short = indent + used + columns(&text) <= WIDTH;
                if is_short || text.chars().any(is_invisible) {
                    out.push_str(&format!(" {}\n", scalar(&text)));
                } else {
                    out.push_str(" >-\n");
                    for line in wrapped(&text, WIDTH.saturating_sub(indent + 2).max(30)) {
                        out.push_str(&format!("{}{line}\n", spaces(indent + 2)));
                    }
                }
            }
            Self::Raw(text) => out.push_str(&format!(" {text}\n")),
            Self::Block(text) => {
                // A block cannot contain characters that YAML does not print.
                if text.chars().any(|c| is_invisible(c) && !matches!(c, '\n' | '\t')) {
                    out.push_str(&format!(" {}\n", quoted(text)));
                    return;
                }
                // A first line with spaces needs the indentation to be stated.
                let mark = if text.starts_with([' ', '\n']) { "|2" } else { "|" };
                out.push_str(&format!(" {mark}\n"));
                for line in text.trim_end().lines() {
                    let line = format!("{}{line}", spaces(indent + 2));
                    out.push_str(line.trim_end());
                    out.push('\n');
                }
            }
            Self::Map(map) if map.is_empty() => out.push_str(" {}\n"),
            Self::Map(map) => {
                out.push('\n');
                map.write(out, indent + 2);
            }
            Self::List(items) if items.is_empty() => out.push_str(" []\n"),
            Self::List(items) => {
                out.push('\n');
                for item in items {
                    item.write_item(out, indent + 2);
                }
            }
        }
    }

    fn write_item(&self, out: &mut String, indent: usize) {
        match self {
            Self::Map(map) if !map.is_empty() => {
                let text = map.to_text(indent + 2);
                // Comments of the first entry stand above the dash.
                let (comments, rest) = split_comments(&text);
                for comment in comments.lines() {
                    out.push_str(&format!("{}{}\n", spaces(indent), comment.trim_start()));
                }
                out.push_str(&format!("{}- {}", spaces(indent), rest.trim_start()));
            }
            other => {
                out.push_str(&format!("{}-", spaces(indent)));
                other.write(out, indent, 2);
            }
        }
    }
}

fn split_comments(text: &str) -> (&str, &str) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim_start().starts_with('#') {
            break;
        }
        at += line.len();
    }
    text.split_at(at)
}

/// Returns a mapping on one line: `{ code: "0", name: Daily }`. The values are written as they are.
pub(crate) fn flow(entries: &[(&str, String)]) -> String {
    let entries: Vec<String> =
        entries.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    format!("{{ {} }}", entries.join(", "))
}

/// Returns a text as a YAML scalar for a mapping on one line.
pub(crate) fn flow_scalar(text: &str) -> String {
    if text.contains([',', '[', ']', '{', '}']) { quoted(text) } else { scalar(text) }
}

/// Returns a text as a YAML scalar, in quotes only if that is necessary.
pub(crate) fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

fn is_plain(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let word = text.to_lowercase();
    let is_word = [
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", ".nan", ".inf", "-.inf",
        "+.inf",
    ];
    // Everything that looks like a number or a date is text in quotes.
    let is_number = (first.is_ascii_digit() || "+-.".contains(first))
        && text.chars().all(|c| c.is_ascii_hexdigit() || "+-._:xXoOTtZz ".contains(c));
    !(is_word.contains(&word.as_str())
        || is_number
        || "-?:,[]{}#&*!|>'\"%@`=<".contains(first)
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
        || text.ends_with(':')
        || text.contains(": ")
        || text.contains(" #")
        || text.chars().any(is_invisible))
}

/// Returns a text in double quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            other if is_invisible(other) => out.push_str(&format!("\\u{:04x}", u32::from(other))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

fn spaces(count: usize) -> String {
    " ".repeat(count)
}

fn columns(text: &str) -> usize {
    text.chars().map(width).sum()
}

fn width(character: char) -> usize {
    let is_wide = is_chinese(character)
        || matches!(character, '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ff60}');
    if is_wide { 2 } else { 1 }
}

/// Breaks a text into lines. Chinese texts have no spaces, so they are also broken within.
fn wrapped(text: &str, width_of_line: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let is_new = !line.is_empty() && columns(&line) + 1 + columns(word) > width_of_line;
        if is_new {
            lines.push(std::mem::take(&mut line));
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_where_yaml_would_read_something_else() {
        for text in [
            "0",
            "1.0",
            "-1",
            "2025.03.27",
            "20181031",
            "true",
            "No",
            "",
            " a",
            "a: b",
            "a #b",
            "- a",
            "1e5",
            "0x1f",
            "2022-12-12",
            "2024-05-06T07:08:09Z",
            "12:30",
            "{a}",
            "a:",
            "`a`",
            "\u{200b}a",
            "~",
            "=",
            "<<",
        ] {
            let written = scalar(text);
            assert!(written.starts_with('"'), "{text}: {written}");
            let read: String = serde_yaml::from_str(&written).unwrap();
            assert_eq!(read, text);
        }
        for text in [
            "text",
            "DP2019",
            "yuan (CNY)",
            "YYYYMMDD",
            "订购",
            "a, b",
            "PostgreSQL",
            "ORDER_47452122261749760",
        ] {
            assert_eq!(scalar(text), text);
            let read: String = serde_yaml::from_str(&scalar(text)).unwrap();
            assert_eq!(read, text);
        }
    }

    #[test]
    fn a_file_reads_back_as_it_was_built() {
        let long = "word ".repeat(60).trim().to_owned();
        let mut item = Map::default();
        item.text("url", "https://a.example/b")
            .comment("page:", "two\nlines\u{202e}")
            .text("note", &long);
        let mut map = Map::default();
        map.text("a", "x").put(
            "list",
            Value::List(vec![Value::Map(item), Value::Raw(flow(&[("b", quoted("1"))]))]),
        );
        map.put("body", Value::Block("{\n  \"a\": 1\n}".to_owned())).apart();
        map.put("odd", Value::Block("a\u{200b}b".to_owned()));
        map.put("empty", Value::Map(Map::default()));
        let text = map.to_text(0);
        let read: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        assert_eq!(read["list"][0]["note"], long.as_str());
        assert_eq!(read["list"][1]["b"], "1");
        assert_eq!(read["body"], "{\n  \"a\": 1\n}\n");
        assert_eq!(read["odd"], "a\u{200b}b");
        assert!(text.contains("\n  # page: two lines\n  - url: https"), "{text}");
    }
}
