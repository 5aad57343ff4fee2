//! `linksfield doctor`: finds out why calls of a family fail, without a write.

use std::time::Duration;

use clap::{ArgMatches, Command};
use linksfield_api::{AnyClient, Error, OperationInfo};

use crate::connection::Connection;
use crate::exit::Failure;
use crate::family;

pub(crate) fn command() -> Command {
    Command::new("doctor")
        .about("Find out why calls of a family fail: credentials, address, TLS, clock, signature")
        .arg_required_else_help(true)
        .arg(family::argument("The family to examine"))
}

/// The largest difference between two clocks that is not reported.
const CLOSE: Duration = Duration::from_secs(60);

/// Runs the command.
///
/// # Errors
///
/// [`Failure`] after the first check that fails, because later checks depend on it.
pub(crate) async fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    let family = family::named(arguments)?;
    let connection = Connection::new(family, arguments)?;
    let client = connection.client()?;
    say!("ok    credentials: all of them are set, and the keys can be read");
    say!("ok    server: {}", connection.server());
    for variable in
        ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"]
    {
        if std::env::var_os(variable).is_some() {
            say!("note  proxy: {variable} is set, so that calls to other machines go through it");
        }
    }
    let Some((operation, parameters)) = harmless(family.operations) else {
        say!("note  no read of this family can be tried without knowing more");
        return Ok(());
    };
    examine(&client, operation, &parameters).await
}

/// Returns a read, and parameters for it: those of the documentation.
fn harmless(
    operations: &'static [&'static OperationInfo],
) -> Option<(&'static OperationInfo, String)> {
    let reads = operations.iter().copied().filter(|known| !known.effect().is_write());
    let with_examples = reads.filter_map(|operation| {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let given: Option<serde_json::Map<String, serde_json::Value>> = required
            .map(|parameter| Some((parameter.name.to_owned(), parameter.example?.into())))
            .collect();
        Some((operation, given?))
    });
    let (operation, given) = with_examples.min_by_key(|(_, given)| given.len())?;
    Some((operation, serde_json::Value::from(given).to_string()))
}

async fn examine(
    client: &AnyClient,
    operation: &'static OperationInfo,
    parameters: &str,
) -> Result<(), Failure> {
    let name = operation.full_name();
    let call = client.operation(operation.name).map_err(Failure::other)?.request(parameters)?;
    let answered = match call.send().await {
        Ok(reply) => {
            say!("ok    {name}: the API accepted the request and its signature");
            clock(reply.response().header("date"))?;
            return Ok(());
        }
        Err(error) => error,
    };
    if let Some(response) = answered.response() {
        clock(response.header("date"))?;
    }
    let advice = match &answered {
        Error::NotSent(error) if error.is_certificate() => {
            "the certificate of the server is not accepted: is the address right, and does a proxy inspect TLS?"
        }
        Error::NotSent(error) if error.login_error().is_some() => {
            "the login failed: compare the credentials with those of the portal"
        }
        Error::NotSent(_) => {
            "the server cannot be reached: check the address, the network and the proxy"
        }
        Error::NoResponse(_) => {
            "the server was reached, but did not respond in time or closed the connection"
        }
        Error::Api(_) => {
            "the API refused the call. If the code is about the signature or the access, compare the credentials, the \
             environment, and the allowed addresses; otherwise the connection works"
        }
        Error::Status(_) => {
            "the server responded, but not as the API does: is the address that of the API?"
        }
        _ => "the response does not have the documented form: is the address that of the API?",
    };
    say!("fail  {name}: {answered}");
    say!("      {advice}");
    Err(answered.into())
}

/// Compares the clock of the server with that of this machine.
fn clock(date: Option<&str>) -> Result<(), Failure> {
    let Some(server) = date.and_then(|date| httpdate::parse_http_date(date).ok()) else {
        say!("note  clock: the response has no date to compare with");
        return Ok(());
    };
    let now = std::time::SystemTime::now();
    let apart =
        now.duration_since(server).or_else(|_| server.duration_since(now)).unwrap_or_default();
    if apart <= CLOSE {
        say!("ok    clock: it agrees with that of the server");
    } else {
        say!(
            "note  clock: it differs from that of the server by {} s; a server may refuse signatures of another time",
            apart.as_secs()
        );
    }
    Ok(())
}
