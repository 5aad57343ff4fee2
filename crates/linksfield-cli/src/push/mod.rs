//! Pushes: `linksfield listen` receives them, and `linksfield verify-push` examines a stored one.

mod arrived;
mod listen;
mod replay;
mod sending;
mod shown;
mod stored;
mod verify;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use linksfield_api::EVENT_FAMILIES;
use linksfield_api::webhook::{AnyEvent, EventFamilyInfo, EventInfo, Receiver, ReceiverBuilder};

use crate::connection::Keys;
use crate::exit::Failure;
use crate::operation::kebab;
use crate::output::{Format, Output};

pub(crate) use listen::command as listen_command;
pub(crate) use verify::command as verify_command;

/// Runs `linksfield listen`.
///
/// # Errors
///
/// [`Failure`]
pub(crate) async fn listen(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    match arguments.subcommand() {
        Some(("replay", own)) => replay::run(own).await,
        _ => listen::run(arguments, output).await,
    }
}

pub(crate) use verify::run as verify;

/// The arguments that choose a family of events and how its pushes are verified.
fn arguments() -> Vec<Arg> {
    let names: Vec<_> = EVENT_FAMILIES.iter().map(|family| family.name).collect();
    let family = Arg::new("family")
        .long("family")
        .value_name("FAMILY")
        .value_parser(PossibleValuesParser::new(names.clone()))
        .help("The family of the events");
    let family = match names.as_slice() {
        [only] => family.default_value(*only),
        _ => family.required(true),
    };
    vec![
        family,
        Arg::new("allow-unsigned").long("allow-unsigned").action(ArgAction::SetTrue).help(
            "Accept pushes without a signature, if their signature is documented as optional",
        ),
    ]
}

/// Returns the family that the arguments name.
fn family(arguments: &ArgMatches) -> Result<&'static EventFamilyInfo, Failure> {
    let name = arguments.get_one::<String>("family").map_or("", String::as_str);
    let family = EVENT_FAMILIES.iter().copied().find(|family| family.name == name);
    family.ok_or_else(|| Failure::Usage(format!("there is no family of events `{name}`")))
}

/// Returns the kind of event with a name, which may have dashes.
fn event(family: &EventFamilyInfo, name: &str) -> Option<&'static EventInfo> {
    family.events.iter().find(|event| event.name == name || kebab(event.name) == name)
}

/// Builds the receiver with the credentials of the profile or of the environment.
fn receiver(
    family: &'static EventFamilyInfo,
    arguments: &ArgMatches,
    adjust: impl FnOnce(ReceiverBuilder<AnyEvent>) -> ReceiverBuilder<AnyEvent>,
) -> Result<Receiver<AnyEvent>, Failure> {
    let keys = Keys::new(family, arguments)?;
    let mut has_any = false;
    let mut builder = family.receiver(|credential| {
        let value = keys.value(credential);
        has_any |= value.is_some() && credential.is_secret;
        value
    });
    if arguments.get_flag("allow-unsigned") {
        builder = builder.allow_unsigned();
    } else if !has_any {
        return Err(Failure::Usage(format!(
            "{}: there is no key and no secret to verify pushes with\n{}",
            family.name,
            keys.advice(family)
        )));
    }
    let receiver = adjust(builder).build();
    receiver.map_err(|error| Failure::Usage(format!("{}: {error}", family.name)))
}

/// Refuses an output with columns.
fn has_no_columns(output: Output) -> Result<(), Failure> {
    match output.format() {
        Format::Csv => {
            Err(Failure::Usage("pushes have no common columns: use `--output ndjson`".to_owned()))
        }
        _ => Ok(()),
    }
}

/// Returns the kind of event that a URL names with the last part of its path.
fn event_of_path(family: &EventFamilyInfo, path: &str) -> Option<&'static EventInfo> {
    let path = path.split('?').next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    event(family, last)
}

/// Describes the credentials and the kinds of events, for `--help`.
fn help() -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for family in EVENT_FAMILIES {
        let zh = family.title_zh.filter(|zh| *zh != family.title);
        let zh = zh.map(|zh| format!(" · {zh}")).unwrap_or_default();
        let _ = writeln!(text, "Events of {} ({}{zh}):", family.name, family.title);
        for event in family.events {
            let zh = event.title_zh.map(|zh| format!(" · {zh}")).unwrap_or_default();
            let own = if event.is_recognised { "" } else { "; needs a URL of its own" };
            let _ = writeln!(text, "  {}  {}{zh} ({}{own})", event.name, event.title, event.scheme);
            for page in event.pages {
                let _ = writeln!(text, "      {page}");
            }
        }
        let _ = writeln!(text, "Credentials of {}, without a profile:", family.name);
        for credential in family.credentials {
            let _ = writeln!(text, "  {}  {}", credential.variable, credential.doc);
        }
    }
    text
}

/// Adds the command of a group with the help that all of them have in common.
fn with_help(command: Command, examples: &str) -> Command {
    command
        .args(arguments())
        .after_help(examples.to_owned())
        .after_long_help(format!("{examples}\n{}", help()))
}
