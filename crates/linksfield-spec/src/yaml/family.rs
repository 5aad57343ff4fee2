//! The file `family.yaml`.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::field::{Code, Field, Union};
use super::page::{Assumption, Page, Titles};
use super::scalar::{Ordered, Scalar};
use crate::model::{
    Algorithm, Arrays, Basis, CommonLocation, Cover, Dialect, Empties, Encoding, HeaderRole,
    KeyOrder, LoginDigest, NonceForm, Numbers, PairEncoding, PairNested, TimeUnit, Unenveloped,
    Unlisted, Wire,
};

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
    pub(crate) limits: Option<Limits>,
    #[serde(default)]
    pub(crate) common: Ordered<Common>,
    pub(crate) signing: Option<Signing>,
    pub(crate) envelope: Option<Envelope>,
    #[serde(default)]
    pub(crate) codes: Vec<ResultCode>,
    #[serde(default)]
    pub(crate) retry: Retry,
    #[serde(default)]
    pub(crate) refusals: Ordered<Refusal>,
    pub(crate) login: Option<Login>,
    pub(crate) example_call: Option<String>,
    #[serde(default)]
    pub(crate) inbound: Ordered<Inbound>,
    #[serde(default)]
    pub(crate) fields: Ordered<Ordered<Field>>,
    #[serde(default)]
    pub(crate) types: Ordered<TypeDef>,
    #[serde(default)]
    pub(crate) assumptions: Ordered<Assumption>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Limits {
    pub(crate) per_second: Option<u32>,
    pub(crate) connections: Option<u32>,
    pub(crate) per_day: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Server {
    pub(crate) doc: Option<String>,
    pub(crate) environments: Ordered<Environment>,
}

/// An environment of a server: its base URL, or a mapping.
#[derive(Debug)]
pub(crate) enum Environment {
    Url(String),
    Described(DescribedEnvironment),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DescribedEnvironment {
    pub(crate) url: String,
    pub(crate) doc: Option<String>,
    #[serde(default = "yes")]
    pub(crate) confirmed: bool,
}

fn yes() -> bool {
    true
}

impl<'de> Deserialize<'de> for Environment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct UrlOrMapping;
        impl<'de> Visitor<'de> for UrlOrMapping {
            type Value = Environment;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a base URL, or a mapping with `url`")
            }

            fn visit_str<E>(self, url: &str) -> Result<Environment, E> {
                Ok(Environment::Url(url.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Environment, A::Error> {
                DescribedEnvironment::deserialize(MapAccessDeserializer::new(map))
                    .map(Environment::Described)
            }
        }
        deserializer.deserialize_any(UrlOrMapping)
    }
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
    pub(crate) location: CommonPlacement,
    pub(crate) source: Source,
    pub(crate) credential: Option<String>,
    pub(crate) unit: Option<TimeUnit>,
    pub(crate) format: Option<String>,
    pub(crate) zone: Option<String>,
    pub(crate) form: Option<NonceForm>,
    pub(crate) wire: Option<Wire>,
    pub(crate) value: Option<String>,
    pub(crate) template: Option<String>,
    pub(crate) signed: Option<bool>,
    pub(crate) doc: Option<String>,
}

/// The location of a common field. `None` for `body`, `query` and `path`, which only parameters of a call can
/// have; resolving reports these with the locations that are supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CommonPlacement(pub(crate) Option<CommonLocation>);

impl<'de> Deserialize<'de> for CommonPlacement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let known = CommonLocation::ALL.iter().find(|location| location.as_str() == word);
        if known.is_some() || matches!(word.as_str(), "body" | "query" | "path") {
            return Ok(Self(known.copied()));
        }
        Err(serde::de::Error::unknown_variant(&word, &["params", "header", "signed-text"]))
    }
}

/// The source of the value of a common field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Source {
    Credential,
    Clock,
    Nonce,
    IdempotencyKey,
    Constant,
    PerCall,
    CallName,
    RequestPath,
    Token,
    Signature,
}

impl Source {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Credential => "credential",
            Self::Clock => "clock",
            Self::Nonce => "nonce",
            Self::IdempotencyKey => "idempotency-key",
            Self::Constant => "constant",
            Self::PerCall => "per-call",
            Self::CallName => "call-name",
            Self::RequestPath => "request-path",
            Self::Token => "token",
            Self::Signature => "signature",
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signing {
    pub(crate) algorithm: Algorithm,
    pub(crate) key: Option<String>,
    pub(crate) encoding: Encoding,
    pub(crate) text: Option<String>,
    pub(crate) pairs: Option<Pairs>,
    pub(crate) covers: Option<Vec<Cover>>,
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

/// The form of the piece `{pairs}` of the canonical text.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pairs {
    pub(crate) assign: Option<String>,
    pub(crate) separator: Option<String>,
    #[serde(default)]
    pub(crate) empties: Empties,
    #[serde(default)]
    pub(crate) encode: PairEncoding,
    #[serde(default)]
    pub(crate) nested: PairNested,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Inbound {
    pub(crate) doc: String,
    pub(crate) algorithm: Algorithm,
    pub(crate) key: String,
    pub(crate) encoding: Encoding,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) empties: Empties,
    #[serde(default)]
    pub(crate) nested: Vec<KeyOrder>,
    pub(crate) prefix: Option<String>,
    pub(crate) headers: Ordered<InboundHeader>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InboundHeader {
    pub(crate) is: HeaderRole,
    pub(crate) unit: Option<TimeUnit>,
    pub(crate) required: bool,
    pub(crate) template: Option<String>,
    pub(crate) doc: Option<String>,
    pub(crate) example: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Envelope {
    pub(crate) code: String,
    #[serde(default)]
    pub(crate) code_wire: Wire,
    pub(crate) message: Option<String>,
    pub(crate) data: String,
    pub(crate) flag: Option<String>,
    pub(crate) success: Vec<String>,
    #[serde(default)]
    pub(crate) unenveloped: Unenveloped,
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

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Retry {
    #[serde(default)]
    pub(crate) statuses: Vec<u16>,
    #[serde(default)]
    pub(crate) codes: Vec<String>,
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
    pub(crate) basis: Option<Basis>,
    pub(crate) wire: Option<Wire>,
    pub(crate) codes: Option<Vec<Code>>,
    pub(crate) fields: Option<Ordered<Field>>,
    pub(crate) union: Option<Union>,
}
