//! Notifies all observers of a client, and keeps them from disturbing a call. A panic only ends the observer that
//! panicked. The time of observers is measured, so that no time limit of a call includes it.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::events::{AttemptEnd, AttemptStart, AttemptTimes, CallEnd, CallStart, Observed};
use super::observer::{CallObserver, Observer};
#[cfg(feature = "tracing")]
use super::tracing::Spans;

/// The observers of a client.
#[derive(Clone, Default)]
pub(crate) struct Observers {
    list: Vec<Arc<dyn Observer>>,
    /// Whether the spans of the crate `tracing` are disabled.
    without_tracing: bool,
}

impl Observers {
    pub(crate) fn add(&mut self, observer: impl Observer) {
        self.list.push(Arc::new(observer));
    }

    pub(crate) fn leave_tracing_out(&mut self) {
        self.without_tracing = true;
    }

    /// Returns the time that the observers of a call spend. Without observers, there is none to count.
    pub(crate) fn time(&self) -> ObserverTime {
        match self.list.is_empty() && !self.writes_traces() {
            true => ObserverTime(None),
            false => ObserverTime::counted(),
        }
    }

    /// Returns whether some subscriber of the crate `tracing` may want what is written.
    #[cfg(feature = "tracing")]
    fn writes_traces(&self) -> bool {
        use ::tracing::level_filters::{LevelFilter, STATIC_MAX_LEVEL};
        let most = STATIC_MAX_LEVEL.min(LevelFilter::current());
        !self.without_tracing && most >= LevelFilter::DEBUG
    }

    /// Returns `false`, because the feature `tracing` is disabled.
    #[cfg(not(feature = "tracing"))]
    fn writes_traces(&self) -> bool {
        false
    }

    /// Notifies all observers of the start of a call. `time` counts the time that the observers spend.
    pub(crate) fn start<'a>(&self, call: CallStart<'a>, time: ObserverTime) -> Observation<'a> {
        let mut observation = Observation {
            #[cfg(feature = "tracing")]
            spans: None,
            call,
            watchers: Vec::new(),
            time,
            attempts: 0,
            begun: Instant::now(),
            attempt_begun: Instant::now(),
        };
        observation.timed(|observation| {
            #[cfg(feature = "tracing")]
            if !self.without_tracing {
                observation.spans = Some(Spans::start(&observation.call));
            }
            for observer in &self.list {
                let start = AssertUnwindSafe(|| observer.start(&observation.call));
                let started = catch_unwind(start);
                observation.watchers.extend(started.ok().map(|watcher| Watcher(Some(watcher))));
            }
        });
        observation.begun = Instant::now();
        observation
    }
}

impl fmt::Debug for Observers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Observers")
            .field("count", &self.list.len())
            .field("without_tracing", &self.without_tracing)
            .finish()
    }
}

/// The observers of one call. If the future of the call is dropped, the observation is dropped without
/// [`end`](Self::end).
pub(crate) struct Observation<'a> {
    #[cfg(feature = "tracing")]
    spans: Option<Spans>,
    call: CallStart<'a>,
    watchers: Vec<Watcher>,
    time: ObserverTime,
    attempts: u32,
    begun: Instant,
    attempt_begun: Instant,
}

