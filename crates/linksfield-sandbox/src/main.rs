//! The sandbox as a program.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use linksfield_sandbox::{Received, SECRET, Sandbox, SandboxBuilder};

/// A server that behaves as the documented Linksfield APIs.
///
/// It checks method, path, parameters and signature of each request, and answers with the documented
/// example. It needs no account and no network.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    /// Where to listen.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "127.0.0.1:7676",
        env = "LINKSFIELD_SANDBOX_BIND"
    )]
    bind: SocketAddr,
    /// A spec folder to serve in place of the embedded spec.
    #[arg(long, value_name = "DIR", env = "LINKSFIELD_SANDBOX_SPEC")]
    spec: Option<PathBuf>,
    /// What to expect for a credential, such as `csss.access_code=P000270`; may be repeated.
    ///
    /// Defaults: the example of the spec, and `sandbox-secret` for secrets.
    #[arg(long, value_name = "FAMILY.NAME=VALUE", value_parser = parse_credential)]
    credential: Vec<(String, String, String)>,
}

fn parse_credential(text: &str) -> Result<(String, String, String), String> {
    let parsed = text.split_once('=').and_then(|(name, value)| {
        let (family, name) = name.split_once('.')?;
        Some((family.to_owned(), name.to_owned(), value.to_owned()))
    });
    parsed.ok_or_else(|| "write it as FAMILY.NAME=VALUE".to_owned())
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut builder: SandboxBuilder = Sandbox::builder().bind(cli.bind).observe(log);
    if let Some(folder) = cli.spec {
        builder = builder.spec_dir(folder);
    }
    for (family, name, value) in cli.credential {
        builder = builder.credential(family, name, value);
    }
    let sandbox = match builder.start().await {
        Ok(sandbox) => sandbox,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    for family in &sandbox.spec().families {
        let calls = family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()).count();
        println!("{:>12}  {}  ({calls} calls)", family.id, sandbox.base_url(&family.id));
    }
    println!("secrets are `{SECRET}` unless --credential says otherwise; Ctrl-C stops");
    if let Err(error) = tokio::signal::ctrl_c().await {
        eprintln!("error: cannot wait for Ctrl-C: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// One line for each request. Bodies are not shown: they may be of real customers.
fn log(received: &Received) {
    let call = received.call.as_deref().unwrap_or("-");
    let outcome = received.refusal.as_deref().unwrap_or("ok");
    println!("{} {} {call} {outcome}", received.method, received.path);
}
