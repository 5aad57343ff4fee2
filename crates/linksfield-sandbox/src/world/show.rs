//! Writes records into responses: into the documented fields with their names, in the documented form. Fields that no
//! record states keep the values of the documented example.

use linksfield_spec::sandbox::{Action, Figure, Kind, Origin, Step, World as Model};
use linksfield_spec::{JsonPath, MemberPath, Type, sample_value};
use serde_json::{Map, Value};

use super::asked::Asked;
pub(crate) use super::documented::{fill, set_in};
use super::documented::{is_shown, place_in, set, type_at, visit};
use super::origin::Context;
use super::play::Shown;
use super::seed::Seed;
use super::state::{World, printed};
use super::table::Record;

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

/// Leaves one item in the lists on the way to a field of an object. The example can have several, but the object shows
/// one record, and would have the same value in all of them.
fn keep_one(names: &[&str], object: &mut Value) {
    let mut current = object;
    for name in names {
        let Some(below) = current.get_mut(*name) else { return };
        if let Value::Array(items) = below {
            items.truncate(1);
            let Some(first) = items.first_mut() else { return };
            current = first;
        } else {
            current = below;
        }
    }
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
            // A response can have the same field in the payload and beside it.
            if let Some(record) = shown.ids.last().and_then(|id| self.world.record(&kind.name, id))
            {
                self.fill_beside(kind, record, &step.show, body);
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
                keep_one(&names, &mut base);
                set(self.asked.family, ty, &names, &value, &mut base);
            }
        }
        base
    }

    /// Writes a record into the fields that a response has beside the payload.
    fn fill_beside(
        &self,
        kind: &Kind,
        record: &Record,
        shows: &[(JsonPath, Origin)],
        body: &mut Value,
    ) {
        let (family, members) = (self.asked.family, &self.asked.call.response.envelope_fields);
        let is_present = |body: &Value, name: &str| body.get(name).is_some();
        let context = self.context(kind, record);
        let mut seed = Seed::of(0, &[&kind.name, &record.id]);
        for field in &kind.fields {
            let Some(value) = context.field(&field.name, self.world) else { continue };
            for name in std::iter::once(&field.name).chain(&field.also) {
                if is_present(body, name) {
                    set_in(family, members, &[name], &value, body);
                }
            }
        }
        for (path, origin) in shows {
            if let [name] = path.names()
                && is_present(body, name)
                && let Some(value) = context.value(origin, &mut seed, self.world)
            {
                set_in(family, members, &[name], &value, body);
            }
        }
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

    /// Returns the fields that state the position in the list.
    pub(crate) fn figures(&self) -> &[(MemberPath, Figure)] {
        &self.step.figures
    }
}
