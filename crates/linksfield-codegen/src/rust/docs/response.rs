//! What the page of a call states about its response: the type, the headers, and the HTTP statuses.

use linksfield_spec as spec;
use linksfield_spec::{Executed, PagingBy};

use super::super::value;
use super::text::{heading, row, sentence, table, wrapped};
use crate::ir::{Columns, Operation, Payload};

/// The documentation of the variant of a status.
pub(in crate::rust) fn status(status: &spec::Status) -> Vec<String> {
    let doc = status.doc.as_deref().map(|doc| format!(" {}", sentence(doc)));
    wrapped(&format!("HTTP status {}.{}", status.status, doc.unwrap_or_default()), "")
}

/// The type that a call returns.
pub(super) fn response(operation: &Operation<'_>, lines: &mut Vec<String>) {
    heading("Response", lines);
    let ty = match (&operation.output.envelope, &operation.output.payload) {
        (Some(envelope), _) => format!("[`{}`]", envelope.name),
        (None, payload) => payload_type(payload),
    };
    let pages =
        operation.paging.as_ref().map(|_| " [`pages`](Call::pages) walks through the list.");
    let text = format!(
        "[`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to {ty}.{}{}",
        pages.unwrap_or_default(),
        parts(operation)
    );
    lines.extend(wrapped(&text, ""));
    statuses(operation, lines);
}

fn payload_type(payload: &Payload<'_>) -> String {
    match payload {
        Payload::Nothing => "`()`, because the response has no content".to_owned(),
        Payload::Unknown => "any JSON, as [`Json`](__private::Json)".to_owned(),
        Payload::Known { value, required } => {
            let ty = value::described(value);
            if *required {
                ty
            } else {
                format!("an `Option` of {ty}: `None` if the response has no payload")
            }
        }
        Payload::Text => "`String`, the text of the response".to_owned(),
        Payload::Csv(None) => {
            "[`Csv`](__private::Csv), a file of comma-separated values".to_owned()
        }
        Payload::Csv(Some(Columns { row, .. })) => {
            format!("[`Csv`](__private::Csv), a file whose rows are [`{row}`]")
        }
        Payload::Binary => "[`File`](__private::File)".to_owned(),
        Payload::ByStatus(by_status) => format!("[`{}`]", by_status.name),
    }
}

/// Sentences about the parts of a struct of payload and headers, and about how pages are chosen.
fn parts(operation: &Operation<'_>) -> String {
    let mut text = String::new();
    if operation.output.envelope.as_ref().is_some_and(|one| one.headers.is_some()) {
        text.push_str(" The field `headers` contains the documented headers.");
        if !matches!(operation.output.payload, Payload::Nothing | Payload::Known { .. }) {
            let payload = payload_type(&operation.output.payload);
            text.push_str(&format!(" The field `data` is {payload}."));
        }
    }
    let Some(paging) = &operation.paging else { return text };
    let name = &paging.page.setter;
    match paging.by {
        PagingBy::Page => {}
        PagingBy::Offset => {
            text.push_str(&format!(" To begin later in the list, set `{name}` to the number of items before."));
        }
        PagingBy::Cursor => text.push_str(&format!(
            " To begin later in the list, set `{name}` to a cursor of [`Progress`](__private::Progress::cursor)."
        )),
    }
    text
}

/// The documented statuses of a success.
fn statuses(operation: &Operation<'_>, lines: &mut Vec<String>) {
    let statuses = &operation.call.response.statuses;
    if statuses.is_empty() {
        return;
    }
    lines.push(String::new());
    match &operation.output.payload {
        Payload::ByStatus(by_status) => {
            lines.extend(table(["status", "variant", "meaning"]));
            for status in statuses {
                let variant = format!("[`{0}`]({1}::{0})", status.name, by_status.name);
                lines.push(row([&status.status.to_string(), &variant, &meaning(&status.doc)]));
            }
        }
        _ => {
            lines.extend(table(["status", "meaning"]));
            for status in statuses {
                lines.push(row([&status.status.to_string(), &meaning(&status.doc)]));
            }
        }
    }
    lines.push(String::new());
    let text = match operation.output.payload {
        Payload::ByStatus(_) => {
            "A response with another status from 200 to 299 is not as documented, and is the error \
             [`Decode`](__private::Error::Decode)."
        }
        _ => {
            "[`Reply::status`](__private::Reply::status) returns the status. The response has the same form with each of \
             them."
        }
    };
    lines.extend(wrapped(text, ""));
}

/// The documented statuses of errors.
pub(super) fn errors(operation: &Operation<'_>, lines: &mut Vec<String>) {
    let errors = &operation.call.response.errors;
    if errors.is_empty() {
        return;
    }
    lines.push(String::new());
    let is_write = operation.call.effect.is_write();
    if !is_write {
        lines.extend(table(["status", "meaning"]));
        lines.extend(errors.iter().map(|one| row([&one.status.to_string(), &meaning(&one.doc)])));
        return;
    }
    lines.extend(table(["status", "executed", "meaning"]));
    for error in errors {
        let executed = match error.executed {
            Some(Executed::No) => "no",
            Some(Executed::Unknown) => "unknown",
            None => "by the general rule",
        };
        lines.push(row([&error.status.to_string(), executed, &meaning(&error.doc)]));
    }
    if errors.iter().any(|error| error.executed == Some(Executed::No)) {
        lines.push(String::new());
        let text = "\"no\" applies if the response is that of the API: a page of a proxy, or a result code that is not \
                    documented, leaves the outcome open.";
        lines.extend(wrapped(text, ""));
    }
}

fn meaning(doc: &Option<String>) -> String {
    doc.as_deref().map_or_else(|| "Not documented.".to_owned(), sentence)
}
