//! `linksfield bulk status`: all runs, or one run.

use clap::ArgMatches;

use super::journal::Journal;
use super::text::rows;
use super::view::{Full, Line, json};
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
        lines.push(Line::of(run, &journal.store.counts(run).await.map_err(super::failure)?));
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
    advise(journal, &run.name, counts.unsettled);
    Ok(())
}

/// States what a person can do about unsettled rows.
pub(super) fn advise(journal: &Journal, name: &str, unsettled: i64) {
    if unsettled == 0 {
        return;
    }
    let argument = &journal.argument;
    note!(
        "{} may have been executed, and no check could tell. You can\n  \
         - check once more: linksfield bulk resume {name} --check-again{argument}\n  \
         - look at the requests, and at records that may be theirs: linksfield bulk report {name}{argument}\n  \
         - state what you found: linksfield bulk settle {name} ROW executed|send-again|give-up{argument}",
        rows(unsettled)
    );
}
