//! Static descriptions of families and calls: servers, common fields, login, signature and envelope. Generated code
//! defines them, and the runtime interprets them. The runtime has no code for a particular family.

use std::borrow::Cow;

use linksfield_sign::{Encoding, Form, Hash, RsaHash};

use crate::outcome::OutcomeCheck;
pub use crate::signed_text::{SignedTemplate, SignedValue, TextPiece};

/// A family of APIs.
#[derive(Debug)]
pub struct Family {
    /// The name of the family in the specification.
    pub name: &'static str,
    /// The servers of the family.
    pub servers: &'static [Server],
    /// The names of the credentials, in the order in which clients store their values.
    pub credentials: &'static [&'static str],
    /// The header that chooses the language of texts in responses, and its default value.
    pub language_header: Option<(&'static str, &'static str)>,
    /// The fields that every request contains.
    pub common: &'static [Common],
    /// The signature of requests.
    pub signing: Option<Signing>,
    /// The envelope of responses.
    pub envelope: Option<Envelope>,
    /// The login that returns the access token.
    pub login: Option<Login>,
    /// The documented limits of requests and connections.
    pub limits: crate::limits::Limits,
    /// The errors of all calls that are documented as transient.
    pub retry: Retry,
}

/// A server, with its base URL in each environment.
#[derive(Debug)]
pub struct Server {
    /// The name of the server in the specification.
    pub name: &'static str,
    /// The base URLs, in the order of the family's environments.
    pub environments: &'static [&'static str],
}

/// A field that the runtime fills.
#[derive(Debug)]
pub struct Common {
    /// The name of the field in the request.
    pub name: &'static str,
    /// The part of the request that contains the field.
    pub location: CommonLocation,
    /// The source of the value.
    pub source: Source,
    /// The value of a header with text around a signature, a credential or the token. Empty without such text.
    pub template: &'static [Piece],
    /// Whether the field is part of the canonical text.
    pub signed: bool,
}

/// The part of a request that contains a common field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommonLocation {
    /// The body if it has fields as JSON or as a form, otherwise the query.
    Params,
    /// A header.
    Header,
    /// Only the canonical text. The field is signed and not sent.
    SignedText,
}

/// The source of the value of a common field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The credential with this index.
    Credential(usize),
    /// The secret credential with this index.
    Secret(usize),
    /// The current time as a date and a time of day.
    Time {
        /// The form, such as `YYYYMMDDhhmmss`.
        pattern: &'static str,
        /// The offset from UTC in minutes.
        offset: i32,
    },
    /// A random text of 32 hexadecimal digits.
    NonceHex,
    /// A random UUID.
    NonceUuid,
    /// The key by which the server recognises the attempts of one call.
    IdempotencyKey,
    /// The current time in seconds since 1970.
    Seconds {
        /// Whether the value is a JSON string. Otherwise, it is a number.
        quoted: bool,
    },
    /// The current time in milliseconds since 1970.
    Milliseconds {
        /// Whether the value is a JSON string. Otherwise, it is a number.
        quoted: bool,
    },
    /// A constant text.
    Constant(&'static str),
    /// The last segment of the path.
    CallName,
    /// A value that each call sets. The field is omitted if the call sets none.
    PerCall,
    /// A random number.
    Nonce {
        /// Whether the value is a JSON string. Otherwise, it is a number.
        quoted: bool,
    },
    /// The path of the request, as it is sent.
    RequestPath,
    /// The access token.
    Token,
    /// The signature.
    Signature,
}

/// A part of the value of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A fixed text.
    Text(&'static str),
    /// The credential with this index.
    Credential(usize),
    /// The secret credential with this index.
    Secret(usize),
    /// The access token.
    Token,
    /// The signature.
    Signature,
}

impl Common {
    /// Returns whether the value contains a secret credential or the access token.
    #[must_use]
    pub fn has_secret(&self) -> bool {
        matches!(self.source, Source::Secret(_) | Source::Token)
            || self.template.iter().any(|piece| matches!(piece, Piece::Secret(_) | Piece::Token))
    }
}

