//! The file `family.yaml`.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::field::{Code, Field, Union};
use super::page::{Assumption, Page, Titles};
use super::sandbox::World;
use super::scalar::{Ordered, Scalar};
use super::signing::{Inbound, Signing};
use crate::model::{
    Basis, CommonLocation, LoginDigest, NonceForm, TimeUnit, Unenveloped, Unlisted, Wire,
};

/// The rules of a family: servers, credentials, signature, envelope and shared types.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Family {
    /// The title of the family.
    pub(crate) title: Titles,
    /// What the family is for, and when to choose it.
    pub(crate) summary: String,
    /// The pages that describe the rules of the family.
    #[serde(default)]
    pub(crate) pages: Vec<Page>,
    /// The servers of the family, by name. All of them have the same environments, in the same order.
    #[serde(default)]
    pub(crate) servers: Ordered<Server>,
    /// The credentials of a client, by name. Each becomes a field of `Credentials` and an environment
    /// variable.
    #[serde(default)]
    pub(crate) credentials: Ordered<Credential>,
    /// The header that selects the language of responses.
    pub(crate) language: Option<Language>,
    /// The documented limits of one client. Leave out what the pages do not state.
    pub(crate) limits: Option<Limits>,
    /// The fields that the client fills in every request, by their names on the wire. They are not parameters
    /// of the calls.
    #[serde(default)]
    pub(crate) common: Ordered<Common>,
    /// How requests are signed.
    pub(crate) signing: Option<Signing>,
    /// The JSON object around every payload.
    pub(crate) envelope: Option<Envelope>,
    /// The documented result codes.
    #[serde(default)]
    pub(crate) codes: Vec<ResultCode>,
    /// The HTTP statuses and result codes after which a call may succeed later. Reads and idempotent writes
    /// are retried after them.
    #[serde(default)]
    pub(crate) retry: Retry,
    /// How the server refuses bad requests, if that is documented. The sandbox refuses requests in this way.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Refusals>"))]
    #[serde(default)]
    pub(crate) refusals: Ordered<Refusal>,
    /// How the client obtains an access token. Required if a common field has `source: token`.
    pub(crate) login: Option<Login>,
    /// The name of the call with which the documentation of the family opens.
    pub(crate) example_call: Option<String>,
    /// How pushes are signed, by the name of the scheme. An event names its scheme under `event.scheme`.
    #[serde(default)]
    pub(crate) inbound: Ordered<Inbound>,
    /// Groups of fields that several calls have in common. An endpoint adds a group with `request.include`.
    #[serde(default)]
    pub(crate) fields: Ordered<Ordered<Field>>,
    /// The types that several calls share, by a name in PascalCase.
    #[serde(default)]
    pub(crate) types: Ordered<TypeDef>,
    /// The world that the sandbox keeps for the family. The client does not depend on this key.
    pub(crate) sandbox: Option<World>,
    /// The decisions where the pages are silent or contradict themselves, if they apply to all calls of the
    /// family.
    #[serde(default)]
    pub(crate) assumptions: Ordered<Assumption>,
}

/// The documented limits of one client. The client and its clones keep them together.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Limits {
    /// The requests in a second.
    pub(crate) per_second: Option<u32>,
    /// The connections at the same time.
    pub(crate) connections: Option<u32>,
    /// The requests in a day.
    pub(crate) per_day: Option<u32>,
}

/// A server of a family.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Server {
    /// What the server serves.
    pub(crate) doc: Option<String>,
    /// The environments, by name. The first one is the default. Write `{}` if no base URL is public.
    pub(crate) environments: Ordered<Environment>,
}

/// An environment of a server: its base URL, or a mapping.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum Environment {
    /// The base URL.
    Url(String),
    /// The base URL, and what is known about the environment.
    Described(DescribedEnvironment),
}

/// An environment of a server.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct DescribedEnvironment {
    /// The base URL.
    pub(crate) url: String,
    /// What is known about the environment. The text becomes the documentation of the variant in Rust.
    pub(crate) doc: Option<String>,
    /// `false` if the documentation prints the URL, but does not state whether the server serves the calls of
    /// the family.
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

/// A credential of a client.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Credential {
    /// The meaning of the credential.
    pub(crate) doc: String,
    /// `true` for a value that is never shown.
    #[serde(default)]
    pub(crate) secret: bool,
    /// A printed value. The sandbox accepts only this value, unless the credential is a secret.
    pub(crate) example: Option<String>,
}

/// The header that selects the language of responses.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    /// The name of the header, such as `Accept-Language`.
    pub(crate) header: String,
    /// The language in which the server responds if the header is missing. The client requests it unless the
    /// caller chooses another one.
    pub(crate) default: String,
    /// The documented languages, such as `zh-CN`.
    pub(crate) values: Vec<String>,
    /// What else is known.
    pub(crate) doc: Option<String>,
}

