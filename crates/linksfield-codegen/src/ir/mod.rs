//! The intermediate representation: the names, types and order of the generated code.
//!
//! It refers to the model of the spec for everything else. [`lower`] creates it from a spec, and back ends
//! print it.

mod example;
mod lower;
mod lowering;
mod operation;
mod output;
mod paging;
mod shape;
mod structure;
mod support;

use std::collections::BTreeSet;

use linksfield_spec as spec;
use linksfield_spec::RequestLayout;

pub use lower::lower;
pub use output::{ByStatus, Columns, EnvelopeStructure, Headers, Output, Payload, StatusVariant};
pub use paging::{Paging, PathStep};

/// A family: the items of its module.
#[derive(Debug)]
pub struct Family<'a> {
    /// The family of the spec.
    pub spec: &'a spec::Family,
    /// The name of the client type.
    pub client: String,
    /// The environments, which are the same for all servers.
    pub environments: Vec<Variant<'a>>,
    /// The languages.
    pub languages: Vec<Variant<'a>>,
    /// The credentials.
    pub credentials: Vec<Credential<'a>>,
    /// The types that operations and events share.
    pub types: Vec<TypeItem<'a>>,
    /// The operations.
    pub operations: Vec<Operation<'a>>,
    /// The events.
    pub events: Vec<Event<'a>>,
}

impl Family<'_> {
    /// Whether the family has a client. A family without servers only has pushes.
    #[must_use]
    pub fn has_client(&self) -> bool {
        !self.spec.servers.is_empty()
    }

    /// Returns the object type with a name: from `own`, the types of one operation, or shared.
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

    /// Returns the union with a name, as [`structure`](Self::structure) returns an object type.
    #[must_use]
    pub fn union<'s>(&'s self, own: &'s [TypeItem<'s>], name: &str) -> Option<&'s Union<'s>> {
        own.iter().chain(&self.types).find_map(|item| match item {
            TypeItem::Union(union) if union.name == name => Some(union),
            _ => None,
        })
    }
}

/// A variant of an enum of environments or languages.
#[derive(Debug)]
pub struct Variant<'a> {
    /// The name of the variant.
    pub name: String,
    /// The text of the value in the spec.
    pub value: &'a str,
}

/// A credential of a client.
#[derive(Debug)]
pub struct Credential<'a> {
    /// The credential of the spec.
    pub spec: &'a spec::Credential,
    /// The name of the field in `Credentials`.
    pub field: String,
    /// The environment variable from which the credential can be read.
    pub variable: String,
}

/// A type of the generated code.
#[derive(Debug)]
pub enum TypeItem<'a> {
    /// A coded type.
    Codes(Codes<'a>),
    /// An object type.
    Structure(Structure<'a>),
    /// One of several objects.
    Union(Union<'a>),
}

impl TypeItem<'_> {
    /// Returns the name of the type.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Codes(codes) => &codes.name,
            Self::Structure(structure) => &structure.name,
            Self::Union(union) => &union.name,
        }
    }
}

/// One of several objects.
#[derive(Debug)]
pub struct Union<'a> {
    /// The name of the type.
    pub name: String,
    /// The meaning of the type.
    pub doc: Option<String>,
    /// Whether the type is used in requests or in responses.
    pub direction: Direction,
    /// The union of the spec.
    pub spec: &'a spec::Union,
    /// The documented variants.
    pub variants: Vec<UnionVariant<'a>>,
}

/// A variant of a [`Union`].
#[derive(Debug)]
pub struct UnionVariant<'a> {
    /// The variant of the spec.
    pub spec: &'a spec::Variant,
    /// The name of the variant.
    pub name: String,
    /// The name of the type of its object.
    pub object: String,
}

/// A coded type.
#[derive(Debug)]
pub struct Codes<'a> {
    /// The name of the type.
    pub name: String,
    /// The meaning of the type.
    pub doc: Option<&'a str>,
    /// Whether codes are JSON strings or JSON numbers.
    pub wire: spec::Wire,
    /// The documented codes.
    pub codes: &'a [spec::Code],
}

/// Whether an object is part of a request or of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The object is part of a request, which the caller writes.
    Request,
    /// The object is read from a response or a push. It keeps fields that are not documented.
    Response,
}

