//! The calls that the proxy waits for when it ends.

use tokio::sync::watch;

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
