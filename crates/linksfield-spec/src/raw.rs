//! The YAML as it is written, key for key. Nothing is checked here beyond shape: names that point at
//! other things are still text. `resolve` turns this into the model. `spec/README.md` explains every key.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::model::{
    Algorithm, Arrays, BareAnswer, Cover, Coverage, Dialect, Effect, Empties, Encoding, Fill,
    HeaderRole, KeyOrder, LoginDigest, Method, Numbers, Place, SignedText, TimeUnit, Unlisted,
    Wire,
};

/// A mapping in the order of the file.
#[derive(Debug, Clone)]
pub(crate) struct Ordered<T>(pub(crate) Vec<(String, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Ordered<T> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(key, _)| key)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
            type Value = Ordered<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Family {
    pub(crate) title: Titles,
    pub(crate) summary: String,
    #[serde(default)]
    pub(crate) pages: Vec<Page>,
    #[serde(default)]
    pub(crate) servers: Ordered<Server>,
    #[serde(default)]
    pub(crate) credentials: Ordered<Credential>,
    pub(crate) language: Option<Language>,
    #[serde(default)]
    pub(crate) common: Ordered<Common>,
    pub(crate) signing: Option<Signing>,
    pub(crate) envelope: Option<Envelope>,
    #[serde(default)]
    pub(crate) codes: Vec<ResultCode>,
    #[serde(default)]
    pub(crate) refusals: Ordered<Refusal>,
    pub(crate) login: Option<Login>,
    pub(crate) showcase: Option<String>,
    #[serde(default)]
    pub(crate) fields: Ordered<Ordered<Field>>,
    #[serde(default)]
    pub(crate) types: Ordered<TypeDef>,
    #[serde(default)]
    pub(crate) inbound: Ordered<Inbound>,
    #[serde(default)]
    pub(crate) assumptions: Ordered<Assumption>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Titles {
    pub(crate) en: String,
    pub(crate) zh: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    pub(crate) url: Option<String>,
    pub(crate) revised: Option<String>,
    pub(crate) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Server {
    pub(crate) doc: Option<String>,
    pub(crate) environments: Ordered<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credential {
    pub(crate) doc: String,
    #[serde(default)]
    pub(crate) secret: bool,
    pub(crate) example: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    pub(crate) header: String,
    pub(crate) default: String,
    pub(crate) values: Vec<String>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Common {
    #[serde(rename = "in")]
    pub(crate) place: Place,
    pub(crate) fill: Fill,
    pub(crate) doc: Option<String>,
    pub(crate) credential: Option<String>,
    pub(crate) unit: Option<TimeUnit>,
    pub(crate) wire: Option<Wire>,
    pub(crate) value: Option<String>,
    pub(crate) template: Option<String>,
    pub(crate) signed: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signing {
    pub(crate) algorithm: Algorithm,
    pub(crate) key: Option<String>,
    pub(crate) encoding: Encoding,
    #[serde(default)]
    pub(crate) text: SignedText,
    pub(crate) covers: Vec<Cover>,
    #[serde(default)]
    pub(crate) dialect: Dialect,
    #[serde(default)]
    pub(crate) numbers: Numbers,
    #[serde(default)]
    pub(crate) arrays: Arrays,
    #[serde(default)]
    pub(crate) nested: KeyOrder,
    #[serde(default)]
    pub(crate) empties: Empties,
    pub(crate) doc: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Inbound {
    pub(crate) doc: String,
    pub(crate) algorithm: Algorithm,
    pub(crate) key: String,
    pub(crate) encoding: Encoding,
    pub(crate) text: SignedText,
    pub(crate) prefix: Option<String>,
    #[serde(default)]
    pub(crate) nested: Vec<KeyOrder>,
    #[serde(default)]
    pub(crate) empties: Empties,
    pub(crate) headers: Ordered<InboundHeader>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InboundHeader {
    pub(crate) is: HeaderRole,
    pub(crate) required: bool,
    pub(crate) template: Option<String>,
    pub(crate) unit: Option<TimeUnit>,
    pub(crate) example: Option<String>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    pub(crate) scheme: String,
    #[serde(default)]
    pub(crate) recognised_by: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Envelope {
    pub(crate) code: String,
    pub(crate) message: Option<String>,
    pub(crate) data: String,
    pub(crate) flag: Option<String>,
    pub(crate) success: Vec<String>,
    #[serde(default)]
    pub(crate) code_wire: Wire,
    #[serde(default)]
    pub(crate) bare: BareAnswer,
    #[serde(default)]
    pub(crate) unlisted: Unlisted,
    pub(crate) doc: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResultCode {
    pub(crate) code: String,
    pub(crate) doc: String,
    #[serde(default)]
    pub(crate) uncertain: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Login {
    pub(crate) doc: String,
    pub(crate) server: Option<String>,
    pub(crate) path: String,
    pub(crate) body: Ordered<LoginField>,
    pub(crate) token: Vec<String>,
    pub(crate) expired: Vec<String>,
    pub(crate) valid_for: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LoginField {
    pub(crate) credential: Option<String>,
    pub(crate) value: Option<Scalar>,
    #[serde(default)]
    pub(crate) digest: LoginDigest,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypeDef {
    pub(crate) doc: Option<String>,
    pub(crate) wire: Option<Wire>,
    pub(crate) codes: Option<Vec<Code>>,
    pub(crate) fields: Option<Ordered<Field>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Code {
    pub(crate) code: Scalar,
    pub(crate) name: String,
    pub(crate) zh: Option<String>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    #[serde(rename = "type")]
    pub(crate) ty: String,
    pub(crate) name: Option<String>,
    #[serde(default)]
    pub(crate) required: RequiredMark,
    pub(crate) doc: Option<String>,
    pub(crate) zh: Option<String>,
    pub(crate) example: Option<Scalar>,
    pub(crate) wire: Option<Wire>,
    pub(crate) format: Option<OneOrMany>,
    pub(crate) zone: Option<String>,
    pub(crate) unit: Option<String>,
    pub(crate) decimals: Option<u32>,
    pub(crate) max_length: Option<usize>,
    pub(crate) fields: Option<Ordered<Field>>,
    pub(crate) items: Option<Box<Field>>,
    #[serde(rename = "as")]
    pub(crate) type_name: Option<String>,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    #[serde(default)]
    pub(crate) single: BareAnswer,
}

/// `true`, `false`, or a word for what the page does not settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum RequiredMark {
    Yes,
    No,
    Assumed,
    #[default]
    Unknown,
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
                Ok(if required { RequiredMark::Yes } else { RequiredMark::No })
            }

            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<RequiredMark, E> {
                match word {
                    "assumed" => Ok(RequiredMark::Assumed),
                    "unknown" => Ok(RequiredMark::Unknown),
                    other => {
                        Err(E::unknown_variant(other, &["true", "false", "assumed", "unknown"]))
                    }
                }
            }
        }
        deserializer.deserialize_any(Mark)
    }
}

/// A text, or a list of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OneOrMany(pub(crate) Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, or a list of texts")
            }

            fn visit_str<E>(self, text: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![text.to_owned()]))
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<OneOrMany, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = seq.next_element()? {
                    texts.push(text);
                }
                Ok(OneOrMany(texts))
            }
        }
        deserializer.deserialize_any(Texts)
    }
}

/// A value that may be text or a whole number, where the difference matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scalar {
    Text(String),
    Integer(i64),
    /// Its digits are those of the file.
    Float,
    Boolean(bool),
}

impl Scalar {
    pub(crate) fn as_text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Integer(number) => number.to_string(),
            Self::Float => String::new(),
            Self::Boolean(truth) => truth.to_string(),
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneValue;
        impl Visitor<'_> for OneValue {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text in quotes, a number, or a boolean")
            }

            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Integer(number))
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Scalar, E> {
                i64::try_from(number)
                    .map(Scalar::Integer)
                    .map_err(|_| E::custom("this number is too large: write it as text, in quotes"))
            }

            fn visit_f64<E>(self, _number: f64) -> Result<Scalar, E> {
                Ok(Scalar::Float)
            }

            fn visit_bool<E>(self, truth: bool) -> Result<Scalar, E> {
                Ok(Scalar::Boolean(truth))
            }
        }
        deserializer.deserialize_any(OneValue)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Assumption {
    pub(crate) says: String,
    pub(crate) because: String,
    pub(crate) page: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Endpoint {
    pub(crate) title: Titles,
    pub(crate) summary: Option<String>,
    pub(crate) group: Option<String>,
    #[serde(default)]
    pub(crate) pages: Vec<Page>,
    pub(crate) coverage: Coverage,
    #[serde(default)]
    pub(crate) document: bool,
    pub(crate) effect: Option<Effect>,
    pub(crate) method: Option<Method>,
    pub(crate) path: Option<String>,
    pub(crate) server: Option<String>,
    pub(crate) deprecated: Option<String>,
    pub(crate) stability: Option<String>,
    #[serde(default)]
    pub(crate) common: Ordered<String>,
    #[serde(default)]
    pub(crate) without: Vec<String>,
    pub(crate) request: Option<Request>,
    pub(crate) response: Option<Response>,
    pub(crate) event: Option<Event>,
    pub(crate) truth: Option<String>,
    pub(crate) paging: Option<Paging>,
    #[serde(default)]
    pub(crate) examples: Ordered<Example>,
    #[serde(default)]
    pub(crate) assumptions: Ordered<Assumption>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    #[serde(default)]
    pub(crate) include: Vec<String>,
    #[serde(default)]
    pub(crate) path: Ordered<Field>,
    #[serde(default)]
    pub(crate) query: Ordered<Field>,
    #[serde(default)]
    pub(crate) headers: Ordered<Field>,
    #[serde(default)]
    pub(crate) body: Ordered<Field>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    #[serde(default)]
    pub(crate) envelope: EnvelopeUse,
    pub(crate) data: Option<Field>,
    #[serde(default)]
    pub(crate) beside: Ordered<Field>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EnvelopeUse {
    #[default]
    Family,
    Optional,
    None,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paging {
    pub(crate) page: String,
    pub(crate) items: String,
    pub(crate) total: Option<String>,
    #[serde(default = "one")]
    pub(crate) first: i64,
}

fn one() -> i64 {
    1
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) page: Option<String>,
    pub(crate) note: Option<String>,
    #[serde(default)]
    pub(crate) path: Ordered<String>,
    #[serde(default)]
    pub(crate) query: Ordered<String>,
    pub(crate) body: Option<String>,
    pub(crate) response: Option<String>,
    pub(crate) malformed: Option<String>,
    pub(crate) fails: Option<String>,
    #[serde(default)]
    pub(crate) differs: Ordered<String>,
}
