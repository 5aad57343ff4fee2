//! A run as it is printed.

use linksfield_api::{Decimal, Json, Rfc3339, Timestamp};
use linksfield_bulk::{Costs, Counts, ItemRow, Presence, RunRow, Store, amount};
use serde::Serialize;

use super::text::masked;
use crate::exit::Failure;

/// A run in the list of all runs.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    name: &'a str,
    operation: &'a str,
    state: &'a str,
    rows: i64,
    done: i64,
    refused: i64,
    unsettled: i64,
    left: i64,
    workers: i64,
    planned: String,
}

/// A run with everything that is known.
#[derive(Serialize)]
pub(super) struct Full<'a> {
    name: &'a str,
    operation: &'a str,
    target: &'a str,
    file: &'a str,
    planned: String,
    state: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    workers: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<String>,
    rows: i64,
    done: i64,
    refused: i64,
    unsettled: i64,
    open: i64,
    waiting: i64,
    settled: i64,
    repeats: i64,
    amount: Decimal,
    amount_done: Decimal,
    amount_uncertain: Decimal,
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    requests: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_requests: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    per_second: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unsettled_rows: Option<Vec<Row>>,
}

#[derive(Serialize)]
struct Row {
    row: i64,
    tries: i64,
    sent: Option<String>,
    reason: String,
}

/// Returns the state of a run. The journal states neither that nothing is left, nor that no process works on the run.
pub(super) fn state<'a>(run: &'a RunRow, counts: &Counts, presence: &Presence) -> &'a str {
    match counts.left() {
        0 if run.state != "loading" => "ended",
        _ if run.state == "running" && presence.workers == 0 => "idle",
        _ => &run.state,
    }
}

impl<'a> Line<'a> {
    pub(super) fn of(run: &'a RunRow, counts: &Counts, presence: &Presence) -> Self {
        Self {
            name: &run.name,
            operation: &run.operation,
            state: state(run, counts, presence),
            rows: counts.all(),
            done: counts.done,
            refused: counts.refused,
            unsettled: counts.unsettled,
            left: counts.left(),
            workers: presence.workers,
            planned: time(run.created),
        }
    }
}

impl<'a> Full<'a> {
    fn of(run: &'a RunRow, counts: &Counts, costs: &Costs, presence: &Presence) -> Self {
        let is_limited = run.budget().is_some() || run.settings.most_requests.is_some();
        Self {
            name: &run.name,
            operation: &run.operation,
            target: &run.target,
            file: &run.source,
            planned: time(run.created),
            state: state(run, counts, presence),
            reason: run.reason.as_deref().map(masked),
            workers: presence.workers,
            last_seen: presence.last_seen.map(time),
            rows: counts.all(),
            done: counts.done,
            refused: counts.refused,
            unsettled: counts.unsettled,
            open: counts.open,
            waiting: counts.waiting + counts.claimed,
            settled: counts.settled,
            repeats: counts.repeats,
            amount: amount(costs.all),
            amount_done: amount(costs.done),
            amount_uncertain: amount(costs.uncertain),
            budget: run.budget().map(amount),
            requests: is_limited.then_some(run.requests),
            max_requests: run.settings.most_requests,
            per_second: run.settings.per_second,
            unsettled_rows: None,
        }
    }

    /// Reads what is known about a run.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the database fails.
    pub(super) async fn read(store: &Store, run: &'a RunRow) -> Result<Self, Failure> {
        let counts = store.counts(run).await.map_err(super::failure)?;
        let costs = store.costs(run).await.map_err(super::failure)?;
        let presence = store.presence(run).await.map_err(super::failure)?;
        Ok(Self::of(run, &counts, &costs, &presence))
    }

    /// Adds unsettled rows.
    pub(super) fn with_rows(mut self, items: &[ItemRow]) -> Self {
        let row = |item: &ItemRow| Row {
            row: item.number,
            tries: item.tries,
            sent: item.sent.map(time),
            reason: item.reason.as_deref().map(masked).unwrap_or_default(),
        };
        self.unsettled_rows = Some(items.iter().map(row).collect());
        self
    }
}

/// Returns a value as the JSON that is printed.
///
/// # Errors
///
/// [`Failure::Other`] if it cannot be written.
pub(super) fn json(value: &impl Serialize) -> Result<Json, Failure> {
    let text = serde_json::to_string(value).map_err(Failure::other)?;
    Json::parse(&text).map_err(Failure::other)
}

/// Returns a moment in UTC.
pub(super) fn time(milliseconds: i64) -> String {
    let moment = Rfc3339::try_from(Timestamp::from_unix_milliseconds(milliseconds));
    moment.map(|moment| moment.to_string()).unwrap_or_default()
}
