//! Walks two specs, and states what changed.
//!
//! Structs of the model are taken apart without `..`, so that a new field of the model is a compiler error here.

mod access;
mod call;
mod codes;
mod context;
mod describe;
mod endpoint;
mod field;
mod leaves;
mod limits;
mod named;
mod references;
mod renames;
mod response;
mod settings;
mod types;
mod written;

pub(crate) use context::{Change, Context};

use std::collections::BTreeSet;

use linksfield_spec::{Endpoint, Family, SpecPath};

use crate::pair::pair;
use crate::required::Required;
use crate::rules;
use crate::{Version, walk::context::Side};

/// Returns the changes between two specs.
///
/// Also returns the files that refer to the same types in another way.
pub(crate) fn walk(
    old: Version<'_>,
    new: Version<'_>,
    required: [&Required; 2],
) -> (Vec<Change>, BTreeSet<String>) {
    let (mut changes, mut covered) = (Vec::new(), BTreeSet::new());
    let pairs = pair(&old.spec.families, &new.spec.families, |a, b| a.id == b.id, |_, _| false);
    for family in pairs.removed {
        let title = format!("The family `{}` is removed: {}.", family.id, content(family));
        changes.push(Change::of(&rules::FAMILY_REMOVED, Some(family.path()), None, title));
    }
    for family in pairs.added {
        let title = format!("The family `{}` is new: {}.", family.id, content(family));
        changes.push(Change::of(&rules::FAMILY_ADDED, None, Some(family.path()), title));
    }
    for (one, other) in pairs.both {
        let (more, files) = families(one, other, required);
        changes.extend(more);
        covered.extend(files);
    }
    (changes, covered)
}

fn families(
    old: &Family,
    new: &Family,
    required: [&Required; 2],
) -> (Vec<Change>, BTreeSet<String>) {
    if old == new {
        return Default::default();
    }
    let mut context = Context::new(
        Side { family: old, required: required[0] },
        Side { family: new, required: required[1] },
    );
    context.family();
    context.endpoints();
    context.shared_types();
    context.references();
    context.finish()
}

/// Returns the path of a part of `family.yaml`.
fn at(family: &Family, keys: &[&str]) -> SpecPath {
    keys.iter().fold(family.path(), |path, key| path.at(*key))
}

/// Returns the numbers of calls and of events of a family, as words.
fn content(family: &Family) -> String {
    let count = |has: fn(&Endpoint) -> bool, noun: &str| {
        let count = family.endpoints.iter().filter(|endpoint| has(endpoint)).count();
        let plural = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {noun}{plural}"))
    };
    let calls = count(|endpoint| endpoint.call.is_some(), "call");
    let events = count(|endpoint| endpoint.event.is_some(), "event");
    let parts: Vec<String> = calls.into_iter().chain(events).collect();
    if parts.is_empty() { "no calls".to_owned() } else { parts.join(" and ") }
}
