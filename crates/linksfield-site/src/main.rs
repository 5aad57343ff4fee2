//! The program that `cargo xtask site` runs.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use linksfield_site::command::{self, Site};

/// Write a page in HTML that shows all APIs, for reading.
///
/// The page is one file, `index.html`, which a browser opens from disk. It has a search, titles in English and Chinese, and
/// the coverage and the assumptions of each operation. It requests nothing from a network, and sends no calls. Without
/// scripts, it is a list of all operations and events.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask site", bin_name = "cargo xtask site", version)]
struct Cli {
    #[command(flatten)]
    site: Site,
}

fn main() -> ExitCode {
    let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let workspace = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let workspace = workspace.canonicalize().unwrap_or_else(|_| workspace.to_owned());
    match command::run(&Cli::parse().site, &workspace, color) {
        Ok(report) => {
            // Writing fails if a reader such as `head` has closed the pipe.
            let _ = writeln!(std::io::stdout(), "{report}");
            ExitCode::SUCCESS
        }
        Err(report) => {
            eprintln!("{}", report.trim_end());
            ExitCode::FAILURE
        }
    }
}
