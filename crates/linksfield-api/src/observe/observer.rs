//! The traits [`Observer`] and [`CallObserver`]. Their arguments are in `events`.

use super::events::{AttemptEnd, AttemptStart, CallEnd, CallStart};

/// Watches the calls of a client; added with [`ClientBuilder::observer`](crate::ClientBuilder::observer).
pub trait Observer: Send + Sync + 'static {
    /// Called when a call starts, before anything is signed or sent. Returns what watches this call.
    fn start(&self, call: &CallStart<'_>) -> Box<dyn CallObserver>;
}

/// Watches one call.
///
/// Every call that ends, ends with [`ended`](Self::ended). A call whose future is dropped before it ends, as by a
/// timeout around it, drops its observer without `ended`: an implementation of [`Drop`] can count such calls. They
/// may have been executed.
pub trait CallObserver: Send {
    /// Called before each attempt, the first included. An attempt includes getting a token, where it needs one.
    fn attempt_started(&mut self, attempt: &AttemptStart<'_>) {
        let _ = attempt;
    }

    /// Called after each attempt. For the last attempt of a call that succeeds, its response is read by then.
    fn attempt_ended(&mut self, attempt: &AttemptEnd<'_>) {
        let _ = attempt;
    }

    /// Called when the call ends, after its response was read.
    fn ended(self: Box<Self>, call: &CallEnd<'_>) {
        let _ = call;
    }
}
