//! The receiver and its settings: what is done with a push, in which order. How a signature is verified is in
//! `verify`, what was received before in `replay`.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use serde_json::value::RawValue;

use super::delivery::{Authentication, Delivery};
use super::error::ReceiveError;
use super::event_set::EventSet;
use super::keys::{EmptyKey, KeyRing};
use super::replay::{Remembered, ReplayGuard};
use super::verify::{FUTURE, check_age, may_be_unsigned, strongest, verify};
use crate::secret::Secret;

/// Sets up a receiver.
pub struct ReceiverBuilder<E> {
    keys: KeyRing,
    max_age: Option<Duration>,
    max_body: usize,
    allow_unsigned: bool,
    empty_key: bool,
    guard: Arc<dyn ReplayGuard>,
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    events: PhantomData<fn() -> E>,
}

/// Receives pushes. It is cheap to clone; clones share keys and memory of what was received.
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
    /// Sets up a receiver. It needs a key or a secret.
    #[must_use]
    pub fn builder() -> ReceiverBuilder<E> {
        ReceiverBuilder {
            keys: KeyRing::default(),
            max_age: Some(Duration::from_secs(25 * 3600)),
            max_body: 1024 * 1024,
            allow_unsigned: false,
            empty_key: false,
            guard: Arc::new(Remembered::default()),
            clock: Arc::new(SystemTime::now),
            events: PhantomData,
        }
    }

    /// Verifies a push and reads its event, of the kind that its members tell.
    ///
    /// A push of a kind must be signed as the kind is documented to be signed, or in a stronger way. Where
    /// there are several signatures the strongest counts, and the others are not looked at.
    ///
    /// An event whose members tell no kind may be signed in any way, and comes as `Unknown`; with the older
    /// signature only when none of its members is a list or an object. It may be one of a kind that asks for
    /// the newer signature: before you take it for one, see [`Delivery::authentication`], or have an address
    /// for that kind and use [`receive_as`](Self::receive_as).
    ///
    /// # Errors
    ///
    /// [`ReceiveError`].
    pub fn receive(&self, headers: &HeaderMap, body: &[u8]) -> Result<Delivery<E>, ReceiveError> {
        self.receive_kind(None, headers, body)
    }

    /// The same for an address that receives events of one kind only. Events whose members are not
    /// documented cannot be told apart in any other way.
    ///
    /// No signature says what kind a push is of: one that was sent to another address, and was not
    /// acknowledged there, is read here as this kind if its members allow.
    ///
    /// # Errors
    ///
    /// [`ReceiveError`].
    pub fn receive_as(
        &self,
        kind: E::Kind,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Delivery<E>, ReceiveError> {
        self.receive_kind(Some(kind), headers, body)
    }

    /// The keys, to be changed while the receiver runs.
    #[must_use]
    pub fn keys(&self) -> &KeyRing {
        &self.0.keys
    }

    /// The largest body that is read, in bytes.
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
            // None is without end: no age is looked at, or the age is beyond what a clock can show.
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
    /// A key with its id, for pushes whose signature names one. Several keys may be given, and several
    /// values for one id while it changes.
    #[must_use]
    pub fn key(mut self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.empty_key |= self.keys.add_key(id, secret).is_err();
        self
    }

    /// A secret, for pushes whose signature names no key. Several may be given while it changes.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<Secret>) -> Self {
        self.empty_key |= self.keys.add_secret(secret).is_err();
        self
    }

    /// How old a push may be. The documentation names no limit, and repeats a push for 24 hours; the
    /// default is 25 hours.
    ///
    /// `None` looks at no time at all, neither past nor future. Every push that was acknowledged must then be
    /// remembered without end, and the memory of this process grows with each of them: give a
    /// [`replay_guard`](Self::replay_guard) that keeps them elsewhere.
    #[must_use]
    pub fn max_age(mut self, max_age: Option<Duration>) -> Self {
        self.max_age = max_age;
        self
    }

    /// The largest body that is read, in bytes. Default: 1 MiB.
    #[must_use]
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// Takes pushes without any signature, and says so in [`Delivery::authentication`]: those of kinds whose
    /// signature the documentation marks as optional, which is the older one, and those whose members tell no
    /// kind. A signature that is present and wrong is refused nevertheless.
    #[must_use]
    pub fn allow_unsigned(mut self) -> Self {
        self.allow_unsigned = true;
        self
    }

    /// Remembers what was received elsewhere than in the memory of this process.
    #[must_use]
    pub fn replay_guard(mut self, guard: impl ReplayGuard + 'static) -> Self {
        self.guard = Arc::new(guard);
        self
    }

    /// Takes the time from elsewhere than the system clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Makes the receiver.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`] when one of the keys and secrets is empty.
    pub fn build(self) -> Result<Receiver<E>, EmptyKey> {
        if self.empty_key { Err(EmptyKey) } else { Ok(Receiver(Arc::new(self))) }
    }
}

/// How deep the JSON of a push may nest. Documented ones have three levels.
const MAX_DEPTH: usize = 16;

/// Whether objects and lists of a JSON text nest deeper than that, without reading it: each level is walked
/// again when a text is put in canonical form, so depth costs time. Of a text that is not JSON the answer
/// means nothing; it is refused by the reader.
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
