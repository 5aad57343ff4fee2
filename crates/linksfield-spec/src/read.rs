//! The only file that knows the library which reads YAML into structures. A text is read twice: by saphyr
//! for positions, duplicate keys and syntax (see `positions`), by serde_yaml for values; a mistake that serde
//! finds is shown at the position that saphyr remembers.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use crate::diagnostic::Diagnostic;
use crate::path::Step;
use crate::positions::{Positions, SyntaxError};
use crate::source::{FileId, Sources, Span};

/// A file read into the structure of its YAML, with where its nodes stand.
pub(crate) struct Read<'s, T> {
    /// What is written.
    pub(crate) yaml: T,
    file: FileId,
    positions: &'s Positions,
    text: &'s str,
}

impl<T> Read<'_, T> {
    /// The span of a value.
    pub(crate) fn value(&self, path: &[Step]) -> Span {
        self.span(self.positions.value_at(path))
    }

    /// The span of a key.
    pub(crate) fn key(&self, path: &[Step]) -> Span {
        self.span(self.positions.key_at(path))
    }

    /// A value as it is written.
    pub(crate) fn text(&self, path: &[Step]) -> &str {
        self.text.get(self.positions.value_at(path)).unwrap_or_default().trim()
    }

    /// The beginning of the file.
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

/// Explains why a text is not the YAML of a spec.
fn not_yaml(error: &SyntaxError, file: FileId, text: &str) -> Diagnostic {
    let span = Span { file, bytes: line_rest(text, error.at) };
    if error.message.contains("duplicate") {
        return Diagnostic::at(span, "duplicate-key", "the same key stands twice in one mapping")
            .label("second time here")
            .help("remove one of the two, or give it another name");
    }
    match OURS.iter().find(|(message, _)| error.message.contains(message)) {
        Some((_, help)) => Diagnostic::at(span, "yaml-form", error.message.clone()).help(*help),
        None => {
            let message = format!("this is not YAML: {}", error.message);
            Diagnostic::at(span, "yaml-syntax", message)
                .help("check the indentation, and put text that holds `: ` or `#` in quotes")
        }
    }
}

/// What is YAML, and nothing that a spec may hold; and what to do instead.
const OURS: [(&str, &str); 4] = [
    ("merge keys", "write the members out, or make them a shared type or field group"),
    ("tags such as", "remove the tag; put text in quotes"),
    ("a second begins", "make a file of its own of each document"),
    ("nests too deep", "use `type: json` for what nests so deep"),
];

/// Keys that had another name: the way to them from the top of a file, in which `*` stands for any key, and
/// the name that they have now.
const RENAMED: [(&[&str], &str); 5] = [
    (&["truth"], "outcome_check"),
    (&["response", "beside"], "envelope_fields"),
    (&["envelope", "bare"], "unenveloped"),
    (&["showcase"], "example_call"),
    (&["common", "*", "fill"], "source"),
];

/// The name that a key has now, if the mapping in which it stands had it under another one. `known` are the
/// keys of that mapping.
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

/// Turns what serde says into a diagnostic that a maintainer can act on.
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
        // The path may or may not already end with the unknown key.
        let mut path = steps.to_vec();
        if path.last() != Some(&Step::from(unknown)) {
            path.push(Step::from(unknown));
        }
        let span = span(positions.key_at(&path));
        let known = names.get(1..).unwrap_or_default();
        if let Some(new) = renamed(&path, known) {
            let message = format!("the key `{unknown}` is called `{new}` now");
            return Diagnostic::at(span, "unknown-key", message)
                .label("its former name")
                .help(format!("write `{new}`; its value stays as it is"))
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
            format!("the key `{missing}` is missing"),
        )
        .label("in this mapping")
        .help(format!("add `{missing}:`; spec/README.md says what belongs there"));
    }
    if message.contains("unknown variant") {
        let unknown = names.first().copied().unwrap_or_default();
        return Diagnostic::at(
            span(positions.value_at(steps)),
            "unknown-word",
            format!("`{unknown}` is not one of the words that may stand here"),
        )
        .label("not a known word")
        .did_you_mean(unknown, names.iter().skip(1).copied());
    }
    let diagnostic =
        Diagnostic::at(span(positions.value_at(steps)), "wrong-type", readable(message));
    match message {
        m if m.contains("expected a string") || m.contains("expected string") => {
            diagnostic.label("read as something else").help("put it in quotes to make it text")
        }
        _ => diagnostic.help("spec/README.md shows the form of every key with an example"),
    }
}

/// serde's words for a wrong type, in ours.
fn readable(message: &str) -> String {
    let tail = message.rsplit("invalid type: ").next().unwrap_or(message);
    let tail = tail.rsplit("invalid value: ").next().unwrap_or(tail);
    match tail.split_once(", expected ") {
        Some((found, expected)) => {
            let expected = expected.strip_prefix("struct ").map_or_else(
                || match expected {
                    "a sequence" => "a list",
                    "field identifier" => "a key",
                    "u16" | "u32" | "u64" | "u128" | "usize" => {
                        "a whole number that is not negative, and not too large"
                    }
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

/// serde_yaml appends its own, coarser position and prepends its own path; ours are better.
fn strip_location(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message);
    message.to_owned()
}

fn backticked(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// A range that ends with its first line, so that a whole mapping is shown by where it begins.
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
