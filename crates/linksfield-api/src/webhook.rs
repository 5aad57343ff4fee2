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

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use linksfield_sign::{
    CanonicalError, Empties, Form, HmacKey, KeyOrder, KeyValueError, VerifyError, canonicalize,
    verify_key_value_md5,
};
use serde_json::value::RawValue;

use crate::Secret;
use crate::decode::{Mismatch, Object};
use crate::values::{Json, Timestamp};

/// What a receiver answers: the documentation asks for JSON and shows none.
pub const ANSWER: &str = "{}";

/// The answer to a push that was taken, as what an axum handler returns: 200 and [`ANSWER`].
#[cfg(feature = "axum")]
#[derive(Debug, Clone, Copy, Default)]
pub struct Answer;

/// How a push is signed, as the specification says.
#[doc(hidden)]
#[derive(Debug)]
pub struct Scheme {
    /// Its name in the specification.
    pub name: &'static str,
    /// The rule.
    pub rule: Rule,
    /// The header with the signature.
    pub signature: &'static str,
    /// Whether every push of the scheme carries that header.
    pub required: bool,
    /// The header with the time of sending, in milliseconds; in seconds when the second value says so.
    pub timestamp: Option<(&'static str, bool)>,
    /// The header that names the algorithm.
    pub algorithm: Option<&'static str>,
    /// The header that names the delivery.
    pub delivery: Option<&'static str>,
}

/// How a body becomes a signature.
#[doc(hidden)]
#[derive(Debug)]
pub enum Rule {
    /// MD5 of `key=value&…&secret`; the header holds the signature alone.
    KeyValueMd5,
    /// HMAC-SHA1 of header values and the canonical body; the header holds `key id/signature`.
    HmacSha1 {
        /// What stands before the body: header names and the text between them.
        prefix: &'static [PrefixPiece],
        /// The orders of nested keys that are accepted.
        nested: &'static [KeyOrder],
    },
}

impl Rule {
    /// A rule with a higher number may stand in for one with a lower number, and not the other way round.
    fn strength(&self) -> u8 {
        match self {
            Self::KeyValueMd5 => 1,
            Self::HmacSha1 { .. } => 2,
        }
    }
}

/// How pushes of a kind are documented to be signed.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct SignedAs {
    /// The name of the scheme.
    pub scheme: &'static str,
    /// The members of the body that are documented as lists of objects.
    pub lists: &'static [&'static str],
}

