//! Writes the canonical text of a family that describes it by a template. The signature of the text is made in
//! `prepare`.

use linksfield_sign::{Encoding, Hash, PairsForm, canonicalize, digest, pairs};
use zeroize::Zeroizing;

use crate::encode::{Context, Parts};
use crate::error::parameter::InvalidParameter;
use crate::meta::{Call, Family, Signing};
use crate::redact::REDACTED;

/// The canonical text as a template.
#[derive(Debug)]
pub struct SignedTemplate {
    /// The pieces, in their order.
    pub pieces: &'static [TextPiece],
    /// The form of [`SignedValue::Pairs`].
    pub pairs: PairsForm<'static>,
    /// Whether the parameters of the query are among the signed fields.
    pub covers_query: bool,
    /// Whether the fields of the body are among the signed fields.
    pub covers_body: bool,
}

/// A piece of a canonical text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPiece {
    /// A fixed text.
    Text(&'static str),
    /// A value.
    Value(SignedValue),
    /// The digest of a value.
    Digest(Hash, Encoding, SignedValue),
}

/// A value in a canonical text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedValue {
    /// The method, in upper case.
    Method,
    /// The host of the request, with the port if the URL has one.
    Host,
    /// The path as sent, with the path of the base URL.
    Path,
    /// The query as sent, without the signature.
    Query,
    /// The body as sent. Empty for a request without a body.
    Body,
    /// The signed fields as pairs.
    Pairs,
    /// The signed fields as canonical JSON.
    CanonicalJson,
    /// The value of the common field of this name. Empty if the request does not contain the field.
    Common(&'static str),
    /// The credential with this index.
    Credential(usize),
    /// The secret credential with this index, which no message shows.
    Secret(usize),
}

/// A canonical text, and the same text without secrets.
pub(crate) struct Written {
    pub(crate) text: Zeroizing<Vec<u8>>,
    pub(crate) shown: String,
}

/// Writes the canonical text of a request.
pub(crate) fn write(
    family: &'static Family,
    signing: &Signing,
    template: &SignedTemplate,
    call: &Call,
    context: &Context<'_>,
    parts: &Parts,
) -> Result<Written, InvalidParameter> {
    let source = Source { family, signing, template, call, context, parts };
    let mut text = Zeroizing::new(Vec::with_capacity(1024));
    let mut shown = String::new();
    for piece in template.pieces {
        match piece {
            TextPiece::Text(fixed) => {
                text.extend_from_slice(fixed.as_bytes());
                shown.push_str(fixed);
            }
            TextPiece::Value(value) => {
                let bytes = source.value(*value)?;
                text.extend_from_slice(&bytes);
                match source.is_secret(*value) {
                    true => shown.push_str(REDACTED),
                    false => shown.push_str(&String::from_utf8_lossy(&bytes)),
                }
            }
            TextPiece::Digest(hash, encoding, value) => {
                let mut made = String::new();
                digest(*hash, &source.value(*value)?, *encoding, &mut made);
                text.extend_from_slice(made.as_bytes());
                // With the digest of a secret, a reader could sign as well.
                shown.push_str(if source.is_secret(*value) { REDACTED } else { &made });
            }
        }
    }
    Ok(Written { text, shown })
}

/// The request whose text is written.
struct Source<'a> {
    family: &'static Family,
    signing: &'a Signing,
    template: &'a SignedTemplate,
    call: &'a Call,
    context: &'a Context<'a>,
    parts: &'a Parts,
}

impl Source<'_> {
    fn value(&self, value: SignedValue) -> Result<Zeroizing<Vec<u8>>, InvalidParameter> {
        let Self { context, parts, .. } = self;
        let invalid = |error: linksfield_sign::CanonicalError| {
            InvalidParameter::new(self.call.name.clone(), error.to_string())
        };
        let fields = || parts.signed.as_deref().or(parts.json_fields()).unwrap_or("{}");
        Ok(Zeroizing::new(match value {
            SignedValue::Method => self.call.method.as_str().into(),
            SignedValue::Host => context.host.into(),
            SignedValue::Path => context.request_path(parts).into_bytes(),
            SignedValue::Query => parts.query.as_str().into(),
            SignedValue::Body => {
                parts.body.as_ref().map_or_else(Vec::new, |body| body.as_bytes().into())
            }
            SignedValue::Pairs => pairs(fields(), &self.signing.form, &self.template.pairs)
                .map_err(invalid)?
                .into_bytes(),
            SignedValue::CanonicalJson => {
                canonicalize(fields(), &self.signing.form).map_err(invalid)?.into_bytes()
            }
            SignedValue::Common(name) => {
                let found = parts.named.iter().find(|(own, _)| *own == name);
                found.map_or_else(Vec::new, |(_, text)| text.as_bytes().into())
            }
            SignedValue::Credential(index) => context.credential(index).into(),
            SignedValue::Secret(index) => context.secret(index).into(),
        }))
    }

    fn is_secret(&self, value: SignedValue) -> bool {
        match value {
            SignedValue::Secret(_) => true,
            SignedValue::Common(name) => {
                let field = self.family.common.iter().find(|field| field.name == name);
                field.is_some_and(|field| field.has_secret())
            }
            _ => false,
        }
    }
}
