//! The command `linksfield`: every operation of the Linksfield APIs, by name.
//!
//! Nothing here is written for a particular operation. The commands are built from
//! [`FAMILIES`](linksfield_api::FAMILIES), so that an operation that is added to the specification is a command.

mod connection;
mod doctor;
mod exit;
mod family;
#[cfg(feature = "mcp")]
mod mcp;
mod operation;
mod output;
mod profile;
mod program;
mod proxy;
mod push;
mod raw;
mod server;
mod sign;
mod stop;
mod terminal;

pub use exit::Failure;
pub use program::{command, main};
