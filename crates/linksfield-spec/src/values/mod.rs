//! The value types: what a single value means, the keys it takes in YAML, how it is written, how a text is
//! checked against it, and a sample. One file for each; this file only lists them.

mod date;
mod date_time;
mod decimal;
mod flag;
mod identifier;
mod integer;
mod json;
mod keys;
mod period;
mod text;
mod timestamp;
mod value;

use serde::Serialize;

pub use date::{Date, DateFormat};
pub use date_time::{DateTime, DateTimeFormat};
pub use decimal::Decimal;
pub use flag::{Boolean, Flag};
pub use identifier::{DeviceCode, Iccid, Imei, Imsi, Msisdn};
pub use integer::Integer;
pub use json::Json;
pub(crate) use keys::{KeyMistake, Keys};
pub use period::Period;
pub use text::{Secret, Text, TextOrNumber};
pub use timestamp::Timestamp;
pub(crate) use value::{ExampleForm, Unfit};

use crate::model::words::Wire;
use value::{Declared, Value};

/// Declares [`ValueType`]: one variant for each value type, called like its struct.
macro_rules! value_types {
    ($($(#[$meta:meta])* $type:ident,)+) => {
        /// The type of a single value, or of any JSON.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        pub enum ValueType {
            $($(#[$meta])* $type($type),)+
        }

        impl ValueType {
            /// The names of all value types in YAML.
            pub(crate) const NAMES: &'static [&'static str] = &[$($type::NAME),+];

            /// Makes the type of a name and the keys beside it; `None` for a name that is none of these.
            pub(crate) fn read(name: &str, keys: &mut Keys<'_>) -> Option<Self> {
                match name {
                    $(<$type as Declared>::NAME => Some(Self::$type($type::read(keys))),)+
                    _ => None,
                }
            }

            /// Returns the name in YAML.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { $(Self::$type(_) => $type::NAME,)+ }
            }

            /// Whether a key beside `type:` means something for this type.
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
    /// Text that must never be shown.
    Secret,
    /// A day or a month.
    Period,
    /// The number of a SIM card, E.118.
    Iccid,
    /// The number of a subscription.
    Imsi,
    /// A telephone number.
    Msisdn,
    /// The number of a device.
    Imei,
    /// An ICCID or an IMEI.
    DeviceCode,
    /// An exact decimal number.
    Decimal,
    /// A whole number.
    Integer,
    /// Yes or no as `1` or `0`.
    Flag,
    /// Yes or no as JSON's `true` or `false`.
    Boolean,
    /// A day of the calendar.
    Date,
    /// A day with a time.
    DateTime,
    /// A point in time, counted from 1970 UTC.
    Timestamp,
    /// Any JSON value, kept as it is.
    Json,
}

impl ValueType {
    /// Returns the type in words, for messages: "a whole number".
    #[must_use]
    pub fn describe(&self) -> String {
        self.value().describe()
    }

    /// Returns whether a value of this type is a JSON string or a JSON number. Types that are neither are
    /// said to be strings: so they stand in a path, a query or a header.
    #[must_use]
    pub fn wire(&self) -> Wire {
        self.value().wire()
    }

    /// Whether a value of this type is a single one, which can be written as bare text. Any JSON cannot.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.value().is_single()
    }

    /// Whether a bare text, as in a path, a query or a header, is a value of this type.
    #[must_use]
    pub fn fits_text(&self, text: &str) -> bool {
        self.check_text(text).is_ok()
    }

    /// Whether a JSON value is one of this type, in its written form.
    #[must_use]
    pub fn fits_json(&self, value: &serde_json::Value) -> bool {
        self.check_json(value).is_ok()
    }

    /// Returns a bare text that is a value of this type.
    #[must_use]
    pub fn sample_text(&self) -> &'static str {
        self.value().sample()
    }

    /// Returns a text of this type as the JSON value in its written form.
    #[must_use]
    pub fn to_json(&self, text: &str) -> serde_json::Value {
        self.value().to_json(text)
    }

    /// Whether a text has the form of this type, whatever its length.
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

    /// Types of every name, in every written form, with every format and small limits.
    fn every_type() -> Vec<ValueType> {
        let formats: Vec<[String; 1]> = (DateFormat::ALL.iter().map(|format| format.as_str()))
            .chain(DateTimeFormat::ALL.iter().map(|format| format.as_str()))
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
    fn every_name_is_read_back() {
        let types = every_type();
        for name in ValueType::NAMES {
            assert!(types.iter().any(|ty| ty.name() == *name), "{name}");
        }
        assert!(ValueType::read("object", &mut Keys::default()).is_none());
    }

    #[test]
    fn keys_that_a_type_needs_are_missed() {
        for (name, missing) in [("decimal", 1), ("timestamp", 2), ("date", 1), ("text", 0)] {
            let mut keys = Keys { type_name: name, ..Keys::default() };
            assert!(ValueType::read(name, &mut keys).is_some());
            assert_eq!(keys.mistakes.len(), missing, "{name}: {:?}", keys.mistakes);
        }
    }
}
