//! [`AnyEvent`] and [`EventFamilyInfo`]: events of a family that is chosen at run time.

use std::fmt;

use serde_json::value::RawValue;

use super::event_set::{EventSet, Events};
use super::receiver::ReceiverBuilder;
use super::scheme::{Scheme, SignedAs};
use crate::codec::Members;
use crate::info::CredentialInfo;
use crate::mismatch::Mismatch;
use crate::secret::Secret;

/// The description of a family of events: its credentials and its kinds of events.
///
/// [`EVENT_FAMILIES`](crate::EVENT_FAMILIES) lists all families that have events. [`receiver`](Self::receiver) receives
/// the events of a family, so that a program for all families needs no code for one of them.
///
/// ```
/// use linksfield_api::EVENT_FAMILIES;
///
/// let family = EVENT_FAMILIES.iter().find(|family| family.name == "notification").ok_or("no such family")?;
/// let receiver = family
///     .receiver(|credential| std::env::var(credential.variable).ok().map(Into::into))
///     .build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct EventFamilyInfo {
    /// The name of the family, such as `notification`.
    pub name: &'static str,
    /// The English title.
    pub title: &'static str,
    /// The Chinese title, if the documentation has one.
    pub title_zh: Option<&'static str>,
    /// The purpose of the family.
    pub summary: &'static str,
    /// The secrets and keys with which pushes are signed, and the ids of the keys.
    pub credentials: &'static [CredentialInfo],
    /// The kinds of events.
    pub events: &'static [EventInfo],
    #[doc(hidden)]
    pub keys: &'static [EventKey],
    #[doc(hidden)]
    pub functions: EventFunctions,
}

/// The description of a kind of event.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventInfo {
    /// The name of the kind, such as `order_status_change`.
    pub name: &'static str,
    /// The English title of the event's page.
    pub title: &'static str,
    /// The Chinese title, if the page has one.
    pub title_zh: Option<&'static str>,
    /// A description of the event.
    pub summary: Option<&'static str>,
    /// The coverage of the event's documentation, `complete`, `partial`, `request-only` or `examples-only`.
    pub coverage: &'static str,
    /// The URLs of the pages that the event was transcribed from.
    pub pages: &'static [&'static str],
    /// Whether the fields of a push identify the kind. Otherwise, the kind needs a URL of its own.
    pub is_recognised: bool,
    /// The name of the signature scheme that is documented for the kind.
    pub scheme: &'static str,
}

