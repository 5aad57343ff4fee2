//! Fields and their types: what a value means and how it is written.

use serde::Serialize;

use super::id::TypeId;
use super::words::Wire;
use crate::values::ValueType;

/// A type that several endpoints share.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypeDef {
    /// What it means.
    pub doc: Option<String>,
    /// Codes or members.
    pub kind: TypeKind,
}

/// What a shared type is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum TypeKind {
    /// A value out of a list that may grow.
    Codes {
        /// Whether codes travel as text or as numbers; never [`Wire::Either`].
        wire: Wire,
        /// The documented codes.
        codes: Vec<Code>,
    },
    /// A JSON object.
    Object(Vec<Field>),
}

/// One documented code of a coded type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Code {
    /// The code as text, also where it travels as a number.
    pub code: String,
    /// The name of the Rust variant.
    pub name: String,
    /// The Chinese term.
    pub zh: Option<String>,
    /// What it means.
    pub doc: Option<String>,
}

/// A parameter, or a member of a response.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Its name in Rust, where the wire name gives none.
    pub rust_name: Option<String>,
    /// Its type.
    pub ty: Type,
    /// Whether it must be there.
    pub required: Required,
    /// What it means.
    pub doc: Option<String>,
    /// The Chinese term.
    pub zh: Option<String>,
    /// A documented value, as text with every digit that is printed.
    pub example: Option<String>,
    /// The unit of a quantity, in words.
    pub unit: Option<String>,
    /// Other names under which responses hold it.
    pub aliases: Vec<String>,
}

impl Field {
    /// Whether a member of that name is this field.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.names().any(|own| own == name)
    }

    /// Returns its name and its aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// Whether a field must be there, with the evidence for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
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
    /// Whether a caller must give it, or a response must hold it.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(self, Self::Yes | Self::Assumed)
    }
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Type {
    /// A single value, or any JSON.
    Value(ValueType),
    /// A value of a shared coded type.
    Codes(TypeId),
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum ObjectType {
    /// A shared type of the family.
    Shared(TypeId),
    /// Members written where they are used.
    Inline(InlineObject),
}

/// An object whose members are written where it is used.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InlineObject {
    /// The Rust name that the spec gives it.
    pub name: Option<String>,
    /// What it means, where that is not said of the field that holds it.
    pub doc: Option<String>,
    /// Its members.
    pub fields: Vec<Field>,
}
