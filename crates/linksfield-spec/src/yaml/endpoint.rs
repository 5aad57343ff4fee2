//! The files of endpoints: calls, events and documents.

use serde::Deserialize;

use super::field::Field;
use super::page::{Assumption, Page, Titles};
use super::scalar::Ordered;
use crate::model::{Coverage, Effect, Method};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    pub(crate) scheme: String,
    #[serde(default)]
    pub(crate) recognised_by: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Endpoint {
    pub(crate) title: Titles,
    pub(crate) summary: Option<String>,
    pub(crate) group: Option<String>,
    #[serde(default)]
    pub(crate) pages: Vec<Page>,
    pub(crate) coverage: Coverage,
    #[serde(default)]
    pub(crate) document: bool,
    pub(crate) effect: Option<Effect>,
    pub(crate) method: Option<Method>,
    pub(crate) path: Option<String>,
    pub(crate) server: Option<String>,
    pub(crate) deprecated: Option<String>,
    pub(crate) stability: Option<String>,
    #[serde(default)]
    pub(crate) common: Ordered<String>,
    #[serde(default)]
    pub(crate) without: Vec<String>,
    pub(crate) request: Option<Request>,
    pub(crate) response: Option<Response>,
    pub(crate) event: Option<Event>,
    pub(crate) outcome_check: Option<String>,
    pub(crate) paging: Option<Paging>,
    #[serde(default)]
    pub(crate) examples: Ordered<Example>,
    #[serde(default)]
    pub(crate) assumptions: Ordered<Assumption>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    #[serde(default)]
    pub(crate) include: Vec<String>,
    #[serde(default)]
    pub(crate) path: Ordered<Field>,
    #[serde(default)]
    pub(crate) query: Ordered<Field>,
    #[serde(default)]
    pub(crate) headers: Ordered<Field>,
    #[serde(default)]
    pub(crate) body: Ordered<Field>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    #[serde(default)]
    pub(crate) envelope: EnvelopeUse,
    pub(crate) data: Option<Field>,
    #[serde(default)]
    pub(crate) envelope_fields: Ordered<Field>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EnvelopeUse {
    #[default]
    Family,
    Optional,
    None,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paging {
    pub(crate) page: String,
    pub(crate) items: String,
    pub(crate) total: Option<String>,
    #[serde(default = "one")]
    pub(crate) first: i64,
}

fn one() -> i64 {
    1
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) page: Option<String>,
    pub(crate) note: Option<String>,
    #[serde(default)]
    pub(crate) path: Ordered<String>,
    #[serde(default)]
    pub(crate) query: Ordered<String>,
    pub(crate) body: Option<String>,
    pub(crate) response: Option<String>,
    pub(crate) malformed: Option<String>,
    pub(crate) fails: Option<String>,
    #[serde(default)]
    pub(crate) differs: Ordered<String>,
}