/// The login that returns an access token.
#[derive(Debug)]
pub struct Login {
    /// The name of the login in errors, such as `esim.login`.
    pub name: &'static str,
    /// The index of the server.
    pub server: usize,
    /// The path of the login, which is a POST request.
    pub path: &'static str,
    /// The fields of the body.
    pub body: &'static [(&'static str, LoginValue)],
    /// The possible places of the token in the response. The first place that contains a token applies.
    pub token: &'static [TokenLocation],
    /// The result codes with which the server refuses a token.
    pub expired: &'static [&'static str],
    /// The lifetime of a token, in seconds.
    pub valid_for: u64,
}

/// A value in the body of a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginValue {
    /// The credential with this index.
    Credential(usize),
    /// The MD5 digest of the credential with this index, in lower-case hexadecimal digits.
    CredentialMd5(usize),
    /// A constant text.
    Text(&'static str),
    /// A constant number.
    Number(i64),
}

/// The place of a token in the response to a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenLocation {
    /// The field of the body at this path.
    Body(&'static [&'static str]),
    /// The header of this name.
    Header(&'static str),
}

/// The signature of requests.
#[derive(Debug)]
pub struct Signing {
    /// The algorithm and its key.
    pub algorithm: Algorithm,
    /// The encoding of the signature as text.
    pub encoding: Encoding,
    /// The canonical text as a template. Otherwise, it is canonical JSON.
    pub text: Option<SignedTemplate>,
    /// The form of the canonical text.
    pub form: Form<'static>,
}

/// A signature algorithm and its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// HMAC. The key is the credential with this index.
    Hmac(Hash, usize),
    /// A digest without a key.
    Digest(Hash),
    /// RSA. The private key is the credential with this index.
    Rsa(RsaHash, usize),
}

/// The envelope of responses.
#[derive(Debug)]
pub struct Envelope {
    /// The path of the result code.
    pub code: &'static [&'static str],
    /// The path of the message.
    pub message: &'static [&'static str],
    /// The field with the payload.
    pub data: &'static str,
    /// A boolean field that must be true in a successful response, if it is present.
    pub flag: Option<&'static str>,
    /// The codes of success.
    pub success: &'static [&'static str],
    /// The documented codes.
    pub listed: &'static [&'static str],
    /// Whether a write may have been executed if the response has a code that is not documented.
    pub unlisted_uncertain: bool,
    /// The codes of failure after which a write may have been executed.
    pub uncertain: &'static [&'static str],
    /// Whether responses may have no envelope.
    pub unenveloped: bool,
}

/// A call.
#[derive(Debug)]
pub struct Call {
    /// The family and the name, such as `csss.order_package`. For an untyped call, the family, the method and the path.
    pub name: Cow<'static, str>,
    /// The HTTP method.
    pub method: Method,
    /// The documented path, with the names of its parameters in braces. Empty for an untyped call.
    pub path: &'static str,
    /// The index of the server.
    pub server: usize,
    /// Whether the call is a read or a write.
    pub effect: Effect,
    /// Whether the response has the envelope of the family.
    pub enveloped: bool,
    /// Which responses without the code of the envelope are a payload.
    pub unenveloped: Unenveloped,
    /// What a response means for the outcome.
    pub outcomes: Outcomes,
    /// Whether the call needs an access token.
    pub needs_token: bool,
    /// Which values are sensitive.
    pub sensitive: Sensitive,
}

/// The values of a call that `Debug` and messages do not show.
#[derive(Debug, Clone, Copy)]
pub struct Sensitive {
    /// The names of sensitive parameters, and of sensitive fields of objects in the request.
    pub parameters: &'static [&'static str],
    /// Whether the response may contain sensitive values.
    pub response: bool,
}

