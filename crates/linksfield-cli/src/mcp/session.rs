//! [`Session`]: the writes of a session. Each is planned, confirmed once, counted, and settled if its outcome is uncertain.

use std::time::{Duration, Instant};

use linksfield_api::{BoundOperation, Decimal, Error, FamilyInfo, Json, Reply, Settlement};
use serde_json::{Map, Value};
use tokio::sync::{Mutex, MutexGuard};

use super::cost::Cost;
use super::running::Running;
use super::used::Used;

/// How long a planned write can be confirmed.
pub(super) const VALID: Duration = Duration::from_secs(600);

/// The most writes that wait for their confirmation.
const MOST_PLANNED: usize = 100;

/// What the operator allows in one session.
#[derive(Debug, Clone)]
pub(super) struct Limits {
    pub(super) writes: u64,
    pub(super) spend: Option<Decimal>,
    pub(super) unknown_cost: bool,
}

/// The writes of a session. One is made at a time, so that limits are exact and checks are clear.
pub(super) struct Session {
    pub(super) limits: Limits,
    pub(super) running: Running,
    state: Mutex<State>,
}

#[derive(Default)]
pub(super) struct State {
    planned: Vec<Planned>,
    /// The outcomes of the confirmations that were used.
    pub(super) used: Used,
    sent: u64,
    spent: Decimal,
    unsettled: Option<Unsettled>,
}

/// A write that was described and not sent yet.
struct Planned {
    confirm: String,
    operation: &'static str,
    parameters: Map<String, Value>,
    cost: Option<Decimal>,
    since: Instant,
}

/// A write whose outcome is uncertain.
pub(super) struct Unsettled {
    pub(super) confirm: String,
    pub(super) bound: BoundOperation,
    pub(super) family: &'static FamilyInfo,
    pub(super) parameters: String,
    known: Option<Vec<String>>,
    cost: Option<Decimal>,
    error: Box<Error>,
}

impl Unsettled {
    pub(super) fn operation(&self) -> &'static str {
        self.bound.info().full_name()
    }
}

impl Session {
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, running: Running::default(), state: Mutex::default() }
    }

    /// Waits for the write that is being sent, and returns the state.
    pub(super) async fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().await
    }

    /// Returns why no write of this cost can be sent now.
    pub(super) fn obstacle(&self, state: &State, cost: Option<Decimal>) -> Option<String> {
        if let Some(unsettled) = &state.unsettled {
            return Some(format!(
                "the outcome of {} is uncertain: call `check_outcome` with `confirm`: \"{}\" before another write. If it \
                 stays uncertain, a person has to check, and to start this server again",
                unsettled.operation(),
                unsettled.confirm
            ));
        }
        if state.used.is_full() {
            return Some(
                "this session has used all confirmations whose outcomes it can remember: the operator has to start \
                 this server again"
                    .to_owned(),
            );
        }
        if state.sent >= self.limits.writes {
            return Some(format!(
                "this session has made all {} writes that the operator allows with --max-writes",
                self.limits.writes
            ));
        }
        let Some(cost) = cost else {
            return (!self.limits.unknown_cost).then(|| {
                "these parameters state no amount, and the operator does not allow a write of unknown cost with \
                 --allow-unknown-cost"
                    .to_owned()
            });
        };
        let most = self.limits.spend.unwrap_or_default();
        let is_within = state.spent.checked_add(cost).is_some_and(|sum| sum <= most);
        (!is_within).then(|| {
            format!(
                "it costs {cost}, and {} of the {most} that the operator allows with --max-spend is spent",
                state.spent
            )
        })
    }
}

impl State {
    pub(super) fn sent(&self) -> u64 {
        self.sent
    }

    pub(super) fn spent(&self) -> Decimal {
        self.spent
    }

    /// Returns the cost of the planned write that this text confirms.
    pub(super) fn planned(&self, confirm: &str) -> Option<Option<Decimal>> {
        let found = self.planned.iter().find(|planned| planned.confirm == confirm);
        found.map(|planned| planned.cost)
    }

    pub(super) fn unsettled(&self) -> Option<&Unsettled> {
        self.unsettled.as_ref()
    }

