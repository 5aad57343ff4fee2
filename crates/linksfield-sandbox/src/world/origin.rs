//! Where the value of a field comes from.

use linksfield_spec::sandbox::{
    Amount, Growth, Kind, Made, Origin, TimeOrigin, TimeSpan, UnitOrigin, World as Model,
};
use serde_json::Value;

use super::asked::Asked;
use super::calendar;
use super::seed::Seed;
use super::state::World;
use super::table::{Condition, Record};
use super::value::{FieldValue, Fields};

/// What the origin of a value can refer to.
pub(crate) struct Context<'a> {
    pub(crate) model: &'a Model,
    pub(crate) kind: &'a Kind,
    /// The clock of the world, in milliseconds since 1970.
    pub(crate) now: i64,
    /// The request. `None` for a record with which a world starts.
    pub(crate) asked: Option<&'a Asked<'a>>,
    /// The fields of the record that are already known.
    pub(crate) fields: &'a Fields,
    /// The id of the record. Empty if it is not known yet.
    pub(crate) id: &'a str,
    /// The records that earlier steps found, by the name of their kind.
    pub(crate) found: &'a [(String, Record)],
    /// The ICCID of the card of the stage that the record stands for.
    pub(crate) iccid: Option<&'a str>,
}

impl Context<'_> {
    /// Returns the value of an origin. `None` if nothing states it, so that the field stays as it is.
    pub(crate) fn value(
        &self,
        origin: &Origin,
        seed: &mut Seed,
        world: &World,
    ) -> Option<FieldValue> {
        Some(match origin {
            Origin::Value(value) => FieldValue::of_json(value),
            Origin::Parameter(path) => self.asked?.value(path)?,
            Origin::Field { of: None, name } => self.field(name, world)?,
            Origin::Field { of: Some(kind), name } => {
                let (_, record) = self.found.iter().rev().find(|(own, _)| own == kind)?;
                let kind = self.model.kind(kind)?;
                let other = Context { kind, fields: &record.fields, id: &record.id, ..*self };
                other.field(name, world)?
            }
            Origin::New(pattern) => FieldValue::Text(self.new_text(pattern, seed, world)),
            Origin::Made(made) => FieldValue::Text(match (made, self.iccid) {
                (Made::Iccid, Some(iccid)) => iccid.to_owned(),
                (made, _) => seed.made(*made),
            }),
            Origin::Time(time) => FieldValue::Time(self.time(time, world)),
            Origin::Pick(values) => {
                let at = usize::try_from(seed.below(values.len() as u64)).unwrap_or(0);
                FieldValue::of_json(values.get(at)?)
            }
            Origin::Between(from, to) => FieldValue::from(seed.between(*from, *to)),
            Origin::Map { from, values, otherwise } => {
                let from = self.value(from, seed, world).unwrap_or(FieldValue::Null);
                let is_from =
                    |(key, _): &&(String, Origin)| from.is_one_of(&[Value::from(key.as_str())]);
                let found = values.iter().find(is_from).map(|(_, origin)| origin);
                match found.or(otherwise.as_deref()) {
                    Some(origin) => self.value(origin, seed, world)?,
                    None => from,
                }
            }
            Origin::Text(template) => FieldValue::Text(self.text(template, world)),
            Origin::Grows(_) | Origin::Records { .. } | Origin::Count { .. } => {
                self.computed(origin, world)?
            }
        })
    }

    /// Returns a field of the record. `None` if it is unknown.
    pub(crate) fn field(&self, name: &str, world: &World) -> Option<FieldValue> {
        let field = self.kind.field(name)?;
        if let Some(known) = self.fields.get(&field.name) {
            return Some(known.clone());
        }
        if field.name == self.kind.id && !self.id.is_empty() {
            return Some(FieldValue::Text(self.id.to_owned()));
        }
        field.initial.iter().chain(&field.staged).find_map(|origin| self.computed(origin, world))
    }

    /// Returns the value of an origin that is computed each time it is shown. `None` for all others.
    fn computed(&self, origin: &Origin, world: &World) -> Option<FieldValue> {
        match origin {
            Origin::Grows(growth) => self.grown(growth),
            Origin::Count { kind, by, filter } => {
                let places = self.related(kind, by, filter, world)?;
                let number = i64::try_from(places.len()).unwrap_or(i64::MAX);
                Some(FieldValue::from(number))
            }
            _ => None,
        }
    }

    /// Returns the places of the records of another kind that refer to the record. `None` if nothing is known about
    /// them.
    pub(crate) fn related(
        &self,
        kind: &str,
        by: &str,
        filter: &[(String, Vec<Value>)],
        world: &World,
    ) -> Option<Vec<u64>> {
        let table = world.table(kind)?;
        let by = &self.model.kind(kind)?.field(by)?.name;
        let own = Condition::Equal(by, FieldValue::Text(self.id.to_owned()));
        if world.is_assumed(&self.kind.name, self.id)
            && table.select(std::slice::from_ref(&own), 1).is_empty()
        {
            return None;
        }
        let others = filter.iter().map(|(name, values)| Condition::OneOf(name, values));
        let conditions: Vec<Condition<'_>> = std::iter::once(own).chain(others).collect();
        Some(table.select(&conditions, usize::MAX))
    }

    fn grown(&self, growth: &Growth) -> Option<FieldValue> {
        let since = self.fields.get(&growth.since)?;
        let Some(since) = since.time() else { return Some(FieldValue::from(0)) };
        let until = growth.until.as_ref().and_then(|name| self.fields.get(name)?.time());
        let elapsed = until.map_or(self.now, |until| until.min(self.now)).saturating_sub(since);
        let length = calendar::length(growth.per).max(1);
        let grown = i128::from(elapsed.max(0)) * i128::from(growth.by) / i128::from(length);
        let limit = growth.limit.as_ref().and_then(|name| self.fields.get(name)?.number());
        let limit = limit.filter(|limit| *limit >= 0).map_or(i128::from(i64::MAX), i128::from);
        Some(FieldValue::from(i64::try_from(grown.min(limit)).unwrap_or(0)))
    }

    fn time(&self, time: &TimeOrigin, world: &World) -> i64 {
        let from = time.from.as_ref().and_then(|name| self.field(name, world)?.time());
        let number = match &time.plus {
            Amount::Number(number) => *number,
            Amount::Named(name) => {
                let asked = self.asked.and_then(|asked| asked.named(name));
                let named = asked.or_else(|| self.field(name, world));
                named.and_then(|value| value.number()).unwrap_or(0)
            }
        };
        let unit = match &time.unit {
            UnitOrigin::Fixed(unit) => *unit,
            UnitOrigin::ByField { field, units } => {
                let value = self.field(field, world).unwrap_or(FieldValue::Null);
                let is_unit =
                    |(key, _): &&(String, TimeSpan)| value.is_one_of(&[Value::from(key.as_str())]);
                units.iter().find(is_unit).map_or(TimeSpan::Month, |(_, unit)| *unit)
            }
        };
        let at = calendar::plus(from.unwrap_or(self.now), number, unit);
        time.end_of.map_or(at, |span| calendar::end_of(at, span))
    }

    /// Returns a text with the fields that a template names in braces.
    fn text(&self, template: &str, world: &World) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, opened)) = rest.split_once('{')
            && let Some((name, after)) = opened.split_once('}')
        {
            text.push_str(before);
            let value = self.field(name, world).unwrap_or(FieldValue::Null);
            text.push_str(&value.text());
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// Returns a text like a pattern that is the id of no record of the kind.
    fn new_text(&self, pattern: &str, seed: &mut Seed, world: &World) -> String {
        let is_free = |text: &str| world.record(&self.kind.name, text).is_none();
        for _ in 0..100 {
            let text = seed.text(pattern);
            if is_free(&text) {
                return text;
            }
        }
        // The pattern has too few digits for the number of records.
        loop {
            let text = format!("{}-{}", seed.text(pattern), seed.text("????????"));
            if is_free(&text) {
                return text;
            }
        }
    }
}

/// Whether the origin of a field is computed each time the field is shown, so that a record does not store it.
pub(crate) fn is_computed(origin: &Origin) -> bool {
    matches!(origin, Origin::Grows(_) | Origin::Records { .. } | Origin::Count { .. })
}
