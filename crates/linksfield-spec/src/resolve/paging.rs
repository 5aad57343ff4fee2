//! Resolves how further pages of a list are requested.

use super::cursor::{EndpointCursor, at};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Family, Field, JsonPath, MemberPath, Paging, PagingBy, Request, Response, Type,
};
use crate::path::Step;
use crate::suggest::nearest;
use crate::values::ValueType;
use crate::yaml;

/// Resolves paging. `None` if the response has no documented payload, or if nothing chooses the page.
pub(super) fn resolve(
    family: &Family,
    written: &yaml::Paging,
    request: &Request,
    response: &Response,
    cursor: &mut EndpointCursor<'_>,
) -> Option<Paging> {
    let chosen = chosen(written, cursor);
    let Some(data) = response.data.as_ref().filter(|_| !response.is_by_status()) else {
        let (message, help) = match response.is_by_status() {
            true => (
                "`paging` does not apply to a call whose content depends on the HTTP status",
                "remove `paging`, or the contents of the statuses",
            ),
            false => (
                "`paging` does not apply to a call without `response.data`",
                "add `response.data`, or remove `paging`",
            ),
        };
        cursor.wrong_key(&at!["paging"], "useless-key", message, help);
        return None;
    };
    let (by, page) = chosen?;
    check_parameter(by, page, request, cursor);
    if let Some(limit) = &written.limit {
        check_integer("limit", limit, request, cursor);
    }
    check_keys(by, written, cursor);
    let items = member(&written.items);
    if !matches!(find(family, data, &items), Some(Type::List { .. })) {
        let message = format!("`{}` is not a list in the payload", written.items);
        let is_list = |ty: &Type| matches!(ty, Type::List { .. });
        let meant = meant(family, data, &written.items, &[], &is_list);
        undefined(
            &at!["paging", "items"],
            message,
            meant,
            cursor,
            "write the path of the list below `response.data`, such \
            as `package_order`, or `data` if the payload itself is the list",
        );
    }
    if let Some(limit) = written.limit.as_ref().filter(|limit| *limit == page) {
        cursor.wrong(
            &at!["paging", "limit"],
            "useless-key",
            format!("`{limit}` already is the parameter that chooses the page"),
            "write the parameter with the greatest number of items of a page, or remove `limit`",
        );
    }
    let places = Places { family, response, data };
    let is_integer = |value: &ValueType| matches!(value, ValueType::Integer(_));
    let is_yes_or_no =
        |value: &ValueType| matches!(value, ValueType::Boolean(_) | ValueType::Flag(_));
    let is_cursor = |value: &ValueType| {
        matches!(value, ValueType::Text(_) | ValueType::TextOrNumber(_) | ValueType::Integer(_))
    };
    let total = written.total.as_deref();
    let total = total.map(|path| places.find("total", path, INTEGER, &is_integer, cursor));
    let next = written.next.as_deref();
    let next = next.map(|path| places.find("next", path, CURSOR, &is_cursor, cursor));
    let has_more = written.has_more.as_deref();
    let has_more =
        has_more.map(|path| places.find("has_more", path, YES_OR_NO, &is_yes_or_no, cursor));
    let pages = written.pages.as_deref();
    let pages = pages.map(|path| places.find("pages", path, INTEGER, &is_integer, cursor));
    let first = written.first.unwrap_or(i64::from(by == PagingBy::Page));
    let (page, limit) = (page.to_owned(), written.limit.clone());
    Some(Paging { by, page, limit, items, total, next, has_more, pages, first })
}

/// Returns what chooses the page, and the name of its parameter.
fn chosen<'w>(
    written: &'w yaml::Paging,
    cursor: &mut EndpointCursor<'_>,
) -> Option<(PagingBy, &'w str)> {
    let given: Vec<(PagingBy, &str)> = [
        (PagingBy::Page, &written.page),
        (PagingBy::Offset, &written.offset),
        (PagingBy::Cursor, &written.cursor),
    ]
    .into_iter()
    .filter_map(|(by, name)| Some((by, name.as_deref()?)))
    .collect();
    match given.as_slice() {
        [only] => Some(*only),
        [] => {
            cursor.wrong_key(
                &at!["paging"],
                "missing-key",
                "missing key `page`, `offset` or `cursor`: one of them names the parameter that chooses the page",
                "add `page` with the parameter of the page number, `offset` with that of the number of items before \
                 the page, or `cursor` with that of the value that the page before states",
            );
            None
        }
        [first, ..] => {
            cursor.wrong_key(
                &at!["paging"],
                "useless-key",
                "several of the keys `page`, `offset` and `cursor` are written, but only one chooses the page",
                "keep the key of the parameter that the client should change from page to page",
            );
            Some(*first)
        }
    }
}

