//! Resolves the HTTP statuses that are documented for a call.

use super::cursor::{EndpointCursor, at};
use super::field_keys::check_sensitive_payload;
use super::fields;
use super::names::is_pascal_case;
use crate::model::{Content, Effect, ErrorStatus, Executed, Family, Field, Status};
use crate::yaml;

/// Resolves the statuses of a success.
pub(super) fn statuses(
    family: &Family,
    (written, data): (&yaml::Response, Option<&Field>),
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Status> {
    let mut statuses: Vec<Status> = Vec::new();
    for (code, own) in written.statuses.iter() {
        let at = at!["response", "statuses", code];
        let Some(status) = number(code, 200..=299) else {
            cursor.wrong_key(
                &at,
                "bad-status",
                format!("`{code}` is not the HTTP status of a success"),
                "write a status from 200 to 299; list the statuses of errors under `errors`",
            );
            continue;
        };
        let name = match (&own.name, usual_name(status)) {
            (Some(name), _) => name.clone(),
            (None, Some(name)) => name.to_owned(),
            (None, None) => {
                cursor.wrong_key(
                    &at,
                    "missing-key",
                    format!("missing key `name`: the status {status} has no usual name"),
                    "add `name` with an English name in PascalCase; it becomes a name in Rust",
                );
                continue;
            }
        };
        if !is_pascal_case(&name) || name == "Self" {
            cursor.wrong(
                &at!["response", "statuses", code, "name"],
                "bad-name",
                format!("`{name}` is not a valid name for a status"),
                "write an English name in PascalCase, such as `PartlyDone`",
            );
        }
        if statuses.iter().any(|other| other.name == name || other.status == status) {
            cursor.wrong_key(
                &at,
                "name-clash",
                format!("two statuses would both be named `{name}` in Rust"),
                "give one of them another `name`",
            );
        }
        statuses.push(resolved((family, written, data), (code, status, own), name, cursor));
    }
    if statuses.iter().any(|status| status.is_own) && !written.envelope_fields.is_empty() {
        cursor.wrong_key(
            &at!["response", "envelope_fields"],
            "useless-key",
            "`envelope_fields` does not apply to a response whose content depends on its status",
            "list the fields under the `data` of a status, or remove the contents of the statuses",
        );
    }
    statuses
}

fn resolved(
    (family, written, data): (&Family, &yaml::Response, Option<&Field>),
    (code, status, own): (&str, u16, &yaml::Status),
    name: String,
    cursor: &mut EndpointCursor<'_>,
) -> Status {
    let is_empty = matches!(status, 204 | 205);
    let content = match own.content {
        Some(content) => content,
        // These statuses have no content, whatever the others have.
        None if is_empty && own.data.is_none() => Content::None,
        None if own.data.is_some() => Content::Json,
        None => written.content,
    };
    if is_empty && content != Content::None {
        cursor.wrong_key(
            &at!["response", "statuses", code],
            "bad-status",
            format!("a response with the status {status} has no content"),
            "remove `data`, and write `content: none` or no `content`",
        );
    }
    if own.data.is_some() && content != Content::Json {
        cursor.wrong_key(
            &at!["response", "statuses", code, "data"],
            "useless-key",
            "`data` applies only to a status with JSON",
            "remove `data` or `content`",
        );
    }
    let at = at!["response", "statuses", code, "data"];
    check_sensitive_payload(own.data.as_ref(), &at, cursor);
    let field = own.data.as_ref().filter(|_| content == Content::Json);
    // The field is named after the status, from which the name of an inline object is made.
    let own_data = field.map(|field| {
        let label = super::names::snake_case_of(&name);
        let resolved = fields::field(family, &label, field, &at, cursor);
        let doc =
            resolved.doc.clone().or_else(|| own.doc.as_deref().map(|doc| doc.trim().to_owned()));
        Field { name: "data".to_owned(), rust_name: Some(label), doc, ..resolved }
    });
    let is_own = own_data.is_some() || content != written.content;
    let data = match own_data {
        Some(own) => Some(own),
        None => data.filter(|_| content == Content::Json).cloned(),
    };
    let doc = own.doc.as_deref().map(|doc| doc.trim().to_owned());
    Status { status, name, doc, content, data, is_own }
}

/// Resolves the statuses of errors.
pub(super) fn errors(
    effect: Effect,
    written: &yaml::Response,
    cursor: &mut EndpointCursor<'_>,
) -> Vec<ErrorStatus> {
    let mut errors: Vec<ErrorStatus> = Vec::new();
    for (code, own) in written.errors.iter() {
        let at = at!["response", "errors", code];
        let Some(status) = number(code, 300..=599) else {
            cursor.wrong_key(
                &at,
                "bad-status",
                format!("`{code}` is not the HTTP status of an error"),
                "write a status from 300 to 599; list the statuses of successes under `statuses`",
            );
            continue;
        };
        if errors.iter().any(|other| other.status == status) {
            cursor.wrong_key(
                &at,
                "duplicate-key",
                format!("the status {status} is listed twice"),
                "remove one of the two entries",
            );
        }
        let executed_at = at!["response", "errors", code, "executed"];
        if own.executed.is_some() && !effect.is_write() {
            cursor.wrong_key(
                &executed_at,
                "useless-key",
                "`executed` applies only to a call that changes something",
                "remove `executed`",
            );
        }
        // A proxy sends the other statuses without knowing what the server has done.
        let may_refuse = (400..=499).contains(&status) && status != 408;
        if own.executed == Some(Executed::No) && !may_refuse {
            cursor.wrong(
                &executed_at,
                "bad-status",
                format!("the status {status} does not prove that a call was not executed"),
                "write `executed: unknown`: a proxy may send this status after the server executed the call; \
                 only statuses from 400 to 499, except 408, can refuse a call",
            );
        }
        let doc = own.doc.as_deref().map(|doc| doc.trim().to_owned());
        errors.push(ErrorStatus { status, doc, executed: own.executed });
    }
    errors
}

fn number(code: &str, known: std::ops::RangeInclusive<u16>) -> Option<u16> {
    code.parse().ok().filter(|status| known.contains(status) && code.len() == 3)
}

/// Returns the name of a status in HTTP, as a name in Rust.
fn usual_name(status: u16) -> Option<&'static str> {
    Some(match status {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritative",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        _ => return None,
    })
}
