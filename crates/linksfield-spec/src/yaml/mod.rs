//! The structure of the YAML files, key for key. Only the shape is checked here: references, paths and
//! templates are still text. `resolve` turns these structures into the model. `spec/README.md` explains every
//! key.

mod endpoint;
mod family;
mod field;
mod page;
mod recognition;
pub(crate) mod sandbox;
mod scalar;
mod signing;

pub(crate) use endpoint::{
    Endpoint, EnvelopeUse, Event, OutcomeCheck, OutcomeSearch, Paging, Request, Response, Status,
};
pub(crate) use family::{
    Common, Envelope, Environment, Family, Login, LoginField, ResultCode, Retry, Source,
};
pub(crate) use field::{Code, Field, RequiredWhen, SingleItem, Union, Values, Variant};
pub(crate) use page::{Assumption, Page, Titles};
pub(crate) use recognition::{Accepted, Recognition};
pub(crate) use scalar::{Ordered, Scalar};
pub(crate) use signing::{Inbound, InboundHeader, Pairs, Signing};
