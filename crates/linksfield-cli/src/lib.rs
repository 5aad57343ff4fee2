//! The command `linksfield`: every operation of the Linksfield APIs, by name.
//!
//! Nothing here is written for a particular operation. The commands are built from
//! [`FAMILIES`](linksfield_api::FAMILIES), so that an operation that is added to the specification is a command.

#![deny(clippy::print_stderr, clippy::print_stdout, reason = "they panic if the output is closed")]

/// Prints a line for a person to the standard error. If it is closed, nobody reads it, and the program goes on.
macro_rules! note {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($text)*);
    }};
}

/// Prints a line to the standard output. Returns from the function if the output cannot be written.
macro_rules! say {
    ($($text:tt)*) => { crate::output::write(format!("{}\n", format_args!($($text)*)))? };
}

#[cfg(feature = "bulk")]
mod bulk;
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
