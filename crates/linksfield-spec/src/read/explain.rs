//! Turns the mistakes of a file into diagnostics.

use std::ops::Range;

use super::{needs_quotes, without_space};
use crate::diagnostic::Diagnostic;
use crate::path::Step;
use crate::source::{FileId, Span};
use crate::tree::{Data, Error, Fault, Node, Plain, Style, TreeMistake};

/// Returns the diagnostic for YAML that a spec cannot use.
pub(super) fn tree_mistake(mistake: &TreeMistake, file: FileId, text: &str) -> Diagnostic {
    match mistake {
        TreeMistake::Unsupported { bytes, message, help } => {
            let span = Span { file, bytes: line_rest(text, bytes.start) };
            Diagnostic::at(span, "unsupported-yaml", message.clone()).help(*help)
        }
        TreeMistake::Duplicate { name, first, second } => {
            let message = format!("the key `{name}` is listed twice in one mapping");
            Diagnostic::at(Span { file, bytes: second.clone() }, "duplicate-key", message)
                .label("listed a second time here")
                .also(Span { file, bytes: first.clone() }, "first listed here")
                .help("remove one of the two entries, or rename one")
        }
    }
}

/// Former names of keys: the path of a key from the top of a file, in which `*` matches every key, and the
/// current name.
const RENAMED: [(&[&str], &str); 5] = [
    (&["truth"], "outcome_check"),
    (&["response", "beside"], "envelope_fields"),
    (&["envelope", "bare"], "unenveloped"),
    (&["showcase"], "example_call"),
    (&["common", "*", "fill"], "source"),
];

/// Keys that are easily written in the wrong mapping, and where they belong.
const PLACES: [(&str, &str); 34] = [
    ("algorithm", "`signing`, and of a scheme under `inbound`"),
    ("body", "`request`, and of an example"),
    ("by", "`union`"),
    ("columns", "`response`"),
    ("composed", "an example"),
    ("confirmed", "an environment"),
    ("content", "`request`, `response` and a status"),
    ("covers", "`signing`"),
    ("cursor", "`paging`"),
    ("data", "`request`, `response` and a status"),
    ("differs", "an example"),
    ("envelope_fields", "`response`"),
    ("errors", "`response`"),
    ("executed", "a status under `response.errors`"),
    ("fails", "an example"),
    ("has_more", "`paging`"),
    ("headers", "`request` and `response`"),
    ("include", "`request`"),
    ("items", "a field with `type: list`, and of `paging`"),
    ("kind", "a page under `pages`"),
    ("limit", "`paging`"),
    ("malformed", "an example"),
    ("media_type", "`request`"),
    ("next", "`paging`"),
    ("offset", "`paging`"),
    ("query", "`request`, and of an example"),
    ("recognised_by", "`event`"),
    ("response", "an endpoint, and of an example"),
    ("scheme", "`event`"),
    ("settled_after", "`outcome_check`"),
    ("statuses", "`response`, and of `retry`"),
    ("template", "a field under `common`"),
    ("total", "`paging`"),
    ("variants", "`union`"),
];

/// Returns the current name of a key, if `path` ends with its former name. `known` are the keys of the
/// mapping that contains it.
pub(super) fn renamed(path: &[Step], known: &[&str]) -> Option<&'static str> {
    let matches = |pattern: &[&str]| {
        pattern.len() == path.len()
            && pattern.iter().zip(path).all(|(name, step)| match step {
                Step::Key(key) => *name == "*" || name == key,
                Step::Index(_) => false,
            })
    };
    let (_, new) = RENAMED.iter().find(|(old, _)| matches(old))?;
    known.contains(new).then_some(*new)
}

/// Writes the diagnostics for the mistakes in one file.
pub(super) struct Explain<'a> {
    pub(super) root: &'a Node,
    pub(super) file: FileId,
    pub(super) text: &'a str,
}

