//! Endpoints: calls, events and pages.

use linksfield_spec::{Endpoint, Event, Recognition};

use super::context::{At, Change, Context, Direction};
use super::leaves::unordered;
use super::renames::follow;
use super::settings::both;
use crate::pair::{pair, plain};
use crate::rules;

impl Context<'_> {
    pub(super) fn endpoints(&mut self) {
        let pairs = pair(
            &self.old.family.endpoints,
            &self.new.family.endpoints,
            |one, other| one.id == other.id,
            is_renamed,
        );
        for removed in pairs.removed {
            let (rule, what) = match (&removed.call, &removed.event) {
                (Some(_), _) => (&rules::CALL_REMOVED, "call"),
                (None, Some(_)) => (&rules::EVENT_REMOVED, "event"),
                (None, None) => (&rules::PAGE_REMOVED, "page"),
            };
            let title = format!("The {what} `{}` is removed.", removed.id);
            let change = Change::of(rule, Some(removed.path()), None, title);
            self.add(change.before(address(removed)));
        }
        for added in pairs.added {
            let (rule, what) = match (&added.call, &added.event) {
                (Some(_), _) => (&rules::CALL_ADDED, "call"),
                (None, Some(_)) => (&rules::EVENT_ADDED, "event"),
                (None, None) => (&rules::PAGE_ADDED, "page"),
            };
            let title = format!("The {what} `{}` is new.", added.id);
            self.add(Change::of(rule, None, Some(added.path()), title).after(address(added)));
        }
        for (old, new) in &pairs.both {
            if old.id != new.id {
                self.renames.endpoints.push((old.id.clone(), new.id.clone()));
            }
        }
        // Endpoints that did not change themselves may use shared types that did.
        for (old, new) in pairs.both {
            self.endpoint(old, new);
        }
    }

    fn endpoint(&mut self, old: &Endpoint, new: &Endpoint) {
        let Endpoint {
            id,
            file: _,
            title,
            summary,
            group,
            pages,
            coverage,
            document,
            deprecated,
            stability,
            call,
            method,
            path,
            event,
            examples,
            assumptions,
        } = old;
        let at = both(old.path(), new.path());
        if *id != new.id {
            let rule = if event.is_some() { &rules::EVENT_RENAMED } else { &rules::CALL_RENAMED };
            let change = at.change(rule, format!("`{id}` is now named `{}`.", new.id));
            let renamed = Some((id.to_string(), new.id.to_string()));
            self.add(Change { renamed, ..change.values(id.as_str(), new.id.as_str()) });
        }
        self.text(title, &new.title, &at, "title");
        self.text(summary, &new.summary, &at, "summary");
        self.text(group, &new.group, &at, "group");
        self.text(&unordered(pages), &unordered(&new.pages), &at, "pages");
        self.text(coverage, &new.coverage, &at, "coverage");
        self.text(document, &new.document, &at, "document");
        self.text(stability, &new.stability, &at, "stability");
        self.text(&unordered(examples), &unordered(&new.examples), &at, "examples");
        self.text(&unordered(assumptions), &unordered(&new.assumptions), &at, "assumptions");
        self.deprecation(deprecated.as_ref(), new.deprecated.as_ref(), &at, new.id.as_str());
        match (call, &new.call) {
            (Some(call), Some(new)) => self.call(call, new, &at),
            (Some(_), None) => {
                let is_known = new.method.is_some() && (method, path) == (&new.method, &new.path);
                let rule = if is_known { &rules::CALL_UNDOCUMENTED } else { &rules::CALL_REMOVED };
                let title = format!("`{id}` is documented in too little detail to be called.");
                self.add(at.change(rule, title));
            }
            (None, Some(_)) => {
                let title = format!("`{id}` is documented in enough detail to be called.");
                self.add(at.change(&rules::CALL_ADDED, title));
            }
            (None, None) => {
                self.text(method, &new.method, &at, "method");
                self.text(path, &new.path, &at, "path");
            }
        }
        match (event, &new.event) {
            (Some(event), Some(new)) => self.event(event, new, &at),
            (Some(_), None) => {
                self.add(
                    at.change(&rules::EVENT_REMOVED, format!("`{id}` is no longer an event.")),
                );
            }
            (None, Some(_)) => {
                self.add(at.change(&rules::EVENT_ADDED, format!("`{id}` is an event.")));
            }
            (None, None) => {}
        }
    }

    pub(super) fn deprecation(
        &mut self,
        old: Option<&String>,
        new: Option<&String>,
        at: &At,
        name: &str,
    ) {
        if old != new {
            let title = match (old, new) {
                (None, _) => format!("`{name}` is now deprecated."),
                (_, None) => format!("`{name}` is no longer deprecated."),
                _ => format!("The reason for the deprecation of `{name}` changed."),
            };
            let change = at.below("deprecated").change(&rules::DEPRECATION_CHANGED, title);
            self.add(change.before(old.cloned()).after(new.cloned()));
        }
    }

    fn event(&mut self, old: &Event, new: &Event, at: &At) {
        let Event { scheme, recognised_by, body, sandbox: _ } = old;
        let mut old_scheme = scheme.clone();
        follow(&self.renames.schemes, &mut old_scheme);
        if old_scheme == new.scheme {
            self.cover(scheme != &new.scheme, at);
        } else {
            let change = at
                .below("scheme")
                .change(&rules::SCHEME_CHANGED, "The push is signed by another scheme.");
            self.add(change.values(scheme.as_str(), new.scheme.as_str()));
        }
        let place = at.below("recognised_by");
        let (one, other) = (by_path(recognised_by), by_path(&new.recognised_by));
        let others = self.old.family.endpoints.iter().filter_map(|other| other.event.as_ref());
        let is_taken = others
            .filter(|other| other.recognised_by != *recognised_by)
            .any(|other| satisfies(&new.recognised_by, &other.recognised_by));
        let rule = if is_taken { &rules::RECOGNITION_TAKEN } else { &rules::RECOGNITION_CHANGED };
        self.whole(&one, &other, &place, rule, "The event is recognised in another way.");
        let at = At { direction: Direction::Response, ..at.below("request").below("body") };
        self.fields(body, &new.body, &at);
    }
}

