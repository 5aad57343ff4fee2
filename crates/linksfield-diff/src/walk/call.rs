//! Calls: method, path, effect, errors, paging, parameters.

use linksfield_spec::{
    BodyContent, Call, Cover, Effect, Field, Location, OutcomeCheck, Paging, PathSegment,
    PathTemplate, Request, SegmentPiece,
};

use super::context::{At, Change, Context, Direction};
use super::leaves::unordered;
use super::renames::follow;
use super::settings::is_uncertain;
use crate::rules;

/// The time limit of an attempt of a call whose page states none, in seconds.
const ATTEMPT: u32 = 30;

impl Context<'_> {
    pub(super) fn call(&mut self, old: &Call, new: &Call, at: &At) {
        let Call {
            method,
            path,
            server,
            effect,
            common,
            without,
            request,
            response,
            codes,
            retry,
            outcome_check: _,
            paging: _,
            timeout,
            // The sandbox is not part of the API.
            sandbox: _,
        } = old;
        if *method != new.method {
            let change =
                at.below("method").change(&rules::METHOD_CHANGED, "The HTTP method changed.");
            self.add(change.values(method.as_str(), new.method.as_str()));
        }
        // The names of parameters are not sent.
        if without_names(path) != without_names(&new.path) {
            let change = at.below("path").change(&rules::PATH_CHANGED, "The path changed.");
            self.add(change.values(path.to_string(), new.path.to_string()));
        }
        let mut old_server = server.clone();
        follow(&self.renames.servers, &mut old_server);
        if old_server == new.server {
            self.cover(*server != new.server, at);
        } else {
            let change = at
                .below("server")
                .change(&rules::SERVER_CHANGED, "The call belongs to another server.");
            self.add(change.values(server.as_str(), new.server.as_str()));
        }
        self.effect(*effect, new.effect, at);
        self.whole(
            common,
            &new.common,
            &at.below("common"),
            &rules::COMMON_TEXT_CHANGED,
            "The call sends other texts in common fields.",
        );
        self.whole(
            without,
            &new.without,
            &at.below("without"),
            &rules::COMMON_TEXT_CHANGED,
            "The call leaves out other common fields.",
        );
        let rules = [&rules::CALL_CODE_DOCUMENTED, &rules::CALL_CODE_CHANGED];
        // A read executes nothing.
        if *effect == Effect::Read && new.effect == Effect::Read {
            self.text(&unordered(codes), &unordered(&new.codes), at, "codes");
        } else {
            self.result_codes((codes, &new.codes), &at.below("codes"), rules, is_uncertain);
        }
        let place = at.below("retry");
        match (*effect, new.effect) {
            // Clients never repeat a write after a response, unless it is idempotent.
            (Effect::Write, Effect::Write) => self.text(retry, &new.retry, &place, ""),
            (Effect::Read, Effect::Read) => {
                self.retry(retry, &new.retry, &place, &rules::RETRY_OF_READ_CHANGED);
            }
            _ => self.retry(retry, &new.retry, &place, &rules::RETRY_CHANGED),
        }
        // A call never has less time than one whose page states none.
        let time = |timeout: Option<u32>| timeout.unwrap_or(ATTEMPT).max(ATTEMPT);
        let (before, after) = (time(*timeout), time(new.timeout));
        if before == after {
            self.text(timeout, &new.timeout, at, "timeout");
        } else {
            let is_longer = after > before;
            let rule = if is_longer { &rules::TIMEOUT_RAISED } else { &rules::TIMEOUT_LOWERED };
            let title = "The time limit of an attempt changed.";
            let change = at.below("timeout").change(rule, title);
            self.add(change.values(format!("{before} seconds"), format!("{after} seconds")));
        }
        let (old_names, new_names) = (parameters(path), parameters(&new.path));
        let names = (old_names.as_slice(), new_names.as_slice());
        self.request((request, &new.request), names, &at.below("request"));
        self.response(response, &new.response, &at.below("response"));
    }

    fn effect(&mut self, old: Effect, new: Effect, at: &At) {
        if old == new {
            return;
        }
        let care = |effect| match effect {
            Effect::Read => 0,
            Effect::Idempotent => 1,
            Effect::Write => 2,
        };
        let rule =
            if care(new) > care(old) { &rules::EFFECT_STRICTER } else { &rules::EFFECT_RELAXED };
        let change = at.below("effect").change(rule, "The effect changed.");
        self.add(change.values(old.as_str(), new.as_str()));
    }

    /// Compares the settings that refer to parts of calls by name.
    pub(super) fn call_references(&mut self, old: &Call, new: &Call, at: &At) {
        self.outcome_check(old.outcome_check.as_ref(), new.outcome_check.as_ref(), at);
        self.paging(old, new, at);
    }

    fn outcome_check(&mut self, old: Option<&OutcomeCheck>, new: Option<&OutcomeCheck>, at: &At) {
        let at = at.below("outcome_check");
        let family = self.new.family;
        let before = old;
        let mut old = old.cloned();
        if let Some(check) = &mut old {
            follow(&self.renames.endpoints, &mut check.call);
            if let Some((search, new)) =
                check.search.as_mut().zip(new.and_then(|new| new.search.as_ref()))
            {
                let shared = family.file();
                let other = family.endpoint(check.call.as_str()).map(|call| call.file.clone());
                let files = [at.new.file_name(), &shared, other.as_deref().unwrap_or_default()];
                self.renames.search(&files, search, new);
            }
        }
        self.cover(old.as_ref() != before, &at);
        let compare = |check: Option<&OutcomeCheck>| check.and_then(|check| check.compare.clone());
        self.text(&compare(old.as_ref()), &compare(new), &at, "compare");
        let rules = |check: Option<&OutcomeCheck>| {
            check.cloned().map(|check| OutcomeCheck { compare: None, ..check })
        };
        let (old, new) = (rules(old.as_ref()), rules(new));
        let title = match (&old, &new) {
            (None, _) => "An uncertain outcome can now be checked.",
            (_, None) => "An uncertain outcome can no longer be checked.",
            _ => "An uncertain outcome is checked in another way.",
        };
        self.whole(&old, &new, &at, &rules::OUTCOME_CHECK_CHANGED, title);
    }

    fn paging(&mut self, old: &Call, new: &Call, at: &At) {
        let shared = self.new.family.file();
        let files = [at.new.file_name(), shared.as_str()];
        let mut paging = old.paging.clone();
        if let (Some(old), Some(new)) = (&mut paging, &new.paging) {
            self.renames.paging(&files, old, new);
        }
        self.cover(paging != old.paging, at);
        let (request, renames) = (&old.request, &self.renames);
        let place = at.below("paging");
        let has = |request: &Request, paging: &Paging| {
            request
                .all_fields()
                .any(|(_, field)| renames.is_same(&files, &paging.page, &field.name))
        };
        let (rule, what) = match (&paging, &new.paging) {
            (None, Some(paging)) if !has(request, paging) => {
                (&rules::PAGING_INTRODUCED, "The list is now returned page by page.")
            }
            (None, _) => (&rules::PAGING_ADDED, "The pages of the list can be requested."),
            (Some(paging), None) if !has(&new.request, paging) => {
                (&rules::PAGING_DISCONTINUED, "The list is no longer returned page by page.")
            }
            (_, None) => {
                (&rules::PAGING_REMOVED, "The pages of the list can no longer be requested.")
            }
            (Some(old), Some(new)) if is_same_way(old, new) => {
                (&rules::PAGING_DETAIL_CHANGED, "The end of the list is recognised in another way.")
            }
            (Some(_), Some(_)) => {
                (&rules::PAGING_CHANGED, "The pages of the list are requested in another way.")
            }
        };
        self.whole(&paging, &new.paging, &place, rule, what);
    }

    fn request(
        &mut self,
        (old, new): (&Request, &Request),
        names: (&[String], &[String]),
        at: &At,
    ) {
        let Request { path, query, headers, body, content, data, media_type: _ } = old;
        if *content != new.content {
            let change = at
                .below("content")
                .change(&rules::REQUEST_CONTENT_CHANGED, "The body is written in another way.");
            self.add(change.values(content.as_str(), new.content.as_str()));
        } else if old.media_type() != new.media_type() {
            let change = at
                .below("media_type")
                .change(&rules::REQUEST_CONTENT_CHANGED, "The header `Content-Type` changed.");
            self.add(change.values(old.media_type(), new.media_type()));
        }
        let mut lists = [
            (Location::Path, select(path), select(&new.path)),
            (Location::Query, select(query), select(&new.query)),
            (Location::Header, select(headers), select(&new.headers)),
            (Location::Body, select(body), select(&new.body)),
        ];
        self.path_parameters(&mut lists[0], names, at);
        self.moved(&mut lists, at);
        for (location, old, new) in lists {
            let at = At { direction: Direction::Request, ..at.below(location.key()) };
            let is_form = *content != BodyContent::Json;
            let at = At { is_text: location != Location::Body || is_form, ..at };
            self.field_list(&old, &new, &at);
        }
        let at = At { direction: Direction::Request, ..at.below("data") };
        match (data, &new.data) {
            (Some(old), Some(new)) => self.field(old, new, &at),
            (None, None) => {}
            (Some(_), None) => {
                let title = "The body is no longer a single value.";
                self.add(Change::of(&rules::REQUEST_CONTENT_CHANGED, Some(at.old), None, title));
            }
            (None, Some(_)) => {
                let title = "The body is a single value.";
                self.add(Change::of(&rules::REQUEST_CONTENT_CHANGED, None, Some(at.new), title));
            }
        }
    }

    /// Takes parameters that have another name in the same place of the path out of the lists, and compares them.
    fn path_parameters(
        &mut self,
        (_, old, new): &mut (Location, Vec<&Field>, Vec<&Field>),
        (old_names, new_names): (&[String], &[String]),
        at: &At,
    ) {
        if old_names.len() != new_names.len() {
            return;
        }
        for (before, after) in old_names.iter().zip(new_names).filter(|(old, new)| old != new) {
            let index =
                |list: &[&Field], name: &str| list.iter().position(|field| field.name == name);
            let (Some(one), Some(other)) = (index(old, before), index(new, after)) else {
                continue;
            };
            let (one, other) = (old.remove(one), new.remove(other));
            let path = at.below(Location::Path.key()).part(before, after);
            let at = At { direction: Direction::Request, is_text: true, ..path };
            let title = format!("The parameter `{before}` of the path is now named `{after}`.");
            let signing = self.new.family.signing.as_ref();
            let is_signed = signing.is_some_and(|signing| signing.covers.contains(&Cover::Path));
            let rule =
                if is_signed { &rules::REQUEST_RENAMED } else { &rules::PATH_PARAMETER_RENAMED };
            self.add(at.change(rule, title).values(before, after));
            self.renames.add_field(at.new.file_name(), before, after);
            self.field(&Field { name: after.clone(), ..one.clone() }, other, &at);
        }
    }

    /// Takes parameters that moved to another part of the request out of the lists, and compares them.
    fn moved<'f>(&mut self, lists: &mut [(Location, Vec<&'f Field>, Vec<&'f Field>); 4], at: &At) {
        let has = |fields: &[&Field], name: &str| fields.iter().any(|field| field.name == name);
        for from in 0..lists.len() {
            let (_, old, new) = &lists[from];
            let gone: Vec<&Field> =
                old.iter().filter(|field| !has(new, &field.name)).copied().collect();
            for field in gone {
                let to = (0..lists.len()).find(|to| {
                    let (_, old, new) = &lists[*to];
                    *to != from && has(new, &field.name) && !has(old, &field.name)
                });
                let Some(to) = to else { continue };
                let (was, is) = (lists[from].0, lists[to].0);
                lists[from].1.retain(|old| old.name != field.name);
                let Some(index) = lists[to].2.iter().position(|new| new.name == field.name) else {
                    continue;
                };
                let new = lists[to].2.remove(index);
                let at = At {
                    old: at.old.at(was.key()).at(field.name.as_str()),
                    new: at.new.at(is.key()).at(new.name.as_str()),
                    direction: Direction::Request,
                    is_text: was != Location::Body && is != Location::Body,
                };
                let title = format!(
                    "The parameter `{}` is sent in another part of the request.",
                    field.name
                );
                self.add(at.change(&rules::REQUEST_MOVED, title).values(was.as_str(), is.as_str()));
                self.field(field, new, &at);
            }
        }
    }
}

