//! Coded types: the trait of the generated enums of wire codes, and codes that are not documented.

use std::fmt;
use std::marker::PhantomData;

use serde::Serializer;
use serde::de::{Deserializer, Error, Visitor};

/// A coded type: an enum of documented wire codes, which also keeps codes that are not documented.
///
/// Generated enums implement this trait. Use it for functions that accept any coded type:
///
/// ```
/// use linksfield_api::CodeSet;
///
/// fn is_one_of<C: CodeSet>(value: &C, codes: &[&str]) -> bool {
///     codes.contains(&value.as_str())
/// }
/// ```
pub trait CodeSet: Sized {
    /// Whether the codes are sent as JSON strings or as JSON numbers.
    const WIRE: CodeForm;

    /// Returns the value of a code. A code that is not documented becomes the variant `Unknown`.
    fn from_code(code: &str) -> Self;

    /// Returns the wire code, without quotes.
    fn as_str(&self) -> &str;
}

/// The JSON form of the codes of a coded type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CodeForm {
    /// JSON strings.
    Text,
    /// Whole JSON numbers.
    Number,
}

/// A code that has no name in this version of the crate.
///
/// The method `as_str` of the coded type returns the code, and `from_code` creates the value. The text cannot
/// be matched in a pattern. A later version can therefore name the code without breaking programs.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownCode(Box<str>);

impl UnknownCode {
    /// Creates the value from a code.
    #[doc(hidden)]
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self(code.into())
    }

    /// Returns the code.
    #[doc(hidden)]
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// Returns a code as a number, if the number prints as exactly the same text.
pub(crate) fn code_number(code: &str) -> Option<i64> {
    code.parse().ok().filter(|number: &i64| number.to_string() == code)
}

/// Serializes a code. A code of a type with number codes is serialized as a number, unless it is not a whole
/// number.
#[doc(hidden)]
pub fn serialize_code<C: CodeSet, S: Serializer>(
    value: &C,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let code = value.as_str();
    match (C::WIRE, code_number(code)) {
        (CodeForm::Number, Some(number)) => serializer.serialize_i64(number),
        _ => serializer.serialize_str(code),
    }
}

/// Deserializes a code from a string or a whole number, whichever form the coded type has.
#[doc(hidden)]
pub fn deserialize_code<'de, C: CodeSet, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<C, D::Error> {
    struct OneCode<C>(PhantomData<C>);

    impl<C: CodeSet> Visitor<'_> for OneCode<C> {
        type Value = C;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a code as text or a whole number")
        }

        fn visit_str<E: Error>(self, code: &str) -> Result<C, E> {
            Ok(C::from_code(code))
        }

        fn visit_i64<E: Error>(self, code: i64) -> Result<C, E> {
            Ok(C::from_code(&code.to_string()))
        }

        fn visit_u64<E: Error>(self, code: u64) -> Result<C, E> {
            Ok(C::from_code(&code.to_string()))
        }
    }

    deserializer.deserialize_any(OneCode(PhantomData))
}

