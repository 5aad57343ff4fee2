//! The codec of objects with documented fields, and the traits of the generated types.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::{Dialect, ObjectWriter, ValueWriter};
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, Members, ReadLimits};
use crate::json_text::{Cursor, JsonError};
use crate::mismatch::Mismatch;

/// A type with documented JSON: a request, a response, an event, or an object in one of these.
///
/// Only generated types implement this trait. Their `Serialize` and `Deserialize` use the JSON of the
/// documentation page.
pub trait Structure: Sized {
    /// Reads the fields of an object.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if a required field is missing or does not have the documented form. In a request, also
    /// if an optional field does not have the documented form, or if a field is undocumented.
    #[doc(hidden)]
    fn read(object: &mut Members<'_>) -> Result<Self, Mismatch>;

    /// Writes the fields.
    #[doc(hidden)]
    fn write(&self, object: &mut ObjectWriter<'_>);

    /// Checks the rules of the fields that their types do not enforce.
    ///
    /// # Errors
    ///
    /// [`InvalidValue`] if a field cannot be sent.
    #[doc(hidden)]
    fn check(&self) -> Result<(), InvalidValue> {
        Ok(())
    }
}

/// An object. In a path, a query or a header, it is written as its JSON text.
#[derive(Debug)]
pub struct Object<T>(PhantomData<T>);

impl<T: Structure> Codec for Object<T> {
    type Value = T;

    fn read(raw: &RawValue) -> Result<T, Mismatch> {
        Self::read_within(raw, ReadLimits::default())
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<T, Mismatch> {
        Self::read_next(&mut Cursor::of(raw), limits)
    }

    #[inline(never)]
    fn read_next(cursor: &mut Cursor<'_>, limits: ReadLimits) -> Result<T, Mismatch> {
        #[cfg(test)]
        if super::reference::is_on() {
            let raw = cursor.raw();
            let limits = limits.deeper(Cursor::of(raw))?;
            return T::read(&mut Members::split(raw)?.within(limits));
        }
        let mut object = Members::begin(*cursor, limits)?;
        let value = T::read(&mut object)?;
        *cursor = object.after();
        Ok(value)
    }

    #[inline(never)]
    fn write(value: &T, writer: ValueWriter<'_>) {
        let mut object = writer.object();
        value.write(&mut object);
        object.end();
    }

    #[inline(never)]
    fn text(value: &T) -> Cow<'_, str> {
        let mut out = String::new();
        Self::write(value, ValueWriter::begin(&mut out, Dialect::Plain));
        Cow::Owned(out)
    }

    #[inline(never)]
    fn check(value: &T) -> Result<(), InvalidValue> {
        value.check()
    }
}

/// Reads an event, whose fields may have been split before to recognise its kind.
///
/// # Errors
///
/// [`Mismatch`] if the event does not have the documented form.
#[doc(hidden)]
pub fn read_event<T: Structure>(
    raw: &RawValue,
    fields: Option<Members<'_>>,
) -> Result<T, Mismatch> {
    match fields {
        Some(mut fields) => T::read(&mut fields),
        None => Object::<T>::read(raw),
    }
}

/// Parses a generated type from the text of a JSON object.
///
/// # Errors
///
/// [`JsonError`] if the text is not JSON, or not the documented object.
pub fn from_json<T: Structure>(json: &str) -> Result<T, JsonError> {
    let raw: &RawValue = serde_json::from_str(json).map_err(JsonError::syntax)?;
    from_raw(raw).map_err(JsonError::mismatch)
}

/// Reads a generated type from JSON that the program itself passes, such as a stored response.
///
/// # Errors
///
/// [`Mismatch`] if the JSON is not the documented object.
pub fn from_raw<T: Structure>(raw: &RawValue) -> Result<T, Mismatch> {
    // The client has already applied its limits to the response. What it accepted must be readable here.
    Object::<T>::read_within(raw, ReadLimits::NONE)
}

/// Implements `Serialize`, `Deserialize` and `from_json` for a type that implements [`Structure`].
#[doc(hidden)]
#[macro_export]
macro_rules! __structure_traits {
    ($name:ident) => {
        impl $name {
            /// Parses the value from the text of a JSON object.
            ///
            /// # Errors
            ///
            /// `JsonError` if the text is not JSON, or not the documented object.
            #[inline]
            pub fn from_json(json: &str) -> Result<Self, $crate::__private::JsonError> {
                $crate::__private::codec::from_json(json)
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                $crate::__private::json_text::serialize(serializer, |object| {
                    $crate::__private::codec::Structure::write(self, object);
                })
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                let raw = $crate::__private::json_text::deserialize(deserializer)?;
                $crate::__private::codec::from_raw(&raw)
                    .map_err(<D::Error as $crate::__private::DeserializeError>::custom)
            }
        }
    };
}

/// A type like those that the generator writes, for the tests of this crate.
#[cfg(test)]
#[allow(unreachable_pub, reason = "the macro writes what the types of generated code need")]
pub(crate) mod sample {
    use linksfield_sign::ObjectWriter;

    use super::super::{Codec, Decimal, InvalidValue, Json, List, Number, ShortText, Structure};
    use super::Members;
    use crate::mismatch::Mismatch;
    use crate::values::{self, Extra};

    #[derive(Debug, Clone, PartialEq)]
    pub(crate) struct Plan {
        pub(crate) name: String,
        pub(crate) price: Option<rust_decimal::Decimal>,
        pub(crate) more: Vec<values::Json>,
        pub(crate) extra: Extra,
    }

    type Name = ShortText<8>;
    type Price = Decimal<Number, 2>;
    type More = List<Json>;

    impl Structure for Plan {
        fn read(object: &mut Members<'_>) -> Result<Self, Mismatch> {
            Ok(Self {
                name: object.required::<Name>("name")?,
                price: object.optional::<Price>("price"),
                more: object.optional::<More>("more").unwrap_or_default(),
                extra: object.take_rest(),
            })
        }

        fn write(&self, object: &mut ObjectWriter<'_>) {
            Name::put(object, "name", &self.name);
            Price::put_some(object, "price", &self.price);
            More::put(object, "more", &self.more);
            self.extra.write(object);
        }

        fn check(&self) -> Result<(), InvalidValue> {
            Name::check_required("name", &self.name)
        }
    }

    crate::__structure_traits!(Plan);
}

#[cfg(test)]
mod tests {
    use super::super::List;
    use super::super::testing::{read, reason, refuses_by_kind, survives};
    use super::sample::Plan;
    use super::*;

    #[test]
    fn fields_are_read_written_and_checked() {
        survives::<Object<Plan>>(&[r#"{"name":"A","price":1.50,"more":[],"new":"\u6b27"}"#]);
        refuses_by_kind::<Object<Plan>>("an object", &["[]", "null", "\"\""]);
        let json = r#"[{"name":"A"},{"name":7}]"#;
        assert_eq!(
            read::<List<Object<Plan>>>(json).unwrap_err(),
            "`[1].name`: expected text, found 7"
        );
        let plan = read::<Object<Plan>>(r#"{"name":"far too long"}"#).unwrap();
        assert_eq!(Object::<Plan>::text(&plan), r#"{"name":"far too long","more":[]}"#);
        assert_eq!(
            reason::<List<Object<Plan>>>(&vec![plan]).unwrap(),
            "`[0].name` is longer than 8 characters"
        );
    }
}
