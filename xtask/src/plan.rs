//! What the generated code will be, as plain data: every Rust name, type and order is decided here, and
//! nothing is printed. `emit` prints it, and decides nothing.

mod call;
mod docs;
mod event;
mod example;
mod family;

use std::collections::BTreeSet;

use linksfield_spec::{Diagnostic, Spec, Wire};

use call::plan_family;

/// The plan of one family: the files of its module.
#[derive(Debug)]
pub struct FamilyPlan {
    /// The name of the family, its module and its cargo feature.
    pub id: String,
    /// The path of `family.yaml` below the spec folder.
    pub file: String,
    /// The client's type.
    pub client: String,
    /// The documentation of the module.
    pub module_docs: Vec<String>,
    /// The documentation of the client.
    pub client_docs: Vec<String>,
    /// The environments, each with its documentation.
    pub environments: Vec<VariantPlan>,
    /// The servers: name and base address in each environment.
    pub servers: Vec<(String, Vec<String>)>,
    /// The credentials.
    pub credentials: Vec<CredentialPlan>,
    /// The languages, and the header that asks for one.
    pub languages: Vec<VariantPlan>,
    /// The header that asks for a language, and the default.
    pub language_header: Option<(String, String)>,
    /// Fields that the runtime fills.
    pub common: Vec<CommonPlan>,
    /// How requests are signed.
    pub signing: Option<SigningPlan>,
    /// The shape around answers.
    pub envelope: Option<EnvelopePlan>,
    /// How a token is had.
    pub login: Option<LoginPlan>,
    /// The call that the module's documentation opens with.
    pub showcase: Option<String>,
    /// Whether requests carry a random number, which a caller may choose.
    pub has_nonce: bool,
    /// Types that endpoints share.
    pub types: Vec<TypePlan>,
    /// The calls.
    pub calls: Vec<CallPlan>,
    /// How pushes are signed.
    pub schemes: Vec<SchemePlan>,
    /// The pushes.
    pub events: Vec<EventPlan>,
    /// Names of answers and events that tests write back as JSON.
    pub written_back: BTreeSet<String>,
}

/// How a push is signed.
#[derive(Debug)]
pub struct SchemePlan {
    /// Its name.
    pub name: String,
    /// The rule.
    pub rule: RulePlan,
    /// The header with the signature.
    pub signature: String,
    /// Whether every push carries that header.
    pub required: bool,
    /// The header with the time, and whether it counts seconds.
    pub timestamp: Option<(String, bool)>,
    /// The header that names the algorithm.
    pub algorithm: Option<String>,
    /// The header that names the delivery.
    pub delivery: Option<String>,
}

/// How the body of a push becomes a signature.
#[derive(Debug)]
pub enum RulePlan {
    /// MD5 of `key=value&…&secret`.
    KeyValueMd5,
    /// HMAC-SHA1 of a prefix and the canonical body.
    HmacSha1 {
        /// Fixed texts and, marked with `true`, header names.
        prefix: Vec<(bool, String)>,
        /// Variants of `KeyOrder`.
        nested: Vec<&'static str>,
    },
}

/// A push.
#[derive(Debug)]
pub struct EventPlan {
    /// The name of its file.
    pub id: String,
    /// The path of its file below the spec folder.
    pub file: String,
    /// The body.
    pub body: StructPlan,
    /// The documentation of its variant.
    pub docs: Vec<String>,
    /// Members that tell it from others.
    pub recognised_by: Vec<String>,
    /// The name of the scheme that signs it.
    pub scheme: String,
    /// Members that are lists of objects.
    pub lists: Vec<String>,
    /// Types that only it uses.
    pub types: Vec<TypePlan>,
    /// Names of shared types that the file uses.
    pub uses: Vec<String>,
    /// The documented bodies: name, text, and whether it is not even JSON.
    pub examples: Vec<(String, String, bool)>,
}

