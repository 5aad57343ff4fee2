//! The database with the journal: where it is, and how it is named to people.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use linksfield_bulk::{BulkError, RunRow, Store};

use super::arguments::required;
use crate::exit::Failure;

/// The environment variable with the path or the URL.
pub(super) const VARIABLE: &str = "LINKSFIELD_BULK_DATABASE";

/// An open journal.
pub(super) struct Journal {
    pub(super) store: Store,
    /// The path of the file, or the URL without a password.
    pub(super) shown: String,
    /// The argument that names the same journal in another command. Empty if none is needed.
    pub(super) argument: String,
}

impl Journal {
    /// Opens the journal that the arguments name.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if it cannot be opened.
    pub(super) async fn open(arguments: &ArgMatches) -> Result<Self, Failure> {
        let given = arguments.get_one::<String>("database").filter(|given| !given.is_empty());
        let database = match given {
            Some(given) => given.clone(),
            None => default()?,
        };
        // Only `run` has a file with rows, and begins a journal. A path with a mistake must not look like an empty one.
        let begins = arguments.try_contains_id("file").unwrap_or_default();
        if given.is_some() && !begins && !is_url(&database) && !Path::new(file(&database)).exists()
        {
            return Err(Failure::Usage(format!("there is no journal {database}")));
        }
        let store = Store::open(&database).await.map_err(|error| match error {
            error @ BulkError::Unsupported(_) => Failure::usage(error),
            // It names the path itself.
            error @ BulkError::File(..) => Failure::other(error),
            error => Failure::Other(format!("{}: {error}", shown(&database))),
        })?;
        let is_argument =
            arguments.value_source("database") == Some(clap::parser::ValueSource::CommandLine);
        let argument = match (is_argument, is_url(&database)) {
            (false, _) => String::new(),
            (true, true) if has_password(&database) => " --database URL".to_owned(),
            (true, _) => format!(" --database {}", quoted(&database)),
        };
        Ok(Self { shown: shown(&database), store, argument })
    }

    /// Returns a command about a run that works when it is pasted. `words` name the connection, if one is needed.
    pub(super) fn command(&self, words: Option<&str>, verb: &str, run: &str) -> String {
        let words = words.unwrap_or_default();
        format!("linksfield{words} bulk {verb} {}{}", quoted(run), self.argument)
    }

    /// Returns the command that goes on with a run, with the connection of the process that planned it.
    pub(super) fn resume(&self, run: &RunRow) -> String {
        self.command(run.settings.connection.as_deref(), "resume", &run.name)
    }

    /// Finds the run that the arguments name.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if there is none.
    pub(super) async fn run(&self, arguments: &ArgMatches) -> Result<RunRow, Failure> {
        self.store.run(required(arguments, "run")).await.map_err(super::failure)
    }
}

/// Returns the path of a SQLite file.
fn file(database: &str) -> &str {
    let path = database.strip_prefix("sqlite://").unwrap_or(database);
    path.strip_prefix("sqlite:").unwrap_or(path)
}

fn is_url(database: &str) -> bool {
    database.starts_with("postgres://") || database.starts_with("postgresql://")
}

/// Returns whether a URL contains a password, or may contain one.
fn has_password(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.contains(['?', '#']) || rest.rsplit_once('@').is_some_and(|(user, _)| user.contains(':'))
}

/// Returns a URL without the name and password of a user, and without its query, which may contain a password as well.
fn shown(database: &str) -> String {
    if !is_url(database) {
        return database.to_owned();
    }
    let (scheme, rest) = database.split_once("://").unwrap_or(("postgres", database));
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    format!("{scheme}://{host}")
}

/// Returns a word as a shell reads it.
pub(super) fn quoted(word: &str) -> String {
    let is_plain =
        |character: char| character.is_ascii_alphanumeric() || "-_./:@%+,".contains(character);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

/// Returns the path of the journal of this user, and creates its folder, for the user only.
fn default() -> Result<String, Failure> {
    let folder =
        |variable: &str| env::var_os(variable).filter(|text| !text.is_empty()).map(PathBuf::from);
    let state = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else {
        let home = || folder("HOME").map(|home| home.join(".local/state"));
        folder("XDG_STATE_HOME").or_else(home)
    };
    let state = state.ok_or_else(|| {
        Failure::Other(format!(
            "no folder for the journal is known: set {VARIABLE}, or add --database"
        ))
    })?;
    let folder = state.join("linksfield");
    create(&folder).map_err(|error| Failure::Other(format!("{}: {error}", folder.display())))?;
    let path = folder.join("bulk.db");
    let text = path.to_str().map(str::to_owned);
    text.ok_or_else(|| Failure::Other(format!("{}: the path is not Unicode", path.display())))
}

fn create(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_shown() {
        for (database, expected) in [
            ("postgres://ann:secret@db:5432/fleet?sslmode=require", "postgres://db:5432/fleet"),
            ("postgres://ann:p@ss@db/fleet?password=x", "postgres://db/fleet"),
            ("postgresql://db/fleet", "postgresql://db/fleet"),
            ("state/bulk.db", "state/bulk.db"),
        ] {
            assert_eq!(shown(database), expected);
        }
        assert!(
            !has_password("postgres://ann@db:5432/fleet") && !has_password("postgres://db/fleet")
        );
        for url in ["postgres://ann:x@db/fleet", "postgres://db/fleet?password=x"] {
            assert!(has_password(url), "{url}");
        }
        assert_eq!(quoted("my fleet's.db"), r"'my fleet'\''s.db'");
        assert_eq!(quoted("/a/b.db"), "/a/b.db");
    }
}
