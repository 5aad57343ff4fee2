//! [`Rfc3339`]: a point in time in RFC 3339 form, kept as received.

use std::fmt;
use std::str::FromStr;

use super::date::{InvalidDate, civil, days_since_1970, number};
use super::text::serde_as_text;
use super::{DateTime, Timestamp};

/// A point in time in RFC 3339 form, such as `2023-06-15T02:41:27.000+00:00`. The text is kept as received.
///
/// `Display`, `FromStr` and serde use the text. Two values for the same point in time are not equal if their
/// texts differ. To compare points in time, compare their [timestamps](Self::timestamp).
///
/// A [`Timestamp`] converts into this type, so that people can read it:
///
/// ```
/// use linksfield_api::{Rfc3339, Timestamp};
///
/// let time = Rfc3339::try_from(Timestamp::from_unix_seconds(1_686_796_887))?;
/// assert_eq!(time.to_string(), "2023-06-15T02:41:27Z");
/// # Ok::<_, linksfield_api::InvalidDate>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rfc3339 {
    text: Box<str>,
    timestamp: Timestamp,
}

impl Rfc3339 {
    /// Creates the value from text in RFC 3339 form.
    ///
    /// # Errors
    ///
    /// [`InvalidDate`] if the text is not a date and time with an offset from UTC.
    pub fn new(text: &str) -> Result<Self, InvalidDate> {
        let timestamp = parse_rfc3339(text).ok_or(InvalidDate)?;
        Ok(Self { text: text.into(), timestamp })
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the point in time, to the millisecond.
    #[must_use]
    pub fn timestamp(&self) -> Timestamp {
        self.timestamp
    }
}

impl fmt::Display for Rfc3339 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl fmt::Debug for Rfc3339 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rfc3339({})", self.text)
    }
}

impl FromStr for Rfc3339 {
    type Err = InvalidDate;

    /// Parses text in RFC 3339 form, like [`new`](Self::new).
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::new(text)
    }
}

/// Writes the time in UTC, with milliseconds if they are not 0.
///
/// # Errors
///
/// [`InvalidDate`] if the year is not between 0 and 9999.
impl TryFrom<Timestamp> for Rfc3339 {
    type Error = InvalidDate;

    fn try_from(timestamp: Timestamp) -> Result<Self, InvalidDate> {
        let seconds = timestamp.unix_seconds();
        let (year, month, day) = civil(seconds.div_euclid(86_400));
        if !(0..=9999).contains(&year) {
            return Err(InvalidDate);
        }
        let second = seconds.rem_euclid(86_400);
        let fraction = match timestamp.unix_milliseconds().rem_euclid(1000) {
            0 => String::new(),
            fraction => format!(".{fraction:03}"),
        };
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let text =
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z");
        Ok(Self { text: text.into(), timestamp })
    }
}

serde_as_text!(Rfc3339, "a time as in RFC 3339");

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
    let days = days_since_1970(local.date());
    let seconds =
        i64::from(local.hour()) * 3600 + i64::from(local.minute()) * 60 + i64::from(local.second());
    let utc = days * 86_400 + seconds - offset * 60;
    Some(Timestamp::from_unix_milliseconds(utc * 1000 + milliseconds))
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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_timestamp_is_written_in_utc_and_read_back() {
        let cases = [
            (1_686_796_887_000, "2023-06-15T02:41:27Z"),
            (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ];
        for (milliseconds, text) in cases {
            let timestamp = Timestamp::from_unix_milliseconds(milliseconds);
            let written = Rfc3339::try_from(timestamp).unwrap();
            assert_eq!((written.as_str(), written.timestamp()), (text, timestamp));
        }
        let read = Rfc3339::new("2024-02-29T23:59:59.999Z").unwrap();
        assert_eq!(Rfc3339::try_from(read.timestamp()), Ok(read));
        for outside in [i64::MIN, -62_167_219_200_001, 253_402_300_800_000, i64::MAX] {
            let timestamp = Timestamp::from_unix_milliseconds(outside);
            assert_eq!(Rfc3339::try_from(timestamp), Err(InvalidDate), "{outside}");
        }
    }

    #[test]
    fn serde_keeps_the_text() {
        let json = "\"2023-06-15T10:41:27.0+08:00\"";
        let time: Rfc3339 = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&time).unwrap(), json);
        assert_eq!(time.to_string().parse(), Ok(time));
    }
}