/// An object type.
#[derive(Debug)]
pub struct Structure<'a> {
    /// The name of the type.
    pub name: String,
    /// The meaning of the type.
    pub doc: Option<String>,
    /// Whether the type is used in requests or in responses.
    pub direction: Direction,
    /// For an object in a request, the name of the struct of its required fields. `None` if no field is
    /// required.
    pub required: Option<String>,
    /// The fields, in the order of the page.
    pub fields: Vec<Field<'a>>,
    /// The fields with only one value, which callers do not see. Only objects in requests have them.
    pub constants: Vec<Constant<'a>>,
    /// The indices of `fields`, followed by those of `constants`, in the order in which they are written. The constants
    /// of a call itself are written with the common fields, and not listed.
    pub order: Vec<usize>,
    /// For an object in a request, the type in responses from which it can be converted.
    pub converted_from: Option<String>,
}

/// A field of an object in a request that has only one value.
#[derive(Debug, Clone, Copy)]
pub struct Constant<'a> {
    /// The field of the spec.
    pub spec: &'a spec::Field,
    /// The value, as bare text.
    pub text: &'a str,
    /// Whether the value is a JSON string. Otherwise it is a number or a boolean.
    pub quoted: bool,
}

impl<'a> Constant<'a> {
    /// Returns the constant of a field, if it has one.
    fn of(family: &spec::Family, spec: &'a spec::Field) -> Option<Self> {
        let text = spec.rules.constant.as_deref()?;
        Some(Self { spec, text, quoted: spec::sample_value(family, spec).is_string() })
    }
}

/// A field of an object, or a parameter.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    /// The field of the spec.
    pub spec: &'a spec::Field,
    /// The name in Rust.
    pub name: String,
    /// The name of the method that sets an optional parameter.
    pub setter: String,
    /// The type.
    pub value: Value<'a>,
    /// What the field has to do with the total of a list.
    pub total: TotalRole,
    /// Whether the field is part of a response, and may be `null`.
    pub may_be_null: bool,
}

impl Field<'_> {
    /// Whether the field is required.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.total == TotalRole::None && !self.may_be_null && self.spec.required.is_required()
    }

    /// Returns the name of the method that sets an optional parameter to `null`, if `null` has a meaning.
    #[must_use]
    pub fn null_setter(&self) -> Option<String> {
        let is_nullable = matches!(self.value, Value::Nullable(_)) && !self.is_required();
        is_nullable.then(|| format!("{}_null", self.setter.trim_end_matches('_')))
    }
}

/// What a field of a response has to do with the total of a list that is returned page by page.
///
/// A page is complete without its total. The total, and objects that lead only to the total, are therefore never
/// required, whatever the documentation says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TotalRole {
    /// Nothing.
    None,
    /// It is an object that contains the total, and not the items.
    Path,
    /// It is the total.
    Total,
}