impl Explain<'_> {
    fn span(&self, bytes: Range<usize>) -> Span {
        Span { file: self.file, bytes: first_line(self.text, bytes) }
    }

    /// Returns the diagnostic for an unknown key.
    pub(super) fn unknown_key(&self, path: &[Step], known: &[&'static str]) -> Diagnostic {
        let unknown = key_of(path).unwrap_or_default();
        let span = self.span(self.root.key_at(path));
        if let Some(new) = renamed(path, known) {
            let message = format!("unknown key `{unknown}`; it was renamed to `{new}`");
            return Diagnostic::at(span, "unknown-key", message)
                .label("the former name")
                .help(format!("write `{new}`; the value stays the same"))
                .replace_with(new);
        }
        if let Some((key, value)) = without_space(unknown, known) {
            let message = format!("unknown key `{unknown}`; the space after `{key}:` is missing");
            return Diagnostic::at(span, "unknown-key", message)
                .label("not a key of this mapping")
                .help("add the space")
                .replace_with(format!("{key}: {value}"));
        }
        let diagnostic = Diagnostic::at(span, "unknown-key", format!("unknown key `{unknown}`"))
            .label("not a key of this mapping")
            .did_you_mean(unknown, known.iter().copied());
        if diagnostic.replacement.is_some() {
            return diagnostic;
        }
        let has_no_value = matches!(
            self.root.node(path).map(|node| &node.data),
            Some(Data::Scalar { text, style: Style::Plain }) if text.is_empty()
        );
        if has_no_value && unknown.contains([' ', '.']) {
            return diagnostic.help(
                "if this is the rest of the text before the comma, put the whole text in quotes",
            );
        }
        match PLACES.iter().find(|(key, _)| *key == unknown) {
            Some((key, places)) => diagnostic.help(format!("`{key}` is a key of {places}")),
            None => diagnostic,
        }
    }

    /// Returns the diagnostic for an error of serde.
    pub(super) fn error(&self, error: &Error) -> Diagnostic {
        let path = error.path();
        let node = self.root.node(path);
        if needs_quotes(&error.fault, node) {
            return self.unquoted(error);
        }
        match &error.fault {
            Fault::UnknownKey { name, known } => {
                let mut path = path.to_vec();
                path.push(Step::from(name.as_str()));
                self.unknown_key(&path, known)
            }
            Fault::Missing(name) => Diagnostic::at(
                self.span(self.root.key_at(path)),
                "missing-key",
                format!("missing key `{name}`"),
            )
            .label("in this mapping")
            .help(format!("add `{name}`; spec/README.md describes it")),
            Fault::UnknownWord { word, known } => Diagnostic::at(
                self.span(self.root.value_at(path)),
                "unknown-value",
                unknown_value(word, path),
            )
            .label("not a value of this key")
            .did_you_mean(word, known.iter().copied()),
            Fault::WrongType { found, expected, wants_text } => {
                let written =
                    node.and_then(number).map(|written| format!("the number `{written}`"));
                let found = written.as_deref().unwrap_or(found);
                let message = format!("expected {}, found {found}", readable(expected));
                let diagnostic = self.wrong_type(path, &message);
                if found == "nothing" {
                    let what = if *wants_text { "text" } else { "value" };
                    return diagnostic
                        .label("no value")
                        .help(format!("add the {what}, or remove the key"));
                }
                let diagnostic =
                    if *wants_text { diagnostic.label("not a string") } else { diagnostic };
                advice(diagnostic, expected, key_of(path), node)
            }
            Fault::NeedsQuotes => self.unquoted(error),
            Fault::Other(message) => {
                self.wrong_type(path, message).help("spec/README.md shows an example of every key")
            }
        }
    }

    fn wrong_type(&self, path: &[Step], message: &str) -> Diagnostic {
        let message = match key_of(path) {
            Some(key) => format!("wrong value for `{key}`: {message}"),
            None => message.to_owned(),
        };
        Diagnostic::at(self.span(self.root.value_at(path)), "wrong-type", message)
    }

    /// Returns the diagnostic for a text that needs quotes.
    fn unquoted(&self, error: &Error) -> Diagnostic {
        let path = error.path();
        let span = self.span(self.root.value_at(path));
        let written = self.text.get(span.bytes.clone()).unwrap_or_default().trim();
        let diagnostic = Diagnostic::unquoted(span, key_of(path), written);
        // These words are more often a misunderstanding than a text.
        let help = match written {
            "true" | "false" => "write a text; if the text is this word, put it in quotes",
            "~" | "null" | "Null" | "NULL" => {
                "write a text, or remove the key; if the text is this word, put it in quotes"
            }
            _ => return diagnostic,
        };
        Diagnostic { replacement: None, ..diagnostic.help(help) }
    }
}

