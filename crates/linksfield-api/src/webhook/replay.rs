//! [`ReplayGuard`]: the memory of acknowledged pushes, with which a receiver refuses copies. Also the default
//! implementation, which uses the memory of one process.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// Remembers acknowledged pushes, so that a receiver can refuse copies of them.
///
/// The receiver calls [`is_seen`](Self::is_seen) after it has verified the signature and the age of a push.
/// If the result is `true`, the receiver refuses the push with
/// [`ReceiveError::Replayed`](super::ReceiveError::Replayed).
/// [`Delivery::acknowledge`](super::Delivery::acknowledge) calls [`remember`](Self::remember). A push that is
/// not acknowledged is not remembered, and a copy of it is delivered.
///
/// Only pushes whose signature covers the time of sending
/// [are protected](super::Delivery::is_replay_protected). For other pushes, neither method is called.
///
/// # The default guard
///
/// The default guard keeps digests in the memory of the process. The clones of a receiver share its digests.
/// Other receivers and other processes do not, and a restart loses them. The number of digests is not
/// limited. Once 10,000 digests are stored, `is_seen` removes expired digests whenever the number has doubled
/// since the last removal. Digests without an expiry are never removed.
///
/// # Several processes
///
/// If a service receives pushes in several processes, or must recognise copies after a restart, implement
/// this trait for a store that all processes share, such as a database. Set the guard with
/// [`replay_guard`](super::ReceiverBuilder::replay_guard).
///
/// A guard does not lock a push while it is processed: all copies that arrive before the first copy is
/// acknowledged are delivered. If this matters, make the handler idempotent, or let it record the push in the
/// same transaction as its effect.
///
/// Both methods are synchronous: `is_seen` runs when the application calls the receiver, and `remember` runs
/// when it calls `acknowledge`. On an async runtime, a slow store blocks the thread.
///
/// Neither method can return an error. If the store is unavailable, an implementation of `is_seen` must
/// choose. With `true` the push is lost, because the status of a refused copy is 200. With `false` a copy may
/// be delivered.
pub trait ReplayGuard: Send + Sync {
    /// Returns whether this digest is remembered and has not expired.
    ///
    /// `digest` is the digest of the signature in Base64, without the id of the key. Equal pushes with the
    /// same time of sending have equal digests under the same key value. `now` is the time of the
    /// [clock](super::ReceiverBuilder::clock) of the receiver.
    fn is_seen(&self, digest: &str, now: SystemTime) -> bool;

    /// Remembers the digest of a push up to and including `until`, or without an expiry for `None`.
    ///
    /// `until` is the time of receipt, plus the [largest age](super::ReceiverBuilder::max_age), plus the 10
    /// minutes by which the clock of the sender may be ahead. By default, that is 25 hours and 10 minutes
    /// after receipt. Later copies are refused because of their age. `until` is `None` if the receiver checks
    /// no age, or if the expiry is out of range of `SystemTime`.
    fn remember(&self, digest: &str, until: Option<SystemTime>);
}

/// The default guard, in the memory of the process.
#[derive(Debug, Default)]
pub(super) struct Remembered(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    until: HashMap<String, Option<SystemTime>>,
    /// The number of digests that remained after the last removal of expired digests.
    left: usize,
}

/// The number of digests at which expired digests are first removed. Later removals wait until the number has
/// doubled, so the mean cost of a push does not depend on the number of digests.
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

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    fn second(second: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(second)
    }

    #[test]
    fn a_digest_is_remembered_until_it_expires_or_forever() {
        let memory = Remembered::default();
        memory.remember("until 5", Some(second(5)));
        memory.remember("for ever", None);
        assert!(memory.is_seen("until 5", second(5)));
        assert!(!memory.is_seen("until 5", second(6)));
        assert!(memory.is_seen("for ever", second(u64::from(u32::MAX))));
        assert!(!memory.is_seen("never seen", second(0)));
    }

    #[test]
    fn expired_digests_are_removed_only_when_the_number_has_doubled() {
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
        // The first half has expired, and stays until the number has doubled.
        fill(MANY..MANY * 2 - 1, 200);
        assert_eq!(look(150), (MANY * 2 - 1, MANY));
        fill(MANY * 2 - 1..MANY * 2, 200);
        assert_eq!(look(150), (MANY, MANY));
        fill(MANY * 2..MANY * 3, 200);
        assert_eq!(look(250), (0, 0));
    }
}