impl Observation<'_> {
    /// Returns the time that the observers spend.
    pub(crate) fn time(&self) -> &ObserverTime {
        &self.time
    }

    /// Reports the start of the next attempt.
    pub(crate) fn start_attempt(&mut self) {
        self.attempts = self.attempts.saturating_add(1);
        let start = AttemptStart::new(self.attempts);
        self.timed(|observation| {
            #[cfg(feature = "tracing")]
            if let Some(spans) = &mut observation.spans {
                spans.attempt_started(&observation.call, &start);
            }
            for watcher in &mut observation.watchers {
                watcher.call(|watcher| watcher.attempt_started(&start));
            }
        });
        self.attempt_begun = Instant::now();
    }

    /// Reports the end of the attempt. `pause` is the pause before the next attempt, if one follows.
    /// `waited` is the time that it waited for rate limits.
    pub(crate) fn end_attempt(
        &mut self,
        observed: Observed<'_>,
        waited: Duration,
        pause: Option<Duration>,
    ) {
        let duration = self.attempt_begun.elapsed();
        let times = AttemptTimes { duration, waited, pause };
        let end = AttemptEnd::new(self.attempts, observed, times);
        self.timed(|observation| {
            #[cfg(feature = "tracing")]
            if let Some(spans) = &mut observation.spans {
                spans.attempt_ended(&observation.call, &end);
            }
            for watcher in &mut observation.watchers {
                watcher.call(|watcher| watcher.attempt_ended(&end));
            }
        });
    }

    /// Reports the end of the last attempt and of the call.
    pub(crate) fn end(mut self, observed: Observed<'_>, waited: Duration) {
        let duration = self.begun.elapsed();
        self.end_attempt(observed, waited, None);
        let end = CallEnd::new(self.attempts, duration, observed);
        self.timed(|observation| {
            #[cfg(feature = "tracing")]
            if let Some(spans) = observation.spans.take() {
                spans.ended(&observation.call, &end);
            }
            for mut watcher in observation.watchers.drain(..) {
                if let Some(watcher) = watcher.0.take() {
                    let _ = catch_unwind(AssertUnwindSafe(|| watcher.ended(&end)));
                }
            }
        });
    }

    /// Enters the span of the attempt whenever the future of the attempt is polled.
    #[cfg(feature = "tracing")]
    pub(crate) fn instrument<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
        let span = self.spans.as_ref().map_or_else(::tracing::Span::none, Spans::attempt);
        ::tracing::Instrument::instrument(future, span)
    }

    /// Returns the future unchanged, because the feature `tracing` is disabled.
    #[cfg(not(feature = "tracing"))]
    pub(crate) fn instrument<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
        future
    }

    fn timed(&mut self, run: impl FnOnce(&mut Self)) {
        self.time.enter();
        run(self);
        self.time.leave();
    }
}

/// The observer of one call. It is removed after a panic.
struct Watcher(Option<Box<dyn CallObserver>>);

impl Watcher {
    fn call(&mut self, run: impl FnOnce(&mut dyn CallObserver)) {
        let Some(watcher) = &mut self.0 else { return };
        if catch_unwind(AssertUnwindSafe(|| run(watcher.as_mut()))).is_err() {
            self.remove();
        }
    }

    fn remove(&mut self) {
        if let Some(watcher) = self.0.take() {
            let _ = catch_unwind(AssertUnwindSafe(|| drop(watcher)));
        }
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.remove();
    }
}

/// The time that observers have spent during a call, or during the logins of a client. It does not count against the time
/// limit of a call. `None` is a time that is not counted, because there are no observers.
#[derive(Debug, Clone)]
pub(crate) struct ObserverTime(Option<Arc<Mutex<Spent>>>);

#[derive(Debug, Default)]
struct Spent {
    before: Duration,
    since: Option<Instant>,
}

impl ObserverTime {
    /// A time that is counted from now on.
    pub(crate) fn counted() -> Self {
        Self(Some(Arc::default()))
    }

    /// Returns the time so far, including the time of an observer that is running.
    pub(crate) fn total(&self) -> Duration {
        let Some(spent) = self.spent() else { return Duration::ZERO };
        spent.before + spent.since.map_or(Duration::ZERO, |since| since.elapsed())
    }

    fn enter(&self) {
        if let Some(mut spent) = self.spent() {
            spent.since = Some(Instant::now());
        }
    }

    fn leave(&self) {
        let Some(mut spent) = self.spent() else { return };
        if let Some(since) = spent.since.take() {
            spent.before += since.elapsed();
        }
    }

    fn spent(&self) -> Option<MutexGuard<'_, Spent>> {
        Some(self.0.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
