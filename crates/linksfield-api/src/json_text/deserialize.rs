//! Reads a value from any self-describing serde `Deserializer`, and writes the value as JSON text.

use std::fmt::{self, Display, Write};

use linksfield_sign::{Dialect, write_string};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde_json::value::RawValue;

/// The name with which serde_json is asked for a value as text. For a newtype struct of this name, serde_json
/// passes a map with this single key. If serde_json changed the name, digits of numbers would be lost, as in
/// other formats. A test would then fail.
const RAW: &str = "$serde_json::private::RawValue";

/// The key with which serde_json passes numbers as text if a program enables its feature
/// `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// Deserializes any value as JSON text.
///
/// `from_str`, `from_slice` and `from_reader` of serde_json keep the text exactly. In the following cases,
/// the text is written anew from the values that serde passes. Integers of up to 128 bits stay exact. Other
/// numbers become an `f64`, so `1.50` becomes `1.5`, and digits after the 17th are lost.
///
/// - Inside an enum with `#[serde(tag = "…")]` or `#[serde(untagged)]`, and in a field with
///   `#[serde(flatten)]`. Serde collects the values there before it passes them on, so integers of more than
///   64 bits become an `f64`, too.
/// - From a `serde_json::Value`, whose numbers have already lost their digits.
/// - From formats other than serde_json.
///
/// # Errors
///
/// An error of the deserializer, or an error if a value cannot be JSON: bytes, a number that is not finite,
/// or a key that is not text.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    let mut text = String::new();
    deserializer.deserialize_newtype_struct(RAW, Writer(&mut text))?;
    RawValue::from_string(text).map_err(D::Error::custom)
}

/// Appends one value to a text.
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
        // serde_json prints the shortest digits that parse to the same number.
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
