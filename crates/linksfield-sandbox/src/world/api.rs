//! The public methods with which a test sets the stage of the world, and reads and changes its records.

use std::path::PathBuf;
use std::time::Duration;

use linksfield_spec::Spec;
use serde_json::Value;

use super::manage::{Record, WorldError};
use super::stage::{StageError, WorldStage};
use crate::builder::SandboxBuilder;
use crate::credentials::Credentials;
use crate::request;
use crate::sandbox::Sandbox;

/// What a builder knows about the stage.
#[derive(Debug, Default)]
pub(crate) struct StageSettings {
    sims: Option<u32>,
    seed: Option<u64>,
    file: Option<PathBuf>,
    stage: WorldStage,
}

impl StageSettings {
    /// Returns the stage, and adds its accounts to the credentials.
    pub(crate) fn build(
        self,
        spec: &Spec,
        credentials: &mut Credentials,
    ) -> Result<WorldStage, StageError> {
        let stage = match &self.file {
            Some(path) => WorldStage::load(path, spec)?,
            None => self.stage,
        };
        let stage = stage.with(self.sims, self.seed);
        stage.check()?;
        for (family, values) in stage.accounts() {
            credentials.add_account(family.to_owned(), values.clone());
        }
        for (name, values) in credentials.more() {
            let Some(family) = spec.family(name) else { continue };
            let Some(id) = request::selecting(family) else { continue };
            if !values.contains_key(id.as_str()) {
                return Err(StageError(format!(
                    "an account of `{name}` has no `{id}`, which distinguishes its requests; set a value for `{id}`"
                )));
            }
        }
        Ok(stage)
    }
}

impl SandboxBuilder {
    /// Puts a number of SIM cards on the stage, at most 100,000, with what belongs to them.
    ///
    /// Without this setting and without a world file, the world has the records of the documented examples and is open: a
    /// card that it does not have is added when a request names it. With one of them, the world is closed: requests about
    /// unknown cards are refused.
    #[must_use]
    pub fn sims(mut self, number: u32) -> Self {
        self.stage.sims = Some(number);
        self
    }

    /// Sets the seed of the made-up values of the world. Default: 0, or the seed of the world file.
    ///
    /// The same seed and the same requests in the same order give the same ids. Only times differ.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.stage.seed = Some(seed);
        self
    }

    /// Sets the stage of the world, for instance one that was read with [`WorldStage::from_yaml`].
    #[must_use]
    pub fn world(mut self, stage: WorldStage) -> Self {
        self.stage.stage = stage;
        self
    }

    /// Sets the file with the stage of the world: cards, orders and other records, and further accounts.
    #[must_use]
    pub fn world_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.stage.file = Some(path.into());
        self
    }

    /// Adds an account of a family, with its own credentials and its own world.
    ///
    /// One of the credentials must be the one that distinguishes the requests of the accounts, such as `access_code` of
    /// CSSS. A credential that is left out is that of the first account.
    ///
    /// ```
    /// # use linksfield_sandbox::Sandbox;
    /// let builder = Sandbox::builder().account("csss", [("access_code", "P000999"), ("secret", "theirs")]);
    /// ```
    #[must_use]
    pub fn account<N: Into<String>, V: Into<String>>(
        mut self,
        family: impl Into<String>,
        credentials: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let credentials = credentials.into_iter();
        let credentials = credentials.map(|(name, value)| (name.into(), value.into())).collect();
        self.credentials.add_account(family.into(), credentials);
        self
    }
}

impl Sandbox {
    /// Moves the clock of the world forward, and makes the changes that are then due.
    ///
    /// Usage grows, and an activation that takes two seconds is done after `advance(Duration::from_secs(2))`. The times in
    /// requests are still compared with the clock of the machine.
    pub fn advance(&self, by: Duration) {
        self.shared().worlds().advance(self.spec(), by);
    }

    /// Removes all records and starts the world again from its stage. The clock keeps its time.
    pub fn reset_world(&self) {
        self.shared().worlds().reset();
    }

    /// Returns the records of a kind in the world of the first account of a family, the oldest first.
    ///
    /// The kinds are those under `sandbox.records` in the `family.yaml` of the specification, such as `sim` and `order`.
    ///
    /// # Errors
    ///
    /// Returns an error if the specification has no such family or kind.
    pub fn records(&self, family: &str, kind: &str) -> Result<Vec<Record>, WorldError> {
        let worlds = self.shared().worlds();
        worlds.records(self.spec(), (family, kind), None, (0, usize::MAX)).map(|(found, _)| found)
    }

    /// Returns the records of a kind in the world of an account, which is the value of the credential that distinguishes
    /// the accounts.
    ///
    /// # Errors
    ///
    /// Returns an error if the specification has no such family or kind.
    pub fn records_of(
        &self,
        family: &str,
        account: &str,
        kind: &str,
    ) -> Result<Vec<Record>, WorldError> {
        let (worlds, all) = (self.shared().worlds(), (0, usize::MAX));
        worlds.records(self.spec(), (family, kind), Some(account), all).map(|(found, _)| found)
    }

    /// Sets fields of a record in the world of the first account of a family. The record is added if it does not exist.
    ///
    /// A time is a text with an offset from UTC, such as `2026-12-31T23:59:59Z`.
    ///
    /// ```no_run
    /// # use linksfield_sandbox::{Sandbox, WorldError};
    /// # fn example(sandbox: &Sandbox) -> Result<(), WorldError> {
    /// let suspended = serde_json::json!({ "status": 30 });
    /// sandbox.set("cube", "sim", "89852123456789098765", suspended)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the specification has no such family, kind or field, or if a value has the wrong form.
    pub fn set(
        &self,
        family: &str,
        kind: &str,
        id: &str,
        fields: impl Into<Value>,
    ) -> Result<(), WorldError> {
        let worlds = self.shared().worlds();
        worlds.set(self.spec(), (family, kind), None, (id, &fields.into()))
    }

    /// Sets fields of a record in the world of an account, like [`set`](Self::set).
    ///
    /// # Errors
    ///
    /// Returns an error under the conditions of [`set`](Self::set).
    pub fn set_of(
        &self,
        family: &str,
        account: &str,
        kind: &str,
        (id, fields): (&str, impl Into<Value>),
    ) -> Result<(), WorldError> {
        let worlds = self.shared().worlds();
        worlds.set(self.spec(), (family, kind), Some(account), (id, &fields.into()))
    }
}
