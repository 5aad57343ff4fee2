//! [`Encode`] and [`Parts`]: a generated call writes its parameters, and the common fields of the family, in canonical
//! order into the parts of a request: path, query, headers and body. The parts are both signed and sent.

use std::borrow::Cow;
use std::cell::RefCell;

use linksfield_sign::{Dialect, ObjectWriter, canonicalize};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::Secret;
use crate::error::parameter::InvalidParameter;
use crate::meta::Family;

/// What can be sent: requests, untyped calls, and logins.
pub trait Encode: Send + Sync {
    /// Writes the parameters.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent as it is.
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter>;
}

/// What the client fills into a request: the same for every field of one attempt.
#[derive(Debug)]
pub struct Context<'a> {
    pub(crate) credentials: &'a [Secret],
    pub(crate) unix_milliseconds: i64,
    pub(crate) nonce: u32,
    /// The path of the server's base address.
    pub(crate) base_path: &'a str,
    pub(crate) token: Option<&'a str>,
    /// Secrets that went into the request, so that they can be left out where it is shown.
    pub(crate) written: RefCell<Vec<Secret>>,
}

impl Context<'_> {
    /// The credential with that index.
    #[must_use]
    pub fn credential(&self, index: usize) -> &str {
        self.credentials.get(index).map_or("", Secret::expose)
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        self.unix_milliseconds.div_euclid(1000)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn unix_milliseconds(&self) -> i64 {
        self.unix_milliseconds
    }

    /// The random number of this attempt.
    #[must_use]
    pub fn nonce(&self) -> u32 {
        self.nonce
    }

    /// The path of the request as it is sent.
    #[must_use]
    pub fn request_path(&self, parts: &Parts) -> String {
        format!("{}{}", self.base_path, parts.path)
    }

    /// Notes a parameter that must not be shown.
    pub fn note_secret(&self, secret: &Secret) {
        self.written.borrow_mut().push(secret.clone());
    }

    /// The token of the login.
    #[must_use]
    pub fn token(&self) -> &str {
        self.token.unwrap_or_default()
    }
}

/// A request in the making.
#[derive(Debug, Default)]
pub struct Parts {
    /// The path with its parameters filled in, percent-encoded.
    pub(crate) path: String,
    /// The query without `?`, percent-encoded.
    pub(crate) query: String,
    pub(crate) headers: Vec<(Cow<'static, str>, String)>,
    /// The JSON body, without the signature.
    pub(crate) body: Option<String>,
    /// The text to sign, where it is not the body.
    pub(crate) signed: Option<String>,
}

impl Parts {
    /// Appends a fixed piece of the path.
    pub fn path(&mut self, piece: &str) {
        self.path.push_str(piece);
    }

    /// Appends a parameter to the path.
    pub fn path_parameter(&mut self, value: &str) {
        self.path.extend(utf8_percent_encode(value, UNRESERVED));
    }

    /// Appends a parameter to the query.
    pub fn query(&mut self, name: &str, value: &str) {
        if !self.query.is_empty() {
            self.query.push('&');
        }
        self.query.extend(utf8_percent_encode(name, UNRESERVED));
        self.query.push('=');
        self.query.extend(utf8_percent_encode(value, UNRESERVED));
    }

    /// Adds a header.
    pub fn header(&mut self, name: impl Into<Cow<'static, str>>, value: &str) {
        self.headers.push((name.into(), value.to_owned()));
    }

    /// Begins the body.
    pub fn body(&mut self, dialect: Dialect) -> ObjectWriter<'_> {
        ObjectWriter::begin(self.body.insert(String::with_capacity(512)), dialect)
    }

    /// Gives the text to sign the form that the family's settings ask for, where that is not the form in
    /// which parameters are written.
    ///
    /// # Errors
    ///
    /// When a value nests too deep.
    pub fn reform(&mut self, family: &Family) -> Result<(), InvalidParameter> {
        let form = family.signing.as_ref().map(|signing| signing.form).unwrap_or_default();
        let text = self.signed.as_deref().or(self.body.as_deref()).unwrap_or("{}");
        let text = canonicalize(text, &form)
            .map_err(|error| InvalidParameter::new(family.name, error.to_string()))?;
        self.signed = Some(text);
        Ok(())
    }

    /// Begins the text to sign, where it is not the body.
    pub fn signed(&mut self, dialect: Dialect) -> ObjectWriter<'_> {
        ObjectWriter::begin(self.signed.insert(String::with_capacity(512)), dialect)
    }
}

/// RFC 3986: unreserved characters stay as they are.
pub(crate) const UNRESERVED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

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
    }
}