/// A variant of an enum whose values are texts: an environment, a language.
#[derive(Debug)]
pub struct VariantPlan {
    /// The name of the variant.
    pub name: String,
    /// The text.
    pub value: String,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// A credential of a client.
#[derive(Debug)]
pub struct CredentialPlan {
    /// The field's name.
    pub field: String,
    /// The environment variable that may hold it.
    pub variable: String,
    /// Whether it must never be shown.
    pub secret: bool,
    /// A documented example, for documentation.
    pub example: String,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// A field that the runtime fills.
#[derive(Debug)]
pub struct CommonPlan {
    /// Its name on the wire.
    pub name: String,
    /// Where it travels.
    pub place: CommonPlace,
    /// What fills it.
    pub fill: FillPlan,
    /// What stands around a signature.
    pub template: Vec<PiecePlan>,
    /// Whether it goes into the signed text.
    pub signed: bool,
}

/// Where a common field travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommonPlace {
    /// The body, or the query of a GET.
    Params,
    /// A header.
    Header,
    /// Only the signed text.
    SignedText,
}

/// What fills a common field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FillPlan {
    /// The credential of that index.
    Credential(usize),
    /// The clock in seconds.
    Seconds(Wire),
    /// The clock in milliseconds.
    Milliseconds(Wire),
    /// A constant text.
    Constant(String),
    /// The last segment of the call's path.
    CallName,
    /// What the call itself gives, or nothing.
    PerCall,
    /// A random number.
    Nonce(Wire),
    /// The path of the request as it is sent.
    RequestPath,
    /// The token of the login.
    Token,
    /// The signature.
    Signature,
}

/// A piece of the text that carries a signature.
#[derive(Debug)]
pub enum PiecePlan {
    /// A fixed text.
    Text(String),
    /// The credential of that index.
    Credential(usize),
    /// The signature.
    Signature,
}

/// How a token is had.
#[derive(Debug)]
pub struct LoginPlan {
    /// The index of the server.
    pub server: usize,
    /// The path of the login.
    pub path: String,
    /// The members of its body.
    pub body: Vec<(String, LoginValuePlan)>,
    /// Where the token may stand: `header:name`, or a path.
    pub token: Vec<String>,
    /// Codes that say that a token is no longer good.
    pub expired: Vec<String>,
    /// How long a token is good, in seconds.
    pub valid_for: u64,
}

/// A value in the body of a login.
#[derive(Debug)]
pub enum LoginValuePlan {
    /// The credential of that index.
    Credential(usize),
    /// Its MD5.
    CredentialMd5(usize),
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}

/// How requests are signed.
#[derive(Debug)]
pub struct SigningPlan {
    /// Digest and key.
    pub algorithm: AlgorithmPlan,
    /// The variant of `Dialect`.
    pub dialect: &'static str,
    /// The variant of `Numbers`.
    pub numbers: &'static str,
    /// The variant of `Arrays`.
    pub arrays: &'static str,
    /// The variant of `KeyOrder`.
    pub nested: &'static str,
}

/// Digest and key.
#[derive(Debug)]
pub enum AlgorithmPlan {
    /// HMAC-SHA1 in Base64 with the credential of that index.
    HmacSha1Base64(usize),
    /// MD5 in hexadecimal digits.
    Md5Hex,
    /// RSA with SHA-1 in Base64 with the credential of that index.
    RsaSha1Base64(usize),
}

/// The shape around answers.
#[derive(Debug)]
pub struct EnvelopePlan {
    /// The path of the code.
    pub code: Vec<String>,
    /// The path of the message.
    pub message: Vec<String>,
    /// The member with the payload.
    pub data: String,
    /// A boolean that must be true.
    pub flag: Option<String>,
    /// Codes of success.
    pub success: Vec<String>,
    /// Codes that are documented.
    pub listed: Vec<String>,
    /// Whether other codes leave open what happened.
    pub unlisted_uncertain: bool,
    /// Codes that leave open what happened.
    pub uncertain: Vec<String>,
    /// Whether answers may come without the code.
    pub bare: bool,
}

/// A type of the generated code.
#[derive(Debug)]
pub enum TypePlan {
    /// A coded value.
    Codes(CodesPlan),
    /// An object in an answer.
    Output(StructPlan),
    /// An object in a request.
    Input(StructPlan),
}

