//! What a call sends, and how its signature comes about, stage by stage. It shows; it neither signs nor sends.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use linksfield_sign::{Dialect, write_string};
use percent_encoding::utf8_percent_encode;

use crate::encode::UNRESERVED;
use crate::meta::{Algorithm, Call, Family, Method};
use crate::prepare::Prepared;
use crate::secret::Secret;
use crate::values::Timestamp;

/// A request as it would be sent, or as it was sent, with the text that is signed.
///
/// It holds no secret: the key is named, never shown. Its `Display` shows everything, the request as a
/// `curl` command among it. In what [`Error::sent`](crate::Error::sent) returns, the signature is redacted, too.
#[derive(Debug, Clone)]
pub struct Explanation {
    call: Cow<'static, str>,
    method: Method,
    time: Timestamp,
    url: String,
    headers: Vec<(Cow<'static, str>, String)>,
    body: Option<String>,
    scheme: Option<String>,
    signed_text: Option<String>,
    signature: Option<String>,
}

impl Explanation {
    /// Shows a request that is not sent.
    pub(crate) fn new(call: &Call, family: &'static Family, prepared: &Prepared) -> Self {
        let scheme = family.signing.as_ref().map(|signing| match signing.algorithm {
            Algorithm::HmacSha1Base64(index) => format!(
                "HMAC-SHA1 in Base64, keyed with the credential `{}` [redacted]",
                family.credentials.get(index).copied().unwrap_or_default()
            ),
            Algorithm::Md5Hex => "MD5 in hexadecimal digits, without a key".to_owned(),
            Algorithm::RsaSha1Base64(index) => format!(
                "RSA with SHA-1 (PKCS#1 v1.5) in Base64, with the credential `{}` [redacted]",
                family.credentials.get(index).copied().unwrap_or_default()
            ),
        });
        let shown = |text: &str| redacted(text.to_owned(), &prepared.secrets);
        let headers = prepared.headers.iter();
        let body = prepared.body.as_deref().map(String::from_utf8_lossy);
        Self {
            call: call.name.clone(),
            method: call.method,
            time: prepared.time,
            url: shown(&prepared.uri.to_string()),
            headers: headers.map(|(name, text)| (name.clone(), shown(text))).collect(),
            body: body.map(|body| shown(&body)),
            scheme,
            signed_text: prepared.signed_text().map(|text| shown(&text)),
            signature: prepared.signature.as_ref().map(|signature| signature.value.clone()),
        }
    }

    /// Shows a request that was sent: without its signature, with which a reader of a log could send it again.
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

    /// The time that went into the request: that of the client's clock when it was signed.
    #[must_use]
    pub fn time(&self) -> Timestamp {
        self.time
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The whole address, with the query.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The headers that belong to the call.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_ref(), value.as_str()))
    }

    /// The body, with the signature where it travels there.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    /// The exact text that is signed.
    #[must_use]
    pub fn signed_text(&self) -> Option<&str> {
        self.signed_text.as_deref()
    }

    /// The signature of that text; `[redacted]` for a request that was sent.
    #[must_use]
    pub fn signature(&self) -> Option<&str> {
        self.signature.as_deref()
    }

    /// The request as a command for a POSIX shell.
    #[must_use]
    pub fn curl(&self) -> String {
        let mut command = format!("curl -X {} {}", self.method.as_str(), quote(&self.url));
        for (name, value) in self.headers() {
            // Writing to a String cannot fail.
            let _ = write!(command, " -H {}", quote(&format!("{name}: {value}")));
        }
        if let Some(body) = &self.body {
            let _ = write!(command, " --data-raw {}", quote(body));
        }
        command
    }
}

/// What stands instead of a secret.
const REDACTED: &str = "[redacted]";

/// Leaves secrets out, as they stand in JSON and in an address.
fn redacted(mut text: String, secrets: &[Secret]) -> String {
    for secret in secrets.iter().filter(|secret| !secret.expose().is_empty()) {
        for dialect in [Dialect::Plain, Dialect::Gson, Dialect::Jackson, Dialect::Fastjson1] {
            let mut json = String::new();
            write_string(&mut json, secret.expose(), dialect);
            text = text.replace(&json[1..json.len() - 1], REDACTED);
        }
        let encoded = utf8_percent_encode(secret.expose(), UNRESERVED).to_string();
        text = text.replace(&encoded, REDACTED);
    }
    text
}

/// Quotes a text for a POSIX shell.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {} {}", self.call, self.method.as_str(), self.url)?;
        if let (Some(scheme), Some(text), Some(signature)) =
            (&self.scheme, &self.signed_text, &self.signature)
        {
            writeln!(f, "  text to sign  {text}")?;
            writeln!(f, "  signed with   {scheme}")?;
            writeln!(f, "  signature     {signature}")?;
        }
        for (name, value) in self.headers() {
            writeln!(f, "  header        {name}: {value}")?;
        }
        if let Some(body) = &self.body {
            writeln!(f, "  body          {body}")?;
        }
        write!(f, "  as a command  {}", self.curl())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_left_out_in_every_form() {
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
