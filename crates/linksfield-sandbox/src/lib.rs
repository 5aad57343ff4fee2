//! A local server that behaves like the documented Linksfield APIs.
//!
//! The sandbox checks the method, path, parameters and signature of each request, and responds to a valid
//! request with the documented example. It runs inside a test, or as the program `linksfield-sandbox`.
//!
//! The sandbox reads the specification that the client is generated from, and reads it at run time. An
//! endpoint that is added to the specification is served without a change to Rust code. Signatures are checked
//! by a separate implementation, which shares no code with the client.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = linksfield_sandbox::Sandbox::start().await?;
//! println!("CSSS calls go to {}", sandbox.base_url("csss"));
//! // For a test of an order that fails with status 504, although it was placed:
//! sandbox.respond_with("csss.order_package", 504, "")?;
//! sandbox.respond_with("csss.query_order", 200, r#"{"code":"0000","success":true,"data":{}}"#)?;
//! # Ok(())
//! # }
//! ```
//!
//! The sandbox keeps no state of orders or cards. The response to every valid request is the documented
//! example, unless [`Sandbox::respond_with`] sets another response.

mod canonical;
mod control;
mod credentials;
mod defaults;
mod diagnosis;
mod faults;
mod limits;
mod node;
mod pairs;
mod person;
mod push;
mod push_signature;
mod pushes;
mod received;
mod request;
mod response;
mod route;
mod sandbox;
mod server;
mod signature;
mod tokens;
mod world;

pub use defaults::{KEY_ID, PRIVATE_KEY, SECRET, embedded_spec};
pub use faults::{FAULT_GRAMMAR, Fault, FaultError, FaultHandle, FaultOn};
pub use person::{Check, Outcome, RecordChange, SignatureTrace, SignedField, Stage, Verdict};
pub use push::{Push, PushBuilder, PushError, PushResponse};
pub use pushes::{PushAttempt, PushReceiver, PushSchedule, PushState, SentPush};
pub use received::Received;
pub use sandbox::{ResponseError, Sandbox, SandboxBuilder, StartError};
pub use world::{Record, StageError, WorldError, WorldStage};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
