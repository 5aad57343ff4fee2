//! The token that logins return, and when it expires.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// The token that is currently valid. All logins return the same token until it expires.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// How long a token is valid.
    lifetime: Option<Duration>,
    /// How many requests can use a token.
    uses: Option<u64>,
    current: Mutex<Current>,
}

#[derive(Debug, Default)]
struct Current {
    /// The number of tokens that have expired.
    expired: u64,
    /// When a login returned the token for the first time.
    issued: Option<SystemTime>,
    used: u64,
}

impl Tokens {
    pub(crate) fn new(lifetime: Option<Duration>, uses: Option<u64>) -> Self {
        Self { lifetime, uses, ..Self::default() }
    }

    /// Makes the token expire.
    pub(crate) fn expire(&self) {
        self.current().renew();
    }

    /// Returns the token that a request must have.
    pub(crate) fn valid(&self, now: SystemTime) -> String {
        let mut current = self.current();
        let age = current.issued.and_then(|issued| now.duration_since(issued).ok());
        let is_old = self.lifetime.is_some_and(|lifetime| age.is_some_and(|age| age >= lifetime));
        if is_old || self.uses.is_some_and(|uses| current.used >= uses) {
            current.renew();
        }
        format!("sandbox-token-{}", current.expired + 1)
    }

    /// Returns the token for a login.
    pub(crate) fn issue(&self, now: SystemTime) -> String {
        let token = self.valid(now);
        self.current().issued.get_or_insert(now);
        token
    }

    /// Returns whether uses of the token must be counted.
    pub(crate) fn counts_uses(&self) -> bool {
        self.uses.is_some()
    }

    /// Counts a request that was accepted with the token.
    pub(crate) fn count_use(&self) {
        self.current().used += 1;
    }

    fn current(&self) -> MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Current {
    fn renew(&mut self) {
        *self = Self { expired: self.expired + 1, ..Self::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_expires_after_its_time_or_its_uses() {
        let start = SystemTime::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        let tokens = Tokens::new(Some(Duration::from_secs(10)), Some(2));
        let first = tokens.valid(start);
        assert_eq!(tokens.issue(after(100)), first, "the time begins with the first login");
        assert_eq!(tokens.valid(after(109)), first);
        let second = tokens.valid(after(110));
        assert_ne!(second, first);
        assert_eq!(tokens.issue(after(111)), second);
        tokens.count_use();
        assert_eq!(tokens.valid(after(112)), second);
        tokens.count_use();
        assert_ne!(tokens.valid(after(112)), second);
        let always = Tokens::default();
        always.count_use();
        assert_eq!(always.issue(start), always.valid(after(1_000_000)));
        always.expire();
        assert_ne!(always.valid(start), first);
    }
}
