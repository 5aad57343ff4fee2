//! `linksfield raw`: calls any path of a family, for example an undocumented one.

use clap::{Arg, ArgAction, ArgMatches, Command};
use linksfield_api::Method;

use crate::connection::Connection;
use crate::exit::Failure;
use crate::family;
use crate::output::Output;
use crate::terminal;

pub(crate) fn command() -> Command {
    Command::new("raw")
        .about("Call any path of a family with signed JSON, for example an undocumented one")
        .after_help("Example:\n  linksfield --profile sandbox raw csss POST /device/queryDevice --json device.json")
        .arg_required_else_help(true)
        .arg(
            family::argument("The family, whose credentials and signature are used"))
        .arg(
            Arg::new("method")
                .value_name("METHOD")
                .required(true)
                .ignore_case(true)
                .value_parser(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"])
                .help("The HTTP method. Everything but GET and HEAD counts as a write"),
        )
        .arg(Arg::new("path").value_name("PATH").required(true).help("The path, such as /device/queryDevice"))
        .arg(
            Arg::new("json")
                .long("json")
                .value_name("FILE")
                .help("A file with the parameters as a JSON object, or `-` for the standard input"),
        )
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

/// Runs the command.
///
/// # Errors
///
/// [`Failure`]
pub(crate) async fn run(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    let text = |name: &str| arguments.get_one::<String>(name).map_or("", String::as_str);
    let family = family::named(arguments)?;
    let (method, is_write) = match text("method").to_ascii_uppercase().as_str() {
        "GET" => (Method::Get, false),
        "HEAD" => (Method::Head, false),
        "POST" => (Method::Post, true),
        "PUT" => (Method::Put, true),
        "DELETE" => (Method::Delete, true),
        _ => (Method::Patch, true),
    };
    let is_write = is_write && !arguments.get_flag("read");
    let connection = Connection::new(family, arguments)?;
    let mut call = connection.client()?.untyped(method, text("path"));
    if !is_write {
        call = call.read_only();
    }
    if let Some(path) = arguments.get_one::<String>("json") {
        for (name, value) in crate::operation::parameters_of_file(path)? {
            call = call.param(name, value);
        }
    }
    if arguments.get_flag("explain") {
        println!("{}", call.explain()?);
        return Ok(());
    }
    if is_write && !arguments.get_flag("yes") {
        if !terminal::is_interactive() {
            return Err(Failure::Usage(
                "this counts as a write, and nobody is there to confirm it: add --yes, or --read if it only reads"
                    .to_owned(),
            ));
        }
        let question =
            format!("Send {} {} to {}?", method.as_str(), text("path"), connection.server());
        if !terminal::confirm(&question)? {
            return Err(Failure::Declined);
        }
    }
    let progress = terminal::progress(text("path").to_owned());
    let sent = call.send().await;
    progress.finish_and_clear();
    let reply = sent?;
    output.response(&reply)
}
