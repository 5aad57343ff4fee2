//! The state of a walk through one family, and the changes that it finds.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use linksfield_spec::{Family, Field, RequiredWhen, SpecPath, TypeId};

use super::renames::Renames;
use crate::required::Required;
use crate::rules::{self, About, Rule};

/// A change, before its effect on source is known.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub(crate) rule: &'static Rule,
    pub(crate) title: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    pub(crate) old: Option<SpecPath>,
    pub(crate) new: Option<SpecPath>,
    /// The old and the new name of a shared type or an endpoint that has another name.
    pub(crate) renamed: Option<(String, String)>,
}

impl Change {
    pub(crate) fn of(
        rule: &'static Rule,
        old: Option<SpecPath>,
        new: Option<SpecPath>,
        title: impl Into<String>,
    ) -> Self {
        let title = title.into();
        Self { rule, title, before: None, after: None, old, new, renamed: None }
    }

    pub(crate) fn values(mut self, before: impl Into<String>, after: impl Into<String>) -> Self {
        self.before = Some(before.into());
        self.after = Some(after.into());
        self
    }

    pub(crate) fn before(mut self, before: Option<String>) -> Self {
        self.before = before;
        self
    }

    pub(crate) fn after(mut self, after: Option<String>) -> Self {
        self.after = after;
        self
    }
}

/// One version of a family.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Side<'a> {
    pub(crate) family: &'a Family,
    pub(crate) required: &'a Required,
}

/// Who writes a value, and what depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Direction {
    /// The client.
    Request,
    /// The server. If a value cannot be read, the whole response or push cannot be read.
    Response,
    /// The server. If a value cannot be read, an optional value around it is missing.
    Optional,
}

impl Direction {
    pub(crate) fn is_request(self) -> bool {
        self == Self::Request
    }

    /// Returns the direction of the parts of a value.
    pub(crate) fn within(self, is_required: bool) -> Self {
        match self {
            Self::Response if !is_required => Self::Optional,
            direction => direction,
        }
    }
}

/// Where two values or two lists of fields stand.
#[derive(Debug, Clone)]
pub(crate) struct At {
    pub(crate) old: SpecPath,
    pub(crate) new: SpecPath,
    pub(crate) direction: Direction,
    /// Whether values are written as text, as in a path, a query, a header or a form. A number and a string are then the
    /// same.
    pub(crate) is_text: bool,
}

impl At {
    /// Returns the place below a key.
    pub(crate) fn below(&self, key: &str) -> Self {
        self.part(key, key)
    }

    /// Returns the place of a part, whose key may differ.
    pub(crate) fn part(&self, old: &str, new: &str) -> Self {
        Self {
            old: self.old.at(old),
            new: self.new.at(new),
            direction: self.direction,
            is_text: self.is_text,
        }
    }

    pub(crate) fn change(&self, rule: &'static Rule, title: impl Into<String>) -> Change {
        Change::of(rule, Some(self.old.clone()), Some(self.new.clone()), title)
    }
}

/// The old and the new condition under which a parameter is required.
#[derive(Debug)]
pub(crate) struct Conditions {
    pub(super) old: Option<RequiredWhen>,
    pub(super) new: Option<RequiredWhen>,
    /// The new name of the parameter.
    pub(super) name: String,
    pub(super) at: At,
}

/// A shared type of each version, which are used in the same place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TypePair {
    pub(super) old: TypeId,
    pub(super) new: TypeId,
    pub(super) direction: Direction,
    pub(super) is_text: bool,
}

/// A walk through one family.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) old: Side<'a>,
    pub(crate) new: Side<'a>,
    pub(crate) changes: Vec<Change>,
    /// Pairs of shared types that are still to be compared.
    pub(super) pending: Vec<TypePair>,
    pub(super) seen: HashSet<TypePair>,
    /// The parts of a file whose documentation changed, by the old and the new path of the file.
    documentation: BTreeMap<(SpecPath, SpecPath), BTreeSet<String>>,
    /// The new files whose content refers to the same types in another way.
    pub(crate) covered: BTreeSet<String>,
    pub(super) renames: Renames,
    /// The conditions under which parameters are required that differ, which are compared when all new names are known.
    pub(super) conditions: Vec<Conditions>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(old: Side<'a>, new: Side<'a>) -> Self {
        Self {
            old,
            new,
            changes: Vec::new(),
            pending: Vec::new(),
            seen: HashSet::new(),
            documentation: BTreeMap::new(),
            covered: BTreeSet::new(),
            renames: Renames::default(),
            conditions: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, change: Change) {
        self.changes.push(change);
    }

    /// Notes that a text for people differs. One finding for each file lists them.
    pub(crate) fn text<T: PartialEq>(&mut self, old: &T, new: &T, at: &At, what: &str) {
        if old != new {
            self.note(at, what);
        }
    }

    pub(crate) fn note(&mut self, at: &At, what: &str) {
        let steps: Vec<String> = at.new.steps().iter().map(crate::subject::step).collect();
        let part = match (steps.is_empty(), what) {
            (true, what) => what.to_owned(),
            (false, "") => steps.join("."),
            (false, what) => format!("{}.{what}", steps.join(".")),
        };
        let key = (SpecPath::file(at.old.file_name()), SpecPath::file(at.new.file_name()));
        self.documentation.entry(key).or_default().insert(part);
    }

    /// Notes that a file differs only in names of other parts, whose changes are stated elsewhere.
    pub(super) fn cover(&mut self, differs: bool, at: &At) {
        if differs {
            self.covered.insert(at.new.file_name().to_owned());
        }
    }

    /// Whether generated code of one version requires a field.
    pub(crate) fn is_required(&self, field: &Field, side: Side<'_>, direction: Direction) -> bool {
        side.required.is(field, direction.is_request())
    }

    /// Returns the changes, and the files that refer to the same types in another way.
    pub(crate) fn finish(mut self) -> (Vec<Change>, BTreeSet<String>) {
        for ((old, new), parts) in std::mem::take(&mut self.documentation) {
            let count = parts.len();
            let shown: Vec<String> = parts.iter().take(6).map(|part| format!("`{part}`")).collect();
            let more = if count > 6 { format!(" and {} more", count - 6) } else { String::new() };
            let title = format!("The documentation changed: {}{more}.", shown.join(", "));
            self.add(Change::of(&rules::DOCUMENTATION_CHANGED, Some(old), Some(new), title));
        }
        self.name_directions();
        (self.changes, self.covered)
    }

    /// Adds the direction to the titles of changes that a type of both directions has in each of them.
    fn name_directions(&mut self) {
        let is_twin = |one: &Change, other: &Change| {
            (&one.old, &one.new, &one.title) == (&other.old, &other.new, &other.title)
                && one.rule.about != other.rule.about
        };
        let twins: Vec<bool> = self
            .changes
            .iter()
            .map(|one| self.changes.iter().any(|other| is_twin(one, other)))
            .collect();
        for (change, _) in self.changes.iter_mut().zip(twins).filter(|(_, is_twin)| *is_twin) {
            let direction = match change.rule.about {
                About::Request => "in requests",
                About::Response => "in responses",
                About::Family | About::Call | About::Event | About::Documentation => continue,
            };
            let title = change.title.trim_end_matches('.');
            change.title = format!("{title} {direction}.");
        }
    }
}
