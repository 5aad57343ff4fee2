//! Dates with a time.

use serde::Serialize;

use super::date::DateFormat;
use super::keys::Keys;
use super::value::{Declared, Value, digits};
use super::written_time;
use crate::model::words::words;

words! {
    /// The written form of a date and time.
    DateTimeFormat {
        /// 2023-12-31 23:59:59
        Spaced = "YYYY-MM-DD hh:mm:ss",
        /// 2023-07-13T14:05:02
        Local = "YYYY-MM-DDThh:mm:ss",
        /// 20231231235959
        Compact = "YYYYMMDDhhmmss",
        /// 2023-01-01T12:12:12Z, or with a fraction and an offset
        Rfc3339 = "RFC 3339",
        /// 2025-03-27 13:30
        SpacedMinutes = "YYYY-MM-DD hh:mm",
        /// 2025-03-27T13:30
        LocalMinutes = "YYYY-MM-DDThh:mm",
        /// 2025/03/27 13:30:37
        Slashed = "YYYY/MM/DD hh:mm:ss",
        /// 2025/03/27 13:30
        SlashedMinutes = "YYYY/MM/DD hh:mm",
        /// 27/03/2025 13:30:37
        DayFirst = "DD/MM/YYYY hh:mm:ss",
        /// 27/03/2025 13:30
        DayFirstMinutes = "DD/MM/YYYY hh:mm",
        /// 03/27/2025 13:30:37
        MonthFirst = "MM/DD/YYYY hh:mm:ss",
        /// 03/27/2025 13:30
        MonthFirstMinutes = "MM/DD/YYYY hh:mm",
        /// 27-03-2025 13:30:37
        DayFirstDashed = "DD-MM-YYYY hh:mm:ss",
        /// 27-03-2025 13:30
        DayFirstDashedMinutes = "DD-MM-YYYY hh:mm",
        /// 27.03.2025 13:30:37
        DayFirstDotted = "DD.MM.YYYY hh:mm:ss",
        /// 27.03.2025 13:30
        DayFirstDottedMinutes = "DD.MM.YYYY hh:mm",
        /// 202503271330
        CompactMinutes = "YYYYMMDDhhmm",
    }
}

/// A date and time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateTime {
    /// The written forms. Only values in responses have several.
    pub formats: Vec<DateTimeFormat>,
    /// The offset from UTC, such as `+08:00`, if it is documented.
    pub zone: Option<String>,
}

impl Declared for DateTime {
    const NAME: &'static str = "date-time";
    const KEYS: &'static [&'static str] = &["format", "zone"];

    fn read(keys: &mut Keys<'_>) -> Self {
        let formats = keys.formats(DateTimeFormat::ALL, DateTimeFormat::as_str);
        // RFC 3339 includes the offset from UTC. It has another Rust type than the formats without an offset.
        if formats.len() > 1 && formats.contains(&DateTimeFormat::Rfc3339) {
            keys.wrong(
                "format",
                "useless-key",
                "`RFC 3339` cannot be combined with formats that have no offset from UTC",
                "use `type: text` if responses contain both",
            );
        }
        let ambiguous = formats.iter().enumerate().find_map(|(index, one)| {
            let mut others = formats[..index].iter();
            let other =
                others.find(|other| written_time::are_ambiguous(one.as_str(), other.as_str()))?;
            Some((*other, *one))
        });
        if let Some((first, second)) = ambiguous {
            keys.wrong(
                "format",
                "ambiguous-formats",
                format!("a text can be read as `{}` and as `{}`", first.as_str(), second.as_str()),
                "write the format that the page prints; if pages differ, use `type: text`",
            );
        }
        Self { formats, zone: keys.zone() }
    }
}

impl Value for DateTime {
    fn describe(&self) -> String {
        let formats: Vec<&str> = self.formats.iter().map(|format| format.as_str()).collect();
        format!("a time as {}", formats.join(" or "))
    }

    fn fits(&self, text: &str) -> bool {
        self.formats.iter().any(|format| format.fits(text))
    }

