//! The keys that stand beside `type:` in YAML and belong to a value type. A type reads the ones that it
//! takes; what is wrong with them is noted here without a position: the reader of the YAML knows those.

use crate::diagnostic::quoted;
use crate::model::words::{TimeUnit, Wire};

/// The keys of a field from which a value type is made, and the mistakes in them.
#[derive(Debug, Default)]
pub(crate) struct Keys<'a> {
    /// The name of the type.
    pub(crate) type_name: &'a str,
    /// `wire:`.
    pub(crate) wire: Option<Wire>,
    /// `format:`, one or several.
    pub(crate) format: Option<&'a [String]>,
    /// `zone:`.
    pub(crate) zone: Option<&'a str>,
    /// `unit:`. Every field may have one; only some types read it.
    pub(crate) unit: Option<&'a str>,
    /// `decimals:`.
    pub(crate) decimals: Option<u32>,
    /// `max_length:`.
    pub(crate) max_length: Option<usize>,
    /// `example:`, as text.
    pub(crate) example: Option<&'a str>,
    /// What is wrong.
    pub(crate) mistakes: Vec<KeyMistake>,
}

/// A mistake in the keys of a value type.
#[derive(Debug)]
pub(crate) enum KeyMistake {
    /// A key that the type needs is missing.
    Missing { message: String, help: String },
    /// The value of a key is wrong.
    Wrong { key: &'static str, code: &'static str, message: String, help: String },
    /// The value of a key is none of the known names.
    Unknown { key: &'static str, name: String, known: Vec<&'static str> },
}

impl<'a> Keys<'a> {
    /// Returns the names of the keys that are written and belong to some value types only.
    pub(crate) fn written(&self) -> impl Iterator<Item = &'static str> {
        [
            ("wire", self.wire.is_some()),
            ("format", self.format.is_some()),
            ("zone", self.zone.is_some()),
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

    /// Reads `wire:`, which the type needs.
    pub(super) fn wire(&mut self) -> Wire {
        if self.wire.is_none() {
            self.missing(
                format!("`type: {}` needs `wire:`", self.type_name),
                "say how the page writes it: `wire: string` (in quotes) or `wire: number`; \
                 `wire: either` where pages differ, in answers",
            );
        }
        self.wire.unwrap_or_default()
    }

    /// Reads `unit:` as the unit of a time.
    pub(super) fn time_unit(&mut self) -> TimeUnit {
        let known = TimeUnit::ALL.iter().find(|unit| Some(unit.as_str()) == self.unit);
        if known.is_none() {
            self.missing(
                "a timestamp needs `unit: seconds` or `unit: milliseconds`",
                "where the page does not say, count the digits of its example and note the \
                 reading under `assumptions:`",
            );
        }
        known.copied().unwrap_or(TimeUnit::Seconds)
    }

    /// Reads `format:`, which the type needs, as words out of a list.
    pub(super) fn formats<F: Copy>(
        &mut self,
        all: &[F],
        as_str: impl Fn(F) -> &'static str,
    ) -> Vec<F> {
        let known: Vec<&'static str> = all.iter().map(|format| as_str(*format)).collect();
        let Some(written) = self.format else {
            let message = format!("`type: {}` needs `format:`", self.type_name);
            self.missing(message, format!("one of {}", quoted(&known)));
            return Vec::new();
        };
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

    /// Reads `zone:`, which may be left out, as an offset from UTC.
    pub(super) fn zone(&mut self) -> Option<String> {
        let zone = self.zone?;
        if is_offset(zone) {
            return Some(zone.to_owned());
        }
        self.wrong(
            "zone",
            "bad-zone",
            format!("`{zone}` is not an offset from UTC"),
            "write it as `+08:00`; leave it out where the page does not say",
        );
        None
    }
}

/// `+hh:mm` or `-hh:mm`, from -12:00 to +14:00, and minutes that a clock has.
fn is_offset(zone: &str) -> bool {
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
