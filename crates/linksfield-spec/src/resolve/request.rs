//! Resolves the parameters of a call, and checks them against the path and the common fields.

use std::collections::BTreeMap;

use super::cursor::{Context, Cursor, EndpointCursor, Problems, at, below};
use super::names::check_header_name;
use super::{body, conditions, fields, headers, path};
use crate::diagnostic::Diagnostic;
use crate::model::{CommonLocation, Field, Location, Method, Request, Type};
use crate::path::SpecPath;
use crate::source::Span;
use crate::values::ValueType;
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
    path::check(path, &request, cursor);
    body::check(context, method, &request, cursor);
    headers::check(context, &request, cursor);
    let span = |location: Location, field: &Field| {
        let written = SpecPath::file(file).at("request");
        let is_data = request.data.as_ref().is_some_and(|data| std::ptr::eq(data, field));
        context.sources.key_span(&match is_data {
            true => written.at("data"),
            false => written.at(location.key()).at(field.name.as_str()),
        })
    };
    check_common_clash(context, method, &request, &span, cursor.problems);
    check_locations(&request, &span, cursor.problems);
    check_rules(context, &request, cursor);
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
        content: written.content,
        data: None,
        media_type: written.media_type.clone(),
    };
    request.data = body::data(context.family, written, cursor);
    if !method.has_body() && !written.body.is_empty() {
        cursor.wrong_key(
            &at!["request", "body"],
            "body-of-get",
            format!("`body` does not apply to `method: {}`", method.as_str()),
            "list the parameters under `query`",
        );
    }
    for (location, field) in
        request.all_fields().filter(|(location, _)| *location != Location::Body)
    {
        check_text(location, field, cursor);
    }
    let included = include(context, written, cursor);
    let has_fields = method.has_body() && request.data.is_none();
    let own = if has_fields { &mut request.body } else { &mut request.query };
    for mut group in included {
        // A field that the endpoint itself lists takes precedence over the group.
        group.retain(|field| own.iter().all(|other| other.name != field.name));
        own.splice(0..0, group);
    }
    request
}

/// Checks a parameter in the path, the query or a header, which must be writable as text.
fn check_text(location: Location, field: &Field, cursor: &mut EndpointCursor<'_>) {
    let place = location.key();
    let at = at!["request", place, field.name.as_str()];
    if location == Location::Header {
        check_header_name(&field.name, &at, cursor);
    }
    let fits = match &field.ty {
        ty if location == Location::Query => ty.is_query_value(field.style),
        ty => ty.is_single(),
    };
    if !fits {
        cursor.wrong_key(
            &at,
            "not-text",
            format!("the type of `{}` cannot be sent in `{place}`", field.name),
            "use the type of a single value; `query` also takes a list of single values",
        );
    }
    if field.nullable {
        cursor.wrong_key(
            &below(&at, "nullable"),
            "useless-key",
            format!("`nullable` does not apply to `{place}`, where every value is text"),
            "remove `nullable`; only fields of a JSON body can be `null`",
        );
    }
    if location == Location::Path && !field.required.is_required() {
        cursor.wrong_key(
            &at,
            "optional-path",
            format!("the path parameter `{}` must be required", field.name),
            "write `required: true`",
        );
    }
}

/// Returns the groups of fields that the call includes.
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
            cursor.undefined(&at, "group of fields", name, known.keys());
            continue;
        };
        // The mistakes of the group were already reported for `family.yaml`.
        let mut shown = Problems::default();
        let mut silent = Cursor { read: context.written, problems: &mut shown };
        let at = at!["fields", name.as_str()];
        groups.push(fields::resolve(context.family, group, &at, &mut silent));
    }
    groups
}

