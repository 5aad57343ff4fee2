//! [`Explanation`]: shows the request of a call, its canonical text and its signature. Signing and sending
//! are in `prepare` and `attempt`.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use linksfield_sign::{Dialect, Encoding, Hash, RsaHash, write_string};
use percent_encoding::utf8_percent_encode;

use crate::body::Kind;
use crate::idempotency::IdempotencyKey;
use crate::meta::{Algorithm, Call, Family, Method, Signing};
use crate::percent::UNRESERVED;
use crate::prepare::Prepared;
use crate::redact::REDACTED;
use crate::secret::Secret;
use crate::values::Timestamp;

/// A request with its canonical text and its signature, for checking why a signature is refused.
///
/// The `explain` method of a call returns the request that would be sent. [`Error::sent`](crate::Error::sent)
/// returns the request that was sent. `Display` shows all stages of the signature, the headers, the body, and
/// a `curl` command.
///
/// To check a signature, compare [`signed_text`](Self::signed_text) with the rule of the family or with the
/// text that another implementation signs. Every character counts: the order of the keys, the escapes, and
/// the form of the numbers. Then compare [`signature`](Self::signature).
///
/// Keys are named and not shown. Secrets in the request, such as tokens, are replaced with `[redacted]`. For
/// a request that was sent, the signature is redacted, too, because a reader of a log could replay the
/// request with it.
///
/// Other sensitive parameters, such as card numbers and the text of messages, are shown, because every character
/// of the signed text counts. Do not write an explanation to a log. `Debug` shows only the call, its method and its
/// time, so that an explanation in a larger value does not show parameters by accident.
#[derive(Clone)]
pub struct Explanation {
    call: Cow<'static, str>,
    method: Method,
    time: Timestamp,
    url: String,
    headers: Vec<(Cow<'static, str>, String)>,
    body: Option<String>,
    /// Whether `body` is the body itself, and not only its length.
    is_text: bool,
    scheme: Option<String>,
    signed_text: Option<String>,
    signature: Option<String>,
    idempotency_key: Option<IdempotencyKey>,
}

impl Explanation {
    /// Explains a request that is not sent.
    pub(crate) fn new(call: &Call, family: &'static Family, prepared: &Prepared) -> Self {
        let scheme = family.signing.as_ref().map(|signing| scheme(family, signing));
        let shown = |text: &str| redacted(text.to_owned(), &prepared.secrets);
        let headers = prepared.headers.iter();
        let is_text = prepared.kind != Some(Kind::Bytes);
        let body = prepared.body.as_ref().map(|body| match is_text {
            true => String::from_utf8_lossy(body),
            false => Cow::Owned(format!("[{} bytes]", body.len())),
        });
        Self {
            call: call.name.clone(),
            method: call.method,
            time: prepared.time,
            url: shown(&prepared.address.uri.to_string()),
            headers: headers.map(|(name, text)| (name.clone(), shown(text))).collect(),
            body: body.map(|body| shown(&body)),
            is_text,
            scheme,
            signed_text: prepared.signed_text().map(|text| shown(&text)),
            signature: prepared.signature.as_ref().map(|signature| signature.value.clone()),
            idempotency_key: prepared.idempotency_key.clone(),
        }
    }

    /// Explains a request that was sent. The signature is redacted: a reader of a log could replay the
    /// request with it.
    pub(crate) fn sent(call: &Call, family: &'static Family, prepared: &Prepared) -> Self {
        let mut shown = Self::new(call, family, prepared);
        let Some(signature) = shown.signature.replace(REDACTED.to_owned()) else {
            shown.signature = None;
            return shown;
        };
        let secrets = [Secret::from(signature)];
        let redact = |text: &mut String| *text = redacted(std::mem::take(text), &secrets);
        redact(&mut shown.url);
        shown.headers.iter_mut().for_each(|(_, value)| redact(value));
        shown.body.iter_mut().for_each(redact);
        shown
    }

    /// Returns the time that the request contains: the time of the client's clock when the request was
    /// signed.
    #[must_use]
    pub fn time(&self) -> Timestamp {
        self.time
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// Returns the whole URL, with the query.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the names and values of the headers.
    ///
    /// The headers `accept` and `user-agent`, which the client adds to every request, are not included.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_ref(), value.as_str()))
    }

    /// Returns the body, which includes the signature if the family sends the signature in the body.
    ///
    /// A body that is not text, such as one with files, is replaced with its length: `[12 bytes]`.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    /// Returns the canonical text: the exact text that is signed. `None` if the family signs nothing.
    #[must_use]
    pub fn signed_text(&self) -> Option<&str> {
        self.signed_text.as_deref()
    }

