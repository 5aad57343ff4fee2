//! One line for each request, on the standard error. A thread writes, so that a slow reader does not slow the calls. No
//! line has a value of a request or of a response.

use std::io::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use linksfield_api::{OperationInfo, OutcomeCheck, Rfc3339, Timestamp};
use serde_json::json;

use super::answer::{Answer, Outcome};

/// How many lines wait for the reader. Further lines are left out, and counted.
const MOST_WAITING: usize = 4096;

/// How long the program waits for the reader at its end.
const LAST_WAIT: Duration = Duration::from_secs(1);

/// Writes the lines.
pub(super) struct Log {
    is_json: bool,
    lines: SyncSender<String>,
    /// Is closed when the thread has written everything.
    done: std::sync::Mutex<Receiver<()>>,
    calls: AtomicU64,
    uncertain: AtomicU64,
    left_out: AtomicU64,
}

impl Log {
    pub(super) fn start(is_json: bool) -> Self {
        let (lines, waiting) = sync_channel::<String>(MOST_WAITING);
        let (finish, done) = sync_channel(0);
        thread::spawn(move || {
            // An empty line ends the thread.
            while let Ok(line) = waiting.recv()
                && !line.is_empty()
            {
                // An error means that nobody reads, which must not stop the proxy.
                let _ = writeln!(std::io::stderr(), "{line}");
            }
            drop(finish);
        });
        Self {
            is_json,
            lines,
            done: done.into(),
            calls: AtomicU64::new(0),
            uncertain: AtomicU64::new(0),
            left_out: AtomicU64::new(0),
        }
    }

    /// Writes a line about a response. `was_called` states whether the call was made.
    pub(super) fn response(
        &self,
        answer: &Answer,
        begun: Instant,
        was_called: bool,
        is_gone: bool,
    ) {
        if was_called {
            self.calls.fetch_add(1, Ordering::Relaxed);
        }
        if answer.outcome == Some(Outcome::Uncertain) {
            self.uncertain.fetch_add(1, Ordering::Relaxed);
        }
        let operation = answer.operation.map(OperationInfo::full_name);
        let outcome = answer.outcome.map(Outcome::as_str);
        let (at, milliseconds) = (now(), milliseconds_since(begun));
        let status = answer.status;
        self.line(match self.is_json {
            true => json!({
                "event": "response",
                "at": at,
                "operation": operation,
                "outcome": outcome,
                "status": status,
                "problem": answer.problem,
                "milliseconds": milliseconds,
                "disconnected": is_gone,
            })
            .to_string(),
            false => {
                let problem = answer.problem.map(|name| format!(" ({name})")).unwrap_or_default();
                let gone = if is_gone { ", but the program had disconnected" } else { "" };
                format!(
                    "{at} {} {} {status}{problem} in {milliseconds} ms{gone}",
                    operation.unwrap_or("-"),
                    outcome.unwrap_or("-"),
                )
            }
        });
    }

    /// Writes a line about a call that is interrupted because the proxy ends.
    pub(super) fn interrupted(&self, operation: &OperationInfo, begun: Instant) {
        let outcome = match operation.effect().is_write() {
            true => Outcome::Uncertain,
            false => Outcome::Failed,
        };
        self.calls.fetch_add(1, Ordering::Relaxed);
        if outcome == Outcome::Uncertain {
            self.uncertain.fetch_add(1, Ordering::Relaxed);
        }
        let milliseconds = milliseconds_since(begun);
        let (at, name, outcome) = (now(), operation.full_name(), outcome.as_str());
        let check = operation.outcome_check().filter(|_| operation.effect().is_write());
        let check = check.map(OutcomeCheck::operation);
        self.line(match self.is_json {
            true => json!({
                "event": "interrupted",
                "at": at,
                "operation": name,
                "outcome": outcome,
                "check": check,
                "milliseconds": milliseconds,
            })
            .to_string(),
            false => {
                let check = check.map(|check| format!("; check it with {check}"));
                let check = check.unwrap_or_default();
                format!("{at} {name} {outcome} interrupted after {milliseconds} ms{check}")
            }
        });
    }

    /// Writes a line about the proxy itself.
    pub(super) fn note(&self, event: &str, text: &str) {
        self.line(match self.is_json {
            true => json!({ "event": event, "message": text }).to_string(),
            false => text.to_owned(),
        });
    }

    fn line(&self, line: String) {
        if let Err(TrySendError::Full(_)) = self.lines.try_send(line) {
            self.left_out.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Writes the numbers of calls, and waits until everything is written.
    pub(super) fn finish(&self, running: usize) {
        let count = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let (calls, uncertain) = (count(&self.calls), count(&self.uncertain));
        let left_out = count(&self.left_out);
        self.line(match self.is_json {
            true => json!({
                "event": "stopped",
                "calls": calls,
                "uncertain": uncertain,
                "interrupted": running,
                "lines_left_out": left_out,
                "message": (running > 0).then(|| not_completed(running)),
            })
            .to_string(),
            false => {
                let lost = match left_out {
                    0 => String::new(),
                    lost => format!(" {lost} lines were left out, because they were not read."),
                };
                format!("Stopped. Calls: {calls}, of them uncertain: {uncertain}, interrupted: {running}.{lost}")
            }
        });
        let until = Instant::now() + LAST_WAIT;
        while let Err(TrySendError::Full(_)) = self.lines.try_send(String::new()) {
            if Instant::now() > until {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        if let Ok(done) = self.done.lock() {
            let _ = done.recv_timeout(LAST_WAIT);
        }
    }
}

/// States that calls were interrupted.
pub(super) fn not_completed(calls: usize) -> String {
    format!(
        "interrupted calls: {calls}; the log names them, and states which outcomes are uncertain"
    )
}

/// Returns the time as text.
fn now() -> String {
    let at = Rfc3339::try_from(Timestamp::from(SystemTime::now()));
    at.map(|time| time.to_string()).unwrap_or_default()
}

fn milliseconds_since(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX)
}
