//! Times in milliseconds since 1970: calendar days, and their written forms.

use std::time::{SystemTime, UNIX_EPOCH};

use linksfield_spec::sandbox::TimeSpan;

/// The milliseconds of a day.
const DAY: i64 = 86_400_000;

/// The offset of Linksfield's calendar from UTC, in milliseconds: UTC+8. Times without a zone are in this calendar.
pub(crate) const LINKSFIELD: i64 = 8 * 3_600_000;

/// The earliest and the latest time of the world: between the years 1 and 9999 at every offset from UTC, because the
/// documented forms have four digits for the year.
const RANGE: std::ops::RangeInclusive<i64> = -62_135_510_400_000..=253_402_214_400_000;

/// Returns the current time of this machine.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(*RANGE.end())
}

/// A time of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    pub(crate) hour: i64,
    pub(crate) minute: i64,
    pub(crate) second: i64,
    pub(crate) millisecond: i64,
}

impl Moment {
    /// Returns the calendar time, at an offset from UTC in milliseconds.
    pub(crate) fn of(at: i64, offset: i64) -> Self {
        let at = at.clamp(*RANGE.start(), *RANGE.end()) + offset;
        let (days, rest) = (at.div_euclid(DAY), at.rem_euclid(DAY));
        // The days are counted from 1 March of the year 0, so that a leap day is the last day of its year.
        let shifted = days + 719_468;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day: of_year - (153 * shifted_month + 2) / 5 + 1,
            hour: rest / 3_600_000,
            minute: rest / 60_000 % 60,
            second: rest / 1000 % 60,
            millisecond: rest % 1000,
        }
    }

    /// Returns the time in milliseconds since 1970. `None` if no such time exists.
    pub(crate) fn at(&self, offset: i64) -> Option<i64> {
        let exists = (1..=9999).contains(&self.year)
            && (1..=12).contains(&self.month)
            && (1..=days_of(self.year, self.month)).contains(&self.day)
            && (0..24).contains(&self.hour)
            && (0..60).contains(&self.minute)
            && (0..=60).contains(&self.second)
            && (0..1000).contains(&self.millisecond);
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * (self.month + if self.month > 2 { -3 } else { 9 }) + 2) / 5 + self.day;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_469;
        let time =
            ((self.hour * 60 + self.minute) * 60 + self.second) * 1000 + self.millisecond - offset;
        exists.then(|| days * DAY + time)
    }
}

