//! [`FamilyInfo`], [`OperationInfo`] and [`ParameterInfo`]: descriptions of families, operations and parameters, for
//! programs that choose an operation at run time, such as a command line. They are static data from the specification.
//! Only generated code creates them, so later versions may add fields.

use std::fmt;
use std::time::Duration;

use serde_json::value::RawValue;

use crate::client::{CallOptions, Client};
use crate::encode::Encode;
use crate::envelope::Payload;
use crate::limits::Limits;
use crate::meta;
use crate::mismatch::Mismatch;
use crate::outcome::OutcomeCheck;
use crate::paging::JsonPages;
use crate::shape::ResponseShape;
use crate::values::Json;

/// The description of a family of APIs: its credentials, environments, languages and operations.
///
/// [`FAMILIES`](crate::FAMILIES) lists all families that have a client.
#[derive(Debug)]
pub struct FamilyInfo {
    #[doc(hidden)]
    pub facts: &'static meta::Family,
    /// The English title.
    pub title: &'static str,
    /// The Chinese title, if the documentation has one.
    pub title_zh: Option<&'static str>,
    /// The purpose of the family.
    pub summary: &'static str,
    /// The credentials that a client needs, in the order in which the family declares them.
    pub credentials: &'static [CredentialInfo],
    /// The names of the environments, such as `production`. The first is the default. The list is empty if no base URL
    /// is documented.
    pub environments: &'static [&'static str],
    /// The tags of the languages of texts in responses, such as `en-US`.
    pub languages: &'static [&'static str],
    /// The operations of the family, sorted by name.
    pub operations: &'static [&'static OperationInfo],
}

impl FamilyInfo {
    /// Returns the name of the family, such as `csss`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.facts.name
    }

    /// Returns the documented limits of the requests and connections of a client.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.facts.limits
    }

    /// Returns the operation of this name, such as `order_package`.
    ///
    /// The name does not contain the family. Returns `None` if the family has no operation of this name.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&'static OperationInfo> {
        self.operations.iter().copied().find(|operation| operation.name == name)
    }
}

/// The description of a credential that a client needs.
#[derive(Debug, Clone, Copy)]
pub struct CredentialInfo {
    /// The name of the credential, such as `secret`.
    pub name: &'static str,
    /// The environment variable from which `Credentials::from_env` reads the credential.
    pub variable: &'static str,
    /// Whether the credential is a secret, which must not appear in logs or on a screen.
    pub is_secret: bool,
    /// The meaning and the source of the credential.
    pub doc: &'static str,
}

/// The description of an operation: its documentation, its effect and its parameters.
pub struct OperationInfo {
    /// The name of the operation without the family, such as `order_package`.
    pub name: &'static str,
    #[doc(hidden)]
    pub call: meta::Call,
    /// The English title of the operation's page.
    pub title: &'static str,
    /// The Chinese title, if the page has one.
    pub title_zh: Option<&'static str>,
    /// A description of what the operation does.
    pub summary: Option<&'static str>,
    /// The coverage of the operation's documentation, `complete`, `partial`, `request-only` or `examples-only`.
    pub coverage: &'static str,
    /// The reason why the operation is deprecated, or `None` if it is not.
    pub deprecated: Option<&'static str>,
    /// The URLs of the pages that the operation was transcribed from.
    pub pages: &'static [&'static str],
    /// The parameters of path, query, headers and body.
    pub parameters: &'static [ParameterInfo],
    /// Whether the response is one page of a list.
    pub is_paged: bool,
    /// Which parts of the response are documented, and which are sensitive. The response is the JSON that a call by name
    /// returns.
    pub response: ResponseShape,
    #[doc(hidden)]
    pub functions: Functions,
}

impl OperationInfo {
    /// Returns the family and the name of the operation, such as `csss.order_package`.
    #[must_use]
    pub fn full_name(&self) -> &str {
        &self.call.name
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> meta::Method {
        self.call.method
    }

    /// Returns the documented path, with the names of its parameters in braces.
    #[must_use]
    pub fn path(&self) -> &'static str {
        self.call.path
    }

    /// Returns whether the operation is a read or a write.
    #[must_use]
    pub fn effect(&self) -> meta::Effect {
        self.call.effect
    }

    /// Returns the time that an attempt of the operation may take, if the operation is documented to be slow.
    ///
    /// This limit replaces the default limit of an attempt, if it is longer. A limit that the client or the call sets
    /// takes precedence. `None` if the default applies.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        self.call.outcomes.timeout.map(|seconds| Duration::from_secs(seconds.into()))
    }

    /// Returns the operation that shows the outcome of an uncertain write, such as `csss.query_order`, and what to
    /// compare.
    ///
    /// Returns `None` if no operation is known to show the outcome.
    #[must_use]
    pub fn outcome_check(&self) -> Option<&'static OutcomeCheck> {
        self.call.outcomes.check
    }

    /// Returns the parameter of this name. The name is that of the documentation, such as `device_id`.
    ///
    /// Fields of objects are not searched.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&'static ParameterInfo> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}

impl fmt::Debug for OperationInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OperationInfo")
            .field("name", &self.full_name())
            .field("method", &self.method())
            .field("path", &self.path())
            .field("effect", &self.effect())
            .finish_non_exhaustive()
    }
}

