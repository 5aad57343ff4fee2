//! The connection with which a run is carried out.

use clap::ArgMatches;
use linksfield_api::{AnyClient, FAMILIES, FamilyInfo, OperationInfo};
use linksfield_bulk::{Bulk, Store};
use sha2::{Digest as _, Sha256};

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
    /// The profile, for commands that go on with the run.
    pub(super) profile: Option<String>,
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
        // The journal counts the requests of all processes together.
        let limits = family.limits().without_per_second();
        Ok(Self {
            operation,
            family,
            client: connection.client_with(|builder| builder.limits(limits))?,
            server: connection.server(),
            target: target(&connection),
            profile: arguments
                .get_one::<String>("profile")
                .filter(|name| !name.is_empty())
                .cloned(),
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

    /// Connects the operation with a journal.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if the client cannot make the call.
    pub(super) fn bulk(&self, store: &Store) -> Result<Bulk, Failure> {
        Bulk::new(store, &self.client, self.operation.name, self.target.clone())
            .map_err(super::failure)
    }
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
