//! [`ReplayGuard`]: the store of handled pushes, with which a receiver handles each push once.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// Lets only one handler at a time have a push, and remembers pushes that were handled.
///
/// A push goes through these steps:
///
/// 1. [`Receiver::receive`](super::Receiver::receive) verifies the push and calls [`claim`](Self::claim). Only one
///    of several copies gets [`ClaimState::Claimed`], and only this copy is delivered to the application.
/// 2. After the event is handled, [`Delivery::confirm`](super::Delivery::confirm) calls
///    [`confirm`](Self::confirm). All later copies are refused as handled.
/// 3. If handling fails, [`Delivery::release`](super::Delivery::release) calls [`release`](Self::release), and the
///    next copy is delivered. If the delivery is dropped, the receiver calls [`abandon`](Self::abandon).
/// 4. If the process ends before any of these calls, the claim expires after its [lease](PushClaim::lease). The
///    next copy is then delivered.
///
/// Only pushes whose signature covers the time of sending
/// [are protected](super::VerifiedPush::is_replay_protected). For other pushes, no method is called.
///
/// # Implementations
///
/// [`MemoryGuard`](super::MemoryGuard) is the default. It protects a single process until its end. If several
/// processes receive pushes, or if copies must be recognised after a restart, use a store that all processes share.
/// The crate `linksfield-replay` contains such stores for PostgreSQL and SQLite.
///
/// In an implementation, `claim` must be atomic: of two simultaneous calls with the same digest, in any processes,
/// only one may return [`ClaimState::Claimed`]. A method that fails must return an error and not a guess. The
/// receiver then refuses the push with status 503, so that the sender can try again.
pub trait ReplayGuard: Send + Sync {
    /// Claims a push for a handler, and returns whether the claim succeeded.
    ///
    /// The claim succeeds if no unexpired claim for the digest exists, and if the digest is not remembered as
    /// handled. An expired entry counts as missing.
    fn claim<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ClaimState>;

    /// Remembers a push as handled, for the time [`keep`](PushClaim::keep).
    ///
    /// Returns [`GuardError::Lost`] if the claim has expired and another holder has claimed the push since.
    fn confirm<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()>;

    /// Removes the claim, so that the next copy is delivered.
    ///
    /// Claims of other holders, and pushes that were handled, must stay. A missing claim is not an error.
    fn release<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()>;

    /// Removes the claim of a delivery that was dropped.
    ///
    /// The method is called in a destructor: it must not block and must not panic. The default implementation does
    /// nothing, so that the claim expires with its lease.
    fn abandon(&self, push: PushClaim) {
        drop(push);
    }
}

impl<G: ReplayGuard + ?Sized> ReplayGuard for Arc<G> {
    fn claim<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ClaimState> {
        (**self).claim(push)
    }

    fn confirm<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        (**self).confirm(push)
    }

    fn release<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        (**self).release(push)
    }

    fn abandon(&self, push: PushClaim) {
        (**self).abandon(push);
    }
}

/// The future that a method of a [`ReplayGuard`] returns. `Box::pin(async move { … })` creates one.
pub type GuardFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, GuardError>> + Send + 'a>>;

/// The result of [`ReplayGuard::claim`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimState {
    /// The push was claimed for this holder.
    Claimed,
    /// Another holder has claimed the push and has not finished.
    InProgress,
    /// The push was handled before.
    Handled,
}

/// A claim of one handler for one push.
#[derive(Debug, Clone)]
pub struct PushClaim {
    digest: String,
    pub(super) holder: u128,
    now: SystemTime,
    lease: Duration,
    keep: Option<Duration>,
}

impl PushClaim {
    /// Creates a claim with a new, random holder. Receivers call this; it is public for tests of guards.
    #[must_use]
    pub fn new(
        digest: impl Into<String>,
        now: SystemTime,
        lease: Duration,
        keep: Option<Duration>,
    ) -> Self {
        Self { digest: digest.into(), holder: fastrand::u128(..), now, lease, keep }
    }

    /// Returns the digest that identifies the push, in Base64. See
    /// [`VerifiedPush::digest`](super::VerifiedPush::digest).
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Returns the identifier of the holder: 32 hexadecimal digits, different for each claim.
    #[must_use]
    pub fn holder(&self) -> String {
        format!("{:032x}", self.holder)
    }

    /// Returns the time of the [clock](super::ReceiverBuilder::clock) of the receiver when the claim was made.
    ///
    /// A store that several processes share should use the clock of the store instead.
    #[must_use]
    pub fn now(&self) -> SystemTime {
        self.now
    }

    /// Returns the time after which an unconfirmed claim expires.
    #[must_use]
    pub fn lease(&self) -> Duration {
        self.lease
    }

    /// Returns how long a handled push must be remembered. `None` means forever.
    ///
    /// The time is the [largest age](super::ReceiverBuilder::max_age) plus the 10 minutes by which the clock of the
    /// sender may be ahead. By default, that is 25 hours and 10 minutes. Later copies are refused because of their
    /// age. The time is `None` if the receiver checks no age.
    #[must_use]
    pub fn keep(&self) -> Option<Duration> {
        self.keep
    }
}

/// A [`ReplayGuard`] failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum GuardError {
    /// The store could not be reached, or it failed.
    Store(Box<dyn Error + Send + Sync>),
    /// The guard remembers as many pushes as it may.
    Full {
        /// The largest number of pushes that the guard remembers.
        capacity: usize,
    },
    /// The claim has expired, and another handler has claimed the push.
    ///
    /// The event may therefore be handled twice. Make the
    /// [lease](super::ReceiverBuilder::claim_lease) longer than the handling of an event takes.
    Lost,
}

impl GuardError {
    /// Creates the error of a store.
    #[must_use]
    pub fn store(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Store(error.into())
    }
}

impl fmt::Display for GuardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(_) => f.write_str("the store of handled pushes failed"),
            Self::Full { capacity } => {
                write!(f, "the store of handled pushes is full with {capacity} pushes")
            }
            Self::Lost => f.write_str(
                "the claim of the push expired before its handling was confirmed, and another handler has claimed the push",
            ),
        }
    }
}

impl Error for GuardError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Store(error) => Some(error.as_ref()),
            Self::Full { .. } | Self::Lost => None,
        }
    }
}
