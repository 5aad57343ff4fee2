//! `linksfield raw`: calls any path of a family, for example an undocumented one.

use clap::{Arg, ArgAction, ArgMatches, Command};
use linksfield_api::{Method, UntypedCall};

use crate::connection::Connection;
use crate::exit::Failure;
use crate::family;
use crate::output::Output;
use crate::stop::Stop;
use crate::terminal;

pub(crate) fn command() -> Command {
    Command::new("raw")
        .about("Call any path of a family with signed JSON, for example an undocumented one")
        .after_help("Example:\n  linksfield --profile sandbox raw csss POST /device/queryDevice --json device.json")
        .arg_required_else_help(true)
        .args(request_arguments())
        .arg(
            Arg::new("read")
                .long("read")
                .action(ArgAction::SetTrue)
                .help("The call only reads, although its method is not GET"),
        )
        .arg(
            Arg::new("explain")
                .long("explain")
                .action(ArgAction::SetTrue)
                .help("Print the request, the text that is signed and the signature, and send nothing"),
        )
        .arg(
            Arg::new("yes")
                .long("yes")
                .short('y')
                .action(ArgAction::SetTrue)
                .help("Send a write without a question"),
        )
}

/// The arguments that name a request.
pub(crate) fn request_arguments() -> [Arg; 4] {
    [
        family::argument("The family, whose credentials and signature are used"),
        Arg::new("method")
            .value_name("METHOD")
            .required(true)
            .ignore_case(true)
            .value_parser(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"])
            .help("The HTTP method. Everything but GET and HEAD counts as a write"),
        Arg::new("path")
            .value_name("PATH")
            .required(true)
            .help("The path, such as /device/queryDevice"),
        Arg::new("json")
            .long("json")
            .value_name("FILE")
            .help("A file with the parameters as a JSON object, or `-` for the standard input"),
    ]
}

/// Returns the method, and whether it counts as a write.
pub(crate) fn method(arguments: &ArgMatches) -> (Method, bool) {
    match arguments.get_one::<String>("method").map_or("", String::as_str) {
        method if method.eq_ignore_ascii_case("GET") => (Method::Get, false),
        method if method.eq_ignore_ascii_case("HEAD") => (Method::Head, false),
        method if method.eq_ignore_ascii_case("POST") => (Method::Post, true),
        method if method.eq_ignore_ascii_case("PUT") => (Method::Put, true),
        method if method.eq_ignore_ascii_case("DELETE") => (Method::Delete, true),
        _ => (Method::Patch, true),
    }
}

/// Returns the path.
pub(crate) fn path(arguments: &ArgMatches) -> &str {
    arguments.get_one::<String>("path").map_or("", String::as_str)
}

/// Adds the parameters of the file.
///
/// # Errors
///
/// [`Failure::Usage`] if the file has no JSON object.
pub(crate) fn with_parameters(
    mut call: UntypedCall,
    arguments: &ArgMatches,
) -> Result<UntypedCall, Failure> {
    if let Some(path) = arguments.get_one::<String>("json") {
        for (name, value) in crate::operation::parameters_of_file(path)? {
            call = call.param(name, value);
        }
    }
    Ok(call)
}

/// Runs the command.
///
/// # Errors
///
/// [`Failure`]
pub(crate) async fn run(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    let family = family::named(arguments)?;
    let (method, is_write) = method(arguments);
    let path = path(arguments);
    let is_write = is_write && !arguments.get_flag("read");
    let connection = Connection::new(family, arguments)?;
    let mut call = connection.client()?.untyped(method, path);
    if !is_write {
        call = call.read_only();
    }
    call = with_parameters(call, arguments)?;
    if arguments.get_flag("explain") {
        say!("{}", call.explain()?);
        return Ok(());
    }
    if is_write && !arguments.get_flag("yes") {
        if !terminal::is_interactive() {
            return Err(Failure::Usage(
                "this counts as a write, and nobody is there to confirm it: add --yes, or --read if it only reads"
                    .to_owned(),
            ));
        }
        let question = format!("Send {} {} to {}?", method.as_str(), path, connection.server());
        if !terminal::confirm(&question)? {
            return Err(Failure::Declined);
        }
    }
    // From now on, a signal does not end the program: the outcome of a write is stated first.
    let mut stop = if is_write { Some(Stop::listen()?) } else { None };
    let progress = terminal::progress(path.to_owned());
    let sent = match &mut stop {
        None => call.send().await,
        Some(stop) => tokio::select! {
            sent = call.send() => sent,
            () = stop.requested() => {
                progress.finish_and_clear();
                return Err(Failure::Interrupted("the call"));
            }
        },
    };
    progress.finish_and_clear();
    let reply = sent?;
    output.response(&reply).map_err(|failure| match is_write {
        true => Failure::Unprinted(failure.to_string()),
        false => failure,
    })
}
