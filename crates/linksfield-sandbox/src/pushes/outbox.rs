//! The outbox: makes the pushes of a change, and sends each of them until its receiver acknowledges it.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant, SystemTime};

use linksfield_spec::Spec;
use tokio::sync::{Notify, Semaphore, mpsc, watch};

use super::receiver::{PushReceiver, Receivers};
use super::record::{Memory, PushAttempt, PushState, SentPush};
use super::trigger;
use crate::push::{self, Push, PushError};
use crate::shared::Shared;
use crate::world::Change;

/// The largest number of changes whose pushes are not made yet. The pushes of further changes are lost.
const MOST_CHANGES: usize = 10_000;
/// The largest number of pushes that are sent at the same time.
const MOST_SENDING: usize = 16;
/// The largest length of an error that is kept, in characters.
const MOST_OF_AN_ERROR: usize = 300;

/// The pushes of a sandbox.
#[derive(Debug)]
pub(crate) struct Outbox {
    receivers: Receivers,
    state: Mutex<State>,
    /// The queue of changes. Its other end is taken by the task that makes the pushes.
    changes: mpsc::Sender<Change>,
    queue: Mutex<Option<mpsc::Receiver<Change>>>,
    /// The number of changes in the queue, and of pushes that are neither acknowledged nor dropped.
    unfinished: watch::Sender<usize>,
    /// Wakes the task when a push is due earlier than before.
    wake: Notify,
    sending: Arc<Semaphore>,
}

#[derive(Debug, Default)]
struct State {
    memory: Memory,
    /// The pushes that wait, by the time of their next attempt.
    due: BTreeSet<(Instant, u64)>,
}

impl Outbox {
    pub(crate) fn new(receivers: Receivers) -> Self {
        let (changes, queue) = mpsc::channel(MOST_CHANGES);
        Self {
            receivers,
            state: Mutex::default(),
            changes,
            queue: Mutex::new(Some(queue)),
            unfinished: watch::Sender::new(0),
            wake: Notify::new(),
            sending: Arc::new(Semaphore::new(MOST_SENDING)),
        }
    }

    /// Begins to send pushes after changes of the world, until the sender of `stopped` is dropped.
    ///
    /// # Errors
    ///
    /// Returns an error if a receiver cannot be used.
    pub(crate) fn start(
        shared: &Arc<Shared>,
        stopped: watch::Receiver<()>,
    ) -> Result<(), PushError> {
        let outbox = shared.outbox();
        outbox.receivers.check(shared.spec())?;
        if outbox.receivers.is_empty() {
            return Ok(());
        }
        let queue = outbox.queue.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(queue) = queue else { return Ok(()) };
        let kinds: BTreeSet<(String, String)> = trigger::triggers(shared.spec())
            .map(|(_, _, _, trigger)| (trigger.family.clone(), trigger.kind.clone()))
            .collect();
        let (own, worlds) = (Arc::clone(outbox), shared.worlds());
        worlds.listeners().add(move |change| {
            let causes_pushes =
                kinds.iter().any(|(family, kind)| *family == change.family && *kind == change.kind);
            if causes_pushes && change.after.is_some() {
                own.enqueue(change);
            }
        });
        // Building a client can take long, because it may load certificates.
        let client = push::client()?;
        tokio::spawn(run(Arc::clone(outbox), Arc::downgrade(shared), client, queue, stopped));
        Ok(())
    }

    /// Puts a change into the queue. Never waits.
    fn enqueue(&self, change: &Change) {
        self.unfinished.send_modify(|number| *number += 1);
        if self.changes.try_send(change.clone()).is_err() {
            self.finish();
        }
    }

    fn finish(&self) {
        self.unfinished.send_modify(|number| *number = number.saturating_sub(1));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns whether the sandbox sends pushes.
    pub(crate) fn has_receivers(&self) -> bool {
        !self.receivers.is_empty()
    }

    /// Returns the secrets that sign pushes.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        self.receivers.secrets()
    }

    pub(crate) fn pushes(&self) -> Vec<SentPush> {
        self.state().memory.iter().cloned().collect()
    }

    pub(crate) async fn done(&self) {
        // The sender is part of this value, so that it is not gone.
        let _ = self.unfinished.subscribe().wait_for(|number| *number == 0).await;
    }

    pub(crate) fn push_now(&self, spec: &Spec, kind: &str) -> Result<u64, PushError> {
        let builder = Push::builder(spec, kind)?;
        let (kind, body) = (builder.kind(), builder.default_body());
        let Some(receiver) = self.receivers.of(&kind) else {
            return Err(PushError::NoReceiver { kind });
        };
        self.add(receiver, kind, body, None).ok_or(PushError::TooMany)
    }

    /// Adds a push, which is due immediately. Returns `None` if too many pushes wait.
    fn add(
        &self,
        receiver: &PushReceiver,
        kind: String,
        body: String,
        cause: Option<String>,
    ) -> Option<u64> {
        let push = SentPush {
            number: 0,
            kind,
            url: receiver.url.clone(),
            body,
            cause,
            at: SystemTime::now(),
            state: PushState::Waiting,
            attempts: Vec::new(),
        };
        let mut state = self.state();
        let number = state.memory.add(push)?;
        state.due.insert((Instant::now(), number));
        drop(state);
        self.unfinished.send_modify(|number| *number += 1);
        self.wake.notify_one();
        Some(number)
    }

