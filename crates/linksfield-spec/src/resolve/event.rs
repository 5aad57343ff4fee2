//! Resolves an event: a push from Linksfield to the customer.

use super::cursor::{Context, EndpointCursor, at};
use super::fields;
use crate::model::{Event, SchemeId};
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
