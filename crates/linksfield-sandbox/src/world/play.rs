//! Plays a call: its steps, one after the other. If one of them refuses the request, none of them takes effect.

use std::sync::Arc;

use linksfield_spec::JsonPath;
use linksfield_spec::sandbox::{Action, Kind, Staged, Step, World as Model};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::asked::Asked;
use super::origin::Context;
use super::rules;
use super::state::{Full, Remembered, World, printed, record};
use super::table::{Condition, Record};
use super::value::{FieldValue, Fields};
use crate::request::Refusal;

/// The records that a response shows.
#[derive(Debug, Default)]
pub(crate) struct Played {
    pub(crate) shown: Vec<Shown>,
}

/// The records that a step shows.
#[derive(Debug)]
pub(crate) struct Shown {
    /// The number of the step.
    pub(crate) step: usize,
    /// The ids of the records.
    pub(crate) ids: Vec<String>,
}

/// A world and what is fixed while a request is played.
pub(crate) struct Play<'a> {
    pub(crate) model: &'a Model,
    pub(crate) world: &'a mut World,
    pub(crate) asked: &'a Asked<'a>,
    /// The clock of the world, in milliseconds since 1970.
    pub(crate) now: i64,
    pub(super) found: Vec<(String, Record)>,
    played: Played,
}

impl From<Full> for Refusal {
    fn from(_: Full) -> Self {
        rules::full()
    }
}

/// Plays the steps of a call. The caller commits the changes, or takes them back after a refusal.
pub(crate) fn play<'a>(
    model: &'a Model,
    world: &'a mut World,
    asked: &'a Asked<'a>,
    now: i64,
) -> Result<Played, Refusal> {
    let mut play = Play { model, world, asked, now, found: Vec::new(), played: Played::default() };
    if let Some(earlier) = play.earlier()? {
        return Ok(earlier);
    }
    for (number, step) in asked.call.sandbox.iter().enumerate() {
        let is_taken = step.when.iter().all(|(path, values)| asked.is_one_of(path, values));
        let Some(kind) = model.kind(&step.kind).filter(|_| is_taken) else { continue };
        match &step.each {
            None => play.step(number, step, kind, None)?,
            Some(each) => {
                for item in asked.values(&each.parameter) {
                    play.step(number, step, kind, Some((&each.field, item)))?;
                }
            }
        }
    }
    play.remember();
    Ok(play.played)
}

