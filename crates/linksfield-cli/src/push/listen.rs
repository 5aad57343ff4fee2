//! `linksfield listen`: receives pushes on this machine, prints them, stores them and forwards them.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::{Arg, ArgMatches, Command, value_parser};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

use super::arrived::{self, Desk};
use super::{family, receiver, replay, sending, with_help};
use crate::exit::Failure;
use crate::output::Output;
use crate::server;
use crate::stop::Stop;

const EXAMPLES: &str = "\
Examples:
  linksfield --profile acme listen
  linksfield --profile acme listen --forward http://127.0.0.1:8080/linksfield
  linksfield --profile acme listen --store pushes
  linksfield listen replay pushes/FILE.http --to http://127.0.0.1:8080/linksfield

Without an account, in another terminal:
  linksfield --profile sandbox listen
  linksfield sandbox push mall_message_push --to http://127.0.0.1:7677/
";

/// The default address.
const ADDRESS: &str = "127.0.0.1:7677";

/// How long a sender can take for the headers of a request, and how long a connection can be idle. Anyone can reach a webhook
/// and keep connections open, and a connection of a push is not used for long.
const IDLE: Duration = Duration::from_secs(10);

/// How long the program waits for running requests after a signal to stop.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) fn command() -> Command {
    let command = Command::new("listen")
        .about("Receive pushes: verify, print, store and forward them, and send a stored one again")
        .long_about(
            "Receives pushes on this machine: verifies and prints them, stores them, and forwards them to another \
             program. Each push is acknowledged after all of that has succeeded; otherwise, its sender is told to try again. \
             A push that is not genuine is refused, and only its reason is printed.\n\n\
             The fields of most pushes tell the kind of the event. For the other kinds, append the name of the kind to \
             the URL that Linksfield calls, as in `/async_result`.\n\n\
             Pushes contain personal data, such as card numbers and the text of messages. They are printed in full.",
        )
        .args_conflicts_with_subcommands(true)
        .subcommand(replay::command())
        .arg(
            Arg::new("bind")
                .long("bind")
                .value_name("ADDRESS")
                .env("LINKSFIELD_LISTEN_BIND")
                .default_value(ADDRESS)
                .value_parser(value_parser!(SocketAddr))
                .help("The address and port. Port 0 takes a free port, which is printed"),
        )
        .arg(sending::url("forward", "Send each genuine push to this URL, and its response to the sender"))
        .arg(
            Arg::new("store")
                .long("store")
                .value_name("FOLDER")
                .value_parser(value_parser!(PathBuf))
                .help("Write each genuine push into a file in this folder, for `verify-push` and `listen replay`"),
        )
        .arg(
            Arg::new("count")
                .long("count")
                .value_name("PUSHES")
                .value_parser(value_parser!(u64).range(1..))
                .help("Stop after this number of pushes"),
        );
    with_help(command, EXAMPLES)
}

/// Runs the command until Ctrl-C.
///
/// # Errors
///
/// [`Failure`]
pub(super) async fn run(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    super::has_no_columns(output)?;
    let family = family(arguments)?;
    let receiver = receiver(family, arguments, |builder| builder)?;
    let folder = arguments.get_one::<PathBuf>("store").cloned();
    if let Some(folder) = &folder {
        let created = std::fs::create_dir_all(folder);
        created.map_err(|error| Failure::Other(format!("{}: {error}", folder.display())))?;
    }
    let bind = arguments.get_one::<SocketAddr>("bind").copied();
    let bind = bind.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 0)));
    let listener = TcpListener::bind(bind).await.map_err(|error| not_started(bind, &error))?;
    let address = listener.local_addr().map_err(Failure::other)?;
    let forward = arguments.get_one::<String>("forward").cloned();
    if forward.as_ref().is_some_and(|url| is_own(url, address)) {
        return Err(Failure::Usage(format!(
            "--forward is the address {address} of this program itself, which would receive each push without end"
        )));
    }
    let mut stop = Stop::listen()?;
    let (ended, mut end) = mpsc::channel(1);
    let count = arguments.get_one::<u64>("count").copied();
    let desk = Desk::new(family, receiver, output, folder, forward, count, ended)?;

    note!("Listening for events of {} on http://{address}/ (Ctrl-C stops)", family.name);
    for event in family.events.iter().filter(|event| !event.is_recognised) {
        note!("  {} at http://{address}/{}", event.name, event.name);
    }
    let desk = Arc::new(desk);
    let answer = move |request| arrived::answer(Arc::clone(&desk), request);
    let (stopping, stopped) = watch::channel(());
    let (open, mut closed) = mpsc::channel(1);
    tokio::spawn(server::accept(listener, answer, IDLE, stopped, open));
    let result = tokio::select! {
        () = stop.requested() => Ok(()),
        ended = end.recv() => ended.unwrap_or(Ok(())),
    };
    // Requests that have arrived are answered. A second Ctrl-C does not wait for them.
    drop(stopping);
    tokio::select! {
        _ = tokio::time::timeout(PATIENCE, closed.recv()) => {}
        () = stop.requested() => {}
    }
    result
}

/// Returns whether a URL leads to an address of this program.
fn is_own(url: &str, address: SocketAddr) -> bool {
    let Ok(url) = reqwest::Url::parse(url) else { return false };
    let host = url.host_str().unwrap_or_default();
    let ip = match host {
        "localhost" => Some(IpAddr::from([127, 0, 0, 1])),
        host => host.trim_matches(['[', ']']).parse().ok(),
    };
    let is_same = |ip: IpAddr| {
        let all = address.ip().is_unspecified();
        ip == address.ip() || ip.is_unspecified() || (all && ip.is_loopback())
    };
    url.port_or_known_default() == Some(address.port()) && ip.is_some_and(is_same)
}

fn not_started(bind: SocketAddr, error: &std::io::Error) -> Failure {
    Failure::Other(match error.kind() {
        ErrorKind::AddrInUse => format!(
            "port {} of {} is in use; choose another one with `--bind {}`. Port 0 takes a free port, which is printed",
            bind.port(),
            bind.ip(),
            SocketAddr::new(bind.ip(), 0)
        ),
        _ => format!("cannot listen on {bind}: {error}; choose another address with `--bind`"),
    })
}
