//! Finds the parameters of a request and the fields of a response that the sandbox reads and writes.

use super::super::paging;
use crate::model::{Call, Content, Family, Field, JsonPath, MemberPath, ObjectType, Request, Type};
use crate::values::ValueType;

/// Returns the path and the type of a parameter, by its name or by a path. `None` if there is none.
///
/// A path leads through objects, and through lists of objects.
pub(super) fn parameter<'a>(
    family: &'a Family,
    request: &'a Request,
    name: &str,
) -> Option<(JsonPath, Found<'a>)> {
    let top = || request.fields().map(|(_, field)| field);
    if let Some(field) = top().find(|field| field.name == name) {
        return Some((JsonPath::field(name), Found { ty: &field.ty, is_repeated: false }));
    }
    let path = JsonPath::new(name);
    let first = top().find(|field| field.name == path.first())?;
    let found = walk(family, first, &path.names()[1..])?;
    Some((path, found))
}

/// Returns the names of the parameters, for suggestions.
pub(super) fn parameters(request: &Request) -> impl Iterator<Item = &str> {
    request.fields().map(|(_, field)| field.name.as_str())
}

/// A field that a path leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) ty: &'a Type,
    /// Whether the path leads through a list.
    is_repeated: bool,
}

impl Found<'_> {
    /// Whether the path leads to several values.
    pub(super) fn is_list(&self) -> bool {
        self.is_repeated || matches!(self.ty, Type::List { .. })
    }
}

/// Returns the field at a path that begins in an object with these fields.
pub(super) fn member<'a>(
    family: &'a Family,
    fields: &'a [Field],
    path: &JsonPath,
) -> Option<Found<'a>> {
    let first = fields.iter().find(|field| field.name == path.first())?;
    walk(family, first, &path.names()[1..])
}

fn walk<'a>(family: &'a Family, first: &'a Field, names: &[String]) -> Option<Found<'a>> {
    let mut found = Found { ty: &first.ty, is_repeated: false };
    for name in names {
        while let Type::List { item, .. } = found.ty {
            found = Found { ty: item, is_repeated: true };
        }
        let Type::Object(object) = found.ty else { return None };
        let field = family.members(object).iter().find(|field| field.name == *name)?;
        found.ty = &field.ty;
    }
    Some(found)
}

/// How deep the sandbox shows records of records.
const DEEPEST: usize = 4;

/// Whether one of the lists has items with a field. The lists can be at any depth of these fields.
pub(super) fn has_in_list(
    family: &Family,
    fields: &[Field],
    lists: &[JsonPath],
    name: &JsonPath,
    depth: usize,
) -> bool {
    let items = |list: &JsonPath| match member(family, fields, list)?.ty {
        Type::List { item, .. } => object(item).map(|object| family.members(object)),
        _ => None,
    };
    depth < DEEPEST
        && lists.iter().filter_map(items).any(|items| {
            member(family, items, name).is_some()
                || has_in_list(family, items, lists, name, depth + 1)
        })
}

/// Where a response has the records.
pub(super) struct Target<'a> {
    /// The fields of the object of a record.
    pub(super) fields: &'a [Field],
    /// Whether the response has a list of these objects.
    pub(super) is_list: bool,
}

/// Returns where a response has the records. `None` if no object or list of objects is documented there.
pub(super) fn target<'a>(
    family: &'a Family,
    call: &'a Call,
    at: Option<&MemberPath>,
) -> Option<Target<'a>> {
    let (Content::Json, Some(data)) = call.response.content_of(None) else { return None };
    let items = call.paging.as_ref().map(|paging| &paging.items);
    let path = at.or(items).unwrap_or(&MemberPath::Payload);
    let (object, is_list) = match paging::find(family, data, path)? {
        Type::Object(object) => (object, false),
        Type::List { item, .. } => (object(item)?, true),
        _ => return None,
    };
    Some(Target { fields: family.members(object), is_list })
}

/// Returns the place of a field below the payload or beside it, and whether the field is a whole number.
pub(super) fn number(family: &Family, call: &Call, name: &str) -> Option<(MemberPath, bool)> {
    let path = paging::member(name);
    let in_payload =
        call.response.content_of(None).1.and_then(|data| paging::find(family, data, &path));
    let (path, ty) = match in_payload {
        Some(ty) => (path, ty),
        None => {
            let mut fields = call.response.envelope_fields.iter();
            let field = fields.find(|field| field.name == name)?;
            (MemberPath::EnvelopeField(name.to_owned()), &field.ty)
        }
    };
    Some((path, matches!(ty, Type::Value(ValueType::Integer(_)))))
}

/// Returns the names of the fields at the top of the payload and beside it, for suggestions.
pub(super) fn outer<'a>(family: &'a Family, call: &'a Call) -> Vec<&'a str> {
    let payload = match call.response.content_of(None).1.map(|data| &data.ty) {
        Some(Type::Object(object)) => family.members(object),
        _ => &[],
    };
    payload.iter().chain(&call.response.envelope_fields).map(|field| field.name.as_str()).collect()
}

fn object(ty: &Type) -> Option<&ObjectType> {
    match ty {
        Type::Object(object) => Some(object),
        _ => None,
    }
}
