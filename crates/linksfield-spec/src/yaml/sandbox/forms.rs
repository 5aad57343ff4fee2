//! How the values with several forms are read, such as a mapping or a list of mappings.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::{Literal, Literals, Origin, OriginKeys, Several, Staged, StagedFor, Unit, UnitByField};
use crate::model::sandbox::TimeSpan;
use crate::yaml::Scalar;

/// The methods of a visitor that accept a scalar or `null`.
macro_rules! visit_literals {
    ($value:ty, $literal:ident => $result:expr) => {
        fn visit_unit<E>(self) -> Result<$value, E> {
            let $literal = Literal::Nothing;
            Ok($result)
        }

        fn visit_str<E>(self, text: &str) -> Result<$value, E> {
            let $literal = Literal::Scalar(Scalar::Text(text.to_owned()));
            Ok($result)
        }

        fn visit_i64<E>(self, number: i64) -> Result<$value, E> {
            let $literal = Literal::Scalar(Scalar::Integer(number));
            Ok($result)
        }

        fn visit_u64<E>(self, number: u64) -> Result<$value, E> {
            let $literal =
                Literal::Scalar(i64::try_from(number).map_or(Scalar::Float, Scalar::Integer));
            Ok($result)
        }

        fn visit_f64<E>(self, _number: f64) -> Result<$value, E> {
            let $literal = Literal::Scalar(Scalar::Float);
            Ok($result)
        }

        fn visit_bool<E>(self, value: bool) -> Result<$value, E> {
            let $literal = Literal::Scalar(Scalar::Boolean(value));
            Ok($result)
        }
    };
}

impl<'de> Deserialize<'de> for Literal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneValue;
        impl Visitor<'_> for OneValue {
            type Value = Literal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in quotes, a number, a boolean or `null`")
            }

            visit_literals!(Literal, literal => literal);
        }
        deserializer.deserialize_any(OneValue)
    }
}

impl<'de> Deserialize<'de> for Literals {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Literals;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in quotes, a number, a boolean, `null`, or a list of them")
            }

            visit_literals!(Literals, literal => Literals { values: vec![literal], is_list: false });

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Literals, A::Error> {
                let values = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
                Ok(Literals { values, is_list: true })
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}

impl<'de> Deserialize<'de> for Origin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LiteralOrMapping;
        impl<'de> Visitor<'de> for LiteralOrMapping {
            type Value = Origin;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value, or a mapping that states where the value comes from")
            }

            visit_literals!(Origin, literal => Origin::Literal(literal));

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Origin, A::Error> {
                let keys = OriginKeys::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Origin::Keys(Box::new(keys)))
            }
        }
        deserializer.deserialize_any(LiteralOrMapping)
    }
}

impl<'de> Deserialize<'de> for Staged {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyForm;
        impl<'de> Visitor<'de> for AnyForm {
            type Value = Staged;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`sims`, a number of records, or a mapping with `for`")
            }

            fn visit_str<E>(self, word: &str) -> Result<Staged, E> {
                Ok(Staged::Word(word.to_owned()))
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Staged, E> {
                // `resolve` refuses a number that is too large.
                Ok(Staged::Number(u32::try_from(number).unwrap_or(u32::MAX)))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Staged, A::Error> {
                StagedFor::deserialize(MapAccessDeserializer::new(map)).map(Staged::For)
            }
        }
        deserializer.deserialize_any(AnyForm)
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordOrMapping;
        impl<'de> Visitor<'de> for WordOrMapping {
            type Value = Unit;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a unit of time, or a mapping with `field` and `values`")
            }

            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Unit, E> {
                let word: StrDeserializer<'_, E> = word.into_deserializer();
                TimeSpan::deserialize(word).map(Unit::Fixed)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Unit, A::Error> {
                UnitByField::deserialize(MapAccessDeserializer::new(map)).map(Unit::ByField)
            }
        }
        deserializer.deserialize_any(WordOrMapping)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Several<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrMany<T> {
            type Value = Several<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping, or a list of mappings")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Several<T>, A::Error> {
                let item = T::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Several { items: vec![item], is_list: false })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Several<T>, A::Error> {
                let items = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
                Ok(Several { items, is_list: true })
            }
        }
        deserializer.deserialize_any(OneOrMany(PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Several<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Several_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Literal {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Literal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "not": { "type": ["object", "array"] } })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Literals {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Literals".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<Literal>();
        schemars::json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}
