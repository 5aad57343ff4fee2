//! `linksfield proxy`: serves all operations on loopback for programs in other languages. The programs send plain JSON.
//! The proxy adds credentials and signatures, keeps limits, and states the outcome of each call in a header.
//!
//! The operations are those of the tables of the client, so that nothing here is written for a particular operation.

mod access;
mod answer;
mod arguments;
mod call;
mod listing;
mod log;
mod parameters;
mod problem;
mod queue;
mod route;
mod running;
mod server;
mod token;

use std::io::{ErrorKind, Write as _};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use clap::ArgMatches;
use linksfield_api::{AnyClient, FamilyInfo};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

use crate::connection::Connection;
use crate::exit::{FAILED, Failure, UNCERTAIN};
use crate::output;
use crate::stop::Stop;

use self::access::{Access, Writes};
use self::arguments::Settings;
use self::log::Log;
use self::queue::Queue;
use self::route::Template;
use self::running::Running;
use self::token::Place;

pub(crate) use self::arguments::command;

/// How long a program can take for the headers of a request, and how long a connection can be idle. HTTP clients usually close
/// idle connections earlier, so that no request meets a connection that the proxy is closing.
const IDLE: Duration = Duration::from_secs(120);

/// How long responses can still be written after the last call has ended.
const GRACE: Duration = Duration::from_secs(2);

/// What all requests share.
struct Proxy {
    families: Vec<Served>,
    access: Access,
    writes: Writes,
    running: Running,
    log: Log,
}

/// A family that the proxy serves, with the client that all its calls share.
struct Served {
    client: AnyClient,
    templates: Vec<Template>,
    queue: Queue,
}

impl Served {
    /// Returns whether a path below the family is that of the login, or its name.
    fn is_login(&self, path: &[&str]) -> bool {
        let facts = &self.client.info().facts;
        let Some(login) = &facts.login else { return false };
        let server = facts.servers.get(login.server).filter(|_| facts.servers.len() > 1);
        let server = server.map(|server| server.name);
        let own = server.into_iter().chain(login.path.split('/').filter(|part| !part.is_empty()));
        own.eq(path.iter().copied()) || matches!(path, ["login"])
    }
}

/// Runs the proxy until it is asked to stop.
///
/// # Errors
///
/// [`Failure`] if the arguments, the credentials or the address prevent it, or if calls were interrupted.
pub(crate) async fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    let settings = Settings::read(arguments)?;
    let is_json = output::is_json(arguments);
    let families = served(arguments, &settings)?;
    check_writes(&settings.writes, &families)?;
    let (token, place) = match settings.has_token {
        true => {
            let (token, place) = token::token(settings.token_file.as_ref())?;
            (Some(token), Some(place))
        }
        false => (None, None),
    };
    let listener = TcpListener::bind(settings.listen);
    let listener = listener.await.map_err(|error| not_bound(settings.listen, &error))?;
    let address = listener.local_addr().map_err(Failure::other)?;
    // Before the start is printed, so that a program that waits for the start can stop the proxy.
    let mut signals = Stop::listen()?;
    let hosts = settings.hosts;
    let access = Access { token, hosts, is_remote: settings.is_remote };
    let (running, log) = (Running::new(), Log::start(is_json));
    let proxy = Arc::new(Proxy { families, access, writes: settings.writes, running, log });
    print_start(&proxy, address, place.as_ref(), is_json);
    let (stop, stopped) = watch::channel(());
    let (open, mut closed) = mpsc::channel(1);
    let shared = Arc::clone(&proxy);
    let answer = move |request| {
        let proxy = Arc::clone(&shared);
        async move { server::respond(&proxy, request).await }
    };
    tokio::spawn(crate::server::accept(listener, answer, IDLE, stopped, open));
    signals.requested().await;
    let calls = proxy.running.stop();
    drop(stop);
    if calls > 0 {
        let note = format!(
            "Stopping. Calls that are still running: {calls}. To interrupt them, press Ctrl-C again."
        );
        proxy.log.note("stopping", &note);
    }
    tokio::select! {
        () = proxy.running.ended() => {
            // Responses are written until all connections are closed.
            let _ = tokio::time::timeout(GRACE, closed.recv()).await;
        }
        () = signals.requested() => {}
    }
    let interrupted = proxy.running.calls();
    for (operation, begun) in &interrupted {
        proxy.log.interrupted(operation, *begun);
    }
    proxy.log.finish(interrupted.len());
    if interrupted.is_empty() {
        return Ok(());
    }
    // With JSON, the last line of the log states it.
    if !is_json {
        note!("error: {}", log::not_completed(interrupted.len()));
    }
    let is_uncertain = interrupted.iter().any(|(operation, _)| operation.effect().is_write());
    Err(Failure::Reported(if is_uncertain { UNCERTAIN } else { FAILED }))
}

