//! Client for the Linksfield SIM and eSIM data-plan APIs.
//!
//! Every call is generated from the specification, which is transcribed from the documentation page by page.
//! Required parameters are the fields of a struct, optional ones are methods, and `send` sends the call.
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
//! Each family of APIs is a cargo feature and a module with a client of the same name. The documentation of a
//! module begins with an example, followed by environments and by what was decided where the pages leave something
//! open.
//!
//! | feature | |
//! |---|---|
//! | `csss`, `cube`, `esim`, `mall`, `notification` | the families; all by default |
//! | `reqwest` | the built-in HTTP client; by default |
//! | `rustls`, `native-tls` | HTTPS; `rustls` by default |
//! | `tracing` | spans and events for every call; by default |
//! | `axum` | receives pushes as an axum extractor |
//!
//! # Requests are values
//!
//! A request owns its parameters. It can be stored, compared and queued, and any client of its family can send it.
//! Its JSON is that of the documentation page, without the fields that the client fills.
//!
//! ```no_run
//! # #[cfg(feature = "csss")] {
//! use linksfield_api::csss::{Csss, RenewPackage, RenewPackageRequest};
//!
//! # async fn example(csss: Csss) -> Result<(), Box<dyn std::error::Error>> {
//! let request =
//!     RenewPackageRequest::new(RenewPackage { order_id: "O1".to_owned(), renew_period: 1 });
//! let line = serde_json::to_string(&request)?;
//!
//! let again: RenewPackageRequest = serde_json::from_str(&line)?;
//! assert_eq!(again, request);
//! let reply = csss.call(again).send().await?;
//! println!("{:?}", reply.order_id);
//! # Ok(())
//! # }
//! # }
//! ```
//!
//! `csss.renew_package(…)` makes the same call in one step. A call owns its client, so that it can be moved into a
//! task. Clients are cheap to clone, and share connections and tokens with their clones.
//!
//! Responses and events implement serde in both directions, too, and are read with `from_json`.
//!
//! # Calls by name
//!
//! A program can call any operation by its name, with JSON for the parameters and for the response. [`FAMILIES`]
//! lists all operations, with their documentation and their parameters. [`AnyClient`] is a client of a family that
//! is chosen at run time.
//!
//! ```no_run
//! # #[cfg(feature = "csss")] {
//! # use linksfield_api::csss::Csss;
//! # async fn example(csss: Csss) -> Result<(), Box<dyn std::error::Error>> {
//! let json = r#"{ "device_id": "89852022018041800192" }"#;
//! let reply = csss.operation("query_device")?.call_json(json).await?;
//! println!("{}", *reply);
//! # Ok(())
//! # }
//! # }
//! ```
//!
//! # Where to find what
//!
//! - [`Error`] reports how far a call got, and whether a write may have been executed despite the failure.
//! - [`Extra`] keeps the members of a response that are not documented, and [`Reply::response`] the whole response.
//! - [`Explanation`] shows what would be sent and how it is signed; [`Error::sent`] returns what was sent.
//! - [`UntypedCall`] reaches any path of a family that is not transcribed; every client has a method `untyped`.
//! - [`Pages`] walks through a list; calls whose pages document how have a method `pages`.
//! - [`Operation`] is the trait of all requests, for functions that are generic over calls.
//! - [`webhook`] receives what Linksfield pushes.
//! - [`ClientBuilder`] has settings for proxies, certificates and connections; [`transport`] replaces the HTTP client.
//! - [`observe`] watches calls; with the feature `tracing` there are spans and events of them.
//!
//! # Tests
//!
//! `linksfield-sandbox` is a server that checks requests and signatures and responds with the documented examples. As
//! a dev-dependency it runs inside a test, and the client's `base_url` points to it. Without any server, a
//! [fake transport](transport::from_fn) responds, or a test makes a [`Reply`] itself.

#[doc(hidden)]
pub mod __private;
mod attempt;
mod client;
#[doc(hidden)]
pub mod codec;
mod encode;
mod envelope;
mod error;
mod explain;
#[rustfmt::skip]
mod generated;
mod info;
#[doc(hidden)]
pub mod json_text;
mod login;
#[doc(hidden)]
pub mod meta;
mod mismatch;
pub mod observe;
mod operation;
mod paging;
mod prepare;
mod reply;
#[cfg(feature = "reqwest")]
pub mod reqwest_0_13;
mod response;
mod retry;
mod secret;
#[cfg(any(test, feature = "example-tests"))]
#[doc(hidden)]
pub mod testing;
mod text;
pub mod transport;
mod untyped;
mod values;
pub mod webhook;

pub use client::{AnyClient, ClientBuilder, Environment, Family, Language, Undocumented};
pub use codec::Structure;
pub use error::{
    ApiError, CallContext, ConfigError, DecodeError, Error, InvalidParameter, NoResponse, NotSent,
    StatusError,
};
pub use explain::Explanation;
#[allow(unreachable_pub, unused_imports, reason = "every family may be switched off")]
pub use generated::*;
pub use info::{
    CodeInfo, CredentialInfo, FamilyInfo, Location, OperationInfo, ParameterInfo, ParameterKind,
};
pub use json_text::JsonError;
pub use meta::{Effect, Method};
pub use mismatch::Mismatch;
pub use operation::{BoundOperation, JsonCall, Operation, UnknownOperation};
pub use paging::{Paged, Pages};
pub use reply::Reply;
pub use response::HttpResponse;
pub use retry::RetryPolicy;
pub use rust_decimal::Decimal;
pub use secret::Secret;
pub use untyped::UntypedCall;
pub use values::{
    CodeForm, CodeSet, Date, DateTime, DeviceCode, Extra, Iccid, Imei, Imsi, InvalidDate,
    InvalidIdentifier, Json, Msisdn, Period, Rfc3339, Timestamp, UnknownCode,
};
