//! A parsed request together with the layout of its call. The checks use it to look up the values that were sent
//! and the fields that the call carries.

use std::time::SystemTime;

use http::HeaderMap;
use linksfield_spec::{Entry, Family, Filled, Location, Request, RequestLayout, Wire};
use serde_json::{Map, Value};

use super::account;
use super::pairs::{self, Pairs};
use super::read::{self, Body};
use super::refusal::{Refusal, refuse, refuse_for};
use super::whole;
use crate::credentials::Credentials;
use crate::node::Node;
use crate::route::{self, Route};

/// A request that is about to be checked.
pub(crate) struct Incoming<'a> {
    pub(crate) route: &'a Route<'a>,
    pub(crate) full_path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
    /// The values that the sandbox accepts for credentials.
    pub(crate) credentials: &'a Credentials,
    /// The token that is currently valid.
    pub(crate) token: &'a str,
    /// The time by the clock of the sandbox.
    pub(crate) now: SystemTime,
}

/// A parsed request.
pub(super) struct View<'a> {
    incoming: &'a Incoming<'a>,
    /// The fields that the call carries. The layout borrows from the spec, and is cheap to compute for each
    /// request.
    pub(super) layout: RequestLayout<'a>,
    /// The parameters of the query, in the order in which they were sent.
    /// The items of a list are joined with commas.
    pub(super) query: Pairs,
    /// The body. Empty if the request has no body.
    pub(super) body: Body,
    /// The number of the account, and the value of its selecting credential.
    pub(super) account: (usize, Option<String>),
    /// The token that the account has.
    token: String,
}

impl<'a> View<'a> {
    /// Parses a request.
    pub(super) fn new(incoming: &'a Incoming<'a>) -> Result<Self, Refusal> {
        let Route { family, call, .. } = incoming.route;
        if !incoming.body.is_empty() && !call.method.has_body() {
            let method = call.method.as_str();
            return refuse("sandbox.body", format!("a {method} request must not have a body"));
        }
        let body = match call.method.has_body() {
            true => whole::read(&call.request, incoming.headers, incoming.body)?,
            false => Body::default(),
        };
        let query = pairs::decode(incoming.query, "query")?;
        let query = pairs::join(query, &call.request.query, "query")?;
        let layout = RequestLayout::of(family, call);
        let token = incoming.token.to_owned();
        let mut view = Self { incoming, layout, query, body, account: (0, None), token };
        view.account = account::of(&view);
        view.token = account::token(incoming.token, view.account.0);
        Ok(view)
    }

