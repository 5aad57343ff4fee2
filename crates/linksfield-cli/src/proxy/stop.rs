//! How the proxy ends: the signals that ask for it, and the calls that it waits for.

use tokio::sync::watch;

use crate::exit::Failure;

/// Waits for Ctrl-C, or for the signal with which service managers stop a program.
#[cfg(unix)]
pub(super) struct Signals(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
impl Signals {
    /// Begins to listen for the signals.
    pub(super) fn listen() -> Result<Self, Failure> {
        use tokio::signal::unix::{SignalKind, signal};
        let listen = |kind| signal(kind).map_err(Failure::other);
        Ok(Self(listen(SignalKind::interrupt())?, listen(SignalKind::terminate())?))
    }

    /// Waits for the next signal.
    pub(super) async fn next(&mut self) {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
    }
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
pub(super) struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub(super) fn listen() -> Result<Self, Failure> {
        Ok(Self)
    }

    pub(super) async fn next(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            // The program cannot be asked to stop in this way.
            std::future::pending::<()>().await;
        }
    }
}

/// The calls that are running. A stopped proxy begins no call.
pub(super) struct Running(watch::Sender<State>);

#[derive(Default)]
struct State {
    calls: usize,
    is_stopping: bool,
}

/// A call that is running. It ends when the value is dropped.
pub(super) struct Call(watch::Sender<State>);

impl Running {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(State::default()))
    }

    /// Begins a call. Returns `None` if the proxy is stopping.
    pub(super) fn begin(&self) -> Option<Call> {
        let has_begun = self.0.send_if_modified(|state| {
            state.calls += usize::from(!state.is_stopping);
            !state.is_stopping
        });
        has_begun.then(|| Call(self.0.clone()))
    }

    /// Ends the calls that have not begun, and returns the number of those that are running.
    pub(super) fn stop(&self) -> usize {
        self.0.send_modify(|state| state.is_stopping = true);
        self.calls()
    }

    pub(super) fn calls(&self) -> usize {
        self.0.borrow().calls
    }

    /// Waits until no call is running.
    pub(super) async fn ended(&self) {
        // An error would mean that the sender is gone, which is `self`.
        let _ = self.0.subscribe().wait_for(|state| state.calls == 0).await;
    }

    /// Waits until the proxy is stopping.
    pub(super) async fn stopping(&self) {
        let _ = self.0.subscribe().wait_for(|state| state.is_stopping).await;
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.0.send_modify(|state| state.calls -= 1);
    }
}
