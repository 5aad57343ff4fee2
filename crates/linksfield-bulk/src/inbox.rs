//! [`Inbox`]: stores pushes before they are acknowledged, and handles them in the order of their cards.

use std::collections::HashMap;
use std::time::Duration;

use linksfield_api::webhook::VerifiedPush;
use tokio::time::Instant;

use crate::error::BulkError;
use crate::store::{INBOX, NewPush, PushState, Store, StoredPush};

/// How often an idle handler looks for a push.
const IDLE: Duration = Duration::from_millis(200);

/// The longest text of a failure that is kept.
const MOST: usize = 500;

/// The pushes that were received, in the database of the runs.
///
/// A web server verifies each push, stores it, and acknowledges it after that. Handlers, in the same process or in
/// others, handle the stored pushes: those of one card one after the other, in the order in which they were stored.
///
/// ```no_run
/// # async fn example(
/// #     store: linksfield_bulk::Store,
/// #     receiver: linksfield_api::notification::Receiver,
/// #     headers: http::HeaderMap,
/// #     body: Vec<u8>,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// use linksfield_bulk::Inbox;
///
/// let inbox = Inbox::new(&store);
/// // In the web server:
/// let push = receiver.verify(&headers, &body)?;
/// inbox.store(&push, "89852022018041800192", None).await?;
/// // Now the server responds with status 200.
///
/// // In a task of its own:
/// inbox
///     .handle(std::future::pending(), |push| async move {
///         println!("push {} is handled", push.number);
///         Ok(())
///     })
///     .await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Inbox {
    store: Store,
    lease: Duration,
    most_tries: u32,
}

/// Whether a push was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stored {
    /// The push is new.
    New,
    /// The same push is stored already. Acknowledge it again.
    Known,
}

/// What the handlers of one call of [`Inbox::handle`] have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Handled {
    /// Pushes that were handled.
    pub handled: u64,
    /// Pushes that are left to a person.
    pub failed: u64,
}

impl Inbox {
    /// Creates an inbox in a database.
    #[must_use]
    pub fn new(store: &Store) -> Self {
        Self { store: store.clone(), lease: Duration::from_secs(15), most_tries: 5 }
    }

