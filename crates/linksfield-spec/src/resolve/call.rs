//! Resolves a call: its method, path and server, and how it uses the common fields of the family.

use std::collections::{BTreeMap, BTreeSet};

use super::cursor::{Context, EndpointCursor, at};
use super::headers::is_header_text;
use super::template::check_path;
use super::{envelope, paging, request, response, sandbox, signed_text};
use crate::diagnostic::{Diagnostic, quoted};
use crate::model::{Call, CommonLocation, Effect, Method, PathSegment, PathTemplate, ServerId};
use crate::yaml::{self, Source};

/// Resolves a call. `None` if too little is documented to call it, or if a mistake makes it unusable.
///
/// References to other calls are resolved in `together`.
pub(super) fn resolve(
    context: Context<'_>,
    file: &str,
    cursor: &mut EndpointCursor<'_>,
) -> Option<Call> {
    let written = cursor.yaml();
    let path = written.path.as_deref()?;
    check_path(path, &at!["path"], cursor);
    // Some pages document a path without a method. They cannot be called.
    if !written.coverage.is_callable() {
        return None;
    }
    if written.method.is_none() {
        cursor.wrong_key(
            &at!["path"],
            "missing-key",
            "missing key `method`: every call needs it",
            "add `method` with `GET`, `POST`, `PUT`, `PATCH`, `DELETE` or `HEAD`",
        );
    }
    if written.effect.is_none() {
        cursor.wrong_key(
            &at!["path"],
            "missing-key",
            "missing key `effect`: every call needs it",
            "add `effect: read` if the call changes nothing, or `effect: write` if it changes something; `idempotent` is for a \
             write that is documented to be safe to repeat",
        );
    }
    // The rest of the file is checked, whatever is missing. A POST that writes allows the most.
    let is_complete = written.method.is_some() && written.effect.is_some();
    let (method, effect) =
        (written.method.unwrap_or(Method::Post), written.effect.unwrap_or(Effect::Write));
    if effect == Effect::Read
        && !matches!(method, Method::Get | Method::Head | Method::Post)
        && cursor.yaml().assumptions.get("effect").is_none()
    {
        cursor.wrong(
            &at!["effect"],
            "read-that-writes",
            format!("`effect: read` does not apply to `method: {}`, which changes something", method.as_str()),
            "write `effect: write`, or `effect: idempotent` if the page states that the call may be repeated; if the page \
             states that the call changes nothing, add an entry `effect` under `assumptions` with the reason",
        );
    }
    let server = server(&context.written.yaml, cursor);
    let request = request::resolve(context, method, path, file, cursor);
    let template = context.family.signing.as_ref().and_then(|signing| signing.template.as_ref());
    signed_text::check_call(&context.written.yaml, template, &request, cursor);
    let response = response::resolve(context.family, effect, cursor);
    let response = match method {
        Method::Head => response::to_head(response, cursor),
        _ => response,
    };
    let common = common(&context.written.yaml, cursor);
    let path = PathTemplate::new(path);
    check_call_name(&context.written.yaml, &path, cursor);
    let paging = written
        .paging
        .as_ref()
        .and_then(|written| paging::resolve(context.family, written, &request, &response, cursor));
    let mut call = Call {
        method,
        path,
        server: server.clone().unwrap_or_else(|| ServerId::new("")),
        effect,
        common,
        without: without(&context.written.yaml, cursor),
        request,
        response,
        codes: envelope::call_codes(context.family, cursor),
        retry: envelope::retry(context.family, &written.retry, cursor),
        outcome_check: None,
        paging,
        timeout: timeout(cursor),
        sandbox: Vec::new(),
    };
    call.sandbox = sandbox::steps(context.family, &call, cursor);
    (is_complete && server.is_some()).then_some(call)
}

/// The message for a family without servers.
const NO_SERVER: &str = "the family has no server to which this call could be sent";

/// The longest time limit of an attempt, in seconds.
const LONGEST: u32 = 3600;

/// Returns the time limit that the documentation suggests for an attempt.
fn timeout(cursor: &mut EndpointCursor<'_>) -> Option<u32> {
    let timeout = cursor.yaml().timeout?;
    if !(1..=LONGEST).contains(&timeout) {
        cursor.wrong(
            &at!["timeout"],
            "bad-limit",
            format!("`timeout: {timeout}` is not a time limit of 1 to {LONGEST} seconds"),
            "write the time that the call may take, in seconds; remove `timeout` if the call is not slow",
        );
    }
    Some(timeout)
}

