//! The documented fields of responses: where they are, how they are read, and how values are written into them.

use linksfield_spec::sandbox::{Action, Kind, Origin, Step};
use linksfield_spec::{Call, Family, Field, JsonPath, MemberPath, Type, UnionType};
use serde_json::{Map, Value};

use super::origin::is_computed;
use super::value::{FieldValue, Fields};
use super::wire;

/// Whether a step shows its records. A change beside a step that lists, gets or creates records shows none, unless the
/// spec states where.
pub(super) fn is_shown(call: &Call, step: &Step) -> bool {
    let shows = |step: &Step| matches!(step.action, Action::List | Action::Get | Action::Create);
    match step.action {
        Action::List | Action::Get | Action::Create => true,
        Action::Change => {
            step.at.is_some() || !step.show.is_empty() || !call.sandbox.iter().any(shows)
        }
        Action::Find | Action::Remove => false,
    }
}

/// Returns the type of a place in the response.
pub(super) fn type_at<'f>(
    family: &'f Family,
    call: &'f Call,
    place: &MemberPath,
) -> Option<&'f Type> {
    let response = &call.response;
    let data = || match &response.data {
        Some(data) => Some(&data.ty),
        None => response.content_of(None).1.map(|data| &data.ty),
    };
    match place {
        MemberPath::Payload => data(),
        MemberPath::InPayload(path) => path.names().iter().try_fold(data()?, |ty, name| {
            member(family, Some(ty), None, name).map(|field| &field.ty)
        }),
        MemberPath::EnvelopeField(name) => {
            let mut fields = response.envelope_fields.iter();
            fields.find(|field| field.name == *name).map(|field| &field.ty)
        }
        MemberPath::Header(_) => None,
    }
}

/// Returns the documented field of an object with a name.
fn member<'f>(
    family: &'f Family,
    ty: Option<&'f Type>,
    object: Option<&Map<String, Value>>,
    name: &str,
) -> Option<&'f Field> {
    match ty? {
        Type::Object(object) => family.members(object).iter().find(|field| field.is_called(name)),
        Type::Union(union @ (UnionType::Shared(_) | UnionType::Inline(_))) => {
            let variant = family.union_of(union).variant_of(object?)?;
            family.members(&variant.object).iter().find(|field| field.is_called(name))
        }
        _ => None,
    }
}

/// Returns a place in a response, and creates the objects on the way.
pub(super) fn place_in<'v>(
    body: &'v mut Value,
    payload: Option<&str>,
    place: &MemberPath,
) -> Option<&'v mut Value> {
    let names: &[String] = match place {
        MemberPath::Payload => &[],
        MemberPath::InPayload(path) => path.names(),
        MemberPath::EnvelopeField(name) => std::slice::from_ref(name),
        MemberPath::Header(_) => return None,
    };
    let payload = payload.filter(|_| !matches!(place, MemberPath::EnvelopeField(_)));
    let mut current = body;
    for name in payload.into_iter().chain(names.iter().map(String::as_str)) {
        if current.is_null() {
            *current = Value::Object(Map::new());
        }
        current = current.as_object_mut()?.entry(name).or_insert(Value::Null);
    }
    Some(current)
}

/// Calls a function for the documented field at a path in an object. The path leads through lists, and objects on the way
/// that are missing are created.
pub(super) fn visit<'f>(
    family: &'f Family,
    ty: Option<&'f Type>,
    path: &[&str],
    target: &mut Value,
    function: &mut dyn FnMut(Option<&'f Field>, &mut Value),
) {
    let Some((name, rest)) = path.split_first() else { return };
    if let (Value::Array(items), Some(Type::List { item, .. })) = (&mut *target, ty) {
        items.iter_mut().for_each(|one| visit(family, Some(item), path, one, function));
        return;
    }
    let Value::Object(members) = target else { return };
    let Some(field) = member(family, ty, Some(members), name) else { return };
    // The example can have the field under another name.
    let written = field.names().find(|own| members.contains_key(*own)).unwrap_or(&field.name);
    if rest.is_empty() {
        let is_new = !members.contains_key(written);
        let written = written.to_owned();
        let value = members.entry(written.clone()).or_insert(Value::Null);
        function(Some(field), value);
        // An optional field that has no value is left out, unless the example has it.
        if is_new && value.is_null() {
            members.remove(&written);
        }
        return;
    }
    let value = members.entry(written.to_owned()).or_insert(Value::Null);
    if value.is_null() {
        match field.ty {
            Type::Object(_) => *value = Value::Object(Map::new()),
            _ => return,
        }
    }
    visit(family, Some(&field.ty), rest, value, function);
}

/// Writes a value into the documented field at a path.
pub(super) fn set(
    family: &Family,
    ty: Option<&Type>,
    path: &[&str],
    value: &FieldValue,
    target: &mut Value,
) {
    visit(family, ty, path, target, &mut |field, written| {
        let Some(field) = field else { return };
        let is_lost =
            matches!(value, FieldValue::Null) && field.required.is_required() && !field.nullable;
        if is_lost {
            return;
        }
        if let Some(new) = wire::write(family, &field.ty, value, Some(written)) {
            *written = new;
        }
    });
}

