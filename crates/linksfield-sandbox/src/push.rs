//! Pushes: what Linksfield sends to a customer, made from the spec, signed, and sent to a receiver.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use linksfield_spec::{
    Algorithm, Endpoint, Event, Family, HeaderRole, Inbound, InboundHeader, SignatureForm, Spec,
    TimeUnit, sample_value,
};
use serde_json::{Map, Value};

use crate::defaults::{KEY_ID, SECRET};
use crate::push_signature::{self, Unsignable};

/// How long a receiver may take to respond.
const PATIENCE: Duration = Duration::from_secs(10);
/// How much of a response is read.
const MAX_RESPONSE: usize = 64 * 1024;

/// A push, signed and ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    kind: String,
    headers: Vec<(String, String)>,
    body: String,
}

/// The response of a receiver to a push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushResponse {
    /// The HTTP status.
    pub status: u16,
    /// The body, cut off after 64 KiB.
    pub body: String,
}

/// Why a push is not made or not sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PushError {
    /// The spec has no such kind of push.
    #[error("there is no push {kind:?}; there are {}", known.join(", "))]
    UnknownKind {
        /// What was asked for.
        kind: String,
        /// The kinds there are.
        known: Vec<String>,
    },
    /// The page of the push prints no such example.
    #[error("the push has no example {name:?}; it has {known:?}")]
    UnknownExample {
        /// What was asked for.
        name: String,
        /// The examples there are.
        known: Vec<String>,
    },
    /// The body cannot be signed.
    #[error("the body cannot be signed: {0}; push it unsigned")]
    Unsignable(&'static str),
    /// It could not be sent, or got no response.
    #[error("the push got no answer: {}", causes(.0))]
    NotAnswered(#[source] reqwest::Error),
}

/// An error with what caused it: reqwest's own text does not say why.
fn causes(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

/// Makes a push.
#[derive(Debug)]
pub struct PushBuilder<'a> {
    family: &'a Family,
    endpoint: &'a Endpoint,
    event: &'a Event,
    scheme: &'a Inbound,
    body: Option<String>,
    secret: String,
    key_id: String,
    at: SystemTime,
    is_signed: bool,
}

impl Push {
    /// Returns the kinds of push in a spec, such as `notification.recharge_success`.
    #[must_use]
    pub fn kinds(spec: &Spec) -> Vec<String> {
        kinds(spec).map(|(family, endpoint, ..)| name(family, endpoint)).collect()
    }

    /// Begins a push of a kind, with or without its family: `notification.recharge_success` or
    /// `recharge_success`.
    ///
    /// # Errors
    ///
    /// When the spec has no such kind.
    pub fn builder<'a>(spec: &'a Spec, kind: &str) -> Result<PushBuilder<'a>, PushError> {
        let found = kinds(spec).find(|(family, endpoint, ..)| {
            endpoint.id.as_str() == kind || name(family, endpoint) == kind
        });
        let Some((family, endpoint, event, scheme)) = found else {
            return Err(PushError::UnknownKind { kind: kind.to_owned(), known: Self::kinds(spec) });
        };
        Ok(PushBuilder {
            family,
            endpoint,
            event,
            scheme,
            body: None,
            secret: SECRET.to_owned(),
            key_id: KEY_ID.to_owned(),
            at: SystemTime::now(),
            is_signed: true,
        })
    }

    /// Returns the kind, with its family.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Returns the headers, apart from those that every HTTP request has.
    #[must_use]
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Returns the body, byte for byte.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Sends the push to an `http` address as a POST, and returns the response of the receiver.
    ///
    /// # Errors
    ///
    /// When the receiver cannot be reached, or does not respond within ten seconds.
    pub async fn send(&self, url: &str) -> Result<PushResponse, PushError> {
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(PushError::NotAnswered)?;
        let mut request =
            client.post(url).header("content-type", "application/json").body(self.body.clone());
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut response = request.send().await.map_err(PushError::NotAnswered)?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(PushError::NotAnswered)? {
            body.extend_from_slice(&chunk[..chunk.len().min(MAX_RESPONSE - body.len())]);
            if body.len() == MAX_RESPONSE {
                break;
            }
        }
        let body = String::from_utf8_lossy(&body).into_owned();
        Ok(PushResponse { status: response.status().as_u16(), body })
    }
}

