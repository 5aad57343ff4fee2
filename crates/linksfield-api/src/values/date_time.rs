//! [`DateTime`]: days with a time of day, without a time zone. The documentation of a field states the time
//! zone, if it is known.

use std::fmt;
use std::str::FromStr;

use super::date::{Date, InvalidDate, after, number};
use super::text::serde_as_text;

/// A calendar day with a time of day, to the second and without a time zone.
///
/// `Display`, `FromStr` and serde use the form `YYYY-MM-DD hh:mm:ss`, even if an API sends another form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    date: Date,
    hour: u8,
    minute: u8,
    second: u8,
}

impl DateTime {
    /// Creates a time from a day, an hour (0 to 23), a minute (0 to 59) and a second (0 to 60; 60 is a leap
    /// second).
    ///
    /// # Errors
    ///
    /// [`InvalidDate`] if hour, minute or second is out of range.
    pub fn new(date: Date, hour: u8, minute: u8, second: u8) -> Result<Self, InvalidDate> {
        let fits = hour <= 23 && minute <= 59 && second <= 60;
        fits.then_some(Self { date, hour, minute, second }).ok_or(InvalidDate)
    }

    /// Returns the day.
    #[must_use]
    pub fn date(self) -> Date {
        self.date
    }

    /// Returns the hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// Returns the minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// Returns the second, 0 to 60.
    #[must_use]
    pub fn second(self) -> u8 {
        self.second
    }

    /// Parses `YYYY-MM-DD hh:mm:ss` with the given character between date and time.
    pub(crate) fn parse(text: &str, between: char) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let time = after(rest, Some(between))?;
        let (hour, rest) = time.split_at_checked(2)?;
        let (minute, rest) = after(rest, Some(':'))?.split_at_checked(2)?;
        let second = after(rest, Some(':')).filter(|second| second.len() == 2)?;
        let date = Date::parse(date, Some('-'))?;
        Self::new(date, number(hour)?, number(minute)?, number(second)?).ok()
    }

    /// Displays the time with the given character between date and time.
    pub(crate) fn with_between(self, between: char) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            let Self { date, hour, minute, second } = self;
            write!(f, "{date}{between}{hour:02}:{minute:02}:{second:02}")
        })
    }
}

impl FromStr for DateTime {
    type Err = InvalidDate;

    /// Parses the form `YYYY-MM-DD hh:mm:ss`.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::parse(text, ' ').ok_or(InvalidDate)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DateTime({self})")
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_between(' ').fmt(f)
    }
}

serde_as_text!(DateTime, "a time as YYYY-MM-DD hh:mm:ss");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_parsed_strictly_and_written_back() {
        let time = DateTime::new(Date::new(2023, 12, 31).unwrap(), 23, 59, 59).unwrap();
        assert_eq!(DateTime::parse("2023-12-31 23:59:59", ' '), Some(time));
        assert_eq!(DateTime::parse("2023-12-31T23:59:59", 'T'), Some(time));
        assert_eq!(time.with_between('T').to_string(), "2023-12-31T23:59:59");
        for bad in
            ["2023-12-31 24:00:00", "2023-12-31 23:59", "2023-12-31  3:59:59", "20181031256548"]
        {
            assert_eq!(DateTime::parse(bad, ' '), None, "{bad}");
        }
    }

    #[test]
    fn serde_uses_the_form_of_display() {
        let time: DateTime = "2023-12-31 23:59:59".parse().unwrap();
        assert_eq!(serde_json::to_string(&time).unwrap(), "\"2023-12-31 23:59:59\"");
        assert_eq!(serde_json::from_str::<DateTime>("\"2023-12-31 23:59:59\"").unwrap(), time);
        assert!(serde_json::from_str::<DateTime>("\"2023-12-31T23:59:59\"").is_err());
    }
}
