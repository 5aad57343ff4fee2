//! A family of APIs: its servers, its signature, its envelope, and its endpoints.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde::Serialize;

use super::call::Endpoint;
use super::codes::{ResultCode, Retry};
use super::field::{Code, CodesType, Field, ObjectType, TypeDef, TypeKind};
use super::id::{CredentialId, EndpointId, SchemeId, ServerId, TypeId};
use super::page::{Assumption, Page, Titles};
use super::sandbox::World;
use super::signed_text::{ClockFormat, PushTemplate, SignedTemplate, ValuePiece};
use super::template::{JsonPath, PathTemplate, PrefixPiece, SignatureForm, SignatureTemplate};
use super::words::{
    Algorithm, Arrays, CommonLocation, Cover, Dialect, Empties, Encoding, HeaderRole, KeyOrder,
    LoginDigest, NonceForm, Numbers, RefusalKind, SignedText, TimeUnit, Unenveloped, Unlisted,
    Wire,
};
use crate::path::SpecPath;

/// A group of APIs with the same signature and envelope.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// The name of the folder.
    pub id: String,
    /// The titles.
    pub title: Titles,
    /// The purpose of the family.
    pub summary: String,
    /// The pages that the rules of the family were transcribed from.
    pub pages: Vec<Page>,
    /// The servers. Each endpoint belongs to one of them. All have the same environments in the same order.
    pub servers: IndexMap<ServerId, Server>,
    /// The credentials of a client, in the order of the file.
    pub credentials: IndexMap<CredentialId, Credential>,
    /// How a request selects the language of its response.
    pub language: Option<Language>,
    /// The fields that the client fills in, in the order of the file.
    pub common: Vec<Common>,
    /// How requests are signed.
    pub signing: Option<Signing>,
    /// The envelope of responses.
    pub envelope: Option<Envelope>,
    /// The documented result codes.
    pub codes: Vec<ResultCode>,
    /// The errors after which the same call may succeed later.
    pub retry: Retry,
    /// How the server refuses bad requests, if that is documented.
    pub refusals: Vec<Refusal>,
    /// How a client obtains a token.
    pub login: Option<Login>,
    /// The documented limits of a client.
    pub limits: Limits,
    /// The call that the generated documentation of the family shows as its first example.
    pub example_call: Option<EndpointId>,
    /// The types that endpoints share.
    pub types: IndexMap<TypeId, TypeDef>,
    /// The schemes by which pushes to the customer are signed.
    pub inbound: IndexMap<SchemeId, Inbound>,
    /// The endpoints, sorted by id.
    pub endpoints: Vec<Endpoint>,
    /// Decisions about points that the documentation leaves open or contradicts.
    pub assumptions: Vec<Assumption>,
    /// The world that the sandbox keeps for the family. `None` if each call is answered with its example.
    pub sandbox: Option<World>,
}

impl Family {
    /// Returns the path of `family.yaml` below the spec folder.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}/family.yaml", self.id)
    }

    /// Returns the path to the top of `family.yaml`. Append keys to it with [`SpecPath::at`], such as
    /// `family.path().at("types").at("PackageType")`.
    #[must_use]
    pub fn path(&self) -> SpecPath {
        SpecPath::file(self.file())
    }

    /// Returns the endpoint with a name.
    #[must_use]
    pub fn endpoint(&self, id: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.id.as_str() == id)
    }

    /// Returns the entries of an environment, one for each server.
    pub fn environment<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Environment> {
        let entries = self.servers.values().flat_map(|server| &server.environments);
        entries.filter(move |environment| environment.name == name)
    }

    /// Returns the common field that carries the signature, if requests are signed.
    #[must_use]
    pub fn signature_field(&self) -> Option<&Common> {
        self.common.iter().find(|field| matches!(field.source, CommonSource::Signature(_)))
    }

    /// Returns the fields of an object type, shared or inline.
    #[must_use]
    pub fn members<'a>(&'a self, object: &'a ObjectType) -> &'a [Field] {
        match object {
            // Resolving creates `Shared` for object types only.
            ObjectType::Shared(id) => match &self.types[id].kind {
                TypeKind::Object(fields) => fields,
                TypeKind::Codes { .. } | TypeKind::Union(_) => &[],
            },
            ObjectType::Inline(object) => &object.fields,
        }
    }

    /// Returns the written form and the documented codes of a coded type.
    #[must_use]
    pub fn codes_of<'a>(&'a self, codes: &'a CodesType) -> (Wire, &'a [Code]) {
        let id = match codes {
            CodesType::Inline(inline) => return (inline.wire, &inline.codes),
            CodesType::Shared(id) => id,
        };
        match &self.types[id].kind {
            TypeKind::Codes { wire, codes } => (*wire, codes),
            // Resolving creates `Type::Codes` for coded types only.
            TypeKind::Object(_) | TypeKind::Union(_) => (Wire::String, &[]),
        }
    }
}

