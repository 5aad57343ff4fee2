//! The files of endpoints: calls, events and documents.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::family::{ResultCode, Retry};
use super::field::Field;
use super::page::{Assumption, Page, Titles};
use super::recognition::Recognition;
use super::scalar::{Ordered, Scalar};
use crate::model::{BodyContent, Content, Coverage, Effect, Executed, Method};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    pub(crate) scheme: String,
    #[serde(default)]
    pub(crate) recognised_by: Vec<Recognition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Endpoint {
    pub(crate) title: Titles,
    pub(crate) group: Option<String>,
    pub(crate) summary: Option<String>,
    #[serde(default)]
    pub(crate) pages: Vec<Page>,
    pub(crate) coverage: Coverage,
    #[serde(default)]
    pub(crate) document: bool,
    pub(crate) effect: Option<Effect>,
    pub(crate) method: Option<Method>,
    pub(crate) server: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) stability: Option<String>,
    pub(crate) timeout: Option<u32>,
    pub(crate) deprecated: Option<String>,
    pub(crate) outcome_check: Option<OutcomeCheck>,
    #[serde(default)]
    pub(crate) common: Ordered<String>,
    #[serde(default)]
    pub(crate) without: Vec<String>,
    #[serde(default)]
    pub(crate) codes: Vec<ResultCode>,
    #[serde(default)]
    pub(crate) retry: Retry,
    pub(crate) event: Option<Event>,
    pub(crate) request: Option<Request>,
    pub(crate) response: Option<Response>,
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
    pub(crate) content: BodyContent,
    pub(crate) media_type: Option<String>,
    #[serde(default)]
    pub(crate) path: Ordered<Field>,
    #[serde(default)]
    pub(crate) query: Ordered<Field>,
    #[serde(default)]
    pub(crate) headers: Ordered<Field>,
    #[serde(default)]
    pub(crate) include: Vec<String>,
    #[serde(default)]
    pub(crate) body: Ordered<Field>,
    pub(crate) data: Option<Field>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    #[serde(default)]
    pub(crate) content: Content,
    #[serde(default)]
    pub(crate) envelope: EnvelopeUse,
    pub(crate) data: Option<Field>,
    #[serde(default)]
    pub(crate) envelope_fields: Ordered<Field>,
    #[serde(default)]
    pub(crate) columns: Ordered<Field>,
    #[serde(default)]
    pub(crate) headers: Ordered<Field>,
    #[serde(default)]
    pub(crate) statuses: Ordered<Status>,
    #[serde(default)]
    pub(crate) errors: Ordered<ErrorStatus>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Status {
    pub(crate) doc: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) content: Option<Content>,
    pub(crate) data: Option<Field>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorStatus {
    pub(crate) doc: Option<String>,
    pub(crate) executed: Option<Executed>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EnvelopeUse {
    #[default]
    Family,
    Optional,
    None,
}

/// How to check the outcome of a write: the name of a call, or a mapping.
#[derive(Debug)]
pub(crate) enum OutcomeCheck {
    Name(String),
    Search(Box<OutcomeSearch>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OutcomeSearch {
    pub(crate) call: String,
    pub(crate) compare: Option<String>,
    pub(crate) parameters: Option<Ordered<Scalar>>,
    pub(crate) records: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) time: Option<String>,
    #[serde(default)]
    pub(crate) equal: Ordered<String>,
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paging {
    pub(crate) page: Option<String>,
    pub(crate) offset: Option<String>,
    pub(crate) cursor: Option<String>,
    pub(crate) next: Option<String>,
    pub(crate) has_more: Option<String>,
    pub(crate) pages: Option<String>,
    pub(crate) limit: Option<String>,
    pub(crate) items: String,
    pub(crate) total: Option<String>,
    pub(crate) first: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) page: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) composed: Option<String>,
    pub(crate) malformed: Option<String>,
    #[serde(default)]
    pub(crate) path: Ordered<String>,
    #[serde(default)]
    pub(crate) query: Ordered<String>,
    pub(crate) body: Option<String>,
    pub(crate) status: Option<u16>,
    #[serde(default)]
    pub(crate) response_headers: Ordered<String>,
    pub(crate) fails: Option<String>,
    pub(crate) response: Option<String>,
    pub(crate) response_base64: Option<String>,
    #[serde(default)]
    pub(crate) differs: Ordered<String>,
}
