//! The arguments of `linksfield proxy`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use linksfield_api::{FAMILIES, FamilyInfo, Limits};

use super::access::Writes;
use super::token;
use crate::exit::Failure;
use crate::operation;

/// The address on which the proxy listens by default.
const ADDRESS: &str = "127.0.0.1:7679";

const ABOUT: &str = "\
Serves all operations on this machine, for programs in any language. A program sends plain JSON without a signature. The proxy \
adds credentials and signature, keeps the documented limits, and states the outcome of each call in a header.

Writes are refused unless an argument allows them. A program sends the token of the proxy, because every user of this machine \
can reach the address. Pages in a browser are refused.";

/// Appears at the end of `--help`.
const HELP: &str = "\
How to call:
  POST /FAMILY/OPERATION         a JSON object with all parameters
  GET /FAMILY/OPERATION?QUERY    the same, if the documented method is GET
  METHOD /FAMILY/PATH            as documented
  GET /  GET /FAMILY             the operations, and their parameters

  $ linksfield proxy --profile sandbox &
  $ curl http://127.0.0.1:7679/csss/query_device \\
      -H \"Authorization: Bearer $(cat ~/.config/linksfield/proxy-token)\" \\
      -H 'Content-Type: application/json' -d '{\"device_id\":\"89852022018041800192\"}'

A client that was generated from the OpenAPI documents works with the URL of the proxy as its base URL, without \
a signer. Fields that a signer fills are accepted and replaced.

The response has the status and the body of the server, and these headers:
  Linksfield-Outcome          of a write: executed, not-executed or uncertain
                              of a read: succeeded or failed
  Linksfield-Operation        the operation, such as csss.order_package
  Linksfield-Check            the operation that shows an uncertain outcome
  Linksfield-Status           the status of the server
  Linksfield-Request-Id       the id that the server gave to the request
  Linksfield-Idempotency-Key  the key that was sent. The header Idempotency-Key of a request sets it

Read Linksfield-Outcome. HTTP status 200 does not mean success, because the API reports refusals with a result \
code.

After status 424, the outcome of a write is uncertain, whatever the server responded. Check the outcome before \
you send the write again. HTTP libraries often repeat a request after 408, 409, 425, 429 and 5xx. Status 424 is \
not in their default lists; do not add it. With any other status, a write that is not `executed` was not \
executed, and a repetition is safe. If the connection to the proxy breaks before the response, the outcome is \
uncertain as well. The log of the proxy then states it.

The proxy sends a call a second time in one case: the API refused it because the access token had expired, so that \
nothing was executed. The proxy then logs in and sends the call once more. It logs in by itself, so programs \
leave the login out. Its own failures are `application/problem+json`, which GET /problems lists.

The time limit of `--timeout` begins when a call runs. Before that, a call waits up to 30 seconds for others of \
its family, if `--concurrency` of them are running.

The log has a line for each request, on the standard error. With `--output json`, the start and the log are \
JSON. After Ctrl-C or SIGTERM, the proxy completes the calls that are running, and begins no others. A second \
Ctrl-C interrupts them: the log then names each interrupted call, and the outcome of a write is uncertain.";

/// The settings of the proxy.
pub(super) struct Settings {
    families: Vec<&'static FamilyInfo>,
    pub(super) listen: SocketAddr,
    pub(super) is_remote: bool,
    pub(super) hosts: Vec<String>,
    pub(super) writes: Writes,
    pub(super) has_token: bool,
    pub(super) token_file: Option<PathBuf>,
    pub(super) limits: Limits,
    pub(super) concurrency: usize,
    pub(super) queue: usize,
}

