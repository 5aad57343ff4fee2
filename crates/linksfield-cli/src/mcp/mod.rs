//! `linksfield mcp`: the operations as tools for AI assistants, over the Model Context Protocol.
//!
//! The tools are made from the operation tables. Reads are offered as they are. A write is offered only if the operator
//! allows it by name, and is sent only after a dry run whose answer confirms it. Personal data is replaced with pseudonyms.

mod answer;
mod arguments;
mod compared;
mod cost;
mod lines;
mod names;
mod redact;
mod running;
mod schema;
mod server;
mod session;
mod tools;
mod used;
mod writes;

use std::sync::Arc;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use linksfield_api::{Decimal, FAMILIES, FamilyInfo, OperationInfo};
use rmcp::ServiceExt as _;

use crate::connection::Connection;
use crate::exit::Failure;
use crate::stop::Stop;

use self::lines::Lines;
use self::redact::Redactor;
use self::running::log;
use self::server::Server;
use self::session::{Limits, Session};
use self::tools::Tools;

const HELP: &str = "\
An assistant starts this program itself. Add it to the configuration of the assistant, which is usually a file with \
this form:

  {
    \"mcpServers\": {
      \"linksfield\": {
        \"command\": \"linksfield\",
        \"args\": [\"mcp\", \"csss\", \"--profile\", \"acme\"]
      }
    }
  }

Name the families that the assistant needs, such as `csss` above: the descriptions of all tools together are long, \
and an assistant chooses better among few. The credentials are those of the profile; see `linksfield profile \
--help`. To try it without an account, run `linksfield sandbox`, and use the profile `sandbox`. Messages for you are \
on the standard error output.

Reads are always offered. A write is offered only with --allow-write, for example:

  linksfield mcp csss --profile acme --allow-write csss.order_package --max-spend 20

A write needs two calls. The first sends nothing: it returns a description of the request, and a text that confirms \
this request once. Configure the assistant so that it asks you before it uses a tool that writes, because an \
assistant can make both calls by itself. A write is never repeated: if the assistant loses an answer, the same \
confirmation returns the same outcome again, and sends nothing. If the outcome is uncertain, no other write is sent \
before the tool `check_outcome` has found out what happened. For this check, the program reads the existing records \
before it sends a write, where the documentation describes which records show the outcome. Another program or person \
that makes a write for the same card meanwhile can make the check wrong, so the answer states what was compared and \
what was not.

Ctrl-C or SIGTERM waits for the write that is being sent, and begins no further call. The outcome is on the standard \
error output. A second signal interrupts the write, and states that its outcome is uncertain.

The limits hold for one session. An assistant that starts this program again begins a new session.

What a write costs is decided by Linksfield, and not by this program. --max-spend limits the amounts that the \
parameters of writes state, whatever their currency is. Every parameter that is a decimal number counts as an \
amount, and once for each item of the longest list in the parameters, such as the cards of an order. For a write \
without such a parameter, the cost is unknown, and --allow-unknown-cost is required.

Card numbers, phone numbers, addresses, texts of messages and everything that the documentation does not describe \
are hidden, unless you add --show-personal-data. The assistant sees pseudonyms such as `iccid-1` and can use them in \
calls. In texts that people write, such as remarks, these values are replaced if the session has seen them; long \
numbers, e-mail addresses, activation codes, and the user and query of URLs are hidden. Names of people in such \
texts are not recognised. Identifiers such as those of orders are shown. What you type yourself, the assistant sees. \
Secrets are never shown.";

