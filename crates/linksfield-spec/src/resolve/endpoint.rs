//! Resolves one endpoint file, and then checks the endpoints of a family against each other.

use std::collections::BTreeMap;

use super::family::check_header_name;
use super::{Cursor, Problems, at, fields, gives_a_name, is_snake_case, titles};
use crate::diagnostic::Diagnostic;
use crate::model::{
    BareAnswer, Call, Coverage, Effect, Endpoint, Event, Example, Family, Field, Fill, Method,
    Paging, Place, Request, Response, Type,
};
use crate::positions::Step;
use crate::raw;
use crate::read::Read;
use crate::source::Place as SourcePlace;

type Scope<'a> = Cursor<'a, raw::Endpoint>;

pub(crate) fn resolve(
    family: &Family,
    raw_family: &raw::Family,
    file: &str,
    read: &Read<raw::Endpoint>,
    problems: &mut Problems,
) -> Option<Endpoint> {
    let id = file.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml"))?;
    let mut scope = Cursor { read, problems };
    if !is_snake_case(id) {
        let start = read.start();
        scope.problems.push(
            Diagnostic::at(start, "bad-name", format!("`{id}.yaml` cannot be the name of a file"))
                .help(
                    "name it in snake_case; it becomes the name of the call: `order_package.yaml`",
                ),
        );
    }
    let raw = &read.raw;
    let pages = scope.pages(&raw.pages);
    if pages.is_empty() {
        let message = "this file does not say which page it was transcribed from";
        scope.problems.push(Diagnostic::at(read.start(), "no-page", message).help(
            "add `pages:` with the address, or with a `note:` where the address is not known",
        ));
    }
    if raw.document {
        check_document(&mut scope);
    }
    let event = raw.event.as_ref().map(|event| resolve_event(family, event, &mut scope));
    let call = if event.is_some() {
        check_event_keys(&mut scope);
        None
    } else {
        resolve_call(family, raw_family, &mut scope)
    };
    check_coverage(&mut scope);
    check_assumed(raw_family, &mut scope);
    Some(Endpoint {
        id: id.to_owned(),
        at: read.start(),
        file: file.to_owned(),
        title: titles(&raw.title),
        summary: raw.summary.as_deref().map(|text| text.trim().to_owned()),
        group: raw.group.clone(),
        pages,
        coverage: raw.coverage,
        deprecated: raw.deprecated.clone(),
        stability: raw.stability.clone(),
        document: raw.document,
        call,
        method: raw.method,
        path: raw.path.clone(),
        event,
        examples: examples(&mut scope),
        assumptions: scope.assumptions(&raw.assumptions),
    })
}

/// What is assumed is said under `assumptions:`, of the file or of the family.
fn check_assumed(raw_family: &raw::Family, scope: &mut Scope<'_>) {
    let raw = &scope.read.raw;
    if !raw.assumptions.is_empty() || !raw_family.assumptions.is_empty() {
        return;
    }
    let Some(request) = &raw.request else { return };
    for (place, fields) in [
        ("path", &request.path),
        ("query", &request.query),
        ("headers", &request.headers),
        ("body", &request.body),
    ] {
        for (name, field) in fields.iter() {
            if field.required == raw::RequiredMark::Assumed {
                scope.wrong(
                    &at!["request", place, name, "required"],
                    "no-assumption",
                    "this is assumed, and nothing says why",
                    "add an entry under `assumptions:` of this file or of the family",
                );
            }
        }
    }
}

fn examples(scope: &mut Scope<'_>) -> Vec<Example> {
    for name in scope.raw().examples.keys() {
        if !gives_a_name(name) {
            scope.wrong_key(
                &at!["examples", name],
                "no-name",
                format!("no English name can be made of `{name}`"),
                "name the example in English; it becomes the name of a test",
            );
        }
    }
    scope
        .raw()
        .examples
        .iter()
        .map(|(name, raw)| Example {
            name: name.to_owned(),
            at: scope.key(&at!["examples", name]),
            body_at: scope.key(&at!["examples", name, "body"]),
            response_at: scope.key(&at!["examples", name, "response"]),
            page: raw.page.clone(),
            note: raw.note.clone(),
            path: raw.path.0.clone(),
            query: raw.query.0.clone(),
            body: raw.body.clone(),
            response: raw.response.clone(),
            malformed: raw.malformed.clone(),
            fails: raw.fails.clone(),
            differs: raw.differs.0.clone(),
        })
        .collect()
}

