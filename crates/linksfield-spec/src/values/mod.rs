//! The value types, such as `text`, `decimal` and `iccid`.
//!
//! Each type has its own file, which defines the keys of the type in YAML, its written form, the check of a
//! value, and a sample value. This file combines the types in [`ValueType`].

mod bytes;
mod date;
mod date_time;
mod decimal;
mod duration;
mod file;
mod flag;
mod identifier;
mod integer;
mod json;
mod keys;
mod large_integer;
mod period;
mod text;
mod time;
mod timestamp;
mod value;
mod written_time;

use serde::Serialize;

pub use bytes::{Bytes, BytesEncoding};
pub use date::{Date, DateFormat};
pub use date_time::{DateTime, DateTimeFormat};
pub use decimal::Decimal;
pub use duration::{Duration, DurationUnit};
pub use file::{Binary, File};
pub use flag::{Boolean, Flag};
pub use identifier::{DeviceCode, Iccid, Imei, Imsi, Msisdn};
pub use integer::Integer;
pub use json::Json;
pub(crate) use keys::is_offset;
pub(crate) use keys::{KeyMistake, Keys, Word};
pub use large_integer::LargeInteger;
pub use period::Period;
pub use text::{Secret, Text, TextOrNumber};
pub use time::{Time, TimeFormat};
pub use timestamp::Timestamp;
pub(crate) use value::{ExampleForm, Unfit};

use crate::model::words::Wire;
use value::{Declared, Value};

/// Declares [`ValueType`], with one variant for each value type.
macro_rules! value_types {
    ($(#[doc = $meaning:literal] $type:ident,)+) => {
        /// The type of a single value, or of any JSON.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        pub enum ValueType {
            $(#[doc = $meaning] $type($type),)+
        }

        impl ValueType {
            /// The names of all value types in YAML.
            pub const NAMES: &'static [&'static str] = &[$($type::NAME),+];

            /// The meanings of all value types, in the order of their names.
            #[cfg(feature = "schema")]
            pub(crate) const MEANINGS: &'static [&'static str] = &[$($meaning),+];

            /// Reads the value type with a name from the keys of a field. `None` if no value type has the
            /// name.
            pub(crate) fn read(name: &str, keys: &mut Keys<'_>) -> Option<Self> {
                match name {
                    $(<$type as Declared>::NAME => Some(Self::$type($type::read(keys))),)+
                    _ => None,
                }
            }

            /// Returns the name of the type in YAML.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { $(Self::$type(_) => $type::NAME,)+ }
            }

            /// Whether a key applies to this type.
            pub(crate) fn takes(&self, key: &str) -> bool {
                let keys = match self { $(Self::$type(_) => $type::KEYS,)+ };
                keys.contains(&key)
            }

            fn value(&self) -> &dyn Value {
                match self { $(Self::$type(value) => value,)+ }
            }
        }

        $(impl From<$type> for ValueType {
            fn from(value: $type) -> Self {
                Self::$type(value)
            }
        })+
    };
}

value_types! {
    /// Free text.
    Text,
    /// Text that some responses write as a number.
    TextOrNumber,
    /// Secret text: it must not appear in messages or logs.
    Secret,
    /// A day or a month.
    Period,
    /// An ICCID, which identifies a SIM card (ITU-T E.118).
    Iccid,
    /// An IMSI, which identifies a subscription.
    Imsi,
    /// An MSISDN, which is a telephone number.
    Msisdn,
    /// An IMEI, which identifies a device.
    Imei,
    /// An ICCID or an IMEI.
    DeviceCode,
    /// An exact decimal number.
    Decimal,
    /// A whole number.
    Integer,
    /// A whole number of at most 128 bits.
    LargeInteger,
    /// A boolean written as one of two words, by default `1` and `0`.
    Flag,
    /// A JSON boolean.
    Boolean,
    /// A date.
    Date,
    /// A date and time.
    DateTime,
    /// A time of day.
    Time,
    /// A point in time, as seconds or milliseconds since 1970-01-01 UTC.
    Timestamp,
    /// A duration, as a whole number of a unit.
    Duration,
    /// Bytes that are written as text.
    Bytes,
    /// Any JSON value.
    Json,
    /// A file of a multipart body.
    File,
    /// Bytes that are the whole body of a request.
    Binary,
}

