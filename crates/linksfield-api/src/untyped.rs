//! [`UntypedCall`]: calls a path of a family that has no typed operation. The call is signed as the family
//! requires, and its payload is returned as JSON.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use linksfield_sign::{Arrays, Form, canonicalize};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::body::{Body, Kind};
use crate::client::{CallOptions, Client};
use crate::encode::{Context, Encode, Parts};
use crate::envelope::Payload;
use crate::error::{CallContext, Error, InvalidParameter, NotSent};
use crate::explain::Explanation;
use crate::idempotency::IdempotencyKey;
use crate::json_text;
use crate::meta::{
    Call, CommonLocation, Content, Effect, Method, Outcomes, Piece, Sensitive, Source, Unenveloped,
};
use crate::mismatch::Mismatch;
use crate::prepare::around;
use crate::reply::Reply;
use crate::values::Json;

/// Headers that the client or HTTP itself sets.
const FILLED_HEADERS: [&str; 9] = [
    "connection",
    "content-length",
    "content-type",
    "expect",
    "host",
    "te",
    "transfer-encoding",
    "upgrade",
    "user-agent",
];

/// A call of any path of a family, for example of an undocumented path.
///
/// Every client has a method `untyped`, which returns this call. The client adds the fields that every request
/// of the family contains, obtains a token if the family requires a login, and signs the request. The
/// parameters are not checked against the documentation. The reply contains the payload as [`Json`].
///
/// By default, the call counts as a write, and is [retried](crate::RetryPolicy) like every write. Use
/// [`read_only`](Self::read_only) for a call that changes nothing.
#[must_use = "a call does nothing until it is sent"]
pub struct UntypedCall {
    client: Client,
    method: Method,
    path: String,
    server: Option<String>,
    effect: Effect,
    enveloped: bool,
    without_token: bool,
    is_unsigned: bool,
    parameters: BTreeMap<String, Result<String, String>>,
    headers: BTreeMap<String, String>,
    options: CallOptions,
}

impl UntypedCall {
    #[doc(hidden)]
    pub fn new(client: Client, method: Method, path: impl Into<String>) -> Self {
        Self {
            client,
            method,
            path: path.into(),
            server: None,
            effect: Effect::Write,
            enveloped: true,
            without_token: false,
            is_unsigned: false,
            parameters: BTreeMap::new(),
            headers: BTreeMap::new(),
            options: CallOptions::default(),
        }
    }

    /// Sets a parameter, which is sent in the JSON body, or in the query of a GET or HEAD.
    ///
    /// `name` is the name on the wire. `value` is serialized as JSON; in a query, a list of single values is
    /// sent as its items joined with commas. Setting a parameter twice keeps the last value.
    ///
    /// `null` and empty text are neither signed nor sent, as in typed calls. In a query, this also applies to
    /// an empty list. Floating-point numbers that JSON cannot contain, such as `f64::NAN`, are refused:
    /// [`send`](Self::send) then fails.
    ///
    /// A parameter with the name of a field that the client sends among the parameters, such as `version`,
    /// replaces the value of the client. The signature, and fields that the client sends in headers or only
    /// signs, cannot be replaced: [`send`](Self::send) then fails.
    pub fn param(mut self, name: impl Into<String>, value: impl Serialize) -> Self {
        let json = json_text::finite(&value).and_then(|()| serde_json::to_string(&value));
        let json = json.map_err(|error| error.to_string());
        self.parameters.insert(name.into(), json);
        self
    }