impl EventInfo {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, title: &'static str, scheme: &'static str) -> Self {
        Self {
            name,
            title,
            title_zh: None,
            summary: None,
            coverage: "",
            pages: &[],
            is_recognised: false,
            scheme,
        }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn documented(
        self,
        title_zh: Option<&'static str>,
        summary: Option<&'static str>,
        coverage: &'static str,
        pages: &'static [&'static str],
    ) -> Self {
        Self { title_zh, summary, coverage, pages, ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn recognised(self) -> Self {
        Self { is_recognised: true, ..self }
    }
}

/// Which credentials are a key: the position of the value, and that of the id if signatures name the key.
#[doc(hidden)]
#[derive(Debug)]
pub struct EventKey {
    pub value: usize,
    pub id: Option<usize>,
}

/// What a receiver needs to know of the events of a family. Kinds are positions in [`EventFamilyInfo::events`].
#[doc(hidden)]
pub struct EventFunctions {
    schemes: &'static [Scheme],
    recognise: fn(&mut Members<'_>) -> Option<usize>,
    signed_as: fn(usize) -> Option<SignedAs>,
    read: Read,
}

/// Reads an event of a kind.
type Read = fn(Option<usize>, &RawValue, Option<Members<'_>>) -> Result<Box<dyn Event>, Mismatch>;

/// A typed event whose type is not known.
trait Event: fmt::Debug + Send + Sync {}

impl<E: fmt::Debug + Send + Sync> Event for E {}

/// Returns the functions of the events of a family.
#[doc(hidden)]
#[must_use]
pub const fn event_functions<E>() -> EventFunctions
where
    E: EventSet + fmt::Debug + Send + Sync + 'static,
{
    EventFunctions {
        schemes: E::SCHEMES,
        recognise: |fields| {
            let kind = E::recognise(fields)?;
            E::KINDS.iter().position(|own| *own == kind)
        },
        signed_as: |kind| E::KINDS.get(kind).map(|kind| E::signed_as(*kind)),
        read: |kind, raw, fields| {
            let kind = kind.and_then(|kind| E::KINDS.get(kind)).copied();
            Ok(Box::new(E::read(kind, raw, fields)?))
        },
    }
}

impl EventFamilyInfo {
    /// Returns the kind of event with this name, such as `order_status_change`.
    ///
    /// Returns `None` if the family has no such kind.
    #[must_use]
    pub fn event(&self, name: &str) -> Option<&'static EventInfo> {
        self.events.iter().find(|event| event.name == name)
    }

    /// Returns a builder of a receiver for the events of the family.
    ///
    /// `value` returns the values of [`credentials`](Self::credentials). Without any, every signed push is refused. A
    /// key counts only if its id is there, too.
    #[must_use]
    pub fn receiver(
        &'static self,
        mut value: impl FnMut(&CredentialInfo) -> Option<Secret>,
    ) -> ReceiverBuilder<AnyEvent> {
        let values: Vec<_> = self.credentials.iter().map(&mut value).collect();
        let given = |index: usize| values.get(index).cloned().flatten();
        let mut builder = ReceiverBuilder::new(self);
        for key in self.keys {
            builder = match (given(key.value), key.id.map(given)) {
                (Some(secret), None) => builder.secret(secret),
                (Some(secret), Some(Some(id))) => builder.key(id.expose(), secret),
                _ => builder,
            };
        }
        builder
    }

    /// Returns the position of a kind in [`events`](Self::events).
    fn position(&self, kind: &EventInfo) -> Option<usize> {
        self.events.iter().position(|own| own == kind)
    }
}

impl fmt::Debug for EventFamilyInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventFamilyInfo")
            .field("name", &self.name)
            .field("events", &self.events)
            .finish_non_exhaustive()
    }
}

/// An event of a family that is chosen at run time.
///
/// [`VerifiedPush::json`](super::VerifiedPush::json) returns its content. `Debug` shows the typed event without
/// sensitive values.
pub struct AnyEvent {
    info: Option<&'static EventInfo>,
    event: Box<dyn Event>,
}

impl AnyEvent {
    /// Returns the description of the kind, or `None` for an event that is not documented.
    #[must_use]
    pub fn info(&self) -> Option<&'static EventInfo> {
        self.info
    }
}

impl fmt::Debug for AnyEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.event.fmt(f)
    }
}

impl Events for AnyEvent {
    type Kind = &'static EventInfo;
    type Family = &'static EventFamilyInfo;

    fn schemes(family: Self::Family) -> &'static [Scheme] {
        family.functions.schemes
    }

    fn kind_of(family: Self::Family, fields: &mut Members<'_>) -> Option<Self::Kind> {
        (family.functions.recognise)(fields).and_then(|kind| family.events.get(kind))
    }

    fn signature_of(family: Self::Family, kind: Self::Kind) -> Option<SignedAs> {
        family.position(kind).and_then(family.functions.signed_as)
    }

    fn read_as(
        family: Self::Family,
        kind: Option<Self::Kind>,
        raw: &RawValue,
        fields: Option<Members<'_>>,
    ) -> Result<Self, Mismatch> {
        let position = match kind {
            None => None,
            Some(kind) => {
                let position = family.position(kind);
                Some(position.ok_or_else(|| Mismatch::concealed("an event of the family"))?)
            }
        };
        let event = (family.functions.read)(position, raw, fields)?;
        Ok(Self { info: kind, event })
    }
}
