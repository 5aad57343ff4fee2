//! Fields: parameters, fields of responses, and fields of shared types.

use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::scalar::{OneOrMany, Ordered, Scalar};
use crate::model::{Basis, ListStyle, Required, Wire};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    #[serde(rename = "type")]
    pub(crate) ty: String,
    #[serde(rename = "as")]
    pub(crate) type_name: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) format: Option<OneOrMany>,
    pub(crate) zone: Option<String>,
    pub(crate) encoding: Option<String>,
    pub(crate) wire: Option<Wire>,
    pub(crate) decimals: Option<u32>,
    pub(crate) unit: Option<String>,
    pub(crate) style: Option<ListStyle>,
    #[serde(default)]
    pub(crate) single: SingleItem,
    pub(crate) min: Option<Scalar>,
    pub(crate) max: Option<Scalar>,
    pub(crate) min_length: Option<usize>,
    pub(crate) max_length: Option<usize>,
    pub(crate) pattern: Option<String>,
    pub(crate) min_items: Option<usize>,
    pub(crate) max_items: Option<usize>,
    pub(crate) constant: Option<Scalar>,
    pub(crate) default: Option<Scalar>,
    pub(crate) sensitive: Option<bool>,
    #[serde(default)]
    pub(crate) required: RequiredMark,
    pub(crate) nullable: Option<bool>,
    pub(crate) required_when: Option<RequiredWhen>,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    pub(crate) basis: Option<Basis>,
    pub(crate) doc: Option<String>,
    pub(crate) zh: Option<String>,
    pub(crate) deprecated: Option<String>,
    pub(crate) example: Option<Scalar>,
    pub(crate) values: Option<Values>,
    pub(crate) items: Option<Box<Field>>,
    pub(crate) fields: Option<Ordered<Field>>,
    pub(crate) codes: Option<Vec<Code>>,
    pub(crate) union: Option<Union>,
}

/// Whether a response may contain a single item instead of a list with one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SingleItem {
    #[default]
    Refused,
    Accepted,
}

/// The value of `values`: the two values of a flag, or the type of the values of a map.
#[derive(Debug)]
pub(crate) enum Values {
    Flag(Vec<Scalar>),
    Map(Box<Field>),
}

impl Values {
    /// Returns the values of a flag.
    pub(crate) fn flag(&self) -> Option<&[Scalar]> {
        match self {
            Self::Flag(values) => Some(values),
            Self::Map(_) => None,
        }
    }

    /// Returns the type of the values of a map.
    pub(crate) fn map(&self) -> Option<&Field> {
        match self {
            Self::Map(field) => Some(field),
            Self::Flag(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words {
            type Value = Values;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "a list of the two values of a flag, or the type of the values of a map",
                )
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Values, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Values::Flag)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Values, A::Error> {
                let field = Field::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Values::Map(Box::new(field)))
            }
        }
        deserializer.deserialize_any(Words)
    }
}

/// When an optional parameter is required: in words, or by the values of other fields.
#[derive(Debug)]
pub(crate) enum RequiredWhen {
    Words(String),
    Fields(Ordered<Scalar>),
}

impl<'de> Deserialize<'de> for RequiredWhen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Condition;
        impl<'de> Visitor<'de> for Condition {
            type Value = RequiredWhen;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a condition in words, or a mapping of fields to their values")
            }

            fn visit_str<E>(self, words: &str) -> Result<RequiredWhen, E> {
                Ok(RequiredWhen::Words(words.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RequiredWhen, A::Error> {
                Ordered::deserialize(MapAccessDeserializer::new(map)).map(RequiredWhen::Fields)
            }
        }
        deserializer.deserialize_any(Condition)
    }
}

/// The value of `required`: `true`, `false`, `assumed` or `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RequiredMark(pub(crate) Required);

impl Default for RequiredMark {
    fn default() -> Self {
        Self(Required::Unknown)
    }
}

impl<'de> Deserialize<'de> for RequiredMark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Mark;
        impl Visitor<'_> for Mark {
            type Value = RequiredMark;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`true`, `false`, `assumed` or `unknown`")
            }

            fn visit_bool<E>(self, required: bool) -> Result<RequiredMark, E> {
                Ok(RequiredMark(if required { Required::Yes } else { Required::No }))
            }

            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<RequiredMark, E> {
                match word {
                    "assumed" => Ok(RequiredMark(Required::Assumed)),
                    "unknown" => Ok(RequiredMark(Required::Unknown)),
                    other => {
                        Err(E::unknown_variant(other, &["true", "false", "assumed", "unknown"]))
                    }
                }
            }
        }
        deserializer.deserialize_any(Mark)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Code {
    pub(crate) code: Scalar,
    pub(crate) name: String,
    pub(crate) zh: Option<String>,
    pub(crate) basis: Option<Basis>,
    pub(crate) doc: Option<String>,
}

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
    #[serde(rename = "as")]
    pub(crate) type_name: Option<String>,
    pub(crate) fields: Option<Ordered<Field>>,
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