/// Refuses a parameter with the name of a common field that is sent in the same location.
fn check_common_clash(
    context: Context<'_>,
    method: Method,
    request: &Request,
    span: &dyn Fn(Location, &Field) -> Span,
    problems: &mut Problems,
) {
    let in_body = method.has_body() && request.takes_params_in_body();
    let params = if in_body { Location::Body } else { Location::Query };
    for (location, field) in request.all_fields() {
        let same_name = context.family.common.iter().find(|common| common.name == field.name);
        let Some(common) = same_name else { continue };
        let is_sent_there = match common.location {
            CommonLocation::Params => location == params,
            CommonLocation::Header => location == Location::Header,
            CommonLocation::SignedText => false,
        };
        // The canonical text can contain each name only once.
        let is_signed_there = common.signed
            && common.location != CommonLocation::Params
            && location != Location::Header;
        if is_sent_there || is_signed_there {
            problems.push(
                Diagnostic::at(
                    span(location, field),
                    "common-field",
                    format!("`{}` is a common field, which the client fills in", field.name),
                )
                .also(context.written.key(&at!["common", common.name.as_str()]), "defined here")
                .help("remove the parameter; to send another text in the common field, use `common` of this file"),
            );
        }
    }
}

/// Checks the conditions of parameters, and refuses constants in the path.
fn check_rules(context: Context<'_>, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml().request.as_ref();
    // Fields of a group are checked as well, but their mistakes can be shown only if the endpoint lists them itself.
    let at = |field: &Field| {
        let found = request.all_fields().find(|(_, own)| std::ptr::eq(*own, field));
        let (location, _) = found?;
        let written = written?;
        let own = match location {
            Location::Path => &written.path,
            Location::Query => &written.query,
            Location::Header => &written.headers,
            Location::Body => &written.body,
        };
        let path = at!["request", location.key(), field.name.as_str()].to_vec();
        Some(if own.get(&field.name).is_some() { path } else { at!["request", "include"].to_vec() })
    };
    let fields: Vec<&Field> = request.all_fields().map(|(_, field)| field).collect();
    conditions::check(context.family, &fields, &at, cursor);
    for field in &request.headers {
        check_header_text(field, cursor);
    }
    for field in request.path.iter().filter(|field| field.rules.constant.is_some()) {
        cursor.wrong_key(
            &at!["request", "path", field.name.as_str(), "constant"],
            "useless-key",
            "`constant` does not apply to a parameter of the path",
            "write the value in `path`, and remove the parameter",
        );
    }
}

/// Checks that the fixed texts of a header can be sent in a header.
fn check_header_text(field: &Field, cursor: &mut EndpointCursor<'_>) {
    let words = match &field.ty {
        Type::Value(ValueType::Flag(flag)) => vec![("values", &flag.yes), ("values", &flag.no)],
        _ => Vec::new(),
    };
    let constant = field.rules.constant.iter().map(|text| ("constant", text));
    let is_visible = headers::is_header_text;
    if let Some((key, text)) = words.into_iter().chain(constant).find(|(_, text)| !is_visible(text))
    {
        cursor.wrong(
            &at!["request", "headers", field.name.as_str(), key],
            "bad-header-text",
            format!("`{}` cannot be sent in a header", text.escape_debug()),
            "a header can have visible ASCII characters, and blanks between them",
        );
    }
}

/// Refuses a parameter that is listed in two locations.
fn check_locations(
    request: &Request,
    span: &dyn Fn(Location, &Field) -> Span,
    problems: &mut Problems,
) {
    let mut seen: BTreeMap<&str, Location> = BTreeMap::new();
    for (location, field) in request.all_fields() {
        let Some(other) = seen.insert(&field.name, location) else { continue };
        if other != location {
            let (name, first, second) = (&field.name, other.key(), location.key());
            problems.push(
                Diagnostic::at(
                    span(location, field),
                    "duplicate-parameter",
                    format!("`{name}` is listed twice, under `{first}` and under `{second}`"),
                )
                .help(
                    "remove one of the two; the canonical text and the Rust request can contain each name only once",
                ),
            );
        }
    }
}
