//! Which pushes a change of the world causes, and what they contain.

use linksfield_spec::sandbox::Trigger;
use linksfield_spec::{Endpoint, Event, Family, Recognition, Spec};
use serde_json::{Map, Value};

use crate::push::Push;
use crate::world::value::FieldValue;
use crate::world::{Change, Worlds, show};

/// Returns the triggers of a spec, each with its event.
pub(super) fn triggers(
    spec: &Spec,
) -> impl Iterator<Item = (&Family, &Endpoint, &Event, &Trigger)> {
    spec.families.iter().flat_map(|family| {
        family.endpoints.iter().flat_map(move |endpoint| {
            let event = endpoint.event.iter();
            event.flat_map(move |event| {
                event.sandbox.iter().map(move |trigger| (family, endpoint, event, trigger))
            })
        })
    })
}

/// Whether a change causes a push.
pub(super) fn matches(trigger: &Trigger, change: &Change) -> bool {
    let Some(after) = &change.after else { return false };
    let is_created = change.before.is_none();
    let by_call = trigger.calls.is_empty()
        || change.call.as_ref().is_some_and(|call| trigger.calls.contains(call));
    if trigger.family != change.family
        || trigger.kind != change.kind
        || trigger.created != is_created
        || !by_call
    {
        return false;
    }
    let value = |fields: &crate::world::value::Fields, name: &str| {
        fields.get(name).cloned().unwrap_or(FieldValue::Null)
    };
    let has = |(name, values): &(String, Vec<Value>)| value(after, name).is_one_of(values);
    if !trigger.filter.iter().all(has) {
        return false;
    }
    let has_values = || trigger.becomes.iter().all(has);
    let has_changed = || {
        change.before.as_ref().is_none_or(|before| {
            let mut fields = trigger.becomes.iter();
            fields.any(|(name, _)| !value(before, name).is_same(&value(after, name)))
        })
    };
    trigger.becomes.is_empty() || (has_values() && has_changed())
}

/// Returns the body of the push that a change causes: the documented example, or a made-up body, with the values of the
/// record.
pub(super) fn body(
    (spec, worlds): (&Spec, &Worlds),
    (family, endpoint, event): (&Family, &Endpoint, &Event),
    trigger: &Trigger,
    change: &Change,
) -> Option<String> {
    let kind = format!("{}.{}", family.id, endpoint.id);
    let base = Push::builder(spec, &kind).ok()?.default_body();
    let base: Value = serde_json::from_str(&base).unwrap_or_else(|_| Value::Object(Map::new()));
    let mut body = base.clone();
    worlds.with_changed(spec, change, |changed, value| {
        show::fill(family, &event.body, changed.kind, &changed.fields, &mut body);
        // A field of the record can have the name of the field by which the event is recognised.
        for condition in &event.recognised_by {
            keep(condition, &base, &mut body);
        }
        for (path, origin) in &trigger.set {
            let names: Vec<&str> = path.names().iter().map(String::as_str).collect();
            if let Some(value) = value(origin) {
                shorten(&names, &mut body);
                show::set_in(family, &event.body, &names, &value, &mut body);
            }
        }
    })?;
    Some(body.to_string())
}

/// Restores the value by which the event is recognised.
fn keep(condition: &Recognition, base: &Value, body: &mut Value) {
    if condition.values.is_empty() {
        return;
    }
    let is_accepted = |value: &Value| condition.values.iter().any(|one| one.to_json() == *value);
    if condition.path.find(body).is_some_and(is_accepted) {
        return;
    }
    let Some(value) = condition.path.find(base) else { return };
    let mut place = body;
    for name in condition.path.names() {
        let Some(next) = place.get_mut(name) else { return };
        place = next;
    }
    *place = value.clone();
}

/// Cuts the lists on a path to their first item, because the push is about one record.
fn shorten(path: &[&str], value: &mut Value) {
    if let Value::Array(items) = value {
        items.truncate(1);
        if let Some(first) = items.first_mut() {
            shorten(path, first);
        }
        return;
    }
    if let Some((name, rest)) = path.split_first()
        && !rest.is_empty()
        && let Some(next) = value.get_mut(*name)
    {
        shorten(rest, next);
    }
}
