//! Waits for Ctrl-C, or for the signal with which service managers stop a program.

use crate::exit::Failure;

/// The signals that stop the program.
#[cfg(unix)]
pub(crate) struct Stop(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
impl Stop {
    /// Begins to listen for the signals.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the system has no more handlers.
    pub(crate) fn listen() -> Result<Self, Failure> {
        use tokio::signal::unix::{SignalKind, signal};
        let listen = |kind| signal(kind).map_err(Failure::other);
        Ok(Self(listen(SignalKind::interrupt())?, listen(SignalKind::terminate())?))
    }

    /// Waits for a signal.
    pub(crate) async fn requested(&mut self) {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
    }
}

/// The signals that stop the program.
#[cfg(not(unix))]
pub(crate) struct Stop;

#[cfg(not(unix))]
impl Stop {
    /// Begins to listen for the signals.
    pub(crate) fn listen() -> Result<Self, Failure> {
        Ok(Self)
    }

    /// Waits for a signal.
    pub(crate) async fn requested(&mut self) {
        let _ = tokio::signal::ctrl_c().await;
    }
}
