//! The traits [`Family`], [`Environment`] and [`Language`], which generated code implements for each family. They
//! appear in signatures. Consumers do not call their methods.

use super::handle::Client;
use crate::info::FamilyInfo;

/// The client of a family of APIs, such as [`Csss`](crate::Csss).
///
/// A [`ClientBuilder`](crate::ClientBuilder) creates clients that implement this trait. Only generated clients
/// implement it. Its methods are not part of the public API.
pub trait Family: Sized {
    /// The environments of the family, such as production and UAT.
    type Environment: Environment;
    /// The languages of texts in responses.
    type Language: Language;

    /// The description of the family and its operations.
    const INFO: &'static FamilyInfo;

    /// Wraps a configured client.
    #[doc(hidden)]
    fn from_client(client: Client) -> Self;
}

/// An environment of a family, such as production or UAT.
///
/// The environment is chosen with [`ClientBuilder::environment`](crate::ClientBuilder::environment). Only generated
/// enums implement this trait. Its methods are not part of the public API.
pub trait Environment: Copy {
    /// Returns the index of the environment's base URL in the list of each server.
    #[doc(hidden)]
    fn index(self) -> usize;
}

/// A language of texts in responses.
///
/// The language is chosen with [`ClientBuilder::language`](crate::ClientBuilder::language). Only generated enums
/// implement this trait. Its methods are not part of the public API.
pub trait Language: Copy {
    /// Returns the value of the header that chooses the language.
    #[doc(hidden)]
    fn tag(self) -> &'static str;
}

/// The type of the environments or languages of a family that documents none.
///
/// The type has no values, so [`ClientBuilder::environment`](crate::ClientBuilder::environment) or
/// [`ClientBuilder::language`](crate::ClientBuilder::language) cannot be called for such a family.
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
