//! The canonical text as a template, and the composed values of common fields.

use serde::Serialize;

use super::id::CredentialId;
use super::template::PrefixPiece;
use super::words::{Empties, Encoding, Hash, PairEncoding, PairNested};
use crate::values::DateTimeFormat;

/// A canonical text that is described by a template, such as `{method}\n{path}\n{sha256(body)}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignedTemplate {
    /// The pieces. At least one is not a fixed text.
    pub pieces: Vec<TextPiece>,
    /// The form of the piece `{pairs}`.
    pub pairs: PairsForm,
}

impl SignedTemplate {
    /// Returns the values in the text, without fixed texts. A value of which the text contains a digest is included.
    pub fn values(&self) -> impl Iterator<Item = &SignedValue> {
        self.pieces.iter().filter_map(|piece| match piece {
            TextPiece::Text(_) => None,
            TextPiece::Value(value) | TextPiece::Digest(_, value) => Some(value),
        })
    }

    /// Returns whether the text contains a value.
    #[must_use]
    pub fn contains(&self, wanted: &SignedValue) -> bool {
        self.values().any(|value| value == wanted)
    }

    /// Returns whether the text contains the signed fields, as pairs or as JSON.
    #[must_use]
    pub fn contains_fields(&self) -> bool {
        self.contains(&SignedValue::Pairs) || self.contains(&SignedValue::CanonicalJson)
    }

    /// Returns whether the text contains the value of a common field.
    #[must_use]
    pub fn names(&self, common: &str) -> bool {
        self.values().any(|value| matches!(value, SignedValue::Common(name) if name == common))
    }
}

/// A piece of a [`SignedTemplate`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum TextPiece {
    /// A fixed text.
    Text(String),
    /// A value.
    Value(SignedValue),
    /// The digest of a value.
    Digest(TextDigest, SignedValue),
}

/// A digest in a canonical text, and its encoding as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TextDigest {
    /// The algorithm.
    pub hash: Hash,
    /// The encoding.
    pub encoding: Encoding,
}

/// A value in a canonical text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum SignedValue {
    /// The method, in upper case.
    Method,
    /// The host of the request, with the port if the URL has one.
    Host,
    /// The path as sent, with the path of the base URL.
    Path,
    /// The query as sent, without `?` and without the signature.
    Query,
    /// The body as sent. Empty for a request without a body.
    Body,
    /// The signed fields as `name=value` pairs, sorted by name.
    Pairs,
    /// The signed fields as one compact JSON object with sorted keys.
    CanonicalJson,
    /// The value of a common field, by its name. Empty if the request does not contain the field.
    Common(String),
    /// The value of a credential.
    Credential(CredentialId),
}

/// The form of the signed fields as pairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PairsForm {
    /// The text between name and value.
    pub assign: String,
    /// The text between two pairs.
    pub separator: String,
    /// How pairs without a value are treated.
    pub empties: Empties,
    /// The encoding of names and values.
    pub encode: PairEncoding,
    /// How lists and objects are treated.
    pub nested: PairNested,
}

/// The canonical text of a push as a template: the body as received, with fixed texts and headers around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PushTemplate {
    /// The text before the body.
    pub before: Vec<PrefixPiece>,
    /// The text after the body.
    pub after: Vec<PrefixPiece>,
}

/// A piece of the value of a common field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum ValuePiece {
    /// A fixed text.
    Text(String),
    /// The value of a credential.
    Credential(CredentialId),
    /// The access token of the login.
    Token,
}

/// The form of a time as a date and a time of day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClockFormat {
    /// The form.
    pub format: DateTimeFormat,
    /// The offset from UTC, such as `+08:00`. `None` for UTC.
    pub zone: Option<String>,
}

impl ClockFormat {
    /// Returns the offset from UTC in minutes.
    #[must_use]
    pub fn offset_minutes(&self) -> i32 {
        let Some(zone) = &self.zone else { return 0 };
        // Resolving has checked the form `+hh:mm`.
        let number = |range: std::ops::Range<usize>| -> i32 {
            zone.get(range).and_then(|digits| digits.parse().ok()).unwrap_or_default()
        };
        let minutes = number(1..3) * 60 + number(4..6);
        if zone.starts_with('-') { -minutes } else { minutes }
    }
}
