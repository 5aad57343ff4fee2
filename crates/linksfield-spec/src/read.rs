//! Reads a YAML file into a structure, and turns the errors of serde into diagnostics.
//!
//! Every file is parsed twice. saphyr checks the syntax, finds duplicate keys, and records positions (see
//! `positions`). serde_yaml then reads the values. An error of serde is reported at the position that saphyr
//! recorded. No other file of the crate depends on serde_yaml.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use crate::diagnostic::Diagnostic;
use crate::path::Step;
use crate::positions::{Positions, SyntaxError};
use crate::source::{FileId, Sources, Span};

/// A YAML file read into a structure, with the positions of its nodes.
pub(crate) struct Read<'s, T> {
    /// The structure.
    pub(crate) yaml: T,
    file: FileId,
    positions: &'s Positions,
    text: &'s str,
}

impl<T> Read<'_, T> {
    /// Returns the span of a value.
    pub(crate) fn value(&self, path: &[Step]) -> Span {
        self.span(self.positions.value_at(path))
    }

    /// Returns the span of a key.
    pub(crate) fn key(&self, path: &[Step]) -> Span {
        self.span(self.positions.key_at(path))
    }

    /// Returns a value as it is written in the file.
    pub(crate) fn text(&self, path: &[Step]) -> &str {
        self.text.get(self.positions.value_at(path)).unwrap_or_default().trim()
    }

    /// Returns the empty span at the start of the file.
    pub(crate) fn start(&self) -> Span {
        self.span(0..0)
    }

    fn span(&self, bytes: Range<usize>) -> Span {
        Span { file: self.file, bytes }
    }
}

/// Reads one file.
pub(crate) fn read<T: DeserializeOwned>(
    sources: &Sources,
    file: FileId,
) -> Result<Read<'_, T>, Box<Diagnostic>> {
    let text = sources.file(file).text.as_str();
    let positions =
        sources.positions(file).map_err(|error| Box::new(not_yaml(error, file, text)))?;
    let deserializer = serde_yaml::Deserializer::from_str(text);
    match serde_path_to_error::deserialize(deserializer) {
        Ok(yaml) => Ok(Read { yaml, file, positions, text }),
        Err(error) => {
            let steps = steps(error.path());
            let message = strip_location(&error.inner().to_string());
            Err(Box::new(explain(&message, &steps, positions, file, text)))
        }
    }
}

/// Returns the diagnostic for a file with wrong syntax, or with YAML that a spec cannot use.
fn not_yaml(error: &SyntaxError, file: FileId, text: &str) -> Diagnostic {
    let span = Span { file, bytes: line_rest(text, error.at) };
    if error.message.contains("duplicate") {
        let key = text[error.at..].split([':', '\n']).next().unwrap_or_default();
        let key = key.trim().trim_matches(['"', '\'']);
        let message = format!("the key `{key}` is listed twice in one mapping");
        return Diagnostic::at(span, "duplicate-key", message)
            .label("listed a second time here")
            .help("remove one of the two entries, or rename one");
    }
    match UNSUPPORTED.iter().find(|(message, _)| error.message.contains(message)) {
        Some((_, help)) => {
            Diagnostic::at(span, "unsupported-yaml", error.message.clone()).help(*help)
        }
        None => {
            let message = format!("this is not YAML: {}", error.message);
            Diagnostic::at(span, "yaml-syntax", message)
                .help("check the indentation, and put text that contains `: ` or `#` in quotes")
        }
    }
}

/// YAML that a spec cannot use: a part of the message of `positions`, and the help for it.
const UNSUPPORTED: [(&str, &str); 4] = [
    ("merge keys", "repeat the entries, or define a shared type or a group of fields"),
    ("YAML tags", "remove the tag; put the value in quotes if it is text"),
    ("one YAML document", "move each document to its own file"),
    ("levels deep", "write `type: json` for the inner levels"),
];

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
fn renamed(path: &[Step], known: &[&str]) -> Option<&'static str> {
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

