//! Ids: names that are known to be defined. An id is created only after the lookup of its name succeeded, so
//! a lookup of the id in its own family cannot fail.

use std::borrow::Borrow;
use std::fmt;

use serde::Serialize;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name(String);

        impl $name {
            pub(crate) fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// Returns the name as the spec writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// The name of a server of a family.
    ServerId,
    /// The name of a credential of a family.
    CredentialId,
    /// The name of a shared type of a family.
    TypeId,
    /// The name of a scheme by which pushes of a family are signed.
    SchemeId,
    /// The name of an endpoint of a family.
    EndpointId,
}