/// A piece of what stands before the body in a signed text.
#[doc(hidden)]
#[derive(Debug)]
pub enum PrefixPiece {
    /// A fixed text.
    Text(&'static str),
    /// The value of a header, as received.
    Header(&'static str),
}

/// The events of a family, as the generated code defines them.
#[doc(hidden)]
pub trait EventSet: Sized {
    /// How they are signed.
    const SCHEMES: &'static [Scheme];
    /// The kinds of events.
    type Kind: Copy;

    /// The kind of an event, as far as its members tell.
    fn recognise(raw: &RawValue) -> Option<Self::Kind>;

    /// How events of a kind are documented to be signed.
    fn signed_as(kind: Self::Kind) -> SignedAs;

    /// Reads an event of the given kind; of none, as JSON.
    ///
    /// # Errors
    ///
    /// When a documented member is not what it should be.
    fn read(kind: Option<Self::Kind>, raw: &RawValue) -> Result<Self, Mismatch>;
}

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
    /// kind. A signature that is there and wrong is refused all the same.
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

/// A push may come from a clock that is ahead by so much.
const FUTURE: Duration = Duration::from_secs(10 * 60);

fn check_age(
    sent: Timestamp,
    now: SystemTime,
    max_age: Option<Duration>,
) -> Result<(), ReceiveError> {
    let Some(max_age) = max_age else { return Ok(()) };
    // A time before 1970 is not read, so one that the clock cannot show is far ahead.
    let sent = SystemTime::try_from(sent).map_err(|_| ReceiveError::FromTheFuture)?;
    match now.duration_since(sent) {
        Ok(age) if age > max_age => Err(ReceiveError::Stale),
        Err(ahead) if ahead.duration() > FUTURE => Err(ReceiveError::FromTheFuture),
        _ => Ok(()),
    }
}

/// What a good signature tells.
struct Verified {
    scheme: &'static str,
    key_id: Option<String>,
    /// The digest as the header has it, without the id of the key: that is not signed, so a copy may come
    /// with the id of another key of the same value. A digest has one text in Base64.
    digest: String,
    sent: Option<Timestamp>,
    delivery: Option<String>,
}

/// The strongest scheme whose signature is there, with that signature. Of two that are as strong it is the one
/// that is documented for the kind. An error when it is another than that, and not stronger.
fn strongest<'a>(
    schemes: &'static [Scheme],
    documented: Option<SignedAs>,
    headers: &'a HeaderMap,
) -> Result<Option<(&'static Scheme, &'a str)>, ReceiveError> {
    let is_own = |scheme: &Scheme| documented.is_some_and(|own| own.scheme == scheme.name);
    let rank = |scheme: &Scheme| (scheme.rule.strength(), is_own(scheme));
    let mut found: Option<(&Scheme, &str)> = None;
    for scheme in schemes {
        // The samples print the header empty; that is no signature.
        let signature = header(headers, scheme.signature)?.filter(|text| !text.is_empty());
        if let Some(signature) = signature
            && found.is_none_or(|(best, _)| rank(scheme) > rank(best))
        {
            found = Some((scheme, signature));
        }
    }
    if let (Some((scheme, _)), Some(documented)) = (found, documented) {
        let is_weaker = |own: &Scheme| {
            own.name == documented.scheme && own.rule.strength() < scheme.rule.strength()
        };
        if !is_own(scheme) && !schemes.iter().any(is_weaker) {
            let (expected, found) = (documented.scheme, scheme.name);
            return Err(ReceiveError::WrongScheme { expected, found });
        }
    }
    Ok(found)
}

/// Whether pushes of a kind, or of none, may come without a signature where the application allows it.
fn may_be_unsigned(schemes: &[Scheme], documented: Option<SignedAs>) -> bool {
    documented.is_none_or(|documented| {
        schemes.iter().any(|scheme| scheme.name == documented.scheme && !scheme.required)
    })
}

fn verify(
    scheme: &'static Scheme,
    lists: &[&str],
    keys: &KeyRing,
    headers: &HeaderMap,
    body: &str,
    signature: &str,
) -> Result<Verified, ReceiveError> {
    let (key_id, digest) = match &scheme.rule {
        Rule::KeyValueMd5 => {
            keys.any_secret(|secret| {
                verify_key_value_md5(body, lists, secret.expose().as_bytes(), signature)
            })?;
            (None, signature)
        }
        Rule::HmacSha1 { prefix, nested } => {
            // Base64 may hold a slash itself: the key id ends at the first.
            let (key_id, digest) =
                signature.split_once('/').ok_or(ReceiveError::Signature(VerifyError::Malformed))?;
            verify_hmac(scheme, prefix, nested, keys, headers, body, (key_id, digest))?;
            (Some(key_id.to_owned()), digest)
        }
    };
    let sent = match scheme.timestamp {
        None => None,
        Some((name, in_seconds)) => Some(timestamp(headers, name, in_seconds)?),
    };
    let delivery = match scheme.delivery {
        Some(name) => header(headers, name)?.filter(|id| !id.is_empty()).map(str::to_owned),
        None => None,
    };
    Ok(Verified { scheme: scheme.name, key_id, digest: digest.to_owned(), sent, delivery })
}

fn verify_hmac(
    scheme: &Scheme,
    prefix: &[PrefixPiece],
    nested: &[KeyOrder],
    keys: &KeyRing,
    headers: &HeaderMap,
    body: &str,
    (key_id, digest): (&str, &str),
) -> Result<(), ReceiveError> {
    if let Some(name) = scheme.algorithm {
        let algorithm = header(headers, name)?.ok_or(ReceiveError::MissingHeader(name))?;
        if !algorithm.eq_ignore_ascii_case("HMAC-SHA1") {
            return Err(ReceiveError::UnsupportedAlgorithm(algorithm.to_owned()));
        }
    }
    let mut text = String::new();
    for piece in prefix {
        match piece {
            PrefixPiece::Text(fixed) => text.push_str(fixed),
            PrefixPiece::Header(name) => {
                let value = header(headers, name)?.ok_or(ReceiveError::MissingHeader(name))?;
                // With a separator or a brace in a value, the signed text could be cut in another place.
                let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
                if !value.chars().all(is_plain) {
                    return Err(ReceiveError::BadHeader(name));
                }
                text.push_str(value);
            }
        }
    }
    let start = text.len();
    let secrets = keys.of(key_id);
    if secrets.is_empty() {
        return Err(ReceiveError::UnknownKey(key_id.to_owned()));
    }
    let mut outcome = Err(VerifyError::Mismatch);
    for nested in nested {
        let form = Form { nested: *nested, empties: Empties::Keep, ..Form::default() };
        text.truncate(start);
        text.push_str(&canonicalize(body, &form)?);
        for secret in &secrets {
            let key = HmacKey::new(secret.expose().as_bytes());
            let result = key.verify_base64(text.as_bytes(), digest);
            if result != Err(VerifyError::Mismatch) {
                outcome = result;
            }
        }
    }
    outcome.map_err(ReceiveError::Signature)
}

fn header<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<Option<&'a str>, ReceiveError> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(ReceiveError::RepeatedHeader(name));
    }
    value.to_str().map(Some).map_err(|_| ReceiveError::BadHeader(name))
}