/// Creates the clients of the families that the arguments name, or of all families with credentials.
fn served(arguments: &ArgMatches, settings: &Settings) -> Result<Vec<Served>, Failure> {
    let connection = |family: &'static FamilyInfo| Connection::new(family, arguments);
    let mut connections = Vec::new();
    for family in settings.families() {
        let connection = connection(family)?;
        if settings.are_families_named() || connection.has_credentials() {
            connections.push(connection);
        }
    }
    if connections.is_empty() {
        return Err(Failure::Usage(
            "no family has credentials: name a family to see what is missing, such as `linksfield proxy csss`, or add \
             `--profile sandbox`"
                .to_owned(),
        ));
    }
    if connections.len() > 1 && arguments.get_one::<String>("base-url").is_some() {
        return Err(Failure::Usage(
            "--base-url is the URL of one family: name the family, such as `linksfield proxy csss --base-url URL`".to_owned(),
        ));
    }
    let served = |connection: Connection| {
        let family = connection.family;
        Ok(Served {
            client: connection
                .client_with(|builder| builder.limits(family.limits().and(settings.limits)))?,
            templates: Template::all(family),
            queue: Queue::new(settings.concurrency, settings.queue),
        })
    };
    connections.into_iter().map(served).collect()
}

/// Refuses a permission that has no effect, because the proxy does not serve the family of the write.
fn check_writes(writes: &Writes, families: &[Served]) -> Result<(), Failure> {
    let Writes::Named(names) = writes else { return Ok(()) };
    let infos = || families.iter().map(|served| served.client.info());
    let is_served =
        |name: &str| infos().any(|info| info.operations.iter().any(|own| own.full_name() == name));
    let Some(name) = names.iter().find(|name| !is_served(name)) else { return Ok(()) };
    let family = name.split('.').next().unwrap_or_default();
    let served: Vec<_> = infos().map(FamilyInfo::name).collect();
    Err(Failure::Usage(format!(
        "--allow-write {name}: the proxy would not serve the family `{family}`, but only {}. Name the family too, such as \
         `linksfield proxy {} {family}`, or leave the permission out",
        served.join(", "),
        served.join(" ")
    )))
}

fn not_bound(address: SocketAddr, error: &std::io::Error) -> Failure {
    Failure::Other(match error.kind() {
        ErrorKind::AddrInUse => format!(
            "port {} of {} is in use, perhaps by another proxy; stop the other program, or choose another port with `--bind {}`. \
             Port 0 takes a free port, which is printed",
            address.port(),
            address.ip(),
            SocketAddr::new(address.ip(), 0)
        ),
        _ => format!("cannot listen on {address}: {error}; choose another address with `--bind`"),
    })
}

/// Prints that the proxy listens. An error is ignored, because a closed output must not stop the proxy.
fn print_start(proxy: &Proxy, address: SocketAddr, place: Option<&Place>, is_json: bool) {
    let url = format!("http://{address}");
    let names: Vec<_> = proxy.families.iter().map(|served| served.client.info().name()).collect();
    let operations = proxy.families.iter().flat_map(|served| served.client.info().operations);
    let writes = operations
        .filter(|operation| operation.effect().is_write() && proxy.writes.allow(operation));
    let writes: Vec<&str> = writes.map(|operation| operation.full_name()).collect();
    let text = match is_json {
        true => json!({
            "event": "listening",
            "url": url,
            "families": names,
            "writes": writes,
            "token": match place {
                Some(Place::File(_)) => "file",
                Some(Place::Variable) => "variable",
                None => "none",
            },
            "token_file": match place {
                Some(Place::File(path)) => Some(path.display().to_string()),
                _ => None,
            },
        })
        .to_string(),
        false => {
            let writes = match &proxy.writes {
                Writes::All => "all".to_owned(),
                Writes::Named(_) if writes.is_empty() => {
                    "none; --allow-write NAME allows one".to_owned()
                }
                Writes::Named(_) => writes.join(", "),
            };
            let token = match place {
                Some(Place::File(path)) => format!(
                    "send `Authorization: Bearer TOKEN`, with the text of {}",
                    path.display()
                ),
                Some(Place::Variable) => {
                    format!(
                        "send `Authorization: Bearer TOKEN`, with the text of {}",
                        token::VARIABLE
                    )
                }
                None => "none, so that every program and user of this machine can use the proxy"
                    .to_owned(),
            };
            format!(
                "Listening on {url}\nfamilies: {}\nwrites:   {writes}\ntoken:    {token}",
                names.join(", ")
            )
        }
    };
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}
