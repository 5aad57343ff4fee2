//! [`FamilyInfo`], [`OperationInfo`] and [`ParameterInfo`]: descriptions of families, operations and parameters for
//! programs that choose an operation at run time, such as a command line. Static data from the specification, which
//! only generated code creates; later versions may add fields.

use std::fmt;

use serde_json::value::RawValue;

use crate::encode::Encode;
use crate::envelope::Payload;
use crate::meta;
use crate::mismatch::Mismatch;
use crate::values::Json;

/// A family of APIs: its credentials, and every operation by name.
#[derive(Debug)]
pub struct FamilyInfo {
    #[doc(hidden)]
    pub facts: &'static meta::Family,
    /// The English title.
    pub title: &'static str,
    /// The Chinese title, where there is one.
    pub title_zh: Option<&'static str>,
    /// What it is for.
    pub summary: &'static str,
    /// What a client must be given, in the order in which clients hold it.
    pub credentials: &'static [CredentialInfo],
    /// The names of its environments; the first is the default.
    pub environments: &'static [&'static str],
    /// The languages of texts in responses.
    pub languages: &'static [&'static str],
    /// Its operations, sorted by name.
    pub operations: &'static [&'static OperationInfo],
}

impl FamilyInfo {
    /// Returns the name of the family, such as `csss`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.facts.name
    }

    /// Returns the operation of that name, such as `order_package`.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&'static OperationInfo> {
        self.operations.iter().copied().find(|operation| operation.name == name)
    }
}

/// Something a client must be given.
#[derive(Debug, Clone, Copy)]
pub struct CredentialInfo {
    /// Its name.
    pub name: &'static str,
    /// The environment variable that `from_env` reads it from.
    pub variable: &'static str,
    /// Whether it must never be shown.
    pub is_secret: bool,
    /// What it is and where it comes from.
    pub doc: &'static str,
}

/// An operation: its documentation, its parameters, and how it is called with JSON.
pub struct OperationInfo {
    /// Its name, such as `order_package`.
    pub name: &'static str,
    #[doc(hidden)]
    pub call: meta::Call,
    /// The English title of its page.
    pub title: &'static str,
    /// The Chinese title, where the page has one.
    pub title_zh: Option<&'static str>,
    /// What it does.
    pub summary: Option<&'static str>,
    /// How much of it is documented, in the words of the specification: `complete`, `partial`, …
    pub coverage: &'static str,
    /// Why it should not be used any more.
    pub deprecated: Option<&'static str>,
    /// The addresses of the pages that it was transcribed from.
    pub pages: &'static [&'static str],
    /// Its parameters, wherever they travel.
    pub parameters: &'static [ParameterInfo],
    /// Whether its response is one page of a list.
    pub is_paged: bool,
    #[doc(hidden)]
    pub functions: Functions,
}

impl OperationInfo {
    /// Returns family and name: `csss.order_package`.
    #[must_use]
    pub fn full_name(&self) -> &str {
        &self.call.name
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> meta::Method {
        self.call.method
    }

    /// Returns the path as documented, with parameters in braces.
    #[must_use]
    pub fn path(&self) -> &'static str {
        self.call.path
    }

    /// Returns whether it modifies anything.
    #[must_use]
    pub fn effect(&self) -> meta::Effect {
        self.call.effect
    }

    /// Returns the operation that shows what an uncertain write did, with its family.
    #[must_use]
    pub fn outcome_check(&self) -> Option<&'static str> {
        self.call.outcome_check
    }

    /// Returns the parameter of that name on the wire.
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

/// A parameter of an operation, or a member of one.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ParameterInfo {
    /// Its name on the wire.
    pub name: &'static str,
    /// Where it travels; `None` for a member of another parameter.
    pub location: Option<Location>,
    /// What it is.
    pub kind: ParameterKind,
    /// Whether it must be given.
    pub required: bool,
    /// What it means.
    pub doc: Option<&'static str>,
    /// The Chinese term.
    pub zh: Option<&'static str>,
    /// The unit of a quantity, in words.
    pub unit: Option<&'static str>,
    /// A documented value.
    pub example: Option<&'static str>,
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
    pub const fn example(self, example: &'static str) -> Self {
        Self { example: Some(example), ..self }
    }
}

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Location {
    /// The path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
    /// The JSON body.
    Body,
}

/// What a parameter is.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum ParameterKind {
    /// A single value.
    Value {
        /// The value type of the specification: `text`, `integer`, `iccid`, …
        name: &'static str,
        /// Its form in words.
        form: &'static str,
    },
    /// A code; the list may grow.
    Code(&'static [CodeInfo]),
    /// An object.
    Object {
        /// The name of its type, where it has one.
        name: Option<&'static str>,
        /// Its members.
        members: &'static [ParameterInfo],
    },
    /// A list of such items.
    List(&'static ParameterKind),
}

/// A documented code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeInfo {
    /// The code as it is sent.
    pub code: &'static str,
    /// Its name in Rust.
    pub name: &'static str,
    /// What it means.
    pub doc: Option<&'static str>,
    /// The Chinese term.
    pub zh: Option<&'static str>,
}

/// How an operation is called with JSON.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Functions {
    pub(crate) request: fn(&RawValue) -> Result<Box<dyn Encode>, Mismatch>,
    pub(crate) response: fn(&mut Payload<'_>) -> Result<Json, Mismatch>,
}
