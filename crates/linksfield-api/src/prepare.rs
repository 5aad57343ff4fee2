//! Turns the parameters of a call into a signed request, and keeps the signed text for `explain`. The time and the key
//! are arguments. Nothing is sent here.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, Entry, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use http::{Request, Uri};
use linksfield_sign::{HmacKey, digest};
use url::Url;

use crate::body::{Body, Kind};
use crate::client::{Address, Server};
use crate::encode::{Context, Encode, Parts};
use crate::error::parameter::InvalidParameter;
use crate::idempotency::IdempotencyKey;
use crate::meta::{Algorithm, Call, CommonLocation, Family, Method, Piece, Signing, Source};
use crate::secret::Secret;
use crate::signed_text;
use crate::values::Timestamp;

/// Why a header with certain bytes is invalid.
const NOT_ALLOWED: &str = "has a value that is not allowed in a header";

/// The signing key of a family.
#[derive(Debug)]
pub(crate) enum SigningKey {
    Hmac(HmacKey),
    #[cfg(feature = "rsa")]
    Rsa(Box<linksfield_sign::RsaKey>),
}

/// A request that is ready to be sent, with its signature.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) method: Method,
    pub(crate) address: Arc<Address>,
    pub(crate) headers: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    pub(crate) body: Option<Bytes>,
    /// What the body is.
    pub(crate) kind: Option<Kind>,
    /// Whether the body as a whole is sensitive.
    pub(crate) is_sensitive_body: bool,
    /// The texts of a multipart body, with their names.
    pub(crate) texts: Vec<(String, String)>,
    pub(crate) signature: Option<Signature>,
    /// The time that the request contains.
    pub(crate) time: Timestamp,
    /// The secrets in the request, which must not be shown.
    pub(crate) secrets: Vec<Secret>,
    /// The idempotency key in the request.
    pub(crate) idempotency_key: Option<IdempotencyKey>,
}

/// A signature and the text that was signed.
#[derive(Debug)]
pub(crate) struct Signature {
    text: SignedText,
    /// The signature.
    pub(crate) value: String,
}

/// The text that was signed.
#[derive(Debug)]
enum SignedText {
    Own(String),
    /// A text with secrets, as it is shown.
    Redacted(String),
    /// The body at the time of signing, which had this length. The signature has since replaced its last brace.
    Body(usize),
}

impl Prepared {
    /// Returns the signature and the secrets in the request, which no message shows.
    pub(crate) fn hidden(&self) -> Vec<Secret> {
        let signature = self.signature.iter().map(|signature| signature.value.as_str().into());
        signature.chain(self.secrets.iter().cloned()).collect()
    }

    /// Returns the text that was signed.
    pub(crate) fn signed_text(&self) -> Option<String> {
        let body = || self.body.as_deref().and_then(|body| std::str::from_utf8(body).ok());
        match &self.signature.as_ref()?.text {
            SignedText::Own(text) | SignedText::Redacted(text) => Some(text.clone()),
            SignedText::Body(0) => Some(String::new()),
            SignedText::Body(length) => Some(format!("{}}}", body()?.get(..length - 1)?)),
        }
    }

    /// Returns the request for a transport. All header values are sensitive, because they may be signatures or tokens.
    /// HTTP libraries neither log nor store sensitive values.
    pub(crate) fn request(
        &self,
        user_agent: &HeaderValue,
    ) -> Result<Request<Bytes>, InvalidParameter> {
        let mut headers = HeaderMap::with_capacity(self.headers.len() + 2);
        for (name, value) in &self.headers {
            let (name, value) = header(name, value)
                .map_err(|reason| InvalidParameter::new(name.clone(), reason))?;
            headers.append(name, value);
        }
        if let Entry::Vacant(accept) = headers.entry(ACCEPT) {
            accept.insert(HeaderValue::from_static("*/*"));
        }
        headers.insert(USER_AGENT, user_agent.clone());
        let mut request = Request::new(self.body.clone().unwrap_or_default());
        *request.method_mut() = match self.method {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
            Method::Put => http::Method::PUT,
            Method::Delete => http::Method::DELETE,
            Method::Patch => http::Method::PATCH,
            Method::Head => http::Method::HEAD,
        };
        *request.uri_mut() = self.address.uri.clone();
        *request.headers_mut() = headers;
        Ok(request)
    }
}

