//! Resolves the parameters of a call, and checks them against the path and the common fields.

use std::collections::BTreeMap;

use super::cursor::{Context, Cursor, EndpointCursor, Problems, at};
use super::fields;
use super::names::check_header_name;
use crate::diagnostic::Diagnostic;
use crate::model::{CommonLocation, Field, Location, Method, Request, Type};
use crate::path::SpecPath;
use crate::source::Span;
use crate::yaml;

/// Resolves the parameters of a call.
pub(super) fn resolve(
    context: Context<'_>,
    method: Method,
    path: &str,
    file: &str,
    cursor: &mut EndpointCursor<'_>,
) -> Request {
    let request = match &cursor.yaml().request {
        Some(written) => parameters(context, written, method, cursor),
        None => Request::default(),
    };
    check_placeholders(path, &request, cursor);
    let span = |location: Location, field: &Field| {
        let request = SpecPath::file(file).at("request");
        context.sources.key_span(&request.at(location.key()).at(field.name.as_str()))
    };
    check_common_clash(context, method, &request, &span, cursor.problems);
    check_locations(&request, &span, cursor.problems);
    request
}

fn parameters(
    context: Context<'_>,
    written: &yaml::Request,
    method: Method,
    cursor: &mut EndpointCursor<'_>,
) -> Request {
    let mut fields = |location: Location, fields: &yaml::Ordered<yaml::Field>| {
        fields::resolve(context.family, fields, &at!["request", location.key()], cursor)
    };
    let mut request = Request {
        path: fields(Location::Path, &written.path),
        query: fields(Location::Query, &written.query),
        headers: fields(Location::Header, &written.headers),
        body: fields(Location::Body, &written.body),
    };
    if !method.has_body() && !written.body.is_empty() {
        cursor.wrong_key(
            &at!["request", "body"],
            "body-of-get",
            "a GET has no body",
            "list the parameters under `query:`",
        );
    }
    for (location, field) in request.fields().filter(|(location, _)| *location != Location::Body) {
        check_text(location, field, cursor);
    }
    let included = include(context, written, cursor);
    let own = if method.has_body() { &mut request.body } else { &mut request.query };
    for mut group in included {
        // What the endpoint itself lists wins over the group.
        group.retain(|field| own.iter().all(|other| other.name != field.name));
        own.splice(0..0, group);
    }
    request
}

/// What travels in the path, the query or a header is text.
fn check_text(location: Location, field: &Field, cursor: &mut EndpointCursor<'_>) {
    let place = location.key();
    let at = at!["request", place, field.name.as_str()];
    if location == Location::Header {
        check_header_name(&field.name, &at, cursor);
    }
    let fits = match &field.ty {
        Type::List { item, .. } => location == Location::Query && is_single(item),
        ty => is_single(ty),
    };
    if !fits {
        cursor.wrong_key(
            &at,
            "not-text",
            format!("`{}` cannot be written into the {place}", field.name),
            "only single values can; a query may also hold a list of single values",
        );
    }
    if location == Location::Path && !field.required.is_required() {
        cursor.wrong_key(
            &at,
            "optional-path",
            format!("the path parameter `{}` must be required", field.name),
            "add `required: true`",
        );
    }
}

fn is_single(ty: &Type) -> bool {
    match ty {
        Type::Value(value) => value.is_single(),
        Type::Codes(_) => true,
        Type::Object(_) | Type::List { .. } => false,
    }
}

/// The groups of fields that the call includes.
fn include(
    context: Context<'_>,
    written: &yaml::Request,
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Vec<Field>> {
    let mut groups = Vec::new();
    for (index, name) in written.include.iter().enumerate() {
        let known = &context.written.yaml.fields;
        let Some(group) = known.get(name) else {
            let at = at!["request", "include", index];
            cursor.dangling(&at, "group of fields", name, known.keys());
            continue;
        };
        // The group's own mistakes were shown when family.yaml was resolved.
        let mut shown = Problems::default();
        let mut silent = Cursor { read: context.written, problems: &mut shown };
        let at = at!["fields", name.as_str()];
        groups.push(fields::resolve(context.family, group, &at, &mut silent));
    }
    groups
}

/// The names in the braces of the path are the path parameters.
fn check_placeholders(path: &str, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let mut names = Vec::new();
    for segment in path.split('/') {
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) if names.contains(&name) => cursor.wrong(
                &at!["path"],
                "bad-path",
                format!("`{{{name}}}` stands twice in the path"),
                "give the two segments different names",
            ),
            Some(name) => names.push(name),
            None if segment.contains(['{', '}']) => cursor.wrong(
                &at!["path"],
                "bad-path",
                format!("`{segment}` is only partly a parameter"),
                "a parameter is a whole segment: `/{sim_id}/`",
            ),
            None => {}
        }
    }
    for name in &names {
        if request.path.iter().all(|field| field.name != *name) {
            cursor.wrong(
                &at!["path"],
                "undefined-path-parameter",
                format!("`{{{name}}}` is not defined under `request.path`"),
                format!("add `{name}:` there, with its type and `required: true`"),
            );
        }
    }
    for field in &request.path {
        if !names.contains(&field.name.as_str()) {
            cursor.wrong_key(
                &at!["request", "path", field.name.as_str()],
                "unused-path-parameter",
                format!("the path has no `{{{}}}`", field.name),
                "add it to `path:`, or move the field to `query:` or `body:`",
            );
        }
    }
}

/// A parameter may not have the name of a field that the client fills in the same location.
fn check_common_clash(
    context: Context<'_>,
    method: Method,
    request: &Request,
    span: &dyn Fn(Location, &Field) -> Span,
    problems: &mut Problems,
) {
    for (location, field) in request.fields() {
        let same_name = context.family.common.iter().find(|common| common.name == field.name);
        let Some(common) = same_name else { continue };
        let is_sent_there = match common.location {
            CommonLocation::Params if method.has_body() => location == Location::Body,
            CommonLocation::Params => location == Location::Query,
            CommonLocation::Header => location == Location::Header,
            CommonLocation::SignedText => false,
        };
        // The signed text has each name once.
        let is_signed_there = common.signed
            && common.location != CommonLocation::Params
            && location != Location::Header;
        if is_sent_there || is_signed_there {
            problems.push(
                Diagnostic::at(
                    span(location, field),
                    "common-field",
                    format!("`{}` is filled by the runtime", field.name),
                )
                .also(context.written.key(&at!["common", common.name.as_str()]), "as this says")
                .help("leave it out of the endpoint; a text of its own belongs under `common:`"),
            );
        }
    }
}

/// A parameter may not stand in two locations.
fn check_locations(
    request: &Request,
    span: &dyn Fn(Location, &Field) -> Span,
    problems: &mut Problems,
) {
    let mut seen: BTreeMap<&str, Location> = BTreeMap::new();
    for (location, field) in request.fields() {
        let Some(other) = seen.insert(&field.name, location) else { continue };
        if other != location {
            let (name, first, second) = (&field.name, other.as_str(), location.as_str());
            problems.push(
                Diagnostic::at(
                    span(location, field),
                    "two-places",
                    format!("`{name}` stands in {first} and in {second}"),
                )
                .help("keep it in one place: the signed text has each name once, and so has the Rust call"),
            );
        }
    }
}
