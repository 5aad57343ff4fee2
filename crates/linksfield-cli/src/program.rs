//! The program: its commands, and what they print when they fail.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use crate::exit::{EXIT_CODES, Failure};
use crate::output::Output;
use crate::{connection, doctor, family, output, profile, proxy, push, raw, sign};

const ABOUT: &str = "Calls every operation of the Linksfield SIM and eSIM APIs";

const START: &str = "\
Try it without an account:
  linksfield sandbox                                        in another terminal
  linksfield operations order                               find an operation
  linksfield csss order-package --help                      its parameters, with an example
  linksfield --profile sandbox csss query-order --page-no 1 --page-size 20

With an account:
  linksfield profile set acme csss                          store the credentials
  linksfield doctor csss --profile acme                     check them
";

/// Returns the description of all arguments.
pub fn command() -> Command {
    let program = Command::new("linksfield")
        .version(clap::crate_version!())
        .about(ABOUT)
        .after_help(format!("{START}\n{EXIT_CODES}"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .max_term_width(110)
        .args(connection::arguments())
        .arg(output::argument())
        .subcommands(family::commands())
        .subcommand(family::search_command())
        .subcommand(raw::command())
        .subcommand(sign::command())
        .subcommand(push::listen_command())
        .subcommand(push::verify_command())
        .subcommand(doctor::command())
        .subcommand(profile::command::command())
        .subcommand(proxy::command())
        .subcommand(sandbox())
        .subcommand(
            Command::new("completions")
                .about("Print the completions for a shell")
                .arg(Arg::new("shell").required(true).value_parser(value_parser!(Shell))),
        )
        .subcommand(
            Command::new("man").about("Write the man pages of all commands into a folder").arg(
                Arg::new("folder")
                    .value_name("FOLDER")
                    .required(true)
                    .value_parser(value_parser!(std::path::PathBuf))
                    .help("The folder, which is created"),
            ),
        );
    #[cfg(feature = "mcp")]
    let program = program.subcommand(crate::mcp::command());
    program
}

/// The sandbox is a program of its own. Its arguments are those of `linksfield-sandbox`.
fn sandbox() -> Command {
    linksfield_sandbox::program::command()
        .name("sandbox")
        .about("Run a local server that behaves like the documented APIs, without an account")
}

/// Runs the program.
pub async fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match command().try_get_matches_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match run(&arguments).await {
        Ok(code) => code,
        Err(failure) => {
            if !matches!(failure, Failure::ClosedOutput) {
                note!("error: {failure}");
            }
            failure.code()
        }
    }
}

async fn run(arguments: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some((name, own)) = arguments.subcommand() else { return Ok(ExitCode::SUCCESS) };
    let output = Output::new(own);
    match name {
        "operations" => family::search(own)?,
        "raw" => raw::run(own, output).await?,
        "sign" => sign::run(own)?,
        "listen" => push::listen(own, output).await?,
        "verify-push" => push::verify(own, output)?,
        "doctor" => doctor::run(own).await?,
        "profile" => profile::command::run(own)?,
        "proxy" => proxy::run(own).await?,
        #[cfg(feature = "mcp")]
        "mcp" => crate::mcp::run(own).await?,
        "sandbox" => return linksfield_sandbox::program::run(own).await.map_err(Failure::Other),
        "completions" => {
            if let Some(shell) = own.get_one::<Shell>("shell") {
                let mut script = Vec::new();
                clap_complete::generate(*shell, &mut command(), "linksfield", &mut script);
                output::write(String::from_utf8_lossy(&script).into_owned())?;
            }
        }
        "man" => {
            if let Some(folder) = own.get_one::<std::path::PathBuf>("folder") {
                let written = std::fs::create_dir_all(folder)
                    .and_then(|()| clap_mangen::generate_to(command(), folder));
                written
                    .map_err(|error| Failure::Other(format!("{}: {error}", folder.display())))?;
            }
        }
        name => match family::run(name, own, output).await {
            Some(result) => result?,
            None => return Err(Failure::Usage(format!("there is no command `{name}`"))),
        },
    }
    Ok(ExitCode::SUCCESS)
}
