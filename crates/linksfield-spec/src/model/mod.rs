//! The checked model of a spec, as plain data that compares by meaning.
//!
//! Every reference is an id of something that exists, and every text with a structure is parsed. Code that
//! uses the model does not check or parse anything again. The model contains no positions: for the position
//! of a part in the YAML, see [`SpecPath`](crate::SpecPath).

mod basis;
mod call;
mod codes;
mod family;
mod field;
mod id;
mod objects;
mod page;
mod paging;
mod recognition;
mod response;
pub(crate) mod rules;
pub mod sandbox;
mod sensitive;
mod signed_text;
mod template;
pub(crate) mod words;

pub use basis::{Basis, PageKind};
pub use call::{Argument, Call, Endpoint, Event, Example, OutcomeCheck, OutcomeSearch, Request};
pub use codes::{ResultCode, Retry};
pub use family::{
    Common, CommonSource, Credential, Envelope, Environment, Family, Inbound, InboundHeader,
    Language, Limits, Login, LoginValue, Refusal, Server, Signing, TokenLocation,
};
pub use field::{
    Code, CodesType, Field, InlineCodes, InlineObject, InlineUnion, ObjectType, Required, Type,
    TypeDef, TypeKind, Union, UnionType, Variant,
};
pub use id::{CredentialId, EndpointId, SchemeId, ServerId, TypeId};
pub use page::{Assumption, Page, Titles};
pub use paging::{MemberPath, Paging, PagingBy};
pub use recognition::{Recognised, Recognition, recognition_order};
pub use response::{ErrorStatus, Response, Status};
pub use rules::{Condition, Limited, RequiredWhen, Rules, code_span};
pub use signed_text::{
    ClockFormat, PairsForm, PushTemplate, SignedTemplate, SignedValue, TextDigest, TextPiece,
    ValuePiece,
};
pub use template::{
    JsonPath, PathSegment, PathTemplate, PrefixPiece, SegmentPiece, SignatureForm, SignaturePiece,
    SignatureTemplate,
};
pub use words::*;

use serde::Serialize;

/// A whole spec.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spec {
    /// The families, sorted by name.
    pub families: Vec<Family>,
}

impl Spec {
    /// Returns the family with a name.
    #[must_use]
    pub fn family(&self, id: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.id == id)
    }
}
