//! Calls and events: the content of one endpoint file.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::codes::{ResultCode, Retry};
use super::field::Field;
use super::id::{EndpointId, SchemeId, ServerId};
use super::page::{Assumption, Page, Titles};
use super::paging::{MemberPath, Paging};
use super::recognition::Recognition;
use super::response::Response;
use super::sandbox::{Step, Trigger};
use super::template::{JsonPath, PathTemplate};
use super::words::{BodyContent, Coverage, Effect, Location, Method};
use crate::path::SpecPath;

/// One endpoint file: a call, an event, a document, or a page with too little detail for code.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Endpoint {
    /// The name of the file without its extension.
    pub id: EndpointId,
    /// The path of the file below the spec folder.
    pub file: String,
    /// The titles of the page.
    pub title: Titles,
    /// What the endpoint does.
    pub summary: Option<String>,
    /// The group under which the documentation lists the page.
    pub group: Option<String>,
    /// The pages that the file was transcribed from.
    pub pages: Vec<Page>,
    /// How much of the endpoint is documented.
    pub coverage: Coverage,
    /// Whether the page is a document that describes no call.
    pub document: bool,
    /// The reason why the endpoint should not be used any more.
    pub deprecated: Option<String>,
    /// The documentation's label, such as "Testing".
    pub stability: Option<String>,
    /// The call. `None` for events and documents, and if too little is documented to call the endpoint.
    pub call: Option<Call>,
    /// The HTTP method. It may be known even if the path is not.
    pub method: Option<Method>,
    /// The path. It may be known even if too little is documented to call the endpoint.
    pub path: Option<PathTemplate>,
    /// The event, for a push.
    pub event: Option<Event>,
    /// The documented examples.
    pub examples: Vec<Example>,
    /// Decisions about points that the page leaves open or contradicts.
    pub assumptions: Vec<Assumption>,
}

impl Endpoint {
    /// Returns the path to the top of the endpoint's file.
    ///
    /// Not to be confused with the field `path`, which is the URL path of the call.
    #[must_use]
    pub fn path(&self) -> SpecPath {
        SpecPath::file(&*self.file)
    }

    /// Returns the path of a parameter of the call, or of a field of the event's body.
    ///
    /// A parameter from a group of fields also has such a path, although the file does not contain the key.
    /// [`Sources`](crate::Sources) maps it to the place where the group is included.
    #[must_use]
    pub fn parameter_path(&self, location: Location, name: &str) -> SpecPath {
        let request = self.path().at("request");
        let data = self.call.as_ref().and_then(|call| call.request.data.as_ref());
        match location {
            Location::Body if data.is_some_and(|data| data.name == name) => request.at("data"),
            location => request.at(location.key()).at(name),
        }
    }
}

/// A call from the customer to Linksfield.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Call {
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL of the server.
    pub path: PathTemplate,
    /// The server.
    pub server: ServerId,
    /// Whether the call reads or writes.
    pub effect: Effect,
    /// The texts that this call sends in common fields, by the name of the field.
    pub common: BTreeMap<String, String>,
    /// The names of the common fields that this call does not send.
    pub without: BTreeSet<String>,
    /// The parameters.
    pub request: Request,
    /// The response.
    pub response: Response,
    /// The result codes with a documented meaning for this call, in addition to those of the family.
    pub codes: Vec<ResultCode>,
    /// The errors of this call after which the same call may succeed later, in addition to those of the family.
    pub retry: Retry,
    /// How to find out whether an uncertain write was executed.
    pub outcome_check: Option<OutcomeCheck>,
    /// How further pages of a list are requested.
    pub paging: Option<Paging>,
    /// The time limit of an attempt that the documentation suggests for this call, in seconds.
    pub timeout: Option<u32>,
    /// What the sandbox does with its world. Empty if it only sends the example.
    pub sandbox: Vec<Step>,
}

impl Call {
    /// Returns where this call sends the common fields with `in: params`: in the body if it has fields as JSON or as a
    /// form, otherwise in the query.
    #[must_use]
    pub fn params_location(&self) -> Location {
        if self.method.has_body() && self.request.takes_params_in_body() {
            Location::Body
        } else {
            Location::Query
        }
    }
}

/// The parameters of a call by location. Each list has the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Request {
    /// The parameters in the path.
    pub path: Vec<Field>,
    /// The parameters in the query.
    pub query: Vec<Field>,
    /// The parameters in headers.
    pub headers: Vec<Field>,
    /// The fields of the body.
    pub body: Vec<Field>,
    /// How the body is written.
    pub content: BodyContent,
    /// The whole body, if it is a single value instead of fields.
    pub data: Option<Field>,
    /// The value of the header `Content-Type`, if it is not the usual one of the content.
    pub media_type: Option<String>,
}

