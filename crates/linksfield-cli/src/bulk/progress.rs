//! The progress of a run: a line on a terminal, and a line every ten seconds otherwise.

use std::collections::VecDeque;
use std::io::{IsTerminal as _, stderr};
use std::time::Duration;

use indicatif::ProgressBar;
use linksfield_bulk::{Counts, RunRow, Store};
use tokio::time::Instant;

use super::text::{about, masked, number};
use crate::terminal;

/// How often the line on a terminal changes.
const ON_TERMINAL: Duration = Duration::from_secs(1);

/// How often a line is printed otherwise.
const OTHERWISE: Duration = Duration::from_secs(10);

/// The time over which the rate is measured.
const WINDOW: Duration = Duration::from_secs(60);

/// How many times longer than the count of the rows the pause after it is. A count reads all rows of a run.
const PAUSE: u32 = 20;

/// Shows how far a run is.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    next: Instant,
    /// How many rows had ended when.
    ended: VecDeque<(Instant, i64)>,
}

impl Progress {
    pub(super) async fn start(store: &Store, run: &RunRow) -> Self {
        let bar = stderr().is_terminal().then(|| terminal::progress(run.name.clone()));
        let first = if bar.is_some() { ON_TERMINAL } else { OTHERWISE };
        let now = Instant::now();
        let ended = store.counts(run).await.map(|counts| (now, counts.ended()));
        Self { bar, next: now + first, ended: ended.into_iter().collect() }
    }

    /// Waits until it is time, and shows how far the run is. A failure of the database is the business of the worker.
    pub(super) async fn next(&mut self, store: &Store, run: &RunRow) {
        tokio::time::sleep_until(self.next).await;
        let begun = Instant::now();
        let line = self.line(store, run).await;
        let pause = if self.bar.is_some() { ON_TERMINAL } else { OTHERWISE };
        self.next = Instant::now() + pause.max(begun.elapsed() * PAUSE);
        match (&self.bar, line) {
            (_, None) => {}
            (Some(bar), Some(line)) => bar.set_message(line),
            (None, Some(line)) => note!("{line}"),
        }
    }

    /// Prints a line beside the progress.
    pub(super) fn note(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| note!("{text}")),
            None => note!("{text}"),
        }
    }

    pub(super) fn clear(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    /// Prints how far the run is in the end.
    pub(super) async fn finish(&mut self, store: &Store, run: &RunRow) {
        self.clear();
        if let Some(line) = self.line(store, run).await {
            note!("{line}");
        }
    }

    async fn line(&mut self, store: &Store, run: &RunRow) -> Option<String> {
        let counts = store.counts(run).await.ok()?;
        let problem = store.last_problem(run).await.ok()?;
        let rate = self.rate(Instant::now(), counts.ended());
        let problem = problem.map(|item| {
            format!("row {}: {}", item.number, masked(item.reason.as_deref().unwrap_or_default()))
        });
        Some(written(&counts, rate, problem.as_deref()))
    }

    /// Returns how many rows end per second.
    fn rate(&mut self, now: Instant, ended: i64) -> Option<f64> {
        self.ended.push_back((now, ended));
        // One entry that is older stays, so that the window is full.
        while self.ended.get(1).is_some_and(|(time, _)| now.duration_since(*time) >= WINDOW) {
            self.ended.pop_front();
        }
        let (first, before) = *self.ended.front()?;
        let seconds = now.duration_since(first).as_secs_f64();
        let more = u32::try_from(ended - before).unwrap_or(0);
        (seconds >= 1.0).then(|| f64::from(more) / seconds)
    }
}

fn written(counts: &Counts, rate: Option<f64>, problem: Option<&str>) -> String {
    let mut parts = vec![format!("{} of {} done", number(counts.done), number(counts.all()))];
    for (count, what) in [
        (counts.refused, "refused"),
        (counts.unsettled, "for a person to check"),
        (counts.open, "under way or to be checked"),
    ] {
        if count > 0 {
            parts.push(format!("{} {what}", number(count)));
        }
    }
    if let Some(rate) = rate.filter(|rate| *rate > 0.0) {
        parts.push(format!("{rate:.1} per second"));
        let left = u32::try_from(counts.left()).unwrap_or(u32::MAX);
        // When outcomes are checked depends on the server, and not on the rate.
        if left > 0 && counts.left() > counts.open {
            let seconds = (f64::from(left) / rate).min(1e9);
            parts.push(format!("{} left", about(Duration::from_secs_f64(seconds))));
        }
    }
    if let Some(problem) = problem {
        parts.push(format!("last problem: {problem}"));
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_is_that_of_the_last_minute() {
        let begun = Instant::now();
        let mut progress = Progress { bar: None, next: begun, ended: VecDeque::new() };
        assert_eq!(progress.rate(begun, 100), None);
        let mut rate = |seconds, ended| progress.rate(begun + Duration::from_secs(seconds), ended);
        assert_eq!(rate(10, 200), Some(10.0));
        assert_eq!(rate(60, 200), Some(100.0 / 60.0));
        assert_eq!(rate(90, 200), Some(0.0));
    }

    #[test]
    fn a_line_has_what_matters() {
        let mut counts = Counts::default();
        (counts.done, counts.refused, counts.waiting) = (1500, 2, 8498);
        assert_eq!(
            written(&counts, Some(10.0), Some("row 7: no balance")),
            "1,500 of 10,000 done, 2 refused, 10.0 per second, 14 min left, last problem: row 7: no balance"
        );
        assert_eq!(written(&Counts::default(), None, None), "0 of 0 done");
        // The outcomes are checked after a documented time.
        (counts.refused, counts.waiting, counts.open) = (0, 0, 8);
        assert_eq!(
            written(&counts, Some(10.0), None),
            "1,500 of 1,508 done, 8 under way or to be checked, 10.0 per second"
        );
    }
}