/// Returns the message for a value that is not one of the fixed values of a key.
pub(crate) fn unknown_value(value: &str, path: &[Step]) -> String {
    match key_of(path) {
        Some(key) => format!("unknown value `{value}` for `{key}`"),
        None => format!("unknown value `{value}`"),
    }
}

/// Returns the last key of a path. For an item of a list, this is the key of the list.
fn key_of(path: &[Step]) -> Option<&str> {
    path.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    })
}

/// Returns the text of a number that is not in quotes.
fn number(node: &Node) -> Option<&str> {
    let Data::Scalar { text, style: Style::Plain } = &node.data else { return None };
    (Plain::of(text).kind() == Some("a number")).then_some(text)
}

/// Adds the help for a value of another type, and the right value if it is clear.
fn advice(
    diagnostic: Diagnostic,
    expected: &str,
    key: Option<&str>,
    node: Option<&Node>,
) -> Diagnostic {
    let data = node.map(|node| &node.data);
    let wants_mapping = readable(expected) == "a mapping";
    let wants_number = readable(expected).contains("number");
    match (expected, data) {
        ("struct Field", Some(Data::Scalar { text, .. })) if text.starts_with(char::is_alphabetic)
                && text.chars().all(|c| c.is_alphanumeric() || c == '-') =>
        {
            let right = format!("{{ type: {text} }}");
            diagnostic.help("write the type as a mapping").replace_with(right)
        }
        ("struct Field", _) => diagnostic.help("write a mapping, such as `{ type: text }`"),
        ("struct Code", _) => diagnostic.help("write a mapping, such as `{ code: \"1\", name: Red }`"),
        ("struct ResultCode", _) => {
            diagnostic.help("write a mapping, such as `{ code: \"1\", doc: The meaning. }`")
        }
        ("a list", Some(Data::Scalar { text, style: Style::Plain }))
            if !text.contains([',', ':', '[', ']', '{', '}', '#']) =>
        {
            diagnostic.help("write a list").replace_with(format!("[{text}]"))
        }
        ("a list", Some(Data::Map(entries))) => {
            match entries.first().is_some_and(|entry| entry.name.starts_with('-')) {
                true => diagnostic.help("write a space after each `-`"),
                false => diagnostic.help("begin each entry of the list with `- `"),
            }
        }
        ("a string", Some(Data::List(_) | Data::Map(_))) => match key {
            Some(key @ ("body" | "response")) => diagnostic.help(format!(
                "write the JSON as text: `{key}: |`, and the JSON in the next lines with more indentation"
            )),
            _ => diagnostic.help("write a single string; put a text that begins with `{` or `[` in quotes"),
        },
        ("a string", _) => diagnostic.help("write a single string"),
        ("`true` or `false`", Some(Data::Scalar { text, .. })) => {
            match text.to_lowercase().as_str() {
                "true" | "yes" | "y" | "on" => diagnostic.help("write `true`").replace_with("true"),
                "false" | "no" | "n" | "off" => diagnostic.help("write `false`").replace_with("false"),
                _ => diagnostic.help("write `true` or `false`"),
            }
        }
        (_, Some(Data::Scalar { text, style: Style::Quoted }))
            if wants_number && Plain::of(text).kind() == Some("a number") =>
        {
            diagnostic.help("remove the quotes").replace_with(text)
        }
        (_, Some(Data::List(_))) if wants_mapping => {
            diagnostic.help("write each entry as `key: value`, without `- ` and without brackets")
        }
        _ => diagnostic.help("spec/README.md shows an example of every key"),
    }
}

/// Rewrites what a type of Rust expects in terms of YAML.
fn readable(expected: &str) -> &str {
    match expected {
        "a sequence" => "a list",
        "a map" => "a mapping",
        "a boolean" => "`true` or `false`",
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "u64" | "u128" | "usize" => "a whole number that is not negative",
        "i32" | "i64" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        other if other.starts_with("struct ") => "a mapping",
        other => other,
    }
}

/// Cuts a range after its first line, so that a long mapping is shown by its first line only.
fn first_line(text: &str, bytes: Range<usize>) -> Range<usize> {
    match text[bytes.clone()].find('\n') {
        Some(length) => bytes.start..bytes.start + length,
        None => bytes,
    }
}

fn line_rest(text: &str, at: usize) -> Range<usize> {
    let length = text[at..].find('\n').unwrap_or(text.len() - at);
    at..at + length.max(usize::from(at < text.len() && length > 0))
}