fn timestamp(
    headers: &HeaderMap,
    name: &'static str,
    in_seconds: bool,
) -> Result<Timestamp, ReceiveError> {
    let text = header(headers, name)?.ok_or(ReceiveError::MissingHeader(name))?;
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| is_number).ok_or(ReceiveError::BadHeader(name))?;
    Ok(if in_seconds {
        Timestamp::from_unix_seconds(number)
    } else {
        Timestamp::from_unix_milliseconds(number)
    })
}

/// A key or secret that is empty, or of nothing but white space and NUL: with such a one anybody can sign. An
/// environment variable that is set to nothing is the usual cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key or secret is empty: with such a one anybody could sign")]
pub struct EmptyKey;

/// HMAC fills keys up with NUL, so that keys of NUL alone are the empty key.
fn not_empty(secret: impl Into<Secret>) -> Result<Secret, EmptyKey> {
    let secret = secret.into();
    let is_empty = secret.expose().chars().all(|c| c.is_whitespace() || c == '\0');
    if is_empty { Err(EmptyKey) } else { Ok(secret) }
}

/// The keys of a receiver. They can be changed while it runs: add the new one, and remove the old one when
/// no push uses it any more.
///
/// Ids of keys are no secret: every push shows one, and a push with an id that is not here is told so.
#[derive(Default)]
pub struct KeyRing {
    keys: RwLock<HashMap<String, Vec<Secret>>>,
    secrets: RwLock<Vec<Secret>>,
}

impl KeyRing {
    /// Adds a key, or a further value of one.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then nothing is added.
    pub fn add_key(
        &self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        keys.entry(id.into()).or_default().push(secret);
        Ok(())
    }

    /// Puts one value in place of all values of a key.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then the old values stay.
    pub fn replace_key(
        &self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        keys.insert(id.into(), vec![secret]);
        Ok(())
    }

    /// Removes a key.
    pub fn remove_key(&self, id: &str) {
        self.keys.write().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Adds a secret for signatures that name no key.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then nothing is added.
    pub fn add_secret(&self, secret: impl Into<Secret>) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        self.secrets.write().unwrap_or_else(PoisonError::into_inner).push(secret);
        Ok(())
    }