/// A document describes no call.
fn check_document(scope: &mut Scope<'_>) {
    let raw = scope.raw();
    for (key, given) in [
        ("method", raw.method.is_some()),
        ("path", raw.path.is_some()),
        ("effect", raw.effect.is_some()),
        ("request", raw.request.is_some()),
        ("response", raw.response.is_some()),
        ("event", raw.event.is_some()),
        ("examples", !raw.examples.is_empty()),
    ] {
        if given {
            scope.wrong_key(
                &at![key],
                "useless-key",
                format!("`{key}:` means nothing for a document"),
                "remove it, or remove `document: true`",
            );
        }
    }
}

/// What a coverage promises must be there.
fn check_coverage(scope: &mut Scope<'_>) {
    let raw = &scope.read.raw;
    if raw.document {
        return;
    }
    let has_request = raw.request.is_some();
    let has_response = raw.response.as_ref().is_some_and(|response| response.data.is_some());
    let word = raw.coverage.as_str();
    let mut wrong = |message: String, help: &str| {
        scope.wrong(&at!["coverage"], "coverage", message, help);
    };
    if raw.event.is_none() && raw.coverage.is_callable() && raw.path.is_none() {
        wrong(
            format!("`{word}` says that the call is known, but there is no `path:`"),
            "add `method:` and `path:`, or use `title-only`",
        );
    }
    if raw.coverage == Coverage::TitleOnly && raw.path.is_some() {
        wrong(
            "`title-only` has a `path:`".to_owned(),
            "use `path-only`, or a coverage that says more",
        );
    }
    if !raw.coverage.is_callable() && (has_request || has_response) {
        wrong(
            format!("`{word}` says that no fields are known, but some are listed"),
            "use `request-only`, `examples-only` or `partial`",
        );
    }
    if raw.coverage == Coverage::RequestOnly && has_response {
        wrong(
            "`request-only` says that the answer is unknown, but `response.data` is listed"
                .to_owned(),
            "use `partial`, or leave the answer out",
        );
    }
    if raw.coverage == Coverage::Complete && raw.event.is_none() && raw.response.is_none() {
        wrong(
            "`complete` says that the answer is known, but there is no `response:`".to_owned(),
            "add it, or use `request-only`",
        );
    }
}

fn resolve_event(family: &Family, raw: &raw::Event, scope: &mut Scope<'_>) -> Event {
    let read = scope.read;
    if family.inbound.iter().all(|scheme| scheme.name != raw.scheme) {
        let known = family.inbound.iter().map(|scheme| scheme.name.as_str());
        scope.dangling(&at!["event", "scheme"], "inbound scheme", &raw.scheme, known);
    }
    let at = at!["request", "body"];
    let body = match &read.raw.request {
        Some(request) => fields::resolve(family, &request.body, &at, scope),
        None => Vec::new(),
    };
    for (index, name) in raw.recognised_by.iter().enumerate() {
        if body.iter().all(|field| field.name != *name) {
            let known = body.iter().map(|field| field.name.as_str());
            scope.dangling(&at!["event", "recognised_by", index], "body field", name, known);
        }
    }
    Event { scheme: raw.scheme.clone(), recognised_by: raw.recognised_by.clone(), body }
}

/// A push goes to the customer's address: what says where a call goes means nothing for it.
fn check_event_keys(scope: &mut Scope<'_>) {
    let raw = &scope.read.raw;
    for (key, given) in [
        ("method", raw.method.is_some()),
        ("path", raw.path.is_some()),
        ("server", raw.server.is_some()),
        ("effect", raw.effect.is_some()),
        ("truth", raw.truth.is_some()),
        ("paging", raw.paging.is_some()),
        ("common", !raw.common.is_empty()),
    ] {
        if given {
            scope.wrong_key(
                &at![key],
                "useless-key",
                format!("`{key}:` means nothing for an event"),
                "remove it",
            );
        }
    }
}