/// Returns the number of days of a month.
fn days_of(year: i64, month: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Returns a time that is a number of units later. Months and years are those of Linksfield's calendar. A day that the
/// month does not have becomes its last day.
pub(crate) fn plus(at: i64, number: i64, unit: TimeSpan) -> i64 {
    let later = match months(unit) {
        None => at.checked_add(number.saturating_mul(length(unit))),
        Some(months) => {
            let moment = Moment::of(at, LINKSFIELD);
            let whole = number.saturating_mul(months).clamp(-200_000, 200_000)
                + moment.year * 12
                + moment.month
                - 1;
            let (year, month) = (whole.div_euclid(12), whole.rem_euclid(12) + 1);
            let day = moment.day.min(days_of(year, month));
            Moment { year, month, day, ..moment }.at(LINKSFIELD)
        }
    };
    let limit = if number < 0 { *RANGE.start() } else { *RANGE.end() };
    later.unwrap_or(limit).clamp(*RANGE.start(), *RANGE.end())
}

/// Returns the last second of the day, month or other span of a time, in Linksfield's calendar.
pub(crate) fn end_of(at: i64, span: TimeSpan) -> i64 {
    let moment = Moment::of(at, LINKSFIELD);
    let month = match span {
        TimeSpan::Quarter => (moment.month + 2) / 3 * 3,
        TimeSpan::HalfYear => (moment.month + 5) / 6 * 6,
        TimeSpan::Year => 12,
        _ => moment.month,
    };
    let day = match months(span) {
        Some(_) => days_of(moment.year, month),
        None => moment.day,
    };
    let (hour, minute) = match span {
        TimeSpan::Second => return at,
        TimeSpan::Minute => (moment.hour, moment.minute),
        TimeSpan::Hour => (moment.hour, 59),
        _ => (23, 59),
    };
    let end = Moment { month, day, hour, minute, second: 59, millisecond: 0, ..moment };
    end.at(LINKSFIELD).unwrap_or(at)
}

/// Returns the months of a unit that is a number of calendar months.
fn months(unit: TimeSpan) -> Option<i64> {
    match unit {
        TimeSpan::Month => Some(1),
        TimeSpan::Quarter => Some(3),
        TimeSpan::HalfYear => Some(6),
        TimeSpan::Year => Some(12),
        TimeSpan::Second | TimeSpan::Minute | TimeSpan::Hour | TimeSpan::Day => None,
    }
}

/// Returns the length of a unit in milliseconds. A month counts as 30 days.
pub(crate) fn length(unit: TimeSpan) -> i64 {
    match unit {
        TimeSpan::Second => 1000,
        TimeSpan::Minute => 60_000,
        TimeSpan::Hour => 3_600_000,
        TimeSpan::Day => DAY,
        TimeSpan::Month => 30 * DAY,
        TimeSpan::Quarter => 91 * DAY,
        TimeSpan::HalfYear => 182 * DAY,
        TimeSpan::Year => 365 * DAY,
    }
}

/// Writes a time as in RFC 3339, in UTC with milliseconds.
pub(crate) fn rfc3339(at: i64) -> String {
    let millisecond = Moment::of(at, 0).millisecond;
    format!("{}.{millisecond:03}Z", written("YYYY-MM-DDThh:mm:ss", at, 0))
}

/// Reads a time as in RFC 3339. The offset from UTC is required.
pub(crate) fn of_rfc3339(text: &str) -> Option<i64> {
    let (time, rest) = text.split_at_checked(19)?;
    let (fraction, zone) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at_checked(rest.find(['Z', '+', '-'])?)?,
        None => ("0", rest),
    };
    let digits: String = fraction.chars().chain("00".chars()).take(3).collect();
    let millisecond: i64 = digits.parse().ok()?;
    Some(read("YYYY-MM-DDThh:mm:ss", time, offset(zone)?)? + millisecond)
}

/// Reads an offset from UTC, such as `+08:00`, as milliseconds.
pub(crate) fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let sign = match zone.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let (hours, minutes) = (hours.parse::<i64>().ok()?, minutes.parse::<i64>().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes))
        .then(|| sign * (hours * 60 + minutes) * 60_000)
}

/// Writes a time in a format of the spec, such as `YYYY-MM-DD hh:mm:ss`.
pub(crate) fn written(format: &str, at: i64, offset: i64) -> String {
    let moment = Moment::of(at, offset);
    let mut text = String::with_capacity(format.len());
    let mut rest = format;
    while !rest.is_empty() {
        let part = PARTS.iter().find(|(name, _)| rest.starts_with(name));
        match part {
            Some((name, part)) => {
                let width = name.len();
                text.push_str(&format!("{:0width$}", part.of(&moment)));
                rest = &rest[width..];
            }
            None => {
                text.extend(rest.chars().next());
                rest = &rest[rest.chars().next().map_or(1, char::len_utf8)..];
            }
        }
    }
    text
}