/// Returns the server of a call: the one that it names, or the only server of the family.
fn server(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) -> Option<ServerId> {
    let known: Vec<&str> = family.servers.keys().collect();
    match (&cursor.yaml().server, known.as_slice()) {
        (Some(name), known) if known.contains(&name.as_str()) => Some(ServerId::new(name)),
        (Some(name), _) => {
            cursor.undefined(&at!["server"], "server", name, known);
            None
        }
        (None, [only]) => Some(ServerId::new(*only)),
        (None, []) => {
            // All calls lack the same server.
            if !cursor.problems.is_family_found("missing-key", NO_SERVER) {
                cursor.wrong_key(
                    &at!["path"],
                    "missing-key",
                    NO_SERVER,
                    "add a server under `servers` in family.yaml",
                );
            }
            None
        }
        (None, known) => {
            cursor.wrong_key(
                &at!["path"],
                "missing-key",
                "missing key `server`: a family with several servers needs it in every call",
                format!("add `server` with one of {}", quoted(known)),
            );
            None
        }
    }
}

/// Returns the texts that the call sends in common fields.
fn common(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) -> BTreeMap<String, String> {
    let written = &cursor.yaml().common;
    for name in written.keys() {
        let at = at!["common", name];
        match family.common.get(name).map(|field| field.source) {
            None => {
                let span = cursor.key(&at);
                let message = format!("undefined common field `{name}`");
                cursor.problems.push(
                    Diagnostic::at(span, "undefined-name", message)
                        .label("not defined")
                        .help("define the common field, or remove the name here")
                        .did_you_mean(name, family.common.keys()),
                );
            }
            Some(Source::Constant | Source::CallName | Source::PerCall) => {
                check_common_text(family, name, cursor);
            }
            Some(source) => cursor.wrong_key(
                &at,
                "useless-key",
                format!("`common` does not apply to `{name}`, which has `source: {}`", source.as_str()),
                format!(
                    "remove `{name}`; only fields with `source: constant`, `call-name` or `per-call` may be listed"
                ),
            ),
        }
    }
    written.iter().map(|(name, text)| (name.to_owned(), text.clone())).collect()
}

/// Checks the text that the call sends in a common field.
fn check_common_text(family: &yaml::Family, name: &str, cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    if written.without.iter().any(|other| other == name) {
        cursor.wrong_key(
            &at!["common", name],
            "useless-key",
            format!("this call does not send `{name}`, which is listed under `without`"),
            "remove the name here, or under `without`",
        );
    }
    let is_header = family
        .common
        .get(name)
        .is_some_and(|field| field.location.0 == Some(CommonLocation::Header));
    if let Some(text) = written.common.get(name).filter(|text| is_header && !is_header_text(text)) {
        cursor.wrong(
            &at!["common", name],
            "bad-header-text",
            format!("`{}` cannot be sent in a header", text.escape_debug()),
            "a header can have visible ASCII characters, and blanks between them",
        );
    }
}

/// Returns the common fields that the call does not send.
fn without(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) -> BTreeSet<String> {
    let written = &cursor.yaml().without;
    for (index, name) in written.iter().enumerate() {
        if family.common.get(name).is_none() {
            let at = at!["without", index];
            cursor.undefined(&at, "common field", name, family.common.keys());
        }
    }
    written.iter().cloned().collect()
}

/// Checks that the last segment of the path is not a parameter, if a common field contains it.
fn check_call_name(family: &yaml::Family, path: &PathTemplate, cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    let Some((name, _)) = family.common.iter().find(|(_, field)| field.source == Source::CallName)
    else {
        return;
    };
    let is_sent_otherwise =
        written.common.get(name).is_some() || written.without.iter().any(|other| other == name);
    let has_parameter =
        matches!(path.last(), Some(PathSegment::Parameter(_) | PathSegment::Pieces(_)));
    if !is_sent_otherwise && has_parameter {
        cursor.wrong(
            &at!["path"],
            "missing-key",
            format!(
                "the common field `{name}` needs a text: it is the last segment of the path, which is a parameter \
                 here"
            ),
            format!("write the text that this call sends: `common: {{ {name}: … }}`"),
        );
    }
}
