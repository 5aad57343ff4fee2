//! The structure of the YAML files, key for key. Only the shape is checked here: references, paths and
//! templates are still text. `resolve` turns these structures into the model. `spec/README.md` explains every
//! key.

mod endpoint;
mod family;
mod field;
mod page;
mod recognition;
mod scalar;
mod shape;

pub(crate) use endpoint::{
    Endpoint, EnvelopeUse, Event, OutcomeCheck, OutcomeSearch, Paging, Request, Response, Status,
};
pub(crate) use family::{
    Code, Common, Envelope, Environment, Family, Inbound, InboundHeader, Login, LoginField, Pairs,
    ResultCode, Retry, Signing, Source,
};
pub(crate) use field::{Field, RequiredWhen, SingleItem, Values};
pub(crate) use page::{Assumption, Page, Titles};
pub(crate) use recognition::{Accepted, Recognition};
pub(crate) use scalar::{Ordered, Scalar};
pub(crate) use shape::{Union, Variant};
