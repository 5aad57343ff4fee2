// @generated from spec/pushes/family.yaml by `cargo xtask gen`. Do not edit.

//! Pushes.
//!
//! A family that only pushes, in both ways of signing. It exists in no documentation.
//!
//! ```
//! use linksfield_api::pushes::{Event, Receiver};
//!
//! # fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = Receiver::builder().key("key id", "key value").secret("secret").build()?;
//! let delivery = receiver.receive(headers, body)?;
//! match delivery.event() {
//!     Event::Plain(event) => println!("{event:?}"),
//!     other => println!("{other:?}"),
//! }
//! delivery.acknowledge();
//! # Ok(())
//! # }
//! ```
//!

mod plain;
mod unknown;
use crate::rt;
pub use plain::*;
pub use unknown::*;

/// Receives the pushes of this family.
pub type Receiver = rt::webhook::Receiver<Event>;

/// A push.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// Of which nothing is known.
    Plain(Plain),
    /// Something unknown.
    Unknown_(Unknown_),
    /// A push that the documentation does not describe, as JSON.
    Unknown(rt::Json),
}

/// The kinds of pushes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind {
    /// Of which nothing is known.
    Plain,
    /// Something unknown.
    Unknown_,
}

impl Event {
    /// Its kind; `None` for one that the documentation does not describe.
    #[must_use]
    pub fn kind(&self) -> Option<EventKind> {
        match self {
            Self::Plain(_) => Some(EventKind::Plain),
            Self::Unknown_(_) => Some(EventKind::Unknown_),
            Self::Unknown(_) => None,
        }
    }
}

impl EventKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Plain, Self::Unknown_];
    /// Its name in the specification; good for a path of its own at a receiver.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Unknown_ => "unknown",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl rt::webhook::EventSet for Event {
    const SCHEMES: &'static [rt::webhook::Scheme] = &[
        rt::webhook::Scheme {
            name: "old",
            rule: rt::webhook::Rule::KeyValueMd5,
            signature: "x-old",
            required: false,
            timestamp: None,
            algorithm: None,
            delivery: None,
        },
        rt::webhook::Scheme {
            name: "new",
            rule: rt::webhook::Rule::HmacSha1 {
                prefix: &[
                    rt::webhook::PrefixPiece::Text("v"),
                    rt::webhook::PrefixPiece::Header("x-version"),
                    rt::webhook::PrefixPiece::Text("|"),
                    rt::webhook::PrefixPiece::Header("x-time"),
                    rt::webhook::PrefixPiece::Text("|"),
                ],
                nested: &[rt::KeyOrder::Given],
            },
            signature: "x-new",
            required: true,
            timestamp: Some(("x-time", true)),
            algorithm: None,
            delivery: None,
        },
    ];
    type Kind = EventKind;
    fn recognise(raw: &rt::RawValue) -> Option<EventKind> {
        if rt::webhook::has_members(raw, &["type"]) {
            return Some(EventKind::Unknown_);
        }
        None
    }

    fn signed_as(kind: EventKind) -> rt::webhook::SignedAs {
        match kind {
            EventKind::Plain => {
                rt::webhook::SignedAs {
                    scheme: "old",
                    lists: &[],
                }
            }
            EventKind::Unknown_ => {
                rt::webhook::SignedAs {
                    scheme: "new",
                    lists: &[],
                }
            }
        }
    }

    fn read(kind: Option<EventKind>, raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        match kind {
            Some(EventKind::Plain) => Plain::read(raw).map(Self::Plain),
            Some(EventKind::Unknown_) => Unknown_::read(raw).map(Self::Unknown_),
            None => rt::get::json(raw).map(Self::Unknown),
        }
    }
}