/// The type of a value in Rust.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A value type of the spec, for which the runtime or Rust itself has a type.
    Single(&'a spec::ValueType),
    /// A coded type.
    Codes {
        /// The name in Rust.
        name: String,
        /// The codes of the spec.
        codes: &'a spec::CodesType,
    },
    /// An object type or a union, by its name in Rust.
    Object(String),
    /// A list.
    List {
        /// The type of the items.
        item: Box<Value<'a>>,
        /// Whether a single item is accepted instead of a list with one item.
        single: bool,
    },
    /// An object with keys that are not documented.
    Map {
        /// The type of the values.
        value: Box<Value<'a>>,
    },
    /// A parameter that may be `null`.
    Nullable(Box<Value<'a>>),
    /// A value on the heap, in a type that contains itself.
    Boxed(Box<Value<'a>>),
}

impl Value<'_> {
    /// Returns the value without a `Box` around it.
    #[must_use]
    pub fn unboxed(&self) -> &Self {
        match self {
            Self::Boxed(value) => value.unboxed(),
            value => value,
        }
    }

    /// Returns the name of the generated type that the Rust type of the value contains, if it contains one.
    #[must_use]
    pub fn type_name(&self) -> Option<&str> {
        match self {
            Self::Single(_) => None,
            Self::Codes { name, .. } | Self::Object(name) => Some(name),
            Self::List { item: inner, .. }
            | Self::Map { value: inner }
            | Self::Nullable(inner)
            | Self::Boxed(inner) => inner.type_name(),
        }
    }
}

/// An operation: the code for one call.
#[derive(Debug)]
pub struct Operation<'a> {
    /// The endpoint of the spec.
    pub endpoint: &'a spec::Endpoint,
    /// The call of the spec.
    pub call: &'a spec::Call,
    /// The layout of the request.
    pub layout: RequestLayout<'a>,
    /// The name of the method of the client.
    pub method: String,
    /// The request: an object with the parameters of all locations as fields.
    pub request: Structure<'a>,
    /// Whether the caller decides how deep a parameter nests.
    pub is_open_ended: bool,
    /// Whether some parameters have keys in an order that is known only at run time.
    pub has_free_keys: bool,
    /// The output: the value that the operation returns.
    pub output: Output<'a>,
    /// How further pages of a list are requested.
    pub paging: Option<Paging<'a>>,
    /// The types that only this operation uses.
    pub types: Vec<TypeItem<'a>>,
    /// The names of the shared types that the file uses.
    pub uses: BTreeSet<String>,
    /// Which responses without the code of the envelope are read as the payload.
    pub unenveloped: Unenveloped<'a>,
    /// The documented examples, as tests.
    pub examples: Vec<Example<'a>>,
    /// Parameters with which the operation can be called.
    pub sample: Sample,
}

impl<'a> Operation<'a> {
    /// Returns the parameter with a name on the wire.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&Field<'a>> {
        self.request.fields.iter().find(|field| field.spec.name == name)
    }
}

/// Which responses without the code of the envelope are read as the payload.
#[derive(Debug)]
pub enum Unenveloped<'a> {
    /// No response.
    Refused,
    /// Any JSON, because the payload is not documented.
    Anything,
    /// A text, a number or a boolean, because the payload is a single value.
    Single,
    /// A response with the form of the documented payload.
    Payload {
        /// Whether a list is accepted.
        list: bool,
        /// An object is accepted if it has at least one of these fields. If there are none and `list` is
        /// false, an empty object is accepted.
        members: Vec<&'a str>,
    },
}

/// Parameters with which an operation can be called, by their names on the wire.
pub type Sample = serde_json::Map<String, serde_json::Value>;

/// A documented example, as a test.
#[derive(Debug)]
pub struct Example<'a> {
    /// The example of the spec.
    pub spec: &'a spec::Example,
    /// The printed request. `None` if the page prints none, or not all required parameters.
    pub request: Option<ExampleRequest>,
    /// The printed response.
    pub response: Option<ExampleResponse<'a>>,
}

/// A documented request.
#[derive(Debug)]
pub struct ExampleRequest {
    /// The parameters.
    pub parameters: Sample,
    /// The path with the printed values.
    pub path: String,
    /// The names of values that the test does not compare: those that the client fills in, and those that are
    /// listed under `differs`.
    pub apart_from: Vec<String>,
}

/// A documented response.
#[derive(Debug)]
pub struct ExampleResponse<'a> {
    /// The body as printed, in which values that cannot be read are replaced with sample values.
    pub body: String,
    /// The aliases of fields: alias and documented name.
    pub aliases: Vec<(&'a str, &'a str)>,
    /// The paths below the payload of values that the test does not compare.
    pub apart_from: Vec<String>,
    /// Whether some field is read both as a string and as a number.
    pub either_form: bool,
}

/// An event: the typed content of a push.
#[derive(Debug)]
pub struct Event<'a> {
    /// The endpoint of the spec.
    pub endpoint: &'a spec::Endpoint,
    /// The event of the spec.
    pub event: &'a spec::Event,
    /// The body.
    pub body: Structure<'a>,
    /// The names of fields that are lists of objects.
    pub lists: Vec<&'a str>,
    /// The types that only this event uses.
    pub types: Vec<TypeItem<'a>>,
    /// The names of the shared types that the file uses.
    pub uses: BTreeSet<String>,
}
