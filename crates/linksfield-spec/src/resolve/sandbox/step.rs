//! Resolves the steps of a call.

use super::super::cursor::{EndpointCursor, at, below};
use super::super::paging;
use super::origin::{Place, Scope, origin};
use super::{field, filter, kind, literals, never, place, refuse, seconds, undefined, useless};
use crate::model::sandbox::{Action, Each, Figure, Kind, Origin, Step as Played, World};
use crate::model::{Call, Family, JsonPath, MemberPath};
use crate::path::Step;
use crate::yaml;
use crate::yaml::sandbox::Step as Written;

/// Resolves the steps of a call, which is resolved except for them.
pub(in super::super) fn steps(
    family: &Family,
    call: &Call,
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Played> {
    let Some(written) = &cursor.yaml().sandbox else { return Vec::new() };
    let Some(world) = family.sandbox.as_ref().filter(|world| !world.kinds.is_empty()) else {
        let help = "list the kinds of records under `sandbox.records` in family.yaml, or remove `sandbox` here";
        let message = "the family has no records that this call could use";
        cursor.wrong_key(&at!["sandbox"], "missing-key", message, help);
        return Vec::new();
    };
    if written.items.is_empty() {
        let help = "write a step, or remove `sandbox`";
        cursor.wrong(&at!["sandbox"], "empty-list", "`sandbox` is empty", help);
    }
    let mut steps = Vec::new();
    let mut found: Vec<String> = Vec::new();
    for (index, step) in written.items.iter().enumerate() {
        let at = match written.is_list {
            true => at!["sandbox", index].to_vec(),
            false => at!["sandbox"].to_vec(),
        };
        // A step with a mistake may find the record that a later one needs.
        let known = (steps.len() == index).then_some(found.as_slice());
        let resolver = Resolver { family, world, call, written: step, at, found: known };
        if let Some(step) = resolver.step(cursor) {
            if step.action != Action::Remove && step.action != Action::List {
                found.push(step.kind.clone());
            }
            steps.push(step);
        }
    }
    steps
}

struct Resolver<'a> {
    family: &'a Family,
    world: &'a World,
    call: &'a Call,
    written: &'a Written,
    at: Vec<Step>,
    /// The kinds of the records that earlier steps have found. `None` if they are not known.
    found: Option<&'a [String]>,
}

/// The keys that name the kind.
const VERBS: [(&str, Action); 6] = [
    ("finds", Action::Find),
    ("lists", Action::List),
    ("gets", Action::Get),
    ("creates", Action::Create),
    ("changes", Action::Change),
    ("removes", Action::Remove),
];

