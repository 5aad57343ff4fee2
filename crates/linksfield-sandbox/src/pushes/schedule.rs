//! When a push that no receiver has acknowledged is sent again.

use std::time::Duration;

/// When a push is sent again after the receiver has not acknowledged it.
///
/// The default is what Linksfield documents for the results of asynchronous calls: up to 30 more attempts within 24
/// hours, after which the push is dropped. The time between the attempts is not documented. By default, it is 10 seconds
/// after the first attempt, doubles after each further attempt, and is never longer than an hour.
///
/// ```
/// # use std::time::Duration;
/// use linksfield_sandbox::PushSchedule;
///
/// // Three more attempts, after 50, 100 and 100 milliseconds.
/// let schedule = PushSchedule::new()
///     .first(Duration::from_millis(50))
///     .longest(Duration::from_millis(100))
///     .retries(3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushSchedule {
    first: Duration,
    longest: Duration,
    retries: u32,
    within: Duration,
}

impl Default for PushSchedule {
    fn default() -> Self {
        Self {
            first: Duration::from_secs(10),
            longest: Duration::from_secs(60 * 60),
            retries: 30,
            within: Duration::from_secs(24 * 60 * 60),
        }
    }
}

impl PushSchedule {
    /// Returns the default schedule.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns a schedule with a single attempt.
    #[must_use]
    pub fn once() -> Self {
        Self::default().retries(0)
    }

    /// Sets the time between the first attempt and the second. Each further time is twice as long. Default: 10 seconds.
    #[must_use]
    pub fn first(mut self, first: Duration) -> Self {
        self.first = first;
        self
    }

    /// Sets the longest time between two attempts. Default: one hour.
    #[must_use]
    pub fn longest(mut self, longest: Duration) -> Self {
        self.longest = longest;
        self
    }

    /// Sets the largest number of attempts after the first one. Default: 30.
    #[must_use]
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Sets the time after which the push is dropped. Default: 24 hours.
    #[must_use]
    pub fn within(mut self, within: Duration) -> Self {
        self.within = within;
        self
    }

    /// Returns the time until the next attempt. `None` if the push is dropped.
    ///
    /// `made` is the number of attempts so far, and `age` the time since the push was queued.
    pub(super) fn next(&self, made: usize, age: Duration) -> Option<Duration> {
        let retry = u32::try_from(made).unwrap_or(u32::MAX);
        if retry > self.retries {
            return None;
        }
        let doublings = retry.saturating_sub(1).min(31);
        let pause = self.first.saturating_mul(1 << doublings).min(self.longest);
        // A pause of zero would send the push as fast as the receiver refuses it.
        let pause = pause.max(Duration::from_millis(1));
        (age.saturating_add(pause) <= self.within).then_some(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_has_30_retries_within_24_hours() {
        let schedule = PushSchedule::default();
        let mut age = Duration::ZERO;
        let mut pauses = Vec::new();
        while let Some(pause) = schedule.next(pauses.len() + 1, age) {
            age += pause;
            pauses.push(pause.as_secs());
        }
        assert_eq!(pauses.len(), 30);
        assert_eq!(pauses[..4], [10, 20, 40, 80]);
        assert_eq!(pauses[29], 3600);
        assert!(age <= Duration::from_secs(24 * 60 * 60), "{age:?}");
    }

    #[test]
    fn extreme_schedules_neither_overflow_nor_repeat_without_a_pause() {
        let longest = PushSchedule::new().first(Duration::MAX).longest(Duration::MAX);
        assert_eq!(longest.next(1, Duration::ZERO), None);
        let endless = longest.within(Duration::MAX).retries(u32::MAX);
        assert_eq!(endless.next(usize::MAX, Duration::ZERO), Some(Duration::MAX));
        let fast = PushSchedule::new().first(Duration::ZERO);
        assert_eq!(fast.next(3, Duration::ZERO), Some(Duration::from_millis(1)));
        assert_eq!(PushSchedule::once().next(1, Duration::ZERO), None);
    }
}
