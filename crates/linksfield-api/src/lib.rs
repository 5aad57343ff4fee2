//! Client for the Linksfield SIM and eSIM data-plan APIs.
//!
//! All calls are generated from a specification, which is a transcription of Linksfield's documentation. Required
//! parameters are fields of a struct, optional parameters are methods, and `send` sends the call.
//!
//! ```no_run
//! # #[cfg(feature = "cube")] {
//! use linksfield_api::cube::{Credentials, Cube, Environment, GetSim};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let cube = Cube::builder(Credentials::from_env()?)
//!     .environment(Environment::Uat) // The default is production.
//!     .build()?;
//! let sim = cube.get_sim(GetSim { sim_id: "89852022018041800192".parse()? }).send().await?;
//! println!("{:?}", sim.imei);
//! # Ok(())
//! # }
//! # }
//! ```
//!
//! # Which family do I need?
//!
//! Linksfield has several groups of APIs, called families here. Each family needs separate credentials. Its module
//! has a client, or a receiver for pushes, and lists the operations, the environments and the credentials.
//!
//! | module | choose it to | authentication |
//! |---|---|---|
//! | [`csss`] | manage the cards and plans of an enterprise | HMAC-SHA1 |
//! | [`cube`] | manage SIMs, bundles, SMS and orders of an organisation on the Cube platform | RSA |
//! | [`mall`] | run a shop: orders, payments, auto-renewal | MD5 without a secret, which does not prove who sent a request |
//! | [`esim`] | sell eSIM profiles with QR codes | login and access token |
//! | [`notification`] | receive pushes from Linksfield | signature of each push |
//!
//! # Errors and money
//!
//! - Once a write, such as an order, may have reached the server, the client never sends it again. The only exception:
//!   after the server refused an access token, the client logs in and sends the call once more.
//! - After a failed write, [`Error::may_have_been_executed`] returns whether the server may have executed it. `false`
//!   means that it did not, and that calling again is safe. For a read, the method always returns `false`.
//! - After `true`, check the outcome before you call again. [`Error::outcome_check`] names the operation that shows the
//!   outcome, if there is one, and what to compare. [`OutcomeSearch`] makes this check.
//! - If you drop the future of a write, there is no error to ask. Check the outcome, as if the method had returned
//!   `true`.
//! - Reads are retried after transient errors, as the [`RetryPolicy`] allows. No error contains a secret.
//!
//! # Pushes
//!
//! The receiver of [`notification`] verifies pushes and returns typed events. [`webhook`] describes the
//! signatures, how old a push may be, and replay protection.
//!
//! # Recipes
//!
//! The folder `crates/linksfield-recipes` of the repository has tested programs to copy from. Among them are
//! `order_safely` for writes that cost money, `sims_to_csv` for lists, `webhook_service` for pushes, `operators_tool` for
//! calls by name, `blocking` for programs without `async`, and `http_settings` for proxies and certificates.
//!
//! # Testing
//!
//! `linksfield-sandbox` is a server that checks requests and signatures, and misbehaves on demand. Add it as a
//! dev-dependency, start it in a test, and pass its URL to [`ClientBuilder::base_url`]. The recipe `test_with_failures`
//! shows such tests. A test without a server uses a [fake transport](transport::from_fn), or constructs a [`Reply`], as in
//! the recipe `store_and_fake`.
//!
//! # Requests are values
//!
//! A request owns its parameters. It can be stored, compared and queued, and any client of its family can send it. Its
//! JSON has the form that Linksfield's documentation prints, without the fields that the client adds, such as the
//! signature. After a crash, or after an error with an uncertain outcome, a queue must check the outcome of a
//! write before it sends the write again.
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
//! task. Cloning a client is cheap: clones share connections and access tokens.
//!
//! Responses and events implement serde in both directions, too. Their method `from_json` reads a
//! payload in the form that Linksfield's documentation prints.
//!
//! # Calls by name
//!
//! A program can call any operation by its name, with JSON for the parameters and for the response. [`FAMILIES`]
//! describes all operations and their parameters. [`AnyClient`] is a client of a family that is chosen at run time.
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
//! [`EVENT_FAMILIES`] describes the events of pushes in the same way, and
//! [`EventFamilyInfo::receiver`](webhook::EventFamilyInfo::receiver) receives those of a family that is chosen at run
//! time.
//!
//! # Further reading
//!
//! - [`Pages`] fetches a list page by page, and [`Items`] item by item. Both can become a stream.
//! - [`UntypedCall`] calls any path of a family, even one that has no operation.
//! - [`Extra`] keeps the undocumented fields of a response. [`Reply::response`] returns the whole response.
//! - [`Explanation`] shows what a call would send, and how it is signed. [`Error::sent`] returns what was sent.
//! - [`Operation`] is the trait of all requests, for functions that are generic over calls.
//! - [`ClientBuilder`] sets proxies, certificates, timeouts and connections. [`transport`] replaces the HTTP client.
//! - [`observe`] reports every attempt of a call. With the feature `tracing`, each call has a span.
//!
//! # Cargo features
//!
//! | feature | default | |
//! |---|---|---|
//! | `families` | yes | all families; each also has its own feature, such as `csss` |
//! | `reqwest` | yes | the built-in HTTP client |
//! | `rustls` | yes | TLS with rustls and AWS-LC |
//! | `rustls-ring` | no | TLS with rustls and ring, which compile faster; see [`reqwest_0_13::configure`] for its limit |
//! | `native-tls` | no | TLS with the library of the operating system |
//! | `tracing` | yes | spans and events for every call |
//! | `axum` | no | the receiver of pushes as an axum extractor |

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[doc(hidden)]
pub mod __private;
mod attempt;
mod body;
mod client;
#[doc(hidden)]
pub mod codec;
mod content;
mod credential;
mod deadline;
mod encode;
mod envelope;
mod error;
mod explain;
#[rustfmt::skip]
mod generated;
mod idempotency;
mod info;
#[doc(hidden)]
pub mod json_text;
mod limits;
mod login;
#[doc(hidden)]
pub mod meta;
mod mismatch;
pub mod observe;
mod operation;
#[doc(hidden)]
pub mod outcome;
mod paging;
mod percent;
mod prepare;
mod read_text;
mod redact;
mod reply;
#[cfg(feature = "reqwest")]
pub mod reqwest_0_13;
mod response;
mod retry;
mod secret;
mod sensitive;
mod shape;
mod signed_text;
#[cfg(any(test, feature = "example-tests"))]
#[doc(hidden)]
pub mod testing;
mod text;
mod token;
pub mod transport;
mod untyped;
mod values;
pub mod webhook;

