//! Resolves one endpoint file: what a call, an event and a document have in common.

use super::cursor::{Context, Cursor, EndpointCursor, Problems, at};
use super::names::{gives_a_name, is_snake_case};
use super::{call, event, pages};
use crate::diagnostic::Diagnostic;
use crate::model::{Coverage, Endpoint, EndpointId, Example, PathTemplate, Required};
use crate::read::Read;
use crate::yaml;

/// Resolves an endpoint file. What the endpoint says of other endpoints is left to `together`.
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
        let message = "this file does not say which page it was transcribed from";
        cursor.problems.push(Diagnostic::at(read.start(), "no-page", message).help(
            "add `pages:` with the address, or with a `note:` where the address is not known",
        ));
    }
    if written.document {
        check_document(&mut cursor);
    }
    let (call, event) = match &written.event {
        Some(event) => (None, event::resolve(context, event, &mut cursor)),
        None => (call::resolve(context, file, &mut cursor), None),
    };
    check_coverage(&mut cursor);
    check_assumed(&context.written.yaml, &mut cursor);
    Some(Endpoint {
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
    })
}

fn check_id(id: &str, cursor: &mut EndpointCursor<'_>) {
    if !is_snake_case(id) {
        let start = cursor.read.start();
        cursor.problems.push(
            Diagnostic::at(start, "bad-name", format!("`{id}.yaml` cannot be the name of a file"))
                .help(
                    "name it in snake_case; it becomes the name of the call: `order_package.yaml`",
                ),
        );
    }
}

/// A document describes no call.
fn check_document(cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    for (key, is_written) in [
        ("method", written.method.is_some()),
        ("path", written.path.is_some()),
        ("effect", written.effect.is_some()),
        ("request", written.request.is_some()),
        ("response", written.response.is_some()),
        ("event", written.event.is_some()),
        ("examples", !written.examples.is_empty()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at![key],
                "useless-key",
                format!("`{key}:` means nothing for a document"),
                "remove it, or remove `document: true`",
            );
        }
    }
}

/// What a coverage promises must be there.
fn check_coverage(cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    if written.document {
        return;
    }
    let has_request = written.request.is_some();
    let has_response = written.response.as_ref().is_some_and(|response| response.data.is_some());
    let is_callable = written.coverage.is_callable();
    let word = written.coverage.as_str();
    let mut wrong = |message: String, help: &str| {
        cursor.wrong(&at!["coverage"], "coverage", message, help);
    };
    if written.event.is_none() && is_callable && written.path.is_none() {
        wrong(
            format!("`{word}` says that the call is known, but there is no `path:`"),
            "add `method:` and `path:`, or use `title-only`",
        );
    }
    if written.coverage == Coverage::TitleOnly && written.path.is_some() {
        wrong(
            "`title-only` has a `path:`".to_owned(),
            "use `path-only`, or a coverage that says more",
        );
    }
    if !is_callable && (has_request || has_response) {
        wrong(
            format!("`{word}` says that no fields are known, but some are listed"),
            "use `request-only`, `examples-only` or `partial`",
        );
    }
    if written.coverage == Coverage::RequestOnly && has_response {
        wrong(
            "`request-only` says that the answer is unknown, but `response.data` is listed"
                .to_owned(),
            "use `partial`, or leave the answer out",
        );
    }
    let lacks_response = written.event.is_none() && written.response.is_none();
    if written.coverage == Coverage::Complete && lacks_response {
        wrong(
            "`complete` says that the answer is known, but there is no `response:`".to_owned(),
            "add it, or use `request-only`",
        );
    }
}

/// What is assumed is said under `assumptions:`, of the file or of the family.
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
                    "this is assumed, and nothing says why",
                    "add an entry under `assumptions:` of this file or of the family",
                );
            }
        }
    }
}

fn examples(cursor: &mut EndpointCursor<'_>) -> Vec<Example> {
    let mut examples = Vec::new();
    for (name, written) in cursor.yaml().examples.iter() {
        if !gives_a_name(name) {
            cursor.wrong_key(
                &at!["examples", name],
                "no-name",
                format!("no English name can be made of `{name}`"),
                "name the example in English; it becomes the name of a test",
            );
        }
        examples.push(Example {
            name: name.to_owned(),
            page: written.page.clone(),
            note: written.note.clone(),
            path: written.path.0.clone(),
            query: written.query.0.clone(),
            body: written.body.clone(),
            response: written.response.clone(),
            malformed: written.malformed.clone(),
            fails: written.fails.clone(),
            differs: written.differs.0.clone(),
        });
    }
    examples
}
