//! Is a request what its page documents? Checks the fields that every request carries, the signature, and
//! the parameters, in that order, as a server would.

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use linksfield_spec::{
    Common, Cover, Family, Field, Fill, LoginDigest, LoginValue, Place, RefusalKind, TimeUnit,
    Type, Wire, check_fields, check_text, check_value,
};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::node::Node;
use crate::route::Route;
use crate::signature;

/// Why a request is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// A code of the sandbox's own, for where no page documents the real ones.
    pub(crate) code: &'static str,
    /// The kind, for where one does.
    pub(crate) kind: RefusalKind,
    /// A documented code that says exactly this.
    pub(crate) documented: Option<String>,
    pub(crate) message: String,
}

fn refuse<T>(code: &'static str, message: impl Into<String>) -> Result<T, Refusal> {
    let kind = match code {
        "sandbox.signature" => RefusalKind::Signature,
        "sandbox.credential" => RefusalKind::Credential,
        _ => RefusalKind::Parameter,
    };
    Err(Refusal { code, kind, documented: None, message: message.into() })
}

/// A request that is about to be checked.
pub(crate) struct Incoming<'a> {
    pub(crate) route: &'a Route<'a>,
    pub(crate) full_path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
    /// The values of credentials that the sandbox accepts: family and credential, value.
    pub(crate) credentials: &'a BTreeMap<(String, String), String>,
    /// The token that a login gives at this moment.
    pub(crate) token: &'a str,
}

/// The parameters of a good request, wherever they travelled.
pub(crate) type Parameters = Map<String, Value>;

pub(crate) fn check(incoming: &Incoming<'_>) -> Result<Parameters, Refusal> {
    let family = incoming.route.family;
    let body_text = body_text(incoming)?;
    let body: Map<String, Value> = match &body_text {
        None => Map::new(),
        Some(text) => match serde_json::from_str(text) {
            Ok(Value::Object(body)) => body,
            Ok(_) => return refuse("sandbox.body", "the body is not a JSON object"),
            Err(error) => return refuse("sandbox.body", format!("the body is not JSON: {error}")),
        },
    };
    let query = parse_query(incoming.query);
    let view = View { incoming, family, body: &body, query: &query };
    for common in &family.common {
        view.common(common)?;
    }
    view.signature(body_text.as_deref())?;
    view.parameters()?;
    let mut parameters = body;
    for (name, value) in query.iter().chain(&incoming.route.parameters) {
        parameters.insert(name.clone(), Value::String(value.clone()));
    }
    Ok(parameters)
}

/// Is the body of a login what the spec says, with the credentials that are expected?
pub(crate) fn check_login(
    family: &Family,
    body: &[u8],
    credentials: &BTreeMap<(String, String), String>,
) -> Result<(), Refusal> {
    let Ok(Value::Object(body)) = serde_json::from_slice(body) else {
        return refuse("sandbox.body", "the body is not a JSON object");
    };
    for (name, value) in family.login.iter().flat_map(|login| &login.body) {
        let wanted = match value {
            LoginValue::Text(text) => Value::String(text.clone()),
            LoginValue::Number(number) => Value::from(*number),
            LoginValue::Credential { name: credential, digest } => {
                let key = (family.id.clone(), credential.clone());
                // Without an expected value, anything will do that is there.
                let Some(expected) = credentials.get(&key) else {
                    if body.get(name).is_some_and(Value::is_string) {
                        continue;
                    }
                    return refuse("sandbox.credential", format!("`{name}` is missing"));
                };
                Value::String(match digest {
                    LoginDigest::None => expected.clone(),
                    LoginDigest::Md5Hex => signature::md5_hex(expected),
                })
            }
        };
        if body.get(name) != Some(&wanted) {
            return refuse(
                "sandbox.credential",
                format!("`{name}` is missing, or not the right one"),
            );
        }
    }
    Ok(())
}

fn body_text(incoming: &Incoming<'_>) -> Result<Option<String>, Refusal> {
    if incoming.body.is_empty() {
        return Ok(None);
    }
    if !incoming.route.call.method.has_body() {
        return refuse("sandbox.body", "a GET has no body");
    }
    let is_json = incoming
        .headers
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.to_ascii_lowercase().starts_with("application/json"));
    if !is_json {
        return refuse("sandbox.body", "the header Content-Type must be application/json");
    }
    match String::from_utf8(incoming.body.to_vec()) {
        Ok(text) => Ok(Some(text)),
        Err(_) => refuse("sandbox.body", "the body is not UTF-8"),
    }
}