/// A coded value.
#[derive(Debug)]
pub struct CodesPlan {
    /// The type's name.
    pub name: String,
    /// Text or number.
    pub wire: Wire,
    /// The codes.
    pub variants: Vec<VariantPlan>,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// A struct.
#[derive(Debug)]
pub struct StructPlan {
    /// Its name.
    pub name: String,
    /// Its fields.
    pub fields: Vec<FieldPlan>,
    /// The indices of `fields` in the order in which they are written.
    pub order: Vec<usize>,
    /// Its documentation.
    pub docs: Vec<String>,
}

impl StructPlan {
    /// Whether a request struct borrows from the caller.
    #[must_use]
    pub fn borrows(&self) -> bool {
        self.fields.iter().any(|field| field.ty.borrows())
    }
}

/// A field of a struct, or a parameter.
#[derive(Debug, Clone)]
pub struct FieldPlan {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: String,
    /// For an optional parameter, the private field that keeps it.
    pub slot: String,
    /// Its type.
    pub ty: ValuePlan,
    /// Whether it must be there.
    pub required: bool,
    /// Other names under which answers hold it.
    pub aliases: Vec<String>,
    /// What is checked before it is sent.
    pub checks: Vec<CheckPlan>,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// A check of a parameter that its type does not make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckPlan {
    /// It is not empty.
    NotEmpty,
    /// It is at most so many characters long.
    MaxLength(usize),
    /// It has at most so many digits behind the point.
    Decimals(u32),
}

/// What a value is in Rust and on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValuePlan {
    /// Text.
    Text,
    /// Text that some answers write as a number.
    TextOrNumber,
    /// Text that must never be shown.
    Secret,
    /// A day or a month.
    Period,
    /// An identifier: the name of its type and of its reader.
    Identifier(&'static str, &'static str),
    /// A decimal number, in a request with the documented number of digits behind the point.
    Decimal(Wire, Option<u32>),
    /// A whole number.
    Integer(Wire),
    /// `1` or `0`.
    Flag(Wire),
    /// `true` or `false`.
    Boolean,
    /// A day: the name of its reader and writer.
    Date(&'static str),
    /// A day with a time: the name of its reader and writer.
    DateTime(&'static str),
    /// A point in time as RFC 3339 writes it.
    Rfc3339,
    /// Seconds since 1970.
    Seconds(Wire),
    /// Milliseconds since 1970.
    Milliseconds(Wire),
    /// Any JSON.
    Json,
    /// A coded value.
    Codes(String, Wire),
    /// An object; in a request, whether it borrows.
    Object(String, bool),
    /// A list.
    List(Box<ValuePlan>),
    /// A list in an answer, where an item on its own is a list of one.
    ListOrOne(Box<ValuePlan>),
}

impl ValuePlan {
    /// Whether a parameter of this type borrows from the caller.
    #[must_use]
    pub fn borrows(&self) -> bool {
        match self {
            Self::Text | Self::Secret | Self::List(_) => true,
            Self::Object(_, borrows) => *borrows,
            _ => false,
        }
    }

    /// Whether a parameter of this type is kept as a reference.
    #[must_use]
    pub fn is_reference(&self) -> bool {
        matches!(self, Self::Text | Self::Secret | Self::List(_))
    }
}

/// A call.
#[derive(Debug)]
pub struct CallPlan {
    /// The name of its file, and of the method of the client.
    pub id: String,
    /// The name of the method; a `_` tells it from what every client has.
    pub method: String,
    /// The path of its file below the spec folder.
    pub file: String,
    /// The documentation of the method.
    pub docs: Vec<String>,
    /// Why it is deprecated.
    pub deprecated: Option<String>,
    /// The struct of required parameters; none where there are none.
    pub request: Option<StructPlan>,
    /// The struct that collects optional parameters and sends.
    pub call: String,
    /// Optional parameters.
    pub optional: Vec<FieldPlan>,
    /// What it sends, in order.
    pub encode: EncodePlan,
    /// What it answers.
    pub response: ResponsePlan,
    /// How further pages are asked for.
    pub paging: Option<PagingPlan>,
    /// Types that only this call uses.
    pub types: Vec<TypePlan>,
    /// Names of shared types that the file uses.
    pub uses: Vec<String>,
    /// The facts that the runtime needs.
    pub meta: MetaPlan,
    /// The documented examples as tests.
    pub examples: Vec<ExamplePlan>,
    /// Parameters with which it can be called.
    pub sample: SamplePlan,
}

/// How the pages of a list are asked for.
#[derive(Debug)]
pub struct PagingPlan {
    /// The parameter with the number of the page.
    pub page: FieldPlan,
    /// The number of the first page.
    pub first: i64,
    /// The way from the answer to the list.
    pub items: Vec<StepPlan>,
    /// The way from the answer to the number of all items.
    pub total: Option<Vec<StepPlan>>,
}

/// A step from an answer to a member of it.
#[derive(Debug)]
pub struct StepPlan {
    /// The field; none for the answer itself.
    pub field: Option<String>,
    /// Whether it is always there.
    pub required: bool,
}

/// Parameters with which a call can be made.
#[derive(Debug)]
pub struct SamplePlan {
    /// Required parameters.
    pub required: Vec<(FieldPlan, serde_json::Value)>,
    /// Optional parameters.
    pub optional: Vec<(FieldPlan, serde_json::Value)>,
}

/// What an answer without the envelope's code may be, so that it is read as the payload.
#[derive(Debug)]
pub enum BarePlan {
    /// Nothing: it is not the documented answer.
    Refused,
    /// Any JSON: of the payload nothing is documented.
    Anything,
    /// The documented payload, known by its form.
    Payload {
        /// A list.
        list: bool,
        /// An object with at least one of these members; where there are none, an empty object.
        members: Vec<String>,
    },
}

/// The facts about a call that the runtime needs.
#[derive(Debug)]
pub struct MetaPlan {
    /// Family and name.
    pub name: String,
    /// The variant of `Method`.
    pub method: &'static str,
    /// The path as documented.
    pub path: String,
    /// The index of the server.
    pub server: usize,
    /// Whether it changes something.
    pub is_write: bool,
    /// Whether the envelope is around its answer.
    pub enveloped: bool,
    /// What an answer without the envelope's code may be.
    pub bare: BarePlan,
    /// The call that tells what an uncertain write did, with the family's name.
    pub truth: Option<String>,
    /// Whether it carries the token of the login.
    pub needs_token: bool,
}

/// What a call writes, each list in the order in which it is written.
#[derive(Debug, Default)]
pub struct EncodePlan {
    /// The pieces of the path.
    pub path: Vec<PathPlan>,
    /// The parameters of the query.
    pub query: Vec<WritePlan>,
    /// The headers.
    pub headers: Vec<WritePlan>,
    /// The members of the body; none for a request without one.
    pub body: Option<Vec<WritePlan>>,
    /// The members of the signed text, where it is not the body.
    pub signed: Option<Vec<WritePlan>>,
    /// Whether the family's settings want the signed text in a form that only the runtime can give it.
    pub reformed: bool,
}

/// A piece of a path.
#[derive(Debug)]
pub enum PathPlan {
    /// A fixed piece.
    Fixed(String),
    /// A parameter.
    Parameter(FieldPlan),
}

/// One thing that is written.
#[derive(Debug, Clone)]
pub struct WritePlan {
    /// Its name on the wire.
    pub name: String,
    /// Where its value comes from.
    pub source: SourcePlan,
}

/// Where a value comes from.
#[derive(Debug, Clone)]
pub enum SourcePlan {
    /// A parameter.
    Field(FieldPlan),
    /// A parameter of the query, which is text whatever its type.
    QueryText(FieldPlan),
    /// A common field.
    Common(FillPlan),
}

/// What a call answers.
#[derive(Debug)]
pub enum ResponsePlan {
    /// The payload itself.
    Payload {
        /// Its type.
        ty: ValuePlan,
        /// Whether it must be there.
        required: bool,
    },
    /// The payload and members of the envelope beside it, in one struct.
    Beside {
        /// The struct's name.
        name: String,
        /// The payload's type.
        ty: ValuePlan,
        /// Whether the payload must be there.
        required: bool,
        /// The members beside it.
        fields: Vec<FieldPlan>,
        /// The struct's documentation.
        docs: Vec<String>,
    },
}

/// A documented example as a test.
#[derive(Debug)]
pub struct ExamplePlan {
    /// The name of the example.
    pub name: String,
    /// The parameters as Rust expressions: required ones, then optional ones.
    pub request: Option<ExampleRequest>,
    /// The answer as printed.
    pub response: Option<ExampleResponse>,
}

/// A documented answer.
#[derive(Debug)]
pub struct ExampleResponse {
    /// The body as printed.
    pub body: String,
    /// Names that stand for others: alias, documented name.
    pub aliases: Vec<(String, String)>,
    /// Paths below the payload that are known to differ.
    pub apart_from: Vec<String>,
    /// Whether some field is read in either form, text or number.
    pub either_form: bool,
    /// The code with which the answer refuses, where it does.
    pub fails: Option<String>,
}

/// A documented request.
#[derive(Debug)]
pub struct ExampleRequest {
    /// The body as printed.
    pub body: Option<String>,
    /// The path with the printed values.
    pub path: String,
    /// The query as printed.
    pub query: Vec<(String, String)>,
    /// Names that are not compared: what the runtime fills, and what is known to differ.
    pub apart_from: Vec<String>,
    /// Required parameters.
    pub required: Vec<(FieldPlan, serde_json::Value)>,
    /// Optional parameters.
    pub optional: Vec<(FieldPlan, serde_json::Value)>,
}

/// Plans all families.
///
/// # Errors
///
/// Names that clash in Rust, and what the generator does not support, at their places in the spec.
pub fn plan(spec: &Spec) -> Result<Vec<FamilyPlan>, Vec<Diagnostic>> {
    let mut plans = Vec::new();
    let mut problems = Vec::new();
    for family in &spec.families {
        plans.push(plan_family(family, &mut problems));
    }
    if problems.is_empty() { Ok(plans) } else { Err(problems) }
}