fn resolve_call(family: &Family, raw_family: &raw::Family, scope: &mut Scope<'_>) -> Option<Call> {
    let raw = &scope.read.raw;
    let call_path = raw.path.as_deref()?;
    check_path(call_path, &at!["path"], scope);
    let Some(method) = raw.method else {
        // A path without a method is known of some pages; there is nothing to call yet.
        if raw.coverage.is_callable() {
            scope.wrong_key(
                &at!["path"],
                "missing-key",
                "a call needs `method:`",
                "add `GET`, `POST`, `PUT` or `DELETE`",
            );
        }
        return None;
    };
    if !raw.coverage.is_callable() {
        return None;
    }
    let Some(effect) = raw.effect else {
        scope.wrong_key(
            &at!["path"],
            "missing-key",
            "a call needs `effect:`",
            "add `read` (may be repeated) or `write` (changes something, is not sent twice)",
        );
        return None;
    };
    let server = resolve_server(family, scope)?;
    let request = resolve_request(family, raw_family, method, scope);
    check_placeholders(call_path, &request, scope);
    check_common_clash(family, method, &request, scope);
    let response = resolve_response(family, scope);
    let common = common_overrides(family, scope);
    check_call_name(family, call_path, scope);
    let paging = raw.paging.as_ref().map(|raw| {
        check_paging(family, raw, &request, &response, scope);
        Paging {
            page: raw.page.clone(),
            items: raw.items.clone(),
            total: raw.total.clone(),
            first: raw.first,
        }
    });
    Some(Call {
        method,
        path: call_path.to_owned(),
        path_at: scope.value(&at!["path"]),
        server,
        effect,
        common,
        without: without(family, scope),
        request,
        response,
        truth: raw.truth.clone(),
        truth_at: scope.value(&at!["truth"]),
        paging,
    })
}

/// A path begins with `/`, so that it cannot change the host, and is sent as it is signed.
pub(super) fn check_path<T>(path: &str, at: &[Step], scope: &mut Cursor<'_, T>) {
    // What goes out as it stands; braces hold the names of parameters.
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~!$&'()*+,;=:@{}".contains(c);
    if !path.starts_with('/') || !path.chars().all(is_plain) {
        scope.wrong(
            at,
            "bad-path",
            format!("`{}` is not a path", path.escape_debug()),
            "begin with `/`, escape nothing, and leave out the query: `/sims/{sim_id}/usage`",
        );
    } else if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        scope.wrong(
            at,
            "bad-path",
            format!("`{path}` would be sent as another path"),
            "leave out `.` and `..`",
        );
    }
}

/// The name of a call is the last segment of its path, which must not be a parameter.
fn check_call_name(family: &Family, call_path: &str, scope: &mut Scope<'_>) {
    let raw = scope.raw();
    let carrier = family.common.iter().find(|field| field.fill == Fill::CallName);
    let Some(field) = carrier.filter(|field| {
        !raw.without.contains(&field.name) && raw.common.get(&field.name).is_none()
    }) else {
        return;
    };
    if call_path.ends_with('}') {
        scope.wrong(
            &at!["path"],
            "missing-key",
            format!("`{}` is the last segment of the path, and that is a parameter", field.name),
            format!("say what is sent: `common: {{ {}: … }}`", field.name),
        );
    }
}

fn resolve_server(family: &Family, scope: &mut Scope<'_>) -> Option<String> {
    let raw = &scope.read.raw;
    let known = || family.servers.iter().map(|server| server.name.as_str());
    match &raw.server {
        Some(name) if known().any(|server| server == name) => Some(name.clone()),
        Some(name) => {
            scope.dangling(&at!["server"], "server", name, known());
            None
        }
        None if family.servers.len() == 1 => Some(family.servers[0].name.clone()),
        None => {
            let names = crate::read::list_names(known());
            scope.wrong_key(
                &at!["path"],
                "missing-key",
                "this family has not exactly one server, so the call must name its own",
                if names.is_empty() {
                    "add one under `servers:` in family.yaml".to_owned()
                } else {
                    format!("add `server:` with one of {names}")
                },
            );
            None
        }
    }
}