/// What the responses to a call mean for its outcome, and how long they may take.
#[derive(Debug, Clone, Copy)]
pub struct Outcomes {
    /// The content of the response.
    pub content: Content,
    /// The result codes with which this call is refused, in addition to those of the family.
    pub refusing: &'static [&'static str],
    /// The result codes after which this write may have been executed, in addition to those of the family.
    pub uncertain: &'static [&'static str],
    /// The HTTP statuses with which this call is refused, in addition to the usual ones.
    pub refusing_statuses: &'static [u16],
    /// The HTTP statuses after which this write may have been executed, whatever they usually mean.
    pub uncertain_statuses: &'static [u16],
    /// The errors of this call that are documented as transient, including those of the family.
    pub retry: Retry,
    /// How the outcome of an uncertain write is checked.
    pub check: Option<&'static OutcomeCheck>,
    /// The documented time that the response may take, in seconds.
    pub timeout: Option<u32>,
}

impl Outcomes {
    /// The meaning if nothing is documented.
    pub const DEFAULT: Self = Self {
        content: Content::Json,
        refusing: &[],
        uncertain: &[],
        refusing_statuses: &[],
        uncertain_statuses: &[],
        retry: Retry::NONE,
        check: None,
        timeout: None,
    };
}

/// Errors that are documented as transient, so that the same call may succeed later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// The HTTP statuses.
    pub statuses: &'static [u16],
    /// The result codes, under any HTTP status.
    pub codes: &'static [&'static str],
}

impl Retry {
    /// No errors.
    pub const NONE: Self = Self { statuses: &[], codes: &[] };

    /// Returns whether a response with this status and this code is listed.
    #[must_use]
    pub fn lists(&self, status: u16, code: Option<&str>) -> bool {
        self.statuses.contains(&status) || code.is_some_and(|code| self.codes.contains(&code))
    }
}

/// Which responses without the code of the envelope are read as a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unenveloped {
    /// None. A response without the code is not as documented.
    Refused,
    /// Any JSON, because the form of the payload is not documented.
    Anything,
    /// A text, a number or a boolean, because the payload is a single value.
    Single,
    /// A response with the form of the documented payload.
    Payload {
        /// Whether the payload is a list.
        list: bool,
        /// The fields of the payload. An object with at least one of them is a payload. If no field is documented, an
        /// empty object is a payload.
        members: &'static [&'static str],
    },
}

/// The content of the response to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// JSON.
    Json,
    /// No content, such as with HTTP status 204.
    Nothing,
    /// Content of any form, or none. If the response has an envelope, only the envelope or no content.
    Any,
    /// Text.
    Text,
    /// A file of comma-separated values.
    Csv,
    /// A file.
    Binary,
    /// The content of each documented status. Other statuses are not as documented.
    ByStatus(&'static [(u16, Content)]),
}

impl Content {
    /// Returns the content of a response with this status. `None` if the status is not documented.
    pub(crate) fn of_status(self, status: u16) -> Option<Self> {
        match self {
            Self::ByStatus(contents) => {
                contents.iter().find(|(known, _)| *known == status).map(|(_, content)| *content)
            }
            content => Some(content),
        }
    }
}

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// The method GET.
    Get,
    /// The method POST.
    Post,
    /// The method PUT.
    Put,
    /// The method DELETE.
    Delete,
    /// The method PATCH.
    Patch,
    /// The method HEAD.
    Head,
}

impl Method {
    /// Returns the name of the method in upper case, such as `POST`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
            Self::Patch => "PATCH",
            Self::Head => "HEAD",
        }
    }

    /// Returns whether a request can have a body. Otherwise, its parameters are sent in the query.
    #[must_use]
    pub fn has_body(self) -> bool {
        !matches!(self, Self::Get | Self::Head)
    }
}

/// The effect of a call: read, write, or idempotent write.
///
/// The effect determines when the client retries a call; see [`RetryPolicy`](crate::RetryPolicy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The call changes nothing. The client may retry it.
    Read,
    /// The call may change something, such as an order. The client never retries it once its request may have reached
    /// the server.
    Write,
    /// The call may change something, and is documented to have the same effect if it is executed several times. The
    /// client retries it like a read. If the last attempt fails, the call may have been executed.
    Idempotent,
}

impl Effect {
    /// Returns whether the call may change something.
    #[must_use]
    pub fn is_write(self) -> bool {
        self != Self::Read
    }
}
