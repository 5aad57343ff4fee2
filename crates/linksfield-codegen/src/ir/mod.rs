//! The intermediate representation: what the generated code will be called, and in which order. Types and
//! facts are those of the model, which it points into; nothing is printed here. [`lower`] makes it, and the
//! back ends read it.

mod example;
mod lower;
mod lowering;
mod operation;
mod structure;
mod support;

use std::collections::BTreeSet;

use linksfield_spec as spec;
use linksfield_spec::RequestLayout;

pub use lower::lower;

/// A family: the items of its module.
#[derive(Debug)]
pub struct Family<'a> {
    /// The family of the spec.
    pub spec: &'a spec::Family,
    /// The name of the client's type.
    pub client: String,
    /// The environments, which all servers have in common.
    pub environments: Vec<Variant<'a>>,
    /// The languages.
    pub languages: Vec<Variant<'a>>,
    /// The credentials.
    pub credentials: Vec<Credential<'a>>,
    /// Types that several operations share.
    pub types: Vec<TypeItem<'a>>,
    /// The operations.
    pub operations: Vec<Operation<'a>>,
    /// The events.
    pub events: Vec<Event<'a>>,
}

impl Family<'_> {
    /// Whether there is anything to call: a family that only pushes has no client.
    #[must_use]
    pub fn has_client(&self) -> bool {
        !self.spec.servers.is_empty()
    }

    /// Returns the object type of that name, of one operation or shared.
    #[must_use]
    pub fn structure<'s>(
        &'s self,
        own: &'s [TypeItem<'s>],
        name: &str,
    ) -> Option<&'s Structure<'s>> {
        own.iter().chain(&self.types).find_map(|item| match item {
            TypeItem::Structure(structure) if structure.name == name => Some(structure),
            _ => None,
        })
    }
}

/// A variant of an enum whose values are texts: an environment, a language.
#[derive(Debug)]
pub struct Variant<'a> {
    /// The name of the variant.
    pub name: String,
    /// The text.
    pub value: &'a str,
}

/// A credential of a client.
#[derive(Debug)]
pub struct Credential<'a> {
    /// The credential of the spec.
    pub spec: &'a spec::Credential,
    /// The name of its field.
    pub field: String,
    /// The environment variable that may hold it.
    pub variable: String,
}

/// A type of the generated code.
#[derive(Debug)]
pub enum TypeItem<'a> {
    /// A coded value.
    Codes(Codes<'a>),
    /// An object.
    Structure(Structure<'a>),
}

/// A coded value.
#[derive(Debug)]
pub struct Codes<'a> {
    /// The type's name.
    pub name: &'a str,
    /// What it means.
    pub doc: Option<&'a str>,
    /// Text or number.
    pub wire: spec::Wire,
    /// The documented codes.
    pub codes: &'a [spec::Code],
}

/// Whether an object goes out or comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Written by the caller.
    Request,
    /// Read from a response or a push; it keeps members that it does not know.
    Response,
}

/// An object.
#[derive(Debug)]
pub struct Structure<'a> {
    /// Its name.
    pub name: String,
    /// What it means.
    pub doc: Option<String>,
    /// Which way it goes.
    pub direction: Direction,
    /// For a request, the name of the struct of its required members; none where there are none.
    pub required: Option<String>,
    /// Its members, in the order of the page.
    pub fields: Vec<Field<'a>>,
    /// The indices of `fields` in the order in which they are written.
    pub order: Vec<usize>,
}

/// A member of an object, or a parameter.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    /// The field of the spec.
    pub spec: &'a spec::Field,
    /// Its name in Rust.
    pub name: String,
    /// For an optional parameter, the name of the method that sets it.
    pub setter: String,
    /// Its type.
    pub value: Value<'a>,
}

impl Field<'_> {
    /// Whether it must be there.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.spec.required.is_required()
    }
}

