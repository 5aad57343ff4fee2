//! Is a request what its page documents? Checks the fields that every request carries, the signature, and
//! the parameters, in that order, as a server would.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::HeaderMap;
use linksfield_spec::{
    Common, Cover, Family, Field, Fill, LoginDigest, LoginValue, Misfit, Place, RefusalKind,
    TimeUnit, Type, Wire, check_body, check_parameter, check_text, check_value, unlisted,
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
    /// What is wrong, for the one who sent the request.
    pub(crate) message: String,
    /// The same without a word of the request, for logs.
    pub(crate) reason: String,
}

/// Refuses for a reason in which there is nothing of the request.
fn refuse<T>(code: &'static str, reason: impl Into<String>) -> Result<T, Refusal> {
    let reason = reason.into();
    refuse_for(code, reason.clone(), reason)
}

fn refuse_for<T>(
    code: &'static str,
    reason: impl Into<String>,
    message: impl Into<String>,
) -> Result<T, Refusal> {
    let kind = match code {
        "sandbox.signature" => RefusalKind::Signature,
        "sandbox.credential" => RefusalKind::Credential,
        _ => RefusalKind::Parameter,
    };
    let (reason, message) = (reason.into(), message.into());
    Err(Refusal { code, kind, documented: None, message, reason })
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
    if !incoming.body.is_empty() && !incoming.route.call.method.has_body() {
        return refuse("sandbox.body", "a GET has no body");
    }
    let body = match incoming.body {
        [] => Body::default(),
        bytes => read_body(incoming.headers, bytes)?,
    };
    let query = parse_query(incoming.query)?;
    let view = View { incoming, family, body: &body, query: &query };
    for common in &family.common {
        view.common(common)?;
    }
    view.signature()?;
    view.parameters()?;
    let mut parameters = body.members;
    for (name, value) in query.iter().chain(&incoming.route.parameters) {
        parameters.insert(name.clone(), Value::String(value.clone()));
    }
    Ok(parameters)
}

