//! [`Running`]: what is being sent, and whether the program is stopping. A signal needs both without waiting for the write.

use std::sync::{Mutex, MutexGuard, PoisonError};

use linksfield_api::OperationInfo;

/// Why nothing is sent any more.
pub(super) const STOPPING: &str =
    "the operator is stopping this server, so that it begins no further call";

/// The write that is being sent.
#[derive(Default)]
pub(super) struct Running(Mutex<State>);

#[derive(Default)]
struct State {
    is_stopping: bool,
    write: Option<&'static OperationInfo>,
}

impl Running {
    /// Begins to send a write. Returns `None` if the program is stopping.
    pub(super) fn begin(&self, write: &'static OperationInfo) -> Option<Sending<'_>> {
        let mut state = self.state();
        if state.is_stopping {
            return None;
        }
        state.write = Some(write);
        Some(Sending(self))
    }

    /// Begins no further call. Returns the write that is being sent.
    pub(super) fn stop(&self) -> Option<&'static OperationInfo> {
        let mut state = self.state();
        state.is_stopping = true;
        state.write
    }

    pub(super) fn is_stopping(&self) -> bool {
        self.state().is_stopping
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A write is being sent until this value is dropped.
pub(super) struct Sending<'a>(&'a Running);

impl Drop for Sending<'_> {
    fn drop(&mut self) {
        self.0.state().write = None;
    }
}

/// Writes a line for the operator. An assistant that has ended may have closed the standard error output, which must not end
/// a write.
pub(super) fn log(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "linksfield mcp: {text}");
}
