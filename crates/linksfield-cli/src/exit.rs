//! [`Failure`]: why the program ends without success, and with which exit code.

use std::process::ExitCode;

use linksfield_api::{Error, PagesError};

/// Why the program ends without success.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something other than a call failed, such as a file that cannot be read.
    #[error("{0}")]
    Other(String),
    /// The arguments do not fit together. clap reports all other mistakes in arguments itself.
    #[error("{0}")]
    Usage(String),
    /// The program has already reported what went wrong. The value is the exit code.
    #[error("already reported")]
    Reported(u8),
    /// The program that reads the output has closed it.
    #[error("the output is closed")]
    ClosedOutput,
    /// The person did not confirm the call.
    #[error("nothing was sent")]
    Declined,
    /// The person pressed Ctrl-C, or a signal arrived, while the program asked for credentials.
    #[error("cancelled: nothing was stored")]
    Cancelled,
    /// A write was executed, and its response could not be printed.
    #[error("the call was executed, but its response could not be printed: {0}")]
    Unprinted(String),
    /// A signal interrupted a write. The value is its name.
    #[error("interrupted: {0} may have been executed")]
    Interrupted(&'static str),
    /// Rows of a bulk run were refused. All others are done.
    #[error("{0}")]
    RowsRefused(String),
    /// Rows of a bulk run may have been executed.
    #[error("{0}")]
    RowsUncertain(String),
    /// A bulk run is paused, or was stopped.
    #[error("{0}")]
    RunPaused(String),
    /// A call failed.
    #[error("{0}")]
    Call(#[source] Box<Error>),
    /// A list ended with an error.
    #[error("{0}")]
    Pages(#[source] Box<PagesError>),
}

/// The exit codes, for `--help`.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  a read failed, or something else went wrong
  2  the arguments are wrong
  3  nothing was sent
  4  the API refused the call, or rows of a bulk run: they were not executed
  5  uncertain: the write may have been executed; do not call again before you have checked
  6  you did not confirm the call
  7  the write was executed, but its response could not be printed; do not call again
  8  a bulk run is paused or was stopped: rows are left to send
130  you cancelled the program with Ctrl-C";

/// The exit code after a failure that has no code of its own.
pub(crate) const FAILED: u8 = 1;

/// The exit code after a write that may have been executed.
pub(crate) const UNCERTAIN: u8 = 5;

/// The exit code after Ctrl-C, as shells report it.
pub(crate) const CANCELLED: u8 = 130;

impl Failure {
    pub(crate) fn other(error: impl std::fmt::Display) -> Self {
        Self::Other(error.to_string())
    }

    pub(crate) fn usage(error: impl std::fmt::Display) -> Self {
        Self::Usage(error.to_string())
    }

    /// Returns the error of the call that failed.
    pub(crate) fn call(&self) -> Option<&Error> {
        match self {
            Self::Call(error) => Some(error),
            Self::Pages(error) => match &**error {
                PagesError::Call { error, .. } => Some(error),
                _ => None,
            },
            Self::Other(_)
            | Self::Usage(_)
            | Self::Reported(_)
            | Self::ClosedOutput
            | Self::Declined
            | Self::Cancelled
            | Self::Unprinted(_)
            | Self::Interrupted(_)
            | Self::RowsRefused(_)
            | Self::RowsUncertain(_)
            | Self::RunPaused(_) => None,
        }
    }

    /// The failure of a call that the program has already reported.
    pub(crate) fn reported(error: &Error) -> Self {
        Self::Reported(code_of(error))
    }

    /// Returns the exit code.
    pub fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Usage(_) => 2,
            Self::Declined => 6,
            Self::Cancelled => CANCELLED,
            Self::Unprinted(_) => 7,
            Self::Interrupted(_) | Self::RowsUncertain(_) => UNCERTAIN,
            Self::RowsRefused(_) => 4,
            Self::RunPaused(_) => 8,
            Self::Reported(code) => *code,
            Self::Other(_) => FAILED,
            Self::ClosedOutput => 0,
            Self::Call(_) | Self::Pages(_) => self.call().map_or(FAILED, code_of),
        })
    }
}

/// Returns the exit code for the error of a call.
fn code_of(error: &Error) -> u8 {
    if error.may_have_been_executed() {
        return UNCERTAIN;
    }
    let is_refusal = |status: u16| (400..500).contains(&status);
    match error {
        Error::NotSent(error) if error.parameter_error().is_some() => 2,
        Error::NotSent(_) => 3,
        Error::Api(_) => 4,
        // A write is known not to be executed. Of a read, only some statuses say that it was refused.
        Error::Status(error) if error.context().effect().is_write() => 4,
        Error::Status(error) if is_refusal(error.status()) => 4,
        _ => FAILED,
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(Box::new(error))
    }
}

impl From<PagesError> for Failure {
    fn from(error: PagesError) -> Self {
        Self::Pages(Box::new(error))
    }
}
