//! Resolves an event: a push from Linksfield to the customer.

use super::cursor::{Context, EndpointCursor, Problems, at};
use super::fields;
use crate::diagnostic::Diagnostic;
use crate::model::{Endpoint, Event, SchemeId};
use crate::read::Read;
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
    for (index, name) in written.recognised_by.iter().enumerate() {
        if body.iter().all(|field| field.name != *name) {
            let known = body.iter().map(|field| field.name.as_str());
            cursor.undefined(&at!["event", "recognised_by", index], "body field", name, known);
        }
    }
    check_keys(cursor);
    Some(Event { scheme: scheme?, recognised_by: written.recognised_by.clone(), body })
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
        ("common", !written.common.is_empty()),
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

/// Checks that a push of each event is recognised as that event.
pub(super) fn check_together(
    endpoints: &[Endpoint],
    files: &[Read<'_, yaml::Endpoint>],
    problems: &mut Problems,
) {
    let all = endpoints.iter().zip(files);
    let events: Vec<_> = all
        .filter_map(|(endpoint, file)| Some((endpoint.id.as_str(), endpoint.event.as_ref()?, file)))
        .collect();
    for (index, (id, event, file)) in events.iter().enumerate() {
        for (other_index, (other_id, other, other_file)) in events.iter().enumerate() {
            // Of two events that can be taken for each other, the first is reported.
            let is_reported = other_index < index && can_be_taken_for(other, event);
            if index == other_index || is_reported || !can_be_taken_for(event, other) {
                continue;
            }
            let at = match event.recognised_by.as_slice() {
                [] => file.key(&at!["event"]),
                _ => file.value(&at!["event", "recognised_by"]),
            };
            let message = format!("a push of `{id}` can be taken for `{other_id}`");
            let also = format!("`{id}` may have all of these fields");
            let help = format!(
                "recognise `{other_id}` by a field that `{id}` does not have, or `{id}` by the same fields and a further one"
            );
            problems.push(
                Diagnostic::at(at, "ambiguous-event", message)
                    .also(other_file.value(&at!["event", "recognised_by"]), also)
                    .help(help),
            );
        }
    }
}

/// Whether a push of an event may have all fields by which another event is recognised.
///
/// That is no mistake if the event is recognised by these fields and more: the event with more fields is tried first.
fn can_be_taken_for(event: &Event, other: &Event) -> bool {
    let (own, others) = (&event.recognised_by, &other.recognised_by);
    let may_have = |name: &String| event.body.iter().any(|field| field.name == *name);
    let is_first = others.iter().all(|name| own.contains(name))
        && own.iter().any(|name| !others.contains(name));
    !others.is_empty() && others.iter().all(may_have) && !is_first
}
