//! The report as JSON.

use std::io::Write;

use linksfield_api::Decimal;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::{Report, time};
use crate::error::BulkError;
use crate::input::amount;
use crate::store::ItemRow;

#[derive(Serialize)]
struct Run<'a> {
    name: &'a str,
    operation: &'a str,
    target: &'a str,
    file: &'a str,
    /// That of the journal, or `ended` if nothing is left.
    state: &'a str,
    reason: Option<&'a str>,
    planned: String,
    budget: Option<Decimal>,
    amount: Decimal,
    amount_done: Decimal,
    amount_uncertain: Decimal,
}

#[derive(Serialize)]
struct Counts {
    rows: i64,
    done: i64,
    refused: i64,
    unsettled: i64,
    open: i64,
    waiting: i64,
    settled: i64,
    repeats: i64,
}

#[derive(Serialize)]
struct Item<'a> {
    row: i64,
    state: &'a str,
    settled: bool,
    tries: i64,
    amount: Decimal,
    sent: Option<String>,
    ended: Option<String>,
    request: Box<RawValue>,
    result: Option<Box<RawValue>>,
    reason: Option<&'a str>,
}

pub(super) async fn write(report: &Report<'_>, out: &mut impl Write) -> Result<(), BulkError> {
    let (run, store) = (report.run, report.store);
    let (counts, costs) = (store.counts(run).await?, store.costs(run).await?);
    let head = Run {
        name: &run.name,
        operation: &run.operation,
        target: &run.target,
        file: &run.source,
        state: if counts.left() == 0 { "ended" } else { &run.state },
        reason: run.reason.as_deref(),
        planned: time(run.created),
        budget: run.budget().map(amount),
        amount: amount(costs.all),
        amount_done: amount(costs.done),
        amount_uncertain: amount(costs.uncertain),
    };
    let counts = Counts {
        rows: counts.all(),
        done: counts.done,
        refused: counts.refused,
        unsettled: counts.unsettled,
        open: counts.open,
        waiting: counts.waiting + counts.claimed,
        settled: counts.settled,
        repeats: counts.repeats,
    };
    write!(out, "{{\"run\":{},\n\"counts\":{},\n\"items\":[", text(&head)?, text(&counts)?)?;
    let mut separator = "\n";
    report
        .each(|item| {
            write!(out, "{separator}{}", text(&of(item)?)?)?;
            separator = ",\n";
            Ok(())
        })
        .await?;
    writeln!(out, "\n]}}")?;
    Ok(out.flush()?)
}

fn of(item: &ItemRow) -> Result<Item<'_>, BulkError> {
    Ok(Item {
        row: item.number,
        state: &item.state,
        settled: item.is_settled,
        tries: item.tries,
        amount: amount(item.cost),
        sent: item.sent.map(time),
        ended: item.ended.map(time),
        request: raw(&item.request)?,
        result: item.result.as_deref().map(raw).transpose()?,
        reason: item.reason.as_deref(),
    })
}

/// Returns JSON as it is, with every digit, and any other text as a string.
fn raw(json: &str) -> Result<Box<RawValue>, BulkError> {
    RawValue::from_string(json.to_owned()).or_else(|_| to_raw_value(json)).map_err(failed)
}

fn text(value: &impl Serialize) -> Result<String, BulkError> {
    serde_json::to_string(value).map_err(failed)
}

fn failed(error: serde_json::Error) -> BulkError {
    BulkError::Report(error.into())
}
