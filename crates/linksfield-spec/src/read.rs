//! The one place that knows the YAML libraries. A text is read twice: by saphyr for places, duplicate
//! keys and syntax, by serde_yaml for values; a mistake that serde finds is shown at the place that
//! saphyr remembers.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use crate::diagnostic::{Diagnostic, quoted};
use crate::positions::{Positions, Step};
use crate::source::{FileId, Place, Sources};

/// A file read into a raw structure, with the places of its nodes.
pub(crate) struct Read<T> {
    pub(crate) file: FileId,
    pub(crate) raw: T,
    positions: Positions,
    text: String,
}

impl<T> Read<T> {
    /// The place of a value.
    pub(crate) fn value(&self, path: &[Step]) -> Place {
        self.place(self.positions.value_at(path))
    }

    /// The place of a key.
    pub(crate) fn key(&self, path: &[Step]) -> Place {
        self.place(self.positions.key_at(path))
    }

    /// A value as it is written.
    pub(crate) fn text(&self, path: &[Step]) -> &str {
        self.text.get(self.positions.value_at(path)).unwrap_or_default().trim()
    }

    /// The beginning of the file.
    pub(crate) fn start(&self) -> Place {
        self.place(0..0)
    }

    fn place(&self, bytes: Range<usize>) -> Place {
        Place { file: self.file, bytes }
    }
}

/// Reads one file.
pub(crate) fn read<T: DeserializeOwned>(
    sources: &Sources,
    file: FileId,
) -> Result<Read<T>, Box<Diagnostic>> {
    let text = &sources.file(file).text;
    let positions = Positions::read(text).map_err(|error| {
        let place = Place { file, bytes: line_rest(text, error.at) };
        if error.message.contains("duplicate") {
            Diagnostic::at(place, "duplicate-key", "the same key stands twice in one mapping")
                .label("second time here")
                .help("remove one of the two, or give it another name")
        } else {
            let is_ours = OURS.iter().find(|(message, _)| error.message.contains(message));
            match is_ours {
                Some((_, help)) => Diagnostic::at(place, "yaml-form", error.message).help(*help),
                None => {
                    let message = format!("this is not YAML: {}", error.message);
                    Diagnostic::at(place, "yaml-syntax", message).help(
                        "check the indentation, and put text that holds `: ` or `#` in quotes",
                    )
                }
            }
        }
    })?;
    let deserializer = serde_yaml::Deserializer::from_str(text);
    match serde_path_to_error::deserialize(deserializer) {
        Ok(raw) => Ok(Read { file, raw, positions, text: text.clone() }),
        Err(error) => {
            let steps = steps(error.path());
            let message = strip_location(&error.inner().to_string());
            Err(Box::new(explain(&message, &steps, &positions, file, text)))
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

/// Turns what serde says into a diagnostic that a maintainer can act on.
fn explain(
    message: &str,
    steps: &[Step],
    positions: &Positions,
    file: FileId,
    text: &str,
) -> Diagnostic {
    let place = |bytes: Range<usize>| Place { file, bytes: first_line(text, bytes) };
    let names = backticked(message);
    if message.contains("unknown field") {
        let unknown = names.first().copied().unwrap_or_default();
        // The path may or may not already end with the unknown key.
        let mut path = steps.to_vec();
        if path.last() != Some(&Step::from(unknown)) {
            path.push(Step::from(unknown));
        }
        return Diagnostic::at(
            place(positions.key_at(&path)),
            "unknown-key",
            format!("unknown key `{unknown}`"),
        )
        .label("not a key of this mapping")
        .did_you_mean(unknown, names.iter().skip(1).copied());
    }
    if message.contains("missing field") {
        let missing = names.first().copied().unwrap_or_default();
        return Diagnostic::at(
            place(positions.key_at(steps)),
            "missing-key",
            format!("the key `{missing}` is missing"),
        )
        .label("in this mapping")
        .help(format!("add `{missing}:`; spec/README.md says what belongs there"));
    }
    if message.contains("unknown variant") {
        let unknown = names.first().copied().unwrap_or_default();
        return Diagnostic::at(
            place(positions.value_at(steps)),
            "unknown-word",
            format!("`{unknown}` is not one of the words that may stand here"),
        )
        .label("not a known word")
        .did_you_mean(unknown, names.iter().skip(1).copied());
    }
    let diagnostic =
        Diagnostic::at(place(positions.value_at(steps)), "wrong-type", readable(message));
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

/// The names of a list, for messages.
pub(crate) fn list_names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    quoted(&names.into_iter().collect::<Vec<_>>())
}
