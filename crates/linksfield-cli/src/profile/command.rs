//! `linksfield profile`: creates, lists and removes profiles.

use std::collections::{BTreeMap, BTreeSet};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use linksfield_api::{CredentialInfo, EVENT_FAMILIES, FAMILIES};

use super::{Profiles, path};
use crate::exit::Failure;
use crate::family;
use crate::terminal;

pub(crate) fn command() -> Command {
    let name =
        || Arg::new("name").value_name("NAME").required(true).help("The name of the profile");
    Command::new("profile")
        .about("Store credentials in a file that only you can read")
        .long_about(
            "Stores credentials in a file that only you can read. `--profile NAME`, or the variable LINKSFIELD_PROFILE, \
             chooses a profile. The variable LINKSFIELD_PROFILES names another file.",
        )
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("set")
                .about("Ask for the credentials of a family, and store them in a profile")
                .long_about(
                    "Asks for the credentials of a family, and stores them in a profile. Secrets are not shown. If the \
                     standard input is no terminal, it has one line for each credential, in the order of the family.",
                )
                .arg(name())
                .arg(family::argument("The family").value_parser(PossibleValuesParser::new(families())))
        )
        .subcommand(Command::new("list").about("List the profiles, without credentials"))
        .subcommand(Command::new("remove").about("Remove a profile").arg(name()))
        .subcommand(Command::new("path").about("Print the path of the file"))
}

/// Runs the command.
///
/// # Errors
///
/// [`Failure`]
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    let path = path()?;
    let name =
        |arguments: &ArgMatches| arguments.get_one::<String>("name").cloned().unwrap_or_default();
    match arguments.subcommand() {
        Some(("path", _)) => println!("{}", path.display()),
        Some(("list", _)) => {
            for (name, profile) in Profiles::read(&path)?.iter() {
                let families: Vec<_> = profile.families.keys().map(String::as_str).collect();
                let environment = profile.environment.as_deref().unwrap_or("production");
                println!("{name:<20} {environment:<12} {}", families.join(", "));
            }
            println!("{:<20} {:<12} built in", crate::connection::SANDBOX, "sandbox");
        }
        Some(("remove", arguments)) => {
            let mut profiles = Profiles::read(&path)?;
            let name = name(arguments);
            if !profiles.remove(&name) {
                return Err(Failure::Usage(format!("there is no profile `{name}`")));
            }
            profiles.write(&path)?;
        }
        Some(("set", arguments)) => {
            let family = arguments.get_one::<String>("family").map_or("", String::as_str);
            let mut profiles = Profiles::read(&path)?;
            let name = name(arguments);
            let mut profile = profiles.get(&name).cloned().unwrap_or_default();
            if let Some(environment) = arguments.get_one::<String>("environment") {
                profile.environment = Some(environment.clone());
            }
            let own = profile.families.entry(family.to_owned()).or_default();
            if let Some(url) = arguments.get_one::<String>("base-url") {
                own.base_url = Some(url.clone());
            }
            own.credentials = asked(family)?;
            profiles.set(&name, profile);
            profiles.write(&path)?;
            eprintln!(
                "Stored in {}. Try `linksfield {} {family} --profile {name}`.",
                path.display(),
                if FAMILIES.iter().any(|known| known.name() == family) {
                    "doctor"
                } else {
                    "listen"
                }
            );
        }
        _ => {}
    }
    Ok(())
}

/// Returns the names of the families that have credentials.
fn families() -> BTreeSet<&'static str> {
    let events = EVENT_FAMILIES.iter().map(|family| family.name);
    FAMILIES.iter().map(|family| family.name()).chain(events).collect()
}

/// Returns the credentials of a family: those of its calls, and those of its events.
fn credentials(family: &str) -> Vec<&'static CredentialInfo> {
    let calls = FAMILIES.iter().filter(|known| known.name() == family);
    let events = EVENT_FAMILIES.iter().filter(|known| known.name == family);
    let mut credentials: Vec<&CredentialInfo> = Vec::new();
    let all = calls.map(|known| known.credentials).chain(events.map(|known| known.credentials));
    for credential in all.flatten() {
        if !credentials.iter().any(|known| known.name == credential.name) {
            credentials.push(credential);
        }
    }
    credentials
}

/// Asks for the credentials of a family. One that is left empty is not stored.
fn asked(family: &str) -> Result<BTreeMap<String, String>, Failure> {
    let mut values = BTreeMap::new();
    for credential in credentials(family) {
        let prompt = format!("{} ({})", credential.name, credential.doc);
        let value = match (terminal::is_interactive(), credential.is_secret) {
            (true, true) => terminal::password(&prompt)?,
            (true, false) => terminal::text(&prompt)?,
            (false, _) => line()?,
        };
        if !value.is_empty() {
            // A private key in one line, with the line ends as they are written in TOML and JSON.
            values.insert(credential.name.to_owned(), value.replace("\\n", "\n"));
        }
    }
    Ok(values)
}

fn line() -> Result<String, Failure> {
    let mut line = String::new();
    match std::io::stdin().read_line(&mut line).map_err(Failure::other)? {
        0 => Err(Failure::Usage("the standard input has too few lines".to_owned())),
        _ => Ok(line.trim_end_matches(['\r', '\n']).to_owned()),
    }
}
