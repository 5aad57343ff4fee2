//! The codecs of days and times in the less common documented forms, such as `DD/MM/YYYY hh:mm`.
//!
//! The forms are a table. A codec has the index of its form as an argument, so that a new form is one more line of the
//! table.

use std::borrow::Cow;
use std::fmt::Write as _;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, read_text};
use crate::mismatch::Mismatch;
use crate::values::{Date, DateTime, TimeOfDay};

/// Each form, and its description for mismatches. Each letter of `YMDhms` stands for one digit.
const FORMS: &[(&str, &str)] = &[
    ("YYYY/MM/DD", "a day as YYYY/MM/DD"),
    ("DD/MM/YYYY", "a day as DD/MM/YYYY"),
    ("MM/DD/YYYY", "a day as MM/DD/YYYY"),
    ("DD-MM-YYYY", "a day as DD-MM-YYYY"),
    ("DD.MM.YYYY", "a day as DD.MM.YYYY"),
    ("YYYY-MM-DD hh:mm", "a time as YYYY-MM-DD hh:mm"),
    ("YYYY-MM-DDThh:mm", "a time as YYYY-MM-DDThh:mm"),
    ("YYYY/MM/DD hh:mm:ss", "a time as YYYY/MM/DD hh:mm:ss"),
    ("YYYY/MM/DD hh:mm", "a time as YYYY/MM/DD hh:mm"),
    ("DD/MM/YYYY hh:mm:ss", "a time as DD/MM/YYYY hh:mm:ss"),
    ("DD/MM/YYYY hh:mm", "a time as DD/MM/YYYY hh:mm"),
    ("MM/DD/YYYY hh:mm:ss", "a time as MM/DD/YYYY hh:mm:ss"),
    ("MM/DD/YYYY hh:mm", "a time as MM/DD/YYYY hh:mm"),
    ("DD-MM-YYYY hh:mm:ss", "a time as DD-MM-YYYY hh:mm:ss"),
    ("DD-MM-YYYY hh:mm", "a time as DD-MM-YYYY hh:mm"),
    ("DD.MM.YYYY hh:mm:ss", "a time as DD.MM.YYYY hh:mm:ss"),
    ("DD.MM.YYYY hh:mm", "a time as DD.MM.YYYY hh:mm"),
    ("YYYYMMDDhhmm", "a time as YYYYMMDDhhmm"),
    ("hh:mm:ss", "a time of day as hh:mm:ss"),
    ("hh:mm", "a time of day as hh:mm"),
    ("hhmmss", "a time of day as hhmmss"),
    ("hhmm", "a time of day as hhmm"),
];

/// Returns the index of a form, for the argument of [`DateAs`], [`DateTimeAs`] and [`TimeAs`].
///
/// # Panics
///
/// If there is no such form. Generated code calls this function only in constants, where a panic is an error of the
/// compiler.
#[must_use]
pub const fn form(text: &str) -> usize {
    let mut index = 0;
    while index < FORMS.len() && !is_equal(FORMS[index].0.as_bytes(), text.as_bytes()) {
        index += 1;
    }
    assert!(index < FORMS.len(), "unknown form of a date or time");
    index
}