impl Request {
    /// Whether common fields can be fields of the body.
    pub(crate) fn takes_params_in_body(&self) -> bool {
        self.data.is_none() && matches!(self.content, BodyContent::Json | BodyContent::Form)
    }

    /// Returns the value of the header `Content-Type`, without the boundary of a multipart body.
    #[must_use]
    pub fn media_type(&self) -> &str {
        self.media_type.as_deref().unwrap_or(match self.content {
            BodyContent::Json => "application/json",
            BodyContent::Form => "application/x-www-form-urlencoded",
            BodyContent::Multipart => "multipart/form-data",
            BodyContent::Text => "text/plain; charset=utf-8",
            BodyContent::Binary => "application/octet-stream",
        })
    }

    /// Returns the parameters that callers choose, with their locations.
    pub fn fields(&self) -> impl Iterator<Item = (Location, &Field)> {
        self.all_fields().filter(|(_, field)| field.rules.constant.is_none())
    }

    /// Returns all parameters with their locations, also those with a constant value.
    pub fn all_fields(&self) -> impl Iterator<Item = (Location, &Field)> {
        let path = self.path.iter().map(|field| (Location::Path, field));
        let query = self.query.iter().map(|field| (Location::Query, field));
        let headers = self.headers.iter().map(|field| (Location::Header, field));
        let body = self.body.iter().map(|field| (Location::Body, field));
        let data = self.data.iter().map(|field| (Location::Body, field));
        path.chain(query).chain(headers).chain(body).chain(data)
    }
}

/// A push from Linksfield to the customer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// The scheme by which the push is signed.
    pub scheme: SchemeId,
    /// What distinguishes this event from others. All of it must be true of a push.
    pub recognised_by: Vec<Recognition>,
    /// The fields of the body.
    pub body: Vec<Field>,
    /// The changes of the sandbox's world after which the sandbox sends the push.
    pub sandbox: Vec<Trigger>,
}

/// How to find out whether an uncertain write was executed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeCheck {
    /// The call that shows it, which is a read.
    pub call: EndpointId,
    /// What to compare, in words.
    pub compare: Option<String>,
    /// How a client finds the record of an executed write. `None` if only a person can tell.
    pub search: Option<OutcomeSearch>,
}

/// How a client finds the record of an executed write in the response of another call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeSearch {
    /// The parameters of the other call, by name.
    pub parameters: Vec<(String, Argument)>,
    /// The path of the records: a list, or a single object.
    pub records: MemberPath,
    /// The field that identifies a record. The path begins in the record.
    pub id: Option<JsonPath>,
    /// The field with the time at which the write was executed. The path begins in the record.
    pub time: Option<JsonPath>,
    /// Pairs of a field of the record and a parameter of the write, which are equal if the write was executed.
    pub equal: Vec<(JsonPath, JsonPath)>,
    /// How many seconds after the request a write that has left no record counts as not executed.
    pub settled_after: Option<u32>,
}

/// The value of a parameter of the other call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Argument {
    /// The value of this parameter of the write. If the value is a list, it must have a single item.
    Parameter(JsonPath),
    /// A whole number.
    Number(i64),
}

/// A documented example.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Example {
    /// The name of the example in the file.
    pub name: String,
    /// The page that prints the example.
    pub page: Option<String>,
    /// A remark about the example.
    pub note: Option<String>,
    /// The values of path parameters.
    pub path: Vec<(String, String)>,
    /// The values of query parameters.
    pub query: Vec<(String, String)>,
    /// The body as printed.
    pub body: Option<String>,
    /// The response as printed.
    pub response: Option<String>,
    /// Whether `response` is the Base64 of the content.
    pub is_base64: bool,
    /// The HTTP status of the printed response, if the page prints one.
    pub status: Option<u16>,
    /// The headers of the printed response.
    pub response_headers: Vec<(String, String)>,
    /// The reason why the printed body is not JSON, if it is not.
    pub malformed: Option<String>,
    /// Which part of the example is not printed, if the example is composed of printed parts.
    pub composed: Option<String>,
    /// The result code of the printed response, if it reports a failure.
    pub fails: Option<String>,
    /// The paths of values that the page prints differently from what is sent or received, each with the
    /// reason.
    pub differs: Vec<(String, String)>,
}

impl Example {
    /// Whether the printed response has the status of an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.status.is_some_and(|status| status >= 300)
    }
}
