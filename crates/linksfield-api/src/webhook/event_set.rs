//! [`EventSet`]: the trait by which a receiver recognises and reads the events of a family. Generated code implements
//! it.

use serde_json::value::RawValue;

use super::scheme::{Scheme, SignedAs};
use crate::codec::Members;
use crate::mismatch::Mismatch;

/// The events of a family: what a [`Receiver`](super::Receiver) receives, such as
/// `linksfield_api::notification::Event`.
///
/// Implemented by generated enums only: its methods are not part of the public API.
pub trait EventSet: Sized {
    /// The kinds of events.
    type Kind: Copy;

    /// How events are signed.
    #[doc(hidden)]
    const SCHEMES: &'static [Scheme];

    /// The kind of an event, where its members show it.
    #[doc(hidden)]
    fn recognise(raw: &RawValue) -> Option<Self::Kind>;

    /// How events of a kind are documented to be signed.
    #[doc(hidden)]
    fn signed_as(kind: Self::Kind) -> SignedAs;

    /// Reads an event of the given kind; of none, as JSON.
    ///
    /// # Errors
    ///
    /// When a documented member is not what it should be.
    #[doc(hidden)]
    fn read(kind: Option<Self::Kind>, raw: &RawValue) -> Result<Self, Mismatch>;
}

/// Whether an object has all of these members.
#[doc(hidden)]
#[must_use]
pub fn has_members(raw: &RawValue, names: &[&str]) -> bool {
    Members::split(raw).is_ok_and(|object| names.iter().all(|name| object.get(name).is_some()))
}
