//! The seam between signing and the wire: what sends a finished request and returns what came back.
//!
//! The client signs, decides whether a call may be repeated, and reads the response. A [`Transport`] only moves
//! bytes. The built-in one uses reqwest (cargo feature `reqwest`, see `linksfield_api::reqwest_0_13`); another
//! HTTP client or a fake takes its place with [`ClientBuilder::transport`](crate::ClientBuilder::transport).
//!
//! ```
//! # #[cfg(feature = "cube")] {
//! use linksfield_api::cube::{Credentials, Cube};
//! use linksfield_api::transport;
//!
//! # fn example(credentials: Credentials) -> Result<(), linksfield_api::ConfigError> {
//! // A fake: every request is answered in the same way, and nothing is sent.
//! let fake = transport::from_fn(async |_request, _options| {
//!     Ok(http::Response::new(r#"{"code":"0","data":{}}"#.into()))
//! });
//! let cube = Cube::builder(credentials).transport(fake).build()?;
//! # Ok(())
//! # }
//! # }
//! ```
//!
//! # What depends on a transport
//!
//! Whether a call that changes something may be sent again is decided by what the transport reports. A transport
//!
//! - sends a request at most once, on one connection: no redirects, no retries of its own;
//! - returns body and headers as the server sent them: no decompression, no cookies added;
//! - reports [`NotSent`](TransportErrorKind::NotSent) or
//!   [`TimedOutConnecting`](TransportErrorKind::TimedOutConnecting) only when no byte of the request can have
//!   reached the server. Where it cannot know, it reports
//!   [`MayHaveBeenSent`](TransportErrorKind::MayHaveBeenSent);
//! - uses a new connection when [`SendOptions::needs_fresh_connection`] asks for one.
//!
//! The client enforces the time limit and the largest size of a response itself, too.

#[cfg(not(feature = "reqwest"))]
mod absent;
mod contract;
mod error;
mod guard;
#[cfg(feature = "reqwest")]
mod reqwest;
mod settings;

#[cfg(not(feature = "reqwest"))]
pub(crate) use absent::built_in;
pub use contract::{BoxFuture, SendOptions, Transport, TransportResult, from_fn};
pub use error::{TransportError, TransportErrorKind};
pub(crate) use guard::send;
#[cfg(feature = "reqwest")]
pub(crate) use reqwest::built_in;
#[cfg(feature = "reqwest")]
pub(crate) use settings::Configure;
pub(crate) use settings::{HAS_BUILT_IN, HAS_TLS, HttpSettings, Proxy, Surroundings};
