//! [`Worker`]: carries out a run until it ends, pauses, or is stopped.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::Bulk;
use super::session::{Session, SessionEnd};
use crate::error::BulkError;
use crate::store::{Counts, RunRow};

/// A moment in the life of an item. Drills end a process at such a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Moment {
    /// The item is claimed, and its intent is about to be made durable.
    BeforeIntent,
    /// The intent is durable, and the request is about to leave.
    AfterIntent,
    /// The response has arrived, or its time is over.
    AfterSend,
    /// The outcome is known, and is about to be made durable.
    BeforeOutcome,
}

pub(super) type OnMoment = Arc<dyn Fn(Moment, i64) + Send + Sync>;

/// Carries out a run. Several workers, in one process or many, can carry out the same run.
#[derive(Clone)]
#[must_use = "a worker does nothing until it works"]
pub struct Worker {
    pub(super) bulk: Bulk,
    pub(super) run: RunRow,
    pub(super) concurrency: usize,
    pub(super) lease: Duration,
    pub(super) patience: Duration,
    pub(super) on_moment: Option<OnMoment>,
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker")
            .field("run", &self.run.name)
            .field("concurrency", &self.concurrency)
            .field("lease", &self.lease)
            .finish_non_exhaustive()
    }
}

/// Why a worker has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum End {
    /// Nothing is left to send. Items that wait for an unsettled one, or for one that another run has sent, are still
    /// waiting.
    Finished,
    /// The run is paused. The value is the reason.
    Paused(String),
    /// The worker was stopped.
    Stopped,
}

/// How a worker has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ended {
    /// Why it has ended.
    pub end: End,
    /// The items of the run at the end.
    pub counts: Counts,
}

impl Bulk {
    /// Creates a worker for a run.
    pub fn worker(&self, run: &RunRow) -> Worker {
        Worker {
            bulk: self.clone(),
            run: run.clone(),
            concurrency: 8,
            lease: Duration::from_secs(15),
            patience: Duration::from_secs(60),
            on_moment: None,
        }
    }

    pub(super) fn check_target(&self, run: &RunRow) -> Result<(), BulkError> {
        if run.target == self.target && run.operation == self.operation().full_name() {
            return Ok(());
        }
        Err(BulkError::OtherTarget {
            run: run.name.clone(),
            planned: format!("{} on {}", run.operation, run.target),
            actual: format!("{} on {}", self.operation().full_name(), self.target),
        })
    }
}

impl Worker {
    /// Sets how many requests may be under way at once. Default: 8.
    pub fn concurrency(mut self, requests: usize) -> Self {
        self.concurrency = requests.max(1);
        self
    }

    /// Sets after how long without a heartbeat other workers take the items of this one. Default: 15 seconds. All workers
    /// of a run need the same value.
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = lease.max(Duration::from_millis(100));
        self
    }

    /// Sets how long the database may be away before the worker ends. Default: 60 seconds. Nothing is sent meanwhile.
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Calls a function at each [`Moment`], with the row of the item.
    pub fn on_moment(mut self, function: impl Fn(Moment, i64) + Send + Sync + 'static) -> Self {
        self.on_moment = Some(Arc::new(function));
        self
    }

    /// Carries out the run until nothing is left, until it is paused, or until `stop` is ready. Requests that have left
    /// are finished in any case.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`] if the database is away for too long. What was under way stays open, and the next worker
    /// finds out its outcome. [`BulkError::OtherTarget`] if the run was planned for another server or account.
    pub async fn work(&self, stop: impl Future<Output = ()>) -> Result<Ended, BulkError> {
        self.bulk.check_target(&self.run)?;
        let store = self.bulk.store();
        let mut stop = std::pin::pin!(stop);
        let end = loop {
            match Session::start(self).await?.run(stop.as_mut()).await? {
                // Others hold the items now. The worker goes on under another name.
                SessionEnd::Lost => {}
                SessionEnd::Finished => break End::Finished,
                SessionEnd::Stopped => break End::Stopped,
                SessionEnd::Closed => {
                    let run = store.run(&self.run.name).await?;
                    break End::Paused(
                        run.reason.unwrap_or_else(|| format!("the run is {}", run.state)),
                    );
                }
            }
        };
        Ok(Ended { end, counts: store.counts(&self.run).await? })
    }
}
