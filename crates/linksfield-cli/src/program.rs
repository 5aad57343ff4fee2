//! The program: its commands, and what they print when they fail.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};
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
        .subcommand(without(family::search_command(), CONNECTION))
        .subcommand(raw::command())
        .subcommand(without(sign::command(), &["timeout"]))
        .subcommand(
            without(push::listen_command(), CALLS)
                .mut_subcommand("replay", |replay| without(replay, ALL)),
        )
        .subcommand(without(push::verify_command(), CALLS))
        .subcommand(doctor::command())
        .subcommand(profile_command())
        .subcommand(proxy::command())
        .subcommand(sandbox())
        .subcommand(without(
            Command::new("completions")
                .about("Print the completions for a shell")
                .arg(Arg::new("shell").required(true).value_parser(value_parser!(Shell))),
            ALL,
        ))
        .subcommand(without(
            Command::new("man").about("Write the man pages of all commands into a folder").arg(
                Arg::new("folder")
                    .value_name("FOLDER")
                    .required(true)
                    .value_parser(value_parser!(std::path::PathBuf))
                    .help("The folder, which is created"),
            ),
            ALL,
        ));
    #[cfg(feature = "bulk")]
    let program = program.subcommand(bulk());
    #[cfg(feature = "mcp")]
    let program = program.subcommand(without(crate::mcp::command(), &["output"]));
    program
}

/// The arguments about the connection, which commands without a connection do not use.
const CONNECTION: &[&str] = &["profile", "environment", "base-url", "timeout", "language"];

/// The arguments about calls, which commands for pushes do not use.
const CALLS: &[&str] = &["environment", "base-url", "timeout", "language"];

/// All arguments that every command has.
const ALL: &[&str] = &["profile", "environment", "base-url", "timeout", "language", "output"];

/// Hides arguments that a command does not use from its help. They are still accepted, because they may stand before the
/// name of the command.
fn without(command: Command, names: &[&str]) -> Command {
    let all = connection::arguments().into_iter().chain([output::argument()]);
    let unused = all.filter(|argument| names.contains(&argument.get_id().as_str()));
    command.args(unused.map(|argument| argument.hide(true)))
}

/// Only `profile set` stores arguments of the connection.
fn profile_command() -> Command {
    let unused = ["profile", "timeout", "language", "output"];
    let mut command = without(profile::command::command(), &unused);
    for (name, unused) in [("list", CONNECTION), ("remove", ALL), ("path", ALL)] {
        command = command.mut_subcommand(name, |command| without(command, unused));
    }
    command
}

/// Only `bulk run` and `bulk resume` connect to a server.
#[cfg(feature = "bulk")]
fn bulk() -> Command {
    let mut command = crate::bulk::command();
    for name in ["status", "pause", "report", "settle"] {
        let unused = if name == "status" { CONNECTION } else { ALL };
        command = command.mut_subcommand(name, |command| without(command, unused));
    }
    command
}

/// The sandbox is a program of its own. Its arguments are those of `linksfield-sandbox`, whose name is in its examples.
fn sandbox() -> Command {
    let renamed = |command: Command| {
        let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        command.after_help(examples.replace("linksfield-sandbox", "linksfield sandbox"))
    };
    let command = linksfield_sandbox::program::command()
        .name("sandbox")
        .about("Run a local server that behaves like the documented APIs, without an account");
    without(renamed(command).mut_subcommand("push", renamed), ALL)
}

/// Runs the program.
pub async fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match command().try_get_matches_from(arguments) {
        Ok(arguments) => arguments,
        Err(mut error) => {
            let hint = hint(&mut error);
            let _ = error.print();
            if let Some(hint) = hint {
                note!("\n{hint}");
            }
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match run(&arguments).await {
        Ok(code) => code,
        Err(failure) => {
            if !matches!(failure, Failure::ClosedOutput | Failure::Reported(_)) {
                note!("error: {failure}");
            }
            failure.code()
        }
    }
}

/// Returns what a person can do after an unknown command. Similar names are suggested once each, the nearest first.
fn hint(error: &mut clap::Error) -> Option<String> {
    if let Some(ContextValue::Strings(similar)) = error.get(ContextKind::SuggestedSubcommand) {
        let mut similar = similar.clone();
        similar.reverse();
        // The names of the documentation are accepted as well, and differ only in this character.
        similar.retain(|name| !name.contains('_'));
        if !similar.is_empty() {
            error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(similar));
        }
    }
    let Some(ContextValue::String(unknown)) = error.get(ContextKind::InvalidSubcommand) else {
        return None;
    };
    let commands = family::commands_of(unknown);
    if !commands.is_empty() {
        return Some(format!("Did you mean {}?", commands.join(" or ")));
    }
    let words: Vec<_> = unknown.split(['-', '_']).map(str::to_lowercase).collect();
    let is_known = family::with_words(&words).next().is_some();
    is_known
        .then(|| format!("To find an operation, try `linksfield operations {}`.", words.join(" ")))
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
        #[cfg(feature = "bulk")]
        "bulk" => crate::bulk::run(own).await?,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn help(path: &[&str]) -> String {
        let arguments = ["linksfield"].iter().chain(path).chain(&["--help"]);
        command().try_get_matches_from(arguments).unwrap_err().to_string()
    }

    #[test]
    fn commands_show_only_the_arguments_that_they_use() {
        let shown = |path: &[&str]| -> Vec<&str> {
            let help = help(path);
            ALL.iter().copied().filter(|name| help.contains(&format!("--{name} "))).collect()
        };
        assert_eq!(shown(&["raw"]), ALL);
        assert_eq!(shown(&["operations"]), ["output"]);
        assert_eq!(shown(&["profile", "list"]), ["output"]);
        assert_eq!(shown(&["listen"]), ["profile", "output"]);
        assert_eq!(shown(&["verify-push"]), ["profile", "output"]);
        assert_eq!(shown(&["profile", "set"]), ["environment", "base-url"]);
        for path in [
            &["sandbox"][..],
            &["sandbox", "push"],
            &["completions"],
            &["man"],
            &["listen", "replay"],
            &["profile", "remove"],
            &["profile", "path"],
        ] {
            assert!(shown(path).is_empty(), "{path:?}: {:?}", shown(path));
        }
        // They may stand before the command, as in a shell with an alias.
        let given = ["linksfield", "--profile", "sandbox", "-o", "json", "sandbox", "--sims", "3"];
        assert!(command().try_get_matches_from(given).is_ok());
        command().debug_assert();
    }

    #[test]
    fn the_examples_of_the_sandbox_name_the_program_that_is_run() {
        for path in [&["sandbox"][..], &["sandbox", "push"]] {
            let help = help(path);
            assert!(help.contains("linksfield sandbox"), "{help}");
            let is_of_another = |line: &str| line.trim().starts_with("linksfield-sandbox");
            assert!(!help.lines().any(is_of_another), "{help}");
        }
    }
}