/// Turns an error message of serde into a diagnostic.
fn explain(
    message: &str,
    steps: &[Step],
    positions: &Positions,
    file: FileId,
    text: &str,
) -> Diagnostic {
    let span = |bytes: Range<usize>| Span { file, bytes: first_line(text, bytes) };
    let names = backticked(message);
    if message.contains("unknown field") {
        let unknown = names.first().copied().unwrap_or_default();
        // serde's path does not always include the unknown key.
        let mut path = steps.to_vec();
        if path.last() != Some(&Step::from(unknown)) {
            path.push(Step::from(unknown));
        }
        let span = span(positions.key_at(&path));
        let known = names.get(1..).unwrap_or_default();
        if let Some(new) = renamed(&path, known) {
            let message = format!("unknown key `{unknown}`; it was renamed to `{new}`");
            return Diagnostic::at(span, "unknown-key", message)
                .label("the former name")
                .help(format!("write `{new}`; the value stays the same"))
                .replace_with(new);
        }
        return Diagnostic::at(span, "unknown-key", format!("unknown key `{unknown}`"))
            .label("not a key of this mapping")
            .did_you_mean(unknown, known.iter().copied());
    }
    if message.contains("missing field") {
        let missing = names.first().copied().unwrap_or_default();
        return Diagnostic::at(
            span(positions.key_at(steps)),
            "missing-key",
            format!("missing key `{missing}`"),
        )
        .label("in this mapping")
        .help(format!("add `{missing}`; spec/README.md describes it"));
    }
    if message.contains("unknown variant") {
        let unknown = names.first().copied().unwrap_or_default();
        return Diagnostic::at(
            span(positions.value_at(steps)),
            "unknown-value",
            unknown_value(unknown, steps),
        )
        .label("not a value of this key")
        .did_you_mean(unknown, names.iter().skip(1).copied());
    }
    let wrong = match key_of(steps) {
        Some(key) => format!("wrong value for `{key}`: {}", readable(message)),
        None => readable(message),
    };
    let diagnostic = Diagnostic::at(span(positions.value_at(steps)), "wrong-type", wrong);
    let wants_string = message.contains("expected a string") || message.contains("expected string");
    match message {
        m if wants_string && (m.contains("type: sequence,") || m.contains("type: map,")) => {
            diagnostic.label("not a string").help("write a single string")
        }
        _ if wants_string => {
            diagnostic.label("not a string").help("put the value in quotes to make it a string")
        }
        _ => diagnostic.help("spec/README.md shows an example of every key"),
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

/// Rewrites serde's message about a wrong type in terms of YAML.
fn readable(message: &str) -> String {
    let tail = message.rsplit("invalid type: ").next().unwrap_or(message);
    let tail = tail.rsplit("invalid value: ").next().unwrap_or(tail);
    match tail.split_once(", expected ") {
        Some((found, expected)) => {
            let expected = expected.strip_prefix("struct ").map_or_else(
                || match expected {
                    "a sequence" => "a list",
                    "field identifier" => "a key",
                    "u16" => "a whole number from 0 to 65535",
                    "u32" => "a whole number from 0 to 4294967295",
                    "u64" | "u128" | "usize" => "a whole number that is not negative",
                    "i64" => "a whole number",
                    other => other,
                },
                |_| "a mapping",
            );
            let found = match found {
                "sequence" => "a list".to_owned(),
                "map" => "a mapping".to_owned(),
                "unit value" => "nothing".to_owned(),
                single => format!("the {}", single.trim_end_matches(" as u128")),
            };
            format!("expected {expected}, found {found}")
        }
        None => tail.to_owned(),
    }
}

fn steps(path: &Path) -> Vec<Step> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Index(*index)),
            Segment::Map { key } => Some(Step::Key(key.clone())),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

/// Removes the position that serde_yaml appends. The positions of saphyr are more precise.
fn strip_location(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message);
    message.to_owned()
}

fn backticked(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
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
