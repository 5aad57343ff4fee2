//! Calls and events: what one page describes.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::field::Field;
use super::id::{EndpointId, SchemeId, ServerId};
use super::page::{Assumption, Page, Titles};
use super::template::{JsonPath, PathTemplate};
use super::words::{Coverage, Effect, Location, Method};
use crate::path::SpecPath;

/// A page: a call, an event, a document, or a page of which too little is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Endpoint {
    /// The name of its file without the ending.
    pub id: EndpointId,
    /// The path of its file below the spec folder.
    pub file: String,
    /// Its titles.
    pub title: Titles,
    /// What it does.
    pub summary: Option<String>,
    /// The group that the documentation lists it in.
    pub group: Option<String>,
    /// The pages that it was transcribed from.
    pub pages: Vec<Page>,
    /// How much of it is documented.
    pub coverage: Coverage,
    /// Whether the page is a document and describes no call.
    pub document: bool,
    /// Why it should not be used any more.
    pub deprecated: Option<String>,
    /// The documentation's label, such as "Testing".
    pub stability: Option<String>,
    /// What is needed to call it, when enough is known.
    pub call: Option<Call>,
    /// The method, also where the path is not known.
    pub method: Option<Method>,
    /// The path, also where too little is known to call it.
    pub path: Option<PathTemplate>,
    /// What is needed to receive it, for a push.
    pub event: Option<Event>,
    /// The documented examples.
    pub examples: Vec<Example>,
    /// What was decided where the page is silent or contradicts itself.
    pub assumptions: Vec<Assumption>,
}

impl Endpoint {
    /// Returns the path of the top of the endpoint's file. The path of its call is the field `path`.
    #[must_use]
    pub fn path(&self) -> SpecPath {
        SpecPath::file(&*self.file)
    }

    /// Returns the path of a parameter of the call, or of a member of the event's body.
    ///
    /// A parameter that comes from a group of fields has such a path, too, though the file has no such key:
    /// [`Sources`](crate::Sources) shows it where the group is included.
    #[must_use]
    pub fn parameter_path(&self, location: Location, name: &str) -> SpecPath {
        self.path().at("request").at(location.key()).at(name)
    }
}

/// A call from the customer to Linksfield.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Call {
    /// The HTTP method.
    pub method: Method,
    /// The path below the server's base address.
    pub path: PathTemplate,
    /// The server.
    pub server: ServerId,
    /// Whether it changes anything.
    pub effect: Effect,
    /// The texts that this call sends in common fields, by the name of the field.
    pub common: BTreeMap<String, String>,
    /// The names of common fields that this call does not send.
    pub without: BTreeSet<String>,
    /// What is sent.
    pub request: Request,
    /// What comes back, when it is known.
    pub response: Response,
    /// The call that shows what an uncertain write did.
    pub outcome_check: Option<EndpointId>,
    /// How pages are asked for.
    pub paging: Option<Paging>,
}

/// The parameters of a call by the location where they travel, each list in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Request {
    /// In the path.
    pub path: Vec<Field>,
    /// In the query.
    pub query: Vec<Field>,
    /// In headers.
    pub headers: Vec<Field>,
    /// In the JSON body.
    pub body: Vec<Field>,
}

impl Request {
    /// Returns all parameters with their locations.
    pub fn fields(&self) -> impl Iterator<Item = (Location, &Field)> {
        let path = self.path.iter().map(|field| (Location::Path, field));
        let query = self.query.iter().map(|field| (Location::Query, field));
        let headers = self.headers.iter().map(|field| (Location::Header, field));
        let body = self.body.iter().map(|field| (Location::Body, field));
        path.chain(query).chain(headers).chain(body)
    }
}

/// The response of a call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Response {
    /// Whether the family's envelope is around it.
    pub enveloped: bool,
    /// Whether a response without the envelope's code is the payload itself.
    pub unenveloped: bool,
    /// The payload; `None` where nothing is known of it.
    pub data: Option<Field>,
    /// Members of the envelope beside the payload.
    pub envelope_fields: Vec<Field>,
}

/// A push from Linksfield to the customer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// How it is signed.
    pub scheme: SchemeId,
    /// Members whose presence tells this event from others.
    pub recognised_by: Vec<String>,
    /// The members of the body.
    pub body: Vec<Field>,
}

/// How the pages of a list are asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paging {
    /// The name of the parameter with the number of the page; it exists, and is an integer.
    pub page: String,
    /// Where the list stands; there is a list.
    pub items: MemberPath,
    /// Where the number of all items stands; there is an integer.
    pub total: Option<MemberPath>,
    /// The number of the first page.
    pub first: i64,
}

/// Where a member of a response stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum MemberPath {
    /// The payload itself.
    Payload,
    /// Below the payload.
    InPayload(JsonPath),
    /// A member of the envelope beside the payload, by its name.
    EnvelopeField(String),
}

/// A documented example.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Example {
    /// Its name in the file.
    pub name: String,
    /// The page that prints it.
    pub page: Option<String>,
    /// What is to be said of it.
    pub note: Option<String>,
    /// Values of path parameters.
    pub path: Vec<(String, String)>,
    /// Values of query parameters.
    pub query: Vec<(String, String)>,
    /// The body as printed.
    pub body: Option<String>,
    /// The response as printed.
    pub response: Option<String>,
    /// Why the printed body is not even JSON, where it is not.
    pub malformed: Option<String>,
    /// The code with which the printed response refuses the call, where it does.
    pub fails: Option<String>,
    /// Values whose printed form is not the one that is sent or written, with the reason.
    pub differs: Vec<(String, String)>,
}
