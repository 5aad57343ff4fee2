//! [`CanonicalError`]: why a text has no canonical form.

use crate::bounded::bounded;

/// A text cannot be written as canonical text.
#[derive(Debug, thiserror::Error)]
pub enum CanonicalError {
    /// The text is not JSON, or its outermost value is not an object.
    #[error("not a JSON object: {0}")]
    NotAnObject(#[source] serde_json::Error),
    /// A key appears more than once in one object.
    ///
    /// Two readers may use different values of the key, so a signature of this text would be ambiguous. The value
    /// is the beginning of the key.
    #[error("the key {0:?} appears more than once in one object")]
    DuplicateKey(String),
    /// The text of a field contains half of a surrogate pair, such as `\ud83d`. The value is the beginning of the
    /// key of the field, or of the key itself if the key contains it.
    ///
    /// The usual cause is a sender that cut a text inside an emoji.
    #[error("the text of the field {0:?} was cut inside a character")]
    HalfCharacter(String),
    /// Objects and lists nest deeper than 64 levels.
    #[error("the JSON nests deeper than 64 levels")]
    TooDeep,
}

impl CanonicalError {
    /// Names the field, unless the error names a field within that field.
    pub(crate) fn in_field(self, name: &str) -> Self {
        match self {
            Self::HalfCharacter(inner) if inner.is_empty() => Self::HalfCharacter(bounded(name)),
            other => other,
        }
    }
}
