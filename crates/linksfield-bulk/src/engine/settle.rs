//! Finds out what came of an item whose outcome is not known.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use linksfield_api::{CannotTell, Error, OutcomeSearch, Settlement};

use super::item::{Attempt, Context, text};
use crate::error::BulkError;
use crate::store::{Claimed, Outcome, RunSettings, milliseconds};

/// The longest time that a worker waits for a record to appear. Later, a person or a later worker checks.
const LONGEST: Duration = Duration::from_secs(600);

/// The time that a request of a worker that is gone may still need, after its timeout.
const MARGIN: Duration = Duration::from_secs(2);

impl Context {
    /// Settles an item, and records its outcome. `is_taken` states that another worker has sent it, which may still be
    /// at it.
    pub(super) async fn settle(self: Arc<Self>, item: Claimed, is_taken: bool) -> Attempt {
        self.settled(&item, is_taken).await.unwrap_or(Attempt::Failed)
    }

    async fn settled(&self, item: &Claimed, is_taken: bool) -> Result<Attempt, BulkError> {
        let settings = &self.run.settings;
        let settling = match settings.settle_after {
            Some(milliseconds) => Duration::from_millis(milliseconds),
            None => self.bound.outcome(&item.request).settling_time(),
        };
        let under_way = match is_taken {
            true => Duration::from_millis(settings.timeout) + MARGIN,
            false => Duration::ZERO,
        };
        if settling > LONGEST && !is_over(item, settling) {
            let hours = settling.as_secs() / 3600;
            let reason = format!("the outcome can be checked only {hours} hours after the request");
            return self.leave_to_a_person(item, reason, None).await;
        }
        // The request of another worker may be executed at the end of its time, and be visible only after that.
        tokio::time::sleep(under_way.saturating_add(settling.min(LONGEST))).await;
        let with_ids = self.search(item);
        let has_ids = with_ids.is_some();
        let search = with_ids.unwrap_or_else(|| self.at_once(item));
        let sent = sent_at(item);
        let mut pause = Duration::from_millis(500).max(settling.min(Duration::from_secs(30)) / 4);
        let mut left = (String::new(), None);
        let (mut checks, mut is_first) = (0, true);
        while checks < settings.most_checks.max(1) {
            if !is_first {
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(Duration::from_secs(60));
            }
            is_first = false;
            checks += 1;
            self.pace.wait(&self.store).await?;
            if self.run.is_limited() {
                self.store.count_requests(self.run.id, 1).await?;
            }
            match search.settle_since(sent).await {
                // Without ids, only clocks tell that the record is not that of another program, or of an earlier row.
                Ok(Settlement::Found(record))
                    if !has_ids
                        && (settings.reads_before_writes
                            || self.store.has_earlier(self.run.id, item.number).await?) =>
                {
                    let reason = "a record was found, but only clocks could tell that it is not that of another request";
                    left = (reason.to_owned(), Some(format!("[{}]", record.as_str())));
                    break;
                }
                Ok(Settlement::Found(record)) => {
                    let result = Some(record.as_str().to_owned());
                    let outcome = Outcome::Done { result, is_settled: true };
                    return self.end(item, outcome, Attempt::Done).await;
                }
                Ok(Settlement::NotFound) if has_ids || !settings.reads_before_writes => {
                    let mut reason = "a check has shown that it was not executed".to_owned();
                    if let Some(doubt) = &item.doubt {
                        // Often this is the answer of the API, with a code that is not documented.
                        let _ = write!(reason, "; what came back: {}", doubt.text);
                    }
                    if item.tries >= most_tries(item, settings) {
                        let reason = format!("sent {} times; {reason}", item.tries);
                        let outcome = Outcome::Refused { reason: reason.clone(), result: None };
                        return self.end(item, outcome, Attempt::Refused(reason)).await;
                    }
                    let outcome = Outcome::NotExecuted { reason };
                    return self.end(item, outcome, Attempt::Waits(Duration::ZERO)).await;
                }
                Ok(Settlement::NotFound) => {
                    let reason =
                        "no record was found, but only clocks could tell whether it would be there";
                    left = (reason.to_owned(), None);
                }
                Ok(Settlement::CannotTell(reason)) => {
                    left = (text(&reason), candidates(&reason));
                }
                Ok(_) => left = ("the outcome of the check is not known".to_owned(), None),
                Err(error) => {
                    // A check that could not be made has found nothing out. The server may come back, so the row stays open until
                    // the worker is stopped.
                    if is_unreachable(&error) {
                        checks -= 1;
                    }
                    if self.run.is_limited() && matches!(error, Error::NotSent(_)) {
                        self.store.count_requests(self.run.id, -1).await?;
                    }
                    left = (format!("the check failed: {}", text(&error)), None);
                }
            }
        }
        let (reason, result) = left;
        self.leave_to_a_person(item, reason, result).await
    }

    /// The search for the record of an item, if the ids of the records before it are known.
    pub(super) fn search(&self, item: &Claimed) -> Option<OutcomeSearch> {
        let known: Vec<String> = serde_json::from_str(item.known.as_deref()?).ok()?;
        Some(self.at_once(item).known(known))
    }

    /// The time to wait is over when the search is made.
    fn at_once(&self, item: &Claimed) -> OutcomeSearch {
        self.bound.outcome(&item.request).settled_after(Duration::ZERO)
    }

    async fn leave_to_a_person(
        &self,
        item: &Claimed,
        reason: String,
        result: Option<String>,
    ) -> Result<Attempt, BulkError> {
        let outcome = Outcome::Unsettled { reason, result };
        self.end(item, outcome, Attempt::Unsettled).await
    }
}

/// How many times an item is sent. After a result code that states a failure, and a check that has found no record, the request
/// was refused. It is sent once more, because the reason may have passed, but not again and again.
fn most_tries(item: &Claimed, settings: &RunSettings) -> i64 {
    let most = i64::from(settings.most_tries);
    match item.doubt.as_ref().is_some_and(|doubt| doubt.is_code) {
        true => most.min(2),
        false => most,
    }
}

/// Returns whether nobody has answered a check, or only something before the server.
fn is_unreachable(error: &Error) -> bool {
    match error.login_error().unwrap_or(error) {
        Error::Status(error) => matches!(error.status(), 429 | 502..=504),
        error => error.is_transient(),
    }
}

/// When the request of an item was about to leave. The settling time was measured by a clock that cannot be set. If the time
/// of day was set back since the request, a check must not take it for one that has just left.
pub(super) fn sent_at(item: &Claimed) -> SystemTime {
    let now = SystemTime::now();
    UNIX_EPOCH
        .checked_add(Duration::from_millis(item.sent.unwrap_or_default().unsigned_abs()))
        .map_or(now, |sent| sent.min(now))
}

/// The records that may be those of an item, as a JSON list.
pub(super) fn candidates(reason: &CannotTell) -> Option<String> {
    let records: Vec<_> = reason.candidates().iter().map(|record| record.as_str()).collect();
    (!records.is_empty()).then(|| format!("[{}]", records.join(",")))
}

/// Returns whether a long time since a request is over. Only hours and days are compared with the time of day.
fn is_over(item: &Claimed, settling: Duration) -> bool {
    let settling = i64::try_from(settling.as_millis()).unwrap_or(i64::MAX);
    item.sent.is_some_and(|sent| milliseconds().saturating_sub(sent) > settling)
}
