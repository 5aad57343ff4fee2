//! The calls that the proxy waits for when it ends.

use std::collections::BTreeMap;
use std::time::Instant;

use linksfield_api::OperationInfo;
use tokio::sync::watch;

/// The calls that are running. A stopped proxy begins no call.
pub(super) struct Running(watch::Sender<State>);

#[derive(Default)]
struct State {
    /// The calls by numbers that rise.
    calls: BTreeMap<u64, (&'static OperationInfo, Instant)>,
    next: u64,
    is_stopping: bool,
}

/// A call that is running. It ends when the value is dropped.
pub(super) struct Call {
    all: watch::Sender<State>,
    number: u64,
}

impl Running {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(State::default()))
    }

    /// Begins a call. Returns `None` if the proxy is stopping.
    pub(super) fn begin(&self, operation: &'static OperationInfo, begun: Instant) -> Option<Call> {
        let mut number = 0;
        let has_begun = self.0.send_if_modified(|state| {
            if !state.is_stopping {
                number = state.next;
                state.next += 1;
                state.calls.insert(number, (operation, begun));
            }
            !state.is_stopping
        });
        has_begun.then(|| Call { all: self.0.clone(), number })
    }

    /// Ends the calls that have not begun, and returns the number of those that are running.
    pub(super) fn stop(&self) -> usize {
        self.0.send_modify(|state| state.is_stopping = true);
        self.0.borrow().calls.len()
    }

    /// Returns the calls that are running, and when their requests arrived.
    pub(super) fn calls(&self) -> Vec<(&'static OperationInfo, Instant)> {
        self.0.borrow().calls.values().copied().collect()
    }

    /// Waits until no call is running.
    pub(super) async fn ended(&self) {
        // An error would mean that the sender is gone, which is `self`.
        let _ = self.0.subscribe().wait_for(|state| state.calls.is_empty()).await;
    }

    /// Waits until the proxy is stopping.
    pub(super) async fn stopping(&self) {
        let _ = self.0.subscribe().wait_for(|state| state.is_stopping).await;
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.all.send_modify(|state| {
            state.calls.remove(&self.number);
        });
    }
}