    /// Sets a header, such as `X-LF-Api-Version` of Cube.
    ///
    /// Headers that the client or HTTP sets cannot be replaced: [`send`](Self::send) then fails.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.insert(name.into().to_ascii_lowercase(), value.into());
        self
    }

    /// Selects a server of the family by its name in the specification. Default: the first server.
    pub fn server(mut self, name: impl Into<String>) -> Self {
        self.server = Some(name.into());
        self
    }

    /// Declares that the call changes nothing.
    ///
    /// The call is then retried like every call that only reads, and its errors never report that it may have
    /// been executed. In a family whose envelope is optional, a response without a result code is accepted as
    /// the payload.
    pub fn read_only(mut self) -> Self {
        self.effect = Effect::Read;
        self
    }

    /// Sends no token. Use this for paths that need no login, in a family whose calls send a token.
    pub fn without_token(mut self) -> Self {
        self.without_token = true;
        self
    }

    /// Sends no signature. Use this for paths whose calls are not signed, in a family that signs.
    pub fn without_signature(mut self) -> Self {
        self.is_unsigned = true;
        self
    }

    /// Sets the idempotency key. Default: a random key for each call, the same for all its attempts.
    ///
    /// This has no effect in families whose requests have no idempotency key.
    pub fn idempotency_key(mut self, key: impl Into<IdempotencyKey>) -> Self {
        self.options.idempotency_key = Some(key.into());
        self
    }

    /// Sets the nonce of the request. Default: a random nonce for each attempt.
    ///
    /// This has no effect in families whose requests have no nonce.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Returns the whole response as the payload, whatever its form.
    ///
    /// Use this for paths whose responses have no envelope. A response that is not JSON is also a success, such as
    /// one without content or with plain text. Its payload is `null` if the body is empty, a JSON string if the body
    /// is text, and otherwise `null`, and [`Reply::mismatch`] returns the reason. [`Reply::response`] returns the body
    /// as bytes.
    pub fn without_envelope(mut self) -> Self {
        self.enveloped = false;
        self
    }

    /// Sets the time limit of the whole call: its attempts, the pauses between them, logins, and waits for rate
    /// limits. Default: the limit of the client.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets the time limit of each attempt. Default: the limit of the client, or the whole time of the call if the
    /// client has no such limit.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = Some(timeout);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error::NotSent`] if the path, the server, a parameter or a header is invalid; otherwise as for every
    /// call.
    pub async fn send(self) -> Result<Reply<Json>, Error> {
        let call = self.call()?;
        self.client.execute(&call, &self, self.options.clone(), whole_payload).await
    }

    /// Returns the signed request that [`send`](Self::send) would send, without sending it.
    ///
    /// # Errors
    ///
    /// [`Error::NotSent`] if the path, the server, a parameter or a header is invalid.
    pub fn explain(&self) -> Result<Explanation, Error> {
        self.client.explain(&self.call()?, self, self.options.clone())
    }

    /// Refuses parameters and headers that would replace values of the client.
    fn check_names(&self) -> Result<(), InvalidParameter> {
        let family = self.client.family();
        let refuse = |name: &str, reason: &str| Err(InvalidParameter::new(name, reason));
        for field in family.common {
            let is_made =
                field.source == Source::Signature || field.location != CommonLocation::Params;
            if is_made && self.parameters.contains_key(field.name) {
                return refuse(field.name, "is set by the client and cannot be replaced");
            }
        }
        let is_filled = |name: &str| {
            FILLED_HEADERS.contains(&name)
                || family
                    .language_header
                    .is_some_and(|(header, _)| header.eq_ignore_ascii_case(name))
                || family.common.iter().any(|field| {
                    field.location == CommonLocation::Header
                        && field.source != Source::PerCall
                        && field.name.eq_ignore_ascii_case(name)
                })
        };
        match self.headers.keys().find(|name| is_filled(name)) {
            Some(name) => refuse(name, "is a header that the client sets, and cannot be replaced"),
            None => Ok(()),
        }
    }

    fn call(&self) -> Result<Call, Error> {
        let family = self.client.family();
        let enveloped = self.enveloped && family.envelope.is_some();
        let content = if enveloped { Content::Json } else { Content::Any };
        let call = Call {
            // The path may contain control characters, and the name appears in messages.
            name: format!(
                "{}.untyped {} {}",
                family.name,
                self.method.as_str(),
                self.path.escape_debug()
            )
            .into(),
            method: self.method,
            path: "",
            server: 0,
            effect: self.effect,
            enveloped,
            unenveloped: match self.effect {
                Effect::Read if family.envelope.as_ref().is_some_and(|shape| shape.unenveloped) => {
                    Unenveloped::Anything
                }
                _ => Unenveloped::Refused,
            },
            outcomes: Outcomes { content, retry: family.retry, ..Outcomes::DEFAULT },
            needs_token: family.login.is_some() && !self.without_token,
            // It is not known what the response contains.
            sensitive: Sensitive { parameters: &[], response: true },
        };
        let refuse = |name: &str, reason: String| {
            let parameter = InvalidParameter::new(name, reason);
            Error::NotSent(NotSent::parameter(CallContext::new(&call, None), parameter))
        };
        if !self.path.starts_with('/') || self.path.contains(['?', '#']) {
            return Err(refuse(
                "path",
                format!(
                    "must begin with `/` and contain neither `?` nor `#`, but is {:?}; `param` sets the query of a GET",
                    self.path
                ),
            ));
        }
        let Some(name) = &self.server else { return Ok(call) };
        match family.servers.iter().position(|server| server.name == name) {
            Some(server) => Ok(Call { server, ..call }),
            None => {
                let known: Vec<_> = family.servers.iter().map(|server| server.name).collect();
                Err(refuse(
                    "server",
                    format!("is {name:?}, but the family has the servers {known:?}"),
                ))
            }
        }
    }
}

