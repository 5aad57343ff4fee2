//! The options about the pushes that the sandbox sends while it runs.

use std::time::Duration;

use crate::{KEY_ID, PushReceiver, PushSchedule, SECRET, SandboxBuilder};
use clap::Args;

#[derive(Args)]
#[command(next_help_heading = "Pushes")]
pub(crate) struct PushOptions {
    /// The URL of a receiver, which begins with `http://`. The sandbox sends pushes to the receiver after changes of
    /// its world.
    ///
    /// The option can be repeated with the name of a family or a kind of push in front, such as
    /// `notification.async_result=http://127.0.0.1:8080/results`, to send these pushes to another URL.
    #[arg(long, value_name = "[NAME=]URL")]
    push_to: Vec<String>,
    /// The secret or key that signs the pushes.
    #[arg(
        long,
        value_name = "SECRET",
        default_value = SECRET,
        env = "LINKSFIELD_SANDBOX_PUSH_SECRET",
        hide_env_values = true
    )]
    push_secret: String,
    /// The id of the key that signs the pushes, for signature schemes that send one.
    #[arg(long, value_name = "ID", default_value = KEY_ID)]
    push_key_id: String,
    /// The seconds after which a push is sent again that the receiver has not acknowledged. Each further pause is twice
    /// as long, up to an hour. After 30 more attempts, or after 24 hours, the push is dropped.
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 10.0,
        value_parser = parse_seconds
    )]
    push_retry_after: f64,
}

fn parse_seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| (0.001..=86_400.0).contains(seconds));
    seconds.ok_or_else(|| "expected a number of seconds from 0.001 to 86400".to_owned())
}

impl PushOptions {
    /// Sets the receivers of a sandbox.
    pub(crate) fn apply(self, mut builder: SandboxBuilder) -> SandboxBuilder {
        let schedule = PushSchedule::new().first(Duration::from_secs_f64(self.push_retry_after));
        for written in self.push_to {
            // A URL can contain `=`, and a name cannot contain `:`.
            let named = written.split_once('=').filter(|(name, _)| !name.contains([':', '/']));
            let (name, url) =
                named.map_or((None, written.as_str()), |(name, url)| (Some(name), url));
            let receiver = PushReceiver::new(url)
                .secret(self.push_secret.as_str())
                .key_id(self.push_key_id.as_str())
                .schedule(schedule.clone());
            builder = match name {
                Some(name) => builder.push_only_to(name, receiver),
                None => builder.push_to(receiver),
            };
        }
        builder
    }
}