    /// Puts one secret in place of all secrets for signatures that name no key.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`]; then the old secrets stay.
    pub fn replace_secrets(&self, secret: impl Into<Secret>) -> Result<(), EmptyKey> {
        let secret = not_empty(secret)?;
        let mut secrets = self.secrets.write().unwrap_or_else(PoisonError::into_inner);
        *secrets = vec![secret];
        Ok(())
    }

    fn of(&self, id: &str) -> Vec<Secret> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(id).cloned().unwrap_or_default()
    }

    /// Tries every secret; a mismatch with one is no answer while others are left.
    fn any_secret(
        &self,
        verify: impl Fn(&Secret) -> Result<(), KeyValueError>,
    ) -> Result<(), ReceiveError> {
        let secrets = self.secrets.read().unwrap_or_else(PoisonError::into_inner);
        let mut outcome = Err(ReceiveError::NoSecret);
        for secret in secrets.iter() {
            match verify(secret) {
                Ok(()) => return Ok(()),
                Err(error) => outcome = Err(error.into()),
            }
        }
        outcome
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let mut ids: Vec<&String> = keys.keys().collect();
        ids.sort();
        f.debug_struct("KeyRing").field("key_ids", &ids).finish_non_exhaustive()
    }
}

/// Remembers which pushes were received, so that a copy is refused.
///
/// A push counts as received when the application [acknowledges](Delivery::acknowledge) it: one whose
/// handling failed may be sent again. A copy that comes before that is delivered as well.
///
/// A push is known by the digest in its signature, in Base64. The rest of the header is not part of it. Pushes
/// whose signature covers no time [are not remembered](Delivery::is_replay_protected): two of the same content
/// are the same to the last byte, however far apart they were sent.
pub trait ReplayGuard: Send + Sync {
    /// Whether a push with this digest was received.
    fn is_seen(&self, digest: &str, now: SystemTime) -> bool;

    /// Remembers a push up to and including the given time, after which it would be too old anyway; without
    /// end for `None`.
    fn remember(&self, digest: &str, until: Option<SystemTime>);
}

/// The memory of one process.
#[derive(Debug, Default)]
struct Remembered(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    until: HashMap<String, Option<SystemTime>>,
    /// How many were left when what has run out was last dropped.
    left: usize,
}

/// What has run out is dropped when there is this much, and then whenever there is twice as much as was left:
/// a push costs the same however many are remembered.
const MANY: usize = 10_000;

impl ReplayGuard for Remembered {
    fn is_seen(&self, digest: &str, now: SystemTime) -> bool {
        let is_good = |until: &Option<SystemTime>| until.is_none_or(|until| until >= now);
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.until.len() >= MANY.max(seen.left.saturating_mul(2)) {
            seen.until.retain(|_, until| is_good(until));
            seen.left = seen.until.len();
        }
        seen.until.get(digest).is_some_and(is_good)
    }

    fn remember(&self, digest: &str, until: Option<SystemTime>) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.until.insert(digest.to_owned(), until);
    }
}

/// What acknowledging a push does: where it is remembered, by which digest, and until when.
type Remember = (Arc<dyn ReplayGuard>, String, Option<SystemTime>);

/// A push that was verified, with its event.
pub struct Delivery<E> {
    event: E,
    json: Json,
    authentication: Authentication,
    sent: Option<Timestamp>,
    id: Option<String>,
    remember: Option<Remember>,
}

/// Who a push is from, as far as its signature tells.
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
    fn new(
        event: E,
        raw: &RawValue,
        authentication: Authentication,
        sent: Option<Timestamp>,
        remember: Option<Remember>,
    ) -> Self {
        let json = Json::from_raw(raw);
        Self { event, json, authentication, sent, id: None, remember }
    }

    /// The event.
    #[must_use]
    pub fn event(&self) -> &E {
        &self.event
    }

    /// The body as it was received.
    #[must_use]
    pub fn json(&self) -> &Json {
        &self.json
    }

    /// Who it is from.
    #[must_use]
    pub fn authentication(&self) -> &Authentication {
        &self.authentication
    }

    /// When it was sent, where it says so.
    #[must_use]
    pub fn sent(&self) -> Option<Timestamp> {
        self.sent
    }

    /// The id of the delivery, where it has one. The documentation does not say that it is unique, and no
    /// signature covers it.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Whether a copy of this push can be told from it, because the signature covers the time of sending.
    /// Pushes with the older signature cannot, and unsigned ones neither: whoever saw one can send it again, at
    /// any time.
    #[must_use]
    pub fn is_replay_protected(&self) -> bool {
        self.remember.is_some()
    }

    /// Says that the event was handled, and gives it away. From here on a copy of this push is refused, if it
    /// [can be known](Self::is_replay_protected); if not, this does nothing else. Of copies that come at the
    /// same time, each before the other is acknowledged, both are delivered.
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

