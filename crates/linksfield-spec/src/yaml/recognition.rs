//! Conditions by which an event is recognised.

use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::scalar::{Ordered, Scalar};

/// A condition: the name of a field that is present, or fields with the values that they must have.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum Recognition {
    /// The field is present.
    Present(String),
    /// Each field has the given value, or one of the given values.
    Values(Ordered<Accepted>),
}

/// One accepted value, or a list of them.
#[derive(Debug)]
pub(crate) struct Accepted {
    pub(crate) values: Vec<Scalar>,
    /// Whether the file has a list.
    pub(crate) is_list: bool,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Accepted {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Accepted".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<Scalar>();
        schemars::json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

impl<'de> Deserialize<'de> for Recognition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrMapping;
        impl<'de> Visitor<'de> for NameOrMapping {
            type Value = Recognition;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field, or a mapping of a field to its value")
            }

            fn visit_str<E>(self, name: &str) -> Result<Recognition, E> {
                Ok(Recognition::Present(name.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Recognition, A::Error> {
                Ordered::deserialize(MapAccessDeserializer::new(map)).map(Recognition::Values)
            }
        }
        deserializer.deserialize_any(NameOrMapping)
    }
}

impl<'de> Deserialize<'de> for Accepted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Accepted;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in quotes, a whole number, a boolean, or a list of them")
            }

            fn visit_str<E>(self, text: &str) -> Result<Accepted, E> {
                Ok(Accepted { values: vec![Scalar::Text(text.to_owned())], is_list: false })
            }

            fn visit_i64<E>(self, number: i64) -> Result<Accepted, E> {
                Ok(Accepted { values: vec![Scalar::Integer(number)], is_list: false })
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Accepted, E> {
                let number = i64::try_from(number)
                    .map_err(|_| E::custom("this number is too large; put it in quotes"))?;
                self.visit_i64(number)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Accepted, E> {
                Ok(Accepted { values: vec![Scalar::Boolean(value)], is_list: false })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Accepted, A::Error> {
                let values = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
                Ok(Accepted { values, is_list: true })
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}
