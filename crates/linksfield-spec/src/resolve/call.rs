//! Resolves a call: where it goes, and what of the family's common fields is different for it.

use std::collections::{BTreeMap, BTreeSet};

use super::cursor::{Context, EndpointCursor, at};
use super::template::check_path;
use super::{paging, request, response};
use crate::diagnostic::{Diagnostic, quoted};
use crate::model::{Call, PathSegment, PathTemplate, ServerId};
use crate::yaml::{self, Source};

/// Resolves a call; `None` where too little is known to call it. What it says of other calls is left to
/// `together`.
pub(super) fn resolve(
    context: Context<'_>,
    file: &str,
    cursor: &mut EndpointCursor<'_>,
) -> Option<Call> {
    let written = cursor.yaml();
    let path = written.path.as_deref()?;
    check_path(path, &at!["path"], cursor);
    let Some(method) = written.method else {
        // A path without a method is known of some pages; there is nothing to call yet.
        if written.coverage.is_callable() {
            cursor.wrong_key(
                &at!["path"],
                "missing-key",
                "a call needs `method:`",
                "add `GET`, `POST`, `PUT` or `DELETE`",
            );
        }
        return None;
    };
    if !written.coverage.is_callable() {
        return None;
    }
    let Some(effect) = written.effect else {
        cursor.wrong_key(
            &at!["path"],
            "missing-key",
            "a call needs `effect:`",
            "add `read` (may be repeated) or `write` (changes something, is not sent twice)",
        );
        return None;
    };
    let server = server(&context.written.yaml, cursor)?;
    let request = request::resolve(context, method, path, file, cursor);
    let response = response::resolve(context.family, cursor);
    let common = common(&context.written.yaml, cursor);
    let path = PathTemplate::new(path);
    check_call_name(&context.written.yaml, &path, cursor);
    let paging = written
        .paging
        .as_ref()
        .and_then(|written| paging::resolve(context.family, written, &request, &response, cursor));
    Some(Call {
        method,
        path,
        server,
        effect,
        common,
        without: without(&context.written.yaml, cursor),
        request,
        response,
        outcome_check: None,
        paging,
    })
}

/// The server of a call: the one that it names, or the only one.
fn server(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) -> Option<ServerId> {
    let known: Vec<&str> = family.servers.keys().collect();
    match (&cursor.yaml().server, known.as_slice()) {
        (Some(name), known) if known.contains(&name.as_str()) => Some(ServerId::new(name)),
        (Some(name), _) => {
            cursor.dangling(&at!["server"], "server", name, known);
            None
        }
        (None, [only]) => Some(ServerId::new(*only)),
        (None, known) => {
            cursor.wrong_key(
                &at!["path"],
                "missing-key",
                "this family has not exactly one server, so the call must name its own",
                if known.is_empty() {
                    "add one under `servers:` in family.yaml".to_owned()
                } else {
                    format!("add `server:` with one of {}", quoted(known))
                },
            );
            None
        }
    }
}

/// The texts that the call sends in common fields.
fn common(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) -> BTreeMap<String, String> {
    let written = &cursor.yaml().common;
    for name in written.keys() {
        let at = at!["common", name];
        match family.common.get(name).map(|field| field.source) {
            None => {
                let span = cursor.key(&at);
                let message = format!("there is no common field `{name}`");
                cursor.problems.push(
                    Diagnostic::at(span, "dangling-reference", message)
                        .did_you_mean(name, family.common.keys()),
                );
            }
            Some(Source::Constant | Source::CallName | Source::PerCall) => {}
            Some(source) => cursor.wrong_key(
                &at,
                "useless-key",
                format!("`{name}` is filled from {}, which no text replaces", source.as_str()),
                "remove it",
            ),
        }
    }
    written.iter().map(|(name, text)| (name.to_owned(), text.clone())).collect()
}

/// The common fields that the call does not send.
fn without(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) -> BTreeSet<String> {
    let written = &cursor.yaml().without;
    for (index, name) in written.iter().enumerate() {
        if family.common.get(name).is_none() {
            let at = at!["without", index];
            cursor.dangling(&at, "common field", name, family.common.keys());
        }
    }
    written.iter().cloned().collect()
}

/// The name of a call is the last segment of its path, which must not be a parameter.
fn check_call_name(family: &yaml::Family, path: &PathTemplate, cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    let Some((name, _)) = family.common.iter().find(|(_, field)| field.source == Source::CallName)
    else {
        return;
    };
    let is_sent_otherwise =
        written.common.get(name).is_some() || written.without.iter().any(|other| other == name);
    if !is_sent_otherwise && matches!(path.last(), Some(PathSegment::Parameter(_))) {
        cursor.wrong(
            &at!["path"],
            "missing-key",
            format!("`{name}` is the last segment of the path, and that is a parameter"),
            format!("say what is sent: `common: {{ {name}: … }}`"),
        );
    }
}
