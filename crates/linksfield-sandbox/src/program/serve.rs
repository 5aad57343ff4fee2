//! Runs the sandbox until Ctrl-C.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::{Sandbox, SandboxBuilder, StartError};
use clap::Args;

use super::faults::FaultOptions;
use super::output::OutputOptions;
use super::pushes::PushOptions;
use super::stage::StageOptions;

#[derive(Args)]
pub(crate) struct Serve {
    /// The address and port on which the sandbox listens.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = crate::ADDRESS,
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
    stage: StageOptions,
    #[command(flatten)]
    faults: FaultOptions,
    #[command(flatten)]
    output: OutputOptions,
    #[command(flatten)]
    pushes: PushOptions,
}

fn parse_credential(text: &str) -> Result<(String, String, String), String> {
    let parsed = text.split_once('=').and_then(|(name, value)| {
        let (family, name) = name.split_once('.')?;
        Some((family.to_owned(), name.to_owned(), value.to_owned()))
    });
    parsed.ok_or_else(|| "expected FAMILY.NAME=VALUE, such as csss.access_code=P000270".to_owned())
}

pub(crate) async fn serve(serve: Serve) -> Result<ExitCode, String> {
    let (printer, observe) = serve.output.start();
    let mut builder: SandboxBuilder = Sandbox::builder()
        .bind(serve.bind)
        .page(!serve.output.no_page)
        .show_sensitive(serve.output.show_sensitive)
        .observe(observe);
    if let Some(folder) = serve.spec {
        builder = builder.spec_dir(folder);
    }
    for (family, name, value) in serve.credential {
        builder = builder.credential(family, name, value);
    }
    builder = serve.stage.apply(builder);
    builder = serve.pushes.apply(builder);
    builder = serve.faults.apply(builder);
    let sandbox = builder.start().await.map_err(|error| not_started(serve.bind, &error))?;
    // Before the start is printed, so that a program that waits for the start can stop the sandbox.
    let stop = Stop::listen()?;
    printer.listening(&sandbox);
    stop.requested().await?;
    drop(sandbox);
    printer.stopped();
    Ok(ExitCode::SUCCESS)
}

/// Returns the message for a sandbox that cannot start.
fn not_started(bind: SocketAddr, error: &StartError) -> String {
    match error {
        StartError::Bind(cause) if cause.kind() == ErrorKind::AddrInUse => format!(
            "port {} of {} is in use, perhaps by another sandbox; stop the other program, or choose another port with \
             `--bind {}`. Port 0 takes a free port, which is printed",
            bind.port(),
            bind.ip(),
            SocketAddr::new(bind.ip(), 0)
        ),
        StartError::Bind(cause) => format!(
            "cannot listen on {bind}: {cause}; choose another address with `--bind`, such as `--bind 127.0.0.1:0`"
        ),
        error => error.to_string(),
    }
}

/// Waits for Ctrl-C, or for the signal with which service managers stop a program.
#[cfg(unix)]
struct Stop(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
impl Stop {
    /// Begins to listen for the signals.
    fn listen() -> Result<Self, String> {
        use tokio::signal::unix::{SignalKind, signal};
        let listen =
            |kind| signal(kind).map_err(|error| format!("cannot wait for Ctrl-C: {error}"));
        Ok(Self(listen(SignalKind::interrupt())?, listen(SignalKind::terminate())?))
    }

    async fn requested(mut self) -> Result<(), String> {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
        Ok(())
    }
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
struct Stop;

#[cfg(not(unix))]
impl Stop {
    fn listen() -> Result<Self, String> {
        Ok(Self)
    }

    async fn requested(self) -> Result<(), String> {
        tokio::signal::ctrl_c().await.map_err(|error| format!("cannot wait for Ctrl-C: {error}"))
    }
}
