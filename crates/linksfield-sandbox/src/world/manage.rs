//! Reading and setting records from a test, without a request.

use std::fmt;
use std::sync::Arc;

use linksfield_spec::sandbox::{Action, Kind, KindField, Origin, Reason, World as Model};
use linksfield_spec::{Family, MemberPath, Spec, Type, similar_name};
use serde_json::{Map, Value};

use super::origin::Context;
use super::state::{World, record};
use super::table::{self, Record as Held};
use super::value::{FieldValue, Fields};
use super::{Worlds, calendar, rules, seeded, show, wire};

/// A record of the world of a sandbox: an order, a card, a message.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Record {
    /// The id.
    pub id: String,
    /// The fields, by name. A time is a text as in RFC 3339, in UTC. A field that nothing states is not present.
    pub fields: Map<String, Value>,
}

/// An error of reading or setting records.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WorldError {
    /// The specification has no such family, kind or field, or the value has the wrong form. Holds the message.
    Wrong(String),
    /// The sandbox cannot keep more records.
    Full,
}

impl fmt::Display for WorldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wrong(message) => f.write_str(message),
            Self::Full => f.write_str(&rules::full().message),
        }
    }
}

impl std::error::Error for WorldError {}

/// A mistake in a name or a value, with the names that would be right.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) message: String,
    pub(super) help: String,
}

impl Mistake {
    /// Returns the mistake of a name that nothing has.
    pub(super) fn unknown<'k>(
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let listed: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
        let listed = match listed.is_empty() {
            true => "there is none".to_owned(),
            false => format!("the known ones are {}", listed.join(", ")),
        };
        let help = match similar_name(name, &known) {
            Some(near) => format!("did you mean `{near}`? {listed}"),
            None => listed,
        };
        Self { message: format!("unknown {what} `{}`", rules::cut(name, 60)), help }
    }
}

impl From<Mistake> for WorldError {
    fn from(mistake: Mistake) -> Self {
        Self::Wrong(format!("{}; {}", mistake.message, mistake.help))
    }
}

/// Returns the family with a name and its world.
pub(super) fn family<'s>(spec: &'s Spec, id: &str) -> Result<(&'s Family, &'s Model), Mistake> {
    let worldly = || spec.families.iter().filter(|family| family.sandbox.is_some());
    let found = spec.family(id).and_then(|family| Some((family, family.sandbox.as_ref()?)));
    found.ok_or_else(|| {
        let known = worldly().map(|family| family.id.as_str());
        match spec.family(id) {
            Some(_) => Mistake {
                message: format!("the family `{id}` has no world"),
                ..Mistake::unknown("family", "", known)
            },
            None => Mistake::unknown("family", id, known),
        }
    })
}

/// Returns the kind with a name.
pub(super) fn kind<'m>(family: &Family, model: &'m Model, name: &str) -> Result<&'m Kind, Mistake> {
    model.kind(name).ok_or_else(|| {
        let known = model.kinds.iter().map(|kind| kind.name.as_str());
        Mistake::unknown(&format!("kind of records of `{}`", family.id), name, known)
    })
}

/// Returns the field with a name, and its value from JSON.
pub(super) fn field<'m>(
    family: &Family,
    kind: &'m Kind,
    (name, value): (&str, &Value),
) -> Result<(&'m KindField, FieldValue), Mistake> {
    let field = kind.field(name).ok_or_else(|| {
        let known = kind.fields.iter().map(|field| field.name.as_str());
        Mistake::unknown(&format!("field of the kind `{}`", kind.name), name, known)
    })?;
    let wrong = |expected: &str| Mistake {
        message: format!(
            "wrong value for `{}`: {} is not {expected}",
            field.name,
            rules::cut(&value.to_string(), 60)
        ),
        help: format!("write {expected}"),
    };
    if is_time(family, kind, field) {
        let at = match value {
            Value::Null => return Ok((field, FieldValue::Null)),
            Value::Number(number) => number.as_i64(),
            Value::String(text) => calendar::of_rfc3339(text),
            _ => None,
        };
        let expected = "a time with an offset from UTC, such as `2026-12-31T23:59:59Z`";
        return Ok((field, FieldValue::Time(at.ok_or_else(|| wrong(expected))?)));
    }
    let held = FieldValue::of_json(value);
    let types = types(family, kind, field);
    let fits = |ty: &&Type| wire::write(family, ty, &held, None).is_some();
    if let Some(first) = types.first()
        && !types.iter().any(fits)
    {
        let expected = match first {
            Type::Value(ty) => ty.describe(),
            Type::Codes(codes) => {
                let (_, codes) = family.codes_of(codes);
                let codes: Vec<&str> = codes.iter().map(|code| code.code.as_str()).collect();
                format!("a code such as {}", codes.join(", "))
            }
            Type::List { .. } => "a list".to_owned(),
            Type::Object(_) | Type::Map { .. } | Type::Union(_) => "an object".to_owned(),
        };
        return Err(wrong(&expected));
    }
    Ok((field, held))
}

/// Whether a field holds a time: a step or the kind sets it to one, or treats it as one.
fn is_time(family: &Family, kind: &Kind, field: &KindField) -> bool {
    let is_own = |name: &String| kind.field(name) == Some(field);
    let is_set = |origin: &Origin| matches!(origin, Origin::Time(_));
    let refers = |origin: &Origin| match origin {
        Origin::Grows(growth) => {
            is_own(&growth.since) || growth.until.as_ref().is_some_and(&is_own)
        }
        Origin::Time(time) => time.from.as_ref().is_some_and(&is_own),
        _ => false,
    };
    let own = field.initial.iter().chain(&field.staged);
    let origins = kind.fields.iter().flat_map(|field| field.initial.iter().chain(&field.staged));
    let steps = family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
    let mut steps = steps.flat_map(|call| &call.sandbox).filter(|step| step.kind == kind.name);
    own.clone().any(is_set)
        || origins.clone().any(refers)
        || steps.any(|step| {
            let sets = step.set.iter().any(|(name, origin)| is_own(name) && is_set(origin));
            let mut reasons = step.refuse.iter().flat_map(|refuse| &refuse.conditions);
            sets || reasons
                .any(|reason| matches!(reason, Reason::OlderThan(name, _) if is_own(name)))
        })
}