fn resolve_request(
    family: &Family,
    raw_family: &raw::Family,
    method: Method,
    scope: &mut Scope<'_>,
) -> Request {
    let read = scope.read;
    let Some(raw) = &read.raw.request else { return Request::default() };
    let mut request = Request {
        path: fields::resolve(family, &raw.path, &at!["request", "path"], scope),
        query: fields::resolve(family, &raw.query, &at!["request", "query"], scope),
        headers: fields::resolve(family, &raw.headers, &at!["request", "headers"], scope),
        body: fields::resolve(family, &raw.body, &at!["request", "body"], scope),
    };
    if !method.has_body() && !raw.body.is_empty() {
        scope.wrong_key(
            &at!["request", "body"],
            "body-of-get",
            "a GET has no body",
            "list the parameters under `query:`",
        );
    }
    for (place, fields) in
        [("path", &request.path), ("query", &request.query), ("headers", &request.headers)]
    {
        for field in fields {
            let at = at!["request", place, field.name.as_str()];
            if place == "headers" {
                check_header_name(&field.name, &at, scope);
            }
            let is_scalar_list = matches!(&field.ty, Type::List { item, .. } if is_scalar(item));
            let fits = is_scalar(&field.ty) || (is_scalar_list && place == "query");
            if !fits {
                scope.wrong_key(
                    &at,
                    "not-text",
                    format!("`{}` cannot be written into the {place}", field.name),
                    "only single values can; a query may also hold a list of single values",
                );
            }
            if place == "path" && !field.required.is_required() {
                scope.wrong_key(
                    &at,
                    "optional-path",
                    format!("the path parameter `{}` must be required", field.name),
                    "add `required: true`",
                );
            }
        }
    }
    for (index, name) in raw.include.iter().enumerate() {
        let at = at!["request", "include", index];
        let Some(group) = raw_family.fields.get(name) else {
            scope.dangling(&at, "group of fields", name, raw_family.fields.keys());
            continue;
        };
        // The group's own mistakes are shown in family.yaml; its fields are shown here.
        let mut unheard = Problems::default();
        let mut silent = Cursor { read, problems: &mut unheard };
        let mut included = fields::resolve(family, group, &at, &mut silent);
        let fields = if method.has_body() { &mut request.body } else { &mut request.query };
        // What the endpoint itself lists wins over the group.
        included.retain(|field| fields.iter().all(|own| own.name != field.name));
        fields.splice(0..0, included);
    }
    request
}

fn is_scalar(ty: &Type) -> bool {
    !matches!(ty, Type::List { .. } | Type::Object(_) | Type::Json)
}

/// The names in the braces of the path are the path parameters.
fn check_placeholders(call_path: &str, request: &Request, scope: &mut Scope<'_>) {
    let mut names = Vec::new();
    for segment in call_path.split('/') {
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) if names.contains(&name) => scope.wrong(
                &at!["path"],
                "bad-path",
                format!("`{{{name}}}` stands twice in the path"),
                "give the two segments different names",
            ),
            Some(name) => names.push(name),
            None if segment.contains(['{', '}']) => scope.wrong(
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
            scope.wrong(
                &at!["path"],
                "undefined-path-parameter",
                format!("`{{{name}}}` is not defined under `request.path`"),
                format!("add `{name}:` there, with its type and `required: true`"),
            );
        }
    }
    for field in &request.path {
        if !names.contains(&field.name.as_str()) {
            scope.wrong_key(
                &at!["request", "path", field.name.as_str()],
                "unused-path-parameter",
                format!("the path has no `{{{}}}`", field.name),
                "add it to `path:`, or move the field to `query:` or `body:`",
            );
        }
    }
}

