//! The command of a family, which contains the commands of its operations.

use std::fmt::Write as _;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use linksfield_api::{FAMILIES, FamilyInfo, OperationInfo};
use serde::Serialize;

use crate::exit::Failure;
use crate::operation::{self, kebab};
use crate::output::{Output, Rows};

/// Returns the commands of all families.
pub(crate) fn commands() -> impl Iterator<Item = Command> {
    FAMILIES.iter().map(|family| command(family))
}

fn command(family: &'static FamilyInfo) -> Command {
    // Some titles are the same in both languages.
    let zh = family.title_zh.filter(|zh| *zh != family.title);
    let zh = zh.map(|zh| format!(" · {zh}")).unwrap_or_default();
    let title = format!("{}{zh}", family.title);
    let first = family.summary.split_inclusive(". ").next().unwrap_or_default();
    let first = first.trim_end_matches(['.', ' ']);
    let mut credentials = String::from("Credentials, without a profile:");
    for credential in family.credentials {
        let _ = write!(credentials, "\n  {}  {}", credential.variable, credential.doc);
    }
    Command::new(kebab(family.name()))
        .about(format!("{title}: {first}"))
        .long_about(format!("{title}\n\n{}", family.summary))
        .after_long_help(credentials)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name("OPERATION")
        .subcommand_help_heading("Operations")
        .subcommands(family.operations.iter().map(|known| operation::command(family, known)))
}

/// The argument that names a family.
pub(crate) fn argument(help: &'static str) -> Arg {
    let names = FAMILIES.iter().map(|family| family.name());
    Arg::new("family")
        .value_name("FAMILY")
        .required(true)
        .value_parser(PossibleValuesParser::new(names))
        .help(help)
}

/// Returns the family that the argument names.
///
/// # Errors
///
/// [`Failure::Usage`] if there is no such family.
pub(crate) fn named(arguments: &ArgMatches) -> Result<&'static FamilyInfo, Failure> {
    let name = arguments.get_one::<String>("family").map_or("", String::as_str);
    let family = FAMILIES.iter().copied().find(|family| family.name() == name);
    family.ok_or_else(|| Failure::Usage(format!("there is no family `{name}`")))
}

/// Runs the command of an operation. Returns `None` if `name` is not a family.
pub(crate) async fn run(
    name: &str,
    arguments: &ArgMatches,
    output: Output,
) -> Option<Result<(), Failure>> {
    let family = FAMILIES.iter().copied().find(|family| kebab(family.name()) == name)?;
    let (name, arguments) = arguments.subcommand()?;
    let known = family.operations.iter().copied().find(|known| kebab(known.name) == name)?;
    Some(operation::run(family, known, arguments, output).await)
}

/// Returns the commands of the operations with this name, in all families.
pub(crate) fn commands_of(name: &str) -> Vec<String> {
    let named = all().filter(|(_, known)| kebab(known.name) == kebab(name));
    named
        .map(|(family, known)| {
            format!("`linksfield {} {}`", kebab(family.name()), kebab(known.name))
        })
        .collect()
}

/// The command that searches operations.
pub(crate) fn search_command() -> Command {
    Command::new("operations")
        .about("List all operations, or search them in English and Chinese")
        .arg(Rows::argument())
        .arg(
            Arg::new("words")
                .value_name("WORD")
                .num_args(0..)
                .help("Words of the name, the title or the summary. All must occur"),
        )
}

/// An operation in a list.
#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    command: &'a str,
    effect: &'a str,
    title: &'a str,
    title_zh: Option<&'a str>,
}

/// Prints the operations that contain all words.
///
/// # Errors
///
/// [`Failure::Other`] if there are none, or if the output cannot be written.
pub(crate) fn search(arguments: &ArgMatches) -> Result<(), Failure> {
    let words: Vec<String> = arguments
        .get_many::<String>("words")
        .into_iter()
        .flatten()
        .map(|word| word.to_lowercase())
        .collect();
    let mut rows = Rows::new(arguments);
    let mut is_empty = true;
    for (family, operation) in with_words(&words) {
        is_empty = false;
        let row = Row {
            name: operation.full_name(),
            command: &format!("{} {}", kebab(family.name()), kebab(operation.name)),
            effect: if operation.effect().is_write() { "write" } else { "read" },
            title: operation.title,
            title_zh: operation.title_zh,
        };
        let Row { command, effect, title, title_zh, .. } = &row;
        let title_zh = title_zh.unwrap_or_default();
        rows.add(&row, &format!("{command:<44} {effect:<5}  {title} {title_zh}"))?;
    }
    rows.end()?;
    match is_empty {
        true => Err(Failure::Other("no operation contains these words".to_owned())),
        false => Ok(()),
    }
}

/// Returns the operations that contain all words, which are in lower case.
pub(crate) fn with_words(words: &[String]) -> impl Iterator<Item = Known> {
    all().filter(|(_, known)| {
        let text = searched(known).to_lowercase();
        words.iter().all(|word| text.contains(word))
    })
}

/// An operation and its family.
type Known = (&'static FamilyInfo, &'static OperationInfo);

fn all() -> impl Iterator<Item = Known> {
    FAMILIES.iter().flat_map(|family| family.operations.iter().map(|known| (*family, *known)))
}

fn searched(operation: &OperationInfo) -> String {
    [
        operation.full_name(),
        &kebab(operation.name),
        operation.title,
        operation.title_zh.unwrap_or_default(),
        operation.summary.unwrap_or_default(),
    ]
    .join("\n")
}
