//! [`Delivery`]: a verified push, as a receiver returns it to the application.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use serde_json::value::RawValue;

use super::replay::ReplayGuard;
use crate::values::{Json, Timestamp};

/// The body of the response to a processed push: an empty JSON object.
///
/// The documentation requires a JSON response and shows no example.
pub const ACKNOWLEDGEMENT: &str = "{}";

/// The arguments with which `acknowledge` calls the guard: the guard, the digest of the push, and its expiry.
pub(super) type Remember = (Arc<dyn ReplayGuard>, String, Option<SystemTime>);

/// A verified push, with its event.
///
/// Process the event first. Then call [`acknowledge`](Self::acknowledge), and respond with status 200 and
/// [`ACKNOWLEDGEMENT`]. If processing fails, drop the delivery and respond with an error status: a push that
/// is not acknowledged is delivered again when a copy arrives.
pub struct Delivery<E> {
    event: E,
    json: Json,
    authentication: Authentication,
    sent: Option<Timestamp>,
    pub(super) id: Option<String>,
    remember: Option<Remember>,
}

/// What the signature of a push proves about its sender.
///
/// The [module documentation](crate::webhook) states what each signature proves.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Authentication {
    /// The push has a valid signature, made with a key or a secret of the receiver.
    Signed {
        /// The name of the signature scheme: `lf-hmac` for `x-lf-signature`, `x-lf-md5` for the older
        /// signature.
        scheme: &'static str,
        /// The id of the key, if the signature names a key.
        key_id: Option<String>,
    },
    /// The push has no signature: anyone may have sent it.
    Unsigned,
}

impl<E> Delivery<E> {
    pub(super) fn new(
        event: E,
        raw: &RawValue,
        authentication: Authentication,
        sent: Option<Timestamp>,
        remember: Option<Remember>,
    ) -> Self {
        let json = Json::from_raw(raw);
        Self { event, json, authentication, sent, id: None, remember }
    }

    /// Returns the event.
    #[must_use]
    pub fn event(&self) -> &E {
        &self.event
    }

    /// Returns the JSON of the body as received, without surrounding white space.
    #[must_use]
    pub fn json(&self) -> &Json {
        &self.json
    }

    /// Returns what the signature proves about the sender.
    #[must_use]
    pub fn authentication(&self) -> &Authentication {
        &self.authentication
    }

    /// Returns the time of sending, if the signature covers it.
    ///
    /// `None` for unsigned pushes and for pushes with the older signature.
    #[must_use]
    pub fn sent(&self) -> Option<Timestamp> {
        self.sent
    }

    /// Returns the id of the delivery, if a header contains one.
    ///
    /// Do not detect copies by this id: no signature covers it, and the documentation does not state that it
    /// is unique. `None` for unsigned pushes.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Returns whether the receiver recognises copies of this push.
    ///
    /// `true` if the signature covers the time of sending. `false` for unsigned pushes and for pushes with
    /// the older signature: anyone who sees such a push can send a copy at any time, and the copy is
    /// delivered. Make the processing of these events idempotent.
    #[must_use]
    pub fn is_replay_protected(&self) -> bool {
        self.remember.is_some()
    }

    /// Records the push as processed, and returns its event.
    ///
    /// From then on, the receiver refuses copies of the push with
    /// [`ReceiveError::Replayed`](super::ReceiveError::Replayed). Call this method after the event is
    /// processed, because a push that is acknowledged earlier is lost if processing fails.
    ///
    /// Copies that arrive before the first copy is acknowledged are all delivered. If the push is not
    /// [replay-protected](Self::is_replay_protected), nothing is recorded, and this method only returns the
    /// event.
    pub fn acknowledge(self) -> E {
        if let Some((guard, digest, until)) = self.remember {
            guard.remember(&digest, until);
        }
        self.event
    }
}

impl<E: fmt::Debug> fmt::Debug for Delivery<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("event", &self.event)
            .field("authentication", &self.authentication)
            .field("sent", &self.sent)
            .field("is_replay_protected", &self.is_replay_protected())
            .finish_non_exhaustive()
    }
}
