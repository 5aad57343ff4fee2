//! The report as a page for people.

use std::io::Write;

use linksfield_api::FAMILIES;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Report, chart, moment, number, problems};
use crate::error::BulkError;
use crate::input::amount;
use crate::store::{Costs, Counts, ItemRow, RunRow, Tick};

/// The most rows of the table.
const MOST: u32 = 1000;

/// In how many parts the time of the chart is divided.
const PARTS: u32 = 240;

const STYLE: &str = include_str!("page.css");

/// The page loads nothing and runs nothing, whatever a text of the API contains.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// What the page shows.
struct Content<'a> {
    run: &'a RunRow,
    counts: Counts,
    costs: Costs,
    ticks: Vec<Tick>,
    /// The rows that need a person, and those that were refused.
    problems: Vec<ItemRow>,
}

pub(super) async fn write(report: &Report<'_>, out: &mut impl Write) -> Result<(), BulkError> {
    let (run, store) = (report.run, report.store);
    let mut problems = store.items(run, Some("unsettled"), 0, MOST).await?;
    let left = MOST.saturating_sub(u32::try_from(problems.len()).unwrap_or(MOST));
    problems.extend(store.items(run, Some("refused"), 0, left).await?);
    let content = Content {
        run,
        counts: store.counts(run).await?,
        costs: store.costs(run).await?,
        ticks: store.timeline(run, PARTS).await?,
        problems,
    };
    out.write_all(page(&content).into_string().as_bytes())?;
    Ok(out.flush()?)
}

fn page(content: &Content<'_>) -> Markup {
    let Content { run, counts, .. } = content;
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (run.name) " – Linksfield bulk run" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (run.name) }
                    p.summary { (summary(run, counts)) }
                    (facts(content))
                    (figures(content))
                    @if let Some(chart) = chart::draw(&content.ticks, counts.all()) {
                        h2 { "Progress" }
                        figure {
                            (chart)
                            figcaption {
                                @for (class, name) in chart::AREAS { span class=(class) { (name) } }
                                "Rows that have ended, by time (UTC)"
                            }
                        }
                    }
                    (problems::draw(&content.problems, counts.refused + counts.unsettled))
                    (guide())
                }
            }
        }
    }
}

/// States in a sentence how far the run is.
fn summary(run: &RunRow, counts: &Counts) -> String {
    let left = counts.left();
    if left > 0 {
        let reason = match (run.state.as_str(), &run.reason) {
            ("paused", Some(reason)) => format!("The run is paused: {reason}."),
            ("running", _) => "The run has not ended.".to_owned(),
            (state, _) => format!("The run is {state}."),
        };
        let left = format!("{reason} {} of {} rows are left.", number(left), number(counts.all()));
        return match counts.unsettled {
            0 => left,
            unsettled => format!("{left} {} rows must be checked by a person.", number(unsettled)),
        };
    }
    match (counts.refused, counts.unsettled) {
        (0, 0) => format!("All {} rows are done.", number(counts.all())),
        (refused, 0) => {
            format!("The run has ended. {} rows were refused, and not executed.", number(refused))
        }
        (_, unsettled) => {
            format!(
                "Nothing is left to send. {} rows must be checked by a person.",
                number(unsettled)
            )
        }
    }
}

fn facts(content: &Content<'_>) -> Markup {
    let run = content.run;
    let named = |name: &str| {
        FAMILIES.iter().flat_map(|family| family.operations).find(|known| known.full_name() == name)
    };
    let title = named(&run.operation).map(|known| known.title);
    let span = content.ticks.first().zip(content.ticks.last());
    html! {
        dl.facts {
            dt { "What" }
            dd { code { (run.operation) } @if let Some(title) = title { ", " (title) } " for each of " (number(content.counts.all())) " rows" }
            dt { "Where" }
            dd { (run.target) }
            dt { "File" }
            dd { (run.source) }
            dt { "Planned" }
            dd { (moment(run.created)) " UTC" }
            @if let Some((first, last)) = span {
                dt { "Carried out" }
                dd { (moment(first.from)) " to " (moment(last.until)) " UTC" }
            }
        }
    }
}

fn figures(content: &Content<'_>) -> Markup {
    let Content { run, counts, costs, .. } = content;
    let left = counts.left();
    let percent = counts.done.checked_mul(100).and_then(|done| done.checked_div(counts.all()));
    html! {
        dl.figures {
            div.done {
                dt { "done" }
                dd { (number(counts.done)) }
                dd.more { (percent.unwrap_or(0)) " % of " (number(counts.all())) }
            }
            div.refused { dt { "refused, not executed" } dd { (number(counts.refused)) } }
            div.unsettled { dt { "to be checked by a person" } dd { (number(counts.unsettled)) } }
            div.waiting { dt { "left" } dd { (number(left)) } }
            @if costs.all > 0 || run.budget().is_some() {
                div.money {
                    dt { "money for rows that are done" }
                    dd { (money(costs.done)) }
                    dd.more {
                        @match run.budget() {
                            Some(budget) => { "of a budget of " (money(budget)) }
                            None => { "of " (money(costs.all)) " for all rows" }
                        }
                        @if costs.uncertain > 0 { "; " (money(costs.uncertain)) " more is uncertain" }
                    }
                }
            }
        }
    }
}

fn guide() -> Markup {
    html! {
        h2 { "How to read this page" }
        p { b { "Done" } " rows were executed: the API confirmed them, or a later check found their record." }
        p { b { "Refused" } " rows were not executed. The reason is that of the API. They can be corrected and sent in another file." }
        p {
            b { "To be checked by a person" } " are rows that may have been executed, and no check could tell. They are not sent \
            again by themselves. Look for the record of the row, then state what you found with "
            code { "linksfield bulk settle" } "."
        }
        p { b { "Left" } " rows have not been sent, or their outcome is being checked. " code { "linksfield bulk resume" } " goes on with them." }
        p.quiet { "Amounts are those that the rows state. What Linksfield charges may differ. A row is the line of the file after its header." }
    }
}

/// Writes an amount with at least two decimals.
fn money(micros: i64) -> String {
    let mut value = amount(micros);
    if value.scale() < 2 {
        value.rescale(2);
    }
    let text = value.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, "00"));
    format!("{}.{decimals}", whole.parse().map(number).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_easy_to_read() {
        for (value, written) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")]
        {
            assert_eq!(number(value), written);
        }
        for (micros, written) in
            [(0, "0.00"), (10_500_000, "10.50"), (1_234_567_891_000, "1,234,567.891")]
        {
            assert_eq!(money(micros), written);
        }
    }
}