/// Why a push was refused. It never holds a key or the right signature.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiveError {
    /// The body is too large.
    #[error("the body is larger than {limit} bytes")]
    TooLarge {
        /// The largest that is read.
        limit: usize,
    },
    /// The body is not UTF-8.
    #[error("the body is not UTF-8")]
    NotUtf8,
    /// The body is not JSON.
    #[error("the body is not JSON: {0}")]
    NotJson(#[source] serde_json::Error),
    /// The body nests too deep. It is not looked at any further.
    #[error("the body nests deeper than {limit} levels")]
    TooDeep {
        /// The deepest that is read.
        limit: usize,
    },
    /// The body is JSON that cannot be signed: a key stands twice, or it is not an object.
    #[error("the body cannot be verified: {0}")]
    NotCanonical(#[source] CanonicalError),
    /// It carries no signature, and unsigned pushes are not allowed, or not of its kind.
    #[error("it carries no signature")]
    Unsigned,
    /// It is signed in a way that is not documented for its kind, and not a stronger one.
    #[error("it is signed with `{found}`, and its kind with `{expected}`")]
    WrongScheme {
        /// The scheme that is documented for its kind.
        expected: &'static str,
        /// The scheme of its signature.
        found: &'static str,
    },
    /// A header that the signature needs is missing.
    #[error("the header `{0}` is missing")]
    MissingHeader(&'static str),
    /// A header is not what it should be.
    #[error("the header `{0}` is malformed")]
    BadHeader(&'static str),
    /// A header stands more than once, so that two readers may take different values.
    #[error("the header `{0}` stands more than once")]
    RepeatedHeader(&'static str),
    /// It names an algorithm that is not documented.
    #[error("the algorithm {0:?} is not supported")]
    UnsupportedAlgorithm(String),
    /// It names a key that this receiver does not have.
    #[error("no key has the id {0:?}")]
    UnknownKey(String),
    /// It is signed with a secret, and this receiver has none.
    #[error("it is signed, but the receiver has no secret to verify it with")]
    NoSecret,
    /// The body nests in a way for which the rule of the older signature has no reading: only members that
    /// are documented as lists are read as lists.
    #[error("the signature's rule does not reach the member {0:?}")]
    NoReading(String),
    /// The rule of the older signature gives this body the text of another one: a name holds `&` or `=`, or
    /// the objects of a list do not all have the same members.
    #[error("the signature's rule does not tell what the member {0:?} is")]
    Ambiguous(String),
    /// The signature is malformed, or not that of this push.
    #[error(transparent)]
    Signature(VerifyError),
    /// It is too old.
    #[error("it is too old")]
    Stale,
    /// It is from the future: a clock is wrong.
    #[error("it is from the future: a clock is wrong")]
    FromTheFuture,
    /// It was received and acknowledged before. Answer it as a success, and do nothing.
    #[error("it was received before")]
    Replayed,
    /// A documented member of the event is not what it should be.
    #[error("not the documented event: {0}")]
    Mismatch(Mismatch),
}

impl ReceiveError {
    /// The HTTP status to answer with: 200 for a copy of what was received before, 413, 401, or 400.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Replayed => 200,
            Self::TooLarge { .. } => 413,
            Self::Unsigned
            | Self::WrongScheme { .. }
            | Self::MissingHeader(_)
            | Self::UnsupportedAlgorithm(_)
            | Self::UnknownKey(_)
            | Self::NoSecret
            | Self::Signature(_)
            | Self::Stale
            | Self::FromTheFuture => 401,
            _ => 400,
        }
    }
}

impl From<CanonicalError> for ReceiveError {
    fn from(error: CanonicalError) -> Self {
        Self::NotCanonical(error)
    }
}

impl From<KeyValueError> for ReceiveError {
    fn from(error: KeyValueError) -> Self {
        match error {
            KeyValueError::Body(error) => Self::NotCanonical(error),
            KeyValueError::NoReading(member) => Self::NoReading(member),
            KeyValueError::Ambiguous(member) => Self::Ambiguous(member),
            KeyValueError::Signature(error) => Self::Signature(error),
        }
    }
}

/// Whether an object has all of these members.
#[doc(hidden)]
#[must_use]
pub fn has_members(raw: &RawValue, names: &[&str]) -> bool {
    Object::read(raw).is_ok_and(|object| names.iter().all(|name| object.get(name).is_some()))
}

/// The receiver as an extractor: `Delivery<Event>` as the argument of a handler, with the receiver in the
/// state. What is refused is answered with [`ReceiveError::status`] and the reason.
#[cfg(feature = "axum")]
mod extract {
    use axum::body::to_bytes;
    use axum::extract::{FromRef, FromRequest, Request};
    use axum::http::StatusCode;
    use axum::response::{IntoResponse, Response};

    use super::{Answer, Delivery, EventSet, ReceiveError, Receiver};

    impl<S, E> FromRequest<S> for Delivery<E>
    where
        E: EventSet + Send,
        Receiver<E>: FromRef<S>,
        S: Send + Sync,
    {
        type Rejection = ReceiveError;

        async fn from_request(request: Request, state: &S) -> Result<Self, ReceiveError> {
            let receiver = Receiver::<E>::from_ref(state);
            let (head, body) = request.into_parts();
            let limit = receiver.max_body();
            let body = to_bytes(body, limit).await.map_err(|_| ReceiveError::TooLarge { limit })?;
            receiver.receive(&head.headers, &body)
        }
    }

    impl IntoResponse for Answer {
        fn into_response(self) -> Response {
            ([("content-type", "application/json")], super::ANSWER).into_response()
        }
    }

    impl IntoResponse for ReceiveError {
        fn into_response(self) -> Response {
            if let Self::Replayed = self {
                return Answer.into_response();
            }
            let status = StatusCode::from_u16(self.status()).unwrap_or(StatusCode::BAD_REQUEST);
            (status, self.to_string()).into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    fn second(second: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(second)
    }

    #[test]
    fn what_is_remembered_ends_with_its_time_or_never() {
        let memory = Remembered::default();
        memory.remember("until 5", Some(second(5)));
        memory.remember("for ever", None);
        assert!(memory.is_seen("until 5", second(5)));
        assert!(!memory.is_seen("until 5", second(6)));
        assert!(memory.is_seen("for ever", second(u64::from(u32::MAX))));
        assert!(!memory.is_seen("never seen", second(0)));
    }

    #[test]
    fn the_memory_is_searched_for_what_has_run_out_only_when_it_has_doubled() {
        let memory = Remembered::default();
        let fill = |range: std::ops::Range<usize>, until: u64| {
            for number in range {
                memory.remember(&number.to_string(), Some(second(until)));
            }
        };
        let look = |now: u64| {
            memory.is_seen("", second(now));
            let seen = memory.0.lock().unwrap();
            (seen.until.len(), seen.left)
        };
        fill(0..MANY, 100);
        assert_eq!(look(50), (MANY, MANY));
        // Half of them run out, and nothing is searched before there are twice as many.
        fill(MANY..MANY * 2 - 1, 200);
        assert_eq!(look(150), (MANY * 2 - 1, MANY));
        fill(MANY * 2 - 1..MANY * 2, 200);
        assert_eq!(look(150), (MANY, MANY));
        fill(MANY * 2..MANY * 3, 200);
        assert_eq!(look(250), (0, 0));
    }
}
