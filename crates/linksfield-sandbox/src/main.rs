//! The sandbox as a program.

use std::fs;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use linksfield_sandbox::{KEY_ID, Push, Received, SECRET, Sandbox, SandboxBuilder, embedded_spec};
use linksfield_spec::Spec;

/// A server that behaves as the documented Linksfield APIs.
///
/// It checks method, path, parameters and signature of each request, and responds with the documented
/// example. It needs no account and no network.
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: Serve,
}

#[derive(Subcommand)]
enum Command {
    /// Sends a signed push to a receiver, or one of each kind.
    Push(Pushing),
}

#[derive(Args)]
struct Serve {
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

#[derive(Args)]
struct Pushing {
    /// The kind, such as `recharge_success`. Without it, one of each kind is sent.
    kind: Option<String>,
    /// The address of the receiver, with `http`.
    #[arg(long, value_name = "URL")]
    to: String,
    /// A file with the body; without it the documented example is sent, or one made from the documented
    /// members.
    #[arg(long, value_name = "FILE", requires = "kind")]
    body: Option<PathBuf>,
    /// The documented example of that name as the body.
    #[arg(long, value_name = "NAME", requires = "kind", conflicts_with = "body")]
    example: Option<String>,
    /// The secret or key that signs.
    #[arg(long, default_value = SECRET, env = "LINKSFIELD_SANDBOX_SECRET", hide_env_values = true)]
    secret: String,
    /// The id of the key, for schemes that name one.
    #[arg(long, value_name = "ID", default_value = KEY_ID)]
    key_id: String,
    /// Leave the signature empty.
    #[arg(long)]
    unsigned: bool,
    /// A spec folder in place of the embedded spec.
    #[arg(long, value_name = "DIR", env = "LINKSFIELD_SANDBOX_SPEC")]
    spec: Option<PathBuf>,
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
    let outcome = match cli.command {
        None => serve(cli.serve).await,
        Some(Command::Push(pushing)) => push(pushing).await,
    };
    outcome.unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::FAILURE
    })
}

async fn serve(serve: Serve) -> Result<ExitCode, String> {
    let mut builder: SandboxBuilder = Sandbox::builder().bind(serve.bind).observe(log);
    if let Some(folder) = serve.spec {
        builder = builder.spec_dir(folder);
    }
    for (family, name, value) in serve.credential {
        builder = builder.credential(family, name, value);
    }
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
    say(&format!("secrets are `{SECRET}` unless --credential says otherwise; Ctrl-C stops"));
    tokio::signal::ctrl_c().await.map_err(|error| format!("cannot wait for Ctrl-C: {error}"))?;
    Ok(ExitCode::SUCCESS)
}

/// Sends pushes one after the other, and prints the response of the receiver to each.
async fn push(pushing: Pushing) -> Result<ExitCode, String> {
    let spec = match &pushing.spec {
        Some(folder) => Spec::load(folder).map(|(spec, _)| spec),
        None => embedded_spec(),
    }
    .map_err(|error| format!("the spec is wrong:\n{error}"))?;
    let kinds = match &pushing.kind {
        Some(kind) => vec![kind.clone()],
        None => Push::kinds(&spec),
    };
    let mut all_taken = true;
    for kind in kinds {
        let push = make(&spec, &kind, &pushing)?;
        let response = push.send(&pushing.to).await.map_err(|error| error.to_string())?;
        say(&format!("{} {} {}", push.kind(), response.status, response.body.trim()));
        all_taken &= (200..300).contains(&response.status);
    }
    Ok(if all_taken { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

/// Prints a line. That nobody reads it any more must not stop the server.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

fn log(received: &Received) {
    say(&received.summary());
}
