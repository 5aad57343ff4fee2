//! Resolves references between endpoints. Refuses two calls with the same method and path, and two events that cannot be
//! distinguished.

use std::collections::BTreeMap;

use super::cursor::{Cursor, Problems, at};
use super::{event, outcome};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Call, Effect, EndpointId, Family, Method, OutcomeCheck, PathSegment, PathTemplate,
    SegmentPiece, ServerId,
};
use crate::path::Step;
use crate::read::Read;
use crate::yaml;

/// Resolves the names of calls in a family, and compares its endpoints with each other. `files` are the files
/// of the endpoints, in the same order.
pub(super) fn link(
    family: &mut Family,
    written: &Read<'_, yaml::Family>,
    files: &[Read<'_, yaml::Endpoint>],
    problems: &mut Problems,
) {
    let calls = calls(family, |_| true);
    if let Some(name) = &written.yaml.example_call {
        let at = at!["example_call"];
        let message = format!("undefined call `{name}`");
        family.example_call = find(name, message, &calls, written, &at, problems);
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
                    "duplicate-call",
                    format!("`{first_id}` and `{id}` have the same method and path"),
                )
                .also(files[first].value(&at!["path"]), "the other path is here")
                .help("merge the two files, or correct the path of one"),
            );
        }
    }
    event::check_together(family, files, problems);
    let checks: Vec<Option<OutcomeCheck>> = (0..family.endpoints.len())
        .map(|index| outcome_check(family, index, &files[index], &reads, problems))
        .collect();
    for (endpoint, check) in family.endpoints.iter_mut().zip(checks) {
        if let Some(call) = &mut endpoint.call {
            call.outcome_check = check;
        }
    }
}

/// Resolves the outcome check of an endpoint, if it has one.
fn outcome_check(
    family: &Family,
    index: usize,
    file: &Read<'_, yaml::Endpoint>,
    reads: &[EndpointId],
    problems: &mut Problems,
) -> Option<OutcomeCheck> {
    let call = family.endpoints[index].call.as_ref()?;
    let written = file.yaml.outcome_check.as_ref()?;
    let (name, at) = match written {
        yaml::OutcomeCheck::Name(name) => (name, at!["outcome_check"].to_vec()),
        yaml::OutcomeCheck::Search(search) => (&search.call, at!["outcome_check", "call"].to_vec()),
    };
    let message = format!("`{name}` is not a call with `effect: read`");
    let id = find(name, message, reads, file, &at, problems)?;
    let check = family.endpoint(id.as_str())?.call.as_ref()?;
    Some(outcome::resolve(
        family,
        (call, &id, check),
        written,
        &mut Cursor { read: file, problems },
    ))
}

/// Returns the calls of a family whose effect satisfies a condition.
fn calls(family: &Family, has_effect: impl Fn(Effect) -> bool) -> Vec<EndpointId> {
    let is_wanted = |call: &Call| has_effect(call.effect);
    family
        .endpoints
        .iter()
        .filter(|endpoint| endpoint.call.as_ref().is_some_and(is_wanted))
        .map(|endpoint| endpoint.id.clone())
        .collect()
}

/// Returns the call with a name. If `known` does not contain it, reports the message and returns `None`.
fn find<T>(
    name: &str,
    message: String,
    known: &[EndpointId],
    file: &Read<'_, T>,
    at: &[Step],
    problems: &mut Problems,
) -> Option<EndpointId> {
    let found = known.iter().find(|id| id.as_str() == name).cloned();
    // A call with mistakes exists, but cannot be found.
    if found.is_none() && !problems.is_broken(name) {
        problems.push(
            Diagnostic::at(file.value(at), "undefined-name", message)
                .label("not found")
                .help("add a file for the call, or remove the name here")
                .did_you_mean(name, known.iter().map(EndpointId::as_str)),
        );
    }
    found
}

/// Returns the segments of a path, with `None` for each parameter.
fn shape(path: &PathTemplate) -> Vec<Option<String>> {
    let segment = |segment: &PathSegment| match segment {
        PathSegment::Literal(text) => Some(text.clone()),
        PathSegment::Parameter(_) => None,
        PathSegment::Pieces(pieces) => Some(
            pieces
                .iter()
                .map(|piece| match piece {
                    SegmentPiece::Literal(text) => text,
                    SegmentPiece::Parameter(_) => "{}",
                })
                .collect(),
        ),
    };
    path.segments.iter().map(segment).collect()
}
