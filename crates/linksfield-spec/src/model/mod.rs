//! The checked model of a spec: plain data, compared by meaning. Every name that points at something is an id
//! of something that exists, every text with a structure has been taken apart, and nothing that reads the
//! model needs to check or parse it again. Where a part stands in the YAML is not part of it: see
//! [`SpecPath`](crate::SpecPath).

mod call;
mod family;
mod field;
mod id;
mod page;
mod template;
pub(crate) mod words;

pub use call::{Call, Endpoint, Event, Example, MemberPath, Paging, Request, Response};
pub use family::{
    Common, CommonSource, Credential, Envelope, Environment, Family, Inbound, InboundHeader,
    Language, Login, LoginValue, Refusal, ResultCode, Server, Signing, TokenLocation,
};
pub use field::{Code, Field, InlineObject, ObjectType, Required, Type, TypeDef, TypeKind};
pub use id::{CredentialId, EndpointId, SchemeId, ServerId, TypeId};
pub use page::{Assumption, Page, Titles};
pub use template::{
    JsonPath, PathSegment, PathTemplate, PrefixPiece, SignatureForm, SignaturePiece,
    SignatureTemplate,
};
pub use words::*;

use serde::Serialize;

/// A whole spec: all families, sorted by name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spec {
    /// The families.
    pub families: Vec<Family>,
}

impl Spec {
    /// Returns the family of that name.
    #[must_use]
    pub fn family(&self, id: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.id == id)
    }
}
