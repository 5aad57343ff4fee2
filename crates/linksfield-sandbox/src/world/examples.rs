//! The records with which an open world starts: those of the documented examples, so that the requests of the examples
//! get their responses.

use std::sync::Arc;

use linksfield_spec::sandbox::{Action, Kind, Origin, Step, World as Model};
use linksfield_spec::{
    Call, Endpoint, Example, Family, MemberPath, Type, readable_response, sample_parameters,
};
use serde_json::{Map, Value};

use super::asked::Asked;
use super::documented::{list_at, read_object, type_at};
use super::seed::Seed;
use super::state::{Full, World, record};
use super::table::Record;
use super::value::{FieldValue, Fields};
use crate::echo::echo;

/// Fills a new world.
pub(super) fn begin(family: &Family, model: &Model, world: &mut World) -> Result<(), Full> {
    for endpoint in &family.endpoints {
        let Some(call) = endpoint.call.as_ref().filter(|call| !call.sandbox.is_empty()) else {
            continue;
        };
        for example in &endpoint.examples {
            if example.fails.is_none() && !example.is_error() {
                let parameters = parameters(example);
                let mut response = response(family, endpoint, example);
                // As in a response: the example shows the card and the order of the request.
                if let Some(response) = &mut response {
                    echo(response, &parameters, family);
                }
                add((family, model), (endpoint, call), &parameters, response, world)?;
            }
        }
    }
    // The pages also print examples of single parameters.
    for endpoint in &family.endpoints {
        if let Some(call) = endpoint.call.as_ref().filter(|call| !call.sandbox.is_empty()) {
            let parameters = sample_parameters(family, call);
            add((family, model), (endpoint, call), &parameters, None, world)?;
        }
    }
    Ok(())
}

/// Adds the records of an example.
fn add(
    (family, model): (&Family, &Model),
    (endpoint, call): (&Endpoint, &Call),
    parameters: &Map<String, Value>,
    response: Option<Value>,
    world: &mut World,
) -> Result<(), Full> {
    let no_header = |_: &str| None;
    let Some(asked) = Asked::of(family, endpoint, parameters, &no_header) else { return Ok(()) };
    for step in &call.sandbox {
        let Some(kind) = model.kind(&step.kind) else { continue };
        let named = named(&asked, step, kind);
        let shows = matches!(step.action, Action::List | Action::Get);
        let place = step.at.as_ref().or_else(|| {
            let paging = call.paging.as_ref().filter(|_| step.action == Action::List);
            paging.map(|paging| &paging.items)
        });
        let place = place.unwrap_or(&MemberPath::Payload);
        let shown = response.as_ref().filter(|_| shows);
        let shown = shown.and_then(|one| find(family, call.response.enveloped, one, place));
        let ty = type_at(family, call, place);
        match shown {
            Some(Value::Array(items)) => {
                let item = ty.and_then(|ty| match ty {
                    Type::List { item, .. } => Some(&**item),
                    _ => None,
                });
                for object in items.iter().filter(|item| item.is_object()) {
                    // The request names the id of none of several objects.
                    let mut fields = named.clone();
                    fields.remove(&kind.id);
                    fields.extend(read_object(family, item, kind, &step.show, object));
                    let printed = Some((asked.name, object));
                    add_object((family, model), (kind, item), world, fields, printed)?;
                }
            }
            Some(object @ Value::Object(_)) => {
                let mut fields = read_object(family, ty, kind, &step.show, object);
                fields.extend(named);
                let printed = Some((asked.name, object));
                add_object((family, model), (kind, ty), world, fields, printed)?;
            }
            _ if step.action == Action::List || !named.contains_key(&kind.id) => {}
            _ => add_object((family, model), (kind, None), world, named, None)?,
        }
        let each = step.each.as_ref().filter(|_| step.action != Action::Create);
        for item in each.iter().flat_map(|each| asked.values(&each.parameter)) {
            let fields = Fields::from([(kind.id.clone(), item)]);
            let is_id = each.and_then(|each| kind.field(&each.field));
            if is_id.is_some_and(|field| field.name == kind.id) {
                add_object((family, model), (kind, None), world, fields, None)?;
            }
        }
    }
    Ok(())
}

