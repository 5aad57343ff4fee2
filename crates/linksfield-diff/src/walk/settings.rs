//! The settings of a family: servers, credentials, common fields, signing, envelope, login, limits, push schemes.

use linksfield_spec::{
    Common, CommonLocation, CommonSource, Credential, Effect, Envelope, Family, Field, Language,
    Limits, Login, ObjectType, ResultCode, Retry, Server, ServerId, Signing, SpecPath, Type,
    TypeKind, Unlisted, ValueType,
};

use super::at;
use super::context::{At, Change, Context, Direction};
use super::leaves::{Leaf, differences, shown, unordered};
use super::written::Written;
use crate::pair::{pair, plain};
use crate::rules::{self, Rule};

/// Places for settings, which are neither sent nor received themselves.
pub(super) fn both(old: SpecPath, new: SpecPath) -> At {
    At { old, new, direction: Direction::Request }
}

impl Context<'_> {
    fn keys(&self, keys: &[&str]) -> At {
        both(at(self.old.family, keys), at(self.new.family, keys))
    }

    pub(super) fn family(&mut self) {
        let Family {
            id: _,
            title,
            summary,
            pages,
            servers: _,
            credentials: _,
            language,
            common: _,
            signing,
            envelope,
            codes,
            retry,
            refusals,
            login,
            limits,
            example_call,
            types: _,
            inbound: _,
            endpoints: _,
            assumptions,
        } = self.old.family;
        let new = self.new.family;
        let top = self.keys(&[]);
        self.text(title, &new.title, &top, "title");
        self.text(summary, &new.summary, &top, "summary");
        self.text(&unordered(pages), &unordered(&new.pages), &top, "pages");
        self.text(example_call, &new.example_call, &top, "example_call");
        self.text(&unordered(assumptions), &unordered(&new.assumptions), &top, "assumptions");
        self.servers();
        self.credentials();
        self.common();
        self.language(language.as_ref(), new.language.as_ref());
        self.signing(signing.as_ref(), new.signing.as_ref());
        self.envelope(envelope.as_ref(), new.envelope.as_ref());
        let at = self.keys(&["codes"]);
        let rules = [&rules::RESULT_CODE_DOCUMENTED, &rules::RESULT_CODE_CHANGED];
        self.result_codes((codes, &new.codes), &at, rules, |family, _| {
            is_unlisted_uncertain(family)
        });
        let calls = [self.old.family, new].into_iter().flat_map(|family| &family.endpoints);
        let mut calls = calls.filter_map(|endpoint| endpoint.call.as_ref());
        let rule = match calls.any(|call| call.effect == Effect::Idempotent) {
            true => &rules::FAMILY_RETRY_CHANGED,
            false => &rules::FAMILY_RETRY_OF_READS_CHANGED,
        };
        self.retry(retry, &new.retry, &self.keys(&["retry"]), rule);
        let at = self.keys(&["refusals"]);
        self.whole(
            refusals,
            &new.refusals,
            &at,
            &rules::REFUSALS_CHANGED,
            "The sandbox refuses bad requests in another way.",
        );
        self.login(login.as_ref(), new.login.as_ref());
        self.limits(limits, &new.limits);
        self.inbound();
    }

    fn servers(&mut self) {
        let list = |family: &Family| -> Vec<(ServerId, Server)> {
            family.servers.iter().map(|(id, server)| (id.clone(), server.clone())).collect()
        };
        let (old, new) = (list(self.old.family), list(self.new.family));
        let urls = |server: &Server| -> Vec<(String, String)> {
            server.environments.iter().map(|one| (one.name.clone(), one.url.clone())).collect()
        };
        let pairs = pair(
            &old,
            &new,
            |(one, _), (other, _)| one == other,
            |(_, one), (_, other)| urls(one) == urls(other),
        );
        for (id, _) in pairs.removed {
            let path = at(self.old.family, &["servers", id.as_str()]);
            let title = format!("The server `{id}` is removed.");
            self.add(Change::of(&rules::SERVER_REMOVED, Some(path), None, title));
        }
        for (id, _) in pairs.added {
            let path = at(self.new.family, &["servers", id.as_str()]);
            let title = format!("The server `{id}` is new.");
            self.add(Change::of(&rules::SERVER_ADDED, None, Some(path), title));
        }
        for ((old_id, before), (id, server)) in pairs.both {
            let at = both(
                at(self.old.family, &["servers", old_id.as_str()]),
                at(self.new.family, &["servers", id.as_str()]),
            );
            if old_id != id {
                self.servers.push((old_id.to_string(), id.to_string()));
                let title = format!("The server `{old_id}` is now named `{id}`.");
                let change = at.change(&rules::SERVER_RENAMED, title);
                self.add(change.values(old_id.as_str(), id.as_str()));
            }
            self.environments(before, server, &at);
        }
    }

    fn environments(&mut self, old: &Server, new: &Server, at: &At) {
        let Server { doc, environments } = old;
        self.text(doc, &new.doc, at, "doc");
        let at = at.below("environments");
        let pairs = pair(
            environments,
            &new.environments,
            |one, other| one.name == other.name,
            |one, other| one.url == other.url,
        );
        for removed in pairs.removed {
            let title = format!("The environment `{}` is removed.", removed.name);
            let path = Some(at.old.at(removed.name.as_str()));
            let change = Change::of(&rules::ENVIRONMENT_REMOVED, path, None, title);
            self.add(change.before(Some(removed.url.clone())));
        }
        for added in pairs.added {
            let title = format!("The environment `{}` is new.", added.name);
            let path = Some(at.new.at(added.name.as_str()));
            let change = Change::of(&rules::ENVIRONMENT_ADDED, None, path, title);
            self.add(change.after(Some(added.url.clone())));
        }
        for (one, other) in &pairs.both {
            let at = at.part(&one.name, &other.name);
            if one.name != other.name {
                let title =
                    format!("The environment `{}` is now named `{}`.", one.name, other.name);
                let change = at.change(&rules::ENVIRONMENT_RENAMED, title);
                self.add(change.values(&one.name, &other.name));
            }
            if one.url != other.url {
                let title = format!("The base URL of the environment `{}` changed.", other.name);
                self.add(at.change(&rules::BASE_URL_CHANGED, title).values(&one.url, &other.url));
            }
            self.text(&one.doc, &other.doc, &at, "doc");
            self.text(&one.confirmed, &other.confirmed, &at, "confirmed");
        }
        let first = |server: &Server| {
            server.environments.first().map(|one| (one.name.clone(), one.url.clone()))
        };
        if let (Some((old_name, old_url)), Some((name, url))) = (first(old), first(new))
            && old_name != name
            && old_url != url
        {
            let title = "Another environment is the default.";
            self.add(at.change(&rules::DEFAULT_ENVIRONMENT_CHANGED, title).values(old_name, name));
        }
    }

    fn credentials(&mut self) {
        let list = |family: &Family| -> Vec<(String, Credential)> {
            let credentials = family.credentials.iter();
            credentials.map(|(id, credential)| (id.to_string(), credential.clone())).collect()
        };
        let (old, new) = (list(self.old.family), list(self.new.family));
        let pairs = pair(
            &old,
            &new,
            |(one, _), (other, _)| one == other,
            |(_, one), (_, other)| one.secret == other.secret && one.doc == other.doc,
        );
        for (id, _) in pairs.removed {
            let path = at(self.old.family, &["credentials", id]);
            let title = format!("The credential `{id}` is removed.");
            self.add(Change::of(&rules::CREDENTIAL_REMOVED, Some(path), None, title));
        }
        for (id, _) in pairs.added {
            let path = at(self.new.family, &["credentials", id]);
            let title = format!("The credential `{id}` is new.");
            self.add(Change::of(&rules::CREDENTIAL_ADDED, None, Some(path), title));
        }
        for ((old_id, before), (id, credential)) in pairs.both {
            let at = both(
                at(self.old.family, &["credentials", old_id]),
                at(self.new.family, &["credentials", id]),
            );
            if old_id != id {
                self.credentials.push((old_id.clone(), id.clone()));
                let title = format!("The credential `{old_id}` is now named `{id}`.");
                self.add(at.change(&rules::CREDENTIAL_RENAMED, title).values(old_id, id));
            }
            let Credential { doc, secret, example } = before;
            self.text(doc, &credential.doc, &at, "doc");
            self.text(example, &credential.example, &at, "example");
            if *secret != credential.secret {
                let is = if credential.secret { "now secret" } else { "no longer secret" };
                let title = format!("The credential `{id}` is {is}.");
                self.add(at.change(&rules::CREDENTIAL_CHANGED, title));
            }
        }
    }

    fn common(&mut self) {
        let pairs = pair(
            &self.old.family.common,
            &self.new.family.common,
            |one, other| one.name == other.name,
            |one, other| one.source == other.source && plain(&one.name) == plain(&other.name),
        );
        let is_key = |common: &Common| matches!(common.source, CommonSource::IdempotencyKey);
        for removed in pairs.removed {
            let path = at(self.old.family, &["common", &removed.name]);
            // Servers ignore headers that they do not know.
            let is_ignored = removed.location == CommonLocation::Header && !removed.signed;
            let rule = match (is_key(removed), is_ignored) {
                (true, _) => &rules::IDEMPOTENCY_KEY_REMOVED,
                (false, true) => &rules::COMMON_HEADER_REMOVED,
                (false, false) => &rules::COMMON_REMOVED,
            };
            let title = format!("The common field `{}` is removed.", removed.name);
            self.add(Change::of(rule, Some(path), None, title));
        }
        for added in pairs.added {
            let path = at(self.new.family, &["common", &added.name]);
            let rule =
                if is_key(added) { &rules::IDEMPOTENCY_KEY_CHANGED } else { &rules::COMMON_ADDED };
            let title = format!("The common field `{}` is new.", added.name);
            self.add(Change::of(rule, None, Some(path), title));
        }
        for (one, other) in pairs.both {
            let at = both(
                at(self.old.family, &["common", &one.name]),
                at(self.new.family, &["common", &other.name]),
            );
            let rule = if is_key(one) || is_key(other) {
                &rules::IDEMPOTENCY_KEY_CHANGED
            } else {
                &rules::COMMON_CHANGED
            };
            let what = format!("The common field `{}`", other.name);
            self.leaves(one, other, &at, &what, |_| Some(rule));
        }
    }

    /// Compares two settings part by part.
    pub(super) fn leaves<T: Written>(
        &mut self,
        old: &T,
        new: &T,
        at: &At,
        what: &str,
        rule: impl Fn(&Leaf) -> Option<&'static Rule>,
    ) {
        for leaf in differences(old, new) {
            let name = leaf.path.join(".");
            // A credential or a server that has another name.
            let renamed = if leaf.tail() == "server" { &self.servers } else { &self.credentials };
            if let (Some(before), Some(after)) = (&leaf.before, &leaf.after)
                && renamed.iter().any(|(old, new)| old == before && new == after)
            {
                continue;
            }
            if leaf.is_documentation() {
                self.note(at, &name);
                continue;
            }
            let Some(rule) = rule(&leaf) else {
                self.note(at, &name);
                continue;
            };
            let title = match name.is_empty() {
                true => format!("{what} changed."),
                false => format!("{what} changed: `{name}`."),
            };
            let at = leaf.path.iter().fold(at.clone(), |at, key| at.below(key));
            self.add(at.change(rule, title).before(leaf.before).after(leaf.after));
        }
    }

    /// Compares two settings as wholes.
    pub(super) fn whole<T: Written + PartialEq>(
        &mut self,
        old: &T,
        new: &T,
        at: &At,
        rule: &'static Rule,
        title: &str,
    ) {
        if old != new {
            let text = |value: &T| {
                Some(value.written()).filter(|value| !value.is_null()).map(|value| shown(&value))
            };
            let change = at.change(rule, title);
            self.add(change.before(text(old)).after(text(new)));
        }
    }

    fn language(&mut self, old: Option<&Language>, new: Option<&Language>) {
        let at = self.keys(&["language"]);
        let is_fewer = old
            .zip(new)
            .is_some_and(|(old, new)| old.values.iter().any(|value| !new.values.contains(value)));
        let rule = |leaf: &Leaf| {
            Some(match leaf.head() {
                "default" if leaf.before.is_some() && leaf.after.is_some() => {
                    &rules::DEFAULT_LANGUAGE_CHANGED
                }
                "values" if is_fewer => &rules::LANGUAGE_REMOVED,
                "values" => &rules::LANGUAGES_CHANGED,
                _ => &rules::LANGUAGE_CHANGED,
            })
        };
        self.leaves(&old, &new, &at, "The language of responses", rule);
    }

    fn signing(&mut self, old: Option<&Signing>, new: Option<&Signing>) {
        let at = self.keys(&["signing"]);
        // Old clients leave empty values out, which are then not signed either. They cannot leave a `null` out.
        let sends_null = sends_null(self.old.family);
        let rule = |leaf: &Leaf| match (leaf.head(), leaf.after.as_deref()) {
            ("empties", Some("keep")) if !sends_null => Some(&rules::SIGNING_EMPTIES_KEPT),
            _ => Some(&rules::SIGNING_CHANGED),
        };
        self.leaves(&old, &new, &at, "The signature", rule);
    }

    fn envelope(&mut self, old: Option<&Envelope>, new: Option<&Envelope>) {
        let at = self.keys(&["envelope"]);
        let is_new = old.is_some() != new.is_some();
        let rule = |leaf: &Leaf| {
            Some(match leaf.head() {
                _ if is_new => &rules::ENVELOPE_RULE_CHANGED,
                "success" => &rules::SUCCESS_CHANGED,
                "unlisted" => &rules::UNLISTED_CHANGED,
                "message" => &rules::MESSAGE_CHANGED,
                "code_wire" => &rules::ENVELOPE_FORM_CHANGED,
                "data" => &rules::ENVELOPE_CHANGED,
                _ => &rules::ENVELOPE_RULE_CHANGED,
            })
        };
        self.leaves(&old, &new, &at, "The envelope", rule);
    }

    /// Compares the documented result codes. `general` returns the outcome of a code that the list does not contain.
    pub(super) fn result_codes(
        &mut self,
        (old, new): (&[ResultCode], &[ResultCode]),
        at: &At,
        [documented, changed]: [&'static Rule; 2],
        general: impl Fn(&Family, &str) -> bool,
    ) {
        let pairs = pair(old, new, |one, other| one.code == other.code, |_, _| false);
        let (old_family, new_family) = (self.old.family, self.new.family);
        for removed in pairs.removed {
            if general(new_family, &removed.code) == removed.uncertain {
                self.note(at, &removed.code);
                continue;
            }
            let title = format!("The result code `{}` is no longer documented.", removed.code);
            let change = Change::of(documented, Some(at.old.clone()), None, title);
            self.add(change.before(Some(format!("{}: {}", removed.code, outcome(removed)))));
        }
        for added in pairs.added {
            if general(old_family, &added.code) == added.uncertain {
                self.note(at, &added.code);
                continue;
            }
            let title = format!("The result code `{}` is documented.", added.code);
            let change = Change::of(documented, None, Some(at.new.clone()), title);
            self.add(change.after(Some(format!("{}: {}", added.code, outcome(added)))));
        }
        for (one, other) in pairs.both {
            let ResultCode { code, doc, uncertain } = one;
            self.text(doc, &other.doc, at, code);
            if *uncertain != other.uncertain {
                let title = format!("The result code `{code}` has another outcome.");
                self.add(at.change(changed, title).values(outcome(one), outcome(other)));
            }
        }
    }

    pub(super) fn retry(&mut self, old: &Retry, new: &Retry, at: &At, rule: &'static Rule) {
        self.leaves(&sorted(old), &sorted(new), at, "What counts as a temporary error", |_| {
            Some(rule)
        });
    }

    fn login(&mut self, old: Option<&Login>, new: Option<&Login>) {
        let at = self.keys(&["login"]);
        let is_new = old.is_some() != new.is_some();
        let is_narrower = old
            .zip(new)
            .is_some_and(|(old, new)| new.expired.iter().all(|code| old.expired.contains(code)));
        let rule = |leaf: &Leaf| {
            Some(match leaf.head() {
                _ if is_new => &rules::LOGIN_CHANGED,
                "expired" if is_narrower => &rules::EXPIRED_NARROWED,
                "expired" => &rules::EXPIRED_CHANGED,
                "valid_for" => &rules::TOKEN_VALIDITY_CHANGED,
                _ => &rules::LOGIN_CHANGED,
            })
        };
        self.leaves(&old, &new, &at, "The login", rule);
    }

    fn limits(&mut self, old: &Limits, new: &Limits) {
        let Limits { per_second, connections, per_day } = *old;
        let limits = [
            ("per_second", per_second, new.per_second),
            ("connections", connections, new.connections),
            ("per_day", per_day, new.per_day),
        ];
        for (name, old, new) in limits.into_iter().filter(|(_, old, new)| old != new) {
            let is_tighter = new.is_some_and(|new| old.is_none_or(|old| new < old));
            let rule = if is_tighter { &rules::LIMITS_TIGHTENED } else { &rules::LIMITS_LOOSENED };
            let at = self.keys(&["limits", name]);
            let text = |limit: Option<u32>| limit.map(|limit| limit.to_string());
            let title = format!("The limit `{name}` of a client changed.");
            self.add(at.change(rule, title).before(text(old)).after(text(new)));
        }
    }

    fn inbound(&mut self) {
        let (old, new) = (&self.old.family.inbound, &self.new.family.inbound);
        for id in old.keys().filter(|id| !new.contains_key(*id)) {
            let path = at(self.old.family, &["inbound", id.as_str()]);
            let title = format!("The push scheme `{id}` is removed.");
            self.add(Change::of(&rules::SCHEME_REMOVED, Some(path), None, title));
        }
        for (id, scheme) in new {
            let Some(before) = old.get(id) else {
                let path = at(self.new.family, &["inbound", id.as_str()]);
                let title = format!("The push scheme `{id}` is new.");
                self.add(Change::of(&rules::SCHEME_ADDED, None, Some(path), title));
                continue;
            };
            let at = self.keys(&["inbound", id.as_str()]);
            let reads_new = scheme.nested.iter().all(|order| before.nested.contains(order));
            let forms = if reads_new { &rules::SCHEME_NARROWED } else { &rules::SCHEME_WIDENED };
            let rule = |leaf: &Leaf| match leaf.head() {
                "nested" => Some(forms),
                // A header that becomes required or optional, and not one that is new or removed.
                "headers" if leaf.tail() == "required" => {
                    match (leaf.before.as_deref(), leaf.after.as_deref()) {
                        (Some(_), Some("true")) => Some(&rules::SCHEME_NARROWED),
                        (Some(_), Some(_)) => Some(&rules::SCHEME_WIDENED),
                        _ => Some(&rules::SCHEME_CHANGED_IN),
                    }
                }
                _ => Some(&rules::SCHEME_CHANGED_IN),
            };
            self.leaves(before, scheme, &at, &format!("The signature of pushes (`{id}`)"), rule);
        }
    }
}

