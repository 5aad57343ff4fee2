//! The program `linksfield-sandbox`, which other programs offer as a command of their own.

mod faults;
mod output;
mod push;
mod pushes;
mod serve;
mod stage;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use self::push::{PUSH_EXAMPLES, Pushing};
use self::serve::Serve;

/// Prints a line. An error is ignored, because a closed output must not stop the server.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// Appears at the end of `--help`.
const EXAMPLES: &str = "\
Examples:
  Serve every family on 127.0.0.1:7676:
    linksfield-sandbox

  Serve on port 8000, and accept another access code for CSSS:
    linksfield-sandbox --bind 127.0.0.1:8000 --credential csss.access_code=P000999

  Serve 250 cards that are always the same, and refuse unknown ones:
    linksfield-sandbox --sims 250 --seed 7

  Serve on a free port, and print JSON for a program:
    linksfield-sandbox --bind 127.0.0.1:0 --json

  Lose the response to the first order, which is placed, and let other programs add more faults:
    linksfield-sandbox --fault 'csss.order_package: drop-after, first 1' --control

  Send one push of each kind to a receiver:
    linksfield-sandbox push --to http://127.0.0.1:8080/linksfield";

/// Runs a local server that behaves like the documented Linksfield APIs.
///
/// The sandbox checks the method, path, parameters and signature of each request. It does what a valid request
/// asks for, such as placing an order, and responds to any other request with a message that states what is wrong.
/// It prints the base URL of each family, and one line for each request. The page at `/_sandbox` shows the requests in
/// a browser. The sandbox needs no account and no network.
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: Serve,
}

#[derive(Subcommand)]
enum Command {
    /// Sends signed pushes to a receiver.
    ///
    /// The command prints the kind, the status and the body of each response. It exits with an error if a
    /// receiver cannot be reached, or responds with a status outside 200 to 299.
    #[command(after_help = PUSH_EXAMPLES)]
    Push(Pushing),
}

/// Returns the description of the arguments.
#[must_use]
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the sandbox until Ctrl-C, or sends pushes, as the arguments state.
///
/// # Errors
///
/// Returns a message for a person if the arguments, the address or a receiver prevent it.
pub async fn run(arguments: &clap::ArgMatches) -> Result<ExitCode, String> {
    let cli = Cli::from_arg_matches(arguments).map_err(|error| error.to_string())?;
    match cli.command {
        None => serve::serve(cli.serve).await,
        Some(Command::Push(pushing)) => push::push(pushing).await,
    }
}
