//! [`Period`]: the day or the month of a statistic.

use std::fmt;
use std::str::FromStr;

use super::date::{Date, InvalidDate, number};
use super::text::serde_as_text;

/// The day or the month to which a value of a statistic applies.
///
/// `Display` and serde write `YYYY-MM-DD` or `YYYY-MM`. `FromStr` and serde also read months and days of one
/// digit, which occur in responses.
///
/// ```
/// use linksfield_api::{Date, Period};
///
/// assert_eq!(Period::month(2022, 10)?.to_string(), "2022-10");
/// assert_eq!("2022-10".parse(), Period::month(2022, 10));
/// assert_eq!(Period::from(Date::new(2022, 10, 9)?).to_string(), "2022-10-09");
/// # Ok::<(), linksfield_api::InvalidDate>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Date,
    is_day: bool,
}

impl Period {
    /// Creates a period of a whole month, from a year (0 to 9999) and a month (1 to 12).
    ///
    /// For a single day, convert a [`Date`] with `into()`.
    ///
    /// # Errors
    ///
    /// [`InvalidDate`] if year or month is out of range.
    pub fn month(year: u16, month: u8) -> Result<Self, InvalidDate> {
        Date::new(year, month, 1).map(|first| Self { first, is_day: false })
    }

    /// Returns the day, or the first day of the month.
    #[must_use]
    pub fn first_day(self) -> Date {
        self.first
    }

    /// Returns whether the period is a single day.
    #[must_use]
    pub fn is_day(self) -> bool {
        self.is_day
    }

    /// Parses `YYYY-MM-DD` or `YYYY-MM`. Months and days may have one digit, as in some documented responses.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| year.len() == 4).and_then(number)?;
        let short = |part: &&str| matches!(part.len(), 1 | 2);
        let month = parts.next().filter(short).and_then(number)?;
        let day = match parts.next() {
            None => return Self::month(year, month).ok(),
            Some(day) => Some(day).filter(short).and_then(number)?,
        };
        let first = parts.next().is_none().then(|| Date::new(year, month, day).ok()).flatten()?;
        Some(Self { first, is_day: true })
    }
}

impl FromStr for Period {
    type Err = InvalidDate;

    /// Parses `YYYY-MM-DD` or `YYYY-MM`. Month and day may have one digit.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::parse(text).ok_or(InvalidDate)
    }
}

impl From<Date> for Period {
    fn from(first: Date) -> Self {
        Self { first, is_day: true }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Period({self})")
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_day {
            return self.first.fmt(f);
        }
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

serde_as_text!(Period, "a day as YYYY-MM-DD or a month as YYYY-MM");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_day_or_a_month() {
        for (text, printed, is_day) in [
            ("2022-10", "2022-10", false),
            ("2022-10-9", "2022-10-09", true),
            ("2022-1-31", "2022-01-31", true),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!((period.to_string().as_str(), period.is_day()), (printed, is_day));
        }
        for bad in
            ["", "2022", "2022-", "2022-13", "2022-02-30", "2022-10-09-1", "22-10", "2022-010"]
        {
            assert_eq!(Period::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn serde_uses_the_form_of_display() {
        for text in ["\"2022-10\"", "\"2022-10-09\""] {
            let period: Period = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&period).unwrap(), text);
        }
        let period: Period = serde_json::from_str("\"2022-1-9\"").unwrap();
        assert_eq!(serde_json::to_string(&period).unwrap(), "\"2022-01-09\"");
    }
}