const fn is_equal(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != other[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// The numbers of a date and time. Parts that a form does not have keep their default.
#[derive(Debug, Clone, Copy)]
struct Numbers {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
}

impl From<Date> for Numbers {
    fn from(date: Date) -> Self {
        let (year, month, day) = (date.year(), date.month(), date.day());
        Self { year, month, day, hour: 0, minute: 0, second: 0 }
    }
}

impl From<DateTime> for Numbers {
    fn from(time: DateTime) -> Self {
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        Self { hour, minute, second, ..Self::from(time.date()) }
    }
}

impl From<TimeOfDay> for Numbers {
    fn from(time: TimeOfDay) -> Self {
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        Self { year: 0, month: 1, day: 1, hour, minute, second }
    }
}

impl Numbers {
    /// Parses a text with exactly the digits of a form.
    fn parse(text: &str, form: &str) -> Option<Self> {
        let mut numbers = Self { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
        let has_date = form.contains('Y');
        if !has_date {
            (numbers.month, numbers.day) = (1, 1);
        }
        if text.len() != form.len() {
            return None;
        }
        for (found, wanted) in text.bytes().zip(form.bytes()) {
            let part = match wanted {
                b'Y' => {
                    let digit = u16::from(found.checked_sub(b'0').filter(|digit| *digit <= 9)?);
                    numbers.year = numbers.year * 10 + digit;
                    continue;
                }
                b'M' => &mut numbers.month,
                b'D' => &mut numbers.day,
                b'h' => &mut numbers.hour,
                b'm' => &mut numbers.minute,
                b's' => &mut numbers.second,
                other if other == found => continue,
                _ => return None,
            };
            *part = *part * 10 + found.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        }
        Some(numbers)
    }

    /// Writes the numbers in a form.
    fn write(self, form: &str) -> String {
        let mut out = String::with_capacity(form.len());
        let mut rest = form;
        while let Some(letter) = rest.chars().next() {
            let run = rest.chars().take_while(|next| *next == letter).count();
            let number = match letter {
                'Y' => self.year,
                'M' => self.month.into(),
                'D' => self.day.into(),
                'h' => self.hour.into(),
                'm' => self.minute.into(),
                's' => self.second.into(),
                other => {
                    out.push(other);
                    rest = &rest[other.len_utf8()..];
                    continue;
                }
            };
            // Writing to a string cannot fail.
            let _ = write!(out, "{number:0run$}");
            rest = &rest[run..];
        }
        out
    }

    fn time(self) -> Option<TimeOfDay> {
        TimeOfDay::new(self.hour, self.minute, self.second).ok()
    }

    fn date_time(self) -> Option<DateTime> {
        let date = Date::new(self.year, self.month, self.day).ok()?;
        DateTime::new(date, self.hour, self.minute, self.second).ok()
    }
}

/// Returns a form to the minute with the seconds added. `None` for a form that has seconds, or no time.
fn with_seconds(form: &str) -> Option<String> {
    let is_to_the_minute = form.ends_with("mm");
    let separator = if form.ends_with(":mm") { ":" } else { "" };
    is_to_the_minute.then(|| format!("{form}{separator}ss"))
}

/// Parses a text in a form. If the form has no seconds, a text with seconds is accepted as well.
fn parse(text: &str, form: &str) -> Option<Numbers> {
    Numbers::parse(text, form).or_else(|| Numbers::parse(text, &with_seconds(form)?))
}

/// Writes a time in a form.
///
/// A time with seconds cannot be sent in a form without seconds. Its seconds are written nevertheless, so that it can be
/// stored and read again without a change.
fn written(numbers: Numbers, form: &str) -> String {
    match with_seconds(form) {
        Some(longer) if numbers.second != 0 => numbers.write(&longer),
        _ => numbers.write(form),
    }
}

fn check(numbers: Numbers, form: &str) -> Result<(), InvalidValue> {
    if numbers.second != 0 && with_seconds(form).is_some() {
        return Err(InvalidValue::new(format!("has seconds, but is sent as {form}")));
    }
    Ok(())
}

/// A day in a form.
#[derive(Debug)]
pub enum DateAs<const FORM: usize> {}

impl<const FORM: usize> Codec for DateAs<FORM> {
    type Value = Date;

    fn read(raw: &RawValue) -> Result<Date, Mismatch> {
        let (form, expected) = FORMS[FORM];
        read_text(raw, expected, |text| Some(Numbers::parse(text, form)?.date_time()?.date()))
    }

    fn write(value: &Date, writer: ValueWriter<'_>) {
        writer.quoted(Self::text(value));
    }

    fn text(value: &Date) -> Cow<'_, str> {
        Cow::Owned(Numbers::from(*value).write(FORMS[FORM].0))
    }
}

/// A day with a time of day, in a form.
#[derive(Debug)]
pub enum DateTimeAs<const FORM: usize> {}

impl<const FORM: usize> Codec for DateTimeAs<FORM> {
    type Value = DateTime;

    fn read(raw: &RawValue) -> Result<DateTime, Mismatch> {
        let (form, expected) = FORMS[FORM];
        read_text(raw, expected, |text| parse(text, form)?.date_time())
    }

    fn write(value: &DateTime, writer: ValueWriter<'_>) {
        writer.quoted(Self::text(value));
    }

    fn text(value: &DateTime) -> Cow<'_, str> {
        Cow::Owned(written(Numbers::from(*value), FORMS[FORM].0))
    }

    fn check(value: &DateTime) -> Result<(), InvalidValue> {
        check(Numbers::from(*value), FORMS[FORM].0)
    }
}

/// A time of day in a form.
#[derive(Debug)]
pub enum TimeAs<const FORM: usize> {}

impl<const FORM: usize> Codec for TimeAs<FORM> {
    type Value = TimeOfDay;

    fn read(raw: &RawValue) -> Result<TimeOfDay, Mismatch> {
        let (form, expected) = FORMS[FORM];
        read_text(raw, expected, |text| parse(text, form)?.time())
    }

    fn write(value: &TimeOfDay, writer: ValueWriter<'_>) {
        writer.quoted(Self::text(value));
    }

    fn text(value: &TimeOfDay) -> Cow<'_, str> {
        Cow::Owned(written(Numbers::from(*value), FORMS[FORM].0))
    }

    fn check(value: &TimeOfDay) -> Result<(), InvalidValue> {
        check(Numbers::from(*value), FORMS[FORM].0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, refuses, survives, written};
    use super::*;

    type DayFirst = DateAs<{ form("DD/MM/YYYY") }>;
    type Minutes = DateTimeAs<{ form("YYYY-MM-DD hh:mm") }>;
    type Clock = TimeAs<{ form("hh:mm") }>;

    #[test]
    fn each_codec_reads_and_writes_only_its_form() {
        survives::<DayFirst>(&["\"29/02/2024\"", "\"01/12/0001\""]);
        survives::<DateAs<{ form("MM/DD/YYYY") }>>(&["\"02/29/2024\""]);
        let bad = [
            "\"02/29/2024\"",
            "\"29/02/2025\"",
            "\"29-02-2024\"",
            "\"9/2/2024\"",
            "\"\"",
            "20240229",
            "\"洲洲洲2\"",
        ];
        refuses::<DayFirst>("a day as DD/MM/YYYY", &bad);
        survives::<Minutes>(&["\"2024-02-29 23:59\""]);
        refuses::<Minutes>(
            "a time as YYYY-MM-DD hh:mm",
            &["\"2024-02-29 24:00\"", "\"2024-02-29\"", "1"],
        );
        survives::<DateTimeAs<{ form("DD/MM/YYYY hh:mm:ss") }>>(&["\"29/02/2024 23:59:60\""]);
        survives::<DateTimeAs<{ form("YYYYMMDDhhmm") }>>(&["\"202402292359\""]);
        survives::<TimeAs<{ form("hhmmss") }>>(&["\"000000\"", "\"235959\""]);
        refuses::<Clock>("a time of day as hh:mm", &["\"24:00\"", "\"9:00\"", "\"\"", "900"]);
    }

    #[test]
    fn every_form_is_written_and_read_back() {
        let time = DateTime::new(Date::new(2024, 2, 29).unwrap(), 23, 59, 0).unwrap();
        for (form, expected) in FORMS {
            assert!(expected.ends_with(form), "{form}");
            let text = Numbers::from(time).write(form);
            assert_eq!(text.len(), form.len());
            let numbers = parse(&text, form).unwrap();
            assert_eq!(numbers.write(form), text);
        }
    }

    #[test]
    fn seconds_are_not_lost_but_cannot_be_sent_to_the_minute() {
        let seconds = read::<Clock>("\"10:30:05\"").unwrap();
        assert_eq!(written::<Clock>(&seconds), "\"10:30:05\"");
        assert_eq!(reason::<Clock>(&seconds).unwrap(), "has seconds, but is sent as hh:mm");
        let minutes = TimeOfDay::new(10, 30, 0).unwrap();
        assert_eq!(
            (written::<Clock>(&minutes), reason::<Clock>(&minutes)),
            ("\"10:30\"".to_owned(), None)
        );
        let time = read::<Minutes>("\"2024-02-29 10:30:05\"").unwrap();
        assert_eq!(
            reason::<Minutes>(&time).unwrap(),
            "has seconds, but is sent as YYYY-MM-DD hh:mm"
        );
        type Compact = DateTimeAs<{ form("YYYYMMDDhhmm") }>;
        assert_eq!(written::<Compact>(&time), "\"20240229103005\"");
    }
}
