//! Resolves how further pages of a list are requested.

use super::cursor::{EndpointCursor, at};
use crate::model::{Family, Field, JsonPath, MemberPath, Paging, Request, Response, Type};
use crate::values::ValueType;
use crate::yaml;

/// Resolves paging. `None` if the response has no documented payload.
pub(super) fn resolve(
    family: &Family,
    written: &yaml::Paging,
    request: &Request,
    response: &Response,
    cursor: &mut EndpointCursor<'_>,
) -> Option<Paging> {
    check_page(&written.page, request, cursor);
    let Some(data) = &response.data else {
        cursor.wrong_key(
            &at!["paging"],
            "useless-key",
            "`paging` does not apply to a call without `response.data`",
            "add `response.data`, or remove `paging`",
        );
        return None;
    };
    let items = member(&written.items);
    if !matches!(find(family, data, &items), Some(Type::List { .. })) {
        cursor.wrong(
            &at!["paging", "items"],
            "undefined-name",
            format!("`{}` is not a list in the payload", written.items),
            "write the path of the list below `response.data`, such as `package_order`, or `data` if the payload \
             itself is the list",
        );
    }
    let total = written.total.as_deref().map(|total| {
        let beside = response.envelope_fields.iter().find(|field| field.name == total);
        match beside {
            Some(field) => (MemberPath::EnvelopeField(total.to_owned()), Some(&field.ty)),
            None => (member(total), find(family, data, &member(total))),
        }
    });
    match total.as_ref().map(|(_, ty)| ty) {
        None | Some(Some(Type::Value(ValueType::Integer(_)))) => {}
        Some(found) => check_total(found.is_some(), written, cursor),
    }
    Some(Paging {
        page: written.page.clone(),
        items,
        total: total.map(|(path, _)| path),
        first: written.first,
    })
}

/// Checks the parameter with the page number.
fn check_page(page: &str, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let at = at!["paging", "page"];
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

/// Reports a total that does not exist, or is not a whole number.
fn check_total(is_there: bool, written: &yaml::Paging, cursor: &mut EndpointCursor<'_>) {
    let at = at!["paging", "total"];
    let total = written.total.as_deref().unwrap_or_default();
    if is_there {
        cursor.wrong(
            &at,
            "wrong-type",
            format!("`{total}` is not a whole number"),
            "name a field with `type: integer`",
        );
    } else {
        cursor.wrong(
            &at,
            "undefined-name",
            format!("`{total}` is not a field of the response"),
            "write its path below `response.data`, such as `page.total_count`, or the name of a field under \
             `envelope_fields`",
        );
    }
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
        MemberPath::EnvelopeField(_) => None,
    }
}