/// Whether an endpoint has another name: the same method and path, or the same push.
fn is_renamed(old: &Endpoint, new: &Endpoint) -> bool {
    let is_same_call = old.method.is_some()
        && old.path.is_some()
        && old.method == new.method
        && old.path == new.path
        && old.call.is_some() == new.call.is_some();
    let is_same_event = match (&old.event, &new.event) {
        (Some(old), Some(new)) => {
            let is_recognised = !old.recognised_by.is_empty() || old.body == new.body;
            let is_same = old.recognised_by == new.recognised_by;
            old.scheme == new.scheme && is_same && is_recognised
        }
        _ => false,
    };
    let is_same_name = plain(old.id.as_str()) == plain(new.id.as_str());
    is_same_call || is_same_event || (is_same_name && old.call.is_some() == new.call.is_some())
}

/// Returns the method and the path of a call.
fn address(endpoint: &Endpoint) -> Option<String> {
    let call = endpoint.call.as_ref()?;
    Some(format!("{} {}", call.method.as_str(), call.path))
}

/// Returns conditions in an order that does not depend on the file.
fn by_path(conditions: &[Recognition]) -> Vec<Recognition> {
    let mut conditions = conditions.to_vec();
    for condition in &mut conditions {
        condition.values.sort();
    }
    conditions.sort_by_key(|condition| condition.path.to_string());
    conditions
}

/// Whether a push that satisfies some conditions may satisfy others, which have values.
fn satisfies(conditions: &[Recognition], others: &[Recognition]) -> bool {
    !others.is_empty()
        && others.iter().all(|other| {
            let same = conditions.iter().filter(|condition| condition.path == other.path);
            let mut values = same.flat_map(|condition| &condition.values);
            values.any(|value| other.values.contains(value))
        })
}
