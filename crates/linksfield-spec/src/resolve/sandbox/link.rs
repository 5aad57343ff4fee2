//! Checks the world of a family together with all calls that use it.

use std::collections::BTreeSet;

use super::super::cursor::{Cursor, FamilyCursor, Problems, at, below};
use super::{place, undefined};
use crate::model::sandbox::{Action, Amount, Kind, Origin, Reason, Staged, Step, World};
use crate::model::{Call, Family, JsonPath};
use crate::path::Step as At;
use crate::read::Read;
use crate::yaml;

/// Checks the world of a family. All of its calls are resolved.
pub(in super::super) fn check(
    family: &Family,
    written: &Read<'_, yaml::Family>,
    problems: &mut Problems,
) {
    let Some(world) = &family.sandbox else { return };
    // A call with mistakes may have the missing name.
    if problems.has_broken() {
        return;
    }
    let cursor = &mut Cursor { read: written, problems };
    let calls: Vec<&Call> =
        family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref()).collect();
    if calls.is_empty() {
        cursor.wrong_key(
            &at!["sandbox"],
            "useless-key",
            "`sandbox` does not apply to a family without calls",
            "remove `sandbox`; the pushes of an event are described in the file of the event",
        );
        return;
    }
    for kind in &world.kinds {
        let steps: Vec<(&Call, &Step)> = calls
            .iter()
            .flat_map(|call| call.sandbox.iter().map(move |step| (*call, step)))
            .filter(|(_, step)| step.kind == kind.name)
            .collect();
        let checker = Checker { family, world, kind, steps };
        checker.check_use(&calls, cursor);
        checker.check_names(&calls, cursor);
        checker.check_origins(cursor);
    }
}

struct Checker<'a> {
    family: &'a Family,
    world: &'a World,
    kind: &'a Kind,
    /// The steps with records of this kind, and their calls.
    steps: Vec<(&'a Call, &'a Step)>,
}