    fn sample(&self) -> &str {
        match self.formats.first() {
            Some(DateTimeFormat::Local) => "2025-03-27T13:30:37",
            Some(DateTimeFormat::Compact) => "20250327133037",
            Some(DateTimeFormat::Rfc3339) => "2025-03-27T13:30:37Z",
            Some(DateTimeFormat::SpacedMinutes) => "2025-03-27 13:30",
            Some(DateTimeFormat::LocalMinutes) => "2025-03-27T13:30",
            Some(DateTimeFormat::Slashed) => "2025/03/27 13:30:37",
            Some(DateTimeFormat::SlashedMinutes) => "2025/03/27 13:30",
            Some(DateTimeFormat::DayFirst) => "27/03/2025 13:30:37",
            Some(DateTimeFormat::DayFirstMinutes) => "27/03/2025 13:30",
            Some(DateTimeFormat::MonthFirst) => "03/27/2025 13:30:37",
            Some(DateTimeFormat::MonthFirstMinutes) => "03/27/2025 13:30",
            Some(DateTimeFormat::DayFirstDashed) => "27-03-2025 13:30:37",
            Some(DateTimeFormat::DayFirstDashedMinutes) => "27-03-2025 13:30",
            Some(DateTimeFormat::DayFirstDotted) => "27.03.2025 13:30:37",
            Some(DateTimeFormat::DayFirstDottedMinutes) => "27.03.2025 13:30",
            Some(DateTimeFormat::CompactMinutes) => "202503271330",
            Some(DateTimeFormat::Spaced) | None => "2025-03-27 13:30:37",
        }
    }
}

impl DateTimeFormat {
    /// Whether a text is an existing date with a time in this format.
    pub(crate) fn fits(self, text: &str) -> bool {
        match self {
            Self::Spaced => {
                dashed(text, ' ').is_some_and(|(time, rest)| is_time(time, 60) && rest.is_empty())
            }
            Self::Local => {
                dashed(text, 'T').is_some_and(|(time, rest)| is_time(time, 60) && rest.is_empty())
            }
            Self::Compact => text.split_at_checked(8).is_some_and(|(date, time)| {
                DateFormat::Compact.fits(date) && digits(time, 6..=6) && is_time(&spread(time), 60)
            }),
            Self::Rfc3339 => {
                dashed(text, 'T').is_some_and(|(time, rest)| is_time(time, 60) && is_zone(rest))
            }
            other => written_time::fits(text, other.as_str()),
        }
    }
}

/// Returns the text after `YYYY-MM-DD` and a separator: its first eight characters, and the rest.
fn dashed(text: &str, separator: char) -> Option<(&str, &str)> {
    let (date, time) = text.split_at_checked(10)?;
    let time = time.strip_prefix(separator)?;
    DateFormat::Dashed.fits(date).then(|| time.split_at_checked(8).unwrap_or((time, "")))
}

/// Converts `hhmmss` to `hh:mm:ss`. The text must have six digits.
fn spread(time: &str) -> String {
    let (hour, rest) = time.split_at(2);
    let (minute, second) = rest.split_at(2);
    format!("{hour}:{minute}:{second}")
}

/// Whether a text is `hh:mm:ss`. `seconds` is the greatest second: 60 to allow a leap second.
fn is_time(text: &str, seconds: u32) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let [hour, minute, second] = parts.as_slice() else { return false };
    let at_most = |text: &str, most: u32| {
        digits(text, 2..=2) && text.parse::<u32>().is_ok_and(|number| number <= most)
    };
    at_most(hour, 23) && at_most(minute, 59) && at_most(second, seconds)
}

/// Whether a text is the end of an RFC 3339 time: an optional fraction of a second, and the offset from UTC.
fn is_zone(text: &str) -> bool {
    let (fraction, zone) = match text.strip_prefix('.') {
        Some(rest) => rest.split_at(rest.find(['Z', '+', '-']).unwrap_or(rest.len())),
        None => ("0", text),
    };
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let offset = zone.strip_prefix(['+', '-']);
    is_fraction && (zone == "Z" || offset.is_some_and(|offset| is_time(&format!("{offset}:00"), 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_existing_times_fit() {
        let rfc = DateTimeFormat::Rfc3339;
        assert!(rfc.fits("2023-06-15T02:41:27.000+00:00") && rfc.fits("2023-01-01T12:12:12Z"));
        for bad in ["", "x", "+", "+08", ".Z", ".5", "xZ", "+08:0", "+25:00", "Z+08:00"] {
            assert!(!rfc.fits(&format!("2023-07-13T14:05:02{bad}")), "{bad}");
        }
        let spaced = DateTimeFormat::Spaced;
        assert!(spaced.fits("2023-12-31 23:59:59") && !spaced.fits("2023-12-31 25:59:59"));
        assert!(!spaced.fits("2023-12-31 :::235959") && !spaced.fits("欧洲欧洲欧洲"));
        let compact = DateTimeFormat::Compact;
        assert!(compact.fits("20231231235959") && !compact.fits("20231231245959"));
        for bad in [
            "",
            "20231231",
            "2023123123595",
            "202312312359590",
            "2023-12-31 23:59:59",
            "20230231欧洲",
        ] {
            assert!(!compact.fits(bad), "{bad}");
        }
    }
}
