//! Pushes: the HTTP requests that Linksfield sends to a webhook. This module builds a push from the spec, signs
//! the push, and sends it to a receiver.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use linksfield_spec::{
    Algorithm, Endpoint, Event, Family, HeaderRole, Inbound, InboundHeader, SignatureForm, Spec,
    TimeUnit, sample_value,
};
use serde_json::{Map, Value};

use crate::defaults::{KEY_ID, SECRET};
use crate::push_signature::{self, Unsignable};

/// The timeout of a push, until the response is complete.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The largest part of a response body that is read, in bytes.
const MAX_RESPONSE: usize = 64 * 1024;

/// A push that is ready to be sent to a receiver.
///
/// Built by [`PushBuilder`].
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
    /// The body, of which at most 64 KiB are kept. Bytes that are not UTF-8 are replaced by U+FFFD.
    pub body: String,
}

/// An error of building or sending a push.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PushError {
    /// The specification has no push of this kind.
    #[error("the specification has no push {kind:?}; its kinds are {}", known.join(", "))]
    UnknownKind {
        /// The requested kind.
        kind: String,
        /// The kinds of the specification, each with its family.
        known: Vec<String>,
    },
    /// The page of the push has no example with this name.
    #[error("the push has no example {name:?}; its examples are {known:?}")]
    UnknownExample {
        /// The requested name.
        name: String,
        /// The names of the examples.
        known: Vec<String>,
    },
    /// The push cannot be signed. Holds the reason.
    #[error(
        "the push cannot be signed: {0}; to send it without a signature, use `PushBuilder::unsigned` or \
         the option `--unsigned`"
    )]
    Unsignable(&'static str),
    /// The URL of a receiver cannot be used. Holds the URL without its user, password, query and fragment.
    #[error("{0:?} is not the URL of a receiver; write a URL that begins with `http://`")]
    Url(String),
    /// No receiver is set for pushes of this kind.
    #[error(
        "no receiver is set for the push {kind}; set one with `SandboxBuilder::push_to` or the option `--push-to`"
    )]
    NoReceiver {
        /// The kind.
        kind: String,
    },
    /// Too many pushes wait for their receivers.
    #[error("too many pushes wait for their receivers; the push is not queued")]
    TooMany,
    /// The push could not be sent, or the receiver did not send a complete response in time.
    #[error("no response to the push: {}; check the URL and the receiver", causes(.0))]
    NoResponse(#[source] reqwest::Error),
}

/// Returns the text of an error with those of its causes, because the text of a reqwest error does not include
/// the cause.
fn causes(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

/// A builder for a [`Push`].
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
    /// Returns the kinds of push in a specification, each with its family, such as
    /// `notification.recharge_success`.
    #[must_use]
    pub fn kinds(spec: &Spec) -> Vec<String> {
        kinds(spec).map(|(family, endpoint, ..)| name(family, endpoint)).collect()
    }

    /// Returns a builder for a push of a kind. The kind is written with its family
    /// (`notification.recharge_success`) or without (`recharge_success`).
    ///
    /// # Errors
    ///
    /// Returns [`PushError::UnknownKind`] if the specification has no push of this kind.
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

    /// Returns the kind with its family, such as `notification.recharge_success`.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Returns the headers of the signature scheme, without the usual headers of an HTTP request.
    #[must_use]
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Returns the exact body that is sent.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Sends the push to a receiver as a POST request, and returns the response. The URL begins with `http://`.
    ///
    /// Redirects are not followed. A response with any status is returned as `Ok`, including a failure status.
    ///
    /// # Errors
    ///
    /// Returns [`PushError::NoResponse`] if the receiver cannot be reached, or if its response is not complete
    /// within ten seconds.
    pub async fn send(&self, url: &str) -> Result<PushResponse, PushError> {
        self.send_with(&client()?, url).await
    }

    /// Like [`send`](Self::send), with a client that several pushes use.
    pub(crate) async fn send_with(
        &self,
        client: &reqwest::Client,
        url: &str,
    ) -> Result<PushResponse, PushError> {
        let mut request =
            client.post(url).header("content-type", "application/json").body(self.body.clone());
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut response = request.send().await.map_err(PushError::NoResponse)?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(PushError::NoResponse)? {
            body.extend_from_slice(&chunk[..chunk.len().min(MAX_RESPONSE - body.len())]);
            if body.len() == MAX_RESPONSE {
                break;
            }
        }
        let body = String::from_utf8_lossy(&body).into_owned();
        Ok(PushResponse { status: response.status().as_u16(), body })
    }
}

