// @generated from spec/callbacks/family.yaml by `cargo xtask gen`. Do not edit.

//! The pushes of tickets, which the sandbox sends after changes of them. Linksfield's title:
//! *Callbacks*.
//!
//! It exists in no documentation.
//!
//! ```
//! use linksfield_api::callbacks::{Event, Receiver};
//!
//! # async fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = Receiver::builder().key("key id", "key value").secret("secret").build()?;
//! let delivery = receiver.receive(headers, body).await?;
//! match delivery.event() {
//!     Event::HolderUpgraded(event) => println!("{event:?}"),
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
//! | [`HolderUpgraded`] | `event` with the value `"upgraded"` | complete | A holder has another level. |
//! | [`TicketClosed`] | `event` with the value `"closed"` | complete | A ticket was closed. |
//! | [`TicketOpened`] | `event` with the value `"opened"` | complete | A ticket was created. |
//!
//! # Verification of pushes
//!
//! [`Receiver`] verifies the signature of each push. The scheme is fixed for each event.
//!
//! | scheme | algorithm | key |
//! |---|---|---|
//! | `signed` | HMAC-SHA1 | The secret. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod holder_upgraded;
mod ticket_closed;
mod ticket_opened;
pub mod notes;
use crate::__private;
pub use holder_upgraded::*;
pub use ticket_closed::*;
pub use ticket_opened::*;

/// The description of the events for programs: the credentials, and every kind by name.
pub static EVENTS: __private::webhook::EventFamilyInfo = __private::webhook::EventFamilyInfo {
    name: "callbacks",
    title: "Callbacks",
    title_zh: None,
    summary: "The pushes of tickets, which the sandbox sends after changes of them. It exists in no documentation.",
    credentials: &[
        __private::CredentialInfo {
            name: "secret",
            variable: "LINKSFIELD_CALLBACKS_SECRET",
            is_secret: true,
            doc: "The secret.",
        },
        __private::CredentialInfo {
            name: "secret_id",
            variable: "LINKSFIELD_CALLBACKS_SECRET_ID",
            is_secret: false,
            doc: "The id of the key `secret`, which each push names.",
        },
    ],
    events: &[
        __private::webhook::EventInfo::new(
                "holder_upgraded",
                "Holder upgraded",
                "signed",
            )
            .documented(None, Some("A holder has another level."), "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("ticket_closed", "Ticket closed", "signed")
            .documented(None, Some("A ticket was closed."), "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("ticket_opened", "Ticket opened", "signed")
            .documented(None, Some("A ticket was created."), "complete", &[])
            .recognised(),
    ],
    keys: &[
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
    /// A holder has another level.
    HolderUpgraded(HolderUpgraded),
    /// A ticket was closed.
    TicketClosed(TicketClosed),
    /// A ticket was created.
    TicketOpened(TicketOpened),
    /// An event that is not documented, as JSON.
    Unknown(__private::Json),
}

/// The kind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind {
    /// A holder has another level.
    HolderUpgraded,
    /// A ticket was closed.
    TicketClosed,
    /// A ticket was created.
    TicketOpened,
}

impl Event {
    /// Returns the kind of the event, or `None` for an event that is not documented.
    #[must_use]
    pub fn kind(&self) -> Option<EventKind> {
        match self {
            Self::HolderUpgraded(_) => Some(EventKind::HolderUpgraded),
            Self::TicketClosed(_) => Some(EventKind::TicketClosed),
            Self::TicketOpened(_) => Some(EventKind::TicketOpened),
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
            Self::HolderUpgraded(event) => event.serialize(serializer),
            Self::TicketClosed(event) => event.serialize(serializer),
            Self::TicketOpened(event) => event.serialize(serializer),
            Self::Unknown(json) => json.serialize(serializer),
        }
    }
}

impl EventKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::HolderUpgraded,
        Self::TicketClosed,
        Self::TicketOpened,
    ];

    /// Returns the name of the kind in the specification. The name can serve as the path of a separate URL
    /// for this kind.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::HolderUpgraded => "holder_upgraded",
            Self::TicketClosed => "ticket_closed",
            Self::TicketOpened => "ticket_opened",
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
            name: "signed",
            rule: __private::webhook::Rule::HmacSha1 {
                prefix: &[
                    __private::webhook::PrefixPiece::Header("x-time"),
                    __private::webhook::PrefixPiece::Text("|"),
                ],
                nested: &[__private::KeyOrder::Given],
            },
            signature: "x-sign",
            required: true,
            timestamp: Some(("x-time", false)),
            algorithm: None,
            delivery: None,
        },
    ];
    type Kind = EventKind;

    fn recognise(fields: &mut __private::Members<'_>) -> Option<EventKind> {
        if __private::webhook::has_value(
            fields,
            &["event"],
            &[__private::webhook::Expected::Text("upgraded")],
        ) {
            return Some(EventKind::HolderUpgraded);
        }
        if __private::webhook::has_value(
            fields,
            &["event"],
            &[__private::webhook::Expected::Text("closed")],
        ) {
            return Some(EventKind::TicketClosed);
        }
        if __private::webhook::has_value(
            fields,
            &["event"],
            &[__private::webhook::Expected::Text("opened")],
        ) {
            return Some(EventKind::TicketOpened);
        }
        None
    }

    fn signed_as(kind: EventKind) -> __private::webhook::SignedAs {
        match kind {
            EventKind::HolderUpgraded => {
                __private::webhook::SignedAs {
                    scheme: "signed",
                    lists: &["cards"],
                }
            }
            EventKind::TicketClosed => {
                __private::webhook::SignedAs {
                    scheme: "signed",
                    lists: &[],
                }
            }
            EventKind::TicketOpened => {
                __private::webhook::SignedAs {
                    scheme: "signed",
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
            Some(EventKind::HolderUpgraded) => {
                __private::codec::read_event::<HolderUpgraded>(raw, fields)
                    .map(Self::HolderUpgraded)
            }
            Some(EventKind::TicketClosed) => {
                __private::codec::read_event::<TicketClosed>(raw, fields)
                    .map(Self::TicketClosed)
            }
            Some(EventKind::TicketOpened) => {
                __private::codec::read_event::<TicketOpened>(raw, fields)
                    .map(Self::TicketOpened)
            }
            None => __private::codec::Json::read(raw).map(Self::Unknown),
        }
    }
}
