//! [`ReceiveError`]: why a push was refused, and the HTTP status to respond with.

use linksfield_sign::{CanonicalError, KeyValueError, PushError, VerifyError};

use super::replay::GuardError;
use crate::mismatch::Mismatch;

/// Why a push was refused.
///
/// Respond with the status that [`status`](Self::status) returns, and do not process the push. No message
/// contains a key, a secret or the expected signature, so a message can be sent in the response. Text of the push,
/// such as the key of a field, is limited to its first 60 characters.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiveError {
    /// The body is larger than the receiver reads. Status 413.
    ///
    /// [`max_body`](super::ReceiverBuilder::max_body) sets the limit. The axum extractor also returns this
    /// error if the body cannot be read.
    #[error("the body is larger than {limit} bytes")]
    TooLarge {
        /// The largest body that is read, in bytes.
        limit: usize,
    },
    /// The body is not UTF-8. Status 400.
    #[error("the body is not UTF-8")]
    NotUtf8,
    /// The body is not JSON. Status 400.
    #[error("the body is not JSON: {0}")]
    NotJson(#[source] serde_json::Error),
    /// The objects and lists of the body nest too deep. Status 400.
    #[error("the body nests deeper than {limit} levels")]
    TooDeep {
        /// The largest number of levels that is read.
        limit: usize,
    },
    /// The body is JSON that cannot be verified: a key appears twice in one object, or the body is not an
    /// object, or a key was cut inside a character. Status 400.
    #[error("the body cannot be verified: {0}")]
    NotCanonical(#[source] CanonicalError),
    /// The push has no signature. Status 401.
    ///
    /// Unsigned pushes are accepted only if [`allow_unsigned`](super::ReceiverBuilder::allow_unsigned) is set
    /// and the documentation marks the signature of the kind as optional.
    #[error("the push has no signature")]
    Unsigned,
    /// The push is signed with another scheme than its kind is documented with, and that scheme is not
    /// stronger. Status 401.
    #[error("the push is signed with `{found}`, but its kind is documented with `{expected}`")]
    WrongScheme {
        /// The scheme that is documented for the kind.
        expected: &'static str,
        /// The scheme of the signature.
        found: &'static str,
    },
    /// A header that the signature scheme requires is missing. Status 401.
    #[error("the header `{0}` is missing")]
    MissingHeader(&'static str),
    /// A header has a value of the wrong form. Status 400.
    #[error("the header `{0}` is malformed")]
    BadHeader(&'static str),
    /// A header appears more than once, so another reader may use another of its values. Status 400.
    #[error("the header `{0}` appears more than once")]
    RepeatedHeader(&'static str),
    /// The push names a signature algorithm other than HMAC-SHA1. Status 401.
    #[error("the algorithm {0:?} is not supported")]
    UnsupportedAlgorithm(String),
    /// The signature names a key that the receiver does not have. Status 401.
    ///
    /// If the key is yours, add it with [`KeyRing::add_key`](super::KeyRing::add_key).
    #[error("the receiver has no key with the id {0:?}")]
    UnknownKey(String),
    /// The push has the older signature, and the receiver has no secret to verify it with. Status 401.
    ///
    /// To accept these pushes, add the secret with [`KeyRing::add_secret`](super::KeyRing::add_secret).
    #[error("the push is signed, but the receiver has no secret to verify the signature with")]
    NoSecret,
    /// The rule of the older signature does not define how this field is signed. Status 400.
    ///
    /// The rule covers single values, and a list of objects if the list is documented and is the only field
    /// of the body. The value is the key of the field. If a documented list and an undocumented field are in one
    /// body, the undocumented field is named.
    ///
    /// Linksfield may have added the field to the event. To receive these pushes without a new version of this
    /// library, use [`ReceiverBuilder::permit_field`](super::ReceiverBuilder::permit_field).
    #[error("the rule of the signature does not define how the field {0:?} is signed")]
    NoReading(String),
    /// Another body has the same signed text under the rule of the older signature. Status 400.
    ///
    /// The key of the field contains `&` or `=`, or the field is a list whose objects are empty or have
    /// different keys. The value is the key of the field.
    #[error("the signature does not cover the field {0:?} unambiguously")]
    Ambiguous(String),
    /// The signature is malformed, or does not match the push. Status 401.
    #[error(transparent)]
    Signature(VerifyError),
    /// The push is older than the receiver accepts. Status 401.
    ///
    /// [`max_age`](super::ReceiverBuilder::max_age) sets the limit.
    #[error("the push is too old")]
    Stale,
    /// The time of sending is more than 10 minutes ahead of the clock of the receiver. Status 401.
    ///
    /// The clock of the sender or of the receiver is wrong.
    #[error("the push is from the future; check the clock of the receiver")]
    FromTheFuture,
    /// A copy of the push was received and handled before. Status 200.
    ///
    /// Respond as to a processed push, and do not process the event again.
    #[error("a copy of the push was received and handled before")]
    Replayed,
    /// Another handler has claimed a copy of the push and has not finished. Status 503.
    ///
    /// The sender must try again later, in case the other handler fails.
    #[error("a copy of the push is being handled; send the push again later")]
    InProgress,
    /// The replay guard failed, so the receiver does not know whether the push was handled before. Status 503.
    ///
    /// The sender must try again later. The source contains the cause.
    #[error("the receiver cannot record the push; send the push again later")]
    Guard(#[from] GuardError),
    /// A required field of the event is missing, or does not have the documented form. Status 400.
    #[error("the push is not the documented event: {0}")]
    Mismatch(Mismatch),
}

impl ReceiveError {
    /// Returns the HTTP status to respond with.
    ///
    /// - 200 for [`Replayed`](Self::Replayed): the event was processed before.
    /// - 401 if the push is not authenticated: the signature is missing, unknown, of the wrong scheme or
    ///   invalid, or the push is too old or from the future.
    /// - 413 for [`TooLarge`](Self::TooLarge).
    /// - 503 for [`InProgress`](Self::InProgress) and [`Guard`](Self::Guard): the sender must try again.
    /// - 400 for every other error: the body or a header is malformed, or the event is not the documented
    ///   one.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Replayed => 200,
            Self::TooLarge { .. } => 413,
            Self::InProgress | Self::Guard(_) => 503,
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

impl From<KeyValueError> for ReceiveError {
    fn from(error: KeyValueError) -> Self {
        match error {
            KeyValueError::Body(error) => Self::NotCanonical(error),
            KeyValueError::NoReading(key) => Self::NoReading(key),
            KeyValueError::Ambiguous(key) => Self::Ambiguous(key),
            KeyValueError::Signature(error) => Self::Signature(error),
        }
    }
}

impl From<PushError> for ReceiveError {
    fn from(error: PushError) -> Self {
        match error {
            PushError::Body(error) => Self::NotCanonical(error),
            PushError::Signature(error) => Self::Signature(error),
        }
    }
}
