//! `linksfield bulk resume`: goes on with a run, or helps other processes with it.

use clap::ArgMatches;
use linksfield_api::Decimal;
use linksfield_bulk::BulkError;

use super::job::Job;
use super::journal::Journal;
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
    let bulk = job.bulk(store)?;
    let budget = arguments.get_one::<Decimal>("budget").copied();
    let most_requests = arguments.get_one::<u32>("max-requests").copied();
    if budget.is_some() || most_requests.is_some() {
        store.change_limits(&run, budget, most_requests).await.map_err(super::failure)?;
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
