//! [`Encode`] and [`Parts`]: how a call writes its parameters into path, query, headers and body. Generated
//! code also writes the common fields of the family, in canonical order. `prepare` signs and sends the parts.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};

use linksfield_sign::{Dialect, ObjectWriter, ValueWriter, canonicalize, is_too_deep};
use percent_encoding::{percent_encode_byte, utf8_percent_encode};

use crate::Secret;
use crate::body::{Body, Kind, ListStyle, Multipart};
use crate::codec::Codec;
use crate::error::parameter::InvalidParameter;
use crate::idempotency::{IdempotencyKey, random_bits, uuid};
use crate::meta::Family;
use crate::percent::UNRESERVED;
use crate::values::Binary;

/// A value that writes the parts of a request: a typed request, an untyped call, or a login.
pub trait Encode: Send + Sync {
    /// Writes the parameters and the common fields.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`] if a parameter cannot be sent.
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter>;
}

/// The values that the client fills into the requests of one attempt.
#[derive(Debug)]
pub struct Context<'a> {
    pub(crate) credentials: &'a [Secret],
    pub(crate) unix_milliseconds: i64,
    pub(crate) nonce: u32,
    /// The nonce that the caller set.
    pub(crate) fixed_nonce: Option<u32>,
    /// The nonce in families whose nonce is a text, once it is needed.
    pub(crate) nonce_bits: OnceCell<u128>,
    pub(crate) idempotency_key: Option<&'a IdempotencyKey>,
    /// Whether the request contains the idempotency key.
    pub(crate) has_key: Cell<bool>,
    /// The host of the server, with the port if its URL has one.
    pub(crate) host: &'a str,
    /// The path of the base URL of the server.
    pub(crate) base_path: &'a str,
    pub(crate) token: Option<&'a str>,
    /// The secrets among the parameters, which are redacted wherever the request is shown.
    pub(crate) written: RefCell<Vec<Secret>>,
}

impl Context<'_> {
    /// Returns the credential with this index.
    #[must_use]
    pub fn credential(&self, index: usize) -> &str {
        self.credentials.get(index).map_or("", Secret::expose)
    }

    /// Returns the secret credential with this index, which is redacted wherever the request is shown.
    #[must_use]
    pub fn secret(&self, index: usize) -> &str {
        if let Some(secret) = self.credentials.get(index) {
            self.note_secret(secret);
        }
        self.credential(index)
    }

    /// Returns the time of the attempt as a date and a time of day, at this offset from UTC in minutes.
    #[must_use]
    pub fn time(&self, pattern: &str, offset: i32) -> String {
        crate::values::written_time(self.unix_milliseconds, pattern, offset)
    }

    /// Returns the nonce as 32 hexadecimal digits.
    #[must_use]
    pub fn nonce_hex(&self) -> String {
        format!("{:032x}", self.nonce_bits())
    }

    /// Returns the nonce as a UUID.
    #[must_use]
    pub fn nonce_uuid(&self) -> String {
        uuid(self.nonce_bits())
    }

    fn nonce_bits(&self) -> u128 {
        *self.nonce_bits.get_or_init(|| self.fixed_nonce.map_or_else(random_bits, u128::from))
    }

    /// Returns the idempotency key of the call.
    #[must_use]
    pub fn idempotency_key(&self) -> &str {
        self.has_key.set(true);
        self.idempotency_key.map_or("", IdempotencyKey::as_str)
    }

    /// Returns the time of the attempt in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        self.unix_milliseconds.div_euclid(1000)
    }

    /// Returns the time of the attempt in milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix_milliseconds(&self) -> i64 {
        self.unix_milliseconds
    }

    /// Returns the nonce: the number that the caller set, or a random number.
    #[must_use]
    pub fn nonce(&self) -> u32 {
        self.nonce
    }

    /// Returns the path of the request as sent, with the path of the base URL.
    #[must_use]
    pub fn request_path(&self, parts: &Parts) -> String {
        format!("{}{}", self.base_path, parts.path)
    }

    /// Begins a multipart body. The boundary is random, unless the caller set a nonce.
    #[must_use]
    pub fn multipart(&self) -> Multipart {
        Multipart::new(match self.fixed_nonce {
            Some(nonce) => fastrand::Rng::with_seed(nonce.into()),
            None => fastrand::Rng::new(),
        })
    }

    /// Records a secret parameter, which is redacted wherever the request is shown.
    pub fn note_secret(&self, secret: &Secret) {
        self.written.borrow_mut().push(secret.clone());
    }

    /// Returns the access token of the login, or empty text if the call has none.
    #[must_use]
    pub fn token(&self) -> &str {
        self.token.unwrap_or_default()
    }
}

