//! The stages of a signature: which fields are signed, the canonical text, the digest, and the comparison.

use std::fmt;

/// How the sandbox computed the signature of a request, and how it compares to the signature that was sent.
///
/// The trace shows no secret and no private key. A secret inside the canonical text is shown as `{name}`. All other
/// values are those of the request, so they can be data of real customers.
///
/// The `Display` form has one stage a line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignatureTrace {
    /// The name of the field or header that carries the signature, such as `sign`.
    pub field: String,
    /// The signed fields with the values that were sent, in the order in which they were sent.
    ///
    /// Empty if the specification describes the signed text by a template. Then, [`parts`](Self::parts) shows where the
    /// text comes from.
    pub fields: Vec<SignedField>,
    /// The parts of the signed text, one after the other, if the specification describes it by a template.
    pub parts: Vec<String>,
    /// The canonical text that the sandbox computed from the request.
    pub text: String,
    /// The text that the client signed by mistake, if a common mistake gives the signature that was sent.
    pub signed_text: Option<String>,
    /// The algorithm, such as `HMAC-SHA1`.
    pub algorithm: &'static str,
    /// The name of the credential that is the key, such as `csss.secret`. `None` if the algorithm has no key.
    pub key: Option<String>,
    /// The encoding of the signature as text, such as `Base64`.
    pub encoding: &'static str,
    /// The signature that the sandbox computed. `None` if it cannot be computed, because the sandbox has no key.
    pub expected: Option<String>,
    /// The signature that was sent.
    pub received: String,
    /// The result of the comparison.
    pub verdict: Verdict,
}

/// A field that is part of the signed text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignedField {
    /// The name.
    pub name: String,
    /// Where the value was sent: `path`, `query`, `body`, `header`, or `not sent` for a value that is only signed.
    pub place: &'static str,
    /// The value as it is signed. A text is in quotes. A secret is shown as `{name}`.
    pub value: String,
    /// Whether the value is empty, and therefore not part of the canonical text.
    pub is_left_out: bool,
}

/// The result of comparing two signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// The signatures are equal.
    Right,
    /// The signature that was sent is that of a common mistake. The sentence states the mistake and its remedy.
    Mistake(String),
    /// The signature is wrong, and no common mistake gives it. The sentence states the most probable causes.
    Wrong(String),
}

impl Verdict {
    /// Whether the signatures are equal.
    #[must_use]
    pub fn is_right(&self) -> bool {
        *self == Self::Right
    }

    /// Returns the result as one word: `right`, `mistake` or `wrong`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Mistake(_) => "mistake",
            Self::Wrong(_) => "wrong",
        }
    }

    /// Returns the sentence that states the result.
    #[must_use]
    pub fn sentence(&self) -> &str {
        match self {
            Self::Right => "The signature is right.",
            Self::Mistake(sentence) | Self::Wrong(sentence) => sentence,
        }
    }
}

impl SignatureTrace {
    /// Returns the approximate memory of the trace, in bytes.
    pub(crate) fn size(&self) -> usize {
        let fields = self.fields.iter().map(|field| 100 + field.name.len() + field.value.len());
        let parts = self.parts.iter().map(|part| 30 + part.len());
        let expected = self.expected.as_ref().map_or(0, String::len);
        let sentence = self.verdict.sentence().len();
        let signed = self.signed_text.as_ref().map_or(0, String::len);
        let own =
            self.field.len() + self.text.len() + signed + expected + self.received.len() + sentence;
        200 + own + fields.chain(parts).sum::<usize>()
    }
}

impl fmt::Display for SignatureTrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "1. Signed fields:")?;
        for field in &self.fields {
            let note = if field.is_left_out { " (empty, so left out)" } else { "" };
            writeln!(f, "   {} = {} from {}{note}", field.name, field.value, field.place)?;
        }
        for part in &self.parts {
            writeln!(f, "   {part}")?;
        }
        writeln!(f, "2. Canonical text: {}", self.text)?;
        if let Some(signed) = &self.signed_text {
            writeln!(f, "   The client signed: {signed}")?;
        }
        write!(f, "3. Digest: {}", self.algorithm)?;
        if let Some(key) = &self.key {
            write!(f, " with the credential `{key}`")?;
        }
        writeln!(f, ", written as {}", self.encoding)?;
        let expected = self.expected.as_deref().unwrap_or("unknown");
        writeln!(f, "4. Signature expected: {expected}")?;
        writeln!(f, "   Signature in `{}`: {}", self.field, self.received)?;
        write!(f, "5. {}", self.verdict.sentence())
    }
}
