//! `linksfield bulk resume`: goes on with a run, or helps other processes with it.

use clap::ArgMatches;
use linksfield_bulk::BulkError;

use super::job::Job;
use super::journal::Journal;
use super::settings;
use super::text::{masked, rows};
use super::work;
use crate::exit::Failure;
use crate::output::Output;

pub(super) async fn run(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    let journal = Journal::open(arguments).await?;
    let store = &journal.store;
    let run = journal.run(arguments).await?;
    let job = Job::named(&run.operation, arguments)?;
    // Before anything of the run is changed.
    if job.target != run.target {
        return Err(super::failure(BulkError::OtherTarget {
            run: run.name,
            planned: run.target,
            actual: job.target,
        }));
    }
    if run.state == "loading" {
        return Err(Failure::Usage(format!(
            "the rows of the run `{}` were not stored completely, and nothing was sent: repeat `linksfield bulk run` with its file",
            run.name
        )));
    }
    if settings::timeout(arguments).is_some_and(|timeout| timeout != run.settings.timeout) {
        return Err(Failure::Usage(format!(
            "the timeout of the run `{}` is {} s, and cannot be changed, because all processes rely on it: leave --timeout out",
            run.name,
            run.settings.timeout / 1000
        )));
    }
    let changes = settings::changes(job.family, arguments);
    let codes = [&run.settings.refusal_codes[..], &changes.refusal_codes].concat();
    // A code that means something else is found before it is stored.
    let bulk = job.bulk(store, &codes)?;
    if !changes.is_empty() {
        store.change(&run, &changes).await.map_err(super::failure)?;
        let presence = store.presence(&run).await.map_err(super::failure)?;
        if presence.workers > 0 {
            note!(
                "Other processes work on the run. They keep a new budget and a new limit of requests at once, and other \
                 settings when they begin again."
            );
        }
    }
    if arguments.get_flag("check-again") {
        let count = store.check_again(&run).await.map_err(super::failure)?;
        note!("{} are checked again.", rows(i64::try_from(count).unwrap_or(i64::MAX)));
    }
    if store.resume(&run).await.map_err(super::failure)? {
        let reason = run.reason.as_deref().map(masked).unwrap_or_default();
        note!("The run `{}` goes on. It was paused: {reason}.", run.name);
    }
    let run = store.run(&run.name).await.map_err(super::failure)?;
    work::work(&bulk, &job, &journal, &run, arguments, output).await
}
