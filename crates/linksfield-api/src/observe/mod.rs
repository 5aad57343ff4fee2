//! Watching calls: what an observer sees of a call and of each of its attempts.
//!
//! ```
//! use linksfield_api::observe::{AttemptEnd, CallEnd, CallObserver, CallStart, Observer};
//!
//! /// Prints a line for every call.
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
//! An observer sees names, numbers and result codes. It sees no parameter, header, body, address with parameters,
//! signature, token or message of a server, so nothing that it writes can hold a secret. It cannot change its call:
//! one that panics is left out for the rest of the call (the panic hook runs as usual), and time that it spends
//! is not part of any time limit of the call. It runs between two steps of the call, and holds up whatever else
//! runs in the same task: it should not block for long.
//!
//! A call that logs in first is two calls for an observer: the login is seen as a call of its own.

mod events;
mod fan_out;
mod observer;
#[cfg(feature = "tracing")]
mod tracing;

pub use events::{AttemptEnd, AttemptStart, CallEnd, CallStart, Outcome};
pub(crate) use events::{Observed, Target};
pub(crate) use fan_out::{Observation, ObserverTime, Observers};
pub use observer::{CallObserver, Observer};
