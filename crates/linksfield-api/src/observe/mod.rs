//! Observers, which are notified of all calls of a client and of their attempts.
//!
//! Implement [`Observer`] for metrics or logs, and add it with
//! [`ClientBuilder::observer`](crate::ClientBuilder::observer). With the cargo feature `tracing`, clients also write
//! spans and events of the crate `tracing`.
//!
//! ```
//! use linksfield_api::observe::{AttemptEnd, CallEnd, CallObserver, CallStart, Observer};
//!
//! /// Prints a line at the end of each call.
//! struct Lines;
//! struct Line(String);
//!
//! impl Observer for Lines {
//!     fn start(&self, call: &CallStart<'_>) -> Box<dyn CallObserver> {
//!         Box::new(Line(call.operation().to_owned()))
//!     }
//! }
//!
//! impl CallObserver for Line {
//!     fn ended(self: Box<Self>, end: &CallEnd<'_>) {
//!         println!("{}: {} after {:?}", self.0, end.outcome(), end.duration());
//!     }
//! }
//! ```
//!
//! # What an observer receives
//!
//! An observer receives names, numbers and result codes. It receives no parameters, headers, bodies, complete URLs,
//! signatures or tokens, and no messages of a server. An observer can therefore not write a secret into a log.
//!
//! A login is a separate call. If a call logs in first, an observer sees two calls.
//!
//! # How an observer affects a call
//!
//! The methods of an observer run between the steps of a call, in the task of the call. They should not block for
//! long. The time that they take is not part of any time limit of the call.
//!
//! If an observer panics, it is not notified of the rest of the call. The panic hook runs as usual, and the call
//! continues.

mod events;
mod fan_out;
mod observer;
#[cfg(feature = "tracing")]
mod tracing;

pub use events::{AttemptEnd, AttemptStart, CallEnd, CallStart, Outcome};
pub(crate) use events::{Observed, Target};
pub(crate) use fan_out::{Observation, ObserverTime, Observers};
pub use observer::{CallObserver, Observer};