/// The documented limits of the requests and connections of a client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// The number of requests per second.
    pub per_second: Option<u32>,
    /// The number of concurrent connections.
    pub connections: Option<u32>,
    /// The number of requests per day.
    pub per_day: Option<u32>,
}

impl Limits {
    /// Returns whether nothing is limited.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A server: its base URL in each environment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Server {
    /// The purpose of the server.
    pub doc: Option<String>,
    /// The environments, in the order of the file. The first is the default.
    pub environments: Vec<Environment>,
}

/// An environment of a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Environment {
    /// The name of the environment.
    pub name: String,
    /// The base URL, without `/` at its end.
    pub url: String,
    /// What is known about the environment.
    pub doc: Option<String>,
    /// Whether the documentation states that the server serves the calls of the family.
    pub confirmed: bool,
}

/// A credential that a client needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credential {
    /// The meaning of the credential, and how to obtain it.
    pub doc: String,
    /// Whether the credential is secret: it must not appear in messages or logs.
    pub secret: bool,
    /// A documented example. The sandbox accepts it.
    pub example: Option<String>,
}

/// The header that selects the language of responses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Language {
    /// The name of the header.
    pub header: String,
    /// The language that the client uses by default. One of `values`.
    pub default: String,
    /// All documented values.
    pub values: Vec<String>,
    /// A remark for the documentation.
    pub doc: Option<String>,
}

/// A common field: the client fills it in, in every request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Common {
    /// The name on the wire.
    pub name: String,
    /// Where the field is sent.
    pub location: CommonLocation,
    /// The source of the value.
    pub source: CommonSource,
    /// The meaning of the field.
    pub doc: Option<String>,
    /// Whether the field is part of the canonical text.
    pub signed: bool,
    /// Whether the server refuses a request without the field. The client always sends it.
    #[serde(skip_serializing_if = "is_true")]
    pub required: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

/// The source of the value of a common field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum CommonSource {
    /// A credential of the client.
    Credential(CredentialId),
    /// The current time.
    Clock {
        /// The unit of the time.
        unit: TimeUnit,
        /// Whether the time is written as a string or as a number in a body.
        wire: Wire,
    },
    /// The current time, as a date and a time of day.
    Time(ClockFormat),
    /// A random number.
    Nonce {
        /// Whether the nonce is written as a string or as a number in a body.
        wire: Wire,
    },
    /// A random text. The form is not [`NonceForm::Number`].
    NonceText(NonceForm),
    /// The key by which the server recognises the attempts of one call.
    IdempotencyKey,
    /// A text with credentials or the access token, such as `Bearer {token}`.
    Composed(Vec<ValuePiece>),
    /// A constant text, unless the call defines another.
    Constant(String),
    /// A text that a call defines under `common`. The field is not sent by calls that define none.
    PerCall,
    /// The last segment of the path of the call, unless the call defines another text.
    CallName,
    /// The path of the request as it is sent.
    RequestPath,
    /// The access token of the login.
    Token,
    /// The signature, with the text around it.
    Signature(SignatureTemplate),
}

impl Common {
    /// Returns whether the field contains the access token of the login.
    #[must_use]
    pub fn has_token(&self) -> bool {
        match &self.source {
            CommonSource::Token => true,
            CommonSource::Composed(pieces) => pieces.contains(&ValuePiece::Token),
            _ => false,
        }
    }
}