    pub(super) fn family(&self) -> &'a Family {
        self.incoming.route.family
    }

    /// Returns the documented parameters of the call.
    pub(super) fn documented(&self) -> &'a Request {
        &self.incoming.route.call.request
    }

    /// Returns the path parameters, in the order of the path.
    pub(super) fn path(&self) -> &'a [(String, String)] {
        &self.incoming.route.parameters
    }

    /// Returns the path as it was sent.
    pub(super) fn full_path(&self) -> &'a str {
        self.incoming.full_path
    }

    /// Returns the method of the call.
    pub(super) fn method(&self) -> &'static str {
        self.incoming.route.call.method.as_str()
    }

    /// Returns the query as it was sent.
    pub(super) fn raw_query(&self) -> &'a str {
        self.incoming.query
    }

    /// Returns the body as it was sent.
    pub(super) fn raw_body(&self) -> &'a [u8] {
        self.incoming.body
    }

    /// Returns the path as it was sent, without the path of the base URL.
    pub(super) fn path_below_base(&self) -> String {
        let own = self.incoming.route.call.path.segments.len();
        let segments: Vec<&str> = self.full_path().split('/').collect();
        format!("/{}", segments[segments.len().saturating_sub(own)..].join("/"))
    }

    /// Returns the texts that a client may have signed as `name` instead of the path as it was sent, with the mistakes.
    pub(super) fn other_paths(&self, name: &str) -> Vec<(Node, String)> {
        let Route { family, call, .. } = self.incoming.route;
        let (sent, below) = (self.full_path(), self.path_below_base());
        let environments = family.servers.get(&call.server);
        let environments = environments.into_iter().flat_map(|server| &server.environments);
        let documented = environments.map(|environment| {
            let path = format!("{}{below}", route::base_path(&environment.url));
            let mistake = format!(
                "with the path of the documented base URL in `{name}`; sign the path of the URL to which the request is sent"
            );
            (path, mistake)
        });
        let mut paths: Vec<(String, String)> = documented.collect();
        paths.push((
            below.clone(),
            format!("with the path below the base URL in `{name}`; sign the whole path of the URL"),
        ));
        if !self.raw_query().is_empty() {
            paths.push((
                format!("{sent}?{}", self.raw_query()),
                format!("with the query in `{name}`; sign the path of the URL before the `?`"),
            ));
        }
        let mut seen = vec![sent.to_owned()];
        paths.retain(|(path, _)| {
            let is_new = !seen.contains(path);
            seen.push(path.clone());
            is_new
        });
        paths.into_iter().map(|(path, mistake)| (Node::Text(path), mistake)).collect()
    }

    /// Returns the token that is currently valid.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// Returns the time by the clock of the sandbox.
    pub(super) fn now(&self) -> SystemTime {
        self.incoming.now
    }

    /// Returns the token of the first account.
    pub(super) fn first_token(&self) -> &'a str {
        self.incoming.token
    }

    /// Returns the value that the sandbox accepts for a credential of the family, or `None` if any value is
    /// accepted.
    pub(super) fn credential(&self, name: &str) -> Option<&'a str> {
        self.incoming.credentials.of(&self.family().id, self.account.0, name)
    }

    /// Returns the values that the sandbox accepts for the credentials of all families.
    pub(super) fn credentials(&self) -> &'a Credentials {
        self.incoming.credentials
    }

    /// Returns the fields that the call carries in the query, in headers or in the body, without the signature.
    pub(super) fn entries(&self, location: Location) -> &[Entry<'a>] {
        match location {
            Location::Path => &[],
            Location::Query => &self.layout.query,
            Location::Header => &self.layout.headers,
            Location::Body => self.layout.body.as_deref().unwrap_or_default(),
        }
    }

    /// Returns the field that the call carries in a location under a name, or `None` for the signature.
    pub(super) fn entry(&self, location: Location, name: &str) -> Option<&Entry<'a>> {
        self.entries(location).iter().find(|entry| entry.name == name)
    }

    /// Returns whether the field in a location under a name carries the signature.
    pub(super) fn is_signature(&self, location: Location, name: &str) -> bool {
        self.layout
            .signature
            .is_some_and(|place| place.location == location && place.field.name == name)
    }

    /// Returns a header as text.
    pub(super) fn header(&self, name: &str) -> Result<Option<&'a str>, Refusal> {
        read::header(self.incoming.headers, name)
    }

    /// Returns a field as text, from its location. A field of the body with another JSON type than `wire` is
    /// refused.
    pub(super) fn text(
        &self,
        location: Location,
        name: &str,
        wire: Wire,
    ) -> Result<Option<String>, Refusal> {
        let of = |pairs: &[(String, String)]| {
            pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone())
        };
        match location {
            Location::Path => Ok(of(self.path())),
            Location::Query => Ok(of(&self.query.values)),
            Location::Header => Ok(self.header(name)?.map(str::to_owned)),
            Location::Body => match (self.body.members.get(name), wire) {
                (None, _) => Ok(None),
                (Some(Value::String(text)), Wire::String | Wire::Either) => Ok(Some(text.clone())),
                (Some(Value::Number(number)), Wire::Number | Wire::Either) => {
                    Ok(Some(number.to_string()))
                }
                (Some(other), wire) => {
                    let reason = format!("`{name}` must be a JSON {}", wire.as_str());
                    let message = format!("{reason}, but is {other}");
                    refuse_for("sandbox.common", reason, message)
                }
            },
        }
    }

    /// Returns the value of a common field that is signed but not sent. Returns `None` for a time or a random number,
    /// which only the client has.
    pub(super) fn unsent(&self, filled: Filled<'a>) -> Option<&str> {
        match filled {
            Filled::RequestPath => Some(self.full_path()),
            Filled::Text(text) | Filled::Constant { text, .. } => Some(text),
            Filled::Credential(id) => self.credential(id.as_str()),
            Filled::Token => Some(self.token()),
            // Resolving refuses these in the signed text only, except a composed value, which is a header.
            Filled::Clock { .. }
            | Filled::Nonce { .. }
            | Filled::Time(_)
            | Filled::NonceText(_)
            | Filled::IdempotencyKey
            | Filled::Composed(_) => None,
        }
    }

    /// Returns the parameters that were sent in the path, the query and the body.
    pub(super) fn into_parameters(self) -> Map<String, Value> {
        let mut parameters = self.body.members;
        for (name, value) in self.query.values.iter().chain(&self.incoming.route.parameters) {
            parameters.insert(name.clone(), Value::String(value.clone()));
        }
        parameters
    }
}
