//! Client for the Linksfield SIM and eSIM data-plan APIs.
//!
//! Every call is generated from the specification, which is transcribed from the documentation page by
//! page. A call reads like its page: required parameters are the fields of a struct, optional ones are
//! chained, then it is sent.
//!
//! ```no_run
//! # #[cfg(feature = "cube")] {
//! use linksfield_api::cube::{Credentials, Cube, GetSim};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let cube = Cube::builder(Credentials::from_env()?).build()?;
//! let sim = cube.get_sim(GetSim { sim_id: "89852022018041800192".parse()? }).send().await?;
//! println!("{:?}", sim.imei);
//! # Ok(())
//! # }
//! # }
//! ```
//!
//! Each family of APIs is a cargo feature and a module of its own, with a client of the same name. Each
//! module begins with an example, its environments, and what was decided where its pages leave something open.
//!
//! | feature | |
//! |---|---|
//! | `csss`, `cube`, `esim`, `mall`, `notification` | the families; all by default |
//! | `reqwest` | the built-in HTTP client; by default |
//! | `rustls`, `native-tls` | HTTPS; `rustls` by default |
//! | `tracing` | spans and events for every call; by default |
//! | `axum` | receives pushes as an axum extractor |
//!
//! - [`Error`] reports how far a call got, and of a write whether it may have been executed.
//! - [`Extra`] keeps what a response holds beside its typed fields, and [`Reply::response`] all of it.
//! - [`Explanation`] shows what would be sent and how it is signed, and [`Error::sent`] what was sent.
//! - [`RawCall`] reaches any path of a family that is not transcribed; every client has a `raw`.
//! - [`Pages`] walks through a list; calls whose pages document how have a `pages`.
//! - [`webhook`] receives what Linksfield pushes.
//! - [`ClientBuilder`] has settings for proxies, certificates and connections; [`transport`] replaces the HTTP client.
//! - [`observe`] watches calls; with the feature `tracing` there are spans and events of them.
//!
//! Clients are cheap to clone, and share connections and tokens with their clones. A call borrows its client; to
//! move one into a task, move a clone of the client there and make the call in it.
//!
//! For tests there is `linksfield-sandbox`, a server that checks requests and signatures and answers with the
//! documented examples: as a dev-dependency it runs inside a test, and the client's `base_url` points at it. Without
//! any server, a [fake transport](transport::from_fn) answers, or a [`Reply`] is made by hand.

mod attempt;
mod client;
mod decode;
mod encode;
mod envelope;
mod error;
mod explain;
#[rustfmt::skip]
mod generated;
mod login;
#[doc(hidden)]
pub mod meta;
pub mod observe;
mod paging;
mod prepare;
mod raw;
mod reply;
#[cfg(feature = "reqwest")]
pub mod reqwest_0_13;
mod response;
mod retry;
#[doc(hidden)]
pub mod rt;
mod secret;
#[cfg(any(test, feature = "example-tests"))]
#[doc(hidden)]
pub mod testing;
mod text;
pub mod transport;
mod values;
pub mod webhook;

pub use client::{ClientBuilder, Environment, Family, Language, Undocumented};
pub use decode::Mismatch;
pub use error::{
    ApiError, CallContext, ConfigError, DecodeError, Error, InvalidParameter, NoResponse, NotSent,
    StatusError,
};
pub use explain::Explanation;
#[allow(unreachable_pub, unused_imports, reason = "every family may be switched off")]
pub use generated::*;
pub use meta::{Effect, Method};
pub use paging::Pages;
pub use raw::RawCall;
pub use reply::Reply;
pub use response::HttpResponse;
pub use retry::RetryPolicy;
pub use rust_decimal::Decimal;
pub use secret::Secret;
pub use values::{
    Date, DateTime, DeviceCode, Extra, Iccid, Imei, Imsi, InvalidDate, InvalidIdentifier, Json,
    Msisdn, Period, Rfc3339, Timestamp, UnknownCode,
};