/// A parameter may not have the name of a field that the runtime fills, nor stand in two places.
fn check_common_clash(family: &Family, method: Method, request: &Request, scope: &mut Scope<'_>) {
    let params = if method.has_body() { Place::Body } else { Place::Query };
    let mut clashes = Vec::new();
    for (place, field) in request.fields() {
        for common in &family.common {
            let common_place = if common.place == Place::Params { params } else { common.place };
            // The signed text has each name once.
            let is_signed_there = common.signed
                && matches!(common_place, Place::SignedText | Place::Header)
                && matches!(place, Place::Path | Place::Query | Place::Body);
            let same_place = common_place == place || is_signed_there;
            if same_place && common.name == field.name {
                clashes.push((field.clone(), common.at.clone()));
            }
        }
    }
    for (field, common) in clashes {
        scope.problems.push(
            Diagnostic::at(
                field.at,
                "common-field",
                format!("`{}` is filled by the runtime", field.name),
            )
            .also(common, "as this says")
            .help("leave it out of the endpoint; a text of its own belongs under `common:`"),
        );
    }
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    for (place, field) in request.fields() {
        let Some(other) = seen.insert(&field.name, place) else { continue };
        if other != place {
            scope.problems.push(
                Diagnostic::at(
                    field.at.clone(),
                    "two-places",
                    format!("`{}` stands in {} and in {}", field.name, other.as_str(), place.as_str()),
                )
                .help("keep it in one place: the signed text has each name once, and so has the Rust call"),
            );
        }
    }
}

fn resolve_response(family: &Family, scope: &mut Scope<'_>) -> Response {
    let read = scope.read;
    let enveloped = family.envelope.is_some();
    let bare =
        family.envelope.as_ref().is_some_and(|envelope| envelope.bare == BareAnswer::Accepted);
    let Some(raw) = &read.raw.response else {
        return Response { enveloped, bare, data: None, beside: Vec::new() };
    };
    let enveloped = enveloped && raw.envelope != raw::EnvelopeUse::None;
    let bare = bare || raw.envelope == raw::EnvelopeUse::Optional;
    let at = at!["response", "data"];
    let data = raw.data.as_ref().map(|data| fields::field(family, "data", data, &at, scope));
    if let Some(data) = &data {
        let is_payload = matches!(&data.ty, Type::Object(_) | Type::Json)
            || matches!(&data.ty, Type::List { .. });
        if !is_payload {
            scope.wrong_key(
                &at,
                "bad-payload",
                "the payload of an answer is an object, a list, or `json`",
                "wrap a single value in an object with one field",
            );
        }
    }
    let beside = fields::resolve(family, &raw.beside, &at!["response", "beside"], scope);
    if !enveloped && !beside.is_empty() {
        scope.wrong_key(
            &at!["response", "beside"],
            "useless-key",
            "`beside:` lists members of the envelope, and this answer has none",
            "list them under `data:`",
        );
    }
    Response { enveloped, bare, data, beside }
}

fn common_overrides(family: &Family, scope: &mut Scope<'_>) -> Vec<(String, String)> {
    let read = scope.read;
    for (name, _) in read.raw.common.iter() {
        let at = at!["common", name];
        match family.common.iter().find(|field| field.name == name) {
            None => {
                let known = family.common.iter().map(|field| field.name.as_str());
                let place = scope.key(&at);
                scope.problems.push(
                    Diagnostic::at(
                        place,
                        "dangling-reference",
                        format!("there is no common field `{name}`"),
                    )
                    .did_you_mean(name, known),
                );
            }
            Some(field)
                if !matches!(field.fill, Fill::Constant | Fill::CallName | Fill::PerCall) =>
            {
                scope.wrong_key(
                    &at,
                    "useless-key",
                    format!(
                        "`{name}` is filled from {}, which no text replaces",
                        field.fill.as_str()
                    ),
                    "remove it",
                );
            }
            Some(_) => {}
        }
    }
    read.raw.common.0.clone()
}

fn without(family: &Family, scope: &mut Scope<'_>) -> Vec<String> {
    let raw = scope.raw();
    for (index, name) in raw.without.iter().enumerate() {
        if family.common.iter().all(|field| field.name != *name) {
            let known = family.common.iter().map(|field| field.name.as_str());
            scope.dangling(&at!["without", index], "common field", name, known);
        }
    }
    raw.without.clone()
}