/// Prepares and signs a request.
pub(crate) fn prepare(
    family: &'static Family,
    call: &Call,
    server: Option<&Server>,
    key: Option<&SigningKey>,
    context: &Context<'_>,
    parameters: &dyn Encode,
) -> Result<Prepared, InvalidParameter> {
    let mut parts = Parts::default();
    parameters.encode(context, &mut parts)?;
    let signature = match &family.signing {
        None => None,
        Some(_) if parts.is_unsigned => None,
        Some(signing) => Some(sign(family, signing, call, key, context, &mut parts)?),
    };
    let idempotency_key = context.idempotency_key.filter(|_| context.has_key.get());
    if idempotency_key.is_some_and(|key| !key.can_be_sent()) {
        return Err(InvalidParameter::new(
            "idempotency_key",
            "must have 1 to 255 visible ASCII characters",
        ));
    }
    if parts.body.is_some() {
        let content_type = parts.content_type.take().unwrap_or("application/json".into());
        parts.headers.push(("content-type".into(), content_type));
    }
    // What is part of the program is checked when the request is made.
    let is_given = |name: &Cow<'_, str>, value: &Cow<'_, str>| {
        matches!(name, Cow::Owned(_)) || matches!(value, Cow::Owned(_))
    };
    for (name, value) in parts.headers.iter().filter(|(name, value)| is_given(name, value)) {
        if let Err(reason) = check_header(name, value) {
            return Err(InvalidParameter::new(name.clone(), reason));
        }
    }
    let address = address(server, call, &parts).ok_or_else(|| {
        InvalidParameter::new(
            "path",
            "would not be sent as it is signed: remove segments such as `..`",
        )
    })?;
    let mut secrets = context.written.take();
    secrets.extend(context.token.map(Secret::from));
    Ok(Prepared {
        method: call.method,
        address,
        headers: parts.headers,
        kind: parts.body.as_ref().map(|body| body.kind),
        is_sensitive_body: parts.is_sensitive_body,
        texts: parts.texts,
        body: parts.body.map(Body::into_bytes),
        signature,
        time: Timestamp::from_unix_milliseconds(context.unix_milliseconds),
        secrets,
        idempotency_key: idempotency_key.cloned(),
    })
}

/// Returns the URL of a request, and keeps it if all requests of the call have the same.
fn address(server: Option<&Server>, call: &Call, parts: &Parts) -> Option<Arc<Address>> {
    let (base, path) = (server.map_or("", |server| &server.url), &*parts.path);
    let make = || uri(base, path, &parts.query);
    match server {
        Some(server) if path == call.path && parts.query.is_empty() => {
            server.addresses.of(call.path, make)
        }
        _ => make().map(|uri| Arc::new(uri.into())),
    }
}

/// Returns the URL of a request, unless an HTTP library would change the URL before sending it. The signed URL must be
/// the URL that is sent.
fn uri(base: &str, path: &str, query: &str) -> Option<Uri> {
    let question = if query.is_empty() { "" } else { "?" };
    let written = [base, path, question, query].concat();
    if is_plain(path, query) {
        return Uri::try_from(written).ok();
    }
    let is_unchanged = Url::parse(&written).is_ok_and(|url| url.as_str() == written);
    let uri = Uri::try_from(written.as_str()).ok().filter(|_| is_unchanged)?;
    (uri == *written).then_some(uri)
}

/// Returns whether no library changes a path and a query. This is faster than parsing the URL, which shows the same.
fn is_plain(path: &str, query: &str) -> bool {
    // Segments such as `..` are resolved, also in an escaped form. Few segments begin like one.
    let has_dots = path.as_bytes().windows(2).any(|pair| matches!(pair, b"/." | b"/%"));
    let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~%=&+,:".contains(&byte);
    path.starts_with('/') && !has_dots && path.bytes().chain(query.bytes()).all(is_kept)
}

/// Returns a header with a sensitive value, or the reason why it is invalid.
#[expect(clippy::ptr_arg, reason = "a text that is part of the program is not copied")]
fn header(
    name: &str,
    value: &Cow<'static, str>,
) -> Result<(HeaderName, HeaderValue), &'static str> {
    let name = checked_name(name, value)?;
    // The conversion checks the bytes.
    let value = match value {
        Cow::Borrowed(value) => {
            HeaderValue::from_maybe_shared(Bytes::from_static(value.as_bytes()))
        }
        Cow::Owned(value) => HeaderValue::from_bytes(value.as_bytes()),
    };
    let mut value = value.map_err(|_| NOT_ALLOWED)?;
    value.set_sensitive(true);
    Ok((name, value))
}

/// Checks a header. Returns the reason why it is invalid.
fn check_header(name: &str, value: &str) -> Result<(), &'static str> {
    checked_name(name, value)?;
    // As `HeaderValue` checks the bytes.
    match value.bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 0x7f)) {
        true => Ok(()),
        false => Err(NOT_ALLOWED),
    }
}

/// Returns the name of a header, or the reason why the header is invalid, whatever bytes its value has.
fn checked_name(name: &str, value: &str) -> Result<HeaderName, &'static str> {
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| "is not a valid header name")?;
    // Servers remove such white space, so that they would not receive what was signed.
    if value.trim_matches([' ', '\t']).len() < value.len() {
        return Err("begins or ends with white space, which a header cannot contain");
    }
    Ok(name)
}

