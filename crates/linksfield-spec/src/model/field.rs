//! Fields and their types: the meaning of a value and its written form.

use serde::Serialize;
use serde_json::{Map, Value};

use super::basis::Basis;
use super::id::TypeId;
use super::rules::Rules;
use super::words::{ListStyle, Wire};
use crate::values::ValueType;

/// A type that several endpoints share.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypeDef {
    /// The meaning of the type.
    pub doc: Option<String>,
    /// The codes or the fields of the type.
    pub kind: TypeKind,
}

/// The kind of a shared type.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum TypeKind {
    /// A coded type: one of a list of codes. Linksfield may add codes.
    Codes {
        /// Whether codes are JSON strings or JSON numbers. Never [`Wire::Either`].
        wire: Wire,
        /// The documented codes.
        codes: Vec<Code>,
    },
    /// A JSON object.
    Object(Vec<Field>),
    /// One of several JSON objects.
    Union(Union),
}

/// One documented code of a coded type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Code {
    /// The code as text, even if it is written as a number.
    pub code: String,
    /// The name of the Rust variant.
    pub name: String,
    /// The Chinese term.
    pub zh: Option<String>,
    /// The meaning of the code.
    pub doc: Option<String>,
    /// Where the meaning is known from.
    pub basis: Basis,
}

/// A parameter, or a field of a JSON object.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    /// The name on the wire.
    pub name: String,
    /// The name in Rust, if it is not derived from the name on the wire.
    pub rust_name: Option<String>,
    /// The type.
    pub ty: Type,
    /// Whether the field is required.
    pub required: Required,
    /// The meaning of the field.
    pub doc: Option<String>,
    /// Where the field is known from.
    pub basis: Basis,
    /// The Chinese term.
    pub zh: Option<String>,
    /// A documented value, as text with every printed digit.
    pub example: Option<String>,
    /// The unit of a quantity, in words.
    pub unit: Option<String>,
    /// Other names under which responses contain the field.
    pub aliases: Vec<String>,
    /// Whether values are sensitive: clients do not show them in messages and debug output.
    pub sensitive: bool,
    /// How a list is written in a query or in a form.
    pub style: ListStyle,
    /// The reason why the field should not be used any more.
    pub deprecated: Option<String>,
    /// The rules in addition to the type.
    pub rules: Rules,
    /// Whether the value may be `null`. In a request, `null` is then not the same as an absent field.
    pub nullable: bool,
}

impl Field {
    /// Whether a client must redact the field, because the type of its value does not do so.
    #[must_use]
    pub fn is_redacted(&self) -> bool {
        let hides_itself = self.ty.single().is_some_and(ValueType::is_sensitive);
        self.sensitive && (self.ty.has_map() || !hides_itself)
    }

    /// Whether `name` is the name or an alias of the field.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.names().any(|own| own == name)
    }

    /// Returns the name and the aliases of the field.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// Whether a field is required, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Required {
    /// The page marks the field as required.
    Yes,
    /// The page marks the field as optional.
    No,
    /// The page does not state whether the field is required. The spec assumes that it is, and gives the
    /// reason.
    Assumed,
    /// The page does not state whether the field is required. It is treated as optional.
    Unknown,
}

impl Required {
    /// Whether a request or a response must contain the field.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(self, Self::Yes | Self::Assumed)
    }
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Type {
    /// A single value, or any JSON.
    Value(ValueType),
    /// A value of a coded type.
    Codes(CodesType),
    /// An object.
    Object(ObjectType),
    /// A list.
    List {
        /// The type of the items.
        item: Box<Type>,
        /// Whether a response may contain a single item instead of a list with one item.
        single: bool,
    },
    /// An object with keys of the caller's or the server's choice.
    Map {
        /// The type of the values.
        value: Box<Type>,
    },
    /// One of several objects.
    Union(UnionType),
}

impl Type {
    /// Returns the type of single values: this type, or that of the items of a list or the values of a map.
    #[must_use]
    pub fn single(&self) -> Option<&ValueType> {
        match self {
            Self::Value(value) => Some(value),
            Self::List { item, .. } => item.single(),
            Self::Map { value } => value.single(),
            Self::Codes(_) | Self::Object(_) | Self::Union(_) => None,
        }
    }

