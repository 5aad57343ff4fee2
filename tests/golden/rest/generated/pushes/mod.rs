// @generated from spec/pushes/family.yaml by `cargo xtask gen`. Do not edit.

//! A family that only pushes, in both ways of signing. Linksfield's title: *Pushes*.
//!
//! It exists in no documentation.
//!
//! ```
//! use linksfield_api::pushes::{Event, Receiver};
//!
//! # async fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = Receiver::builder().key("key id", "key value").secret("secret").build()?;
//! let delivery = receiver.receive(headers, body).await?;
//! match delivery.event() {
//!     Event::LimitReached(event) => println!("{event:?}"),
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
//! | [`LimitReached`] | `meta.kind` with the value `"7"` or `7`, `meta.final` with the value `true`, `limit` | complete | Linksfield's title: *Limit reached*. |
//! | [`Plain`] | a separate URL | partial | Linksfield's title: *Of which nothing is known*. |
//! | [`SimActivated`] | `event` with the value `"sim.activated"` or `"sim.resumed"` | complete | Linksfield's title: *SIM activated*. |
//! | [`SimRemoved`] | `event` with the value `"sim.removed"` | complete | Linksfield's title: *SIM removed*. |
//! | [`Unknown_`] | `type` | complete | Linksfield's title: *Something unknown*. |
//! | [`WithMore`] | `type`, `more` | complete | Linksfield's title: *Something unknown with more*. |
//!
//! # Verification of pushes
//!
//! [`Receiver`] verifies the signature of each push. The scheme is fixed for each event.
//!
//! | scheme | algorithm | key |
//! |---|---|---|
//! | `old` | MD5, with the key as part of the text | The secret. |
//! | `new` | HMAC-SHA1 | The secret. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod limit_reached;
mod plain;
mod sim_activated;
mod sim_removed;
mod unknown;
mod with_more;
pub mod notes;
use crate::__private;
pub use limit_reached::*;
pub use plain::*;
pub use sim_activated::*;
pub use sim_removed::*;
pub use unknown::*;
pub use with_more::*;

