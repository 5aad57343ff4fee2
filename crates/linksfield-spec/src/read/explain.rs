//! Turns the mistakes of a file into diagnostics.

use std::ops::Range;

use super::{needs_quotes, without_space};
use crate::diagnostic::Diagnostic;
use crate::path::Step;
use crate::source::{FileId, Span};
use crate::tree::{Error, Fault, Node, SyntaxError, TreeMistake};

/// Returns the diagnostic for a file that is not YAML.
pub(super) fn not_yaml(error: &SyntaxError, file: FileId, text: &str) -> Diagnostic {
    let span = Span { file, bytes: line_rest(text, error.at) };
    let message = format!("this is not YAML: {}", error.message);
    Diagnostic::at(span, "yaml-syntax", message)
        .help("check the indentation, and put text that contains `: ` or `#` in quotes")
}

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
        Diagnostic::at(span, "unknown-key", format!("unknown key `{unknown}`"))
            .label("not a key of this mapping")
            .did_you_mean(unknown, known.iter().copied())
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
                let message = format!(
                    "expected {}, found {}",
                    readable(expected),
                    found.trim_end_matches(" as u128")
                );
                let diagnostic = self.wrong_type(path, &message);
                match (wants_text, found.as_str()) {
                    (true, "nothing") => {
                        diagnostic.label("no value").help("add the text, or remove the key")
                    }
                    (true, "the boolean `true`" | "the boolean `false`") => diagnostic
                        .label("not a string")
                        .help("write a text; if the text is this word, put it in quotes"),
                    (true, _) => diagnostic.label("not a string").help("write a single string"),
                    (false, "nothing") => {
                        diagnostic.label("no value").help("add the value, or remove the key")
                    }
                    _ => diagnostic.help("spec/README.md shows an example of every key"),
                }
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
        Diagnostic::unquoted(span, key_of(path), written)
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