pub(crate) fn command() -> Command {
    let names = FAMILIES.iter().map(|family| family.name());
    let arg = |name: &'static str| Arg::new(name).long(name);
    Command::new("mcp")
        .about("Offer the operations to AI assistants as tools, over the Model Context Protocol")
        .after_long_help(HELP)
        .arg(
            Arg::new("families")
                .value_name("FAMILY")
                .num_args(0..)
                .value_parser(PossibleValuesParser::new(names))
                .help("The families to offer. Default: all whose credentials are set"),
        )
        .arg(
            arg("allow-write")
                .value_name("OPERATION")
                .action(ArgAction::Append)
                .help("Offer a write, such as `csss.order_package`. Can be repeated"),
        )
        .arg(
            arg("max-writes")
                .value_name("COUNT")
                .value_parser(value_parser!(u64).range(1..))
                .default_value("1")
                .help("The most writes of a session. Writes that were not executed do not count"),
        )
        .arg(
            arg("max-spend")
                .value_name("AMOUNT")
                .value_parser(amount)
                .allow_hyphen_values(true)
                .help("The most that the amounts in the parameters of all writes of a session may add up to"),
        )
        .arg(
            arg("allow-unknown-cost")
                .action(ArgAction::SetTrue)
                .help("Allow writes whose parameters state no amount"),
        )
        .arg(
            arg("show-personal-data")
                .action(ArgAction::SetTrue)
                .help("Show card numbers, phone numbers, texts of messages and undocumented values to the assistant"),
        )
        .arg(
            arg("max-answer")
                .value_name("BYTES")
                .value_parser(value_parser!(u32).range(1000..=10_000_000))
                .default_value("24000")
                .help("The length of a response at which it is cut"),
        )
}

/// Reads an amount of money.
fn amount(text: &str) -> Result<Decimal, String> {
    match Decimal::from_str_exact(text) {
        Ok(amount) if amount >= Decimal::ZERO => Ok(amount),
        _ => Err("expected an amount such as `20` or `12.50`".to_owned()),
    }
}

/// Runs the command until the assistant closes the connection.
///
/// # Errors
///
/// [`Failure`] if the arguments are wrong, if no family has credentials, or if the connection fails.
pub(crate) async fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    let is_set = |name: &str| arguments.get_flag(name);
    let limits = Limits {
        writes: arguments.get_one("max-writes").copied().unwrap_or(1),
        spend: arguments.get_one("max-spend").copied(),
        unknown_cost: is_set("allow-unknown-cost"),
    };
    let writes = writes(arguments, &limits)?;
    let connections = connections(arguments)?;
    for write in &writes {
        let is_offered = connections.iter().any(|(connection, _)| {
            write
                .full_name()
                .split_once('.')
                .is_some_and(|(family, _)| family == connection.family.name())
        });
        if !is_offered {
            return Err(Failure::Usage(format!(
                "--allow-write {}: its family is not offered",
                write.full_name()
            )));
        }
    }
    let hides = !is_set("show-personal-data");
    let tools = tools(&connections, &writes, hides)?;
    let secrets = connections.iter().flat_map(|(connection, _)| connection.secrets()).collect();
    let most = arguments.get_one::<u32>("max-answer").copied().unwrap_or(24_000);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    log(&format!("{} tools, {} of them writes", tools.list.len(), writes.len()));
    let server = Server::new(tools, Redactor::new(hides, secrets), Session::new(limits), most);
    serve(server).await
}

/// Serves the assistant until it closes the connection, or until a signal stops the program.
///
/// # Errors
///
/// [`Failure`] if the connection fails, or if a second signal interrupts a write.
async fn serve(server: Server) -> Result<(), Failure> {
    let mut signals = Stop::listen()?;
    let (mut lines, connection) = Lines::start();
    let running = tokio::select! {
        running = server.clone().serve(connection) => running,
        () = signals.requested() => return Ok(()),
    };
    let running = match running {
        Ok(running) => running,
        Err(error) => {
            lines.written().await;
            return Err(Failure::Other(format!(
                "the assistant did not open a session: {error}. This program is started by an assistant; see \
                 `linksfield mcp --help`"
            )));
        }
    };
    let mut waiting = std::pin::pin!(running.waiting());
    let mut ended = None;
    let mut is_stopping = false;
    tokio::select! {
        result = &mut waiting => ended = Some(result),
        () = signals.requested() => {
            is_stopping = true;
            stop(&server);
        }
    }
    // The write that is being sent is finished. A second signal interrupts it.
    let rest = async {
        server.finish().await;
        lines.end_input();
        let result = match ended {
            Some(result) => result,
            None => waiting.await,
        };
        lines.written().await;
        result
    };
    let mut rest = std::pin::pin!(rest);
    loop {
        tokio::select! {
            result = &mut rest => return result.map(|_| ()).map_err(Failure::other),
            () = signals.requested() => {
                if is_stopping {
                    return interrupted(&server);
                }
                is_stopping = true;
                stop(&server);
            }
        }
    }
}