impl Play<'_> {
    /// Returns what the response to an earlier request showed, if this one counts as the same request.
    fn earlier(&self) -> Result<Option<Played>, Refusal> {
        for step in &self.asked.call.sandbox {
            let Some(once) = &step.once else { continue };
            let Some(key) = self.key(&once.by) else { continue };
            let Some(earlier) = self.world.remembered(&key, once.within, self.now) else {
                continue;
            };
            if let Some(code) = &once.code {
                return Err(rules::repeated(self.asked, &once.by, code));
            }
            let shown = earlier.shown.iter();
            let shown = shown.map(|(step, ids)| Shown { step: *step, ids: ids.clone() }).collect();
            return Ok(Some(Played { shown }));
        }
        Ok(None)
    }

    fn remember(&mut self) {
        let keys: Vec<[u8; 32]> = self
            .asked
            .call
            .sandbox
            .iter()
            .filter_map(|step| self.key(&step.once.as_ref()?.by))
            .collect();
        for key in keys {
            let shown = self.played.shown.iter();
            let shown = shown.map(|shown| (shown.step, shown.ids.clone())).collect();
            self.world.remember(key, Remembered { at: self.now, shown });
        }
    }

    /// Returns the digest of the parameters by which a request is recognised. `None` if none of them is sent.
    fn key(&self, names: &[String]) -> Option<[u8; 32]> {
        let mut digest = Sha256::new();
        digest.update(self.asked.name.as_bytes());
        let mut is_sent = false;
        for name in names {
            let text = self.asked.raw(name).unwrap_or_default();
            is_sent |= !text.is_empty();
            digest.update((text.len() as u64).to_be_bytes());
            digest.update(text.as_bytes());
        }
        is_sent.then(|| digest.finalize().into())
    }

    fn step(
        &mut self,
        number: usize,
        step: &Step,
        kind: &Kind,
        item: Option<(&str, FieldValue)>,
    ) -> Result<(), Refusal> {
        if step.action == Action::Create {
            return self.create(number, step, kind, item);
        }
        let Some(chosen) = self.chosen(step, kind, item.as_ref()) else { return Ok(()) };
        let conditions = conditions(&chosen, step, kind);
        let all = step.action == Action::List || step.all;
        let select = |world: &World| {
            let table = world.table(&kind.name);
            table.map_or_else(Vec::new, |table| {
                let places = table.select(&conditions, if all { usize::MAX } else { 1 });
                places
                    .iter()
                    .filter_map(|place| table.at(*place))
                    .map(|one| one.id.clone())
                    .collect()
            })
        };
        let mut ids: Vec<String> = select(self.world);
        if step.action == Action::List {
            if chosen.is_empty() && self.world.is_open {
                self.keep_printed(kind, &mut ids);
            }
            self.show(number, ids);
            return Ok(());
        }
        if ids.is_empty() && !all {
            if self.adopt(kind, &chosen)? {
                ids = select(self.world);
            }
            if ids.is_empty() {
                return match self.is_unknown(kind, &chosen) {
                    true => Ok(()),
                    false => {
                        let wanted = rules::described(&conditions);
                        Err(rules::missing(self.asked, step, &wanted, self.world))
                    }
                };
            }
        }
        if step.all && step.action == Action::Change {
            // The response shows an empty list if nothing is changed, and not the records of the example.
            self.show(number, Vec::new());
        }
        for id in ids {
            self.apply(number, step, kind, &id)?;
        }
        Ok(())
    }

    /// Does what a step does to one record.
    fn apply(&mut self, number: usize, step: &Step, kind: &Kind, id: &str) -> Result<(), Refusal> {
        let Some(record) = self.world.record(&kind.name, id).cloned() else { return Ok(()) };
        let changes = matches!(step.action, Action::Change | Action::Remove);
        let until = record.locked_until.filter(|until| *until > self.now);
        if until.is_some() && step.all {
            return Ok(());
        }
        if let Some(until) = until.filter(|_| changes || step.locked.is_some()) {
            return Err(rules::locked(self.asked, step, id, until - self.now));
        }
        let due = self.now + step.takes.map_or(0, |seconds| i64::from(seconds) * 1000);
        let set = {
            let now = self.now;
            rules::check(step, &self.context(kind, &record, now), self.asked, self.world)?;
            // The time of a change that takes time is the time at which it is done.
            let mut seed = self.world.seed.clone();
            let mut set = Vec::new();
            for (name, origin) in &step.set {
                let Some(field) = kind.field(name) else { continue };
                let value = self.context(kind, &record, due).value(origin, &mut seed, self.world);
                set.extend(value.map(|value| (field.name.clone(), value)));
            }
            self.world.seed = seed;
            set
        };
        let by = (Some(self.asked.name), self.now);
        match (step.action, step.takes.filter(|seconds| *seconds > 0)) {
            (Action::Change, Some(_)) => {
                self.world.plan((&kind.name, id), Some(set), (Some(self.asked.name), due));
            }
            (Action::Remove, Some(_)) => {
                self.world.plan((&kind.name, id), None, (Some(self.asked.name), due));
            }
            (Action::Change, None) => {
                let mut fields = (*record.fields).clone();
                fields.extend(set);
                let changed =
                    Record { fields: Arc::new(fields), is_example: false, ..record.clone() };
                self.world.put((&self.asked.family.id, &kind.name), changed, by)?;
            }
            (Action::Remove, None) => {
                self.world.remove((&self.asked.family.id, &kind.name), id, by);
            }
            _ => {}
        }
        let current = self.world.record(&kind.name, id).cloned().unwrap_or(record);
        self.found.push((kind.name.clone(), current));
        if matches!(step.action, Action::Get | Action::Change) {
            self.show(number, vec![id.to_owned()]);
        }
        Ok(())
    }

    pub(super) fn context<'c>(
        &'c self,
        kind: &'c Kind,
        record: &'c Record,
        now: i64,
    ) -> Context<'c> {
        Context {
            model: self.model,
            kind,
            now,
            asked: Some(self.asked),
            fields: &record.fields,
            id: &record.id,
            found: &self.found,
            iccid: None,
        }
    }

    /// Returns the fields by which a step selects records, with the values of the request. `None` if the request has none
    /// of them, so that the step is left out.
    fn chosen(
        &self,
        step: &Step,
        kind: &Kind,
        item: Option<&(&str, FieldValue)>,
    ) -> Option<Vec<(String, FieldValue)>> {
        let mut chosen = Vec::new();
        let mut choose = |name: &str, value: Option<FieldValue>| {
            let Some((field, value)) = kind.field(name).zip(value) else { return };
            chosen.push((field.name.clone(), value));
        };
        if let Some((name, value)) = item {
            choose(name, Some(value.clone()));
        }
        let value = |path: &JsonPath| self.asked.value(path);
        step.by.iter().for_each(|(name, path)| choose(name, value(path)));
        let named = step.by.is_empty() && item.is_none();
        if named && step.action == Action::List {
            for (_, field) in self.asked.call.request.fields() {
                choose(&field.name, self.asked.named(&field.name));
            }
        } else if named {
            let id = kind.fields.iter().find(|field| field.name == kind.id);
            let names = id.into_iter().flat_map(|id| std::iter::once(&id.name).chain(&id.also));
            let sent = names.into_iter().find_map(|name| self.asked.named(name));
            choose(&kind.id, sent);
        }
        (step.action == Action::List || !chosen.is_empty()).then_some(chosen)
    }

    /// Adds an unknown card to an open world. Returns whether a card was added.
    fn adopt(&mut self, kind: &Kind, chosen: &[(String, FieldValue)]) -> Result<bool, Refusal> {
        let id = chosen.iter().find(|(name, _)| *name == kind.id).map(|(_, id)| id.text());
        let Some(id) = id.filter(|_| self.world.is_open && kind.staged == Staged::PerSim) else {
            return Ok(false);
        };
        if self.world.record(&kind.name, &id).is_some() {
            return Ok(false);
        }
        let fields = Fields::from([(kind.id.clone(), FieldValue::Text(id.clone().into_owned()))]);
        let card = Record { is_assumed: true, ..record(id.into_owned(), fields) };
        self.world.put(
            (&self.asked.family.id, &kind.name),
            card,
            (Some(self.asked.name), self.now),
        )?;
        Ok(true)
    }

    /// Whether an open world knows nothing about the records that a step selects: not by their id, but by what they belong
    /// to, and none belongs to it.
    fn is_unknown(&self, kind: &Kind, chosen: &[(String, FieldValue)]) -> bool {
        let is_by_id = chosen.iter().any(|(name, _)| *name == kind.id);
        let own: Vec<Condition<'_>> =
            chosen.iter().map(|(name, value)| Condition::Equal(name, value.clone())).collect();
        let table = self.world.table(&kind.name);
        self.world.is_open
            && !is_by_id
            && table.is_none_or(|table| table.select(&own, 1).is_empty())
    }

    /// Removes the records of the examples of other calls from a complete list, if examples of this call show records. The
    /// list is then as its page prints it, apart from what calls have done.
    fn keep_printed(&self, kind: &Kind, ids: &mut Vec<String>) {
        let Some(table) = self.world.table(&kind.name) else { return };
        let is_printed = |record: &Record| printed(record, self.asked.name).is_some();
        if table.iter().any(is_printed) {
            let is_own = |record: &Record| !record.is_example || is_printed(record);
            ids.retain(|id| table.get(id).is_some_and(is_own));
        }
    }

    pub(super) fn show(&mut self, number: usize, ids: Vec<String>) {
        match self.played.shown.last_mut().filter(|shown| shown.step == number) {
            Some(shown) => shown.ids.extend(ids),
            None => self.played.shown.push(Shown { step: number, ids }),
        }
    }
}

/// Returns the conditions of a step. A parameter with a list selects the records with one of its values.
fn conditions<'c>(
    chosen: &'c [(String, FieldValue)],
    step: &'c Step,
    kind: &'c Kind,
) -> Vec<Condition<'c>> {
    let chosen = chosen.iter().map(|(name, value)| match value {
        FieldValue::Json(Value::Array(values)) => Condition::OneOf(name, values),
        value => Condition::Equal(name, value.clone()),
    });
    let filter = step.filter.iter().map(|(name, values)| {
        Condition::OneOf(kind.field(name).map_or(name, |field| &field.name), values)
    });
    chosen.chain(filter).collect()
}
