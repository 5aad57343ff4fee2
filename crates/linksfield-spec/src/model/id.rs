//! Ids: names that were found. An id is made only where what it names exists, so that looking it up in its
//! own family cannot fail.

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
    /// A server of a family.
    ServerId,
    /// A credential of a family.
    CredentialId,
    /// A shared type of a family.
    TypeId,
    /// A scheme by which pushes of a family are signed.
    SchemeId,
    /// A call or an event of a family.
    EndpointId,
}
