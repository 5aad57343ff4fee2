//! From parameters to a signed request. Pure: the clock and the key come from outside, and nothing is
//! sent.

use std::borrow::Cow;

use http::{HeaderName, HeaderValue};
use linksfield_sign::{HmacKey, md5_hex};

use crate::Secret;

use crate::encode::{Context, Encode, Parts};
use crate::error::InvalidParameter;
use crate::meta::{Algorithm, Call, Family, Fill, Piece, Place};

/// The key of a family's signatures.
#[derive(Debug)]
pub(crate) enum SigningKey {
    Hmac(HmacKey),
    #[cfg(feature = "rsa")]
    Rsa(Box<linksfield_sign::RsaKey>),
}

/// A request that is ready to be sent, and how its signature came about.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) url: reqwest::Url,
    pub(crate) headers: Vec<(Cow<'static, str>, String)>,
    pub(crate) body: Option<String>,
    pub(crate) signature: Option<Signature>,
    /// Secrets in it that must not be shown.
    pub(crate) secrets: Vec<Secret>,
}

/// The stages of a signature.
#[derive(Debug)]
pub(crate) struct Signature {
    /// The text that was signed, where somebody wants to see it.
    pub(crate) text: Option<String>,
    /// What was made of it.
    pub(crate) value: String,
}

/// Whether the text that is signed is kept: to show it, yes; to send it, no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    Text,
    Nothing,
}

/// Makes a request.
pub(crate) fn prepare(
    family: &'static Family,
    call: &Call,
    base: &str,
    key: Option<&SigningKey>,
    context: &Context<'_>,
    parameters: &dyn Encode,
    keep: Keep,
) -> Result<Prepared, InvalidParameter> {
    let mut parts = Parts::default();
    parameters.encode(context, &mut parts)?;
    let signature = match &family.signing {
        None => None,
        Some(signing) => {
            Some(sign(family, signing.algorithm, call, key, context, keep, &mut parts)?)
        }
    };
    if parts.body.is_some() {
        parts.header("content-type", "application/json");
    }
    for (name, value) in &parts.headers {
        if let Err(reason) = header(name, value) {
            return Err(InvalidParameter::new(name.clone(), reason));
        }
    }
    let question = if parts.query.is_empty() { "" } else { "?" };
    let written = format!("{base}{}{question}{}", parts.path, parts.query);
    // What is signed must be what is sent. A segment such as `..` would be resolved on the way.
    let url = reqwest::Url::parse(&written)
        .ok()
        .filter(|url| url.as_str() == written)
        .ok_or_else(|| InvalidParameter::new("path", "would not be sent as it is written"))?;
    Ok(Prepared {
        url,
        headers: parts.headers,
        body: parts.body,
        signature,
        secrets: context.written.take(),
    })
}

/// A header as it is sent. It is sensitive, so that HTTP libraries neither log it nor keep it: signatures and
/// tokens stand in headers.
pub(crate) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    let name =
        HeaderName::from_bytes(name.as_bytes()).map_err(|_| "cannot be the name of a header")?;
    let mut value = HeaderValue::from_bytes(value.as_bytes())
        .map_err(|_| "has a value that no header can hold")?;
    value.set_sensitive(true);
    Ok((name, value))
}

fn sign(
    family: &'static Family,
    algorithm: Algorithm,
    call: &Call,
    key: Option<&SigningKey>,
    context: &Context<'_>,
    keep: Keep,
    parts: &mut Parts,
) -> Result<Signature, InvalidParameter> {
    let carrier =
        family.common.iter().find(|field| field.fill == Fill::Signature).ok_or_else(|| {
            InvalidParameter::new(call.name.clone(), "has no field for its signature")
        })?;
    // Where the body is what is signed, it is signed as it stands in the buffer.
    let text = parts.signed.as_deref().or(parts.body.as_deref()).unwrap_or_default();
    let mut value = String::with_capacity(32);
    match (algorithm, key) {
        (Algorithm::HmacSha1Base64(_), Some(SigningKey::Hmac(key))) => {
            key.sign_base64(text.as_bytes(), &mut value);
        }
        (Algorithm::Md5Hex, _) => md5_hex(text.as_bytes(), &mut value),
        #[cfg(feature = "rsa")]
        (Algorithm::RsaSha1Base64(_), Some(SigningKey::Rsa(key))) => key
            .sign_base64(text.as_bytes(), &mut value)
            .map_err(|error| InvalidParameter::new(call.name.clone(), error.to_string()))?,
        _ => return Err(InvalidParameter::new(call.name.clone(), "has no key to be signed with")),
    }
    let text = (keep == Keep::Text).then(|| text.to_owned());
    match carrier.place {
        Place::Params if call.method.has_body() => append(parts, carrier.name, &value),
        Place::Params => parts.query(carrier.name, &value),
        Place::Header | Place::SignedText => {
            let text = around(carrier.template, &value, context.credentials);
            parts.header(carrier.name, &text);
        }
    }
    Ok(Signature { text, value })
}

/// The text of the header that carries a signature.
fn around(template: &[Piece], signature: &str, credentials: &[Secret]) -> String {
    if template.is_empty() {
        return signature.to_owned();
    }
    template
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Credential(index) => credentials.get(*index).map_or("", Secret::expose),
            Piece::Signature => signature,
        })
        .collect()
}

/// Adds the signature as the last member of the body. Its characters need no escapes.
fn append(parts: &mut Parts, name: &str, value: &str) {
    let body = parts.body.get_or_insert_with(|| "{}".to_owned());
    body.pop();
    if !body.ends_with('{') {
        body.push(',');
    }
    for piece in ["\"", name, "\":\"", value, "\"}"] {
        body.push_str(piece);
    }
}