    /// Makes the pushes of a change.
    fn make(&self, shared: &Shared, change: &Change) {
        let spec = shared.spec();
        for (family, endpoint, event, trigger) in trigger::triggers(spec) {
            if !trigger::matches(trigger, change) {
                continue;
            }
            let kind = format!("{}.{}", family.id, endpoint.id);
            let Some(receiver) = self.receivers.of(&kind) else { continue };
            let of = (family, endpoint, event);
            let Some(body) = trigger::body((spec, shared.worlds()), of, trigger, change) else {
                continue;
            };
            let cause = format!("{}.{} {}", change.family, change.kind, change.id);
            self.add(receiver, kind, body, Some(cause));
        }
    }

    /// Takes the pushes that are due, and returns them with the time until the next one is due.
    fn take_due(&self) -> (Vec<SentPush>, Option<Duration>) {
        let mut state = self.state();
        let now = Instant::now();
        let mut taken = Vec::new();
        while let Some((at, number)) = state.due.first().copied() {
            if at > now {
                return (taken, Some(at - now));
            }
            state.due.remove(&(at, number));
            if let Some(push) = state.memory.get_mut(number) {
                push.state = PushState::Sending;
                taken.push(push.clone());
            }
        }
        (taken, None)
    }

    /// Records an attempt, and decides when the next one is. `can_succeed` is whether another attempt could.
    fn attempted(
        &self,
        number: u64,
        attempt: PushAttempt,
        can_succeed: bool,
        receiver: &PushReceiver,
    ) {
        let is_acknowledged = attempt.status.is_some_and(|status| (200..300).contains(&status));
        let mut state = self.state();
        let Some(push) = state.memory.get_mut(number) else { return };
        push.attempts.push(attempt);
        let age = push.at.elapsed().unwrap_or_default();
        let next = match is_acknowledged {
            true => None,
            false if !can_succeed => None,
            false => receiver.schedule.next(push.attempts.len(), age),
        };
        // A time that cannot be expressed never comes.
        let next = next.and_then(|pause| Instant::now().checked_add(pause));
        push.state = match next {
            Some(_) => PushState::Waiting,
            None if is_acknowledged => PushState::Acknowledged,
            None => PushState::Dropped,
        };
        match next {
            Some(at) => {
                state.due.insert((at, number));
                drop(state);
                self.wake.notify_one();
            }
            None => {
                drop(state);
                self.finish();
            }
        }
    }
}

/// Makes and sends pushes until the sandbox is gone.
async fn run(
    outbox: Arc<Outbox>,
    shared: Weak<Shared>,
    client: reqwest::Client,
    mut queue: mpsc::Receiver<Change>,
    mut stopped: watch::Receiver<()>,
) {
    loop {
        let (due, next) = outbox.take_due();
        for push in due {
            let (outbox, shared, client) = (Arc::clone(&outbox), shared.clone(), client.clone());
            let mut stopped = stopped.clone();
            tokio::spawn(async move {
                tokio::select! {
                    () = attempt(&outbox, &shared, &client, push) => {}
                    _ = stopped.changed() => {}
                }
            });
        }
        let pause = async {
            match next {
                Some(next) => tokio::time::sleep(next).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            change = queue.recv() => {
                let (Some(change), Some(shared)) = (change, shared.upgrade()) else { return };
                outbox.make(&shared, &change);
                outbox.finish();
            }
            () = outbox.wake.notified() => {}
            () = pause => {}
            // The sender is gone, which is the signal to stop.
            _ = stopped.changed() => return,
        }
    }
}

/// Sends a push once, with the current time.
async fn attempt(outbox: &Outbox, shared: &Weak<Shared>, client: &reqwest::Client, push: SentPush) {
    // The semaphore is never closed.
    let Ok(_permit) = outbox.sending.acquire().await else { return };
    let (at, began) = (SystemTime::now(), Instant::now());
    let Some(receiver) = outbox.receivers.of(&push.kind) else { return };
    let signed = match shared.upgrade() {
        Some(shared) => signed(shared.spec(), &push, receiver),
        None => return,
    };
    let result = match signed {
        // The URL can contain a token, and the attempt belongs to the push, which has the URL.
        Ok(signed) => match signed.send_with(client, &push.url).await {
            Err(PushError::NoResponse(error)) => Err(PushError::NoResponse(error.without_url())),
            result => result.map(|response| response.status),
        },
        Err(error) => Err(error),
    };
    let can_succeed = matches!(result, Ok(_) | Err(PushError::NoResponse(_)));
    let (status, error) = match result {
        Ok(status) => (Some(status), None),
        Err(error) => (None, Some(error.to_string().chars().take(MOST_OF_AN_ERROR).collect())),
    };
    let attempt = PushAttempt { at, duration: began.elapsed(), status, error };
    outbox.attempted(push.number, attempt, can_succeed, receiver);
}

fn signed(spec: &Spec, push: &SentPush, receiver: &PushReceiver) -> Result<Push, PushError> {
    Push::builder(spec, &push.kind)?
        .body(push.body.as_str())
        .secret(receiver.secret.as_str())
        .key_id(receiver.key_id.as_str())
        .build()
}
