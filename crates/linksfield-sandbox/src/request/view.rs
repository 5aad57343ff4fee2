//! A request that was read, together with the layout that its call documents. The checks ask it what was sent
//! where, and what the call carries there.

use axum::http::HeaderMap;
use linksfield_spec::{Entry, Family, Location, Request, RequestLayout, Wire};
use serde_json::{Map, Value};

use super::read::{self, Body};
use super::refusal::{Refusal, refuse, refuse_for};
use crate::credentials::Credentials;
use crate::route::Route;

/// A request that is about to be checked.
pub(crate) struct Incoming<'a> {
    pub(crate) route: &'a Route<'a>,
    pub(crate) full_path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
    /// The values of credentials that the sandbox accepts.
    pub(crate) credentials: &'a Credentials,
    /// The token that a login gives at this moment.
    pub(crate) token: &'a str,
}

/// A request, read.
pub(super) struct View<'a> {
    incoming: &'a Incoming<'a>,
    /// What the call carries. It borrows from the spec, and is so little to compute that each request does.
    pub(super) layout: RequestLayout<'a>,
    /// The parameters of the query, in the order in which they were sent.
    pub(super) query: Vec<(String, String)>,
    /// The body; empty where none was sent.
    pub(super) body: Body,
}

impl<'a> View<'a> {
    /// Reads a request.
    pub(super) fn new(incoming: &'a Incoming<'a>) -> Result<Self, Refusal> {
        let Route { family, call, .. } = incoming.route;
        if !incoming.body.is_empty() && !call.method.has_body() {
            return refuse("sandbox.body", "a GET has no body");
        }
        let body = match incoming.body {
            [] => Body::default(),
            bytes => read::body(incoming.headers, bytes)?,
        };
        let query = read::query(incoming.query)?;
        Ok(Self { incoming, layout: RequestLayout::of(family, call), query, body })
    }

    pub(super) fn family(&self) -> &'a Family {
        self.incoming.route.family
    }

    /// The parameters that the call documents.
    pub(super) fn documented(&self) -> &'a Request {
        &self.incoming.route.call.request
    }

    /// The path parameters, in the order of the path.
    pub(super) fn path(&self) -> &'a [(String, String)] {
        &self.incoming.route.parameters
    }

    /// The path as it was sent.
    pub(super) fn full_path(&self) -> &'a str {
        self.incoming.full_path
    }

    /// The token that a login gives at this moment.
    pub(super) fn token(&self) -> &'a str {
        self.incoming.token
    }

    /// The value that is expected for a credential of the family; `None` where anything will do.
    pub(super) fn credential(&self, name: &str) -> Option<&'a str> {
        self.incoming.credentials.get(&self.family().id, name)
    }

    /// What the call carries in the query, in headers, or in the body; without the signature.
    pub(super) fn entries(&self, location: Location) -> &[Entry<'a>] {
        match location {
            Location::Path => &[],
            Location::Query => &self.layout.query,
            Location::Header => &self.layout.headers,
            Location::Body => self.layout.body.as_deref().unwrap_or_default(),
        }
    }

    /// What the call carries in a location under a name; without the signature.
    pub(super) fn entry(&self, location: Location, name: &str) -> Option<&Entry<'a>> {
        self.entries(location).iter().find(|entry| entry.name == name)
    }

    /// Whether the signature travels in a location under a name.
    pub(super) fn is_signature(&self, location: Location, name: &str) -> bool {
        self.layout
            .signature
            .is_some_and(|place| place.location == location && place.field.name == name)
    }

    /// A header as text.
    pub(super) fn header(&self, name: &str) -> Result<Option<&'a str>, Refusal> {
        read::header(self.incoming.headers, name)
    }

    /// A field as text, from where it travels. A value of another JSON type than `wire` is refused.
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
            Location::Query => Ok(of(&self.query)),
            Location::Header => Ok(self.header(name)?.map(str::to_owned)),
            Location::Body => match (self.body.members.get(name), wire) {
                (None, _) => Ok(None),
                (Some(Value::String(text)), Wire::String | Wire::Either) => Ok(Some(text.clone())),
                (Some(Value::Number(number)), Wire::Number | Wire::Either) => {
                    Ok(Some(number.to_string()))
                }
                (Some(other), wire) => {
                    let reason = format!("`{name}` must be a JSON {}", wire.as_str());
                    let message = format!("{reason}, and is {other}");
                    refuse_for("sandbox.common", reason, message)
                }
            },
        }
    }

    /// Returns everything that was sent in the path, the query and the body.
    pub(super) fn into_parameters(self) -> Map<String, Value> {
        let mut parameters = self.body.members;
        for (name, value) in self.query.iter().chain(&self.incoming.route.parameters) {
            parameters.insert(name.clone(), Value::String(value.clone()));
        }
        parameters
    }
}
