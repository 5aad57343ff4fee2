// @generated from spec/shapes/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

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
