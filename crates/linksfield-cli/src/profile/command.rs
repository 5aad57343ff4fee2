//! `linksfield profile`: creates, lists and removes profiles.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use linksfield_api::{CredentialInfo, EVENT_FAMILIES, FAMILIES};
use serde::Serialize;

use super::{Profiles, path};
use crate::connection::SANDBOX;
use crate::exit::Failure;
use crate::family;
use crate::output::Rows;
use crate::terminal::{self, Questions};

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
                    "Asks for the credentials of a family, and stores them in a profile. Secrets are not shown. A value \
                     that is left empty stays as it is in the profile. A private key can have the lines of its file. \
                     If the standard input is no terminal, it has one line for each credential, in the order of the family.",
                )
                .arg(name().value_parser(profile_name))
                .arg(family::argument("The family").value_parser(PossibleValuesParser::new(families())))
        )
        .subcommand(Command::new("list").about("List the profiles, without credentials").arg(Rows::argument()))
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
        Some(("path", _)) => say!("{}", path.display()),
        Some(("list", arguments)) => {
            let profiles = Profiles::read(&path)?;
            list(&profiles, Rows::new(arguments))?;
        }
        Some(("remove", arguments)) => {
            let lock = Profiles::lock(&path)?;
            let mut profiles = Profiles::read(&path)?;
            let name = name(arguments);
            if !profiles.remove(&name) {
                return Err(Failure::Usage(format!("there is no profile `{name}`")));
            }
            profiles.write(&path)?;
            drop(lock);
            note!("Removed the profile {name}.");
        }
        Some(("set", arguments)) => set(arguments, &path, name(arguments))?,
        _ => {}
    }
    Ok(())
}

/// A profile in a list.
#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    environment: &'a str,
    families: Vec<&'a str>,
    is_built_in: bool,
}

/// Prints the profiles, without credentials.
fn list(profiles: &Profiles, mut rows: Rows) -> Result<(), Failure> {
    let mut add = |row: Row<'_>| {
        let families = match row.is_built_in {
            true => "built in".to_owned(),
            false => row.families.join(", "),
        };
        rows.add(&row, &format!("{:<20} {:<12} {families}", row.name, row.environment))
    };
    for (name, profile) in profiles.iter() {
        let families = profile.families.keys().map(String::as_str).collect();
        let environment = profile.environment.as_deref().unwrap_or("production");
        add(Row { name, environment, families, is_built_in: false })?;
    }
    let families = families().into_iter().collect();
    add(Row { name: SANDBOX, environment: SANDBOX, families, is_built_in: true })?;
    rows.end()
}

/// Stores the credentials of a family.
fn set(arguments: &ArgMatches, path: &Path, name: String) -> Result<(), Failure> {
    let family = arguments.get_one::<String>("family").map_or("", String::as_str);
    let given = asked(family)?;
    // Only after the questions, so that another program does not wait for a person.
    let lock = Profiles::lock(path)?;
    let mut profiles = Profiles::read(path)?;
    let mut profile = profiles.get(&name).cloned().unwrap_or_default();
    if let Some(environment) = arguments.get_one::<String>("environment") {
        profile.environment = Some(environment.clone());
    }
    let own = profile.families.entry(family.to_owned()).or_default();
    if let Some(url) = arguments.get_one::<String>("base-url") {
        own.base_url = Some(url.clone());
    }
    own.credentials.extend(given);
    check(family, &own.credentials)?;
    profiles.set(&name, profile);
    profiles.write(path)?;
    drop(lock);
    let next = match FAMILIES.iter().any(|known| known.name() == family) {
        true => format!("linksfield --profile {name} doctor {family}"),
        false => format!("linksfield --profile {name} listen --family {family}"),
    };
    note!("Stored in {}. Try `{next}`.", path.display());
    Ok(())
}

/// Checks that a family can be used with these credentials.
///
/// # Errors
///
/// [`Failure::Usage`] if a credential of its calls is missing, or if there is no secret to verify its events with.
fn check(family: &str, values: &BTreeMap<String, String>) -> Result<(), Failure> {
    let missing = |name: &str| !values.contains_key(name);
    if let Some(calls) = FAMILIES.iter().find(|known| known.name() == family) {
        let mut credentials = calls.credentials.iter();
        return match credentials.find(|credential| missing(credential.name)) {
            None => Ok(()),
            Some(credential) => Err(Failure::Usage(format!(
                "nothing was stored: the credential `{}` is missing",
                credential.name
            ))),
        };
    }
    let mut secrets = credentials(family).into_iter().filter(|credential| credential.is_secret);
    match secrets.all(|credential| missing(credential.name)) {
        false => Ok(()),
        true => Err(Failure::Usage("nothing was stored: no secret was given".to_owned())),
    }
}

/// Checks the name of a profile.
fn profile_name(text: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '@');
    match text {
        SANDBOX => Err(format!("`{SANDBOX}` is built in: choose another name")),
        "" => Err("a profile needs a name".to_owned()),
        text if text.chars().all(is_plain) => Ok(text.to_owned()),
        _ => Err("expected letters, digits, and `-`, `_`, `.` or `@`".to_owned()),
    }
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
    // The echo of the terminal is off until all questions are answered.
    let mut questions = match terminal::is_interactive() {
        true => Some(Questions::begin()?),
        false => None,
    };
    let mut values = BTreeMap::new();
    for credential in credentials(family) {
        let prompt = format!("{} ({})", credential.name, credential.doc);
        let mut value = match &mut questions {
            Some(questions) if credential.is_secret => questions.secret(&prompt)?,
            Some(questions) => questions.text(&prompt)?,
            None => line()?,
        };
        // A private key in the lines of its file: the rest must not become the answer to the next question, or reach the
        // shell.
        while credential.is_secret
            && value.starts_with("-----BEGIN ")
            && !value.contains("-----END ")
        {
            value.push('\n');
            value += &match &mut questions {
                Some(questions) => questions.more()?,
                None => line()?,
            };
        }
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
