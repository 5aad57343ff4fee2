//! The checked model of a spec. Every name that points at something has been found, every type is one
//! of [`Type`]; what reads this (generator, sandbox, status table) need not check again.

use serde::Deserialize;

use crate::source::Place as SourcePlace;

/// A whole spec: all families, sorted by name.
#[derive(Debug, Clone)]
pub struct Spec {
    /// The families.
    pub families: Vec<Family>,
}

impl Spec {
    /// The family of that name.
    #[must_use]
    pub fn family(&self, id: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.id == id)
    }
}

/// Titles as the documentation prints them.
#[derive(Debug, Clone)]
pub struct Titles {
    /// The English title.
    pub en: String,
    /// The Chinese title, where the page has one.
    pub zh: Option<String>,
}

/// A page of the documentation that a file was transcribed from.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its address, where it is known.
    pub url: Option<String>,
    /// Its last revision as printed: `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM:SS`.
    pub revised: Option<String>,
    /// What else is to be said of the page.
    pub note: Option<String>,
}

/// A group of APIs with one set of rules.
#[derive(Debug, Clone)]
pub struct Family {
    /// The name of its folder.
    pub id: String,
    /// Where `family.yaml` begins.
    pub at: SourcePlace,
    /// Its titles.
    pub title: Titles,
    /// What it is for.
    pub summary: String,
    /// The pages that give its rules.
    pub pages: Vec<Page>,
    /// Its servers; an endpoint belongs to one of them.
    pub servers: Vec<Server>,
    /// What a client must be given.
    pub credentials: Vec<Credential>,
    /// How a language is asked for.
    pub language: Option<Language>,
    /// Fields that the runtime fills.
    pub common: Vec<Common>,
    /// How requests are signed.
    pub signing: Option<Signing>,
    /// Where that is said.
    pub signing_at: SourcePlace,
    /// The shape around every answer.
    pub envelope: Option<Envelope>,
    /// Known result codes.
    pub codes: Vec<ResultCode>,
    /// How each kind of bad request is refused, where that is documented.
    pub refusals: Vec<Refusal>,
    /// How a token is had.
    pub login: Option<Login>,
    /// The call that the family's documentation opens with.
    pub showcase: Option<String>,
    /// Types that more than one endpoint uses.
    pub types: Vec<TypeDef>,
    /// How pushes to the customer are signed.
    pub inbound: Vec<Inbound>,
    /// Calls and events, sorted by id.
    pub endpoints: Vec<Endpoint>,
    /// What was decided where the documentation is silent or contradicts itself.
    pub assumptions: Vec<Assumption>,
}

impl Family {
    /// The shared type of that name.
    #[must_use]
    pub fn type_def(&self, name: &str) -> Option<&TypeDef> {
        self.types.iter().find(|def| def.name == name)
    }

    /// The server of that name.
    #[must_use]
    pub fn server(&self, name: &str) -> Option<&Server> {
        self.servers.iter().find(|server| server.name == name)
    }

    /// The common field that carries the signature, if requests are signed.
    #[must_use]
    pub fn signature_field(&self) -> Option<&Common> {
        self.common.iter().find(|field| field.fill == Fill::Signature)
    }

    /// The members of an object type, shared or written in place.
    #[must_use]
    pub fn members<'a>(&'a self, object: &'a ObjectType) -> &'a [Field] {
        match object {
            ObjectType::Shared(name) => match self.type_def(name).map(|def| &def.kind) {
                Some(TypeKind::Object(fields)) => fields,
                _ => &[],
            },
            ObjectType::Inline { fields, .. } => fields,
        }
    }
}

/// A base address in each environment.
#[derive(Debug, Clone)]
pub struct Server {
    /// Its name, used by endpoints.
    pub name: String,
    /// Where it is defined.
    pub at: SourcePlace,
    /// What it serves.
    pub doc: Option<String>,
    /// Environment and base address, in the order of the file; the first is the default.
    pub environments: Vec<(String, String)>,
}

/// Something a client must be given before it can call.
#[derive(Debug, Clone)]
pub struct Credential {
    /// Its name.
    pub name: String,
    /// What it is and where it comes from.
    pub doc: String,
    /// Whether it must never be shown.
    pub secret: bool,
    /// A documented example; the sandbox accepts it.
    pub example: Option<String>,
}

