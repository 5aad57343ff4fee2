//! Times of day.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, Value};
use super::written_time;
use crate::model::words::words;

words! {
    /// The written form of a time of day.
    TimeFormat {
        /// 23:59:59
        Seconds = "hh:mm:ss",
        /// 23:59
        Minutes = "hh:mm",
        /// 235959
        CompactSeconds = "hhmmss",
        /// 2359
        CompactMinutes = "hhmm",
    }
}

/// A time of day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Time {
    /// The written form.
    pub format: TimeFormat,
    /// The offset from UTC, such as `+08:00`, if it is documented.
    pub zone: Option<String>,
}

impl Declared for Time {
    const NAME: &'static str = "time";
    const KEYS: &'static [&'static str] = &["format", "zone"];

    fn read(keys: &mut Keys<'_>) -> Self {
        let formats = keys.formats(TimeFormat::ALL, TimeFormat::as_str);
        if formats.len() > 1 {
            keys.wrong(
                "format",
                "useless-key",
                "several formats do not apply to `type: time`",
                "write one format; only a `date-time` in a response may have several",
            );
        }
        let format = formats.first().copied().unwrap_or(TimeFormat::Seconds);
        Self { format, zone: keys.zone() }
    }
}

impl Value for Time {
    fn describe(&self) -> String {
        format!("a time of day as {}", self.format.as_str())
    }

    fn fits(&self, text: &str) -> bool {
        written_time::fits(text, self.format.as_str())
    }

    fn sample(&self) -> &str {
        match self.format {
            TimeFormat::Seconds => "13:30:37",
            TimeFormat::Minutes => "13:30",
            TimeFormat::CompactSeconds => "133037",
            TimeFormat::CompactMinutes => "1330",
        }
    }

    fn note(&self) -> Option<String> {
        Some(match &self.zone {
            Some(zone) => format!("Time zone: UTC{zone}."),
            None => "Its time zone is not documented.".to_owned(),
        })
    }
}
