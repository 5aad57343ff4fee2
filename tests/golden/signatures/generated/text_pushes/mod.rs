// @generated from spec/text_pushes/family.yaml by `cargo xtask gen`. Do not edit.

//! Pushes whose signed text is the body as received. Linksfield's title: *Pushes with a signed
//! text*.
//!
//! It exists in no documentation.
//!
//! ```
//! use linksfield_api::text_pushes::{Event, Receiver};
//!
//! # async fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = Receiver::builder().key("key id", "key value").secret("secret").build()?;
//! let delivery = receiver.receive(headers, body).await?;
//! match delivery.event() {
//!     Event::Closed(event) => println!("{event:?}"),
//!     other => println!("{other:?}"),
//! }
//! delivery.confirm().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Events
//!
//! | event | recognised by | coverage | purpose |
//! |---|---|---|---|
//! | [`Closed`] | `closed` | complete | Something is closed. |
//! | [`Opened`] | `opened` | complete | Something is opened. |
//! | [`Paid`] | `paid` | complete | Something is paid. |
//! | [`Summarised`] | `summarised` | complete | Something is summarised. |
//!
//! # Verification of pushes
//!
//! [`Receiver`] verifies the signature of each push. The scheme is fixed for each event.
//!
//! | scheme | algorithm | key |
//! |---|---|---|
//! | `timed` | HMAC-SHA256 | The secret. |
//! | `bare` | HMAC-SHA256 | The secret. |
//! | `named` | HMAC-SHA1 | The secret. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod closed;
mod opened;
mod paid;
mod summarised;
pub mod notes;
use crate::__private;
pub use closed::*;
pub use opened::*;
pub use paid::*;
pub use summarised::*;

/// The description of the events for programs: the credentials, and every kind by name.
pub static EVENTS: __private::webhook::EventFamilyInfo = __private::webhook::EventFamilyInfo {
    name: "text_pushes",
    title: "Pushes with a signed text",
    title_zh: None,
    summary: "Pushes whose signed text is the body as received. It exists in no documentation.",
    credentials: &[
        __private::CredentialInfo {
            name: "secret",
            variable: "LINKSFIELD_TEXT_PUSHES_SECRET",
            is_secret: true,
            doc: "The secret.",
        },
        __private::CredentialInfo {
            name: "secret_id",
            variable: "LINKSFIELD_TEXT_PUSHES_SECRET_ID",
            is_secret: false,
            doc: "The id of the key `secret`, which each push names.",
        },
    ],
    events: &[
        __private::webhook::EventInfo::new("closed", "Closed", "named")
            .documented(None, Some("Something is closed."), "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("opened", "Opened", "bare")
            .documented(None, Some("Something is opened."), "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("paid", "Paid", "timed")
            .documented(None, Some("Something is paid."), "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("summarised", "Summarised", "bare")
            .documented(
                None,
                Some(
                    "Something is summarised. The event is much larger than the others.",
                ),
                "complete",
                &[],
            )
            .recognised(),
    ],
    keys: &[
        __private::webhook::EventKey {
            value: 0,
            id: None,
        },
        __private::webhook::EventKey {
            value: 0,
            id: Some(1),
        },
    ],
    functions: __private::webhook::event_functions::<Event>(),
};

/// A receiver of the pushes of this family.
pub type Receiver = __private::webhook::Receiver<Event>;

/// The content of a push.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the events may have any size")]
#[non_exhaustive]
pub enum Event {
    /// Something is closed.
    Closed(Closed),
    /// Something is opened.
    Opened(Opened),
    /// Something is paid.
    Paid(Paid),
    /// Something is summarised.
    Summarised(Summarised),
    /// An event that is not documented, as JSON.
    Unknown(__private::Json),
}

/// The kind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind {
    /// Something is closed.
    Closed,
    /// Something is opened.
    Opened,
    /// Something is paid.
    Paid,
    /// Something is summarised.
    Summarised,
}

impl Event {
    /// Returns the kind of the event, or `None` for an event that is not documented.
    #[must_use]
    pub fn kind(&self) -> Option<EventKind> {
        match self {
            Self::Closed(_) => Some(EventKind::Closed),
            Self::Opened(_) => Some(EventKind::Opened),
            Self::Paid(_) => Some(EventKind::Paid),
            Self::Summarised(_) => Some(EventKind::Summarised),
            Self::Unknown(_) => None,
        }
    }
}

impl __private::Serialize for Event {
    fn serialize<S: __private::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Closed(event) => event.serialize(serializer),
            Self::Opened(event) => event.serialize(serializer),
            Self::Paid(event) => event.serialize(serializer),
            Self::Summarised(event) => event.serialize(serializer),
            Self::Unknown(json) => json.serialize(serializer),
        }
    }
}

