//! The pages of a list. The complete list is that of the world, or else the example. It is divided into pages.

use linksfield_spec::sandbox::Figure;
use linksfield_spec::{Call, Family, Field, MemberPath, Paging, PagingBy, Type, ValueType, Wire};
use serde_json::{Value, json};

use crate::request::{Parameters, Refusal};
use crate::world::{Listing, Scene};

/// Makes the response one page of a list: the items of this page, the total, and what follows the page. Returns the
/// headers that state them.
///
/// A page has as many items as the request allows, or as many as the documented default of its parameter. Without such a
/// limit, the first page has all items, or in a list by cursor half of them, so that there is a second page.
pub(super) fn turn(
    body: &mut Value,
    (family, call, paging): (&Family, &Call, &Paging),
    path: &str,
    parameters: &Parameters,
    listing: Option<&(&Scene<'_>, Listing<'_>)>,
) -> Result<Vec<(String, String)>, Refusal> {
    let envelope = family.envelope.as_ref().filter(|_| call.response.enveloped);
    let payload = envelope.map(|envelope| &envelope.data);
    let Some(Value::Array(items)) = find(body, payload, &paging.items) else {
        return Ok(Vec::new());
    };
    let count = listing.map_or(items.len(), |(_, listing)| listing.len());
    let limit = paging.limit.as_ref().and_then(|limit| {
        let sent = parameters.get(limit).and_then(number);
        sent.or_else(|| {
            let mut fields = call.request.fields();
            let (_, field) = fields.find(|(_, field)| field.name == *limit)?;
            field.rules.default.as_ref()?.parse().ok()
        })
    });
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0);
    let size = limit.unwrap_or(match paging.by {
        PagingBy::Cursor => count.div_ceil(2).max(1),
        PagingBy::Page | PagingBy::Offset => count.max(1),
    });
    let chosen = parameters.get(&paging.page);
    let start = match paging.by {
        PagingBy::Cursor => match chosen.map(text).filter(|cursor| !cursor.is_empty()) {
            None => 0,
            Some(cursor) => {
                offset_of(&cursor).filter(|offset| *offset < count).ok_or_else(|| {
                    let reason =
                        format!("`{}` is not a cursor that the sandbox has returned", paging.page);
                    Refusal::of_parameter(reason)
                })?
            }
        },
        PagingBy::Page | PagingBy::Offset => {
            let first =
                chosen.and_then(number).unwrap_or(paging.first).saturating_sub(paging.first);
            let first = usize::try_from(first).unwrap_or(0);
            match paging.by {
                PagingBy::Page => first.saturating_mul(size),
                _ => first,
            }
        }
    }
    .min(count);
    let end = start.saturating_add(size).min(count);
    *items = match listing {
        Some((scene, listing)) => scene.show.items(listing, start..end),
        None => items.drain(start..end).collect(),
    };
    let mut headers = Vec::new();
    let has_more = end < count;
    let mut state = |place: &Option<MemberPath>, value: Value| match place {
        None => {}
        Some(MemberPath::Header(name)) if !value.is_null() => {
            headers.push((name.clone(), text(&value)));
        }
        Some(MemberPath::Header(_)) => {}
        Some(place) => set(body, payload, place, value),
    };
    state(&paging.total, json!(count));
    state(&paging.pages, json!(count.div_ceil(size)));
    state(&paging.has_more, written(family, call, &paging.has_more, has_more));
    let next = match (has_more, cursor(call, paging, end)) {
        (false, _) => Value::Null,
        (true, cursor) => match &paging.next {
            Some(place) if place.is_link() => {
                let query = format!("{}={}", paging.page, text(&cursor));
                json!(format!("<https://linksfield.example{path}?{query}>; rel=\"next\""))
            }
            _ => cursor,
        },
    };
    state(&paging.next, next);
    let number = chosen.and_then(number).unwrap_or(paging.first);
    for (place, figure) in listing.map(|(_, listing)| listing.figures()).unwrap_or_default() {
        let figure = match figure {
            Figure::Page => json!(number),
            Figure::Size => json!(size),
            Figure::Items => json!(end - start),
            Figure::Total => json!(count),
            Figure::Pages => json!(count.div_ceil(size)),
        };
        set(body, payload, place, figure);
    }
    Ok(headers)
}

/// Returns a boolean as the field in its place writes it.
fn written(family: &Family, call: &Call, place: &Option<MemberPath>, is_true: bool) -> Value {
    let response = &call.response;
    let ty = match place {
        None | Some(MemberPath::Payload | MemberPath::Header(_)) => None,
        Some(MemberPath::EnvelopeField(name)) => type_of(&response.envelope_fields, name),
        Some(MemberPath::InPayload(path)) => {
            let payload = response.data.as_ref().map(|data| &data.ty);
            path.names().iter().fold(payload, |ty, name| match ty? {
                Type::Object(object) => type_of(family.members(object), name),
                _ => None,
            })
        }
    };
    let Some(Type::Value(ValueType::Flag(flag))) = ty else { return json!(is_true) };
    let word = if is_true { &flag.yes } else { &flag.no };
    match flag.wire {
        Wire::Number => word.parse().map_or(Value::Null, Value::Number),
        Wire::String | Wire::Either => json!(word),
    }
}

fn type_of<'f>(fields: &'f [Field], name: &str) -> Option<&'f Type> {
    fields.iter().find(|field| field.name == name).map(|field| &field.ty)
}

/// Returns a cursor in the form of its parameter.
fn cursor(call: &Call, paging: &Paging, offset: usize) -> Value {
    let mut fields = call.request.fields().map(|(_, field)| field);
    let is_number = fields.any(|field| {
        field.name == paging.page && matches!(field.ty, Type::Value(ValueType::Integer(_)))
    });
    match is_number {
        true => json!(offset),
        false => json!(format!("sandbox-{offset}")),
    }
}

/// Returns the number of items before the page of a cursor.
fn offset_of(cursor: &str) -> Option<usize> {
    cursor.strip_prefix("sandbox-").unwrap_or(cursor).parse().ok()
}

fn number(value: &Value) -> Option<i64> {
    text(value).parse().ok()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Sets a field of a response, in the written form of the value that the example has there. Adds the field if the example
/// does not have it.
fn set(body: &mut Value, payload: Option<&String>, place: &MemberPath, value: Value) {
    let names = match place {
        MemberPath::EnvelopeField(name) => std::slice::from_ref(name),
        MemberPath::InPayload(path) => path.names(),
        MemberPath::Header(_) | MemberPath::Payload => return,
    };
    let payload = payload.filter(|_| matches!(place, MemberPath::InPayload(_)));
    let Some((last, above)) = names.split_last() else { return };
    let mut above = payload.into_iter().chain(above);
    let Some(Value::Object(members)) = above.try_fold(body, |value, name| value.get_mut(name))
    else {
        return;
    };
    let found = members.entry(last.clone()).or_insert(Value::Null);
    *found = match (&*found, value) {
        (Value::String(_), Value::Number(number)) => json!(number.to_string()),
        (_, value) => value,
    };
}

/// Returns a field of a response. `payload` is the name of the field with the payload, if there is an envelope.
fn find<'v>(
    body: &'v mut Value,
    payload: Option<&String>,
    member: &MemberPath,
) -> Option<&'v mut Value> {
    let names = match member {
        MemberPath::EnvelopeField(name) => return body.get_mut(name),
        MemberPath::Header(_) => return None,
        MemberPath::InPayload(path) => path.names(),
        MemberPath::Payload => &[],
    };
    payload.into_iter().chain(names).try_fold(body, |value, name| value.get_mut(name))
}