pub(crate) fn parse_query(query: &str) -> Vec<(String, String)> {
    let decode =
        |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        .collect()
}

struct View<'a> {
    incoming: &'a Incoming<'a>,
    family: &'a Family,
    body: &'a Map<String, Value>,
    query: &'a [(String, String)],
}

impl View<'_> {
    /// A common field as text, from where it travels. A value of the wrong JSON type is an error.
    fn common_text(&self, common: &Common) -> Result<Option<String>, Refusal> {
        let in_body = match common.place {
            Place::Params => self.incoming.route.call.method.has_body(),
            place => place == Place::Body,
        };
        if common.place == Place::Header {
            let value = self.incoming.headers.get(&common.name);
            let Some(value) = value.and_then(|value| value.to_str().ok()) else { return Ok(None) };
            return match &common.template {
                Some(template) => self.inside(common, template, value).map(Some),
                None => Ok(Some(value.to_owned())),
            };
        }
        if !in_body {
            let found = self.query.iter().find(|(name, _)| *name == common.name);
            return Ok(found.map(|(_, value)| value.clone()));
        }
        match (self.body.get(&common.name), common.wire) {
            (None, _) => Ok(None),
            (Some(Value::String(text)), Wire::String) => Ok(Some(text.clone())),
            (Some(Value::Number(number)), Wire::Number) => Ok(Some(number.to_string())),
            (Some(other), wire) => refuse(
                "sandbox.common",
                format!("`{}` must be a JSON {}, and is {other}", common.name, wire.as_str()),
            ),
        }
    }

    /// What stands for `{signature}` in a header, when all that stands around it is right.
    fn inside(&self, common: &Common, template: &str, value: &str) -> Result<String, Refusal> {
        let wrong = || {
            let name = &common.name;
            refuse("sandbox.credential", format!("`{name}` must be {template:?}, and is {value:?}"))
        };
        let mut before = template.to_owned();
        for ((family, name), expected) in self.incoming.credentials {
            if *family == self.family.id {
                before = before.replace(&format!("{{{name}}}"), expected);
            }
        }
        let Some((start, end)) = before.split_once("{signature}") else { return wrong() };
        match value.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)) {
            Some(inside) => Ok(inside.to_owned()),
            None => wrong(),
        }
    }

    /// Checks a field that every request carries. The signature is checked later.
    fn common(&self, common: &Common) -> Result<(), Refusal> {
        if common.place == Place::SignedText {
            return Ok(());
        }
        let name = &common.name;
        let call = self.incoming.route.call;
        let is_given = call.common.iter().any(|(own, _)| own == name);
        if call.without.contains(name) || (common.fill == Fill::PerCall && !is_given) {
            return Ok(());
        }
        let Some(value) = self.common_text(common)?.filter(|value| !value.is_empty()) else {
            let code = match common.fill {
                Fill::Token | Fill::Signature => "sandbox.credential",
                _ => "sandbox.common",
            };
            return refuse(code, format!("`{name}` is missing"));
        };
        match common.fill {
            Fill::Constant | Fill::CallName | Fill::PerCall => {
                let wanted = self.constant(common);
                if value != wanted {
                    return refuse(
                        "sandbox.common",
                        format!("`{name}` must be {wanted:?}, and is {value:?}"),
                    );
                }
            }
            Fill::Clock => {
                let unit = common.unit.unwrap_or(TimeUnit::Seconds);
                let ty = Type::Timestamp { unit, wire: Wire::String };
                if check_value(self.family, &ty, &Value::String(value.clone())).is_empty() {
                    return Ok(());
                }
                return refuse(
                    "sandbox.common",
                    format!("`{name}` must be {} since 1970, and is {value:?}", unit.as_str()),
                );
            }
            Fill::Credential => {
                let credential = common.credential.clone().unwrap_or_default();
                let key = (self.family.id.clone(), credential);
                if self.incoming.credentials.get(&key).is_some_and(|wanted| *wanted != value) {
                    return refuse(
                        "sandbox.credential",
                        format!("the sandbox knows no `{name}` {value:?}; see its --credential"),
                    );
                }
            }
            Fill::Nonce if value.parse::<i64>().is_err() => {
                return refuse(
                    "sandbox.common",
                    format!("`{name}` must be a whole number, and is {value:?}"),
                );
            }
            Fill::Token if value != self.incoming.token => {
                let expired = self.family.login.as_ref().and_then(|login| login.expired.first());
                return Err(Refusal {
                    code: "sandbox.token",
                    kind: RefusalKind::Credential,
                    documented: expired.cloned(),
                    message: format!("`{name}` is no token of this sandbox, or no longer"),
                });
            }
            Fill::Nonce | Fill::RequestPath | Fill::Token | Fill::Signature => {}
        }
        Ok(())
    }

    fn constant(&self, common: &Common) -> String {
        let call = self.incoming.route.call;
        match call.common.iter().find(|(name, _)| *name == common.name) {
            Some((_, own)) => own.clone(),
            None if common.fill == Fill::CallName => {
                call.path.rsplit('/').next().unwrap_or_default().to_owned()
            }
            None => common.value.clone().unwrap_or_default(),
        }
    }

    fn signature(&self, body: Option<&str>) -> Result<(), Refusal> {
        let (Some(signing), Some(field)) = (&self.family.signing, self.family.signature_field())
        else {
            return Ok(());
        };
        let covers = |what: Cover| signing.covers.contains(&what);
        let mut parameters: Vec<(String, Node)> = Vec::new();
        let as_text = |pair: &(String, String)| (pair.0.clone(), Node::Text(pair.1.clone()));
        if covers(Cover::Path) {
            parameters.extend(self.incoming.route.parameters.iter().map(as_text));
        }
        if covers(Cover::Query) {
            parameters.extend(self.query.iter().map(as_text));
        }
        if covers(Cover::Body) {
            match body.map(Node::read) {
                None => {}
                Some(Some(Node::Object(members))) => parameters.extend(members),
                Some(_) => return refuse("sandbox.body", "the body nests too deep"),
            }
        }
        parameters.retain(|(name, _)| {
            self.family.common.iter().all(|common| common.name != *name || common.signed)
        });
        for common in self.family.common.iter().filter(|common| common.signed) {
            let value = match (common.place, common.fill) {
                (Place::SignedText, Fill::RequestPath) => Some(self.incoming.full_path.to_owned()),
                (Place::Header, _) => self.common_text(common)?,
                _ => None,
            };
            parameters.extend(value.map(|value| (common.name.clone(), Node::Text(value))));
        }
        let signature = self.common_text(field)?.unwrap_or_default();
        let secret = signing
            .key
            .as_ref()
            .and_then(|key| self.incoming.credentials.get(&(self.family.id.clone(), key.clone())));
        signature::check(signing, secret.map(String::as_str), &parameters, &signature)
            .or_else(|message| refuse("sandbox.signature", format!("`{}`: {message}", field.name)))
    }

    fn parameters(&self) -> Result<(), Refusal> {
        let request = &self.incoming.route.call.request;
        let (misfits, unknown) = check_fields(self.family, &request.body, self.body);
        if let Some(misfit) = misfits.first() {
            let message = format!("`{}` {}", misfit.path, misfit.message);
            return refuse("sandbox.parameter", message);
        }
        let mut unknown: Vec<&str> = unknown;
        unknown.extend(
            self.query
                .iter()
                .map(|(name, _)| name.as_str())
                .filter(|name| request.query.iter().all(|field| field.name != **name)),
        );
        unknown.retain(|name| self.family.common.iter().all(|common| common.name != **name));
        if let Some(name) = unknown.first() {
            return refuse(
                "sandbox.parameter",
                format!(
                    "`{name}` is no parameter of this call; {}",
                    known(request.fields().map(|(_, f)| f))
                ),
            );
        }
        for (place, fields, values) in [
            ("query", &request.query, self.query),
            ("path", &request.path, self.incoming.route.parameters.as_slice()),
        ] {
            for field in fields {
                let value = values.iter().find(|(name, _)| *name == field.name);
                let value =
                    value.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty());
                self.text_parameter(place, field, value)?;
            }
        }
        for field in &request.headers {
            let value =
                self.incoming.headers.get(&field.name).and_then(|value| value.to_str().ok());
            self.text_parameter("headers", field, value)?;
        }
        Ok(())
    }

    fn text_parameter(
        &self,
        place: &str,
        field: &Field,
        value: Option<&str>,
    ) -> Result<(), Refusal> {
        match value {
            None if field.required.is_required() => refuse(
                "sandbox.parameter",
                format!("`{}` is required in the {place} and not there", field.name),
            ),
            None => Ok(()),
            Some(value) => match check_text(self.family, &field.ty, value) {
                None => Ok(()),
                Some(misfit) => {
                    refuse("sandbox.parameter", format!("`{}` {}", field.name, misfit.message))
                }
            },
        }
    }
}

fn known<'a>(fields: impl Iterator<Item = &'a Field>) -> String {
    let names: Vec<&str> = fields.map(|field| field.name.as_str()).collect();
    format!("it takes {names:?}")
}
