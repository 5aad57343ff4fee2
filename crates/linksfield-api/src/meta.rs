//! Static descriptions of families and calls: servers, common fields, login, signature, envelope. Generated code
//! defines them, and the runtime interprets them; no family has code of its own in the runtime.

use std::borrow::Cow;

use linksfield_sign::Form;

/// A family of APIs.
#[derive(Debug)]
pub struct Family {
    /// Its name in the specification.
    pub name: &'static str,
    /// Its servers.
    pub servers: &'static [Server],
    /// The names of its credentials, in the order in which clients hold them.
    pub credentials: &'static [&'static str],
    /// The header that chooses the language of answers, and what it says where nothing else is asked for.
    pub language_header: Option<(&'static str, &'static str)>,
    /// Fields that every request carries.
    pub common: &'static [Common],
    /// How requests are signed.
    pub signing: Option<Signing>,
    /// The shape around answers.
    pub envelope: Option<Envelope>,
    /// How a token is obtained.
    pub login: Option<Login>,
}

/// A base address in each environment.
#[derive(Debug)]
pub struct Server {
    /// Its name in the specification.
    pub name: &'static str,
    /// Base addresses, in the order of the family's environments.
    pub environments: &'static [&'static str],
}

/// A field that the runtime fills.
#[derive(Debug)]
pub struct Common {
    /// Its name on the wire.
    pub name: &'static str,
    /// Where it travels.
    pub location: CommonLocation,
    /// What fills it.
    pub source: Source,
    /// What stands around the signature: pieces of text and credentials, in order.
    pub template: &'static [Piece],
    /// Whether it goes into the signed text.
    pub signed: bool,
}

/// Where a common field travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommonLocation {
    /// The body, or the query of a GET.
    Params,
    /// A header.
    Header,
    /// Only the signed text.
    SignedText,
}

/// What fills a common field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The credential with that index.
    Credential(usize),
    /// Seconds since 1970, as text or as a number.
    Seconds {
        /// As text.
        quoted: bool,
    },
    /// Milliseconds since 1970, as text or as a number.
    Milliseconds {
        /// As text.
        quoted: bool,
    },
    /// A constant text.
    Constant(&'static str),
    /// The last segment of the path.
    CallName,
    /// What each call gives, or nothing.
    PerCall,
    /// A random number, as text or as a number.
    Nonce {
        /// As text.
        quoted: bool,
    },
    /// The path of the request as it is sent.
    RequestPath,
    /// The token of the login.
    Token,
    /// The signature.
    Signature,
}

/// A piece of the text that carries a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A fixed text.
    Text(&'static str),
    /// The credential with that index.
    Credential(usize),
    /// The signature.
    Signature,
}

/// How a client gets the token that its calls carry.
#[derive(Debug)]
pub struct Login {
    /// Its name in errors: `esim.login`.
    pub name: &'static str,
    /// The index of the server.
    pub server: usize,
    /// The path of the login, a POST.
    pub path: &'static str,
    /// The members of its body.
    pub body: &'static [(&'static str, LoginValue)],
    /// Where the token may stand in the answer, in the order of looking.
    pub token: &'static [TokenLocation],
    /// Result codes by which the server says that a token is no longer good.
    pub expired: &'static [&'static str],
    /// How long a token is good, in seconds.
    pub valid_for: u64,
}

/// A value in the body of a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginValue {
    /// The credential with that index.
    Credential(usize),
    /// The MD5 of the credential with that index, in lower-case hexadecimal digits.
    CredentialMd5(usize),
    /// A constant text.
    Text(&'static str),
    /// A constant number.
    Number(i64),
}

/// Where a token stands in the answer of a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenLocation {
    /// At this path of the body.
    Body(&'static [&'static str]),
    /// In this header.
    Header(&'static str),
}

/// How requests are signed.
#[derive(Debug)]
pub struct Signing {
    /// Digest and key.
    pub algorithm: Algorithm,
    /// The form of the signed text.
    pub form: Form<'static>,
}

/// Digest and key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// HMAC-SHA1 in Base64, keyed with the credential of that index.
    HmacSha1Base64(usize),
    /// MD5 in lower-case hexadecimal digits, without a key.
    Md5Hex,
    /// RSA with SHA-1 in Base64, with the private key that is the credential of that index.
    RsaSha1Base64(usize),
}

/// The shape around answers.
#[derive(Debug)]
pub struct Envelope {
    /// The path of the result code.
    pub code: &'static [&'static str],
    /// The path of the message.
    pub message: &'static [&'static str],
    /// The member with the payload.
    pub data: &'static str,
    /// A boolean that must be true as well.
    pub flag: Option<&'static str>,
    /// Codes that mean success.
    pub success: &'static [&'static str],
    /// The codes that are documented.
    pub listed: &'static [&'static str],
    /// Whether a write may have been carried out that was answered with any other code.
    pub unlisted_uncertain: bool,
    /// Codes after which a write may have been executed nevertheless.
    pub uncertain: &'static [&'static str],
    /// Whether responses may come without the code.
    pub unenveloped: bool,
}

/// A call.
#[derive(Debug)]
pub struct Call {
    /// Family and name, such as `csss.order_package`; of an untyped call, family, method and path.
    pub name: Cow<'static, str>,
    /// The HTTP method.
    pub method: Method,
    /// The path as documented, with parameters in braces.
    pub path: &'static str,
    /// The index of the server.
    pub server: usize,
    /// Whether it changes anything.
    pub effect: Effect,
    /// Whether the family's envelope is around its answer.
    pub enveloped: bool,
    /// What a response without the envelope's code may be.
    pub unenveloped: Unenveloped,
    /// The operation that shows what an uncertain write did.
    pub outcome_check: Option<&'static str>,
    /// Whether it carries the token of the login.
    pub needs_token: bool,
}

/// What an answer without the envelope's code may be, so that it is read as the payload itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unenveloped {
    /// Nothing: it is not the documented answer.
    Refused,
    /// Any JSON: of the payload nothing is documented.
    Anything,
    /// The documented payload, known by its form.
    Payload {
        /// A list.
        list: bool,
        /// An object with at least one of these members; where there are none, an empty object.
        members: &'static [&'static str],
    },
}

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// DELETE
    Delete,
}

impl Method {
    /// The method as HTTP writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// Whether parameters travel in a JSON body; otherwise they travel in the query.
    #[must_use]
    pub fn has_body(self) -> bool {
        self != Self::Get
    }
}

/// Whether a call changes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It only reads; it may be repeated.
    Read,
    /// It changes something; it is not sent twice once it may have arrived.
    Write,
}