    /// Returns the signature of the canonical text, or `[redacted]` for a request that was sent.
    ///
    /// `None` if the family signs nothing.
    #[must_use]
    pub fn signature(&self) -> Option<&str> {
        self.signature.as_deref()
    }

    /// Returns the idempotency key in the request, if the documentation of the call lists one.
    ///
    /// Unless a key is set for the call, [`send`](crate::JsonCall::send) creates another key.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.idempotency_key.as_ref()
    }

    /// Returns the request as a `curl` command for a POSIX shell.
    ///
    /// Replace redacted parts before you run the command.
    #[must_use]
    pub fn curl(&self) -> String {
        let mut command = format!("curl -X {} {}", self.method.as_str(), quote(&self.url));
        for (name, value) in self.headers() {
            // Writing to a String cannot fail.
            let _ = write!(command, " -H {}", quote(&format!("{name}: {value}")));
        }
        if let Some(body) = &self.body {
            let _ = match self.is_text {
                true => write!(command, " --data-raw {}", quote(body)),
                false => write!(command, " --data-binary @FILE"),
            };
        }
        command
    }
}

/// Describes the algorithm and its key.
fn scheme(family: &Family, signing: &Signing) -> String {
    let encoding = match signing.encoding {
        Encoding::Base64 => "Base64",
        Encoding::Hex => "hexadecimal digits",
        Encoding::HexUpper => "upper-case hexadecimal digits",
    };
    let credential = |index: usize| family.credentials.get(index).copied().unwrap_or_default();
    match signing.algorithm {
        Algorithm::Hmac(hash, index) => format!(
            "HMAC-{} in {encoding}, keyed with the credential `{}` [redacted]",
            match hash {
                Hash::Md5 => "MD5",
                Hash::Sha1 => "SHA1",
                Hash::Sha256 => "SHA256",
            },
            credential(index)
        ),
        Algorithm::Digest(hash) => format!(
            "{} in {encoding}, without a key",
            match hash {
                Hash::Md5 => "MD5",
                Hash::Sha1 => "SHA-1",
                Hash::Sha256 => "SHA-256",
            }
        ),
        Algorithm::Rsa(hash, index) => format!(
            "RSA with {} (PKCS#1 v1.5) in {encoding}, with the credential `{}` [redacted]",
            match hash {
                RsaHash::Sha1 => "SHA-1",
                RsaHash::Sha256 => "SHA-256",
            },
            credential(index)
        ),
    }
}

/// Replaces secrets in a text, in the forms in which JSON and URLs contain them.
fn redacted(mut text: String, secrets: &[Secret]) -> String {
    for secret in secrets.iter().filter(|secret| !secret.expose().is_empty()) {
        for dialect in [Dialect::Plain, Dialect::Gson, Dialect::Jackson, Dialect::Fastjson1] {
            let mut json = String::new();
            write_string(&mut json, secret.expose(), dialect);
            text = text.replace(&json[1..json.len() - 1], REDACTED);
        }
        text = text.replace(secret.expose(), REDACTED);
        let encoded = utf8_percent_encode(secret.expose(), UNRESERVED).to_string();
        text = text.replace(encoded.as_str(), REDACTED);
    }
    text
}

/// Quotes a text for a POSIX shell.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace("'", r"'\''"))
}

impl fmt::Debug for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Explanation")
            .field("call", &self.call)
            .field("method", &self.method)
            .field("time", &self.time)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {} {}", self.call, self.method.as_str(), self.url)?;
        if let (Some(scheme), Some(text), Some(signature)) =
            (&self.scheme, &self.signed_text, &self.signature)
        {
            writeln!(f, "  canonical text  {text}")?;
            writeln!(f, "  signed with     {scheme}")?;
            writeln!(f, "  signature       {signature}")?;
        }
        for (name, value) in self.headers() {
            writeln!(f, "  header          {name}: {value}")?;
        }
        if let Some(body) = &self.body {
            writeln!(f, "  body            {body}")?;
        }
        write!(f, "  curl command    {}", self.curl())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_redacted_in_every_form() {
        let secrets = [Secret::from("a\"b c"), Secret::from("")];
        let text = r#"{"x":"a\"b c"} ?x=a%22b%20c"#.to_owned();
        assert_eq!(redacted(text, &secrets), r#"{"x":"[redacted]"} ?x=[redacted]"#);
        let by_gson = r#"{"x":"a\u003db\u0027c"}"#.to_owned();
        assert_eq!(redacted(by_gson, &[Secret::from("a=b'c")]), r#"{"x":"[redacted]"}"#);
    }

    #[test]
    fn the_command_survives_quotes_in_values() {
        assert_eq!(quote("it's {\"a\":1}"), r#"'it'\''s {"a":1}'"#);
    }
}
