//! Resolves an endpoint file: the parts that calls, events and documents have in common.

use super::cursor::{Context, Cursor, EndpointCursor, Problems, at};
use super::names::{gives_a_name, is_snake_case};
use super::{basis, call, event, field_keys, pages, sandbox};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Content, Coverage, Endpoint, EndpointId, Example, Method, PathTemplate, Required,
};
use crate::read::Read;
use crate::yaml;

/// Resolves an endpoint file. References to other endpoints are resolved in `together`.
pub(super) fn resolve(
    context: Context<'_>,
    file: &str,
    read: &Read<'_, yaml::Endpoint>,
    problems: &mut Problems,
) -> Option<Endpoint> {
    let id = file.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml"))?;
    let mut cursor = Cursor { read, problems };
    check_id(id, &mut cursor);
    let written = &read.yaml;
    let pages = pages::pages(&written.pages, &mut cursor);
    if pages.is_empty() {
        let message =
            "`pages` is missing or empty: every file needs the page that it was transcribed from";
        cursor.problems.push(Diagnostic::at(read.start(), "no-page", message).help(
            "add `pages` with the URL of the page, or with a `note` if the URL is not known",
        ));
    }
    if written.document {
        check_document(&mut cursor);
    }
    check_deprecated(&mut cursor);
    let is_callable = written.coverage.is_callable() && written.path.is_some();
    if written.event.is_some() || !is_callable {
        sandbox::check_no_call(written, &mut cursor);
    }
    let (call, event) = match &written.event {
        Some(event) => (None, event::resolve(context, event, &mut cursor)),
        None => (call::resolve(context, file, &mut cursor), None),
    };
    check_coverage(&mut cursor);
    check_assumed(&context.written.yaml, &mut cursor);
    basis::check_endpoint(&context.written.yaml, &mut cursor);
    let mut endpoint = Endpoint {
        id: EndpointId::new(id),
        file: file.to_owned(),
        title: pages::titles(&written.title),
        summary: written.summary.as_deref().map(|text| text.trim().to_owned()),
        group: written.group.clone(),
        pages,
        coverage: written.coverage,
        document: written.document,
        deprecated: written.deprecated.clone(),
        stability: written.stability.clone(),
        call,
        method: written.method,
        path: written.path.as_deref().map(PathTemplate::new),
        event,
        examples: examples(&mut cursor),
        assumptions: pages::assumptions(&written.assumptions),
    };
    basis::inherit(&mut endpoint, written);
    Some(endpoint)
}

fn check_id(id: &str, cursor: &mut EndpointCursor<'_>) {
    if !is_snake_case(id) {
        let start = cursor.read.start();
        cursor.problems.push(
            Diagnostic::at(start, "bad-name", format!("`{id}.yaml` is not a valid name for a file"))
                .help(
                    "use snake_case, such as `order_package.yaml`; the name of the call is derived from the \
                     name of the file",
                ),
        );
    }
}

/// Refuses a text under `deprecated` that only repeats that the call is deprecated.
fn check_deprecated(cursor: &mut EndpointCursor<'_>) {
    let Some(text) = &cursor.yaml().deprecated else { return };
    if field_keys::repeats_deprecated(text) {
        cursor.wrong(
            &at!["deprecated"],
            "no-reason",
            field_keys::repeats(text),
            "write what the page states, such as `deprecated: Use pause instead.`; remove the key if the call is not \
             deprecated",
        );
    }
}

/// Refuses keys that do not apply to a document.
fn check_document(cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    for (key, is_written) in [
        ("method", written.method.is_some()),
        ("path", written.path.is_some()),
        ("effect", written.effect.is_some()),
        ("request", written.request.is_some()),
        ("response", written.response.is_some()),
        ("event", written.event.is_some()),
        ("timeout", written.timeout.is_some()),
        ("examples", !written.examples.is_empty()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at![key],
                "useless-key",
                format!("`{key}` does not apply to a document"),
                format!("remove `{key}`; if the page describes a call, remove `document: true`"),
            );
        }
    }
}

