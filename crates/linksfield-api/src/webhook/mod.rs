//! Receiving what Linksfield pushes: verification, time window, replay, and a typed event. No web
//! framework is needed: header map and body bytes go in, a [`Delivery`] or a [`ReceiveError`] comes out.
//!
//! # What a signature is worth
//!
//! The newer signature (`x-lf-signature`) covers the time and the whole body. The older one (`x-lf-md5`) covers
//! neither a time nor where a member of the body begins and ends: who sees one push can send it again, and move
//! the text of one member into another, such as `{"a":"1","b":"2"}` into `{"a":"1&b=2"}`. It says that somebody
//! who has the secret sent something like this once. Kinds that are documented with the newer signature are
//! not taken with the older one.

mod delivery;
mod error;
mod event_set;
#[cfg(feature = "axum")]
mod extract;
mod keys;
mod receiver;
mod replay;
mod scheme;
mod verify;

pub use delivery::{ACKNOWLEDGEMENT, Authentication, Delivery};
pub use error::ReceiveError;
pub use event_set::{EventSet, has_members};
#[cfg(feature = "axum")]
pub use extract::Acknowledgement;
pub use keys::{EmptyKey, KeyRing};
pub use linksfield_sign::{CanonicalError, KeyValueError, VerifyError};
pub use receiver::{Receiver, ReceiverBuilder};
pub use replay::ReplayGuard;
pub use scheme::{PrefixPiece, Rule, Scheme, SignedAs};
