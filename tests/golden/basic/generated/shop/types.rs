// @generated from spec/shop/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// A colour.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// Code `1`. Chinese: 红.
    Red,
    /// Code `2`.
    Green,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl Colour {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Red, Self::Green];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Red",
            doc: None,
            zh: Some("红"),
        },
        __private::CodeInfo {
            code: "2",
            name: "Green",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Red,
            "2" => Self::Green,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "1",
            Self::Green => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(Colour, Text);
