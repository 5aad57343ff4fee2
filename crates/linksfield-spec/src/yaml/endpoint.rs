//! The files of endpoints: calls, events and documents.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::family::{ResultCode, Retry};
use super::field::Field;
use super::page::{Assumption, Page, Titles};
use super::recognition::Recognition;
use super::sandbox::{Several, Step, Trigger};
use super::scalar::{Ordered, Scalar};
use crate::model::{BodyContent, Content, Coverage, Effect, Executed, Method};

/// How a push from Linksfield to the customer is verified and recognised. The fields of the push are listed
/// under `request.body`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    /// The signature of the push: a name under `inbound:` of `family.yaml`.
    pub(crate) scheme: String,
    /// The conditions that distinguish this event from the other events of the family. All of them must be
    /// true. An entry is the name of a field that is present, or a mapping of a field to its value or values.
    /// Leave the key out if the fields of the event are not documented.
    #[serde(default)]
    pub(crate) recognised_by: Vec<Recognition>,
    /// The changes of the sandbox's world after which the sandbox sends the push: a mapping, or a list of mappings.
    /// The client does not depend on this key.
    pub(crate) sandbox: Option<Several<Trigger>>,
}

/// An endpoint file: a call, an event (a push to the customer), or a document (a page that describes
/// neither).
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["title", "pages", "coverage"], "allOf" = crate::schema::needs_of_endpoints())))]
pub(crate) struct Endpoint {
    /// The title of the page.
    pub(crate) title: Titles,
    /// The group in the page tree of the documentation. For a push, the product whose pages document it, such
    /// as Cube.
    pub(crate) group: Option<String>,
    /// What the call does. The first sentence becomes the first line of the documentation of the call, and
    /// the rest the text below it.
    pub(crate) summary: Option<String>,
    /// The pages that the file was transcribed from. At least one, each with a `url` or a `note`.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    #[serde(default)]
    pub(crate) pages: Vec<Page>,
    /// How much of the endpoint is documented. Code is generated for `complete`, `partial`, `request-only`
    /// and `examples-only`.
    pub(crate) coverage: Coverage,
    /// `true` for a page that describes no call. Such a file otherwise has only `title`, `group`, `pages` and
    /// `coverage`.
    #[serde(default)]
    pub(crate) document: bool,
    /// Whether the call changes something. It decides whether the client may retry the call. Required for a
    /// call for which code is generated.
    pub(crate) effect: Option<Effect>,
    /// The HTTP method. A GET and a HEAD have no body, and the response to a HEAD has no content.
    pub(crate) method: Option<Method>,
    /// The server of the call: a name under `servers:` of `family.yaml`. Required if the family has several
    /// servers.
    pub(crate) server: Option<String>,
    /// The path below the base URL, with its parameters in braces, such as `/sims/{sim_id}/usage`. Each
    /// parameter is listed under `request.path`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::WebPath>"))]
    pub(crate) path: Option<String>,
    /// The label that the page prints, such as `Testing`.
    pub(crate) stability: Option<String>,
    /// The time in seconds that an attempt of the call may take according to the page. A number below 30 has
    /// no effect.
    pub(crate) timeout: Option<u32>,
    /// Marks the call as deprecated, with a sentence that states what to use instead, such as `Use pause
    /// instead.`
    pub(crate) deprecated: Option<String>,
    /// The call of this family that shows the outcome of an uncertain write: its name, or a mapping that also
    /// states what to compare.
    pub(crate) outcome_check: Option<OutcomeCheck>,
    /// The text that this call sends in a common field of the family, by the name of the field, such as
    /// `tradeType: singleVerify`. Possible for the sources `constant`, `call-name` and `per-call`.
    #[serde(default)]
    pub(crate) common: Ordered<String>,
    /// The names of the common fields that this call does not send. With the field of the signature, the call
    /// is not signed.
    #[serde(default)]
    pub(crate) without: Vec<String>,
    /// The result codes that have a meaning for this call. They take precedence over the codes of the family.
    #[serde(default)]
    pub(crate) codes: Vec<ResultCode>,
    /// The HTTP statuses and result codes after which the same call may succeed later. Reads and idempotent
    /// writes are retried after them, in addition to the usual transient errors.
    #[serde(default)]
    pub(crate) retry: Retry,
    /// How the push is verified and recognised. A file with this key describes an event, and has no `method`,
    /// `path`, `server` and `effect`.
    pub(crate) event: Option<Event>,
    /// The parameters of the call, by the place where they travel. For an event, the fields of the push under
    /// `body`.
    pub(crate) request: Option<Request>,
    /// The response to a successful call. Without this key, the payload is returned as JSON.
    pub(crate) response: Option<Response>,
    /// How a list is returned page by page. Exactly one of the keys `page`, `offset` and `cursor` names the
    /// parameter that the client changes from page to page.
    pub(crate) paging: Option<Paging>,
    /// The examples of the page, by an English name. They are checked against the fields, and become tests of
    /// the generated code.
    #[serde(default)]
    pub(crate) examples: Ordered<Example>,
    /// What the sandbox does with its world in this call: a step, or a list of steps. Without this key, the sandbox
    /// responds with the example. The client does not depend on this key. For an event, see `event.sandbox`.
    pub(crate) sandbox: Option<Several<Step>>,
    /// The decisions where the page is silent or contradicts itself, by a name such as
    /// `dates-may-be-missing`.
    #[serde(default)]
    pub(crate) assumptions: Ordered<Assumption>,
}

