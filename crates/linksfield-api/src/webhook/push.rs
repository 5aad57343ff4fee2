//! [`VerifiedPush`]: a push whose signature and age were checked.

use std::fmt;

use serde_json::value::RawValue;

use super::verify::Verified;
use crate::values::{Json, Timestamp};

/// A verified push, with its event.
///
/// [`Receiver::verify`](super::Receiver::verify) returns it. A [`Delivery`](super::Delivery) contains it.
pub struct VerifiedPush<E> {
    event: E,
    json: Json,
    authentication: Authentication,
    sent: Option<Timestamp>,
    digest: Option<String>,
    id: Option<String>,
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

impl<E> VerifiedPush<E> {
    pub(super) fn unsigned(event: E, raw: &RawValue) -> Self {
        let (json, authentication) = (Json::from_raw(raw), Authentication::Unsigned);
        Self { event, json, authentication, sent: None, digest: None, id: None }
    }

    pub(super) fn signed(event: E, raw: &RawValue, verified: Verified) -> Self {
        let Verified { scheme, key_id, digest, sent, delivery } = verified;
        let authentication = Authentication::Signed { scheme, key_id };
        let (json, digest) = (Json::from_raw(raw), Some(digest));
        Self { event, json, authentication, sent, digest, id: delivery }
    }

    /// Returns the event.
    #[must_use]
    pub fn event(&self) -> &E {
        &self.event
    }

    /// Returns the event, without the rest of the push.
    #[must_use]
    pub fn into_event(self) -> E {
        self.event
    }

    /// Returns the JSON of the body as received, without surrounding white space.
    ///
    /// In two cases, the JSON differs from the received body, and is what the sender signed. Half of a surrogate
    /// pair, such as `\ud83d`, is replaced by U+FFFD or `?`. A
    /// [permitted field](super::ReceiverBuilder::permit_field) that the signature does not cover is left out.
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

    /// Returns the digest in the signature, in Base64. `None` for unsigned pushes.
    ///
    /// With the newer signature, the digest identifies the push: copies have the same digest, and other pushes have
    /// another. Whether Linksfield retries a push with the same time of sending is not documented. A retry with
    /// another time is another push with another digest, and is delivered again. Store the digest in the same transaction as the effect of the event, with a unique index, if the
    /// effect must happen exactly once.
    ///
    /// With the older signature, the digest identifies only the content. Linksfield may legitimately send the same
    /// content again, such as the same warning a week later, so equal digests do not prove a copy.
    #[must_use]
    pub fn digest(&self) -> Option<&str> {
        self.digest.as_deref()
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
        self.sent.is_some()
    }
}

impl<E: fmt::Debug> fmt::Debug for VerifiedPush<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifiedPush")
            .field("event", &self.event)
            .field("authentication", &self.authentication)
            .field("sent", &self.sent)
            .field("is_replay_protected", &self.is_replay_protected())
            .finish_non_exhaustive()
    }
}
