//! `linksfield sign`: signs a request and prints it, to compare with another implementation of the signature.

use std::time::{Duration, UNIX_EPOCH};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use linksfield_api::Explanation;
use serde_json::{Map, Value, json};

use crate::connection::Connection;
use crate::exit::Failure;
use crate::family;
use crate::output::{self, Format};
use crate::raw;

pub(crate) fn command() -> Command {
    Command::new("sign")
        .about("Sign a request and print it, to compare with another implementation; sends nothing")
        .long_about(
            "Signs a request and prints it as JSON, also on a terminal: the URL, the headers, the body, the text that is signed, and the \
             signature. Sends nothing. To compare with another implementation of the signature, set the time and the \
             nonce that it used, and compare `signed_text` first: every character counts. Secrets are replaced with \
             `[redacted]`. To sign an operation with checked parameters, use its flag `--explain` or `--curl`.",
        )
        .after_help(
            "Example:\n  echo '{\"device_id\":\"89852022018041800192\"}' | linksfield --profile sandbox \
             sign csss POST /device/queryDevice --json - --time 1700000000000 --nonce 7",
        )
        .arg_required_else_help(true)
        .args(raw::request_arguments())
        .arg(output::argument().help("The form of the output: `json`, or `ndjson` for a single line. Default: `json`"))
        .arg(
            Arg::new("time")
                .long("time")
                .value_name("MILLISECONDS")
                .value_parser(value_parser!(u64))
                .help("The time of the request, in milliseconds since 1970. Default: now"),
        )
        .arg(
            Arg::new("nonce")
                .long("nonce")
                .value_name("NUMBER")
                .value_parser(value_parser!(u32))
                .help("The nonce of the request, if the family has one. Default: a random number"),
        )
        .arg(
            Arg::new("text")
                .long("text")
                .action(ArgAction::SetTrue)
                .conflicts_with("output")
                .help("Print only the text that is signed, without a line end, for `openssl dgst` and the like"),
        )
}

/// Runs the command.
///
/// # Errors
///
/// [`Failure`]
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    let is_line = match arguments.get_one("output").copied() {
        Some(Format::Ndjson) => true,
        Some(Format::Json) | None => false,
        // A table wraps lines, and each character of the signed text counts.
        Some(Format::Csv | Format::Table) => {
            return Err(Failure::Usage(
                "a signed request is printed as JSON: use `--output json`, `--output ndjson` or `--text`".to_owned(),
            ));
        }
    };
    let family = family::named(arguments)?;
    let connection = Connection::new(family, arguments)?;
    let time = arguments.get_one::<u64>("time").copied();
    let time = time.map(|time| UNIX_EPOCH.checked_add(Duration::from_millis(time)));
    let time = match time {
        Some(None) => return Err(Failure::Usage("--time is out of range".to_owned())),
        Some(time) => time,
        None => None,
    };
    let client = connection.client_with(|builder| match time {
        Some(time) => builder.clock(move || time),
        None => builder,
    })?;
    let (method, _) = raw::method(arguments);
    let mut call = raw::with_parameters(client.untyped(method, raw::path(arguments)), arguments)?;
    if let Some(nonce) = arguments.get_one::<u32>("nonce") {
        call = call.nonce(*nonce);
    }
    let explanation = call.explain()?;
    if arguments.get_flag("text") {
        let text = explanation.signed_text().unwrap_or_default();
        return output::write(text.to_owned());
    }
    let json = described(&explanation);
    let json = if is_line { json.to_string() } else { format!("{json:#}") };
    output::write(format!("{json}\n"))
}

fn described(explanation: &Explanation) -> Value {
    let headers: Map<String, Value> =
        explanation.headers().map(|(name, value)| (name.to_owned(), Value::from(value))).collect();
    json!({
        "method": explanation.method().as_str(),
        "url": explanation.url(),
        "headers": headers,
        "body": explanation.body(),
        "signed_text": explanation.signed_text(),
        "signature": explanation.signature(),
    })
}