/// The header that chooses the language of answers.
#[derive(Debug, Clone)]
pub struct Language {
    /// The header's name.
    pub header: String,
    /// The value sent unless the consumer chooses.
    pub default: String,
    /// All documented values.
    pub values: Vec<String>,
    /// What else is known.
    pub doc: Option<String>,
}

/// A field that the runtime fills in every request.
#[derive(Debug, Clone)]
pub struct Common {
    /// Its name on the wire.
    pub name: String,
    /// Where it is defined.
    pub at: SourcePlace,
    /// Where it travels.
    pub place: Place,
    /// What fills it.
    pub fill: Fill,
    /// What it means.
    pub doc: Option<String>,
    /// The credential, for [`Fill::Credential`].
    pub credential: Option<String>,
    /// The unit, for [`Fill::Clock`].
    pub unit: Option<TimeUnit>,
    /// Text or number.
    pub wire: Wire,
    /// The text, for [`Fill::Constant`].
    pub value: Option<String>,
    /// The text around the value, with `{signature}` and credentials in braces.
    pub template: Option<String>,
    /// Whether it goes into the signed text.
    pub signed: bool,
}

/// How requests of a family are signed.
#[derive(Debug, Clone)]
pub struct Signing {
    /// Digest and key use.
    pub algorithm: Algorithm,
    /// The credential that is the key; none for a keyless digest.
    pub key: Option<String>,
    /// How the digest is written.
    pub encoding: Encoding,
    /// How parameters become text.
    pub text: SignedText,
    /// Which parameters go in.
    pub covers: Vec<Cover>,
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
#[derive(Debug, Clone)]
pub struct Inbound {
    /// The scheme's name, used by events.
    pub name: String,
    /// Where it is defined.
    pub at: SourcePlace,
    /// What is known of it.
    pub doc: String,
    /// Digest and key use.
    pub algorithm: Algorithm,
    /// The credential that is the key.
    pub key: String,
    /// How the digest is written.
    pub encoding: Encoding,
    /// How the body becomes text.
    pub text: SignedText,
    /// What stands before the text, with header names in braces.
    pub prefix: Option<String>,
    /// The key orders a receiver accepts, in the order it tries them.
    pub nested: Vec<KeyOrder>,
    /// What happens to empty values.
    pub empties: Empties,
    /// The headers of the scheme.
    pub headers: Vec<InboundHeader>,
}

/// A header of a push.
#[derive(Debug, Clone)]
pub struct InboundHeader {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub role: HeaderRole,
    /// Whether every push carries it.
    pub required: bool,
    /// The form of its value, with `{key_id}` and `{signature}`.
    pub template: Option<String>,
    /// The unit, for a time.
    pub unit: Option<TimeUnit>,
    /// A value, as the documentation prints it.
    pub example: Option<String>,
    /// What it means.
    pub doc: Option<String>,
}

/// The shape around every answer of a family.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// The path of the result code, with dots: `code`, `status.code`.
    pub code: String,
    /// The path of the message.
    pub message: Option<String>,
    /// The member that holds the payload.
    pub data: String,
    /// A boolean that must be true as well.
    pub flag: Option<String>,
    /// The codes that mean success.
    pub success: Vec<String>,
    /// Whether codes are text or numbers.
    pub code_wire: Wire,
    /// What an answer without the code means.
    pub bare: BareAnswer,
    /// What a code means that is not listed.
    pub unlisted: Unlisted,
    /// What else is known.
    pub doc: Option<String>,
}

/// A documented result code.
#[derive(Debug, Clone)]
pub struct ResultCode {
    /// The code.
    pub code: String,
    /// What it means.
    pub doc: String,
    /// Whether a write that answers so may have been carried out.
    pub uncertain: bool,
}

/// How the server refuses one kind of bad request.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// The kind.
    pub kind: RefusalKind,
    /// The HTTP status.
    pub status: u16,
    /// The result code, where one of that meaning is documented.
    pub code: Option<String>,
}

/// How a client gets the token that its calls carry.
#[derive(Debug, Clone)]
pub struct Login {
    /// What is known of it.
    pub doc: String,
    /// The server.
    pub server: String,
    /// The path of the login, a POST.
    pub path: String,
    /// The members of its body.
    pub body: Vec<(String, LoginValue)>,
    /// Where the token may stand in the answer, in the order of looking: `data.token`, or `header:name`.
    pub token: Vec<String>,
    /// Result codes by which the server says that a token is no longer good.
    pub expired: Vec<String>,
    /// How long a token is good, in seconds.
    pub valid_for: u64,
}