/// Reads the fields of a record from a documented object that shows it.
pub(super) fn read_object(
    family: &Family,
    ty: Option<&Type>,
    kind: &Kind,
    shows: &[(JsonPath, Origin)],
    object: &Value,
) -> Fields {
    let mut fields = Fields::new();
    let mut add = |name: &str, path: &[&str]| {
        for (ty, value) in values_at(family, ty, path, object).into_iter().take(1) {
            let read = wire::read(ty, value);
            fields.entry(name.to_owned()).or_insert(read);
        }
    };
    for (path, origin) in shows {
        if let Origin::Field { of: None, name } = origin
            && let Some(field) = kind.field(name)
        {
            let path: Vec<&str> = path.names().iter().map(String::as_str).collect();
            add(&field.name, &path);
        }
    }
    for field in &kind.fields {
        let is_list = matches!(field.initial, Some(Origin::Records { .. }));
        for name in std::iter::once(&field.name).chain(&field.also).filter(|_| !is_list) {
            add(&field.name, &name.split('.').collect::<Vec<_>>());
        }
    }
    // A number that grows is not fixed by an example.
    let is_computed = |name: &String| {
        let origin = kind.field(name).and_then(|field| field.initial.as_ref());
        origin.is_some_and(is_computed)
    };
    fields.retain(|name, _| !is_computed(name));
    fields
}

/// Returns the items of a list that a documented object has at a path.
pub(super) fn list_at<'v>(
    family: &'v Family,
    ty: Option<&'v Type>,
    path: &str,
    object: &'v Value,
) -> Vec<(&'v Value, Option<&'v Type>)> {
    let path: Vec<&str> = path.split('.').collect();
    let mut items = Vec::new();
    for (ty, value) in values_at(family, ty, &path, object) {
        if let (Type::List { item, .. }, Value::Array(list)) = (ty, value) {
            let objects = list.iter().filter(|item| item.is_object());
            items.extend(objects.map(|one| (one, Some(&**item))));
        }
    }
    items
}

/// Returns the documented type of a field at a path, which leads through lists.
pub(super) fn typed_at<'f>(family: &'f Family, ty: &'f Type, path: &[&str]) -> Option<&'f Type> {
    let Some((name, rest)) = path.split_first() else { return Some(ty) };
    if let Type::List { item, .. } = ty {
        return typed_at(family, item, path);
    }
    let field = member(family, Some(ty), None, name)?;
    typed_at(family, &field.ty, rest)
}

/// Returns the documented values of an object at a path, which leads through lists.
fn values_at<'v>(
    family: &'v Family,
    ty: Option<&'v Type>,
    path: &[&str],
    value: &'v Value,
) -> Vec<(&'v Type, &'v Value)> {
    let Some((name, rest)) = path.split_first() else {
        return ty.map(|ty| (ty, value)).into_iter().collect();
    };
    if let (Value::Array(items), Some(Type::List { item, .. })) = (value, ty) {
        return items.iter().flat_map(|one| values_at(family, Some(item), path, one)).collect();
    }
    let Value::Object(members) = value else { return Vec::new() };
    let Some(field) = member(family, ty, Some(members), name) else { return Vec::new() };
    let Some(value) = field.names().find_map(|own| members.get(own)) else { return Vec::new() };
    values_at(family, Some(&field.ty), rest, value)
}

/// Writes the fields of a record into the fields of an object with their names, for an object outside of a response.
pub(crate) fn fill(
    family: &Family,
    members: &[Field],
    kind: &Kind,
    record: &Fields,
    target: &mut Value,
) {
    for field in &kind.fields {
        let Some(value) = record.get(&field.name) else { continue };
        for name in std::iter::once(&field.name).chain(&field.also) {
            let path: Vec<&str> = name.split('.').collect();
            set_in(family, members, &path, value, target);
        }
    }
}

/// Writes a value into the documented field at a path below some fields.
pub(crate) fn set_in(
    family: &Family,
    members: &[Field],
    path: &[&str],
    value: &FieldValue,
    target: &mut Value,
) {
    let Some((name, rest)) = path.split_first() else { return };
    let Some(field) = members.iter().find(|field| field.is_called(name)) else { return };
    let Value::Object(object) = target else { return };
    let written = field.names().find(|own| object.contains_key(*own)).unwrap_or(&field.name);
    let written = object.entry(written.to_owned()).or_insert(Value::Null);
    if !rest.is_empty() {
        if written.is_null() && matches!(field.ty, Type::Object(_)) {
            *written = Value::Object(Map::new());
        }
        return set(family, Some(&field.ty), rest, value, written);
    }
    if let Some(new) = wire::write(family, &field.ty, value, Some(written)) {
        *written = new;
    }
}
