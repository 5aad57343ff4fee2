//! `linksfield doctor`: finds out why calls of a family fail, without a write.

use std::time::Duration;

use clap::{ArgMatches, Command};
use linksfield_api::{AnyClient, Error, OperationInfo};
use serde::Serialize;

use crate::connection::Connection;
use crate::exit::Failure;
use crate::family;
use crate::output::Rows;

pub(crate) fn command() -> Command {
    Command::new("doctor")
        .about("Find out why calls of a family fail: credentials, address, TLS, clock, signature")
        .arg_required_else_help(true)
        .arg(family::argument("The family to examine"))
        .arg(Rows::argument())
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
    let mut report = Report(Rows::new(arguments));
    let examined = examine(&connection, &client, &mut report).await;
    report.0.end()?;
    examined
}

/// Makes the checks.
///
/// # Errors
///
/// [`Failure`] after the first check that fails.
async fn examine(
    connection: &Connection,
    client: &AnyClient,
    report: &mut Report,
) -> Result<(), Failure> {
    report.ok("credentials", "all of them are set, and the keys can be read")?;
    report.ok("server", &connection.server())?;
    for variable in
        ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"]
    {
        if std::env::var_os(variable).is_some() {
            let detail =
                format!("{variable} is set, so that calls to other machines go through it");
            report.note("proxy", &detail)?;
        }
    }
    let Some((operation, parameters)) = harmless(connection.family.operations) else {
        return report.note("call", "no read of this family can be tried without knowing more");
    };
    call(client, operation, &parameters, report).await
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

/// Makes a call.
///
/// # Errors
///
/// [`Failure::Reported`] if it fails.
async fn call(
    client: &AnyClient,
    operation: &'static OperationInfo,
    parameters: &str,
    report: &mut Report,
) -> Result<(), Failure> {
    let call = client.operation(operation.name).map_err(Failure::other)?.request(parameters)?;
    let answered = match call.send().await {
        Ok(reply) => {
            let name = operation.full_name();
            report
                .ok("call", &format!("{name}: the API accepted the request and its signature"))?;
            return clock(reply.response().header("date"), report);
        }
        Err(error) => error,
    };
    if let Some(response) = answered.response() {
        clock(response.header("date"), report)?;
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
    // The error states the name of the call.
    report.fail("call", &answered.to_string(), advice)?;
    Err(Failure::reported(&answered))
}

/// Compares the clock of the server with that of this machine.
fn clock(date: Option<&str>, report: &mut Report) -> Result<(), Failure> {
    let Some(server) = date.and_then(|date| httpdate::parse_http_date(date).ok()) else {
        return report.note("clock", "the response has no date to compare with");
    };
    let now = std::time::SystemTime::now();
    let apart =
        now.duration_since(server).or_else(|_| server.duration_since(now)).unwrap_or_default();
    if apart <= CLOSE {
        return report.ok("clock", "it agrees with that of the server");
    }
    let detail = format!(
        "it differs from that of the server by {} s; a server may refuse signatures of another time",
        apart.as_secs()
    );
    report.note("clock", &detail)
}

/// The result of a check.
#[derive(Serialize)]
struct Check<'a> {
    /// `ok`, `note` or `fail`.
    result: &'a str,
    check: &'a str,
    detail: &'a str,
    advice: Option<&'a str>,
}

/// The report, which is printed as it grows.
struct Report(Rows);

impl Report {
    fn ok(&mut self, check: &str, detail: &str) -> Result<(), Failure> {
        self.add(&Check { result: "ok", check, detail, advice: None })
    }

    fn note(&mut self, check: &str, detail: &str) -> Result<(), Failure> {
        self.add(&Check { result: "note", check, detail, advice: None })
    }

    fn fail(&mut self, check: &str, detail: &str, advice: &str) -> Result<(), Failure> {
        self.add(&Check { result: "fail", check, detail, advice: Some(advice) })
    }

    fn add(&mut self, check: &Check<'_>) -> Result<(), Failure> {
        let advice = check.advice.map(|advice| format!("\n      {advice}")).unwrap_or_default();
        let line = format!("{:<4}  {}: {}{advice}", check.result, check.check, check.detail);
        self.0.add(check, &line)
    }
}
