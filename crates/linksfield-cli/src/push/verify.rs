//! `linksfield verify-push`: finds out whether a stored push is genuine, and why not.

use std::time::SystemTime;

use clap::{Arg, ArgMatches, Command};

use super::stored::Stored;
use super::{event, event_of_path, family, has_no_columns, receiver, shown, with_help};
use crate::exit::Failure;
use crate::output::Output;

const EXAMPLES: &str = "\
Examples:
  linksfield --profile acme verify-push push.http
  linksfield --profile acme verify-push push.http --event order_status_change

The file is the text of an HTTP request, as `linksfield listen --store FOLDER` writes it: a line such as \
`POST / HTTP/1.1`, a line for each header, an empty line, and the body as received.
";

pub(crate) fn command() -> Command {
    let command =
        Command::new("verify-push")
            .about("Find out whether a stored push is genuine, and why not")
            .arg_required_else_help(true)
            .arg(
                Arg::new("file")
                    .value_name("FILE")
                    .required(true)
                    .help("The file of the push, or `-` for the standard input"),
            )
            .arg(Arg::new("event").long("event").value_name("EVENT").help(
                "The kind of the event, if neither the path of the push nor its fields tell it",
            ));
    with_help(command, EXAMPLES)
}

/// Runs the command.
///
/// # Errors
///
/// [`Failure::Other`] if the push is not genuine.
pub(crate) fn run(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    has_no_columns(output)?;
    let family = family(arguments)?;
    let kind = match arguments.get_one::<String>("event") {
        None => None,
        Some(name) => Some(event(family, name).ok_or_else(|| {
            let known: Vec<_> = family.events.iter().map(|event| event.name).collect();
            Failure::Usage(format!(
                "there is no event `{name}`; the events are {}",
                known.join(", ")
            ))
        })?),
    };
    let file = arguments.get_one::<String>("file").map_or("", String::as_str);
    // A stored push may be old.
    let receiver = receiver(family, arguments, |builder| builder.max_age(None))?;
    let push = Stored::read(file)?;
    let verified = match kind.or_else(|| event_of_path(family, &push.path)) {
        Some(kind) => receiver.verify_as(kind, &push.headers, &push.body),
        None => receiver.verify(&push.headers, &push.body),
    };
    let verified = verified.map_err(|error| {
        Failure::Other(format!("the push is refused: {}", shown::printable(&error.to_string())))
    })?;
    shown::print(&verified, None, output)?;
    if let Some(sent) = verified.sent().and_then(|sent| SystemTime::try_from(sent).ok()) {
        note!("Sent {}.", httpdate::fmt_http_date(sent));
    } else {
        note!("The signature covers no time, so that a copy of the push is genuine, too.");
    }
    Ok(())
}
