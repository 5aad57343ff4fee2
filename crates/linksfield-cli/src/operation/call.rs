//! Sends a call after a person has confirmed it, and prints its response.

use clap::ArgMatches;
use linksfield_api::{Effect, JsonCall, OperationInfo};

use super::settle;
use crate::connection::Connection;
use crate::exit::Failure;
use crate::output::{self, Output};
use crate::stop::Stop;
use crate::terminal;

pub(super) async fn run(
    connection: &Connection,
    operation: &'static OperationInfo,
    parameters: &str,
    arguments: &ArgMatches,
    output: Output,
) -> Result<(), Failure> {
    let is_set = |name: &str| arguments.try_get_one::<bool>(name).ok().flatten() == Some(&true);
    let client = connection.client()?;
    let bound = client.operation(operation.name).map_err(Failure::usage)?;
    let call = bound.request(parameters).map_err(wrong_parameter)?;
    if is_set("explain") {
        return print(&call.explain()?.to_string());
    }
    if is_set("curl") {
        return print(&call.explain()?.curl());
    }
    if is_set("dry-run") {
        return print(&dry_run(&call, operation, connection)?);
    }
    let is_write = operation.effect().is_write();
    if is_write && !is_set("yes") {
        confirm(&call, operation, connection)?;
    }
    // From now on, a signal does not end the program: the outcome of a write is stated first.
    let mut stop = if is_write { Some(Stop::listen()?) } else { None };
    if is_set("all") {
        let limit = arguments.get_one::<u64>("limit").copied();
        return all(call, operation, limit, output).await;
    }
    let progress = terminal::progress(operation.full_name().to_owned());
    let sent = match &mut stop {
        None => call.send().await,
        Some(stop) => tokio::select! {
            sent = call.send() => sent,
            () = stop.requested() => {
                progress.finish_and_clear();
                settle::advise(operation);
                return Err(Failure::Interrupted(operation.full_name()));
            }
        },
    };
    progress.finish_and_clear();
    match sent {
        Ok(reply) => {
            if let Some(mismatch) = reply.mismatch() {
                note!(
                    "The call succeeded, but its response does not have the documented form: {mismatch}"
                );
            }
            // A write that was executed must not look like one that failed.
            output.response(&reply).map_err(|failure| match is_write {
                true => Failure::Unprinted(failure.to_string()),
                false => failure,
            })
        }
        Err(error) => {
            if error.may_have_been_executed()
                && let Some(stop) = &mut stop
                && let Err(failure) = settle::offer(&bound, parameters, &error, output, stop).await
            {
                // The outcome stays uncertain, whatever prevented the check.
                note!("The check was not completed: {failure}");
            }
            Err(error.into())
        }
    }
}

/// A parameter with the wrong form is a mistake in the arguments.
fn wrong_parameter(error: linksfield_api::Error) -> Failure {
    Failure::Usage(format!("{error}\nFor the form of the parameters, try '--help'."))
}

fn print(text: &str) -> Result<(), Failure> {
    output::write(format!("{text}\n"))
}

/// Describes the request.
fn dry_run(
    call: &JsonCall,
    operation: &OperationInfo,
    connection: &Connection,
) -> Result<String, Failure> {
    let explanation = call.explain()?;
    let (path, query) = explanation.url().split_once('?').unwrap_or((explanation.url(), ""));
    let query = if query.is_empty() { String::new() } else { format!("\nQuery: {query}") };
    let body = explanation.body().map(|body| format!("\nBody: {body}")).unwrap_or_default();
    Ok(format!(
        "{} on {}: {}\n{} {path}{query}{body}\nNothing was sent.",
        operation.full_name(),
        connection.server(),
        match operation.effect() {
            Effect::Read => "a read",
            Effect::Write => "a write, which may cost money",
            Effect::Idempotent => "a write that is safe to repeat",
        },
        explanation.method().as_str(),
    ))
}

/// Asks before a write.
fn confirm(
    call: &JsonCall,
    operation: &OperationInfo,
    connection: &Connection,
) -> Result<(), Failure> {
    if !terminal::is_interactive() {
        return Err(Failure::Usage(format!(
            "{} is a write, and nobody is there to confirm it: add --yes to send it, or --dry-run to look at it",
            operation.full_name()
        )));
    }
    note!("{}", dry_run(call, operation, connection)?.trim_end_matches("\nNothing was sent."));
    match terminal::confirm(&format!("Send this to {}?", connection.server()))? {
        true => Ok(()),
        false => Err(Failure::Declined),
    }
}

/// Prints the items of all pages.
async fn all(
    call: JsonCall,
    operation: &OperationInfo,
    limit: Option<u64>,
    output: Output,
) -> Result<(), Failure> {
    let Some(mut pages) = call.pages() else {
        return Err(Failure::Usage(format!("{} is not a list", operation.full_name())));
    };
    if let Some(limit) = limit {
        pages = pages.max_items(limit);
    }
    let mut list = output.list();
    let mut left = limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    let bar = terminal::progress(operation.full_name().to_owned());
    let result: Result<(), Failure> = async {
        while let Some(items) = pages.next().await? {
            let count = items.len().min(left);
            left -= count;
            bar.suspend(|| list.page(&items[..count]))?;
            let progress = pages.progress();
            bar.set_message(match progress.total() {
                Some(total) => format!("{} of {total} items", progress.items()),
                None => format!("{} items", progress.items()),
            });
        }
        Ok(())
    }
    .await;
    bar.finish_and_clear();
    list.end()?;
    if pages.is_truncated() {
        note!("The list has more items than --limit.");
    }
    result
}