/// A field that the client fills in every request.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Common {
    /// Where the field travels.
    #[cfg_attr(feature = "schema", schemars(with = "CommonLocation"))]
    #[serde(rename = "in")]
    pub(crate) location: CommonPlacement,
    /// Where the value comes from.
    pub(crate) source: Source,
    /// With `source: credential`, the name of the credential.
    pub(crate) credential: Option<String>,
    /// With `source: clock`, the unit of a time since 1970. It needs `wire` if the field travels in a body.
    pub(crate) unit: Option<TimeUnit>,
    /// With `source: clock`, the form of a date and a time of day. Every format except `RFC 3339` needs
    /// `zone`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::values::DateTimeFormat>"))]
    pub(crate) format: Option<String>,
    /// With `format`, the offset from UTC, such as `"+08:00"`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Offset>"))]
    pub(crate) zone: Option<String>,
    /// With `source: nonce`, the form of the random value.
    pub(crate) form: Option<NonceForm>,
    /// How a clock or a nonce is written in a body. In a query or a header, everything is text.
    pub(crate) wire: Option<Wire>,
    /// With `source: constant`, the text.
    pub(crate) value: Option<String>,
    /// For a header, the text around the signature, the credential or the token, such as `"LF
    /// {key_id}/{signature}"` or `"Bearer {token}"`.
    pub(crate) template: Option<String>,
    /// Whether the field is part of the signed text. By default, all fields are part of it except headers.
    pub(crate) signed: Option<bool>,
    /// `false` if the server accepts requests without the field. The client sends the field nevertheless. Only for a
    /// header that is not signed, with the source `constant` or `per-call`.
    pub(crate) required: Option<bool>,
    /// The meaning of the field.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Source {
    /// A credential, named by `credential`.
    Credential,
    /// The current time. It needs `unit` or `format`.
    Clock,
    /// A random number or text, new for each attempt.
    Nonce,
    /// A random UUID, the same for all attempts of a call, unless the caller sets a key.
    IdempotencyKey,
    /// A constant text, under `value`.
    Constant,
    /// The text that the endpoint states under `common`. Without a text, the field is not sent.
    PerCall,
    /// The last segment of the path.
    CallName,
    /// The path of the request.
    RequestPath,
    /// The access token of the login.
    Token,
    /// The signature.
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

/// The JSON object around every payload.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Envelope {
    /// The path of the result code, such as `status.code`.
    pub(crate) code: String,
    /// How the code is written.
    #[serde(default)]
    pub(crate) code_wire: Wire,
    /// The path of the message.
    pub(crate) message: Option<String>,
    /// The field with the payload.
    pub(crate) data: String,
    /// A boolean field that must be true in a successful response.
    pub(crate) flag: Option<String>,
    /// The codes that mean success, in quotes.
    pub(crate) success: Vec<String>,
    /// How the client treats a response without the code.
    #[serde(default)]
    pub(crate) unenveloped: Unenveloped,
    /// How a write is treated if the response has a code that `codes:` does not list. If the page does not
    /// list all codes, write `uncertain`.
    #[serde(default)]
    pub(crate) unlisted: Unlisted,
    /// What else is known.
    pub(crate) doc: Option<String>,
}

/// A result code of the envelope.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct ResultCode {
    /// The code, in quotes.
    pub(crate) code: String,
    /// The meaning of the code.
    pub(crate) doc: String,
    /// `true` if the server may have executed a write although it returned this code.
    #[serde(default)]
    pub(crate) uncertain: bool,
}

/// The statuses and result codes after which the same call may succeed later.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Retry {
    /// HTTP statuses, such as `[423]`.
    #[serde(default)]
    pub(crate) statuses: Vec<u16>,
    /// Result codes, in quotes.
    #[serde(default)]
    pub(crate) codes: Vec<String>,
}

/// How the server refuses bad requests, by the reason.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only the schema of the structure is used")]
struct Refusals {
    /// A parameter is wrong or missing.
    parameter: Option<Refusal>,
    /// The credential or the token is missing.
    credential: Option<Refusal>,
    /// The signature is wrong.
    signature: Option<Refusal>,
}

/// How the server refuses a request.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Refusal {
    /// The HTTP status.
    pub(crate) status: u16,
    /// The result code, in quotes.
    pub(crate) code: Option<String>,
}

/// How the client obtains an access token.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Login {
    /// What is known of the login.
    pub(crate) doc: String,
    /// The server: a name under `servers:`. By default the first one.
    pub(crate) server: Option<String>,
    /// The path of the login, a POST.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::WebPath"))]
    pub(crate) path: String,
    /// The fields of the body, each with a `credential` or a constant `value`.
    pub(crate) body: Ordered<LoginField>,
    /// Where the token may be in the response, in the order in which the client looks: a path such as
    /// `data.token`, or `header:` and the name of a header.
    pub(crate) token: Vec<String>,
    /// The result codes that mean that the token is no longer valid, in quotes.
    pub(crate) expired: Vec<String>,
    /// How long a token is valid, in seconds. If the page does not state it, write a short time, and the
    /// reason under `assumptions`.
    pub(crate) valid_for: u64,
}

/// A field of the body of the login.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct LoginField {
    /// The name of the credential that is sent.
    pub(crate) credential: Option<String>,
    /// A constant that is sent.
    pub(crate) value: Option<Scalar>,
    /// The form in which the credential is sent.
    #[serde(default)]
    pub(crate) digest: LoginDigest,
}

/// A shared type: a coded type with `codes`, an object type with `fields`, or a union with `union`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = crate::schema::one_or_more(&["codes", "fields", "union"]))))]
pub(crate) struct TypeDef {
    /// The meaning of the type.
    pub(crate) doc: Option<String>,
    /// Where the meaning of the fields or codes is known from, unless they state another basis.
    pub(crate) basis: Option<Basis>,
    /// How the codes are written: `string` (the default) or `number`.
    pub(crate) wire: Option<Wire>,
    /// The codes of a coded type.
    pub(crate) codes: Option<Vec<Code>>,
    /// The fields of an object type, by their names on the wire.
    pub(crate) fields: Option<Ordered<Field>>,
    /// The variants of a union.
    pub(crate) union: Option<Union>,
}
