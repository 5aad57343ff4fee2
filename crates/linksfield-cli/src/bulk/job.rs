//! The connection with which a run is carried out.

use clap::ArgMatches;
use linksfield_api::{AnyClient, FAMILIES, FamilyInfo, OperationInfo};
use linksfield_bulk::{Bulk, Store};
use sha2::{Digest as _, Sha256};

use super::journal::quoted;
use crate::connection::Connection;
use crate::exit::Failure;
use crate::operation;

/// An operation, and the connection to the server that executes it.
pub(super) struct Job {
    pub(super) operation: &'static OperationInfo,
    pub(super) family: &'static FamilyInfo,
    pub(super) client: AnyClient,
    pub(super) server: String,
    /// The server and the account, which are the same for all processes of a run.
    pub(super) target: String,
    /// The arguments with which this process connects, for commands that go on with the run.
    pub(super) words: String,
    connection: Connection,
}

impl Job {
    /// Connects to the server that the arguments name.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if a credential is missing or a setting is wrong.
    pub(super) fn new(
        operation: &'static OperationInfo,
        arguments: &ArgMatches,
    ) -> Result<Self, Failure> {
        let name = operation.full_name().split('.').next().unwrap_or_default();
        let family = FAMILIES.iter().copied().find(|family| family.name() == name);
        let family =
            family.ok_or_else(|| Failure::Usage(format!("there is no family `{name}`")))?;
        let connection = Connection::new(family, arguments)?;
        Ok(Self {
            operation,
            family,
            client: connection.client()?,
            server: connection.server(),
            target: target(&connection),
            words: words(arguments),
            connection,
        })
    }

    /// Connects for an operation that a journal names.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] also if this version does not know the operation.
    pub(super) fn named(operation: &str, arguments: &ArgMatches) -> Result<Self, Failure> {
        let known = operation::named(operation).ok_or_else(|| {
            Failure::Usage(format!("this version does not know the operation {operation}"))
        })?;
        Self::new(known, arguments)
    }

    /// Connects the operation with a journal. All processes with the journal share a login, and the journal counts their
    /// requests together. `codes` are the result codes that refuse a row, beside the documented ones.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if the client cannot make the call, or if a code means something else.
    pub(super) fn bulk(&self, store: &Store, codes: &[String]) -> Result<Bulk, Failure> {
        let limits = self.family.limits().without_per_second();
        let client = self.connection.client_with(|builder| {
            let login = store.shared_login(self.target.clone());
            builder.limits(limits).token_cache(login).refusal_codes(codes)
        })?;
        Bulk::new(store, &client, self.operation.name, self.target.clone()).map_err(super::failure)
    }
}

/// Returns the arguments that choose the connection, with a blank before each.
fn words(arguments: &ArgMatches) -> String {
    let mut words = String::new();
    for name in ["profile", "environment", "base-url"] {
        let value = arguments.get_one::<String>(name).filter(|value| !value.is_empty());
        // A URL may contain a password.
        if let Some(value) = value.filter(|value| name != "base-url" || !value.contains('@')) {
            words.push_str(&format!(" --{name} {}", quoted(value)));
        }
    }
    words
}

/// Names the server and the account. The account is a digest, because it may be a number that is not shown.
fn target(connection: &Connection) -> String {
    let server = match (&connection.base_url, &connection.environment) {
        (Some(url), _) => url.trim_end_matches('/'),
        (None, Some(environment)) => environment,
        (None, None) => connection.family.environments.first().copied().unwrap_or_default(),
    };
    let mut hash = Sha256::new();
    for (name, value) in connection.account() {
        for part in [name, value.as_str()] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
    }
    let account: String =
        hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{server}, account {account}")
}
