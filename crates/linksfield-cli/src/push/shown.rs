//! Prints a verified push, for people and for programs.

use linksfield_api::webhook::{AnyEvent, Authentication, VerifiedPush};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::exit::Failure;
use crate::output::{Format, Output, compact, pretty, write};

/// A push as one JSON object.
#[derive(Serialize)]
struct Line<'a> {
    event: Option<&'a str>,
    scheme: Option<&'a str>,
    key_id: Option<&'a str>,
    /// In milliseconds since 1970.
    sent: Option<String>,
    delivery: Option<&'a str>,
    file: Option<&'a str>,
    body: &'a RawValue,
}

/// Prints a push.
///
/// # Errors
///
/// [`Failure`] if the output cannot be written.
pub(super) fn print(
    push: &VerifiedPush<AnyEvent>,
    file: Option<&str>,
    output: Output,
) -> Result<(), Failure> {
    let event = push.event().info().map(|info| info.name);
    let (scheme, key_id) = match push.authentication() {
        Authentication::Signed { scheme, key_id } => (Some(*scheme), key_id.as_deref()),
        _ => (None, None),
    };
    let json = push.json().as_str();
    if output.format() == Format::Table {
        let signed = match (scheme, key_id) {
            (Some(scheme), Some(id)) => format!("signed with {scheme}, key {}", printable(id)),
            (Some(scheme), None) => format!("signed with {scheme}"),
            (None, _) => "not signed: anyone may have sent it".to_owned(),
        };
        let now = httpdate::fmt_http_date(std::time::SystemTime::now());
        let event = event.unwrap_or("an event that is not documented");
        let file = file.map(|file| format!("\nStored in {file}")).unwrap_or_default();
        return write(format!("{now}  {event}, {signed}{file}\n{}\n", pretty(json)));
    }
    let body = compact(json);
    let body: &RawValue = serde_json::from_str(&body).map_err(Failure::other)?;
    let sent = push.sent().map(|sent| sent.to_string());
    let line = Line { event, scheme, key_id, sent, delivery: push.id(), file, body };
    let line = serde_json::to_string(&line).map_err(Failure::other)?;
    write(format!("{line}\n"))
}

/// Returns a text of another program without characters that change a terminal.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] })
        .collect()
}