fn kinds(spec: &Spec) -> impl Iterator<Item = (&Family, &Endpoint, &Event, &Inbound)> {
    spec.families.iter().flat_map(|family| {
        family.endpoints.iter().filter_map(move |endpoint| {
            let event = endpoint.event.as_ref()?;
            Some((family, endpoint, event, &family.inbound[&event.scheme]))
        })
    })
}

fn name(family: &Family, endpoint: &Endpoint) -> String {
    format!("{}.{}", family.id, endpoint.id)
}

impl PushBuilder<'_> {
    /// Sets the body instead of the documented example.
    #[must_use]
    pub fn body(mut self, json: impl Into<String>) -> Self {
        self.body = Some(json.into());
        self
    }

    /// Takes the example of that name as the body. Without this, the body is the first example that is sound
    /// JSON, or else is made from the documented members.
    ///
    /// # Errors
    ///
    /// When the page has no such example.
    pub fn example(mut self, name: &str) -> Result<Self, PushError> {
        let bodies = || {
            let examples = self.endpoint.examples.iter();
            examples.filter_map(|example| Some((&example.name, example.body.as_ref()?)))
        };
        let Some((_, body)) = bodies().find(|(own, _)| *own == name) else {
            return Err(PushError::UnknownExample {
                name: name.to_owned(),
                known: bodies().map(|(name, _)| name.clone()).collect(),
            });
        };
        self.body = Some(body.clone());
        Ok(self)
    }

    /// Sets the secret or key that signs. Default: [`SECRET`].
    #[must_use]
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = secret.into();
        self
    }

    /// Sets the id of the key, for schemes that name one. Default: [`KEY_ID`].
    #[must_use]
    pub fn key_id(mut self, id: impl Into<String>) -> Self {
        self.key_id = id.into();
        self
    }

    /// Sets the time at which it claims to be sent. Default: now.
    #[must_use]
    pub fn at(mut self, time: SystemTime) -> Self {
        self.at = time;
        self
    }

    /// Leaves the signature empty, as the documented samples print it.
    #[must_use]
    pub fn unsigned(mut self) -> Self {
        self.is_signed = false;
        self
    }

    /// Makes the push.
    ///
    /// # Errors
    ///
    /// [`PushError::Unsignable`].
    pub fn build(self) -> Result<Push, PushError> {
        let body = self.body.clone().unwrap_or_else(|| self.default_body());
        let mut headers: Vec<(String, String)> = self
            .scheme
            .headers
            .iter()
            .filter(|header| header.role != HeaderRole::Signature)
            .map(|header| (header.name.clone(), self.header(header)))
            .collect();
        let signature = self
            .is_signed
            .then(|| push_signature::sign(self.scheme, &self.secret, &headers, &body))
            .transpose()
            .map_err(|Unsignable(why)| PushError::Unsignable(why))?;
        if let Some(header) = self.scheme.header(HeaderRole::Signature) {
            let value = signature.map(|signature| match header.form {
                SignatureForm::Bare => signature,
                SignatureForm::KeyIdAndSignature => format!("{}/{signature}", self.key_id),
            });
            headers.push((header.name.clone(), value.unwrap_or_default()));
        }
        Ok(Push { kind: name(self.family, self.endpoint), headers, body })
    }

    fn default_body(&self) -> String {
        let sound = self.endpoint.examples.iter().find_map(|example| {
            example.body.as_ref().filter(|_| example.malformed.is_none()).cloned()
        });
        sound.unwrap_or_else(|| {
            let members: Map<String, Value> = self
                .event
                .body
                .iter()
                .map(|field| (field.name.clone(), sample_value(self.family, field)))
                .collect();
            Value::Object(members).to_string()
        })
    }

    /// The value of a header that does not carry the signature.
    fn header(&self, header: &InboundHeader) -> String {
        let since = self.at.duration_since(UNIX_EPOCH).unwrap_or_default();
        match header.role {
            HeaderRole::Timestamp => match header.unit {
                Some(TimeUnit::Seconds) => since.as_secs().to_string(),
                Some(TimeUnit::Milliseconds) | None => since.as_millis().to_string(),
            },
            HeaderRole::Algorithm => match self.scheme.algorithm {
                Algorithm::HmacSha1 => "HMAC-SHA1".to_owned(),
                Algorithm::Md5 => "MD5".to_owned(),
                Algorithm::RsaSha1 => "RSA-SHA1".to_owned(),
            },
            HeaderRole::Delivery => format!("sandbox-{}", since.as_micros()),
            HeaderRole::Version | HeaderRole::Signature => {
                header.example.clone().unwrap_or_default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec() -> Spec {
        crate::defaults::embedded_spec().unwrap()
    }

    fn header<'a>(push: &'a Push, name: &str) -> &'a str {
        &push.headers().iter().find(|(own, _)| own == name).unwrap().1
    }

    #[test]
    fn the_newer_signature_is_that_of_openssl() {
        let spec = spec();
        let push = Push::builder(&spec, "recharge_success")
            .unwrap()
            .body(r#"{"order_id":"o","a":{"z":1,"y":[{"d":1,"c":"欧/洲"}]}}"#)
            .at(UNIX_EPOCH + Duration::from_millis(1_683_524_066_000))
            .build()
            .unwrap();
        assert_eq!(header(&push, "x-lf-timestamp"), "1683524066000");
        // printf '%s' '1.0:HMAC-SHA1:1683524066000{"a":{"y":[{"c":"欧/洲","d":1}],"z":1},"order_id":"o"}' |
        //   openssl dgst -sha1 -hmac sandbox-secret -binary | base64
        assert_eq!(header(&push, "x-lf-signature"), "sandbox-key/PJ/bixO3gUG5geQHeQBx0x505uU=");
    }

    #[test]
    fn the_older_signature_covers_lists_object_by_object() {
        let spec = spec();
        let push = Push::builder(&spec, "notification.mall_message_push")
            .unwrap()
            .body(r#"{"devices":[{"warningCode":"1","deviceId":"8931"},{"deviceId":"8932","warningCode":""}]}"#)
            .build()
            .unwrap();
        // printf '%s' 'deviceId=8931&warningCode=1&deviceId=8932&warningCode=&sandbox-secret' |
        //   openssl dgst -md5 -binary | base64
        assert_eq!(header(&push, "x-lf-md5"), "vE3HEUcnjWKcWxZR5SXDfQ==");
    }

    #[test]
    fn what_cannot_be_signed_or_found_is_said() {
        let spec = spec();
        let error = Push::builder(&spec, "no_such").unwrap_err().to_string();
        assert!(error.contains("there are notification.async_result, "), "{error}");
        let misprinted = || {
            let push = Push::builder(&spec, "sms_mo_text_or_binary").unwrap();
            push.example("misprinted").unwrap()
        };
        let error = misprinted().build().unwrap_err();
        assert!(matches!(error, PushError::Unsignable("it is not JSON")), "{error}");
        let push = misprinted().unsigned().build().unwrap();
        assert_eq!(header(&push, "x-lf-md5"), "");
        let push = Push::builder(&spec, "mall_message_push").unwrap();
        let error = push.body(r#"{"a":{"b":1}}"#).build().unwrap_err();
        assert!(matches!(error, PushError::Unsignable(_)), "{error}");
    }
}
