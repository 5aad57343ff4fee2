//! [`MemoryGuard`]: the default replay guard, in the memory of the process.

use std::collections::HashMap;
use std::future::ready;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use super::replay::{ClaimState, GuardError, GuardFuture, PushClaim, ReplayGuard};

/// A [`ReplayGuard`] in the memory of the process. Receivers use it by default.
///
/// The clones of a receiver share its guard. Other processes do not, and the end of the process loses the
/// remembered pushes. The time is that of the [clock](super::ReceiverBuilder::clock) of the receiver.
///
/// The number of remembered pushes is limited, by default to 1,000,000, which takes about 150 MB. That is enough
/// for 11 pushes a second over the 25 hours for which a push is remembered. When the limit is reached and no push
/// has expired, new pushes are refused with [`GuardError::Full`], so that the sender can try again later. A remembered
/// push is never forgotten early, because its copy could then be handled a second time.
///
/// A delivery that is dropped frees its claim immediately.
#[derive(Debug)]
pub struct MemoryGuard {
    capacity: usize,
    pushes: Mutex<Pushes>,
}

#[derive(Debug, Default)]
struct Pushes {
    entries: HashMap<String, Entry>,
    /// The number of entries that remained after the last removal of expired entries.
    left: usize,
    /// No entry expires before this time. `None` if no entry expires.
    earliest: Option<SystemTime>,
}

#[derive(Debug)]
struct Entry {
    holder: u128,
    is_handled: bool,
    /// The last moment of the entry. `None` if the entry does not expire.
    until: Option<SystemTime>,
}

/// The number of entries at which expired entries are first removed. Later removals wait until the number has
/// doubled, so the mean cost of a push does not depend on the number of entries.
const MANY: usize = 10_000;

impl Default for MemoryGuard {
    fn default() -> Self {
        Self::with_capacity(1_000_000)
    }
}

impl MemoryGuard {
    /// Creates a guard that remembers at most this number of pushes.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { capacity, pushes: Mutex::default() }
    }

    fn pushes(&self) -> MutexGuard<'_, Pushes> {
        self.pushes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_claim(&self, push: &PushClaim) -> Result<ClaimState, GuardError> {
        let mut pushes = self.pushes();
        if let Some(entry) =
            pushes.entries.get(push.digest()).filter(|entry| entry.is_alive(push.now()))
        {
            return Ok(match entry.is_handled {
                true => ClaimState::Handled,
                false => ClaimState::InProgress,
            });
        }
        let is_full = pushes.entries.len() >= self.capacity
            && pushes.earliest.is_some_and(|earliest| earliest < push.now());
        if is_full || pushes.entries.len() >= MANY.max(pushes.left.saturating_mul(2)) {
            pushes.remove_expired(push.now());
        }
        if pushes.entries.len() >= self.capacity && !pushes.entries.contains_key(push.digest()) {
            return Err(GuardError::Full { capacity: self.capacity });
        }
        pushes.insert(push, false, push.now().checked_add(push.lease()));
        Ok(ClaimState::Claimed)
    }

    fn try_confirm(&self, push: &PushClaim) -> Result<(), GuardError> {
        let mut pushes = self.pushes();
        // A missing entry was removed after its lease, and nobody has claimed the push since.
        if pushes.entries.get(push.digest()).is_some_and(|entry| entry.holder != push.holder) {
            return Err(GuardError::Lost);
        }
        let until = push.keep().and_then(|keep| push.now().checked_add(keep));
        pushes.insert(push, true, until);
        Ok(())
    }

    fn free(&self, push: &PushClaim) {
        let mut pushes = self.pushes();
        let is_own = |entry: &Entry| entry.holder == push.holder && !entry.is_handled;
        if pushes.entries.get(push.digest()).is_some_and(is_own) {
            pushes.entries.remove(push.digest());
        }
    }
}

impl Pushes {
    fn insert(&mut self, push: &PushClaim, is_handled: bool, until: Option<SystemTime>) {
        self.earliest = [self.earliest, until].into_iter().flatten().min();
        let entry = Entry { holder: push.holder, is_handled, until };
        self.entries.insert(push.digest().to_owned(), entry);
    }

    fn remove_expired(&mut self, now: SystemTime) {
        self.entries.retain(|_, entry| entry.is_alive(now));
        self.left = self.entries.len();
        self.earliest = self.entries.values().filter_map(|entry| entry.until).min();
    }
}

impl Entry {
    fn is_alive(&self, now: SystemTime) -> bool {
        self.until.is_none_or(|until| until >= now)
    }
}

