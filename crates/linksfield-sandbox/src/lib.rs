//! A local server that behaves like the documented Linksfield APIs.
//!
//! The sandbox checks the method, path, parameters and signature of each request, and does what a valid request
//! asks for: an order that is placed is found by the next query. It runs inside a test, or as the program
//! `linksfield-sandbox`.
//!
//! The sandbox reads the specification that the client is generated from, and reads it at run time. An
//! endpoint that is added to the specification is served without a change to Rust code. Signatures are checked
//! by a separate implementation, which shares no code with the client.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = linksfield_sandbox::Sandbox::start().await?;
//! println!("CSSS calls go to {}", sandbox.base_url("csss"));
//! // The first order is placed, but its response is status 504. The next query lists the order.
//! let fault = linksfield_sandbox::Fault::on("csss.order_package");
//! sandbox.fault(fault.first(1).status(504).after_doing())?;
//! # Ok(())
//! # }
//! ```
//!
//! # The world
//!
//! The sandbox keeps records of cards, orders, messages and other things, as the specification describes under
//! `sandbox`. A call creates, lists or changes them, and its response is the documented example with the values of the
//! records. A call that says nothing about records is answered with its example.
//!
//! - Without a stage, the world begins with the records of the documented examples. It is open: a card that it does not
//!   have is added when a request names it. What nothing states about a card is shown as in the example, and no rule
//!   about it refuses a request.
//! - With [`SandboxBuilder::sims`] or [`SandboxBuilder::world_file`], the world begins with made-up cards or with the
//!   records of a file. It is closed: requests about other cards are refused. The same seed gives the same cards.
//!
//! [`Sandbox::set`] puts a record into a state, [`Sandbox::records`] returns records, and [`Sandbox::advance`] moves the
//! clock, so that usage grows and an activation is done. [`SandboxBuilder::account`] adds an account with a world of its
//! own. [`Sandbox::respond_with`] sets another response, which leaves the world as it is.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use std::time::Duration;
//!
//! let sandbox = linksfield_sandbox::Sandbox::builder().sims(250).seed(7).start().await?;
//! let card = &sandbox.records("cube", "sim")?[0].id;
//! sandbox.set("cube", "sim", card, serde_json::json!({ "status": 30 }))?;
//! sandbox.advance(Duration::from_secs(3600));
//! # Ok(())
//! # }
//! ```

mod builder;
mod canonical;
mod control;
mod credentials;
mod defaults;
mod diagnosis;
mod echo;
mod faults;
mod limits;
mod node;
mod pairs;
mod person;
#[doc(hidden)]
pub mod program;
mod push;
mod push_signature;
mod pushes;
mod received;
mod request;
mod response;
mod route;
mod sandbox;
mod server;
mod shared;
mod signature;
mod tokens;
mod world;

pub use builder::SandboxBuilder;
pub use credentials::default_credential;
pub use defaults::{ADDRESS, KEY_ID, PRIVATE_KEY, SECRET, embedded_spec};
pub use faults::{FAULT_GRAMMAR, Fault, FaultError, FaultHandle, FaultOn};
pub use person::{Check, Outcome, RecordChange, SignatureTrace, SignedField, Stage, Verdict};
pub use push::{Push, PushBuilder, PushError, PushResponse};
pub use pushes::{PushAttempt, PushReceiver, PushSchedule, PushState, SentPush};
pub use received::Received;
pub use sandbox::{ResponseError, Sandbox, StartError};
pub use world::{Record, StageError, WorldError, WorldStage};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