impl ValueType {
    /// Returns a description of the type for messages, such as `a whole number`.
    #[must_use]
    pub fn describe(&self) -> String {
        self.value().describe()
    }

    /// Returns whether values of this type are JSON strings or JSON numbers.
    ///
    /// For types that are neither, such as booleans, returns [`Wire::String`].
    #[must_use]
    pub fn wire(&self) -> Wire {
        self.value().wire()
    }

    /// Whether values of this type are always sensitive: secrets, and the numbers of cards, subscribers and devices.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.value().is_sensitive()
    }

    /// Returns what the type adds to the documentation of a field, as sentences.
    #[must_use]
    pub fn note(&self) -> Option<String> {
        self.value().note()
    }

    /// Whether values of this type can be written as bare text. True for all types except [`Json`], [`File`] and
    /// [`Binary`].
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.value().is_single()
    }

    /// Whether a bare text is a value of this type. Values in a path, a query or a header are bare text.
    #[must_use]
    pub fn fits_text(&self, text: &str) -> bool {
        self.check_text(text).is_ok()
    }

    /// Whether a JSON value is a value of this type in its written form.
    #[must_use]
    pub fn fits_json(&self, value: &serde_json::Value) -> bool {
        self.check_json(value).is_ok()
    }

    /// Returns a sample value of this type as bare text.
    #[must_use]
    pub fn sample_text(&self) -> &str {
        self.value().sample()
    }

    /// Converts a bare text of this type to JSON, in the written form of the type.
    #[must_use]
    pub fn to_json(&self, text: &str) -> serde_json::Value {
        self.value().to_json(text)
    }

    /// Whether a text has the form of this type. Does not check the length of text.
    pub(crate) fn has_form(&self, text: &str) -> bool {
        self.value().fits(text)
    }

    pub(crate) fn check_text(&self, text: &str) -> Result<(), Unfit> {
        self.value().check_text(text)
    }

    pub(crate) fn check_json(&self, value: &serde_json::Value) -> Result<(), Unfit> {
        self.value().check_json(value)
    }

    pub(crate) fn example_form(&self) -> ExampleForm {
        self.value().example_form()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every value type, in every written form, with every format and small limits.
    fn every_type() -> Vec<ValueType> {
        let formats: Vec<[String; 1]> = (DateFormat::ALL.iter().map(|format| format.as_str()))
            .chain(DateTimeFormat::ALL.iter().map(|format| format.as_str()))
            .chain(TimeFormat::ALL.iter().map(|format| format.as_str()))
            .map(|format| [format.to_owned()])
            .collect();
        let mut types = Vec::new();
        for name in ValueType::NAMES {
            for (wire, format) in Wire::ALL.iter().flat_map(|w| formats.iter().map(move |f| (w, f)))
            {
                for (limit, unit) in [(1, "seconds"), (2, "milliseconds")] {
                    let mut keys = Keys {
                        type_name: name,
                        wire: Some(*wire),
                        format: Some(format),
                        unit: Some(unit),
                        encoding: Some("base64"),
                        decimals: Some(limit - 1),
                        max_length: Some(limit as usize),
                        ..Keys::default()
                    };
                    let ty = ValueType::read(name, &mut keys).unwrap();
                    types.extend(keys.mistakes.is_empty().then_some(ty));
                }
            }
        }
        types
    }

    #[test]
    fn every_sample_fits_its_type() {
        for ty in every_type() {
            let text = ty.sample_text();
            assert!(ty.fits_text(text), "{text} is not {}", ty.describe());
            let json = ty.to_json(text);
            assert!(ty.fits_json(&json), "{json} is not {}", ty.describe());
        }
    }

    #[test]
    fn every_name_is_read_as_its_type() {
        let types = every_type();
        for name in ValueType::NAMES {
            assert!(types.iter().any(|ty| ty.name() == *name), "{name}");
        }
        assert!(ValueType::read("object", &mut Keys::default()).is_none());
    }

    #[test]
    fn a_missing_key_is_a_mistake() {
        for (name, missing) in [("decimal", 1), ("timestamp", 2), ("date", 1), ("text", 0)] {
            let mut keys = Keys { type_name: name, ..Keys::default() };
            assert!(ValueType::read(name, &mut keys).is_some());
            assert_eq!(keys.mistakes.len(), missing, "{name}: {:?}", keys.mistakes);
        }
    }
}