fn check_paging(
    family: &Family,
    raw: &raw::Paging,
    request: &Request,
    response: &Response,
    scope: &mut Scope<'_>,
) {
    let names = request.fields().map(|(_, field)| field.name.as_str());
    match request.fields().find(|(_, field)| field.name == raw.page) {
        None => scope.dangling(&at!["paging", "page"], "parameter", &raw.page, names),
        Some((_, field)) if !matches!(field.ty, Type::Integer { .. }) => scope.wrong(
            &at!["paging", "page"],
            "wrong-type",
            format!("`{}` is no whole number", raw.page),
            "pages are counted: the parameter must be an `integer`",
        ),
        Some(_) => {}
    }
    let Some(data) = &response.data else {
        scope.wrong_key(
            &at!["paging"],
            "useless-key",
            "pages need an answer with a list",
            "add `response.data`, or remove `paging:`",
        );
        return;
    };
    if !matches!(find(family, data, &raw.items), Some(Type::List { .. })) {
        scope.wrong(
            &at!["paging", "items"],
            "dangling-reference",
            format!("`{}` is no list of the payload", raw.items),
            "give the path of the list below `data`: `package_order`; `data` where the payload is the list",
        );
    }
    if let Some(total) = &raw.total {
        let beside = response.beside.iter().find(|field| field.name == *total);
        match beside.map(|field| &field.ty).or_else(|| find(family, data, total)) {
            Some(Type::Integer { .. }) => {}
            Some(_) => scope.wrong(
                &at!["paging", "total"],
                "wrong-type",
                format!("`{total}` is no whole number"),
                "items are counted: the member must be an `integer`",
            ),
            None => scope.wrong(
                &at!["paging", "total"],
                "dangling-reference",
                format!("`{total}` is no member of the answer"),
                "give its path below `data`: `page.total_count`, or the name of a field under `beside:`",
            ),
        }
    }
}

/// The type at a dotted path below the payload; `data` is the payload itself.
fn find<'a>(family: &'a Family, data: &'a Field, path: &str) -> Option<&'a Type> {
    if path == "data" {
        return Some(&data.ty);
    }
    let mut ty = &data.ty;
    for step in path.split('.') {
        let Type::Object(object) = ty else { return None };
        ty = &family.members(object).iter().find(|field| field.name == step)?.ty;
    }
    Some(ty)
}

/// What one endpoint cannot know by itself: two calls at one address, and who tells the truth.
pub(crate) fn check_together(family: &Family, showcase_at: SourcePlace, problems: &mut Problems) {
    if let Some(showcase) = &family.showcase {
        let calls: Vec<&str> = family
            .endpoints
            .iter()
            .filter(|endpoint| endpoint.call.is_some())
            .map(|endpoint| endpoint.id.as_str())
            .collect();
        if !calls.contains(&showcase.as_str()) {
            problems.push(
                Diagnostic::at(
                    showcase_at,
                    "dangling-reference",
                    format!("`{showcase}` is no call of this family"),
                )
                .did_you_mean(showcase, calls),
            );
        }
    }
    let mut addresses: BTreeMap<(String, Method, String), (&Endpoint, &Call)> = BTreeMap::new();
    for endpoint in &family.endpoints {
        let Some(call) = &endpoint.call else { continue };
        let address = (call.server.clone(), call.method, shape(&call.path));
        if let Some((first, first_call)) = addresses.insert(address, (endpoint, call)) {
            problems.push(
                Diagnostic::at(
                    call.path_at.clone(),
                    "same-address",
                    format!("`{}` and `{}` have the same method and path", first.id, endpoint.id),
                )
                .also(first_call.path_at.clone(), "the first is here")
                .help("merge the two files, or correct the path of one"),
            );
        }
        if let Some(truth) = &call.truth {
            let reads: Vec<&str> = family
                .endpoints
                .iter()
                .filter(|other| other.call.as_ref().is_some_and(|call| call.effect == Effect::Read))
                .map(|other| other.id.as_str())
                .collect();
            if !reads.contains(&truth.as_str()) {
                problems.push(
                    Diagnostic::at(
                        call.truth_at.clone(),
                        "dangling-reference",
                        format!("`{truth}` is no call of this family that reads"),
                    )
                    .did_you_mean(truth, reads),
                );
            }
        }
    }
}

/// A path with its parameters' names left out.
fn shape(path: &str) -> String {
    path.split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
        .collect::<Vec<_>>()
        .join("/")
}