/// What a value is in Rust.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A value of a type of the runtime.
    Single(&'a spec::ValueType),
    /// A coded value.
    Codes(&'a spec::TypeId),
    /// An object, by its name in Rust.
    Object(String),
    /// A list.
    List {
        /// Its items.
        item: Box<Value<'a>>,
        /// Whether an item on its own is read as a list of one.
        single: bool,
    },
}

/// A call.
#[derive(Debug)]
pub struct Operation<'a> {
    /// The endpoint of the spec.
    pub endpoint: &'a spec::Endpoint,
    /// The call of the spec.
    pub call: &'a spec::Call,
    /// What is sent, and in which order.
    pub layout: RequestLayout<'a>,
    /// The name of the client's method.
    pub method: String,
    /// The request: an object whose members are the parameters of all locations.
    pub request: Structure<'a>,
    /// What comes back.
    pub output: Output<'a>,
    /// How further pages are asked for.
    pub paging: Option<Paging<'a>>,
    /// Types that only this call uses.
    pub types: Vec<TypeItem<'a>>,
    /// Names of shared types that the file uses.
    pub uses: BTreeSet<String>,
    /// A response without the envelope's code that is read as the payload.
    pub unenveloped: Unenveloped<'a>,
    /// The documented examples as tests.
    pub examples: Vec<Example<'a>>,
    /// Parameters with which the call can be made.
    pub sample: Sample,
}

impl<'a> Operation<'a> {
    /// Returns the parameter of that name on the wire.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&Field<'a>> {
        self.request.fields.iter().find(|field| field.spec.name == name)
    }
}

/// What comes back from a call.
#[derive(Debug)]
pub struct Output<'a> {
    /// The payload.
    pub payload: Payload<'a>,
    /// The struct of payload and envelope fields, where there are envelope fields.
    pub envelope: Option<EnvelopeStructure<'a>>,
}

/// The payload of a response.
#[derive(Debug)]
pub enum Payload<'a> {
    /// Nothing is documented of it: any JSON.
    Unknown,
    /// A documented value.
    Known {
        /// Its type.
        value: Value<'a>,
        /// Whether it must be there.
        required: bool,
    },
}

/// A payload and the members of the envelope beside it.
#[derive(Debug)]
pub struct EnvelopeStructure<'a> {
    /// The struct's name.
    pub name: String,
    /// The members beside the payload.
    pub fields: Vec<Field<'a>>,
}

/// A response without the envelope's code that is read as the payload.
#[derive(Debug)]
pub enum Unenveloped<'a> {
    /// None is.
    Refused,
    /// Any JSON is: of the payload nothing is documented.
    Anything,
    /// The documented payload is, known by its form.
    Payload {
        /// A list.
        list: bool,
        /// An object with at least one of these members; where there are none, an empty object.
        members: Vec<&'a str>,
    },
}

/// How the pages of a list are asked for.
#[derive(Debug)]
pub struct Paging<'a> {
    /// The parameter with the number of the page.
    pub page: Field<'a>,
    /// The number of the first page.
    pub first: i64,
    /// The way from the output to the list.
    pub items: Vec<PathStep>,
    /// The way from the output to the number of all items.
    pub total: Option<Vec<PathStep>>,
}

/// A step from an output to a member of it.
#[derive(Debug)]
pub struct PathStep {
    /// The field; none for the output itself.
    pub field: Option<String>,
    /// Whether it is always there.
    pub required: bool,
}

/// Parameters with which a call can be made, by their names on the wire.
pub type Sample = serde_json::Map<String, serde_json::Value>;

/// A documented example as a test.
#[derive(Debug)]
pub struct Example<'a> {
    /// The example of the spec.
    pub spec: &'a spec::Example,
    /// The request that it prints, where every required parameter stands in it.
    pub request: Option<ExampleRequest>,
    /// The response that it prints.
    pub response: Option<ExampleResponse<'a>>,
}

/// A documented request.
#[derive(Debug)]
pub struct ExampleRequest {
    /// The parameters.
    pub parameters: Sample,
    /// The path with the printed values.
    pub path: String,
    /// Names that are not compared: what the client fills, and what is known to differ.
    pub apart_from: Vec<String>,
}

/// A documented response.
#[derive(Debug)]
pub struct ExampleResponse<'a> {
    /// The body as printed, with values that fit instead of those that cannot be read.
    pub body: String,
    /// Names that stand for others: alias, documented name.
    pub aliases: Vec<(&'a str, &'a str)>,
    /// Paths below the payload that are known to differ.
    pub apart_from: Vec<String>,
    /// Whether some field is read in either form, text or number.
    pub either_form: bool,
}

/// A push.
#[derive(Debug)]
pub struct Event<'a> {
    /// The endpoint of the spec.
    pub endpoint: &'a spec::Endpoint,
    /// The event of the spec.
    pub event: &'a spec::Event,
    /// The body.
    pub body: Structure<'a>,
    /// Members that are lists of objects.
    pub lists: Vec<&'a str>,
    /// Types that only it uses.
    pub types: Vec<TypeItem<'a>>,
    /// Names of shared types that the file uses.
    pub uses: BTreeSet<String>,
}
