//! A family of APIs: how its calls are addressed, signed and answered.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde::Serialize;

use super::call::Endpoint;
use super::field::{Code, Field, ObjectType, TypeDef, TypeKind};
use super::id::{CredentialId, EndpointId, SchemeId, ServerId, TypeId};
use super::page::{Assumption, Page, Titles};
use super::template::{JsonPath, PathTemplate, PrefixPiece, SignatureForm, SignatureTemplate};
use super::words::{
    Algorithm, Arrays, CommonLocation, Cover, Dialect, Empties, Encoding, HeaderRole, KeyOrder,
    LoginDigest, Numbers, RefusalKind, SignedText, TimeUnit, Unenveloped, Unlisted, Wire,
};
use crate::path::SpecPath;

/// A group of APIs with one set of rules.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// The name of its folder.
    pub id: String,
    /// Its titles.
    pub title: Titles,
    /// What it is for.
    pub summary: String,
    /// The pages that give its rules.
    pub pages: Vec<Page>,
    /// Its servers; an endpoint belongs to one of them. All have the same environments in the same order.
    pub servers: IndexMap<ServerId, Server>,
    /// What a client must be given, in the order of the file.
    pub credentials: IndexMap<CredentialId, Credential>,
    /// How a language is asked for.
    pub language: Option<Language>,
    /// Fields that the client fills, in the order of the file.
    pub common: Vec<Common>,
    /// How requests are signed.
    pub signing: Option<Signing>,
    /// The shape around every response.
    pub envelope: Option<Envelope>,
    /// Known result codes.
    pub codes: Vec<ResultCode>,
    /// How each kind of bad request is refused, where that is documented.
    pub refusals: Vec<Refusal>,
    /// How a token is obtained.
    pub login: Option<Login>,
    /// The call that the family's documentation opens with.
    pub example_call: Option<EndpointId>,
    /// Types that more than one endpoint uses.
    pub types: IndexMap<TypeId, TypeDef>,
    /// How pushes to the customer are signed.
    pub inbound: IndexMap<SchemeId, Inbound>,
    /// Calls and events, sorted by id.
    pub endpoints: Vec<Endpoint>,
    /// What was decided where the documentation is silent or contradicts itself.
    pub assumptions: Vec<Assumption>,
}

impl Family {
    /// Returns the path of `family.yaml` below the spec folder.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}/family.yaml", self.id)
    }

    /// Returns the path of the top of `family.yaml`; below it are the keys of the YAML:
    /// `family.path().at("types").at("PackageType")`.
    #[must_use]
    pub fn path(&self) -> SpecPath {
        SpecPath::file(self.file())
    }

    /// Returns the call or event of that name.
    #[must_use]
    pub fn endpoint(&self, id: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.id.as_str() == id)
    }

    /// Returns the common field that carries the signature, if requests are signed.
    #[must_use]
    pub fn signature_field(&self) -> Option<&Common> {
        self.common.iter().find(|field| matches!(field.source, CommonSource::Signature(_)))
    }

    /// Returns the members of an object type, shared or written in place.
    #[must_use]
    pub fn members<'a>(&'a self, object: &'a ObjectType) -> &'a [Field] {
        match object {
            // The type of a shared object is an object: the reader checked it.
            ObjectType::Shared(id) => match &self.types[id].kind {
                TypeKind::Object(fields) => fields,
                TypeKind::Codes { .. } => &[],
            },
            ObjectType::Inline(object) => &object.fields,
        }
    }

    /// Returns the written form and the documented codes of a coded type.
    #[must_use]
    pub fn codes_of(&self, id: &TypeId) -> (Wire, &[Code]) {
        match &self.types[id].kind {
            TypeKind::Codes { wire, codes } => (*wire, codes),
            // The type of a code is coded: the reader checked it.
            TypeKind::Object(_) => (Wire::String, &[]),
        }
    }
}

/// A base address in each environment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Server {
    /// What it serves.
    pub doc: Option<String>,
    /// The environments, in the order of the file; the first is the default.
    pub environments: Vec<Environment>,
}

/// An environment of a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Environment {
    /// Its name.
    pub name: String,
    /// The base address, without `/` at its end.
    pub url: String,
}

/// Something a client must be given before it can call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credential {
    /// What it is and where it comes from.
    pub doc: String,
    /// Whether it must never be shown.
    pub secret: bool,
    /// A documented example; the sandbox accepts it.
    pub example: Option<String>,
}

/// The header that chooses the language of responses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Language {
    /// The header's name.
    pub header: String,
    /// The value sent unless the consumer chooses; one of `values`.
    pub default: String,
    /// All documented values.
    pub values: Vec<String>,
    /// What else is known.
    pub doc: Option<String>,
}

/// A field that the client fills in every request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Common {
    /// Its name on the wire.
    pub name: String,
    /// Where it travels.
    pub location: CommonLocation,
    /// What fills it.
    pub source: CommonSource,
    /// What it means.
    pub doc: Option<String>,
    /// Whether it goes into the signed text.
    pub signed: bool,
}