fn sign(
    family: &'static Family,
    signing: &Signing,
    call: &Call,
    key: Option<&SigningKey>,
    context: &Context<'_>,
    parts: &mut Parts,
) -> Result<Signature, InvalidParameter> {
    let carrier =
        family.common.iter().find(|field| field.source == Source::Signature).ok_or_else(|| {
            InvalidParameter::new(call.name.clone(), "has no field for the signature")
        })?;
    let written = match &signing.text {
        None => None,
        Some(text) => Some(signed_text::write(family, signing, text, call, context, parts)?),
    };
    let text: &[u8] = match &written {
        Some(written) => &written.text,
        // If there is no separate text to sign, the body is signed as it is in the buffer.
        None => parts.signed.as_deref().or(parts.json_fields()).unwrap_or_default().as_bytes(),
    };
    let encoding = signing.encoding;
    let mut value = String::with_capacity(32);
    match (signing.algorithm, key) {
        (Algorithm::Hmac(..), Some(SigningKey::Hmac(key))) => key.sign(text, encoding, &mut value),
        (Algorithm::Digest(hash), _) => digest(hash, text, encoding, &mut value),
        #[cfg(feature = "rsa")]
        (Algorithm::Rsa(hash, _), Some(SigningKey::Rsa(key))) => key
            .sign(hash, text, encoding, &mut value)
            .map_err(|error| InvalidParameter::new(call.name.clone(), error.to_string()))?,
        _ => return Err(InvalidParameter::new(call.name.clone(), "has no signing key")),
    }
    let text = match (written, parts.signed.take()) {
        (Some(written), _) => SignedText::Redacted(written.shown),
        (None, Some(text)) => SignedText::Own(text),
        (None, None) => SignedText::Body(parts.json_fields().map_or(0, str::len)),
    };
    match carrier.location {
        CommonLocation::Params if call.method.has_body() && !parts.is_without_fields => {
            append(parts, carrier.name, &value);
        }
        CommonLocation::Params => parts.query(carrier.name, &value),
        CommonLocation::Header | CommonLocation::SignedText => {
            let text = around(carrier.template, &value, context);
            parts.header(carrier.name, &text);
        }
    }
    Ok(Signature { text, value })
}

/// Returns the value of a header that contains a signature, credentials or the access token.
pub(crate) fn around(template: &[Piece], signature: &str, context: &Context<'_>) -> String {
    if template.is_empty() {
        return signature.to_owned();
    }
    template
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Credential(index) => context.credential(*index),
            Piece::Secret(index) => context.secret(*index),
            Piece::Token => context.token(),
            Piece::Signature => signature,
        })
        .collect()
}

/// Appends the signature as the last field of the body. In JSON, its characters need no escapes.
fn append(parts: &mut Parts, name: &str, value: &str) {
    let body = parts.body.get_or_insert_with(|| Body::new(Kind::Json, "{}".to_owned()));
    if body.kind != Kind::Json {
        return parts.form_field(name, value);
    }
    let body = &mut body.text;
    body.pop();
    if !body.ends_with('{') {
        body.push(',');
    }
    for piece in ["\"", name, "\":\"", value, "\"}"] {
        body.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns all texts of up to four of these pieces.
    fn texts(pieces: &[&str]) -> Vec<String> {
        let mut texts = vec![String::new()];
        let mut begin = 0;
        for _ in 0..4 {
            let end = texts.len();
            for index in begin..end {
                let longer = pieces.iter().map(|piece| format!("{}{piece}", texts[index]));
                texts.extend(longer.collect::<Vec<_>>());
            }
            begin = end;
        }
        texts
    }

    #[test]
    fn no_library_changes_a_plain_url() {
        let base = "https://api.example/v1";
        let mut plain = 0;
        for path in texts(&["/", ".", "%2e", "%2E", "%", "a", "~", "@", "?", "\\", "'", "é"]) {
            for query in ["", "a=1&b=%2e,:+", "a='", "a=/../b"] {
                let question = if query.is_empty() { "" } else { "?" };
                let written = format!("{base}{path}{question}{query}");
                let is_kept = Url::parse(&written).is_ok_and(|url| url.as_str() == written)
                    && Uri::try_from(written.as_str()).is_ok_and(|uri| uri == *written);
                let uri = uri(base, &path, query);
                assert_eq!(uri.is_some(), is_kept, "{written}");
                assert!(uri.is_none_or(|uri| uri == *written), "{written}");
                plain += usize::from(is_plain(&path, query));
            }
        }
        assert!(plain > 300, "only {plain} URLs were not parsed");
    }
}
