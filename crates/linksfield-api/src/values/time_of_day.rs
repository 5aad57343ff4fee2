//! [`TimeOfDay`]: times of day without a day. The documentation of a field states the time zone, if it is known.

use std::fmt;
use std::str::FromStr;

use super::date::{InvalidDate, after, number};
use super::text::serde_as_text;

/// A time of day, to the second, without a day and without a time zone.
///
/// `Display` and serde use the form `hh:mm:ss`, even if an API sends another form. `FromStr` and serde also read
/// `hh:mm`.
///
/// ```
/// let opens = linksfield_api::TimeOfDay::new(8, 30, 0)?;
/// assert_eq!(opens.to_string(), "08:30:00");
/// assert_eq!("08:30".parse(), Ok(opens));
/// # Ok::<(), linksfield_api::InvalidDate>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
    second: u8,
}

impl TimeOfDay {
    /// Creates a time from an hour (0 to 23), a minute (0 to 59) and a second (0 to 60; 60 is a leap second).
    ///
    /// # Errors
    ///
    /// [`InvalidDate`] if hour, minute or second is out of range.
    pub fn new(hour: u8, minute: u8, second: u8) -> Result<Self, InvalidDate> {
        let fits = hour <= 23 && minute <= 59 && second <= 60;
        fits.then_some(Self { hour, minute, second }).ok_or(InvalidDate)
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

    fn parse(text: &str) -> Option<Self> {
        let (hour, rest) = text.split_at_checked(2)?;
        let (minute, rest) = after(rest, Some(':'))?.split_at_checked(2)?;
        let second = match rest {
            "" => "00",
            rest => after(rest, Some(':')).filter(|second| second.len() == 2)?,
        };
        Self::new(number(hour)?, number(minute)?, number(second)?).ok()
    }
}

impl FromStr for TimeOfDay {
    type Err = InvalidDate;

    /// Parses the form `hh:mm:ss` or `hh:mm`.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::parse(text).ok_or(InvalidDate)
    }
}

impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimeOfDay({self})")
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { hour, minute, second } = self;
        write!(f, "{hour:02}:{minute:02}:{second:02}")
    }
}

serde_as_text!(TimeOfDay, "a time of day as hh:mm:ss");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_and_serde_use_one_form() {
        let time: TimeOfDay = serde_json::from_str("\"08:30\"").unwrap();
        assert_eq!(serde_json::to_string(&time).unwrap(), "\"08:30:00\"");
        assert_eq!("08:30:00".parse(), Ok(time));
        assert_eq!(format!("{time:?}"), "TimeOfDay(08:30:00)");
        for bad in [
            "", "8:30", "24:00", "08:60", "08:30:61", "08:30:", "08:30:0", "083000", "+8:30",
            "洲:30",
        ] {
            assert_eq!(bad.parse::<TimeOfDay>(), Err(InvalidDate), "{bad}");
        }
    }
}
