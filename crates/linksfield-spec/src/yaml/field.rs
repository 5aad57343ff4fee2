//! Fields: parameters, fields of responses, and fields of shared types.

use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::scalar::{OneOrMany, Ordered, Scalar};
use crate::model::{Basis, ListStyle, Required, Wire};

/// A field: a parameter, a field of a response, or a field of a shared type.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("allOf" = crate::schema::keys_of_types(), "defaultSnippets" = crate::schema::snippet("field"))))]
pub(crate) struct Field {
    /// The type of the value: a value type, `object`, `list`, `map`, `code`, `union`, or the name of a shared
    /// type under `types:` of `family.yaml`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::TypeName"))]
    #[serde(rename = "type")]
    pub(crate) ty: String,
    /// The name in Rust of an object, a coded type or a union, in PascalCase.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::PascalCase>"))]
    #[serde(rename = "as")]
    pub(crate) type_name: Option<String>,
    /// The name of the field in Rust, if none can be made from the name on the wire, or if two would be
    /// equal.
    pub(crate) name: Option<String>,
    /// How a date or a time is written. In a response, a list of several formats is possible.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Format>"))]
    pub(crate) format: Option<OneOrMany>,
    /// The offset of a date or a time from UTC, such as `"+08:00"`. Leave the key out if the page does not
    /// state the zone.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Offset>"))]
    pub(crate) zone: Option<String>,
    /// How bytes are written.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::values::BytesEncoding>"))]
    pub(crate) encoding: Option<String>,
    /// How the page writes the value. Required for numbers, timestamps and durations.
    pub(crate) wire: Option<Wire>,
    /// The greatest number of decimal places of a `decimal`.
    pub(crate) decimals: Option<u32>,
    /// The unit: of a `timestamp` or a `duration` one of the fixed units, otherwise in words, or `not
    /// documented` if the page does not state the unit of a quantity.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = crate::schema::units())))]
    pub(crate) unit: Option<String>,
    /// How a list in a query or in a form is sent.
    pub(crate) style: Option<ListStyle>,
    /// Whether a response may contain one item instead of the list.
    #[serde(default)]
    pub(crate) single: SingleItem,
    /// The least number.
    pub(crate) min: Option<Scalar>,
    /// The greatest number.
    pub(crate) max: Option<Scalar>,
    /// The least length of a `text` or a `secret`, in characters.
    pub(crate) min_length: Option<usize>,
    /// The greatest length of a `text`, in characters.
    pub(crate) max_length: Option<usize>,
    /// A regular expression that the whole text must match. Look-around is not supported. A parameter with a
    /// `pattern` needs an `example`.
    pub(crate) pattern: Option<String>,
    /// The least number of items of a `list`.
    pub(crate) min_items: Option<usize>,
    /// The greatest number of items of a `list`.
    pub(crate) max_items: Option<usize>,
    /// The only value of a parameter, which the client always sends. The parameter is not part of the Rust
    /// API.
    pub(crate) constant: Option<Scalar>,
    /// The value that the server assumes if the field is left out. The client never sends it.
    pub(crate) default: Option<Scalar>,
    /// `true` for a value that must not appear in a log, such as an activation code. Identifiers and secrets
    /// are always sensitive.
    pub(crate) sensitive: Option<bool>,
    /// Whether the page marks the field as required. `unknown` (the default) if the page has no marker, and
    /// `assumed` if an assumption states why the field is required.
    #[serde(default)]
    pub(crate) required: RequiredMark,
    /// `true` if the page states that the value may be `null`.
    pub(crate) nullable: Option<bool>,
    /// When an optional parameter is required: a text that continues "Required when", or a mapping of other
    /// parameters to their values, which the client checks. The word `present` means any value.
    pub(crate) required_when: Option<RequiredWhen>,
    /// Other names under which responses contain the same value.
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    /// Where the meaning of the field is known from.
    pub(crate) basis: Option<Basis>,
    /// The meaning of the field: first sentence, then units, formats and conditions. Leave the key out if the
    /// page does not describe the field.
    pub(crate) doc: Option<String>,
    /// The Chinese term.
    pub(crate) zh: Option<String>,
    /// Marks the field as deprecated, with a sentence that states what to use instead. The field is still
    /// read and sent.
    pub(crate) deprecated: Option<String>,
    /// A value as printed: in quotes if it is a JSON string.
    pub(crate) example: Option<Scalar>,
    /// Of a flag: its two values, the value for true first, such as `["Y", "N"]`. Of a map: the type of its
    /// values.
    pub(crate) values: Option<Values>,
    /// The type of the items of a `list`.
    pub(crate) items: Option<Box<Field>>,
    /// The fields of an `object`, by their names on the wire.
    pub(crate) fields: Option<Ordered<Field>>,
    /// The codes of a field with `type: code`, if only this field has the list.
    pub(crate) codes: Option<Vec<Code>>,
    /// The variants of a field with `type: union`.
    pub(crate) union: Option<Union>,
}

