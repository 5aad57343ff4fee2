//! The check of a write whose outcome is uncertain.

use linksfield_api::{BoundOperation, Error, Settlement};

use crate::exit::Failure;
use crate::output::Output;
use crate::terminal;

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
) -> Result<(), Failure> {
    let operation = bound.info();
    eprintln!("The outcome of {} is uncertain: it may have been executed.", operation.full_name());
    let Some(check) = operation.outcome_check() else {
        eprintln!(
            "No operation is known to show the outcome. Ask Linksfield before you call again."
        );
        return Ok(());
    };
    eprintln!("Check before you call again, with {check}");
    let question = format!("Check now with {}?", check.operation());
    if !terminal::is_interactive() || !terminal::confirm(&question)? {
        return Ok(());
    }
    let progress = terminal::progress(check.operation().to_owned());
    let settlement = bound.outcome(parameters).settle(error).await;
    progress.finish_and_clear();
    match settlement {
        Ok(Settlement::Found(record)) => {
            eprintln!("It was executed. This is its record:");
            output.response(&record)
        }
        Ok(Settlement::NotFound) => {
            eprintln!("It was not executed. It is safe to call again.");
            Ok(())
        }
        Ok(Settlement::CannotTell(reason)) => {
            eprintln!("It stays uncertain: {reason}");
            for candidate in reason.candidates() {
                output.response(candidate)?;
            }
            Ok(())
        }
        Ok(_) => Ok(()),
        Err(error) => {
            eprintln!("It stays uncertain, because the check failed: {error}");
            Ok(())
        }
    }
}
