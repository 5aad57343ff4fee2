//! [`Family`], [`Environment`] and [`Language`]: the traits that generated code implements for the client of a family.
//! They appear in signatures; consumers need not call them.

use super::handle::Client;
use crate::info::FamilyInfo;

/// A family of APIs, such as [`Csss`](crate::Csss): what a [`ClientBuilder`](crate::ClientBuilder) makes a client of.
///
/// Implemented by generated clients only: its methods are not part of the public API.
pub trait Family: Sized {
    /// The environments of the family: production, test.
    type Environment: Environment;
    /// The languages in which the family answers.
    type Language: Language;

    /// What programs may ask about the family.
    const INFO: &'static FamilyInfo;

    /// Wraps a client that is set up.
    #[doc(hidden)]
    fn from_client(client: Client) -> Self;
}

/// An environment of a family, chosen with [`ClientBuilder::environment`](crate::ClientBuilder::environment).
///
/// Implemented by generated enums only: its methods are not part of the public API.
pub trait Environment: Copy {
    /// The index of the environment among the base addresses of a server.
    #[doc(hidden)]
    fn index(self) -> usize;
}

/// A language of texts in responses, chosen with [`ClientBuilder::language`](crate::ClientBuilder::language).
///
/// Implemented by generated enums only: its methods are not part of the public API.
pub trait Language: Copy {
    /// The value of the header that chooses the language.
    #[doc(hidden)]
    fn tag(self) -> &'static str;
}

/// What a family has instead of environments or languages when none is documented. It has no value.
#[derive(Debug, Clone, Copy)]
pub enum Undocumented {}

impl Environment for Undocumented {
    fn index(self) -> usize {
        match self {}
    }
}

impl Language for Undocumented {
    fn tag(self) -> &'static str {
        match self {}
    }
}
