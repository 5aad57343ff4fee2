//! [`EventSet`] and [`Events`]: the traits with which a receiver recognises and reads the events of a family. Generated
//! code implements the first.

use serde_json::value::RawValue;

use super::scheme::{Scheme, SignedAs};
use crate::codec::Members;
use crate::mismatch::Mismatch;

/// The events that a [`Receiver`](super::Receiver) returns, such as `linksfield_api::notification::Event`.
///
/// Only generated enums implement this trait. Its methods are not part of the public API.
pub trait EventSet: Sized {
    /// The kind of an event, such as `linksfield_api::notification::EventKind`.
    type Kind: Copy + Eq + Send + Sync + 'static;

    /// All kinds.
    #[doc(hidden)]
    const KINDS: &'static [Self::Kind];

    /// The schemes with which the events of the family are signed.
    #[doc(hidden)]
    const SCHEMES: &'static [Scheme];

    /// Returns the kind of an event, or `None` if its fields do not identify a kind.
    #[doc(hidden)]
    fn recognise(fields: &mut Members<'_>) -> Option<Self::Kind>;

    /// Returns the documented scheme for events of a kind.
    #[doc(hidden)]
    fn signed_as(kind: Self::Kind) -> SignedAs;

    /// Reads an event of the given kind. Without a kind, returns the unknown event, which keeps the JSON. `fields` are
    /// those of the JSON, if the caller has them.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if a required field is missing or does not have the documented form.
    #[doc(hidden)]
    fn read(
        kind: Option<Self::Kind>,
        raw: &RawValue,
        fields: Option<Members<'_>>,
    ) -> Result<Self, Mismatch>;
}

/// The events that a [`Receiver`](super::Receiver) returns: those of a generated enum, or
/// [`AnyEvent`](super::AnyEvent).
///
/// The trait is implemented for every [`EventSet`]. Its methods are not part of the public API.
pub trait Events: Sized {
    /// The kind of an event.
    type Kind: Copy + Eq + Send + Sync + 'static;

    /// What the methods need to know, if the type does not determine the family.
    #[doc(hidden)]
    type Family: Copy + Send + Sync + 'static;

    #[doc(hidden)]
    fn schemes(family: Self::Family) -> &'static [Scheme];

    #[doc(hidden)]
    fn kind_of(family: Self::Family, fields: &mut Members<'_>) -> Option<Self::Kind>;

    #[doc(hidden)]
    fn signature_of(family: Self::Family, kind: Self::Kind) -> Option<SignedAs>;

    #[doc(hidden)]
    #[allow(clippy::missing_errors_doc, reason = "not part of the public API")]
    fn read_as(
        family: Self::Family,
        kind: Option<Self::Kind>,
        raw: &RawValue,
        fields: Option<Members<'_>>,
    ) -> Result<Self, Mismatch>;
}

impl<E: EventSet> Events for E {
    type Kind = <E as EventSet>::Kind;
    type Family = ();

    fn schemes((): ()) -> &'static [Scheme] {
        E::SCHEMES
    }

    fn kind_of((): (), fields: &mut Members<'_>) -> Option<Self::Kind> {
        E::recognise(fields)
    }

    fn signature_of((): (), kind: Self::Kind) -> Option<SignedAs> {
        Some(E::signed_as(kind))
    }

    fn read_as(
        (): (),
        kind: Option<Self::Kind>,
        raw: &RawValue,
        fields: Option<Members<'_>>,
    ) -> Result<Self, Mismatch> {
        E::read(kind, raw, fields)
    }
}

/// Returns whether an object has all of these keys.
#[doc(hidden)]
#[must_use]
pub fn has_members(fields: &mut Members<'_>, names: &[&str]) -> bool {
    names.iter().all(|name| fields.has(name))
}