    /// Sets after how long without a heartbeat another handler gets the push of a handler. Default: 15 seconds. All
    /// handlers need the same value.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = lease.max(Duration::from_millis(100));
        self
    }

    /// Sets how many times a push is tried before it is left to a person. Default: 5.
    #[must_use]
    pub fn most_tries(mut self, tries: u32) -> Self {
        self.most_tries = tries.max(1);
        self
    }

    /// Stores a verified push. Acknowledge it after that, and not before.
    ///
    /// `card` is what the pushes are handled in the order of, usually the ICCID of the event. `kind` is the name of the
    /// event, for the handler.
    ///
    /// A copy of a push is recognised if the signature covers the time of sending. Of other pushes, each copy is
    /// stored, because the same content may be sent twice for good reason.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`]. Respond with status 503, so that Linksfield may send the push again.
    pub async fn store<E>(
        &self,
        push: &VerifiedPush<E>,
        card: &str,
        kind: Option<&str>,
    ) -> Result<Stored, BulkError> {
        let id = match push.digest().filter(|_| push.is_replay_protected()) {
            Some(digest) => digest.to_owned(),
            None => {
                let number =
                    getrandom::u64().map_err(|error| BulkError::Journal(error.to_string()))?;
                format!("copy-{number:016x}")
            }
        };
        let new = NewPush {
            push: &id,
            card,
            kind,
            body: push.json().as_str(),
            sent: push.sent().map(|sent| sent.unix_milliseconds()),
        };
        Ok(if self.store.add_push(new).await? { Stored::New } else { Stored::Known })
    }

    /// Handles pushes until `stop` is ready: one at a time, and of each card in order. To handle several cards at once,
    /// call this method several times.
    ///
    /// A handler that returns an error gets the push again, after a pause, up to [`most_tries`](Self::most_tries) times.
    /// If a process ends while it handles a push, another handler gets it, so a handler may see the same push twice:
    /// [`StoredPush::tries`] is then greater than 1. The future of a handler that was held up for longer than the lease is
    /// dropped, because another one has the push. Make the effect idempotent with [`StoredPush::number`].
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`] if the database is away for longer than the lease. Pushes stay stored.
    pub async fn handle<F>(
        &self,
        stop: impl Future<Output = ()>,
        handler: impl Fn(StoredPush) -> F,
    ) -> Result<Handled, BulkError>
    where
        F: Future<Output = Result<(), String>>,
    {
        let mut worker = identity()?;
        let mut stop = std::pin::pin!(stop);
        let mut handled = Handled::default();
        let mut watch = Watch::default();
        self.store.join(INBOX, &worker, self.lease).await?;
        let mut failing: Option<Instant> = None;
        loop {
            let step = async {
                if !self.store.beat(&worker).await? {
                    // Others have taken the push of this handler, because it was held up.
                    self.store.join(INBOX, &worker, self.lease).await?;
                }
                self.free_others(&worker, &mut watch).await?;
                self.store.claim_push(&worker).await
            };
            let push = match step.await {
                Ok(push) => {
                    failing = None;
                    push
                }
                Err(error) if failing.is_some_and(|since| since.elapsed() > self.lease) => {
                    return Err(error);
                }
                Err(_) => {
                    failing.get_or_insert_with(Instant::now);
                    // It is not known whether a push was claimed. Handlers free it as that of a handler that is gone.
                    worker = identity()?;
                    None
                }
            };
            if let Some(push) = push {
                let outcome = handler(push.clone());
                self.one(&worker, push, outcome, &mut handled).await?;
                // A handler ends a push that it has begun.
                if is_ready(stop.as_mut()).await {
                    break;
                }
                continue;
            }
            tokio::select! {
                () = stop.as_mut() => break,
                () = tokio::time::sleep(IDLE) => {}
            }
        }
        self.store.leave(INBOX, &worker).await?;
        Ok(handled)
    }

    /// Handles one push, and shows meanwhile that the handler is alive.
    async fn one(
        &self,
        worker: &str,
        push: StoredPush,
        outcome: impl Future<Output = Result<(), String>>,
        handled: &mut Handled,
    ) -> Result<(), BulkError> {
        let outcome = tokio::select! {
            outcome = outcome => outcome,
            // Another handler has the push now. Going on would overtake it.
            () = self.show_life(worker) => return Ok(()),
        };
        let (state, reason) = match outcome {
            Ok(()) => (PushState::Handled, None),
            Err(reason) => {
                let reason: String = reason.chars().take(MOST).collect();
                let is_last = push.tries >= i64::from(self.most_tries);
                (if is_last { PushState::Failed } else { PushState::Waiting }, Some(reason))
            }
        };
        if self.ended(worker, &push, state, reason.as_deref()).await? {
            match state {
                PushState::Handled => handled.handled += 1,
                PushState::Failed => handled.failed += 1,
                _ => {
                    let factor = 1_u32.checked_shl(u32::try_from(push.tries).unwrap_or(9).min(9));
                    tokio::time::sleep(Duration::from_millis(50) * factor.unwrap_or(1)).await;
                }
            }
        }
        Ok(())
    }

    /// Ends a push that was handled. The database may be away for some time.
    async fn ended(
        &self,
        worker: &str,
        push: &StoredPush,
        state: PushState,
        reason: Option<&str>,
    ) -> Result<bool, BulkError> {
        let since = Instant::now();
        loop {
            match self.store.end_push(worker, push, state, reason).await {
                Err(error) if since.elapsed() > self.lease => return Err(error),
                Err(_) => tokio::time::sleep(IDLE).await,
                ended => return ended,
            }
        }
    }

    /// Shows that a handler is alive, until others have taken its push.
    async fn show_life(&self, worker: &str) {
        loop {
            tokio::time::sleep(self.lease / 5).await;
            // A database that is away is noticed when the push ends.
            if matches!(self.store.beat(worker).await, Ok(false)) {
                return;
            }
        }
    }

    /// Frees the pushes of handlers that have shown no heartbeat for the whole time of a lease.
    async fn free_others(&self, worker: &str, watch: &mut Watch) -> Result<(), BulkError> {
        let now = Instant::now();
        if watch.looked.is_some_and(|looked| now.duration_since(looked) < self.lease / 5) {
            return Ok(());
        }
        let others = self.store.others(INBOX, worker).await?;
        // While nobody could look, nobody could show that it is alive.
        if watch.looked.is_none_or(|looked| now.duration_since(looked) > self.lease / 2) {
            watch.seen.values_mut().for_each(|(_, since)| *since = now);
        }
        watch.looked = Some(now);
        watch.seen.retain(|known, _| others.iter().any(|other| other.worker == *known));
        for other in others {
            let (beats, since) =
                watch.seen.entry(other.worker.clone()).or_insert((other.beats, now));
            if *beats != other.beats {
                (*beats, *since) = (other.beats, now);
            }
            if other.is_gone || now.duration_since(*since) >= self.lease {
                self.store.free_pushes(&other).await?;
            }
        }
        Ok(())
    }

    /// Returns up to `most` pushes after the push with the number `after`, in their order. `state` leaves out those in
    /// other states.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn pushes(
        &self,
        state: Option<PushState>,
        after: i64,
        most: u32,
    ) -> Result<Vec<StoredPush>, BulkError> {
        self.store.pushes(state, after, most).await
    }

    /// Lets a push that was handled, or has failed, be handled again. Returns `false` if it is in another state.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn replay(&self, number: i64) -> Result<bool, BulkError> {
        let from = [PushState::Handled, PushState::Failed];
        self.store.move_push(number, &from, PushState::Waiting).await
    }

    /// Leaves out a push that has failed, so that later pushes of its card are handled. Returns `false` if it has not
    /// failed.
    ///
    /// # Errors
    ///
    /// [`BulkError::Database`].
    pub async fn skip(&self, number: i64) -> Result<bool, BulkError> {
        self.store.move_push(number, &[PushState::Failed], PushState::Handled).await
    }
}

/// The name of a handler.
fn identity() -> Result<String, BulkError> {
    let number = getrandom::u64().map_err(|error| BulkError::Journal(error.to_string()))?;
    Ok(format!("inbox-{number:016x}"))
}

/// The heartbeats of the other handlers.
#[derive(Default)]
struct Watch {
    seen: HashMap<String, (i64, Instant)>,
    looked: Option<Instant>,
}

/// Returns whether a future is ready, without waiting for it.
async fn is_ready(future: impl Future<Output = ()>) -> bool {
    tokio::select! {
        biased;
        () = future => true,
        () = std::future::ready(()) => false,
    }
}
