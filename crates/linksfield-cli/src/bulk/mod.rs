//! `linksfield bulk`: one operation for each row of a file, with a journal in a database.
//!
//! `linksfield-bulk` carries out the runs. Here are the arguments, the question before the first request, the progress, and
//! what the program prints and returns.

mod arguments;
mod decide;
mod help;
mod job;
mod journal;
mod progress;
mod report;
mod resume;
mod settings;
mod start;
mod status;
mod text;
mod view;
mod work;

use clap::ArgMatches;
use linksfield_bulk::BulkError;

use crate::exit::Failure;
use crate::output::Output;

pub(crate) use arguments::command;

/// Runs a command.
///
/// # Errors
///
/// [`Failure`], also if not all rows of a run are done.
pub(crate) async fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    match arguments.subcommand() {
        Some(("run", own)) => start::run(own, Output::new(own)).await,
        Some(("resume", own)) => resume::run(own, Output::new(own)).await,
        Some(("status", own)) => status::run(own, Output::new(own)).await,
        Some(("pause", own)) => decide::pause(own).await,
        Some(("settle", own)) => decide::settle(own).await,
        Some(("report", own)) => report::run(own).await,
        _ => Ok(()),
    }
}

/// What is wrong with arguments, files or names is a mistake in the arguments.
fn failure(error: BulkError) -> Failure {
    match error {
        BulkError::Report(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            Failure::ClosedOutput
        }
        BulkError::Database(_) | BulkError::Journal(_) | BulkError::Report(_) => {
            Failure::other(error)
        }
        BulkError::Rows(mut errors) => {
            for error in &mut errors.first {
                // The reason of a wrong line may quote it.
                error.reason = text::without_numbers(&error.reason);
            }
            Failure::usage(BulkError::Rows(errors))
        }
        error @ BulkError::Repeated(_) => Failure::Usage(format!(
            "{error}\nTo leave these rows out, add `--repeated skip`; to send them again, `--repeated send`"
        )),
        error => Failure::usage(error),
    }
}
