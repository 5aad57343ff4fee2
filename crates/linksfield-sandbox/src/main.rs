//! The program `linksfield-sandbox`: runs the sandbox, or sends pushes to a receiver.

use std::fs;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use linksfield_sandbox::{KEY_ID, Push, Received, SECRET, Sandbox, SandboxBuilder, embedded_spec};
use linksfield_spec::Spec;

/// Appears at the end of `--help`.
const EXAMPLES: &str = "\
Examples:
  Serve every family on 127.0.0.1:7676:
    linksfield-sandbox

  Serve on port 8000, and accept another access code for CSSS:
    linksfield-sandbox --bind 127.0.0.1:8000 --credential csss.access_code=P000999

  Send one push of each kind to a receiver:
    linksfield-sandbox push --to http://127.0.0.1:8080/linksfield";

/// Appears at the end of `push --help`.
const PUSH_EXAMPLES: &str = "\
Examples:
  Send the documented example of one kind:
    linksfield-sandbox push recharge_success --to http://127.0.0.1:8080/linksfield

  Send a body from a file, signed with another secret:
    linksfield-sandbox push recharge_success --body push.json --secret another-secret \
--to http://127.0.0.1:8080/linksfield";

/// Runs a local server that behaves like the documented Linksfield APIs.
///
/// The sandbox checks the method, path, parameters and signature of each request. It responds to a valid
/// request with the documented example, and to any other request with a message that states what is wrong.
/// It prints the base URL of each family, and one line for each request. It needs no account and no network.
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: Serve,
}

#[derive(Subcommand)]
enum Command {
    /// Sends signed pushes to a receiver.
    ///
    /// The command prints the kind, the status and the body of each response. It exits with an error if a
    /// receiver cannot be reached, or responds with a status outside 200 to 299.
    #[command(after_help = PUSH_EXAMPLES)]
    Push(Pushing),
}

#[derive(Args)]
struct Serve {
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
}

#[derive(Args)]
struct Pushing {
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

fn parse_credential(text: &str) -> Result<(String, String, String), String> {
    let parsed = text.split_once('=').and_then(|(name, value)| {
        let (family, name) = name.split_once('.')?;
        Some((family.to_owned(), name.to_owned(), value.to_owned()))
    });
    parsed.ok_or_else(|| "expected FAMILY.NAME=VALUE, such as csss.access_code=P000270".to_owned())
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
    say(&format!(
        "Unless --credential sets another value, secrets are `{SECRET}`, and private keys are the RSA key of the \
         sandbox. Press Ctrl-C to stop."
    ));
    tokio::signal::ctrl_c().await.map_err(|error| format!("cannot wait for Ctrl-C: {error}"))?;
    Ok(ExitCode::SUCCESS)
}

/// Sends pushes one after the other, and prints the response to each.
async fn push(pushing: Pushing) -> Result<ExitCode, String> {
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

/// Prints a line. An error is ignored, because a closed output must not stop the server.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

fn log(received: &Received) {
    say(&received.summary());
}
