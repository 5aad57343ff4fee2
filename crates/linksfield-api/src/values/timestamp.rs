//! [`Timestamp`]: a point in time, in milliseconds since 1970.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::{Serialize, Serializer};

use super::date::InvalidDate;

/// A point in time: the number of milliseconds since 1970-01-01T00:00:00Z.
///
/// `Display` and `FromStr` use the number in decimal digits, and serde uses an integer. This also applies if
/// an API sends seconds.
///
/// ```
/// use linksfield_api::Timestamp;
///
/// let time = Timestamp::from_unix_seconds(1_498_723_232);
/// assert_eq!(time.to_string(), "1498723232000");
/// assert_eq!("1498723232000".parse(), Ok(time));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    milliseconds: i64,
}

impl Timestamp {
    /// Creates a timestamp from milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn from_unix_milliseconds(milliseconds: i64) -> Self {
        Self { milliseconds }
    }

    /// Creates a timestamp from seconds since 1970-01-01T00:00:00Z.
    ///
    /// A number that is out of range becomes the nearest valid timestamp.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Self {
        Self { milliseconds: seconds.saturating_mul(1000) }
    }

    /// Returns the milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix_milliseconds(self) -> i64 {
        self.milliseconds
    }

    /// Returns the whole seconds since 1970-01-01T00:00:00Z, rounded down.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.milliseconds.div_euclid(1000)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.milliseconds.fmt(f)
    }
}

impl FromStr for Timestamp {
    type Err = InvalidDate;

    /// Parses milliseconds since 1970-01-01T00:00:00Z in decimal digits.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        let milliseconds = if is_number { text.parse().ok() } else { None };
        milliseconds.map(Self::from_unix_milliseconds).ok_or(InvalidDate)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.milliseconds)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Milliseconds;
        impl Visitor<'_> for Milliseconds {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("milliseconds since 1970")
            }

            fn visit_i64<E>(self, milliseconds: i64) -> Result<Timestamp, E> {
                Ok(Timestamp { milliseconds })
            }

            fn visit_u64<E: Error>(self, milliseconds: u64) -> Result<Timestamp, E> {
                i64::try_from(milliseconds)
                    .map(Timestamp::from_unix_milliseconds)
                    .map_err(|_| E::invalid_value(Unexpected::Unsigned(milliseconds), &self))
            }
        }
        deserializer.deserialize_i64(Milliseconds)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_converts_to_system_time_and_back() {
        let early = Timestamp::from_unix_milliseconds(-1500);
        assert_eq!(early.unix_seconds(), -2);
        assert_eq!(Timestamp::from(SystemTime::try_from(early).unwrap()), early);
        assert_eq!(Timestamp::from_unix_seconds(i64::MAX).unix_milliseconds(), i64::MAX);
    }

    #[test]
    fn the_text_is_decimal_milliseconds_only() {
        for (text, milliseconds) in
            [("0", 0), ("-1500", -1500), ("1498723232000", 1_498_723_232_000)]
        {
            let time = Timestamp::from_unix_milliseconds(milliseconds);
            assert_eq!(text.parse(), Ok(time));
            assert_eq!(time.to_string(), text);
            assert_eq!(serde_json::to_string(&time).unwrap(), text);
            assert_eq!(serde_json::from_str::<Timestamp>(text).unwrap(), time);
        }
        for bad in ["", "-", "+1", "1.0", "1 ", "９", "9223372036854775808"] {
            assert_eq!(bad.parse::<Timestamp>(), Err(InvalidDate), "{bad}");
        }
        for bad in ["\"1\"", "1.5", "9223372036854775808", "null"] {
            assert!(serde_json::from_str::<Timestamp>(bad).is_err(), "{bad}");
        }
    }
}
