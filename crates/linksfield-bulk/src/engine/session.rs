//! The life of a worker under one name: it claims, sends and settles until it ends or loses its items.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::item::{Attempt, Context};
use super::lease::{Lease, Moment};
use super::pace::Pace;
use super::worker::Worker;
use crate::error::BulkError;
use crate::store::{Claimed, Rest};

/// The longest pause after requests that were not executed.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// How often a worker without work looks for work.
const IDLE: Duration = Duration::from_millis(200);

/// Why a session has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SessionEnd {
    Finished,
    Stopped,
    Closed,
    Lost,
}

/// What the heartbeat has found.
enum Event {
    /// The open items of a worker that is gone.
    Taken(Vec<Claimed>),
    /// Another worker has taken the items of this one, or it is not known which items this one has.
    Lost,
    /// The run does not accept intents.
    Closed,
    /// The last rows of the run have failed.
    Failing,
    /// The database has been away for too long.
    Failed(BulkError),
}

pub(super) struct Session {
    pub(super) context: Arc<Context>,
    concurrency: usize,
    events: mpsc::UnboundedReceiver<Event>,
    heart: tokio::task::JoinHandle<()>,
    sending: JoinSet<Attempt>,
    settling: JoinSet<Attempt>,
    end: Option<SessionEnd>,
    failure: Option<BulkError>,
    /// How many items were not executed one after the other.
    delays: u32,
    /// Whether the last rows of the run have failed, as far as this worker knows.
    pub(super) is_failing: bool,
    pause_until: Instant,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.heart.abort();
    }
}

impl Session {
    pub(super) async fn start(worker: &Worker) -> Result<Self, BulkError> {
        worker.bulk.store().check_place()?;
        let id = identity()?;
        let context = Arc::new(Context {
            store: worker.bulk.store().clone(),
            bound: worker.bulk.bound.clone(),
            run: worker.run.clone(),
            worker: id.clone(),
            lease: Lease::new(worker.lease),
            pace: Pace::new(&worker.run.target, worker.run.settings.per_second),
            patience: worker.patience,
            on_moment: worker.on_moment.clone(),
        });
        let started = Instant::now();
        loop {
            let before = Moment::now();
            match context.store.join(worker.run.id, &id, worker.lease).await {
                Ok(()) => {
                    context.lease.extend(before);
                    break;
                }
                Err(error) if started.elapsed() >= worker.patience => return Err(error),
                Err(_) => tokio::time::sleep(IDLE).await,
            }
        }
        let (sender, events) = mpsc::unbounded_channel();
        let heart = tokio::spawn(beat(Arc::clone(&context), sender));
        Ok(Self {
            context,
            concurrency: worker.concurrency,
            events,
            heart,
            sending: JoinSet::new(),
            settling: JoinSet::new(),
            end: None,
            failure: None,
            delays: 0,
            is_failing: true,
            pause_until: started,
        })
    }