/// The parameters of a call, by the place where they travel.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    /// How the body is written.
    #[serde(default)]
    pub(crate) content: BodyContent,
    /// The value of the header `Content-Type`, if it is not the usual one of the content, such as
    /// `application/merge-patch+json`.
    pub(crate) media_type: Option<String>,
    /// The parameters of the path, by their names in the braces of `path`. They are single values, and always
    /// required.
    #[serde(default)]
    pub(crate) path: Ordered<Field>,
    /// The parameters of the query, by their names on the wire: single values, or lists.
    #[serde(default)]
    pub(crate) query: Ordered<Field>,
    /// The headers of the request, by their names: single values.
    #[serde(default)]
    pub(crate) headers: Ordered<Field>,
    /// The names of field groups under `fields:` of `family.yaml`. Their fields are added to the body, or to
    /// the query if the call has no body described by `body`.
    #[serde(default)]
    pub(crate) include: Vec<String>,
    /// The fields of the body, by their names on the wire.
    #[serde(default)]
    pub(crate) body: Ordered<Field>,
    /// The whole body as one value, instead of `body`. The value may have any type, such as a list.
    pub(crate) data: Option<Field>,
}

/// The response to a successful call.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    /// What a success contains. If it is not `json`, only the keys `headers`, `statuses`, `errors`, `columns`
    /// and `envelope: none` apply.
    #[serde(default)]
    pub(crate) content: Content,
    /// Whether the response has the envelope of the family.
    #[serde(default)]
    pub(crate) envelope: EnvelopeUse,
    /// The payload: a value of any type.
    pub(crate) data: Option<Field>,
    /// The fields of the envelope that are not the payload, such as the total number of items.
    #[serde(default)]
    pub(crate) envelope_fields: Ordered<Field>,
    /// The columns of a CSV file, by the names in its first line. Leave the key out if they are not
    /// documented.
    #[serde(default)]
    pub(crate) columns: Ordered<Field>,
    /// The documented headers of the response: single values.
    #[serde(default)]
    pub(crate) headers: Ordered<Field>,
    /// The documented HTTP statuses of a success, such as `201`. If they differ in their content, all of them
    /// are listed.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = crate::schema::success())))]
    #[serde(default)]
    pub(crate) statuses: Ordered<Status>,
    /// The documented HTTP statuses of failures, such as `409`.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = crate::schema::failure())))]
    #[serde(default)]
    pub(crate) errors: Ordered<ErrorStatus>,
}

/// An HTTP status of a success.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Status {
    /// The meaning of the status.
    pub(crate) doc: Option<String>,
    /// The name of the status in Rust, in PascalCase, if HTTP has none from 200 to 207 or if the page names
    /// it better.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::PascalCase>"))]
    pub(crate) name: Option<String>,
    /// What a response with this status contains, if it differs from `response.content`.
    pub(crate) content: Option<Content>,
    /// The payload of a response with this status, if it differs from `response.data`.
    pub(crate) data: Option<Field>,
}

/// An HTTP status of a failure.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorStatus {
    /// The meaning of the status.
    pub(crate) doc: Option<String>,
    /// For a write: whether it was executed. Without this key, the general rule for the status applies. `no`
    /// is possible for the statuses from 400 to 499, except 408.
    pub(crate) executed: Option<Executed>,
}

/// Whether a response has the envelope of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EnvelopeUse {
    /// The envelope is present, unless the family has `unenveloped: accepted`. The default.
    #[default]
    Family,
    /// A response without the result code is itself the payload.
    Optional,
    /// Every response is itself the payload.
    None,
}

/// How to check the outcome of a write: the name of a call, or a mapping.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum OutcomeCheck {
    /// The name of the call.
    Name(String),
    /// The call, and what to compare.
    Search(Box<OutcomeSearch>),
}