/// Checks that the file has what its coverage states, and no more.
fn check_coverage(cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    if written.document {
        return;
    }
    let has_request = written.request.is_some();
    let has_response = written.response.as_ref().is_some_and(|response| {
        response.data.is_some()
            || response.content != Content::Json
            || response.statuses.iter().any(|(_, status)| {
                status.data.is_some() || status.content.is_some_and(|one| one != Content::Json)
            })
    });
    let is_callable = written.coverage.is_callable();
    let word = written.coverage.as_str();
    let mut wrong = |message: String, help: &str| {
        cursor.wrong(&at!["coverage"], "coverage", message, help);
    };
    if written.event.is_none() && is_callable && written.path.is_none() {
        wrong(
            format!("`coverage: {word}` needs `path`, but the file has none"),
            "add `method` and `path`, or write `coverage: title-only`",
        );
    }
    if written.coverage == Coverage::TitleOnly && written.path.is_some() {
        wrong(
            "`coverage: title-only` does not allow `path`, but the file has it".to_owned(),
            "write `coverage: path-only`, or a coverage that allows more",
        );
    }
    if !is_callable && (has_request || has_response) {
        wrong(
            format!("`coverage: {word}` does not allow fields, but the file lists some"),
            "write `coverage: request-only`, `examples-only` or `partial`",
        );
    }
    if written.coverage == Coverage::RequestOnly && has_response {
        wrong(
            "`coverage: request-only` does not allow `response.data`, but the file has it"
                .to_owned(),
            "write `coverage: partial`, or remove `response.data`",
        );
    }
    // The response to a HEAD request has no content.
    let lacks_response = written.event.is_none()
        && written.response.is_none()
        && written.method != Some(Method::Head);
    if written.coverage == Coverage::Complete && lacks_response {
        wrong(
            "`coverage: complete` needs `response`, but the file has none".to_owned(),
            "add `response`, or write `coverage: request-only`",
        );
    }
}

/// Checks that the file or the family has an assumption if a parameter has `required: assumed`.
fn check_assumed(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    if !written.assumptions.is_empty() || !family.assumptions.is_empty() {
        return;
    }
    let Some(request) = &written.request else { return };
    for (location, fields) in [
        ("path", &request.path),
        ("query", &request.query),
        ("headers", &request.headers),
        ("body", &request.body),
    ] {
        for (name, field) in fields.iter() {
            if field.required.0 == Required::Assumed {
                cursor.wrong(
                    &at!["request", location, name, "required"],
                    "no-assumption",
                    "`required: assumed` needs an assumption, but neither this file nor family.yaml has one",
                    "add an entry under `assumptions` that gives the reason",
                );
            }
        }
    }
    if request.data.as_ref().is_some_and(|data| data.required.0 == Required::Assumed) {
        cursor.wrong(
            &at!["request", "data", "required"],
            "no-assumption",
            "`required: assumed` needs an assumption, but neither this file nor family.yaml has one",
            "add an entry under `assumptions` that gives the reason",
        );
    }
}

fn examples(cursor: &mut EndpointCursor<'_>) -> Vec<Example> {
    let mut examples = Vec::new();
    for (name, written) in cursor.yaml().examples.iter() {
        if !gives_a_name(name) {
            cursor.wrong_key(
                &at!["examples", name],
                "no-name",
                format!("no Rust name can be derived from `{name}`"),
                "give the example an English name; the name of a test is derived from it",
            );
        }
        if written.response.is_some() && written.response_base64.is_some() {
            cursor.wrong_key(
                &at!["examples", name, "response_base64"],
                "useless-key",
                "`response_base64` does not apply to an example with `response`",
                "remove one of the two",
            );
        }
        if let Some(page) = written.page.as_deref().filter(|page| !pages::is_url(page)) {
            cursor.wrong(
                &at!["examples", name, "page"],
                "bad-url",
                format!("`{page}` is not a URL"),
                "write the URL of the page; if it has none, describe the page in `note`",
            );
        }
        for (key, text) in [("malformed", &written.malformed), ("composed", &written.composed)] {
            let is_word =
                |text: &&String| matches!(text.trim(), "" | "true" | "false" | "yes" | "no");
            if let Some(text) = text.as_ref().filter(is_word) {
                cursor.wrong(
                    &at!["examples", name, key],
                    "no-reason",
                    format!("`{text}` does not state what differs from the page"),
                    format!("write a sentence, or remove `{key}`"),
                );
            }
        }
        examples.push(Example {
            name: name.to_owned(),
            page: written.page.clone(),
            note: written.note.clone(),
            path: written.path.0.clone(),
            query: written.query.0.clone(),
            body: written.body.clone(),
            response: written.response.clone().or_else(|| written.response_base64.clone()),
            is_base64: written.response.is_none() && written.response_base64.is_some(),
            status: written.status,
            response_headers: written.response_headers.0.clone(),
            malformed: written.malformed.clone(),
            composed: written.composed.clone(),
            fails: written.fails.clone(),
            differs: written.differs.0.clone(),
        });
    }
    examples
}