/// Shows the names of parameters and headers, and not their values.
impl fmt::Debug for UntypedCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UntypedCall")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("parameters", &self.parameters.keys())
            .field("headers", &self.headers.keys())
            .finish_non_exhaustive()
    }
}

fn whole_payload(payload: &mut Payload<'_>) -> Result<Json, Mismatch> {
    Ok(payload.json())
}

impl Encode for UntypedCall {
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter> {
        let family = self.client.family();
        self.check_names()?;
        if self.is_unsigned {
            parts.unsigned();
        }
        let mut filled_headers = Vec::new();
        for segment in self.path.split('/').skip(1) {
            parts.path("/");
            parts.path_parameter(segment);
        }
        let request_path = context.request_path(parts);
        let mut sent = BTreeMap::new();
        let mut only_signed = BTreeMap::new();
        for field in family.common {
            if let Some(value) = self.parameters.get(field.name) {
                parts.named(field.name, &unquoted(value.as_deref().unwrap_or_default()));
                continue;
            }
            let has_token = field.source == Source::Token || field.template.contains(&Piece::Token);
            if has_token && self.without_token {
                continue;
            }
            let json = match field.source {
                Source::PerCall => {
                    let name = field.name.to_ascii_lowercase();
                    let json = self.headers.get(&name).map(|value| quoted(value));
                    filled_headers.push(name);
                    json
                }
                source if source != Source::Signature && !field.template.is_empty() => {
                    Some(quoted(&around(field.template, "", context)))
                }
                source => filled(source, context, &request_path, &self.path),
            };
            let Some(json) = json else { continue };
            parts.named(field.name, &unquoted(&json));
            match field.location {
                CommonLocation::Params => {
                    sent.insert(field.name.to_owned(), json);
                }
                CommonLocation::SignedText => {
                    only_signed.insert(field.name.to_owned(), json);
                }
                CommonLocation::Header => {
                    parts.header(field.name, &unquoted(&json));
                    if field.signed {
                        only_signed.insert(field.name.to_owned(), json);
                    }
                }
            }
        }
        for (name, value) in &self.headers {
            if !filled_headers.contains(name) {
                parts.header(name.clone(), value);
            }
        }
        for (name, value) in &self.parameters {
            let json = value.as_ref().map_err(|error| {
                InvalidParameter::new(name, format!("cannot be written as JSON: {error}"))
            })?;
            if !matches!(json.as_str(), "null" | "\"\"") {
                sent.insert(name.clone(), json.clone());
            }
        }
        let canonical = |members: &BTreeMap<String, String>, form: &Form<'_>| {
            canonicalize(&object(members), form)
                .map_err(|error| InvalidParameter::new(&self.path, error.to_string()))
        };
        let form = family.signing.as_ref().map(|signing| signing.form);
        let plain = Form { dialect: form.unwrap_or_default().dialect, ..Form::default() };
        if self.method.has_body() {
            parts.body = Some(Body::new(Kind::Json, canonical(&sent, &plain)?));
        } else {
            let joined = Form { arrays: Arrays::Joined, ..plain };
            let is_flat = |json: &str| {
                let items: Option<Vec<&RawValue>> = serde_json::from_str(json).ok();
                items.is_some_and(|items| {
                    items.iter().all(|item| !item.get().starts_with(['[', '{']))
                })
            };
            let mut written = BTreeMap::new();
            for (name, json) in &sent {
                let text = match json.as_bytes().first() {
                    Some(b'{' | b'[') => {
                        let mut wrapped = BTreeMap::new();
                        wrapped.insert("v".to_owned(), json.clone());
                        // A list of single values is joined with commas. Nested values stay JSON.
                        let form = if is_flat(json) { &joined } else { &plain };
                        let text = canonical(&wrapped, form)?;
                        unquoted(&text["{\"v\":".len()..text.len() - 1])
                    }
                    _ => unquoted(json),
                };
                if !text.is_empty() {
                    parts.query(name, &text);
                    // Values in a query are text, and are signed as text.
                    written.insert(name.clone(), quoted(&text));
                }
            }
            sent = written;
        }
        if let Some(form) = form {
            let text = family.signing.as_ref().and_then(|signing| signing.text.as_ref());
            let is_covered = text.is_none_or(|text| match self.method.has_body() {
                true => text.covers_body,
                false => text.covers_query,
            });
            let mut signed = only_signed;
            // Loops and single insertions, because `append`, `retain` and `from` of maps are much code to compile.
            for (name, json) in sent {
                let is_signed =
                    family.common.iter().all(|field| field.name != name || field.signed);
                if is_covered && is_signed && !signed.contains_key(&name) {
                    signed.insert(name, json);
                }
            }
            // A template is written in the form of the family afterwards.
            let form = if text.is_some() { plain } else { form };
            parts.signed = Some(canonical(&signed, &form)?);
        }
        Ok(())
    }
}

