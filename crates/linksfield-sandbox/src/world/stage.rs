//! The stage: with which records the worlds of a sandbox start.

use std::collections::BTreeMap;
use std::fmt;

use super::seed::Seed;
use super::value::Fields;

/// The most cards of a stage.
pub(crate) const MOST_CARDS: u32 = 100_000;

/// The records with which the worlds of a sandbox start.
///
/// Without a stage, a world starts with the records of the documented examples, and is open: a card that no record stands
/// for is added when a request names it. On a stage, a world is closed: a request about an unknown card is refused.
#[derive(Debug, Clone, Default)]
pub struct WorldStage {
    pub(super) sims: Option<u32>,
    pub(super) seed: Option<u64>,
    pub(super) has_file: bool,
    pub(super) records: Vec<Placed>,
    pub(super) accounts: Vec<StagedAccount>,
}

/// An account of a world file.
#[derive(Debug, Clone)]
pub(super) struct StagedAccount {
    pub(super) family: String,
    /// The values of its credentials.
    pub(super) credentials: BTreeMap<String, String>,
}

/// A record of a world file.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) family: String,
    /// The number of the account in the file. `None` for the first account of the family.
    pub(super) account: Option<usize>,
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) fields: Fields,
}

/// An error in a world file, or in the settings of a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageError(pub(super) String);

impl fmt::Display for StageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.trim_end())
    }
}

impl std::error::Error for StageError {}

impl WorldStage {
    /// Returns a stage without cards and without records.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the number of cards, at most 100,000. The records of each card, such as its bundles, are added as the
    /// specification describes.
    #[must_use]
    pub fn sims(mut self, number: u32) -> Self {
        self.sims = Some(number);
        self
    }

    /// Sets the seed of all made-up values. Default: 0. The same seed and the same requests give the same ids.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Returns this stage with the settings that another one has.
    pub(crate) fn with(mut self, sims: Option<u32>, seed: Option<u64>) -> Self {
        self.sims = sims.or(self.sims);
        self.seed = seed.or(self.seed);
        self
    }

    /// Returns the error of a number of cards that is too large.
    pub(crate) fn check(&self) -> Result<(), StageError> {
        match self.sims {
            Some(sims) if sims > MOST_CARDS => Err(StageError(format!(
                "a stage of {sims} cards is too large; the sandbox keeps at most {MOST_CARDS} cards"
            ))),
            _ => Ok(()),
        }
    }

    /// Whether an unknown card is added when a request names it.
    pub(super) fn is_open(&self) -> bool {
        self.sims.is_none() && !self.has_file
    }

    pub(super) fn cards(&self) -> u32 {
        self.sims.unwrap_or(0)
    }

    pub(super) fn seed_value(&self) -> u64 {
        self.seed.unwrap_or(0)
    }

    /// Returns the source of the made-up values of a world after its start.
    pub(super) fn seed_of(&self, family: &str, account: &str) -> Seed {
        Seed::of(self.seed_value(), &[family, "world", account])
    }

    /// Returns the credentials of the accounts of the world file.
    pub(crate) fn accounts(&self) -> impl Iterator<Item = (&str, &BTreeMap<String, String>)> {
        self.accounts.iter().map(|account| (account.family.as_str(), &account.credentials))
    }

    /// Returns the records of the world file that a world has.
    pub(super) fn records_of<'s>(
        &'s self,
        family: &'s str,
        account: &'s str,
        is_first: bool,
    ) -> impl Iterator<Item = &'s Placed> {
        self.records.iter().filter(move |placed| {
            placed.family == family
                && match placed.account.and_then(|number| self.accounts.get(number)) {
                    Some(own) => own.credentials.values().any(|value| value == account),
                    None => is_first,
                }
        })
    }
}
