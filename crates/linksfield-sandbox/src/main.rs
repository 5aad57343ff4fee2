//! The program `linksfield-sandbox`: runs the sandbox, or sends pushes to a receiver.

use std::process::ExitCode;

use linksfield_sandbox::program;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = program::command().get_matches();
    program::run(&arguments).await.unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::FAILURE
    })
}
