//! Unions: objects that are told apart by a field.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::field::Field;
use super::scalar::Ordered;
use crate::model::Wire;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Union {
    pub(crate) by: String,
    pub(crate) wire: Option<Wire>,
    pub(crate) variants: Ordered<VariantOrType>,
}

/// A variant, or only the name of the shared type of its object.
#[derive(Debug)]
pub(crate) struct VariantOrType(pub(crate) Variant);

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variant {
    pub(crate) name: Option<String>,
    pub(crate) doc: Option<String>,
    #[serde(rename = "type")]
    pub(crate) ty: Option<String>,
    pub(crate) fields: Option<Ordered<Field>>,
    #[serde(rename = "as")]
    pub(crate) type_name: Option<String>,
    /// Whether only the name of a type is written.
    #[serde(skip)]
    pub(crate) is_short: bool,
}

impl<'de> Deserialize<'de> for VariantOrType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = VariantOrType;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a shared type, or a mapping with `fields` or `type`")
            }

            fn visit_str<E>(self, name: &str) -> Result<VariantOrType, E> {
                let ty = Some(name.to_owned());
                Ok(VariantOrType(Variant { ty, is_short: true, ..Variant::default() }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<VariantOrType, A::Error> {
                Variant::deserialize(MapAccessDeserializer::new(map)).map(VariantOrType)
            }
        }
        deserializer.deserialize_any(Either)
    }
}
