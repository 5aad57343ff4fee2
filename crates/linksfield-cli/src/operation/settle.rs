//! The check of a write whose outcome is uncertain.

use linksfield_api::{BoundOperation, Error, OperationInfo, OutcomeCheck, Settlement};

use crate::exit::Failure;
use crate::output::Output;
use crate::stop::Stop;
use crate::terminal;

/// States which check a person can make. Returns `None` if no operation is known to show the outcome.
pub(super) fn advise(operation: &OperationInfo) -> Option<&'static OutcomeCheck> {
    note!("The outcome of {} is uncertain: it may have been executed.", operation.full_name());
    let check = operation.outcome_check();
    match check {
        Some(check) => note!("Check before you call again, with {check}"),
        None => note!(
            "No operation is known to show the outcome. Ask Linksfield before you call again."
        ),
    }
    check
}

/// States which check a person can make, and offers to make it. The exit code of the program stays that of an uncertain
/// outcome, because the check is made by a person.
///
/// # Errors
///
/// [`Failure`] if the terminal cannot be read, or if the output cannot be written.
pub(super) async fn offer(
    bound: &BoundOperation,
    parameters: &str,
    error: &Error,
    output: Output,
    stop: &mut Stop,
) -> Result<(), Failure> {
    let Some(check) = advise(bound.info()) else { return Ok(()) };
    let question = format!("Check now with {}?", check.operation());
    if !terminal::is_interactive() || !confirmed(question, stop).await? {
        return Ok(());
    }
    let progress = terminal::progress(check.operation().to_owned());
    let search = bound.outcome(parameters);
    let settlement = tokio::select! {
        settlement = search.settle(error) => settlement,
        () = stop.requested() => {
            progress.finish_and_clear();
            note!("It stays uncertain, because the check was interrupted.");
            return Ok(());
        }
    };
    progress.finish_and_clear();
    match settlement {
        Ok(Settlement::Found(record)) => {
            note!("It was executed. This is its record:");
            output.response(&record)
        }
        Ok(Settlement::NotFound) => {
            note!("It was not executed. It is safe to call again.");
            Ok(())
        }
        Ok(Settlement::CannotTell(reason)) => {
            note!("It stays uncertain: {reason}");
            for candidate in reason.candidates() {
                output.response(candidate)?;
            }
            Ok(())
        }
        Ok(_) => Ok(()),
        Err(error) => {
            note!("It stays uncertain, because the check failed: {error}");
            Ok(())
        }
    }
}

/// Asks a question while signals do not end the program. A signal is a no.
///
/// # Errors
///
/// [`Failure::Other`] if the terminal cannot be read or written.
async fn confirmed(question: String, stop: &mut Stop) -> Result<bool, Failure> {
    let (send, answer) = tokio::sync::oneshot::channel();
    // The runtime would wait for a task that reads from the terminal. Nothing waits for this thread.
    std::thread::spawn(move || send.send(terminal::confirm(&question)));
    tokio::select! {
        answer = answer => answer.map_err(Failure::other)?,
        () = stop.requested() => {
            note!();
            Ok(false)
        }
    }
}
