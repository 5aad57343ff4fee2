//! Serde for values with one text form: serializes with `Display`, and deserializes by parsing.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

/// Implements `Serialize` with `Display`, and `Deserialize` with a function from text to an `Option`. Without
/// a function, `FromStr` is used.
macro_rules! serde_as_text {
    ($name:ident, $expected:expr) => {
        $crate::values::text::serde_as_text!($name, $expected, |text| text.parse().ok(), true);
    };
    ($name:ident, $expected:expr, $read:expr, $is_shown:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::values::text::deserialize(deserializer, $expected, $read, $is_shown)
            }
        }
    };
}

pub(super) use serde_as_text;

/// Deserializes text with a function that returns `None` for invalid text. The error shows the text unless it is
/// sensitive.
pub(super) fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    expected: &'static str,
    read: fn(&str) -> Option<T>,
    is_shown: bool,
) -> Result<T, D::Error> {
    struct OneText<T> {
        expected: &'static str,
        read: fn(&str) -> Option<T>,
        is_shown: bool,
    }

    impl<T> Visitor<'_> for OneText<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.expected)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            let found =
                if self.is_shown { Unexpected::Str(text) } else { Unexpected::Other("text") };
            (self.read)(text).ok_or_else(|| E::invalid_value(found, &self))
        }
    }

    deserializer.deserialize_str(OneText { expected, read, is_shown })
}