impl Resolver<'_> {
    fn at(&self, key: &str) -> Vec<Step> {
        below(&self.at, key)
    }

    fn step(&self, cursor: &mut EndpointCursor<'_>) -> Option<Played> {
        let (verb, action, name) = self.verb(cursor)?;
        self.check_keys(verb, action, cursor);
        let kind = kind(self.world, name, &self.at(verb), cursor)?;
        let by = self.by(kind, cursor);
        let each = self.each(kind, cursor);
        let at = self.written.at.as_deref().map(paging::member);
        let target = place::target(self.family, self.call, at.as_ref());
        self.check_target(verb, action, at.as_ref(), target.as_ref(), cursor);
        let step = Played {
            action,
            kind: kind.name.clone(),
            by,
            filter: filter(kind, &self.written.filter, &self.at("where"), cursor),
            all: self.written.all,
            when: self.when(cursor),
            each,
            set: self.set(kind, cursor),
            refuse: refuse::refuse(
                (self.family, self.world, self.call),
                kind,
                &self.written.refuse,
                &self.at,
                cursor,
            ),
            missing: self.code("else", self.written.missing.as_ref(), cursor),
            takes: seconds(self.written.takes, &self.at("takes"), cursor),
            locked: self.code("locked", self.written.locked.as_ref(), cursor),
            once: self
                .written
                .once
                .as_ref()
                .map(|once| refuse::once((self.family, self.call), once, &self.at, cursor)),
            at,
            show: self.show(kind, target.as_ref(), cursor),
            figures: self.figures(cursor),
        };
        self.check_id(verb, kind, &step, cursor);
        if action == Action::Change {
            never::check_id(kind, self.written, &self.at("set"), cursor);
        }
        Some(step)
    }

    /// Returns the key that names the kind, what it does, and the kind.
    fn verb(&self, cursor: &mut EndpointCursor<'_>) -> Option<(&'static str, Action, &str)> {
        let step = self.written;
        let names =
            [&step.finds, &step.lists, &step.gets, &step.creates, &step.changes, &step.removes];
        let written: Vec<_> = VERBS
            .into_iter()
            .zip(names)
            .filter_map(|((verb, action), name)| Some((verb, action, name.as_deref()?)))
            .collect();
        match written.as_slice() {
            [] => {
                cursor.wrong(
                    &self.at,
                    "missing-key",
                    "missing key `finds`, `lists`, `gets`, `creates`, `changes` or `removes`: one of them names the records",
                    "add the key with the kind of the records, such as `gets: order`",
                );
                None
            }
            [only] => Some(*only),
            [(first, ..), (second, ..), ..] => {
                useless(
                    &self.at(second),
                    format!("`{second}` does not apply to a step that has `{first}`"),
                    "write two steps as a list, or remove one of the keys",
                    cursor,
                );
                None
            }
        }
    }

    /// Reports keys that have no meaning for a verb.
    fn check_keys(&self, verb: &str, action: Action, cursor: &mut EndpointCursor<'_>) {
        use Action::{Change, Create, Find, Get, List, Remove};
        let step = self.written;
        for (key, is_written, actions) in [
            ("by", !step.by.is_empty(), [Find, List, Get, Change, Remove].as_slice()),
            ("where", !step.filter.is_empty(), &[Find, List, Get, Change, Remove]),
            ("all", step.all, &[Change, Remove]),
            ("each", !step.each.is_empty(), &[Find, Get, Create, Change, Remove]),
            ("set", !step.set.is_empty(), &[Create, Change]),
            ("refuse", !step.refuse.is_empty(), &[Find, Get, Change, Remove]),
            ("takes", step.takes.is_some(), &[Change]),
            ("locked", step.locked.is_some(), &[Find, Get, Change, Remove]),
            ("once", step.once.is_some(), &[Find, Create, Change, Remove]),
            ("else", step.missing.is_some(), &[Find, Get, Change, Remove]),
            ("at", step.at.is_some(), &[List, Get, Create, Change]),
            ("show", !step.show.is_empty(), &[List, Get, Create, Change]),
            ("figures", !step.figures.is_empty(), &[List]),
        ] {
            if is_written && !actions.contains(&action) {
                useless(
                    &self.at(key),
                    format!("`{key}` does not apply to a step with `{verb}`"),
                    format!("remove `{key}`"),
                    cursor,
                );
            }
        }
    }

    /// Resolves the name of a parameter, which is written at a key or at a value.
    fn parameter(
        &self,
        name: &str,
        span: crate::source::Span,
        cursor: &mut EndpointCursor<'_>,
    ) -> Option<JsonPath> {
        let request = &self.call.request;
        let found = place::parameter(self.family, request, name);
        if found.is_none() {
            undefined(span, "parameter of this call", name, place::parameters(request), cursor);
        }
        found.map(|(path, _)| path)
    }

    fn by(&self, kind: &Kind, cursor: &mut EndpointCursor<'_>) -> Vec<(String, JsonPath)> {
        let mut by = Vec::new();
        for (name, parameter) in self.written.by.iter() {
            let at = below(&self.at("by"), name);
            let (key, value) = (cursor.key(&at), cursor.value(&at));
            field(kind, name, key, cursor);
            if let Some(path) = self.parameter(parameter, value, cursor) {
                by.push((name.to_owned(), path));
            }
        }
        by
    }

    fn when(&self, cursor: &mut EndpointCursor<'_>) -> Vec<(JsonPath, Vec<serde_json::Value>)> {
        let mut when = Vec::new();
        for (name, values) in self.written.when.iter() {
            let at = below(&self.at("when"), name);
            let span = cursor.key(&at);
            let values = literals(values, &at, cursor);
            if let Some((_, found)) = place::parameter(self.family, &self.call.request, name) {
                never::check(self.family, (name, found.ty), &values, &at, cursor);
            }
            if let Some(path) = self.parameter(name, span, cursor) {
                when.push((path, values));
            }
        }
        when
    }

    fn each(&self, kind: &Kind, cursor: &mut EndpointCursor<'_>) -> Option<Each> {
        let mut entries = self.written.each.iter();
        let (name, item) = entries.next()?;
        let at = below(&self.at("each"), name);
        if let Some((second, _)) = entries.next() {
            useless(
                &below(&self.at("each"), second),
                "`each` has a second list, but a step is taken for the items of one list",
                "remove it, or write a second step",
                cursor,
            );
        }
        let (key, value) = (cursor.key(&at), cursor.value(&at));
        field(kind, item, value, cursor);
        let path = self.parameter(name, key, cursor)?;
        let found = place::parameter(self.family, &self.call.request, name);
        if !found.is_some_and(|(_, found)| found.is_list()) {
            cursor.wrong_key(
                &at,
                "wrong-type",
                format!("the parameter `{name}` is not a list"),
                "name a parameter with `type: list`; without one, remove `each`",
            );
        }
        Some(Each { parameter: path, field: item.clone() })
    }

    fn scope<'s>(&'s self, kind: &'s Kind, place: Place) -> Scope<'s> {
        let call = Some((self.family, &self.call.request));
        Scope { world: self.world, kind, place, call, found: self.found }
    }

    fn set(&self, kind: &Kind, cursor: &mut EndpointCursor<'_>) -> Vec<(String, Origin)> {
        let mut set = Vec::new();
        for (name, written) in self.written.set.iter() {
            let at = below(&self.at("set"), name);
            let span = cursor.key(&at);
            field(kind, name, span, cursor);
            set.extend(
                origin(self.scope(kind, Place::Set), written, &at, cursor)
                    .map(|origin| (name.to_owned(), origin)),
            );
        }
        set
    }

    fn show(
        &self,
        kind: &Kind,
        target: Option<&place::Target<'_>>,
        cursor: &mut EndpointCursor<'_>,
    ) -> Vec<(JsonPath, Origin)> {
        let mut show = Vec::new();
        for (name, written) in self.written.show.iter() {
            let at = below(&self.at("show"), name);
            let path = JsonPath::new(name);
            let fields = target.map(|target| target.fields).unwrap_or_default();
            // A wrong place is already reported.
            let is_known = target.is_some() || self.written.at.is_none();
            if is_known && place::member(self.family, fields, &path).is_none() {
                let span = cursor.key(&at);
                let known = fields.iter().map(|field| field.name.as_str());
                undefined(span, "field of the response here", name, known, cursor);
            }
            show.extend(
                origin(self.scope(kind, Place::Show), written, &at, cursor)
                    .map(|origin| (path, origin)),
            );
        }
        show
    }

    fn figures(&self, cursor: &mut EndpointCursor<'_>) -> Vec<(MemberPath, Figure)> {
        let mut figures = Vec::new();
        if self.written.figures.is_empty() || self.written.lists.is_none() {
            return figures;
        }
        if self.call.paging.is_none() {
            let message = "`figures` does not apply to a call without `paging`";
            useless(&self.at("figures"), message, "write `paging`, or remove `figures`", cursor);
            return figures;
        }
        for (name, figure) in self.written.figures.iter() {
            let at = below(&self.at("figures"), name);
            match place::number(self.family, self.call, name) {
                Some((path, true)) => figures.push((path, *figure)),
                Some((_, false)) => cursor.wrong_key(
                    &at,
                    "wrong-type",
                    format!("the field `{name}` of the response is not a whole number"),
                    "name a field with `type: integer`",
                ),
                None => {
                    let span = cursor.key(&at);
                    let known = place::outer(self.family, self.call);
                    undefined(span, "field of the response", name, known, cursor);
                }
            }
        }
        figures
    }

    fn code(
        &self,
        key: &str,
        code: Option<&String>,
        cursor: &mut EndpointCursor<'_>,
    ) -> Option<String> {
        let code = code?;
        refuse::code((self.family, self.call), code, &self.at(key), cursor);
        Some(code.clone())
    }

    /// Checks that the response has a place for the records.
    fn check_target(
        &self,
        verb: &str,
        action: Action,
        at: Option<&MemberPath>,
        target: Option<&place::Target<'_>>,
        cursor: &mut EndpointCursor<'_>,
    ) {
        let is_needed = match action {
            Action::List | Action::Get => true,
            Action::Create | Action::Change => at.is_some(),
            Action::Find | Action::Remove => false,
        };
        if !is_needed {
            return;
        }
        let key = if at.is_some() { "at" } else { verb };
        let help = match action {
            Action::List => {
                "write the path of a list of objects below `response.data` under `at`; if the response does not show the \
                 records, write `finds`"
            }
            _ => {
                "write the path of an object below `response.data` under `at`; if the response does not show the record, \
                 write `finds`"
            }
        };
        let message = match target {
            None => "the response has no object or list of objects here",
            Some(target) if action == Action::List && !target.is_list => {
                "the response has a single object here"
            }
            Some(_) => return,
        };
        cursor.wrong(&self.at(key), "undefined-name", message, help);
    }

    /// Checks that a step selects a record, and that a new record has an id.
    fn check_id(&self, verb: &str, kind: &Kind, step: &Played, cursor: &mut EndpointCursor<'_>) {
        let names = || {
            let id = kind.fields.iter().find(|field| field.name == kind.id);
            id.into_iter().flat_map(|id| std::iter::once(&id.name).chain(&id.also))
        };
        let is_sent = |name: &String| {
            place::parameter(self.family, &self.call.request, name)
                .is_some_and(|(_, found)| !found.is_list())
        };
        let is_given = match step.action {
            Action::List => true,
            Action::Create => {
                let has_origin = |field: &&crate::model::sandbox::KindField| {
                    field.name == kind.id && field.initial.is_some()
                };
                kind.fields.iter().any(|field| has_origin(&field))
                    || step.set.iter().any(|(name, _)| *name == kind.id)
                    || step.each.as_ref().is_some_and(|each| each.field == kind.id)
            }
            _ => !self.written.by.is_empty() || step.each.is_some() || !step.filter.is_empty(),
        };
        let known = kind.fields.iter().any(|field| field.name == kind.id);
        if is_given || !known || names().any(is_sent) {
            return;
        }
        let (message, help) = match step.action {
            Action::Create => (
                format!("a new `{}` would have no `{}`", kind.name, kind.id),
                "set the field in this step, or write `new` or `made` for the field in family.yaml",
            ),
            _ => (
                format!("missing key `by`: no parameter has the name of the id of `{}`", kind.name),
                "add `by` with a field of the record and the parameter that has its value, or add the name of the \
                 parameter to `also` of the field in family.yaml",
            ),
        };
        cursor.wrong_key(&self.at(verb), "missing-key", message, help);
    }
}

/// Refuses the key in a file that describes no call.
pub(in super::super) fn check_no_call(written: &yaml::Endpoint, cursor: &mut EndpointCursor<'_>) {
    let (message, help) = match written.event {
        Some(_) => (
            "`sandbox` does not apply to an event",
            "write the key under `event`, to state after which changes the push is sent",
        ),
        None => (
            "`sandbox` does not apply to a file without a call",
            "remove `sandbox`, or document the call",
        ),
    };
    if written.sandbox.is_some() {
        useless(&at!["sandbox"], message, help, cursor);
    }
}
