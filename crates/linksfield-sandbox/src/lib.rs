//! A server that behaves as the documented Linksfield APIs.
//!
//! It knows the APIs from the same specification that the client is generated from, and reads it at run
//! time: an endpoint added to the spec is served without a line of Rust. It checks method, path,
//! parameters and signature, the latter with an implementation of its own, and responds with the
//! documented example.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = linksfield_sandbox::Sandbox::start().await?;
//! println!("CSSS calls go to {}", sandbox.base_url("csss"));
//! // For a test of what happens when an order fails, and then turns out to be done:
//! sandbox.respond_with("csss.order_package", 504, "")?;
//! sandbox.respond_with("csss.query_order", 200, r#"{"code":"0000","success":true,"data":{}}"#)?;
//! # Ok(())
//! # }
//! ```
//!
//! It keeps no state: the response to every good request is the documented example, unless
//! [`Sandbox::respond_with`] sets another one.

mod canonical;
mod credentials;
mod defaults;
mod node;
mod push;
mod push_signature;
mod received;
mod request;
mod response;
mod route;
mod sandbox;
mod server;
mod signature;

pub use defaults::{KEY_ID, PRIVATE_KEY, SECRET, embedded_spec};
pub use push::{Push, PushBuilder, PushError, PushResponse};
pub use received::Received;
pub use sandbox::{ResponseError, Sandbox, SandboxBuilder, StartError};
