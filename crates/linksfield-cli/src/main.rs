//! The program `linksfield`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    linksfield_cli::main(std::env::args_os()).await
}
