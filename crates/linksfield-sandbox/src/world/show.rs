//! Writes records into responses: into the documented fields with their names, in the documented form. Fields that no
//! record states keep the values of the documented example.

use linksfield_spec::sandbox::{Action, Kind, Origin, Step, World as Model};
use linksfield_spec::{Call, Family, Field, JsonPath, MemberPath, Type, UnionType, sample_value};
use serde_json::{Map, Value};

use super::asked::Asked;
use super::origin::Context;
use super::play::Shown;
use super::seed::Seed;
use super::state::{World, printed};
use super::table::Record;
use super::value::{FieldValue, Fields};
use super::wire;

/// How deep records of records are shown.
const DEEPEST: usize = 4;

/// What is needed to write the records of a step.
pub(crate) struct Show<'a> {
    pub(crate) model: &'a Model,
    pub(crate) world: &'a World,
    pub(crate) asked: &'a Asked<'a>,
    pub(crate) now: i64,
}

/// A list of records that a response shows page by page.
pub(crate) struct Listing<'a> {
    step: &'a Step,
    item: Option<&'a Type>,
    template: Value,
    ids: &'a [String],
}

impl<'a> Show<'a> {
    /// Writes the records of a step into a response. `payload` is the name of the field with the payload, if there is an
    /// envelope.
    ///
    /// Returns the list if the step lists the items of the paging. The caller then decides which of them are shown.
    pub(crate) fn write(
        &self,
        body: &mut Value,
        payload: Option<&str>,
        shown: &'a Shown,
    ) -> Option<Listing<'a>> {
        let call = self.asked.call;
        let step = call.sandbox.get(shown.step).filter(|step| is_shown(call, step))?;
        let kind = self.model.kind(&step.kind)?;
        let paging = call.paging.as_ref().filter(|_| step.action == Action::List);
        let default = paging.map_or(&MemberPath::Payload, |paging| &paging.items);
        let place = step.at.as_ref().unwrap_or(default);
        let ty = type_at(self.asked.family, call, place);
        let value = place_in(body, payload, place)?;
        if value.is_null() {
            *value = self.sample_at(place).unwrap_or_default();
        }
        let is_list = value.is_array() || matches!(ty, Some(Type::List { .. }));
        if !is_list {
            for record in shown.ids.iter().filter_map(|id| self.world.record(&kind.name, id)) {
                let base = match printed(record, self.asked.name) {
                    // The object is that of this record, as its page prints it.
                    Some(own) => own.clone(),
                    None => std::mem::take(value),
                };
                *value = self.object(kind, record, ty, base, &step.show);
            }
            return None;
        }
        let item = match ty {
            Some(Type::List { item, .. }) => Some(&**item),
            _ => None,
        };
        let first = value.as_array().and_then(|items| items.first().cloned());
        let template = first.or_else(|| {
            let sample = self.sample_at(place)?;
            sample.as_array()?.first().cloned()
        });
        let template = template.unwrap_or_else(|| Value::Object(Map::new()));
        let listing = Listing { step, item, template, ids: &shown.ids };
        *value = Value::Array(Vec::new());
        let is_paged = paging.is_some_and(|paging| paging.items == *place);
        if is_paged {
            return Some(listing);
        }
        *value = self.items(&listing, 0..listing.len()).into();
        None
    }

    /// Returns some items of a list.
    pub(crate) fn items(&self, listing: &Listing<'_>, range: std::ops::Range<usize>) -> Vec<Value> {
        let Some(kind) = self.model.kind(&listing.step.kind) else { return Vec::new() };
        let ids = listing.ids.get(range).unwrap_or_default();
        let records = ids.iter().filter_map(|id| self.world.record(&kind.name, id));
        let object = |record: &Record| {
            let base = printed(record, self.asked.name).unwrap_or(&listing.template).clone();
            self.object(kind, record, listing.item, base, &listing.step.show)
        };
        records.map(object).collect()
    }

    /// Writes a record into an object.
    fn object(
        &self,
        kind: &Kind,
        record: &Record,
        ty: Option<&Type>,
        base: Value,
        shows: &[(JsonPath, Origin)],
    ) -> Value {
        let mut base = match base {
            Value::Object(members) => Value::Object(members),
            other if matches!(ty, Some(Type::Object(_))) => {
                drop(other);
                Value::Object(Map::new())
            }
            other => other,
        };
        self.fill(kind, record, ty, &mut base, 0);
        let context = self.context(kind, record);
        let mut seed = Seed::of(0, &[&kind.name, &record.id]);
        for (path, origin) in shows {
            let names: Vec<&str> = path.names().iter().map(String::as_str).collect();
            if let Origin::Records { kind: other, by, filter } = origin {
                let places = context.related(other, by, filter, self.world);
                self.set_records(&names, ty, other, places, &mut base, 0);
            } else if let Some(value) = context.value(origin, &mut seed, self.world) {
                set(self.asked.family, ty, &names, &value, &mut base);
            }
        }
        base
    }

    /// Writes the fields of a record into the fields of an object with their names.
    fn fill(
        &self,
        kind: &Kind,
        record: &Record,
        ty: Option<&Type>,
        target: &mut Value,
        depth: usize,
    ) {
        let context = self.context(kind, record);
        for field in &kind.fields {
            let names = std::iter::once(&field.name).chain(&field.also);
            let paths: Vec<Vec<&str>> = names.map(|name| name.split('.').collect()).collect();
            let related =
                field.initial.iter().chain(&field.staged).find_map(|origin| match origin {
                    Origin::Records { kind, by, filter } => Some((kind, by, filter)),
                    _ => None,
                });
            if let Some((other, by, filter)) = related {
                let places = context.related(other, by, filter, self.world);
                for path in &paths {
                    self.set_records(path, ty, other, places.clone(), target, depth);
                }
            } else if let Some(value) = context.field(&field.name, self.world) {
                for path in &paths {
                    set(self.asked.family, ty, path, &value, target);
                }
            }
        }
    }

    /// Writes records as a list into a field of an object.
    fn set_records(
        &self,
        path: &[&str],
        ty: Option<&Type>,
        kind: &str,
        places: Option<Vec<u64>>,
        target: &mut Value,
        depth: usize,
    ) {
        let (Some(places), Some(kind), true) = (places, self.model.kind(kind), depth < DEEPEST)
        else {
            return;
        };
        let mut documented = None;
        visit(self.asked.family, ty, path, target, &mut |field, value| {
            documented = Some(field);
            let Some(Type::List { item, .. }) = field.map(|field| &field.ty) else { return };
            let printed_first = value.as_array().and_then(|items| items.first().cloned());
            let sample = field.map(|field| sample_value(self.asked.family, field));
            let template = printed_first
                .or_else(|| sample?.as_array()?.first().cloned())
                .unwrap_or_else(|| Value::Object(Map::new()));
            let records =
                places.iter().filter_map(|place| self.world.table(&kind.name)?.at(*place));
            let show = |record: &Record| {
                let mut object = printed(record, self.asked.name).unwrap_or(&template).clone();
                self.fill(kind, record, Some(item), &mut object, depth + 1);
                object
            };
            *value = records.map(show).collect();
        });
    }

    fn context<'c>(&'c self, kind: &'c Kind, record: &'c Record) -> Context<'c> {
        Context {
            model: self.model,
            kind,
            now: self.now,
            asked: Some(self.asked),
            fields: &record.fields,
            id: &record.id,
            found: &[],
            iccid: None,
        }
    }

    /// Returns a sample of a place in the response.
    fn sample_at(&self, place: &MemberPath) -> Option<Value> {
        let response = &self.asked.call.response;
        match place {
            MemberPath::Payload => Some(sample_value(self.asked.family, response.data.as_ref()?)),
            MemberPath::InPayload(path) => {
                let sample = sample_value(self.asked.family, response.data.as_ref()?);
                path.find(&sample).cloned()
            }
            MemberPath::EnvelopeField(name) => {
                let mut fields = response.envelope_fields.iter();
                let field = fields.find(|field| field.name == *name)?;
                Some(sample_value(self.asked.family, field))
            }
            MemberPath::Header(_) => None,
        }
    }
}

impl Listing<'_> {
    /// Returns the number of records.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }
}

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
fn place_in<'v>(
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
fn visit<'f>(
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
fn set(family: &Family, ty: Option<&Type>, path: &[&str], value: &FieldValue, target: &mut Value) {
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
        origin.is_some_and(super::origin::is_computed)
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