/// The parts of a request.
#[derive(Debug, Default)]
pub struct Parts {
    /// The path with its parameters filled in, percent-encoded.
    pub(crate) path: Cow<'static, str>,
    /// The query without `?`, percent-encoded.
    pub(crate) query: String,
    pub(crate) headers: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    /// The body, without the signature.
    pub(crate) body: Option<Body>,
    /// The value of the header `Content-Type`, if it is not that of JSON.
    pub(crate) content_type: Option<Cow<'static, str>>,
    /// Whether the body has no fields, so that common fields are sent in the query.
    pub(crate) is_without_fields: bool,
    /// Whether the body as a whole is sensitive.
    pub(crate) is_sensitive_body: bool,
    /// The texts of a multipart body, with their names.
    pub(crate) texts: Vec<(String, String)>,
    /// The canonical text, if it differs from the body. If the canonical text follows a template, the signed fields.
    pub(crate) signed: Option<String>,
    /// The common fields that the template of the canonical text names.
    pub(crate) named: Vec<(&'static str, String)>,
    /// Whether the request is not signed although the family signs.
    pub(crate) is_unsigned: bool,
}

impl Parts {
    /// Appends a piece of the documented path. The piece is not percent-encoded.
    pub fn path(&mut self, piece: &'static str) {
        match self.path.is_empty() {
            true => self.path = Cow::Borrowed(piece),
            false => self.path.to_mut().push_str(piece),
        }
    }

    /// Appends a parameter to the path, percent-encoded.
    pub fn path_parameter(&mut self, value: &str) {
        self.path.to_mut().extend(utf8_percent_encode(value, UNRESERVED));
    }

    /// Appends a parameter to the path, percent-encoded, including unreserved characters that end the parameter.
    /// Returns the text that was appended.
    pub fn bounded_path_parameter(&mut self, value: &str, bounds: &str) -> String {
        let mut encoded = String::new();
        for character in utf8_percent_encode(value, UNRESERVED).flat_map(str::chars) {
            match u8::try_from(character) {
                Ok(byte) if bounds.contains(character) => {
                    encoded.push_str(percent_encode_byte(byte));
                }
                _ => encoded.push(character),
            }
        }
        self.path.to_mut().push_str(&encoded);
        encoded
    }

    /// Appends a parameter to the query, percent-encoded.
    pub fn query(&mut self, name: &str, value: &str) {
        append_pair(&mut self.query, name, value);
    }

    /// Appends the items of a list to the query.
    pub fn query_list<C: Codec>(&mut self, name: &str, style: ListStyle, values: &[C::Value]) {
        for (index, value) in values.iter().enumerate() {
            self.query(&style.name(name, index), &C::text(value));
        }
    }

    /// Adds a header.
    pub fn header(&mut self, name: impl Into<Cow<'static, str>>, value: &str) {
        self.headers.push((name.into(), Cow::Owned(value.to_owned())));
    }

    /// Adds a common field that the template of the canonical text names.
    pub fn named(&mut self, name: &'static str, value: &str) {
        self.named.push((name, value.to_owned()));
    }

    /// Leaves the signature out.
    pub fn unsigned(&mut self) {
        self.is_unsigned = true;
    }

    /// Begins the JSON body, and returns the writer of its fields.
    pub fn body(&mut self, dialect: Dialect) -> ObjectWriter<'_> {
        ObjectWriter::begin(self.json_body_text(), dialect)
    }

    /// Begins the text of a JSON body.
    fn json_body_text(&mut self) -> &mut String {
        &mut self.body.insert(Body::new(Kind::Json, String::with_capacity(512))).text
    }

    /// Sets the content type of the body.
    pub fn media_type(&mut self, media_type: &'static str) {
        self.content_type = Some(Cow::Borrowed(media_type));
    }

    /// Begins a form.
    pub fn form(&mut self) {
        self.body = Some(Body::new(Kind::Form, String::new()));
        self.media_type("application/x-www-form-urlencoded");
    }

    /// Appends a pair to the form, percent-encoded.
    pub fn form_field(&mut self, name: &str, value: &str) {
        if let Some(form) = self.body.as_mut().filter(|body| body.kind == Kind::Form) {
            append_pair(&mut form.text, name, value);
        }
    }

