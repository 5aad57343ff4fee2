//! The command of an operation. It is built from the description of the operation.

mod call;
mod flags;
mod help;
mod json;
mod names;
mod settle;

use clap::{Arg, ArgAction, ArgMatches, Command};
use linksfield_api::{FamilyInfo, OperationInfo};

use crate::connection::Connection;
use crate::exit::Failure;
use crate::output::Output;

pub(crate) use names::{kebab, named, unknown};

/// Returns the command of an operation.
pub(crate) fn command(family: &'static FamilyInfo, operation: &'static OperationInfo) -> Command {
    let name = kebab(operation.name);
    // The name of the documentation is accepted, too.
    let alias = Some(operation.name).filter(|alias| *alias != name);
    let mut command = Command::new(name)
        .aliases(alias)
        .about(help::about(operation))
        .long_about(help::long_about(operation))
        .after_help(help::example(family, operation))
        .args(flags::arguments(operation))
        .args(own_arguments(operation))
        .arg_required_else_help(operation.parameters.iter().any(|parameter| parameter.required));
    if operation.deprecated.is_some() {
        command = command.hide(true);
    }
    command
}

fn own_arguments(operation: &OperationInfo) -> Vec<Arg> {
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help_heading("Call").help(help)
    };
    let mut arguments = vec![
        Arg::new("json")
            .long("json")
            .value_name("FILE")
            .help_heading("Call")
            .help("Read parameters from a file with a JSON object, or from the standard input with `-`")
            .long_help(
                "Read parameters from a file with a JSON object, or from the standard input with `-`. The names are those \
                 of the documentation, and the example of a documentation page can be used as it is printed. Flags \
                 replace parameters of the file.",
            ),
        flag("dry-run", "Check the parameters, print the request, and send nothing"),
        flag("explain", "Print the request, the text that is signed and the signature, and send nothing"),
        flag("curl", "Print a `curl` command with a valid signature, and send nothing"),
    ];
    if operation.effect().is_write() {
        arguments.push(flag("yes", "Send without a question").short('y'));
    }
    if operation.is_paged {
        arguments.push(flag("all", "Fetch all pages of the list"));
        arguments.push(
            Arg::new("limit")
                .long("limit")
                .value_name("ITEMS")
                .value_parser(clap::value_parser!(u64).range(1..))
                .requires("all")
                .help_heading("Call")
                .help("With --all, stop after this number of items"),
        );
    }
    arguments
}

/// Runs the command of an operation.
///
/// # Errors
///
/// [`Failure`]
pub(crate) async fn run(
    family: &'static FamilyInfo,
    operation: &'static OperationInfo,
    arguments: &ArgMatches,
    output: Output,
) -> Result<(), Failure> {
    let connection = Connection::new(family, arguments)?;
    let parameters = json::read(operation, arguments)?;
    call::run(&connection, operation, &parameters, arguments, output).await
}

pub(crate) use json::file as parameters_of_file;
