//! Reads the time of a record. The documentation often does not state the form or the time zone, so a time is a span
//! that certainly contains the point in time.

use crate::values::{Date, Rfc3339};

const SECOND: i64 = 1_000;
const HOUR: i64 = 3_600 * SECOND;
const DAY: i64 = 24 * HOUR;

/// A time without a zone is at most this much later in UTC, and at most [`EAST`] earlier.
const WEST: i64 = 12 * HOUR;
const EAST: i64 = 14 * HOUR;

/// A span of time in Unix milliseconds, with both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: i64,
    pub(super) to: i64,
}

impl Span {
    fn new(from: i64, length: i64) -> Self {
        Self { from, to: from.saturating_add(length - 1) }
    }

    /// Returns the span if its time may be in any time zone.
    fn in_any_zone(self) -> Self {
        Self { from: self.from.saturating_sub(EAST), to: self.to.saturating_add(WEST) }
    }

    /// Returns whether the span is short enough to tell two writes apart.
    pub(super) fn is_exact(self) -> bool {
        self.to - self.from <= SECOND
    }
}

/// Reads seconds or milliseconds since 1970, RFC 3339, a day with a time of day, or a day. Returns `None` for other
/// forms.
pub(super) fn read(text: &str) -> Option<Span> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len() {
        10 if is_number => Some(Span::new(text.parse::<i64>().ok()? * SECOND, SECOND)),
        13 if is_number => Some(Span::new(text.parse().ok()?, 1)),
        8 if is_number => day(Date::parse(text, None)?),
        10 => day(Date::parse(text, Some('-')).or_else(|| Date::parse(text, Some('.')))?),
        19 => {
            let utc = format!("{}Z", text.replacen(' ', "T", 1));
            Some(point(&utc, SECOND)?.in_any_zone())
        }
        _ => point(text, SECOND),
    }
}

fn day(date: Date) -> Option<Span> {
    Some(point(&format!("{date}T00:00:00Z"), DAY)?.in_any_zone())
}

fn point(rfc3339: &str, length: i64) -> Option<Span> {
    let time = Rfc3339::new(rfc3339).ok()?.timestamp();
    Some(Span::new(time.unix_milliseconds(), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_a_span_that_contains_its_time() {
        const NOON: i64 = 1_672_574_400_000; // 2023-01-01 12:00:00 UTC
        for (text, is_exact) in [
            ("1672574400", true),
            ("1672574400000", true),
            ("2023-01-01T12:00:00Z", true),
            ("2023-01-01T20:00:00.000+08:00", true),
            ("2023-01-01 20:00:00", false),
            ("2023-01-01T20:00:00", false),
            ("20230101", false),
            ("2023-01-01", false),
            ("2023.01.02", false),
        ] {
            let span = read(text).unwrap();
            assert!(span.from <= NOON && NOON <= span.to, "{text}: {span:?}");
            assert_eq!(span.is_exact(), is_exact, "{text}");
        }
        for text in
            ["", "2", "yesterday", "2023-13-01", "99999999", "2023-01-01 25:00:00", "é023-01-01"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
