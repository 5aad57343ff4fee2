//! Receives pushes: the HTTP requests that Linksfield sends to a webhook of yours.
//!
//! A [`Receiver`] takes the headers and the body of a push. It returns a [`Delivery`] with the typed event,
//! or a [`ReceiveError`] with the reason for the refusal. No web framework is needed. With the cargo feature
//! `axum`, a `Delivery` is an axum extractor. The module `notification` has an example.
//!
//! Handle each push in these steps:
//!
//! 1. Pass the headers and the unchanged bytes of the body to [`Receiver::receive`], or to
//!    [`Receiver::receive_as`] if the URL receives events of one kind only. Of several copies of a
//!    [replay-protected](VerifiedPush::is_replay_protected) push, only one is returned at a time.
//! 2. Process [`VerifiedPush::event`].
//! 3. Await [`Delivery::confirm`] after the event is processed. From then on, copies are refused. If processing
//!    fails, await [`Delivery::release`], so that the push is delivered again.
//! 4. Respond with status 200 and [`ACKNOWLEDGEMENT`]. After an error, respond with
//!    [`ReceiveError::status`].
//!
//! A handler that is interrupted between its effect and `confirm` handles the push again. If the effect must happen
//! exactly once, store [`VerifiedPush::digest`] in the same transaction as the effect.
//!
//! # What is verified
//!
//! The receiver checks in this order:
//!
//! 1. The body is within the size limit, is UTF-8 and JSON, and does not nest deeper than 16 levels.
//! 2. The push has a signature of the scheme that is documented for its kind, or of a stronger scheme.
//!    Unsigned pushes are refused unless [`allow_unsigned`](ReceiverBuilder::allow_unsigned) permits them.
//! 3. The signature is valid under a key or a secret of the receiver.
//! 4. If the signature covers the time of sending, the push is neither too old nor from the future.
//! 5. The event has the documented form.
//! 6. If the signature covers the time of sending, no copy of the push was handled before or is being handled.
//!
//! [`Receiver::verify`] checks everything but the last.
//!
//! # What each signature proves
//!
//! The newer signature (`x-lf-signature`, scheme `lf-hmac`) covers the time of sending and the whole body.
//! Pushes with this signature are protected against replay.
//!
//! The older signature (`x-lf-md5`) is weak. A valid signature shows only that the holder of the secret once
//! sent a push with the same signed text:
//!
//! - The signature covers no time. Anyone who sees a push can send a copy at any time.
//! - The signature does not cover where a field of the body begins and ends. `{"a":"1","b":"2"}` can be
//!   changed to `{"a":"1&b=2"}`, and the signature stays valid.
//!
//! An event of a kind that is documented with the newer signature is not accepted with the older signature.
//! Events of an unknown kind are accepted with either signature; see [`Receiver::receive`]. To accept no push
//! with the older signature, set no [`secret`](ReceiverBuilder::secret).

mod any;
mod delivery;
mod error;
mod event_set;
mod expected;
#[cfg(feature = "axum")]
mod extract;
mod header;
mod keys;
mod memory;
mod push;
mod receiver;
mod replay;
mod scheme;
mod text_rule;
mod verify;

pub use any::{AnyEvent, EventFamilyInfo, EventInfo};
#[doc(hidden)]
pub use any::{EventFunctions, EventKey, event_functions};
pub use delivery::{ACKNOWLEDGEMENT, Delivery};
pub use error::ReceiveError;
pub use event_set::{EventSet, Events, has_members};
#[doc(hidden)]
pub use expected::{Expected, has_value};
#[cfg(feature = "axum")]
pub use extract::Acknowledgement;
pub use keys::KeyRing;
pub use linksfield_sign::{CanonicalError, KeyValueError, VerifyError};
pub use memory::MemoryGuard;
pub use push::{Authentication, VerifiedPush};
pub use receiver::{Receiver, ReceiverBuilder};
pub use replay::{ClaimState, GuardError, GuardFuture, PushClaim, ReplayGuard};
pub use scheme::{PrefixPiece, Rule, Scheme, SignedAs};