fn select(fields: &[Field]) -> Vec<&Field> {
    fields.iter().collect()
}

/// Returns a path without the names of its parameters.
fn without_names(path: &PathTemplate) -> PathTemplate {
    let mut path = path.clone();
    for_each_name(&mut path, &mut |name| name.clear());
    path
}

/// Returns the names of the parameters of a path.
fn parameters(path: &PathTemplate) -> Vec<String> {
    let mut names = Vec::new();
    for_each_name(&mut path.clone(), &mut |name| names.push(name.clone()));
    names
}

fn for_each_name(path: &mut PathTemplate, act: &mut dyn FnMut(&mut String)) {
    for segment in &mut path.segments {
        match segment {
            PathSegment::Literal(_) => {}
            PathSegment::Parameter(name) => act(name),
            PathSegment::Pieces(pieces) => {
                for piece in pieces {
                    if let SegmentPiece::Parameter(name) = piece {
                        act(name);
                    }
                }
            }
        }
    }
}

/// Whether pages are requested in the same way.
fn is_same_way(old: &Paging, new: &Paging) -> bool {
    let Paging { by, page, limit: _, items, total: _, next, has_more: _, pages: _, first } = old;
    (by, page, items, next, first) == (&new.by, &new.page, &new.items, &new.next, &new.first)
}
