//! What one endpoint cannot know by itself: the other calls that it names, two calls at one address, and two events
//! that look the same.

use std::collections::BTreeMap;

use super::cursor::{Problems, at};
use super::event;
use crate::diagnostic::Diagnostic;
use crate::model::{Call, Effect, EndpointId, Family, Method, PathSegment, PathTemplate, ServerId};
use crate::path::Step;
use crate::read::Read;
use crate::yaml;

/// Resolves the names of calls in a family, whose endpoints were read from `files`, and checks the endpoints
/// against each other.
pub(super) fn link(
    family: &mut Family,
    written: &Read<'_, yaml::Family>,
    files: &[Read<'_, yaml::Endpoint>],
    problems: &mut Problems,
) {
    let calls = calls(family, |_| true);
    if let Some(name) = &written.yaml.example_call {
        let at = at!["example_call"];
        let what = "no call of this family";
        family.example_call = find(name, what, &calls, written, &at, problems);
    }
    let reads = self::calls(family, |effect| effect == Effect::Read);
    let mut addresses: BTreeMap<(ServerId, Method, Vec<Option<String>>), usize> = BTreeMap::new();
    for index in 0..family.endpoints.len() {
        let Some(call) = &family.endpoints[index].call else { continue };
        let address = (call.server.clone(), call.method, shape(&call.path));
        if let Some(first) = addresses.insert(address, index) {
            let (first_id, id) = (&family.endpoints[first].id, &family.endpoints[index].id);
            problems.push(
                Diagnostic::at(
                    files[index].value(&at!["path"]),
                    "same-address",
                    format!("`{first_id}` and `{id}` have the same method and path"),
                )
                .also(files[first].value(&at!["path"]), "the first is here")
                .help("merge the two files, or correct the path of one"),
            );
        }
    }
    event::check_together(&family.endpoints, files, problems);
    for (endpoint, file) in family.endpoints.iter_mut().zip(files) {
        let (Some(call), Some(name)) = (&mut endpoint.call, &file.yaml.outcome_check) else {
            continue;
        };
        let at = at!["outcome_check"];
        let what = "no call of this family that reads";
        call.outcome_check = find(name, what, &reads, file, &at, problems);
    }
}

/// The calls of a family whose effect is one of those.
fn calls(family: &Family, has_effect: impl Fn(Effect) -> bool) -> Vec<EndpointId> {
    let is_wanted = |call: &Call| has_effect(call.effect);
    family
        .endpoints
        .iter()
        .filter(|endpoint| endpoint.call.as_ref().is_some_and(is_wanted))
        .map(|endpoint| endpoint.id.clone())
        .collect()
}

/// Finds a call by its name, or notes that there is none.
fn find<T>(
    name: &str,
    what: &str,
    known: &[EndpointId],
    file: &Read<'_, T>,
    at: &[Step],
    problems: &mut Problems,
) -> Option<EndpointId> {
    let found = known.iter().find(|id| id.as_str() == name).cloned();
    if found.is_none() {
        let message = format!("`{name}` is {what}");
        problems.push(
            Diagnostic::at(file.value(at), "dangling-reference", message)
                .did_you_mean(name, known.iter().map(EndpointId::as_str)),
        );
    }
    found
}

/// A path with its parameters' names left out.
fn shape(path: &PathTemplate) -> Vec<Option<String>> {
    let segment = |segment: &PathSegment| match segment {
        PathSegment::Literal(text) => Some(text.clone()),
        PathSegment::Parameter(_) => None,
    };
    path.segments.iter().map(segment).collect()
}
