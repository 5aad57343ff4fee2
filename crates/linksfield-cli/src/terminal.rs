//! What depends on whether a person is at the terminal: questions, progress and colours.

mod keys;
mod questions;

use std::io::{IsTerminal as _, Write as _, stderr, stdin};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::exit::Failure;

pub(crate) use questions::Questions;

/// Returns whether a person can answer a question.
pub(crate) fn is_interactive() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// Asks a question that is answered with yes or no, and Enter. The default is no.
///
/// The question is a plain line, so that Ctrl-C ends the program at any moment and leaves the terminal as it was.
///
/// # Errors
///
/// [`Failure::Other`] if the terminal cannot be read or written.
pub(crate) fn confirm(question: &str) -> Result<bool, Failure> {
    let mut answer = String::new();
    write!(stderr(), "{question} [y/N] ").map_err(Failure::other)?;
    stdin().read_line(&mut answer).map_err(Failure::other)?;
    if !answer.ends_with('\n') {
        note!();
    }
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// Returns a line that shows that the program is working. It appears on a terminal only.
pub(crate) fn progress(message: String) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.set_message(message);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