/// Whether a response may contain a single item instead of a list with one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SingleItem {
    /// A response always contains a list. The default.
    #[default]
    Refused,
    /// A response may contain one item instead of the list.
    Accepted,
}

/// The value of `values`: the two values of a flag, or the type of the values of a map.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum Values {
    /// The two values of a flag, the value for true first.
    Flag(Vec<Scalar>),
    /// The type of the values of a map.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum RequiredWhen {
    /// The condition in words.
    Words(String),
    /// Other parameters, with the values that they have.
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

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RequiredMark {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Required".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "enum": [true, false, "assumed", "unknown"],
            "markdownEnumDescriptions": [
                "The page marks the field as required.",
                "The page marks the field as optional.",
                "The page has no marker. An entry under `assumptions` states why the field is required.",
                "The page has no marker. The default.",
            ],
        })
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

/// A code of a coded type.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("defaultSnippets" = crate::schema::snippet("code"))))]
pub(crate) struct Code {
    /// The code as on the wire: in quotes, or a number without quotes with `wire: number`.
    pub(crate) code: Scalar,
    /// The name of the code in Rust: an English name in PascalCase.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PascalCase"))]
    pub(crate) name: String,
    /// The Chinese term.
    pub(crate) zh: Option<String>,
    /// Where the meaning of the code is known from.
    pub(crate) basis: Option<Basis>,
    /// The meaning of the code.
    pub(crate) doc: Option<String>,
}

/// One of several objects. A field of the object, the discriminator, states which object it is.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Union {
    /// The name of the discriminator.
    pub(crate) by: String,
    /// How the discriminator is written: `string` (the default) or `number`.
    pub(crate) wire: Option<Wire>,
    /// The variants, by the value of the discriminator: the name of a shared type, or a mapping with `fields`
    /// or `type`.
    pub(crate) variants: Ordered<VariantOrType>,
}

/// A variant, or only the name of the shared type of its object.
#[derive(Debug)]
pub(crate) struct VariantOrType(pub(crate) Variant);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for VariantOrType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "VariantOrType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let name = generator.subschema_for::<crate::schema::PascalCase>();
        let variant = generator.subschema_for::<Variant>();
        schemars::json_schema!({ "anyOf": [name, variant] })
    }
}

/// A variant of a union.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Variant {
    /// The name of the variant in Rust, if it should not be made from the value.
    pub(crate) name: Option<String>,
    /// The meaning of the variant.
    pub(crate) doc: Option<String>,
    /// The name of a shared type with `fields`, instead of `fields`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::PascalCase>"))]
    #[serde(rename = "type")]
    pub(crate) ty: Option<String>,
    /// The name in Rust of the type of the object, in PascalCase.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::PascalCase>"))]
    #[serde(rename = "as")]
    pub(crate) type_name: Option<String>,
    /// The fields of the object, without the discriminator.
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