/// The description of a parameter, or of a field of an object parameter.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ParameterInfo {
    /// The name in the request, such as `device_id`.
    pub name: &'static str,
    /// The part of the request that contains the parameter. `None` for a field of an object.
    pub location: Option<Location>,
    /// The type of the value.
    pub kind: ParameterKind,
    /// Whether the parameter is required.
    pub required: bool,
    /// The meaning of the parameter.
    pub doc: Option<&'static str>,
    /// The Chinese term for the parameter.
    pub zh: Option<&'static str>,
    /// The unit of a quantity, in words.
    pub unit: Option<&'static str>,
    /// A value from the documentation.
    pub example: Option<&'static str>,
    /// The limits of the value as sentences, such as `From 1 to 100.`
    pub limits: Option<&'static str>,
    /// When an optional parameter is required, as the end of a sentence that begins with "Required when".
    pub required_when: Option<&'static str>,
    /// The value that the server assumes if the parameter is left out.
    pub default: Option<&'static str>,
    /// Whether values are sensitive, so that `Debug` and messages do not show them. Do not write them to a log.
    pub is_sensitive: bool,
    /// Whether the value may be `null`, which is then not the same as an absent parameter.
    pub is_nullable: bool,
    /// The reason why the parameter should not be used any more.
    pub deprecated: Option<&'static str>,
}

impl ParameterInfo {
    const fn new(name: &'static str, required: bool) -> Self {
        Self {
            name,
            location: None,
            kind: ParameterKind::Value { name: "json", form: "any value" },
            required,
            doc: None,
            zh: None,
            unit: None,
            example: None,
            limits: None,
            required_when: None,
            default: None,
            is_sensitive: false,
            is_nullable: false,
            deprecated: None,
        }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn required(name: &'static str) -> Self {
        Self::new(name, true)
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn optional(name: &'static str) -> Self {
        Self::new(name, false)
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn value(self, name: &'static str, form: &'static str) -> Self {
        self.kind(ParameterKind::Value { name, form })
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn kind(self, kind: ParameterKind) -> Self {
        Self { kind, ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn at(self, location: Location) -> Self {
        Self { location: Some(location), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn doc(self, doc: &'static str) -> Self {
        Self { doc: Some(doc), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn zh(self, zh: &'static str) -> Self {
        Self { zh: Some(zh), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn unit(self, unit: &'static str) -> Self {
        Self { unit: Some(unit), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn deprecated(self, reason: &'static str) -> Self {
        Self { deprecated: Some(reason), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn limits(self, limits: &'static str) -> Self {
        Self { limits: Some(limits), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn required_when(self, condition: &'static str) -> Self {
        Self { required_when: Some(condition), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn default(self, value: &'static str) -> Self {
        Self { default: Some(value), ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn sensitive(self) -> Self {
        Self { is_sensitive: true, ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn nullable(self) -> Self {
        Self { is_nullable: true, ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn example(self, example: &'static str) -> Self {
        Self { example: Some(example), ..self }
    }
}

/// The part of a request that contains a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Location {
    /// The path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
    /// The body.
    Body,
}

/// The type of a parameter.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum ParameterKind {
    /// A single value.
    Value {
        /// The value type of the specification, such as `text`, `integer` or `iccid`.
        name: &'static str,
        /// A description of the form in words.
        form: &'static str,
    },
    /// A code. The list contains the documented codes, and later versions may add codes.
    Code(&'static [CodeInfo]),
    /// An object.
    Object {
        /// The name of the type, if it has one.
        name: Option<&'static str>,
        /// The fields of the object.
        members: &'static [ParameterInfo],
    },
    /// A list, with the type of its items.
    List(&'static ParameterKind),
    /// An object with keys of the caller's choice, with the type of its values.
    Map(&'static ParameterKind),
    /// One of several objects, which a field of the object distinguishes.
    Union {
        /// The name of the type, if it has one.
        name: Option<&'static str>,
        /// The name of the field that states which object it is.
        by: &'static str,
        /// The documented objects.
        variants: &'static [VariantInfo],
    },
    /// An object that contains the parameter itself. Its fields are those of the enclosing object of this name.
    Enclosing(&'static str),
}

/// A documented object of a [`ParameterKind::Union`].
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct VariantInfo {
    /// The value of the field that states which object it is, as text.
    pub value: &'static str,
    /// The meaning of the object.
    pub doc: Option<&'static str>,
    /// The further fields of the object. Empty if they are those of an enclosing object.
    pub members: &'static [ParameterInfo],
}

impl VariantInfo {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        value: &'static str,
        doc: Option<&'static str>,
        members: &'static [ParameterInfo],
    ) -> Self {
        Self { value, doc, members }
    }
}

/// A documented code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeInfo {
    /// The code in the request, such as `2`.
    pub code: &'static str,
    /// The name of the enum variant in Rust, such as `Monthly`.
    pub name: &'static str,
    /// The meaning of the code.
    pub doc: Option<&'static str>,
    /// The Chinese term for the code.
    pub zh: Option<&'static str>,
}

/// Returns the pages of a list, for a request in JSON.
pub(crate) type PagesOf = fn(&Client, &RawValue, CallOptions) -> Result<JsonPages, Mismatch>;

/// The functions that read a request from JSON and write its response as JSON.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Functions {
    pub(crate) request: fn(&RawValue) -> Result<Box<dyn Encode>, Mismatch>,
    /// Reads a request, and writes it as the JSON of its page.
    pub(crate) written: fn(&RawValue) -> Result<String, Mismatch>,
    pub(crate) response: fn(&mut Payload<'_>) -> Result<Json, Mismatch>,
    /// Returns the pages of a list. `None` if the response is not one page of a list.
    pub(crate) pages: Option<PagesOf>,
    /// Returns the `Debug` output of a request and of a response.
    #[cfg(any(test, feature = "example-tests"))]
    pub(crate) debug: fn(&RawValue, &mut Payload<'_>) -> Result<[String; 2], Mismatch>,
}
