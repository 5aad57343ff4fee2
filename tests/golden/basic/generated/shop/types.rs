// @generated from spec/shop/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

use crate::rt;

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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl Colour {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Red,
            "2" => Self::Green,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "1",
            Self::Green => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for Colour {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}