/// A value in the body of a login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoginValue {
    /// A credential.
    Credential {
        /// Its name.
        name: String,
        /// What is sent of it.
        digest: LoginDigest,
    },
    /// A constant text.
    Text(String),
    /// A constant number.
    Number(i64),
}

/// A type that several endpoints share.
#[derive(Debug, Clone)]
pub struct TypeDef {
    /// Its Rust name.
    pub name: String,
    /// Where it is defined.
    pub at: SourcePlace,
    /// What it means.
    pub doc: Option<String>,
    /// Codes or members.
    pub kind: TypeKind,
}

/// What a shared type is.
#[derive(Debug, Clone)]
pub enum TypeKind {
    /// A value out of a list that may grow.
    Codes {
        /// Whether codes travel as text or as numbers.
        wire: Wire,
        /// The documented codes.
        codes: Vec<Code>,
    },
    /// A JSON object.
    Object(Vec<Field>),
}

/// One documented code of a coded type.
#[derive(Debug, Clone)]
pub struct Code {
    /// The code as text, also where it travels as a number.
    pub code: String,
    /// The name of the Rust variant.
    pub name: String,
    /// Where it is defined.
    pub at: SourcePlace,
    /// The Chinese term.
    pub zh: Option<String>,
    /// What it means.
    pub doc: Option<String>,
}

/// A call or an event.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// The name of its file without the ending.
    pub id: String,
    /// Where its file begins.
    pub at: SourcePlace,
    /// The path of its file below the spec folder.
    pub file: String,
    /// Its titles.
    pub title: Titles,
    /// What it does.
    pub summary: Option<String>,
    /// The group that the documentation lists it in.
    pub group: Option<String>,
    /// The pages that it was transcribed from.
    pub pages: Vec<Page>,
    /// How much of it is documented.
    pub coverage: Coverage,
    /// Whether the page is a document and describes no call.
    pub document: bool,
    /// Why it should not be used any more.
    pub deprecated: Option<String>,
    /// The documentation's label, such as "Testing".
    pub stability: Option<String>,
    /// What is needed to call it, when enough is known.
    pub call: Option<Call>,
    /// The method, also where the path is not known.
    pub method: Option<Method>,
    /// The path, also where too little is known to call it.
    pub path: Option<String>,
    /// What is needed to receive it, for a push.
    pub event: Option<Event>,
    /// The documented examples.
    pub examples: Vec<Example>,
    /// What was decided where the page is silent or contradicts itself.
    pub assumptions: Vec<Assumption>,
}

/// A call from the customer to Linksfield.
#[derive(Debug, Clone)]
pub struct Call {
    /// The HTTP method.
    pub method: Method,
    /// The path below the server's base address, with parameters in braces.
    pub path: String,
    /// Where the path is written.
    pub path_at: SourcePlace,
    /// The server.
    pub server: String,
    /// Whether it changes anything.
    pub effect: Effect,
    /// Common fields that this call sends with a text of its own.
    pub common: Vec<(String, String)>,
    /// Common fields that this call does not send.
    pub without: Vec<String>,
    /// What is sent.
    pub request: Request,
    /// What comes back, when it is known.
    pub response: Response,
    /// The call that tells what an uncertain write did.
    pub truth: Option<String>,
    /// Where that is written.
    pub truth_at: SourcePlace,
    /// How pages are asked for.
    pub paging: Option<Paging>,
}

/// The parameters of a call by the place where they travel, each list in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// In the path.
    pub path: Vec<Field>,
    /// In the query.
    pub query: Vec<Field>,
    /// In headers.
    pub headers: Vec<Field>,
    /// In the JSON body.
    pub body: Vec<Field>,
}

impl Request {
    /// All parameters with their places.
    pub fn fields(&self) -> impl Iterator<Item = (Place, &Field)> {
        let path = self.path.iter().map(|field| (Place::Path, field));
        let query = self.query.iter().map(|field| (Place::Query, field));
        let headers = self.headers.iter().map(|field| (Place::Header, field));
        let body = self.body.iter().map(|field| (Place::Body, field));
        path.chain(query).chain(headers).chain(body)
    }
}

/// The answer of a call.
#[derive(Debug, Clone)]
pub struct Response {
    /// Whether the family's envelope is around it.
    pub enveloped: bool,
    /// Whether an answer without the envelope's code is the payload itself.
    pub bare: bool,
    /// The payload; `None` where nothing is known of it.
    pub data: Option<Field>,
    /// Members of the envelope beside the payload.
    pub beside: Vec<Field>,
}