pub(crate) fn command() -> Command {
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let names = FAMILIES.iter().map(|family| family.name());
    Command::new("proxy")
        .about("Serve all operations on this machine, signed, for programs in other languages")
        .long_about(ABOUT)
        .after_long_help(HELP)
        .arg(
            Arg::new("families")
                .value_name("FAMILY")
                .num_args(0..)
                .value_parser(PossibleValuesParser::new(names))
                .help("The families to serve. Default: all families with credentials"),
        )
        .arg(
            Arg::new("bind")
                .long("bind")
                .value_name("ADDRESS")
                .default_value(ADDRESS)
                .value_parser(value_parser!(SocketAddr))
                .help("The address and port. Port 0 takes a free port, which is printed"),
        )
        .arg(
            Arg::new("allow-write")
                .long("allow-write")
                .value_name("OPERATION")
                .action(ArgAction::Append)
                .value_parser(write)
                .help("Allow a write, such as `csss.order_package`. Can be repeated"),
        )
        .arg(flag("allow-writes").conflicts_with("allow-write").help("Allow all writes"))
        .arg(
            Arg::new("token-file")
                .long("token-file")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("A file with the token that programs send. A file that does not exist is created")
                .long_help(format!(
                    "A file with the token that programs send. Only its owner may be able to read it. A file that does not exist is \
                     created with a random token. Default: the token in the variable {}, or else the file `proxy-token` beside the \
                     profiles.",
                    token::VARIABLE
                )),
        )
        .arg(
            flag("no-token")
                .conflicts_with_all(["token-file", "allow-remote"])
                .help("Serve every program and user of this machine, without a token"),
        )
        .arg(
            Arg::new("rate")
                .long("rate")
                .value_name("REQUESTS")
                .value_parser(value_parser!(u32).range(1..))
                .help("The most requests per second to each family. A stricter documented limit still applies"),
        )
        .arg(
            Arg::new("concurrency")
                .long("concurrency")
                .value_name("CALLS")
                .default_value("32")
                .value_parser(value_parser!(u32).range(1..))
                .help("The most calls of each family at the same time. Further calls wait"),
        )
        .arg(
            Arg::new("queue")
                .long("queue")
                .value_name("CALLS")
                .default_value("256")
                .value_parser(value_parser!(u32))
                .help("The most calls of each family that wait. Further calls have status 429"),
        )
        .arg(
            flag("allow-remote")
                .help("Allow an address that other machines reach")
                .long_help(
                    "Allow an address that other machines reach, such as that of a container. Requests and the token are not \
                     encrypted: use this in a private network only.",
                ),
        )
        .arg(
            Arg::new("host")
                .long("host")
                .value_name("NAME")
                .action(ArgAction::Append)
                .help("A further name under which programs reach the proxy. Can be repeated"),
        )
}

/// Returns the full name of a write.
fn write(text: &str) -> Result<&'static str, String> {
    match operation::named(text) {
        Some(known) if known.effect().is_write() => Ok(known.full_name()),
        Some(_) => Err("the operation is a read, which is always allowed".to_owned()),
        None => Err(operation::unknown(text, |known| known.effect().is_write())),
    }
}

impl Settings {
    /// Reads the arguments.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if other machines can reach the address, and no argument allows it.
    pub(super) fn read(arguments: &ArgMatches) -> Result<Self, Failure> {
        let families = arguments.get_many::<String>("families").into_iter().flatten();
        let families =
            families.filter_map(|name| FAMILIES.iter().find(|family| family.name() == name));
        let number = |name: &str| {
            let number = arguments.get_one::<u32>(name).copied();
            number.map_or(usize::MAX, |number| usize::try_from(number).unwrap_or(usize::MAX))
        };
        let listen = arguments.get_one::<SocketAddr>("bind").copied();
        let listen = listen.ok_or_else(|| Failure::Usage("--bind is missing".to_owned()))?;
        let is_remote = !listen.ip().to_canonical().is_loopback();
        if is_remote && !arguments.get_flag("allow-remote") {
            return Err(Failure::Usage(format!(
                "other machines can reach {listen}, and a program that reaches the proxy can spend money. Use a loopback address such \
                 as {ADDRESS}, or add --allow-remote in a private network"
            )));
        }
        let writes = match arguments.get_flag("allow-writes") {
            true => Writes::All,
            false => {
                let names = arguments.get_many::<&'static str>("allow-write");
                Writes::Named(names.into_iter().flatten().copied().collect())
            }
        };
        let rate = arguments.get_one::<u32>("rate").copied();
        Ok(Self {
            families: families.copied().collect(),
            listen,
            is_remote,
            hosts: arguments.get_many::<String>("host").into_iter().flatten().cloned().collect(),
            writes,
            has_token: !arguments.get_flag("no-token"),
            token_file: arguments.get_one::<PathBuf>("token-file").cloned(),
            limits: rate.map_or(Limits::none(), |rate| Limits::none().per_second(rate)),
            concurrency: number("concurrency"),
            queue: number("queue"),
        })
    }

    /// Returns whether the arguments name the families to serve.
    pub(super) fn are_families_named(&self) -> bool {
        !self.families.is_empty()
    }

    /// Returns the families that may be served, each once.
    pub(super) fn families(&self) -> impl Iterator<Item = &'static FamilyInfo> {
        let is_chosen = |family: &&'static FamilyInfo| {
            self.families.is_empty()
                || self.families.iter().any(|chosen| chosen.name() == family.name())
        };
        FAMILIES.iter().copied().filter(is_chosen)
    }
}
