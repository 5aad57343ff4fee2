//! From any self-describing serde `Deserializer` to JSON text.

use std::fmt::{self, Display, Write};

use linksfield_sign::{Dialect, write_string};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde_json::value::RawValue;

/// The name under which serde_json hands out a value as text: as a newtype struct of this name it gives a
/// map with this one key. If a version of serde_json changed it, the digits of numbers would be lost as they
/// are in other formats; a test sees to it.
const RAW: &str = "$serde_json::private::RawValue";

/// The key under which serde_json hands out numbers as text, where a program switches its feature
/// `arbitrary_precision` on.
const NUMBER: &str = "$serde_json::private::Number";

/// Deserializes any value as JSON text.
///
/// Out of serde_json's text (`from_str`, `from_slice`, `from_reader`) the text is taken exactly as it is.
/// Elsewhere the text is written anew, and a number has the digits that the format hands out: integers of
/// up to 128 bits stay exact, of other numbers an `f64` remains, so that `1.50` becomes `1.5` and digits
/// beyond the 17th are lost. That is so
///
/// - inside an enum with `#[serde(tag = "…")]` or `#[serde(untagged)]`, and in a member with
///   `#[serde(flatten)]`: serde collects the values there before it hands them on, and integers beyond 64
///   bits become an `f64`, too;
/// - out of a `serde_json::Value`, whose numbers have lost their digits before;
/// - out of formats other than serde_json's.
///
/// # Errors
///
/// What the deserializer fails with; besides, when a value is not one of JSON: bytes, a number that is not
/// finite, a key that is not text.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    let mut text = String::new();
    deserializer.deserialize_newtype_struct(RAW, Writer(&mut text))?;
    RawValue::from_string(text).map_err(D::Error::custom)
}

/// Writes one value at the end of a text.
struct Writer<'a>(&'a mut String);

impl Writer<'_> {
    fn bare(self, value: impl Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.0, "{value}");
    }
}

impl<'de> DeserializeSeed<'de> for Writer<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Writer<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.bare("null");
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_i128<E>(self, value: i128) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_u128<E>(self, value: u128) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::invalid_value(Unexpected::Float(value), &self));
        }
        // As serde_json prints it: the shortest digits that give the number back.
        self.bare(serde_json::Value::from(value));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        write_string(self.0, value, Dialect::Plain);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let out = self.0;
        out.push('[');
        let begin = out.len();
        loop {
            let end = out.len();
            if end > begin {
                out.push(',');
            }
            if seq.next_element_seed(Writer(&mut *out))?.is_none() {
                out.truncate(end);
                break;
            }
        }
        out.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let out = self.0;
        let mut next = map.next_key::<String>()?;
        if next.as_deref().is_some_and(|key| key == RAW || key == NUMBER) {
            let text: String = map.next_value()?;
            let raw: &RawValue = serde_json::from_str(&text).map_err(A::Error::custom)?;
            out.push_str(raw.get());
            return Ok(());
        }
        out.push('{');
        while let Some(key) = next {
            write_string(out, &key, Dialect::Plain);
            out.push(':');
            map.next_value_seed(Writer(&mut *out))?;
            next = map.next_key()?;
            if next.is_some() {
                out.push(',');
            }
        }
        out.push('}');
        Ok(())
    }
}
