// @generated from spec/shapes/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// A source.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// Code `1`. A page.
    Page,
    /// Code `2`. Probably a guess. Its meaning is inferred.
    Guess,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl Source {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Page, Self::Guess];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Page",
            doc: Some("A page."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Guess",
            doc: Some("Probably a guess."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Page,
            "2" => Self::Guess,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Page => "1",
            Self::Guess => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(Source, Text);

/// An object that an example shows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Shown {
    /// The id.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub id: Option<String>,
    /// Probably the kind.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub kind: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Shown {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            kind: object.optional::<codec::Text>("kind"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        codec::Text::put_some(object, "kind", &self.kind);
        self.extra.write(object);
    }
}

__private::structure_traits!(Shown);

/// A state.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// Code `1`. New.
    New,
    /// Code `2`. Old.
    Old,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl State {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::New, Self::Old];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "New",
            doc: Some("New."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Old",
            doc: Some("Old."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::New,
            "2" => Self::Old,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "1",
            Self::Old => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(State, Number);
