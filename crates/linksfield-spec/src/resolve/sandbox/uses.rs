//! Refuses values that depend on themselves.

use super::super::cursor::{FamilyCursor, at};
use crate::diagnostic::quoted;
use crate::model::sandbox::{Amount, Kind, KindField, Origin, Staged, UnitOrigin, World};
use crate::path::Step;

/// Refuses kinds that show each other, kinds that exist for each other, and fields whose values need each other.
pub(super) fn check_cycles(world: &World, cursor: &mut FamilyCursor<'_>) {
    let names: Vec<&str> = world.kinds.iter().map(|kind| kind.name.as_str()).collect();
    let shown = |name: &str| {
        let fields = world.kind(name).map(|kind| kind.fields.as_slice()).unwrap_or_default();
        fields.iter().filter_map(shown_kind).collect::<Vec<_>>()
    };
    if let Some(cycle) = find_cycle(&names, shown) {
        let kind = world.kind(cycle[0]);
        let next = cycle.get(1).or(cycle.first()).copied();
        let field =
            kind.and_then(|kind| kind.fields.iter().find(|field| shown_kind(field) == next));
        let field = field.map_or("", |field| field.name.as_str());
        report(
            &at!["sandbox", "records", cycle[0], "fields", field],
            "the records of `{}` would contain themselves",
            &cycle,
            cursor,
        );
    }
    let staged = |name: &str| match world.kind(name).map(|kind| &kind.staged) {
        Some(Staged::For { kind, .. }) => vec![kind.as_str()],
        _ => Vec::new(),
    };
    if let Some(cycle) = find_cycle(&names, staged) {
        report(
            &at!["sandbox", "records", cycle[0], "staged"],
            "the records `{}` at the start would exist for themselves",
            &cycle,
            cursor,
        );
    }
    for kind in &world.kinds {
        let names: Vec<&str> = kind.fields.iter().map(|field| field.name.as_str()).collect();
        let needed = |name: &str| needed_fields(kind, name);
        if let Some(cycle) = find_cycle(&names, needed) {
            let at = at!["sandbox", "records", kind.name.as_str(), "fields", cycle[0]];
            report(&at, "the value of `{}` needs itself", &cycle, cursor);
        }
    }
}

fn report(at: &[Step], what: &str, cycle: &[&str], cursor: &mut FamilyCursor<'_>) {
    let through = match cycle {
        [_] | [] => String::new(),
        [_, others @ ..] => format!(" through {}", quoted(others)),
    };
    cursor.wrong_key(
        at,
        "endless-value",
        format!("{}{through}", what.replace("{}", cycle.first().unwrap_or(&""))),
        "remove one of the references in the cycle",
    );
}

/// Returns the kind whose records a field is.
fn shown_kind(field: &KindField) -> Option<&str> {
    match &field.initial {
        Some(Origin::Records { kind, .. }) => Some(kind),
        _ => None,
    }
}

/// Returns the fields of the same record that the value of a field needs.
fn needed_fields<'k>(kind: &'k Kind, name: &str) -> Vec<&'k str> {
    let Some(field) = kind.fields.iter().find(|field| field.name == name) else {
        return Vec::new();
    };
    let mut needed = Vec::new();
    for origin in [&field.initial, &field.staged].into_iter().flatten() {
        own_fields(origin, &mut needed);
    }
    // A parameter has precedence over the field with its name, which may not exist.
    needed.retain(|name| kind.fields.iter().any(|field| field.name == *name));
    needed
}

/// Collects the fields of the same record that an origin reads.
fn own_fields<'o>(origin: &'o Origin, found: &mut Vec<&'o str>) {
    match origin {
        Origin::Field { of: None, name } => found.push(name),
        Origin::Time(time) => {
            found.extend(time.from.as_deref());
            if let Amount::Named(name) = &time.plus {
                found.push(name);
            }
            if let UnitOrigin::ByField { field, .. } = &time.unit {
                found.push(field);
            }
        }
        Origin::Grows(growth) => {
            found.push(&growth.since);
            found.extend(growth.until.as_deref());
            found.extend(growth.limit.as_deref());
        }
        Origin::Map { from, values, otherwise } => {
            let values = values.iter().map(|(_, value)| value).chain(otherwise.as_deref());
            std::iter::once(&**from).chain(values).for_each(|origin| own_fields(origin, found));
        }
        Origin::Text(text) => found.extend(names_in(text)),
        _ => {}
    }
}

/// Returns the names in braces of a text.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// Returns the names of a cycle, if the edges of a graph have one.
fn find_cycle<'n>(names: &[&'n str], edges: impl Fn(&str) -> Vec<&'n str>) -> Option<Vec<&'n str>> {
    let mut finished: Vec<&str> = Vec::new();
    for start in names {
        // The way to the current name, with the edges that are left. Recursion could overflow the stack.
        let mut way: Vec<(&'n str, Vec<&'n str>)> = Vec::new();
        if !finished.contains(start) {
            way.push((start, edges(start)));
        }
        while let Some((name, left)) = way.last_mut() {
            let Some(next) = left.pop() else {
                finished.push(name);
                way.pop();
                continue;
            };
            if let Some(first) = way.iter().position(|(name, _)| *name == next) {
                return Some(way[first..].iter().map(|(name, _)| *name).collect());
            }
            if !finished.contains(&next) {
                way.push((next, edges(next)));
            }
        }
    }
    None
}
