//! Parameters, and the fields of objects.

use linksfield_spec::{Field, ListStyle, Rules};

use super::context::{At, Change, Conditions, Context, Direction};
use crate::pair::{pair, plain};
use crate::rules::{self, Rule};

impl Context<'_> {
    /// Compares the fields of two objects. `at` is the place of the lists of fields.
    pub(super) fn fields(&mut self, old: &[Field], new: &[Field], at: &At) {
        let (old, new): (Vec<&Field>, Vec<&Field>) = (old.iter().collect(), new.iter().collect());
        self.field_list(&old, &new, at);
    }

    pub(super) fn field_list(&mut self, old: &[&Field], new: &[&Field], at: &At) {
        // A text that several fields have does not identify any of them.
        let is_own = |text: fn(&Field) -> Option<&str>, one: &Field, other: &Field| {
            let count = |fields: &[&Field]| fields.iter().filter(|f| text(f) == text(one)).count();
            text(one).is_some() && text(one) == text(other) && count(old) == 1 && count(new) == 1
        };
        let pairs = pair(
            old.iter().copied(),
            new.iter().copied(),
            |one, other| one.name == other.name,
            |one, other| {
                let is_same_text = is_own(|field| field.doc.as_deref(), one, other)
                    || is_own(|field| field.zh.as_deref(), one, other);
                is_renamed(one, other, is_same_text)
            },
        );
        let is_request = at.direction.is_request();
        for removed in pairs.removed {
            let is_required = self.is_required(removed, self.old, at.direction);
            let what = noun(is_request);
            let title = format!("The {what} `{}` is removed.", removed.name);
            let rule: &'static Rule = match (at.direction, is_required) {
                (Direction::Request, true) => &rules::REQUEST_REQUIRED_REMOVED,
                (Direction::Request, false) => &rules::REQUEST_OPTIONAL_REMOVED,
                (Direction::Response, true) => &rules::RESPONSE_REQUIRED_REMOVED,
                (Direction::Response, false) | (Direction::Optional, _) => {
                    &rules::RESPONSE_OPTIONAL_REMOVED
                }
            };
            let path = Some(at.old.at(removed.name.as_str()));
            let change = Change::of(rule, path, None, title);
            self.add(change.before(Some(super::describe::describe(&removed.ty))));
        }
        for added in pairs.added {
            let is_required = self.is_required(added, self.new, at.direction);
            let is = if is_required { "new and required" } else { "new and optional" };
            let title = format!("The {} `{}` is {is}.", noun(is_request), added.name);
            let rule: &'static Rule = match (is_request, is_required) {
                (true, true) => &rules::REQUEST_REQUIRED_ADDED,
                (true, false) if added.rules.constant.is_some() => &rules::REQUEST_REQUIRED_ADDED,
                (true, false) => &rules::REQUEST_OPTIONAL_ADDED,
                (false, true) => &rules::RESPONSE_REQUIRED_ADDED,
                (false, false) => &rules::RESPONSE_OPTIONAL_ADDED,
            };
            let path = Some(at.new.at(added.name.as_str()));
            let change = Change::of(rule, None, path, title);
            self.add(change.after(Some(super::describe::describe(&added.ty))));
        }
        for (one, other) in pairs.both {
            if one != other
                || self.is_required(one, self.old, at.direction)
                    != self.is_required(other, self.new, at.direction)
            {
                self.field(one, other, &at.part(&one.name, &other.name));
            } else {
                self.shared(
                    &one.ty,
                    at.direction.within(self.is_required(one, self.old, at.direction)),
                    at.is_text,
                );
            }
        }
    }

    /// Compares two fields. `at` is the place of the field.
    pub(super) fn field(&mut self, old: &Field, new: &Field, at: &At) {
        let Field {
            name,
            rust_name,
            ty,
            required: _,
            doc,
            basis,
            zh,
            example,
            unit,
            aliases,
            sensitive,
            style,
            deprecated,
            rules: old_rules,
            nullable,
        } = old;
        let is_request = at.direction.is_request();
        let was_required = self.is_required(old, self.old, at.direction);
        let is_required = self.is_required(new, self.new, at.direction);
        // What old clients do with a field that they cannot read.
        let direction = at.direction.within(was_required);
        if *name != new.name {
            let rule = match direction {
                _ if !is_request && aliases.contains(&new.name) => {
                    &rules::RESPONSE_RENAMED_TO_ALIAS
                }
                Direction::Request => &rules::REQUEST_RENAMED,
                Direction::Response => &rules::RESPONSE_REQUIRED_RENAMED,
                Direction::Optional => &rules::RESPONSE_OPTIONAL_RENAMED,
            };
            self.renames.add_field(at.new.file_name(), name, &new.name);
            let title = format!("The {} `{name}` is now named `{}`.", noun(is_request), new.name);
            self.add(at.change(rule, title).values(name, &new.name));
        }
        if *rust_name != new.rust_name && *name == new.name {
            let text =
                |field: &Field| Some(field.rust_name.clone().unwrap_or_else(|| field.name.clone()));
            let change =
                at.change(&rules::RUST_NAME_CHANGED, format!("`{name}` has another name in Rust."));
            self.add(change.before(text(old)).after(text(new)));
        }
        // Not because of `null`, and not because the field is the total of a list.
        if was_required != is_required && old.required.is_required() != new.required.is_required() {
            self.required(at, &new.name, is_required);
        } else {
            self.text(&old.required, &new.required, at, "required");
        }
        self.text(doc, &new.doc, at, "");
        self.text(basis, &new.basis, at, "");
        self.text(zh, &new.zh, at, "");
        self.text(example, &new.example, at, "");
        self.deprecation(deprecated.as_ref(), new.deprecated.as_ref(), at, name);
        if *unit != new.unit {
            // A unit that becomes known is documentation.
            match (unit, &new.unit) {
                (Some(before), Some(after)) if is_known(before) && is_known(after) => {
                    let rule = meaning(is_request);
                    let change = at
                        .below("unit")
                        .change(rule, format!("The unit of `{}` changed.", new.name));
                    self.add(change.values(before, after));
                }
                _ => self.note(at, "unit"),
            }
        }
        if !is_request {
            self.aliases(aliases, new, at, direction);
        }
        if *sensitive != new.sensitive {
            let (rule, is) = match new.sensitive {
                true => (&rules::BECAME_SENSITIVE, "is sensitive"),
                false => (&rules::NO_LONGER_SENSITIVE, "is no longer sensitive"),
            };
            self.add(at.change(rule, format!("`{}` {is}.", new.name)));
        }
        self.style(*style, new, at);
        self.null(*nullable, new, at, direction);
        self.rules(old_rules, &new.rules, new, at);
        self.ty(ty, &new.ty, &At { direction, ..at.clone() }, &new.name);
    }

    fn required(&mut self, at: &At, name: &str, is_required: bool) {
        let rule: &'static Rule = match (at.direction, is_required) {
            (Direction::Request, true) => &rules::REQUEST_BECAME_REQUIRED,
            (Direction::Request, false) => &rules::REQUEST_BECAME_OPTIONAL,
            (Direction::Response, true) => &rules::RESPONSE_BECAME_REQUIRED,
            (Direction::Response, false) => &rules::RESPONSE_BECAME_OPTIONAL,
            (Direction::Optional, true) => &rules::RESPONSE_PART_BECAME_REQUIRED,
            (Direction::Optional, false) => &rules::RESPONSE_PART_BECAME_OPTIONAL,
        };
        let text = |is_required| if is_required { "required" } else { "optional" };
        let what = noun(at.direction.is_request());
        let title = format!("The {what} `{name}` is now {}.", text(is_required));
        self.add(at.change(rule, title).values(text(!is_required), text(is_required)));
    }

    fn aliases(&mut self, old: &[String], new: &Field, at: &At, direction: Direction) {
        let is_critical = direction == Direction::Response;
        for alias in old.iter().filter(|alias| !new.is_called(alias)) {
            let rule =
                if is_critical { &rules::ALIAS_REMOVED } else { &rules::OPTIONAL_ALIAS_REMOVED };
            let title = format!("Responses no longer contain `{}` as `{alias}`.", new.name);
            self.add(at.below("aliases").change(rule, title).before(Some(alias.clone())));
        }
        for alias in new.aliases.iter().filter(|alias| !old.contains(alias)) {
            let rule = if is_critical { &rules::ALIAS_ADDED } else { &rules::OPTIONAL_ALIAS_ADDED };
            let title = format!("Responses may contain `{}` as `{alias}`.", new.name);
            self.add(at.below("aliases").change(rule, title).after(Some(alias.clone())));
        }
    }

    fn style(&mut self, old: ListStyle, new: &Field, at: &At) {
        if old != new.style {
            let title = format!("The list `{}` is written in another style.", new.name);
            let change = at.below("style").change(&rules::LIST_STYLE_CHANGED, title);
            self.add(change.values(old.as_str(), new.style.as_str()));
        }
    }

    fn null(&mut self, old: bool, new: &Field, at: &At, direction: Direction) {
        if old == new.nullable {
            return;
        }
        let rule = match (direction, new.nullable) {
            (Direction::Request, true) => &rules::REQUEST_NULL_ADDED,
            (Direction::Request, false) => &rules::REQUEST_NULL_REMOVED,
            (Direction::Response, true) => &rules::RESPONSE_REQUIRED_NULL_ADDED,
            (Direction::Optional, true) => &rules::RESPONSE_OPTIONAL_NULL_ADDED,
            (_, false) => &rules::RESPONSE_NULL_REMOVED,
        };
        let is = if new.nullable { "may be" } else { "is never" };
        let title = format!("`{}` {is} `null`.", new.name);
        self.add(at.below("nullable").change(rule, title));
    }

    fn rules(&mut self, old: &Rules, rules: &Rules, new: &Field, at: &At) {
        let Rules { limits, default, constant, required_when } = old;
        if !at.direction.is_request() {
            self.text(old, rules, at, "");
            return;
        }
        self.limited(limits, &rules.limits, at, &new.name);
        if *default != rules.default {
            // A default that becomes known is documentation.
            match (default, &rules.default) {
                (Some(before), Some(after)) => {
                    let title = format!("The default of `{}` changed.", new.name);
                    let change = at.below("default").change(&rules::DEFAULT_CHANGED, title);
                    self.add(change.values(before, after));
                }
                _ => self.note(at, "default"),
            }
        }
        if *constant != rules.constant {
            let (rule, title) = match (constant, &rules.constant) {
                (Some(_), None) => (&rules::CONSTANT_REMOVED, "Callers choose the value of"),
                _ => (&rules::CONSTANT_CHANGED, "Clients always send another value of"),
            };
            let change = at.below("constant").change(rule, format!("{title} `{}`.", new.name));
            self.add(change.before(constant.clone()).after(rules.constant.clone()));
        }
        if *required_when != rules.required_when {
            self.conditions.push(Conditions {
                old: required_when.clone(),
                new: rules.required_when.clone(),
                name: new.name.clone(),
                at: at.clone(),
            });
        }
    }
}

