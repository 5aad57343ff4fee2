//! [`Receiver`] and its settings, and the order in which a push is checked. The verification of signatures is
//! in `verify`. The store of handled pushes is in `replay`.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use linksfield_sign::{KeyValueFields, PushBody, is_deeper_than};

use super::delivery::{Delivery, HeldClaim};
use super::error::ReceiveError;
use super::event_set::{EventSet, Events};
use super::keys::KeyRing;
use super::memory::MemoryGuard;
use super::push::VerifiedPush;
use super::replay::{PushClaim, ReplayGuard};
use super::verify::{FUTURE, check_age, may_be_unsigned, strongest, verify};
use crate::codec::Members;
use crate::credential::InvalidCredential;
use crate::secret::Secret;

/// Configures a [`Receiver`]. [`Receiver::builder`] creates it.
pub struct ReceiverBuilder<E: Events> {
    family: E::Family,
    keys: KeyRing,
    max_age: Option<Duration>,
    max_body: usize,
    allow_unsigned: bool,
    permitted: Vec<(E::Kind, String)>,
    /// The error of the first key or secret that was refused.
    invalid: Option<InvalidCredential>,
    guard: Arc<dyn ReplayGuard>,
    lease: Duration,
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    events: PhantomData<fn() -> E>,
}

/// Verifies pushes and reads their events.
///
/// A receiver is cheap to clone. Its clones share the keys and the replay guard.
pub struct Receiver<E: Events>(Arc<ReceiverBuilder<E>>);

impl<E: Events> Clone for Receiver<E> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<E: Events> fmt::Debug for Receiver<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: Events> fmt::Debug for ReceiverBuilder<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("keys", &self.keys)
            .field("max_age", &self.max_age)
            .field("max_body", &self.max_body)
            .field("allow_unsigned", &self.allow_unsigned)
            .field("claim_lease", &self.lease)
            .finish_non_exhaustive()
    }
}

impl<E: EventSet> Receiver<E> {
    /// Returns a builder with the default settings.
    ///
    /// Add a [`key`](ReceiverBuilder::key) for the newer signature, a [`secret`](ReceiverBuilder::secret) for
    /// the older signature, or both. Without them, every signed push is refused.
    #[must_use]
    pub fn builder() -> ReceiverBuilder<E> {
        ReceiverBuilder::new(())
    }
}