/// A push from Linksfield to the customer.
#[derive(Debug, Clone)]
pub struct Event {
    /// How it is signed: the name of an [`Inbound`] scheme.
    pub scheme: String,
    /// Members whose presence tells this event from others.
    pub recognised_by: Vec<String>,
    /// The members of the body.
    pub body: Vec<Field>,
}

/// How the pages of a list are asked for.
#[derive(Debug, Clone)]
pub struct Paging {
    /// The request field with the number of the page.
    pub page: String,
    /// The path of the list in the payload.
    pub items: String,
    /// The path of the total in the answer.
    pub total: Option<String>,
    /// The number of the first page.
    pub first: i64,
}

/// A parameter or a member of an answer.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Where it is defined.
    pub at: SourcePlace,
    /// The name in Rust, where the wire name gives none.
    pub rust_name: Option<String>,
    /// Its type.
    pub ty: Type,
    /// Whether it must be there.
    pub required: Required,
    /// What it means.
    pub doc: Option<String>,
    /// The Chinese term.
    pub zh: Option<String>,
    /// A documented value.
    pub example: Option<String>,
    /// The unit of a quantity, in words.
    pub unit: Option<String>,
    /// The greatest length of a text in characters.
    pub max_length: Option<usize>,
    /// Other names under which answers hold it.
    pub aliases: Vec<String>,
}

impl Field {
    /// Whether a member of that name is this field.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.iter().any(|alias| alias == name)
    }
}

/// Whether a field must be there, with the evidence for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Required {
    /// The page marks it as required.
    Yes,
    /// The page marks it as optional.
    No,
    /// The page has no mark; the spec takes it as required and says why.
    Assumed,
    /// The page has no mark; it may be left out.
    Unknown,
}

impl Required {
    /// Whether a caller must give it, or an answer must hold it.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(self, Self::Yes | Self::Assumed)
    }
}

/// What a value is, and how it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// Free text.
    Text,
    /// Text that some answers write as a number.
    TextOrNumber,
    /// Text that must never be shown.
    Secret,
    /// A day or a month.
    Period,
    /// The number of a SIM card, E.118.
    Iccid,
    /// The number of a subscription.
    Imsi,
    /// A telephone number.
    Msisdn,
    /// The number of a device.
    Imei,
    /// An ICCID or an IMEI.
    DeviceCode,
    /// An exact decimal number.
    Decimal {
        /// Text or number.
        wire: Wire,
        /// The greatest number of digits behind the point.
        decimals: Option<u32>,
    },
    /// A whole number.
    Integer {
        /// Text or number.
        wire: Wire,
    },
    /// Yes or no as `1` or `0`.
    Flag {
        /// Text or number.
        wire: Wire,
    },
    /// Yes or no as JSON's `true` or `false`.
    Boolean,
    /// A calendar day.
    Date {
        /// How it is written.
        format: DateFormat,
        /// The offset from UTC, such as `+08:00`, where it is documented.
        zone: Option<String>,
    },
    /// A day with a time.
    DateTime {
        /// How it is written; several in answers only.
        formats: Vec<DateTimeFormat>,
        /// The offset from UTC, such as `+08:00`, where it is documented.
        zone: Option<String>,
    },
    /// A point in time, counted from 1970 UTC.
    Timestamp {
        /// Seconds or milliseconds.
        unit: TimeUnit,
        /// Text or number.
        wire: Wire,
    },
    /// Any JSON value, kept as it is.
    Json,
    /// A shared coded type.
    Codes(String),
    /// An object.
    Object(ObjectType),
    /// A list.
    List {
        /// What its items are.
        item: Box<Type>,
        /// Whether an item on its own is read as a list of one.
        single: bool,
    },
}

/// An object type, shared or written in place.
#[derive(Debug, Clone)]
pub enum ObjectType {
    /// A shared type of the family.
    Shared(String),
    /// Members written where they are used.
    Inline {
        /// The Rust name that the spec gives it.
        name: Option<String>,
        /// What it means, where that is not said of the field that holds it.
        doc: Option<String>,
        /// Its members.
        fields: Vec<Field>,
    },
}

impl PartialEq for ObjectType {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Shared(a), Self::Shared(b)) => a == b,
            (Self::Inline { name: a, .. }, Self::Inline { name: b, .. }) => a == b,
            _ => false,
        }
    }
}

