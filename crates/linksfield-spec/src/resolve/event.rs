//! Resolves an event: a push from Linksfield to the customer.

use super::cursor::{Context, EndpointCursor, at};
use super::fields;
use crate::model::{Event, SchemeId};
use crate::yaml;

/// Resolves an event; `None` where the scheme that it names is not there.
pub(super) fn resolve(
    context: Context<'_>,
    written: &yaml::Event,
    cursor: &mut EndpointCursor<'_>,
) -> Option<Event> {
    let schemes = &context.written.yaml.inbound;
    let scheme = schemes.get(&written.scheme).map(|_| SchemeId::new(&written.scheme));
    if scheme.is_none() {
        let at = at!["event", "scheme"];
        cursor.dangling(&at, "inbound scheme", &written.scheme, schemes.keys());
    }
    let at = at!["request", "body"];
    let body = match &cursor.yaml().request {
        Some(request) => fields::resolve(context.family, &request.body, &at, cursor),
        None => Vec::new(),
    };
    for (index, name) in written.recognised_by.iter().enumerate() {
        if body.iter().all(|field| field.name != *name) {
            let known = body.iter().map(|field| field.name.as_str());
            cursor.dangling(&at!["event", "recognised_by", index], "body field", name, known);
        }
    }
    check_keys(cursor);
    Some(Event { scheme: scheme?, recognised_by: written.recognised_by.clone(), body })
}

/// A push goes to the customer's address: what says where a call goes means nothing for it.
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
                format!("`{key}:` means nothing for an event"),
                "remove it",
            );
        }
    }
}
