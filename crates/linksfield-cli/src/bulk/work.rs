//! Carries out a run, with progress and signals, and states what came of it.

use std::pin::pin;
use std::time::Duration;

use clap::ArgMatches;
use linksfield_bulk::{Bulk, BulkError, Counts, End, Ended, RunRow};
use tokio::sync::oneshot;

use super::job::Job;
use super::journal::Journal;
use super::progress::Progress;
use super::status::advise;
use super::text::{masked, rows};
use super::view::{Full, json};
use crate::exit::Failure;
use crate::output::Output;
use crate::stop::Stop;

/// Works until the run ends, is paused, or a signal stops this process.
///
/// # Errors
///
/// [`Failure`] also if not all rows are done.
pub(super) async fn work(
    bulk: &Bulk,
    job: &Job,
    journal: &Journal,
    run: &RunRow,
    arguments: &ArgMatches,
    output: Output,
) -> Result<(), Failure> {
    let mut resume = journal.command(Some(&job.words), "resume", &run.name);
    let mut signals = Stop::listen()?;
    let ended = until_it_ends(bulk, journal, run, arguments, &mut signals, &resume).await?;
    let run = journal.store.run(&run.name).await.map_err(super::failure)?;
    output.response(&json(&Full::read(&journal.store, &run).await?)?)?;
    advise(journal, &run, Some(&job.words), ended.counts.unsettled);
    if let End::Paused(reason) = &ended.end {
        // The texts are those of the journal.
        if reason.starts_with("the budget of") {
            resume.push_str(" --budget AMOUNT");
        } else if reason.starts_with("the limit of") {
            resume.push_str(" --max-requests N");
        } else if reason.contains("got the same answer") {
            note!(
                "Find out what the answer means, with Linksfield or from one of the rows. If it is a code that certainly refuses a \
                 row, add --refusal-code CODE. If it is worth more requests, add --max-refusals 0. Rows whose outcome is open are \
                 checked before they are sent again."
            );
        }
    }
    verdict(&ended, &resume)
}

async fn until_it_ends(
    bulk: &Bulk,
    journal: &Journal,
    run: &RunRow,
    arguments: &ArgMatches,
    signals: &mut Stop,
    resume: &str,
) -> Result<Ended, Failure> {
    let lease = arguments.get_one::<u64>("lease").copied().unwrap_or(15);
    let concurrency = arguments.get_one::<u16>("concurrency").copied().unwrap_or(8);
    let worker =
        bulk.worker(run).concurrency(usize::from(concurrency)).lease(Duration::from_secs(lease));
    let (stop, stopped) = oneshot::channel::<()>();
    let mut stop = Some(stop);
    let mut working = pin!(worker.work(async {
        let _ = stopped.await;
    }));
    let mut progress = Progress::start(&journal.store, run).await;
    loop {
        tokio::select! {
            ended = &mut working => {
                progress.finish(&journal.store, run).await;
                return match ended {
                    Err(error @ BulkError::JournalGone(_)) => Err(gone(error, journal, run).await),
                    ended => ended.map_err(|error| interrupted(error, resume)),
                };
            }
            () = signals.requested() => match stop.take() {
                Some(stop) => {
                    let _ = stop.send(());
                    progress.note(
                        "Stopping: no further requests leave, and those that have left are finished. To end at once, press Ctrl-C \
                         again.",
                    );
                }
                None => {
                    progress.clear();
                    return Err(Failure::RowsUncertain(format!(
                        "ended at once. Requests that had left may have been executed; their outcome is checked when the run goes \
                         on: {resume}"
                    )));
                }
            },
            () = progress.next(&journal.store, run) => {}
        }
    }
}

/// The file of the journal is not where it was. As long as this process has it open, it can be copied.
async fn gone(error: BulkError, journal: &Journal, run: &RunRow) -> Failure {
    let next = match journal.store.rescue(run).await {
        Some(copy) => format!(
            "A copy of the journal is in {}. To go on, put it in the place of the old one, or name it with --database",
            copy.display()
        ),
        None => "If it was moved, put it back. If it is lost, look for the records of the rows before you send any of them \
                 again: another run does not know them"
            .to_owned(),
    };
    Failure::RowsUncertain(format!("{error}. {next}"))
}

/// The database was away for too long. What was under way may have been executed.
fn interrupted(error: BulkError, resume: &str) -> Failure {
    match error {
        BulkError::Database(_) | BulkError::Journal(_) => Failure::RowsUncertain(format!(
            "{error}. Requests that had left may have been executed; their outcome is checked when the run goes on: {resume}"
        )),
        error => super::failure(error),
    }
}

/// States what is left of a run.
fn verdict(ended: &Ended, resume: &str) -> Result<(), Failure> {
    let Counts { open, refused, unsettled, .. } = ended.counts;
    let left = ended.counts.left();
    let why = match &ended.end {
        _ if left == 0 => None,
        End::Paused(reason) => Some(format!("the run is paused: {}", masked(reason))),
        End::Stopped => Some("stopped".to_owned()),
        _ if unsettled > 0 => Some("the other rows wait for the unsettled ones".to_owned()),
        _ => Some("not all rows have ended".to_owned()),
    };
    let why = why.map(|why| format!("{why}; {} left. To go on: {resume}", are(left)));
    let uncertain = match (unsettled, open) {
        (0, 0) => None,
        (0, open) => Some(format!("the outcome of {} is still to be checked", rows(open))),
        (unsettled, 0) => Some(format!("{} unsettled", are(unsettled))),
        (unsettled, open) => Some(format!(
            "{} unsettled, and the outcome of {} is still to be checked",
            are(unsettled),
            rows(open)
        )),
    };
    match (uncertain, why) {
        (Some(uncertain), Some(why)) => Err(Failure::RowsUncertain(format!("{uncertain}; {why}"))),
        (Some(uncertain), None) => Err(Failure::RowsUncertain(uncertain)),
        (None, Some(why)) => Err(Failure::RunPaused(why)),
        (None, None) if refused > 0 => Err(Failure::RowsRefused(format!(
            "{} refused, and not executed; `linksfield bulk report` states the reasons",
            if refused == 1 { "1 row was".to_owned() } else { format!("{} were", rows(refused)) }
        ))),
        (None, None) => Ok(()),
    }
}

fn are(count: i64) -> String {
    format!("{} {}", rows(count), if count == 1 { "is" } else { "are" })
}