impl Eq for ObjectType {}

/// A documented example.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its name in the file.
    pub name: String,
    /// Where it is defined.
    pub at: SourcePlace,
    /// Where its body is written.
    pub body_at: SourcePlace,
    /// Where its answer is written.
    pub response_at: SourcePlace,
    /// The page that prints it.
    pub page: Option<String>,
    /// What is to be said of it.
    pub note: Option<String>,
    /// Values of path parameters.
    pub path: Vec<(String, String)>,
    /// Values of query parameters.
    pub query: Vec<(String, String)>,
    /// The body as printed.
    pub body: Option<String>,
    /// The answer as printed.
    pub response: Option<String>,
    /// Why the printed body is not even JSON, where it is not.
    pub malformed: Option<String>,
    /// The code with which the printed answer refuses the call, where it does.
    pub fails: Option<String>,
    /// Common fields whose printed value is not the one we send, with the reason.
    pub differs: Vec<(String, String)>,
}

/// A decision where the documentation is silent or contradicts itself.
#[derive(Debug, Clone)]
pub struct Assumption {
    /// Its name.
    pub name: String,
    /// What is taken to be true.
    pub says: String,
    /// Why.
    pub because: String,
    /// The page that leaves it open.
    pub page: Option<String>,
}

/// Declares an enum of words of the spec: read in kebab-case, written with `as_str`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// The word as the spec writes it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

words! {
    /// How much of an endpoint is documented.
    Coverage {
        /// Every request and response field with its type.
        Complete = "complete",
        /// More than a path, but cut short.
        Partial = "partial",
        /// The request is documented, the answer is not.
        RequestOnly = "request-only",
        /// Example bodies, no field table.
        ExamplesOnly = "examples-only",
        /// Method and path, no fields.
        PathOnly = "path-only",
        /// A title.
        TitleOnly = "title-only",
        /// Named on another page.
        MentionOnly = "mention-only",
    }
}

impl Coverage {
    /// Whether enough is known to call the endpoint with typed parameters.
    #[must_use]
    pub fn is_callable(self) -> bool {
        matches!(self, Self::Complete | Self::Partial | Self::RequestOnly | Self::ExamplesOnly)
    }
}

words! {
    /// Whether a call changes anything.
    Effect {
        /// It only reads: it may be repeated.
        Read = "read",
        /// It changes something, perhaps for money: it is not sent twice.
        Write = "write",
    }
}

words! {
    /// An HTTP method.
    Method {
        /// GET
        Get = "GET",
        /// POST
        Post = "POST",
        /// PUT
        Put = "PUT",
        /// DELETE
        Delete = "DELETE",
    }
}

impl Method {
    /// Whether `params` travel in a JSON body with this method; otherwise they travel in the query.
    #[must_use]
    pub fn has_body(self) -> bool {
        self != Self::Get
    }
}

words! {
    /// Where a field travels.
    Place {
        /// The body, or the query of a GET.
        Params = "params",
        /// The JSON body.
        Body = "body",
        /// The query.
        Query = "query",
        /// The path.
        Path = "path",
        /// A header.
        Header = "header",
        /// Only the signed text; it is not sent.
        SignedText = "signed-text",
    }
}

words! {
    /// What fills a common field.
    Fill {
        /// A credential of the client.
        Credential = "credential",
        /// The clock.
        Clock = "clock",
        /// A random number.
        Nonce = "nonce",
        /// A constant.
        Constant = "constant",
        /// A text that each endpoint gives under `common:`, or nothing.
        PerCall = "per-call",
        /// The last segment of the call's path.
        CallName = "call-name",
        /// The path of the request as it is sent.
        RequestPath = "request-path",
        /// The token of a login.
        Token = "token",
        /// The signature.
        Signature = "signature",
    }
}

words! {
    /// Whether a value is a JSON string or a JSON number.
    #[derive(Default)]
    Wire {
        /// A JSON string.
        #[default]
        String = "string",
        /// A JSON number.
        Number = "number",
        /// Either, in answers only.
        Either = "either",
    }
}

words! {
    /// The unit of a time since 1970.
    TimeUnit {
        /// Seconds.
        Seconds = "seconds",
        /// Milliseconds.
        Milliseconds = "milliseconds",
    }
}

