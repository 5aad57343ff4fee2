//! Why a push was refused, and the HTTP status to respond with.

use linksfield_sign::{CanonicalError, KeyValueError, VerifyError};

use crate::mismatch::Mismatch;

/// Why a push was refused. It never holds a key or the right signature.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiveError {
    /// The body is too large.
    #[error("the body is larger than {limit} bytes")]
    TooLarge {
        /// The largest that is read.
        limit: usize,
    },
    /// The body is not UTF-8.
    #[error("the body is not UTF-8")]
    NotUtf8,
    /// The body is not JSON.
    #[error("the body is not JSON: {0}")]
    NotJson(#[source] serde_json::Error),
    /// The body nests too deep. It is not looked at any further.
    #[error("the body nests deeper than {limit} levels")]
    TooDeep {
        /// The deepest that is read.
        limit: usize,
    },
    /// The body is JSON that cannot be signed: a key stands twice, or it is not an object.
    #[error("the body cannot be verified: {0}")]
    NotCanonical(#[source] CanonicalError),
    /// It carries no signature, and unsigned pushes are not allowed, or not of its kind.
    #[error("it carries no signature")]
    Unsigned,
    /// It is signed in a way that is not documented for its kind, and not a stronger one.
    #[error("it is signed with `{found}`, and its kind with `{expected}`")]
    WrongScheme {
        /// The scheme that is documented for its kind.
        expected: &'static str,
        /// The scheme of its signature.
        found: &'static str,
    },
    /// A header that the signature needs is missing.
    #[error("the header `{0}` is missing")]
    MissingHeader(&'static str),
    /// A header is not what it should be.
    #[error("the header `{0}` is malformed")]
    BadHeader(&'static str),
    /// A header stands more than once, so that two readers may take different values.
    #[error("the header `{0}` stands more than once")]
    RepeatedHeader(&'static str),
    /// It names an algorithm that is not documented.
    #[error("the algorithm {0:?} is not supported")]
    UnsupportedAlgorithm(String),
    /// It names a key that this receiver does not have.
    #[error("no key has the id {0:?}")]
    UnknownKey(String),
    /// It is signed with a secret, and this receiver has none.
    #[error("it is signed, but the receiver has no secret to verify it with")]
    NoSecret,
    /// The body nests in a way for which the rule of the older signature has no reading: only members that
    /// are documented as lists are read as lists.
    #[error("the signature's rule does not reach the member {0:?}")]
    NoReading(String),
    /// The rule of the older signature gives this body the text of another one: a name holds `&` or `=`, or
    /// the objects of a list do not all have the same members.
    #[error("the signature's rule does not tell what the member {0:?} is")]
    Ambiguous(String),
    /// The signature is malformed, or not that of this push.
    #[error(transparent)]
    Signature(VerifyError),
    /// It is too old.
    #[error("it is too old")]
    Stale,
    /// It is from the future: a clock is wrong.
    #[error("it is from the future: a clock is wrong")]
    FromTheFuture,
    /// It was received and acknowledged before. Respond as to a success, and do nothing.
    #[error("it was received before")]
    Replayed,
    /// A documented member of the event is not what it should be.
    #[error("not the documented event: {0}")]
    Mismatch(Mismatch),
}

impl ReceiveError {
    /// Returns the HTTP status to respond with: 200 for a copy of what was received before, 413, 401, or 400.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Replayed => 200,
            Self::TooLarge { .. } => 413,
            Self::Unsigned
            | Self::WrongScheme { .. }
            | Self::MissingHeader(_)
            | Self::UnsupportedAlgorithm(_)
            | Self::UnknownKey(_)
            | Self::NoSecret
            | Self::Signature(_)
            | Self::Stale
            | Self::FromTheFuture => 401,
            _ => 400,
        }
    }
}

impl From<CanonicalError> for ReceiveError {
    fn from(error: CanonicalError) -> Self {
        Self::NotCanonical(error)
    }
}

impl From<KeyValueError> for ReceiveError {
    fn from(error: KeyValueError) -> Self {
        match error {
            KeyValueError::Body(error) => Self::NotCanonical(error),
            KeyValueError::NoReading(member) => Self::NoReading(member),
            KeyValueError::Ambiguous(member) => Self::Ambiguous(member),
            KeyValueError::Signature(error) => Self::Signature(error),
        }
    }
}
