//! How pushes are signed, as plain data that generated code fills in from the specification. Verification is in
//! `verify`.

use linksfield_sign::KeyOrder;

/// How a push is signed, as the specification says.
#[doc(hidden)]
#[derive(Debug)]
pub struct Scheme {
    /// Its name in the specification.
    pub name: &'static str,
    /// The rule.
    pub rule: Rule,
    /// The header with the signature.
    pub signature: &'static str,
    /// Whether every push of the scheme carries that header.
    pub required: bool,
    /// The header with the time of sending, in milliseconds; in seconds when the second value says so.
    pub timestamp: Option<(&'static str, bool)>,
    /// The header that names the algorithm.
    pub algorithm: Option<&'static str>,
    /// The header that names the delivery.
    pub delivery: Option<&'static str>,
}

/// How a body becomes a signature.
#[doc(hidden)]
#[derive(Debug)]
pub enum Rule {
    /// MD5 of `key=value&…&secret`; the header holds the signature alone.
    KeyValueMd5,
    /// HMAC-SHA1 of header values and the canonical body; the header holds `key id/signature`.
    HmacSha1 {
        /// What stands before the body: header names and the text between them.
        prefix: &'static [PrefixPiece],
        /// The orders of nested keys that are accepted.
        nested: &'static [KeyOrder],
    },
}

impl Rule {
    /// A rule with a higher number may stand in for one with a lower number, and not the other way round.
    pub(super) fn strength(&self) -> u8 {
        match self {
            Self::KeyValueMd5 => 1,
            Self::HmacSha1 { .. } => 2,
        }
    }
}

/// How pushes of a kind are documented to be signed.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct SignedAs {
    /// The name of the scheme.
    pub scheme: &'static str,
    /// The members of the body that are documented as lists of objects.
    pub lists: &'static [&'static str],
}

/// A piece of what stands before the body in a signed text.
#[doc(hidden)]
#[derive(Debug)]
pub enum PrefixPiece {
    /// A fixed text.
    Text(&'static str),
    /// The value of a header, as received.
    Header(&'static str),
}