words! {
    /// Digest and key use of a signature.
    Algorithm {
        /// HMAC with SHA-1.
        HmacSha1 = "hmac-sha1",
        /// MD5; keyless, or with the secret in the text.
        Md5 = "md5",
        /// RSA with SHA-1, PKCS#1 v1.5.
        RsaSha1 = "rsa-sha1",
    }
}

words! {
    /// What is sent of a credential at login.
    #[derive(Default)]
    LoginDigest {
        /// The credential itself.
        #[default]
        None = "none",
        /// Its MD5, in lower-case hexadecimal digits.
        Md5Hex = "md5-hex",
    }
}

words! {
    /// A kind of bad request.
    RefusalKind {
        /// A parameter is wrong or missing.
        Parameter = "parameter",
        /// The credential or token is missing.
        Credential = "credential",
        /// The signature is wrong.
        Signature = "signature",
    }
}

words! {
    /// How a digest is written.
    Encoding {
        /// Base64 with padding.
        Base64 = "base64",
        /// Lower-case hexadecimal digits.
        Hex = "hex",
    }
}

words! {
    /// How parameters become the text that is signed.
    #[derive(Default)]
    SignedText {
        /// One compact JSON object with sorted keys.
        #[default]
        CanonicalJson = "canonical-json",
        /// `key=value&key=value`, sorted, the secret last.
        KeyValue = "key-value",
    }
}

words! {
    /// Which parameters a signature covers.
    Cover {
        /// Path parameters.
        Path = "path",
        /// Query parameters.
        Query = "query",
        /// Members of the body.
        Body = "body",
    }
}

words! {
    /// Which JSON printer the signed text follows in what it escapes.
    #[derive(Default)]
    Dialect {
        /// Only what JSON demands.
        #[default]
        Plain = "plain",
        /// Gson with its default settings.
        Gson = "gson",
        /// Jackson.
        Jackson = "jackson",
        /// fastjson 1.
        Fastjson1 = "fastjson1",
    }
}

words! {
    /// How numbers are written in the signed text.
    #[derive(Default)]
    Numbers {
        /// As JSON numbers.
        #[default]
        Bare = "bare",
        /// As JSON strings.
        Quoted = "quoted",
    }
}

words! {
    /// How arrays are written in the signed text.
    #[derive(Default)]
    Arrays {
        /// As JSON arrays in the given order.
        #[default]
        Given = "given",
        /// As one text, the items joined with commas.
        Joined = "joined",
    }
}

words! {
    /// The order of keys in nested objects.
    #[derive(Default)]
    KeyOrder {
        /// As the spec lists them, or as they were received.
        #[default]
        Given = "given",
        /// Sorted like the outermost object.
        Sorted = "sorted",
    }
}

words! {
    /// What happens to empty values.
    #[derive(Default)]
    Empties {
        /// They are neither signed nor sent.
        #[default]
        Omit = "omit",
        /// They are signed and sent.
        Keep = "keep",
    }
}

words! {
    /// What an answer without the envelope's code means.
    #[derive(Default)]
    BareAnswer {
        /// It is not the documented JSON.
        #[default]
        Refused = "refused",
        /// It is the payload itself.
        Accepted = "accepted",
    }
}

words! {
    /// What a result code means that the family does not list.
    #[derive(Default)]
    Unlisted {
        /// The call was refused, and nothing was done.
        #[default]
        Refused = "refused",
        /// A write may have been carried out all the same.
        Uncertain = "uncertain",
    }
}

words! {
    /// What a header of a push is for.
    HeaderRole {
        /// It carries the signature.
        Signature = "signature",
        /// It carries the time of sending.
        Timestamp = "timestamp",
        /// It names the algorithm.
        Algorithm = "algorithm",
        /// It names the version of the notification API.
        Version = "version",
        /// It names the delivery.
        Delivery = "delivery",
    }
}

words! {
    /// How a day is written.
    DateFormat {
        /// 20250327
        Compact = "YYYYMMDD",
        /// 2025-03-27
        Dashed = "YYYY-MM-DD",
        /// 2025.03.27
        Dotted = "YYYY.MM.DD",
    }
}

words! {
    /// How a day with a time is written.
    DateTimeFormat {
        /// 2023-12-31 23:59:59
        Spaced = "YYYY-MM-DD hh:mm:ss",
        /// 2023-07-13T14:05:02
        Local = "YYYY-MM-DDThh:mm:ss",
        /// 2023-01-01T12:12:12Z, or with a fraction and an offset
        Rfc3339 = "RFC 3339",
    }
}
