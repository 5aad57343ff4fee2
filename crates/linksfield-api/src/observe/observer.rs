//! The traits [`Observer`] and [`CallObserver`]. The types of their arguments are in `events`.

use super::events::{AttemptEnd, AttemptStart, CallEnd, CallStart};

/// An observer of the calls of a client.
///
/// It is added with [`ClientBuilder::observer`](crate::ClientBuilder::observer).
pub trait Observer: Send + Sync + 'static {
    /// Called when a call starts, before anything is signed or sent. Returns an observer for this call.
    fn start(&self, call: &CallStart<'_>) -> Box<dyn CallObserver>;
}

/// An observer of one call.
///
/// The methods do nothing by default. Implement those that you need.
///
/// The last method that is called is [`ended`](Self::ended). If the future of a call is dropped before the call ends,
/// for example by a timeout around it, `ended` is not called and the observer is dropped. Implement [`Drop`] to count
/// these calls. A write among them may have been executed.
pub trait CallObserver: Send {
    /// Called before each attempt, including the first. If the call needs an access token, the attempt includes
    /// obtaining it.
    fn attempt_started(&mut self, attempt: &AttemptStart<'_>) {
        let _ = attempt;
    }

    /// Called after each attempt. After the last attempt of a successful call, the response is already decoded.
    fn attempt_ended(&mut self, attempt: &AttemptEnd<'_>) {
        let _ = attempt;
    }

    /// Called when the call ends, after its response is decoded.
    fn ended(self: Box<Self>, call: &CallEnd<'_>) {
        let _ = call;
    }
}