/// Returns a client that sends pushes. Each push has its own connection, so that no push is lost because its receiver has
/// closed an idle connection.
pub(crate) fn client() -> Result<reqwest::Client, PushError> {
    reqwest::Client::builder()
        .timeout(TIMEOUT)
        .redirect(reqwest::redirect::Policy::none())
        .pool_max_idle_per_host(0)
        .build()
        .map_err(PushError::NoResponse)
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
    /// Sets the body. Default: the first documented example that is valid JSON, or a body made from the
    /// documented fields if no example is valid JSON.
    #[must_use]
    pub fn body(mut self, json: impl Into<String>) -> Self {
        self.body = Some(json.into());
        self
    }

    /// Sets the body to the documented example with this name.
    ///
    /// # Errors
    ///
    /// Returns [`PushError::UnknownExample`] if the page of the push has no example with this name.
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

    /// Sets the secret or key that signs the push. Default: [`SECRET`].
    #[must_use]
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = secret.into();
        self
    }

    /// Sets the id of the key, for signature schemes that send one. Default: [`KEY_ID`].
    #[must_use]
    pub fn key_id(mut self, id: impl Into<String>) -> Self {
        self.key_id = id.into();
        self
    }

    /// Sets the sending time in the headers of the push. Default: the time at which the builder was created.
    #[must_use]
    pub fn at(mut self, time: SystemTime) -> Self {
        self.at = time;
        self
    }

    /// Leaves the header of the signature empty, as the documented samples do.
    #[must_use]
    pub fn unsigned(mut self) -> Self {
        self.is_signed = false;
        self
    }

    /// Builds the push, and signs it.
    ///
    /// # Errors
    ///
    /// Returns [`PushError::Unsignable`] if the body cannot be signed, for instance because it is not JSON.
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
                SignatureForm::Bare => format!("{}{signature}", header.start),
                SignatureForm::KeyIdAndSignature => format!("{}/{signature}", self.key_id),
            });
            headers.push((header.name.clone(), value.unwrap_or_default()));
        }
        Ok(Push { kind: name(self.family, self.endpoint), headers, body })
    }

    /// Returns the kind with its family.
    pub(crate) fn kind(&self) -> String {
        name(self.family, self.endpoint)
    }

    /// Returns the body that is sent if no other body is set.
    pub(crate) fn default_body(&self) -> String {
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
            let mut body = Value::Object(members);
            for condition in &self.event.recognised_by {
                if let Some(value) = condition.values.first() {
                    set(&mut body, condition.path.names(), value.to_json());
                }
            }
            body.to_string()
        })
    }

    /// Returns the value of a header other than that of the signature.
    fn header(&self, header: &InboundHeader) -> String {
        let since = self.at.duration_since(UNIX_EPOCH).unwrap_or_default();
        match header.role {
            HeaderRole::Timestamp => match header.unit {
                Some(TimeUnit::Seconds) => since.as_secs().to_string(),
                Some(TimeUnit::Milliseconds) | None => since.as_millis().to_string(),
            },
            HeaderRole::Algorithm => match self.scheme.algorithm {
                Algorithm::Sha1 => "SHA1".to_owned(),
                Algorithm::Sha256 => "SHA256".to_owned(),
                algorithm => algorithm.as_str().to_uppercase(),
            },
            HeaderRole::Delivery => format!("sandbox-{}", since.as_micros()),
            HeaderRole::Version | HeaderRole::Signature => {
                header.example.clone().unwrap_or_default()
            }
        }
    }
}

/// Sets the value at a path, and creates the objects on the path.
fn set(target: &mut Value, path: &[String], value: Value) {
    let Some((name, below)) = path.split_first() else {
        *target = value;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    if let Some(members) = target.as_object_mut() {
        set(members.entry(name.clone()).or_insert(Value::Null), below, value);
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
    fn the_newer_signature_equals_that_of_openssl() {
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
    fn the_older_signature_covers_the_objects_of_a_list() {
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
    fn an_unknown_kind_and_an_unsignable_body_are_errors() {
        let spec = spec();
        let error = Push::builder(&spec, "no_such").unwrap_err().to_string();
        assert!(error.contains("its kinds are notification.async_result, "), "{error}");
        let misprinted = || {
            let push = Push::builder(&spec, "sms_mo_text_or_binary").unwrap();
            push.example("misprinted").unwrap()
        };
        let error = misprinted().build().unwrap_err();
        assert!(matches!(error, PushError::Unsignable("the body is not JSON")), "{error}");
        let push = misprinted().unsigned().build().unwrap();
        assert_eq!(header(&push, "x-lf-md5"), "");
        let push = Push::builder(&spec, "mall_message_push").unwrap();
        let error = push.body(r#"{"a":{"b":1}}"#).build().unwrap_err();
        assert!(matches!(error, PushError::Unsignable(_)), "{error}");
    }
}
