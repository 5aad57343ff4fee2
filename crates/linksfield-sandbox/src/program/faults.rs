//! The options for faults, limits and the control endpoint.

use std::time::Duration;

use crate::{FAULT_GRAMMAR, Fault, SandboxBuilder};
use clap::Args;

/// Options that make the sandbox misbehave.
#[derive(Args)]
#[command(next_help_heading = "Faults")]
pub(crate) struct FaultOptions {
    /// A rule that makes the sandbox misbehave, such as `csss.order_package: drop-after, first 1`.
    ///
    /// The option can be repeated. In the environment variable, each rule is on a line of its own.
    #[arg(
        long,
        value_name = "RULE",
        env = "LINKSFIELD_SANDBOX_FAULT",
        value_delimiter = '\n',
        long_help = help()
    )]
    fault: Vec<Fault>,
    /// The seed of rules with a probability or a range of times. The same seed makes the same choices.
    #[arg(long, value_name = "NUMBER", default_value_t = 0, env = "LINKSFIELD_SANDBOX_FAULT_SEED")]
    fault_seed: u64,
    /// Refuses requests beyond the documented limits of a family with status 429: requests per second and per day, and
    /// concurrent connections.
    #[arg(long, env = "LINKSFIELD_SANDBOX_LIMITS")]
    limits: bool,
    /// By how many seconds the clock of the sandbox is ahead of that of the computer, when it checks the times of requests. A
    /// negative number means that it is behind.
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 0,
        allow_negative_numbers = true,
        env = "LINKSFIELD_SANDBOX_CLOCK_SKEW"
    )]
    clock_skew: i64,
    /// How many seconds a token is valid after its login. Default: until the end of the program.
    #[arg(long, value_name = "SECONDS", env = "LINKSFIELD_SANDBOX_TOKEN_LIFETIME")]
    token_lifetime: Option<u64>,
    /// How many requests can use a token before it expires. Default: any number.
    #[arg(long, value_name = "NUMBER", env = "LINKSFIELD_SANDBOX_TOKEN_USES")]
    token_uses: Option<u64>,
    /// Serves the control endpoint `/_sandbox/`, with which other programs on this computer add faults and read what was
    /// received.
    #[arg(long, env = "LINKSFIELD_SANDBOX_CONTROL")]
    control: bool,
}

fn help() -> String {
    format!(
        "A rule that makes the sandbox misbehave, such as `csss.order_package: drop-after, first 1`.\n\nThe option can \
         be repeated. In the environment variable, each rule is on a line of its own.\n\n{FAULT_GRAMMAR}"
    )
}

impl FaultOptions {
    /// Returns the builder with these settings.
    pub(crate) fn apply(self, mut builder: SandboxBuilder) -> SandboxBuilder {
        for fault in self.fault {
            builder = builder.fault(fault);
        }
        if let Some(seconds) = self.token_lifetime {
            builder = builder.token_lifetime(Duration::from_secs(seconds));
        }
        if let Some(uses) = self.token_uses {
            builder = builder.token_uses(uses);
        }
        builder
            .fault_seed(self.fault_seed)
            .limits(self.limits)
            .clock_skew(self.clock_skew)
            .control(self.control)
    }
}