/// Refuses keys that have no meaning together.
fn check_keys(by: PagingBy, written: &yaml::Paging, cursor: &mut EndpointCursor<'_>) {
    let is_cursor = by == PagingBy::Cursor;
    if is_cursor && written.next.is_none() {
        cursor.wrong_key(
            &at!["paging", "cursor"],
            "missing-key",
            "missing key `next`: a list with `cursor` needs it",
            "add `next` with the path of the next cursor in the response, or with its header, such as \
             `next: header:x-next-cursor` or `next: header:link`",
        );
    }
    for (key, is_useless, help) in [
        (
            "next",
            !is_cursor && written.next.is_some(),
            "remove `next`; if the response states the value of the parameter, write `cursor` with this parameter",
        ),
        (
            "first",
            is_cursor && written.first.is_some(),
            "remove `first`; the first page is requested without a cursor",
        ),
        (
            "pages",
            written.pages.is_some() && by != PagingBy::Page,
            "remove `pages`; the number of pages is compared with a page number",
        ),
        (
            "has_more",
            written.pages.is_some() && written.has_more.is_some(),
            "remove `has_more` or `pages`; one of them states where the list ends",
        ),
    ] {
        if is_useless {
            let message = format!("`{key}` does not apply to this list");
            cursor.wrong_key(&at!["paging", key], "useless-key", message, help);
        }
    }
}

/// Checks the parameter that chooses the page.
fn check_parameter(by: PagingBy, page: &str, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let key = match by {
        PagingBy::Page => "page",
        PagingBy::Offset => "offset",
        PagingBy::Cursor => "cursor",
    };
    if by != PagingBy::Cursor {
        return check_integer(key, page, request, cursor);
    }
    let at = at!["paging", "cursor"];
    match request.fields().find(|(_, field)| field.name == page) {
        None => {
            let names = request.fields().map(|(_, field)| field.name.as_str());
            cursor.undefined(&at, "parameter", page, names);
        }
        Some((_, field)) if field.required.is_required() => cursor.wrong(
            &at,
            "required-cursor",
            format!("`{page}` is required, but the first page is requested without a cursor"),
            "write `required: false` for the parameter",
        ),
        Some((_, Field { ty: Type::Value(ValueType::Integer(_) | ValueType::Text(_)), .. })) => {}
        Some(_) => cursor.wrong(
            &at,
            "wrong-type",
            format!("`{page}` is neither text nor a whole number"),
            "name a parameter with `type: text` or `type: integer`",
        ),
    }
}

/// Checks a parameter that is a whole number.
fn check_integer(key: &str, page: &str, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let at = at!["paging", key];
    match request.fields().find(|(_, field)| field.name == page) {
        None => {
            let names = request.fields().map(|(_, field)| field.name.as_str());
            cursor.undefined(&at, "parameter", page, names);
        }
        Some((_, Field { ty: Type::Value(ValueType::Integer(_)), .. })) => {}
        Some(_) => cursor.wrong(
            &at,
            "wrong-type",
            format!("`{page}` is not a whole number"),
            "name a parameter with `type: integer`",
        ),
    }
}

/// What a value should be, and the types to which the help refers.
type Expected = (&'static str, &'static str);

const INTEGER: Expected = ("a whole number", "`type: integer`");
const CURSOR: Expected =
    ("text or a whole number", "`type: text`, `type: text-or-number` or `type: integer`");
const YES_OR_NO: Expected = ("a boolean or a flag", "`type: boolean` or `type: flag`");

/// The places where a response states values about its list.
struct Places<'a> {
    family: &'a Family,
    response: &'a Response,
    data: &'a Field,
}