impl ReplayGuard for MemoryGuard {
    fn claim<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ClaimState> {
        Box::pin(ready(self.try_claim(push)))
    }

    fn confirm<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        Box::pin(ready(self.try_confirm(push)))
    }

    fn release<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        self.free(push);
        Box::pin(ready(Ok(())))
    }

    fn abandon(&self, push: PushClaim) {
        self.free(&push);
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    fn at(digest: &str, second: u64) -> PushClaim {
        let now = UNIX_EPOCH + Duration::from_secs(second);
        PushClaim::new(digest, now, Duration::from_secs(10), Some(Duration::from_secs(100)))
    }

    fn claim(guard: &MemoryGuard, push: &PushClaim) -> ClaimState {
        guard.try_claim(push).unwrap()
    }

    #[test]
    fn a_claim_excludes_others_until_it_is_released_or_its_lease_expires() {
        let guard = MemoryGuard::default();
        let first = at("a", 0);
        assert_eq!(claim(&guard, &first), ClaimState::Claimed);
        assert_eq!(claim(&guard, &first), ClaimState::InProgress);
        assert_eq!(claim(&guard, &at("b", 0)), ClaimState::Claimed);
        // Another holder cannot free the claim.
        guard.free(&at("a", 0));
        assert_eq!(claim(&guard, &at("a", 10)), ClaimState::InProgress);
        guard.free(&first);
        let second = at("a", 10);
        assert_eq!(claim(&guard, &second), ClaimState::Claimed);
        assert_eq!(claim(&guard, &at("a", 20)), ClaimState::InProgress);
        let third = at("a", 21);
        assert_eq!(claim(&guard, &third), ClaimState::Claimed);
        // The second holder was too slow, and does not disturb the third.
        assert!(matches!(guard.try_confirm(&second), Err(GuardError::Lost)));
        guard.abandon(second);
        guard.try_confirm(&third).unwrap();
        guard.try_confirm(&third).unwrap();
        // What was handled stays.
        guard.abandon(third);
        assert_eq!(claim(&guard, &at("a", 121)), ClaimState::Handled);
        assert_eq!(claim(&guard, &at("a", 122)), ClaimState::Claimed);
    }

    #[test]
    fn a_late_confirmation_counts_if_nobody_has_claimed_the_push_since() {
        let guard = MemoryGuard::default();
        let late = at("a", 0);
        claim(&guard, &late);
        guard.pushes().remove_expired(UNIX_EPOCH + Duration::from_secs(50));
        guard.try_confirm(&late).unwrap();
        assert_eq!(claim(&guard, &at("a", 60)), ClaimState::Handled);
    }

    #[test]
    fn without_an_expiry_a_push_is_remembered_forever() {
        let guard = MemoryGuard::default();
        let push = PushClaim::new("a", UNIX_EPOCH, Duration::ZERO, None);
        claim(&guard, &push);
        guard.try_confirm(&push).unwrap();
        assert_eq!(claim(&guard, &at("a", u64::from(u32::MAX))), ClaimState::Handled);
    }

    #[test]
    fn a_full_guard_refuses_new_pushes_until_one_expires() {
        let guard = MemoryGuard::with_capacity(2);
        let (first, second) = (at("a", 0), at("b", 5));
        for push in [&first, &second] {
            claim(&guard, push);
            guard.try_confirm(push).unwrap();
        }
        for second in [5, 100] {
            assert!(matches!(
                guard.try_claim(&at("c", second)),
                Err(GuardError::Full { capacity: 2 })
            ));
        }
        assert_eq!(claim(&guard, &at("b", 100)), ClaimState::Handled);
        assert_eq!(claim(&guard, &at("c", 101)), ClaimState::Claimed);
        assert!(guard.try_claim(&at("d", 101)).is_err());
        assert_eq!(guard.pushes().entries.len(), 2);
    }

    #[test]
    fn expired_entries_are_removed_only_when_the_number_has_doubled() {
        let guard = MemoryGuard::default();
        let fill = |range: std::ops::Range<usize>, second: u64| {
            for number in range {
                claim(&guard, &at(&number.to_string(), second));
            }
            let pushes = guard.pushes();
            (pushes.entries.len(), pushes.left)
        };
        assert_eq!(fill(0..MANY, 0), (MANY, 0));
        assert_eq!(fill(MANY..MANY + 1, 5), (MANY + 1, MANY));
        // The first entries have expired, and stay until the number has doubled.
        assert_eq!(fill(MANY + 1..MANY * 2, 14), (MANY * 2, MANY));
        assert_eq!(fill(MANY * 2..MANY * 2 + 1, 14), (MANY + 1, MANY));
    }
}