fn filled(source: Source, context: &Context<'_>, request_path: &str, path: &str) -> Option<String> {
    let number = |number: i64, quoted: bool| {
        if quoted { format!("\"{number}\"") } else { number.to_string() }
    };
    match source {
        Source::Credential(index) => Some(quoted(context.credential(index))),
        Source::Secret(index) => Some(quoted(context.secret(index))),
        Source::Time { pattern, offset } => Some(quoted(&context.time(pattern, offset))),
        Source::NonceHex => Some(quoted(&context.nonce_hex())),
        Source::NonceUuid => Some(quoted(&context.nonce_uuid())),
        Source::IdempotencyKey => Some(quoted(context.idempotency_key())),
        Source::Seconds { quoted } => Some(number(context.unix_seconds(), quoted)),
        Source::Milliseconds { quoted } => Some(number(context.unix_milliseconds(), quoted)),
        Source::Constant(text) => Some(quoted(text)),
        Source::CallName => Some(quoted(path.rsplit('/').next().unwrap_or_default())),
        Source::Nonce { quoted } => Some(number(i64::from(context.nonce()), quoted)),
        Source::RequestPath => Some(quoted(request_path)),
        Source::Token => Some(quoted(context.token())),
        Source::PerCall | Source::Signature => None,
    }
}

fn quoted(text: &str) -> String {
    let mut json = String::new();
    linksfield_sign::write_string(&mut json, text, linksfield_sign::Dialect::Plain);
    json
}

/// Returns a single JSON value as the text of a query parameter.
fn unquoted(json: &str) -> String {
    if json.starts_with('"') {
        serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
    } else {
        json.to_owned()
    }
}

fn object(members: &BTreeMap<String, String>) -> String {
    let mut json = String::from("{");
    for (index, (name, value)) in members.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        json.push_str(&quoted(name));
        json.push(':');
        json.push_str(value);
    }
    json.push('}');
    json
}
