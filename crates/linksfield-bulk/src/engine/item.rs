//! Sends one item: its intent, its request, and its outcome.

use std::sync::Arc;
use std::time::Duration;

use linksfield_api::{BoundOperation, Effect, Error, Json, Reply, Settlement};

use super::lease::Lease;
use super::pace::Pace;
use super::settle::{candidates, sent_at};
use super::worker::{Moment, OnMoment};
use crate::error::BulkError;
use crate::store::{Claimed, Doubt, Intent, Outcome, RunRow, Store, milliseconds};

/// The longest text of an error in the journal.
const MOST: usize = 500;

/// What the tasks of a worker share.
pub(super) struct Context {
    pub(super) store: Store,
    pub(super) bound: BoundOperation,
    pub(super) run: RunRow,
    pub(super) worker: String,
    pub(super) lease: Lease,
    pub(super) pace: Pace,
    pub(super) patience: Duration,
    pub(super) on_moment: Option<OnMoment>,
}

/// What came of an attempt to send an item.
#[derive(Debug)]
pub(super) enum Attempt {
    /// The item was executed, and has ended.
    Done,
    /// The item was refused. The value is the reason.
    Refused(String),
    /// The item was not executed, and waits again. The value is how long to wait at least.
    Waits(Duration),
    /// The request has not left, because the worker was held up. The item waits again.
    HeldUp,
    /// The outcome is not known.
    Open(Claimed),
    /// The item is left to a person.
    Unsettled,
    /// The run does not accept intents.
    Closed,
    /// Another worker holds the item.
    Lost,
    /// The run cannot go on without a person. The value is the reason.
    Stuck(String),
    /// The database failed.
    Failed,
}

/// What was read before a request leaves.
enum Read {
    /// The ids of the records that exist.
    Known(Option<Vec<String>>),
    /// No record has appeared since the earlier request.
    Same,
    /// No request is needed, or allowed.
    Ended(Outcome, Attempt),
}

impl Context {
    pub(super) fn reached(&self, moment: Moment, item: &Claimed) {
        if let Some(on_moment) = &self.on_moment {
            on_moment(moment, item.number);
        }
    }

    fn is_write(&self) -> bool {
        self.bound.info().effect() == Effect::Write
    }

    /// Returns whether the records that exist before a write are read.
    fn reads_first(&self, item: &Claimed) -> bool {
        self.is_write()
            && self.run.settings.reads_before_writes
            && self.bound.outcome(&item.request).compares_ids()
    }

    /// Sends an item.
    pub(super) async fn send(self: Arc<Self>, item: Claimed) -> Attempt {
        self.attempt(item).await.unwrap_or(Attempt::Failed)
    }

    async fn attempt(&self, mut item: Claimed) -> Result<Attempt, BulkError> {
        let timeout = Duration::from_millis(self.run.settings.timeout);
        let call = match self.bound.request(&item.request) {
            Ok(call) => call.timeout(timeout),
            Err(error) => return self.refuse(&item, &error).await,
        };
        let mut requests = 1;
        if self.reads_first(&item) {
            requests = 2;
            self.pace.wait(&self.store).await?;
            item.is_doubted = item.known.is_some();
            let read = match item.is_doubted {
                true => self.looked_again(&item).await,
                false => self.bound.outcome(&item.request).known_ids().await.map(Read::Known),
            };
            match read {
                Ok(Read::Known(known)) => {
                    item.known = known.and_then(|known| serde_json::to_string(&known).ok());
                }
                Ok(Read::Same) => {}
                Ok(Read::Ended(outcome, attempt)) => {
                    self.count_read().await?;
                    return self.end(&item, outcome, attempt).await;
                }
                Err(error) => {
                    if !matches!(error, Error::NotSent(_)) {
                        self.count_read().await?;
                    }
                    let reason =
                        format!("the records before the write cannot be read: {}", text(&error));
                    self.store.release(self.run.id, &self.worker, &item, Some(&reason)).await?;
                    return Ok(match error.is_transient() {
                        true => Attempt::Waits(error.retry_after().unwrap_or_default()),
                        false => Attempt::Stuck(reason),
                    });
                }
            }
        } else {
            item.known = None;
        }
        self.pace.wait(&self.store).await?;
        item.sent = Some(milliseconds());
        self.reached(Moment::BeforeIntent, &item);
        let intent =
            self.store.intend(self.run.id, &self.worker, &item, requests, self.run.is_limited());
        match intent.await? {
            Intent::Granted => item.is_open = true,
            Intent::Lost => return Ok(Attempt::Lost),
            Intent::Closed => {
                if requests > 1 {
                    self.count_read().await?;
                }
                self.store.release(self.run.id, &self.worker, &item, None).await?;
                return Ok(Attempt::Closed);
            }
        }
        item.tries += 1;
        self.reached(Moment::AfterIntent, &item);
        // Others can take the item from here on. What they find out must not be overtaken by the request.
        if !self.lease.is_held() {
            let reason = "the worker was held up before the request left".to_owned();
            return self
                .end(&certain(&item), Outcome::NotExecuted { reason }, Attempt::HeldUp)
                .await;
        }
        let sent = call.send().await;
        self.reached(Moment::AfterSend, &item);
        self.sent(item, sent).await
    }

