//! A push that was verified, and what an application does with it.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use serde_json::value::RawValue;

use super::replay::ReplayGuard;
use crate::values::{Json, Timestamp};

/// The body of the response to a push that was handled: the documentation asks for JSON and shows none.
pub const ACKNOWLEDGEMENT: &str = "{}";

/// What acknowledging a push does: where it is remembered, by which digest, and until when.
pub(super) type Remember = (Arc<dyn ReplayGuard>, String, Option<SystemTime>);

/// A push that was verified, with its event.
///
/// Respond with status 200 and [`ACKNOWLEDGEMENT`] once it is handled; [`acknowledge`](Self::acknowledge) it then.
pub struct Delivery<E> {
    event: E,
    json: Json,
    authentication: Authentication,
    sent: Option<Timestamp>,
    pub(super) id: Option<String>,
    remember: Option<Remember>,
}

/// Who sent a push, as far as its signature shows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Authentication {
    /// It carries a signature, which is right.
    Signed {
        /// The scheme of the signature.
        scheme: &'static str,
        /// The id of the key, where the signature names one.
        key_id: Option<String>,
    },
    /// It carries no signature: anybody may have sent it.
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

    /// Returns the body as it was received.
    #[must_use]
    pub fn json(&self) -> &Json {
        &self.json
    }

    /// Returns who sent the push, as far as its signature shows.
    #[must_use]
    pub fn authentication(&self) -> &Authentication {
        &self.authentication
    }

    /// Returns when the push was sent, where it has that time.
    #[must_use]
    pub fn sent(&self) -> Option<Timestamp> {
        self.sent
    }

    /// Returns the id of the delivery, where it has one. The documentation does not say that it is unique, and no
    /// signature covers it.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Returns whether a copy of this push can be recognised, because the signature covers the time of sending.
    ///
    /// Copies of pushes with the older signature, and of unsigned ones, cannot be recognised: whoever saw one can
    /// send it again, at any time.
    #[must_use]
    pub fn is_replay_protected(&self) -> bool {
        self.remember.is_some()
    }

    /// Marks the push as processed, and returns its event.
    ///
    /// From then on, a copy of the push is refused, if it [is replay-protected](Self::is_replay_protected); for
    /// other pushes this only returns the event. Of copies that arrive at the same time, before one of them is
    /// acknowledged, each is delivered.
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
