//! Dates.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, Value};
use super::written_time;
use crate::model::words::words;

words! {
    /// The written form of a date.
    DateFormat {
        /// 20250327
        Compact = "YYYYMMDD",
        /// 2025-03-27
        Dashed = "YYYY-MM-DD",
        /// 2025.03.27
        Dotted = "YYYY.MM.DD",
        /// 2025/03/27
        Slashed = "YYYY/MM/DD",
        /// 27/03/2025
        DayFirst = "DD/MM/YYYY",
        /// 03/27/2025
        MonthFirst = "MM/DD/YYYY",
        /// 27-03-2025
        DayFirstDashed = "DD-MM-YYYY",
        /// 27.03.2025
        DayFirstDotted = "DD.MM.YYYY",
    }
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Date {
    /// The written form.
    pub format: DateFormat,
    /// The offset from UTC, such as `+08:00`, if it is documented.
    pub zone: Option<String>,
}

impl Declared for Date {
    const NAME: &'static str = "date";
    const KEYS: &'static [&'static str] = &["format", "zone"];

    fn read(keys: &mut Keys<'_>) -> Self {
        let formats = keys.formats(DateFormat::ALL, DateFormat::as_str);
        if formats.len() > 1 {
            keys.wrong(
                "format",
                "useless-key",
                "several formats do not apply to `type: date`",
                "write one format; only a `date-time` in a response may have several",
            );
        }
        let format = formats.first().copied().unwrap_or(DateFormat::Dashed);
        Self { format, zone: keys.zone() }
    }
}

impl Value for Date {
    fn describe(&self) -> String {
        format!("a day as {}", self.format.as_str())
    }

    fn fits(&self, text: &str) -> bool {
        self.format.fits(text)
    }

    fn sample(&self) -> &str {
        match self.format {
            DateFormat::Compact => "20250327",
            DateFormat::Dashed => "2025-03-27",
            DateFormat::Dotted => "2025.03.27",
            DateFormat::Slashed => "2025/03/27",
            DateFormat::DayFirst => "27/03/2025",
            DateFormat::MonthFirst => "03/27/2025",
            DateFormat::DayFirstDashed => "27-03-2025",
            DateFormat::DayFirstDotted => "27.03.2025",
        }
    }
}

impl DateFormat {
    /// Whether a text is an existing date in this format.
    pub(crate) fn fits(self, text: &str) -> bool {
        written_time::fits(text, self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_existing_dates_fit() {
        let dotted = DateFormat::Dotted;
        assert!(dotted.fits("2025.03.27") && !dotted.fits("2025.3.27"));
        assert!(dotted.fits("2024.02.29") && !dotted.fits("2025.02.29"));
        assert!(!dotted.fits("2025.04.31") && !dotted.fits("2025.13.01"));
        assert!(!dotted.fits("yyyy.MM.dd"));
        let (dashed, compact) = (DateFormat::Dashed, DateFormat::Compact);
        assert!(dashed.fits("2024-02-29") && compact.fits("20000229"));
        for bad in
            ["2025-02-29", "1900-02-29", "--20250327", "2025-0327-", "2025-04-31", "2025-13-01"]
        {
            assert!(!dashed.fits(bad), "{bad}");
        }
        assert!(!compact.fits("20250229") && !compact.fits("洲洲20"));
    }
}