/// Begins no further call.
fn stop(server: &Server) {
    if let Some(write) = server.stop() {
        log(&format!(
            "stopping after {}, which is being sent. To interrupt it, send the signal again",
            write.full_name()
        ));
    }
}

/// Reports the write that a second signal interrupts.
///
/// # Errors
///
/// [`Failure::Other`] if a write is being sent.
fn interrupted(server: &Server) -> Result<(), Failure> {
    let Some(write) = server.stop() else { return Ok(()) };
    let check = match write.outcome_check() {
        Some(check) => format!("to find out, use {check}"),
        None => "no operation is known to show the outcome, so ask Linksfield".to_owned(),
    };
    Err(Failure::Other(format!(
        "{}: uncertain: it was interrupted, and may have been executed. Do not send it again before a check: {check}",
        write.full_name()
    )))
}

/// Returns the writes that the operator allows.
///
/// # Errors
///
/// [`Failure::Usage`] if a name is wrong, or if a limit of the cost is missing.
fn writes(arguments: &ArgMatches, limits: &Limits) -> Result<Vec<&'static OperationInfo>, Failure> {
    let given = arguments.get_many::<String>("allow-write").into_iter().flatten();
    let mut writes: Vec<&'static OperationInfo> = Vec::new();
    for given in given {
        let write = names::write(given)?;
        let name = write.full_name();
        match cost::is_stated(write) {
            true if limits.spend.is_none() => {
                return Err(Failure::Usage(format!(
                    "{name} states amounts of money: add --max-spend AMOUNT, the most that a session may spend"
                )));
            }
            false if !limits.unknown_cost => {
                return Err(Failure::Usage(format!(
                    "{name} states no amount, so that its cost is unknown: add --allow-unknown-cost to offer it \
                     nevertheless"
                )));
            }
            _ => {}
        }
        if !writes.iter().any(|known| known.full_name() == name) {
            writes.push(write);
        }
    }
    Ok(writes)
}

type Connected = (Connection, linksfield_api::AnyClient);

/// Connects the families that are asked for, or all whose credentials are set.
///
/// # Errors
///
/// [`Failure`] if a family that is asked for has no credentials, or if no family has them.
fn connections(arguments: &ArgMatches) -> Result<Vec<Connected>, Failure> {
    let given: Vec<&String> =
        arguments.get_many::<String>("families").into_iter().flatten().collect();
    if arguments.contains_id("base-url") && given.len() != 1 {
        return Err(Failure::Usage(
            "--base-url is the URL of one family: name one FAMILY".to_owned(),
        ));
    }
    let is_chosen = |family: &&'static FamilyInfo| {
        given.is_empty() || given.iter().any(|name| *name == family.name())
    };
    let mut connections = Vec::new();
    for family in FAMILIES.iter().copied().filter(is_chosen) {
        let connection = Connection::new(family, arguments)?;
        match connection.client() {
            Ok(client) => connections.push((connection, client)),
            Err(failure) if given.is_empty() => {
                let reason = failure.to_string();
                let reason = reason.lines().next().unwrap_or_default();
                log(&format!("{} is left out: {reason}", family.name()));
            }
            Err(failure) => return Err(failure),
        }
    }
    match connections.is_empty() {
        true => Err(Failure::Usage(
            "no family has credentials, so that there is nothing to offer. `linksfield profile set NAME FAMILY` stores \
             credentials; then add `--profile NAME`. `--profile sandbox` needs no account"
                .to_owned(),
        )),
        false => Ok(connections),
    }
}

fn tools(
    connections: &[Connected],
    writes: &[&'static OperationInfo],
    hides: bool,
) -> Result<Tools, Failure> {
    let mut tools = Tools::default();
    for named in names::all() {
        let operation = named.operation;
        let is_allowed = !operation.effect().is_write()
            || writes.iter().any(|write| write.full_name() == operation.full_name());
        let mut connected =
            connections.iter().filter(|(known, _)| known.family.name() == named.family.name());
        if let (true, Some((connection, client))) = (is_allowed, connected.next()) {
            let bound = client.operation(operation.name).map_err(Failure::usage)?;
            let server: Arc<str> = connection.server().into();
            tools.add(named.tool, bound, (named.family, server), hides);
        }
    }
    if !writes.is_empty() {
        tools.add_check();
    }
    Ok(tools)
}
