//! Signature schemes of pushes, as data that generated code takes from the specification. The verification
//! itself is in `verify`.

use linksfield_sign::{Encoding, Hash, KeyOrder};

/// A signature scheme of pushes, as specified.
#[doc(hidden)]
#[derive(Debug)]
pub struct Scheme {
    /// The name of the scheme in the specification.
    pub name: &'static str,
    /// How the signature is computed.
    pub rule: Rule,
    /// The header with the signature.
    pub signature: &'static str,
    /// Whether every push of the scheme carries that header.
    pub required: bool,
    /// The header with the time of sending, and whether the header counts seconds instead of milliseconds.
    pub timestamp: Option<(&'static str, bool)>,
    /// The header that names the algorithm.
    pub algorithm: Option<&'static str>,
    /// The header with the id of the delivery.
    pub delivery: Option<&'static str>,
}

/// How the signature of a push is computed.
#[doc(hidden)]
#[derive(Debug)]
pub enum Rule {
    /// The MD5 of `key=value&…&secret`. The header contains only the signature.
    KeyValueMd5,
    /// The HMAC-SHA1 of header values and the canonical text of the body. The header contains
    /// `key id/signature`.
    HmacSha1 {
        /// The part of the signed text before the body: header values and fixed text.
        prefix: &'static [PrefixPiece],
        /// The orders of nested keys that are accepted.
        nested: &'static [KeyOrder],
    },
    /// The HMAC of header values and the body as received.
    Text {
        /// The digest of the HMAC.
        hash: Hash,
        /// The encoding of the signature.
        encoding: Encoding,
        /// The part of the signed text before the body.
        before: &'static [PrefixPiece],
        /// The part of the signed text after the body.
        after: &'static [PrefixPiece],
        /// The fixed text before the signature in its header.
        start: &'static str,
        /// Whether the header contains `key id/signature`.
        has_key_id: bool,
    },
}

impl Scheme {
    /// Returns the rank of the scheme. A push may be signed with a higher rank than its kind is documented
    /// with, but not with a lower rank. Only a scheme that signs a time detects copies.
    pub(super) fn strength(&self) -> u8 {
        match self.rule {
            Rule::KeyValueMd5 => 1,
            Rule::HmacSha1 { .. } => 2,
            Rule::Text { .. } if self.timestamp.is_some() => 2,
            Rule::Text { .. } => 1,
        }
    }
}

/// The documented signature of a kind of event.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct SignedAs {
    /// The name of the scheme.
    pub scheme: &'static str,
    /// The keys of the body that are documented as lists of objects.
    pub lists: &'static [&'static str],
}

/// A piece of the signed text before the body.
#[doc(hidden)]
#[derive(Debug)]
pub enum PrefixPiece {
    /// A fixed text.
    Text(&'static str),
    /// The value of this header, as received.
    Header(&'static str),
}
