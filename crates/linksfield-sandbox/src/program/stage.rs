//! The options that set the stage of the world.

use std::path::PathBuf;

use crate::SandboxBuilder;
use clap::Args;

/// What the sandbox holds when it starts.
#[derive(Args)]
#[command(next_help_heading = "World")]
pub(crate) struct StageOptions {
    /// The number of SIM cards in the world of each family, at most 100000.
    ///
    /// With this option or `--world`, requests about unknown cards are refused. Without them, the world holds the records
    /// of the documented examples, and a card that it does not have is added when a request names it.
    #[arg(long, value_name = "NUMBER", env = "LINKSFIELD_SANDBOX_SIMS")]
    sims: Option<u32>,
    /// The seed of all made-up values, such as card numbers and order ids. The same seed and the same requests give the
    /// same ids. Default: 0.
    #[arg(long, value_name = "NUMBER", env = "LINKSFIELD_SANDBOX_SEED")]
    seed: Option<u64>,
    /// A YAML file with records and accounts.
    ///
    /// The file can have the keys `sims`, `seed`, `records` and `accounts`. Under `records` are families, kinds of records
    /// and their fields, such as
    /// `records: { csss: { order: [{ order_id: L1, device_id: "8985…", expireDate: 2026-12-31T15:59:59Z }] } }`.
    /// The file `family.yaml` of the specification lists the kinds and their fields under `sandbox.records`.
    #[arg(long, value_name = "FILE", env = "LINKSFIELD_SANDBOX_WORLD")]
    world: Option<PathBuf>,
    /// A further account with its own world, such as `csss:access_code=P000999,secret=theirs`.
    ///
    /// The option can be repeated. A credential that is left out is that of the first account.
    #[arg(
        long,
        value_name = "FAMILY:NAME=VALUE,...",
        value_parser = parse_account,
        env = "LINKSFIELD_SANDBOX_ACCOUNT",
        value_delimiter = ';',
        hide_env_values = true
    )]
    account: Vec<Account>,
}

/// An account: the family, and the names and values of its credentials.
#[derive(Clone)]
struct Account {
    family: String,
    credentials: Vec<(String, String)>,
}

fn parse_account(text: &str) -> Result<Account, String> {
    let parsed = text.split_once(':').and_then(|(family, credentials)| {
        let pairs = credentials.split(',').map(|pair| {
            let (name, value) = pair.split_once('=')?;
            Some((name.trim().to_owned(), value.to_owned()))
        });
        Some(Account { family: family.to_owned(), credentials: pairs.collect::<Option<_>>()? })
    });
    parsed.ok_or_else(|| {
        "expected FAMILY:NAME=VALUE,NAME=VALUE, such as csss:access_code=P000999,secret=theirs"
            .to_owned()
    })
}

impl StageOptions {
    /// Returns the builder with these options.
    pub(crate) fn apply(self, mut builder: SandboxBuilder) -> SandboxBuilder {
        if let Some(sims) = self.sims {
            builder = builder.sims(sims);
        }
        if let Some(seed) = self.seed {
            builder = builder.seed(seed);
        }
        if let Some(file) = self.world {
            builder = builder.world_file(file);
        }
        for Account { family, credentials } in self.account {
            builder = builder.account(family, credentials);
        }
        builder
    }
}
