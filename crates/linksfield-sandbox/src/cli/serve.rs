//! Runs the sandbox until Ctrl-C.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use linksfield_sandbox::{Received, SECRET, Sandbox, SandboxBuilder};

use super::pushes::PushOptions;
use super::say;
use super::stage::StageOptions;

#[derive(Args)]
pub(crate) struct Serve {
    /// The address and port on which the sandbox listens.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "127.0.0.1:7676",
        env = "LINKSFIELD_SANDBOX_BIND"
    )]
    bind: SocketAddr,
    /// A folder with the specification to serve. Default: the built-in specification.
    #[arg(long, value_name = "DIR", env = "LINKSFIELD_SANDBOX_SPEC")]
    spec: Option<PathBuf>,
    /// The value that the sandbox accepts for a credential, such as `csss.access_code=P000270`.
    ///
    /// The option can be repeated. The default is `sandbox-secret` for a secret, and the RSA key in
    /// `crates/linksfield-sandbox/src/sandbox_key.pem` for a private key. For any other credential, it is the
    /// example of the specification. A credential without an example accepts any value.
    #[arg(long, value_name = "FAMILY.NAME=VALUE", value_parser = parse_credential)]
    credential: Vec<(String, String, String)>,
    #[command(flatten)]
    pushes: PushOptions,
    #[command(flatten)]
    stage: StageOptions,
}

fn parse_credential(text: &str) -> Result<(String, String, String), String> {
    let parsed = text.split_once('=').and_then(|(name, value)| {
        let (family, name) = name.split_once('.')?;
        Some((family.to_owned(), name.to_owned(), value.to_owned()))
    });
    parsed.ok_or_else(|| "expected FAMILY.NAME=VALUE, such as csss.access_code=P000270".to_owned())
}

pub(crate) async fn serve(serve: Serve) -> Result<ExitCode, String> {
    let mut builder: SandboxBuilder = Sandbox::builder().bind(serve.bind).observe(log);
    if let Some(folder) = serve.spec {
        builder = builder.spec_dir(folder);
    }
    for (family, name, value) in serve.credential {
        builder = builder.credential(family, name, value);
    }
    builder = serve.pushes.apply(builder);
    builder = serve.stage.apply(builder);
    let sandbox = builder.start().await.map_err(|error| error.to_string())?;
    for family in &sandbox.spec().families {
        let calls = family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()).count();
        if calls > 0 {
            let ids = family.credentials.iter().filter(|(_, credential)| !credential.secret);
            let ids: String = ids
                .filter_map(|(id, _)| {
                    let expected = sandbox.credential(&family.id, id.as_str())?;
                    Some(format!(", {id} {expected}"))
                })
                .collect();
            let (id, url) = (&family.id, sandbox.base_url(&family.id));
            say(&format!("{id:>12}  {url}  ({calls} calls{ids})"));
        }
    }
    say(&format!(
        "Unless --credential sets another value, secrets are `{SECRET}`, and private keys are the RSA key of the \
         sandbox. Press Ctrl-C to stop."
    ));
    tokio::signal::ctrl_c().await.map_err(|error| format!("cannot wait for Ctrl-C: {error}"))?;
    Ok(ExitCode::SUCCESS)
}

fn log(received: &Received) {
    say(&received.summary());
}