/// The description of the events for programs: the credentials, and every kind by name.
pub static EVENTS: __private::webhook::EventFamilyInfo = __private::webhook::EventFamilyInfo {
    name: "pushes",
    title: "Pushes",
    title_zh: None,
    summary: "A family that only pushes, in both ways of signing. It exists in no documentation.",
    credentials: &[
        __private::CredentialInfo {
            name: "secret",
            variable: "LINKSFIELD_PUSHES_SECRET",
            is_secret: true,
            doc: "The secret.",
        },
        __private::CredentialInfo {
            name: "secret_id",
            variable: "LINKSFIELD_PUSHES_SECRET_ID",
            is_secret: false,
            doc: "The id of the key `secret`, which each push names.",
        },
    ],
    events: &[
        __private::webhook::EventInfo::new("limit_reached", "Limit reached", "new")
            .documented(None, None, "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("plain", "Of which nothing is known", "old")
            .documented(None, None, "partial", &[]),
        __private::webhook::EventInfo::new("sim_activated", "SIM activated", "new")
            .documented(None, None, "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("sim_removed", "SIM removed", "old")
            .documented(None, None, "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new("unknown", "Something unknown", "new")
            .documented(None, None, "complete", &[])
            .recognised(),
        __private::webhook::EventInfo::new(
                "with_more",
                "Something unknown with more",
                "new",
            )
            .documented(None, None, "complete", &[])
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
    /// Linksfield's title: *Limit reached*.
    LimitReached(LimitReached),
    /// Linksfield's title: *Of which nothing is known*.
    Plain(Plain),
    /// Linksfield's title: *SIM activated*.
    SimActivated(SimActivated),
    /// Linksfield's title: *SIM removed*.
    SimRemoved(SimRemoved),
    /// Linksfield's title: *Something unknown*.
    Unknown_(Unknown_),
    /// Linksfield's title: *Something unknown with more*.
    WithMore(WithMore),
    /// An event that is not documented, as JSON.
    Unknown(__private::Json),
}

/// The kind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind {
    /// Linksfield's title: *Limit reached*.
    LimitReached,
    /// Linksfield's title: *Of which nothing is known*.
    Plain,
    /// Linksfield's title: *SIM activated*.
    SimActivated,
    /// Linksfield's title: *SIM removed*.
    SimRemoved,
    /// Linksfield's title: *Something unknown*.
    Unknown_,
    /// Linksfield's title: *Something unknown with more*.
    WithMore,
}

impl Event {
    /// Returns the kind of the event, or `None` for an event that is not documented.
    #[must_use]
    pub fn kind(&self) -> Option<EventKind> {
        match self {
            Self::LimitReached(_) => Some(EventKind::LimitReached),
            Self::Plain(_) => Some(EventKind::Plain),
            Self::SimActivated(_) => Some(EventKind::SimActivated),
            Self::SimRemoved(_) => Some(EventKind::SimRemoved),
            Self::Unknown_(_) => Some(EventKind::Unknown_),
            Self::WithMore(_) => Some(EventKind::WithMore),
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
            Self::LimitReached(event) => event.serialize(serializer),
            Self::Plain(event) => event.serialize(serializer),
            Self::SimActivated(event) => event.serialize(serializer),
            Self::SimRemoved(event) => event.serialize(serializer),
            Self::Unknown_(event) => event.serialize(serializer),
            Self::WithMore(event) => event.serialize(serializer),
            Self::Unknown(json) => json.serialize(serializer),
        }
    }
}

impl EventKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::LimitReached,
        Self::Plain,
        Self::SimActivated,
        Self::SimRemoved,
        Self::Unknown_,
        Self::WithMore,
    ];

    /// Returns the name of the kind in the specification. The name can serve as the path of a separate URL
    /// for this kind.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LimitReached => "limit_reached",
            Self::Plain => "plain",
            Self::SimActivated => "sim_activated",
            Self::SimRemoved => "sim_removed",
            Self::Unknown_ => "unknown",
            Self::WithMore => "with_more",
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
            name: "old",
            rule: __private::webhook::Rule::KeyValueMd5,
            signature: "x-old",
            required: false,
            timestamp: None,
            algorithm: None,
            delivery: None,
        },
        __private::webhook::Scheme {
            name: "new",
            rule: __private::webhook::Rule::HmacSha1 {
                prefix: &[
                    __private::webhook::PrefixPiece::Text("v"),
                    __private::webhook::PrefixPiece::Header("x-version"),
                    __private::webhook::PrefixPiece::Text("|"),
                    __private::webhook::PrefixPiece::Header("x-time"),
                    __private::webhook::PrefixPiece::Text("|"),
                ],
                nested: &[__private::KeyOrder::Given],
            },
            signature: "x-new",
            required: true,
            timestamp: Some(("x-time", true)),
            algorithm: None,
            delivery: None,
        },
    ];
    type Kind = EventKind;

    fn recognise(fields: &mut __private::Members<'_>) -> Option<EventKind> {
        if __private::webhook::has_members(fields, &["limit"])
            && __private::webhook::has_value(
                fields,
                &["meta", "kind"],
                &[
                    __private::webhook::Expected::Text("7"),
                    __private::webhook::Expected::Number(7),
                ],
            )
            && __private::webhook::has_value(
                fields,
                &["meta", "final"],
                &[__private::webhook::Expected::Boolean(true)],
            )
        {
            return Some(EventKind::LimitReached);
        }
        if __private::webhook::has_members(fields, &["type", "more"]) {
            return Some(EventKind::WithMore);
        }
        if __private::webhook::has_value(
            fields,
            &["event"],
            &[__private::webhook::Expected::Text("sim.removed")],
        ) {
            return Some(EventKind::SimRemoved);
        }
        if __private::webhook::has_value(
            fields,
            &["event"],
            &[
                __private::webhook::Expected::Text("sim.activated"),
                __private::webhook::Expected::Text("sim.resumed"),
            ],
        ) {
            return Some(EventKind::SimActivated);
        }
        if __private::webhook::has_members(fields, &["type"]) {
            return Some(EventKind::Unknown_);
        }
        None
    }

    fn signed_as(kind: EventKind) -> __private::webhook::SignedAs {
        match kind {
            EventKind::LimitReached => {
                __private::webhook::SignedAs {
                    scheme: "new",
                    lists: &[],
                }
            }
            EventKind::Plain => {
                __private::webhook::SignedAs {
                    scheme: "old",
                    lists: &[],
                }
            }
            EventKind::SimActivated => {
                __private::webhook::SignedAs {
                    scheme: "new",
                    lists: &[],
                }
            }
            EventKind::SimRemoved => {
                __private::webhook::SignedAs {
                    scheme: "old",
                    lists: &[],
                }
            }
            EventKind::Unknown_ => {
                __private::webhook::SignedAs {
                    scheme: "new",
                    lists: &[],
                }
            }
            EventKind::WithMore => {
                __private::webhook::SignedAs {
                    scheme: "new",
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
            Some(EventKind::LimitReached) => {
                __private::codec::read_event::<LimitReached>(raw, fields)
                    .map(Self::LimitReached)
            }
            Some(EventKind::Plain) => {
                __private::codec::read_event::<Plain>(raw, fields).map(Self::Plain)
            }
            Some(EventKind::SimActivated) => {
                __private::codec::read_event::<SimActivated>(raw, fields)
                    .map(Self::SimActivated)
            }
            Some(EventKind::SimRemoved) => {
                __private::codec::read_event::<SimRemoved>(raw, fields)
                    .map(Self::SimRemoved)
            }
            Some(EventKind::Unknown_) => {
                __private::codec::read_event::<Unknown_>(raw, fields).map(Self::Unknown_)
            }
            Some(EventKind::WithMore) => {
                __private::codec::read_event::<WithMore>(raw, fields).map(Self::WithMore)
            }
            None => __private::codec::Json::read(raw).map(Self::Unknown),
        }
    }
}