    /// Remembers a write that was described. Returns the text that confirms it.
    ///
    /// # Errors
    ///
    /// If the operating system has no random numbers.
    pub(super) fn plan(
        &mut self,
        operation: &'static str,
        parameters: Map<String, Value>,
        cost: &Cost,
    ) -> Result<String, String> {
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|error| format!("no random number: {error}"))?;
        // Letters only, so that no part of it looks like the number of a card.
        let letters = |byte: &u8| [byte >> 4, byte & 15].map(|half| char::from(b'a' + half));
        let confirm: String = random.iter().flat_map(letters).collect();
        self.planned.retain(|planned| planned.since.elapsed() < VALID);
        if self.planned.len() >= MOST_PLANNED {
            self.planned.remove(0);
        }
        self.planned.push(Planned {
            confirm: confirm.clone(),
            operation,
            parameters,
            cost: cost.sum,
            since: Instant::now(),
        });
        Ok(confirm)
    }

    /// Takes a planned write, which can be confirmed only once. Returns its cost.
    ///
    /// # Errors
    ///
    /// Returns why the text confirms nothing.
    pub(super) fn take(
        &mut self,
        confirm: &str,
        operation: &str,
        parameters: &Map<String, Value>,
    ) -> Result<Option<Decimal>, String> {
        let again = "Call again without it, to get a new description and a new text";
        let found = self.planned.iter().position(|planned| planned.confirm == confirm);
        let Some(planned) = found.map(|index| self.planned.remove(index)) else {
            return Err(format!("this session has issued no such confirmation. {again}"));
        };
        if planned.since.elapsed() >= VALID {
            return Err(format!(
                "this confirmation is more than {} s old. {again}",
                VALID.as_secs()
            ));
        }
        if planned.operation != operation || planned.parameters != *parameters {
            return Err(format!(
                "this confirmation is for another call or other parameters. {again}"
            ));
        }
        Ok(planned.cost)
    }

    /// Sends a write, and counts it. A write that was not executed does not count.
    pub(super) async fn send(
        &mut self,
        (bound, family): (BoundOperation, &'static FamilyInfo),
        parameters: String,
        (confirm, cost): (&str, Option<Decimal>),
        running: &Running,
    ) -> Result<Reply<Json>, SendError> {
        let known = bound.outcome(&parameters).known_ids().await.ok().flatten();
        let call =
            bound.request(&parameters).map_err(|error| SendError::Certain(Box::new(error)))?;
        let Some(_sending) = running.begin(bound.info()) else { return Err(SendError::Stopped) };
        self.sent = self.sent.saturating_add(1);
        self.spent += cost.unwrap_or_default();
        let error = match call.send().await {
            Ok(reply) => return Ok(reply),
            Err(error) => Box::new(error),
        };
        if !error.may_have_been_executed() {
            self.take_back(cost);
            return Err(SendError::Certain(error));
        }
        let text = format!("{error:#}");
        let confirm = confirm.to_owned();
        self.unsettled = Some(Unsettled { confirm, bound, family, parameters, known, cost, error });
        Err(SendError::Uncertain(text))
    }

    /// Makes the check of an uncertain write.
    ///
    /// # Errors
    ///
    /// Returns the error of the check, after which the outcome stays uncertain.
    pub(super) async fn settle(&mut self) -> Result<Option<Settlement>, Error> {
        let Some(unsettled) = &self.unsettled else { return Ok(None) };
        let mut search = unsettled.bound.outcome(&unsettled.parameters);
        if let Some(known) = &unsettled.known {
            search = search.known(known.clone());
        }
        let settlement = search.settle(&unsettled.error).await?;
        let cost = unsettled.cost;
        match settlement {
            Settlement::Found(_) => self.unsettled = None,
            Settlement::NotFound => {
                self.unsettled = None;
                self.take_back(cost);
            }
            _ => {}
        }
        Ok(Some(settlement))
    }

    fn take_back(&mut self, cost: Option<Decimal>) {
        self.sent = self.sent.saturating_sub(1);
        self.spent -= cost.unwrap_or_default();
    }
}

/// Why a write did not succeed.
pub(super) enum SendError {
    /// It was certainly not executed.
    Certain(Box<Error>),
    /// It may have been executed. The text is the message of the error.
    Uncertain(String),
    /// The program is stopping, so that nothing was sent.
    Stopped,
}
