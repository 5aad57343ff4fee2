//! Resolves the changes after which a push is sent. They can be changes of another family, so all families are resolved
//! before.

use std::collections::BTreeMap;

use super::super::cursor::{Cursor, EndpointCursor, Problems, at, below};
use super::origin::{Place, Scope, origin};
use super::{filter, place, undefined};
use crate::diagnostic::Diagnostic;
use crate::model::sandbox::{Action, Kind, Origin, Trigger, World};
use crate::model::{Event, Family, JsonPath};
use crate::path::Step;
use crate::read::Read;
use crate::yaml;
use crate::yaml::sandbox::Trigger as Written;

/// The files of the events of a family that are sent after a change, by the id of the event.
pub(in super::super) type Pushes<'s> = BTreeMap<String, Read<'s, yaml::Endpoint>>;

/// Resolves the triggers of all events. `names` are the names of all families, also of those with mistakes.
pub(in super::super) fn link(
    families: &mut [Family],
    pushes: &BTreeMap<String, Pushes<'_>>,
    names: &[&str],
    problems: &mut Problems,
) {
    for index in 0..families.len() {
        let Some(files) = pushes.get(&families[index].id) else { continue };
        for (id, file) in files {
            let family = &families[index];
            let event = family.endpoint(id).and_then(|endpoint| endpoint.event.as_ref());
            let Some(event) = event else { continue };
            let mut cursor = Cursor { read: file, problems };
            let triggers = triggers(families, family, event, names, &mut cursor);
            let mut endpoints = families[index].endpoints.iter_mut();
            let endpoint = endpoints.find(|endpoint| endpoint.id.as_str() == id);
            if let Some(event) = endpoint.and_then(|endpoint| endpoint.event.as_mut()) {
                event.sandbox = triggers;
            }
        }
    }
}

fn triggers(
    families: &[Family],
    own: &Family,
    event: &Event,
    names: &[&str],
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Trigger> {
    let written = cursor.yaml().event.as_ref().and_then(|event| event.sandbox.as_ref());
    let Some(written) = written else { return Vec::new() };
    if written.items.is_empty() {
        let help = "write the change after which the push is sent, or remove `sandbox`";
        cursor.wrong(&at!["event", "sandbox"], "empty-list", "`sandbox` is empty", help);
    }
    let mut triggers = Vec::new();
    for (index, written_trigger) in written.items.iter().enumerate() {
        let at = match written.is_list {
            true => at!["event", "sandbox", index].to_vec(),
            false => at!["event", "sandbox"].to_vec(),
        };
        triggers.extend(trigger(families, (own, event), written_trigger, names, &at, cursor));
    }
    triggers
}

fn trigger(
    families: &[Family],
    (own, event): (&Family, &Event),
    written: &Written,
    names: &[&str],
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) -> Option<Trigger> {
    let (family, world, kind) = records(families, &written.on, names, &below(at, "on"), cursor)?;
    for (index, call) in written.calls.iter().enumerate() {
        check_call(family, kind, call, &below(&below(at, "calls"), index), cursor);
    }
    let mut set: Vec<(JsonPath, Origin)> = Vec::new();
    let scope = Scope { world, kind, place: Place::Push, call: None, found: Some(&[]) };
    for (name, written) in written.set.iter() {
        let at = below(&below(at, "set"), name);
        let path = JsonPath::new(name);
        if place::member(own, &event.body, &path).is_none() {
            let span = cursor.key(&at);
            let known = event.body.iter().map(|field| field.name.as_str());
            undefined(span, "field of the push", name, known, cursor);
        }
        set.extend(origin(scope, written, &at, cursor).map(|origin| (path, origin)));
    }
    Some(Trigger {
        family: family.id.clone(),
        kind: kind.name.clone(),
        created: written.created,
        becomes: filter(kind, &written.becomes, &below(at, "becomes"), cursor),
        filter: filter(kind, &written.filter, &below(at, "where"), cursor),
        calls: written.calls.clone(),
        set,
    })
}

/// Returns the kind with a name such as `csss.order`, and its family.
fn records<'f>(
    families: &'f [Family],
    on: &str,
    names: &[&str],
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) -> Option<(&'f Family, &'f World, &'f Kind)> {
    let Some((family, name)) = on.split_once('.') else {
        cursor.wrong(
            at,
            "wrong-type",
            format!("`{on}` is not the name of a family and a kind of records"),
            "write both with a dot between them, such as `csss.order`",
        );
        return None;
    };
    let Some(family) = families.iter().find(|known| known.id == family) else {
        // A family with mistakes exists, but cannot be found.
        if !names.contains(&family) {
            let span = cursor.value(at);
            undefined(span, "family of this spec", family, names.iter().copied(), cursor);
        }
        return None;
    };
    let Some(world) = &family.sandbox else {
        if !cursor.problems.is_family_broken(&family.id) {
            cursor.wrong(
                at,
                "undefined-name",
                format!("the family `{}` has no records", family.id),
                "list them under `sandbox` in its family.yaml, or remove the trigger",
            );
        }
        return None;
    };
    let span = cursor.value(at);
    match world.kind(name) {
        Some(kind) => Some((family, world, kind)),
        None => {
            let known: Vec<String> =
                world.kinds.iter().map(|kind| format!("{}.{}", family.id, kind.name)).collect();
            undefined(
                span,
                "kind of records that a sandbox keeps",
                on,
                known.iter().map(String::as_str),
                cursor,
            );
            None
        }
    }
}

/// Checks that a call changes records of a kind.
fn check_call(
    family: &Family,
    kind: &Kind,
    call: &str,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) {
    let changes = |id: &str| {
        let call = family.endpoint(id).and_then(|endpoint| endpoint.call.as_ref());
        call.is_some_and(|call| {
            call.sandbox.iter().any(|step| {
                step.kind == kind.name && matches!(step.action, Action::Create | Action::Change)
            })
        })
    };
    if changes(call) || cursor.problems.is_family_broken(&family.id) {
        return;
    }
    let known: Vec<&str> = family
        .endpoints
        .iter()
        .map(|endpoint| endpoint.id.as_str())
        .filter(|id| changes(id))
        .collect();
    let span = cursor.value(at);
    let message = format!("`{call}` is not a call that changes a `{}` of the sandbox", kind.name);
    cursor.problems.push(
        Diagnostic::at(span, "undefined-name", message)
            .label("not found")
            .help("write a call whose `sandbox` creates or changes these records")
            .did_you_mean(call, known),
    );
}
