//! Days and times as the APIs write them. They carry no time zone: the documentation of each field says
//! which one is meant, where that is known.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Why a text or a triple of numbers is not a day or a time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such day or time")]
pub struct InvalidDate;

/// A calendar day.
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
    /// Takes year (0 to 9999), month (1 to 12) and day of the month.
    ///
    /// # Errors
    ///
    /// When the calendar has no such day.
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

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Reads `YYYYMMDD`, or the same with a separator after year and month.
    pub(crate) fn parse(text: &str, separator: Option<char>) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let rest = after(rest, separator)?;
        let (month, rest) = rest.split_at_checked(2)?;
        let day = after(rest, separator)?;
        let day = if day.len() == 2 { number(day)? } else { return None };
        Self::new(number(year)?, number(month)?, day).ok()
    }

    /// Prints with a separator after year and month, or none.
    pub(crate) fn with_separator(self, separator: &'static str) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            let Self { year, month, day } = self;
            write!(f, "{year:04}{separator}{month:02}{separator}{day:02}")
        })
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    /// Reads what `Display` writes: `YYYY-MM-DD`.
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

/// A calendar day with a time of day, to the second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    date: Date,
    hour: u8,
    minute: u8,
    second: u8,
}

impl DateTime {
    /// Takes a day, hour (0 to 23), minute and second (0 to 59; 60 is a leap second).
    ///
    /// # Errors
    ///
    /// When no day has such a time.
    pub fn new(date: Date, hour: u8, minute: u8, second: u8) -> Result<Self, InvalidDate> {
        let fits = hour <= 23 && minute <= 59 && second <= 60;
        fits.then_some(Self { date, hour, minute, second }).ok_or(InvalidDate)
    }

    /// The day.
    #[must_use]
    pub fn date(self) -> Date {
        self.date
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 60.
    #[must_use]
    pub fn second(self) -> u8 {
        self.second
    }

    /// Reads `YYYY-MM-DD hh:mm:ss` with the given character between day and time.
    pub(crate) fn parse(text: &str, between: char) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let time = after(rest, Some(between))?;
        let (hour, rest) = time.split_at_checked(2)?;
        let (minute, rest) = after(rest, Some(':'))?.split_at_checked(2)?;
        let second = after(rest, Some(':')).filter(|second| second.len() == 2)?;
        let date = Date::parse(date, Some('-'))?;
        Self::new(date, number(hour)?, number(minute)?, number(second)?).ok()
    }

    /// Prints with a character between day and time.
    pub(crate) fn with_between(self, between: char) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            let Self { date, hour, minute, second } = self;
            write!(f, "{date}{between}{hour:02}:{minute:02}:{second:02}")
        })
    }
}

impl FromStr for DateTime {
    type Err = InvalidDate;

    /// Reads what `Display` writes: `YYYY-MM-DD hh:mm:ss`.
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

/// A day or a month, as statistics name what they count.
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
    /// A whole month.
    ///
    /// # Errors
    ///
    /// When the calendar has no such month.
    pub fn month(year: u16, month: u8) -> Result<Self, InvalidDate> {
        Date::new(year, month, 1).map(|first| Self { first, is_day: false })
    }

    /// The day, or the first day of the month.
    #[must_use]
    pub fn first_day(self) -> Date {
        self.first
    }

    /// Whether it is one day.
    #[must_use]
    pub fn is_day(self) -> bool {
        self.is_day
    }

    /// Reads `YYYY-MM-DD` or `YYYY-MM`. Answers have been seen to print single digits.
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

    /// Reads what `Display` writes: `YYYY-MM-DD` or `YYYY-MM`.
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
        write!(f, "{:04}-{:02}", self.first.year, self.first.month)
    }
}

fn after(text: &str, separator: Option<char>) -> Option<&str> {
    match separator {
        Some(separator) => text.strip_prefix(separator),
        None => Some(text),
    }
}

fn number<T: FromStr>(digits: &str) -> Option<T> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// A point in time, to the millisecond, counted from 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    milliseconds: i64,
}

impl Timestamp {
    /// Takes milliseconds since 1970.
    #[must_use]
    pub fn from_unix_milliseconds(milliseconds: i64) -> Self {
        Self { milliseconds }
    }