    /// Counts a read that no intent follows.
    async fn count_read(&self) -> Result<(), BulkError> {
        match self.run.is_limited() {
            true => self.store.count_requests(self.run.id, 1).await,
            false => Ok(()),
        }
    }

    /// Looks once more for the record of an earlier request before the next one leaves. A check has not found it, but it
    /// may have appeared since, and would then count as one that existed before.
    async fn looked_again(&self, item: &Claimed) -> Result<Read, Error> {
        let Some(search) = self.search(item) else { return Ok(Read::Known(None)) };
        Ok(match search.settle_since(sent_at(item)).await? {
            Settlement::NotFound => Read::Same,
            Settlement::Found(record) => {
                let result = Some(record.as_str().to_owned());
                Read::Ended(Outcome::Done { result, is_settled: true }, Attempt::Done)
            }
            Settlement::CannotTell(reason) => {
                let result = candidates(&reason);
                let reason = text(&reason);
                Read::Ended(Outcome::Unsettled { reason, result }, Attempt::Unsettled)
            }
            _ => {
                let reason = "the outcome of the check is not known".to_owned();
                Read::Ended(Outcome::Unsettled { reason, result: None }, Attempt::Unsettled)
            }
        })
    }

    /// Records what came of a request.
    async fn sent(
        &self,
        mut item: Claimed,
        sent: Result<Reply<Json>, Error>,
    ) -> Result<Attempt, BulkError> {
        let error = match sent {
            Ok(reply) => {
                let result = Some(reply.as_str().to_owned());
                let outcome = Outcome::Done { result, is_settled: false };
                return self.end(&item, outcome, Attempt::Done).await;
            }
            Err(error) => error,
        };
        if error.may_have_been_executed() {
            if self.is_write() {
                item.doubt = Some(Box::new(doubt(&error)));
                return Ok(Attempt::Open(item));
            }
            // A write that is safe to repeat.
            return self.again(&item, &error).await;
        }
        match error.is_transient() {
            true => self.again(&item, &error).await,
            false => self.refuse(&item, &error).await,
        }
    }

    async fn again(&self, item: &Claimed, error: &Error) -> Result<Attempt, BulkError> {
        let reason = text(error);
        if item.tries >= i64::from(self.run.settings.most_tries) {
            let reason = format!("sent {} times, the last time: {reason}", item.tries);
            let is_uncertain = error.may_have_been_executed();
            let (outcome, attempt) = if is_uncertain {
                (Outcome::Unsettled { reason, result: None }, Attempt::Unsettled)
            } else {
                let outcome = Outcome::Refused { reason: reason.clone(), result: None };
                (outcome, Attempt::Refused(reason))
            };
            return self.end(item, outcome, attempt).await;
        }
        let wait = error.retry_after().unwrap_or_default();
        self.end(&certain(item), Outcome::NotExecuted { reason }, Attempt::Waits(wait)).await
    }

    async fn refuse(&self, item: &Claimed, error: &Error) -> Result<Attempt, BulkError> {
        let reason = text(error);
        let outcome = Outcome::Refused { reason: reason.clone(), result: None };
        self.end(item, outcome, Attempt::Refused(reason)).await
    }

    /// Records an outcome. The database may be away for some time: the outcome is kept meanwhile.
    pub(super) async fn end(
        &self,
        item: &Claimed,
        outcome: Outcome,
        attempt: Attempt,
    ) -> Result<Attempt, BulkError> {
        self.reached(Moment::BeforeOutcome, item);
        let since = tokio::time::Instant::now();
        let mut pause = Duration::from_millis(50);
        loop {
            let recorded =
                self.store.record(self.run.id, &self.worker, item, &outcome, self.run.is_limited());
            match recorded.await {
                Ok(recorded) => return Ok(if recorded { attempt } else { Attempt::Lost }),
                Err(error) if since.elapsed() >= self.patience => return Err(error),
                Err(_) => tokio::time::sleep(pause).await,
            }
            pause = (pause * 2).min(Duration::from_secs(2));
        }
    }
}

/// Returns an item whose last request was certainly not executed. Its known ids are needed for earlier ones only.
fn certain(item: &Claimed) -> Claimed {
    let known = item.known.clone().filter(|_| item.is_doubted);
    Claimed { known, ..item.clone() }
}

/// Describes why the outcome is not known after an error.
fn doubt(error: &Error) -> Doubt {
    let answer = match (error, error.code()) {
        (Error::Api(_), Some(code)) => Some(format!("code {code}")),
        (Error::Status(error), Some(code)) => {
            Some(format!("status {} with code {code}", error.status()))
        }
        (Error::Status(error), None) => Some(format!("status {}", error.status())),
        (Error::Decode(_), _) => Some("a response without the documented form".to_owned()),
        _ => None,
    };
    let message = match error {
        Error::Api(error) => error.message(),
        Error::Status(error) => error.message(),
        _ => None,
    };
    let message = message.map(|message| text(&message));
    let is_code = error.code().is_some() && !error.is_transient();
    Doubt { text: text(error), answer, message, is_code }
}

/// The text of an error, for the journal.
pub(super) fn text(error: &impl std::fmt::Display) -> String {
    let text = error.to_string();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
