//! Sends pushes to a receiver.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::{KEY_ID, Push, SECRET, embedded_spec};
use clap::Args;
use linksfield_spec::Spec;

use super::say;

/// Appears at the end of `push --help`.
pub(crate) const PUSH_EXAMPLES: &str = "\
Examples:
  Send the documented example of one kind:
    linksfield-sandbox push recharge_success --to http://127.0.0.1:8080/linksfield

  Send a body from a file, signed with another secret:
    linksfield-sandbox push recharge_success --body push.json --secret another-secret \
--to http://127.0.0.1:8080/linksfield";

#[derive(Args)]
pub(crate) struct Pushing {
    /// The kind of push, such as `recharge_success`. Default: one push of each kind.
    kind: Option<String>,
    /// The URL of the receiver, which begins with `http://`.
    #[arg(long, value_name = "URL")]
    to: String,
    /// A file with the body to send. Default: the first documented example, or a body made from the
    /// documented fields if no example is valid JSON.
    #[arg(long, value_name = "FILE", requires = "kind")]
    body: Option<PathBuf>,
    /// The name of the documented example to send.
    #[arg(long, value_name = "NAME", requires = "kind", conflicts_with = "body")]
    example: Option<String>,
    /// The secret or key that signs the pushes.
    #[arg(long, default_value = SECRET, env = "LINKSFIELD_SANDBOX_SECRET", hide_env_values = true)]
    secret: String,
    /// The id of the key, for signature schemes that send one.
    #[arg(long, value_name = "ID", default_value = KEY_ID)]
    key_id: String,
    /// Sends the pushes with an empty signature.
    #[arg(long)]
    unsigned: bool,
    /// A folder with the specification that documents the pushes. Default: the built-in specification.
    #[arg(long, value_name = "DIR", env = "LINKSFIELD_SANDBOX_SPEC")]
    spec: Option<PathBuf>,
}

/// Sends pushes one after the other, and prints the response to each.
pub(crate) async fn push(pushing: Pushing) -> Result<ExitCode, String> {
    let spec = match &pushing.spec {
        Some(folder) => Spec::load(folder).map(|(spec, _)| spec),
        None => embedded_spec(),
    }
    .map_err(|error| format!("cannot load the specification:\n{error}"))?;
    let kinds = match &pushing.kind {
        Some(kind) => vec![kind.clone()],
        None => Push::kinds(&spec),
    };
    let mut all_accepted = true;
    for kind in kinds {
        let push = make(&spec, &kind, &pushing)?;
        let response = push.send(&pushing.to).await.map_err(|error| error.to_string())?;
        say(&format!("{} {} {}", push.kind(), response.status, response.body.trim()));
        all_accepted &= (200..300).contains(&response.status);
    }
    Ok(if all_accepted { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn make(spec: &Spec, kind: &str, pushing: &Pushing) -> Result<Push, String> {
    let mut builder = Push::builder(spec, kind)
        .map_err(|error| error.to_string())?
        .secret(&pushing.secret)
        .key_id(&pushing.key_id);
    if let Some(path) = &pushing.body {
        let body = fs::read_to_string(path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        builder = builder.body(body);
    }
    if let Some(name) = &pushing.example {
        builder = builder.example(name).map_err(|error| error.to_string())?;
    }
    if pushing.unsigned {
        builder = builder.unsigned();
    }
    builder.build().map_err(|error| error.to_string())
}