/// Returns the errors in order, because the order does not matter.
fn sorted(retry: &Retry) -> Retry {
    let Retry { mut statuses, mut codes } = retry.clone();
    statuses.sort_unstable();
    codes.sort();
    Retry { statuses, codes }
}

/// Whether a request of the family can contain `null`.
fn sends_null(family: &Family) -> bool {
    fn any(fields: &[Field]) -> bool {
        fields.iter().any(|field| field.nullable || within(&field.ty))
    }
    fn within(ty: &Type) -> bool {
        match ty {
            Type::List { item, .. } => within(item),
            Type::Map { value } => within(value),
            Type::Object(ObjectType::Inline(object)) => any(&object.fields),
            Type::Value(ValueType::Json(_)) => true,
            // All shared types are searched, whether requests use them or not.
            _ => false,
        }
    }
    let shared = family.types.values().any(|def| match &def.kind {
        TypeKind::Object(fields) => any(fields),
        TypeKind::Codes { .. } | TypeKind::Union(_) => false,
    });
    let calls = family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
    shared
        || calls
            .flat_map(|call| call.request.all_fields())
            .any(|(_, field)| any(std::slice::from_ref(field)))
}

fn outcome(code: &ResultCode) -> &'static str {
    if code.uncertain { "uncertain" } else { "refused" }
}

/// Whether a write may have been executed if its result code is not documented.
fn is_unlisted_uncertain(family: &Family) -> bool {
    family.envelope.as_ref().is_some_and(|envelope| envelope.unlisted == Unlisted::Uncertain)
}

/// The same, for a code that a call does not list. The family may list it.
pub(super) fn is_uncertain(family: &Family, code: &str) -> bool {
    let listed = family.codes.iter().find(|own| own.code == code);
    listed.map_or_else(|| is_unlisted_uncertain(family), |code| code.uncertain)
}
