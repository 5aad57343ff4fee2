//! `linksfield bulk pause` and `linksfield bulk settle`: what people decide about runs and rows.

use std::env;

use clap::ArgMatches;
use linksfield_bulk::{BulkError, Decision};

use super::arguments::required;
use super::journal::Journal;
use super::text::masked;
use super::view::time;
use crate::exit::Failure;
use crate::terminal;

pub(super) async fn pause(arguments: &ArgMatches) -> Result<(), Failure> {
    let journal = Journal::open(arguments).await?;
    let run = journal.run(arguments).await?;
    if run.state != "loading"
        && journal.store.counts(&run).await.map_err(super::failure)?.left() == 0
    {
        return Err(Failure::Usage(format!(
            "the run `{}` has ended, and cannot be paused",
            run.name
        )));
    }
    let by = user().unwrap_or_else(|| "a person".to_owned());
    let is_paused =
        journal.store.pause(&run, &format!("{by} paused it")).await.map_err(super::failure)?;
    let (name, resume) = (&run.name, journal.resume(&run));
    match (is_paused, run.state.as_str()) {
        (true, _) => note!(
            "The run `{name}` is paused. Requests that have left are finished. To go on: {resume}"
        ),
        (false, "paused") => {
            note!(
                "The run `{name}` was already paused: {}. To go on: {resume}",
                reason(run.reason.as_deref())
            )
        }
        (false, state) => {
            return Err(Failure::Usage(format!(
                "the run `{name}` is {state}, and cannot be paused"
            )));
        }
    }
    Ok(())
}

pub(super) async fn settle(arguments: &ArgMatches) -> Result<(), Failure> {
    let by = arguments.get_one::<String>("by").cloned().or_else(user);
    let by = by.ok_or_else(|| {
        Failure::Usage("the name of the user is not known: add --by NAME".to_owned())
    })?;
    let number = arguments.get_one::<i64>("row").copied().unwrap_or_default();
    let (decision, meaning) = match required(arguments, "decision") {
        "executed" => (Decision::Executed, "it was executed, and is done"),
        "send-again" => (Decision::SendAgain, "it was not executed, and is sent again"),
        _ => (Decision::GiveUp, "it was not executed, and is not sent again"),
    };
    let journal = Journal::open(arguments).await?;
    let run = journal.run(arguments).await?;
    let items = journal.store.items(&run, None, number - 1, 1).await.map_err(super::failure)?;
    let item = items.iter().find(|item| item.number == number);
    let state = item.map_or("not in the run", |item| item.state.as_str());
    let Some(item) = item.filter(|item| item.state == "unsettled") else {
        let state = state.to_owned();
        return Err(super::failure(BulkError::NotUnsettled { number, state }));
    };
    if !arguments.get_flag("yes") {
        if !terminal::is_interactive() {
            return Err(Failure::Usage("nobody is there to confirm it: add --yes".to_owned()));
        }
        let sent = item.sent.map(time).unwrap_or_default();
        note!("Row {number} of `{}`, sent at {sent}: {}", run.name, reason(item.reason.as_deref()));
        if !terminal::confirm(&format!("Record that {meaning}?"))? {
            return Err(Failure::Declined);
        }
    }
    journal.store.decide(&run, number, decision, &by).await.map_err(super::failure)?;
    note!("Row {number} of `{}`: {meaning}.", run.name);
    if decision == Decision::SendAgain {
        note!("To send it: {}", journal.resume(&run));
    }
    Ok(())
}

fn reason(reason: Option<&str>) -> String {
    reason.map_or_else(|| "no reason was stated".to_owned(), masked)
}

/// Returns the name of the user of this machine.
fn user() -> Option<String> {
    let name = |variable: &str| env::var(variable).ok().filter(|name| !name.is_empty());
    name("USER").or_else(|| name("LOGNAME")).or_else(|| name("USERNAME"))
}
