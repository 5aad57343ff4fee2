//! A server that behaves as the documented Linksfield APIs.
//!
//! It knows the APIs from the same specification that the client is generated from, and reads it at run
//! time: an endpoint added to the spec is served without a line of Rust. It checks method, path,
//! parameters and signature, the latter with an implementation of its own, and answers with the
//! documented example.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = linksfield_sandbox::Sandbox::start().await?;
//! println!("CSSS calls go to {}", sandbox.base_url("csss"));
//! // For a test of what happens when an order fails, and then turns out to be done:
//! sandbox.answer("csss.order_package", 504, "")?;
//! sandbox.answer("csss.query_order", 200, r#"{"code":"0000","success":true,"data":{}}"#)?;
//! # Ok(())
//! # }
//! ```
//!
//! It keeps no state: every good request is answered with the documented example, unless
//! [`Sandbox::answer`] says otherwise.

mod answer;
mod canonical;
mod node;
mod push;
mod request;
mod route;
mod server;
mod signature;

use linksfield_spec::{SourceFile, Sources, Spec, SpecError};

pub use push::{Push, PushAnswer, PushBuilder, PushError};
pub use server::{AnswerError, Received, Sandbox, SandboxBuilder, StartError};

/// The secret that the sandbox expects for every credential that is one, unless told otherwise.
pub const SECRET: &str = "sandbox-secret";

/// The id of the key that signs pushes, for schemes that name one, unless told otherwise.
pub const KEY_ID: &str = "sandbox-key";

/// The private key whose public half the sandbox uses for RSA signatures, unless told otherwise. It was
/// made for the sandbox and is good for nothing else.
pub const PRIVATE_KEY: &str = include_str!("sandbox_key.pem");

/// The spec that was embedded when the crate was built.
///
/// # Errors
///
/// When that spec is wrong.
pub fn embedded_spec() -> Result<Spec, SpecError> {
    let files: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/spec.rs"));
    let files = files
        .iter()
        .map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() })
        .collect();
    Spec::from_sources(Sources::new("spec", files)).map(|(spec, _)| spec)
}
