//! Changes that the walk does not know.
//!
//! The walk takes the model apart completely, so there should be none. If there is one after all, it is a finding that
//! asks for a look at the YAML, instead of nothing.

use std::collections::BTreeSet;

use linksfield_spec::{Endpoint, Family, Spec, SpecPath};
use serde::Serialize;
use serde_json::Value;

use crate::rules;
use crate::walk::Change;

/// Returns a change for each endpoint that differs although no change is about it.
pub(crate) fn unclassified(
    old: &Spec,
    new: &Spec,
    changes: &[Change],
    covered: &BTreeSet<String>,
) -> Vec<Change> {
    let is_known = |file: &str| {
        let about =
            |path: &Option<SpecPath>| path.as_ref().is_some_and(|path| path.file_name() == file);
        covered.contains(file)
            || changes.iter().any(|change| about(&change.old) || about(&change.new))
    };
    let mut found = Vec::new();
    for family in &new.families {
        let Some(before) = old.family(&family.id) else { continue };
        let pairs = family
            .endpoints
            .iter()
            .filter_map(|endpoint| Some((before.endpoint(endpoint.id.as_str())?, endpoint)));
        for (before, endpoint) in pairs {
            if !is_known(&endpoint.file)
                && ordered(&without_file(before)) != ordered(&without_file(endpoint))
            {
                found.push(change(before.path(), endpoint.path()));
            }
        }
        if !is_known(&family.file()) && ordered(&settings(before)) != ordered(&settings(family)) {
            found.push(change(before.path(), family.path()));
        }
    }
    found
}

fn change(old: SpecPath, new: SpecPath) -> Change {
    Change::of(
        &rules::UNCLASSIFIED,
        Some(old),
        Some(new),
        "The file changed in a way that no rule covers.",
    )
}

/// Returns an endpoint without the name of its file, and without what only the sandbox does.
fn without_file(endpoint: &Endpoint) -> Endpoint {
    let mut endpoint = Endpoint { file: String::new(), ..endpoint.clone() };
    if let Some(call) = &mut endpoint.call {
        call.sandbox.clear();
    }
    if let Some(event) = &mut endpoint.event {
        event.sandbox.clear();
    }
    endpoint
}

/// Returns a family without the parts that are compared where they are used, and without what only the sandbox does.
fn settings(family: &Family) -> Family {
    Family { endpoints: Vec::new(), types: Default::default(), sandbox: None, ..family.clone() }
}

/// Returns a value as JSON in which the order of lists does not matter.
fn ordered(value: &impl Serialize) -> Value {
    serde_json::to_value(value).map(sort).unwrap_or_default()
}

fn sort(value: Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.into_iter().map(sort).collect();
            items.sort_by_cached_key(Value::to_string);
            Value::Array(items)
        }
        Value::Object(members) => {
            members.into_iter().map(|(name, value)| (name, sort(value))).collect()
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use linksfield_spec::Spec;

    use super::*;

    /// The safety net must hold without the walk, which leaves nothing for it to find.
    #[test]
    fn a_difference_that_no_change_is_about_is_found() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/diff/base");
        let (old, _) = Spec::load(&folder).unwrap();
        let none = BTreeSet::new();
        let mut new = old.clone();
        new.families[0].endpoints.reverse();
        assert!(unclassified(&old, &new, &[], &none).is_empty());

        let endpoint = &mut new.families[0].endpoints[0];
        endpoint.summary = Some("Does something else.".to_owned());
        let path = endpoint.path();
        let found = unclassified(&old, &new, &[], &none);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].rule.name, found[0].new.as_ref()), ("unclassified", Some(&path)));
        assert!(unclassified(&old, &new, &found, &none).is_empty());

        new.families[0].limits.per_second = Some(1);
        assert_eq!(unclassified(&old, &new, &found, &none).len(), 1);
    }
}