/// Reads a time in a format of the spec.
pub(crate) fn read(format: &str, text: &str, offset: i64) -> Option<i64> {
    let mut moment =
        Moment { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
    let (mut format, mut text) = (format, text);
    while let Some(first) = format.chars().next() {
        match PARTS.iter().find(|(name, _)| format.starts_with(name)) {
            Some((name, part)) => {
                let (digits, rest) = text.split_at_checked(name.len())?;
                let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
                part.set(&mut moment, digits.parse().ok().filter(|_| is_number)?);
                (format, text) = (&format[name.len()..], rest);
            }
            None => {
                text = text.strip_prefix(first)?;
                format = &format[first.len_utf8()..];
            }
        }
    }
    text.is_empty().then(|| moment.at(offset))?
}

/// The parts of a format, the longest first.
const PARTS: [(&str, Part); 6] = [
    ("YYYY", Part::Year),
    ("MM", Part::Month),
    ("DD", Part::Day),
    ("hh", Part::Hour),
    ("mm", Part::Minute),
    ("ss", Part::Second),
];

#[derive(Clone, Copy)]
enum Part {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}

impl Part {
    fn of(self, moment: &Moment) -> i64 {
        match self {
            Self::Year => moment.year,
            Self::Month => moment.month,
            Self::Day => moment.day,
            Self::Hour => moment.hour,
            Self::Minute => moment.minute,
            Self::Second => moment.second,
        }
    }

    fn set(self, moment: &mut Moment, number: i64) {
        match self {
            Self::Year => moment.year = number,
            Self::Month => moment.month = number,
            Self::Day => moment.day = number,
            Self::Hour => moment.hour = number,
            Self::Minute => moment.minute = number,
            Self::Second => moment.second = number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2023-12-31T15:59:59Z, the end of a year in UTC+8.
    const END: i64 = 1_704_038_399_000;

    #[test]
    fn times_are_written_and_read_in_every_zone() {
        assert_eq!(rfc3339(END), "2023-12-31T15:59:59.000Z");
        assert_eq!(written("YYYY-MM-DD hh:mm:ss", END, LINKSFIELD), "2023-12-31 23:59:59");
        assert_eq!(read("YYYY-MM-DD hh:mm:ss", "2023-12-31 23:59:59", LINKSFIELD), Some(END));
        assert_eq!(of_rfc3339("2023-12-31T23:59:59+08:00"), Some(END));
        assert_eq!(of_rfc3339("2023-12-31T15:59:59.5Z"), Some(END + 500));
        for bad in ["2023-02-29 00:00:00", "2023-1-1 00:00:00", "x", "2023-12-31 24:00:00"] {
            assert_eq!(read("YYYY-MM-DD hh:mm:ss", bad, 0), None, "{bad}");
        }
        for bad in ["2023-12-31T15:59:59", "", "欧洲欧洲欧洲欧洲欧洲", "2023-12-31T15:59:59+"]
        {
            assert_eq!(of_rfc3339(bad), None, "{bad}");
        }
        for at in [0, END, -1, 951_782_400_000, *RANGE.end()] {
            assert_eq!(Moment::of(at, 0).at(0), Some(at));
        }
        let hour = 3_600_000;
        assert_eq!(Moment::of(i64::MAX / 2, 14 * hour).year, 9999);
        assert_eq!(Moment::of(i64::MIN / 2, -12 * hour).year, 1);
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        let at = |text: &str| read("YYYY-MM-DD hh:mm:ss", text, LINKSFIELD).unwrap();
        let jan = at("2024-01-31 10:00:00");
        assert_eq!(plus(jan, 1, TimeSpan::Month), at("2024-02-29 10:00:00"));
        assert_eq!(plus(jan, -1, TimeSpan::Quarter), at("2023-10-31 10:00:00"));
        assert_eq!(plus(jan, 2, TimeSpan::Year), at("2026-01-31 10:00:00"));
        assert_eq!(plus(jan, 3, TimeSpan::Day), at("2024-02-03 10:00:00"));
        assert_eq!(end_of(jan, TimeSpan::Day), at("2024-01-31 23:59:59"));
        assert_eq!(end_of(at("2024-02-01 00:00:00"), TimeSpan::Month), at("2024-02-29 23:59:59"));
        for unit in [TimeSpan::Second, TimeSpan::Month, TimeSpan::Year] {
            for number in [i64::MAX, i64::MIN, 300_000] {
                assert!(RANGE.contains(&plus(jan, number, unit)));
            }
        }
    }
}