/// Is the body of a login what the spec says, with the credentials that are expected?
pub(crate) fn check_login(
    family: &Family,
    headers: &HeaderMap,
    body: &[u8],
    credentials: &BTreeMap<(String, String), String>,
) -> Result<(), Refusal> {
    let body = read_body(headers, body)?.members;
    let documented = || family.login.iter().flat_map(|login| &login.body);
    if let Some(name) = body.keys().find(|name| documented().all(|(own, _)| own != *name)) {
        return refuse_unlisted(name, documented().map(|(name, _)| name.as_str()));
    }
    for (name, value) in documented() {
        let wanted = match value {
            LoginValue::Text(text) => Value::String(text.clone()),
            LoginValue::Number(number) => Value::from(*number),
            LoginValue::Credential { name: credential, digest } => {
                let key = (family.id.clone(), credential.clone());
                // Without an expected value, anything will do that is there.
                let Some(expected) = credentials.get(&key) else {
                    if body.get(name).and_then(Value::as_str).is_some_and(|text| !text.is_empty()) {
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

/// A body as JSON, and as it was written: with its digits, and each member as often as it stands there.
#[derive(Default)]
struct Body {
    members: Map<String, Value>,
    written: Vec<(String, Node)>,
}

fn read_body(headers: &HeaderMap, bytes: &[u8]) -> Result<Body, Refusal> {
    let is_json = headers
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|value| value.trim().eq_ignore_ascii_case("application/json"));
    if !is_json {
        return refuse("sandbox.body", "the header Content-Type must be application/json");
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return refuse("sandbox.body", "the body is not UTF-8");
    };
    let members = match serde_json::from_str(text) {
        Ok(Value::Object(members)) => members,
        Ok(_) => return refuse("sandbox.body", "the body is not a JSON object"),
        Err(error) => {
            let reason = "the body is not JSON";
            return refuse_for("sandbox.body", reason, format!("{reason}: {error}"));
        }
    };
    let Some(Node::Object(written)) = Node::read(text) else {
        return refuse("sandbox.body", "the body nests too deep");
    };
    if let Some(name) = repeated(&written) {
        return refuse_for(
            "sandbox.body",
            "a member of the body stands there twice",
            format!("`{name}` stands twice in one object of the body"),
        );
    }
    Ok(Body { members, written })
}

/// A name that stands twice in one object.
fn repeated(members: &[(String, Node)]) -> Option<&str> {
    let mut seen = BTreeSet::new();
    members.iter().find_map(|(name, value)| match seen.insert(name) {
        true => repeated_in(value),
        false => Some(name.as_str()),
    })
}

fn repeated_in(value: &Node) -> Option<&str> {
    match value {
        Node::Object(members) => repeated(members),
        Node::List(items) => items.iter().find_map(repeated_in),
        Node::Word(_) | Node::Text(_) => None,
    }
}

fn parse_query(query: &str) -> Result<Vec<(String, String)>, Refusal> {
    let decode = |text: &str| match percent_decode_str(&text.replace('+', " ")).decode_utf8() {
        Ok(text) => Ok(text.into_owned()),
        Err(_) => refuse("sandbox.parameter", "the query is not UTF-8"),
    };
    let mut pairs = Vec::new();
    let mut seen = BTreeSet::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = decode(name)?;
        if !seen.insert(name.clone()) {
            return refuse_for(
                "sandbox.parameter",
                "a parameter stands twice in the query",
                format!("`{name}` stands twice in the query"),
            );
        }
        pairs.push((name, decode(value)?));
    }
    Ok(pairs)
}

/// The value of a header; an error when it is there twice, or is no text.
fn header<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Refusal> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    match value.to_str() {
        _ if values.next().is_some() => {
            refuse("sandbox.parameter", format!("the header `{name}` is there twice"))
        }
        Ok(value) => Ok(Some(value)),
        Err(_) => refuse("sandbox.parameter", format!("the header `{name}` is not ASCII text")),
    }
}

struct View<'a> {
    incoming: &'a Incoming<'a>,
    family: &'a Family,
    body: &'a Body,
    query: &'a [(String, String)],
}

impl View<'_> {
    /// Where a common field travels in this call.
    fn place(&self, common: &Common) -> Place {
        match common.place {
            Place::Params if self.incoming.route.call.method.has_body() => Place::Body,
            Place::Params => Place::Query,
            place => place,
        }
    }

    /// Whether this call carries a common field.
    fn carries(&self, common: &Common) -> bool {
        let call = self.incoming.route.call;
        let is_given = call.common.iter().any(|(own, _)| *own == common.name);
        !call.without.contains(&common.name) && (common.fill != Fill::PerCall || is_given)
    }

    /// The names of common fields that this call carries in a place.
    fn common_names(&self, place: Place) -> impl Iterator<Item = &str> {
        let here = move |common: &&Common| self.place(common) == place && self.carries(common);
        self.family.common.iter().filter(here).map(|common| common.name.as_str())
    }

    /// A common field as text, from where it travels. A value of the wrong JSON type is an error.
    fn common_text(&self, common: &Common) -> Result<Option<String>, Refusal> {
        if common.place == Place::Header {
            let value = header(self.incoming.headers, &common.name)?;
            let Some(value) = value else { return Ok(None) };
            return match &common.template {
                Some(template) => self.inside(common, template, value).map(Some),
                None => Ok(Some(value.to_owned())),
            };
        }
        if self.place(common) != Place::Body {
            let found = self.query.iter().find(|(name, _)| *name == common.name);
            return Ok(found.map(|(_, value)| value.clone()));
        }
        match (self.body.members.get(&common.name), common.wire) {
            (None, _) => Ok(None),
            (Some(Value::String(text)), Wire::String) => Ok(Some(text.clone())),
            (Some(Value::Number(number)), Wire::Number) => Ok(Some(number.to_string())),
            (Some(other), wire) => {
                let reason = format!("`{}` must be a JSON {}", common.name, wire.as_str());
                refuse_for("sandbox.common", reason.as_str(), format!("{reason}, and is {other}"))
            }
        }
    }

    /// What stands for `{signature}` in a header, when all that stands around it is right.
    fn inside(&self, common: &Common, template: &str, value: &str) -> Result<String, Refusal> {
        let wrong = || {
            let reason = format!("`{}` must be {template:?}", common.name);
            refuse_for("sandbox.credential", reason.as_str(), format!("{reason}, and is {value:?}"))
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
        if !self.carries(common) {
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
                    let reason = format!("`{name}` must be {wanted:?}");
                    let message = format!("{reason}, and is {value:?}");
                    return refuse_for("sandbox.common", reason, message);
                }
            }
            Fill::Clock => {
                let unit = common.unit.unwrap_or(TimeUnit::Seconds);
                let ty = Type::Timestamp { unit, wire: Wire::String };
                if check_value(self.family, &ty, &Value::String(value.clone())).is_empty() {
                    return Ok(());
                }
                let reason = format!("`{name}` must be {} since 1970", unit.as_str());
                let message = format!("{reason}, and is {value:?}");
                return refuse_for("sandbox.common", reason, message);
            }
            Fill::Credential => {
                let credential = common.credential.clone().unwrap_or_default();
                let key = (self.family.id.clone(), credential);
                if self.incoming.credentials.get(&key).is_some_and(|wanted| *wanted != value) {
                    return refuse_for(
                        "sandbox.credential",
                        format!("the sandbox knows no such `{name}`; see its --credential"),
                        format!("the sandbox knows no `{name}` {value:?}; see its --credential"),
                    );
                }
            }
            Fill::Nonce if value.parse::<i64>().is_err() => {
                let reason = format!("`{name}` must be a whole number");
                let message = format!("{reason}, and is {value:?}");
                return refuse_for("sandbox.common", reason, message);
            }
            Fill::Token if value != self.incoming.token => {
                let expired = self.family.login.as_ref().and_then(|login| login.expired.first());
                let reason = format!("`{name}` is no token of this sandbox, or no longer");
                return Err(Refusal {
                    code: "sandbox.token",
                    kind: RefusalKind::Credential,
                    documented: expired.cloned(),
                    message: reason.clone(),
                    reason,
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

    fn signature(&self) -> Result<(), Refusal> {
        let (Some(signing), Some(field)) = (&self.family.signing, self.family.signature_field())
        else {
            return Ok(());
        };
        let covers = |what: Cover| signing.covers.contains(&what);
        let mut parameters: Vec<(String, Node)> = Vec::new();
        let as_text = |pair: &(String, String)| (pair.0.clone(), Node::Text(pair.1.clone()));
        // A parameter that is only called like a common field of another place is signed.
        let is_signed = |place: Place, name: &str| {
            let mut common = self.family.common.iter();
            common.all(|common| common.signed || common.name != name || self.place(common) != place)
        };
        if covers(Cover::Path) {
            parameters.extend(self.incoming.route.parameters.iter().map(as_text));
        }
        if covers(Cover::Query) {
            let signed = self.query.iter().filter(|(name, _)| is_signed(Place::Query, name));
            parameters.extend(signed.map(as_text));
        }
        if covers(Cover::Body) {
            let signed = self.body.written.iter().filter(|(name, _)| is_signed(Place::Body, name));
            parameters.extend(signed.cloned());
        }
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
        signature::check(signing, secret.map(String::as_str), &parameters, &signature).or_else(
            |wrong| {
                let [reason, message] =
                    [wrong.reason, wrong.message].map(|text| format!("`{}`: {text}", field.name));
                refuse_for("sandbox.signature", reason, message)
            },
        )
    }

    fn parameters(&self) -> Result<(), Refusal> {
        let request = &self.incoming.route.call.request;
        let body = self.body;
        if let Some(misfit) = check_body(self.family, &request.body, &body.members).first() {
            return refuse_misfit(&misfit.path, misfit);
        }
        if let Some((path, misfit)) = digits(self.family, &request.body, &body.written, "") {
            return refuse_misfit(&path, &misfit);
        }
        let mut unknown = unlisted(self.family, &request.body, &body.members);
        unknown.retain(|name| self.common_names(Place::Body).all(|own| own != name));
        unknown.extend(
            self.query
                .iter()
                .filter(|(name, _)| request.query.iter().all(|field| field.name != *name))
                .filter(|(name, _)| self.common_names(Place::Query).all(|own| own != name))
                .map(|(name, _)| name.clone()),
        );
        if let Some(name) = unknown.first() {
            return refuse_unlisted(name, request.fields().map(|(_, field)| field.name.as_str()));
        }
        for (place, fields, values) in [
            ("query", &request.query, self.query),
            ("path", &request.path, self.incoming.route.parameters.as_slice()),
        ] {
            for field in fields {
                let value = values.iter().find(|(name, _)| *name == field.name);
                self.text_parameter(place, field, value.map(|(_, value)| value.as_str()))?;
            }
        }
        for field in &request.headers {
            let value = header(self.incoming.headers, &field.name)?;
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
        match value.filter(|value| !value.is_empty()) {
            None if field.required.is_required() => refuse(
                "sandbox.parameter",
                format!("`{}` is required in the {place} and not there", field.name),
            ),
            None => Ok(()),
            Some(value) => match check_parameter(self.family, field, value) {
                None => Ok(()),
                Some(misfit) => refuse_misfit(&field.name, &misfit),
            },
        }
    }
}

fn refuse_misfit<T>(path: &str, misfit: &Misfit) -> Result<T, Refusal> {
    let [reason, message] =
        [&misfit.reason, &misfit.message].map(|text| format!("`{path}` {text}"));
    refuse_for("sandbox.parameter", reason, message)
}

/// Refuses a parameter that is not documented, or a member inside of one.
fn refuse_unlisted<'a, T>(name: &str, known: impl Iterator<Item = &'a str>) -> Result<T, Refusal> {
    let known = format!("it takes {:?}", known.collect::<Vec<_>>());
    refuse_for(
        "sandbox.parameter",
        format!("the request has a parameter that this call does not take; {known}"),
        format!("`{name}` is no parameter of this call; {known}"),
    )
}

/// Numbers as they were written: read as JSON, they may have lost digits that are too many.
fn digits(
    family: &Family,
    fields: &[Field],
    members: &[(String, Node)],
    path: &str,
) -> Option<(String, Misfit)> {
    members.iter().find_map(|(name, value)| {
        let field = fields.iter().find(|field| field.is_called(name))?;
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        digits_in(family, &field.ty, value, &path)
    })
}

fn digits_in(family: &Family, ty: &Type, value: &Node, path: &str) -> Option<(String, Misfit)> {
    match (ty, value) {
        (Type::Object(object), Node::Object(members)) => {
            digits(family, family.members(object), members, path)
        }
        (Type::List { item, .. }, Node::List(items)) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(index, value)| {
                digits_in(family, item, value, &format!("{path}[{index}]"))
            })
        }
        (Type::List { item, single: true }, value) => digits_in(family, item, value, path),
        (Type::Json | Type::List { .. } | Type::Object(_), _) => None,
        (ty, Node::Word(word)) if word != "null" => {
            Some((path.to_owned(), check_text(family, ty, word)?))
        }
        _ => None,
    }
}
