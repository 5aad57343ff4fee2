//! The commands of the program.

pub(crate) mod faults;
pub(crate) mod output;
pub(crate) mod push;
pub(crate) mod pushes;
pub(crate) mod serve;
pub(crate) mod stage;

use std::io::{self, Write as _};

/// Prints a line. An error is ignored, because a closed output must not stop the server.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}
