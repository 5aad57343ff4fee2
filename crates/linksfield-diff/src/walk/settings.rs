//! The settings of a family: servers, credentials, common fields, signing, envelope, login, limits, push schemes.

use linksfield_spec::{
    Effect, Envelope, Family, Field, Language, Limits, Login, ObjectType, ResultCode, Retry,
    Signing, SpecPath, Type, TypeKind, Unlisted, ValueType,
};

use super::at;
use super::context::{At, Change, Context, Direction};
use super::leaves::{Leaf, differences, shown, unordered};
use super::written::Written;
use crate::pair::pair;
use crate::rules::{self, Rule};

/// Places for settings, which are neither sent nor received themselves.
pub(super) fn both(old: SpecPath, new: SpecPath) -> At {
    At { old, new, direction: Direction::Request, is_text: false }
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
            // The sandbox is not part of the API.
            sandbox: _,
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
        let old = old.map(|signing| self.renames.signing(signing));
        self.leaves(&old, &new.cloned(), &at, "The signature", rule);
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
        let old = old.map(|login| self.renames.login(login));
        let new = new.cloned();
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
        let (old, new) = (self.old.family, self.new.family);
        let pairs = pair(
            old.inbound.keys(),
            new.inbound.keys(),
            |one, other| one == other,
            |one, other| old.inbound.get(one) == new.inbound.get(other),
        );
        for id in pairs.removed {
            let path = at(old, &["inbound", id.as_str()]);
            let title = format!("The push scheme `{id}` is removed.");
            self.add(Change::of(&rules::SCHEME_REMOVED, Some(path), None, title));
        }
        for id in pairs.added {
            let path = at(new, &["inbound", id.as_str()]);
            let title = format!("The push scheme `{id}` is new.");
            self.add(Change::of(&rules::SCHEME_ADDED, None, Some(path), title));
        }
        for (old_id, id) in pairs.both {
            let (Some(before), Some(scheme)) = (old.inbound.get(old_id), new.inbound.get(id))
            else {
                continue;
            };
            let at =
                both(at(old, &["inbound", old_id.as_str()]), at(new, &["inbound", id.as_str()]));
            if old_id != id {
                self.renames.schemes.push((old_id.clone(), id.clone()));
                let title = format!("The push scheme `{old_id}` is now named `{id}`.");
                let change = at.change(&rules::SCHEME_RENAMED, title);
                self.add(change.values(old_id.as_str(), id.as_str()));
            }
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
            let before = self.renames.inbound(before);
            self.leaves(&before, scheme, &at, &format!("The signature of pushes (`{id}`)"), rule);
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