    /// Appends the items of a list to the form.
    pub fn form_list<C: Codec>(&mut self, name: &str, style: ListStyle, values: &[C::Value]) {
        for (index, value) in values.iter().enumerate() {
            self.form_field(&style.name(name, index), &C::text(value));
        }
    }

    /// Sets a multipart body. Its fields are not part of a canonical text.
    pub fn multipart(&mut self, form: Multipart) {
        let (content_type, body, texts) = form.finish();
        self.texts = texts;
        self.without_fields();
        self.content_type = Some(Cow::Owned(content_type));
        self.body = Some(Body::of_bytes(body));
    }

    /// Records that the body has no fields: it is a single value, or absent.
    pub fn without_fields(&mut self) {
        self.is_without_fields = true;
    }

    /// Records that messages must not show the body, which is a single value.
    pub fn sensitive_body(&mut self) {
        self.is_sensitive_body = true;
    }

    /// Sets a body that is a single JSON value.
    pub fn json_body<C: Codec>(
        &mut self,
        value: &C::Value,
        dialect: Dialect,
        media_type: &'static str,
    ) {
        C::write(value, ValueWriter::begin(self.json_body_text(), dialect));
        self.media_type(media_type);
    }

    /// Sets a body that is text.
    pub fn text_body(&mut self, text: &str, media_type: &'static str) {
        self.body = Some(Body::new(Kind::Text, text.to_owned()));
        self.media_type(media_type);
    }

    /// Sets a body that is bytes.
    pub fn binary_body(&mut self, bytes: &Binary, media_type: &'static str) {
        self.body = Some(Body::of_bytes(bytes.clone().into_shared()));
        self.media_type(media_type);
    }

    /// Returns the text of a JSON body with fields.
    pub(crate) fn json_fields(&self) -> Option<&str> {
        match &self.body {
            Some(Body { kind: Kind::Json, text, .. }) if !self.is_without_fields => Some(text),
            _ => None,
        }
    }

    /// Rewrites the canonical text in the form that the family requires.
    ///
    /// Generated code calls this method if that form differs from the form in which it writes parameters.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`] if a value nests too deep.
    pub fn reform(&mut self, family: &Family) -> Result<(), InvalidParameter> {
        let form = family.signing.as_ref().map(|signing| signing.form).unwrap_or_default();
        let text = self.signed.as_deref().or(self.json_fields()).unwrap_or("{}");
        let text = canonicalize(text, &form)
            .map_err(|error| InvalidParameter::new(family.name, error.to_string()))?;
        self.signed = Some(text);
        Ok(())
    }

    /// Checks that the body does not nest deeper than canonical text allows.
    ///
    /// Generated code calls this method if the caller decides how deep a parameter nests.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`] if a value nests too deep.
    pub fn check_depth(&self) -> Result<(), InvalidParameter> {
        let json = self.body.iter().find(|body| body.kind == Kind::Json);
        if json.is_some_and(|body| is_too_deep(&body.text)) {
            return Err(InvalidParameter::new("request", "nests deeper than 64 levels"));
        }
        Ok(())
    }

    /// Begins a canonical text that differs from the body, and returns the writer of its fields.
    pub fn signed(&mut self, dialect: Dialect) -> ObjectWriter<'_> {
        ObjectWriter::begin(self.signed.insert(String::with_capacity(512)), dialect)
    }
}

/// Appends a pair of a query or of a form.
fn append_pair(text: &mut String, name: &str, value: &str) {
    if !text.is_empty() {
        text.push('&');
    }
    text.extend(utf8_percent_encode(name, UNRESERVED));
    text.push('=');
    text.extend(utf8_percent_encode(value, UNRESERVED));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_queries_are_percent_encoded() {
        let mut parts = Parts::default();
        parts.path("/sims/");
        parts.path_parameter("a/b ?欧");
        parts.query("area", "欧洲 & more");
        parts.query("page", "1");
        assert_eq!(parts.path, "/sims/a%2Fb%20%3F%E6%AC%A7");
        assert_eq!(parts.query, "area=%E6%AC%A7%E6%B4%B2%20%26%20more&page=1");
        let mut parts = Parts::default();
        parts.bounded_path_parameter("a-b.c~/", "-.");
        assert_eq!(parts.path, "a%2Db%2Ec~%2F");
    }
}