pub use client::{AnyClient, ClientBuilder, Environment, Family, Language, Undocumented};
pub use codec::Structure;
pub use content::{Csv, CsvRow, File};
pub use credential::InvalidCredential;
pub use error::{
    ApiError, CallContext, ConfigError, DecodeError, Error, InvalidParameter, NoResponse, NotSent,
    StatusError,
};
pub use explain::Explanation;
#[allow(unreachable_pub, unused_imports, reason = "every family may be switched off")]
pub use generated::*;
pub use idempotency::IdempotencyKey;
pub use info::{
    CodeInfo, CredentialInfo, FamilyInfo, Location, OperationInfo, ParameterInfo, ParameterKind,
    VariantInfo,
};
pub use json_text::JsonError;
pub use limits::{LimitReached, Limits};
pub use meta::{Effect, Method};
pub use mismatch::Mismatch;
pub use operation::{BoundOperation, JsonCall, Operation, UnknownOperation};
pub use outcome::{CannotTell, OutcomeCheck, OutcomeSearch, Settlement};
pub use paging::{Items, JsonPages, Paged, Pages, PagesError, Progress};
pub use reply::Reply;
pub use response::HttpResponse;
pub use retry::RetryPolicy;
pub use rust_decimal::Decimal;
pub use secret::Secret;
pub use shape::ResponseShape;
pub use token::{AccessToken, TokenCache, TokenFuture};
pub use untyped::UntypedCall;
pub use values::{
    Binary, CodeForm, CodeSet, Date, DateTime, DeviceCode, Extra, Iccid, Imei, Imsi, InvalidBinary,
    InvalidDate, InvalidIdentifier, Json, Msisdn, Period, Rfc3339, TimeOfDay, Timestamp,
    UnknownCode, Upload,
};
