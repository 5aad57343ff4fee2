//! `linksfield bulk status`: all runs, or one run.

use clap::ArgMatches;
use linksfield_bulk::RunRow;

use super::journal::{Journal, quoted};
use super::text::rows;
use super::view::{Full, Line, json, state, time};
use crate::exit::Failure;
use crate::output::{Format, Output};

/// The most unsettled rows that are shown.
const MOST: u32 = 20;

pub(super) async fn run(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    let journal = Journal::open(arguments).await?;
    match arguments.contains_id("run") {
        true => one(&journal, arguments, output).await,
        false => all(&journal, output).await,
    }
}

async fn all(journal: &Journal, output: Output) -> Result<(), Failure> {
    let runs = journal.store.runs().await.map_err(super::failure)?;
    if runs.is_empty() && output.format() == Format::Table {
        note!("There are no runs in {} yet.", journal.shown);
        return Ok(());
    }
    let mut lines = Vec::with_capacity(runs.len());
    for run in &runs {
        let counts = journal.store.counts(run).await.map_err(super::failure)?;
        let presence = journal.store.presence(run).await.map_err(super::failure)?;
        lines.push(Line::of(run, &counts, &presence));
    }
    output.response(&json(&lines)?)
}

async fn one(journal: &Journal, arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    let run = journal.run(arguments).await?;
    let items =
        journal.store.items(&run, Some("unsettled"), 0, MOST).await.map_err(super::failure)?;
    let mut view = Full::read(&journal.store, &run).await?;
    // In the forms with a line for each item, the run is the item.
    if matches!(output.format(), Format::Json)
        || (output.format() == Format::Table && !items.is_empty())
    {
        view = view.with_rows(&items);
    }
    output.response(&json(&view)?)?;
    let counts = journal.store.counts(&run).await.map_err(super::failure)?;
    let presence = journal.store.presence(&run).await.map_err(super::failure)?;
    advise(journal, &run, None, counts.unsettled);
    let resume = journal.resume(&run);
    match state(&run, &counts, &presence) {
        "idle" => {
            let seen = presence.last_seen.map(time);
            let seen = seen.map(|seen| format!("; the last one was seen at {seen}"));
            note!("No process works on the run{}. To go on: {resume}", seen.unwrap_or_default());
        }
        "paused" => note!("To go on: {resume}"),
        _ => {}
    }
    Ok(())
}

/// States what a person can do about unsettled rows. `words` are the arguments of this process that choose the connection.
pub(super) fn advise(journal: &Journal, run: &RunRow, words: Option<&str>, unsettled: i64) {
    if unsettled == 0 {
        return;
    }
    let words = words.or(run.settings.connection.as_deref());
    note!(
        "{} may have been executed, and no check could tell. You can\n  \
         - check once more: {} --check-again\n  \
         - look at the requests, and at records that may be theirs: {}\n  \
         - state what you found: linksfield bulk settle {} ROW executed|send-again|give-up{}",
        rows(unsettled),
        journal.command(words, "resume", &run.name),
        journal.command(None, "report", &run.name),
        quoted(&run.name),
        journal.argument
    );
}