impl<E: Events> Receiver<E> {
    /// Verifies a push, reads its event, and claims the push for the caller. The fields of the body determine the
    /// kind of the event.
    ///
    /// `body` must be the bytes of the body as received. A push must be signed with the scheme that is
    /// documented for its kind, or with a stronger scheme. If a push has several signatures, only the
    /// strongest is verified.
    ///
    /// Of several copies of a [replay-protected](VerifiedPush::is_replay_protected) push, one is returned. A copy
    /// that arrives before the first is confirmed is refused with [`ReceiveError::InProgress`], and a later copy
    /// with [`ReceiveError::Replayed`].
    ///
    /// # Unknown events
    ///
    /// If the fields do not identify a kind, the event is returned as `Unknown` and keeps its JSON. Any
    /// signature scheme is then accepted. With the older signature, an unknown event whose fields contain a
    /// list or an object is refused.
    ///
    /// An unknown event may belong to a kind that requires the newer signature. Before you treat an unknown
    /// event as an event of a certain kind, check [`VerifiedPush::authentication`]. Alternatively, use a separate
    /// URL for that kind and [`receive_as`](Self::receive_as).
    ///
    /// # Errors
    ///
    /// [`ReceiveError`] if the push must not be processed. Respond with [`ReceiveError::status`].
    pub async fn receive(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Delivery<E>, ReceiveError> {
        self.claim(self.verify(headers, body)?).await
    }

    /// Like [`receive`](Self::receive), for a URL that receives events of one kind only: reads the event as that
    /// kind.
    ///
    /// Use this method for kinds whose fields are not documented: [`receive`](Self::receive) cannot identify
    /// them.
    ///
    /// No signature covers the kind or the URL of a push. A push that was sent to another URL, and was not
    /// confirmed there, is accepted here if its fields fit this kind.
    ///
    /// # Errors
    ///
    /// [`ReceiveError`] if the push must not be processed. Respond with [`ReceiveError::status`].
    pub async fn receive_as(
        &self,
        kind: E::Kind,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Delivery<E>, ReceiveError> {
        self.claim(self.verify_as(kind, headers, body)?).await
    }

    /// Verifies the signature and the age of a push and reads its event, as [`receive`](Self::receive) does, but
    /// without the replay guard.
    ///
    /// Copies of a push are not recognised. Either call [`claim`](Self::claim) later, or store
    /// [`VerifiedPush::digest`] in the same transaction as the effect of the event.
    ///
    /// # Errors
    ///
    /// [`ReceiveError`] if the push must not be processed. Respond with [`ReceiveError::status`].
    pub fn verify(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<VerifiedPush<E>, ReceiveError> {
        self.verify_kind(None, headers, body)
    }

    /// Like [`verify`](Self::verify), but reads the event as an event of this kind, as
    /// [`receive_as`](Self::receive_as) does.
    ///
    /// # Errors
    ///
    /// [`ReceiveError`] if the push must not be processed. Respond with [`ReceiveError::status`].
    pub fn verify_as(
        &self,
        kind: E::Kind,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<VerifiedPush<E>, ReceiveError> {
        self.verify_kind(Some(kind), headers, body)
    }

    /// Claims a verified push for the caller.
    ///
    /// A push that is not [replay-protected](VerifiedPush::is_replay_protected) is always delivered, without a
    /// claim.
    ///
    /// # Errors
    ///
    /// - [`ReceiveError::InProgress`] if another handler has claimed a copy.
    /// - [`ReceiveError::Replayed`] if a copy was handled before.
    /// - [`ReceiveError::Guard`] if the guard failed.
    pub async fn claim(&self, push: VerifiedPush<E>) -> Result<Delivery<E>, ReceiveError> {
        let settings = &self.0;
        let digest = push.digest().filter(|_| push.is_replay_protected());
        let claim = digest.map(|digest| {
            let keep = settings.max_age.map(|max_age| max_age.saturating_add(FUTURE));
            let claim = PushClaim::new(digest, (settings.clock)(), settings.lease, keep);
            HeldClaim::new(Arc::clone(&settings.guard), claim)
        });
        Delivery::claim(push, claim).await
    }

    /// Returns the keys and secrets, which can be changed while the receiver runs.
    #[must_use]
    pub fn keys(&self) -> &KeyRing {
        &self.0.keys
    }

    /// Returns the largest body that the receiver reads, in bytes.
    #[must_use]
    pub fn max_body(&self) -> usize {
        self.0.max_body
    }

    fn verify_kind(
        &self,
        kind: Option<E::Kind>,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<VerifiedPush<E>, ReceiveError> {
        let settings = &self.0;
        if body.len() > settings.max_body {
            return Err(ReceiveError::TooLarge { limit: settings.max_body });
        }
        let body = std::str::from_utf8(body).map_err(|_| ReceiveError::NotUtf8)?;
        let json = body.strip_prefix('\u{feff}').unwrap_or(body);
        // The depth is examined first, because a deep text would cost much time.
        if is_deeper_than(MAX_DEPTH, json) {
            return Err(ReceiveError::TooDeep { limit: MAX_DEPTH });
        }
        let body = PushBody::parse(body).map_err(ReceiveError::NotJson)?;
        let raw = body.json();
        // The fields are split once, to recognise the kind of the event and to read it.
        let mut members = Members::of_object(raw);
        let kind = kind.or_else(|| E::kind_of(settings.family, members.as_mut()?));
        let documented = kind.and_then(|kind| E::signature_of(settings.family, kind));
        let schemes = E::schemes(settings.family);
        let Some((scheme, signature)) = strongest(schemes, documented, headers)? else {
            if !(settings.allow_unsigned && may_be_unsigned(schemes, documented)) {
                return Err(ReceiveError::Unsigned);
            }
            let event =
                E::read_as(settings.family, kind, raw, members).map_err(ReceiveError::Mismatch)?;
            return Ok(VerifiedPush::unsigned(event, raw));
        };
        let permitted = settings.permitted.iter().filter(|(of, _)| Some(*of) == kind);
        let permitted: Vec<&str> = permitted.map(|(_, name)| name.as_str()).collect();
        let lists = documented.map_or(&[][..], |documented| documented.lists);
        let fields = KeyValueFields { lists, permitted: &permitted };
        let (verified, signed) =
            verify(scheme, &fields, &settings.keys, headers, &body, signature)?;
        if let Some(sent) = verified.sent {
            check_age(sent, (settings.clock)(), settings.max_age)?;
        }
        // Only what was signed is read.
        let read = |raw, members| {
            E::read_as(settings.family, kind, raw, members).map_err(ReceiveError::Mismatch)
        };
        match signed {
            Cow::Borrowed(_) => Ok(VerifiedPush::signed(read(raw, members)?, raw, verified)),
            Cow::Owned(signed) => {
                let raw = serde_json::from_str(&signed).map_err(ReceiveError::NotJson)?;
                Ok(VerifiedPush::signed(read(raw, None)?, raw, verified))
            }
        }
    }
}

impl<E: Events> ReceiverBuilder<E> {
    /// Returns a builder with the default settings.
    pub(super) fn new(family: E::Family) -> Self {
        Self {
            family,
            keys: KeyRing::default(),
            max_age: Some(Duration::from_secs(25 * 3600)),
            max_body: 1024 * 1024,
            allow_unsigned: false,
            permitted: Vec::new(),
            invalid: None,
            guard: Arc::new(MemoryGuard::default()),
            lease: Duration::from_secs(5 * 60),
            clock: Arc::new(SystemTime::now),
            events: PhantomData,
        }
    }

    /// Adds a key for the newer signature, which names the id of its key.
    ///
    /// Several keys can be added, and several values of one key while the key changes. [`Receiver::keys`]
    /// changes keys later.
    #[must_use]
    pub fn key(mut self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        let added = self.keys.add_key(id, secret);
        self.invalid = self.invalid.or(added.err());
        self
    }

    /// Adds a secret for the older signature, which names no key.
    ///
    /// Several secrets can be added while the secret changes. [`Receiver::keys`] changes secrets later.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<Secret>) -> Self {
        let added = self.keys.add_secret(secret);
        self.invalid = self.invalid.or(added.err());
        self
    }

    /// Sets the largest age of a push. Default: 25 hours.
    ///
    /// Older pushes are refused with [`ReceiveError::Stale`]. The documentation does not limit the age. It
    /// states that failed pushes of asynchronous results are retried within 24 hours. Only pushes whose
    /// signature covers the time of sending have an age.
    ///
    /// `None` accepts pushes of any age, and also pushes from the future. Handled pushes are then remembered
    /// forever, so the default guard is full at some time. Use a [`replay_guard`](Self::replay_guard) that stores
    /// them elsewhere.
    #[must_use]
    pub fn max_age(mut self, max_age: Option<Duration>) -> Self {
        self.max_age = max_age;
        self
    }

    /// Sets the largest body that the receiver reads, in bytes. Default: 1 MiB.
    ///
    /// Larger bodies are refused with [`ReceiveError::TooLarge`].
    #[must_use]
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// Accepts unsigned pushes of kinds whose signature is documented as optional, and of unknown kinds.
    ///
    /// Only the older signature is documented as optional. Anyone can send an unsigned push: check
    /// [`VerifiedPush::authentication`] before you trust an event. A push with an invalid signature is still
    /// refused.
    #[must_use]
    pub fn allow_unsigned(mut self) -> Self {
        self.allow_unsigned = true;
        self
    }

    /// Permits a field that Linksfield has added to an event with the older signature.
    ///
    /// The rule of the older signature does not define how a new list or object is signed, or a new field beside a
    /// documented list. A push with such a field is refused with [`ReceiveError::NoReading`], which contains the key
    /// of the field. If Linksfield confirms that the field is genuine, permit the field to receive these pushes
    /// until a new version of this library documents the field.
    ///
    /// The push must still have a valid signature. Because the way in which Linksfield signs the field is unknown,
    /// several ways are accepted; see [`KeyValueFields::permitted`](linksfield_sign::KeyValueFields::permitted). If
    /// the signature does not cover the field, the event and its JSON lack the field. Otherwise the value is in the
    /// `extra` fields of the event.
    ///
    /// Permit no field as a precaution. Anyone who sees a push could move its fields into a permitted list or
    /// object, and the signature would stay valid.
    ///
    /// ```
    /// use linksfield_api::notification::{EventKind, Receiver};
    ///
    /// let receiver = Receiver::builder()
    ///     .secret("secret")
    ///     .permit_field(EventKind::MallMessagePush, "batch")
    ///     .build()?;
    /// # Ok::<(), linksfield_api::InvalidCredential>(())
    /// ```
    #[must_use]
    pub fn permit_field(mut self, kind: E::Kind, name: impl Into<String>) -> Self {
        self.permitted.push((kind, name.into()));
        self
    }

    /// Sets the guard that lets each push be handled once. Default: a [`MemoryGuard`].
    ///
    /// See [`ReplayGuard`] for when the default is not sufficient.
    #[must_use]
    pub fn replay_guard(mut self, guard: impl ReplayGuard + 'static) -> Self {
        self.guard = Arc::new(guard);
        self
    }

    /// Sets the time after which a push that was neither confirmed nor released is delivered again. Default: 5
    /// minutes.
    ///
    /// Set a time that is longer than the handling of an event can take. If the process ends while it handles a
    /// push, copies are refused for this time with [`ReceiveError::InProgress`].
    #[must_use]
    pub fn claim_lease(mut self, lease: Duration) -> Self {
        self.lease = lease;
        self
    }

    /// Sets the clock with which the age of a push is checked. Default: the system clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Builds the receiver.
    ///
    /// # Errors
    ///
    /// [`InvalidCredential`] for the first of the added keys and secrets that is empty, or contains white space,
    /// quotation marks or invisible characters that do not belong to it.
    pub fn build(mut self) -> Result<Receiver<E>, InvalidCredential> {
        match self.invalid.take() {
            Some(invalid) => Err(invalid),
            None => Ok(Receiver(Arc::new(self))),
        }
    }
}

/// The largest number of levels in the JSON of a push. Documented pushes have three levels.
const MAX_DEPTH: usize = 16;
