//! [`Receiver`] and its settings, and the order in which a push is checked. The verification of signatures is
//! in `verify`. The memory of acknowledged pushes is in `replay`.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use serde_json::value::RawValue;

use super::delivery::{Authentication, Delivery};
use super::error::ReceiveError;
use super::event_set::EventSet;
use super::keys::KeyRing;
use super::replay::{Remembered, ReplayGuard};
use super::verify::{FUTURE, check_age, may_be_unsigned, strongest, verify};
use crate::credential::InvalidCredential;
use crate::secret::Secret;

/// Configures a [`Receiver`]. [`Receiver::builder`] creates it.
pub struct ReceiverBuilder<E> {
    keys: KeyRing,
    max_age: Option<Duration>,
    max_body: usize,
    allow_unsigned: bool,
    /// The error of the first key or secret that was refused.
    invalid: Option<InvalidCredential>,
    guard: Arc<dyn ReplayGuard>,
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    events: PhantomData<fn() -> E>,
}

/// Verifies pushes and reads their events.
///
/// A receiver is cheap to clone. Its clones share the keys and the memory of acknowledged pushes.
pub struct Receiver<E>(Arc<ReceiverBuilder<E>>);

impl<E> Clone for Receiver<E> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<E> fmt::Debug for Receiver<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E> fmt::Debug for ReceiverBuilder<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("keys", &self.keys)
            .field("max_age", &self.max_age)
            .field("max_body", &self.max_body)
            .field("allow_unsigned", &self.allow_unsigned)
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
        ReceiverBuilder {
            keys: KeyRing::default(),
            max_age: Some(Duration::from_secs(25 * 3600)),
            max_body: 1024 * 1024,
            allow_unsigned: false,
            invalid: None,
            guard: Arc::new(Remembered::default()),
            clock: Arc::new(SystemTime::now),
            events: PhantomData,
        }
    }

    /// Verifies a push and reads its event. The fields of the body determine the kind of the event.
    ///
    /// `body` must be the bytes of the body as received. A push must be signed with the scheme that is
    /// documented for its kind, or with a stronger scheme. If a push has several signatures, only the
    /// strongest is verified.
    ///
    /// # Unknown events
    ///
    /// If the fields do not identify a kind, the event is returned as `Unknown` and keeps its JSON. Any
    /// signature scheme is then accepted. With the older signature, an unknown event whose fields contain a
    /// list or an object is refused.
    ///
    /// An unknown event may belong to a kind that requires the newer signature. Before you treat an unknown
    /// event as an event of a certain kind, check [`Delivery::authentication`]. Alternatively, use a separate
    /// URL for that kind and [`receive_as`](Self::receive_as).
    ///
    /// # Errors
    ///
    /// [`ReceiveError`] if the push must not be processed. Respond with [`ReceiveError::status`].
    pub fn receive(&self, headers: &HeaderMap, body: &[u8]) -> Result<Delivery<E>, ReceiveError> {
        self.receive_kind(None, headers, body)
    }

    /// Verifies a push to a URL that receives events of one kind only, and reads its event as that kind.
    ///
    /// Use this method for kinds whose fields are not documented: [`receive`](Self::receive) cannot identify
    /// them.
    ///
    /// No signature covers the kind or the URL of a push. A push that was sent to another URL, and was not
    /// acknowledged there, is accepted here if its fields fit this kind.
    ///
    /// # Errors
    ///
    /// [`ReceiveError`] if the push must not be processed. Respond with [`ReceiveError::status`].
    pub fn receive_as(
        &self,
        kind: E::Kind,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Delivery<E>, ReceiveError> {
        self.receive_kind(Some(kind), headers, body)
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

    fn receive_kind(
        &self,
        kind: Option<E::Kind>,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Delivery<E>, ReceiveError> {
        let settings = &self.0;
        if body.len() > settings.max_body {
            return Err(ReceiveError::TooLarge { limit: settings.max_body });
        }
        let text = std::str::from_utf8(body).map_err(|_| ReceiveError::NotUtf8)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if is_deeper_than(MAX_DEPTH, text) {
            return Err(ReceiveError::TooDeep { limit: MAX_DEPTH });
        }
        let raw: &RawValue = serde_json::from_str(text).map_err(ReceiveError::NotJson)?;
        let now = (settings.clock)();
        let kind = kind.or_else(|| E::recognise(raw));
        let documented = kind.map(E::signed_as);
        let Some((scheme, signature)) = strongest(E::SCHEMES, documented, headers)? else {
            if !(settings.allow_unsigned && may_be_unsigned(E::SCHEMES, documented)) {
                return Err(ReceiveError::Unsigned);
            }
            let event = E::read(kind, raw).map_err(ReceiveError::Mismatch)?;
            return Ok(Delivery::new(event, raw, Authentication::Unsigned, None, None));
        };
        let lists = documented.map_or(&[][..], |documented| documented.lists);
        let verified = verify(scheme, lists, &settings.keys, headers, text, signature)?;
        let mut remember = None;
        if let Some(sent) = verified.sent {
            check_age(sent, now, settings.max_age)?;
            if settings.guard.is_seen(&verified.digest, now) {
                return Err(ReceiveError::Replayed);
            }
            // `None` never expires: either no age is checked, or the expiry is out of range of the clock.
            let until = settings
                .max_age
                .and_then(|max_age| now.checked_add(max_age.saturating_add(FUTURE)));
            remember = Some((Arc::clone(&settings.guard), verified.digest, until));
        }
        let event = E::read(kind, raw).map_err(ReceiveError::Mismatch)?;
        let authentication =
            Authentication::Signed { scheme: verified.scheme, key_id: verified.key_id };
        let mut delivery = Delivery::new(event, raw, authentication, verified.sent, remember);
        delivery.id = verified.delivery;
        Ok(delivery)
    }
}

impl<E: EventSet> ReceiverBuilder<E> {
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
    /// `None` accepts pushes of any age, and also pushes from the future. Acknowledged pushes are then
    /// remembered forever, and the memory of the process grows with each of them. Use a
    /// [`replay_guard`](Self::replay_guard) that stores them elsewhere.
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
    /// [`Delivery::authentication`] before you trust an event. A push with an invalid signature is still
    /// refused.
    #[must_use]
    pub fn allow_unsigned(mut self) -> Self {
        self.allow_unsigned = true;
        self
    }

    /// Sets the guard that remembers acknowledged pushes. Default: a guard in the memory of the process.
    ///
    /// See [`ReplayGuard`] for when the default is not sufficient.
    #[must_use]
    pub fn replay_guard(mut self, guard: impl ReplayGuard + 'static) -> Self {
        self.guard = Arc::new(guard);
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

/// Returns whether the objects and lists of a JSON text nest deeper than `limit`.
///
/// A deep text would cost much time, because `canonicalize` reads the inner text again at every level. The text
/// is only scanned here and not parsed. For text that is not JSON the result has no meaning, and the parser
/// refuses the text afterwards.
fn is_deeper_than(limit: usize, json: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > limit {
                    return true;
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}
