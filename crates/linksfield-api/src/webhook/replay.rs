//! Which pushes were received before, so that a copy is refused.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// Remembers which pushes were received, so that a copy is refused.
///
/// A push counts as received when the application [acknowledges](super::Delivery::acknowledge) it: one whose
/// handling failed may be sent again. A copy that comes before that is delivered as well.
///
/// A push is known by the digest in its signature, in Base64. The rest of the header is not part of it. Pushes
/// whose signature covers no time [are not remembered](super::Delivery::is_replay_protected): two of the same content
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
pub(super) struct Remembered(Mutex<Seen>);

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