/// Returns the documented types of the fields of responses that show a field.
fn types<'f>(family: &'f Family, kind: &Kind, field: &KindField) -> Vec<&'f Type> {
    let mut types = Vec::new();
    for call in family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref()) {
        for step in call.sandbox.iter().filter(|step| step.kind == kind.name) {
            if !show::is_shown(call, step) {
                continue;
            }
            let paging = call.paging.as_ref().filter(|_| step.action == Action::List);
            let default = paging.map_or(&MemberPath::Payload, |paging| &paging.items);
            let place = step.at.as_ref().unwrap_or(default);
            let Some(ty) = show::type_at(family, call, place) else { continue };
            let ty = if let Type::List { item, .. } = ty { item } else { ty };
            for name in std::iter::once(&field.name).chain(&field.also) {
                let path: Vec<&str> = name.split('.').collect();
                types.extend(show::typed_at(family, ty, &path));
            }
        }
    }
    types
}

impl Worlds {
    /// Calls a function with the world of an account.
    pub(crate) fn with<T>(
        &self,
        (family, model): (&Family, &Model),
        account: Option<&str>,
        call: impl FnOnce(&mut World, i64) -> Result<T, WorldError>,
    ) -> Result<T, WorldError> {
        let Some(worldly) = self.families.get(&family.id) else {
            return Err(WorldError::Wrong(format!("the family `{}` has no world", family.id)));
        };
        let account = worldly.account(model, account.unwrap_or_default());
        let now = self.now();
        let mut worlds = worldly.worlds();
        let world = self.world(family, model, worldly, &mut worlds, account);
        let world = world.map_err(|_| WorldError::Full)?;
        world.settle(&family.id, now);
        let settled = world.commit();
        let result = call(world, now);
        let changes = match &result {
            Ok(_) => world.commit(),
            Err(_) => {
                world.roll_back();
                Vec::new()
            }
        };
        drop(worlds);
        self.listeners.tell(&settled);
        self.listeners.tell(&changes);
        result
    }

    /// Returns the records of a kind, the oldest first: at most `most` of them after the first `from`, and the number of
    /// all of them.
    pub(crate) fn records(
        &self,
        spec: &Spec,
        (family, kind): (&str, &str),
        account: Option<&str>,
        (from, most): (usize, usize),
    ) -> Result<(Vec<Record>, usize), WorldError> {
        let (family, model) = self::family(spec, family)?;
        let kind = self::kind(family, model, kind)?;
        self.with((family, model), account, |world, now| {
            let table = world.table(&kind.name);
            let held = table.into_iter().flat_map(table::Table::iter).skip(from).take(most);
            let records = held.map(|held| shown(model, kind, world, held, now)).collect();
            Ok((records, table.map_or(0, table::Table::len)))
        })
    }

    /// Puts a record into a world, with some fields. A record with this id keeps its other fields.
    pub(crate) fn set(
        &self,
        spec: &Spec,
        (family, kind): (&str, &str),
        account: Option<&str>,
        (id, fields): (&str, &Value),
    ) -> Result<(), WorldError> {
        let (family, model) = self::family(spec, family)?;
        let kind = self::kind(family, model, kind)?;
        let Value::Object(members) = fields else {
            let message =
                "the fields of a record must be a JSON object, such as `json!({ \"status\": 23 })`";
            return Err(WorldError::Wrong(message.to_owned()));
        };
        if id.is_empty() {
            return Err(WorldError::Wrong("the id of a record must not be empty".to_owned()));
        }
        let mut set = Fields::new();
        for (name, value) in members {
            let (field, value) = self::field(family, kind, (name, value))?;
            set.insert(field.name.clone(), value);
        }
        set.insert(kind.id.clone(), FieldValue::Text(id.to_owned()));
        self.with((family, model), account, |world, now| {
            let held = match world.record(&kind.name, id).cloned() {
                Some(held) => held,
                None => {
                    seeded::place(model, kind, world, id, Fields::new(), now)
                        .map_err(|_| WorldError::Full)?;
                    let new = world.record(&kind.name, id).cloned();
                    new.unwrap_or_else(|| record(id.to_owned(), Fields::new()))
                }
            };
            let mut all = (*held.fields).clone();
            all.extend(set);
            let changed =
                Held { fields: Arc::new(all), is_assumed: false, is_example: false, ..held };
            world.put((&family.id, &kind.name), changed, (None, now)).map_err(|_| WorldError::Full)
        })
    }

    /// Returns the accounts of a family whose world exists.
    pub(crate) fn accounts(&self, family: &str) -> Vec<String> {
        let worldly = self.families.get(family);
        worldly.map_or_else(Vec::new, |worldly| worldly.worlds().keys().cloned().collect())
    }
}

/// Returns a record for a person.
fn shown(model: &Model, kind: &Kind, world: &World, held: &Held, now: i64) -> Record {
    let context = Context {
        model,
        kind,
        now,
        asked: None,
        fields: &held.fields,
        id: &held.id,
        found: &[],
        iccid: None,
    };
    let values = kind.fields.iter().filter_map(|field| {
        Some((field.name.clone(), context.field(&field.name, world)?.to_json()))
    });
    Record { id: held.id.clone(), fields: values.collect() }
}