    /// Whether values of this type can be written as bare text.
    pub(crate) fn is_single(&self) -> bool {
        match self {
            Self::Value(value) => value.is_single(),
            Self::Codes(_) => true,
            Self::Object(_) | Self::List { .. } | Self::Map { .. } | Self::Union(_) => false,
        }
    }

    /// Whether values of this type can be written in a query or in a form, in this style.
    pub(crate) fn is_query_value(&self, style: ListStyle) -> bool {
        match self {
            Self::List { .. } if style == ListStyle::Json => true,
            Self::List { item, .. } => item.is_single(),
            ty => ty.is_single(),
        }
    }

    /// Whether the type is a map, or a list of maps. The keys of a map may be sensitive.
    #[must_use]
    pub fn has_map(&self) -> bool {
        match self {
            Self::Map { .. } => true,
            Self::List { item, .. } => item.has_map(),
            Self::Value(_) | Self::Codes(_) | Self::Object(_) | Self::Union(_) => false,
        }
    }
}

/// An object type: shared or inline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum ObjectType {
    /// A shared type of the family.
    Shared(TypeId),
    /// An object whose fields are listed where it is used.
    Inline(InlineObject),
}

/// An object whose fields are listed where it is used.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InlineObject {
    /// The Rust name, if it is not derived from the names of the call and the field.
    pub name: Option<String>,
    /// The meaning of the object.
    pub doc: Option<String>,
    /// The fields of the object.
    pub fields: Vec<Field>,
}

/// A coded type: shared or inline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum CodesType {
    /// A shared type of the family.
    Shared(TypeId),
    /// Codes that are listed where they are used.
    Inline(InlineCodes),
}

impl CodesType {
    /// Returns the type in the words of messages.
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Shared(id) => format!("`{id}`"),
            Self::Inline(_) => "the field".to_owned(),
        }
    }
}

/// Codes that are listed where they are used.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InlineCodes {
    /// The Rust name, if it is not derived from the names of the call and the field.
    pub name: Option<String>,
    /// Whether codes are JSON strings or JSON numbers. Never [`Wire::Either`].
    pub wire: Wire,
    /// The documented codes.
    pub codes: Vec<Code>,
}

/// A union: shared or inline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum UnionType {
    /// A shared type of the family.
    Shared(TypeId),
    /// A union whose variants are listed where it is used.
    Inline(InlineUnion),
}

/// A union whose variants are listed where it is used.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InlineUnion {
    /// The Rust name, if it is not derived from the names of the call and the field.
    pub name: Option<String>,
    /// The variants.
    pub union: Union,
}

/// One of several objects. A field, the discriminator, states which.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Union {
    /// The name of the discriminator.
    pub by: String,
    /// Whether the discriminator is a JSON string or a JSON number. Never [`Wire::Either`].
    pub wire: Wire,
    /// The documented variants.
    pub variants: Vec<Variant>,
}

impl Union {
    /// Returns the variant of an object, by its discriminator. `None` if the discriminator is missing, has another
    /// written form, or is not documented.
    #[must_use]
    pub fn variant_of(&self, object: &Map<String, Value>) -> Option<&Variant> {
        let tag = self.tag(object)?;
        self.variants.iter().find(|variant| variant.value == tag)
    }

    /// Returns the discriminator of an object as text. `None` if it is missing or has another written form.
    #[must_use]
    pub fn tag(&self, object: &Map<String, Value>) -> Option<String> {
        match (self.wire, object.get(&self.by)?) {
            (Wire::String | Wire::Either, Value::String(text)) => Some(text.clone()),
            (Wire::Number, Value::Number(number)) => Some(number.to_string()),
            _ => None,
        }
    }

    /// Returns the discriminator of a variant as JSON.
    #[must_use]
    pub fn tag_of(&self, variant: &Variant) -> Value {
        match self.wire {
            Wire::Number => serde_json::from_str(&variant.value).unwrap_or_default(),
            Wire::String | Wire::Either => Value::String(variant.value.clone()),
        }
    }
}

/// One documented object of a [`Union`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variant {
    /// The value of the discriminator, as text.
    pub value: String,
    /// The name of the Rust variant, if it is not derived from the value.
    pub name: Option<String>,
    /// The meaning of the variant.
    pub doc: Option<String>,
    /// The object, without the discriminator.
    pub object: ObjectType,
}