/// Returns the fields that the request of an example names: the id, and what a step selects by.
fn named(asked: &Asked<'_>, step: &Step, kind: &Kind) -> Fields {
    let mut fields = Fields::new();
    if step.action == Action::Create {
        return fields;
    }
    for (name, path) in &step.by {
        let field = kind.field(name).zip(asked.value(path));
        fields.extend(field.map(|(field, value)| (field.name.clone(), value)));
    }
    let names = kind.fields.iter().filter(|field| field.name == kind.id);
    let mut names = names.flat_map(|field| std::iter::once(&field.name).chain(&field.also));
    if step.by.is_empty()
        && step.action != Action::List
        && let Some(id) = names.find_map(|name| asked.named(name))
    {
        fields.insert(kind.id.clone(), id);
    }
    // A list can name an id that no record has.
    fields.retain(|_, value| !matches!(value, FieldValue::Json(_)));
    fields
}

/// Adds a record of an example, or what it adds to a record that another example has.
fn add_object(
    (family, model): (&Family, &Model),
    (kind, ty): (&Kind, Option<&Type>),
    world: &mut World,
    mut fields: Fields,
    printed: Option<(&str, &Value)>,
) -> Result<(), Full> {
    let id = match fields.get(&kind.id).map(|id| id.text().into_owned()) {
        Some(id) if !id.is_empty() => id,
        _ => {
            let pattern = kind.field(&kind.id).and_then(|field| match &field.initial {
                Some(Origin::New(pattern)) => Some(pattern.clone()),
                _ => None,
            });
            let pattern = pattern.unwrap_or_else(|| format!("{}-########", kind.name));
            let number = world.table(&kind.name).map_or(0, super::table::Table::len);
            Seed::of(0, &[&family.id, &kind.name, &number.to_string()]).text(&pattern)
        }
    };
    fields.insert(kind.id.clone(), FieldValue::Text(id.clone()));
    let mut own = match world.record(&kind.name, &id) {
        Some(existing) => existing.clone(),
        None => Record { is_assumed: true, is_example: true, ..record(id.clone(), Fields::new()) },
    };
    let mut all = fields;
    all.extend((*own.fields).clone());
    own.fields = Arc::new(all);
    if let Some((call, object)) = printed
        && !own.printed.iter().any(|(name, _)| **name == *call)
    {
        own.printed.push((call.into(), Arc::new(object.clone())));
    }
    world.put_quietly(&kind.name, own)?;
    // The records that the object shows as a list.
    let Some((call, object)) = printed else { return Ok(()) };
    for field in &kind.fields {
        let Some(Origin::Records { kind: other, by, .. }) = &field.initial else { continue };
        let Some(other) = model.kind(other).filter(|other| other.name != kind.name) else {
            continue;
        };
        let names = std::iter::once(&field.name).chain(&field.also);
        for path in names {
            let items = list_at(family, ty, path, object);
            for (item, ty) in items {
                let mut fields = read_object(family, ty, other, &[], item);
                fields.remove(&other.id);
                let by = other.field(by).map_or(by, |field| &field.name);
                fields.insert(by.clone(), FieldValue::Text(id.clone()));
                add_object((family, model), (other, None), world, fields, Some((call, item)))?;
            }
        }
    }
    Ok(())
}

/// Returns the parameters of the request of an example.
fn parameters(example: &Example) -> Map<String, Value> {
    let body = example.body.as_deref().and_then(|body| serde_json::from_str::<Value>(body).ok());
    let mut parameters = match body {
        Some(Value::Object(members)) => members,
        _ => Map::new(),
    };
    for (name, value) in example.path.iter().chain(&example.query) {
        parameters.insert(name.clone(), Value::from(value.as_str()));
    }
    parameters
}

/// Returns the response of an example, with samples instead of values that cannot be read.
fn response(family: &Family, endpoint: &Endpoint, example: &Example) -> Option<Value> {
    let call = endpoint.call.as_ref()?;
    let readable = readable_response(family, call, example).map(|readable| readable.body);
    readable.or_else(|| serde_json::from_str(example.response.as_deref()?).ok())
}

/// Returns a place in the response of an example.
fn find<'v>(
    family: &Family,
    is_enveloped: bool,
    response: &'v Value,
    place: &MemberPath,
) -> Option<&'v Value> {
    let envelope = family
        .envelope
        .as_ref()
        .filter(|envelope| is_enveloped && envelope.code.find(response).is_some());
    let payload = match envelope {
        Some(envelope) => response.get(&envelope.data)?,
        None => response,
    };
    match place {
        MemberPath::Payload => Some(payload),
        MemberPath::InPayload(path) => path.find(payload),
        MemberPath::EnvelopeField(name) => response.get(name),
        MemberPath::Header(_) => None,
    }
}
