//! The keys of a field that belong to its value type, such as `wire` and `format`.
//!
//! A value type reads the keys that apply to it. Mistakes are collected here without positions; `resolve`
//! adds the positions.

use crate::diagnostic::quoted;
use crate::model::words::{TimeUnit, Wire};

/// The keys of a field that define its value type, and the mistakes in them.
#[derive(Debug, Default)]
pub(crate) struct Keys<'a> {
    /// The name of the type.
    pub(crate) type_name: &'a str,
    /// The key `wire`.
    pub(crate) wire: Option<Wire>,
    /// The key `format`, with one or several formats.
    pub(crate) format: Option<&'a [String]>,
    /// The key `zone`.
    pub(crate) zone: Option<&'a str>,
    /// The key `unit`. Every field may have it, but only some types read it.
    pub(crate) unit: Option<&'a str>,
    /// The key `values`: the two written forms of a flag.
    pub(crate) values: Option<Vec<Word>>,
    /// The key `encoding`.
    pub(crate) encoding: Option<&'a str>,
    /// The key `decimals`.
    pub(crate) decimals: Option<u32>,
    /// The key `max_length`.
    pub(crate) max_length: Option<usize>,
    /// The key `example`, as text.
    pub(crate) example: Option<&'a str>,
    /// The mistakes found so far.
    pub(crate) mistakes: Vec<KeyMistake>,
}

/// A single value in a list of the YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// The value as text.
    pub(crate) text: String,
    /// The JSON form of the value. `None` for a boolean, and for a number with a fraction.
    pub(crate) wire: Option<Wire>,
}

/// A mistake in the keys of a value type.
#[derive(Debug)]
pub(crate) enum KeyMistake {
    /// A key that the type needs is missing.
    Missing { message: String, help: String },
    /// The value of a key is wrong.
    Wrong { key: &'static str, code: &'static str, message: String, help: String },
    /// The value of a key is not one of its fixed values.
    Unknown { key: &'static str, name: String, known: Vec<&'static str> },
}

impl<'a> Keys<'a> {
    /// Returns the names of the keys that the field has and that apply to some value types only.
    pub(crate) fn written(&self) -> impl Iterator<Item = &'static str> {
        [
            ("wire", self.wire.is_some()),
            ("format", self.format.is_some()),
            ("zone", self.zone.is_some()),
            ("values", self.values.is_some()),
            ("encoding", self.encoding.is_some()),
            ("decimals", self.decimals.is_some()),
            ("max_length", self.max_length.is_some()),
        ]
        .into_iter()
        .filter_map(|(key, is_written)| is_written.then_some(key))
    }

    pub(super) fn missing(&mut self, message: impl Into<String>, help: impl Into<String>) {
        self.mistakes.push(KeyMistake::Missing { message: message.into(), help: help.into() });
    }

    pub(super) fn wrong(
        &mut self,
        key: &'static str,
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let (message, help) = (message.into(), help.into());
        self.mistakes.push(KeyMistake::Wrong { key, code, message, help });
    }

    /// Reads `wire`, which the type needs.
    pub(super) fn wire(&mut self) -> Wire {
        if self.wire.is_none() {
            self.missing(
                format!("missing key `wire`: `type: {}` needs it", self.type_name),
                "write `wire: string` if the page prints the value in quotes, or `wire: number` if it does \
                 not; in responses, write `wire: either` if pages differ",
            );
        }
        self.wire.unwrap_or_default()
    }

    /// Reads a key that the type needs and that has fixed values. `None` if the key is missing or has another value,
    /// which is reported.
    pub(super) fn word<W: Copy>(
        &mut self,
        key: &'static str,
        written: Option<&str>,
        all: &[W],
        as_str: impl Fn(W) -> &'static str,
    ) -> Option<W> {
        let known: Vec<&'static str> = all.iter().map(|word| as_str(*word)).collect();
        let Some(name) = written else {
            let message = format!("missing key `{key}`: `type: {}` needs it", self.type_name);
            self.missing(message, format!("add `{key}` with one of {}", quoted(&known)));
            return None;
        };
        let found = all.iter().find(|word| as_str(**word) == name).copied();
        if found.is_none() {
            self.mistakes.push(KeyMistake::Unknown { key, name: name.to_owned(), known });
        }
        found
    }

    /// Reads `unit` as the unit of a timestamp.
    pub(super) fn time_unit(&mut self) -> TimeUnit {
        let known = TimeUnit::ALL.iter().find(|unit| Some(unit.as_str()) == self.unit);
        if let (None, Some(name)) = (known, self.unit) {
            let known = TimeUnit::ALL.iter().map(|unit| unit.as_str()).collect();
            self.mistakes.push(KeyMistake::Unknown { key: "unit", name: name.to_owned(), known });
        } else if known.is_none() {
            self.missing(
                "`type: timestamp` needs `unit: seconds` or `unit: milliseconds`",
                "if the page does not state the unit, count the digits of its example (10 digits are \
                 seconds, 13 are milliseconds), and record the decision under `assumptions`",
            );
        }
        known.copied().unwrap_or(TimeUnit::Seconds)
    }

    /// Reads `format`, which the type needs. `all` are the formats of the type.
    pub(super) fn formats<F: Copy>(
        &mut self,
        all: &[F],
        as_str: impl Fn(F) -> &'static str,
    ) -> Vec<F> {
        let known: Vec<&'static str> = all.iter().map(|format| as_str(*format)).collect();
        let Some(written) = self.format else {
            let message = format!("missing key `format`: `type: {}` needs it", self.type_name);
            self.missing(message, format!("add `format` with one of {}", quoted(&known)));
            return Vec::new();
        };
        if written.is_empty() {
            self.wrong(
                "format",
                "empty-list",
                "`format` is empty",
                format!("write one of {}", quoted(&known)),
            );
        }
        let mut found = Vec::new();
        for name in written {
            match all.iter().find(|format| as_str(**format) == name) {
                Some(format) => found.push(*format),
                None => self.mistakes.push(KeyMistake::Unknown {
                    key: "format",
                    name: name.clone(),
                    known: known.clone(),
                }),
            }
        }
        found
    }

    /// Reads the optional key `zone` as an offset from UTC.
    pub(super) fn zone(&mut self) -> Option<String> {
        let zone = self.zone?;
        if is_offset(zone) {
            return Some(zone.to_owned());
        }
        self.wrong(
            "zone",
            "bad-zone",
            format!("`{zone}` is not an offset from UTC"),
            "write an offset such as `+08:00`; remove `zone` if the page does not state the offset",
        );
        None
    }
}

/// Whether a text is an offset from UTC: `+hh:mm` or `-hh:mm`, with at most 14 hours and 59 minutes.
pub(crate) fn is_offset(zone: &str) -> bool {
    let Some((hours, minutes)) =
        zone.strip_prefix(['+', '-']).and_then(|offset| offset.split_once(':'))
    else {
        return false;
    };
    let within = |digits: &str, most: u8| {
        digits.len() == 2
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && digits.parse::<u8>().is_ok_and(|number| number <= most)
    };
    within(hours, 14) && within(minutes, 59)
}