/// Implements [`CodeSet`], the text traits, serde and the codec for a coded enum.
///
/// The enum must have the methods `from_code(&str) -> Self` and `as_str(&self) -> &str`. The second argument
/// is the [`CodeForm`]: `Text` or `Number`.
#[doc(hidden)]
#[macro_export]
macro_rules! __code_traits {
    ($name:ident, $wire:ident) => {
        impl $crate::__private::CodeSet for $name {
            const WIRE: $crate::__private::CodeForm = $crate::__private::CodeForm::$wire;

            fn from_code(code: &str) -> Self {
                $name::from_code(code)
            }

            fn as_str(&self) -> &str {
                $name::as_str(self)
            }
        }

        impl $crate::__private::fmt::Display for $name {
            #[inline]
            fn fmt(
                &self,
                f: &mut $crate::__private::fmt::Formatter<'_>,
            ) -> $crate::__private::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            /// Returns the value of a code, whether or not the code is documented.
            #[inline]
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Ok(Self::from_code(code))
            }
        }

        impl $crate::__private::Codec for $name {
            type Value = Self;

            fn read(
                raw: &$crate::__private::RawValue,
            ) -> Result<Self, $crate::__private::Mismatch> {
                $crate::__private::codec::Code::<Self>::read(raw)
            }

            fn read_next(
                cursor: &mut $crate::__private::json_text::Cursor<'_>,
                limits: $crate::__private::codec::ReadLimits,
            ) -> Result<Self, $crate::__private::Mismatch> {
                $crate::__private::codec::Code::<Self>::read_next(cursor, limits)
            }

            fn read_text(text: &str) -> Result<Self, $crate::__private::Mismatch> {
                $crate::__private::codec::Code::<Self>::read_text(text)
            }

            fn write(value: &Self, writer: $crate::__private::ValueWriter<'_>) {
                $crate::__private::codec::Code::<Self>::write(value, writer);
            }

            fn text(value: &Self) -> std::borrow::Cow<'_, str> {
                $crate::__private::codec::Code::<Self>::text(value)
            }

            fn check(value: &Self) -> Result<(), $crate::__private::InvalidValue> {
                $crate::__private::codec::Code::<Self>::check(value)
            }

            fn is_empty(value: &Self) -> bool {
                $crate::__private::codec::Code::<Self>::is_empty(value)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                $crate::__private::serialize_code(self, serializer)
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::__private::deserialize_code(deserializer)
            }
        }
    };
}

/// Coded enums like those that the generator writes, for the tests of this crate.
#[cfg(test)]
pub(crate) mod samples {
    use super::UnknownCode;

    macro_rules! coded {
        ($name:ident, $wire:ident, $($variant:ident = $code:literal),*) => {
            #[derive(Debug, Clone, PartialEq, Eq, Hash)]
            pub(crate) enum $name {
                $($variant,)*
                Unknown(UnknownCode),
            }

            impl $name {
                pub(crate) fn from_code(code: &str) -> Self {
                    match code {
                        $($code => Self::$variant,)*
                        other => Self::Unknown(UnknownCode::new(other)),
                    }
                }

                pub(crate) fn as_str(&self) -> &str {
                    match self {
                        $(Self::$variant => $code,)*
                        Self::Unknown(code) => code.as_str(),
                    }
                }
            }

            crate::__code_traits!($name, $wire);
        };
    }

    coded!(Payment, Text, Card = "CARD", Wallet = "2");
    coded!(Status, Number, Open = "1", Closed = "-2");
}

#[cfg(test)]
mod tests {
    use super::samples::{Payment, Status};

    #[test]
    fn a_code_has_one_text() {
        for (text, code) in [("CARD", Payment::Card), ("2", Payment::Wallet)] {
            assert_eq!(text.parse(), Ok(code.clone()));
            assert_eq!((code.as_ref(), code.to_string().as_str()), (text, text));
        }
        assert_eq!(format!("{:>6}|", Payment::Card), "  CARD|");
        let unknown = Payment::from_code("CASH");
        assert_eq!(unknown.as_str(), "CASH");
        assert_eq!(format!("{unknown:?}"), "Unknown(\"CASH\")");
    }

    #[test]
    fn serde_writes_the_wire_form_and_reads_both_forms() {
        assert_eq!(
            serde_json::to_string(&[Payment::Card, Payment::Wallet]).unwrap(),
            r#"["CARD","2"]"#
        );
        let statuses =
            [Status::Open, Status::Closed, Status::from_code("7"), Status::from_code("007")];
        let json = serde_json::to_string(&statuses).unwrap();
        assert_eq!(json, r#"[1,-2,7,"007"]"#);
        assert_eq!(serde_json::from_str::<Vec<Status>>(&json).unwrap(), statuses);
        assert_eq!(serde_json::from_str::<Payment>("2").unwrap(), Payment::Wallet);
        assert_eq!(serde_json::from_str::<Status>("\"1\"").unwrap(), Status::Open);
        assert!(serde_json::from_str::<Status>("1.5").is_err());
    }
}