/// Whether a field has another name: the rest of it says that it is the same.
fn is_renamed(old: &Field, new: &Field, is_same_text: bool) -> bool {
    let is_same_type = super::describe::describe(&old.ty) == super::describe::describe(&new.ty);
    let was_alias = new.aliases.contains(&old.name) || old.aliases.contains(&new.name);
    let is_same_name = plain(&old.name) == plain(&new.name)
        || old
            .rust_name
            .as_ref()
            .is_some_and(|name| new.rust_name.as_ref().unwrap_or(&new.name) == name)
        || new.rust_name.as_ref().is_some_and(|name| *name == old.name);
    is_same_name || was_alias || (is_same_type && is_same_text)
}

/// Whether a unit is stated, and not stated to be unknown.
fn is_known(unit: &str) -> bool {
    !unit.contains("not documented") && !unit.contains("unknown")
}

pub(super) fn meaning(is_request: bool) -> &'static Rule {
    if is_request { &rules::REQUEST_MEANING_CHANGED } else { &rules::RESPONSE_MEANING_CHANGED }
}

pub(super) fn scale(is_request: bool) -> &'static Rule {
    if is_request { &rules::REQUEST_SCALE_CHANGED } else { &rules::RESPONSE_SCALE_CHANGED }
}

fn noun(is_request: bool) -> &'static str {
    if is_request { "parameter" } else { "field" }
}