/// What fills a common field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum CommonSource {
    /// A credential of the client.
    Credential(CredentialId),
    /// The clock.
    Clock {
        /// What it counts.
        unit: TimeUnit,
        /// Text or number, in a body.
        wire: Wire,
    },
    /// A random number.
    Nonce {
        /// Text or number, in a body.
        wire: Wire,
    },
    /// A constant text, unless the call gives another.
    Constant(String),
    /// A text that each endpoint gives under `common:`, or nothing.
    PerCall,
    /// The last segment of the call's path, unless the call gives another text.
    CallName,
    /// The path of the request as it is sent.
    RequestPath,
    /// The token of a login.
    Token,
    /// The signature, with the text around it.
    Signature(SignatureTemplate),
}

/// How requests of a family are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signing {
    /// Digest and key use.
    pub algorithm: Algorithm,
    /// The credential that is the key; none for a keyless digest.
    pub key: Option<CredentialId>,
    /// How the digest is written.
    pub encoding: Encoding,
    /// Which parameters go in.
    pub covers: BTreeSet<Cover>,
    /// Which JSON printer the text follows.
    pub dialect: Dialect,
    /// How numbers are written in the text.
    pub numbers: Numbers,
    /// How arrays are written in the text.
    pub arrays: Arrays,
    /// The order of keys in nested objects.
    pub nested: KeyOrder,
    /// What happens to empty values.
    pub empties: Empties,
    /// What else is to be said of it.
    pub doc: Option<String>,
}

/// How a push to the customer is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Inbound {
    /// What is known of it.
    pub doc: String,
    /// Digest and key use.
    pub algorithm: Algorithm,
    /// The credential that is the key.
    pub key: CredentialId,
    /// How the digest is written.
    pub encoding: Encoding,
    /// How the body becomes text.
    pub text: SignedText,
    /// What stands before the body in the signed text.
    pub prefix: Vec<PrefixPiece>,
    /// The key orders a receiver accepts, in the order it tries them; at least one.
    pub nested: Vec<KeyOrder>,
    /// What happens to empty values.
    pub empties: Empties,
    /// The headers of the scheme; exactly one carries the signature.
    pub headers: Vec<InboundHeader>,
}

impl Inbound {
    /// Returns the header of a role.
    #[must_use]
    pub fn header(&self, role: HeaderRole) -> Option<&InboundHeader> {
        self.headers.iter().find(|header| header.role == role)
    }
}

/// A header of a push.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InboundHeader {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub role: HeaderRole,
    /// Whether every push carries it.
    pub required: bool,
    /// What the header holds, for a signature.
    pub form: SignatureForm,
    /// The unit, for a time.
    pub unit: Option<TimeUnit>,
    /// A value, as the documentation prints it.
    pub example: Option<String>,
    /// What it means.
    pub doc: Option<String>,
}

/// The shape around every response of a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Envelope {
    /// Where the result code stands.
    pub code: JsonPath,
    /// Where the message stands.
    pub message: Option<JsonPath>,
    /// The member that holds the payload.
    pub data: String,
    /// A boolean that must be true as well.
    pub flag: Option<String>,
    /// The codes that mean success; at least one.
    pub success: Vec<String>,
    /// Whether codes are text or numbers.
    pub code_wire: Wire,
    /// What a response without the code means.
    pub unenveloped: Unenveloped,
    /// What a code means that is not listed.
    pub unlisted: Unlisted,
    /// What else is known.
    pub doc: Option<String>,
}

/// A documented result code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultCode {
    /// The code.
    pub code: String,
    /// What it means.
    pub doc: String,
    /// Whether a write that is answered so may have been carried out.
    pub uncertain: bool,
}

/// How the server refuses one kind of bad request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The kind.
    pub kind: RefusalKind,
    /// The HTTP status.
    pub status: u16,
    /// The result code, where one of that meaning is documented.
    pub code: Option<String>,
}

/// How a client obtains the token that its calls carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Login {
    /// What is known of it.
    pub doc: String,
    /// The server.
    pub server: ServerId,
    /// The path of the login, a POST; it has no parameters.
    pub path: PathTemplate,
    /// The members of its body.
    pub body: Vec<(String, LoginValue)>,
    /// Where the token may stand in the response, in the order of looking; at least one place.
    pub token: Vec<TokenLocation>,
    /// Result codes by which the server says that a token is no longer good.
    pub expired: Vec<String>,
    /// How long a token is good, in seconds.
    pub valid_for: u64,
}

/// Where a token may stand in the response of a login.
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
        /// Which one.
        id: CredentialId,
        /// What is sent of it.
        digest: LoginDigest,
    },
    /// A constant text.
    Text(String),
    /// A constant number.
    Number(i64),
}
