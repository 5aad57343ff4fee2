//! The YAML as it is written, key for key. Nothing is checked here beyond shape: names that point at other
//! things are still text, and so are paths and templates. `resolve` turns this into the model.
//! `spec/README.md` explains every key.

mod endpoint;
mod family;
mod field;
mod page;
mod scalar;

pub(crate) use endpoint::{Endpoint, EnvelopeUse, Event, Paging, Request};
pub(crate) use family::{
    Code, Common, Envelope, Family, Inbound, InboundHeader, Login, LoginField, ResultCode, Signing,
    Source, TypeDef,
};
pub(crate) use field::{Field, SingleItem};
pub(crate) use page::{Assumption, Page, Titles};
pub(crate) use scalar::{Ordered, Scalar};
