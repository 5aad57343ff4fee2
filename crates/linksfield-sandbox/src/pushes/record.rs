//! The pushes that a sandbox has sent or is going to send, as a test or a person sees them.

use std::collections::VecDeque;
use std::time::{Duration, SystemTime};

/// The largest number of pushes that are kept, including those that wait.
const MOST_PUSHES: usize = 1000;
/// The largest total size of the bodies that are kept, in bytes.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A push of a sandbox, and the attempts to send it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SentPush {
    /// The number of the push, in the order in which pushes were queued. The first number is 1.
    pub number: u64,
    /// The kind with its family, such as `notification.async_result`.
    pub kind: String,
    /// The URL of the receiver.
    pub url: String,
    /// The exact body. All attempts send the same body, each with a new time and a new signature.
    pub body: String,
    /// The change of the world that caused the push, such as `csss.order ORDER_1`. `None` for a push that was sent with
    /// [`Sandbox::push_now`](crate::Sandbox::push_now).
    pub cause: Option<String>,
    /// The time at which the push was queued.
    pub at: SystemTime,
    /// What has become of the push.
    pub state: PushState,
    /// The attempts so far, the oldest first.
    pub attempts: Vec<PushAttempt>,
}

/// What has become of a push.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PushState {
    /// The push waits for its next attempt.
    Waiting,
    /// The push is being sent.
    Sending,
    /// The receiver has responded with a status from 200 to 299.
    Acknowledged,
    /// The push is not sent any more. The receiver has acknowledged no attempt.
    Dropped,
}

impl PushState {
    /// Returns whether the push is not sent any more.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Acknowledged | Self::Dropped)
    }
}

/// An attempt to send a push.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PushAttempt {
    /// The time at which the attempt began.
    pub at: SystemTime,
    /// How long the attempt took.
    pub duration: Duration,
    /// The status of the response. `None` if the receiver sent no complete response.
    pub status: Option<u16>,
    /// Why the receiver sent no complete response, or why the push could not be signed.
    pub error: Option<String>,
}

/// The pushes that are kept, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Memory {
    pushes: VecDeque<SentPush>,
    bytes: usize,
    last: u64,
}

impl Memory {
    pub(super) fn iter(&self) -> impl Iterator<Item = &SentPush> {
        self.pushes.iter()
    }

    /// Adds a push, and returns its number. Returns `None` if too many pushes wait.
    pub(super) fn add(&mut self, push: SentPush) -> Option<u64> {
        let size = push.body.len();
        while self.pushes.len() >= MOST_PUSHES || self.bytes.saturating_add(size) > MOST_BYTES {
            let oldest = self.pushes.iter().position(|push| push.state.is_final())?;
            let oldest = self.pushes.remove(oldest)?;
            self.bytes -= oldest.body.len();
        }
        self.last += 1;
        self.bytes += size;
        self.pushes.push_back(SentPush { number: self.last, ..push });
        Some(self.last)
    }

    /// Returns a push by its number.
    pub(super) fn get_mut(&mut self, number: u64) -> Option<&mut SentPush> {
        let at = self.pushes.binary_search_by_key(&number, |push| push.number).ok()?;
        self.pushes.get_mut(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(body: &str, state: PushState) -> SentPush {
        SentPush {
            number: 0,
            kind: "a.b".to_owned(),
            url: String::new(),
            body: body.to_owned(),
            cause: None,
            at: SystemTime::UNIX_EPOCH,
            state,
            attempts: Vec::new(),
        }
    }

    #[test]
    fn the_memory_is_bounded_and_forgets_no_push_that_waits() {
        let mut memory = Memory::default();
        for _ in 0..MOST_PUSHES {
            assert!(memory.add(push("x", PushState::Waiting)).is_some());
        }
        assert_eq!(memory.add(push("y", PushState::Waiting)), None);
        memory.get_mut(500).unwrap().state = PushState::Acknowledged;
        assert_eq!(memory.add(push("y", PushState::Waiting)), Some(1001));
        assert!(memory.get_mut(500).is_none());
        assert_eq!(memory.get_mut(501).unwrap().number, 501);
        assert_eq!(memory.iter().count(), MOST_PUSHES);
    }

    #[test]
    fn large_bodies_replace_each_other() {
        let mut memory = Memory::default();
        let large = "x".repeat(MOST_BYTES / 2 + 1);
        assert_eq!(memory.add(push(&large, PushState::Dropped)), Some(1));
        assert_eq!(memory.add(push(&large, PushState::Waiting)), Some(2));
        assert_eq!(memory.iter().count(), 1);
        assert_eq!(memory.add(push(&large, PushState::Waiting)), None);
    }
}
