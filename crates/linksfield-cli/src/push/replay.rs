//! `linksfield listen replay`: sends a stored push again.

use clap::{Arg, ArgMatches, Command};

use super::sending;
use super::stored::Stored;
use crate::exit::Failure;

pub(super) fn command() -> Command {
    Command::new("replay")
        .about("Send a stored push to a URL, with the headers and the body as received")
        .long_about(
            "Sends a stored push to a URL, with the headers and the body as received. A receiver that was built with this \
             library refuses a push with the newer signature after 25 hours, and one that it has handled before.",
        )
        .arg_required_else_help(true)
        .arg(Arg::new("file").value_name("FILE").required(true).help("The file of the push, or `-`"))
        .arg(sending::url("to", "The URL of the receiver").required(true))
}

/// Runs the command.
///
/// # Errors
///
/// [`Failure::Other`] if the receiver does not accept the push.
pub(super) async fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    let text = |name: &str| arguments.get_one::<String>(name).map_or("", String::as_str);
    let push = Stored::read(text("file"))?;
    let (status, body) = push
        .send(&sending::client()?, text("to"))
        .await
        .map_err(|error| Failure::Other(sending::causes(error)))?;
    let body = String::from_utf8_lossy(&body);
    let shown: String = body.trim().chars().filter(|c| !c.is_control()).take(500).collect();
    say!("{status} {shown}");
    match status {
        200..=299 => Ok(()),
        _ => Err(Failure::Other("the receiver did not accept the push".to_owned())),
    }
}