/// How requests of a family are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signing {
    /// The algorithm.
    pub algorithm: Algorithm,
    /// The credential that is used as key. `None` for an algorithm without a key.
    pub key: Option<CredentialId>,
    /// The encoding of the signature as text.
    pub encoding: Encoding,
    /// The canonical text, if it is described by a template. Otherwise, it is one compact JSON object with sorted keys.
    pub template: Option<SignedTemplate>,
    /// The parameters that are part of the canonical JSON, or of the pairs of the template.
    pub covers: BTreeSet<Cover>,
    /// Which characters the canonical text escapes.
    pub dialect: Dialect,
    /// How numbers are written in the canonical text.
    pub numbers: Numbers,
    /// How arrays are written in the canonical text.
    pub arrays: Arrays,
    /// The order of keys in nested objects.
    pub nested: KeyOrder,
    /// How empty values are treated.
    pub empties: Empties,
    /// A remark for the documentation.
    pub doc: Option<String>,
}

/// A scheme by which pushes to the customer are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Inbound {
    /// A remark for the documentation.
    pub doc: String,
    /// The algorithm.
    pub algorithm: Algorithm,
    /// The credential that is used as key.
    pub key: CredentialId,
    /// The encoding of the signature as text.
    pub encoding: Encoding,
    /// The form of the canonical text, unless it is described by a template.
    pub text: SignedText,
    /// The canonical text as a template.
    pub template: Option<PushTemplate>,
    /// The text before the body in the canonical text.
    pub prefix: Vec<PrefixPiece>,
    /// The key orders that a receiver accepts, in the order in which it tries them. Never empty.
    pub nested: Vec<KeyOrder>,
    /// How empty values are treated.
    pub empties: Empties,
    /// The headers of the scheme. Exactly one contains the signature.
    pub headers: Vec<InboundHeader>,
}

impl Inbound {
    /// Returns the header with a role.
    #[must_use]
    pub fn header(&self, role: HeaderRole) -> Option<&InboundHeader> {
        self.headers.iter().find(|header| header.role == role)
    }
}

/// A header of a push.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InboundHeader {
    /// The name of the header.
    pub name: String,
    /// The purpose of the header.
    pub role: HeaderRole,
    /// Whether every push has the header.
    pub required: bool,
    /// The form of a signature header.
    pub form: SignatureForm,
    /// The fixed text at the beginning of a signature header, such as `sha256=`.
    pub start: String,
    /// The unit of a timestamp header.
    pub unit: Option<TimeUnit>,
    /// A value as the documentation prints it.
    pub example: Option<String>,
    /// The meaning of the header.
    pub doc: Option<String>,
}

/// The envelope: the JSON object around the payload of a response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Envelope {
    /// The path of the result code.
    pub code: JsonPath,
    /// The path of the message.
    pub message: Option<JsonPath>,
    /// The name of the field with the payload.
    pub data: String,
    /// The name of a boolean field that must also be `true` for success.
    pub flag: Option<String>,
    /// The codes that mean success. Never empty.
    pub success: Vec<String>,
    /// Whether codes are JSON strings or JSON numbers.
    pub code_wire: Wire,
    /// The meaning of a response without the code.
    pub unenveloped: Unenveloped,
    /// The meaning of a code that is not listed.
    pub unlisted: Unlisted,
    /// A remark for the documentation.
    pub doc: Option<String>,
}

/// How the server refuses one kind of bad request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The kind of bad request.
    pub kind: RefusalKind,
    /// The HTTP status of the response.
    pub status: u16,
    /// The result code, if one with this meaning is documented.
    pub code: Option<String>,
}

/// How a client obtains the token that its calls send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Login {
    /// A remark for the documentation.
    pub doc: String,
    /// The server.
    pub server: ServerId,
    /// The path of the login, without parameters. The method is POST.
    pub path: PathTemplate,
    /// The fields of the body.
    pub body: Vec<(String, LoginValue)>,
    /// Where the response contains the token, in the order in which the client searches. Never empty.
    pub token: Vec<TokenLocation>,
    /// The result codes that mean that a token is no longer valid.
    pub expired: Vec<String>,
    /// The validity of a token in seconds.
    pub valid_for: u64,
}

/// Where the response of a login contains the token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum TokenLocation {
    /// In the body.
    Body(JsonPath),
    /// In a header, by its name.
    Header(String),
}

/// A value in the body of a login.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum LoginValue {
    /// A credential.
    Credential {
        /// The name of the credential.
        id: CredentialId,
        /// The form in which it is sent.
        digest: LoginDigest,
    },
    /// A constant text.
    Text(String),
    /// A constant number.
    Number(i64),
}