/// How to check the outcome of an uncertain write.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct OutcomeSearch {
    /// The other call of the family, which must be a read.
    pub(crate) call: String,
    /// What a person compares, in sentences. Errors and the documentation show them.
    pub(crate) compare: Option<String>,
    /// The parameters of the other call: for each, the name of a parameter of this call, or a whole number.
    /// With this key, the client can make the check itself.
    pub(crate) parameters: Option<Ordered<Scalar>>,
    /// The path of the records in the payload of the other call: a list, or one object. By default, the
    /// `items` of its `paging`, or the payload.
    pub(crate) records: Option<String>,
    /// The field of a record that identifies it. A record whose id did not exist before the call is new.
    pub(crate) id: Option<String>,
    /// The field of a record with the time of the call. A record that is much older belongs to another call.
    pub(crate) time: Option<String>,
    /// Pairs of a field of a record and a parameter of this call. If their values differ, the record belongs
    /// to another call.
    #[serde(default)]
    pub(crate) equal: Ordered<String>,
    /// The seconds after which a call without a record counts as not executed. 60 by default.
    pub(crate) settled_after: Option<u32>,
}

impl<'de> Deserialize<'de> for OutcomeCheck {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrMapping;
        impl<'de> Visitor<'de> for NameOrMapping {
            type Value = OutcomeCheck;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a call, or a mapping with `call`")
            }

            fn visit_str<E>(self, name: &str) -> Result<OutcomeCheck, E> {
                Ok(OutcomeCheck::Name(name.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OutcomeCheck, A::Error> {
                let search = OutcomeSearch::deserialize(MapAccessDeserializer::new(map))?;
                Ok(OutcomeCheck::Search(Box::new(search)))
            }
        }
        deserializer.deserialize_any(NameOrMapping)
    }
}

/// How a list is returned page by page. Exactly one of `page`, `offset` and `cursor` is required.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Paging {
    /// The parameter with the number of the page: an `integer`.
    pub(crate) page: Option<String>,
    /// The parameter with the number of items before the page: an `integer`.
    pub(crate) offset: Option<String>,
    /// The parameter with the cursor: an optional `text` or `integer`. The first page is requested without
    /// it.
    pub(crate) cursor: Option<String>,
    /// With `cursor`: where the response states the cursor of the next page, as a path, or as `header:` and
    /// the name of a header.
    pub(crate) next: Option<String>,
    /// The path of a `boolean` or a `flag`. The list ends if the value is false.
    pub(crate) has_more: Option<String>,
    /// With `page`: the path of the number of pages, instead of `has_more`.
    pub(crate) pages: Option<String>,
    /// The parameter with the greatest number of items of a page. The client does not fill it.
    pub(crate) limit: Option<String>,
    /// The path of the list below the payload, or `data` if the payload is the list.
    pub(crate) items: String,
    /// Where the total number of items is: a path that begins in the payload, the name of a field under
    /// `envelope_fields`, or `header:` and the name of a header.
    pub(crate) total: Option<String>,
    /// The number of the first page, 1 by default, or the offset of the first item, 0 by default.
    pub(crate) first: Option<i64>,
}

/// An example of the page.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    /// The URL of the page that prints the example.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Url>"))]
    pub(crate) page: Option<String>,
    /// What is special about the example.
    pub(crate) note: Option<String>,
    /// What is not printed, if the example is composed of printed parts, such as `The page prints only the
    /// payload.`
    pub(crate) composed: Option<String>,
    /// Why the printed body is not JSON, if the page misprints it, such as `A comma is missing.` The body is
    /// kept as printed and not checked.
    pub(crate) malformed: Option<String>,
    /// The printed values of the parameters in the path, in quotes.
    #[serde(default)]
    pub(crate) path: Ordered<String>,
    /// The printed values of the parameters in the query, in quotes. A list is one text with commas, or JSON
    /// with `style: json`.
    #[serde(default)]
    pub(crate) query: Ordered<String>,
    /// The printed body of the request, as a block after `|`: JSON, or pairs such as `a=1&b=2` for a form, or
    /// a text.
    pub(crate) body: Option<String>,
    /// The printed HTTP status. By default the first one under `response.statuses`, or else 200.
    pub(crate) status: Option<u16>,
    /// The printed headers of the response, in quotes.
    #[serde(default)]
    pub(crate) response_headers: Ordered<String>,
    /// The result code with which the printed response refuses the call, in quotes. The code must be listed
    /// under `codes`.
    pub(crate) fails: Option<String>,
    /// The printed response, as a block after `|`: JSON, or the text of the content.
    pub(crate) response: Option<String>,
    /// The printed content of a `binary` response in Base64, instead of `response`.
    pub(crate) response_base64: Option<String>,
    /// The printed values that differ from the specification: the path of each value, and the reason why the
    /// page prints something else.
    #[serde(default)]
    pub(crate) differs: Ordered<String>,
}
