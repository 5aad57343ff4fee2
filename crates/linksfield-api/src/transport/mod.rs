//! Transports: the HTTP clients that send signed requests.
//!
//! The Linksfield client signs requests, decides about retries, and decodes responses. A [`Transport`] only sends a
//! request and returns its response. The built-in transport uses reqwest and needs the cargo feature `reqwest`; see
//! `linksfield_api::reqwest_0_13`. [`ClientBuilder::transport`](crate::ClientBuilder::transport) replaces it with
//! another HTTP client, or with a fake for tests:
//!
//! ```
//! # #[cfg(feature = "cube")] {
//! use linksfield_api::cube::{Credentials, Cube};
//! use linksfield_api::transport;
//!
//! # fn example(credentials: Credentials) -> Result<(), linksfield_api::ConfigError> {
//! // Returns the same response to every request, and sends nothing.
//! let fake = transport::from_fn(async |_request, _options| {
//!     Ok(http::Response::new(r#"{"code":"0","data":{}}"#.into()))
//! });
//! let cube = Cube::builder(credentials).transport(fake).build()?;
//! # Ok(())
//! # }
//! # }
//! ```
//!
//! # Rules for implementations
//!
//! After a transport error, the client retries a write only if the transport reports that nothing was sent. A wrong
//! report can execute a write twice, for example place an order twice. A transport must follow these rules:
//!
//! - Send each request at most once, on one connection. Do not follow redirects, and do not retry.
//! - Send the request unchanged. Do not add cookies.
//! - Return the headers and the body as the server sent them. Do not decompress the body. A transport that cannot avoid
//!   it must remove the header `content-encoding`.
//! - Report [`NotSent`](TransportErrorKind::NotSent),
//!   [`InvalidRequest`](TransportErrorKind::InvalidRequest) or
//!   [`TimedOutConnecting`](TransportErrorKind::TimedOutConnecting) only if no byte of the request can have reached
//!   the server. If this is not certain, report [`MayHaveBeenSent`](TransportErrorKind::MayHaveBeenSent).
//! - Use a connection that carried no other request if [`SendOptions::needs_fresh_connection`] returns `true`.
//!
//! The client also enforces the time limit and the largest size of a response itself. It decompresses bodies with the
//! content codings `gzip`, `deflate` and `br`, although it does not ask for them.

#[cfg(not(feature = "reqwest"))]
mod absent;
#[cfg(feature = "reqwest")]
mod ahead;
#[cfg(feature = "reqwest")]
mod connect;
mod contract;
mod decompress;
mod error;
mod guard;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(all(feature = "rustls-ring", not(feature = "rustls")))]
mod ring;
mod settings;

#[cfg(not(feature = "reqwest"))]
pub(crate) use absent::{BuiltIn, built_in};
pub use contract::{BoxFuture, SendOptions, Transport, TransportResult, from_fn};
pub(crate) use decompress::StillCoded;
pub use error::{TransportError, TransportErrorKind};
pub(crate) use guard::{Chosen, send};
#[cfg(feature = "reqwest")]
pub(crate) use reqwest::{BuiltIn, built_in};
#[cfg(feature = "reqwest")]
pub(crate) use settings::Configure;
pub(crate) use settings::{HAS_BUILT_IN, HAS_TLS, HttpSettings, Proxy, Surroundings};