impl Checker<'_> {
    fn at(&self) -> Vec<At> {
        at!["sandbox", "records", self.kind.name.as_str()].to_vec()
    }

    /// Refuses a kind that nothing uses.
    fn check_use(&self, calls: &[&Call], cursor: &mut FamilyCursor<'_>) {
        let is_named = |origin: &Origin| match origin {
            Origin::Records { kind, .. } | Origin::Count { kind, .. } => *kind == self.kind.name,
            _ => false,
        };
        let in_world = self.world.kinds.iter().any(|kind| {
            let origins = kind.fields.iter().flat_map(|field| [&field.initial, &field.staged]);
            origins.flatten().any(is_named)
        });
        let in_calls = calls.iter().flat_map(|call| &call.sandbox).any(|step| {
            let lacks = |reason: &Reason| matches!(reason, Reason::Lacks { kind, .. } if *kind == self.kind.name);
            step.kind == self.kind.name
                || step.refuse.iter().flat_map(|refuse| &refuse.conditions).any(lacks)
                || step.show.iter().any(|(_, origin)| is_named(origin))
        });
        if !in_world && !in_calls {
            cursor.wrong_key(
                &self.at(),
                "unused-kind",
                format!("no call uses the records `{}`", self.kind.name),
                "add `sandbox` to the calls that create, show or change them, or remove the kind",
            );
        }
    }

    /// Checks that the other names of fields exist in a request or response.
    fn check_names(&self, calls: &[&Call], cursor: &mut FamilyCursor<'_>) {
        if self.steps.is_empty() {
            return;
        }
        for field in &self.kind.fields {
            let at = below(&below(&self.at(), "fields"), field.name.as_str());
            for (index, also) in field.also.iter().enumerate() {
                if !self.steps.iter().any(|(call, step)| self.has(call, step, also))
                    && !self.is_in_a_list(calls, also)
                {
                    let what = format!(
                        "parameter or a field of the response of a call with `{}`",
                        self.kind.name
                    );
                    let span = cursor.value(&below(&below(&at, "also"), index));
                    let known: BTreeSet<&str> =
                        self.steps.iter().flat_map(|(call, step)| self.names(call, step)).collect();
                    undefined(span, &what, also, known, cursor);
                }
            }
        }
    }

    /// Whether a response shows records of this kind within another record, in a list whose items have a field.
    fn is_in_a_list(&self, calls: &[&Call], name: &str) -> bool {
        let is_this = |origin: &Origin| matches!(origin, Origin::Records { kind, .. } if *kind == self.kind.name);
        let fields = self.world.kinds.iter().flat_map(|kind| &kind.fields);
        let fields = fields.filter(|field| field.initial.iter().chain(&field.staged).any(is_this));
        let names = fields.flat_map(|field| std::iter::once(&field.name).chain(&field.also));
        let mut lists: Vec<JsonPath> = names.map(|name| JsonPath::new(name)).collect();
        let steps =
            || calls.iter().flat_map(|call| call.sandbox.iter().map(move |step| (*call, step)));
        for (_, step) in steps() {
            let shown = step.show.iter().filter(|(_, origin)| is_this(origin));
            lists.extend(shown.map(|(path, _)| path.clone()));
        }
        steps().filter_map(|(call, step)| self.target(call, step)).any(|target| {
            place::has_in_list(self.family, target.fields, &lists, &JsonPath::new(name), 0)
        })
    }

    fn target<'s>(&'s self, call: &'s Call, step: &Step) -> Option<place::Target<'s>> {
        place::target(self.family, call, step.at.as_ref())
    }

    fn has(&self, call: &Call, step: &Step, name: &str) -> bool {
        place::parameter(self.family, &call.request, name).is_some()
            || self.target(call, step).is_some_and(|target| {
                place::member(self.family, target.fields, &JsonPath::new(name)).is_some()
            })
    }

    fn names<'s>(&'s self, call: &'s Call, step: &Step) -> impl Iterator<Item = &'s str> {
        let shown = self.target(call, step).map(|target| target.fields).unwrap_or_default();
        place::parameters(&call.request).chain(shown.iter().map(|field| field.name.as_str()))
    }

    /// Checks the origins that refer to the calls that create the record.
    fn check_origins(&self, cursor: &mut FamilyCursor<'_>) {
        for field in &self.kind.fields {
            let at = below(&below(&self.at(), "fields"), field.name.as_str());
            if let Some(initial) = &field.initial {
                self.check_origin(initial, &at, cursor);
            }
            if let Some(staged) = &field.staged {
                self.check_origin(staged, &below(&at, "staged"), cursor);
            }
        }
    }

    fn check_origin(&self, origin: &Origin, at: &[At], cursor: &mut FamilyCursor<'_>) {
        match origin {
            Origin::Parameter(path) => {
                self.check_parameter(&path.to_string(), &below(at, "parameter"), cursor);
            }
            Origin::Time(time) => {
                if let Amount::Named(name) = &time.plus
                    && self.kind.fields.iter().all(|field| field.name != *name)
                {
                    self.check_parameter(name, &below(at, "plus"), cursor);
                }
            }
            Origin::Map { from, values, otherwise } => {
                self.check_origin(from, &below(at, "from"), cursor);
                for (name, value) in values {
                    self.check_origin(value, &below(&below(at, "values"), name.as_str()), cursor);
                }
                if let Some(otherwise) = otherwise {
                    self.check_origin(otherwise, &below(at, "otherwise"), cursor);
                }
            }
            Origin::Field { of: Some(of), .. } => self.check_found(of, &below(at, "of"), cursor),
            _ => {}
        }
    }

    /// The calls that create a record of the kind.
    fn creating(&self) -> impl Iterator<Item = &Call> {
        let steps = self.steps.iter().filter(|(_, step)| step.action == Action::Create);
        steps.map(|(call, _)| *call)
    }

    /// Checks that a call that creates a record has a parameter.
    fn check_parameter(&self, name: &str, at: &[At], cursor: &mut FamilyCursor<'_>) {
        let has = |call: &Call| place::parameter(self.family, &call.request, name).is_some();
        if !self.creating().any(has) {
            let what = format!("parameter of a call that creates a `{}`", self.kind.name);
            let known: BTreeSet<&str> =
                self.creating().flat_map(|call| place::parameters(&call.request)).collect();
            let span = cursor.value(at);
            undefined(span, &what, name, known, cursor);
        }
    }

    /// Checks that a record of another kind is found before a record of this kind is created.
    fn check_found(&self, of: &str, at: &[At], cursor: &mut FamilyCursor<'_>) {
        let is_staged = matches!(&self.kind.staged, Staged::For { kind, .. } if kind == of);
        let finds = |call: &Call| {
            let create = call
                .sandbox
                .iter()
                .position(|step| step.action == Action::Create && step.kind == self.kind.name);
            let before = &call.sandbox[..create.unwrap_or_default()];
            before.iter().any(|step| {
                step.kind == of && !matches!(step.action, Action::List | Action::Remove)
            })
        };
        if !is_staged && !self.creating().any(finds) {
            cursor.wrong(
                at,
                "undefined-name",
                format!("no call finds a `{of}` before it creates a `{}`", self.kind.name),
                format!("add a step with `finds: {of}` before the step that creates the record"),
            );
        }
    }
}
