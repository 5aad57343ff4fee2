//! Resolves an event: a push from Linksfield to the customer.

use super::cursor::{Context, EndpointCursor, Problems, at};
use super::{fields, recognition};
use crate::diagnostic::Diagnostic;
use crate::model::{BodyContent, Event, Family, Recognition, SchemeId};
use crate::read::Read;
use crate::values::ValueType;
use crate::yaml;

/// Resolves an event. `None` if its scheme is not defined.
pub(super) fn resolve(
    context: Context<'_>,
    written: &yaml::Event,
    cursor: &mut EndpointCursor<'_>,
) -> Option<Event> {
    let schemes = &context.written.yaml.inbound;
    let scheme = schemes.get(&written.scheme).map(|_| SchemeId::new(&written.scheme));
    if scheme.is_none() {
        let at = at!["event", "scheme"];
        cursor.undefined(&at, "inbound scheme", &written.scheme, schemes.keys());
    }
    let at = at!["request", "body"];
    let body = match &cursor.yaml().request {
        Some(request) => fields::resolve(context.family, &request.body, &at, cursor),
        None => Vec::new(),
    };
    for field in &body {
        if matches!(field.ty.single(), Some(ValueType::File(_))) {
            cursor.wrong_key(
                &at!["request", "body", field.name.as_str()],
                "file-outside-multipart",
                format!("`{}` is a file, but the body of a push is JSON", field.name),
                "write the type that the page documents",
            );
        }
    }
    let recognised_by = recognition::resolve(context.family, written, &body, cursor);
    check_keys(cursor);
    check_request_keys(cursor);
    Some(Event { scheme: scheme?, recognised_by, body, sandbox: Vec::new() })
}

/// Refuses keys that do not apply to an event: a push is sent to the URL of the customer.
fn check_keys(cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    for (key, is_written) in [
        ("method", written.method.is_some()),
        ("path", written.path.is_some()),
        ("server", written.server.is_some()),
        ("effect", written.effect.is_some()),
        ("outcome_check", written.outcome_check.is_some()),
        ("paging", written.paging.is_some()),
        ("timeout", written.timeout.is_some()),
        ("common", !written.common.is_empty()),
        ("without", !written.without.is_empty()),
        ("codes", !written.codes.is_empty()),
        ("retry", !written.retry.statuses.is_empty() || !written.retry.codes.is_empty()),
        ("response", written.response.is_some()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at![key],
                "useless-key",
                format!("`{key}` does not apply to an event"),
                format!("remove `{key}`"),
            );
        }
    }
}

/// Refuses keys under `request` that do not apply to a push.
fn check_request_keys(cursor: &mut EndpointCursor<'_>) {
    let Some(request) = &cursor.yaml().request else { return };
    for (key, is_written) in [
        ("path", !request.path.is_empty()),
        ("query", !request.query.is_empty()),
        ("headers", !request.headers.is_empty()),
        ("include", !request.include.is_empty()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at!["request", key],
                "useless-key",
                format!("`{key}` does not apply to an event, of which only the body is read"),
                match key {
                    "headers" => {
                        "list the headers of the signature under `inbound` in family.yaml; others are not read".to_owned()
                    }
                    _ => "list the fields of the push under `body`".to_owned(),
                },
            );
        }
    }
    for (key, is_written) in [
        ("content", request.content != BodyContent::Json),
        ("data", request.data.is_some()),
        ("media_type", request.media_type.is_some()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at!["request", key],
                "useless-key",
                format!("`{key}` does not apply to an event, whose body is a JSON object"),
                format!("remove `{key}`"),
            );
        }
    }
}

/// Checks that a push of each event is recognised as that event.
pub(super) fn check_together(
    family: &Family,
    files: &[Read<'_, yaml::Endpoint>],
    problems: &mut Problems,
) {
    let all = family.endpoints.iter().zip(files);
    let events: Vec<_> = all
        .filter_map(|(endpoint, file)| Some((endpoint.id.as_str(), endpoint.event.as_ref()?, file)))
        .collect();
    for (index, (id, event, file)) in events.iter().enumerate() {
        for (other_index, (other_id, other, other_file)) in events.iter().enumerate() {
            // Of two events that can be taken for each other, the first is reported.
            let is_reported = other_index < index && can_be_taken_for(family, other, event);
            if index == other_index || is_reported || !can_be_taken_for(family, event, other) {
                continue;
            }
            let at = match event.recognised_by.as_slice() {
                [] => file.key(&at!["event"]),
                _ => file.value(&at!["event", "recognised_by"]),
            };
            let message = format!("a push of `{id}` can be taken for `{other_id}`");
            let has_values = other.recognised_by.iter().any(|one| !one.values.is_empty());
            let (also, help) = match has_values {
                false => (
                    format!("`{id}` may have all of these fields"),
                    format!(
                        "recognise `{other_id}` by a field that `{id}` does not have, or `{id}` by the same fields and a further one"
                    ),
                ),
                true => (
                    format!("`{id}` may have these values"),
                    format!(
                        "recognise `{id}` by another value of the same field, or by the same values and a further field"
                    ),
                ),
            };
            problems.push(
                Diagnostic::at(at, "ambiguous-event", message)
                    .also(other_file.value(&at!["event", "recognised_by"]), also)
                    .help(help),
            );
        }
    }
}

/// Whether a push of an event may satisfy all conditions by which another event is recognised.
///
/// That is no mistake if the event is recognised by these conditions and more: it is tried first.
fn can_be_taken_for(family: &Family, event: &Event, other: &Event) -> bool {
    let (own, others) = (&event.recognised_by, &other.recognised_by);
    let may_have = |wanted: &Recognition| {
        recognition::may_have(family, &event.body, wanted)
            && !own.iter().any(|one| one.excludes(wanted))
    };
    let implies = |these: &[Recognition], those: &[Recognition]| {
        those.iter().all(|wanted| these.iter().any(|one| one.implies(wanted)))
    };
    let is_first = implies(own, others) && !implies(others, own);
    !others.is_empty() && others.iter().all(may_have) && !is_first
}
