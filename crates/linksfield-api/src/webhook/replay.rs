//! [`ReplayGuard`]: the memory of acknowledged pushes, by which a receiver refuses copies; and its default
//! implementation, the memory of one process.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// Remembers acknowledged pushes, by which a receiver refuses copies of them.
///
/// The receiver calls [`is_seen`](Self::is_seen) after it has verified the signature and the age of a push, and
/// refuses the push with [`ReceiveError::Replayed`](super::ReceiveError::Replayed) if the result is `true`.
/// [`Delivery::acknowledge`](super::Delivery::acknowledge) calls [`remember`](Self::remember). A push that is not
/// acknowledged is not remembered, and is delivered again when it is sent again.
///
/// Only pushes whose signature covers the time of sending
/// [are protected](super::Delivery::is_replay_protected): no method is called for the others.
///
/// # The default guard
///
/// The default guard keeps digests in the memory of the process. The clones of a receiver share it. It is empty
/// after a restart, and other receivers and other processes do not see it. It has no size limit: from 10,000
/// digests on, `is_seen` drops the expired ones each time that the number of digests has doubled since it last did
/// so. Digests without an expiry are never dropped.
///
/// # Several processes
///
/// A service that receives pushes in several processes, or that must recognise copies after a restart, implements
/// this trait over a store that all of them use, such as a database, and sets it with
/// [`replay_guard`](super::ReceiverBuilder::replay_guard).
///
/// The two methods are separate steps, so a guard does not make the handling of a push exclusive: every copy that
/// arrives before the first one is acknowledged is delivered, in one process and in several. A handler for which
/// this matters records the push in the same transaction as its effect, or does no harm when it runs twice.
///
/// Both methods are synchronous and run where the application calls the receiver and `acknowledge`; on an async
/// runtime a slow store blocks the thread. Neither method can fail. An implementation whose store is unavailable
/// decides between `true` from `is_seen`, by which the push is lost, because the status of a refused copy is 200,
/// and `false`, by which a copy may be delivered.
pub trait ReplayGuard: Send + Sync {
    /// Returns whether a push with this digest was remembered and has not expired at `now`, the time of the
    /// receiver's [clock](super::ReceiverBuilder::clock).
    ///
    /// `digest` is the digest in the signature, in Base64 and without the id of the key. Equal pushes with the same
    /// time of sending have equal digests under the same key value.
    fn is_seen(&self, digest: &str, now: SystemTime) -> bool;

    /// Remembers the digest of a push up to and including `until`, or without an expiry for `None`.
    ///
    /// `until` is the time of receipt plus the [largest age](super::ReceiverBuilder::max_age) plus 10 minutes,
    /// which a sender's clock may be ahead: 25 hours and 10 minutes by default. Later, a copy is refused by its age.
    /// `None` stands for a receiver that checks no age.
    fn remember(&self, digest: &str, until: Option<SystemTime>);
}

/// The default guard.
#[derive(Debug, Default)]
pub(super) struct Remembered(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    until: HashMap<String, Option<SystemTime>>,
    /// The number of digests that were left when expired ones were last dropped.
    left: usize,
}

/// Expired digests are dropped from this number on, and then whenever there are twice as many as were left: the
/// mean cost of a push does not depend on the number of digests.
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
