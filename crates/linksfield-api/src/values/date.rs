//! [`Date`]: calendar days without a time zone. The documentation of a field states the time zone, if it is
//! known.

use std::fmt;
use std::str::FromStr;

use super::text::serde_as_text;

/// An invalid day, time or period, or a time that is out of range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a valid date or time")]
pub struct InvalidDate;

/// A calendar day, without a time zone.
///
/// `Display`, `FromStr` and serde use the form `YYYY-MM-DD`, even if an API sends another form.
///
/// ```
/// let day = linksfield_api::Date::new(2025, 3, 27)?;
/// assert_eq!(day.to_string(), "2025-03-27");
/// assert_eq!("2025-03-27".parse(), Ok(day));
/// assert!("2025-02-29".parse::<linksfield_api::Date>().is_err());
/// # Ok::<(), linksfield_api::InvalidDate>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Creates a day from a year (0 to 9999), a month (1 to 12) and a day of the month (from 1).
    ///
    /// # Errors
    ///
    /// [`InvalidDate`] if the calendar does not have this day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, InvalidDate> {
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        let fits = year <= 9999 && (1..=days).contains(&day);
        fits.then_some(Self { year, month, day }).ok_or(InvalidDate)
    }

    /// Returns the year, 0 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Returns the day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Parses `YYYYMMDD`, with or without a separator after year and month.
    pub(crate) fn parse(text: &str, separator: Option<char>) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let rest = after(rest, separator)?;
        let (month, rest) = rest.split_at_checked(2)?;
        let day = after(rest, separator)?;
        let day = if day.len() == 2 { number(day)? } else { return None };
        Self::new(number(year)?, number(month)?, day).ok()
    }

    /// Displays the day with this separator after year and month.
    pub(crate) fn with_separator(self, separator: &'static str) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            let Self { year, month, day } = self;
            write!(f, "{year:04}{separator}{month:02}{separator}{day:02}")
        })
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    /// Parses the form `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::parse(text, Some('-')).ok_or(InvalidDate)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({self})")
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_separator("-").fmt(f)
    }
}

serde_as_text!(Date, "a day as YYYY-MM-DD");

/// Returns the number of days since 1970-01-01: Howard Hinnant's `days_from_civil`, for years from 0 on.
pub(super) fn days_since_1970(date: Date) -> i64 {
    let year = i64::from(date.year) - i64::from(date.month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = (i64::from(date.month) + 9) % 12;
    let day_of_year = (153 * month + 2) / 5 + i64::from(date.day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Returns year, month and day of a number of days since 1970-01-01: Howard Hinnant's `civil_from_days`.
pub(super) fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Removes a separator from the beginning of a text.
pub(super) fn after(text: &str, separator: Option<char>) -> Option<&str> {
    match separator {
        Some(separator) => text.strip_prefix(separator),
        None => Some(text),
    }
}

/// Parses ASCII digits, without a sign.
pub(super) fn number<T: FromStr>(digits: &str) -> Option<T> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_checked_against_the_calendar() {
        assert!(Date::new(2024, 2, 29).is_ok());
        for (year, month, day) in
            [(2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 0, 1), (2023, 13, 1)]
        {
            assert_eq!(Date::new(year, month, day), Err(InvalidDate));
        }
    }

    #[test]
    fn forms_are_parsed_strictly_and_written_back() {
        let day = Date::new(2025, 3, 27).unwrap();
        for (text, separator) in [("20250327", ""), ("2025-03-27", "-"), ("2025.03.27", ".")] {
            assert_eq!(Date::parse(text, separator.chars().next()), Some(day));
            assert_eq!(day.with_separator(separator).to_string(), text);
        }
        for bad in [
            "2025-3-27",
            "2025-03-27 ",
            "2025/03/27",
            "",
            "yyyy-MM-dd",
            "２０２５-03-27",
            "+025-03-27",
        ] {
            assert_eq!(Date::parse(bad, Some('-')), None, "{bad}");
        }
    }

    #[test]
    fn serde_uses_the_form_of_display() {
        let day = Date::new(2025, 3, 27).unwrap();
        assert_eq!(serde_json::to_string(&day).unwrap(), "\"2025-03-27\"");
        assert_eq!(serde_json::from_str::<Date>("\"2025-03-27\"").unwrap(), day);
        let error = serde_json::from_str::<Date>("\"20250327\"").unwrap_err();
        assert_eq!(
            error.to_string(),
            "invalid value: string \"20250327\", expected a day as YYYY-MM-DD at line 1 column 10"
        );
    }
}