impl Places<'_> {
    /// Returns the place of a value, and checks its type.
    fn find(
        &self,
        key: &str,
        path: &str,
        (expected, types): Expected,
        fits: &dyn Fn(&ValueType) -> bool,
        cursor: &mut EndpointCursor<'_>,
    ) -> MemberPath {
        let at = at!["paging", key];
        let wrong_type = |cursor: &mut EndpointCursor<'_>| {
            cursor.wrong(
                &at,
                "wrong-type",
                format!("`{path}` is not {expected}"),
                format!("name a field with {types}"),
            );
        };
        if let Some(name) = path.strip_prefix("header:") {
            let place = MemberPath::Header(name.to_ascii_lowercase());
            check_header(key, name, &place, &at, cursor);
            let is_named = |field: &&Field| field.name.eq_ignore_ascii_case(name);
            let listed = self.response.headers.iter().find(is_named);
            // A link is text that contains the cursor.
            if !place.is_link() && listed.is_some_and(|field| !field.ty.single().is_some_and(fits))
            {
                wrong_type(cursor);
            }
            return place;
        }
        let beside = self.response.envelope_fields.iter().find(|field| field.name == path);
        let (place, ty) = match beside {
            Some(field) => (MemberPath::EnvelopeField(path.to_owned()), Some(&field.ty)),
            None => (member(path), find(self.family, self.data, &member(path))),
        };
        match ty {
            Some(Type::Value(value)) if fits(value) => {}
            Some(_) => wrong_type(cursor),
            None => {
                let message = format!("`{path}` is not a field of the response");
                let is_value = |ty: &Type| matches!(ty, Type::Value(value) if fits(value));
                let beside = &self.response.envelope_fields;
                let is_header = path.to_ascii_lowercase().starts_with("x-");
                let meant = match is_header && matches!(key, "total" | "next") {
                    true => Some(format!("header:{path}")),
                    false => meant(self.family, self.data, path, beside, &is_value),
                };
                undefined(
                    &at,
                    message,
                    meant,
                    cursor,
                    "write its path below `response.data`, such as `page.total_count`, or \
                    the name of a field under `envelope_fields`",
                );
            }
        }
        place
    }
}

/// Returns the path that a path with a mistake means: one that begins above the payload, or with a typing error.
fn meant(
    family: &Family,
    data: &Field,
    path: &str,
    beside: &[Field],
    fits: &dyn Fn(&Type) -> bool,
) -> Option<String> {
    let above = path.strip_prefix("data.").or_else(|| path.strip_prefix("response."));
    let below = above.map(|path| path.strip_prefix("data.").unwrap_or(path));
    if let Some(below) = below.filter(|path| find(family, data, &member(path)).is_some_and(fits)) {
        return Some(below.to_owned());
    }
    let own = match &data.ty {
        Type::Object(object) => family.members(object),
        _ => &[],
    };
    let names: Vec<&str> = own
        .iter()
        .chain(beside)
        .filter(|field| fits(&field.ty))
        .map(|field| field.name.as_str())
        .collect();
    nearest(path, &names).map(str::to_owned)
}

/// Reports a path that leads to nothing, and the path that is probably meant.
fn undefined(
    at: &[Step],
    message: String,
    meant: Option<String>,
    cursor: &mut EndpointCursor<'_>,
    help: &str,
) {
    let diagnostic = Diagnostic::at(cursor.value(at), "undefined-name", message);
    cursor.problems.push(match meant {
        Some(path) => diagnostic.help(format!("did you mean `{path}`?")).replace_with(path),
        None => diagnostic.help(help),
    });
}

/// Checks a header that states a value about the list.
fn check_header(
    key: &str,
    name: &str,
    place: &MemberPath,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) {
    let is_name = !name.is_empty()
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c));
    let (message, help) = if !is_name {
        (
            format!("`{name}` is not a valid name for a header"),
            "write `header:` and the name of a header",
        )
    } else if !matches!(key, "total" | "next") || (place.is_link() && key != "next") {
        (
            format!("`{key}` cannot be the header `{name}`"),
            "write the path of a field of the response",
        )
    } else {
        return;
    };
    cursor.wrong(at, "bad-header", message, help);
}

/// Parses a path below the payload. `data` is the payload itself.
pub(super) fn member(path: &str) -> MemberPath {
    match path {
        "data" => MemberPath::Payload,
        path => MemberPath::InPayload(JsonPath::new(path)),
    }
}

/// Returns the type of a field of the payload.
pub(super) fn find<'a>(family: &'a Family, data: &'a Field, path: &MemberPath) -> Option<&'a Type> {
    match path {
        MemberPath::Payload => Some(&data.ty),
        MemberPath::InPayload(path) => path.names().iter().try_fold(&data.ty, |ty, name| {
            let Type::Object(object) = ty else { return None };
            family.members(object).iter().find(|field| field.name == *name).map(|field| &field.ty)
        }),
        MemberPath::EnvelopeField(_) | MemberPath::Header(_) => None,
    }
}