impl EventKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::Closed,
        Self::Opened,
        Self::Paid,
        Self::Summarised,
    ];

    /// Returns the name of the kind in the specification. The name can serve as the path of a separate URL
    /// for this kind.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Opened => "opened",
            Self::Paid => "paid",
            Self::Summarised => "summarised",
        }
    }

    /// Returns the kind with this name, or `None` if there is no such kind.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl __private::webhook::EventSet for Event {
    const KINDS: &'static [EventKind] = EventKind::ALL;
    const SCHEMES: &'static [__private::webhook::Scheme] = &[
        __private::webhook::Scheme {
            name: "timed",
            rule: __private::webhook::Rule::Text {
                hash: __private::Hash::Sha256,
                encoding: __private::Encoding::Hex,
                before: &[
                    __private::webhook::PrefixPiece::Header("x-timestamp"),
                    __private::webhook::PrefixPiece::Text("."),
                ],
                after: &[],
                start: "v1=",
                has_key_id: false,
            },
            signature: "x-signature",
            required: true,
            timestamp: Some(("x-timestamp", true)),
            algorithm: None,
            delivery: None,
        },
        __private::webhook::Scheme {
            name: "bare",
            rule: __private::webhook::Rule::Text {
                hash: __private::Hash::Sha256,
                encoding: __private::Encoding::Hex,
                before: &[],
                after: &[],
                start: "sha256=",
                has_key_id: false,
            },
            signature: "x-hub-signature",
            required: true,
            timestamp: None,
            algorithm: None,
            delivery: None,
        },
        __private::webhook::Scheme {
            name: "named",
            rule: __private::webhook::Rule::Text {
                hash: __private::Hash::Sha1,
                encoding: __private::Encoding::Base64,
                before: &[
                    __private::webhook::PrefixPiece::Header("x-id"),
                    __private::webhook::PrefixPiece::Text(":"),
                    __private::webhook::PrefixPiece::Header("x-time"),
                    __private::webhook::PrefixPiece::Text(":"),
                ],
                after: &[__private::webhook::PrefixPiece::Text(":end")],
                start: "",
                has_key_id: true,
            },
            signature: "x-sign",
            required: true,
            timestamp: Some(("x-time", false)),
            algorithm: Some("x-algorithm"),
            delivery: Some("x-id"),
        },
    ];
    type Kind = EventKind;

    fn recognise(fields: &mut __private::Members<'_>) -> Option<EventKind> {
        if __private::webhook::has_members(fields, &["closed"]) {
            return Some(EventKind::Closed);
        }
        if __private::webhook::has_members(fields, &["opened"]) {
            return Some(EventKind::Opened);
        }
        if __private::webhook::has_members(fields, &["paid"]) {
            return Some(EventKind::Paid);
        }
        if __private::webhook::has_members(fields, &["summarised"]) {
            return Some(EventKind::Summarised);
        }
        None
    }

    fn signed_as(kind: EventKind) -> __private::webhook::SignedAs {
        match kind {
            EventKind::Closed => {
                __private::webhook::SignedAs {
                    scheme: "named",
                    lists: &[],
                }
            }
            EventKind::Opened => {
                __private::webhook::SignedAs {
                    scheme: "bare",
                    lists: &[],
                }
            }
            EventKind::Paid => {
                __private::webhook::SignedAs {
                    scheme: "timed",
                    lists: &[],
                }
            }
            EventKind::Summarised => {
                __private::webhook::SignedAs {
                    scheme: "bare",
                    lists: &[],
                }
            }
        }
    }

    fn read(
        kind: Option<EventKind>,
        raw: &__private::RawValue,
        fields: Option<__private::Members<'_>>,
    ) -> Result<Self, __private::Mismatch> {
        use __private::Codec as _;
        match kind {
            Some(EventKind::Closed) => {
                __private::codec::read_event::<Closed>(raw, fields).map(Self::Closed)
            }
            Some(EventKind::Opened) => {
                __private::codec::read_event::<Opened>(raw, fields).map(Self::Opened)
            }
            Some(EventKind::Paid) => {
                __private::codec::read_event::<Paid>(raw, fields).map(Self::Paid)
            }
            Some(EventKind::Summarised) => {
                __private::codec::read_event::<Summarised>(raw, fields)
                    .map(Self::Summarised)
            }
            None => __private::codec::Json::read(raw).map(Self::Unknown),
        }
    }
}