    /// Takes seconds since 1970; beyond what milliseconds can count, the nearest that they can.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Self {
        Self { milliseconds: seconds.saturating_mul(1000) }
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn unix_milliseconds(self) -> i64 {
        self.milliseconds
    }

    /// Whole seconds since 1970.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.milliseconds.div_euclid(1000)
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let milliseconds = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_millis()).unwrap_or(i64::MAX),
            Err(before) => {
                i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |before| -before)
            }
        };
        Self { milliseconds }
    }
}

impl TryFrom<Timestamp> for SystemTime {
    type Error = InvalidDate;

    fn try_from(timestamp: Timestamp) -> Result<Self, Self::Error> {
        let distance = Duration::from_millis(timestamp.milliseconds.unsigned_abs());
        let time = if timestamp.milliseconds < 0 {
            UNIX_EPOCH.checked_sub(distance)
        } else {
            UNIX_EPOCH.checked_add(distance)
        };
        time.ok_or(InvalidDate)
    }
}

/// A point in time as RFC 3339 writes it, such as `2023-06-15T02:41:27.000+00:00`, kept as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rfc3339(Box<str>);

impl Rfc3339 {
    /// Takes a text in the form of RFC 3339.
    ///
    /// # Errors
    ///
    /// When it is not a time with an offset from UTC.
    pub fn new(text: &str) -> Result<Self, InvalidDate> {
        parse_rfc3339(text).map(|_| Self(text.into())).ok_or(InvalidDate)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same point in time, to the millisecond.
    #[must_use]
    pub fn timestamp(&self) -> Timestamp {
        parse_rfc3339(&self.0).unwrap_or(Timestamp { milliseconds: 0 })
    }
}

impl fmt::Display for Rfc3339 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

fn parse_rfc3339(text: &str) -> Option<Timestamp> {
    let (local, rest) = text.split_at_checked(19)?;
    let local = DateTime::parse(local, 'T')?;
    let (fraction, zone) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at(rest.find(['Z', '+', '-'])?),
        None => ("0", rest),
    };
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let padded: String = fraction.chars().chain("000".chars()).take(3).collect();
    let milliseconds: i64 = is_fraction.then(|| number(&padded)).flatten()?;
    let offset = offset_minutes(zone)?;
    let days = days_since_1970(local.date);
    let seconds =
        i64::from(local.hour) * 3600 + i64::from(local.minute) * 60 + i64::from(local.second);
    let utc = days * 86_400 + seconds - offset * 60;
    Some(Timestamp { milliseconds: utc * 1000 + milliseconds })
}

fn offset_minutes(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let sign = match zone.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = zone[1..].split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 {
        return None;
    }
    let hours: i64 = number(hours)?;
    let minutes: i64 = number(minutes)?;
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Howard Hinnant's `days_from_civil`, for years from 0 on.
fn days_since_1970(date: Date) -> i64 {
    let year = i64::from(date.year) - i64::from(date.month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = (i64::from(date.month) + 9) % 12;
    let day_of_year = (153 * month + 2) / 5 + i64::from(date.day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
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
    fn forms_are_read_strictly_and_written_back() {
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
    fn rfc_3339_gives_the_point_in_time() {
        // `date -d 2023-06-15T02:41:27Z +%s` prints 1686796887.
        let same =
            ["2023-06-15T02:41:27.000+00:00", "2023-06-15T02:41:27Z", "2023-06-15T10:41:27+08:00"];
        for text in same {
            let time = Rfc3339::new(text).unwrap();
            assert_eq!(time.timestamp().unix_seconds(), 1_686_796_887, "{text}");
            assert_eq!(time.as_str(), text);
        }
        let fraction = Rfc3339::new("1969-12-31T23:59:59.5Z").unwrap();
        assert_eq!(fraction.timestamp().unix_milliseconds(), -500);
        for bad in
            ["2023-07-13T14:05:02", "2023-06-15T02:41:27.Z", "2023-06-15T02:41:27+8:00", "欧"]
        {
            assert!(Rfc3339::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn timestamps_go_to_the_system_clock_and_back() {
        let early = Timestamp::from_unix_milliseconds(-1500);
        assert_eq!(early.unix_seconds(), -2);
        assert_eq!(Timestamp::from(SystemTime::try_from(early).unwrap()), early);
        assert_eq!(Timestamp::from_unix_seconds(i64::MAX).unix_milliseconds(), i64::MAX);
    }
}