    /// Works until the session ends. Requests that have left are finished.
    pub(super) async fn run(
        mut self,
        mut stop: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<SessionEnd, BulkError> {
        loop {
            let mut is_idle = false;
            if self.end.is_none() && self.failure.is_none() {
                is_idle = self.fill().await;
                if is_idle {
                    self.end = self.rest().await;
                }
            }
            let is_ending = self.end.is_some() || self.failure.is_some();
            if is_ending && self.sending.is_empty() {
                break;
            }
            let wait = match is_idle {
                true => IDLE,
                false => self.pause_until.saturating_duration_since(Instant::now()).max(IDLE),
            };
            tokio::select! {
                () = stop.as_mut(), if !is_ending => self.end = Some(SessionEnd::Stopped),
                Some(event) = self.events.recv() => self.on_event(event),
                Some(attempt) = self.sending.join_next() => self.on_attempt(attempt).await,
                Some(attempt) = self.settling.join_next() => self.on_attempt(attempt).await,
                () = tokio::time::sleep(wait) => {}
            }
        }
        self.heart.abort();
        // What is open is settled by the next worker.
        self.settling.shutdown().await;
        let left = self.context.store.leave(self.context.run.id, &self.context.worker).await;
        match self.failure.take() {
            Some(failure) => Err(failure),
            None => match self.end.unwrap_or(SessionEnd::Finished) {
                // Others find out that this worker is gone.
                SessionEnd::Lost => Ok(SessionEnd::Lost),
                end => left.map(|()| end),
            },
        }
    }

    /// Claims items, as many as can be sent. Returns whether there are none.
    async fn fill(&mut self) -> bool {
        let free = self.concurrency.saturating_sub(self.sending.len());
        if free == 0 || Instant::now() < self.pause_until || !self.context.lease.is_held() {
            return false;
        }
        match self.context.store.claim(self.context.run.id, &self.context.worker, free).await {
            Ok(items) => {
                let is_idle = items.is_empty();
                for item in items {
                    self.sending.spawn(Arc::clone(&self.context).send(item));
                }
                is_idle
            }
            // The database may have stored the claim. The next session takes it over, and finds out whether the database is
            // away for too long.
            Err(_) => {
                tokio::time::sleep(IDLE).await;
                self.end = self.end.or(Some(SessionEnd::Lost));
                false
            }
        }
    }

    /// Returns why a worker without work ends, if it does.
    async fn rest(&self) -> Option<SessionEnd> {
        if !self.sending.is_empty() || !self.settling.is_empty() || !self.events.is_empty() {
            return None;
        }
        match self.context.store.rest(self.context.run.id, &self.context.worker).await {
            Ok(Rest::Nothing) => Some(SessionEnd::Finished),
            // A response of the database was lost. The next session takes these items over.
            Ok(Rest::Own) => Some(SessionEnd::Lost),
            Ok(Rest::Others) | Err(_) => None,
        }
    }

    fn on_event(&mut self, event: Event) {
        match event {
            Event::Taken(items) => {
                for item in items {
                    self.settling.spawn(Arc::clone(&self.context).settle(item, true));
                }
            }
            Event::Lost => self.end = Some(SessionEnd::Lost),
            Event::Closed => self.end = self.end.or(Some(SessionEnd::Closed)),
            Event::Failing => self.is_failing = true,
            Event::Failed(error) => self.failure = Some(error),
        }
    }

    async fn on_attempt(&mut self, attempt: Result<Attempt, tokio::task::JoinError>) {
        match attempt {
            Ok(Attempt::Done) => {
                self.delays = 0;
                self.succeeded().await;
            }
            Ok(Attempt::Refused(reason)) => self.refused(&reason).await,
            Ok(Attempt::Waits(at_least)) => {
                let now = Instant::now();
                let mut pause = at_least.min(LONGEST_PAUSE * 20);
                // Those that were under way when the pause began have failed for the same reason.
                if now >= self.pause_until {
                    self.delays = self.delays.saturating_add(1);
                    pause = pause.max(pause_after(self.delays));
                }
                self.pause_until = self.pause_until.max(now + pause);
            }
            Ok(Attempt::Open(item)) => {
                self.doubted(&item).await;
                self.settling.spawn(Arc::clone(&self.context).settle(item, false));
            }
            // The next ones wait for the heartbeat, and for nothing else.
            Ok(Attempt::HeldUp | Attempt::Unsettled) => {}
            Ok(Attempt::Closed) => match self.context.store.closed_because(&self.context.run).await
            {
                Ok(Some(reason)) => self.pause(&reason).await,
                Ok(None) => {}
                Err(error) => self.failure = self.failure.take().or(Some(error)),
            },
            Ok(Attempt::Stuck(reason)) => self.pause(&reason).await,
            // It is not known what the database has stored, or another worker has taken what this one held. The next session
            // takes over, as from another worker. So it does if a task has panicked.
            Ok(Attempt::Lost | Attempt::Failed) | Err(_) => {
                self.end = self.end.or(Some(SessionEnd::Lost))
            }
        }
    }

    pub(super) async fn pause(&mut self, reason: &str) {
        match self.context.store.pause(&self.context.run, reason).await {
            Ok(_) => self.end = self.end.or(Some(SessionEnd::Closed)),
            Err(error) => self.failure = self.failure.take().or(Some(error)),
        }
    }
}

/// How long to pause after requests that were not executed, one after the other. One says nothing about the next. Many do.
fn pause_after(delays: u32) -> Duration {
    match delays {
        0..=3 => Duration::ZERO,
        _ => {
            let factor = 1_u32.checked_shl(delays - 3).unwrap_or(u32::MAX);
            Duration::from_millis(100).saturating_mul(factor).min(LONGEST_PAUSE)
        }
    }
}

/// Shows that the worker is alive, and finds others that are not.
async fn beat(context: Arc<Context>, events: mpsc::UnboundedSender<Event>) {
    let interval = context.lease.length() / 5;
    let mut seen: HashMap<String, (i64, Instant)> = HashMap::new();
    let (mut last_success, mut last_look) = (Instant::now(), Instant::now());
    loop {
        tokio::time::sleep(interval).await;
        let event = match round(&context, &mut seen, &mut last_look).await {
            Ok(event) => {
                last_success = Instant::now();
                event
            }
            // It does not come back.
            Err(error @ BulkError::JournalGone(_)) => Some(Event::Failed(error)),
            Err(error) if last_success.elapsed() >= context.patience => Some(Event::Failed(error)),
            Err(_) => None,
        };
        let is_last = matches!(event, Some(Event::Lost | Event::Failed(_)));
        if let Some(event) = event
            && events.send(event).is_err()
        {
            return;
        }
        if is_last {
            return;
        }
    }
}

async fn round(
    context: &Context,
    seen: &mut HashMap<String, (i64, Instant)>,
    last_look: &mut Instant,
) -> Result<Option<Event>, BulkError> {
    context.store.check_place()?;
    let before = Moment::now();
    if !context.store.beat(&context.worker).await? {
        return Ok(Some(Event::Lost));
    }
    context.lease.extend(before);
    let Some(is_failing) = context.store.pulse(context.run.id).await? else {
        return Ok(Some(Event::Closed));
    };
    let others = context.store.others(context.run.id, &context.worker).await?;
    let now = Instant::now();
    // While nobody could look, nobody could show that it is alive.
    let is_late = now.duration_since(*last_look) > context.lease.length() / 2;
    *last_look = now;
    if is_late {
        seen.values_mut().for_each(|(_, since)| *since = now);
    }
    seen.retain(|worker, _| others.iter().any(|other| other.worker == *worker));
    let mut taken = Vec::new();
    for other in others {
        let (beats, since) = seen.entry(other.worker.clone()).or_insert((other.beats, now));
        if *beats != other.beats {
            (*beats, *since) = (other.beats, now);
        }
        let is_silent = now.duration_since(*since) >= context.lease.length();
        if other.is_gone || is_silent {
            match context.store.take_over(context.run.id, &other, &context.worker).await {
                Ok(items) => taken.extend(items),
                // The database may have stored that the items are those of this worker, as it has for earlier ones. They
                // are taken again from there.
                Err(_) => return Ok(Some(Event::Lost)),
            }
        }
    }
    let taken = (!taken.is_empty()).then_some(Event::Taken(taken));
    Ok(taken.or(is_failing.then_some(Event::Failing)))
}

/// The name of a worker.
fn identity() -> Result<String, BulkError> {
    let number = getrandom::u64().map_err(|error| BulkError::Journal(error.to_string()))?;
    Ok(format!("{number:016x}"))
}
